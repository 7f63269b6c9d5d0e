"""Metrics and messages hold what the docs list, in bounded number and length, whatever a site sends."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import orjson
import pytest

from newscrawl.monitoring.metric_families import MAX_LABEL, MAX_SERIES, LastRunMetrics, LiveMetrics
from newscrawl.monitoring.notifiers import notifiers
from newscrawl.reporting.alert import message
from newscrawl.reporting.figures import RunFigures, SiteFigures
from tests.monitoring.webhook import Webhook

REFERENCE = Path(__file__).parents[2] / "docs/reference"
MANY = MAX_SERIES + 1_000


def hostile_run():
    """What a run counts where sites name thousands of hosts, fields, answers and reasons of any length."""
    long = "x" * 300
    sites = {f"{long}{number}": SiteFigures(articles=1, requests=2) for number in range(MANY)}
    sites["paper.example"] = SiteFigures(
        articles=3,
        requests=4,
        statuses={f"{long}{number}": 1 for number in range(MANY)},
        filled={f"{long}{number}": 1 for number in range(MANY)},
    )
    return RunFigures(job="paper", rejected={f"no record, {number}": 1 for number in range(MANY)}, sites=sites)


def collected():
    run = hostile_run()
    run_stats = SimpleNamespace(latency=SimpleNamespace(counts=[0] * 20, total=0.0))
    counted = SimpleNamespace(figures=lambda: run, run_stats=run_stats)
    stats = SimpleNamespace(get_value=lambda _name, default: default)
    return [*LiveMetrics(counted, stats).collect(), *LastRunMetrics(counted).collect()]


def documented():
    """Return the labels of each metric that the docs list, by its name."""
    rows = re.findall(r"^\| `(newscrawl_\w+)` \| \w+ \| (.*?) \|", (REFERENCE / "metrics.md").read_text(), re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", labels)) for name, labels in rows}


def test_metrics_have_the_labels_of_the_docs_and_a_bounded_number_of_series():
    listed = documented()
    for family in collected():
        name = f"{family.name}_total" if family.type == "counter" else family.name
        assert name in listed
        assert len(family.samples) <= MAX_SERIES
        for sample in family.samples:
            assert set(sample.labels) - {"le"} == listed[name], sample.name
            assert all(len(value) <= MAX_LABEL for value in sample.labels.values())


def test_no_series_comes_twice_though_its_labels_were_cut():
    for family in collected():
        series = [(sample.name, *sorted(sample.labels.items())) for sample in family.samples]
        assert len(set(series)) == len(series), family.name


@pytest.mark.parametrize("event", ["failure", "recovery"])
def test_a_webhook_and_a_command_get_what_the_docs_list_and_nothing_else(event, tmp_path):
    listed = re.findall(r"^\| `(\w+)` \|", (REFERENCE / "events.md").read_text().split("## A finding")[0], re.MULTILINE)
    sent = message(event, RunFigures(job="paper", run=2, exit=3, verdict="partial"), [])
    told = tmp_path / "told.json"
    with Webhook() as webhook:
        settings = {"NEWSCRAWL_HEALTH_WEBHOOK": webhook.url, "NEWSCRAWL_HEALTH_COMMAND": f"cp /dev/stdin {told}"}
        assert [notify(sent) for notify in notifiers(settings)] == [True, True]
    assert webhook.messages == [json.loads(orjson.dumps(sent))] == [json.loads(told.read_bytes())]
    assert list(webhook.messages[0]) == listed
