"""Letters of East Asia: a quick look for them, and patterns that are compiled only where they stand."""

from __future__ import annotations

import re
from typing import Final

_FIRST: Final = "\u3000"  # Han, kana, hangul and their punctuation; of other letters only rare ones follow


def may_be_east_asian(text: str) -> bool:
    """Tell whether Chinese, Japanese or Korean may stand in the text; no other text than theirs is looked at twice."""
    return not text.isascii() and max(text) >= _FIRST


class LatePattern:
    """A pattern that is compiled where it is first asked for.

    ``re`` takes 1 to 3 ms for each class of thousands of letters, and most pages hold none of them.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def get(self) -> re.Pattern[str]:
        """Return the pattern compiled."""
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled
