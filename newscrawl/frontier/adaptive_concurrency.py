"""How many requests may be on their way to servers: fewer as pages wait for the CPU."""

from __future__ import annotations

# Below so many pages a server's answer might be waited for.
_LEAST = 8
# At the start nobody knows which of the two is the slower one.
_FIRST = 16
# Seconds without any answer after which what is under way is slow, and as many others may go beside it.
_SILENCE = 1.0


class AdaptiveConcurrency:
    """Opens by one with each answer while the crawl keeps up, and closes by one while it does not, down to 8.

    Without it a crawl that is slower than its servers has all of ``CONCURRENT_REQUESTS`` pages waiting in memory,
    each with its text: 33 MB of 64 pages of 170 KB. Scrapy stops asking when 5 MB wait, but not what it asked for
    before. Times are seconds of any clock.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = min(_FIRST, most)
        self._answered: float | None = None

    def answered(self, now: float, *, is_behind: bool) -> None:
        """Note an answer, and whether pages wait."""
        self._answered = now
        least = min(_LEAST, self._most)
        self._size = max(least, self._size - 1) if is_behind else min(self._most, self._size + 1)

    def is_open(self, downloads: int, now: float) -> bool:
        """Tell whether one more request may go beside so many."""
        if self._answered is None:
            self._answered = now
        elif now - self._answered > _SILENCE:
            self._size, self._answered = min(self._most, 2 * self._size), now
        return downloads < self._size or self._most <= 0
