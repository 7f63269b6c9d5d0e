"""The owner of a site of one person: it has that name, its address spells it, and the text says "I"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.authors.author_names import people
from newscrawl.items import Author
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
#: Words of the first person that are no other word of another language of this list.
_I: Final = re.compile(
    r"\b(?:I|my|My|myself|ich|Ich|mich|[Mm]ein(?:e[mnrs]?)?|je|Je|[Jj]['’](?=\w)|mon|mes|yo|Yo|io|Io|mio|mia|eu|Eu"
    r"|meu|minha|ik|Ik|mijn|jag|Jag|jeg|Jeg|я|Я|мой|моя|мне|меня)\b"
)


def read_owner(document: Document, body: Body, names: Iterable[str | None]) -> Author | None:
    """Return the one person whose name is the site's and stands in its address, if the text is told by one person.

    A firm that is named after a person says "we". *names* are the site's as the page tells machines; the end of the
    title and the text of the link home are others.
    """
    own = [name for name in names if name and len(name) <= MAX_NAME]
    for name in dict.fromkeys((*own, _BARS.split(document.title or "")[-1], *_home_links(document))):
        bare = _TITLES.sub("", name).strip()
        if people(bare) == [bare] and _is_spelt(bare, document.url):
            return Author(name=bare, nameRaw=name) if _says_i(document, body) else None
    return None


def _home_links(document: Document) -> Iterator[str]:
    """Yield the texts of the links home at the beginning of the page."""
    for line in document.outline.lines[:HEAD]:
        yield from (link.text for link in line.links[:3] if link.href in _HOME and len(link.text) <= MAX_NAME)


def _is_spelt(name: str, url: str) -> bool:
    """Tell whether the address spells a word of the name: "owain.blog.example", "jana-krueger.example"."""
    host = urlsplit(url).netloc.lower().partition(":")[0].rpartition(".")[0].replace("-", "")
    spellings = {word for text in (fold(name), fold(name.lower().translate(_UMLAUTS))) for word in text.split()}
    return any(len(word) >= LEAST and word in host for word in spellings)


def _says_i(document: Document, body: Body) -> bool:
    said = 0
    for line in document.outline.lines[body.first : body.last]:
        if line.is_prose:
            said += sum(1 for _ in _I.finditer(_QUOTED.sub("", line.text)))
        if said >= OFTEN:
            return True
    return False
