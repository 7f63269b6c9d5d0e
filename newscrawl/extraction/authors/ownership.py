"""Whose is a line that names somebody? The places of a page that are the article's, and the blocks that are not.

An embedded post, a quotation, a review, a book box or the player of a recording has an author of its own. It is told by
where the line stands, never by how the name looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.article_head import STANDFIRST
from newscrawl.extraction.headed_box import is_in_link_of_title, leads_elsewhere
from newscrawl.html.naming import is_response
from newscrawl.html.roles import BESIDE, FOREIGN
from newscrawl.html.sentences import is_head_line

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line

ABOVE, BELOW = 7, 20  # lines around the headline
START: Final = 6  # lines of the text's box, where it begins far below the headline
LAST: Final = 4  # lines before that end: a bio below a byline is a paragraph, too
AFTER_TEXT: Final = 12  # lines behind the text
LEDE: Final = 2  # paragraphs that may stand above a byline
CLOSE: Final = 4  # lines below the headline where any block may hold the byline

MANY_FACTS: Final = 7  # rows

_TABLES: Final = frozenset({"table", "dl"})
_INFOBOX: Final = re.compile(r"(?:wiki-?)?(?:info|fact|data)-?(?:box|table)")
_QUOTES: Final = frozenset({"blockquote", "q", "figure"})
#: Words of class names and ids that say whose a block is: another author's.
_OTHERS: Final = frozenset(
    "embed embeds embedded tweet tweets twitter bluesky bsky mastodon toot facebook fb instagram threads "
    "tiktok youtube yt ytp vimeo reddit linkedin telegram vk pinterest quote quotes blockquote pullquote "
    "citation testimonial testimonials review reviews reviewer letter letters comment comments book books "
    "product products podcast episode listen audio player narration broadcast relatedbroadcast programme "
    "sendung event events document documents file files attachment download pdf poll quiz newsletter signup "
    "sponsor topic topics related recommended promo "
    "zitat cita citat citát citation citações citazione citaat sitat sitaatti tsitaat cytat idézet idezet alıntı "
    "alinti kutipan aipamena dyfyniad iqtibos sitata цитата".split()
)
#: … unless the name says as well that the block is a byline.
_OWN: Final = frozenset("byline bylines meta metadata header headline title".split())
_WORD: Final = re.compile(r"[A-Z]?[a-z]{2,30}|[A-Z]{2,30}")


@dataclass(frozen=True, slots=True)
class Places:
    """The places where an article is signed, as line numbers, the first and the one behind the last.

    ``head`` is around the headline, ``start`` the beginning of the text's box, ``tail`` behind the last paragraph;
    ``text`` is where the running text begins, ``end`` the line behind its last paragraph.
    """

    title: int | None
    head: tuple[int, int]
    start: tuple[int, int]
    tail: tuple[int, int]
    text: int
    end: int

    def distance(self, index: int) -> int | None:
        """Return how far line *index* stands from the headline, negative above it; ``None`` where nobody signs."""
        if self.title is not None and self.head[0] <= index < self.head[1]:
            return index - self.title
        if self.title is None and self.head[0] <= index < self.head[1]:
            return index - self.head[0]
        if self.start[0] <= index < self.start[1]:
            return 25
        return 30 if self.tail[0] <= index < self.tail[1] else None


def find_places(document: Document, body: Body, title: int | None) -> Places:
    """Return where the article may be signed: around its headline up to the text, and behind its last paragraph."""
    lines = document.outline.lines
    first = title + 1 if title is not None else body.first
    below = range(first, min(len(lines), first + 4 * BELOW))
    prose = [at for at in below if _is_own_text(lines[at]) and body.cut.get(at) != STANDFIRST]
    text = prose[0] if prose else min(len(lines), first + BELOW)
    lede = prose[LEDE] if len(prose) > LEDE else text + 1
    head_end = min(len(lines), max(lede, text + 1), first + BELOW)
    if text >= head_end:
        head_end = min(len(lines), text + 1)
    head = max(0, first - 1 - ABOVE), head_end
    end = _end_of_prose(body, lines)
    start = max(head[1], body.first - START), min(len(lines), body.first + START)
    tail = max(end - LAST, head[1]), min(len(lines), max(end, body.last) + AFTER_TEXT)
    return Places(title, head, start, tail, text, end)


def _is_own_text(line: Line) -> bool:
    return line.is_prose and not line.roles & (FOREIGN | BESIDE) and not is_head_line(line.text)


def _end_of_prose(body: Body, lines: list[Line]) -> int:
    """Return the index behind the last paragraph of the text."""
    own = (index for index in range(body.last - 1, body.first - 1, -1) if lines[index].is_prose)
    return next((index + 1 for index in own if not lines[index].roles & (FOREIGN | BESIDE)), body.last)


class Owners:
    """Tells the lines of the article from those of a block that is another's; asks each box once."""

    def __init__(self, document: Document, places: Places) -> None:
        self._document = document
        self._boxes = document.outline.boxes
        self._lines = document.outline.lines
        self._places = places
        self._known: dict[int, bool] = {}

    def is_others(self, index: int) -> bool:
        """Tell whether line *index* stands in a block that somebody else signs."""
        if is_in_link_of_title(self._document, index):
            return True
        box = self._lines[index].box
        chain: list[int] = []
        while box >= 0 and box not in self._known:
            chain.append(box)
            box = self._boxes[box].parent
        known = self._known.get(box, False)
        for at in reversed(chain):
            known = self._known[at] = known or self._is_others_box(self._boxes[at])
        return known

    def _is_others_box(self, box: Box) -> bool:
        is_thing = (box.tag in _TABLES and _is_of_facts(box)) or is_response(box.node.attributes)
        is_quoted = box.tag in _QUOTES and self._lines[box.first].tag != "address"  # the address of who wrote it
        is_named = is_quoted or names_others(box.name)
        if not (is_thing or is_named or leads_elsewhere(self._document, box)):
            return False
        title, text = self._places.title, self._places.text
        holds_title = title is not None and box.first <= title < box.last
        begins_text = box.first <= text < box.last and box.last - box.first > LEDE
        shared = min(box.last, self._places.end) - max(box.first, text)
        return not holds_title and not begins_text and 2 * shared < self._places.end - text


def _is_of_facts(box: Box) -> bool:
    """Tell a table of what a thing is, or a list of terms: who wrote it wrote the thing. Metadata have fewer rows."""
    labels = box.node.css("tr > th:first-child + td" if box.tag == "table" else "dt + dd")
    return len(labels) >= MANY_FACTS or any(_INFOBOX.fullmatch(word) for word in box.name.lower().split())


def stands_in_facts(document: Document, index: int) -> bool:
    """Tell whether line *index* is in a table of facts of a thing."""
    box = document.outline.lines[index].box if index < len(document.outline.lines) else -1
    while box >= 0:
        found = document.outline.boxes[box]
        if found.tag in _TABLES and _is_of_facts(found):
            return True
        box = found.parent
    return False


@lru_cache(maxsize=2_048)
def names_others(name: str) -> bool:
    """Tell whether a class name or id speaks of somebody else's block: "tweet-box", "testimonialAuthor"."""
    words = {word.lower() for word in _WORD.findall(name[:400])}
    return not words.isdisjoint(_OTHERS) and words.isdisjoint(_OWN) and "byline" not in name[:400].lower()
