"""What is asked of a page by several readers is worked out once, and kept with the page."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.html.document import Document

_R = TypeVar("_R")


def once(function: Callable[[Document], _R]) -> Callable[[Document], _R]:
    """Return *function*, a reader of a document alone, so that each document is read by it once."""

    @wraps(function)
    def kept(document: Document) -> _R:
        answers = document.answers
        if function not in answers:
            answers[function] = function(document)
        answer: _R = answers[function]
        return answer

    return kept
