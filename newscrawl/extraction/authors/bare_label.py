"""A line that begins as a byline does and is none: "Text Only Version", "Author Guidelines", a link to another page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.byline_labels import SAYS_MODIFIED, any_verb_by, labelled_by, own_by, says_by
from newscrawl.extraction.authors.ownership import CLOSE
from newscrawl.extraction.dated_block import MAX_WORDED
from newscrawl.html.roles import AUTHOR, DATE, META
from newscrawl.normalize.authors.byline_words import SOURCES_OF
from newscrawl.normalize.authors.bylines import BORDER
from newscrawl.normalize.authors.credits import may_credit
from newscrawl.normalize.dates.reader import dates_in
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    import re

    from newscrawl.extraction.authors.byline_reading import Seen
    from newscrawl.html.outline import Line

_BAR: Final = " | "  # in the place of a border between elements
_COLONS: Final = frozenset(":：／/・")
_ENGLISH: Final = frozenset("author authors writer contributor contributors reporter".split())
#: What stands before a name without a colon, and before other words as well.
_NOUNS: Final = _ENGLISH | frozenset(
    "text texte texto testo tekst teksti autor autorin autoren autora autores autore autori auteur auteurs redaktion "
    "текст автор авторы автори".split()
)


def find_by(seen: Seen, index: int, text: str, *, any_verb: bool) -> tuple[re.Match[str], str] | None:
    """Return where the structured *text* of a line says "by", if it says so of the article, and what follows.

    Words of any verb before "by" count with *any_verb*.
    """
    head = text[:MAX_WORDED]
    match = says_by(head) or says_by(head.replace(BORDER, _BAR)) or labelled_by(head) or own_by(head, seen.language)
    if match is not None:
        if seen.language in SOURCES_OF.get(match["by"].lower(), ()):
            return None  # whom the text is taken from
        if match.start() == 0 and _is_of_another(seen, index, match):
            return None
        if index >= seen.places.text and SAYS_MODIFIED.search(match.string[: match.start()]):
            return None  # below the text: who changed the page last
    elif any_verb:
        match = any_verb_by(head)
    if match is None:
        return None
    return match, match.string[match.end() :].replace(_BAR, BORDER) + text[MAX_WORDED:]


def _is_of_another(seen: Seen, index: int, match: re.Match[str]) -> bool:
    """Tell a line that *match*, "by" at its beginning, does not make a byline.

    A noun without a colon names a writer where the markup, a date or a credit says so, too, or the page is in a
    language that writes it so. A line far from the headline that is all one link to an address which
    speaks neither of authors nor of what follows "by" leads on.
    """
    line = seen.line(index)
    if line.roles & AUTHOR or not _COLONS.isdisjoint(match[0]):
        return False
    rest = line.text[match.end() :]
    distance = seen.places.distance(index) or 0
    if not 0 <= distance <= CLOSE and _leads_on(line, rest):
        return True
    label = match["by"].lower()
    if label not in _NOUNS or line.roles & (META | DATE):
        return False
    if seen.language not in {None, "en"} and label not in _ENGLISH:
        return False
    return not may_credit(rest, anywhere=True) and not dates_in(line.text, seen.language)


def _leads_on(line: Line, rest: str) -> bool:
    if len(line.links) != 1 or line.plain_chars:
        return False
    link = line.links[0]
    address = fold(link.href.replace("-", " ").replace("_", " ").replace("/", " "))
    is_named = any(len(word) > 2 and word in address for word in fold(rest).split())
    return not is_named and not is_author_address(link.href) and "author" not in link.rel
