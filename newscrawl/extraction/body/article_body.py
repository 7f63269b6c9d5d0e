"""The main text: the box that holds the article, and the lines of it that are the article's own.

What stands apart above the text, and is short, is the standfirst and goes to ``description``; a first paragraph that
its class calls "intro" but that stands among the others is text. ``benchmarks/extraction`` measures both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence  # noqa: TC003 - mypyc looks up the types of a dataclass's fields
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.body.amid_text import stories_amid_text
from newscrawl.extraction.body.article_head import STANDFIRST as ABOVE
from newscrawl.extraction.body.bios import Bio, find_bios, signing_names
from newscrawl.extraction.body.boilerplate import without_boilerplate
from newscrawl.extraction.body.boxes import boxed_inserts
from newscrawl.extraction.body.container import find_container
from newscrawl.extraction.body.last_cards import LAST_CARDS, cards_below
from newscrawl.extraction.body.lists_in_text import links_of_text
from newscrawl.extraction.body.narrow_columns import NARROW_COLUMN, narrow_columns
from newscrawl.extraction.body.other_stories import TO_ANOTHER
from newscrawl.extraction.body.paragraphs import paragraphs_of
from newscrawl.extraction.body.set_apart import SET_APART, calls_set_apart
from newscrawl.extraction.body.spared import outbound_lines, spared_lines
from newscrawl.extraction.body.standfirsts import is_called_standfirst, standfirst_above, told_in_heading
from newscrawl.extraction.body.text_above import lines_above
from newscrawl.extraction.headline.headline_line import headline_line, printed_headline
from newscrawl.extraction.metadata.state_story import is_whole, story_of
from newscrawl.html.roles import BIO, CARD
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line

DECLARED: Final = "articleBody"
STATE: Final = "state"
MAX_BIO_BOXES: Final = 20
MAX_EXCERPT: Final = 3_000  # characters of prose: a page that shows more shows its article
MIN_SHOWN: Final = 50  # characters of the first paragraph that must stand in the state's text
ABOVE_HEADLINE: Final = "above the headline"
MUCH_LONGER: Final = 3  # times: then the page shows but a part of what its JSON-LD says
MAX_DECLARED: Final = 500_000  # characters
_PLAIN_RUN: Final = re.compile(r"[A-Za-z ]{8,60}")
MIN_RUN: Final = 12  # characters of a run that is looked for


@dataclass(frozen=True, slots=True)
class Body:
    """``paragraphs`` in page order, ``standfirst`` above them; ``lines[first:last]`` is the box they stand in.

    ``prose`` counts the characters of running text outside links; ``place`` is the box, ``articleBody`` of JSON-LD or
    ``state``; ``bios`` are what the page tells of its authors below the text, ``lines`` those that the text is of.
    ``cut`` names the rule for each other line of the box that a rule cut; "role" is what its markup calls it.
    ``rest`` are the last of the paragraphs, where the page holds them for a script.
    """

    paragraphs: tuple[str, ...]
    standfirst: str | None
    first: int
    last: int
    prose: int
    place: str = DECLARED
    bios: Sequence[Bio] = ()
    lines: tuple[int, ...] = ()
    cut: Mapping[int, str] = field(default_factory=dict)
    rest: tuple[str, ...] = ()

    @property
    def text(self) -> str | None:
        """The paragraphs joined by blank lines, or ``None`` for an empty body."""
        return "\n\n".join(self.paragraphs) or None


def read_body(
    document: Document, headline: str | None, names: Collection[str] = (), site_names: Collection[str] = ()
) -> Body:
    """Return the article's text; empty where no line of the page reads as prose.

    *names* are what the page's head calls its authors, *site_names* what it calls its site.
    """
    outline = document.outline
    box, mask, weights = find_container(outline)
    if box is None:
        return _declared_body(document, 0) or Body((), None, 0, 0, 0)
    inside = list(enumerate(outline.lines_of(box), box.first))
    site = set(map(fold, site_names))
    persons = {fold(name) for raw in names for name in people(raw)} | signing_names(document)
    bios = find_bios(outline, persons - site, box.last)
    cut = {**_cut_by_form(document, box, (mask, weights), bios), **_cut_by_role(document, inside, mask)}
    kept = [pair for pair in inside if pair[0] not in cut]
    kept = without_boilerplate(kept, headline, outline, {*map(fold, names), *site, *persons}, cut)
    if spared := spared_lines(document, cut) | links_of_text(document, cut, box.first, box.last):
        cut = {at: rule for at, rule in cut.items() if at not in spared}
        kept = [pair for pair in inside if pair[0] not in cut]
    above = next((outline.lines[at].text for at, rule in cut.items() if rule == ABOVE), None)
    named = kept.pop(0)[1].text if len(kept) > 1 and is_called_standfirst(kept[0][1], outline) else None
    prose = sum(weights[index] for index, _ in kept)
    declared = _declared_body(document, prose, next((line.text for _, line in kept if line.is_prose), ""))
    if declared is not None:
        return replace(
            declared, standfirst=standfirst_above(document, box.first), first=box.first, last=box.last, bios=bios
        )
    standfirst = named or above
    higher = [] if standfirst else _higher(document, box.first, kept)
    kept = [*higher, *kept]
    prose += sum(line.plain_chars for _, line in higher if line.is_prose)
    own = tuple(index for index, _ in kept)
    place = ".".join([box.tag, *box.name.split()[:1]])
    standfirst = standfirst or standfirst_above(document, higher[0][0] if higher else box.first)
    if standfirst is None and kept:
        standfirst = told_in_heading(document, kept, headline_line(document))
    paragraphs = paragraphs_of(kept, outline)
    return Body(paragraphs, standfirst, box.first, box.last, prose, place, bios, own, cut)


def _cut_by_role(document: Document, inside: list[tuple[int, Line]], mask: int) -> dict[int, str]:
    """Return the lines that have a role of the *mask*; a card that leads to other sites may be an entry of the text."""
    out = outbound_lines(document) if mask & CARD else frozenset()
    return {index: "role" for index, line in inside if line.roles & (mask & ~CARD if index in out else mask)}


def _cut_by_form(document: Document, box: Box, prose: tuple[int, list[int]], bios: Sequence[Bio]) -> dict[int, str]:
    """Return the lines of the *box* that are set as no text is, each with the rule; *prose* is its mask and weights."""
    outline, (mask, weights) = document.outline, prose
    inside = list(enumerate(outline.lines_of(box), box.first))
    told = {bio.text for bio in bios} | _told_in_boxes(document)
    gone = {at: "bio" for bio in bios for at in range(bio.first, bio.last)}
    gone.update((index, "bio") for index, line in inside if line.text in told)
    gone.update(dict.fromkeys(boxed_inserts(outline, box, weights), "boxed insert"))
    gone.update(dict.fromkeys(narrow_columns(outline, box, weights), NARROW_COLUMN))
    gone.update(dict.fromkeys(cards_below(document, [at for at, _ in inside if at not in gone]), LAST_CARDS))
    gone.update(dict.fromkeys(_above_headline(document, inside), ABOVE_HEADLINE))
    gone.update({at: SET_APART for at in calls_set_apart(outline, inside) if at not in gone})
    left = [at for at, line in inside if at not in gone and not line.roles & mask]
    gone.update(dict.fromkeys(stories_amid_text(document, left), TO_ANOTHER))
    return gone


def _above_headline(document: Document, inside: list[tuple[int, Line]]) -> list[int]:
    """Return the lines of the box above the headline where no text stands: a mail's "View in browser", a kicker."""
    title = printed_headline(document)
    above = [(index, line) for index, line in inside if title is not None and index < title]
    return [] if any(line.is_prose for _, line in above) else [index for index, _ in above]


