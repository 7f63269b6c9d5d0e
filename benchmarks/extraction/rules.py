"""The ledger of rules: how often each rule that can put a value into a field decided, and how often it was right.

    python benchmarks/extraction --rules                    # authors, datePublished and body: a table
    python benchmarks/extraction --rules authors --write    # … and the ledger in the package renewed
    python benchmarks/extraction --rules body --write new   # … or the rules added that it lacks

"Shown" are the pages that rules are made with, "second" pages that no rule was made with. A rule that is right less
than 4 times in 5 on the second, or that decided fewer than 3 times on all, has to go (tests/extraction/test_ledger.py
holds what is in the ledger to that). Of the text it is the lines that a rule cut, and right is a line that is none of
the true text. The confidence of a record's evidence is the share that stands here.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from body_lines import judge_lines
from measures import Record, name_key, same_day
from pages import path_of, read_pages

from newscrawl.extraction.metadata import rule_shares
from newscrawl.garbage import tune
from newscrawl.pipelines.record import read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pages import Page

    from newscrawl.items import Article

    Judge = Callable[[Record, Article], Iterator[tuple[str, bool]]]

SHOWN = ("fundus", "wcxb", "trafilatura", "postlight", "htmldate_mc")
TEXTS = ("fundus", "fundus_eval", "aeb", "wcxb", "trafilatura", "postlight")
SECOND = ("second/wcxb", "second/trafilatura")
LEDGER = Path(rule_shares.__file__).with_name(rule_shares.NAME)
Z = 1.96  # of the bound that holds 19 times in 20


@dataclass(slots=True)
class Shares:
    """Of one rule: (decided, right) on the shown pages and on the second ones."""

    shown: Counter[str] = field(default_factory=Counter)
    second: Counter[str] = field(default_factory=Counter)


def judge_authors(truth: Record, article: Article) -> Iterator[tuple[str, bool]]:
    """Right is a rule that names nobody who is not in the truth; pages whose truth is an address are left out."""
    wanted = {name_key(name) for name in truth.get("authors") or ()} - {""}
    evidence = (article.evidence or {}).get("authors")
    if wanted and article.authors and evidence and not any("http" in name for name in wanted):
        own = {name_key(author.name) for author in article.authors}
        yield rule_shares.key_of(evidence.source, evidence.rule), own <= wanted


def judge_dates(truth: Record, article: Article) -> Iterator[tuple[str, bool]]:
    """Right is a rule that gives the true day, in the page's own zone or in UTC."""
    evidence = (article.evidence or {}).get("datePublished")
    if isinstance(truth.get("date"), str) and article.datePublished and evidence:
        right = same_day(truth["date"], article.datePublished, article.datePublishedRaw)
        yield rule_shares.key_of(evidence.source, evidence.rule), right


BODY = "body"
#: By field: who says which rule decided and whether it was right; ``BODY`` is judged line by line.
JUDGES: dict[str, Judge] = {"authors": judge_authors, "datePublished": judge_dates}
FIELDS = (*JUDGES, BODY)


def measure(data: Path, wanted: list[str], limit: int) -> dict[str, dict[str, Shares]]:
    """Return for each field its rules with their shares."""
    tune()
    found: dict[str, dict[str, Shares]] = {name: {} for name in wanted}
    shown = dict.fromkeys((*SHOWN, *(TEXTS if BODY in wanted else ())))
    for group, sets in (("shown", shown), ("second", SECOND)):
        for name in sets:
            for page in read_pages(path_of(data, name), limit):
                for key, rule, right in _judged(page, set(wanted)):
                    counts: Counter[str] = getattr(found[key].setdefault(rule, Shares()), group)
                    counts.update({"decided": 1, "right": int(right)})
    return found


def _judged(page: Page, wanted: set[str]) -> Iterator[tuple[str, str, bool]]:
    """Yield (field, rule, right) of one page."""
    if BODY in wanted:
        yield from ((BODY, rule, right) for rule, right in judge_lines(page))
    if wanted & set(JUDGES):
        article = read_record(page.url, page.html)
        for key in wanted & set(JUDGES):
            yield from ((key, rule, right) for rule, right in JUDGES[key](page.truth, article))


def table(found: dict[str, dict[str, Shares]]) -> list[list[str]]:
    """Return the rows of the printed table, most used rules first; the bound is of the second pages' share."""
    rows = [["field", "rule", "shown", "right", "second", "right", "share", "95 %"]]
    for key, rules in found.items():
        for rule, shares in sorted(rules.items(), key=lambda item: -_decided(item[1])):
            shown, second = shares.shown, shares.second
            counts = [str(group[what]) for group in (shown, second) for what in ("decided", "right")]
            low, high = bound(second["right"], second["decided"])
            judged = (
                [f"{second['right'] / second['decided']:.2f}", f"{low:.2f} to {high:.2f}"]
                if second["decided"]
                else ["-", "-"]
            )
            rows.append([key, rule, *counts, *judged])
    return rows


def bound(right: int, decided: int) -> tuple[float, float]:
    """Return Wilson's 95 % bounds of a share."""
    if not decided:
        return 0.0, 1.0
    share, spread = right / decided, Z * Z / decided
    middle, half = share + spread / 2, Z * sqrt((share * (1 - share) + spread / 4) / decided)
    return (middle - half) / (1 + spread), (middle + half) / (1 + spread)


def write(found: dict[str, dict[str, Shares]], *, only_new: bool = False) -> None:
    """Renew the fields that were measured in the package's ledger; the others stay. *only_new* adds what it lacks."""
    ledger: dict[str, Any] = json.loads(LEDGER.read_text(encoding="utf-8")) if LEDGER.is_file() else {}
    for key, rules in found.items():
        measured = {
            rule: {group: [counts["decided"], counts["right"]] for group, counts in _groups(shares)}
            for rule, shares in sorted(rules.items())
        }
        ledger[key] = {**measured, **ledger.get(key, {})} if only_new else measured
    LEDGER.write_text(json.dumps(ledger, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def _groups(shares: Shares) -> tuple[tuple[str, Counter[str]], ...]:
    return ("shown", shares.shown), ("second", shares.second)


def _decided(shares: Shares) -> int:
    return shares.shown["decided"] + shares.second["decided"]
