"""Text that a browser shows although the markup looks as if it did not: collapsed, in a shadow root, for no script."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import HEADLINE, Case, P, around, paragraphs, story

_MORE = "The rope is nineteen metres long and was turned in Halver by a man who had never seen the tower."
_COLLAPSED = {
    "details": f"<details><summary>How long is the rope?</summary><p>{_MORE}</p></details>",
    "hidden below a button": f'<button aria-controls="p1">How long is the rope?</button><div id="p1" hidden><p>{_MORE}</p></div>',
    "hidden until found": f'<div hidden="until-found"><p>{_MORE}</p></div>',
    "display none below a button": f'<button aria-expanded="false" aria-controls="p2">More</button><div id="p2" style="display:none"><p>{_MORE}</p></div>',
    "collapse": f'<a data-toggle="collapse" href="#c1">More</a><div id="c1" class="collapse"><p>{_MORE}</p></div>',
    "accordion": f'<div class="accordion"><button class="accordion-button collapsed" data-bs-target="#c2">More</button><div id="c2" class="accordion-collapse collapse"><p>{_MORE}</p></div></div>',
    "tab panel": f'<div role="tablist"><button role="tab" aria-controls="t2">Rope</button></div><div role="tabpanel" id="t2" hidden><p>{_MORE}</p></div>',
    "read more span": f'<p>{P[0]} <span class="more" style="display:none">{_MORE}</span> <button>Read more</button></p>',
    "aria hidden false": f'<div aria-hidden="false" class="expandable hidden" id="e1"><p>{_MORE}</p></div><button aria-controls="e1">Show all</button>',
    "checkbox": f'<input type="checkbox" id="x"><label for="x">More</label><div class="fold"><p>{_MORE}</p></div>',
    "heading with button": f'<h3><button aria-expanded="false" aria-controls="p3">How long is the rope?</button></h3><div id="p3" hidden><p>{_MORE}</p></div>',
}
_OPEN = '<template shadowrootmode="open">'
_TEXT = "<div class=body>" + paragraphs() + "</div>"
_ROOTS = {
    "open": f"<story-body>{_OPEN}{_TEXT}</template></story-body>",
    "closed": f'<story-body><template shadowrootmode="closed">{_TEXT}</template></story-body>',
    "old name": f'<story-body><template shadowroot="open">{_TEXT}</template></story-body>',
    "with a style": f"<story-body>{_OPEN}<style>p{{color:red}}</style>{_TEXT}</template></story-body>",
    "slotted": f"<story-body>{_OPEN}<div><slot></slot></div></template>{_TEXT}</story-body>",
    "named slots": f"<story-body>{_OPEN}<header><slot name=top></slot></header><slot></slot></template><p slot=top>By Mara Linde</p>{_TEXT}</story-body>",
    "nested": f"<page-frame>{_OPEN}<story-body>{_OPEN}{_TEXT}</template></story-body></template></page-frame>",
    "one for each paragraph": "".join(f"<story-text>{_OPEN}<p>{text}</p></template></story-text>" for text in P),
    "two roots": f"<story-top>{_OPEN}{paragraphs(*P[:2])}</template></story-top><story-rest>{_OPEN}{paragraphs(*P[2:])}</template></story-rest>",
    "div host": f"<div id=host>{_OPEN}<section>{_TEXT}</section></template></div>",
    "headline too": f"<story-head>{_OPEN}<p class=kick>Town</p></template></story-head><story-body>{_OPEN}{_TEXT}</template></story-body>",
}
_NOSCRIPT = {
    "plain": f"<div id=app></div><noscript>{_TEXT}</noscript>",
    "article": f"<div id=root><span>Loading…</span></div><noscript><article>{_TEXT}</article></noscript>",
    "with notice": f"<noscript><p>You need to enable JavaScript to run this app.</p></noscript><div id=app></div><noscript>{_TEXT}</noscript>",
    "beside a skeleton": f"<div class=skeleton><i></i><i></i></div><noscript><div class=text>{_TEXT}</div></noscript>",
    "line breaks": f"<div id=app></div><noscript><div>{'<br><br>'.join(P)}</div></noscript>",
    "section": f"<app-root></app-root><noscript><section><h2>What happened</h2>{_TEXT}</section></noscript>",
    "inside article": f"<div class=late></div><noscript>{paragraphs()}</noscript>",
    "table": f"<div id=app></div><noscript><table><tr><td>{_TEXT}</td></tr></table></noscript>",
    "one each": "<div id=app></div>" + "".join(f"<noscript><p>{text}</p></noscript>" for text in P),
    "picture too": f"<div id=app></div><noscript><img src=/t.gif width=1>{_TEXT}</noscript>",
}
_STAYS_OUT = {
    "template": "<template><p>An item that a script copies: it is no text of the page at all.</p></template>",
    "hidden menu": '<div hidden class="menu"><a href="/a">Town and its many quarters</a><a href="/b">River and harbour</a></div>',
    "dialog": "<dialog><p>Please leave us your telephone number and we will ring you back.</p></dialog>",
    "noscript notice": "<noscript><p>Please enable JavaScript to see the pictures of this page in full size.</p></noscript>",
    "noscript tracker": '<noscript><img src="https://t.example/p.gif" width="1" height="1"></noscript>',
    "print only": '<div class="print-only"><p>Printed from the Lantern Post, the paper of the valley, for you.</p></div>',
    "sr only": '<p class="sr-only">Skip to the end of the advertisement and go on with your reading.</p>',
    "hidden form": "<form hidden><p>Tell us what you think about this page and we will be glad.</p><input name=a></form>",
    "aria dialog": '<div role="dialog" hidden><p>Choose one of our letters and never miss a story of the valley.</p></div>',
    "svg title": "<svg><title>A picture of a bell that only readers of screens are told about</title></svg>",
}

CASES = [
    *(Case(name, "collapsed", around(piece), {"has": [_MORE, *P[1:]]}) for name, piece in _COLLAPSED.items()),
    *(
        Case(name, "shadow-root", story(piece), {"body": "\n\n".join(P), "headline": HEADLINE})
        for name, piece in _ROOTS.items()
    ),
    *(Case(name, "noscript", story(piece), {"has": list(P), "isArticle": True}) for name, piece in _NOSCRIPT.items()),
    *(Case(name, "stays-out", around(piece), {"body": "\n\n".join(P)}) for name, piece in _STAYS_OUT.items()),
]
