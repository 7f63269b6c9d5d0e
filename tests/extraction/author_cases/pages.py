"""One plain article page with slots, and what a case says of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

URL = "https://ferry-post.example/harbour/winter-timetable"
SITE = "The Ferry Post"
TITLE = "Winter timetable keeps the late ferry"
_PARAGRAPHS = (
    "The island council voted on Thursday to keep the late ferry through the winter, against the advice of the line.",
    "Some four hundred islanders had asked for it in a letter that the clerk read aloud at the start of the meeting.",
    "The line says that the boat runs with nine passengers on most nights and burns as much oil as on a full summer day.",
    "A smaller boat will be tried from the first week of December, when the yard has finished with her new engine.",
    "The clinic and the school had both told the council that staff would leave the island if the last boat were early.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """What stands in the slots of the page, and the authors' names that are right; ``others`` are contributors.

    Slots: ``head``, ``above`` and ``under`` the headline, ``mid`` and ``end`` of the text, ``after`` it, ``side``,
    ``foot``. ``roles`` are the (name, role) pairs expected of the contributors, ``None`` where that is left open.
    """

    name: str
    slots: dict[str, str]
    authors: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] | None = None
    lang: str = "en"
    organizations: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


def page(slots: dict[str, str], lang: str = "en") -> str:
    """Return the page with *slots* filled."""
    get = slots.get
    text = [f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS]
    text.insert(2, get("mid", ""))
    return f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{TITLE} - {SITE}</title>
<meta property="og:site_name" content="{SITE}">{get("head", "")}</head><body>
<header class="site-header"><a class="logo" href="/">{SITE}</a><nav><a href="/harbour/">Harbour</a>
<a href="/island/">Island</a><a href="/sport/">Sport</a></nav></header>
<main><article>{get("above", "")}<h1>{TITLE}</h1>{get("under", "")}{"".join(text)}{get("end", "")}</article>
{get("after", "")}</main>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/harbour/crane">Old crane will be moved</a></li>
<li><a href="/island/well">The well is dry again</a></li></ul>{get("side", "")}</aside>
<footer class="site-footer"><p>© 2026 {SITE}. All rights reserved.</p>{get("foot", "")}</footer></body></html>"""


def ld(**values: Any) -> str:
    """Return a JSON-LD block of an article with *values*."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **values}
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


def person(name: Any, **more: Any) -> dict[str, Any]:
    """Return a Person of JSON-LD."""
    return {"@type": "Person", "name": name, **more}


def organization(name: str) -> dict[str, Any]:
    """Return an Organization of JSON-LD."""
    return {"@type": "Organization", "name": name}
