"""Articles of a hostile site: what is nested, repeated or long beyond reason. Sizes are harmless to a parser."""

from __future__ import annotations

import json

from tests.hostile.case import Case, article, page

MANY = 100_000
FEW = 20_000
MEGABYTE = 1_000_000


def _ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def _nested(tag: str, depth: int = MANY) -> str:
    return article(f"<{tag}>" * depth + "deep" + f"</{tag}>" * depth)


def _repeated(piece: str, times: int = MANY) -> str:
    return article(piece * times)


def _headline(text: str) -> str:
    return article(headline=text)


NESTED = [
    page(f"nested-{tag}", lambda tag=tag: _nested(tag))
    for tag in ("div", "span", "b", "a", "font", "ul", "table", "blockquote", "section", "article", "svg", "form", "p")
]
UNCLOSED = [
    page(f"unclosed-{tag}", lambda tag=tag: article(f"<{tag}>" * MANY))
    for tag in ("p", "b", "li", "td", "option", "nobr", "button", "template", "select", "noscript", "ruby", "h2")
]
REPEATED = [
    page(f"many-{name}", lambda piece=piece, times=times: _repeated(piece, times))
    for name, piece, times in (
        ("author-links", '<a rel="author" href="/authors/a/">Ada Moreau</a>', MANY),
        ("different-author-links", "".join(f'<a rel="author" href="/a/{n}">Ada M{n:x}</a>' for n in range(1000)), 100),
        ("bylines", '<p class="byline">By Ada Moreau</p>', MANY // 2),
        ("author-boxes", '<div class="author-box"><img src=a.jpg><h3>Ada Moreau</h3><p>Ada writes.</p></div>', FEW),
        ("share-links", '<a class="share" href="https://x.example/share?u=1">Share</a>', MANY),
        ("share-words", "Share Tweet Email ", MANY),
        ("share-lines", "<div>Share</div>", MANY),
        ("times", '<time datetime="2026-03-12T08:00:00Z">12 March 2026</time>', MANY),
        ("date-lines", "<p>12 March 2026</p>", MANY // 2),
        ("metas", '<meta name="author" content="Ada Moreau">', MANY),
        ("json-ld", _ld({"@type": "NewsArticle", "headline": "x"}), FEW),
        ("cards", '<article><h3><a href="/2026/03/11/other-story/">Other story of the day</a></h3></article>', FEW),
        ("links", '<a href="/2026/03/11/another-story/">Another story of the harbour</a> ', MANY),
        ("headings", "<h2>Another heading</h2>", MANY),
        ("short-paragraphs", "<p>Yes.</p>", MANY),
        ("images", '<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x" alt="a">', MANY // 2),
        ("line-breaks", "<br>", 3 * MANY),
        ("cells", "<td>1", MANY),
        ("comments", "<!-- -->", MANY),
        ("frames", '<iframe src="/a"></iframe>', MANY // 2),
        ("captions", "<figure><img src=a.jpg><figcaption>Photo: Ada Moreau</figcaption></figure>", FEW),
        ("breadcrumbs", '<nav class="breadcrumb"><a href="/news/">News</a></nav>', FEW),
        ("tags", '<a rel="tag" href="/tag/a/">harbour</a>', MANY),
        ("tables", "<table><tr><td>1</td></tr></table>", FEW),
        ("microdata", '<div itemscope itemtype="https://schema.org/Person"><span itemprop="name">A</span></div>', FEW),
    )
]
LONG = [
    page("long-headline", lambda: _headline("Ferry line " * (MEGABYTE // 11))),
    page("long-word-headline", lambda: _headline("a" * MEGABYTE)),
    page("headline-of-marks", lambda: _headline("a" + "\u0301" * MEGABYTE)),
    page("headline-of-spaces", lambda: _headline("Ferry" + " " * MEGABYTE + "line")),
    page("headline-of-bars", lambda: _headline("Ferry | " * (MEGABYTE // 8))),
    page("headline-of-zero-width", lambda: _headline("Ferry" + "\u200b" * MEGABYTE)),
    page("headline-of-overrides", lambda: _headline("\u202e" * MEGABYTE + "Ferry")),
    page("long-attribute", lambda: article(f'<p class="{"a " * MEGABYTE}">x</p>')),
    page("many-attributes", lambda: article("<p " + " ".join(f"a{n}=1" for n in range(MANY)) + ">x</p>")),
    page("long-class-word", lambda: article(f'<p class="{"byline-" * 150_000}">x</p>')),
    page("long-data-address", lambda: article(f'<img src="data:image/png;base64,{"A" * 4 * MEGABYTE}">')),
    page("long-srcset", lambda: article(f'<img src="/a.jpg" srcset="{"/a.jpg 1x, " * MANY}">')),
    page("long-href", lambda: article(f'<a href="/{"a/" * MEGABYTE}">Another story of the harbour board</a>')),
    page("long-query", lambda: article(f'<a href="/a?{"a=1&" * 250_000}">Another story of the harbour board</a>')),
    page("long-comment", lambda: article(f"<!--{'-' * 8 * MEGABYTE}-->")),
    page("long-script", lambda: article(f"<script>{'var a = 1;' * 800_000}</script>")),
    page("long-style", lambda: article(f"<style>{'a{b:c}' * MEGABYTE}</style>")),
    page("long-word", lambda: article(f"<p>{'a' * 4 * MEGABYTE}</p>")),
    page("long-paragraph", lambda: article(f"<p>{'The board met again. ' * 200_000}</p>")),
    page("long-run-of-digits", lambda: article(f"<p>{'1' * MEGABYTE}</p>")),
    page("long-run-of-blanks", lambda: article(f"<p>a{' ' * 4 * MEGABYTE}b</p>")),
    page("long-run-of-lines", lambda: article("<pre>" + "\n" * 4 * MEGABYTE + "</pre>")),
    page("long-entities", lambda: article(f"<p>{'&amp;' * 600_000}</p>")),
    page("long-unknown-entities", lambda: article(f"<p>{'&abc;' * 600_000}</p>")),
    page("long-numeric-entities", lambda: article(f"<p>{'&#65;' * 600_000}</p>")),
    page("open-entity", lambda: article(f"<p>&{'a' * MEGABYTE}</p>")),
    page("null-bytes", lambda: article(f"<p>{chr(0) * MEGABYTE}</p>")),
    page("control-letters", lambda: article(f"<p>{chr(27)}[31m{chr(7) * MEGABYTE}</p>")),
    page("open-tag", lambda: article("<p " + "a" * MEGABYTE)),
    page("open-comment", lambda: article("<!--" + "a" * MEGABYTE)),
    page("open-quote", lambda: article('<p class="' + "<p>a</p>" * FEW)),
    page("only-lower-signs", lambda: "<" * 4 * MEGABYTE),
    page("only-doctypes", lambda: "<!doctype html>" * MANY),
    page("only-null-bytes", lambda: b"\0" * 4 * MEGABYTE),
    page("only-high-bytes", lambda: b"\xff" * 4 * MEGABYTE),
]
WORDS = [
    page(f"line-of-{name}", lambda text=text: article(f'<p class="byline">{text * (200_000 // len(text))}</p>'))
    for name, text in (
        ("names", "Ada Moreau, "), ("ands", "and and "), ("bys", "by By "), ("commas", ", , "), ("dates", "12 March 2026 "),
        ("numbers", "1/2/3 "), ("clocks", "08:00 "), ("brackets", "("), ("quotes", "“"), ("dashes", "- "),
        ("slashes", "/"), ("ats", "a@b.c "), ("addresses", "http://a.example/ "), ("agoes", "2 hours ago "),
        ("months", "March "), ("han", "记者"), ("arabic", "بقلم "), ("initials", "A. B. "), ("von", "von der "),
    )
]  # fmt: skip
STRUCTURED = [
    page("json-ld-deep", lambda: article(head=f'<script type="application/ld+json">{"[" * MANY}</script>')),
    page("json-ld-deep-objects", lambda: article(head=_ld_text('{"a":' * MANY))),
    page(
        "json-ld-graph",
        lambda: article(head=_ld({"@graph": [{"@id": f"#{n}", "@type": "Person"} for n in range(FEW)]})),
    ),
    page("json-ld-circle", lambda: article(head=_ld({"@graph": _circle(FEW)}))),
    page("json-ld-authors", lambda: article(head=_ld(_posting(author=[{"name": f"Ada M{n:x}"} for n in range(MANY)])))),
    page("json-ld-author-names", lambda: article(head=_ld(_posting(author="Ada Moreau, " * FEW)))),
    page("json-ld-long-text", lambda: article(head=_ld(_posting(articleBody="The board met again. " * 200_000)))),
    page("json-ld-keywords", lambda: article(head=_ld(_posting(keywords=[f"k{n}" for n in range(MANY)])))),
    page("json-ld-keyword-text", lambda: article(head=_ld(_posting(keywords="harbour, " * MANY)))),
    page("json-ld-images", lambda: article(head=_ld(_posting(image=["/a.jpg"] * MANY)))),
    page("json-ld-long-number", lambda: article(head=_ld_text('{"@type":"NewsArticle","a":' + "9" * 100_000 + "}"))),
    page("json-ld-sections", lambda: article(head=_ld(_posting(articleSection=["News"] * MANY)))),
    page("json-ld-nested-authors", lambda: article(head=_ld(_posting(author=_nest(400))))),
    page("json-ld-torn", lambda: article(head=_ld_text('{"@type":"NewsArticle","headline":"' + "a" * MEGABYTE))),
    page("json-ld-backslashes", lambda: article(head=_ld_text('{"headline":"' + "\\" * MEGABYTE))),
    page("json-ld-long-date", lambda: article(head=_ld(_posting(datePublished="2026-03-12" * MANY)))),
    page("next-state", lambda: article(head=f'<script id="__NEXT_DATA__" type="application/json">{_state()}</script>')),
    page("next-state-deep", lambda: article(head=f'<script id="__NEXT_DATA__">{"[" * MEGABYTE}</script>')),
    page("flight-pushes", lambda: article('<script>self.__next_f.push([1,"a"])</script>' * FEW)),
    page("meta-keywords", lambda: article(head=f'<meta name="keywords" content="{"harbour, " * MANY}">')),
    page("meta-description", lambda: article(head=f'<meta name="description" content="{"The board met. " * MANY}">')),
    page("canonicals", lambda: article(head='<link rel="canonical" href="/a/">' * MANY)),
    page("languages", lambda: article(head='<link rel="alternate" hreflang="de" href="/de/">' * MANY)),
    page("feeds-named", lambda: article(head="".join(_feed_link(n) for n in range(FEW)))),
    page("base-elsewhere", lambda: article(head='<base href="https://elsewhere.example/">')),
    page("base-broken", lambda: article(head='<base href="http://[::bad/">')),
    page("refresh-to-itself", lambda: article(head='<meta http-equiv="refresh" content="0">')),
    page("refresh-to-file", lambda: article(head='<meta http-equiv="refresh" content="0;url=file:///etc/hostname">')),
    page("refresh-to-data", lambda: article(head='<meta http-equiv="refresh" content="0;url=data:text/html,x">')),
    page("link-to-every-scheme", lambda: article("".join(f'<a href="{s}:a">A story</a>' for s in _SCHEMES))),
]
CHARSETS = [
    page(f"charset-{name}", article, Content_Type=f"text/html; charset={name}")
    for name in ("utf-16", "utf-7", "idna", "punycode", "rot13", "base64", "zlib", "hex", "unicode_escape", "undefined", "mbcs", "x" * 5000)
]  # fmt: skip
_SCHEMES = ("javascript", "data", "file", "ftp", "gopher", "ws", "blob", "about", "chrome", "view-source", "mailto")


def _ld_text(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def _posting(**values: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour board approves", **values}


def _circle(length: int) -> list[dict[str, object]]:
    return [{"@id": f"#{n}", "@type": "NewsArticle", "author": {"@id": f"#{(n + 1) % length}"}} for n in range(length)]


def _nest(depth: int) -> object:
    value: object = {"@type": "Person", "name": "Ada Moreau"}
    for _ in range(depth):
        value = {"@type": "Person", "name": "Ada Moreau", "author": value}
    return value


def _state() -> str:
    return json.dumps({"props": {f"p{n}": {"title": "A story of the harbour", "body": "<p>x</p>"} for n in range(FEW)}})


def _feed_link(number: int) -> str:
    return f'<link rel="alternate" type="application/rss+xml" href="/feed/{number}.xml">'


PAGES: list[Case] = [*NESTED, *UNCLOSED, *REPEATED, *LONG, *WORDS, *STRUCTURED, *CHARSETS]
