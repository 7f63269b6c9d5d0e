"""Golden pages: stored pages of a site with the record that each must give, corrected by a person where it was wrong.

``sites/pages/NAME/SLUG.html.gz`` is the page, ``SLUG.json`` its address, time of download and record.
"""

from __future__ import annotations

import difflib
import gzip
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.pipelines.record import Told, read_record
from newscrawl.sites.write import write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.items import Article
    from newscrawl.sites.site import Site

FOLDER = "pages"
MAX_PAGE = 16_000_000  # characters of a stored page
MAX_SHOWN = 300  # characters of a value in a message
#: Fields of a golden record; authors are names, the picture is its address.
COMPARED = (
    "headline",
    "description",
    "authors",
    "datePublished",
    "dateModified",
    "articleSection",
    "keywords",
    "inLanguage",
    "mainImage",
    "articleBody",
)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9-]{1,300}")


class GoldenError(NewscrawlError):
    """A golden page that cannot be read; the message names its file."""


@dataclass(frozen=True, slots=True)
class GoldenPage:
    """A stored page; ``downloaded`` is ISO 8601, ``record`` has the keys of ``COMPARED`` that are compared."""

    name: str
    url: str
    downloaded: str
    html: str
    record: dict[str, Any]

    def read(self, site: Site | None) -> Article:
        """Return what the page gives today."""
        return read_record(self.url, self.html, site, Told(datetime.fromisoformat(self.downloaded)))


def shown(article: Article) -> dict[str, Any]:
    """Return the fields of a record that golden pages hold."""
    values: dict[str, Any] = {name: getattr(article, name) for name in COMPARED}
    values["authors"] = [author.name for author in article.authors]
    values["mainImage"] = article.mainImage.url if article.mainImage else None
    return values


def page_name(url: str) -> str:
    """Return a file name for the page of an address."""
    path = url.partition("://")[2].partition("/")[2].lower()
    return _NOT_IN_NAMES.sub("-", path).strip("-")[-80:].strip("-") or "page"


def write_golden(folder: Path, page: GoldenPage) -> None:
    """Write a golden page into a site's folder; equal pages give equal files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{page.name}.html.gz").write_bytes(gzip.compress(page.html.encode("utf-8", "replace"), 9, mtime=0))
    facts = {"url": page.url, "downloaded": page.downloaded, "record": page.record}
    write_file(folder / f"{page.name}.json", orjson.dumps(facts, option=orjson.OPT_INDENT_2).decode() + "\n")


def golden_pages(folder: Path) -> Iterator[GoldenPage]:
    """Yield a site's golden pages. Raises ``GoldenError``."""
    for path in sorted(folder.glob("*.json")):
        try:
            facts = orjson.loads(path.read_bytes())
            with gzip.open(path.with_suffix(".html.gz"), "rt", encoding="utf-8", errors="replace") as file:
                html = file.read(MAX_PAGE)
            datetime.fromisoformat(facts["downloaded"])
            yield GoldenPage(path.stem, facts["url"], facts["downloaded"], html, dict(facts["record"]))
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            raise GoldenError(f"{path} is not a golden page: {type(error).__name__}: {error}") from None


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Return a readable line or several for each field that is not as expected; empty where all are."""
    lines = []
    for name, value in expected.items():
        other = found.get(name)
        if value == other:
            continue
        if name == "articleBody" and isinstance(value, str) and isinstance(other, str):
            lines += [f"{name}:", *_text_diff(value, other)]
        else:
            lines += [f"{name}:", f"  - {_short(value)}", f"  + {_short(other)}"]
    return lines


def _text_diff(expected: str, found: str) -> list[str]:
    """Return the paragraphs that are missing (-) and those that are too many (+)."""
    changed = difflib.unified_diff(expected.split("\n\n"), found.split("\n\n"), lineterm="", n=0)
    return [f"  {line[0]} {_short(line[1:])}" for line in changed if line[0] in "+-" and line[:3] not in {"+++", "---"}]


def _short(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value if value is not None else "nothing")
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
