"""One tree of exceptions: what newscrawl raises on purpose is a ``NewscrawlError`` whose message is a sentence."""

from __future__ import annotations


class NewscrawlError(Exception):
    """Something that a person can mend; the message says what."""


class FetchError(NewscrawlError):
    """A page could not be fetched; the message says why."""


class CrawlError(NewscrawlError):
    """A crawl could not begin, or ended without an article; the message says why."""
