"""URLs: one spelling, one identity, one site.

The canonical spelling is for comparing and naming pages. What is fetched is the URL as the page gave it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from newscrawl.normalize.text import squash
from newscrawl.normalize.unicode_forms import safe_address
from newscrawl.normalize.urls.joining import joined
from newscrawl.normalize.urls.parts import UrlParts, ascii_host, url_parts
from newscrawl.normalize.urls.public_suffixes import registrable
from newscrawl.normalize.urls.tracking_words import (
    CHILD_SEGMENTS,
    SCRIPT_ENDINGS,
    VARIANT_HOSTS,
    VARIANT_PARAMETERS,
    VARIANT_SEGMENTS,
)

_SLUG: Final = re.compile(r"\d|-[^-]+-")


@lru_cache(maxsize=1_024)
def canonical_url(url: str) -> str:
    """Return the URL as we compare it: two spellings of one address end in one string.

    Lower-case punycode host, no default port, no user, no tracking parameters, no session ids, sorted query,
    percent-encoding of RFC 3986, dot segments resolved; no fragment but one that a program takes for a path
    (``#/story/x``). A trailing slash, doubled slashes and the scheme stay. What is not an http(s) URL comes back
    squashed, and nothing raises.
    """
    parts = url_parts(url)
    if parts is None:
        return squash(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}" + _rest(parts.query, parts.route)


@lru_cache(maxsize=512)
def same_page_key(url: str) -> str:
    """Return a key that is equal for all variants of one page; it is not a URL to fetch.

    The canonical URL without scheme, www., m. and amp. hosts, trailing slash, and AMP and print variants.
    """
    parts = url_parts(url)
    if parts is None:
        return squash(url)
    host = parts.netloc
    for prefix in VARIANT_HOSTS:
        if host.startswith(prefix) and "." in host[len(prefix) :]:
            host = host[len(prefix) :]
    query = "&".join(pair for pair in parts.query.split("&") if not _is_variant(pair))
    return host + _plain_page(parts.path) + _rest(query, parts.route)


def _rest(query: str, route: str) -> str:
    return (f"?{query}" if query else "") + (f"#{route}" if route else "")


def article_id(url: str) -> str:
    """Return ``a_`` and 32 hexadecimal digits of the SHA-256 of the canonical URL: stable over crawls."""
    return "a_" + sha256(canonical_url(url).encode()).hexdigest()[:32]


def identity_url(url: str, canonical: str | None = None) -> str:
    """Return the canonical spelling of the address that names the page.

    The page's own ``canonical`` where that can be believed: on the same site, not the home page, not the section
    that the page stands in, and not a script without the query that told it which article. Else the page's ``url``.
    """
    if not canonical or canonical == url:  # as most pages say
        return canonical_url(url)
    page = url_parts(url)
    declared = url_parts(_joined(url, canonical))
    if page is None or declared is None or not is_same_site(url, f"{declared.scheme}://{declared.netloc}/"):
        return canonical_url(url)
    if page.route != declared.route:  # one shell for all pages, or a program's state within one
        return canonical_url(url)
    if _is_home(declared) or _lost_query(page, declared) or _is_section_of(page, declared):
        return canonical_url(url)
    return canonical_url(_joined(url, canonical))


def registered_domain(url_or_host: str) -> str:
    """Return the domain somebody registered ("news.bbc.co.uk" -> "bbc.co.uk"), lower-case; "" for garbage.

    From the public suffix list that tldextract ships, private suffixes included ("a.blogspot.com" is a site).
    An IP address, localhost or a bare suffix comes back as it is, without port. Never uses the network.
    """
    return _domain(_origin(url_or_host))


@lru_cache(maxsize=2_048)
def _domain(origin: str) -> str:
    return _registered(_hostname(origin))


def host_key(url: str) -> str:
    """Return the host in lower case, with ``:port`` unless it is the scheme's default; "" for garbage."""
    return _netloc(_origin(url))


@lru_cache(maxsize=2_048)
def _netloc(origin: str) -> str:
    parts = url_parts(origin)
    return parts.netloc if parts else ""


def is_same_site(a: str, b: str) -> bool:
    """Tell whether both URLs belong to one registered domain; IP addresses and localhost to one host and port."""
    return _are_one_site(_origin(a), _origin(b))


def _origin(url: str) -> str:
    """Return scheme and host as written, which are few where addresses are many; anything odd as it is."""
    return "/".join(url.split("/", 3)[:3]) if url.startswith(("http://", "https://")) else url


@lru_cache(maxsize=512)
def _are_one_site(a: str, b: str) -> bool:
    one, other = host_key(a), host_key(b)
    if not one or not other:
        return False
    domain = registered_domain(a)
    if "." not in domain or ":" in domain or domain.replace(".", "").isdigit():
        return one == other
    return domain == registered_domain(b)


def _is_variant(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name not in VARIANT_PARAMETERS:
        return False
    values = VARIANT_PARAMETERS[name]
    return values is None or value.lower() in values


def _plain_page(path: str) -> str:
    """Return the path without its AMP or print segment or ending and without a trailing slash."""
    segments = path.rstrip("/").split("/")
    if len(segments) > 2 and segments[-1].lower() in VARIANT_SEGMENTS:
        segments.pop()
    if len(segments) > 2 and segments[1].lower() in VARIANT_SEGMENTS:
        del segments[1]
    stem = "/".join(segments)
    return (
        stem.removesuffix(".html").removesuffix(".amp") + ".html"
        if stem.endswith(".amp.html")
        else stem.removesuffix(".amp")
    )


def _joined(base: str, url: str) -> str:
    try:
        return joined(base, safe_address(url))
    except ValueError:
        return url


def _is_home(parts: UrlParts) -> bool:
    return parts.path.strip("/") == "" and not parts.query and not parts.route


def _lost_query(page: UrlParts, declared: UrlParts) -> bool:
    """Tell whether this is a script's address without the parameters that chose the article."""
    return bool(page.query) and not declared.query and declared.path.lower().endswith(SCRIPT_ENDINGS)


def _is_section_of(page: UrlParts, declared: UrlParts) -> bool:
    """Tell whether ``declared`` is a folder above the page and no article of which the page is a part or a variant."""
    folder = declared.path.rstrip("/") + "/"
    if not page.path.startswith(folder) or declared.query:
        return False
    below = page.path[len(folder) :].strip("/").lower().split("/")
    if below == [""] or below[0] in CHILD_SEGMENTS or below[-1] in CHILD_SEGMENTS or below[0].isdigit():
        return False
    return not _SLUG.search(folder.rstrip("/").rpartition("/")[2])


def _hostname(url_or_host: str) -> str:
    try:
        host = safe_address(url_or_host)
        name = urlsplit(host if "//" in host else f"//{host.strip()}").hostname
    except ValueError:  # no address has no host
        return ""
    return ascii_host(name or "")


@lru_cache(maxsize=512)
def _registered(host: str) -> str:
    return registrable(host) or host
