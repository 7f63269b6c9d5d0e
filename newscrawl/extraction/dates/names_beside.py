"""The names in a line that tells who wrote, photographed and edited the article, and when it appeared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.extraction.authors.byline_labels import begins_with_by, labelled_by
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.authors.credits import is_credit, without_pictures

if TYPE_CHECKING:
    from newscrawl.normalize.dates.reader import DateMatch

#: Right before the date a mark that parts it from what stands there: "Photos: Jane Doe · 3 April 2024".
_PARTED: Final = re.compile(r"(?:\s[|•·●▪∙⋅–—-]|[|｜])[^|｜•·●▪∙⋅\d]{0,30}$")
_LOOK: Final = 40  # characters before a date


def name_words(text: str, date: DateMatch, language: str | None) -> int:
    """Return how many words of *text* are names of persons; 0 where no mark parts the date, and nothing says "by"."""
    is_parted = _PARTED.search(text[max(0, date.start - _LOOK) : date.start]) is not None
    says_by = begins_with_by(text) or labelled_by(text) is not None or without_pictures(text) != text
    if not is_parted and not says_by and not is_credit(text):
        return 0
    names = read_byline(text, language)
    people = (*names.authors, *(name for name, _ in names.contributors))
    return sum(len(name.split()) for name in people if looks_like_person(name))
