"""What the page tells of its authors below the text, in any markup: a name above prose, or prose that begins so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.author_names import people, unsigned
from newscrawl.extraction.authors.byline_labels import begins_with_by
from newscrawl.extraction.body.who_and_when import heads_article
from newscrawl.html.headings import about_whom
from newscrawl.html.roles import AUTHOR, BIO, CARD, COMMENTS, EMBED, FOREIGN, RECENT, RELATED
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Outline

LEDE: Final = 1  # paragraphs that may stand above who signs
MAX_LINKS, MAX_HREF = 5, 300  # of a line, characters, that are looked at
MAX_BYLINE: Final = 120  # characters of a line above the text that may sign it
MAX_LABEL: Final = 25  # characters beside the name in a line that heads a bio ("Written by", "Harbour reporter")
MAX_PROFILES: Final = 20  # links to people's pages below the first half of the text, that are looked at
MAX_BOX: Final = 10  # lines of the box that a bio stands in
MAX_BIO: Final = 1_500  # characters
TAIL: Final = 6  # lines: without a box of its own a bio is among so many last ones of the text
AFTER: Final = 0.5  # of the page's prose: no bio stands above
COLONS: Final = ":："
_ELSEWHERE: Final = COMMENTS | RELATED | RECENT | CARD | EMBED


@dataclass(frozen=True, slots=True)
class Bio:
    """What ``lines[first:last]`` of the page tell of *name*, folded; ``text`` without the name that heads it."""

    name: str
    text: str
    first: int
    last: int


def signing_names(document: Document) -> set[str]:
    """Return the folded names of who signs above the text, by markup or a word such as "By", or is told about below."""
    headings = (about_whom(region.heading) for region in document.blocks.of(BIO) if region.heading)
    found = {name for name in headings if name}
    paragraphs = 0
    for line in document.outline.lines:
        paragraphs += line.is_prose and not line.roles & (FOREIGN | AUTHOR) and not heads_article(line)
        if paragraphs > LEDE:
            break
        signs = line.roles & AUTHOR or begins_with_by(line.text)
        if signs and not paragraphs and len(line.text) <= MAX_BYLINE:
            found |= {fold(name) for name in people(line.text)}
        elif line.links and not line.roles & FOREIGN:
            profiles = (link for link in line.links[:MAX_LINKS] if is_author_address(link.href[:MAX_HREF]))
            found |= {fold(name) for link in profiles for name in people(link.text)}
    return found


def find_bios(outline: Outline, names: Collection[str], last: int) -> list[Bio]:
    """Return the bios of *names*, folded, on the page; *last* is where the box of the article's text ends."""
    full = sorted({name for name in names if " " in name or not name.isascii()}, key=lambda name: (-len(name), name))
    start = _halfway(outline)
    found: list[Bio] = []
    left = MAX_PROFILES
    for index in range(start, len(outline.lines)):
        line = outline.lines[index]
        if line.roles & _ELSEWHERE or (found and index < found[-1].last):
            continue
        if line.is_prose:
            bio = _begun_by_name(index, line, outline, full, last) if full else None
        else:
            is_profile = left > 0 and _is_profile(line)
            left -= is_profile
            bio = _headed(index, line, outline, [*full, *_named_alone(line)] if is_profile else full)
        if bio is not None:
            found.append(bio)
    return found


def _halfway(outline: Outline) -> int:
    total = sum(line.plain_chars for line in outline.lines if line.is_prose and not line.roles & FOREIGN)
    seen = 0
    for index, line in enumerate(outline.lines):
        seen += line.plain_chars if line.is_prose and not line.roles & FOREIGN else 0
        if seen > AFTER * total:
            return index + 1
    return len(outline.lines)


def _headed(index: int, line: Line, outline: Outline, names: Collection[str]) -> Bio | None:
    """A line that is little more than a name, without a colon behind it, and the prose below it in its small box."""
    name = _named(line.text, names) if line.text[-1] not in COLONS else None
    if name is None or (index and _is_quotation(index - 1, outline)):
        return None
    end = _end_of_box(index, outline)
    told = [unsigned(line) for line in outline.lines[index + 1 : end] if line.is_prose]
    return Bio(name, max(told, key=len), index, end) if told else None


