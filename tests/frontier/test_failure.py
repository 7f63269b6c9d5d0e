"""What a crawl says that stops because its queue failed: a sentence where the failure is a known one."""

import logging
from types import SimpleNamespace

import pytest
from scrapy import Request, signals
from scrapy.signalmanager import SignalManager

from newscrawl.frontier.contract import ServerFailedError
from newscrawl.frontier.failure import Failure, failure_of
from newscrawl.frontier.host_queues import Work
from newscrawl.frontier.in_flight import InFlightTracker
from newscrawl.job.job import Job
from newscrawl.server.address import ServerError
from newscrawl.server.loss import ServerLostError


@pytest.mark.parametrize(
    "error",
    [
        ServerLostError("password"),
        ServerLostError("flush"),
        ServerError("The server at REDIS_URL does not answer."),
        ServerFailedError(str(ServerLostError("restart"))),
    ],
)
def test_a_lost_server_is_told_in_its_own_sentence_whoever_raised_it(tmp_path, caplog, error):
    with caplog.at_level(logging.ERROR):
        assert failure_of(error, Job("job", tmp_path)) == Failure("server_lost", str(error))
    assert not any(record.exc_info for record in caplog.records)


def test_what_nobody_knows_keeps_its_name_and_its_traceback(tmp_path, caplog):
    with caplog.at_level(logging.ERROR):
        failure = failure_of(ZeroDivisionError("by nothing"), Job("job", tmp_path))
    assert failure == Failure("frontier_failed", "ZeroDivisionError: by nothing")
    assert any(record.exc_info for record in caplog.records)


class Engine:
    """What the tracker asks of Scrapy's engine."""

    def __init__(self) -> None:
        self._slot = SimpleNamespace(nextcall=SimpleNamespace(schedule=lambda: None))
        self.downloader = SimpleNamespace(active=set())
        self.scraper = SimpleNamespace(slot=None)


@pytest.mark.parametrize(
    ("error", "is_machines"),
    [
        (ServerLostError("password"), True),
        (ServerError("The server at REDIS_URL does not answer."), True),
        (ServerFailedError("The server was restarted."), True),
        (ValueError("a page that breaks its callback"), False),
    ],
)
def test_a_page_whose_callback_met_a_lost_server_is_not_at_fault(error, is_machines):
    crawler = SimpleNamespace(engine=Engine(), signals=SignalManager())
    tracker = InFlightTracker(crawler, lambda host: None)
    request, work = Request("https://paper.example/a"), Work("paper.example")
    tracker.start(work, request)
    response = SimpleNamespace(request=request)
    crawler.signals.send_catch_log(signals.spider_error, failure=SimpleNamespace(value=error), response=response)
    assert (work.machine_fault is not None) == is_machines
