"""The bytes of a file as they are stored, with a look ahead and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

CHUNK = 1 << 16
_PADDING = b"\0\r\n \t"


class RawBytes:
    """The file's bytes, with a look ahead; ``at`` is the place of the next one."""

    def __init__(self, file: BinaryIO, at: int) -> None:
        self._file = file
        self.at = at
        self.data = b""

    def fill(self, least: int = 1) -> bool:
        """Read until there are *least* bytes; False where the file ends before."""
        while len(self.data) < least:
            more = self._file.read(CHUNK)
            if not more:
                return False
            self.data += more
        return True

    def use(self, size: int) -> bytes:
        """Take bytes."""
        used, self.data = self.data[:size], self.data[size:]
        self.at += len(used)
        return used

    def give_back(self, data: bytes) -> None:
        """Put bytes back that were taken last."""
        self.data = data + self.data
        self.at -= len(data)

    def pass_padding(self) -> None:
        """Leave out zeros and line ends between parts."""
        while self.fill() and (stripped := self.data.lstrip(_PADDING)) != self.data:
            self.use(len(self.data) - len(stripped))
