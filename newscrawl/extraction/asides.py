"""Pieces that desks and their systems set between or below the paragraphs: boxes, pull quotes, notices, last words.

Every rule reads shape, or words of many publishers; none names a site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.document.outline import HEADINGS
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.document.outline import Line, Outline

SMALL_BOX = 8  # lines
MAX_QUOTE = 400  # characters of a pull quote
MAX_NOTICE = 700  # characters of a notice about embedded contents
MAX_LAST_WORDS = 350  # characters of a call to follow or subscribe below the text
LAST_LINES = 4

# What stands in place of an embed that waits for the reader's consent.
_NOTICE = re.compile(
    r"externen? inhalt|externe inhalte|inhalte? von drittanbietern|drittplattformen|(?:cookies?|tracking) (?:zustimmen|"
    r"zulassen|akzeptieren)|ohne (?:dein|ihr)e? (?:einverständnis|einwilligung|zustimmung)|third[- ]party content|"
    r"(?:allow|accept|enable) (?:all |the )?cookies|cookies to (?:view|see|watch)|contenu (?:externe|bloqué)|"
    r"accepte[rz] les cookies|contenido externo|acepta(?:r)? las cookies|contenut[oi] estern[oi]|accetta i cookie|"
    r"externe inhoud|cookies accepteren|zgod[ęy] na (?:pliki )?cookies|enable javascript|javascript aktivieren",
    re.IGNORECASE,
)
# Where to follow the desk, and how to subscribe; only as the last words below a text. A channel alone may be what the
# text is about: it counts where the line leads there.
_CHANNEL = re.compile(
    r"newsletter|nieuwsbrief|boletín|boletim|рассылк|ニュースレター|whatsapp|telegram|google news|e-?paper|app store|"
    r"(?:news|unsere|our|notre|nuestra|nossa|nostra)[- ]app\b|\bspende|donat|\bunterstütze",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:follow|folge?n? (?:sie |du )?|sígue|siga|suivez|segui|volg|följ|følg|obserwuj|takip|ikuti)[- ]?"
    r"(?:us|uns|nos|nous|ci|ons|oss|nas|bizi|kami)\b|sign up|subscribe|abonnier|abonnez|suscríb|assine|iscriviti|"
    r"registrieren sie|jetzt registrieren|hier klicken|click here|подпис|підпис|support (?:us|our)\b|rss 2\.0",
    re.IGNORECASE,
)

_HERE = frozenset("hier here ici aquí aqui qui tutaj здесь тут här her tässä zde tu burada".split())


def without_asides(kept: list[tuple[int, Line]], outline: Outline) -> list[tuple[int, Line]]:
    """Return the (index, line) pairs without the pieces that are not the article's running text."""
    numbers = {index for index, _ in kept}
    text = " ".join(fold(line.text) for _, line in kept) if any(line.tag == "blockquote" for _, line in kept) else ""
    kept = [
        (index, line)
        for index, line in kept
        if not (
            _heads_nothing(index, line, numbers, outline) or _is_pull_quote(line, text, outline) or _is_notice(line)
        )
    ]
    return _without_last_words(kept)


def _heads_nothing(index: int, line: Line, kept: set[int], outline: Outline) -> bool:
    """A heading in a small box of its own whose other lines are all gone: "Current issue" above a linked cover."""
    if line.tag not in HEADINGS:
        return False
    box = outline.boxes[line.box]
    is_linked = bool(line.links)
    while box.parent >= 0 and box.last - box.first == 1:
        box = outline.boxes[box.parent]
    if box.last - box.first > SMALL_BOX or (box.first != index and not is_linked):
        return False
    return not any(other in kept for other in range(box.first, box.last) if other != index)


def _is_pull_quote(line: Line, text: str, outline: Outline) -> bool:
    """A quotation that the running text has as well, set apart by a name: unnamed ones were kept by the annotators."""
    if line.tag != "blockquote" or len(line.text) > MAX_QUOTE or "pull" not in outline.boxes[line.box].name.lower():
        return False
    folded = fold(line.text)
    return bool(folded) and text.count(folded) > 1


def _is_notice(line: Line) -> bool:
    return len(line.text) <= MAX_NOTICE and bool(_NOTICE.search(line.text))


def _without_last_words(kept: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Cut at most ``LAST_LINES`` lines from the end; a text of so few lines keeps them."""
    for _ in range(LAST_LINES):
        if len(kept) <= LAST_LINES or not _is_last_word(kept[-1][1]):
            break
        kept = kept[:-1]
    return kept


def _is_last_word(line: Line) -> bool:
    if len(line.text) > MAX_LAST_WORDS:
        return False
    if _CALL.search(line.text) or (line.links and _CHANNEL.search(line.text)):
        return True
    return any(link.text.lower().strip(" .!>»") in _HERE for link in line.links)
