"""Lines and blocks out of a file's chunks, with the place of each in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.archives.compression import Damage
from newscrawl.archives.unpackers import LONGEST_MAGIC, PACKED

if TYPE_CHECKING:
    from newscrawl.archives.compression import PlainChunks


class Stream:
    """A stream of plain bytes. At a damaged part it ends early; ``damage`` says what it was, ``go_on`` passes it."""

    def __init__(self, chunks: PlainChunks) -> None:
        self._source = chunks
        self._chunks = iter(chunks)
        self._plain = b""
        self._at = 0  # of the next byte in _plain
        self._member = 0
        self._offset = 0  # plain bytes of the present part before the next one
        self.damage: Damage | None = None
        self.is_over = False

    @property
    def place(self) -> tuple[int, int]:
        """The byte of the file at which the present part begins, and how many plain bytes of it came before."""
        if self._at >= len(self._plain):
            self._more()
        return self._member, self._offset

    def line(self, most: int) -> bytes:
        """Return a line with its end, or *most* bytes of a longer one; nothing at the end."""
        while True:
            end = self._plain.find(b"\n", self._at, self._at + most)
            if end >= 0:
                return self._take(end + 1 - self._at)
            if len(self._plain) - self._at >= most or not self._more():
                return self._take(most)

    def next_line(self, most: int) -> bytes:
        """Return the line that comes next, as ``line`` does, and leave it there."""
        while self._plain.find(b"\n", self._at, self._at + most) < 0:
            if len(self._plain) - self._at >= most or not self._more():
                break
        end = self._plain.find(b"\n", self._at, self._at + most)
        return self._plain[self._at : end + 1 if end >= 0 else self._at + most]

    def read(self, size: int) -> bytes:
        """Return *size* bytes, or fewer where the part is damaged or the file ends."""
        parts, left = [], size
        while left > 0 and (self._at < len(self._plain) or self._more()):
            parts.append(self._take(min(left, len(self._plain) - self._at)))
            left -= len(parts[-1])
        return b"".join(parts)

    def skip(self, size: int) -> int:
        """Pass *size* bytes without keeping them; return how many there were."""
        left = size
        while left > 0:
            if self._at >= len(self._plain) and not self._more():
                break
            left -= len(self._take(min(left, len(self._plain) - self._at)))
        return size - left

    def starts_with(self, text: bytes) -> bool:
        """Look whether the next bytes are these."""
        while len(self._plain) - self._at < len(text) and self._more():
            pass
        return self._plain.startswith(text, self._at)

    def ends_here(self) -> bool:
        """Tell whether a record may end here, by what was read ahead: nothing, a line end, padding, or the next one."""
        ahead = self._plain[self._at : self._at + 5]
        return len(ahead) < 5 or ahead[:1] in b"\r\n\0" or ahead.startswith((b"WARC/", *PACKED))

    def at_boundary(self) -> None:
        """Say that a record may begin here: a packed part that follows plain records is then seen as one."""
        while self._source.is_plain and len(self._plain) - self._at < LONGEST_MAGIC and self._more():
            pass
        if self._source.part_begins(self._plain[self._at :]):
            self._plain, self._at = b"", 0

    def go_on(self) -> None:
        """Pass the damaged part; what was read of it is gone."""
        self.damage = None
        self._plain, self._at = b"", 0

    def _take(self, size: int) -> bytes:
        taken = self._plain[self._at : self._at + size]
        self._at += len(taken)
        self._offset += len(taken)
        return taken

    def _more(self) -> bool:
        """Add a chunk; False at the end and at damage."""
        if self.damage is not None or self.is_over:
            return False
        chunk = next(self._chunks, None)
        if chunk is None:
            self.is_over = True
            return False
        if isinstance(chunk, Damage):
            self.damage = chunk
            return False
        rest = self._plain[self._at :]
        if chunk.is_first and not rest:
            self._member, self._offset = chunk.member, 0
        self._plain, self._at = rest + chunk.data, 0
        return True