def _higher(document: Document, first: int, kept: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return the lines of text above the box that do not stand in it again."""
    own = {line.text for _, line in kept}
    lines = document.outline.lines
    return [(at, lines[at]) for at in lines_above(document, first) if lines[at].text not in own]


def _told_in_boxes(document: Document) -> set[str]:
    """Return the prose of author boxes: what stands there is no text where it is repeated."""
    lines = document.outline.lines
    boxes = document.blocks.of(BIO)[:MAX_BIO_BOXES]
    return {line.text for region in boxes for line in lines[region.first : region.last] if line.is_prose}


def _declared_body(document: Document, prose: int, shown: str = "") -> Body | None:
    """Return the text that the page keeps for machines, where it is much longer than the *prose* characters shown.

    The state's text counts from a third more on, where it holds the first paragraph that is *shown*, or none is.
    """
    paragraphs = _declared(document)
    if prose * MUCH_LONGER < sum(map(len, paragraphs)):
        return Body(paragraphs, None, 0, 0, sum(map(len, paragraphs)))
    if prose > MAX_EXCERPT or (shown and not _stands_twice(shown, document.html)) or _is_locked(document):
        return None
    story = story_of(document)
    if story is None or not is_whole(story):
        return None
    paragraphs = tuple(story["articleBody"].split("\n\n"))
    chars = sum(map(len, paragraphs))
    if chars * 3 < prose * 4 or (prose and shown[:MIN_SHOWN] not in story["articleBody"]):
        return None
    return Body(paragraphs, None, 0, 0, chars, STATE)


def _stands_twice(shown: str, page: str) -> bool:
    """Tell whether a run of plain letters of a paragraph stands in the page's source again, as in its state."""
    run = max(_PLAIN_RUN.findall(shown[:400]), key=len, default="")
    first = page.find(run) if len(run) >= MIN_RUN else -1
    return first < 0 or page.find(run, first + len(run)) >= 0


def _is_locked(document: Document) -> bool:
    return any(str(node.get("isAccessibleForFree")).lower() == "false" for node in document.json_ld)


def _declared(document: Document) -> tuple[str, ...]:
    """The text as JSON-LD has it: for pages whose own comes by JavaScript, or after an introduction to subscribers."""
    nodes = document.json_ld or document.pushed_json_ld
    texts = [text for node in nodes if isinstance(text := node.get("articleBody"), str)]
    if len(texts) != 1 or "<p" in texts[0]:  # of several articles, or markup
        return ()
    return tuple(filter(None, map(squash, texts[0][:MAX_DECLARED].split("\n"))))
