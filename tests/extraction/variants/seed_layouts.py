"""The layouts of the cards of a plain page."""

# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import SITE
from tests.extraction.variants.tellings import SHARE, Telling


def _page(told: Telling, body: str) -> str:
    return (
        f'<!doctype html><html lang="{told.lang}" dir="{told.direction}"><head><meta charset="utf-8">'
        f"<title>{told.headline} – {SITE}</title></head><body>{body}</body></html>"
    )


def _classic(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<li><a href="/p/{at}/">{title}</a><div class="rpwe-summary">{text}</div><span class="post-date">{day}</span></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div id="page"><div id="masthead"><a href="/">{SITE}</a></div><div id="primary"><div class="post type-post hentry">'
        f'<span class="cat-links"><a href="/c/t/" rel="category tag">{told.section}</a></span>'
        f'<h1 class="entry-title">{told.headline}</h1><div class="entry-content"><div class="heateor">{SHARE}</div>{"".join(text[:3])}'
        f'<div class="jp-relatedposts"><h3>{told.related}</h3></div>{"".join(text[3:])}<h3>{told.about}</h3><p>{told.bio}</p></div>'
        f'<div class="saboxplugin-wrap"><a href="/author/w/">{told.name}</a><div class="saboxplugin-desc"><p>{told.bio}</p></div></div>'
        f'</div></div><div id="secondary"><h2 class="widget-title">{told.recent}</h2><ul>{cards}</ul></div></div>'
    )


def _block(told: Telling) -> str:
    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/p/{at}/">{title}</a></h3>'
        f'<div class="wp-block-post-excerpt"><p>{text}</p></div><div class="wp-block-post-date"><time>{day}</time></div></li>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">{SITE}</a></p></header>'
        f'<main class="wp-block-group"><div class="taxonomy-category wp-block-post-terms"><a href="/c/t/" rel="tag">{told.section}</a></div>'
        f'<h1 class="wp-block-post-title">{told.headline}</h1><div class="entry-content wp-block-post-content"><p>{SHARE}</p>{"".join(text[:3])}'
        f'<h3 class="wp-block-heading">{told.related}</h3>{"".join(text[3:])}</div><div class="wp-block-group"><h3>{told.about}</h3><p>{told.bio}</p>'
        f'<p class="wp-block-post-author-name"><a href="/author/w/">{told.name}</a></p><div class="wp-block-post-author-biography">{told.bio}</div></div>'
        f'<h2 class="wp-block-heading">{told.recent}</h2><ul class="wp-block-post-template">{cards}</ul></main></div>'
    )


def _elements(told: Telling) -> str:
    def widget(kind: str, inner: str) -> str:
        return f'<div class="elementor-element elementor-widget elementor-widget-{kind}"><div class="elementor-widget-container">{inner}</div></div>'

    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<article class="elementor-post"><h3 class="elementor-post__title"><a href="/p/{at}/">{title}</a></h3>'
        f'<div class="elementor-post__excerpt"><p>{text}</p></div><span class="elementor-post-date">{day}</span></article>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        '<div class="elementor"><section class="elementor-section">'
        + "".join(
            (
                widget("post-info", f'<a href="/category/t/" rel="category">{told.section}</a>'),
                widget("theme-post-title", f"<h1>{told.headline}</h1>"),
                widget("shortcode", SHARE),
                widget("text-editor", "".join(text[:3])),
                widget("heading", f"<h4>{told.related}</h4>"),
                widget("text-editor", "".join(text[3:])),
                widget("heading", f"<h4>{told.about}</h4>"),
                widget("text-editor", f"<p>{told.bio}</p>"),
                widget("author-box", f'<a href="/author/w/"><h4>{told.name}</h4></a><div>{told.bio}</div>'),
                widget("heading", f"<h2>{told.recent}</h2>"),
                widget("posts", f'<div class="elementor-posts-container">{cards}</div>'),
            )
        )
        + "</section></div>"
    )


def _modules(told: Telling) -> str:
    def module(kind: str, inner: str) -> str:
        return f'<div class="et_pb_module et_pb_{kind}"><div class="et_pb_{kind}_inner">{inner}</div></div>'

    text = [f"<p>{one}</p>" for one in told.text]
    cards = "".join(
        f'<div class="et_pb_post"><h2><a href="/p/{at}/">{title}</a></h2><p class="post-meta">{day}</p><div><p>{text}</p></div></div>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        '<div id="et-boc"><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column">'
        + "".join(
            (
                module(
                    "post_title",
                    f'<p><a href="/category/t/" rel="category tag">{told.section}</a></p><h1>{told.headline}</h1>',
                ),
                module("code", f"<p>{SHARE}</p>"),
                module("text", "".join(text[:3]) + f"<h3>{told.related}</h3>" + "".join(text[3:])),
                module("text", f"<h3>{told.about}</h3><p>{told.bio}</p>"),
                module("team_member", f'<h4><a href="/author/w/">{told.name}</a></h4><div><p>{told.bio}</p></div>'),
                module("text", f"<h2>{told.recent}</h2>"),
                module("blog", cards),
            )
        )
        + "</div></div></div></div>"
    )


def _utilities(told: Telling) -> str:
    text = [f'<p class="mb-4 text-lg leading-8">{one}</p>' for one in told.text]
    cards = "".join(
        f'<a class="block rounded-lg p-4 hover:shadow" href="/p/{at}"><h3 class="font-bold">{title}</h3><p class="text-sm line-clamp-2">{text}</p>'
        f'<p class="text-xs text-gray-500">{day}</p></a>'
        for at, (title, text, day) in enumerate(told.cards)
    )
    return (
        f'<div class="min-h-screen flex flex-col"><div class="sticky top-0 flex"><a href="/">{SITE}</a></div><div class="max-w-2xl mx-auto px-4">'
        f'<a class="text-xs uppercase" href="/category/t">{told.section}</a><h1 class="text-4xl font-bold">{told.headline}</h1>'
        f'<div class="flex gap-2 my-4">{SHARE}</div>{"".join(text[:3])}<h3 class="text-xl mt-8">{told.related}</h3>{"".join(text[3:])}'
        f'<div class="mt-12 p-6 bg-gray-50"><h3 class="font-bold">{told.about}</h3><p class="text-sm">{told.bio}</p></div>'
        f'<div class="flex mt-4"><div><a class="font-semibold" href="/w">{told.name}</a><p class="text-sm">{told.bio}</p></div></div>'
        f'<h2 class="text-2xl mt-12">{told.recent}</h2><div class="grid grid-cols-3 gap-4">{cards}</div></div></div>'
    )
