"""The description as a page's head has it: without the call to read on, and marked where it was cut."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.html.sentences import ENDS
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.text import cut_ellipsis, squash

MIN_EXCERPT: Final = 40  # characters of a description that may be the text's beginning
_READ_ON: Final = re.compile(
    r"(?:\s|…|\.\.\.|\[…\]|\[\.\.\.\])*(?:"
    + grouped_by_first_letter(
        "continue reading|read more|weiterlesen|lire la suite|seguir leyendo|leer más|continua a leggere|"
        "leia mais|lees verder|czytaj dalej|читать далее|läs mer"
    )
    + r")(?:\s.{0,300})?$",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(r"[^\w]+")
_ENDS: Final = re.compile(rf"[{ENDS}:][”\"’'»)\]]?$")


def own_description(raw: str, text: str | None) -> tuple[str | None, bool]:
    """Return the description and whether it was cut: it ends in dots, or in the midst of a sentence of the *text*."""
    said = _READ_ON.sub("", raw)
    was_cut = said != raw
    said, dotted = cut_ellipsis(said)
    said = squash(said)
    is_excerpt = len(said) >= MIN_EXCERPT and _letters(text or "", 2 * len(said)).startswith(
        _letters(said, 2 * len(said))
    )
    return said or None, was_cut or dotted or (is_excerpt and not _ENDS.search(said))


def _letters(text: str, most: int) -> str:
    return _MARKS.sub(" ", text[:most]).strip()
