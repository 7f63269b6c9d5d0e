"""The lines that sign the article are told by who it names: they are not text of it, whatever words they use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.who_and_when import is_byline
from newscrawl.html.sentences import is_sentence

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

SIGNED: Final = "signed line"  # the rule's name among those that cut a line
MAX_SIGNED: Final = 160  # characters
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
    kept = [(at, text) for at, text in zip(body.lines, body.paragraphs, strict=True) if at not in gone]
    prose = body.prose - sum(lines[at].plain_chars for at in gone if lines[at].is_prose)
    return replace(
        body,
        paragraphs=tuple(text for _, text in kept),
        lines=tuple(at for at, _ in kept),
        prose=prose,
        cut={**body.cut, **dict.fromkeys(gone, SIGNED)},
    )


def _is_no_text(document: Document, index: int) -> bool:
    line = document.outline.lines[index]
    return len(line.text) <= MAX_SIGNED and not is_sentence(line)
