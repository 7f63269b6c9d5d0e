"""Lists of papers: from OPML and CSV, and what a check of each finds."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from textwrap import shorten
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.discovery.xml_reader import find_elements
from newscrawl.errors import NewscrawlError
from newscrawl.html.document import Document
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.site_tools.sources import gather
from newscrawl.sites.key_errors import KeyValueError
from newscrawl.sites.key_readers import start_url
from newscrawl.sites.keys import KEYS
from newscrawl.sites.write import file_name, site_text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from newscrawl.processes.page_fetcher import Page
    from newscrawl.sites.site import Site

MAX_PAPERS = 20_000
CHECKED = 3  # articles that a check reads
MAX_PROBLEM = 100  # characters of a cell
FIELDS = {"headline": "headline", "date": "datePublished", "authors": "authors", "text": "articleBody"}
_ADDRESS_COLUMNS = ("url", "urls", "address", "website", "site", "homepage", "link", "htmlurl", "xmlurl", "feed")
_OF_ADDRESS = frozenset({"urls", "domains"})  # keys that the address fills


class PaperListError(NewscrawlError):
    """A list that cannot be used; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One entry: a name of a site file, and its facts."""

    name: str
    facts: dict[str, Any]

    @property
    def text(self) -> str:
        """Its site file."""
        return site_text(self.facts)


def paper_of(url: str, facts: dict[str, Any] | None = None) -> Paper:
    """Return the entry of an address. Raises ``PaperListError``."""
    try:
        address = start_url(url)
    except KeyValueError as error:
        raise PaperListError(str(error)) from None
    host = urlsplit(address).hostname or ""
    return Paper(file_name(host), {"urls": [address], "domains": [host.lower().removeprefix("www.")], **(facts or {})})


def read_opml(text: str) -> list[Paper]:
    """Return the papers of an OPML list: the home page of each outline, else its feed. Raises ``PaperListError``."""
    found: list[Paper] = []
    for element in find_elements(text, {"outline"}):
        attributes = {name.lower(): value for name, value in element.attributes.items()}
        url = attributes.get("htmlurl") or attributes.get("xmlurl") or attributes.get("url")
        if url and len(found) < MAX_PAPERS:
            found.append(paper_of(url))
    if not found:
        raise PaperListError("the OPML list names no paper: its outlines need htmlUrl or xmlUrl")
    return found


def read_csv(text: str, unused: list[str] | None = None) -> list[Paper]:
    """Return the papers of a table: a column of addresses, others named as keys of site files. ``PaperListError``.

    The names of columns that are neither are added to *unused*.
    """
    try:
        dialect: Any = csv.Sniffer().sniff(text[:5_000], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    rows = [row for row in csv.reader(io.StringIO(text.removeprefix("\ufeff")), dialect) if any(row)][:MAX_PAPERS]
    if not rows:
        raise PaperListError("the table is empty: write an address a line")
    header = [cell.strip().lower() for cell in rows[0]]
    column = next((header.index(name) for name in _ADDRESS_COLUMNS if name in header), None)
    if column is None:
        header, column = [""] * len(rows[0]), next((at for at, cell in enumerate(rows[0]) if "." in cell), 0)
    else:
        rows = rows[1:]
        if unused is not None:
            unused += [name for at, name in enumerate(header) if at != column and not _is_known(name)]
    return [_row(dict(zip(header, row, strict=False)), row[column], number) for number, row in enumerate(rows, 1)]


def _is_known(name: str) -> bool:
    return name in {"", "name"} or (name in KEYS and name not in _OF_ADDRESS)


def _row(cells: dict[str, str], url: str, number: int) -> Paper:
    facts: dict[str, Any] = {}
    for name, value in cells.items():
        if name in KEYS and name not in _OF_ADDRESS and value.strip():
            facts[name] = _cell(name, value.strip())
            try:
                KEYS[name].read(facts[name])
            except KeyValueError as error:
                raise PaperListError(f"row {number}: {error}") from None
    paper = paper_of(url, facts)
    return Paper(file_name(cells["name"]), paper.facts) if cells.get("name", "").strip() else paper


def _cell(name: str, text: str) -> Any:
    """Return what a cell says of a key: a list has commas between its parts, and true and false are words."""
    kind = KEYS[name].schema.get("type")
    if kind == "array":
        return [part.strip() for part in text.split(",") if part.strip()]
    return {"true": True, "false": False}.get(text.lower(), text) if kind == "boolean" else text


@dataclass(slots=True)
class Check:
    """What a check of one paper found: ``problem`` is why it cannot be read."""

    name: str
    problem: str | None = None
    articles: int = 0
    newest: str | None = None
    shares: dict[str, int] = field(default_factory=dict)

    def row(self) -> list[str]:
        """Return the cells of its line."""
        if self.problem is not None:
            allowed = "forbidden" if "robots.txt" in self.problem else "-"
            problem = shorten(self.problem, MAX_PROBLEM, placeholder=" …")
            return [self.name, problem, allowed, "-", *("-" for _ in FIELDS)]
        cells = [f"{self.shares.get(name, 0)}/{self.articles}" for name in FIELDS]
        return [self.name, "yes", "allowed", self.newest or "no date", *cells]


HEADER = ["site", "reachable", "robots", "newest", *FIELDS]


async def check(get: Callable[[str], Awaitable[Page]], site: Site) -> Check:
    """Read a paper's listings and its newest articles, by its site file."""
    found = Check(site.name)
    material = await gather(get, site.urls[0], CHECKED, newest=True)
    if material.home is None or material.home.problem is not None:
        found.problem = material.home.problem if material.home is not None else "nothing came"
        return found
    for page in material.articles:
        document = Document(page.url, page.text)
        article = finish_record(build_record(document, site, Told(page.downloaded)), site=site)
        found.articles += 1
        for name, key in FIELDS.items():
            found.shares[name] = found.shares.get(name, 0) + bool(getattr(article, key))
        found.newest = max(filter(None, (found.newest, article.datePublished)), default=None)
    if not found.articles:
        found.problem = "no article was found"
    return found
