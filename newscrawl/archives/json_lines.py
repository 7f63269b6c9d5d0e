"""Lines of JSON with a stored page each, ``{id, url, html}``: what of them can be used, what is wrong with others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import orjson

from newscrawl.archives.own_address import NOWHERE, stated_address
from newscrawl.errors import NewscrawlError

_LONGEST = 100  # characters of a value in a sentence


class LineError(NewscrawlError, ValueError):
    """The line holds no page that can be read; the message says what is wrong with it, *id* which page it is."""

    def __init__(self, problem: str, id: Any = None) -> None:  # noqa: A002 - the key's name
        super().__init__(problem)
        self.id = id


def read_line(content: bytes) -> dict[str, Any]:
    """Return the page of a line; `LineError` where it is none. Its ``html`` is a text, and ``downloaded`` is aware."""
    try:
        page = orjson.loads(content)
    except ValueError as error:
        raise LineError(f"it is no JSON: {error}") from None
    if not isinstance(page, dict):
        raise LineError("it is no object with the keys id, url and html")
    if not isinstance(page.get("html"), str):
        raise LineError("it has no html" if page.get("html") is None else "its html is no text", page.get("id"))
    return {**page, "downloaded": _moment(page)}


def address_of(page: dict[str, Any]) -> str:
    """Return the address of a line's page: its ``url``, else what the page states, as of a file; else ``NOWHERE``."""
    given = page.get("url")
    given = given.strip() if isinstance(given, str) else ""
    if given.startswith(("http://", "https://")):
        return given
    return stated_address(page["html"]) or given or NOWHERE


def _moment(page: dict[str, Any]) -> datetime | None:
    if not page.get("downloaded"):
        return None
    text = str(page["downloaded"])
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        problem = f"its downloaded is no date and time of ISO 8601: {text[:_LONGEST]!r}"
        raise LineError(problem, page.get("id")) from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
