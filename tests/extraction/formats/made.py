"""How pages of these kinds are made: words of one town, and the furniture of four sites around them."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from dataclasses import dataclass

TOWN = (
    "The town council of Ellbrook voted by nine to four on Monday night to buy the disused brickworks from its last owner, after three years in which nobody else had made an offer.",
    "The kilns have been cold since 2011, and two of the five chimneys were taken down when a storm had loosened the upper courses.",
    "“We are not buying ruins, we are buying the only flat ground that this town has left,” said Tomas Reeve, who chairs the committee for building.",
    "Opponents point to a survey from the spring, according to which the clay below the sheds holds more lead than a playground may have.",
    "Cleaning the ground would cost about four million, and the county has promised to pay not more than half of that.",
    "On the second floor of the drying house a family of kestrels has nested each year, so that nothing may be pulled down before August.",
    "The union of brickmakers, which still has eleven members, asks for a room in which the moulds and the ledgers can be shown.",
    "If the owner signs before the end of the month, the first lorries could drive through the gate in the first week of March.",
    "Hardly anybody in Ellbrook remembers the whistle that called the first shift, but everybody can say at what minute it blew.",
    "Last year a class of the lower school counted the bats in the tunnel kiln and came to two hundred and six.",
    "A decision about the name of the new quarter is to be taken by a vote of all residents, children from ten years on included.",
    "The mayor, who had kept silent through the whole debate, rang the bell at ten past eleven and wished everybody a safe way home.",
)
TITLE = "Ellbrook buys its cold brickworks for the price of a house"
DAY = "3 November 2026"
NAV = '<a href="/">Ellbrook Gazette</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul></nav>'
FOOT = '<p>© 2026 Ellbrook Gazette</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul>'
#: {h} headline, {s} who and when, {b} the text, {z} what stands below it.
SITES = (
    '<header class="site-header">{nav}</header><main><article><h1>{h}</h1><p class="byline">By Mara Quill</p><time datetime="2026-11-03">3 November 2026</time>{b}</article>{z}</main><footer>{foot}</footer>',
    '<div class="top">{nav}</div><div class="wrap"><div class="col-8"><h1 class="ttl">{h}</h1><div class="meta"><span>Mara Quill</span> <span>3 November 2026</span></div><div class="txt">{b}</div>{z}</div></div><div class="bottom">{foot}</div>',
    '<div id="__next"><header class="Top_bar__a1">{nav}</header><main class="Story_main__x9"><h1 class="Story_h__p2">{h}</h1><div class="Story_by__k3">By <a href="/people/mara-quill">Mara Quill</a> · <time datetime="2026-11-03T08:00:00Z">Nov 3, 2026</time></div><div class="Story_rich__z7">{b}</div>{z}</main><footer class="Foot_f__0b">{foot}</footer></div>',
    '<div id="page" class="site"><header id="masthead">{nav}</header><div id="content"><div class="entry post type-post"><h1 class="entry-title">{h}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="2026-11-03T08:00:00+00:00">November 3, 2026</time> by <span class="author vcard"><a class="url fn n" href="/author/mara">Mara Quill</a></span></div><div class="entry-content">{b}</div>{z}</div></div><footer id="colophon">{foot}</footer></div>',
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what its record must say; ``body`` to the letter, ``None`` where it is no article."""

    kind: str
    name: str
    url: str
    html: str
    body: tuple[str, ...] | None
    page_kinds: tuple[str, ...] = ("article",)
    lacks: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    section: str | None = None
    keywords: tuple[str, ...] | None = None
    description: str | None = None


def whole(inside: str, title: str = TITLE, *, lang: str = "en", head: str = "", attributes: str = "") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Ellbrook Gazette</title>{head}</head><body{attributes}>{inside}</body></html>'


def page(
    kind: str,
    name: str,
    inside: str,
    body: list[str] | tuple[str, ...],
    *,
    below: str = "",
    title: str = TITLE,
    lang: str = "en",
    head: str = "",
    site: int | None = None,
    raw: str | None = None,
    url: str = "https://gazette.example/2026/11/03/cold-brickworks",
    **expected: object,
) -> Page:
    """Return an article with *inside* as its text; *raw* is its whole body where no site's furniture is around it."""
    form = SITES[(sum(map(ord, kind + name)) if site is None else site) % len(SITES)]
    inner = raw if raw is not None else form.format(nav=NAV, foot=FOOT, h=title, b=inside, z=below)
    return Page(kind, name, url, whole(inner, title, lang=lang, head=head), tuple(body), **expected)


def no_article(kind: str, path: str, inside: str, *kinds: str, title: str, head: str = "", lang: str = "en") -> Page:
    inner = f'<header class="site-header">{NAV}</header>{inside}<footer>{FOOT}</footer>'
    return Page(kind, path, f"https://gazette.example{path}", whole(inner, title, lang=lang, head=head), None, kinds)
