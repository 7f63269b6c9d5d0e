"""Feeds: RSS 0.9x to 2.0, Atom and JSON Feed, read into links with their cards.

Formats: RSS 2.0 (rssboard.org), RSS 1.0 (purl.org/rss/1.0), RFC 4287 (Atom), RFC 5005 (paging), WebSub (W3C),
JSON Feed 1.1 (jsonfeed.org).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

import orjson

from newscrawl.discovery.build_dates import without_build_dates
from newscrawl.discovery.charsets import decode
from newscrawl.discovery.excerpt import excerpt, plain_text
from newscrawl.discovery.feed_authors import MAX_NAME, OWNERS, feed_authors, without_owner
from newscrawl.discovery.feed_clocks import without_claimed_zone
from newscrawl.discovery.feed_labels import NO_SECTION, names_sections
from newscrawl.discovery.feed_rights import MAX_RIGHTS, NAMES, entry_rights, rights_of
from newscrawl.discovery.json_feed import json_entry, unique
from newscrawl.discovery.json_values import list_in, text_in
from newscrawl.discovery.links import Link, absolute
from newscrawl.discovery.shared_addresses import said_alike
from newscrawl.discovery.xml_reader import Element, find_elements
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_ENTRIES: Final = 2_000
MAX_ELEMENTS: Final = 10_000  # entries, and what stands beside them

_ROOT: Final = re.compile(r"<(?:[\w-]{1,20}:)?(rss|feed|rdf|html)(?=[\s>])([^<>]{0,5000})", re.IGNORECASE)
_KINDS: Final[dict[str, Literal["rss", "atom"]]] = {"rss": "rss", "rdf": "rss", "feed": "atom"}
_ENTRIES: Final = frozenset({"item", "entry"})
# When a feed was written: the channel's own dates.
_BUILT = ("lastbuilddate", "pubdate", "updated", "dc:date")
# Elements beside the entries; image and textinput hold links of their own and are passed over whole.
_TOLD = frozenset({"generator", *OWNERS, *_BUILT})  # what the channel says of itself
_WANTED = _ENTRIES | {"link", "title", "language", "dc:language", "image", "textinput", *_TOLD, *NAMES}
_PUBLISHED = ("published", "issued", "pubdate", "dcterms:issued", "dc:date", "date", "dcterms:created", "created")
_MODIFIED = ("updated", "modified", "dcterms:modified")
_SUMMARIES = ("description", "summary", "content:encoded", "content")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as sent: ``links`` in its order, each with a card; ``next_url`` is its older page, ``hub`` is WebSub's."""

    kind: Literal["rss", "atom", "json"]
    links: tuple[Link, ...]
    title: str | None = None
    language: str | None = None
    next_url: str | None = None
    hub: str | None = None


def read_feed(body: bytes | str, url: str) -> Feed | None:
    """Return the feed in *body*, fetched from *url*; ``None`` when it is not a feed. Dates stay as found.

    A description beyond 300 characters is cut and says so. Torn, wrongly declared or unescaped XML is read as
    far as it goes. Links are not compared with *url*: many feeds live on another host than their site.
    """
    text = decode(body)
    if text[:1_000].lstrip().startswith("{"):
        return _json_feed(text, url)
    root = _ROOT.search(text[:20_000])
    kind = _KINDS.get(root[1].lower()) if root else None
    if root is None or kind is None:
        return None
    attributes = Element("", root[2]).attributes
    reading = _Reading(kind, _base(attributes, url), attributes.get("xml:lang"))
    for element in islice(find_elements(text[root.start() :], _WANTED), MAX_ELEMENTS):
        reading.take(element)
        if len(reading.links) >= MAX_ENTRIES:
            break
    return reading.feed()


