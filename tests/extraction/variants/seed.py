"""One story of the kind that newscrawl began with, in many markups: share words, a bio twice, six cards, no metadata."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

import json

from tests.extraction.variants.made import SITE, Case
from tests.extraction.variants.seed_layouts import _block, _classic, _elements, _modules, _page, _utilities
from tests.extraction.variants.tellings import ARABIC, ENGLISH, JAPANESE, SHARE, Telling


def _hashed(told: Telling) -> str:
    text = [f'<div class="Xk_3fQ2">{one}</div>' for one in told.text]
    cards = "".join(
        f'<div class="Zt_9aB1"><div class="Zt_1"><a href="/p/{at}">{title}</a></div><div class="Zt_2">{text}</div><div class="Zt_3">{day}</div></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="Rt_0"><div class="Hd_1"><a href="/">{SITE}</a></div><div class="Mn_4"><div class="Ct_2"><a href="/category/t">{told.section}</a></div>'
        f'<div class="Ti_8"><h1>{told.headline}</h1></div><div class="Sh_1">{SHARE}</div><div class="Bd_5">{"".join(text[:3])}'
        f'<div class="Rl_3">{told.related}</div>{"".join(text[3:])}</div><div class="Au_1"><div class="Au_2">{told.about}</div><div class="Au_3">{told.bio}</div></div>'
        f'<div class="Au_1"><div class="Au_2"><a href="/w">{told.name}</a></div><div class="Au_3">{told.bio}</div></div>'
        f'<div class="Rc_1"><div class="Rc_2">{told.recent}</div>{cards}</div></div></div>'
    )


def _tables(told: Telling) -> str:
    cards = "".join(
        f'<tr><td><a href="/p{at}.html"><b>{title}</b></a><br>{text}<br><font size=1>{day}</font></td></tr>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<table width=780><tr><td colspan=2><a href="/">{SITE}</a></td></tr><tr><td width=520 valign=top>'
        f'<font size=1><a href="/category/t.html">{told.section}</a></font><br><br><font size=5><b>{told.headline}</b></font><br><br>'
        f"{SHARE}<br><br>{'<br><br>'.join(told.text[:3])}<br><br><b>{told.related}</b><br><br>{'<br><br>'.join(told.text[3:])}<br><br>"
        f'<b>{told.about}</b><br><br>{told.bio}<br><br><a href="/w.html">{told.name}</a><br><br>{told.bio}</td>'
        f"<td valign=top><b>{told.recent}</b><table>{cards}</table></td></tr></table>"
    )


def _amp(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<div class="amp-wp-rp"><a href="/p/{at}/amp/"><span>{title}</span></a><p>{text}</p><small>{day}</small></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<header id="top" class="amp-wp-header"><a href="/">{SITE}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header">'
        f'<div class="amp-wp-tax-category"><a href="/c/t/" rel="category tag">{told.section}</a></div><h1 class="amp-wp-title">{told.headline}</h1></header>'
        f'<amp-social-share type="x"></amp-social-share><p>{SHARE}</p><div class="amp-wp-article-content">{"".join(text[:3])}<h3>{told.related}</h3>{"".join(text[3:])}'
        f'<h3>{told.about}</h3><p>{told.bio}</p></div><footer><p><a href="/author/w/">{told.name}</a></p><p>{told.bio}</p></footer></article>'
        f"<section><h2>{told.recent}</h2>{cards}</section>"
    )


def _components(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<story-tile><a slot="title" href="/p/{at}">{title}</a><p slot="text">{text}</p><span slot="day">{day}</span></story-tile>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<site-header><a href="/">{SITE}</a></site-header><story-page><story-crumb><a href="/category/t">{told.section}</a></story-crumb>'
        f'<story-title><template shadowrootmode="open"><h1><slot></slot></h1></template>{told.headline}</story-title><story-tools>{SHARE}</story-tools>'
        f'<story-text><template shadowrootmode="open">{"".join(text[:3])}<h3>{told.related}</h3>{"".join(text[3:])}</template></story-text>'
        f"<writer-box><h3>{told.about}</h3><p>{told.bio}</p></writer-box><writer-box><a href=/w>{told.name}</a><p>{told.bio}</p></writer-box>"
        f"<story-list><h2>{told.recent}</h2>{cards}</story-list></story-page>"
    )


def _shell(told: Telling) -> str:
    state = {
        "props": {
            "pageProps": {
                "story": {
                    "title": told.headline,
                    "section": {"name": told.section},
                    "writers": [{"name": told.name, "bio": told.bio}],
                    "body": "".join(f"<p>{one}</p>" for one in told.text),
                },
                "latest": [
                    {"title": one[0], "excerpt": one[1], "date": one[2], "url": f"/p/{at}"}
                    for at, one in enumerate(told.cards)
                ],
            }
        },
        "page": "/town/[slug]",
    }
    cards = "".join(
        f'<li><a href="/p/{at}">{title}</a><p>{text}</p><span>{day}</span></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div id="__next"><div><a href="/">{SITE}</a></div><div class="c0"><h1>{told.headline}</h1><div class="c1">{SHARE}</div><div class="c2"></div></div>'
        f"<div class=c3><h2>{told.recent}</h2><ul>{cards}</ul></div></div>"
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    )


def _breaks(told: Telling) -> str:
    cards = "".join(
        f'<a href="/p/{at}">{title}</a><br>{text}<br>{day}<br><br>' for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div><a href="/">{SITE}</a></div><div><a href="/category/t">{told.section}</a></div><h1>{told.headline}</h1><div>{SHARE}<br><br>'
        f"{'<br><br>'.join(told.text[:3])}<br><br>{told.related}<br><br>{'<br><br>'.join(told.text[3:])}<br><br>{told.about}<br><br>{told.bio}"
        f'<br><br><a href="/w">{told.name}</a><br><br>{told.bio}</div><div><b>{told.recent}</b><br><br>{cards}</div>'
    )


def _case(name: str, told: Telling, body: str) -> Case:
    wanted = {
        "headline": told.headline, "body": "\n\n".join(told.text), "authors": [told.name], "bio": told.bio, "datePublished": None,
        "articleSection": [told.section], "cards": 6, "isArticle": True,
    }  # fmt: skip
    return Case(
        name, "seed", _page(told, body), wanted, "https://www.lantern-post.example/mill-bell-rings-again-over-ostrey/"
    )


CASES = [
    _case("wordpress classic", ENGLISH, _classic(ENGLISH)),
    _case("wordpress block", ENGLISH, _block(ENGLISH)),
    _case("elements", ENGLISH, _elements(ENGLISH)),
    _case("modules", ENGLISH, _modules(ENGLISH)),
    _case("utility classes", ENGLISH, _utilities(ENGLISH)),
    _case("hashed classes", ENGLISH, _hashed(ENGLISH)),
    _case("tables", ENGLISH, _tables(ENGLISH)),
    _case("amp", ENGLISH, _amp(ENGLISH)),
    _case("components", ENGLISH, _components(ENGLISH)),
    _case("shell", ENGLISH, _shell(ENGLISH)),
    _case("line breaks", ENGLISH, _breaks(ENGLISH)),
    _case("arabic", ARABIC, _utilities(ARABIC)),
    _case("japanese", JAPANESE, _block(JAPANESE)),
    _case("arabic hashed", ARABIC, _hashed(ARABIC)),
    _case("japanese classic", JAPANESE, _classic(JAPANESE)),
]
