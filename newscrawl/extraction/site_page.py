"""A page read by the general rules and by what its site states: who decides, and what the other is kept as."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.extraction.dates.page_dates import Dates, PageDate
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.page import PageReader
from newscrawl.extraction.stated import STATED, Rules, Stated, Value, body_fragments, read_stated
from newscrawl.extraction.stated_body import agreed, read_fragments
from newscrawl.items import Author, Evidence, Image, Rejected
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document
    from newscrawl.items import Article, PostRef
    from newscrawl.normalize.dates.reader import DateContext

SITE = "site"  # source of what a site states in its evidence
STALE_RULE = "site rule"
STALE = "the site's rule finds nothing on this page"
OVERRULED = "the site's own rule decides"
_RECORD_FIELDS = {
    "date_published": "datePublished",
    "date_modified": "dateModified",
    "body": "articleBody",
    "section": "articleSection",
    "language": "inLanguage",
    "image": "mainImage",
}


class SiteTells(NamedTuple):
    """What a site says of a page: its rules, what its page class found, the language of its texts, a listing's card."""

    rules: Rules = Rules()
    own: Stated | None = None
    language: str | None = None
    card: PostRef | None = None


class SitePage(PageReader):
    """The general reading, and over or under it what the site states."""

    def __init__(self, document: Document, tells: SiteTells, context: DateContext | None = None) -> None:
        """Read *document* with what its site *tells*."""
        self.rules = tells.rules
        self.own = tells.own or Stated()
        self._language_told = tells.language
        self._body_rule: str | None = None
        super().__init__(document, tells.card, context)

    @cached_property
    def stated(self) -> Stated:
        """What the site states and the page has; ``stale`` names what was not found."""
        found = read_stated(self.rules, self.document)
        known = {*self.own.values, *(("body",) if self.own.body_selectors else ())}
        stale = {name: rule for name, rule in {**found.stale, **self.own.stale}.items() if name not in known}
        values = {**found.values, **self.own.values}
        if self._language_told:
            values.setdefault("language", Value([self._language_told], "language"))
        return Stated(values, stale, self.own.body_selectors)

    @cached_property
    def language(self) -> str | None:
        """The stated language, else the page's."""
        value = self.stated.values.get("language")
        return value.texts[0] if value is not None and value.texts else super().language

    @property
    def stale_fields(self) -> tuple[str, ...]:
        """The fields for which the site's rules found nothing on this page."""
        return tuple(self.stated.stale)

    def _decides(self, name: str) -> bool:
        """Tell whether what is stated for a field goes before what the page tells of itself."""
        return name in self.stated.values and (self.rules.decides or name in self.own.values)

    @cached_property
    def headlines(self) -> list[Candidate]:
        """The stated headline first, or last where pages decide."""
        general, value = super().headlines, self.stated.values.get("headline")
        if value is None or not value.texts:
            return [] if value is not None and self._decides("headline") else general
        mine = Candidate(value.texts[0], SITE, value.rule, STATED)
        if not self._decides("headline"):
            return general or [mine]
        return [mine, *(each for each in general if fold(each.raw) != fold(mine.raw))]

    @cached_property
    def body(self) -> Body:
        """The stated text in place of the general one, or what both agree on where pages decide."""
        general = super().body
        value = self.stated.values.get("body")
        if value is not None:
            return self._stated_body(general, tuple(value.texts), value.rule)
        rules = self.rules
        if self.stated.body_selectors:
            rules = replace(rules, fields={"body": self.stated.body_selectors}, decides=True)
        found = body_fragments(rules, self.document)
        if found is None:
            return general
        paragraphs = self._read(*found, rules)
        if not paragraphs:
            self.stated.stale["body"] = found[1]
            return general
        if rules.decides and ("body" in rules.fields or general.prose == 0):
            return self._stated_body(general, paragraphs, found[1])
        kept = agreed(general.paragraphs, paragraphs)
        if kept is None:
            self.stated.stale["body"] = found[1]
            return general
        return general if kept == general.paragraphs else self._stated_body(general, kept, found[1])

    def _evidence_of_body(self) -> Evidence:
        """Name the site's rule where it gave the text."""
        evidence = super()._evidence_of_body()
        if evidence.rule == self._body_rule:
            evidence.source, evidence.confidence = SITE, STATED
        return evidence

    def _stated_body(self, general: Body, paragraphs: tuple[str, ...], rule: str) -> Body:
        self._body_rule = rule
        return replace(general, paragraphs=paragraphs, prose=sum(map(len, paragraphs)), place=rule)

    def _read(self, fragments: list[str], _rule: str, rules: Rules) -> tuple[str, ...]:
        if not fragments:
            return ()
        headline = self.headlines[0].raw if self.headlines else None
        names = [self.site_name] if self.site_name else []
        return read_fragments(self.document.url, fragments, headline, names, prune=rules.prune)

    @cached_property
    def dates(self) -> Dates:
        """The stated dates before the page's own, or where it has none."""
        general = super().dates
        rejected = list(general.rejected)
        published = self._date("date_published", general.published, rejected)
        return Dates(published, self._date("date_modified", general.modified, []), rejected)

    def _date(self, name: str, general: PageDate | None, rejected: list[Rejected]) -> PageDate | None:
        value = self.stated.values.get(name)
        if value is None or (general is not None and not self._decides(name)):
            return general
        if not value.texts:
            return None
        evidence = Evidence(SITE, value.rule, value.texts[0][:500], STATED, [], list(rejected))
        if general is not None and general.raw != value.texts[0]:
            evidence.rejected.append(Rejected(general.raw, OVERRULED, general.evidence.rule))
        return PageDate(value.texts[0], evidence)

    def to_item(self) -> Article:
        """Return the record with raw dates and names, the stated values in their places."""
        article = super().to_item()
        for name, rule in self.stated.stale.items():
            self._tell_stale(article, _RECORD_FIELDS.get(name, name), rule)
        return article

    @staticmethod
    def _tell_stale(article: Article, field: str, rule: str) -> None:
        if article.evidence is not None:
            told = article.evidence.setdefault(field, Evidence("none", STALE_RULE, None, 0.0))
            told.rejected.append(Rejected(rule[:200], STALE, STALE_RULE))

    def _fill_description(self, article: Article) -> None:
        super()._fill_description(article)
        texts = self._overrule(article, "description", article.description)
        if texts is not None:
            article.description = texts[0] if texts else None

    def _fill_authors(self, article: Article) -> None:
        super()._fill_authors(article)
        told = article.authors
        texts = self._overrule(article, "authors", "; ".join(author.nameRaw for author in told))
        if texts is not None:
            names = {fold_name(text) for text in texts}
            # Bios, links and pictures of the same people stay: merging brings them together.
            article.authors = [Author(nameRaw=text) for text in texts]
            article.authors += [author for author in told if fold_name(author.nameRaw) in names]

    def _fill_about(self, article: Article) -> None:
        super()._fill_about(article)
        for name, field in (("section", "articleSection"), ("keywords", "keywords")):
            texts = self._overrule(article, name, ", ".join(getattr(article, field)))
            if texts is not None:
                setattr(article, field, list(dict.fromkeys(texts)))
        language = self._overrule(article, "language", article.inLanguage)
        if language:
            article.inLanguage = language[0]
        image = self._overrule(article, "image", article.mainImage.url if article.mainImage else None)
        if image:
            known = {each.url: each for each in article.images}
            article.mainImage = known.get(image[0]) or Image(image[0])
            article.images = [article.mainImage, *(each for each in article.images if each.url != image[0])]

    def _overrule(self, article: Article, name: str, general: str | None) -> list[str] | None:
        """Return the stated texts of a field where they go into the record, and write its evidence."""
        value = self.stated.values.get(name)
        if value is None or (general and not self._decides(name)):
            return None
        field = _RECORD_FIELDS.get(name, name)
        evidence = Evidence(SITE, value.rule, "; ".join(value.texts)[:500], STATED)
        known = (article.evidence or {}).get(field)
        if general and known is not None and general != evidence.raw:
            evidence.rejected = [Rejected(general[:200], OVERRULED, known.rule)]
        self._say(article, field, evidence)
        return value.texts
