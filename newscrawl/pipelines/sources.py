"""The union of sources: a page's record completed by what feeds, sitemaps, APIs and listings say of the article.

Pure: the same page and the same mentions give the same record, in whatever order they came.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from newscrawl.discovery.address import read_address
from newscrawl.discovery.mentions import KINDS, is_called, is_promised
from newscrawl.items import Author, Image, Usage
from newscrawl.normalize.language.detection import language_tag, primary
from newscrawl.normalize.text import fold
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.dates import ARTICLE_FIELDS
from newscrawl.pipelines.source_dates import complete_modified, complete_published
from newscrawl.pipelines.source_evidence import fill, reject

if TYPE_CHECKING:
    from newscrawl.discovery.mentions import Mention, Mentions
    from newscrawl.items import Article

#: Log-odds that an article is behind an address that a source promised, dated, signed; as in ``extraction.page_kind``.
PROMISED, DATED, SIGNED = 2.5, 1.2, 0.8
#: The same where nobody promised one and the page alone is hardly enough: a link that calls it by its headline.
CALLED, HARDLY = 0.6, 0.5
_CARDS = frozenset({"recent", "related", "page"})


def complete_from(article: Article, mentions: Mentions, timezone: str | None = None) -> None:
    """Fill in what the page, normalised already, does not say; what it contradicts is rejected in the evidence."""
    article.alternateUrls = sorted({*article.alternateUrls, *mentions.get("address", {}).get("addresses", ())})
    told = [(kind, mentions[kind]) for kind in KINDS if kind in mentions]
    if not told:
        return
    article.metadata.probability = promised(article, mentions)
    _complete_text(article, told)
    _complete_authors(article, told)
    _complete_labels(article, told)
    _complete_language(article, told)
    _complete_usage(article, told)
    complete_published(article, told, timezone)
    complete_modified(article, told, timezone)


def promised(article: Article, mentions: Mentions) -> float | None:
    """Return how likely a page is an article by its own record and what sources say; as the page says without them."""
    own = article.metadata.probability
    if own is None:
        return own
    if not is_promised(mentions):
        return _with(own, CALLED) if own < HARDLY and is_called(mentions, article.headline) else own
    points = PROMISED
    points += DATED * (not article.datePublishedRaw and any(m.get("published") for m in mentions.values()))
    points += SIGNED * (not article.authors and any(m.get("authors") for m in mentions.values()))
    return _with(own, points)


def _with(own: float, points: float) -> float:
    likely = min(max(own, 0.0001), 0.9999)
    return round(1 / (1 + math.exp(-(math.log(likely / (1 - likely)) + points))), 2)


def _complete_text(article: Article, told: list[tuple[str, Mention]]) -> None:
    for kind, mention in told:
        headline = mention.get("headline")
        if headline and not article.headline:
            article.headline = headline
            fill(article, "headline", headline, kind)
        elif headline and article.headline:
            one, other = fold(headline), fold(article.headline)
            if not (one in other or other in one):
                reject(article, "headline", headline, kind)
    # Cards stand on the articles' own pages, which are all read: theirs is told in every crawl.
    described = [(kind, m) for kind, m in told if m.get("description")]
    described.sort(key=lambda one: (bool(one[1].get("truncated")), one[0] not in _CARDS))
    best = described[0] if described else None
    if best and not article.description:
        kind, mention = best
        article.description = mention["description"]
        fill(article, "description", mention["description"], kind)
        article.descriptionTruncated = bool(mention.get("truncated"))
    image = next(((kind, m["image"]) for kind, m in told if m.get("image")), None)
    if image and article.mainImage is None:
        article.mainImage = Image(image[1])
        article.images = [article.mainImage, *article.images]
        fill(article, "mainImage", image[1], image[0])


def _complete_authors(article: Article, told: list[tuple[str, Mention]]) -> None:
    named = [(kind, _people(article, mention["authors"])) for kind, mention in told if mention.get("authors")]
    named = [(kind, people) for kind, people in named if people]
    if not named:
        return
    kind, people = named[0]
    is_nobody = all(author.type == "Organization" for author in article.authors)
    if not article.authors or (is_nobody and any(one.type == "Person" for one in people)):
        before = article.authors
        article.authors = people
        fill(article, "authors", ", ".join(one.nameRaw or one.name for one in people), kind)
        for author in before:
            reject(article, "authors", author.nameRaw or author.name, kind, "a source names a person")
        named = named[1:]
    printed = fold(" ".join(f"{author.nameRaw} {author.name}" for author in article.authors))
    for kind, people in named:
        for one in people:
            if fold(one.name) not in printed:
                reject(article, "authors", one.nameRaw or one.name, kind)


def _people(article: Article, names: list[str]) -> list[Author]:
    """Return the names as authors, cleaned as those of a page are."""
    carrier: dict[str, Any] = {
        "authors": [Author(nameRaw=name) for name in names],
        "publisher": {"name": article.publisher.name, "domain": article.publisher.domain},
        "url": article.url,
    }
    normalise_authors(carrier)
    return list(carrier["authors"])


def _complete_labels(article: Article, told: list[tuple[str, Mention]]) -> None:
    """A category is a section where its source files posts under sections, or where the address has it as a folder."""
    folders = _folders(article.url)
    for kind, mention in told:
        sections = list(mention.get("sections", ()))
        words = list(mention.get("keywords", ()))
        if not sections:
            sections = [word for word in words if _slug(word) in folders]
            words = [word for word in words if word not in sections]
        if sections and not article.articleSection:
            article.articleSection = sections[:1]
            fill(article, "articleSection", sections[0], kind)
        for section in sections:
            if fold(section) not in {fold(own) for own in (*article.articleSection, *article.keywords)}:
                reject(article, "articleSection", section, kind)
        known = {fold(own) for own in (*article.articleSection, *article.keywords)}
        fresh = [word for word in words if fold(word) not in known]
        if fresh and not article.keywords:
            fill(article, "keywords", ", ".join(fresh), kind)
        article.keywords = [*article.keywords, *fresh]


def _folders(url: str) -> frozenset[str]:
    address = read_address(url)
    return frozenset(segment for segment in address.segments[:-1]) if address else frozenset()


def _slug(label: str) -> str:
    return "-".join(label.lower().split())


def _complete_language(article: Article, told: list[tuple[str, Mention]]) -> None:
    """Compare the languages, not their regions; Google writes zh-cn for Chinese (news sitemaps' news:language)."""
    for kind, mention in told:
        tag = language_tag(mention["language"]) if mention.get("language") else None
        if tag is None:
            continue
        if article.inLanguage is None:
            article.inLanguage = tag
            fill(article, "inLanguage", mention["language"], kind)
        elif primary(article.inLanguage) != primary(tag):
            reject(article, "inLanguage", mention["language"], kind)


def _complete_usage(article: Article, told: list[tuple[str, Mention]]) -> None:
    known = {(usage.signal, usage.value, usage.source) for usage in article.usage}
    for kind, mention in told:
        fresh = [(signal, value) for signal, value in mention.get("rights", ()) if (signal, value, kind) not in known]
        article.usage = [*article.usage, *(Usage(signal, value, kind, value) for signal, value in fresh)]


#: What of a record the mentions may change; ``images`` only by what stands in ``mainImage``.
FIELDS = (
    "headline", "description", "mainImage", "images", "authors", "articleSection", "keywords", "inLanguage",
    "descriptionTruncated", "alternateUrls", "usage",
    *(f"{field}{suffix}" for field in ARTICLE_FIELDS for suffix in ("", "Raw", "Precision", "Local")),
)  # fmt: skip
