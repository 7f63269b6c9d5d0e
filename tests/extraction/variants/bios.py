"""The author's bio below the text, in any markup: it belongs to the author and not to the body."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import BIO, Case, P, paragraphs, story

NAME = "Mara Linde"
BYLINE = f"<p>By {NAME}</p>"
WANTED = {"body": "\n\n".join(P), "authors": [NAME], "bio": BIO}

_BOXES = {
    "div lines": f"<div><div>About {NAME}</div><div>{BIO}</div></div>",
    "hashed": f'<div class="x1f9"><div class="x2a0">About {NAME}</div><div class="x2a1">{BIO}</div></div>',
    "linked name": f'<div class="kq"><a href="/people/mara-linde">{NAME}</a><p>{BIO}</p></div>',
    "strong name": f"<p><strong>{NAME}</strong></p><p>{BIO}</p>",
    "heading name": f"<section><h4>{NAME}</h4><p>{BIO}</p></section>",
    "picture and name": f'<div class="c"><img src="/m.jpg" alt="{NAME}"><div><b>{NAME}</b><span>{BIO}</span></div></div>',
    "two copies": f"<h3>About {NAME}</h3><p>{BIO}</p><p><a href=/a/mara>{NAME}</a></p><p>{BIO}</p>",
    "two copies of divs": f"<div>About {NAME}</div><div>{BIO}</div><div><a href=/a/mara>{NAME}</a></div><div>{BIO}</div>",
    "table": f"<table><tr><td><img src=/m.jpg></td><td><b>{NAME}</b><br>{BIO}</td></tr></table>",
    "list": f"<ul class=people><li><b>{NAME}</b><p>{BIO}</p></li></ul>",
    "italic": f"<hr><p><em>{BIO}</em></p>",
    "definition": f"<dl><dt>{NAME}</dt><dd>{BIO}</dd></dl>",
    "custom element": f"<writer-card><h5>{NAME}</h5><p>{BIO}</p><a href=https://x.com/mlinde>X</a></writer-card>",
    "after a rule": f"<hr><p>{BIO}</p>",
    "written by": f"<div class=z9><span>Written by</span><h4>{NAME}</h4><p>{BIO}</p></div>",
}

CASES = [Case(name, "bio", story(BYLINE, paragraphs(), box), WANTED) for name, box in _BOXES.items()]