class _Reading:
    """What of an XML feed has been read so far."""

    def __init__(self, kind: Literal["rss", "atom"], base: str, language: str | None) -> None:
        self.kind, self.base, self.language = kind, base, language
        self.title: str | None = None
        self.relations: dict[str, str] = {}
        self.links: list[Link] = []
        self.told: list[tuple[str, str]] = []
        self.rights: list[tuple[str, str]] = []  # of all entries

    def take(self, element: Element) -> None:
        if element.name in _ENTRIES:
            link = self._entry(element)
            if link is not None:
                self.links.append(link)
        elif element.name in NAMES:
            self.rights += rights_of(element, self.base)
        elif element.name == "link":
            self.rights += rights_of(element, self.base)
            attributes = element.attributes
            target = absolute(attributes.get("href"), _base(attributes, self.base))
            if target:
                self.relations.setdefault(attributes.get("rel", "alternate").lower(), target)
        elif element.name == "title":
            self.title = self.title or plain_text(element.text)
        elif element.name in ("language", "dc:language"):
            self.language = self.language or element.text or None
        elif element.name in _TOLD:
            self.told.append((element.name, element.text[:MAX_NAME].strip()))

    def feed(self) -> Feed:
        generator = next((text for name, text in self.told if name == "generator" and text), "")
        is_filed = "wordpress" in generator.lower() or names_sections(self.links)
        built = [text for name, text in self.told if name in _BUILT]
        links = said_alike(without_claimed_zone(without_build_dates(self.links, built), generator))
        return Feed(
            self.kind,
            tuple(
                replace(link, is_filed=is_filed, rights=tuple(dict.fromkeys((*link.rights, *self.rights)))[:MAX_RIGHTS])
                for link in without_owner(links, [text for name, text in self.told if name in OWNERS])
            ),
            self.title,
            self.language,
            self.relations.get("next") or self.relations.get("prev-archive"),  # RFC 5005
            self.relations.get("hub"),
        )

    def _entry(self, entry: Element) -> Link | None:
        attributes = entry.attributes
        base = _base(attributes, self.base)
        url = _address(entry, base)
        if url is None:
            return None
        title = entry.first("title", "dc:title")
        section, keywords = _labels(entry)
        headline = plain_text(title.deep_text if title else None)
        description, truncated = excerpt(_summary(entry), headline)
        card = PostRef(
            headline=headline,
            url=url,
            description=description,
            descriptionTruncated=truncated,
            datePublishedRaw=entry.text_of(*_PUBLISHED),
            position=len(self.links) + 1,
        )
        return Link(
            url,
            "feed",
            card,
            section=section,
            authors=feed_authors(entry),
            language=attributes.get("xml:lang") or entry.text_of("dc:language") or self.language,
            keywords=keywords,
            modified=entry.text_of(*_MODIFIED),
            image=_image(entry, base),
            content=_digest(entry, card.headline),
            rights=entry_rights(entry, self.base),
        )


def _base(attributes: Mapping[str, str], base: str) -> str:
    """Return what addresses inside an element are relative to: its xml:base, itself relative to *base*."""
    return absolute(attributes.get("xml:base"), base) or base


def _address(entry: Element, base: str) -> str | None:
    for candidate in _addresses(entry, base):
        url = absolute(candidate, base)
        if url:
            return url
    return None


def _addresses(entry: Element, base: str) -> Iterator[str | None]:
    """Yield where the entry's article may be, best first: the publisher's own address before a counting redirect."""
    yield entry.text_of("feedburner:origlink")
    links = entry.all("link")
    alternates = [at for link in links if (at := link.attributes).get("rel", "alternate") == "alternate"]
    for at in sorted(alternates, key=lambda at: "html" not in at.get("type", "html")):
        yield absolute(at.get("href"), _base(at, base))
    yield from (link.text for link in links)
    yield from (content.attributes.get("src") for content in entry.all("content"))
    for element in (entry.first("guid"), entry.first("id")):
        is_link = element is not None and element.attributes.get("ispermalink", "true").lower() != "false"
        if element is not None and is_link and element.text.startswith("http"):
            yield element.text
    yield entry.attributes.get("rdf:about")


def _image(entry: Element, base: str) -> str | None:
    """Return the entry's picture: media:content, media:thumbnail (Media RSS 1.5) or an enclosure that is one."""
    for element in (*entry.all("media:content"), *entry.all("media:thumbnail"), *entry.all("enclosure")):
        attributes = element.attributes
        kind = f"{attributes.get('type', '')} {attributes.get('medium', '')}".strip()
        if "image" in kind or (not kind and element.name == "media:thumbnail"):
            return absolute(attributes.get("url"), base)
    return None


def _digest(entry: Element, title: str | None) -> str:
    """Return a digest of title and texts, whole: an edit far down is one, too."""
    texts = (element.deep_text for name in _SUMMARIES if (element := entry.first(name)) is not None)
    return blake2b("\n".join([title or "", *texts]).encode(), digest_size=6).hexdigest()


def _summary(entry: Element) -> str | None:
    for name in _SUMMARIES:
        element = entry.first(name)
        if element is not None and (text := element.deep_text):
            return text
    return None


def _labels(entry: Element) -> tuple[str | None, tuple[str, ...]]:
    """Return the section, which is the first category that somebody chose, and the other categories."""
    elements = [*entry.all("category"), *entry.all("dc:subject")]
    texts = [(at := element.attributes).get("label") or at.get("term") or element.text for element in elements]
    labels = [label for label in unique(texts) if label.lower() not in NO_SECTION]
    return (labels[0], tuple(labels[1:])) if labels else (None, ())


def _json_feed(text: str, url: str) -> Feed | None:
    try:
        feed = orjson.loads(text)
    except ValueError:  # it is no feed
        return None
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version")):
        return None
    items = [item for item in list_in(feed, "items") if isinstance(item, dict)]
    language = text_in(feed, "language")
    links = (json_entry(item, position, url, language) for position, item in enumerate(items[:MAX_ENTRIES], 1))
    hubs = [text_in(hub, "url") for hub in list_in(feed, "hubs") if isinstance(hub, dict)]
    return Feed(
        "json",
        tuple(said_alike([link for link in links if link is not None])),
        plain_text(text_in(feed, "title")),
        language,
        absolute(text_in(feed, "next_url"), url),
        hubs[0] if hubs else None,
    )
