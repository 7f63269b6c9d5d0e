"""One http(s) URL in its canonical parts: the rules of spelling that ``urls`` builds on."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from newscrawl.normalize.unicode_forms import full_host, safe_address
from newscrawl.normalize.urls.tracking_words import (
    SESSION_LENGTH,
    SESSIONS,
    TRACKING,
    TRACKING_PREFIXES,
    TRACKING_UNLESS_NUMBER,
)

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_LONGEST: Final = 8_000  # characters; servers refuse longer ones, and nothing here may cost more than it is worth
_CONTROLS: Final = "".join(map(chr, range(33)))  # what browsers strip from both ends of an address
_SESSION_PATH: Final = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;?]*", re.IGNORECASE)
# What RFC 3986 allows as it is in a path or query, and quote() is to leave alone.
_SAFE: Final = "!$&'()*+,;=:@/~?|[]"
_PLAIN: Final = re.compile(r"[A-Za-z0-9\-._!$&'()*+,;=:@/~?|\[\]]*")
# Most addresses need no other spelling: no query, no fragment, no capital in the host, a port that is not a default.
_USUAL: Final = re.compile(
    r"(https?)://([a-z0-9-]++(?:\.[a-z0-9-]++)*+(?::(?!(?:80|443)\b)(?:[1-9]\d{0,3}|[1-5]\d{4})(?!\d))?+)"
    r"(/[A-Za-z0-9\-._!$&'()*+,=:@~|/]*+)?+"
)
# Hash routing, of Vue, Angular and React alike: "#/story/x", "#!/story/x"; "#/" is the home page.
_ROUTE: Final = re.compile(r"!?/[^/?#\s][^#\s]{0,2000}")
_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class UrlParts(NamedTuple):
    """An http(s) URL in canonical spelling; ``netloc`` holds the port unless it is the default.

    ``route`` is a fragment that names a page (``/story/x`` of ``#/story/x``); any other fragment is not part of it.
    """

    scheme: str
    netloc: str
    path: str
    query: str
    route: str = ""


def url_parts(url: str) -> UrlParts | None:
    """Return the canonical parts of an http(s) URL; None for anything else."""
    if len(url) > _LONGEST:
        return None
    usual = _USUAL.fullmatch(url)
    if usual is not None and "/." not in url:
        return UrlParts(usual[1], usual[2], usual[3] or "/", "")
    try:
        raw = urlsplit(safe_address(url.strip(_CONTROLS)))
        port = raw.port
    except ValueError:  # a port or a host that cannot be is no address
        return None
    host = ascii_host(raw.hostname or "")
    if raw.scheme not in _DEFAULT_PORTS or not host:
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port not in (None, _DEFAULT_PORTS[raw.scheme]):
        netloc = f"{netloc}:{port}"
    path, query = _canonical_path(raw.path), _canonical_query(raw.query) if raw.query else ""
    return UrlParts(raw.scheme, netloc, path, query, _route(raw.path, raw.fragment) if raw.fragment else "")


def route_of(url: str) -> str:
    """Return the ``#/story/x`` of an address whose pages are told apart by a program; "" where there is none."""
    parts = url_parts(url) if "#" in url else None
    return f"#{parts.route}" if parts is not None and parts.route else ""


def without_tracking(url: str) -> str:
    """Return the address as it is written, less parameters that only say where a reader came from, or who it is."""
    before, mark, rest = url.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    if not mark or not any(map(_is_tracking, query.split("&"))):
        return url
    kept = "&".join(pair for pair in query.split("&") if pair and not _is_tracking(pair))
    return f"{before}{mark if kept else ''}{kept}{hash_mark}{fragment}"


def ascii_host(host: str) -> str:
    """Return lower case and punycode, as browsers encode names (see ``full_host`` for what Scrapy does otherwise)."""
    host = host.rstrip(".").lower()
    if host.isascii():
        return host
    try:
        return full_host(host).encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _route(path: str, fragment: str) -> str:
    """Return a fragment that a program of the page at *path* takes for a path: below a folder, not below an article."""
    if not _ROUTE.fullmatch(fragment) or not (path.endswith(("/", "/index.html", "/index.htm")) or not path):
        return ""
    return fragment if _PLAIN.fullmatch(fragment) else _escaped(fragment)


def _canonical_path(path: str) -> str:
    if ";" in path:
        path = _SESSION_PATH.sub("", path)
    if not _PLAIN.fullmatch(path):
        path = _escaped(path)
    if "/." in path:
        path = _without_dots(path)
    return path or "/"


def _without_dots(path: str) -> str:
    """Resolve dots as RFC 3986, 5.2.4, doubled slashes kept."""
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == ".." and len(kept) > 1:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _canonical_query(query: str) -> str:
    if not _PLAIN.fullmatch(query):
        query = _escaped(query).replace("%20", "+")
    return "&".join(sorted(pair for pair in query.split("&") if pair and not _is_tracking(pair)))


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name in TRACKING or name.startswith(TRACKING_PREFIXES):
        return True
    if name in TRACKING_UNLESS_NUMBER:
        return not value.isdigit()
    return name in SESSIONS and len(value) >= SESSION_LENGTH


def _escaped(text: str) -> str:
    """Write hexadecimal digits upper-case, unreserved characters plain, and escape what needs it."""
    return quote(_ESCAPE.sub(_plain_or_upper, text), safe=_SAFE + "%", errors="ignore")


def _plain_or_upper(match: re.Match[str]) -> str:
    byte = int(match[1], 16)
    return chr(byte) if byte in _UNRESERVED else match[0].upper()
