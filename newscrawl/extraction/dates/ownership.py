"""Whose a date is, told by where it stands: the article's, an embed's, another post's, a box's, the site's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.byline_labels import begins_with_by
from newscrawl.extraction.authors.ownership import names_others
from newscrawl.extraction.body.article_head import says_who_and_when
from newscrawl.extraction.dates.date_labels import said_by
from newscrawl.extraction.dates.list_entries import has_times, is_entry
from newscrawl.extraction.dates.things import is_named_post, is_named_thing
from newscrawl.extraction.headed_box import leads_elsewhere
from newscrawl.html.naming import is_response
from newscrawl.html.roles import AUTHOR, BIO, CAPTION, CARD, COMMENTS, DATE, FOOTER, HEADER, META, NAV, RECENT, RELATED
from newscrawl.html.sentences import below_head_lines
from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line

ABOVE, HEAD, LEAD, INSIDE, TAIL = "above", "head", "lead", "inside", "tail"
MAX_LEAD: Final = 2  # paragraphs between the headline and the line of author and date: a standfirst, a summary
MAX_DEPTH: Final = 60  # boxes that are climbed
SHORTEST_DATE: Final = 6  # characters
MAX_TERMS: Final = 8  # lines of a list of who and when
LONG_LINK: Final = 4  # words of a link that is a headline
QUOTED: Final = frozenset({"blockquote", "q", "iframe"})
_ENTRIES: Final = frozenset({"article", "section", "li", "div"})
_LANDMARKS: Final = frozenset({"main", "article"})
TABLED: Final = frozenset({"table", "figure", "dl", "form"})
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|mp3|mp4|epub)(?:[?#]|$)", re.IGNORECASE)
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: A number that may be a day: a date without one heads a calendar or an archive.
DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ARCHIVE: Final = re.compile(r"(?:[/-]\d{1,4}){1,3}/?$|[?&](?:m|date|day|year)=\d")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: its zone around the headline and the text, and whose its block is (None: the article's)."""

    zone: str
    owner: str | None
    top: str  # the tag of the box that it shares with the headline
    is_shared: bool  # above the headline: in a box with it that holds no header of the site


