"""The ledger of the text's rules: how many lines each cut, and how many of those are none of the true text.

A line is true where its words stand in the true text in one piece; of one of fewer words than ``FEW`` that says
nothing, unless it is a paragraph there. Sets that only give snippets judge the lines that hold one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newscrawl.extraction.page import PageReader
from newscrawl.html import roles
from newscrawl.html.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pages import Page

    from newscrawl.html.outline import Line

FEW = 4  # words
LEAST = 15  # characters of a snippet
KEPT = "(kept)"
_WORD = re.compile(r"\w+")
_NAMES = {
    bit: name.lower()
    for name, bit in vars(roles).items()
    if name.isupper() and isinstance(bit, int) and bit.bit_count() == 1
}


def judge_lines(page: Page) -> Iterator[tuple[str, bool]]:
    """Yield (rule, right) for each line that a rule cut in the box of the text; right is a cut of what is not text.

    Lines that were kept come as ``KEPT``, right where they are text; one cut of what is kept elsewhere is left out.
    """
    is_true = _judge_of(page.truth)
    if is_true is None:
        return
    document = Document(page.url, page.html)
    body = PageReader(document).body
    own = set(body.lines)
    kept = _words(" ".join(body.paragraphs))
    for index, line in enumerate(document.outline.lines[body.first : body.last], body.first):
        stands = is_true(line.text)
        if index in own and stands is not None:
            yield KEPT, stands
        elif index in body.cut and stands is not None and not (stands and _words(line.text) in kept):
            yield _named(body.cut[index], line), not stands


def _named(rule: str, line: Line) -> str:
    """Return the rule's name; of what the markup says the foreign role that is furthest from the text."""
    if rule != "role":
        return rule
    mask = line.roles & roles.FOREIGN or line.roles & roles.BESIDE
    return f"role {_NAMES[mask & -mask]}" if mask else rule


def _judge_of(truth: dict[str, Any]) -> Callable[[str], bool | None] | None:
    """Return what tells whether a line is text, ``None`` for a line of which the truth does not say."""
    if truth.get("body"):
        paragraphs = {_words(part) for part in truth["body"]}
        whole = f" {' '.join(_words(part) for part in truth['body'])} "
        return lambda text: _stands(_words(text), whole, paragraphs)
    chunks = truth.get("chunks")
    if not chunks:
        return None
    wanted, unwanted = ([_words(one) for one in chunks[key] if len(one) >= LEAST] for key in ("with", "without"))
    return lambda text: _of_snippets(_words(text), wanted, unwanted)


def _stands(words: str, whole: str, paragraphs: set[str]) -> bool | None:
    if not words:
        return None
    stands = f" {words} " in whole
    return None if stands and words.count(" ") + 1 < FEW and words not in paragraphs else stands


def _of_snippets(words: str, wanted: list[str], unwanted: list[str]) -> bool | None:
    if any(one in words for one in wanted):
        return True
    return False if any(one in words for one in unwanted) else None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
