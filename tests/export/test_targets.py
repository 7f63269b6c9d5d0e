import os
from pathlib import Path

import pytest

from newscrawl.export.targets import Target, TargetError, authors_beside, is_remote, is_stream, local_file, take_over
from newscrawl.job.names import job_folder, job_name


@pytest.mark.parametrize(
    ("uri", "options", "mode"),
    [
        ("a.jsonl", {"format": "jsonl", "overwrite": True}, "replace"),
        ("a.jl", {"format": "jl"}, "append"),
        ("a.txt", {"format": "jsonlines"}, "append"),
        ("a.jsonl.gz", {"format": "jsonlines", "overwrite": True}, "replace"),
        (Path("a.jsonl"), {"overwrite": True}, "replace"),
        ("file:///tmp/a%20b.jsonl", {"format": "jsonl"}, "append"),
    ],
)
def test_local_json_lines_are_ours(uri, options, mode):
    targets, remaining = take_over({uri: options})
    assert list(targets.values()) == [mode]
    assert remaining == {}
    assert "file:" not in next(iter(targets))


def test_what_is_printed_is_ours_but_the_stream_and_what_a_crawl_prints_that_keeps_nothing():
    whole = {"stdout:": {"format": "csv", "overwrite": True}}
    assert take_over(whole) == ({"/dev/stdout": {"mode": "replace", "format": "csv", "options": {}}}, {})
    assert take_over({"stdout:": {"format": "jsonl", "overwrite": True}}) == ({"/dev/stdout": "replace"}, {})
    assert take_over(whole, prints=False) == ({}, whole)
    assert is_stream("stdout:", {"format": "jsonl"})
    assert not is_stream("stdout:", {"format": "jsonl", "fields": ["url"]})


@pytest.mark.parametrize(
    ("uri", "options"),
    [
        ("stdout:", {"format": "jsonlines"}),
        ("s3://bucket/a-%(time)s.csv", {"format": "csv", "overwrite": True}),
        ("a-%(time)s.jsonl", {"format": "jsonl"}),
        ("a.jsonl", {"format": "jsonl", "item_filter": "x.Y"}),
        ("a-%(batch_id)d.jsonl", {"format": "jsonl", "batch_item_count": 10}),
    ],
)
def test_all_other_feeds_stay_with_scrapy(uri, options):
    assert take_over({uri: options}) == ({}, {uri: options})


@pytest.mark.parametrize(
    ("uri", "options", "told"),
    [
        ("a.csv", {"format": "csv"}, {"mode": "append", "format": "csv", "options": {}}),
        ("a.json", {"format": "json", "overwrite": True}, {"mode": "replace", "format": "json", "options": {}}),
        ("a.xml", {"overwrite": True}, {"mode": "replace", "format": "xml", "options": {}}),
        (
            "a.jsonl",
            {"format": "jsonl", "fields": ["url"]},
            {"mode": "append", "format": "jsonlines", "options": {"fields": ["url"]}},
        ),
        (
            "a.table",
            {"format": "csv", "overwrite": True, "item_export_kwargs": {"delimiter": ";"}},
            {"mode": "replace", "format": "csv", "options": {"item_export_kwargs": {"delimiter": ";"}}},
        ),
    ],
)
def test_local_files_in_any_format_are_ours(uri, options, told):
    assert take_over({uri: options}) == ({uri: told}, {})


@pytest.mark.parametrize("option", ["item_filter", "item_classes", "postprocessing"])
def test_a_file_that_scrapy_would_empty_at_each_start_is_refused(option):
    with pytest.raises(TargetError, match=f"the feed a.csv with {option} would be emptied"):
        take_over({"a.csv": {"format": "csv", "overwrite": True, option: "x.Y"}})


@pytest.mark.parametrize(
    ("target", "authors"),
    [
        ("out/articles.jsonl", "out/authors.jsonl"),
        ("articles-x.jsonl.gz", "authors-x.jsonl.gz"),
        ("news.jsonl", "authors-news.jsonl"),
        ("news.csv", "authors-news.jsonl"),
    ],
)
def test_authors_go_beside_their_articles(target, authors):
    assert authors_beside(Path(target)) == Path(authors)


def test_a_job_is_named_after_what_it_crawls_in_whatever_order_it_is_said():
    name = job_name("site", {"url": "https://example.com, https://example.org", "render": "auto"})
    assert name.startswith("site-example.com-")
    assert name == job_name("site", {"render": "auto", "url": "https://example.org https://example.com"})
    assert name != job_name("site", {"url": "https://example.com"})


def test_how_far_a_run_goes_is_no_other_job():
    one = job_name("site", {"url": "https://example.com"})
    assert job_name("site", {"url": "https://example.com", "max_articles": "5", "since": "2025-01-01"}) == one
    assert job_name("site", {}) == job_name("site", {"max_articles": "5"}) == "site"


@pytest.mark.parametrize("job", ["..", "../../etc", "/etc", "", "a/b", "\x00"])
def test_a_job_never_leaves_the_state_folder(job):
    assert job_folder("state", job).parent == Path("state")
    assert job_folder("state", job).name not in {"", ".", ".."}


@pytest.mark.parametrize(
    "arguments", [{"url": ""}, {"url": "https://"}, {"url": "://"}, {"x": "…"}, {"url": "https://[::1"}]
)
def test_any_arguments_give_a_name_that_a_file_system_takes(arguments):
    assert job_name("site", arguments).replace("-", "").replace(".", "").isalnum()


def test_a_pipe_that_has_a_name_in_proc_only_can_be_written():
    reading, writing = os.pipe()
    try:
        target = Target(Path(f"/dev/fd/{writing}"), "replace")
        assert not target.is_plain
        target.check()
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize("uri", ["s3://bucket/a.jsonl", "ftp://nora:secret@host/a.csv", "gs://bucket/a.xml"])
@pytest.mark.parametrize("how", [{}, {"overwrite": True}])
def test_a_document_on_another_machine_is_ours_to_replace_as_a_whole(uri, how):
    targets, remaining = take_over({uri: {"format": "xml", "acl": "x", **how}})
    target = Target.read(uri, targets[uri])
    assert (target.mode, target.format, target.address, target.feed["acl"]) == ("replace", "xml", uri, "x")
    assert "secret" not in target.name
    assert remaining == {}
    target.check()


def test_a_document_on_another_machine_stays_with_scrapy_for_a_spider_that_is_not_ours():
    feed = {"s3://bucket/a.csv": {"format": "csv"}}
    assert take_over(feed, is_ours=False) == ({}, feed)


def test_a_document_on_another_machine_is_not_added_to_nor_replaced_by_a_part():
    targets, _ = take_over({"ftp://host/a.csv": {"format": "csv", "overwrite": False}})
    with pytest.raises(TargetError, match="would lack what a stopped run had found"):
        Target.read("ftp://host/a.csv", targets["ftp://host/a.csv"]).check()
    with pytest.raises(TargetError, match="replaced by what each run alone finds"):
        take_over({"s3://bucket/a.csv": {"format": "csv", "item_filter": "x.Y"}})


def test_a_command_that_writes_a_file_refuses_an_address():
    assert local_file("out/a.jsonl") == Path("out/a.jsonl")
    assert not is_remote("-")
    with pytest.raises(TargetError, match="no file of this machine"):
        local_file("s3://bucket/a.jsonl")
