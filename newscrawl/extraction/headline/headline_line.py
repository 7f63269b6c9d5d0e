"""Where the headline stands among the page's lines: dates and bylines are looked for around it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.extraction.headline.plain_headline import heads_text, is_sentence_long, plain_headline
from newscrawl.extraction.headline.site_title import SiteTitle
from newscrawl.html.once import once
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import (
    ASIDE,
    BODY,
    CARD,
    COMMENTS,
    FOOTER,
    FOREIGN,
    HEADER,
    NAV,
    POPUP,
    RECENT,
    RELATED,
    TITLE,
)
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

#: Blocks about other posts. Navigation and popups are not among them: pages name wrappers of the article so.
ELSEWHERE: Final = RELATED | RECENT | COMMENTS | FOOTER
MAX_HEADLINE: Final = 400
HOME: Final = re.compile(r"https?://[^/?#]+/?")
MAX_ADDRESS: Final = 200  # a home page has a short one
LEADING: Final = 0.25  # titles begin with the headline more often than with the site's name
MAX_METAS: Final = 3  # of a name
MIN_SPACES: Final = 4  # in a headline that an address may be said to spell
_SPELLED_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "å": "aa", "ø": "oe"}
)
_TITLE_MARKS: Final = re.compile(r"\s[-–—·•»«|:]\s|[|｜ㅣ]")
TEXT_BELOW: Final = 3  # paragraphs below an h1: one or two may tell of the site
BEFORE_PROSE: Final = 4  # lines in which the article may begin that prints no headline
MIN_PART: Final = 8  # characters, folded: shorter texts are part of any title


@once
def headline_line(document: Document) -> int | None:
    """Return the index of the line at which the article begins: its headline, else a line before the first prose."""
    printed = printed_headline(document)
    if printed is not None:
        return printed
    lines = document.outline.lines
    prose = next((index for index, line in enumerate(lines) if line.is_prose and not line.roles & FOREIGN), None)
    if prose is None:
        return None
    first = max(0, prose - BEFORE_PROSE)
    above = reversed(range(first, prose))
    return next((at + 1 for at in above if lines[at].roles & NAV and lines[at].tag not in HEADINGS), first)


@once
def printed_headline(document: Document) -> int | None:
    """Return the index of the line that prints the headline, or ``None`` where none does.

    It is the line that makes up most of the title element or a meta title: an h1 first, then the heading that the
    address spells, then another heading or what the markup calls so, then a plain line above the text that is all of a
    title. Failing that, an h1 that is part of a title, or the first; the site's name is none, nor what leads to its
    home page.
    """
    lines = document.outline.lines
    site = _site_of(document)
    metas = [title for name in ("og:title", "twitter:title") for title in document.meta.get(name, ())[:MAX_METAS]]
    written = [title for title in dict.fromkeys((document.title, *metas)) if title]
    tops = [index for index, line in enumerate(lines) if line.tag == "h1" and not line.roles & ELSEWHERE]
    tops = [index for index in tops if not site.is_site(lines[index].text) and not _leads_home(lines[index], document)]
    tops = [index for index in tops if not _is_in_masthead(lines[index], document)] or tops
    others = [at for at, line in enumerate(lines) if _may_be_headline(line) and not _leads_home(line, document)]
    choices = _choices(document, written, tops, others)
    return next((index for index in choices if index is not None), None)


def _end_of_head(document: Document, tops: list[int]) -> int:
    """Return the line up to which a heading may be the headline by a part of the title: not below the one h1's text."""
    lines = document.outline.lines
    if len(tops) != 1 or not is_sentence_long(lines[tops[0]].text):
        return len(lines)
    prose = (at for at in range(tops[0], len(lines)) if lines[at].is_prose and not lines[at].roles & FOREIGN)
    return next(islice(prose, TEXT_BELOW - 1, None), len(lines))


