"""PageReader: from a parsed page to one raw record. A site overrides what it knows better."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from newscrawl.cpu_time import timed_as
from newscrawl.discovery.recent_posts import posts_beside
from newscrawl.extraction.authors.bylines import find_authors, is_signed
from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.body.body_evidence import evidence_of_body, with_rest
from newscrawl.extraction.body.going_on import going_on
from newscrawl.extraction.body.signed_lines import without_bio, without_signed
from newscrawl.extraction.dates.page_dates import find_dates_of_page
from newscrawl.extraction.headline.headlines import find_headlines
from newscrawl.extraction.kinds import is_live, kind_of
from newscrawl.extraction.metadata.candidates import find_candidates
from newscrawl.extraction.metadata.description import own_description
from newscrawl.extraction.metadata.fields import AUTHOR, DESCRIPTION, SITE_NAME
from newscrawl.extraction.metadata.free_access import is_free
from newscrawl.extraction.metadata.images import find_images
from newscrawl.extraction.metadata.keywords import find_keywords
from newscrawl.extraction.metadata.publisher import publisher_name
from newscrawl.extraction.metadata.sections import find_sections, read_breadcrumbs
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.extraction.no_article import no_article
from newscrawl.extraction.page_kind import article_probability
from newscrawl.html.roles import CARD, FOREIGN
from newscrawl.items import Article, Evidence, Publisher, Rejected
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.normalize.dates.region import regional
from newscrawl.normalize.language.detection import checked_language
from newscrawl.normalize.text import squash, unique_texts
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.extraction.dates.page_dates import Dates, PageDate
    from newscrawl.extraction.metadata.candidates import Candidate
    from newscrawl.html.document import Document
    from newscrawl.items import PostRef

NO_ARTICLE = 0.1  # the most that is believed of a page that says it is not an article
MAX_HEADLINES = 5  # rejected ones kept as evidence
ADDRESSES = ("http://", "https://", "www.")  # what a name of a site does not begin with
MAX_SAMPLE = 20  # lines that the language is told from


class PageReader:
    """One page as an article. ``card`` is what the listing said of it, ``context`` how its dates are to be read.

    Every field is a property or method of its own, so that a site's subclass replaces just what it knows better.
    """

    @timed_as("extract")
    def __init__(self, document: Document, card: PostRef | None = None, context: DateContext | None = None) -> None:
        self.document = document
        self.card = card
        self.structured = StructuredData(document)
        self.context = context or DateContext()
        self.goes_on: GoesOn | None = None  # known when the record is made
        if not self.context.languages:
            told = next(iter(self.structured.meta.get("oglocale", ())), "")
            self.context = replace(self.context, languages=regional(self.language, document.url, told))

    @property
    def stale_fields(self) -> tuple[str, ...]:
        """The fields for which a site's own rules found nothing; known when the record is made."""
        return ()

    @cached_property
    def site_name(self) -> str | None:
        """The publisher's name as the page gives it."""
        return self._site_names[0].raw if self._site_names else None

    @cached_property
    def _site_names(self) -> list[Candidate]:
        told = find_candidates(self.document, self.structured, SITE_NAME)
        return [name for name in told if not name.raw.lower().startswith(ADDRESSES)]

    @cached_property
    def headlines(self) -> list[Candidate]:
        """The headline, then other headlines the page carries."""
        return find_headlines(self.document, self.structured, self.site_name)

    @cached_property
    def body(self) -> Body:
        """The main text."""
        names = [item.raw for item in find_candidates(self.document, self.structured, AUTHOR)]
        headline = self.headlines[0].raw if self.headlines else None
        return read_body(self.document, headline, names, [item.raw for item in self._site_names])

    @cached_property
    def dates(self) -> Dates:
        """When it was published and modified, raw."""
        return find_dates_of_page(self.document, self.structured, self.card, self.context)

    @cached_property
    def language(self) -> str | None:
        """The declared language where the text does not contradict it, else the detected one; BCP 47."""
        return self._language[0]

    @cached_property
    def _language(self) -> tuple[str | None, Evidence | None]:
        declared = next(self.structured.texts(self.structured.article, "inLanguage"), None) or self.document.language
        lines = [line for line in self.document.outline.lines if line.is_prose and not line.roles & (FOREIGN | CARD)]
        text = " ".join(line.text for line in lines[:MAX_SAMPLE]) or " ".join(self._short_texts())
        tag, how = checked_language(declared, text)
        if tag is None or how is None:
            return None, None
        if how == "declared":
            return tag, Evidence("page", how, declared, 0.9)
        rejected = [Rejected(declared, "the text is in another language", "declared")] if declared else []
        return tag, Evidence(how, "text", None, 0.8, [], rejected)

    def _short_texts(self) -> list[str]:
        """The title and the first lines of a page without running text."""
        lines = [line for line in self.document.outline.lines if not line.roles & (FOREIGN | CARD) and line.text]
        return [self.document.title or "", *(line.text for line in lines[:MAX_SAMPLE])]

    def css(self, query: str) -> list[str]:
        """Return the squashed texts of the elements that match *query*."""
        return [squash(node.text() or "") for node in self.document.tree.css(query)]

    @timed_as("extract")
    def to_item(self) -> Article:
        """Return the record with raw dates and names; the pipelines make values of them."""
        article = Article(
            url=self.document.url, canonicalUrl=self.document.canonical, inLanguage=self.language, evidence={}
        )
        self._fill_text(article)
        self._fill_dates(article)
        self._fill_authors(article)
        self.goes_on = going_on(self.document, self.body)
        self.body = with_rest(self.body, self.goes_on, article)
        self._fill_about(article)
        article.recentPosts, article.relatedPosts = posts_beside(self.document)
        self._fill_kind(article)
        return article

    def _fill_kind(self, article: Article) -> None:
        """How sure we are that the page is an article, what it is, and why."""
        live = is_live(self.document, self.body)
        known = {"dated": self.dates.published is not None or live, "signed": is_signed(article)}
        probability = article_probability(
            self.document, self.structured, self.body, **known, listed=self.card is not None
        )
        instead = no_article(self.document, dated=live or self.dates.is_on_page, signed=known["signed"])
        if instead is not None:
            probability = min(probability, NO_ARTICLE)
        kind, reason = instead or kind_of(self.document, self.structured, self.body, probability, live=live)
        article.metadata.probability, article.metadata.pageKind = probability, kind
        self._say(article, "pageKind", Evidence("page", reason, None, round(max(probability, 1 - probability), 2)))

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
        self._say(article, "articleBody", self._evidence_of_body())
        self._fill_description(article)

    def _evidence_of_body(self) -> Evidence:
        return evidence_of_body(self.document, self.body)

    def _fill_description(self, article: Article) -> None:
        found = find_candidates(self.document, self.structured, DESCRIPTION)
        if self.body.standfirst:
            article.description = self.body.standfirst
            self._say(article, "description", Evidence("page", "standfirst", None, 0.8))
        elif found:
            article.description, article.descriptionTruncated = own_description(found[0].raw, self.body.text)
            self._note(article, "description", found[0])
        elif self.card is not None and self.card.description:
            article.description = self.card.description
            article.descriptionTruncated = self.card.descriptionTruncated
            self._say(
                article, "description", Evidence("listing", f"card {self.card.position}", self.card.description, 0.6)
            )

    def _fill_dates(self, article: Article) -> None:
        dates = self.dates
        if dates.published is not None:
            self._fill_date(article, "datePublished", dates.published)
        elif dates.rejected:
            self._say(
                article, "datePublished", Evidence("none", "no date of its own", None, 0.0, [], list(dates.rejected))
            )
        if dates.modified is not None:
            self._fill_date(article, "dateModified", dates.modified)

    def _fill_date(self, article: Article, name: str, found: PageDate) -> None:
        """Write a date; its value too, where it cannot be read from the raw text alone."""
        setattr(article, f"{name}Raw", found.raw)
        if found.reading is not None:
            setattr(article, name, found.reading.value)
            setattr(article, f"{name}Precision", found.reading.precision)
            setattr(article, f"{name}Local", found.reading.local)
            found.evidence.assumed = [*found.evidence.assumed, *found.reading.assumed]
        self._say(article, name, found.evidence)

    def _fill_authors(self, article: Article) -> None:
        found = find_authors(self.document, self.structured, self.body, article.inLanguage)
        article.authors, article.contributors = found.authors, found.contributors
        self.body = without_bio(self.document, without_signed(self.document, self.body, found.lines), found.authors)
        article.articleBody = self.body.text
        if found.evidence is not None:
            self._say(article, "authors", found.evidence)

    def _fill_about(self, article: Article) -> None:
        titles = [article.headline or "", *(item.raw for item in self.headlines[:MAX_HEADLINES])]
        names = [item.raw for item in self._site_names]
        sections = find_sections(self.document, self.structured, titles, names)
        article.articleSection = unique_texts([item.raw for item in sections])
        if sections:
            self._note(article, "articleSection", sections[0])
        article.keywords, told = find_keywords(self.document, self.structured)
        if told is not None:
            self._note(article, "keywords", told)
        article.breadcrumbs = read_breadcrumbs(self.document, self.structured)
        article.images, evidence = find_images(self.document, self.structured, self.body)
        article.mainImage = next(iter(article.images), None)
        self._say(article, "mainImage", evidence)
        name = self.site_name or publisher_name(self.document)
        article.publisher = Publisher(name, None, registered_domain(self.document.url))
        if self._site_names:
            self._note(article, "publisher", self._site_names[0])
        self._say(article, "inLanguage", self._language[1])
        article.isAccessibleForFree, evidence = is_free(self.document, self.structured)
        self._say(article, "isAccessibleForFree", evidence)

    def _note(self, article: Article, field: str, candidate: Candidate) -> None:
        self._say(article, field, candidate.evidence())

    def _say(self, article: Article, field: str, evidence: Evidence | None) -> None:
        if article.evidence is not None and evidence is not None:
            article.evidence[field] = evidence
