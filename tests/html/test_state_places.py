"""Wherever a page keeps the state that its scripts are given, it is read: ten frameworks' places, and two stores."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from html import escape
from urllib.parse import quote

import pytest

from newscrawl import extract
from newscrawl.discovery.state_listing import state_links
from newscrawl.html.document import Document
from newscrawl.html.state.elements import scripts_of
from newscrawl.html.state.packed import enqueued
from newscrawl.html.state.scripts import state_values

URL = "https://quay.example/2026/11/03/larch-roof"
BODY = [f"On day {n} the council voted for “larch”, after {n + 3} hours in which forty people spoke." for n in range(3)]
STORY = {"title": "A roof of larch for the bridge", "url": "/2026/11/03/larch-roof", "body": BODY}
LIST = [
    {"title": f"The ferry number {n} comes back", "url": f"/2026/11/{n}/ferry", "lead": BODY[0]} for n in range(1, 5)
]
PAGE = '<html><body><div id="root"></div>%s<script src="/app.js"></script></body></html>'


def bare(value: object) -> str:
    """Return a JavaScript literal with bare keys."""
    return re.sub(r'"(\w+)":', r"\1:", json.dumps(value))


def flat(value: object) -> list[object]:
    """Return the flat list of turbo-stream."""
    found: list[object] = []

    def put(part: object) -> int:
        place = len(found)
        found.append(None)
        if isinstance(part, dict):
            found[place] = {f"_{put(key)}": put(inner) for key, inner in part.items()}
        else:
            found[place] = [put(inner) for inner in part] if isinstance(part, list) else part
        return place

    put(value)
    return found


def store(value: dict) -> dict:
    """Return Apollo's store."""
    stories = value.get("stories") or [value["story"]]
    return {
        "ROOT_QUERY": {"__typename": "Query"},
        **{f"Story:{s['url']}": {"__typename": "Story", **s} for s in stories},
    }


def enqueue(value: object) -> str:
    return f"<script>window.x.streamController.enqueue({json.dumps(json.dumps(flat(value)) + chr(10))});</script>"


def kept(value: object, number: int = 9) -> str:
    """Return a value as seroval writes it, its parts kept in ``$R`` on the way."""
    if isinstance(value, dict):
        return f"$R[{number}]={{{','.join(f'{key}:{kept(part, number + 1)}' for key, part in value.items())}}}"
    if isinstance(value, list):
        return f"$R[{number}]=[{','.join(kept(part, number + 1) for part in value)}]"
    return {True: "!0", None: "void 0"}.get(value) or json.dumps(value, ensure_ascii=False)


def resumable(value: object) -> dict:
    """Return a value as Qwik keeps it to resume from: a list of objects that name each other to base 36."""
    objects: list[object] = ["\u00120", "\u0002q-B7.js#s_1"]

    def place(part: object) -> str:
        if isinstance(part, dict):
            part = {key: place(inner) for key, inner in part.items()}
        elif isinstance(part, list):
            part = [place(inner) for inner in part]
        objects.append(part)
        return base_36(len(objects) - 1)

    place({"slug": "x", "loaded": value})
    return {"refs": {"5": "4"}, "ctx": {}, "objs": objects, "subs": []}


