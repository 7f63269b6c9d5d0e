"""Does what was read of a page hold what the page was asked for? Judged by the reading, not by the look of its HTML.

A page without scripts is never found wanting: no browser would show more of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newscrawl.rendering.need import need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newscrawl.discovery.listing import Listing
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.items import Article

#: Characters of a page beside its scripts, from which on it is not a shell, whatever could be read of it.
SHELL_TEXT = 1_500
#: Characters of a body of a single paragraph, from which on it is an article nevertheless.
SHORT_BODY = 400
EMPTY_TEXT = 200  # … below which it is surely one
FEW_LINKS = 3  # of articles, in a shell
LONG_LABEL = 22  # characters of a link that is more than a word of a menu

#: What the lack is called of a list, and of a text, of which a part is there.
GROWS, GOES_ON = "a list that grows by a program", "a text that goes on by a program"

MAX_CHARS = 2_000_000
_PARTS = re.compile(
    r"<(script|style|template|noscript|svg|head)\b[^<>]{0,2000}>.{0,1000000}?</\1\s{0,9}>", re.IGNORECASE | re.DOTALL
)
# What stands within a tag, whatever its attributes hold: some have all of a page's data.
_WITHIN = r"(?:[^<>\"']{1,4000}+|\"[^\"]{0,1000000}+\"|'[^']{0,1000000}+'){0,100}+"
_TAG = re.compile(rf"<{_WITHIN}>|<[^<>]{{0,4000}}>")
# What stands on every page of a site, a shell's too.
_FURNITURE = re.compile(
    r"<(header|nav|footer|aside|dialog)\b[^<>]{0,2000}>.{0,200000}?</\1\s{0,9}>", re.IGNORECASE | re.DOTALL
)
_WORD = re.compile(r"[^\W\d_]{4,40}")
_DENSE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<]{0,1000})", re.IGNORECASE)
_AGAIN = 3  # times that a paragraph stands in a text that is nothing else
_FEW_WORDS = 3  # of a headline that say whether a page speaks of the same
_DATA = re.compile(
    r"\btype\s{0,3}=\s{0,3}[\"']?(?:application/(?:ld\+)?json|text/(?:x-)?template|text/html)", re.IGNORECASE
)
_SCRIPT = re.compile(r"<script\b([^<>]{0,2000})>([^<]{0,2000})", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s{0,3}=", re.IGNORECASE)
_MODULE = re.compile(r"\btype\s{0,3}=\s{0,3}[\"']?module|\bimport\s?\(", re.IGNORECASE)
_OLD = re.compile(r"\bnomodule\b", re.IGNORECASE)
#: What a script calls to be told that a reader comes to the end of a list.
_SCROLLS = re.compile(
    r"\bIntersectionObserver\b|\bonscroll\b|addEventListener\(\s{0,3}[\"']scroll[\"']"
    # Attributes that say it: Phoenix, Alpine and Livewire, Vue's directives, Datastar, htmx.
    r"|\sphx-viewport-bottom=|\s(?:x|v|wire:|data-on-)-?intersect\b|\sv-infinite-scroll=|\s(?i:infinitescroll)\b"
    r"|\shx-trigger=[\"'](?:revealed|intersect)\b"
)
_FEED = re.compile(r"application/(?:rss|atom|feed)\+(?:xml|json)", re.IGNORECASE)
_TO_FILL = re.compile(
    r"<(div|span|li|p|section)\b(?=[^<>]{0,500}\b(?:id|class|data-[\w-]{1,40}|ref)\s{0,3}=)[^<>]{0,500}>\s{0,99}</\1>",
    re.IGNORECASE,
)
AFTER_LIST = 20_000  # characters
# What a reader fills in: a page of contact, or of a newsletter. One field for words to search for stands on many pages.
_FIELD = re.compile(
    r"<(?:textarea|select)\b|<input\b[^<>]{0,500}\btype=[\"']?(?:email|tel|password|checkbox)", re.IGNORECASE
)
_EMPTY = re.compile(
    rf"<(div|main|section|article|ul|ol|[a-z]{{1,20}}-[a-z-]{{1,40}})\b{_WITHIN}>"
    r"(?:\s{0,99}<!--[^<>]{0,200}-->){0,4}\s{0,99}</\1>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reading gave: ``worth`` more is better; ``lack`` says what is missing, ``None`` when nothing is.

    ``in_doubt``: the page has words enough, of something else perhaps. It lacks that only where no other page of its
    kind showed what it has without an engine. ``is_sure``: several signs agree that a text goes on.
    """

    worth: int
    lack: str | None = None
    in_doubt: bool = False
    is_sure: bool = False


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
    is_shell = text_length(html) < SHELL_TEXT
    if worth < FEW_LINKS and (is_shell or (not listing.articles and _EMPTY.search(html))):
        lack = "no articles in its list" if not worth else "hardly an article in its list"
        return Shown(worth, lack, in_doubt=not is_shell)
    if worth and not goes_on and (listing.hides_more or _grows(html, listing.articles[-1].url)):
        return Shown(worth, GROWS)
    return Shown(worth)


