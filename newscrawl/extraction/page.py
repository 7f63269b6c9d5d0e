"""ArticlePage: from a parsed page to one raw record. A site overrides what it knows better."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from newscrawl.discovery.recent_posts import find_post_blocks, posts_of
from newscrawl.document.prose import is_prose
from newscrawl.document.roles import CARD, FOREIGN
from newscrawl.extraction.body import read_body
from newscrawl.extraction.bylines import find_authors
from newscrawl.extraction.candidates import find_candidates
from newscrawl.extraction.dates import find_dates_of_page
from newscrawl.extraction.fields import DESCRIPTION, KEYWORDS, SITE_NAME
from newscrawl.extraction.graph import Graph
from newscrawl.extraction.headline import find_headlines
from newscrawl.extraction.images import find_images
from newscrawl.extraction.kind import article_probability
from newscrawl.extraction.sections import find_sections, read_breadcrumbs
from newscrawl.items import Article, Evidence, Publisher, Rejected
from newscrawl.normalize.dates import DateContext
from newscrawl.normalize.language import checked_language, primary
from newscrawl.normalize.text import fold, squash
from newscrawl.normalize.urls import registered_domain

if TYPE_CHECKING:
    from newscrawl.document.document import Document
    from newscrawl.extraction.body import Body
    from newscrawl.extraction.candidates import Candidate
    from newscrawl.extraction.dates import Dates
    from newscrawl.items import PostRef

MAX_KEYWORDS = 60
MAX_HEADLINES = 5  # rejected ones kept as evidence
TIER = "article:content_tier"
_FREE = {"true": True, "free": True, "false": False, "locked": False, "metered": False}
MAX_SAMPLE = 20  # lines that the language is told from


class ArticlePage:
    """One page as an article. ``card`` is what the listing said of it, ``context`` how its dates are to be read.

    Every field is a property or method of its own, so that a site's subclass replaces just what it knows better.
    """

    def __init__(self, document: Document, card: PostRef | None = None, context: DateContext | None = None) -> None:
        self.document = document
        self.card = card
        self.graph = Graph(document)
        self.context = context or DateContext()
        if not self.context.languages:
            languages = dict.fromkeys(filter(None, [primary(self.language or ""), "en"]))
            self.context = replace(self.context, languages=tuple(languages))

    @cached_property
    def site_name(self) -> str | None:
        """The publisher's name as the page gives it."""
        found = find_candidates(self.document, self.graph, SITE_NAME)
        return found[0].raw if found else None

    @cached_property
    def headlines(self) -> list[Candidate]:
        """The headline, then other headlines the page carries."""
        return find_headlines(self.document, self.graph, self.site_name)

    @cached_property
    def body(self) -> Body:
        """The main text."""
        return read_body(self.document, self.headlines[0].raw if self.headlines else None)

    @cached_property
    def dates(self) -> Dates:
        """When it was published and modified, raw."""
        return find_dates_of_page(self.document, self.graph, self.card, self.context)

    @cached_property
    def language(self) -> str | None:
        """The declared language where the text does not contradict it, else the detected one; BCP 47."""
        declared = next(self.graph.texts(self.graph.article, "inLanguage"), None) or self.document.language
        _ = self.document.card_lists  # marks the lines of cards
        lines = [line for line in self.document.outline.lines if is_prose(line) and not line.roles & (FOREIGN | CARD)]
        text = " ".join(line.text for line in lines[:MAX_SAMPLE])
        return checked_language(declared, text)[0]

    def css(self, query: str) -> list[str]:
        """Return the squashed texts of the elements that match *query*."""
        return [squash(node.text() or "") for node in self.document.tree.css(query)]

    def to_item(self) -> Article:
        """Return the record with raw dates and names; the pipelines make values of them."""
        article = Article(
            url=self.document.url, canonicalUrl=self.document.canonical, inLanguage=self.language, evidence={}
        )
        self._fill_text(article)
        self._fill_dates(article)
        self._fill_authors(article)
        self._fill_about(article)
        posts = find_post_blocks(self.document)
        article.recentPosts = posts_of(posts, "recent")
        article.relatedPosts = posts_of(posts, "related")
        article.metadata.probability = article_probability(
            self.document,
            self.graph,
            self.body,
            dated=self.dates.published is not None,
            signed=bool(article.authors),
            listed=self.card is not None,
        )
        return article

    def _fill_text(self, article: Article) -> None:
        if self.headlines:
            article.headline = self.headlines[0].raw
            evidence = self.headlines[0].evidence()
            evidence.rejected = [
                Rejected(item.raw, "another headline is better founded", item.rule)
                for item in self.headlines[1:MAX_HEADLINES]
            ]
            self._say(article, "headline", evidence)
            others = (item.raw for item in self.headlines[1:] if item.source != "page" or item.rule == "h1")
            article.alternativeHeadline = next(others, None)
        elif self.card is not None and self.card.headline:
            article.headline = self.card.headline
            self._say(article, "headline", Evidence("listing", f"card {self.card.position}", self.card.headline, 0.6))
        article.articleBody = self.body.text
        self._fill_description(article)

    def _fill_description(self, article: Article) -> None:
        found = find_candidates(self.document, self.graph, DESCRIPTION)
        if self.body.standfirst:
            article.description = self.body.standfirst
            self._say(article, "description", Evidence("page", "standfirst", None, 0.8))
        elif found:
            article.description = found[0].raw
            self._note(article, "description", found[0])
        elif self.card is not None and self.card.description:
            article.description = self.card.description
            self._say(
                article, "description", Evidence("listing", f"card {self.card.position}", self.card.description, 0.6)
            )

    def _fill_dates(self, article: Article) -> None:
        dates = self.dates
        if dates.published is not None:
            article.datePublishedRaw, evidence = dates.published
            self._say(article, "datePublished", evidence)
        elif dates.rejected:
            self._say(
                article, "datePublished", Evidence("none", "no date of its own", None, 0.0, [], list(dates.rejected))
            )
        if dates.modified is not None:
            article.dateModifiedRaw, evidence = dates.modified
            self._say(article, "dateModified", evidence)

    def _fill_authors(self, article: Article) -> None:
        article.authors, evidence = find_authors(self.document, self.graph, self.body)
        if evidence is not None:
            self._say(article, "authors", evidence)

    def _fill_about(self, article: Article) -> None:
        sections = find_sections(self.document, self.graph, article.headline)
        article.articleSection = _unique_texts([item.raw for item in sections])
        if sections:
            self._note(article, "articleSection", sections[0])
        keywords = [
            part for item in find_candidates(self.document, self.graph, KEYWORDS) for part in item.raw.split(",")
        ]
        article.keywords = _unique_texts(keywords)[:MAX_KEYWORDS]
        article.breadcrumbs = read_breadcrumbs(self.document, self.graph)
        article.mainImage, article.images = find_images(self.document, self.graph, self.body)
        domain = registered_domain(self.document.url)
        article.publisher = Publisher(self.site_name, None, domain)
        article.isAccessibleForFree = self._is_free()

    def _is_free(self) -> bool | None:
        """Only what the page says outright: ``isAccessibleForFree`` or the content tier of its meta tags."""
        said = [*self.graph.values(self.graph.article, "isAccessibleForFree"), *self.document.meta.get(TIER, ())]
        known = (_FREE.get(str(value).strip().lower()) for value in said)
        return next((value for value in known if value is not None), None)

    def _note(self, article: Article, field: str, candidate: Candidate) -> None:
        self._say(article, field, candidate.evidence())

    def _say(self, article: Article, field: str, evidence: Evidence) -> None:
        if article.evidence is not None:
            article.evidence[field] = evidence


def _unique_texts(texts: list[str]) -> list[str]:
    """Return the squashed texts, each once regardless of case, in order."""
    found: dict[str, str] = {}
    for text in texts:
        clean = squash(text)
        if clean:
            found.setdefault(fold(clean) or clean, clean)
    return list(found.values())
