"""How a page is made around a story: the furniture of a site, and what its record must say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newscrawl.pipelines.record import read_record
from tests.extraction.world.texts import TEXTS as FIRST_TEXTS
from tests.extraction.world.texts_more import MORE_TEXTS
from tests.extraction.world.texts_south_and_east import TEXTS_SOUTH_AND_EAST

TEXTS = {**FIRST_TEXTS, **MORE_TEXTS, **TEXTS_SOUTH_AND_EAST}
TOP = (
    '<header class="site-header"><a href="/">Quayside Courier</a><nav><ul><li><a href="/news">News</a></li>'
    '<li><a href="/sport">Sport</a></li></ul></nav></header>'
)
FOOTER = '<footer><p>© 2026 Quayside Courier</p><ul><li><a href="/imprint">Imprint</a></li></ul></footer>'
RTL = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what its record must say: the body to the letter where ``body`` is set, nothing of unset authors."""

    name: str
    url: str
    html: str
    headline: str
    authors: list[str] | None
    day: str
    body: str | None
    lacks: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


def headline(language: str) -> str:
    return TEXTS[language][0]


def paragraphs(language: str) -> list[str]:
    return TEXTS[language][1]


#: One paragraph more than others have.
FOUR = [
    *paragraphs("en"),
    "Boats that were laid up over the winter are painted on the slip until the first day of May.",
]


def read_lines(inside: str, lang: str = "en") -> list[str]:
    """Return the text that is read of a page with that inside its body, by paragraphs; its title is in English."""
    html = f"<html lang={lang}><title>{headline('en')}</title><body>{inside}</body></html>"
    return (read_record("https://paper.example/news/harbour-ferry-line-17", html).articleBody or "").split("\n\n")


def told(language: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs(language))


def made(
    name: str,
    lang: str,
    body: str,
    authors: list[str] | None,
    day: str,
    *,
    head: str = "",
    url: str = "https://paper.example/news/harbour-ferry-line-17",
    site: str = "Quayside Courier",
    lacks: tuple[str, ...] | list[str] = (),
    exact: bool = True,
    expect: dict[str, Any] | None = None,
    want: list[str] | None = None,
) -> Page:
    """Return the page; *want* are the paragraphs of its body where they are more than the story's three."""
    way = " dir=rtl" if lang in RTL else ""
    html = (
        f'<!doctype html><html lang="{lang}"{way}><head><meta charset="utf-8"><title>{headline(lang)} | {site}</title>'
        f"{head}</head><body>{body}</body></html>"
    )
    own = "\n\n".join(want or paragraphs(lang)) if exact else None
    return Page(name, url, html, headline(lang), authors, day, own, tuple(lacks), expect or {})


def signed(
    name: str,
    lang: str,
    body: str,
    authors: list[str],
    day: str = "2026-11-03",
    *,
    modified: str | None = None,
    credited: list[tuple[str, str]] | None = None,
    **told_of: Any,
) -> Page:
    """Return a page of which who and when are asked: its authors, those credited beside them, and both days."""
    expect = {"contributors": credited or [], "modified": modified}
    return made(name, lang, body, authors, day, exact=False, expect=expect, **told_of)
