"""Hostile letters: combining marks out of order, hosts made of them, joined emoji, scripts without spaces, addresses."""

from __future__ import annotations

import json
from functools import partial

from tests.hostile.case import ARTICLE_PATH, Case, article, page

MEGABYTE = 1_000_000
# Two marks in the wrong order: a normal form has to sort them, and the standard library sorts by insertion.
MARKS = "\u0315\u0300"
_RUN = "a" + MARKS * (MEGABYTE // 2)
_HOST = "a" + MARKS * 900
_LINK = f'<a href="http://{_HOST}.example/2026/03/12/a-story/">A story of the harbour of today</a>'


def _posting(**values: object) -> str:
    told = {"@type": "NewsArticle", "headline": "Harbour board approves", **values}
    return f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>'


MARKED = [
    page("marks-of-a-headline", lambda: article(headline=_RUN)),
    page("marks-of-a-paragraph", lambda: article(f"<p>The ferry {_RUN} line</p>")),
    page("marks-of-a-byline", lambda: article(f'<p class="byline">By {_RUN}</p>')),
    page("marks-of-a-date", lambda: article(f'<time datetime="{_RUN}">{_RUN}</time>')),
    page("marks-of-metas", lambda: article(head=f'<meta name="author" content="{_RUN}"><meta name="keywords" content="{_RUN}">')),
    page("marks-of-json-ld", lambda: article(head=_posting(author=_RUN, articleBody=_RUN, datePublished=_RUN, url=_RUN))),
    page("marks-of-tags", lambda: article(f'<a rel="tag" href="/tag/a/">a{MARKS * 5_000}</a>' * 100)),
    page("marks-of-entities", lambda: article(f"<p>a{'&#789;&#768;' * 100_000}</p>")),
    page("marks-of-a-class", lambda: article(f'<p class="{_RUN}" id="{_RUN}">The board met.</p>')),
    page("marks-of-hosts", lambda: article(_LINK * 2_000)),
    page("marks-of-hosts-without-scheme", lambda: article(_LINK.replace("http:", "") * 2_000)),
    page("marks-of-hosts-with-tabs", lambda: article(_LINK.replace("http://", "/\t/").replace("\u0300", "\u0300\t") * 1_000)),
    page("marks-of-author-hosts", lambda: article(f'<a rel="author" href="//{_HOST}/ada/">Ada Moreau</a>' * 1_000)),
    page("marks-of-picture-hosts", lambda: article(f'<img src="//{_HOST}/a.jpg" srcset="//{_HOST}/b.jpg 2x">' * 900)),
    page("marks-of-a-base", lambda: article(head=f'<base href="//{_HOST}/"><link rel="canonical" href="//{_HOST}/a">')),
    page("marks-of-a-canonical", lambda: article(head=f'<link rel="canonical" href="//{_RUN}/a">{_posting(url="http://" + _RUN)}')),
    Case("marks-of-a-feed", "feed", lambda: _feed(f"<item><title>{_RUN}</title><link>{ARTICLE_PATH}</link><author>{_RUN}</author><pubDate>{_RUN}</pubDate></item>")),
    Case("marks-of-feed-links", "feed", lambda: _feed(f"<item><title>Ferry</title><link>http://{_HOST}/a</link></item>" * 2_000)),
    Case("marks-of-a-sitemap", "sitemap", lambda: f"<urlset>{f'<url><loc>http://{_HOST}/a</loc></url>' * 2_000}</urlset>"),
    Case("marks-of-robots", "robots", lambda: "User-agent: *\n" + f"Sitemap: http://{'a' + MARKS * 450}/\nDisallow: /{MARKS * 400}\n" * 150),
    Case("marks-of-a-home", "home", lambda: article(_LINK * 1_000 + f'<a rel="next" href="//{_HOST}/">Next</a>' * 500)),
]  # fmt: skip


def _feed(inside: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>{inside}</channel></rss>'


def _written_in(letters: str) -> str:
    paragraph = f"<p>{letters * (MEGABYTE // len(letters))}</p>"
    return article(paragraph + f"<h2>{letters * 200}</h2><p>{letters * 20}</p>" * 100)


SCRIPTS = [
    page(f"letters-{name}", partial(_written_in, letters))
    for name, letters in (
        ("han", "港"), ("thai", "ท่าเรือ"), ("kana", "みなとの"), ("hangul", "\u1112\u1161\u11ab"), ("tamil", "துறைமுகம்"),
        ("arabic", "ميناء"), ("family", "👨\u200d👩\u200d👧\u200d👦"), ("flags", "🇩🇪"), ("tags", "🏴\U000e0067\U000e0062"),
        ("wide", "Ａ"), ("ligature", "ﷺ"), ("circled", "㍿"), ("struck", "f\u0336\u0315\u0300"), ("halves", "&#xd83d;&#xde00;"),
        ("private", "\ue000"), ("unassigned", "\U000e0fff"), ("digits", "٣४๕"), ("fractions", "½⅓"), ("sharp-s", "ẞŉ"),
    )
]  # fmt: skip
LETTERS: list[Case] = [*MARKED, *SCRIPTS]
