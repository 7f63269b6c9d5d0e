"""Unicode normal forms in linear time: ``unicodedata`` sorts combining marks by insertion.

A run of 16,000 marks in the wrong order costs it 0.5 s and one of a megabyte hours, within one call that no signal
ends. UAX #15 (D4, stream-safe text) allows a letter 30 marks; no language writes ten. What is more is cut before a form
is made. A text in NFC has its marks in order: it costs one look, as it does without this module.
"""

from __future__ import annotations

import re
import unicodedata
from encodings.idna import nameprep
from typing import Final, Literal

MAX_MARKS: Final = 30
# No mark with a combining class is a word character, so a run of them is in here, beside dashes, symbols and emoji.
_MAY_BE_MARKS: Final = re.compile(r"[^\w\s\x00-\x7f]{31,}")

_NOT_IN_ADDRESSES: Final = dict.fromkeys(map(ord, "\t\r\n"))
_HOST: Final = re.compile(r"(\s*(?:https?:)?//(?:[^/?#@]*@)?)([^/?#@:]*)", re.IGNORECASE)
# What host names may hold since 2008 and could not before: Python's "idna", by which Scrapy fetches, makes ss of ß, and
# browsers keep it (UTS 46, the four deviation characters). faß.example and fass.example are two sites.
_SINCE_2008: Final = re.compile("([\u00df\u03c2\u200c\u200d])")


def stream_safe(text: str) -> str:
    """Return the text without the combining marks beyond the thirtieth in a row, if they are not in order."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return _MAY_BE_MARKS.sub(_first_marks, text)


def safe_address(url: str) -> str:
    """Return an address that ``urllib`` may take apart, which makes a normal form of its host.

    Without tabs and line ends, as it drops them and so joins what they part. The host is the one that browsers ask.
    """
    if url.isascii():
        return url
    url = stream_safe(url.translate(_NOT_IN_ADDRESSES))
    host = _HOST.match(url) if _SINCE_2008.search(url) else None
    return f"{host[1]}{full_host(host[2])}{url[host.end() :]}" if host else url


def full_host(host: str) -> str:
    """Return a host with those labels in ASCII that could not be before 2008; the others are as they were."""
    if not _SINCE_2008.search(host):
        return host
    labels = host.split(".")
    return ".".join(_full_label(label) if len(label) < 64 and _SINCE_2008.search(label) else label for label in labels)


def _full_label(label: str) -> str:
    try:
        prepared = (part if at % 2 else nameprep(part) for at, part in enumerate(_SINCE_2008.split(label)))
        return "xn--" + unicodedata.normalize("NFC", "".join(prepared)).encode("punycode").decode("ascii")
    except UnicodeError:  # a sign that no host may hold
        return label


def normal_form(form: Literal["NFC", "NFKC", "NFD", "NFKD"], text: str) -> str:
    """Return a normal form of the stream-safe text."""
    if form == "NFC" and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize(form, stream_safe(text))


def _first_marks(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MAX_MARKS:
            kept.append(character)
    return "".join(kept)