def _is_profile(line: Line) -> bool:
    """Tell a line that is nothing but a link to a person's own page."""
    return len(line.links) == 1 and line.plain_chars <= 0 and is_author_address(line.links[0].href[:MAX_HREF])


def _named_alone(line: Line) -> list[str]:
    """Return the folded name of a person that a line consists of."""
    return [fold(name) for name in people(line.text) if fold(name) == fold(line.text)]


def _is_quotation(index: int, outline: Outline) -> bool:
    """Tell a line set as a quotation: the name below it says whose words they are."""
    return any(outline.boxes[at].tag == "blockquote" for at in outline.ancestors(outline.lines[index].box)[:3])


def _named(text: str, names: Collection[str]) -> str | None:
    folded = fold(text) if len(text) <= MAX_BYLINE else ""
    return next((name for name in names if name in folded and len(folded) <= len(name) + MAX_LABEL), None)


def _end_of_box(index: int, outline: Outline) -> int:
    """Return where the small box around a name ends, or the paragraph below it where none is small."""
    best = index + 1
    for at in outline.ancestors(outline.lines[index].box):
        box = outline.boxes[at]
        if box.last - box.first > MAX_BOX or box.first < index - 3:
            break
        if any(line.is_prose for line in outline.lines[box.first : index]):
            break
        if sum(line.plain_chars for line in outline.lines[box.first : box.last] if line.is_prose) > MAX_BIO:
            break
        best = max(best, box.last)
    if best > index + 1:
        return best
    return index + 2 if _tells_at_end(index + 1, outline) else index + 1


def _tells_at_end(index: int, outline: Outline) -> bool:
    """Tell whether the prose at *index* is the last of its box."""
    if index >= len(outline.lines) or not outline.lines[index].is_prose:
        return False
    parent = outline.boxes[max(outline.boxes[outline.lines[index].box].parent, 0)]
    rest = outline.lines[index + 1 : parent.last]
    return not any(line.is_prose and not line.roles & _ELSEWHERE for line in rest[:TAIL])


def _begun_by_name(index: int, line: Line, outline: Outline, names: Collection[str], last: int) -> Bio | None:
    """Prose that begins with an author's full name: in a small box of its own, or among the last lines of the text."""
    folded = fold(line.text[:MAX_BYLINE])
    name = next((name for name in names if folded.startswith(name)), None)
    if name is None or len(line.text) > MAX_BIO or _is_speaker(index, name, outline):
        return None
    if not (max(0, last - TAIL) <= index < last or index >= last):
        return None
    rest = [other for other in outline.lines[index + 1 : last] if other.is_prose and not other.roles & FOREIGN]
    if rest and not _is_boxed(index, outline):
        return None
    return Bio(name, _without_name(line, name), index, index + 1)


def _is_speaker(index: int, name: str, outline: Outline) -> bool:
    """Tell whether prose above begins with the name, too, as what is said in a transcript does."""
    above = (line.text[:MAX_BYLINE] for line in outline.lines[:index] if line.is_prose)
    return any(fold(text).startswith(name) for text in above)


def _is_boxed(index: int, outline: Outline) -> bool:
    line = outline.lines[index]
    around = [outline.boxes[at] for at in outline.ancestors(line.box)[:3]]
    return any(box.tag not in {"p", "body"} and 1 < box.last - box.first <= 3 for box in around)


def _without_name(line: Line, name: str) -> str:
    """Return the text without the name as a heading before it or as a linked signature behind it."""
    signed = line.links[-1].text if line.links else ""
    text = line.text.removesuffix(signed).rstrip() if fold(signed) == name else line.text
    rest = text[len(name) :].lstrip()
    return rest if fold(rest[:MAX_BYLINE]).startswith(name) else text
