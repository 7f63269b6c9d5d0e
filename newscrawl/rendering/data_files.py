"""The JSON that a page names as its own data and does not hold: a file beside it, which its scripts would ask for.

``nuxt generate`` and Gatsby write such files; a page says where they are, in ``data-src`` of its script of data
(nuxt.com/docs, payload extraction) or in a ``preload`` of what is fetched (html.spec.whatwg.org, link type preload).
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from newscrawl.discovery.links import absolute
from newscrawl.normalize.urls.canonical import is_same_site

MAX_FILES = 1  # of a page
MAX_CHARS = 1_000_000
_MARK = "data-newscrawl-file"
_NUXT = "_payload.json"
_NAMED = (
    re.compile(
        r"<script\b(?=[^<>]{0,600}\bapplication/json)[^<>]{0,600}\bdata-src\s?=\s?[\"']([^\"'<>]{1,500})[\"']",
        re.IGNORECASE,
    ),
    re.compile(
        r"<link\b(?=[^<>]{0,600}\bas\s?=\s?[\"']?fetch)[^<>]{0,600}\bhref\s?=\s?"
        r"[\"']([^\"'<>?]{1,500}\.json(?:\?[^\"'<>]{0,200})?)[\"']",
        re.IGNORECASE,
    ),
)


def data_files(html: str, url: str) -> list[str]:
    """Return the addresses of the page's files, of its own site, at most one; none where it is in it already."""
    if ".json" not in html or _MARK in html:
        return []
    for pattern in _NAMED:
        named = (absolute(match[1].replace("&amp;", "&"), url) for match in pattern.finditer(html[:MAX_CHARS]))
        found = [each for each in named if each and is_same_site(each, url)]
        own = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
        if files := [each for each in found if own in unquote(urlsplit(each).path)]:  # others are of the whole site
            return list(dict.fromkeys(files))[:MAX_FILES]
    return []


def with_data(html: str, files: dict[str, str]) -> str:
    """Return the page with the texts of its *files*, by their addresses, where it would else hold its data."""
    scripts = "".join(
        f'<script type="application/json"{_place(url)} {_MARK}>{_as_script(text)}</script>'
        for url, text in files.items()
    )
    head, end, tail = html.rpartition("</body>")
    return f"{head}{scripts}{end}{tail}" if end else html + scripts


def _place(url: str) -> str:
    return ' id="__NUXT_DATA__"' if url.partition("?")[0].endswith(_NUXT) else ""


def _as_script(text: str) -> str:
    """Return JSON that ends no script."""
    return text.replace("</", "<\\/")
