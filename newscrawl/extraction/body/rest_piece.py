"""The rest of a text as its own address answers it: a piece of a page, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import orjson

from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.body.going_on import going_on
from newscrawl.html.state.texts import paragraphs_of

if TYPE_CHECKING:
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.html.document import Document

MIN_TEXT: Final = 40  # characters of all its paragraphs


def read_rest(document: Document) -> tuple[tuple[str, ...], GoesOn | None]:
    """Return the paragraphs of an answer, and how it goes on itself; nothing where they are no running text."""
    text = document.html.strip()
    if text[:1] in {"[", "{"}:
        return _long_enough(_of_json(text)), None
    body = read_body(document, None)
    return _long_enough(body.paragraphs), going_on(document, body)


def _of_json(text: str) -> tuple[str, ...]:
    try:
        return paragraphs_of(orjson.loads(text))
    except orjson.JSONDecodeError:  # a text that only begins like JSON is no part of an article
        return ()


def _long_enough(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    return paragraphs if sum(map(len, paragraphs)) >= MIN_TEXT else ()
