"""The article in the page's own data: nine forms in which frameworks leave it, with nothing or a teaser in the markup."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

import html
import json
from typing import Any

from tests.extraction.variants.made import HEADLINE, Case, P, page

DATE = "2026-10-06T18:30:00Z"
HTML = "".join(f"<p>{text}</p>" for text in P)
SCHEMA = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "datePublished": DATE,
    "author": {"@type": "Person", "name": "Mara Linde"}, "articleBody": "\n\n".join(P),
}  # fmt: skip


def _story(**more: Any) -> dict[str, Any]:
    return {"id": "a1", "title": HEADLINE, "author": {"name": "Mara Linde"}, "publishedAt": DATE, "body": HTML, **more}


def _other() -> dict[str, Any]:
    return {
        "title": "Tannery sells its last hide",
        "publishedAt": "2026-10-01T08:00:00Z",
        "body": "<p>Another story, short.</p>",
    }


def _script(code: str) -> str:
    return f'<div id="app"></div><script>{code}</script>'


def _json_script(value: Any, key: str = "__NEXT_DATA__") -> str:
    return f'<div id="__next"></div><script id="{key}" type="application/json">{json.dumps(value)}</script>'


def _next(story: Any, **more: Any) -> str:
    return _json_script(
        {"props": {"pageProps": {"article": story, "related": [_other()], **more}}, "page": "/town/[slug]"}
    )


def _flight(value: Any) -> str:
    row = f"4:{json.dumps(['$', 'main', None, {'children': ['$', '$L9', None, {'article': value}]}])}\n"
    half = len(row) // 2
    pushes = "".join(
        f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (row[:half], row[half:])
    )
    return f"<div></div><script>(self.__next_f=self.__next_f||[]).push([0])</script>{pushes}"


def _nuxt(story: dict[str, Any]) -> str:
    body = f'title:a,author:{{name:b}},publishedAt:"{DATE}",body:c,premium:d'
    arguments = ",".join(json.dumps(one) for one in (story["title"], story["author"]["name"], story["body"], False))
    return _script(
        f'window.__NUXT__=(function(a,b,c,d){{return {{layout:"default",data:[{{article:{{{body}}}}}],error:null}}}}({arguments}));'
    )


def _devalue(story: dict[str, Any]) -> str:
    flat = [{"data": 1}, {"article": 2}, {"title": 3, "author": 4, "publishedAt": 6, "body": 7}, story["title"], {"name": 5},
            "Mara Linde", DATE, story["body"]]  # fmt: skip
    return f'<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__">{json.dumps(flat)}</script>'


_BLOCKS = [{"type": "paragraph", "text": text} for text in P]
_RICH = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in P]}
_PORTABLE = [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text}]} for text in P]
_ROOT = {"ROOT_QUERY": {}, "Article:1": {"__typename": "Article", "headline": HEADLINE, "bodyHtml": HTML, "firstPublished": DATE,
         "author": {"__ref": "Person:7"}}, "Person:7": {"__typename": "Person", "name": "Mara Linde"}}  # fmt: skip
_FORMS: dict[str, str] = {
    "next": _next(_story()),
    "next blocks": _next(_story(body=None, blocks=_BLOCKS)),
    "next rich text": _next(_story(body=_RICH)),
    "next portable text": _next(_story(body=_PORTABLE)),
    "next paragraphs": _next(_story(body=list(P))),
    "next plain text": _next(_story(body="\n\n".join(P))),
    "next content key": _next({"headline": HEADLINE, "byline": "Mara Linde", "datePublished": DATE, "content": {"rendered": HTML}}),
    "nuxt function": _nuxt(_story()),
    "nuxt object": _script(f"window.__NUXT__={json.dumps({'data': [{'article': _story()}]})};"),
    "nuxt devalue": _devalue(_story()),
    "apollo": _script(f"window.__APOLLO_STATE__={json.dumps(_ROOT)};"),
    "redux": _script(f"window.__INITIAL_STATE__ = {json.dumps({'article': {'current': _story()}})};"),
    "preloaded": _script(f"window.__PRELOADED_STATE__={json.dumps({'pages': {'x': _story()}})}</script><script>"),
    "parsed string": _script(f"window.__INITIAL_STATE__=JSON.parse({json.dumps(json.dumps({'article': _story()}))});"),
    "flight": _flight(_story()),
    "flight of blocks": _flight(_story(body=None, blocks=_BLOCKS)),
    "attribute": f'<div id="app" data-page="{html.escape(json.dumps({"component": "Story", "props": {"article": _story()}}))}"></div>',
    "attribute of an island": f'<astro-island props="{html.escape(json.dumps({"article": [0, {key: [0, value] for key, value in _story(author="Mara Linde").items()}]}))}"></astro-island>',
    "attribute, single quotes": "<main-story data-props='" + json.dumps({"story": _story()}).replace("'", "&#39;") + "'></main-story>",
    "pushed json-ld": _script(f"(self.__next_s=self.__next_s||[]).push([0,{json.dumps({'type': 'application/ld+json', 'children': json.dumps(SCHEMA)})}])"),
    "made json-ld": _script("var s=document.createElement('script');s.type='application/ld+json';s.text=" + json.dumps(json.dumps(SCHEMA)) + ";document.head.appendChild(s);"),
    "stringified json-ld": _script("const s=document.createElement('script');s.type='application/ld+json';s.textContent=JSON.stringify(" + json.dumps(SCHEMA) + ");document.head.append(s)"),
    "plain json script": f'<div id=root></div><script type="application/json">{json.dumps({"story": _story()})}</script>',
}  # fmt: skip
_WHOLE = {
    "headline": HEADLINE,
    "body": "\n\n".join(P),
    "authors": ["Mara Linde"],
    "datePublished": DATE,
    "isArticle": True,
}


def _bare(piece: str) -> str:
    return page(piece)


def _teaser(piece: str) -> str:
    return page(f"<article><h1>{HEADLINE}</h1><p>By Mara Linde</p><p>{P[0]}</p><div class=fade></div></article>{piece}")


def _locked(story: dict[str, Any]) -> str:
    return _teaser(_next(story | {"isAccessibleForFree": False}))


CASES = [
    *(Case(name, "state", _bare(piece), _WHOLE) for name, piece in _FORMS.items()),
    *(Case(name, "state-teaser", _teaser(piece), {"body": "\n\n".join(P), "headline": HEADLINE}) for name, piece in _FORMS.items()),
    *(
        Case(name, "state-of-another", page(f"<article><h1>{HEADLINE}</h1>{HTML}</article>{piece}"), {"body": "\n\n".join(P), "headline": HEADLINE})
        for name, piece in {
            "next": _next(_other()), "list": _next(None, items=[_other()] * 9), "redux": _script(f"window.__INITIAL_STATE__={json.dumps({'latest': [_other()]})}"),
            "flight": _flight(_other()), "broken": _script('window.__INITIAL_STATE__={"a": [1, 2,'), "function": _script("window.__NUXT__=(function(a){return {a:a.b.c()}}({}));"),
            "deep": _script("window.__INITIAL_STATE__=" + "[" * 5000 + "]" * 5000), "empty": _json_script({}), "apollo": _script("window.__APOLLO_STATE__={}"),
            "devalue": _devalue({"title": "Tannery sells its last hide", "body": "<p>Short.</p>"}),
        }.items()
    ),
]  # fmt: skip
