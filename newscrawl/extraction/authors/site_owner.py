"""The owner of a site of one person: it has that name, its address spells it, and the text says "I"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.authors.author_names import people
from newscrawl.items import Author
from newscrawl.normalize.authors.organizations import is_outlet
from newscrawl.normalize.east_asian import LatePattern
from newscrawl.normalize.language.detection import primary
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

RULE: Final = "owner of the site"
TRUST: Final = 0.2
LEAST: Final = 4  # letters of a name that an address spells
OFTEN: Final = 5  # times that a writer says "I", outside quotations
HEAD: Final = 12  # lines of a page among which its name stands
MAX_NAME: Final = 60
_BARS: Final = re.compile(r"\s[|–—·•»-]\s|\s*[|｜]\s*")
_TITLES: Final = re.compile(r"(?:(?:Dr|Prof|Mag|Ing|Dipl)\.[\s-]?){1,4}")
_HOME: Final = frozenset({"", "/"})
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
_QUOTED: Final = re.compile(r"[“„«\"][^“”„«»\"]{0,2000}[”“»\"]")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_OF_TEXT: Final = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?![\w@/-]|\.\w)")  # and no part of an address
#: Words of the first person: "je" is Czech for "is", and "mes" Spanish for a month.
_WORDS_OF_I: Final = {
    "en": LatePattern(r"\b(?:I|my|My|myself)\b"),
    "de": LatePattern(r"\b(?:ich|Ich|mich|[Mm]ein(?:e[mnrs]?)?)\b"),
    "fr": LatePattern(r"\b(?:je|Je|[Jj]['’](?=\w)|mon|mes)\b"),
    "es": LatePattern(r"\b(?:yo|Yo|mi|Mi|mis|conmigo)\b"),
    "it": LatePattern(r"\b(?:io|Io|mio|mia|miei)\b"),
    "pt": LatePattern(r"\b(?:eu|Eu|meu|minha)\b"),
    "nl": LatePattern(r"\b(?:ik|Ik|mijn)\b"),
    "sv": LatePattern(r"\b(?:jag|Jag|mitt)\b"),
    "nb": LatePattern(r"\b(?:jeg|Jeg|mitt)\b"),
    "no": LatePattern(r"\b(?:jeg|Jeg|mitt)\b"),
    "da": LatePattern(r"\b(?:jeg|Jeg|mit)\b"),
    "pl": LatePattern(r"\b(?:mnie|moje|moja|mój)\b"),
    "cs": LatePattern(r"\b(?:já|Já|mně|moje|můj)\b"),
    "ru": LatePattern(r"\b(?:я|Я|мой|моя|мне|меня)\b"),
    "uk": LatePattern(r"\b(?:я|Я|мій|моя|мені|мене)\b"),
}


def read_owner(
    document: Document, body: Body, names: Iterable[str | None], language: str | None = None
) -> Author | None:
    """Return the one person whose name is the site's and stands in its address, if the text is told by one person.

    A firm that is named after a person says "we", and a title is made of words that the page has in small letters, too:
    "Girl Meets World". *names* are the site's as the page tells machines; the end of the title and the text of the link
    home are others.
    """
    own = [name for name in names if name and len(name) <= MAX_NAME]
    for name in dict.fromkeys((*own, _BARS.split(document.title or "")[-1], *_home_links(document))):
        bare = _TITLES.sub("", name).strip()
        if people(bare) == [bare] and _is_spelt(bare, document.url):
            is_told = _says_i(document, body, language) and not _is_of_words(bare, document)
            return Author(name=bare, nameRaw=name) if is_told else None
    return None


def _is_of_words(name: str, document: Document) -> bool:
    """Tell a name that is an outlet's, or has a word that stands in small letters on the page: a person's has none."""
    if is_outlet(name):
        return True
    small = {word.lower() for word in _WORD.findall(name) if not word.islower()}
    texts = (line.text for line in document.outline.lines if any(word in line.text for word in small))
    return any(not small.isdisjoint(_OF_TEXT.findall(text)) for text in texts)


def _home_links(document: Document) -> Iterator[str]:
    """Yield the texts of the links home at the beginning of the page."""
    for line in document.outline.lines[:HEAD]:
        yield from (link.text for link in line.links[:3] if link.href in _HOME and len(link.text) <= MAX_NAME)


def _is_spelt(name: str, url: str) -> bool:
    """Tell whether the address spells a word of the name: "owain.blog.example", "jana-krueger.example"."""
    host = urlsplit(url).netloc.lower().partition(":")[0].rpartition(".")[0].replace("-", "")
    spellings = {word for text in (fold(name), fold(name.lower().translate(_UMLAUTS))) for word in text.split()}
    return any(len(word) >= LEAST and word in host for word in spellings)


def _says_i(document: Document, body: Body, language: str | None) -> bool:
    words, said = _WORDS_OF_I.get(primary(language or "en"), _WORDS_OF_I["en"]).get(), 0
    for line in document.outline.lines[body.first : body.last]:
        if line.is_prose:
            said += sum(1 for _ in words.finditer(_QUOTED.sub("", line.text)))
        if said >= OFTEN:
            return True
    return False
