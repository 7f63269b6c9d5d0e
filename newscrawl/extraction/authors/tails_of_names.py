"""What stands behind a name in a line of its own and is none of it: the paper, a place and its agency, a job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.authors.japanese_names import is_japanese_name
from newscrawl.normalize.authors.jobs_beside_names import without_job
from newscrawl.normalize.authors.legal_forms import company_of
from newscrawl.normalize.authors.name_words import GENERATIONS
from newscrawl.normalize.authors.role_words import PRESS
from newscrawl.normalize.east_asian import may_be_east_asian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.extraction.line_pieces import Piece

_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĞİŞ]"
#: "Ada Virtanen HS": the paper's letters behind a name that is not in capitals.
_LETTERS: Final = re.compile(rf"(.+\s\S*[a-zà-ÿ]\S*)\s({_CAPITAL}{{2,4}})")
#: "Ada YILMAZ / İSTANBUL, (DHA)": where it was written, and for which agency.
_DISPATCH: Final = re.compile(rf"([^/()]{{5,40}}?)\s?/\s?{_CAPITAL}[^/()]{{2,30}}\({_CAPITAL}{{2,6}}\)")
#: "Ada Wijaya - detikNews", "Ada Wijaya | Kompas.com": a name of the web.
_SITE: Final = re.compile(r"([^|–—]{5,40}?)\s[-–—|]\s(?:[a-z]{2,12}[A-Z]\w{1,12}|\w{2,20}\.[a-z]{2,4})")
#: "Ada Moreno Do Porto, em São Paulo", "Ada Moreno Texto", "Ada Jónsdóttir skrifar": her paper, what she did.
_OF_PAPER: Final = re.compile(
    r"(.{5,40}?[^\W\d_A-Z])\s(?:D[oa]s?\s\S.{1,40}|Texto|Text|Texte|Testo|Tekst"
    r"|skrifar|skriver|schreibt|schrijft|escribe|escreve|scrive|scrie|пише|пишет|píše|kirjoittaa|kirjutab|raksta|rašo)"
)
#: "田中 花子 : ライター", "[田中花子，ITメディア]"
_MARKS: Final = re.compile(r"\s?[:：／/（(，,]")
#: "Ada Orr (Editor, science desk)"
_WITH_JOB: Final = re.compile(r"([^()]{5,40}?)\s\(([^\W\d_]{3,20})[^()]{0,40}\)")


def without_tail(text: str, pieces: Sequence[Piece]) -> str:
    """Return the name that begins a line; the line, without its full stop, where no known tail follows a name."""
    if company_of(text) is not None:
        return text
    text = text.rstrip(".")
    if len(pieces) == 2 and pieces[1].text.isupper() and not pieces[0].text.isupper():
        return pieces[0].text  # "<b>Jane Doe</b> THE COURIER"
    letters = _LETTERS.fullmatch(text)
    if letters is not None and letters[2].lower() not in GENERATIONS:
        return letters[1].rstrip(",")
    if may_be_east_asian(text) and is_japanese_name(first := _MARKS.split(text.strip("[]［］"), maxsplit=1)[0]):
        return first
    found = _DISPATCH.fullmatch(text) or _SITE.fullmatch(text) or _OF_PAPER.fullmatch(text)
    if found is not None or "," in text:
        return text if found is None else found[1]
    return with_job(text) or " ".join(without_job(text.split()))


def with_job(text: str) -> str | None:
    """Return the name before a journalist's job in brackets; ``None`` for any other line."""
    found = _WITH_JOB.fullmatch(text)
    return found[1] if found is not None and found[2].lower() in PRESS else None
