"""``fetch``: one page, robots.txt obeyed, by a process of its own."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import orjson

from newscrawl.errors import FetchError, NewscrawlError
from newscrawl.html.document import Document
from newscrawl.library.arguments import text_of
from newscrawl.library.child import Child
from newscrawl.sites.site import start_url

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 120.0


def fetch(url: str, *, settings: Mapping[str, object] | None = None, seconds: float = SECONDS) -> Document:
    """Return one page: ``url`` after redirects, ``html`` as text. ``newscrawl.extract`` takes it as it is.

    robots.txt is asked first. *settings* are Scrapy's and newscrawl's; *seconds* bound it all. Raises ``FetchError``:
    the host is unknown, robots.txt forbids the page, it is not text, it answers with an error.
    """
    try:
        address = start_url(text_of(url, "the address"))
    except NewscrawlError as error:
        raise FetchError(str(error)) from None
    with TemporaryDirectory(prefix="newscrawl-") as name:
        found = Path(name) / "page.json"
        child = Child(["try", "--fetch-only", str(found), address], Path(name), settings)
        try:
            child.wait(seconds)
        except TimeoutError:
            raise FetchError(f"{address} did not answer within {seconds:g} seconds") from None
        if not found.exists():
            raise FetchError(child.sentence().removeprefix("newscrawl: "))
        page = orjson.loads(found.read_bytes())
    return Document(page["url"], page["html"])
