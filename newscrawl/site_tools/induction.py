"""Selectors found from values that are known: where on several pages the known text stands, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.extraction.selectors import TEXT, Selector, SelectorError
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import fold_name, read_authors
from newscrawl.normalize.dates.reader import DateContext, read_date, same_day
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from newscrawl.extraction.markup import Markup

MAX_VALUE = 400  # characters of a text that may be a value
MAX_NODES = 20_000  # elements of a page that are looked at
MAX_CANDIDATES = 400
MIN_SHARE = 0.8  # of the pages with a known value that a selector must read rightly
_UNSTABLE = re.compile(r"\d{3}|^[a-z]{0,3}-?[0-9a-f]{6,}$|__[A-Za-z0-9_-]{5,}$|^(?:css|sc|jss)-")
_IDENTIFIER = re.compile(r"-?[A-Za-z_][A-Za-z0-9_-]{0,60}")
_SEMANTIC = ("itemprop", "property", "data-testid", "data-component", "data-role", "rel", "role")


@dataclass(frozen=True, slots=True)
class Known:
    """A page, and the values that a field has there."""

    markup: Markup
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A selector, how many of the pages it reads rightly, and on how many it reads something else."""

    selector: Selector
    right: int
    wrong: int
    pages: int

    @property
    def share(self) -> float:
        """Pages read rightly, of all with a known value."""
        return self.right / self.pages if self.pages else 0.0


def find_selector(field: str, known: Sequence[Known]) -> Found | None:
    """Return the best selector of a field, ``None`` where none reads enough pages rightly and no page wrongly."""
    pages = [page for page in known if page.values]
    if not pages:
        return None
    votes: Counter[Selector] = Counter()
    for page in pages:
        votes.update(set(_candidates(field, page)))
    tried = [_tried(field, selector, pages) for selector, _ in votes.most_common(MAX_CANDIDATES)]
    good = [found for found in tried if found.share >= MIN_SHARE and found.wrong == 0]
    return max(good, key=lambda found: (found.right, -cost(found.selector)), default=None)


def is_value(field: str, text: str, values: Sequence[str]) -> bool:
    """Tell whether a text says what a field's known values say."""
    if field == "authors":
        return bool(people([text]) & people(values))
    if field.startswith("date"):
        return any(same_day(day(text), day(value)) for value in values)
    return fold(text) in {fold(value) for value in values}


def matches(field: str, texts: Sequence[str], values: Sequence[str]) -> bool:
    """Tell whether what a selector reads is what is known, no more and no less."""
    if not texts:
        return False
    if field == "authors":
        return people(texts) == people(values)
    if field in {"section", "keywords"}:
        return {fold(text) for text in texts} == {fold(value) for value in values}
    return is_value(field, texts[0], values)


def people(texts: Sequence[str]) -> set[str]:
    """Return the folded names that bylines say."""
    return {fold_name(author.name) for author in read_authors([Author(nameRaw=text) for text in texts])}


def day(text: str) -> str | None:
    """Return the day of a date in any form."""
    return read_date(text, DateContext(("en",))).value


def _tried(field: str, selector: Selector, pages: Sequence[Known]) -> Found:
    right = wrong = 0
    for page in pages:
        texts = page.markup.texts(selector)
        if matches(field, texts, page.values):
            right += 1
        elif texts:
            wrong += 1
    return Found(selector, right, wrong, len(pages))


def _candidates(field: str, page: Known) -> Iterator[Selector]:
    """Yield selectors for every place of a page where a known value stands."""
    for node in page.markup.lexbor.css("body *, meta")[:MAX_NODES]:
        for read, text in _texts(node):
            if is_value(field, text, page.values):
                for query in selectors_of(node, read):
                    selector = Selector(query, "css", read)
                    if _works(selector):
                        yield selector


def _texts(node: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield what can be read of an element: attributes, and its text where that is short."""
    for name, value in node.attributes.items():
        if (
            value
            and len(value) <= MAX_VALUE
            and _IDENTIFIER.fullmatch(name)
            and name not in {"class", "id", "style", "href"}
        ):
            yield f"@{name}", value
    if node.tag != "meta" and node.child is not None:
        text = squash(node.text()) if len(node.html or "") < 20 * MAX_VALUE else ""
        if text and len(text) <= MAX_VALUE:
            yield TEXT, text


def selectors_of(node: LexborNode, read: str = TEXT) -> Iterator[str]:
    """Yield queries that find an element: by itself, and inside of what stands around it."""
    own = list(dict.fromkeys([*steps_of(node), *([f"{node.tag}[{read[1:]}]"] if read != TEXT else [])]))
    yield from own
    around = node.parent
    for _ in range(3):
        if around is None or around.tag in {"body", "html"}:
            return
        for outer in steps_of(around):
            for inner in [*own, node.tag or "*"]:
                yield f"{outer} {inner}"
        around = around.parent


def steps_of(node: LexborNode) -> Iterator[str]:
    """Yield the stable names of an element: attributes that mean something, classes, its id."""
    attributes = node.attributes
    for name in _SEMANTIC:
        value = attributes.get(name)
        if value and _IDENTIFIER.fullmatch(value):
            yield f'{node.tag}[{name}="{value}"]'
    identity = attributes.get("id") or ""
    if _IDENTIFIER.fullmatch(identity) and not _UNSTABLE.search(identity):
        yield f"#{identity}"
    for name in (attributes.get("class") or "").split()[:8]:
        if _IDENTIFIER.fullmatch(name) and not _UNSTABLE.search(name):
            yield f".{name}"
            yield f"{node.tag}.{name}"
    if node.tag in {"time", "h1", "address", "article", "main"}:
        yield node.tag


def _works(selector: Selector) -> bool:
    try:
        selector.check()
    except SelectorError:
        return False
    return True


def cost(selector: Selector) -> float:
    """Prefer short selectors, names over tags, and texts over attributes other than a machine's date."""
    machine = selector.read in {"@datetime", "@content"}
    named = any(sign in selector.query for sign in ".[#")
    steps = len(selector.query.split()) * 100 + (0 if named else 1_000)
    return steps + len(selector.query) + (0 if selector.read == TEXT or machine else 10)
