"""datasketch and rensa, used plainly, asked for the same stories as newscrawl: part of ``benchmarks/stories.py``.

Both take the runs of three words of a text (characters where a language writes no spaces) into 128 minima and look
texts up by bands of them, at a Jaccard similarity of 0.35, which served them best on texts like these.
"""

from __future__ import annotations

import importlib
import time
from typing import TYPE_CHECKING, Any

from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from story_variants import Text

PERMUTATIONS = 126
BANDS = 42
LEAST = 0.35
SEED = 1


def runs(text: str) -> list[str]:
    """Return the runs of three words, or of five characters without spaces, each once."""
    low = text.lower()
    parts = low.split() if has_spaces(text) else list(low)
    size = 3 if has_spaces(text) else 5
    return list(dict.fromkeys(" ".join(parts[at : at + size]) for at in range(max(1, len(parts) - size + 1))))


class Peer:
    """A library that finds texts like a given one; ``library`` is its module, ``index`` its own index."""

    library: Any
    index: Any

    def __init__(self) -> None:
        self._signed: dict[int, Any] = {}

    def sign(self, text: str) -> Any:
        """Return the library's signature of a text."""
        raise NotImplementedError

    def add(self, number: int, text: str) -> None:
        """Index a text under its number."""
        self._signed[number] = self.sign(text)
        self.index.insert(number, self._signed[number])

    def like(self, text: str) -> set[int]:
        """Return the numbers of the texts whose estimated Jaccard similarity is high enough."""
        signed = self.sign(text)
        return {each for each in self.index.query(signed) if signed.jaccard(self._signed[each]) >= LEAST}


class Datasketch(Peer):
    """MinHash and MinHashLSH of datasketch."""

    def __init__(self) -> None:
        super().__init__()
        self.library = importlib.import_module("datasketch")
        self.index = self.library.MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))

    def sign(self, text: str) -> Any:
        """Return the library's signature of a text."""
        signed = self.library.MinHash(num_perm=PERMUTATIONS, seed=SEED)
        signed.update_batch([run.encode() for run in runs(text)])
        return signed


class Rensa(Peer):
    """R-MinHash and its LSH of rensa."""

    def __init__(self) -> None:
        super().__init__()
        self.library = importlib.import_module("rensa")
        self.index = self.library.RMinHashLSH(threshold=LEAST, num_perm=PERMUTATIONS, num_bands=BANDS)

    def sign(self, text: str) -> Any:
        """Return the library's signature of a text."""
        signed = self.library.RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signed.update(runs(text))
        return signed


PEERS: dict[str, Callable[[], Peer]] = {"datasketch": Datasketch, "rensa": Rensa}


def measure(
    name: str, texts: Sequence[str], queries: Sequence[Text], pairs: Sequence[tuple[str, str]]
) -> tuple[list[tuple[Text, set[int]]], int, float]:
    """Return each query with the texts found, how many of the template pairs it calls one story, µs to sign and add."""
    peer = PEERS[name]()
    start = time.process_time()
    for number, text in enumerate(texts):
        peer.add(number, text)
    spent = (time.process_time() - start) / len(texts) * 1e6
    found = [(query, peer.like(query.text)) for query in queries]
    alike = 0
    for one, two in pairs:
        alone = PEERS[name]()
        alone.add(0, one)
        alike += bool(alone.like(two))
    return found, alike, spent
