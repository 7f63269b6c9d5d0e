"""Small pages of our own: a head, and a body around the same two paragraphs."""

from __future__ import annotations

import json

from newscrawl.extraction.authors.bylines import find_authors
from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.dates.page_dates import find_dates_of_page
from newscrawl.extraction.headline.headlines import find_headlines
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.html.document import Document
from newscrawl.items import PostRef
from newscrawl.normalize.dates.reader import DateContext

URL = "https://www.harbour-lights.example/town/ferry"
TEXT = (
    "<p>The ferry to Saltney will sail again on Monday, after the harbour council and the crews agreed on a rota for "
    "the winter that neither side calls a victory.</p>"
    "<p>Tickets bought before the strike stay good until the end of the season, the clerk of the council said, and "
    "bicycles travel free of charge on the first two days.</p>"
)


def page(body, head="", url=URL):
    if "<p>The ferry" not in body:
        body += TEXT
    return Document(url, f"<html><head>{head}</head><body>{body}</body></html>")


def json_ld(**node):
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **node})}</script>'


def article(**node):
    return json_ld(**{"@type": "NewsArticle", "headline": "Ferry to sail again", **node})


def headlines_of(document, site_name=None):
    return [candidate.raw for candidate in find_headlines(document, StructuredData(document), site_name)]


def dates_of(document, card_date=None, **context):
    card = PostRef(headline="Ferry", url=document.url, datePublishedRaw=card_date) if card_date else None
    return find_dates_of_page(document, StructuredData(document), card, DateContext(**context))


def authors_of(document):
    found = find_authors(document, StructuredData(document), read_body(document, None))
    return found.authors, found.evidence
