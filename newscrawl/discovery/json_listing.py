"""A listing that is answered as JSON: items with addresses, or HTML inside of it, and where it goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, urlsplit

import orjson

from newscrawl.discovery.address import page_number, read_address
from newscrawl.discovery.beside import with_parameters
from newscrawl.discovery.excerpt import excerpt, plain_text
from newscrawl.discovery.link_words import CURSOR_KEYS, OFFSET_KEYS, PAGE_KEYS
from newscrawl.discovery.links import Link, absolute
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_VALUES: Final = 20_000  # looked at
MAX_DEPTH: Final = 12
MAX_ITEMS: Final = 1_000
MAX_HTML: Final = 4_000_000  # characters

_URLS = ("url", "link", "permalink", "href", "canonical_url", "canonicalUrl", "web_url", "webUrl", "path", "uri", "@id")
_TITLES = ("headline", "title", "name", "heading")
_DATES = (
    "datePublished", "date_published", "published_at", "publishedAt", "published", "pubDate", "publish_date",
    "date_gmt", "firstPublished", "publicationDate", "publication_date", "created_at", "createdAt", "date",
)  # fmt: skip
_TEXTS = ("description", "excerpt", "summary", "teaser", "standfirst", "dek", "abstract")
_NEXT_KEYS: Final = re.compile(r"next(?:_?page)?(?:_?(?:url|link|href|uri))?|older|more(?:_?url)?", re.IGNORECASE)
_CURSOR_KEYS: Final = re.compile(
    r"(?:next_?)?(?:cursor|page_?token|token|after|continuation)|end_?cursor|next_?(?:id|offset)", re.IGNORECASE
)
_NEXT_NUMBER: Final = re.compile(r"next(?:_?page)?(?:_?(?:no|num|number))?", re.IGNORECASE)
_IS_LAST: Final = re.compile(r"(?:is_?)?last(?:_?page)?", re.IGNORECASE)
_HAS_MORE: Final = re.compile(r"(?:has_?)?(?:more|next(?:_?page)?)|is_?more", re.IGNORECASE)
_TOTAL_PAGES: Final = re.compile(r"(?:total|max|last|num)_?(?:num_?)?pages?|page_?count", re.IGNORECASE)
_MARKUP: Final = re.compile(r"<a\s[^<>]{0,2000}href", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class JsonListing:
    """``links`` with their cards, ``html`` of all parts together, ``next_url`` of the older part."""

    links: tuple[Link, ...] = ()
    html: str = ""
    next_url: str | None = None


def read_json_listing(body: bytes | str, url: str) -> JsonListing | None:
    """Return what a JSON answer from *url* lists; ``None`` when it is not a JSON object or list."""
    text = body if isinstance(body, str) else body.decode("utf-8", "replace")
    if not text[:200].lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return None
    try:
        data = orjson.loads(text.lstrip("\ufeff \t\r\n"))
    except ValueError:  # a script, or JSON that is cut, is no listing
        return None
    values = list(pairs(data))
    links = {link.url: link for _, value in values if isinstance(value, dict) and (link := item_link(value, url))}
    parts = [value for _, value in values if isinstance(value, str) and _MARKUP.search(value)]
    inside = {id(value) for link in links.values() for value in (link.card.description if link.card else None,)}
    html = "\n".join(part for part in parts if id(part) not in inside)[:MAX_HTML] if len(links) < 2 else ""
    found = list(links.values())[:MAX_ITEMS]
    return JsonListing(tuple(found), html, _next_url(values, url, has_items=bool(found or html)))


def pairs(data: Any, depth: int = MAX_DEPTH) -> Iterator[tuple[str, Any]]:
    """Yield key and value of everything in the answer, from the outside in."""
    level: list[tuple[str, Any]] = [("", data)]
    seen = 0
    for _ in range(depth):
        below: list[tuple[str, Any]] = []
        for key, value in level:
            yield key, value
            seen += 1
            if seen >= MAX_VALUES:
                return
            if isinstance(value, dict):
                below += value.items()
            elif isinstance(value, list):
                below += ((key, each) for each in value)
        level = below


def item_link(item: dict[str, Any], base: str) -> Link | None:
    """Return an object that has an address and a title as a link with its card."""
    url = next((found for name in _URLS if (found := absolute(_text(item.get(name)), base))), None)
    title = next((found for name in _TITLES if (found := plain_text(_text(item.get(name))))), None)
    if url is None or title is None or (len(title.split()) < 2 and title.isascii()):
        return None
    description, truncated = excerpt(next((found for name in _TEXTS if (found := _text(item.get(name)))), None))
    date = next((found for name in _DATES if (found := _text(item.get(name)))), None)
    card = PostRef(
        headline=title, url=url, description=description, descriptionTruncated=truncated, datePublishedRaw=date
    )
    return Link(url, "recent" if date else "page", card, authors=_names(item), text=title, heading=True)


def _names(item: dict[str, Any]) -> tuple[str, ...]:
    people = item.get("authors") or item.get("author") or item.get("byline")
    several = people if isinstance(people, list) else [people]
    names = (_text(one.get("name")) if isinstance(one, dict) else _text(one) for one in several[:10])
    return tuple(dict.fromkeys(name for name in map(plain_text, names) if name and not name.isdecimal()))


def _text(value: Any) -> str | None:
    """Return a text, WordPress' ``{"rendered": …}`` included."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("href")
    return value if isinstance(value, str) and value.strip() else None


