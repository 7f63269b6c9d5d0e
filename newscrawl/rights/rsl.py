"""RSL 1.0 (December 2025): what a licence file, or one inside a page, permits and prohibits; patterns of addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from defusedxml import ElementTree

from newscrawl.items import Usage
from newscrawl.rights.tokens import MAX_FILE, MAX_RAW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_RSL = "{https://rslstandard.org/rsl}"


def rsl_usage(content: bytes, url: str, source: str = "RSL") -> list[Usage]:
    """Return what an RSL 1.0 file permits and prohibits for an address: a signal a ``permits`` or ``prohibits``."""
    try:
        root = ElementTree.fromstring(content[:MAX_FILE])
    except (ElementTree.ParseError, ValueError):  # what defusedxml forbids is a ValueError
        return []
    path = urlsplit(url).path or "/"
    covering = [
        each for each in root.iter(f"{_RSL}content") if matches(urlsplit(each.get("url") or "/").path or "/", path)
    ]
    longest = max(covering, key=lambda each: len(each.get("url") or ""), default=None)
    return list(_licences(longest, source)) if longest is not None else []


def _licences(content: Element, source: str) -> Iterator[Usage]:
    for licence in content.iter(f"{_RSL}license"):
        for child in list(licence)[:50]:
            name = child.tag.removeprefix(_RSL) if isinstance(child.tag, str) else ""
            if name in {"permits", "prohibits"}:
                text = " ".join((child.text or "").split())[:MAX_RAW]
                yield Usage(f"rsl:{name}:{child.get('type') or 'usage'}", text, source, text)
            elif name == "payment":
                yield Usage("rsl:payment", child.get("type") or "free", source, child.get("type") or "")


def matches(pattern: str, path: str) -> bool:
    """Tell whether a path begins as *pattern* says; ``*`` stands for any characters, a last ``$`` for the end.

    RFC 9309's rules, which TDMRep, RSL and AIPREF share. Linear in the length of both.
    """
    ends = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not pattern or not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(parts, start=1):
        found = path.rfind(part) if ends and number == len(parts) else path.find(part, at)
        if found < at:
            return False
        at = found + len(part)
    return not ends or at == len(path)
