"""Articles whose last paragraphs are not in the text of their page, one form for each way in which papers do it.

``CUT`` come whole by a script, ``OWN`` hold the rest where a program would take it from, ``LINKED`` say where it is,
``WHOLE`` only look as if they were cut, and of ``LOCKED`` the beginning is all that there is for free.
"""

from __future__ import annotations

import json
from html import escape

NUMBER, SHOWN = 6, 3  # articles of a form, and paragraphs that stand in their pages
PLACES = ("ferry", "harbour", "library", "market", "bridge", "school")


def paragraphs(n: int) -> list[str]:
    """The text of an article."""
    place = PLACES[n - 1]
    told = (
        f"the {place} stays shut for {n + 2} weeks while the beams below it are looked at one by one",
        f"nobody knew who had last oiled the hinges of the {place}, nor where the can was kept",
        f"the keeper of the {place} has {n + 10} ducks to feed and will not leave them to strangers",
        f"a carpenter from the other bank offered to mend the {place} for nothing but his dinner",
        f"the old plans of the {place} were found behind a stove, a little scorched at the corners",
        f"the money for the {place} comes from the toll on carts, which has been raised twice",
        f"children may watch the work on the {place} from the wall, if they keep their feet still",
        f"the {place} is to open again with a brass band, three speeches and a very large cake",
    )
    return [f"In its {k}th hour the council heard that {text}, and so it was written down." for k, text in
            enumerate(told, 4)]  # fmt: skip


def _p(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(n: int, after: str, *, shown: int = SHOWN, around: str = "%s", head: str = "", tail: str = "") -> str:
    """An article; *after* follows its paragraphs, *around* them, *tail* the article."""
    title = f"Council decides on the repairs of the {PLACES[n - 1]}"
    text = around % (_p(paragraphs(n)[:shown]) + after)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>{head}<meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="2026-11-0{n}T09:00:00Z"></head><body><nav>'
        f'<a href="/">Home</a></nav><main><article><h1>{title}</h1><p class="byline">By Nora Vale</p>'
        f'<div class="story-body">{text}</div></article>{tail}</main>'
        "<footer><p>The Quay Paper</p></footer></body></html>"
    )


def _ld(n: int, **values: object) -> str:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": f"Repairs of the {PLACES[n - 1]}"}
    return f'<script type="application/ld+json">{json.dumps({**told, **values})}</script>'


def _fetch(address: str, into: str) -> str:
    """JavaScript that fetches the rest and puts it before an element."""
    made = "d.map(function (p) { return '<p>' + p + '</p>'; }).join('')"
    return (
        f"fetch({address}).then(function (r) {{ return r.json(); }})"
        f".then(function (d) {{ {into}.insertAdjacentHTML('beforebegin', {made}); {into}.remove(); }});"
    )


_MADE = "'/rest/' + location.pathname.split('/')[2] + '.json'"  # an address that no look at the page tells


_APP = '<script defer src="/app.js"></script>'
APP = """
var n = location.pathname.split('/')[2], done = false;
function rest(element) {
  if (done) { return; }
  done = true;
  fetch('/rest/' + n + '.json').then(function (r) { return r.json(); }).then(function (d) {
    element.insertAdjacentHTML('beforebegin', d.map(function (p) { return '<p>' + p + '</p>'; }).join(''));
    element.remove();
  });
}
var end = document.querySelector('.story-end'), more = document.querySelector('.read-on');
var late = document.querySelector('#story-rest');
if (end) { new IntersectionObserver(function (e) { if (e[0].isIntersecting) { rest(end); } }).observe(end); }
if (more) { more.addEventListener('click', function () { rest(more); }); }
if (late) { setTimeout(function () { rest(late); }, 300); }
"""


def _filled(n: int, behind: str, program: str) -> str:
    """An article, and a program in its page; ``FETCH`` in it is what brings the rest."""
    return page(n, behind, tail=f"<script>{program.replace('FETCH', _fetch(_MADE, 'end'))}</script>")