def _next_url(values: list[tuple[str, Any]], url: str, *, has_items: bool) -> str | None:
    for key, value in values:
        told = _text(value)
        if told and _NEXT_KEYS.fullmatch(key) and _is_address(told):
            return absolute(told, url)
    for key, value in values:
        if _CURSOR_KEYS.fullmatch(key) and (isinstance(value, str | int)) and not isinstance(value, bool) and value:
            name = _cursor_name(url, key)
            return with_parameters(url, {name: str(value)[:500]}) if name else None
    return _next_number(values, url) if has_items else None


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://", "/", "?", "./")) or "?" in text


def _cursor_name(url: str, key: str) -> str | None:
    """Return the parameter that the cursor goes into: the one in this address, else the one it is named after."""
    present = [name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)]
    known = next((name for name in present if name.lower() in CURSOR_KEYS or "cursor" in name.lower()), None)
    if known is None and any(name.lower() in PAGE_KEYS or name.lower() == "offset" for name in present):
        known = next(name for name in present if name.lower() in PAGE_KEYS or name.lower() == "offset")
    return known or re.sub(r"^(?:next|end)_?", "", key, flags=re.IGNORECASE).lower() or "cursor"


def _next_number(values: list[tuple[str, Any]], url: str) -> str | None:
    """Return the next page by number where the answer says that there is one."""
    address = read_address(url)
    page = page_number(address) if address else None
    told = next((value for key, value in values if type(value) is int and _NEXT_NUMBER.fullmatch(key)), None)
    is_more = any(value is True and _HAS_MORE.fullmatch(key) for key, value in values)
    is_more |= any(value is False and _IS_LAST.fullmatch(key) for key, value in values)
    total = max((value for key, value in values if type(value) is int and _TOTAL_PAGES.fullmatch(key)), default=0)
    name = next((n for n, v in parse_qsl(urlsplit(url).query) if n.lower() in PAGE_KEYS and v.isdecimal()), None)
    current = page.number if page else 1
    if told is None and not is_more and total <= current:
        return _next_offset(values, url)
    if name is None:
        return with_parameters(url, {"page": str(told or 2)}) if told else None
    return with_parameters(url, {name: str(told or current + 1)})


def _next_offset(values: list[tuple[str, Any]], url: str) -> str | None:
    """Return the next part where the answer counts its items: from where, how many, and how many there are."""
    numbers = {key.lower(): value for key, value in values[::-1] if type(value) is int}
    at, step = numbers.get("offset", numbers.get("start", numbers.get("skip"))), numbers.get("limit", 0)
    total = max(numbers.get("total", 0), numbers.get("count", 0), numbers.get("total_count", 0))
    asked = [
        name for name, value in parse_qsl(urlsplit(url).query) if name.lower() in OFFSET_KEYS and value.isdecimal()
    ]
    if at is None or step <= 0 or at + step >= total or not asked:
        return None
    return with_parameters(url, {asked[0]: str(at + step)})
