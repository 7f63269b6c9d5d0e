"""The main picture in every lazy form; spacers, logos, avatars and trackers are none."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import BIO, HEADLINE, Case, page, paragraphs

WANTED = "https://www.lantern-post.example/img/bell.jpg"
_SPACER = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'
_FORMS = {
    "src": '<img src="/img/bell.jpg">',
    "data-src": f'<img {_SPACER} data-src="/img/bell.jpg">',
    "data-original": '<img src="/img/spacer.gif" data-original="/img/bell.jpg">',
    "data-lazy-src": '<img src="/img/blank.png" data-lazy-src="/img/bell.jpg">',
    "data-srcset": f'<img {_SPACER} data-srcset="/img/bell.jpg 1x, /img/bell2.jpg 2x">',
    "srcset": '<img srcset="/img/small.jpg 320w, /img/bell.jpg 1200w, /img/mid.jpg 640w">',
    "amp": '<amp-img src="/img/bell.jpg" width="1200" height="800" layout="responsive"></amp-img>',
    "noscript": f'<img {_SPACER} class="lazy"><noscript><img src="/img/bell.jpg"></noscript>',
    "picture": '<picture><source srcset="/img/bell.jpg 1200w" media="(min-width:600px)"><img alt="Bell"></picture>',
    "picture of types": '<picture><source type="image/webp" srcset="/img/bell.webp"><img src="/img/bell.jpg"></picture>',
    "background": '<div class="hero" style="background-image: url(\'/img/bell.jpg\')"></div>',
    "data-bg": '<div class="hero" data-bg="/img/bell.jpg"></div>',
    "data-pin": '<img src="/img/placeholder.svg" data-pin-media="/img/bell.jpg">',
    "next": '<img src="/_next/image?url=%2Fimg%2Fbell.jpg&amp;w=1200&amp;q=75">',
    "object": f'<img {_SPACER} data-image="/img/bell.jpg" data-image-dimensions="1200x800">',
    "after a tracker": '<img src="https://count.example/pixel.gif?id=3" width="1" height="1"><img src="/img/bell.jpg">',
    "after a logo": '<img class="logo" src="/img/logo.png" alt="The Lantern Post"><img src="/img/bell.jpg">',
    "after an avatar": '<img class="avatar" src="/img/mara.jpg" width="48" height="48"><img src="/img/bell.jpg">',
    "after an icon": '<img src="/img/icon-share.svg" width="16" height="16"><img src="/img/bell.jpg">',
    "hi-res": '<img src="/img/lowres.jpg" data-hi-res-src="/img/bell.jpg">',
}
_NONE = {
    "spacer": '<img src="/img/spacer.gif" width="600" height="400">',
    "pixel": '<img src="https://count.example/p.gif" width="1" height="1">',
    "pixel without size": '<img src="https://count.example/pixel.gif">',
    "logo": '<img class="site-logo" src="/img/logo.svg" alt="The Lantern Post">',
    "avatar": f'<div class="author"><img class="avatar" src="/img/mara.jpg" width="60"><p>{BIO}</p></div>',
    "gravatar": '<img src="https://secure.gravatar.com/avatar/1f3a?s=48" width="48" height="48">',
    "icon": '<img src="/img/icons/print.png" width="24" height="24" alt="Print">',
    "blank": '<img src="/img/blank.png">',
    "emoji": '<img class="emoji" src="https://s.w.org/images/core/emoji/1f514.svg" alt="🔔">',
    "placeholder": '<img src="/assets/placeholder-16x9.png">',
    "hidden": '<img src="/img/count.php" style="display:none">',
}


def _page(picture: str, head: str = "") -> str:
    return page(f"<article><h1>{HEADLINE}</h1>{picture}{paragraphs()}</article>", head)


CASES = [
    *(Case(name, "picture", _page(piece), {"mainImage": WANTED if name != "next" else WANTED.replace("/img/bell.jpg", "/_next/image?url=%2Fimg%2Fbell.jpg&w=1200&q=75")}) for name, piece in _FORMS.items()),
    *(Case(name, "no-picture", _page(piece), {"mainImage": None}) for name, piece in _NONE.items()),
    *(
        Case(name, "og-picture", _page('<img src="/img/bell.jpg">', f'<meta property="og:image" content="{url}">'), {"mainImage": WANTED})
        for name, url in {
            "logo": "/img/logo.png", "default": "/img/default-social.jpg", "spacer": "/img/spacer.gif", "placeholder": "/img/placeholder.jpg",
            "og-default": "/img/og-default.png", "fallback": "/img/fallback.jpg", "site logo": "/img/site-logo-1200.png", "favicon": "/favicon.ico",
            "no image": "/img/no-image.png", "blank": "/img/blank.gif",
        }.items()
    ),
]  # fmt: skip
