"""Signals on the page itself and in the headers of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.html.signs import place_of
from newscrawl.html.structured import types_of
from newscrawl.items import Usage
from newscrawl.rights.rsl import rsl_usage
from newscrawl.rights.tokens import AGENT, MAX_RAW, agent_of, preferences, robots_usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newscrawl.html.document import Document

_TDM = ("tdm-reservation", "tdm-policy")  # W3C Community Group report TDMRep, 10 May 2024
_LD_NAMES = ("license", "usageInfo", "copyrightHolder", "copyrightNotice", "isAccessibleForFree")
_RSL = "application/rsl+xml"  # RSL 1.0, December 2025
_MAX_SIGNALS = 100
_MAX_NODES = 200
_BEFORE = 200  # characters that a rel with other words takes


def page_usage(document: Document) -> list[Usage]:
    """Return the signals that a page carries: robots and TDMRep meta tags, RSL links, schema.org's properties."""
    found = [*_meta(document), *_licences(document), *_stated(document)]
    return found[:_MAX_SIGNALS]


def header_usage(headers: Iterable[tuple[str, str]]) -> list[Usage]:
    """Return the signals of an answer's headers, given as pairs of name and value."""
    found: list[Usage] = []
    for name, value in headers:
        lower = name.lower()
        if lower == "x-robots-tag":
            agent, directives = agent_of(value)
            if agent in {None, AGENT}:
                found += robots_usage(directives, "X-Robots-Tag header")
        elif lower in _TDM:
            found.append(Usage(lower, value.strip()[:MAX_RAW], "header", f"{name}: {value}"[:MAX_RAW]))
        elif lower in {"content-usage", "content-signal"}:
            found += preferences(value, lower, "header")
        elif lower == "link" and _RSL in value:
            found.append(Usage("rsl", value.partition("<")[2].partition(">")[0], "Link header", value[:MAX_RAW]))
    return found[:_MAX_SIGNALS]


def _meta(document: Document) -> Iterator[Usage]:
    meta = document.meta
    for name in ("robots", AGENT):
        for text in meta.get(name, ()):
            yield from robots_usage(text, f"meta {name}")
    for name in _TDM:
        for text in meta.get(name, ())[:1]:
            yield Usage(name, text.strip()[:MAX_RAW], f"meta {name}", text[:MAX_RAW])


def _licences(document: Document) -> Iterator[Usage]:
    if not _names_licence(document.html):  # a look for elements takes twenty times as long
        return
    for link in document.tree.css(f'link[rel~="license"], a[rel~="license"], script[type="{_RSL}"]')[:10]:
        href = link.attributes.get("href")
        if link.tag == "script":
            text = link.text() or ""
            yield Usage("rsl", "inline", "script", text.strip()[:MAX_RAW])
            yield from rsl_usage(text.encode(), document.url, "script")
        elif href:
            kind = "rsl" if link.attributes.get("type") == _RSL else "license"
            yield Usage(kind, href.strip()[:MAX_RAW], f"{link.tag} rel=license", href.strip()[:MAX_RAW])


def _names_licence(html: str) -> bool:
    """Tell whether the page has an RSL, or the word right behind a ``rel``; a script may have it elsewhere."""
    first = at = place_of(html, "license")
    while at >= 0:
        if "rel" in html[max(0, at - _BEFORE) : at].lower():
            return True
        at = html.find("license", at + 7)
    return first >= 0 and _RSL in html


def _stated(document: Document) -> Iterator[Usage]:
    for node in document.json_ld[:_MAX_NODES]:
        if not any("Article" in kind or kind.endswith("Posting") for kind in types_of(node)):
            continue
        for name in _LD_NAMES:
            if (text := _as_text(node.get(name))) is not None:
                yield Usage(name, text, "json-ld", text)


def _as_text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _as_text(value[0]) if value else None
    if isinstance(value, dict):
        return _named(value)
    return str(value).strip()[:MAX_RAW] or None if value is not None else None


def _named(node: Mapping[str, Any]) -> str | None:
    text = node.get("name") or node.get("url") or node.get("@id")
    return str(text)[:MAX_RAW] if text else None