def _choices(document: Document, written: list[str], tops: list[int], others: list[int]) -> Iterator[int | None]:
    """Yield what each rule takes for the headline's line, of the h1s and of *others*; the best rule first."""
    lines, url = document.outline.lines, document.url
    titles = [fold(title) for title in written]
    plain = [(index, 0.0) for index in tops]
    yield _best_ranked(plain, 0.5, lines, titles)
    yield next((index for index in (*tops, *others) if is_spelled(url, lines[index].text)), None)
    yield _part_of_title(document, others) if not tops else None
    yield next((index for index in tops if _is_nearly_spelled(url, lines[index].text)), None)
    inner = {index for index in others if tops and index > tops[0] and lines[index].roles & BODY}
    high = [index for index in others if index < _end_of_head(document, tops)]
    yield _best_ranked([(index, 0.0 if index in inner else LEADING) for index in high], 0.55, lines, titles)
    if not any(is_sentence_long(lines[index].text) for index in tops):  # a section's name, if anything
        yield plain_headline(document, written[1:] or written, _site_of(document))  # what the head says apart from it
    yield _best_ranked(plain, 0.0, lines, titles)
    yield next((index for index in tops if not lines[index].roles & (HEADER | NAV | POPUP)), None)
    yield from tops[:1]
    site = _site_of(document)
    if all(site.is_site(title) for title in written):  # the head tells nothing of the story
        yield next((index for index in others if heads_text(document, index)), None)


def _site_of(document: Document) -> SiteTitle:
    return SiteTitle(document.url, [document.meta_first("og:site_name", "application-name")])


def _part_of_title(document: Document, others: list[int]) -> int | None:
    """Return the heading that is all of the title beside the site's name: short ones in scripts without spaces, too."""
    parts = {fold(part) for part in _TITLE_MARKS.split(document.title or "")}
    lines = document.outline.lines
    site = _site_of(document)
    named = (index for index in others if fold(lines[index].text) in parts)
    return next((index for index in named if lines[index].tag != "h1" and not site.is_site(lines[index].text)), None)


def is_spelled(url: str, headline: str) -> bool:
    """Tell whether the address spells the headline: all of its words in a row, five or more."""
    spellings = {fold(headline), fold(headline.translate(_SPELLED_OUT))}
    spellings = {spelling for spelling in spellings if spelling.count(" ") >= MIN_SPACES}
    return bool(spellings) and any(map(_path(url).__contains__, spellings))


def _is_nearly_spelled(url: str, headline: str) -> bool:
    """Tell whether the address has nearly all words of a headline of five words or more."""
    words = set(fold(headline[:MAX_HEADLINE]).split())
    return len(words) > MIN_SPACES and 5 * len(words & set(_path(url).split())) >= 4 * len(words)


@lru_cache(maxsize=64)
def _path(url: str) -> str:
    return fold(unquote(urlsplit(url).path))


def _best_ranked(group: Sequence[tuple[int, float]], least: float, lines: list[Line], titles: list[str]) -> int | None:
    """Return the line, of (index, bonus where a title begins with it), that shares more than *least* with a title."""
    shares = ((_share(lines[index].text, titles, leading), -index) for index, leading in group)
    share, place = max(shares, default=(0.0, 0))
    return -place if share > least else None


def _leads_home(line: Line, document: Document) -> bool:
    """Tell a line that is one link to the site's home page, as its name in the masthead is."""
    if len(line.links) != 1 or line.plain_chars:
        return False
    link = line.links[0]
    address = document.resolve(link.href) if len(link.href) <= MAX_ADDRESS else None
    return "home" in link.rel.split() or bool(address and HOME.fullmatch(address))


def _is_in_masthead(line: Line, document: Document) -> bool:
    """Tell a line in the head of the site that is one link to another page: a wiki's start page is not its root."""
    if not line.roles & HEADER or len(line.links) != 1 or line.plain_chars:
        return False
    return document.resolve(line.links[0].href) != document.url


def _may_be_headline(line: Line) -> bool:
    if line.roles & (ELSEWHERE | CARD | HEADER | NAV | POPUP | ASIDE) or not MIN_PART <= len(line.text) <= MAX_HEADLINE:
        return False
    return line.tag in HEADINGS or bool(line.roles & TITLE)


def _share(text: str, titles: list[str], leading: float) -> float:
    """Return what share of a title the line repeats, or of the line a title; ``leading`` more where one begins so."""
    folded = fold(text[:MAX_HEADLINE])
    best = 0.0
    for title in titles:
        short, long_ = sorted((folded, title), key=len)
        if long_ and (short == long_ or (len(short) >= MIN_PART and short in long_)):
            best = max(best, len(short) / len(long_) + (leading if long_.startswith(short) else 0.0))
    return best
