"""The addresses of an article's parts: which part of the article at one address another address is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.link_words import PAGE_KEYS, PAGE_WORDS

if TYPE_CHECKING:
    from newscrawl.discovery.address import Address

_PART_WORDS = PAGE_WORDS | {"p", "part", "teil", "parte", "partie", "deel", "del", "часть", "osa", "cast", "czesc"}
_PART_KEYS: Final = PAGE_KEYS | {"p", "part", "teil", "parte", "partie", "deel", "spage", "artpage", "pagewanted"}
_TAIL: Final = re.compile(r"[-_,.]{0,2}([^\W\d_]{0,10})[-_]?(\d{1,3})")
_ONE: Final = re.compile(r"(?<=[^-_,.\d])[-_,]1\Z")


def part_number(first: Address, other: Address) -> int | None:
    """Return which part of the article at *first* the address *other* is; ``None`` for another page. 1: the same."""
    if first.host.removeprefix("www.") != other.host.removeprefix("www."):
        return None
    if first.segments == other.segments:
        return _part_of_query(first.query, other.query)
    if first.query != other.query:
        return None
    return _part_of_path(first, other)


def _part_of_query(first: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> int | None:
    more = [pair for pair in other if pair not in first]
    if not more and len(first) == len(other):
        return 1
    if len(more) != 1 or len(other) != len(first) + 1:
        return None
    key, value = more[0]
    return int(value) if key in _PART_KEYS and value.isdecimal() and len(value) <= 3 else None


def _part_of_path(first: Address, other: Address) -> int | None:
    length = len(first.segments)
    tail = other.segments[length:]
    if tail and other.segments[:length] == first.segments:
        words, last = tail[:-1], tail[-1].partition(".")[0]
        match = _TAIL.fullmatch(last)
        is_named = match is not None and (not match[1] or match[1] in _PART_WORDS)
        fits = len(words) <= 1 and all(word in _PART_WORDS for word in words)
        return int(match[2]) if match and is_named and fits else None
    if length != len(other.segments) or first.segments[:-1] != other.segments[:-1] or first.ending != other.ending:
        return None
    if not first.ending or not other.stem.startswith(first.stem):
        return None
    match = _TAIL.fullmatch(other.stem[len(first.stem) :])
    return int(match[2]) if match and (not match[1] or match[1] in _PART_WORDS) else None


def without_one(address: Address) -> Address | None:
    """Return the address without the 1 that counts a first part: ``?p=1``, ``ferry-1.html``; ``None`` without one."""
    for index, (key, value) in enumerate(address.query):
        if key in _PART_KEYS and value == "1":
            return address._replace(query=address.query[:index] + address.query[index + 1 :])
    last = address.segments[-1] if address.segments else ""
    stem, dot, ending = last.rpartition(".")
    if not dot or not _ONE.search(stem):
        return None
    return address._replace(segments=(*address.segments[:-1], f"{_ONE.sub('', stem)}.{ending}"))


def base_of(here: Address) -> tuple[Address, int]:
    """Return the address of the first part, as far as this one tells it, and which part this one is."""
    for index, (key, value) in enumerate(here.query):
        if key in PAGE_KEYS | {"part"} and value.isdecimal() and len(value) <= 3:
            return here._replace(query=here.query[:index] + here.query[index + 1 :]), int(value)
    segments = here.segments
    last = segments[-1].partition(".")[0]
    if len(segments) > 1 and last.isdecimal() and len(last) <= 2:
        cut = 2 if len(segments) > 2 and segments[-2] in _PART_WORDS else 1
        return here._replace(segments=segments[:-cut]), int(last)
    match = _TAIL.fullmatch(last)
    if len(segments) > 1 and match and match[1] in _PART_WORDS:
        return here._replace(segments=segments[:-1]), int(match[2])
    return here, 1
