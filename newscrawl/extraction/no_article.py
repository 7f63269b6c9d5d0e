"""Pages that are not articles although they answer as one: walls, errors, empty pages. How much of the page says so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.headline.headline_line import printed_headline
from newscrawl.extraction.headline.plain_headline import is_sentence_long
from newscrawl.extraction.headline.site_title import SiteTitle
from newscrawl.extraction.metadata.structured_data import ARTICLE_TYPES
from newscrawl.extraction.wall_headings import AGE, CONSENT, DOWN, EMPTY, ERROR, HEADINGS, LOGIN, PAY
from newscrawl.extraction.wall_words import GUARDS, MATTERS, SPOKEN_TO, UNWRITTEN
from newscrawl.html.outline import HEADINGS as HEADING_TAGS
from newscrawl.html.roles import CARD, FOOTER, HEADER, NAV, POPUP
from newscrawl.html.structured import types_of
from newscrawl.items import PageKind  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

MAX_TEXT: Final = 4_000  # characters of running text: pages with more are not walls
MAX_READ: Final = 6_000  # characters of one page that words are looked for in
MAX_OTHER: Final = 600  # characters beside what speaks of a wall; with more there is an article, too
MOST: Final = 0.6  # of a heading that the words make up
HALF: Final = 0.5  # of the text whose lines speak of one matter
LESS: Final = 0.3  # the same, where another sign agrees
MANY: Final = 3  # different words of one matter in a text
FEW: Final = 2
MAX_FIRST: Final = 80  # characters of a line that stands in place of a heading
MANY_PARAGRAPHS: Final = 3
FEW_LINKS: Final = 4  # lines with links on a page in an article's place; more are a list's
MIN_HEADLINE: Final = 7  # words of a heading that an article has sooner than what is set in its place
MIN_WORD: Final = 4  # letters of a word that a title and a heading share
MAX_GUARDED: Final = 500  # characters of text on a page of a guard
MAX_TOLD: Final = 40  # lines in which a program says where it broke off
# "/srv/www/db.php on line 12", "app.py", line 7, "(Paper.java:31)", "/srv/app.js:10:3"
_FILE_LINE: Final = re.compile(
    r"(?<=[\w/-])\.(?:php\d?|py|rb|pl|pm|js|mjs|java|cs|vb|cfm|aspx?|jsp)\b[\"')]{0,2}"
    r"(?:,? (?:on )?line \d{1,6}|:line \d{1,6}|:\d{1,6}\b|\(\d{1,6}\))",
    re.IGNORECASE,
)

#: Matters of pages that ask the reader for something: there is a form or a button.
_ASKING = (CONSENT, LOGIN, PAY, AGE)
_PRESSED: Final = "button, input, select, [role=button], a[class*=btn], a[class*=button]"
_SEARCH: Final = "input[type=search], input[name=q], input[name=s]"
_MENUS: Final = (NAV | FOOTER | HEADER) & ~POPUP
_ELSEWHERE: Final = _MENUS | CARD
_HEADINGS: Final = {matter: frozenset(map(fold, words.split("|"))) for matter, words in HEADINGS.items()}
_ALL_HEADINGS: Final = frozenset().union(*_HEADINGS.values())
_LONGEST: Final = max(map(len, _ALL_HEADINGS))


class NoArticle(NamedTuple):
    """What a page is instead: ``wall``, ``error`` or ``other``, and the words or signs that say so."""

    kind: PageKind
    reason: str


def no_article(document: Document, *, dated: bool, signed: bool) -> NoArticle | None:
    """Return what the page is if it is not an article by what it says, else ``None``.

    *dated* and *signed* say that the page gives a date and an author of its own: then its heading alone is not proof.
    """
    lines = [line for line in document.outline.lines if not line.roles & _ELSEWHERE or line.tag == "h1"]
    text = sum(line.plain_chars for line in lines if line.is_prose)
    if text > MAX_TEXT:
        return None
    if text <= MAX_GUARDED and (system := _of_system(document, [] if dated or signed else lines)):
        return system
    headings = [] if dated and signed else _headings(document, lines)
    matter = next((matter for heading in headings for matter in _HEADINGS if _is_about(heading, matter)), None)
    if not matter and (dated or signed):
        return None  # what the text speaks of would be no proof
    spoken = _spoken_of(lines)
    if matter and spoken.other <= MAX_OTHER:
        return _named(matter, f"heading: {headings[0][:60]}")
    if spoken.matter and not (dated or signed) and not _tells_a_story(document, lines, spoken.matter):
        signs = _has_password(document) + _is_noindex(document)
        if spoken.other <= MAX_OTHER and spoken.share >= (LESS if signs else HALF):
            return _named(spoken.matter, f"{spoken.share:.0%} of the text speaks of it")
    return _of_few_words(document, lines) if text <= MAX_OTHER and not (dated or signed) else None


def _of_system(document: Document, lines: list[Line]) -> NoArticle | None:
    """Return what a system sets in place of a page with hardly a text: a guard's script, a wiki's note, a fault."""
    if _is_broken_off(lines):
        return NoArticle("error", f"{DOWN}: a program's file and line")
    if any(map(document.html.__contains__, GUARDS)):
        return NoArticle("wall", "robot: a guard's script")
    if UNWRITTEN in document.html and document.tree.css_first(f".{UNWRITTEN}") is not None:
        return NoArticle("error", f"{ERROR}: a wiki's page that nobody has written")
    return None


def _of_few_words(document: Document, lines: list[Line]) -> NoArticle | None:
    if _has_password(document):
        return NoArticle("wall", f"{LOGIN}: a field for a password")
    return _untitled(document, lines)


def _untitled(document: Document, lines: list[Line]) -> NoArticle | None:
    """Return what a page of few words is whose heading its title does not know: a wall where something is asked.

    A site titles its articles; what a program sets in their place has the site's name for a title.
    """
    prose = [line for line in lines if line.is_prose]
    heading = next(
        (line for line in lines if line.tag in HEADING_TAGS), lines[0] if lines and lines[0].strong else None
    )
    if heading is None or not prose or len(prose) > MANY_PARAGRAPHS or not document.title or _is_declared(document):
        return None
    if sum(bool(line.links) for line in document.outline.lines if not line.roles & _MENUS) > FEW_LINKS:
        return None
    title, told = fold(document.title), fold(heading.text)
    if not told or told in title or title in told or not _words_of(title).isdisjoint(_words_of(told)):
        return None
    outline = document.outline
    if any(outline.boxes[at].tag == "article" for at in outline.ancestors(heading.box)):
        return None  # a page whose script is to set its title
    node = outline.boxes[_around(document, [prose[-1], heading])].node
    asked = node.css_first(_PRESSED) is not None and node.css_first(_SEARCH) is None
    if not asked and len(heading.text.split()) >= MIN_HEADLINE:
        return None  # an article's, as well
    return NoArticle("wall" if asked else "other", "few words below a heading that the title does not know")


def _words_of(folded: str) -> set[str]:
    return {word for word in folded.split() if len(word) >= MIN_WORD}


def _is_declared(document: Document) -> bool:
    """Tell whether the page's head says that it is an article."""
    og_type = (document.meta_first("og:type") or "").lower()
    return og_type.endswith("article") or any(not types_of(node).isdisjoint(ARTICLE_TYPES) for node in document.json_ld)


