"""Languages as people write them on a command line: codes, and a sentence for what is none."""

from __future__ import annotations

import re

from newscrawl.errors import NewscrawlError
from newscrawl.normalize.language.detection import language_tag
from newscrawl.normalize.language.language_words import MISWRITTEN, TWO_LETTERS

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_THREE = 3  # letters of a code of ISO 639-2: it is read as the shorter one of BCP 47


def language_code(text: str) -> str:
    """Return a tag of BCP 47 in its own spelling; ``NewscrawlError`` that says what to write for another text."""
    word = text.strip()
    tag = language_tag(word) if _TAG.fullmatch(word) else None
    is_miswritten = word.lower() in MISWRITTEN and len(word) != _THREE
    if tag is not None and not is_miswritten:
        return tag
    meant = MISWRITTEN.get(word.lower())
    write = f"write {meant}" if meant in TWO_LETTERS else "write a tag of BCP 47 such as en, de or pt-BR"
    raise NewscrawlError(f"{word!r:.100} is no code of a language: {write}")
