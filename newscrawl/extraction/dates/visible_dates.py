"""What the lines of a page say of its dates, gathered while they are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extraction.metadata.candidates import Candidate  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.items import Rejected  # noqa: TC001 - mypyc looks up the types of a dataclass's fields


@dataclass(slots=True)
class VisibleDates:
    """Candidates in page order, and the dates that are somebody else's."""

    published: list[Candidate] = field(default_factory=list)
    modified: list[Candidate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    #: What a reader sees, and the raw text of its candidate.
    printed: list[tuple[str, str]] = field(default_factory=list)
    #: Of those published, the unnamed days above the article's box: its own, or the site's.
    above: list[Candidate] = field(default_factory=list)
    #: Of those published, the days that a label says are the publication's.
    labelled: list[Candidate] = field(default_factory=list)
    small_print: list[Candidate] = field(default_factory=list)  # among the paragraphs, in a box of who and when
