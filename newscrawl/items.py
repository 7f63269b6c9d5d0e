"""The record: what newscrawl exports, one object a line.

Names are schema.org's NewsArticle in the spelling of zyte-common-items, hence the camel case.
Every class is a plain dataclass, so Scrapy and itemadapter take it as it is, and the declared
order is the order of the keys in the JSON line. ``None`` means "not on the page".
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from newscrawl.item_metadata import Crawl, Evidence, Http, Metadata, PageKind, Rejected

__all__ = [
    "SCHEMA_VERSION", "Article", "Author", "AuthorType", "Breadcrumb", "ChangeType", "Cluster", "Contributor", "Crawl",
    "Evidence", "FirstSeen", "Http", "Image", "Metadata", "PageKind", "Pages", "PostRef", "Precision", "Publisher",
    "Rejected", "Usage",
]  # fmt: skip

SCHEMA_VERSION = "1.1"

Precision = Literal["second", "minute", "hour", "day", "month", "year"]
AuthorType = Literal["Person", "Organization"]
ChangeType = Literal["new", "updated", "dated", "reread", "completed"]


@dataclass(slots=True)
class Image:
    """A picture of the article; ``url`` is absolute."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True)
class Breadcrumb:
    """One step of the path from the home page to the article."""

    name: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Publisher:
    """Who published: ``domain`` is the registered domain of the article's URL."""

    name: str | None = None
    url: str | None = None
    domain: str = ""


@dataclass(slots=True)
class Author:
    """A person or organisation, once for each article.

    ``nameRaw`` is the text as the page prints it. ``id`` is ``p_`` and 16 hexadecimal digits,
    the same for one person on all pages of one publisher.
    """

    id: str | None = None
    name: str = ""
    nameRaw: str = ""
    url: str | None = None
    email: str | None = None
    bio: str | None = None
    type: AuthorType = "Person"
    jobTitle: str | None = None
    sameAs: list[str] = field(default_factory=list)
    image: Image | None = None


@dataclass(slots=True)
class Contributor:
    """A person with a role who did not write the article.

    ``role`` is schema.org's word where it has one: ``photographer editor reviewer translator illustrator`` …
    """

    name: str = ""
    role: str = ""
    url: str | None = None


@dataclass(slots=True)
class Pages:
    """Of an article on several pages: how many were read, of how many that it says it has."""

    read: int = 1
    of: int | None = None


@dataclass(slots=True)
class FirstSeen:
    """The first publication of a story."""

    url: str | None = None
    datePublished: str | None = None


@dataclass(slots=True)
class Cluster:
    """The story that the article is a print of: ``size`` articles so far, the article itself counted.

    ``relation`` says what this text is to the story's fullest: ``same shortened extended edited``, or ``merged`` for
    one made of several stories, which ``contains`` names. ``likeness`` is the share of the shorter text that stands in
    the longer, 0 to 1. ``source`` is the agency that it comes from, where the articles say so.
    """

    id: str = ""
    size: int = 1
    first: FirstSeen = field(default_factory=FirstSeen)
    source: str | None = None
    likeness: float = 1.0
    relation: str = "same"
    contains: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Usage:
    """One thing that the publisher says of the use of the text: ``signal`` its name, ``source`` where it stands."""

    signal: str = ""
    value: str = ""
    source: str = ""
    raw: str = ""


@dataclass(slots=True)
class PostRef:
    """A card: what a listing says of an article before that article is fetched.

    ``position`` counts from 1 within its block. The trailing ellipsis of an excerpt is not text:
    it is ``descriptionTruncated``.
    """

    headline: str | None = None
    url: str | None = None
    description: str | None = None
    descriptionTruncated: bool = False
    datePublished: str | None = None
    datePublishedRaw: str | None = None
    datePublishedPrecision: Precision | None = None
    position: int = 1


@dataclass(slots=True)
class Article:
    """One article, one JSON line.

    Dates are an instant in UTC (``YYYY-MM-DDThh:mm:ssZ``), a day or a month, as precise as the
    page is and no more; ``…Precision`` says which, ``…Raw`` is the text as found. ``…Local`` is ISO 8601
    with the offset of the page, the feed or the site.
    """

    schemaVersion: str = SCHEMA_VERSION
    id: str = ""
    url: str = ""
    canonicalUrl: str | None = None
    alternateUrls: list[str] = field(default_factory=list)
    headline: str | None = None
    alternativeHeadline: str | None = None
    description: str | None = None
    descriptionTruncated: bool = False
    authors: list[Author] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    datePublished: str | None = None
    datePublishedLocal: str | None = None
    datePublishedRaw: str | None = None
    datePublishedPrecision: Precision | None = None
    dateModified: str | None = None
    dateModifiedLocal: str | None = None
    dateModifiedRaw: str | None = None
    dateModifiedPrecision: Precision | None = None
    articleSection: list[str] = field(default_factory=list)
    breadcrumbs: list[Breadcrumb] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    inLanguage: str | None = None
    articleBody: str | None = None
    articleBodyHtml: str | None = None
    articleBodyMarkdown: str | None = None
    wordCount: int | None = None
    pages: Pages | None = None
    mainImage: Image | None = None
    images: list[Image] = field(default_factory=list)
    isAccessibleForFree: bool | None = None
    usage: list[Usage] = field(default_factory=list)
    publisher: Publisher = field(default_factory=Publisher)
    relatedPosts: list[PostRef] = field(default_factory=list)
    recentPosts: list[PostRef] = field(default_factory=list)
    contentHash: str | None = None
    simhash: str | None = None
    cluster: Cluster | None = None
    version: int = 1
    previousContentHash: str | None = None
    changeType: ChangeType = "new"
    metadata: Metadata = field(default_factory=Metadata)
    evidence: dict[str, Evidence] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the record as its JSON line holds it: plain values, all keys, in their order."""
        return asdict(self)