def _tells_a_story(document: Document, lines: list[Line], matter: str) -> bool:
    """Tell text under a headline that is the page's title, and nothing to agree to, to fill in or to press.

    In a short text a link may be what is to be pressed.
    """
    prose = [line for line in lines if line.is_prose]
    if matter not in _ASKING or not prose:
        return False
    at = printed_headline(document)
    if at is None or not is_sentence_long(document.outline.lines[at].text):
        return False
    if any(line.roles & POPUP for line in prose):
        return False
    outline = document.outline
    around = _around(document, [prose[0], prose[-1], outline.lines[at]])
    pressed = _PRESSED if len(prose) >= MANY_PARAGRAPHS else f"{_PRESSED}, a[href]"
    return outline.boxes[around].node.css_first(pressed) is None


def _around(document: Document, lines: list[Line]) -> int:
    """Return the smallest box around all *lines*."""
    first, *others = [document.outline.ancestors(line.box) for line in lines]
    return next(box for box in first if all(box in each for each in others))


def _is_broken_off(lines: list[Line]) -> bool:
    """Tell whether a program broke off and told where: its file with a line, and little else on the page."""
    texts = [line.text[:MAX_READ] for line in lines[:MAX_TOLD]]
    others = [text for text in texts if not _FILE_LINE.search(text)]
    return len(others) < len(texts) and sum(map(len, others)) <= MAX_OTHER


