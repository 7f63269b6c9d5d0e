"""One record as a page: the page of the paper with what was read there marked, or the text where it was not kept."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from html import escape
from typing import TYPE_CHECKING, Any

from w3lib.encoding import html_to_unicode

from newscrawl.html.document import Document
from newscrawl.replaying import KeptPages
from newscrawl.reporting.overlay import overlay, without_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newscrawl.archives.pages import StoredPage

_NOT_KEPT = "The page itself was not kept: a crawl with <code>-s NEWSCRAWL_KEEP=warc</code> keeps the pages it reads."
_KEPT = "Below: the page as it was, with what was read there marked."


class RecordPages:
    """Makes the pages; *folders* are those of jobs, whose kept pages are looked through when one is asked for.

    All of it happens in one thread beside the server, which goes on answering.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._kept: list[KeptPages] | None = None
        self._thread = ThreadPoolExecutor(1)

    async def page(self, record: dict[str, Any]) -> str:
        """Return the page as HTML without scripts."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._page, record)

    def _page(self, record: dict[str, Any]) -> str:
        page = self._find(record["url"])
        if page is None:
            return without_page(record, f"{_links(record['url'])}<p>{_NOT_KEPT}</p>")
        html = html_to_unicode(page.content_type, page.body)[1]
        return overlay(Document(page.url, html), record, f"{_links(page.url)}<p>{_KEPT}</p>")

    def _find(self, url: str) -> StoredPage | None:
        if self._kept is None:
            self._kept = [KeptPages(folder / "pages") for folder in self._folders]
        return next((page for kept in self._kept if (page := kept.find(url)) is not None), None)


def _links(url: str) -> str:
    back = '<a href="/articles/articles">All articles</a>'
    if not url.startswith(("http://", "https://")):
        return f"<p>{back}</p>"
    return f'<p>{back} · <a href="{escape(url)}" rel="noopener noreferrer">The page on the web</a></p>'
