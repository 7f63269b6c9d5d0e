"""Is a line what was written? By the checksum that the store noted of it; where there is none, by its article's id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from newscrawl.normalize.urls.canonical import article_id, identity_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.export.seen import SeenArticles

_OURS = article_id("")[:2]  # how the ids that newscrawl makes begin


class LineCheck:
    """For the lines of one shard, before any of them is registered anew."""

    def __init__(self, seen: SeenArticles, shard: int) -> None:
        self._seen = seen
        self._checksums = seen.checksums(shard)

    def is_sure(self, index: int, line: bytes) -> bool:
        """Tell whether the line is the one of that number, to the last bit."""
        return self._checksums.get(index) == crc32(line)

    def is_other(self, index: int, line: bytes) -> bool:
        """Tell whether a checksum was noted of the line of that number, and this line has another."""
        return index in self._checksums and not self.is_sure(index, line)

    def is_changed(self, index: int, line: bytes, record: Mapping[str, Any]) -> bool:
        """Tell whether the line, of which *record* is what it says, is another than was written."""
        if index in self._checksums:
            return self.is_other(index, line)
        name = record["id"]
        return name.startswith(_OURS) and self._seen.get(name) is None and name != _id_by_address(record)


def _id_by_address(record: Mapping[str, Any]) -> str | None:
    url, canonical = record.get("url"), record.get("canonicalUrl")
    if not isinstance(url, str):
        return None
    return article_id(identity_url(url, canonical if isinstance(canonical, str) else None))