class _Spoken(NamedTuple):
    matter: str | None
    share: float
    other: int


@cache
def _matters() -> dict[str, re.Pattern[str]]:
    """Compile on first use: most pages have a date, or too much text to be a wall."""
    return {
        matter: re.compile(rf"(?<![A-Za-zÀ-ɏА-я])(?:{grouped_by_first_letter(words)})", re.IGNORECASE)
        for matter, words in MATTERS.items()
    }


def _spoken_of(lines: list[Line]) -> _Spoken:
    """Return the matter that most of the text speaks of, its share of it, and the characters of other running text."""
    texts = [line.text for line in lines if len(line.text) >= 30 or line.is_prose]
    total = sum(map(len, texts))
    if not total or not SPOKEN_TO.search(" ".join(texts)[:MAX_READ]):
        return _Spoken(None, 0.0, total)
    best = _Spoken(None, 0.0, total)
    for matter, pattern in _matters().items():
        found = [{match.lower() for match in pattern.findall(text[:MAX_READ])} for text in texts]
        own = sum(len(text) for text, words in zip(texts, found, strict=True) if len(words) >= FEW)
        if len(set().union(*found)) >= MANY and own > best.share * total:
            best = _Spoken(matter, own / total, total - own)
    return best


def _headings(document: Document, lines: list[Line]) -> list[str]:
    """Return the title without the site's name, and the first headings, folded."""
    site = SiteTitle(document.url, [document.meta_first("og:site_name", "application-name")])
    title = document.title or ""
    tops = [line.text for line in lines if line.tag in HEADING_TAGS][:2] or _first_of_few(lines)
    parts = {title, site.cut(title, _ALL_HEADINGS), *(re.split(r"\s[|–—-]\s", title) if title else ())}
    longer = [fold(text) for text in tops]
    parts = {part for part in parts if not any(fold(part) != top and top.startswith(fold(part)) for top in longer)}
    return [folded for text in (*tops, *sorted(parts, key=len)) if (folded := fold(text)) and not site.is_site(text)]


def _first_of_few(lines: list[Line]) -> list[str]:
    """Return the first line of a page without headings that has hardly more to say."""
    texts = [line.text for line in lines if line.roles & POPUP or not line.links]
    return texts[:1] if texts and len(texts[0]) <= MAX_FIRST and sum(map(len, texts)) <= MAX_OTHER else []


def _is_about(heading: str, matter: str) -> bool:
    words = _HEADINGS[matter]
    if heading in words:
        return True
    least = MOST * len(heading)
    return least <= _LONGEST and any(len(phrase) >= max(4, least) and phrase in heading for phrase in words)


def _named(matter: str, reason: str) -> NoArticle:
    kind: PageKind = "error" if matter in {ERROR, DOWN} else "other" if matter == EMPTY else "wall"
    return NoArticle(kind, f"{matter}: {reason}")


def _has_password(document: Document) -> bool:
    return (
        "password" in document.html
        and document.tree.css_first("main input[type=password], body input[type=password]") is not None
    )


def _is_noindex(document: Document) -> bool:
    return "noindex" in (document.meta_first("robots") or "").lower()
