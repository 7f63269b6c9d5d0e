"""Stretches of lines with one role: boxes that the markup names, and what stands below a telling heading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newscrawl.html.comment_counts import is_count_of_comments
from newscrawl.html.headings import about_whom, role_of_heading
from newscrawl.html.menus import label_of_list, names_posts
from newscrawl.html.outline import HEADINGS
from newscrawl.html.parts_of_text import heads_text, lines_above_form
from newscrawl.html.region_ends import LIST_ROLES, bio_end, cards_end
from newscrawl.html.roles import (
    AUTHOR,
    BIO,
    BODY,
    COMMENTS,
    NAV,
    NEWSLETTER,
    RECENT,
    RELATED,
    SHARE,
    TAGS,
    TITLE,
)
from newscrawl.html.sentences import is_sentence

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line, Outline
    from newscrawl.html.prose import Prose

SHORT: Final = 60  # a heading of a block is no longer
MAX_HEADED: Final = 50  # headings of one role, with what they head: each may stand above all lines of a page
ABOVE_COMMENTS: Final = 0.3  # of the page's prose: less is not the text that readers comment on


@dataclass(frozen=True, slots=True)
class Region:
    """``lines[first:last]`` has ``role``; ``heading`` is the text that says so, ``None`` where the markup does."""

    role: int
    first: int
    last: int
    heading: str | None = None
    box: int = -1


def find_regions(outline: Outline, prose: Prose) -> list[Region]:
    """Return the regions of *outline*, whose boxes and lines have their roles: those of the markup first."""
    return [*_named_regions(outline), *_headed_regions(outline, prose)]


def _named_regions(outline: Outline) -> list[Region]:
    """Return the outermost box of each list role that the markup names."""
    found = []
    for index, box in enumerate(outline.boxes):
        role = box.own_roles & (LIST_ROLES | BIO)
        if role and box.parent >= 0:
            role &= ~outline.boxes[box.parent].roles
        if role and box.last > box.first:
            found.append(Region(role, box.first, box.last, None, index))
        elif box.own_roles & NAV and (label := label_of_list(box.node.attributes, outline.lines_of(box))):
            found.append(Region(RECENT, box.first, box.last, label, index))
    return found


def _headed_regions(outline: Outline, prose: Prose) -> list[Region]:
    found: list[Region] = []
    headed: Counter[int] = Counter()
    for index, line in enumerate(outline.lines):
        if len(line.text) > SHORT:
            continue
        if line.roles & NAV:
            found += _list_in_menu(index, outline, prose)
            continue
        role = role_of_heading(line.text)
        if not role and line.tag in HEADINGS and is_count_of_comments(line.text):
            role = COMMENTS
        if not role and about_whom(line.text) and (_looks_like_heading(line, outline) or _stands_alone(index, outline)):
            role = AUTHOR | BIO
        if not role or (role & ~SHARE and not _heads_something(index, outline)):
            continue
        if (role & COMMENTS and _is_button(index, outline, prose)) or heads_text(index, role, outline):
            continue
        headed[role] += 1
        if headed[role] > MAX_HEADED:
            outline.cut = outline.cut or not role & SHARE  # lines of share words are known one by one
            continue
        region = _region_below(index, role, outline, prose)
        is_plain = role & (RECENT | RELATED) and not _looks_like_heading(line, outline) and not prose.within(0, index)
        if not is_plain or _leads_on(region, outline):
            found.append(region)  # and no kicker, "Breaking News", above the date and the text
    return found


def _leads_on(region: Region, outline: Outline) -> bool:
    """Tell a region with a link: other posts are listed to be read."""
    return any(line.links for line in outline.lines[region.first : region.last])


def _list_in_menu(index: int, outline: Outline, prose: Prose) -> list[Region]:
    """Return the list of new posts that a line of a menu heads: some systems set whole columns as navigation."""
    if not _heads_something(index, outline):
        return []
    if not role_of_heading(outline.lines[index].text) & RECENT:
        return []
    region = _region_below(index, RECENT, outline, prose)
    last = next((at for at in range(index, region.last) if not outline.lines[at].roles & NAV), region.last)
    return [replace(region, last=last)] if names_posts(outline.lines[index + 1 : last]) else []


def _looks_like_heading(line: Line, outline: Outline) -> bool:
    return line.tag in HEADINGS or line.strong or bool(outline.boxes[line.box].own_roles & TITLE)


def _stands_alone(index: int, outline: Outline) -> bool:
    """Tell a short line that is a box of its own above running text, and no sentence: a heading without its markup."""
    line = outline.lines[index]
    following = outline.lines[index + 1] if index + 1 < len(outline.lines) else None
    return not line.is_prose and following is not None and following.is_prose and line.text[-1] not in ".!?:;,。！？"


def _is_button(index: int, outline: Outline, prose: Prose) -> bool:
    """Tell a plain line about comments that stands above most of the page's text: it leads to them, far below."""
    line = outline.lines[index]
    if line.tag in HEADINGS or line.strong or outline.boxes[line.box].own_roles & TITLE:
        return False
    return prose.within(0, index) < prose.total * ABOVE_COMMENTS


