"""Words of class names that stand inside other words, or on the wrong element: they say nothing of the text."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import HEADLINE, Case, P, page

_HEADING = "What the rope is made of"
_ON_HEADING = (
    "anchor anchorTargetStickyNavbar_x1", "anchorWithStickyNavbar", "hasNavbarOffset", "scrollAdjustHeader",
    "js-shareable-heading", "no-related", "is-not-ad", "with-sidebar", "without-comments", "ad-free", "printable-heading",
    "heading--commentable", "tocTarget_navItem", "linked-heading", "u-nofooter",
)  # fmt: skip
_ON_PARAGRAPH = (
    "has-drop-cap", "paragraph--ad-free", "commentable", "shareable-text", "no-share", "is-navigable", "authorless",
    "text-with-sidebar", "relatedless", "dateable", "StickyNavbarText", "tagged-text", "content-wrap-nopromo",
    "unsponsored",
)  # fmt: skip
_ON_ARTICLE = (
    "post type-post category-sport tag-bells", "hentry category-related tag-newsletter", "post category-share",
    "entry tag-footer tag-ads", "node--type-news category-comments", "article tag-popular category-recent",
    "post-12 status-publish format-standard has-post-thumbnail category-authors", "h-entry category-nav",
    "single tag-social category-promo", "content tag-cookie tag-sidebar",
)  # fmt: skip


def _case(name: str, kind: str, body: str) -> Case:
    wanted = "\n\n".join([*P[:2], _HEADING, *P[2:]])
    return Case(name, kind, page(body), {"body": wanted, "headline": HEADLINE, "articleSection": [], "keywords": []})


def _on(name: str, heading: str = "", paragraph: str = "", article: str = "") -> str:
    parts = [f'<h2 class="{heading}" id="rope">{_HEADING}</h2>' if at == 2 else "" for at in range(len(P))]
    text = "".join(f'{part}<p class="{paragraph}">{line}</p>' for part, line in zip(parts, P, strict=True))
    links = (
        '<p>See the <a href="/river/weir">weir</a> and the <a href="/town/tannery">tannery</a>.</p>'
        if name == "x"
        else ""
    )
    return f'<article class="{article}"><h1>{HEADLINE}</h1>{text}{links}</article>'


CASES = [
    *(_case(name, "class-on-heading", _on(name, heading=name)) for name in _ON_HEADING),
    *(_case(name, "class-on-paragraph", _on(name, paragraph=name)) for name in _ON_PARAGRAPH),
    *(_case(name, "class-on-article", _on(name, article=name)) for name in _ON_ARTICLE),
]
