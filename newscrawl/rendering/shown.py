"""Does what was read of a page hold what the page was asked for? Judged by the reading, not by the look of its HTML.

A page without scripts is never found wanting: no browser would show more of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.discovery.listing import Listing
    from newscrawl.items import Article

#: Characters of a page beside its scripts, from which on it is not a shell, whatever could be read of it.
SHELL_TEXT = 1_500
#: Characters of a body of a single paragraph, from which on it is an article nevertheless.
SHORT_BODY = 400
FEW_LINKS = 3  # of articles, in a shell
LONG_LABEL = 22  # characters of a link that is more than a word of a menu

#: What the lack is called of a list of which a part is there.
GROWS = "a list that grows by a program"

MAX_CHARS = 2_000_000
_PARTS = re.compile(
    r"<(script|style|template|noscript|svg|head)\b[^<>]{0,2000}>.{0,1000000}?</\1\s{0,9}>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]{0,4000}>")
_DATA = re.compile(
    r"\btype\s{0,3}=\s{0,3}[\"']?(?:application/(?:ld\+)?json|text/(?:x-)?template|text/html)", re.IGNORECASE
)
_SCRIPT = re.compile(r"<script\b([^<>]{0,2000})>([^<]{0,2000})", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s{0,3}=", re.IGNORECASE)
_MODULE = re.compile(r"\btype\s{0,3}=\s{0,3}[\"']?module|\bimport\s?\(", re.IGNORECASE)
_OLD = re.compile(r"\bnomodule\b", re.IGNORECASE)
#: What a script calls to be told that a reader comes to the end of a list.
_SCROLLS = re.compile(r"\bIntersectionObserver\b|\bonscroll\b|addEventListener\(\s{0,3}[\"']scroll[\"']")
_FEED = re.compile(r"application/(?:rss|atom|feed)\+(?:xml|json)", re.IGNORECASE)
_TO_FILL = re.compile(
    r"<(div|span|li|p|section)\b(?=[^<>]{0,500}\b(?:id|class|data-[\w-]{1,40}|ref)\s{0,3}=)[^<>]{0,500}>\s{0,99}</\1>",
    re.IGNORECASE,
)
AFTER_LIST = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reading gave: ``worth`` more is better; ``lack`` says what is missing, ``None`` when nothing is."""

    worth: int
    lack: str | None = None


def listing_shown(listing: Listing, page: Callable[[], str], article: Article | None = None) -> Shown:
    """Judge what was read of a page that was asked for as a listing; *page* returns its HTML, if it is needed."""
    worth = sum(bool(link.card or link.heading or len(link.text) >= LONG_LABEL) for link in listing.articles)
    goes_on = any(link.source == "pagination" for link in listing.pages)
    if (worth >= FEW_LINKS and goes_on) or (
        article is not None and article.headline and _is_whole(article.articleBody)
    ):
        return Shown(worth)
    html = page()[:MAX_CHARS]
    if not runs_scripts(html):
        return Shown(worth)
    if worth < FEW_LINKS and text_length(html) < SHELL_TEXT:
        return Shown(worth, "no articles in its list" if not worth else "hardly an article in its list")
    if worth and not goes_on and (listing.hides_more or _grows(html, listing.articles[-1].url)):
        return Shown(worth, GROWS)
    return Shown(worth)


def article_shown(article: Article, page: Callable[[], str], *, links: int = 0) -> Shown:
    """Judge what was read of a page that was promised to be an article; *links* to others make it a listing."""
    body = article.articleBody or ""
    worth = len(body) + (100 if article.headline else 0)
    if links >= FEW_LINKS or (article.headline and _is_whole(body)):
        return Shown(worth)
    html = page()
    if not runs_scripts(html) or text_length(html) - len(body) >= SHELL_TEXT:
        return Shown(worth)
    if not body:
        return Shown(worth, "no text")
    return Shown(worth, "one paragraph of text" if article.headline else "no headline")


def _grows(html: str, last: str) -> bool:
    """Tell whether a list that names no older page waits for a reader to come to its end.

    Its script says so, or an empty element with a name stands after the *last* link, on a page without a feed.
    """
    if _SCROLLS.search(html):
        return True
    place = html.rfind(urlsplit(last).path or last)
    return place >= 0 and not _FEED.search(html) and bool(_TO_FILL.search(html, place, place + AFTER_LIST))


def _is_whole(body: str | None) -> bool:
    return bool(body) and ("\n\n" in str(body) or len(str(body)) >= SHORT_BODY)


def runs_scripts(html: str) -> bool:
    """Tell whether a page has a script that a browser would run, beside data that only looks like one."""
    return "<script" in html and any(
        not _DATA.search(match[1]) and (_SOURCE.search(match[1]) or match[2].strip())
        for match in _SCRIPT.finditer(html[:MAX_CHARS])
    )


def text_length(html: str) -> int:
    """Return how many characters a reader sees of a page without scripts."""
    seen = _TAG.sub(" ", _PARTS.sub(" ", html[:MAX_CHARS]))
    return len(" ".join(seen.split()))


def is_modern(html: str) -> bool:
    """Tell whether a page is written in modules only: an engine of 2015 does not run them, and says nothing."""
    scripts = [match for match in _SCRIPT.finditer(html[:MAX_CHARS]) if not _DATA.search(match[1])]
    if any(_OLD.search(match[1]) for match in scripts):
        return False
    counted = [match for match in scripts if _SOURCE.search(match[1]) or _MODULE.search(match[0])]
    return bool(counted) and all(_MODULE.search(match[0]) for match in counted)