def _heads_something(index: int, outline: Outline) -> bool:
    """A heading is a heading element, bold, or alone in front of what follows; a link among links is none."""
    line = outline.lines[index]
    if line.tag in HEADINGS or line.strong:
        return True
    if line.tag == "li" or line.link_chars >= len(line.text):
        return False
    if is_sentence(line) and "blockquote" in {line.tag, outline.boxes[max(outline.boxes[line.box].parent, 0)].tag}:
        return False
    return index + 1 < len(outline.lines)


def _region_below(index: int, role: int, outline: Outline, prose: Prose) -> Region:
    """Return what the heading at *index* heads: the smallest box that it opens, else the lines that fit its role."""
    heading = outline.lines[index].text
    box_index = outline.lines[index].box
    box = outline.boxes[box_index]
    while box.parent >= 0 and outline.boxes[box.parent].first == index and not _has_content(box, index, outline):
        if not _may_climb(outline.boxes[box.parent], role, prose):
            break
        box_index, box = box.parent, outline.boxes[box.parent]
    if _has_content(box, index, outline):
        end = _flat_end if role & (SHARE | TAGS) else _cut_at_next_heading
        return Region(role, index, end(index, box.last, role, outline), heading, box_index)
    parent = outline.boxes[box.parent] if box.parent >= 0 else box
    while parent.last <= index + 1 and parent.parent >= 0:
        if role & SHARE and parent.first < index:
            break  # it ends a box with more in it, as below each post of a live blog: the next one begins behind
        parent = outline.boxes[parent.parent]
    return Region(role, index, _flat_end(index, parent.last, role, outline), heading)


def _may_climb(parent: Box, role: int, prose: Prose) -> bool:
    """Cards carry excerpts and bios are prose, but neither holds the page's heading or most of its text."""
    if parent.own_roles & BODY or prose.has_title(parent):
        return False
    return prose.share(parent) < (0.9 if role & (COMMENTS | RECENT) else 0.5)


def _has_content(box: Box, index: int, outline: Outline) -> bool:
    """Something beyond the heading itself and a "see all" link."""
    rest = outline.lines[index + 1 : box.last]
    if box.first != index or not rest:
        return False
    return len(rest) > 1 or rest[0].is_prose or len(rest[0].text) > 25


def _cut_at_next_heading(index: int, last: int, role: int, outline: Outline) -> int:
    """Two widgets in one container: a later heading of the same rank with another meaning ends the region."""
    tag = outline.lines[index].tag
    for later in range(index + 1, last):
        line = outline.lines[later]
        if line.tag == tag and tag in HEADINGS and not line.links:
            other = role_of_heading(line.text)
            if other and not other & role:
                return later
    return last


def _flat_end(index: int, last: int, role: int, outline: Outline) -> int:
    """Return where the role of a heading without a container of its own ends."""
    if role & LIST_ROLES:
        return cards_end(index + 1, last, outline, trusting=bool(role & RECENT))
    if role & BIO:
        return bio_end(index + 1, last, outline)
    if role & COMMENTS:
        return last
    if role & (SHARE | NEWSLETTER | TAGS):
        end = index + 1 + (lines_above_form(index, outline) if role & NEWSLETTER else 0)
        while end < last and not _is_text(outline.lines[end]):
            end += 1
        return end
    return index + 1


def _is_text(line: Line) -> bool:
    return line.is_prose or line.tag in HEADINGS or (not line.links and is_sentence(line))
