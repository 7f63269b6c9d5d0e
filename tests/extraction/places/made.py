"""A page as a kind of place publishes it, and who and when it tells."""

from __future__ import annotations

from dataclasses import dataclass

from tests.extraction.places.texts import FURTHER
from tests.extraction.world.made import RTL, TEXTS

STORIES = {**TEXTS, **FURTHER}


@dataclass(frozen=True, slots=True)
class Placed:
    """A page of a place; ``roles`` are those credited beside the authors, unasked where None, as are authors."""

    name: str
    url: str
    html: str
    authors: list[str] | None
    day: str
    modified: str
    roles: list[tuple[str, str]] | None


def placed(
    name: str,
    lang: str,
    body: str,
    authors: list[str] | None,
    day: str,
    *,
    modified: str = "",
    roles: list[tuple[str, str]] | None = None,
    head: str = "",
    url: str = "https://paper.example/news/harbour-ferry-line-17",
    site: str = "Quayside Courier",
) -> Placed:
    """Return the page; «H» is its headline, «T» its text, «1», «2», «3» its paragraphs without tags."""
    title, text = STORIES[lang]
    way = " dir=rtl" if lang in RTL else ""
    top = f'<meta charset="utf-8"><title>«H» | {site}</title>{head}'
    page = f'<!doctype html><html lang="{lang}"{way}><head>{top}</head><body>{body}</body></html>'
    page = page.replace("«H»", title).replace("«T»", "".join(f"<p>{each}</p>" for each in text))
    for number, each in enumerate(text, 1):
        page = page.replace(f"«{number}»", each)
    return Placed(name, url, page, authors, day, modified, roles)
