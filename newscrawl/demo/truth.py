"""What a perfect crawl of the newsroom finds, from the same content that the pages are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.demo.live import live_newsroom
from newscrawl.demo.moments import NOW
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import site
from newscrawl.demo.text import text_blocks
from newscrawl.demo.theme import theme

if TYPE_CHECKING:
    from datetime import datetime

    from newscrawl.demo.content import Story
    from newscrawl.demo.newsroom import Card
    from newscrawl.items import Precision


@dataclass(frozen=True, slots=True)
class TrueAuthor:
    """An author by the right name; ``url`` and ``bio`` only where the article's page has them."""

    name: str
    url: str | None
    bio: str | None


@dataclass(frozen=True, slots=True)
class TrueCard:
    """A card; what the block does not print is None. ``description`` is without the ellipsis."""

    headline: str
    url: str
    position: int
    description: str | None = None
    descriptionTruncated: bool = False
    datePublished: str | None = None


@dataclass(frozen=True, slots=True)
class TrueArticle:
    """The fields of one article's record.

    ``description`` is the standfirst. ``dateAssumed`` says that the page prints a clock without a zone, so that the
    instant holds only for a reader who knows the newsroom's ``TIMEZONE``. ``dateFromCard``: the page has no date,
    the day is its card's. ``sectionKey`` is the same in all languages; ``articleSection`` is None where the page
    names none, and so is ``inLanguage`` where it declares none (``language`` is what the text is written in).
    """

    url: str
    headline: str
    authors: tuple[TrueAuthor, ...]
    datePublished: str
    datePublishedPrecision: Precision
    dateModified: str | None
    dateModifiedPrecision: Precision | None
    dateAssumed: bool
    dateFromCard: bool
    sectionKey: str
    articleSection: str | None
    language: str
    inLanguage: str | None
    keywords: tuple[str, ...]
    description: str | None
    paragraphs: tuple[str, ...]
    card: TrueCard
    recentPosts: tuple[TrueCard, ...]
    relatedPosts: tuple[TrueCard, ...]
    theme: str
    meta: str


def truth(base_url: str, now: datetime = NOW) -> list[TrueArticle]:
    """Return the true record of every article, newest first, for a newsroom served at *base_url*."""
    newsroom = Newsroom(base_url.rstrip("/"), now)
    return [_true_article(newsroom, story) for story in newsroom.stories()]


def live_truth(base_url: str, now: datetime = NOW) -> list[TrueArticle]:
    """Return the same of the section that JavaScript writes: whoever runs no JavaScript finds none of it."""
    newsroom = live_newsroom(Newsroom(base_url.rstrip("/"), now))
    return [_true_article(newsroom, story) for story in newsroom.stories()]


def nonarticles(base_url: str, now: datetime = NOW) -> list[str]:
    """Return the URLs of all pages that are not articles, listings first."""
    newsroom = Newsroom(base_url.rstrip("/"), now)
    return [newsroom.address(page.path) for page in site(newsroom).values() if page.kind != "article"]


def _true_article(newsroom: Newsroom, story: Story) -> TrueArticle:
    look, published, modified = theme(story.theme), newsroom.published(story), newsroom.modified(story)
    clock_without_zone = not published.is_day and (not story.age or story.age.startswith("yesterday"))
    return TrueArticle(
        url=newsroom.address(story.path),
        headline=story.headline,
        authors=_true_authors(newsroom, story),
        datePublished=published.value,
        datePublishedPrecision=published.precision,
        dateModified=modified.value if modified else None,
        dateModifiedPrecision=modified.precision if modified else None,
        dateAssumed=story.meta == "none" and clock_without_zone,
        dateFromCard=not story.dated,
        sectionKey=story.section,
        articleSection=newsroom.section(story).name if look.shows("section") else None,
        language=story.language,
        inLanguage=story.language if look.shows("language") else None,
        keywords=story.keywords,
        description=story.standfirst or None,
        paragraphs=tuple(text_blocks(story.body)),
        card=_true_card(newsroom.card(story), 1),
        recentPosts=_recent(newsroom, story),
        relatedPosts=_related(newsroom, story),
        theme=story.theme,
        meta=story.meta,
    )


def _true_authors(newsroom: Newsroom, story: Story) -> tuple[TrueAuthor, ...]:
    linked = theme(story.theme).shows("profiles") or story.meta == "graph"
    return tuple(
        TrueAuthor(
            author.name,
            newsroom.address(author.path) if linked else None,
            author.bio[story.language] if story.bio else None,
        )
        for author in newsroom.authors(story)
    )


def _true_card(card: Card, position: int, *, excerpt: bool = True) -> TrueCard:
    if not excerpt:
        return TrueCard(card.headline, card.url, position, datePublished=card.day)
    return TrueCard(card.headline, card.url, position, card.excerpt, card.is_cut, card.day)


def _recent(newsroom: Newsroom, story: Story) -> tuple[TrueCard, ...]:
    excerpt = theme(story.theme).shows("recent excerpts")
    cards = enumerate(newsroom.recent(story.language, story), 1)
    return tuple(_true_card(card, position, excerpt=excerpt) for position, card in cards)


def _related(newsroom: Newsroom, story: Story) -> tuple[TrueCard, ...]:
    if not (theme(story.theme).shows("related links") and any(block.kind == "related" for block in story.body)):
        return ()
    others = enumerate(newsroom.related(story), 1)
    return tuple(TrueCard(other.headline, newsroom.address(other.path), position) for position, other in others)
