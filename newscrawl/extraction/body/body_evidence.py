"""Where a text stands in its page, and what of it is missing."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from newscrawl.extraction.body.article_body import DECLARED, STATE
from newscrawl.items import Evidence, Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.html.document import Document
    from newscrawl.items import Article

#: The rule by which the rest of a text is named as missing, and what is named.
SCRIPT, REST = "script", "the rest of the text"


def evidence_of_body(document: Document, body: Body) -> Evidence:
    """Tell where the text stands; what a bound kept from being read is named as rejected."""
    source = {DECLARED: "json-ld", STATE: "state"}.get(body.place, "page")
    evidence = Evidence(source if body.paragraphs else "none", body.place, None, 0.9)
    problem = document.problem or ("too many lines, levels or tags" if document.outline.cut else None)
    if problem:
        evidence.rejected.append(Rejected("the rest of the page", f"the page is {problem}", "bounds"))
    return evidence


def with_rest(body: Body, goes_on: GoesOn | None, article: Article) -> Body:
    """Return the text with what the page holds of its rest, in the record, too; where it is elsewhere, that says so."""
    if goes_on is None:
        return body
    if goes_on.paragraphs:
        body = replace(body, paragraphs=(*body.paragraphs, *goes_on.paragraphs), rest=goes_on.paragraphs)
        article.articleBody = body.text
    elif goes_on.is_sure and (evidence := (article.evidence or {}).get("articleBody")) is not None:
        evidence.rejected.append(Rejected(REST, goes_on.how, SCRIPT))
    return body


def add_rest(article: Article, paragraphs: Sequence[str]) -> None:
    """Add paragraphs that were asked for elsewhere to a record's text, in each of its forms."""
    article.articleBody = "\n\n".join(filter(None, [article.articleBody, *paragraphs]))
    if article.articleBodyHtml:
        article.articleBodyHtml = "\n".join([article.articleBodyHtml, *(f"<p>{escape(p)}</p>" for p in paragraphs)])
    if article.articleBodyMarkdown:
        article.articleBodyMarkdown = "\n\n".join([article.articleBodyMarkdown, *paragraphs])


def is_cut(article: Article) -> bool:
    """Tell whether a record says that the rest of its text is missing."""
    evidence = (article.evidence or {}).get("articleBody")
    return evidence is not None and any(each.rule == SCRIPT for each in evidence.rejected)


def call_whole(article: Article, *, really: bool = True) -> None:
    """Take back that the rest of the text is missing, if it is *really* whole."""
    evidence = (article.evidence or {}).get("articleBody")
    if really and evidence is not None:
        evidence.rejected = [each for each in evidence.rejected if each.rule != SCRIPT]
