"""The few places where the scheduler leans on how Scrapy is built."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from scrapy import Request, signals
from scrapy.core.downloader import Downloader
from scrapy.core.engine import ExecutionEngine, _Slot
from scrapy.core.scraper import Scraper, Slot
from scrapy.http import Response
from scrapy.signalmanager import SignalManager
from scrapy.utils.reactor import CallLaterOnce

from newscrawl.frontier.contract import FrontierError
from newscrawl.frontier.host_queues import Work
from newscrawl.frontier.in_flight import InFlightTracker


def engine(**changes):
    whole = {
        "_slot": SimpleNamespace(nextcall=SimpleNamespace(schedule=print)),
        "downloader": SimpleNamespace(active=set()),
        "scraper": SimpleNamespace(slot=None),
    }
    return SimpleNamespace(engine=SimpleNamespace(**whole | changes), signals=SignalManager())


@pytest.mark.parametrize(
    "changes",
    [
        {"_slot": None},
        {"_slot": SimpleNamespace()},
        {"_slot": SimpleNamespace(nextcall=None)},
        {"downloader": SimpleNamespace()},
        {"downloader": SimpleNamespace(active=[])},
    ],
)
def test_an_engine_that_is_built_otherwise_stops_the_crawl_at_its_start(changes):
    assert len(InFlightTracker(engine(), print)) == 0
    with pytest.raises(FrontierError, match="does not work with the engine of this Scrapy"):
        InFlightTracker(engine(**changes), print)


def test_scrapy_is_still_built_as_it_is_used():
    """When this fails, read progress.py beside the new engine."""
    assert isinstance(Slot().active, set)
    assert "slot" in Scraper.__init__.__code__.co_names
    assert "active" in Downloader.__init__.__code__.co_names
    assert callable(CallLaterOnce.schedule)
    assert "nextcall" in _Slot.__init__.__code__.co_names
    assert isinstance(ExecutionEngine.scheduler, property)


def test_a_crawl_is_behind_when_a_quarter_of_what_may_wait_is_unread():
    slot = Slot(max_active_size=4_000)
    crawler = engine(scraper=SimpleNamespace(slot=slot))
    progress = InFlightTracker(crawler, print)
    for number in range(4):
        request = Request(f"http://a.example/{number}")
        progress.start(Work("a.example"), request)
        assert not progress.is_behind()
        response = Response(request.url, body=b"x" * 300)
        crawler.signals.send_catch_log(signals.response_received, response=response, request=request)
    assert progress.is_behind()
    slot.itemproc_size = 2  # two of them were read, and their items wait for the disk
    assert not progress.is_behind()
