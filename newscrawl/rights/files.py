"""Signals in a site's files: robots.txt, ``/.well-known/tdmrep.json``, ``/trust.txt``."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import orjson

from newscrawl.items import Usage
from newscrawl.rights.rsl import matches
from newscrawl.rights.tokens import AGENT, MAX_FILE, MAX_RAW, preferences

if TYPE_CHECKING:
    from collections.abc import Iterator

TDMREP = "/.well-known/tdmrep.json"
TRUST = "/trust.txt"
_USES = frozenset({"content-signal", "content-usage"})
_BESIDE = frozenset({"sitemap", "license"})  # of no group; they end none (RFC 9309, 2.2.4)
_MAX_RULES = 500
_MAX_LINES = 20_000
_LINE = re.compile(r"\A\s{0,20}([a-z-]{5,20})\s{0,20}:\s{0,20}([^#\r\n]{0,500})", re.IGNORECASE)
_TRUST = re.compile(r"\A\s{0,20}(datatrainingallowed)\s{0,20}=\s{0,20}([^\s#]{1,20})", re.IGNORECASE)


def robots_txt_usage(text: str, url: str) -> list[Usage]:
    """Return what a site's robots.txt says of use beside crawling: RSL licences, Content-Signal, Content-Usage.

    A licence holds for all crawlers; the other lines for those that their group names (RFC 9309), or for all where they
    stand before any group. A Content-Usage line may begin with a path and holds for what begins with it; the longest
    such path decides (draft-ietf-aipref-attach).
    """
    path = urlsplit(url).path or "/"
    found: list[Usage] = []
    by_path: dict[int, list[Usage]] = {}
    for name, value, line in _lines(text[:MAX_FILE]):
        if name == "license":
            found.append(Usage("rsl", urljoin(url, value), "robots.txt", line[:MAX_RAW]))
            continue
        prefix, _, rest = value.partition(" ") if value.startswith("/") else ("", "", value)
        if not prefix or matches(prefix, path):
            by_path.setdefault(len(prefix), []).extend(preferences(rest, name, "robots.txt"))
    nearest: dict[str, int] = {}
    for length, told in by_path.items():
        for usage in told:
            nearest[usage.signal] = max(length, nearest.get(usage.signal, 0))
    return [*found, *(usage for length, told in by_path.items() for usage in told if nearest[usage.signal] == length)]


def _lines(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, value and text of the lines of use that are meant for us: those of all, and of the best group."""
    common: list[tuple[str, str, str]] = []
    groups: dict[str, list[tuple[str, str, str]]] = {}
    agents: list[str] = []
    is_head = False
    for line in text.splitlines()[:_MAX_LINES]:
        if not (match := _LINE.match(line)):
            continue
        name, value = match[1].lower(), match[2].strip()
        if name == "user-agent":
            agents = [*agents, value.lower()] if is_head else [value.lower()]
        elif name == "license" or (name in _USES and not agents):
            common.append((name, value, line.strip()))
        elif name in _USES:
            for agent in agents[:_MAX_RULES]:
                groups.setdefault(agent, []).append((name, value, line.strip()))
        if name == "user-agent":
            groups.setdefault(value.lower(), [])
        is_head = name == "user-agent" or (is_head and name in _BESIDE)
    yield from common
    yield from groups[AGENT] if AGENT in groups else groups.get("*", ())


def tdmrep_usage(content: bytes, url: str) -> list[Usage]:
    """Return what ``tdmrep.json`` says of an address: the first rule whose ``location`` covers it."""
    try:
        rules = orjson.loads(content[:MAX_FILE].removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError:  # many sites answer any address with a page, which reserves nothing
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
