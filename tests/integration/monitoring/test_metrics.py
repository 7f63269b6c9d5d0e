"""What a crawl says to Prometheus, and whether every query of the dashboard has an answer in it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import promql_parser
import pytest
from prometheus_client.parser import text_string_to_metric_families

from newscrawl.demo import DemoNewsroom
from tests.running import PROJECT, QUICK, newscrawl

BOARD = json.loads((PROJECT / "dashboards" / "newscrawl.json").read_text(encoding="utf-8"))
QUERIES = [(panel["title"], target["expr"]) for panel in BOARD["panels"] for target in panel["targets"]]
PROMETHEUS = shutil.which("prometheus") or shutil.which(PROJECT / "build/prometheus/usr/bin/prometheus")
PROMETHEUS_SETTINGS = """
global: {{scrape_interval: 1s}}
scrape_configs:
  - {{job_name: crawl, static_configs: [{{targets: ["{crawl}"]}}]}}
  - {{job_name: textfile, metrics_path: /last.prom, static_configs: [{{targets: ["{textfile}"]}}]}}
"""
# Serves a folder from a process of its own, as node_exporter would the textfile.
SERVE = "from http.server import *; HTTPServer(('127.0.0.1', {port}), SimpleHTTPRequestHandler).serve_forever()"


def expression(query):
    """The query as Grafana sends it for all jobs."""
    return query.replace("$crawl", ".+").replace("$__rate_interval", "4s").replace("1h", "1m")


def families(text):
    """The samples by name."""
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {name: [s for s in samples if s.name == name] for name in {s.name for s in samples}}


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        return response.read().decode()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Crawl:
    """A crawl of the demo newsroom, slow enough to be looked at; ended by Ctrl-C."""

    def __init__(self, url, folder, *more):
        settings = ("NEWSCRAWL_METRICS_PORT=0", "NEWSCRAWL_METRICS_TEXTFILE=last.prom", "NEWSCRAWL_JOB=paper")
        options = [part for setting in (*settings, *more, "DOWNLOAD_DELAY=0.1") for part in ("-s", setting)]
        self.log = folder / "log"
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}", *options]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=folder, env=environment, stderr=log)
        self.metrics = self._wait_for(r"Metrics: (http://127\.0\.0\.1:\d+/metrics)")

    def _wait_for(self, pattern):
        until = time.monotonic() + 60
        while not (found := re.search(pattern, self.log.read_text(encoding="utf-8"))):
            assert time.monotonic() < until, self.log.read_text(encoding="utf-8")
            time.sleep(0.05)
        return found[1]

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


def test_live_metrics_are_the_crawls_own_figures_and_end_with_it(tmp_path):
    with DemoNewsroom() as paper:
        crawl = Crawl(paper.url, tmp_path)
        until = time.monotonic() + 30
        while (found := families(fetch(crawl.metrics))).get("newscrawl_articles_total", [None])[0] is None or (
            found["newscrawl_articles_total"][0].value < 5
        ):
            assert time.monotonic() < until
            time.sleep(0.1)
        assert crawl.end() == 130
    (articles,) = found["newscrawl_articles_total"]
    assert articles.labels == {"crawl": "paper", "site": "127.0.0.1"}
    statuses = {sample.labels["status"]: sample.value for sample in found["newscrawl_responses_total"]}
    (requests,) = found["newscrawl_requests_total"]
    assert set(statuses) == {"200"}
    assert statuses["200"] <= requests.value <= len(paper.hits)
    assert found["newscrawl_latency_seconds_count"][0].value == statuses["200"]
    assert found["newscrawl_newest_article_timestamp_seconds"][0].value < time.time()
    with pytest.raises(OSError, match="refused"):
        fetch(crawl.metrics)
    last = families((tmp_path / "last.prom").read_text(encoding="utf-8"))
    assert last["newscrawl_last_run_exit_code"][0].value == 130
    assert last["newscrawl_last_run_articles"][0].value >= articles.value


def test_nothing_listens_and_no_file_is_written_without_being_asked(tmp_path):
    with DemoNewsroom() as paper:
        run = newscrawl("crawl", "site", "-a", f"url={paper.url}", "-a", "max_articles=2", *QUICK, cwd=tmp_path)
    assert "newscrawl.monitoring.metrics" not in run.stderr.partition("Enabled extensions")[2].partition("]\n")[0]
    assert not list(tmp_path.rglob("*.prom"))


def test_a_port_that_is_taken_does_not_stop_the_crawl(tmp_path):
    with DemoNewsroom() as paper, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = f"NEWSCRAWL_METRICS_PORT={taken.getsockname()[1]}"
        arguments = ("-a", f"url={paper.url}", "-a", "max_articles=2", "-s", port)
        run = newscrawl("crawl", "site", *arguments, *QUICK, cwd=tmp_path)
    assert run.returncode == 0, run.stderr[-2000:]
    assert "No metrics at 127.0.0.1" in run.stderr


@pytest.mark.parametrize("port", ["many", "70000", "-1"])
def test_a_port_that_is_none_starts_no_crawl(tmp_path, port):
    arguments = ("-a", "url=http://127.0.0.1:9/", "-s", f"NEWSCRAWL_METRICS_PORT={port}")
    run = newscrawl("crawl", "site", *arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert f"NEWSCRAWL_METRICS_PORT='{port}' cannot be used: write a whole number, 0 to 65535" in run.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("title", "query"), QUERIES)
def test_every_query_of_the_dashboard_is_promql(title, query):
    promql_parser.parse(expression(query))


def test_every_metric_of_the_dashboard_is_exposed(tmp_path):
    with DemoNewsroom() as paper:
        crawl = Crawl(paper.url, tmp_path)
        live = fetch(crawl.metrics)
        crawl.end()
    exposed = set(
        re.findall(r"^# TYPE (\w+)", live + (tmp_path / "last.prom").read_text(encoding="utf-8"), re.MULTILINE)
    )
    asked = {name for _, query in QUERIES for name in re.findall(r"newscrawl_\w+", query)}
    assert {re.sub("_bucket$", "", name) for name in asked} <= exposed
    assert len(asked) > 12


@pytest.mark.skipif(PROMETHEUS is None, reason="there is no Prometheus here: make test-programs")
def test_a_real_prometheus_answers_every_query_of_the_dashboard(tmp_path):
    arguments = ("-a", "max_articles=5", "-s", "NEWSCRAWL_METRICS_TEXTFILE=last.prom")
    newscrawl("crawl", "site", *arguments, cwd=tmp_path)
    port, files = free_port(), free_port()
    address = f"http://127.0.0.1:{port}"
    served = [sys.executable, "-c", SERVE.format(port=files)]
    processes = [subprocess.Popen(served, cwd=tmp_path, stderr=subprocess.DEVNULL)]
    try:
        with DemoNewsroom() as paper:
            crawl = Crawl(paper.url, tmp_path, "NEWSCRAWL_COMPLETE_MIN_CHARACTERS=900")  # so that some are rejected
            processes.append(crawl.process)
            settings = PROMETHEUS_SETTINGS.format(
                crawl=urllib.parse.urlsplit(crawl.metrics).netloc, textfile=f"127.0.0.1:{files}"
            )
            (tmp_path / "prometheus.yml").write_text(settings, encoding="utf-8")
            options = [f"--web.listen-address=127.0.0.1:{port}", "--config.file=prometheus.yml"]
            processes.append(subprocess.Popen([PROMETHEUS, *options], cwd=tmp_path, stderr=subprocess.DEVNULL))
            unanswered = set(QUERIES)
            until = time.monotonic() + 40
            while unanswered and time.monotonic() < until:
                time.sleep(0.5)
                unanswered = {query for query in unanswered if not answers(address, expression(query[1]))}
    finally:
        for process in processes:
            process.terminate()
            process.wait(30)
    assert not unanswered


def answers(address, query):
    """Whether the query has a result; an error of the query fails."""
    try:
        answer = json.loads(fetch(f"{address}/api/v1/query?{urllib.parse.urlencode({'query': query})}"))
    except urllib.error.HTTPError as error:
        if error.code == 503:  # still starting
            return False
        raise AssertionError(f"{query}: {error.read().decode()}") from error
    except OSError:
        return False
    return bool(answer["data"]["result"])
