"""What was read of a page decides whether an engine is asked for it, and then the next one.

The spider tells what a reading gave; a page that was fetched plainly costs nothing more than that. Each answer is
judged by the same reading, so an engine that shows an empty shell has shown nothing. Where no engine brings more than
the one that was best, that answer is taken.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.normalize.urls.canonical import host_key
from newscrawl.rendering.shell_texts import shell_texts, without_shell
from newscrawl.rendering.shown import GOES_ON, GROWS, Shown, is_modern
from newscrawl.request_meta import (
    DOWNLOAD_LATENCY,
    ENGINE,
    ENGINES_TRIED,
    IS_START,
    JUDGED,
    LIST_DATA,
    LIST_GOES_ON,
    MORE,
    RequestMeta,
)
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.signals import needs_javascript
from newscrawl.stat_names import RENDERING
from newscrawl.state.renderings import LOOK_AGAIN, PLAIN, SURE_AFTER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import HtmlResponse, Response

    from newscrawl.rendering.need import Kind
    from newscrawl.state.renderings import Renderings

logger = logging.getLogger(__name__)

_MAX_KINDS = 10_000
_OLD = "splash"  # the engine that does not run modules
_OF_ONE_TRY = frozenset({ENGINE, LIST_DATA, IS_START, DOWNLOAD_LATENCY})
TAKEN = "taken"  # in JUDGED: whatever the next answer is, it is the last


@dataclass(frozen=True, slots=True)
class Look:
    """``again`` is the request to make instead of taking the page; ``is_left``: it is for a run with an engine.

    ``data`` are addresses of JSON that the page's list was filled from: they are read without an engine. ``page`` is
    the same page with its own data in it, to be read instead. ``is_whole``: an engine found no more of its text.
    """

    again: Request | None = None
    is_left: bool = False
    data: tuple[str, ...] = ()
    page: Response | None = None
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What a look needs of the middleware: the engines, how a request is marked for one, whether it may be; and where
    to tell of a page that is left as it is, or of one that may go on, or surely does, where no engine was.
    """  # noqa: D205 - one sentence

    engines: Callable[[], Awaitable[list[str]]]
    mark: Callable[[Request, str], None]
    may_render: Callable[[Request], bool]
    not_run: Callable[[Request], None]
    left: Callable[[Request], None]
    in_part: Callable[[Request], None]
    cut: Callable[[Request], None]


