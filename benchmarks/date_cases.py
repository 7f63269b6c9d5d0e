"""Other projects' own cases of dates: what dateparser's tests parse, and the dates that feedparser's tests hold.

The sources are those of the packages, unpacked: ``pip download --no-deps --no-binary :all: dateparser feedparser``.
dateparser's cases are the texts of its parameterized tests; the truth is what dateparser reads in them, with one base.
Refused by rule is what newscrawl never gives: a date without its year, a date to come, one before 1990.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.normalize.dates.reader import DateReading

BASE = datetime(2026, 11, 28, 12, tzinfo=UTC)
FILES = ("test_date_parser.py", "test_freshness_date_parser.py", "test_search.py",  "test_jalali.py",
         "test_hijri.py", "test_clean_api.py")  # fmt: skip
TEXTS = ("date_string", "datetime_string", "dt_string", "text")
LANGUAGES = ("shortname", "language", "languages")
NOT_READ = re.compile(
    r"not_parsed|error|invalid|exact_languages|applicable|split|custom_language|validate|detection|midi_translation"
)
BY_RULE = frozenset({"no year", "future", "too old", "too vague", "several dates"})
DOTTED = re.compile(r"\s?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
BUDDHIST = 543  # years
LENGTHS = {"second": 19, "minute": 16, "hour": 13, "day": 10, "month": 7, "year": 4}


class Case(NamedTuple):
    """A text and the language that its test gives it."""

    text: str
    language: str | None


def cases_of(folder: Path) -> list[Case]:
    """Return the texts of dateparser's parameterized tests, each once for a language."""
    found: dict[Case, None] = {}
    for name in FILES:
        for path in sorted(folder.glob(f"dateparser-*/tests/{name}")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and not NOT_READ.search(node.name):
                    found |= dict.fromkeys(_parameters(node))
    return list(found)


def _parameters(function: ast.FunctionDef) -> Iterator[Case]:
    names = [argument.arg for argument in function.args.args][1:]
    at = next((names.index(name) for name in TEXTS if name in names), None)
    if at is None:
        return
    spoken = next((names.index(name) for name in LANGUAGES if name in names), None)
    for decorator in function.decorator_list:
        rows = (
            decorator.args[0].elts
            if isinstance(decorator, ast.Call) and decorator.args and isinstance(decorator.args[0], ast.List)
            else []
        )
        for row in rows:
            values = [*row.args, *row.keywords] if isinstance(row, ast.Call) else list(getattr(row, "elts", [row]))
            text, language = _literal(values, at), _literal(values, spoken) if spoken is not None else None
            if isinstance(text, str) and text.strip():
                yield Case(
                    text,
                    language
                    if isinstance(language, str)
                    else language[0]
                    if isinstance(language, list) and language
                    else None,
                )


def _literal(values: list[ast.AST], at: int) -> object:
    try:
        value = values[at]
        return ast.literal_eval(value.value if isinstance(value, ast.keyword) else value)
    except (ValueError, IndexError, TypeError, SyntaxError):  # an expression that is no literal makes no case
        return None


def truth_of(case: Case) -> str | None:
    """Return what dateparser reads, cut to what it read itself."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 -- slow to import

    settings = {"RELATIVE_BASE": BASE.replace(tzinfo=None), "TIMEZONE": "UTC", "PREFER_DATES_FROM": "past"}
    try:
        languages = [case.language] if case.language else None
        found = DateDataParser(languages=languages, settings=settings).get_date_data(case.text)
    except Exception:  # noqa: BLE001 -- a language that it does not have, a text that it fails on
        return None
    if found.date_obj is None:
        return None
    moment = found.date_obj.astimezone(UTC) if found.date_obj.tzinfo else found.date_obj
    return moment.isoformat()[:19][: {"month": 7, "year": 4, "week": 7}.get(found.period, 19)]


def verdict(case: Case, truth: str) -> tuple[str, str]:
    """Return what came of a case, and our value or reason."""
    reading = read_date(case.text, DateContext((case.language, "en") if case.language else (), "UTC", BASE))
    if reading.value is None and truth[:19] > BASE.isoformat()[: len(truth)]:
        return "by rule", "to come"
    if reading.value is None or reading.precision is None:
        return ("by rule" if reading.reason in BY_RULE else "refused"), reading.reason or ""
    length = min(LENGTHS[reading.precision], len(truth))
    same = reading.value.rstrip("Z")[:length] == truth[:length]
    if not same:
        return ("open", reading.value) if _is_open(case, reading, truth) else ("WRONG", reading.value)
    return ("right" if length == len(truth) or truth.endswith("T00:00:00") else "coarser"), reading.value


def _is_open(case: Case, reading: DateReading, truth: str) -> bool:
    """Tell where the text leaves it open, and both are right by their rules, which the record says.

    Day and month in numbers of no language: ours is noted in ``assumed``. A date and an elapsed time that differ: the
    date stays true, and one to come is none. With full stops the day stands first. A Buddhist year of Thai: dateparser
    leaves it as it is.
    """
    if truth[:19] > BASE.isoformat()[: len(truth)]:
        return True
    if "order" in reading.assumed or DOTTED.match(case.text):
        return sorted((reading.value or "")[:10].split("-")) == sorted(truth[:10].split("-"))
    if (reading.value or "")[4:] == truth[4:] + "Z" and int(truth[:4]) - int((reading.value or "0")[:4]) == BUDDHIST:
        return True
    found = {match.raw for match in find_dates(case.text, DateContext((case.language or "en", "en"), "UTC", BASE))}
    return reading.precision == "day" and any((reading.value or "-")[:4] in raw for raw in found)


def feed_dates(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (parser, text) of the dates in feedparser's tests that have a value."""
    for path in folder.glob("feedparser-*/tests/runtests.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Assign)
                and getattr(node.targets[0], "id", "") == "date_tests"
                and isinstance(node.value, ast.Dict)
            ):
                for key, rows in zip(node.value.keys, node.value.values, strict=True):
                    for row in getattr(rows, "elts", []):
                        text, value = ast.literal_eval(row.elts[0]), ast.unparse(row.elts[1])
                        if text and value != "None":
                            yield getattr(key, "id", ""), text


def compare(folder: Path, shown: int) -> None:
    """Print the tables."""
    counts: Counter[str] = Counter()
    lines = []
    for case in cases_of(folder):
        truth = truth_of(case)
        if truth is None:
            continue
        result, value = verdict(case, truth)
        counts[result] += 1
        if result in {"WRONG", "refused"}:
            lines.append(f"    {result} {case.language} {case.text!r}: {value}; dateparser: {truth}")
    print(f"dateparser's cases: {sum(counts.values())}: {dict(counts)}")
    print("\n".join(sorted(lines, reverse=True)[:shown]))
    feeds: Counter[tuple[str, str]] = Counter()
    for parser, text in feed_dates(folder):
        reading = read_date(text, DateContext(("en",), None, BASE))
        feeds[parser, "read" if reading.value else f"refused: {reading.reason}"] += 1
        if reading.value is None and shown:
            print(f"    {parser} {text!r}: {reading.reason}")
    print(f"feedparser's dates: {dict(feeds)}")
