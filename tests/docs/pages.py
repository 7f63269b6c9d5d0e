"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re

from tests.running import PROJECT

DOCS = PROJECT / "docs"
PAGES = sorted(path.relative_to(PROJECT) for path in [*DOCS.rglob("*.md"), PROJECT / "README.md"])
_BLOCK = re.compile(r"^```(\w*)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(page):
    return (PROJECT / page).read_text(encoding="utf-8")


def all_blocks(page, *kinds):
    """Title (empty where there is none), kind and text of each block, of these kinds or of all."""
    found = _BLOCK.findall(text_of(page))
    return [(title, kind, text) for kind, title, text in found if not kinds or kind in kinds]


def blocks_of(page, *kinds):
    """Kind and text of each block that has no title, of these kinds or of all."""
    return [(kind, text) for title, kind, text in all_blocks(page, *kinds) if not title]


def titled(title):
    """Page and text of each block of this title."""
    return [(page, text) for page in PAGES for each, _, text in all_blocks(page) if each == title]