def article_shown(article: Article, page: Callable[[], str], *, links: int = 0, goes_on: GoesOn | None = None) -> Shown:
    """Judge what was read of a page that was promised to be an article; *links* to others make it a listing.

    *goes_on* tells that its text does.
    """
    body = article.articleBody or ""
    worth = 0 if _is_repeated(body) else len(body) + (100 if article.headline else 0)
    if goes_on is not None and not goes_on.paragraphs and article.headline and worth:
        return Shown(worth, GOES_ON, is_sure=goes_on.is_sure)
    if links >= FEW_LINKS or (article.headline and _is_whole(body)):
        return Shown(worth)
    html = page()
    if not runs_scripts(html):
        return Shown(worth)
    is_shell = text_length(html) - len(body) < SHELL_TEXT
    if (not body or _is_repeated(body)) and (is_shell or _EMPTY.search(html)):
        return Shown(worth, "no text", in_doubt=not is_shell)
    if not is_shell:
        return Shown(worth)
    return Shown(worth, "one paragraph of text" if article.headline else "no headline")


def keeps_promise(html: str, article: Article, headlines: Iterable[str]) -> bool:
    """Tell whether a page, or what was read of it, speaks of what sources call it: half of the words of one headline.

    A text about cookies on every page of a site whose articles a script fetches looks like one of its articles.
    """
    told = [words for headline in headlines if len(words := _words(headline)) >= _FEW_WORDS]
    if not told or not runs_scripts(html):
        return True
    seen = _TAG.sub(" ", _PARTS.sub(" ", html[:MAX_CHARS])) + " ".join(match[1] for match in _TITLE.finditer(html))
    there = _words(f"{seen} {article.headline or ''} {article.articleBody or ''}")
    return any(2 * len(words & there) >= len(words) for words in told)


def _words(text: str) -> set[str]:
    """Return the words of a text that say something; two characters at a time where a language parts none."""
    folded = text.casefold()
    return {*_WORD.findall(folded), *(folded[at : at + 2] for at in _dense(folded))}


def _dense(text: str) -> Iterator[int]:
    return (at for match in _DENSE_RUN.finditer(text) for at in range(match.start(), match.end() - 1))


def _grows(html: str, last: str) -> bool:
    """Tell whether a list that names no older page waits for a reader to come to its end.

    Its script says so, or an empty element with a name stands after the *last* link, on a page without a feed.
    """
    if _SCROLLS.search(html):
        return True
    place = html.rfind(urlsplit(last).path or last)
    return place >= 0 and not _FEED.search(html) and bool(_TO_FILL.search(html, place, place + AFTER_LIST))


def _is_whole(body: str | None) -> bool:
    text = body or ""
    return ("\n\n" in text or len(text) >= SHORT_BODY) and not _is_repeated(text)


def _is_repeated(body: str) -> bool:
    """Tell whether a text is one paragraph again and again, as a page shows where its own are still to come."""
    parts = body.split("\n\n")
    return len(parts) >= _AGAIN and len(set(parts)) == 1


def runs_scripts(html: str) -> bool:
    """Tell whether a page has a script that a browser would run, beside data that only looks like one."""
    return "<script" in html and any(
        not _DATA.search(match[1]) and (_SOURCE.search(match[1]) or match[2].strip())
        for match in _SCRIPT.finditer(html[:MAX_CHARS])
    )


def text_length(html: str) -> int:
    """Return how many characters a reader sees of a page without scripts, beside what stands on every page."""
    seen = _TAG.sub(" ", _FURNITURE.sub(" ", _PARTS.sub(" ", html[:MAX_CHARS])))
    return len(" ".join(seen.split()))


def waits_for_program(html: str) -> bool:
    """Tell whether a list without articles is surely a shell: it has next to no text, no field and a part to fill."""
    html = html[:MAX_CHARS]
    if not runs_scripts(html) or _FIELD.search(html) or text_length(html) >= EMPTY_TEXT:
        return False
    return bool(_EMPTY.search(html)) or need(html, "listing") is not None


def is_modern(html: str) -> bool:
    """Tell whether a page is written in modules only: an engine of 2015 does not run them, and says nothing."""
    scripts = [match for match in _SCRIPT.finditer(html[:MAX_CHARS]) if not _DATA.search(match[1])]
    if any(_OLD.search(match[1]) for match in scripts):
        return False
    counted = [match for match in scripts if _SOURCE.search(match[1]) or _MODULE.search(match[0])]
    return bool(counted) and all(_MODULE.search(match[0]) for match in counted)
