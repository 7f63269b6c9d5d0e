"""Real crawls of small papers that are spoilt in some way: what comes, what is said, which exit code."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from tests.integration.spoilt import FAST, crawl, job, urls
from tests.paper import Paper, late, status
from tests.running import newscrawl, records


def test_a_capped_job_on_a_changing_site_has_the_new_posts_in_its_second_run(tmp_path):
    with Paper(30) as paper:
        assert crawl(tmp_path, paper, more=("-a", "max_articles=10"))[0] == 0
        first = urls(tmp_path)
        assert len(first) == 10
        paper.publish(2)
        assert crawl(tmp_path, paper, more=("-a", "max_articles=10"))[0] == 0
        new = set(urls(tmp_path)) - set(first)
        assert {paper.url.rstrip("/") + paper.path(number) for number in (30, 31)} <= new


def test_two_capped_runs_write_as_many_articles_each_and_all_numbers_agree(tmp_path):
    with Paper(20) as paper:
        for _ in range(2):
            assert crawl(tmp_path, paper, more=("-a", "max_articles=5"))[0] == 0
    runs = [json.loads(line) for line in (job(tmp_path) / "runs.jsonl").read_text().splitlines()]
    history = [json.loads(line) for line in (job(tmp_path) / "history.jsonl").read_text().splitlines()]
    report = (job(tmp_path) / "report.html").read_text()
    counts = Counter(record["metadata"]["crawl"]["runId"] for record in records(tmp_path / "out.jsonl"))
    name = job(tmp_path).name
    assert counts == {f"{name}/1": 5, f"{name}/2": 5}
    assert [run["run"] for run in runs] == [run["run"] for run in history] == [1, 2]
    assert [run["lines"] for run in runs] == [5, 5]
    assert "Run 2," in report


def test_a_pushed_address_does_not_keep_the_next_run_from_its_listings(tmp_path):
    with Paper(5) as paper:
        assert crawl(tmp_path, paper)[0] == 0
        paper.publish(2)
        pushed = f"{paper.url}2025/03/27/post-26"
        name = job(tmp_path).name
        assert newscrawl("frontier", "push", name, pushed, cwd=tmp_path).returncode == 0
        paper.numbers.append(26)
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()


@pytest.mark.parametrize("suffix", ["csv", "json", "xml", "jsonl"])
def test_no_format_is_emptied_by_a_second_run_or_a_dead_host(tmp_path, suffix):
    paper = Paper(5)
    with paper:
        arguments = ("crawl", "site", "-a", f"url={paper.url}", "-O", f"out.{suffix}", *FAST)
        assert newscrawl(*arguments, cwd=tmp_path).returncode == 0
        whole = (tmp_path / f"out.{suffix}").read_bytes()
        assert newscrawl(*arguments, cwd=tmp_path).returncode == 0
        assert (tmp_path / f"out.{suffix}").read_bytes().count(b"Grace Young") == whole.count(b"Grace Young") >= 5
    assert newscrawl(*arguments, cwd=tmp_path).returncode == 4
    assert (tmp_path / f"out.{suffix}").read_bytes().count(b"Grace Young") == whole.count(b"Grace Young")


@pytest.mark.parametrize(
    "bad", [status(503), status(429, Retry_After="0"), late(4), status(500), status(403), (200, {}, ""), None]
)
def test_one_bad_address_costs_one_article_and_is_named_until_it_is_mended(tmp_path, bad):
    with Paper(12) as paper:
        paper.spoil[paper.path(5)] = bad if bad is not None else lambda: None
        code, said = crawl(tmp_path, paper)
        assert (code, len(urls(tmp_path))) == (3, 11), said
        assert f"{paper.url.rstrip('/')}{paper.path(5)}" in said
        paper.spoil.clear()
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()


SENTENCES = {
    "403": (status(403), r"answers 403 Forbidden .*USER_AGENT"),
    "404": (status(404), r"answers 404 Not Found .*check the address"),
    "500": (status(500), r"answers 500 Internal Server Error"),
    "pdf": ((200, {"Content-Type": "application/pdf"}, "%PDF-1.4"), r"answers a PDF, not a page"),
    "json": ((200, {"Content-Type": "application/json"}, "{}"), r"answers JSON, not a page"),
    "cut off": (None, "closes the connection without an answer"),
    "nothing": ((200, {}, "<title>Soon</title><p>Soon here."), r"pages? read, and no article|none of the pages"),
}


@pytest.mark.parametrize("case", SENTENCES)
def test_a_site_that_gives_nothing_is_named_with_the_cause_everywhere(tmp_path, case):
    answer, words = SENTENCES[case]
    with Paper(3) as paper:
        paper.spoil_all = lambda path: status(404) if path == "/robots.txt" else answer
        code, said = crawl(tmp_path, paper, more=("--quiet",))
    name = f"127.0.0.1:{paper.port}"
    assert code == 4
    assert re.search(f"{re.escape(name)}: .*(?:{words})", said), said
    (line,) = [json.loads(line) for line in (job(tmp_path) / "runs.jsonl").read_text().splitlines()]
    assert re.search(words, line["sites"][0])
    assert re.search(words, (job(tmp_path) / "report.html").read_text().partition("<h2>")[0].replace("&#x27;", "'"))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://no-such-paper.invalid/", r"no-such-paper\.invalid: the host name is not known"),
        ("http://127.0.0.1:9/", r"127\.0\.0\.1:9: the connection is refused"),
    ],
)
def test_a_host_that_is_not_there_is_named(tmp_path, url, words):
    code, said = crawl(tmp_path, url)
    assert code == 4
    assert re.search(words, said), said


def test_robots_txt_that_forbids_all_is_named(tmp_path):
    with Paper(3) as paper:
        paper.robots = "User-agent: *\nDisallow: /\n"
        code, said = crawl(tmp_path, paper)
    assert (code, "robots.txt forbids it" in said) == (4, True), said


def test_only_old_articles_is_said_so(tmp_path):
    with Paper(3) as paper:
        code, said = crawl(tmp_path, paper, more=("-a", "since=2025-06-01"))
    assert (code, "only old articles" in said) == (4, True), said


def test_a_dead_paper_among_live_ones_is_named_however_few_its_requests(tmp_path):
    with Paper(4) as alive, Paper(4, host="127.0.0.2") as dead:
        dead.spoil_all = lambda _: status(404)
        code, said = crawl(tmp_path, alive, dead)
        assert code in {3, 6}
        assert f"127.0.0.2:{dead.port}: answers 404 Not Found" in said
        assert len(urls(tmp_path)) == 4


def test_one_address_is_one_job_however_it_is_written_and_another_paper_is_hinted_at(tmp_path):
    with Paper(3) as paper, Paper(3, host="127.0.0.2") as other:
        assert crawl(tmp_path, paper.url)[0] == 0
        assert crawl(tmp_path, paper.url.rstrip("/"))[0] == 0
        name = job(tmp_path).name
        done = newscrawl("crawl", "site", "-a", f"url={paper.url} {other.url}", *FAST, cwd=tmp_path)
        assert f"-s NEWSCRAWL_JOB={name} goes on with it" in done.stderr


def test_what_once_raised_loses_no_article(tmp_path):
    with Paper(4) as paper:
        paper.headers = {"Date": "Mon, 01 Jan 0001 00:00:00 GMT"}
        _, headers, page = paper.page(paper.path(1))
        number = "2025-03-02T08:05:00Z".translate({ord(str(n)): chr(0x660 + n) for n in range(10)})
        paper.spoil[paper.path(1)] = 200, headers, page.replace("2025-03-02T08:05:00Z", number)
        title = re.search(r"<h1>(.*)</h1>", paper.page(paper.path(2))[2])[1]
        paper.spoil[paper.path(2)] = 200, {}, paper.page(paper.path(2))[2].replace(title, "!!!")
        said = crawl(tmp_path, paper)[1]
        found = {url.rsplit("-", 1)[1] for url in urls(tmp_path)}
        assert {"0", "1", "3"} <= found, said
