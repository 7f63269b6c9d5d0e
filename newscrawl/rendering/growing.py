"""Lists and texts that grow in Chromium: scrolled and clicked on, as often as asked for, until nothing new comes."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.discovery.pager_labels import next_labels
from newscrawl.discovery.read_on import read_on_labels
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.rendering.engine import SIGN
from newscrawl.rendering.page_scripts import MAX_DATA, script

if TYPE_CHECKING:
    from playwright.async_api import Page, Response

_STEP, _NEWS, _QUIET = 0.1, 2.0, 0.3  # seconds: between two looks, for something new to come, until it keeps still
_FETCHES = frozenset({"fetch", "xhr"})


@dataclass(frozen=True, slots=True)
class Growth:
    """How often a list may grow, or a text (``in_text``), and the seconds between two requests of its data."""

    times: int = 0
    pause: float = 0.0
    in_text: bool = False


class ListData:
    """The addresses of JSON that a page asked for itself, by GET and from its own site, the last ones first."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._found: dict[str, str] = {}

    def meet(self, response: Response) -> None:
        """Note an answer that the page got: of each path the first address, which has the newest part."""
        request, kind = response.request, response.headers.get("content-type", "")
        if request.resource_type not in _FETCHES or request.method != "GET" or "json" not in kind:
            return
        if response.status == 200 and is_same_site(request.url, self._url):
            self._found.setdefault(request.url.partition("?")[0], request.url)

    def urls(self) -> list[str]:
        """Return them."""
        return list(self._found.values())[:MAX_DATA]


async def grow(page: Page, growth: Growth, ends: float) -> bool:
    """Let the list grow until nothing new comes; return whether it would go on. *ends* is by the loop's clock."""
    goes_on = await _grown(page, growth, ends)
    if growth.times > 0 and not growth.in_text:
        await page.evaluate(script("grow.js"), None)  # puts back what the list took away meanwhile
    return goes_on


async def _grown(page: Page, growth: Growth, ends: float) -> bool:
    now = asyncio.get_running_loop().time
    for _ in range(growth.times):
        if now() + growth.pause + _NEWS > ends:
            return True
        began, before = now(), await page.evaluate(SIGN)
        await page.evaluate(grow_call(in_text=growth.in_text))
        if not await _has_grown(page, before):
            return False
        await asyncio.sleep(max(0.0, growth.pause - (now() - began)))
    return growth.times > 0


def grow_call(*, in_text: bool) -> str:
    """Return the program that lets a list, or a text, grow once."""
    labels = read_on_labels() if in_text else next_labels()
    return f"({script('grow.js').strip()})({json.dumps(labels)}, {json.dumps(in_text)})"


async def _has_grown(page: Page, before: str) -> bool:
    """Wait for something new, and until it keeps still."""
    now = asyncio.get_running_loop().time
    ends, since, last = now() + _NEWS, now(), before
    while now() < ends:
        await asyncio.sleep(_STEP)
        sign = await page.evaluate(SIGN)
        since, last = (since, last) if sign == last else (now(), sign)
        if last != before and now() - since >= _QUIET:
            return True
    return last != before
