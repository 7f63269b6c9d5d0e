"""A live blog that nothing calls so: entries in boxes alike, each headed by its time, the newest first."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newscrawl.html.roles import FOREIGN
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

FEWEST: Final = 4  # entries
MAX_HEAD: Final = 60  # characters of the line with the time
MOST: Final = 0.6  # of the text's lines stand below the first time
_CLOCK: Final = re.compile(r"(?<![\d:.])([01]?\d|2[0-3])[:h]([0-5]\d)(?![\d:])")


def is_ticker(document: Document, body: Body) -> bool:
    """Tell a text whose entries count back in time; a chronicle of a day goes on, and a protocol, too."""
    outline = document.outline
    lines = outline.lines
    settings: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for at in range(body.first, body.last):
        line = lines[at]
        if len(line.text) > MAX_HEAD or line.roles & FOREIGN or not has_digit(line.text):
            continue
        if (clock := _CLOCK.search(line.text)) is not None:
            box = outline.boxes[line.box]
            settings.setdefault((box.tag, box.name), []).append((at, 60 * int(clock[1]) + int(clock[2])))
    own = body.lines
    for heads in settings.values():
        if len(heads) < FEWEST or not _count_back([minute for _, minute in heads]):
            continue
        bounds = [at for at, _ in heads] + [body.last]
        told = [any(first < at < last for at in own) for first, last in pairwise(bounds)]
        if all(told) and sum(at > bounds[0] for at in own) >= MOST * len(own):
            return True
    return False


def _count_back(minutes: list[int]) -> bool:
    """Tell whether no time is later than the one above it, but for one midnight."""
    rises = sum(later > earlier for earlier, later in pairwise(minutes))
    return len(set(minutes)) >= FEWEST - 1 and rises <= 1 and (rises == 0 or minutes[-1] > minutes[0])
