"""Words of a table, looked for in texts that most often hold none of them: a cheap look before a dear pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newscrawl.native import native_part

if TYPE_CHECKING:
    from collections.abc import Iterable

_NATIVE: Final = native_part("text")
_SMALL: Final = re.compile("[a-z]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first word of each phrase: letters without a sign or a digit between them."""
    return frozenset(word for phrase in phrases for word in _LETTERS.findall(phrase.lower())[:1])


class Pieces:
    """Pieces of words that may stand anywhere in a text; ``ValueError`` for one of less than two letters of ASCII."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = tuple(pieces)
        if not all(piece.isascii() and len(piece) > 1 for piece in self._pieces):
            raise ValueError("the part in C looks for pieces of two letters of ASCII and more")
        self._native: Any = None if _NATIVE is None else _NATIVE.Signs(self._pieces)

    def are_in(self, text: str) -> bool:
        """Tell whether one of the pieces is in *text*, in just these letters."""
        if self._native is not None:
            return bool(self._native.is_any_in(text))
        return any(map(text.__contains__, self._pieces))


class Words:
    """A set of words in small letters; the part in C looks for them letter by letter, docs/explanation/native.md."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._native: Any = None if _NATIVE is None else _NATIVE.Words(self._words)

    def may_be_in(self, text: str) -> bool:
        """Tell whether one of the words may be among those of *text*; False is sure."""
        if self._native is not None:
            return bool(self._native.may_be_in(text))
        return not text.isascii() or not self._words.isdisjoint(_SMALL.findall(text.lower()))
