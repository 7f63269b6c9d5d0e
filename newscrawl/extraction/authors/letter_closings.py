"""Who signs a letter: the name below the words that close it, "Best wishes,"."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, Seen, authors_of
from newscrawl.extraction.authors.byline_text import rows_of

MAX_SIGNED: Final = 120  # characters of the rows that close and sign a letter
_CLOSING: Final = re.compile(
    r"(?:[^\W\d_]{1,15}\s){0,3}(?:regards|wishes|sincerely|yours|faithfully|truly|grüße|grüßen|gruß|grüssen|cordialement|"
    r"amicalement|à vous|sentiments|salutations|saludos|atentamente|cordialmente|saluti|cumprimentos|atenciosamente|"
    r"groet|groeten|hälsningar|hilsen|terveisin|pozdrawiam|poważaniem|pozdravem|уважением|искренне|повагою|"
    r"üdvözlettel|saygılarımla)"
    r"(?:\s[^\W\d_]{1,15}){0,2}\s?[,.!]?",
    re.IGNORECASE,
)


def closed(seen: Seen, index: int) -> Reading:
    """Return the full name below a closing formula right behind the text, in its line or in the one above."""
    line, end = seen.line(index), seen.places.end
    if not end <= index <= end + 1 or len(line.text) > MAX_SIGNED or line.links:
        return NOTHING
    above = index > end and _CLOSING.fullmatch(seen.line(index - 1).text[:MAX_SIGNED])
    if not above and not _CLOSING.match(line.text):
        return NOTHING
    rows = rows_of(seen.document, index)
    if not above:
        rows = rows[1:] if _CLOSING.fullmatch(rows[0]) else []
    name = rows[0].partition(",")[0].strip() if rows else ""
    names = seen.persons(seen.names(name)) if " " in name else []
    return authors_of(seen, line, names) if names == [name] else NOTHING
