"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re

from tests.running import PROJECT

DOCS = PROJECT / "docs"
PAGES = sorted(path.relative_to(PROJECT) for path in [*DOCS.rglob("*.md"), PROJECT / "README.md"])
_BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def text_of(page):
    return (PROJECT / page).read_text(encoding="utf-8")


def blocks_of(page, *kinds):
    """Kind and text of each block, of these kinds or of all."""
    return [(kind, text) for kind, text in _BLOCK.findall(text_of(page)) if not kinds or kind in kinds]
