"""What a crawl writes into its log: no secrets, and JSON where it is asked for."""

from __future__ import annotations

import json
import logging
import re

import pytest

from newscrawl.demo import DemoNewsroom
from newscrawl.monitoring.logs import JsonLines, Record
from tests.running import QUICK, newscrawl

SECRETS = ("hunter2-of-the-proxy", "wJalrXUtnFEMI/K7MDENG", "hooks-T0KEN", "s3same-street")


@pytest.fixture(scope="module")
def secretive(tmp_path_factory):
    """A crawl with a secret in every place that one comes from; the folder and what the crawl said."""
    tmp_path = tmp_path_factory.mktemp("secretive")
    with DemoNewsroom() as paper:
        address = paper.url.replace("://", "://nora:s3same-street@") + "?token=s3same-street"
        (tmp_path / "webhook").write_text("http://127.0.0.1:9/hooks-T0KEN", encoding="utf-8")
        run = newscrawl(
            "crawl",
            "site",
            "-a",
            f"url={address} {paper.url}",
            *("-s", f"AWS_SECRET_ACCESS_KEY={SECRETS[1]}", "-s", "LOG_LEVEL=DEBUG", "-s", "NEWSCRAWL_JOB=paper"),
            *("-s", "NEWSCRAWL_HEALTH_WEBHOOK_FILE=webhook", "-s", "NEWSCRAWL_HEALTH_MAX_AGE=0"),
            *("-s", "NEWSCRAWL_RUN_DIR=run", *QUICK),
            cwd=tmp_path,
            FTP_PASSWORD=SECRETS[0],
            NO_PROXY="*",
        )
    return tmp_path, run


def test_no_secret_is_in_the_log_the_stats_or_the_report(secretive):
    folder, run = secretive
    said = run.stdout + run.stderr
    assert run.returncode in {3, 6}, said[-2000:]
    assert "AWS_SECRET_ACCESS_KEY': '***'" in said
    assert "//***@127.0.0.1" in said
    assert "token=***" in said
    assert "The webhook at 127.0.0.1 was not reached" in said
    written = {path: path.read_text(encoding="utf-8") for path in (folder / "run").iterdir() if path.is_file()}
    written["history"] = (folder / ".newscrawl/paper/history.jsonl").read_text(encoding="utf-8")
    assert len(written) == 3
    for place, text in {"log": said, **written}.items():
        assert not [secret for secret in SECRETS if secret in text], place


def test_at_debug_a_crawl_says_each_page_and_each_item(secretive):
    _, run = secretive
    crawled, scraped = (run.stderr.count(f"DEBUG: {what}") for what in ("Crawled (200)", "Scraped from <200"))
    assert crawled > scraped > 10


def test_what_a_crawl_with_secret_addresses_remembers_is_for_its_owner_only(secretive):
    folder, _ = secretive
    assert (folder / ".newscrawl" / "paper").stat().st_mode & 0o777 == 0o700


def test_json_logs_are_objects_from_the_first_line_to_the_last(tmp_path):
    with DemoNewsroom() as paper:
        arguments = ("-a", f"url={paper.url}", "-a", "max_articles=3", "--json-logs", *QUICK)
        run = newscrawl("crawl", "site", *arguments, cwd=tmp_path)
    lines = [json.loads(line) for line in run.stderr.splitlines()]
    assert run.returncode == 0
    assert len(lines) > 15
    assert {"time", "level", "logger", "message"} <= lines[0].keys()
    assert lines[0]["message"].startswith("Scrapy 2.")
    assert [line["message"] for line in lines if line["level"] != "INFO"] == []
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line["time"]) for line in lines)
    assert [line["spider"] for line in lines if line["message"].startswith("Spider closed")] == ["site"]


def test_json_logs_go_into_the_log_file_and_a_bad_end_is_said_in_json_too(tmp_path):
    arguments = ("-a", "url=http://127.0.0.1:9/", "--json-logs", "--logfile", "log.jsonl", "-s", "RETRY_ENABLED=False")
    run = newscrawl("crawl", "site", *arguments, *QUICK, cwd=tmp_path)
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert run.returncode != 0
    assert run.stderr == ""
    assert [line["level"] for line in lines if line["message"].startswith("Run: ")] == ["WARNING"]


def written(formatter, message, *values, secrets=frozenset(), **more):
    """What a handler with this formatter writes."""
    record = Record("paper", logging.ERROR, __file__, 1, message, values, more.pop("exc_info", None))
    record.__dict__.update(more)
    record.secrets = secrets
    return formatter.format(record)


def failure():
    try:
        int("http://nora:hunter2@a.example/?token=abc")
    except ValueError as error:
        return type(error), error, error.__traceback__


@pytest.mark.parametrize("formatter", [logging.Formatter(), JsonLines()])
def test_tracebacks_and_arguments_have_no_secrets_either(formatter):
    line = written(formatter, "from %s", "http://nora:hunter2@a.example/", exc_info=failure())
    assert "hunter2" not in line
    assert "abc" not in line
    assert "10: 'http://***@a.example/?token=***'" in line


def test_extras_stand_beside_the_message_redacted_too():
    line = json.loads(
        written(
            JsonLines(), "x", url="http://n:pw@a.example/", odd={1: {2}}, other=object(), secrets=frozenset({"sesame"})
        )
    )
    assert line["url"] == "http://***@a.example/"
    assert line["odd"] == {"1": [2]}
    assert line["other"].startswith("<object")
