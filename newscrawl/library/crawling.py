"""``crawl``: a site's articles as they come, from a polite crawl in a process of its own."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import orjson

from newscrawl.errors import CrawlError
from newscrawl.library.arguments import texts_of
from newscrawl.library.child import Child
from newscrawl.records import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newscrawl.items import Article

logger = logging.getLogger("newscrawl")

PAUSE = 0.05  # seconds between two looks for new records
_USAGE = 2  # exit code: wrong arguments
_SAY = {3: "the crawl is partial", 6: "the crawl is unhealthy", 7: "pages that need JavaScript could not be rendered"}


def crawl(
    url: str | Iterable[str] = "",
    *,
    max_articles: int | None = None,
    state: str | Path | None = None,
    settings: Mapping[str, object] | None = None,
    **arguments: object,
) -> Iterator[Article]:
    """Yield the articles of a site, or of several, as they come; robots.txt and pauses between requests are kept.

    *arguments* are those of ``newscrawl crawl site -a``, such as ``since="2025-03-01"`` or ``sources="feeds"``.
    *settings* are Scrapy's and newscrawl's. With *state*, a folder, a later call goes on where this one ended and
    yields what is new; without, nothing is left behind. Stop early by leaving the loop. Works where a loop already
    runs, as in a notebook. Raises ``CrawlError`` when no article came, with the reason.
    """
    given = {"url": " ".join(texts_of(url, "the address")), "max_articles": max_articles, **arguments}
    passed = [part for name, value in given.items() if value not in (None, "") for part in ("-a", f"{name}={value}")]
    if not passed:
        raise CrawlError("no address given: write newscrawl.crawl('https://example.com')")
    return _records(passed, Path(state).resolve() if state is not None else None, settings or {})


def _records(passed: list[str], state: Path | None, settings: Mapping[str, object]) -> Iterator[Article]:
    with TemporaryDirectory(prefix="newscrawl-") as name:
        folder = Path(name)
        stream, kept = folder / "stream.jsonl", state or folder / "state"
        stream.touch()
        kept.mkdir(parents=True, exist_ok=True)
        own = {"NEWSCRAWL_STATE": kept, "NEWSCRAWL_STREAM": stream, "NEWSCRAWL_PROGRESS": "none", **settings}
        child = Child(["crawl", "site", "--quiet", *passed, "-O", str(kept / "articles.jsonl")], folder, own)
        try:
            count = 0
            for count, article in enumerate(_follow(stream, child), 1):  # noqa: B007 - counted
                yield article
            _judge(child, count)
        finally:
            child.end()


def _follow(stream: Path, child: Child) -> Iterator[Article]:
    """Yield what is written to the file, until the child has ended and all is read."""
    rest = b""
    with stream.open("rb") as file:
        while True:
            is_over = child.code is not None  # asked first: what is written until then is read below
            rest += file.read()
            *lines, rest = rest.split(b"\n")
            for line in lines:
                yield article_of(orjson.loads(line))
            if is_over and not lines:
                return
            if not lines:
                time.sleep(PAUSE)


def _judge(child: Child, count: int) -> None:
    code = child.code or 0
    if code and (code == _USAGE or not count):
        raise CrawlError(f"{child.sentence()} (exit code {code})")
    if code:
        logger.warning("%s: %s (exit code %d)", _SAY.get(code, "the crawl ended early"), child.sentence(), code)
