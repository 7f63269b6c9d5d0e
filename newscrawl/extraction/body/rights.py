"""Notes of rights, and legal words below a text: "All rights reserved", "© 2026", "無断転載を禁じます"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.words import Pieces

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

_ALL_RIGHTS: Final = (
    "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    "todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|alla rättigheter förbehållna|"
    "alle rettigheder forbeholdes|alle rettigheter forbeholdt|kaikki oikeudet pidätetään|wszelkie prawa zastrzeżone|"
    "všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate|"
    "sva prava pridržana|vse pravice pridržane|все права защищены|усі права захищені|всички права запазени|"
    "tüm hakları saklıdır|hak cipta dilindungi|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित"
)
_LEGAL_WORDS: Final = "reserv droits direit diritti published reproduced © copyright terms of policy".split()
# One of these is in what the pattern finds; "©" is not in ASCII.
_OF_LEGAL: Final = Pieces(("reserv", "vorbehalten", "tous droits", "may not be", "copyright", "terms of ", "policy"))
#: A short line behind the sign of rights; a sentence behind it is text.
_SIGNED: Final = r"^\W{0,2}©[^.!?]{0,80}\.?$"
_LEGAL: Final = re.compile(
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|may not be (?:published|reproduced)|"
    rf"{_SIGNED}|^copyright\b|terms of (?:use|service)|privacy policy|cookie policy)",
    re.IGNORECASE,
)
# The same, where it is a sentence by itself.
_NOTES: Final = re.compile(
    rf"(?:^|[.!?|©]\s{{0,3}})(?:{grouped_by_first_letter(_ALL_RIGHTS)})\W{{0,3}}(?:$|(?-i:[A-ZÀ-Þ(]))|"
    rf"{_SIGNED}|^copyright (?:©|\d{{4}}|by )",
    re.IGNORECASE,
)
# The same in Han, kana and hangul, where words have no blanks between them.
_NOTES_UNSPACED: Final = re.compile(
    r"^\W{0,2}(?:版权声明|版權聲明|版权所有|未经授权|無断転載|转载请注明)|(?:转载|轉載)$|무단\s?전재|재배포\s?금지|^ⓒ"
)
MAX_NOTE: Final = 90
# One of these is in each, or "©".
_RIGHTS: Final = Pieces(
    "reserv vorbehalten copyright diritti droits voorbehouden forbeh vyhra fenntartva rezervate dilindungi".split()
)
_WIDE_RIGHTS: Final = tuple(
    "förbeh pidätetään zastrzeżone pridrž защищ захищ запазен saklıdır محفوظة שמורות सुरक्षित".split()
)
RIGHTS: Final = "note of rights"  # the rules' names among those that cut a line
LEGAL: Final = "legal words"


def is_run(lines: list[Line], index: int) -> bool:
    """Tell a line that a break parts from the one above, both of one element: who wrote the text wrote it, too."""
    return index > 0 and lines[index - 1].box == lines[index].box


def is_note_of_rights(text: str, lower: str) -> bool:
    """Tell a line that says whose the text is; *lower* is the same in small letters."""
    is_wide = not text.isascii()
    if is_wide and len(text) <= MAX_NOTE and _NOTES_UNSPACED.search(text):
        return True
    may_be = _RIGHTS.are_in(lower) or (is_wide and ("©" in lower or any(map(lower.__contains__, _WIDE_RIGHTS))))
    return may_be and bool(_NOTES.search(text))


def is_legal(text: str, lower: str) -> bool:
    """Tell a line that holds the words of a note of rights or of terms."""
    if not (_OF_LEGAL.are_in(lower) or "©" in lower):
        return False
    return any(map(lower.__contains__, _LEGAL_WORDS)) and bool(_LEGAL.search(text))
