"""The block map: which lines of a page are the article's and which are share words, cards, bios or comments.

Three witnesses, each a table of its own: the names in the markup (``roles.py``), the heading above a block
(``headings.py``), and lines made of nothing but share words. What they say lands in ``Line.roles``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.html.captions import mark_captions
from newscrawl.html.discussions import mark_discussions
from newscrawl.html.other_stories import mark_other_stories
from newscrawl.html.outline import Outline  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.html.paragraph_boxes import mark_paragraphs
from newscrawl.html.parts_of_text import heads_text
from newscrawl.html.prose import HALF, Prose
from newscrawl.html.regions import Region, find_regions
from newscrawl.html.roles import (
    AD,
    ASIDE,
    BODY,
    BREADCRUMB,
    CAPTION,
    CARD,
    COMMENTS,
    FOOTER,
    HIDDEN,
    KICKER,
    META,
    NAV,
    NEWSLETTER,
    POPUP,
    RECENT,
    RELATED,
    SHARE,
    TAGS,
)
from newscrawl.html.share import is_share_line, shares_by_links

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line

__all__: Final = ["Blocks", "Region", "read_blocks"]

# The most of the page's prose that a box of a role holds; long comment threads and listings of cards are real.
_MOST = (
    (COMMENTS, 0.95),
    (RELATED | RECENT | CARD | NEWSLETTER | FOOTER | POPUP | HIDDEN, 0.7),
    (ASIDE, 0.6),
    (~0, 0.4),
)
# Roles that are not written in paragraphs: a box with more characters of prose is none of them.
_TERSE = ((KICKER, 100), (SHARE | NAV | TAGS | BREADCRUMB, 250), (AD, 1_000))
#: Of the page's prose: where boxes of one name hold so much, and lead nowhere, they are called so by chance.
MUCH: Final = 0.4
# A footer inside of one of these is that part's, elsewhere it is the site's (HTML standard, 4.3.8).
_PARTS: Final = frozenset({"article", "main", "section", "aside", "blockquote", "figure", "nav"})
# A quotation, a table or a listing is text, also where it stands in a figure, an aside or an embed.
_QUOTED: Final = frozenset({"blockquote", "table", "pre"})
EXCERPTS: Final = 2  # paragraphs below a title in a list of news


@dataclass(slots=True)
class Blocks:
    """The outline with its roles settled, and the regions in page order."""

    outline: Outline
    regions: list[Region] = field(default_factory=list)

    def of(self, role: int) -> list[Region]:
        """Return the regions that have any bit of *role*."""
        return [region for region in self.regions if region.role & role]


def read_blocks(outline: Outline) -> Blocks:
    """Settle the roles of all boxes and lines of *outline* and return its block map."""
    prose = Prose(outline)
    blocks = Blocks(outline)
    _settle_boxes(outline, prose)
    mark_paragraphs(outline)
    mark_captions(outline)
    mark_other_stories(outline)
    mark_discussions(outline)
    for at, line in enumerate(outline.lines):
        line.roles |= outline.boxes[line.box].roles
        if line.marks:
            line.roles |= _roles_of_links(line)
        if is_share_line(line.text) or (line.links and not line.is_prose and _hands_on(line)):
            line.roles |= 0 if heads_text(at, SHARE, outline) else SHARE
    blocks.regions = find_regions(outline, prose)
    for region in blocks.regions:
        lines = outline.lines[region.first : region.last]
        if region.role & RECENT and region.heading is not None and _tell_more_than_they_list(lines):
            continue
        for line in lines:
            line.roles |= region.role
    return blocks


def _tell_more_than_they_list(lines: list[Line]) -> bool:
    """Tell the news of a text from a list of news: each title of a list has few paragraphs below it."""
    titles = sum(2 * line.link_chars > len(line.text) for line in lines)
    return sum(line.is_prose for line in lines) > EXCERPTS * titles


def _settle_boxes(outline: Outline, prose: Prose) -> None:
    """Hand roles down from box to box; a role that would swallow the article is a name of the wrapper, not a role."""
    _mark_footers(outline)
    shares = _shares_by_name(outline, prose)
    for box in outline.boxes:
        own = box.own_roles
        inherited = outline.boxes[box.parent].roles if box.parent >= 0 else 0
        if own & ~BODY:
            own = box.own_roles = _settled(own, inherited, box, prose, shares.get((box.tag, box.name), 0.0))
        if box.tag in _QUOTED:
            inherited &= ~(CAPTION | ASIDE | SHARE)
        box.roles = inherited | own


def _settled(own: int, inherited: int, box: Box, prose: Prose, share: float) -> int:
    """Return which of a box's own roles hold, given those of the boxes around it."""
    inside = prose.within(box.first, box.last)
    if own & (CARD | NAV) and not prose.leads_away(box):  # and a menu tells nothing
        own &= ~(CARD | NAV if inside else CARD)
    if own & (RELATED | NEWSLETTER) and share >= MUCH and prose.is_told_alone(box):
        own &= ~(RELATED | NEWSLETTER)
    for roles, most in _TERSE if inside else ():
        if own & roles and inside > most:
            own &= ~roles
    # A menu has no prose: most boxes are looked at no further.
    if own & ~BODY and (share or prose.has_main(box)) and _is_wrapper(box, prose, share):
        own &= BODY
    if own & FOOTER and inherited & BODY and not inherited & FOOTER:
        own = own & ~FOOTER | META  # an article's own footer: TYPO3 prints the date there
    return own


