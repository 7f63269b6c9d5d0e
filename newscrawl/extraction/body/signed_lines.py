"""Lines that sign the article, or tell of who did: known when its authors are, and no text, whatever their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.bios import MAX_BIO
from newscrawl.extraction.body.who_and_when import is_byline
from newscrawl.html.sentences import is_sentence
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Set as AbstractSet

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line
    from newscrawl.items import Author

SIGNED: Final = "signed line"  # the rule's name among those that cut a line
BIO: Final = "bio"
MAX_SIGNED: Final = 160  # characters
LEAST: Final = 3  # paragraphs that a bio stands below
_LISTED: Final = frozenset({"li", "td", "th", "dt", "dd", "pre"})
BELOW_FIRST: Final = 3  # lines from the first on, among which a byline may stand


def without_signed(document: Document, body: Body, signed: AbstractSet[int]) -> Body:
    """Return the text without those of the *signed* lines that begin or end it and are not sentences.

    A byline goes also from below the first paragraph, which some desks set above it.
    """
    lines = document.outline.lines
    if not signed or len(body.lines) != len(body.paragraphs) or signed.isdisjoint(body.lines):
        return body
    own = list(body.lines)
    gone = set()
    for step in (0, -1):
        while len(own) > 1 and own[step] in signed and _is_no_text(document, own[step]):
            gone.add(own.pop(step))
    gone.update(at for at in own[1:BELOW_FIRST] if at in signed and is_byline(lines[at]))
    if not gone:
        return body
    return _without(document, body, dict.fromkeys(gone, SIGNED))


def without_bio(document: Document, body: Body, authors: Collection[Author]) -> Body:
    """Return the text without a last paragraph that begins with an author's full name; the author has it as the bio.

    A heading, an entry of a list, or the words of somebody who speaks in the text before is none.
    """
    lines = document.outline.lines
    if not authors or len(body.lines) <= LEAST or len(body.lines) != len(body.paragraphs):
        return body
    at = body.lines[-1]
    line = lines[at]
    if len(line.text) > MAX_BIO or line.tag in _LISTED or not (line.is_prose or is_sentence(line)):
        return body
    author = next((one for one in authors if _begins_with(line, fold(one.nameRaw))), None)
    if author is None or any(_begins_with(lines[index], fold(author.nameRaw)) for index in body.lines[:-1]):
        return body
    author.bio = author.bio or line.text
    return _without(document, body, {at: BIO})


def _begins_with(line: Line, name: str) -> bool:
    return " " in name and fold(line.text[:MAX_SIGNED]).startswith(f"{name} ")


def _without(document: Document, body: Body, gone: dict[int, str]) -> Body:
    """Return the text without the lines *gone*, each with the rule that cut it."""
    lines = document.outline.lines
    kept = [(at, text) for at, text in zip(body.lines, body.paragraphs, strict=True) if at not in gone]
    return replace(
        body,
        paragraphs=tuple(text for _, text in kept),
        lines=tuple(at for at, _ in kept),
        prose=body.prose - sum(lines[at].plain_chars for at in gone if lines[at].is_prose),
        cut={**body.cut, **gone},
    )


def _is_no_text(document: Document, index: int) -> bool:
    line = document.outline.lines[index]
    return len(line.text) <= MAX_SIGNED and not is_sentence(line)
