"""What the variants are made of: one story, a frame of a site around it, and the case that a page is."""
# ruff: noqa: E501 - a paragraph is a line

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

URL = "https://www.lantern-post.example/town/mill-bell-rings-again"
HEADLINE = "The mill bell rings again over Ostrey"
SITE = "The Lantern Post"
P = (
    "The bell of the old mill rang on Monday morning for the first time in eleven years, and the baker opposite stopped his oven to listen.",
    "It had hung silent since the winter in which the wheel froze, because nobody could agree who owned the rope and who would pay for a new one.",
    "Ida Korr, who keeps the weir, found the rope in a shed behind the tannery and carried it up the hill with two of her neighbours.",
    "The parish spent nothing on the work, its clerk said, apart from a jar of grease and the bread that was eaten afterwards on the steps.",
    "From next week the bell will be rung at noon and at six, until the mill starts to grind again in the autumn.",
)
BIO = (
    "Mara Linde has written about rivers and the people beside them since 2009. She mends clocks on Sundays and "
    "lives on a barge below the weir."
)


@dataclass(frozen=True)
class Case:
    """A page and what its record must hold: the keys are those of ``expect.wrong``."""

    name: str
    kind: str
    html: str
    expected: dict[str, Any]
    url: str = URL
    options: dict[str, Any] = field(default_factory=dict)


def paragraphs(*texts: str) -> str:
    """Return the texts, all of the story where none is given, as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts or P)


def page(body: str, head: str = "", lang: str = "en", title: str = f"{HEADLINE} | {SITE}") -> str:
    """Return a whole page with *body* in its main element."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f'<header class="masthead"><a href="/">{SITE}</a><nav><a href="/town/">Town</a><a href="/river/">River</a>'
        f'<a href="/sport/">Sport</a></nav></header><main>{body}</main>'
        f"<footer><p>© 2026 {SITE}</p><a href='/imprint'>Imprint</a></footer></body></html>"
    )


def story(*parts: str, head: str = "", lang: str = "en") -> str:
    """Return a page whose article has the headline and then *parts*, as they are."""
    return page(f"<article><h1>{HEADLINE}</h1>{''.join(parts)}</article>", head, lang)


def around(piece: str, at: int = 3) -> str:
    """Return the story's page with *piece* between its paragraphs, before the one numbered *at*."""
    return story(paragraphs(*P[:at]), piece, paragraphs(*P[at:]) if at < len(P) else "")