class SecondLook:
    """One for a crawl. ``renderings`` is what kinds of pages needed, which it keeps up."""

    def __init__(self, crawler: Crawler, renderings: Renderings, tools: Tools) -> None:
        self._crawler = crawler
        self._renderings = renderings
        self._tools = tools
        self._offered: set[tuple[str, str]] = set()  # hosts and paths of JSON that lists were filled from
        self._shells: dict[str, tuple[str, frozenset[str]]] = {}  # the first such page of a host, and its texts
        self._long: set[str] = set()  # hosts of articles whose text goes on by a program
        self._vain: dict[tuple[str, str], int] = {}  # pages in a row that no engine showed more of

    async def at(self, response: Response, kind: Kind, shown: Shown) -> Look:
        """Return what to do with a page that was read."""
        request = response.request
        assert request is not None
        way, place = request.meta.get(ENGINE) or PLAIN, (host_key(request.url), kind)
        judged = request.meta.get(JUDGED) or {}
        data = tuple(request.meta.get(LIST_DATA) or ()) if kind == "listing" else ()
        self._offered.update(map(data_key, data))
        if shown.in_doubt and not self.is_new(place):
            shown = Shown(shown.worth)
        if _is_enough(shown, judged, way, request.meta):
            self._note(place, way, judged)
            return Look(data=data, is_whole=way != PLAIN and not request.meta.get(LIST_GOES_ON))
        if response.status != 200 or TAKEN in judged or not self._tools.may_render(request):
            is_forbidden = not (shown.worth or judged or self._tools.may_render(request))
            if not judged and (shown.is_sure or (shown.lack and is_forbidden)):
                (self._tools.cut if shown.is_sure else self._tools.not_run)(request)
            return Look(data=data, is_whole=TAKEN in judged)
        if way == PLAIN and kind == "listing" and (stored := self._renderings.list_data(place[0])):
            return Look(data=stored)
        if shown.lack == GOES_ON:
            self._long.add(place[0])
            if way != PLAIN and MORE not in request.meta:
                return Look(self._again(request, way, judged))
        elif way == PLAIN and shown.lack != GROWS:
            self._meet_shell(place[0], response)
        return await self._further(response, place, shown, {**judged, way: shown.worth})

    def filled(self, response: HtmlResponse) -> HtmlResponse:
        """Return a page that an engine filled less what stands in its site's pages before that."""
        texts = self._renderings.shell_texts(host_key(response.url))
        return response.replace(body=without_shell(text_of(response), texts).encode()) if texts else response

    def _meet_shell(self, host: str, response: Response) -> None:
        """Learn the texts that two pages have which no script has filled."""
        url, texts = response.url, shell_texts(getattr(response, "text", ""))
        before, others = self._shells.get(host, (url, texts))
        if before != url:
            self._renderings.learn_shell(host, texts & others)
        elif len(self._shells) < _MAX_KINDS:
            self._shells[host] = url, texts

    def is_new(self, place: tuple[str, Kind]) -> bool:
        """Tell whether hardly a page of a kind, *place* is its host and the kind, was shown without an engine yet."""
        habit = self._renderings.habit(*place)
        return habit.way != PLAIN or habit.streak < SURE_AFTER

    def lets_grow(self, request: Request, kind: Kind | None) -> bool:
        """Tell whether a page is scrolled and clicked on: a list, or an article of a host whose texts go on so."""
        return kind == "listing" or (kind == "article" and host_key(request.url) in self._long)

    def is_data(self, url: str) -> bool:
        """Tell whether an address is one of JSON that a list is filled from: no engine is asked for it."""
        return data_key(url) in self._offered or self._renderings.is_list_data(*data_key(url))

    def learn(self, url: str) -> None:
        """Note that an address lists articles by itself: the pages that it fills need no engine from now on."""
        key = data_key(url)
        if key in self._offered and not self._renderings.is_list_data(*key):
            self._renderings.learn_list_data(*key, url)
            logger.info("The lists of %s are read from %s, without an engine", key[0], url)
            self._count("list_data")

    async def _further(self, response: Response, place: tuple[str, Kind], shown: Shown, judged: dict[str, int]) -> Look:
        request, there = response.request, await self._tools.engines()
        assert request is not None
        if self._is_vain(place, judged):
            return Look(is_whole=True)
        left = self._fit(there, judged, response)
        if left:
            self._count("needed" if len(judged) == 1 else "needed_another")
            return Look(self._again(request, left[0], judged))
        tried = [name for name in judged if name != PLAIN]
        best = max(judged, key=lambda name: judged[name])
        self._ended(place, best, tried)
        if judged[best] > shown.worth:
            return Look(self._again(request, best, {**judged, TAKEN: 1}))
        if shown.worth and shown.lack != GROWS:
            if place[1] == "article" and not tried and not request.meta.get(ENGINES_TRIED):
                (self._tools.cut if shown.is_sure else self._tools.in_part)(request)
            data = tuple(request.meta.get(LIST_DATA) or ()) if place[1] == "listing" else ()
            return Look(data=data, is_whole=bool(tried))
        return self._unshown(response, place[1], shown, there)

    def _fit(self, there: list[str], judged: dict[str, int], response: Response) -> list[str]:
        """Return the engines to ask, the first first: modules are not given to one that does not run them."""
        assert response.request is not None
        tried = response.request.meta.get(ENGINES_TRIED) or ()
        is_old_fit = _OLD in there and not is_modern(getattr(response, "text", ""))
        return [name for name in there if name not in judged and name not in tried and (name != _OLD or is_old_fit)]

    def _again(self, request: Request, way: str, judged: dict[str, int]) -> Request:
        meta = {name: value for name, value in request.meta.items() if name not in _OF_ONE_TRY}
        again = request.replace(meta={**meta, JUDGED: judged}, dont_filter=True)
        RequestMeta.of(again).forget_try()
        if way != PLAIN:
            self._tools.mark(again, way)
        return again

    def _unshown(self, response: Response, kind: Kind, shown: Shown, there: list[str]) -> Look:
        """Take a page that shows nothing; an article that no engine was asked for is for a run that has one."""
        request = response.request
        assert request is not None
        if shown.lack == GROWS:
            self._count("list_goes_on")
            logger.info("%s goes on by JavaScript that no engine here could run", response.url)
            return Look()
        self._tools.left(request)
        self._crawler.signals.send_catch_log(needs_javascript, url=response.url, engines=tuple(there))
        asked = {*(request.meta.get(JUDGED) or ()), request.meta.get(ENGINE)}
        is_left = kind == "article" and not asked.intersection(there)
        if is_left:
            meta = RequestMeta.of(request)
            meta.fail(f"needs JavaScript: it has {shown.lack} without")
            meta.mark_unreadable()
        return Look(is_left=is_left)

    def _is_vain(self, place: tuple[str, Kind], judged: dict[str, int]) -> bool:
        """Tell whether engines showed no more of the last pages of a kind; each 25th is tried nevertheless."""
        if len(judged) > 1 or self._vain.get(place, 0) < SURE_AFTER:
            return False
        self._vain[place] += 1
        return bool(self._vain[place] % LOOK_AGAIN)

    def _ended(self, place: tuple[str, Kind], best: str, tried: list[str]) -> None:
        if best == PLAIN and tried:
            if len(self._vain) >= _MAX_KINDS:
                self._vain.clear()
            self._vain[place] = self._vain.get(place, 0) + 1
        elif best != PLAIN:
            self._renderings.note(*place, best)

    def _note(self, place: tuple[str, Kind], way: str, judged: dict[str, int]) -> None:
        self._renderings.note(*place, way)
        if way != PLAIN:
            self._vain.pop(place, None)
            self._count(f"shown/{way}")
            if judged and self._renderings.habit(*place).streak == SURE_AFTER:
                logger.info("Pages of %s asked for as %ss are rendered by %s from now on", *place, way)

    def _count(self, what: str) -> None:
        stats = self._crawler.stats
        assert stats is not None
        stats.inc_value(f"{RENDERING}{what}")


def data_key(url: str) -> tuple[str, str]:
    """Return host and path of an address: what comes after them is the place in the list."""
    return host_key(url), urlsplit(url).path


def _is_enough(shown: Shown, judged: dict[str, int], way: str, meta: Mapping[str, Any]) -> bool:
    if shown.lack is None:
        return True
    has_grown = shown.lack == GROWS or (shown.lack == GOES_ON and MORE in meta)
    return has_grown and way != PLAIN and shown.worth > judged.get(PLAIN, 0)
