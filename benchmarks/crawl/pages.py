"""Pages of made-up news sites, as heavy as real ones: 120 KB, half of it scripts, navigation, cards, JSON-LD."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta

PER_LIST = 10
NEWEST = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)
_WORDS = (
    "harbour council ferry budget bridge market school winter report police river theatre station farmer doctor "
    "election letter storm museum garden winter engine captain library teacher village festival road signal vote "
    "said found opened closed promised refused measured counted walked crossed painted sold bought wrote read asked "
    "the the the a of of in on to and and with from after before under over for by at small old new long quiet early"
).split()
_NAMES = "Nora Vale,Tomas Reed,Iris Lindqvist,Hugo Marsh,Ada Okafor,Lena Brandt,Paul Whitlock,Mina Sato".split(",")


def path_of(number: int) -> str:
    """Return the path of article *number*; 0 is the newest."""
    return f"/{_date(number):%Y/%m/%d}/{'-'.join(_words(number, 5))}-{number}/"


def article(origin: str, number: int, count: int) -> str:
    """Return the HTML of an article with a list of the *count* articles' next ones beside it."""
    chance = random.Random(number)
    title, author, date = _title(number), _NAMES[number % len(_NAMES)], _date(number)
    url = origin + path_of(number)
    known = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": date.isoformat(),
        "author": {"@type": "Person", "name": author},
        "mainEntityOfPage": url,
    }
    text = "".join(f"<p>{_paragraph(chance)}</p>" for _ in range(chance.randint(12, 30)))
    following = range(number + 1, min(count, number + 1 + PER_LIST))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Quay</title>'
        f'<link rel="canonical" href="{url}"><meta property="og:title" content="{title}">'
        f'<meta property="og:type" content="article"><meta name="author" content="{author}">'
        f'<script type="application/ld+json">{json.dumps(known)}</script>{_scripts(chance)}</head>'
        f'<body class="single single-post">{_furniture()}<main><article class="post"><h1>{title}</h1>'
        f'<p class="byline">By <a rel="author" href="/author/{author.lower().replace(" ", "-")}/">{author}</a> '
        f'<time datetime="{date.isoformat()}">{date:%B} {date.day}, {date.year}</time></p>'
        f'<div class="entry-content">{text}</div></article></main>'
        f'<aside class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>'
        f"{''.join(card(other, 'li') for other in following)}</ul></aside>"
        f"<footer>{_furniture()}<p>Copyright 2026 The Quay</p></footer></body></html>"
    )


def listing(first: int, count: int) -> str:
    """Return the HTML of the listing whose first article is *first*, with a link to the next."""
    cards = "".join(card(number, "article") for number in range(first, min(count, first + PER_LIST)))
    page = first // PER_LIST + 2
    older = f'<nav class="pagination"><a class="older" href="/page/{page}/">Older posts</a></nav>'
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Quay</title></head><body><h1>The Quay'
        f"</h1><main>{cards}</main>{older if first + PER_LIST < count else ''}</body></html>"
    )


def card(number: int, tag: str) -> str:
    """Return the card of an article: linked title, excerpt, date."""
    date = _date(number)
    return (
        f'<{tag} class="post-card"><a href="{path_of(number)}" rel="bookmark">{_title(number)}</a>'
        f'<p class="excerpt">{" ".join(_words(number, 18)).capitalize()}.</p>'
        f'<time datetime="{date.isoformat()}">{date:%B} {date.day}, {date.year}</time></{tag}>'
    )


def _date(number: int) -> datetime:
    return NEWEST - timedelta(hours=7 * number)


def _words(number: int, count: int) -> list[str]:
    return random.Random(number * 31 + count).choices(_WORDS, k=count)


def _title(number: int) -> str:
    return " ".join(_words(number, 7)).capitalize()


def _paragraph(chance: random.Random) -> str:
    sentences = (" ".join(chance.choices(_WORDS, k=chance.randint(8, 22))).capitalize() for _ in range(4))
    return ". ".join(sentences) + "."


def _furniture() -> str:
    links = "".join(
        f'<li class="menu-item menu-item-{n}"><a href="/section/{word}/"><span>{word.title()}</span></a></li>'
        for n, word in enumerate(_WORDS[:30] * 4)
    )
    return f'<nav class="main-navigation"><ul class="menu">{links}</ul></nav>'


def _scripts(chance: random.Random) -> str:
    table = ",".join(f'"k{n}":{chance.randint(0, 10**9)}' for n in range(3_000))
    return f"<script>window.__state={{{table}}};</script>"