_SENTINEL = """
var end = document.getElementById('end'), done = false;
new IntersectionObserver(function (e) { if (e[0].isIntersecting && !done) { done = true; FETCH } }).observe(end);
"""
_SCROLL = """
var busy = false;
addEventListener('scroll', function () {
  var end = document.querySelector('.rest-of-story');
  if (!busy && end) { busy = true; FETCH }
});
"""
_LATE = """
window.addEventListener('load', function () {
  var end = document.getElementById('part-two');
  setTimeout(function () { FETCH }, 400);
});
"""
_CLICK = "var end = document.getElementById('go'); end.onclick = function () { FETCH };"

#: Whole with an engine; without one the record says that it is cut, or the run that it may be.
CUT = {
    "sentinel": lambda n: _filled(n, '<div id="end"></div>', _SENTINEL),
    "scroll": lambda n: _filled(n, '<div class="rest-of-story"></div>', _SCROLL),
    "after-load": lambda n: _filled(n, '<div id="part-two"></div>', _LATE),
    "click": lambda n: _filled(n, '<button id="go">Read the full story</button>', _CLICK),
    "sentinel-app": lambda n: page(n, '<div class="story-end"></div>' + _APP, head=_ld(n, wordCount=160)),
    "click-app": lambda n: page(n, '<button class="read-on">Continue reading</button>' + _APP),
    "late-app": lambda n: page(n, '<div id="story-rest"></div>' + _APP),
    "click-link": lambda n: page(
        n, '<p><a class="read-on" href="#">Weiterlesen</a></p>' + _APP, head=_ld(n, wordCount=160)
    ),
}
#: Read whole without an engine and without another request: the rest is in the page.
OWN = {
    "details": lambda n: page(n, f"<details><summary>Read on</summary>{_p(paragraphs(n)[SHOWN:])}</details>"),
    "unhidden": lambda n: page(
        n, f'<div id="rest" hidden>{_p(paragraphs(n)[SHOWN:])}</div>'
        '<button aria-controls="rest">Continue reading</button><script>document.querySelector("button").onclick = '
        "function () { document.querySelector('#rest').hidden = false; }</script>"
    ),
    "unhidden-by-style": lambda n: page(
        n, f'<div class="rest" style="display:none">{_p(paragraphs(n)[SHOWN:])}</div>'
        '<a href="#" class="go">Continue reading</a><script>document.querySelector(".go").onclick = '
        "function () { document.querySelector('.rest').style.display = ''; }</script>"
    ),
    "clamped": lambda n: page(
        n, "<button>Read more</button>", shown=8, around='<div class="clamped">%s</div>',
        head="<style>.clamped { max-height: 300px; overflow: hidden }</style>",
        tail="<script>document.querySelector('button').onclick = "
        "function () { this.parentNode.className = ''; }</script>",
    ),
    "attribute": lambda n: page(
        n, f"<div id='rest' data-paragraphs='{escape(json.dumps(paragraphs(n)[SHOWN:]))}'></div>" + _APP),
    "attribute-of-markup": lambda n: page(
        n, f'<div id="rest" data-content="{escape(json.dumps({"html": _p(paragraphs(n)[SHOWN:])}))}"></div>' + _APP),
    "template": lambda n: page(
        n, f'<template id="rest">{_p(paragraphs(n)[SHOWN:])}</template><div class="here"></div><script>'
        "document.querySelector('.here').appendChild(document.querySelector('#rest').content)</script>"),
    "script-of-json": lambda n: page(
        n, '<div id="more"></div><script type="application/json" id="rest">'
        f"{json.dumps(paragraphs(n)[SHOWN:])}</script>" + _APP),
    "amp-section": lambda n: page(
        n, f'<section subscriptions-section="content">{_p(paragraphs(n)[SHOWN:])}</section>' + _APP),
    "amp-collapsed": lambda n: page(
        n, "<amp-accordion><section><h4>Continue reading</h4>"
        f"<div>{_p(paragraphs(n)[SHOWN:])}</div></section></amp-accordion>" + _APP),
}  # fmt: skip
#: Read whole without an engine: the page says where the rest is.
LINKED = {
    "fetch-of-script": lambda n: page(
        n,
        '<div id="end"></div>',
        tail=f"<script>var end = document.getElementById('end'); {_fetch(repr(f'/rest/{n}.json'), 'end')}</script>",
    ),
    "second-page": lambda n: page(n, f'<a href="/story/{n}/council-repairs/2">Continue reading</a>' + _APP),
    "full-page": lambda n: page(n, f'<a href="/story/{n}/council-repairs/full">Read the full story</a>' + _APP),
    "full-query": lambda n: page(n, '<a href="?view=full">Continue reading</a>' + _APP),
    "fragment": lambda n: page(n, f'<div hx-get="/rest/{n}.html" hx-trigger="revealed"></div>' + _APP),
    "fragment-of-frame": lambda n: page(
        n, f'<turbo-frame id="rest" loading="lazy" src="/rest/{n}.html"></turbo-frame>' + _APP
    ),
    "fragment-of-data": lambda n: page(n, f'<div class="lazy" data-url="/rest/{n}.json"></div>' + _APP),
    "click-fragment": lambda n: page(
        n, f'<button hx-get="/rest/{n}.html" hx-swap="outerHTML">Read more</button>' + _APP
    ),
}