def base_36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (base_36(number // 36) if number >= 36 else "") + digits[number % 36]


def coded(value: object) -> str:
    return b64encode(json.dumps(value, ensure_ascii=False).encode()).decode()


PLACES = {
    "base64": lambda v: f'<script>window.__DATA = JSON.parse(atob("{coded(v)}"));</script>',
    "base64-escaped": lambda v: (
        f'<script>window.data=JSON.parse(decodeURIComponent(escape(atob("{coded(v)}"))))</script>'
    ),
    "percent": lambda v: f'<script>window.state = JSON.parse(decodeURIComponent("{quote(json.dumps(v))}"));</script>',
    "sveltekit-answer": lambda v: (
        '<script type="application/json" data-sveltekit-fetched data-url="/x">'
        f"{json.dumps({'status': 200, 'body': json.dumps(v)})}</script>"
    ),
    "sveltekit-start": lambda v: (
        f'<script>import("/a.js").then(([kit, app]) => {{ kit.start(app, element, {{ node_ids: [0, 2], '
        f'data: [null,{{type:"data",data:{bare(v)},uses:{{}}}}], form: null }}); }});</script>'
    ),
    "react-router": enqueue,
    "fusion": lambda v: f'<script type="application/javascript">Fusion.globalContent={json.dumps(v)};</script>',
    "apollo": lambda v: f"<script>window.__APOLLO_STATE__={json.dumps(store(v))};</script>",
    "template": lambda v: f'<template id="state">{escape(json.dumps(v), quote=False)}</template>',
    "textarea": lambda v: f'<textarea id="state" hidden>{escape(json.dumps(v))}</textarea>',
    "own-type": lambda v: f'<script type="text/x-state">{json.dumps(v)}</script>',
    "attribute": lambda v: f'<div data-story-props-value="{escape(json.dumps(v))}"></div>',
    "sveltekit-later": lambda v: f"<script>__sveltekit_1a2.resolve({{id:1,data:{bare(v)},error:void 0}})</script>",
    "sveltekit-later-2": lambda v: f"<script>__sveltekit_1a2.resolve(1, () => [{bare(v)}])</script>",
    "elm": lambda v: f"<script>var app = Elm.Main.init({{node: element, flags: {bare(v)}}});</script>",
    "seroval": lambda v: (
        '<script>(self.$R=self.$R||{})["tsr"]=[];$_TSR.router='
        f'($R=>{kept({"m": [v], "b": True})})($R["tsr"]);$_TSR.h()</script>'
    ),
    "seroval-later": lambda v: f"<script>self.$R=self.$R||[];$R[2]($R[1],{kept(v)});</script>",
    "seroval-resource": lambda v: f'<script>self.$R=self.$R||[];_$HY.r["list[]"]={kept(v)};</script>',
    "qwik": lambda v: f'<script type="qwik/json">{json.dumps(resumable(v))}</script>',
    "comment": lambda v: f'<script type="application/json"><!--{json.dumps(v)}--></script>',
}


@pytest.mark.parametrize("place", PLACES)
def test_the_article_and_the_list_are_read_from_wherever_a_page_keeps_its_state(place):
    article = extract(PAGE % PLACES[place]({"story": STORY}), url=URL)
    assert (article.headline, article.articleBody) == (STORY["title"], "\n\n".join(BODY))
    links = state_links(Document("https://quay.example/", PAGE % PLACES[place]({"stories": LIST})))
    assert [link.url for link in links.values()] == [f"https://quay.example{item['url']}" for item in LIST]


def test_a_list_that_an_attribute_holds_by_itself_is_read():
    page = f'<main data-stories="{escape(json.dumps(LIST))}"></main><script src="/app.js"></script>'
    links = state_links(Document("https://quay.example/", page))
    assert [link.url for link in links.values()] == [f"https://quay.example{item['url']}" for item in LIST]


def test_what_react_router_sends_later_stands_in_its_place():
    lines = '[{"_1":2},"story",["P",2]]\n', 'P2:[{"_4":5,"_6":7},"title","Larch","at",["D",0]]\n'
    page = "".join(f"<script>w.streamController.enqueue({json.dumps(line)})</script>" for line in lines)
    assert enqueued(page) == {"story": {"title": "Larch", "at": "1970-01-01T00:00:00+00:00"}}


@pytest.mark.parametrize(
    "objects", [[{"title": "0"}], [{"title": "1"}, ["1"]], ["\u00120", {"title": "0"}, {"a": "zzzzzzz"}]]
)
def test_a_state_to_resume_from_that_names_itself_ends(objects):
    page = PAGE % f'<script type="qwik/json">{json.dumps({"objs": objects})}</script>'
    assert "Larch" not in str(list(state_values(page)))


@pytest.mark.parametrize(
    "script",
    [
        'window.data = JSON.parse(atob("%%%"));',
        'w.streamController.enqueue("[[0,0],[0]]")',
        'w.streamController.enqueue("[{\\"_9\\":0,\\"x\\":-5}]")',
        "kit.start(a, b, {data: [null, {",
        'kit.start(a, b, {data: "none"})',
        '__sveltekit_1.resolve({id: 1, data: {title: "Larch", body: [',
        '($R=>$R[0]={title:$R[1]=["Larch",$R[0',
        'Elm.Main.init({flags: {title: "Larch", body: ',
    ],
)  # fmt: skip
def test_state_that_is_spoilt_is_left(script):
    assert not [value for value in state_values(PAGE % f"<script>{script}</script>") if "title" in str(value)]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<script>a()</script> b() <script async src=x></script>", [("", "a()")]),
        ("<SCRIPT type=x>a()</SCRIPT>b()", [(" type=x", "a()")]),
        ("<scripts>a()</scripts><script\nid=x>b()</script >", [("\nid=x", "b()")]),
        ("<script>a(", [("", "a(")]),
        ("<script", []),
        ("<p>no <b>script", []),
    ],
)
def test_scripts_are_told_from_what_stands_around_them(page, found):
    assert list(scripts_of(page)) == found


def test_state_stands_in_code_and_not_in_text_or_in_json():
    told = f"window.story = {json.dumps(STORY)};"
    scripts = '<script type="application/ld+json">{"text": "window.other = {}"}</script>'
    assert list(state_values(PAGE % f"<script>{told}</script>{scripts}")) == [STORY]
    assert not list(state_values(PAGE % f"<p>{told}</p>{scripts}<script>x()</script>"))


@pytest.mark.parametrize("tag", ["<script", "<script ", "<script>", "<script></script>"])
def test_many_tags_of_scripts_cost_no_more_than_a_look_each(tag):
    assert len(scripts_of(tag * 200_000)) == (tag == "<script>")
