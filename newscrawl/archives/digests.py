"""Digests that a record states of itself, compared with what it holds: sha1, sha256, sha512 and md5, base 32 or hex."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from newscrawl.archives.http import stored_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.archives.record import Record

_STATED = re.compile(
    r"\A\s{0,8}(md5|sha-?1|sha-?256|sha-?384|sha-?512)\s{0,4}:\s{0,4}([0-9A-Za-z]{16,160})={0,8}\s{0,8}\Z",
    re.IGNORECASE,
)
#: Of kinds of record whose payload stands in them; that of a revisit stands elsewhere.
_HAS_PAYLOAD = frozenset({"response", "resource", "conversion"})


def wrong_digests(record: Record) -> tuple[str, ...]:
    """Return a note for each digest that is not that of the record's content; none of a record that is not whole.

    A payload digest is right if it is that of the body as stored, without chunks, or unpacked: writers differ.
    An algorithm that is not known is left alone.
    """
    if not record.is_whole:
        return ()
    notes = []
    if not _is_of(record.fields.get("warc-block-digest"), [record.content]):
        notes.append("its block digest is of other content")
    payload = record.fields.get("warc-payload-digest") if record.kind in _HAS_PAYLOAD else None
    if payload is not None and not _is_of(payload, stored_forms(record.content)):
        notes.append("its payload digest is of another body")
    return tuple(notes)


def _is_of(stated: str | None, contents: Iterable[bytes]) -> bool:
    found = _STATED.match(stated or "")
    if found is None:
        return True
    name, text = found[1].lower().replace("-", ""), found[2].lower()
    return any(text in _forms(hashlib.new(name, content, usedforsecurity=False).digest()) for content in contents)


def _forms(value: bytes) -> tuple[str, str]:
    return value.hex(), base64.b32encode(value).decode().rstrip("=").lower()
