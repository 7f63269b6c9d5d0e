"""Topics written as names are, "Climate Change", "Premier League": the text speaks of them, as it does of no author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_reading import Seen

MAX_PARAGRAPHS: Final = 40
LAST: Final = 3  # lines that may tell of the author
OFTEN: Final = 2  # paragraphs: a foreword names the author once
MAX_READ: Final = 2_000  # characters of a paragraph
_WORD: Final = re.compile(r"[^\W\d_]{3,30}")


def is_topic(seen: Seen, name: str) -> bool:
    """Tell a name in capitals that the text has amid sentences, or all of whose words it has in small letters."""
    places, words = seen.places, _WORD.findall(name)
    if len(words) < 2 or name.lower() == name.upper():
        return False
    small = {word.lower() for word in words if not word.islower()}
    spoken_of = 0
    lines = seen.document.outline.lines[places.text : max(places.text, places.end - LAST)][:MAX_PARAGRAPHS]
    for line in lines:
        if not line.is_prose:
            continue
        text = line.text[:MAX_READ]
        spoken_of += text.find(name, 1) > 0 and not text.startswith(name)
        if spoken_of >= OFTEN:
            return True
        small -= {word for word in small if word in text and word in _WORD.findall(text)}
        if not small:
            return True
    return False
