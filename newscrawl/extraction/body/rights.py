"""Notes of rights, and legal words below a text: "All rights reserved", "© 2026", "無断転載を禁じます"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.words import Pieces

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

_LEGAL_WORDS: Final = "reserv droits direit diritti published reproduced © copyright terms of policy".split()
# One of these is in what the pattern finds; "©" is not in ASCII.
_OF_LEGAL: Final = Pieces(("reserv", "vorbehalten", "tous droits", "may not be", "copyright", "terms of ", "policy"))
_LEGAL: Final = re.compile(
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|may not be (?:published|reproduced)|^\W{0,2}©|"
    r"^copyright\b|"
    r"terms of (?:use|service)|privacy policy|cookie policy)",
    re.IGNORECASE,
)
# The same, where it is a sentence by itself.
_NOTES: Final = re.compile(
    r"(?:^|[.!?|©]\s{0,3})(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati)\W{0,3}(?:$|(?-i:[A-ZÀ-Þ(]))|^\W{0,2}©|^copyright (?:©|"
    r"\d{4}|by )",
    re.IGNORECASE,
)
# The same in Han, kana and hangul, where words have no blanks between them.
_NOTES_UNSPACED: Final = re.compile(
    r"^\W{0,2}(?:版权声明|版權聲明|版权所有|未经授权|無断転載|转载请注明)|(?:转载|轉載)$|무단\s?전재|재배포\s?금지|^ⓒ"
)
MAX_NOTE: Final = 90
_RIGHTS: Final = Pieces(("reserv", "vorbehalten", "copyright", "diritti", "tous droits"))  # in each, or "©"
RIGHTS: Final = "note of rights"  # the rules' names among those that cut a line
LEGAL: Final = "legal words"


def is_run(lines: list[Line], index: int) -> bool:
    """Tell a line that a break parts from the one above, both of one element: who wrote the text wrote it, too."""
    return index > 0 and lines[index - 1].box == lines[index].box


def is_note_of_rights(text: str, lower: str) -> bool:
    """Tell a line that says whose the text is; *lower* is the same in small letters."""
    if not text.isascii() and len(text) <= MAX_NOTE and _NOTES_UNSPACED.search(text):
        return True
    return (_RIGHTS.are_in(lower) or "©" in lower) and bool(_NOTES.search(text))


def is_legal(text: str, lower: str) -> bool:
    """Tell a line that holds the words of a note of rights or of terms."""
    if not (_OF_LEGAL.are_in(lower) or "©" in lower):
        return False
    return any(map(lower.__contains__, _LEGAL_WORDS)) and bool(_LEGAL.search(text))
