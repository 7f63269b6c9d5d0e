"""Reference pages of what surrounds a crawl: site files, metrics, messages and files of a run."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path
from types import SimpleNamespace

from newscrawl.extraction.stated import FIELDS
from newscrawl.job.run import RunLine
from newscrawl.monitoring.metric_families import LastRunMetrics, LiveMetrics
from newscrawl.reporting.alert import message
from newscrawl.reporting.figures import RunFigures, SiteFigures
from newscrawl.reporting.health import Finding
from newscrawl.reporting.run_stats import RunStats
from newscrawl.sites.keys import KEYS, json_schema

NOTE = "<!-- Written by tools/docs_reference.py: change it there, or in the code. -->\n"


def cell(text: str) -> str:
    """Return a text as a cell of a Markdown table."""
    return text.replace("|", "\\|")


def site_files_page() -> str:
    """Return the page of the keys of a site file."""
    login = json_schema()["properties"]["login"]["properties"]
    rows = [f"| `{name}` | {cell(_first_upper(key.meaning))} |" for name, key in KEYS.items()]
    logins = [f"| `{name}` | {cell(_first_upper(each['description']))} |" for name, each in login.items()]
    head = "| Key | Meaning |\n|---|---|"
    return "\n".join((
        NOTE,
        ("# Site files\n\nThe keys of `sites/NAME.toml`. Only `urls` is needed. `newscrawl schema --site` prints the "
        "JSON Schema, with the type of each. [A site of your own](../how-to/a-site-of-your-own.md) shows their "
        "use.\n"),
        head, *rows,
        f"\n## fields\n\nEach is a selector: {', '.join(f'`{name}`' for name in FIELDS)}.\n",
        "## login\n", head, *logins,
    )) + "\n"  # fmt: skip


def _first_upper(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"


def metrics_page() -> str:
    """Return the page of the metrics: those of a run under way and those of the last run."""
    counted = SimpleNamespace(figures=lambda: RunFigures(sites={"a": SiteFigures()}), run_stats=RunStats())
    stats = SimpleNamespace(get_value=lambda _name, default: default)
    parts = [
        NOTE,
        (
            "# Metrics\n\n`-s NEWSCRAWL_METRICS_PORT=9100` answers `/metrics` on loopback while a crawl runs; "
            "`-s NEWSCRAWL_METRICS_TEXTFILE=FILE.prom` leaves those of the last run for the textfile collector. Both "
            "need "
            "`pip install 'newscrawl[metrics]'`. `crawl` is the name of the job.\n"
        ),
    ]
    for title, collector in (
        ("A run under way", LiveMetrics(counted, stats)),
        ("The last run", LastRunMetrics(counted)),
    ):
        parts.append(f"\n## {title}\n\n| Metric | Type | Labels | Meaning |\n|---|---|---|---|")
        for family in collector.collect():
            name = family.name + ("_total" if family.type == "counter" else "")
            labels = ", ".join(f"`{label}`" for label in family._labelnames)  # noqa: SLF001 - it has no other name
            parts.append(f"| `{name}` | {family.type} | {labels} | {family.documentation} |")
    return "\n".join(parts) + "\n"


def events_page() -> str:
    """Return the page of what is told and kept of a run: messages, ``runs.jsonl``, ``stats.json``."""
    rules = tomllib.loads((Path(__file__).parent / "run_rules.toml").read_text(encoding="utf-8"))
    told = list(message("failure", RunFigures(), []))
    tables = {
        "message": (("## The message\n\nSent as JSON to `NEWSCRAWL_HEALTH_WEBHOOK`, and on standard input to "
                    "`NEWSCRAWL_HEALTH_COMMAND`, which has `NEWSCRAWL_EVENT` and `NEWSCRAWL_TEXT` in its environment. "
                    "It is sent once when something new is wrong, and once when nothing is wrong any more."), told),
        "Finding": ("## A finding", _fields_of(Finding)),
        "RunLine": (("## runs.jsonl\n\nA line a run, in `.newscrawl/JOB/`. `run.json` in the run's folder has "
                    "when it began and ended, and its exit code."), _fields_of(RunLine)),
        "RunFigures": ("## stats.json\n\nBeside `report.html`: the figures of the report, and all stats in `stats`.",
                       _fields_of(RunFigures)),
    }  # fmt: skip
    parts = [NOTE, "# Messages and files of a run\n"]
    for name, (text, keys) in tables.items():
        parts.append(f"{text}\n\n| Key | Meaning |\n|---|---|")
        parts += [f"| `{key}` | {rules[name][key]} |" for key in keys]
        parts.append("")
    return "\n".join(parts)


def _fields_of(cls: type) -> list[str]:
    return [each.name for each in dataclasses.fields(cls)]
