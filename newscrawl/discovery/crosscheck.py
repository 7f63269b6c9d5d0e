"""What a feed, sitemap or API said of an article, against what its page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newscrawl.items import Author, Evidence, Rejected
from newscrawl.normalize.language.detection import language_tag, primary
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.items import Article, PostRef

OTHERWISE: Final = "the page says otherwise"
_CONFIDENCE: Final = 0.6
_MAX_AUTHORS: Final = 10
# A sitemap's lastmod moves with the page's furniture.
_TELL_OF_CHANGES: Final = frozenset({"feed", "wordpress"})


def cross_check(article: Article, card: PostRef | None, hints: Mapping[str, Any], via: str) -> None:
    """Fill in what the page does not say, and leave what it contradicts as rejected in the field's evidence.

    Dates of publication are not looked at: the extraction weighs the card's among the others.
    """
    _check_headline(article, card, via)
    _check_authors(article, hints.get("authors") or [], via)
    _check_section(article, hints.get("section"), via)
    _check_language(article, hints.get("language"), via)
    modified, by = hints.get("modified"), hints.get("modifiedBy", via)
    told = card.datePublishedRaw if card else None
    if modified and modified != told and article.dateModifiedRaw is None and by in _TELL_OF_CHANGES:
        article.dateModifiedRaw = modified
        _fill(article, "dateModified", modified, by)


def _check_headline(article: Article, card: PostRef | None, via: str) -> None:
    told, own = (fold(text or "") for text in (card.headline if card else None, article.headline))
    if card is not None and card.headline and own and not (told in own or own in told):
        _reject(article, "headline", card.headline, via)


def _check_authors(article: Article, names: list[str], via: str) -> None:
    if not article.authors:
        article.authors = [Author(nameRaw=name) for name in names]
        if names:
            _fill(article, "authors", ", ".join(names), via)
        return
    printed = fold(" ".join(f"{author.nameRaw} {author.name}" for author in article.authors))
    for name in names:
        if fold(name) not in printed:
            _reject(article, "authors", name, via)


def _check_section(article: Article, section: str | None, via: str) -> None:
    if not section:
        return
    if not article.articleSection:
        article.articleSection = [section]
        _fill(article, "articleSection", section, via)
    elif fold(section) not in {fold(own) for own in (*article.articleSection, *article.keywords)}:
        _reject(article, "articleSection", section, via)


def _check_language(article: Article, language: str | None, via: str) -> None:
    """Compare the languages, not their regions; Google writes zh-cn for Chinese (news sitemaps' news:language)."""
    told = language_tag(language) if language else None
    if told is None or language is None:
        return
    if article.inLanguage is None:
        article.inLanguage = told
        _fill(article, "inLanguage", language, via)
    elif primary(article.inLanguage) != primary(told):
        _reject(article, "inLanguage", language, via)


def _fill(article: Article, field: str, raw: str, via: str) -> None:
    if article.evidence is not None:
        article.evidence[field] = Evidence("listing", via, raw, _CONFIDENCE)


def _reject(article: Article, field: str, raw: str, via: str) -> None:
    evidence = (article.evidence or {}).get(field)
    if evidence is not None:
        evidence.rejected.append(Rejected(raw[:200], OTHERWISE, f"card of {via}"))
