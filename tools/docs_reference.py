"""Writes the reference pages of the documentation from the code.

    python tools/docs_reference.py
    python tools/docs_reference.py --check

``--check`` writes nothing and ends with 1 where a page is not what the code says.
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import operator
import re
import sys
import tomllib
import typing
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from docs_messages import messages_section
from docs_run_pages import NOTE, cell, events_page, metrics_page, site_files_page

from newscrawl import items
from newscrawl.job import reasons
from newscrawl.job.outcome import MEANINGS
from newscrawl.spiders.argument_help import ARGUMENTS

PROJECT = Path(__file__).parent.parent
FOLDER = PROJECT / "docs" / "reference"
RULES = tomllib.loads((Path(__file__).parent / "record_rules.toml").read_text(encoding="utf-8"))
_STAT = re.compile(r"[\"'](newscrawl/[a-z_]+(?:(?:/[a-z_{}.\[\]()]+)+/?|/))[\"']")
_SCRAPYS = frozenset({"parse", "shell"})  # commands that Scrapy has, with our settings


def record_page() -> str:
    """Return the page of the record: a table a class."""
    parts = [
        NOTE,
        (
            "# The record\n\nOne article is one JSON line. All keys are always there, in this order. A value that is "
            "not known is `null`, a list without entries is `[]`.\n"
        ),
    ]
    for name, rules in RULES.items():
        shown = "" if name == "Article" else f"\n## {name}\n"
        parts.append(f"{shown}\n| Key | Type | Meaning |\n|---|---|---|")
        types = typing.get_type_hints(getattr(items, name))
        parts.extend(
            f"| `{field.name}` | {_type(types[field.name])} | {rules[field.name]} |"
            for field in dataclasses.fields(getattr(items, name))
        )
    return "\n".join(parts) + "\n"


def _type(hint: typing.Any) -> str:
    arguments = typing.get_args(hint)
    if type(None) in arguments:
        return _type(functools.reduce(operator.or_, (each for each in arguments if each is not type(None)))) + "?"
    if typing.get_origin(hint) is list:
        return f"[{_type(arguments[0])}]"
    if typing.get_origin(hint) is dict:
        return f"{{name: {_type(arguments[1])}}}"
    if typing.get_origin(hint) is typing.Literal:
        return "string"
    if dataclasses.is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return {str: "string", int: "integer", float: "number", bool: "boolean"}.get(hint, str(hint))


def arguments_page() -> str:
    """Return the page of the spider's arguments."""
    lines = [
        NOTE,
        "# Arguments of a crawl\n",
        "`newscrawl crawl site -a NAME=VALUE …`\n",
        "| Argument | Meaning |",
        "|---|---|",
    ]
    lines += [f"| `-a {each.form}` | {each.meaning} |" for each in ARGUMENTS.values()]
    lines += [
        (
            "\n`since`, `until`, `sources`, `max_articles`, `follow` and `render` say how far a run goes: the job stays"
            "\nthe same. Any other argument with another value makes another job:"
            "\nsee [Want more later](../how-to/what-is-crawled.md#want-more-later)."
        ),
    ]
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """Return the page of the commands, with their arguments and exit codes."""
    parts = [
        NOTE,
        "# Commands\n\n`newscrawl COMMAND --help` shows the options of each.\n",
        "| Command | What it does |",
        "|---|---|",
    ]
    for name, command in _commands():
        parts.append(f"| `newscrawl {name} {cell(command.syntax())}` | {command.short_desc().rstrip('.')}. |")
    parts += ["\n## Exit codes\n", "| Code | Meaning |", "|---|---|"]
    parts += [f"| {code} | {meaning[0].upper()}{meaning[1:]}. |" for code, meaning in MEANINGS.items()]
    parts.append(
        "\n`validate`, `try`, `test` and `sites check` end with 1, too, where what they look at has a fault or cannot "
        "be fetched."
    )
    return "\n".join(parts) + "\n"


def _commands() -> typing.Iterator[tuple[str, typing.Any]]:
    package = import_module("newscrawl.commands")
    for info in iter_modules(package.__path__):
        module = import_module(f"newscrawl.commands.{info.name}")
        if hasattr(module, "Command") and info.name not in _SCRAPYS:
            yield info.name, module.Command()


def stats_page() -> str:
    """Return the page of the stats: every name in the code, by component."""
    found: dict[str, set[str]] = {}
    for path in sorted((PROJECT / "newscrawl").rglob("*.py")):
        for name in _STAT.findall(path.read_text(encoding="utf-8")):
            readable = re.sub(r"\{[^}]*\}|/$", lambda part: "…" if part[0] != "/" else "/…", name)
            found.setdefault(readable.split("/")[1], set()).add(readable)
    parts = [
        NOTE,
        (
            "# Stats\n\nWhat a run counts, in Scrapy's stats (the end of the log), in `run.json` and in the metrics."
            " `…` stands for a name, such as a domain or a field.\n"
        ),
    ]
    for component, names in sorted(found.items()):
        parts.append(f"- **{component}**: " + ", ".join(f"`{name}`" for name in sorted(names)))
    return "\n".join(parts) + "\n"


def api_page() -> str:
    """Return the page of the public names, each with the first lines of its docstring."""
    import newscrawl

    parts = [
        NOTE,
        (
            "# Public names\n\n`import newscrawl` gives these names, and semantic versioning holds for them. All else"
            " is private.\n"
        ),
    ]
    for name in sorted(set(newscrawl.__all__) - {"__version__"}):
        text = (getattr(newscrawl, name).__doc__ or "").strip().split("\n\n")[0]
        parts.append(f"## `{name}`\n\n{' '.join(text.split())}\n")
    return "\n".join(parts)


def troubleshooting_page() -> str:
    """Return the page of what goes wrong, by the words that the message has."""
    parts = [
        NOTE,
        (
            "# Troubleshooting\n\nLook for the words of the message. Each run that is not good says one of these"
            " for each site, on standard error, in the log and in the report.\n"
        ),
        "## A site gave nothing\n",
    ]
    for sentence in (
        *reasons.FAILED.values(),
        *(f"{code}: {text}" for code, text in reasons.ADVICE.items()),
        *reasons.DROPPED.values(),
    ):
        words, _, advice = sentence.partition(": ")
        advice = advice or "Look at one page with `newscrawl try URL`."
        parts.append(f"- **{words}** — {advice[0].upper()}{advice[1:]}{'' if advice.endswith('.') else '.'}")
    parts += ["", messages_section()]
    parts += ["## Questions\n", (Path(__file__).parent / "questions.md").read_text(encoding="utf-8")]
    return "\n".join(parts)


PAGES = {
    "site-files.md": site_files_page,
    "metrics.md": metrics_page,
    "events.md": events_page,
    "../troubleshooting.md": troubleshooting_page,
    "record.md": record_page,
    "arguments.md": arguments_page,
    "commands.md": commands_page,
    "stats.md": stats_page,
    "api.md": api_page,
}


def main() -> int:
    """Write or compare the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    is_check = parser.parse_args().check
    FOLDER.mkdir(parents=True, exist_ok=True)
    old = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, page()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            old.append(name)
            if not is_check:
                path.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{'out of date' if is_check else 'written'}: {', '.join(old) or 'none'}\n")
    return int(is_check and bool(old))


if __name__ == "__main__":
    sys.exit(main())
