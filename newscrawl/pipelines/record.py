"""A page to a finished record without a crawl: what ``extract`` and ``try`` run on stored pages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.adapted import ItemAdapter
from newscrawl.extraction.page import ArticlePage
from newscrawl.html.document import Document
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.complete import complete
from newscrawl.pipelines.dates import normalise_dates

if TYPE_CHECKING:
    from newscrawl.items import Article, PostRef


def read_record(
    url: str, html: str, *, card: PostRef | None = None, downloaded: datetime | None = None, timezone: str | None = None
) -> Article:
    """Return the record of a page, as a crawl would write it. *downloaded* (aware; now) is the base of relative dates.

    A page that is no article gives a record too: ``metadata.probability`` says so.
    """
    base = (downloaded or datetime.now(UTC)).astimezone(UTC)
    article = ArticlePage(Document(url, html), card, DateContext(timezone=timezone, base=base)).to_item()
    article.metadata.dateDownloaded = base.strftime("%Y-%m-%dT%H:%M:%SZ")
    normalise_dates(article, timezone=timezone)
    normalise_authors(article)
    complete(ItemAdapter(article))
    return article
