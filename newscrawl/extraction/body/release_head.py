"""What press offices set above a release: when it may be printed, and whom to call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.desk import has_address
from newscrawl.html.outline import HEADINGS
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

RELEASE_HEAD: Final = "head of a release"
MAX_HEAD: Final = 12  # lines
MIN_DIGITS: Final = 9  # of a telephone's number, with its area's
_TELEPHONE: Final = re.compile(r"(?:\D{0,20}\s)?\+?[(\d][\d\s()/.-]{6,20}\d")
# What the first line says, folded.
_RELEASED: Final = frozenset(
    map(
        fold,
        "for immediate release|for release|for release immediately|embargoed until|press release|news release|"
        "media release|zur sofortigen veröffentlichung|zur veröffentlichung|pressemitteilung|medienmitteilung|"
        "presseinformation|pour diffusion immédiate|communiqué de presse|para publicación inmediata|"
        "para su publicación inmediata|nota de prensa|comunicado de prensa|para divulgação imediata|"
        "comunicado de imprensa|per diffusione immediata|comunicato stampa|voor onmiddellijke publicatie|persbericht|"
        "pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|informacja prasowa|tisková zpráva|"
        "пресс релиз|プレスリリース|报道资料|新闻稿|보도자료".split("|"),
    )
)


def release_head(lines: list[tuple[int, Line]], start: int) -> list[int]:
    """Return the lines above the first paragraph, at *start*, that are none of the release's text."""
    above = [(index, line) for index, line in lines if index < start and line.tag not in HEADINGS][-MAX_HEAD:]
    told = [index for index, line in above if fold(line.text) in _RELEASED]
    if any(has_address(line.text) or is_telephone(line.text) for _, line in above):
        return [index for index, line in above if not line.is_prose]
    return told


def is_telephone(text: str) -> bool:
    """Tell the number of a telephone, with at most a label before it."""
    return bool(_TELEPHONE.fullmatch(text)) and sum(map(str.isdigit, text)) >= MIN_DIGITS