def _whole(after: str, tail: str = "", head: str = ""):
    return lambda n: page(n, after, shown=8, tail=tail, head=head)


_WATCH = "new IntersectionObserver(function () { fetch('/%s') }).observe(document.querySelector('%s'))"
#: Never marked: nothing more comes of them.
WHOLE = {
    "comments": _whole('<div id="comments"></div>', f"<script>{_WATCH % ('api/comments/1', '#comments')}</script>"),
    "related": _whole(
        '<div id="related-stories"></div>', f"<script>{_WATCH % ('api/related/1', '#related-stories')}</script>"
    ),
    "advertisement": _whole('<div id="div-gpt-ad-3"></div>', "<script>fetch('/ads'); show('div-gpt-ad-3')</script>"),
    "next-article": _whole("", f"<div class='next'></div><script>{_WATCH % ('story/2', '.next')}</script>"),
    "widget": _whole('<div id="weather"></div>', "<script>fetch('/weather').then(show('#weather'))</script>"),
    "read-more-elsewhere": _whole('<p><a href="/story/5/other">Read more</a></p><div class="widget"></div>' + _APP),
    "empty-names": _whole('<div class="clearfix"></div><div id="end-of-article"></div>' + _APP),
    "counted": _whole('<div id="after"></div>' + _APP, head=_ld(1, wordCount=170)),
}
#: What is there for free is the beginning.
LOCKED = {
    "locked": lambda n: page(n, "<button>Continue reading</button>" + _APP, head=_ld(n, isAccessibleForFree=False)),
    "walled": lambda n: page(
        n, '<div class="paywall"><h2>Subscribe to continue reading</h2><button>Subscribe now</button></div>' + _APP),
    "subscribers": lambda n: page(n, '<button class="go">Subscribe to continue reading</button>' + _APP),
    "offer": lambda n: page(
        n, '<a href="/subscribe?back=1">Continue reading</a><div class="offer">One month for 1 €</div>' + _APP),
}  # fmt: skip
FORMS = CUT | OWN | LINKED | WHOLE | LOCKED


def address(n: int) -> str:
    """The path of an article."""
    return f"/story/{n}/council-repairs"


def site_of(form: str, number: int = NUMBER) -> dict[str, tuple[int, dict[str, str], str]]:
    """Return the answers of a paper whose *number* articles are of one form, by path."""
    kinds = {"json": {"Content-Type": "application/json"}, "js": {"Content-Type": "text/javascript"}}
    found = {"/app.js": (200, kinds["js"], APP)}
    links = ""
    for n in range(1, number + 1):
        rest = paragraphs(n)[SHOWN:]
        found[address(n)] = 200, {}, FORMS[form](n)
        found[f"{address(n)}/2"] = 200, {}, page(n, "").replace(_p(paragraphs(n)[:SHOWN]), _p(rest))
        found[f"{address(n)}/full"] = 200, {}, page(n, "", shown=8)
        found[f"{address(n)}?view=full"] = found[f"{address(n)}/full"]
        found[f"/rest/{n}.json"] = 200, kinds["json"], json.dumps(rest)
        found[f"/rest/{n}.html"] = 200, {}, _p(rest)
        title = f"Council decides on the repairs of the {PLACES[n - 1]}"
        links += f'<article><h2><a href="{address(n)}">{title}</a></h2><p>{paragraphs(n)[0]}</p></article>'
    found["/"] = 200, {}, f"<html><head><title>Quay Paper</title></head><body><main>{links}</main></body></html>"
    return found
