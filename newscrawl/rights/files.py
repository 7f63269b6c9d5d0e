"""Signals in a site's files: robots.txt, ``/.well-known/tdmrep.json``, ``/trust.txt``, RSL licence files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import orjson
from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from newscrawl.items import Usage
from newscrawl.rights.page import preferences
from newscrawl.rights.tokens import MAX_RAW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

TDMREP = "/.well-known/tdmrep.json"
TRUST = "/trust.txt"
MAX_FILE = 500_000  # bytes
_MAX_RULES = 500
_MAX_LINES = 20_000
_LINE = re.compile(r"\A\s{0,20}(license|content-signal|content-usage)\s{0,20}:\s{0,20}([^#\r\n]{1,500})", re.IGNORECASE)
_RSL = "{https://rslstandard.org/rsl}"
_TRUST = re.compile(r"\A\s{0,20}(datatrainingallowed)\s{0,20}=\s{0,20}([^\s#]{1,20})", re.IGNORECASE)


def robots_txt_usage(text: str, url: str) -> list[Usage]:
    """Return what a site's robots.txt says of use beside crawling: RSL licences, Content-Signal, Content-Usage.

    A Content-Usage line may begin with a path and holds for what begins with it (draft-ietf-aipref-attach).
    """
    path = urlsplit(url).path or "/"
    found: list[Usage] = []
    for line in text[:MAX_FILE].splitlines()[:_MAX_LINES]:
        if not (match := _LINE.match(line)):
            continue
        name, value = match[1].lower(), match[2].strip()
        if name == "license":
            found.append(Usage("rsl", urljoin(url, value), "robots.txt", line.strip()[:MAX_RAW]))
            continue
        if value.startswith("/"):
            prefix, _, value = value.partition(" ")
            if not matches(prefix, path):
                continue
        found += preferences(value, name, "robots.txt")
    return found


def tdmrep_usage(content: bytes, url: str) -> list[Usage]:
    """Return what ``tdmrep.json`` says of an address: the first rule whose ``location`` covers it."""
    try:
        rules = orjson.loads(content[:MAX_FILE])
    except orjson.JSONDecodeError:
        return []
    parts = urlsplit(url)
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    for rule in rules[:_MAX_RULES] if isinstance(rules, list) else ():
        if isinstance(rule, dict) and matches(str(rule.get("location", "")), path):
            return list(_tdm_of(rule))
    return []


def _tdm_of(rule: dict[str, Any]) -> Iterator[Usage]:
    raw = orjson.dumps(rule).decode()[:MAX_RAW]
    for name in ("tdm-reservation", "tdm-policy"):
        if name in rule:
            yield Usage(name, str(rule[name])[:MAX_RAW], "tdmrep.json", raw)


def trust_usage(text: str) -> list[Usage]:
    """Return ``datatrainingallowed`` of a trust.txt (JournalList's specification 1.4)."""
    lines = text[:MAX_FILE].splitlines()[:_MAX_LINES]
    found = [(match, line) for line in lines if (match := _TRUST.match(line))]
    return [
        Usage("datatrainingallowed", match[2].lower(), "trust.txt", line.strip()[:MAX_RAW]) for match, line in found[:1]
    ]


def rsl_usage(content: bytes, url: str) -> list[Usage]:
    """Return what an RSL 1.0 file permits and prohibits for an address: a signal a ``permits`` or ``prohibits``."""
    try:
        root = ElementTree.fromstring(content[:MAX_FILE])
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        return []
    path = urlsplit(url).path or "/"
    covering = [
        each for each in root.iter(f"{_RSL}content") if matches(urlsplit(each.get("url") or "/").path or "/", path)
    ]
    longest = max(covering, key=lambda each: len(each.get("url") or ""), default=None)
    return list(_licences(longest)) if longest is not None else []


def _licences(content: Element) -> Iterator[Usage]:
    for licence in content.iter(f"{_RSL}license"):
        for child in list(licence)[:50]:
            name = child.tag.removeprefix(_RSL) if isinstance(child.tag, str) else ""
            if name in {"permits", "prohibits"}:
                text = " ".join((child.text or "").split())[:MAX_RAW]
                yield Usage(f"rsl:{name}:{child.get('type') or 'usage'}", text, "RSL", text)
            elif name == "payment":
                yield Usage("rsl:payment", child.get("type") or "free", "RSL", child.get("type") or "")


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