class Ownership:
    """Tells the place of each line of a page; ``title`` is the headline's line."""

    def __init__(self, document: Document, title: int | None) -> None:
        self.lines, self.boxes = document.outline.lines, document.outline.boxes
        self.title = title
        self.own = same_page_key(document.url)
        self.document = document
        self._places: dict[int, Place] = {}
        self._owners: dict[tuple[int, str], str | None] = {}
        prose = [
            at
            for at, line in enumerate(self.lines)
            if line.is_prose and not line.roles & (CAPTION | CARD | COMMENTS | RECENT | RELATED | FOOTER | BIO)
        ]
        if title is not None:
            prose = below_head_lines(self.lines, [at for at in prose if at > title])
        self.prose = self._of_article(prose)
        self.first_prose = self.prose[0] if self.prose else len(self.lines)
        self.last_prose = self.prose[-1] if self.prose else len(self.lines)

    def place(self, at: int) -> Place:
        """Return where the line stands."""
        if at not in self._places:
            self._places[at] = self._place(at)
        return self._places[at]

    def _place(self, at: int) -> Place:
        zone = self._zone(at)
        top = self._common_box(at)
        return Place(zone, self._owner(at, top, zone), self._room(top), self._is_shared(at, top))

    def _room(self, top: int) -> str:
        """Return the tag of the box that is shared with the headline; "main" where the site's menu lies before it."""
        box = self.boxes[top] if top >= 0 else None
        is_own = box is not None and box.tag != "article" and any(line.roles & NAV for line in self.lines[: box.first])
        return "main" if is_own else box.tag if box is not None else ""

    def _of_article(self, prose: list[int]) -> list[int]:
        """Return the paragraphs in the smallest box around the headline that has half of the text below it."""
        if self.title is None:
            return prose
        box, whole = self.lines[self.title].box, sum(len(self.lines[at].text) for at in prose)
        for _ in range(MAX_DEPTH):
            if box < 0:
                break
            own = [at for at in prose if at < self.boxes[box].last]
            if own and 2 * sum(len(self.lines[at].text) for at in own) >= whole:
                return own
            box = self.boxes[box].parent
        return prose

    def _zone(self, at: int) -> str:
        if self.title is not None and at < self.title:
            return ABOVE
        if at <= self.first_prose:
            return HEAD
        if at > self.last_prose:
            return TAIL
        is_short = len(self.prose) <= MAX_LEAD
        is_low = not self._is_signed(at) if is_short else at > self.prose[MAX_LEAD]
        return INSIDE if is_low or self._is_between_paragraphs(at) else LEAD

    def _is_signed(self, at: int) -> bool:
        """Tell a line beside one of the author: below a standfirst they stand above the text."""
        beside = [line for line in self.lines[at - 1 : at + 2] if not line.is_prose]
        return any(line.roles & AUTHOR or begins_with_by(line.text) for line in beside)

    def _is_between_paragraphs(self, at: int) -> bool:
        """Tell whether the line is one of a row of paragraphs: those beside it are text, in the same box."""
        if not 0 < at < len(self.lines) - 1:
            return False
        before, here, after = self.lines[at - 1 : at + 2]
        parents = {self.boxes[line.box].parent for line in (before, here, after) if line.box >= 0}
        is_between = len(parents) == 1 and before.is_prose and after.is_prose
        is_told = bool(here.roles & (DATE | META | AUTHOR))
        return is_between and not is_told and (at > self.prose[1] or not says_who_and_when(here))

    def _common_box(self, at: int) -> int:
        """Return the innermost box that holds the line and the headline; -1 for the page."""
        box = self.lines[at].box
        for _ in range(MAX_DEPTH):
            if box < 0 or self.title is None or self.boxes[box].first <= self.title < self.boxes[box].last:
                return box
            box = self.boxes[box].parent
        return -1

    def _owner(self, at: int, top: int, zone: str) -> str | None:
        """Return what the line belongs to by the boxes between it and the box that it shares with the headline."""
        if self.lines[at].roles & BIO and zone in {INSIDE, TAIL}:
            return "author box"
        box = self.lines[at].box
        for _ in range(MAX_DEPTH):
            if box < 0 or box == top:
                return None
            if (box, zone) not in self._owners:  # lines of one list have most of their boxes in common
                self._owners[box, zone] = self._owner_of_box(self.boxes[box], zone)
            owner = self._owners[box, zone]
            if owner is not None:
                return owner
            box = self.boxes[box].parent
        return None

    def _owner_of_box(self, box: Box, zone: str) -> str | None:
        beside = zone in {LEAD, INSIDE, TAIL}
        if box.tag == "details" and beside:
            return "thing shown in the article"  # right below the headline it folds the article's own history away
        if box.tag in QUOTED or is_response(box.node.attributes) or is_named_post(box.name):
            return "thing shown in the article"
        if is_named_thing(box.name, anywhere=beside) and not self._says_who(box, zone):
            return "thing shown in the article"
        if beside and box.tag in TABLED and not (zone == LEAD and self._tells_when(box)):
            return "table, figure or form"
        return self._owner_by_shape(box, zone)

    def _owner_by_shape(self, box: Box, zone: str) -> str | None:
        if box.tag in _ENTRIES and has_times(self.document) and is_entry(box.node):
            return "list of dated entries"
        if leads_elsewhere(self.document, box):
            return "card of another page"
        return "box with a heading of its own" if zone == INSIDE and self._has_heading(box.first, box.last) else None

    def _says_who(self, box: Box, zone: str) -> bool:
        """Tell a box above the text that holds the byline and no paragraph: an "info-box" of who and when."""
        lines = self.lines[box.first : box.last]
        if zone not in {HEAD, LEAD} or len(lines) > MAX_TERMS or names_others(box.name):
            return False
        if any(line.is_prose for line in lines):
            return False
        return any(line.roles & AUTHOR or any(mark.roles & AUTHOR for mark in line.marks) for line in lines)

    def _tells_when(self, box: Box) -> bool:
        """Tell a list of few terms, one of which says that the article was published."""
        lines = self.lines[box.first : box.last]
        return len(lines) <= MAX_TERMS and any(line.tag == "dt" and said_by(line.text) == DATE for line in lines)

    def is_headed(self, at: int) -> bool:
        """Tell whether a box around the line, and not around the headline, begins with a heading of its own."""
        top, box = self._common_box(at), self.lines[at].box
        for _ in range(MAX_DEPTH):
            if box < 0 or box == top:
                return False
            line = self.lines[self.boxes[box].first]
            if line.tag in _HEADINGS and not said_by(line.text):
                return True
            box = self.boxes[box].parent
        return False

    def _has_heading(self, first: int, last: int) -> bool:
        """Tell of a small box that begins with a heading."""
        line = self.lines[first]
        return last - first <= 4 and line.tag in _HEADINGS and not said_by(line.text)

    def _is_shared(self, at: int, top: int) -> bool:
        if top < 0 or self.title is None:
            return False
        in_header = self.boxes[top].tag == "body" and "header" in self._tags(at, top)
        if in_header or self._tags(self.title, top) & _LANDMARKS:
            return False  # the article has a room of its own, or the line stands in the page's header
        first = self.boxes[top].first
        return not any(line.roles & (NAV | HEADER) for line in self.lines[first : self.title])

    def _tags(self, at: int, top: int) -> set[str]:
        """Return the tags of the boxes around line *at* below box *top*."""
        tags, box = set(), self.lines[at].box
        for _ in range(MAX_DEPTH):
            if box < 0 or box == top:
                break
            tags.add(self.boxes[box].tag)
            box = self.boxes[box].parent
        return tags

    def linked_elsewhere(self, line: Line, raw: str, zone: str) -> bool:
        """Tell whether the date is the text of a link to a file, or beside the text to another page but an archive."""
        for link in line.links:
            if raw in link.text or (len(link.text) >= SHORTEST_DATE and link.text in raw):
                href = self.document.resolve(link.href) or link.href
                if zone in {LEAD, INSIDE, TAIL} and _ARCHIVE.search(href) and not DAY.search(raw):
                    return True  # a month of the site's archive
                is_own = zone in {ABOVE, HEAD} or _ARCHIVE.search(href) or same_page_key(href) == self.own
                if _FILE.search(href) or not is_own:
                    return True
        return False

    def is_beside_card(self, at: int) -> bool:
        """Tell whether the line, or the one before it in its box, is a headline that leads to another page."""
        for index in (at, at - 1):
            if index < 0 or self.lines[index].box < 0:
                continue
            line = self.lines[index]
            own = self.lines[at].box
            if index != at and line.box != own and self.boxes[line.box].parent != self.boxes[own].parent:
                continue
            for link in line.links:
                is_long = len(link.text.split()) >= LONG_LINK
                if is_long and same_page_key(self.document.resolve(link.href) or "") != self.own:
                    return True
        return False
