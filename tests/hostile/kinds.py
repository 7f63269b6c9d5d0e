"""Hostile answers of further kinds: rights, loaders of more, references within a page, addresses, feeds' own forms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.hostile.case import Case, article, page

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 20_000


def _each(template: str, count: int = MANY) -> str:
    """Return the template as often, with its number in the place of ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count))


def _feed(name: str, make: Callable[[], str]) -> Case:
    return Case(name, "feed", make, {"Content-Type": "application/rss+xml"})


def _rss(inner: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>{inner}</channel></rss>'


def _item(inner: str, count: int = 1) -> str:
    return f"<item><title>Ferry</title><link>https://paper.example/a</link>{inner}</item>" * count


def _json_feed() -> str:
    one = {"url": "https://paper.example/a", "title": "Ferry", "authors": [{"name": "Ada Moreau"}] * 20}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [one] * 5_000})


_REFERENCES = '<div id="a#" aria-labelledby="a#" aria-owns="a# b#">Harbour</div>'
_LICENCE = '<a rel="license" href="https://paper.example/licences/#/">Licence</a>'
_MORE = '<button data-next-url="/more?page=#" data-page="#">Load more</button>'
_FORM = '<form action="/p"><input type="hidden" name="page" value="#"><button>Older posts</button></form>'
_AUTHOR = '<a rel="author" href="https://[fe80::#]/">Ada Moreau</a>'
_QUOTE = '<blockquote class="twitter-tweet"><p>Yes</p>&mdash; Ada (@ada) <a href="/s/#">March 12, 2026</a></blockquote>'

KINDS = [
    page("rights-anchors", lambda: article(_each(_LICENCE))),
    page("references-to-itself", lambda: article(_each(_REFERENCES))),
    page("word-breaks", lambda: article("<p>" + "a<wbr>" * 400_000)),
    page("soft-hyphens", lambda: article("<p>" + "fer\u00adry" * 400_000, headline="Har\u00adbour " * 30_000)),
    page("forms-of-older-posts", lambda: article(_each(_FORM))),
    page("steps-up-of-links", lambda: article(_each(f'<a href="{"../" * 1_900}#">Ferry</a>', 600))),
    page("zones-of-author-hosts", lambda: article(_each(_AUTHOR))),
    page("quoted-posts", lambda: article(_each(_QUOTE, 12_000))),
    Case("home-more-buttons", "home", lambda: article(_each(_MORE, 50_000))),
    _feed("feed-pages-in-items", lambda: _rss(_item(f"<description>{'&lt;div&gt;' * 2_000}</description>", 300))),
    _feed("feed-instructions", lambda: _rss("<?x y?>" * 300_000 + _item(""))),
    _feed("feed-of-json", _json_feed),
]