def _mark_footers(outline: Outline) -> None:
    for index, box in enumerate(outline.boxes):
        if box.tag == "footer":
            around = {outline.boxes[at].tag for at in outline.ancestors(index)}
            box.own_roles |= FOOTER if around.isdisjoint(_PARTS) else 0 if "blockquote" in around else META


def _shares_by_name(outline: Outline, prose: Prose) -> dict[tuple[str, str], float]:
    """How much of the page's prose stands in the outermost boxes of one name: a paragraph's name is not a role."""
    shares: dict[tuple[str, str], float] = {}
    ends: dict[tuple[str, str], int] = {}
    sums, total = prose.sums, prose.total
    for box in outline.boxes if total else ():
        if box.own_roles & ~BODY and sums[box.last] != sums[box.first]:
            key = (box.tag, box.name)
            if box.first >= ends.get(key, 0):
                shares[key] = shares.get(key, 0.0) + (sums[box.last] - sums[box.first]) / total
                ends[key] = box.last
    return shares


def _is_wrapper(box: Box, prose: Prose, share: float) -> bool:
    """Tell whether a box named *own* holds more of the page's prose than boxes so named ever do."""
    own = box.own_roles
    if prose.has_main(box) or (own & (RELATED | RECENT | (CARD if share >= HALF else 0)) and prose.runs_on(box)):
        return True
    if prose.is_little:
        return prose.has_title(box) and share > 0.7
    if (prose.has_title(box) and not own & ASIDE) or own & BODY:
        return share >= 0.4
    return share >= _most(own) and not (own & ASIDE and prose.is_told_above(box))  # a ticker beside a short article


@lru_cache(maxsize=1_024)
def _most(roles: int) -> float:
    return max(limit for role, limit in _MOST if roles & role)


def _hands_on(line: Line) -> bool:
    first = line.links[0].href
    if first.startswith("/") and not first.startswith("//"):  # to a page of the site, as most links do
        return False
    return shares_by_links([link.href for link in line.links], line.plain_chars)


def _roles_of_links(line: Line) -> int:
    """A line that is wholly one marked link or mark takes its role (``<p><span class="byline">…``)."""
    roles = 0
    for mark in line.marks:
        if mark.roles and len(mark.text) * 10 >= len(line.text) * 8:
            roles |= mark.roles
    return roles & ~POPUP if line.links else roles  # "overlay" is a link that covers all of its card
