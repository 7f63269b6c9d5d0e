"""A story's text: its blocks as plain lines, its excerpt, its inline markup as HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from newscrawl.demo.content import TEXT_KINDS
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.demo.content import Block, Story

EXCERPT_WORDS = 20
EXCERPT_CHARACTERS = 48  # for scripts without spaces

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_STRESS = re.compile(r"\*([^*]+)\*")
_UNSPACED = frozenset({"zh"})


def plain(line: str) -> str:
    """Return the words that a reader sees, squashed."""
    return squash(_STRESS.sub(r"\1", _LINK.sub(r"\1", line)))


def markup(line: str) -> str:
    """Return the line as HTML with its links and stress."""
    return _STRESS.sub(r"<em>\1</em>", _LINK.sub(r'<a href="\2">\1</a>', escape(line, quote=False)))


def text_blocks(body: tuple[Block, ...]) -> list[str]:
    """Return the text of a body, each paragraph, subheading, quote and list item a line; no furniture."""
    return [plain(line) for block in body if block.kind in TEXT_KINDS for line in block.lines]


def excerpt(story: Story) -> tuple[str, bool]:
    """Return the card's text, and whether it was cut: the standfirst, else the beginning of the text."""
    text = story.standfirst or text_blocks(story.body)[0]
    if story.language in _UNSPACED:
        return text[:EXCERPT_CHARACTERS], len(text) > EXCERPT_CHARACTERS
    words = text.split()
    return " ".join(words[:EXCERPT_WORDS]), len(words) > EXCERPT_WORDS
