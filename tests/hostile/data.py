"""Hostile data in a page: states that scripts leave, JSON-LD, microdata, attributes, tables, lists of pictures."""

from __future__ import annotations

import json

from tests.hostile.case import Case, article, page

MANY = 100_000
FEW = 20_000
MEGABYTE = 1_000_000


def _script(text: str, attributes: str = "") -> str:
    return f"<script{attributes}>{text}</script>"


def _json(value: object, attributes: str = ' type="application/json"') -> str:
    return _script(json.dumps(value), attributes)


def _ld(value: object) -> str:
    return _json(value, ' type="application/ld+json"')


def _doubling(levels: int = 30, width: int = 10) -> list[object]:
    """Return a flat list of which each entry names the next one ten times."""
    return [*([n + 1] * width for n in range(levels)), "harbour"]


def _referring(count: int = FEW) -> dict[str, object]:
    """Return a store of which each entry refers to the next, and the last to the first."""
    ref = {f"Article:{n}": {"title": "A story", "body": {"__ref": f"Article:{(n + 1) % count}"}} for n in range(count)}
    return {"ROOT_QUERY": {"article": {"__ref": "Article:0"}}, **ref}


_NUXT = ' id="__NUXT_DATA__" type="application/json"'
_NEXT = ' id="__NEXT_DATA__" type="application/json"'
_STORY = {
    "headline": "A story of the harbour",
    "articleBody": "The board met again. " * 40,
    "author": {"name": "Ada Moreau"},
}
STATES = [
    page("state-doubling", lambda: article(head=_json(_doubling(), _NUXT))),
    page("state-circle", lambda: article(head=_json([[1], {"a": 0, "b": 1}] + [[0, 1]] * MANY, _NUXT))),
    page("state-flat", lambda: article(head=_json([["Reactive", 1], [*range(2, MANY)], *["harbour"] * MANY], _NUXT))),
    page("state-references", lambda: article(head=_script("window.__APOLLO_STATE__=" + json.dumps(_referring())))),
    page("state-stories", lambda: article(head=_json({"props": {"stories": [_STORY] * 4_000}}, _NEXT))),
    page("state-text-in-text", lambda: article(head=_json({"props": _quoted(12)}, _NEXT))),
    page("state-function", lambda: article(head=_script(f"window.__NUXT__=(function({_names(5_000)}){{return {{}}}})({'1,' * 5_000}1)"))),
    page("state-literal", lambda: article(head=_script("window.__STATE__={" + "a:{" * MANY))),
    page("state-literal-strings", lambda: article(head=_script("window.__STATE__={" + "'a':\"b\\\"\"," * MANY + "}"))),
    page("state-parse", lambda: article(head=_script('window.__STATE__=JSON.parse("' + "\\\\" * MEGABYTE + '")'))),
    page("state-many-scripts", lambda: article(_script('window.__STATE__={"a":{"title":"Harbour"}}') * FEW)),
    page("state-layer", lambda: article(_script('dataLayer.push({"author":"Ada Moreau","date":"2026-03-12"})') * FEW)),
    page("state-rows", lambda: article(_pushed(_rows()))),
    page("state-row-lengths", lambda: article(_pushed("1:Tfffffff,é" * MANY))),
    page("state-one-push", lambda: article(_pushed("a" * 3 * MEGABYTE))),
    page("state-islands", lambda: article(f'<astro-island props="{_props()}"></astro-island>' * 500)),
]  # fmt: skip
GRAPHS = [
    page("json-ld-many-articles", lambda: article(head=_ld({"@graph": [{"@type": "NewsArticle", **_STORY}] * 3_000}))),
    page("json-ld-types", lambda: article(head=_ld({"@type": ["NewsArticle"] * MANY, "headline": "Harbour"}))),
    page("json-ld-list-elements", lambda: article(head=_ld({"@type": "BreadcrumbList", "itemListElement": [{"name": "News", "item": "/news/"}] * 50_000}))),
    page("json-ld-live", lambda: article(head=_ld({"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", **_STORY}] * 3_000}))),
    page("json-ld-comments", lambda: article(head=_ld({"@type": "NewsArticle", "headline": "Harbour", "comment": [{"@type": "Comment", "author": {"name": "Ada"}, "text": "Yes"}] * FEW}))),
    page("json-ld-escapes", lambda: article(head=_script('{"@type":"NewsArticle","headline":"' + "\\u0041" * 600_000 + '"}', ' type="application/ld+json"'))),
    page("json-ld-commented", lambda: article(head=_script("/* a */" * 300_000 + '{"@type":"NewsArticle"}', ' type="application/ld+json"'))),
    page("json-ld-trailing-commas", lambda: article(head=_script('{"a":[' + "1,,," * 200_000, ' type="application/ld+json"'))),
    page("json-ld-inner-quotes", lambda: article(head=_script('{"headline":"' + 'a "b" c' * 200_000 + '"}', ' type="application/ld+json"'))),
    page("json-ld-html-text", lambda: article(head=_ld({"@type": "NewsArticle", "headline": "H", "articleBody": "&lt;p&gt;" * 300_000}))),
    page("json-ld-data-address", lambda: article(head=_ld({"@type": "NewsArticle", "headline": "H", "image": "data:image/png;base64," + "A" * 3 * MEGABYTE}))),
    page("json-ld-publishers", lambda: article(head=_ld({"@type": "NewsArticle", "headline": "H", "publisher": [{"name": f"P{n}"} for n in range(MANY)]}))),
    page("microdata-chain", lambda: article('<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Moreau</span>' * 20_000)),
    page("microdata-references", lambda: article('<div itemscope id="a" itemref="a b c" itemtype="https://schema.org/NewsArticle"><b itemprop="headline">H</b></div>' * 15_000)),
    page("microformats", lambda: article('<div class="h-entry"><p class="p-name">H</p><p class="p-author h-card">Ada Moreau</p>' * 15_000)),
]  # fmt: skip
SHAPES = [
    page("attribute-names-of-many-bytes", lambda: article(f"<p {'é' * MEGABYTE}=1>x</p>")),
    page("attribute-names-that-differ", lambda: article("".join(f"<p data-a{n}=1>x</p>" for n in range(MANY)))),
    page("long-ids", lambda: article(f'<p id="{"a" * 3_000}">x</p>' * 1_000)),
    page("srcset-of-widths", lambda: article(f'<img src="/a.jpg" srcset="{", ".join(f"/a{n}.jpg {n}w" for n in range(MANY))}">')),
    page("srcset-of-commas", lambda: article(f'<img src="/a.jpg" srcset="{"," * MEGABYTE}">')),
    page("picture-sources", lambda: article(f'<picture>{"<source srcset=/a.webp media=(min-width:1px)>" * 50_000}<img src=/a.jpg></picture>')),
    page("background-data-addresses", lambda: article(f'<div style="background:url(data:image/png;base64,{"A" * 3_000})">x</div>' * 1_000)),
    page("style-attributes", lambda: article(f'<p style="{"display:none;" * 300}">x</p>' * 1_000)),
    page("one-table", lambda: article("<table>" + "<tr>" + "<td>1</td>" * 200 + "</tr>" * 200 + "</table>")),
    page("rows-of-a-table", lambda: article("<table>" + "<tr><td>Ada Moreau<td>12 March 2026<td><a href=/a/>1</a></tr>" * 40_000 + "</table>")),
    page("spanning-cells", lambda: article("<table>" + '<tr><td colspan="1000000" rowspan="65534">1</td></tr>' * 20_000 + "</table>")),
    page("definitions", lambda: article("<dl>" + "<dt>Harbour<dd>12 March 2026" * 50_000 + "</dl>")),
    page("many-h1", lambda: article("".join(f"<h1>Harbour board number {n}</h1>" for n in range(MANY)))),
    page("heading-levels", lambda: article("".join(f"<h{n % 6 + 1}>Harbour {n}</h{n % 6 + 1}><p>The board met.</p>" for n in range(50_000)))),
    page("many-titles", lambda: article(head="<title>Harbour board | Paper</title>" * MANY)),
    page("shadow-roots", lambda: article("<div><template shadowrootmode=open>" * 30_000 + "deep")),
    page("shadow-roots-beside", lambda: article("<div><template shadowrootmode=open><p>The board met.</p></template></div>" * 30_000)),
    page("noscripts", lambda: article("<noscript><p>The board met.</p><img src=/a.jpg></noscript>" * 30_000)),
    page("hidden-boxes", lambda: article('<div hidden style="display:none"><button aria-controls=a>More</button><p>The board met.</p></div>' * FEW)),
    page("readers-comments", lambda: article('<li class="comment" id="c"><b class="author">Ada Moreau</b><time datetime="2026-03-12">12 March</time><p>Yes, they met.</p>' * FEW)),
    page("paths-of-a-drawing", lambda: article("<svg>" + '<path d="M0 0L1 1"/><text>A</text>' * 50_000 + "</svg>")),
    page("formulas", lambda: article("<math>" + "<mrow><mi>a</mi><mo>=</mo>" * 50_000)),
    page("dots-of-a-path", lambda: article(f'<a href="{"../" * 600}a">A story of the harbour of today</a>' * 1_500)),
    page("escapes-of-paths", lambda: article(f'<a href="/{"%2e%2F" * 300}">A story of the harbour of today</a>' * 1_500)),
    page("long-base", lambda: article('<a href="a">A story of the harbour</a>' * MANY, head=f'<base href="/{"a/" * 900}">')),
    page("long-language", lambda: article(f'<p lang="{"en-" * 100_000}">x</p>', head=f'<meta property="og:locale" content="{"en_" * 300_000}">')),
    page("dates-that-differ", lambda: article("".join(f'<time datetime="2026-03-12T08:00:{n % 60:02}.{n}Z">{n % 28 + 1} March {n % 80 + 1950}</time>' for n in range(40_000)))),
    page("metas-of-dates", lambda: article(head="".join(f'<meta property="article:published_time" content="{1950 + n % 70}-03-12">' for n in range(MANY)))),
    page("charsets-of-metas", lambda: article(head='<meta charset="utf-16"><meta http-equiv="Content-Type" content="text/html; charset=shift_jis">' * 30_000)),
    page("pages-of-numbers", lambda: article("".join(f'<a href="?page={n}">{n}</a>' for n in range(MANY)))),
    page("quotes-in-quotes", lambda: article("<blockquote><cite>Ada Moreau</cite><p>“" * 5_000)),
    page("escape-codes", lambda: article("\x1b]8;;http://a.example\x07" * 50_000, headline="Ferry \x1b[2J\x1b[31m line \x9b1A")),
    page("formula-letters", lambda: article(headline='=HYPERLINK("http://a.example";"Ferry")')),
]  # fmt: skip


def _quoted(levels: int) -> str:
    """Return JSON in a string in JSON, over and over: each level doubles the backslashes."""
    text = '{"title":"Harbour"}'
    for _ in range(levels):
        text = json.dumps({"a": text})
    return text


def _names(count: int) -> str:
    return ",".join(f"a{n}" for n in range(count))


def _pushed(text: str) -> str:
    return _script(f"self.__next_f.push([1,{json.dumps(text)}])")


def _rows() -> str:
    return "".join(f'{n:x}:["$","p",null,{{"children":"$L{n + 1:x}"}}]\n' for n in range(FEW))


def _props() -> str:
    return json.dumps({"story": [0, {"title": [0, "Harbour"], "body": [0, "The board met. " * 20]}]}).replace(
        '"', "&quot;"
    )


DATA: list[Case] = [*STATES, *GRAPHS, *SHAPES]
