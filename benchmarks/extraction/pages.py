"""The packed sets of pages with their truth, and the goals that are held against them."""

from __future__ import annotations

import json
import lzma
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_SCRIPTS = re.compile(r"(<(?:script|style)[\s>].*?</(?:script|style)>)", re.DOTALL | re.IGNORECASE)
_TELLING = re.compile(
    r"<(/?)(?:p|article|main|section|aside|nav|header|footer|figure|figcaption|address)(?=[\s>])", re.IGNORECASE
)
ASIDE = ", wrong truths aside"
#: Attributes that say to machines what a page is about: microdata, RDFa, and days of elements.
TOLD = frozenset("itemprop itemscope itemtype itemid property typeof vocab resource about content rel datetime".split())
WRONG = Path(__file__).with_name("wrong_truths.toml")


@dataclass(frozen=True, slots=True)
class Page:
    """A stored page; ``truth`` has any of ``body``, ``chunks``, ``title``, ``authors``, ``date``, ``is_article``."""

    url: str
    html: str
    truth: dict[str, Any]


#: Each row of the table: set, measure, and the goal for newscrawl in percent.
GOALS: tuple[tuple[str, str, float | None], ...] = (
    ("aeb", "body F1", 97.3),
    ("aeb", "body exact", 47),
    ("fundus_eval", "body F1", 97.8),
    ("fundus_eval", "body exact", 60),
    ("fundus", "body F1", 96.5),
    ("fundus", "body exact", 25),
    ("fundus", "exact, standfirst joined", None),  # its truth has both in one
    ("wcxb", "body F1", 94.8),
    ("wcxb", "body exact", None),
    ("trafilatura", "snippets F1", 94),
    ("postlight", "snippets F1", 90),
    ("fundus", "authors F1", 92),
    ("wcxb", "authors F1", 86),
    ("trafilatura", "authors F1", 75),
    ("postlight", "authors F1", 72),
    ("fundus", "same day", 99),
    ("wcxb", "same day", 92),
    ("htmldate_mc", "same day", 90),
    ("htmldate_mc", "day as printed", None),  # its truth has no zones
    ("trafilatura", "same day", 91),
    ("trafilatura", "day as printed", None),
    ("postlight", "same day", None),
    ("fundus", "same instant", 98.5),
    ("fundus", "title", 84),
    ("wcxb", "title", 90),
    ("postlight", "title", 89),
    ("trafilatura", "title", 82),
    ("pagekind", "article or not", 90),
)
#: The same for the pages that no rule was made with; names and days are at most, all others at least.
SECOND_GOALS: tuple[tuple[str, str, float | None], ...] = (
    ("second/wcxb", "body F1", None),
    ("second/wcxb", "body exact", 27),
    ("second/trafilatura", "snippets F1", 94),
    ("second/trafilatura", "snippets, standfirst joined", None),
    ("second/wcxb", "authors F1", 91),
    ("second/trafilatura", "authors F1", 80),
    ("second/wcxb", "invented persons a 100 pages", 4),
    ("second/trafilatura", "invented persons a 100 pages", 4),
    ("second/wcxb", "same day", 93),
    ("second/trafilatura", "same day", 91),
    ("second/wcxb", "day as printed", None),
    ("second/trafilatura", "day as printed", None),
    ("second/wcxb", "wrong days a 100 pages", 5),
    ("second/trafilatura", "wrong days a 100 pages", 5),
    ("second/wcxb", "wrong days, the last update's aside", None),  # its truth is often the day of the last update
    ("second/trafilatura", "wrong days, the last update's aside", None),
    *(("second/wcxb", measure + ASIDE, None) for measure in ("authors F1", "same day")),
    *(("second/trafilatura", measure + ASIDE, None) for measure in ("authors F1", "invented persons a 100 pages")),
    ("second/trafilatura", "same day" + ASIDE, None),
    *((f"second/{name}", "wrong days a 100 pages" + ASIDE, None) for name in ("wcxb", "trafilatura")),
    ("second/wcxb", "title", None),
    ("second/trafilatura", "title", None),
    ("second/pagekind", "article or not", 94),
)
SETS = tuple(dict.fromkeys(name for name, _, _ in GOALS))


def path_of(data: Path, name: str) -> Path:
    """Return the file of the set *name*."""
    return data / f"{name}.jsonl.xz"


def read_pages(path: Path, limit: int) -> Iterator[Page]:
    """Yield the pages of a packed set (xz, a JSON object ``{url, html, gold, …}`` a line), *limit* at most if any."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit and number >= limit:
                return
            entry = json.loads(line)
            yield Page(entry["url"], entry["html"], _truth(entry["gold"]))


def without_names(html: str) -> str:
    """Return a page without the names that tell what an element is for: ``class``, ``id``, ``itemprop``."""
    tree = LexborHTMLParser(html)
    for node in tree.css("body [class], body [id], body [itemprop]"):
        for name in ("class", "id", "itemprop"):
            if name in node.attributes:
                del node.attrs[name]
    return tree.html or html


def in_boxes(html: str) -> str:
    """Return a page without names of which every part and paragraph is a ``div``: its tags tell nothing either."""
    parts = _SCRIPTS.split(without_names(html))
    return "".join(part if number % 2 else _TELLING.sub(r"<\1div", part) for number, part in enumerate(parts))


def without_data(html: str) -> str:
    """Return a page without what only machines are told: scripts, metadata, properties, ``datetime`` and ``data-*``."""
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "link", "base"])
    for node in tree.css("meta:not([charset])"):
        if "charset" not in (node.attributes.get("content") or ""):
            node.decompose()
    for node in tree.css("body *"):
        for name in [name for name in node.attributes if name in TOLD or name.startswith("data-")]:
            del node.attrs[name]
    return tree.html or html


#: What may be taken from the pages, so that a reader still sees the same.
CHANGES: dict[str, Callable[[str], str]] = {"bare": without_names, "boxes": in_boxes, "printed": without_data}


def changed(html: str, names: Iterable[str]) -> str:
    """Return a page without what the changes of these *names* take away."""
    for name in names:
        html = CHANGES[name](html)
    return html


def wrong_truths(name: str) -> set[tuple[str, str]]:
    """Return the truths of the set *name* that their own pages contradict, as field and address of the page."""
    lists = tomllib.loads(WRONG.read_text("utf-8"))["wrong"]
    return {(each["field"], url) for each in lists if each["set"] == name for url in each["urls"]}


def _truth(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the truth without what a set says by a number that is none: its annotators knew no date."""
    return {key: value for key, value in gold.items() if not isinstance(value, float)}
