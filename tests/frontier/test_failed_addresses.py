"""What came to nothing is named, also where no later run can know of it."""

from __future__ import annotations

import pytest
from scrapy import Request
from scrapy.utils.test import get_crawler

from newscrawl.frontier.contract import Outcome, Ticket
from newscrawl.frontier.failed_addresses import FailedAddresses
from newscrawl.frontier.host_queues import Work
from newscrawl.frontier.unstorable import UnstorableRequests
from newscrawl.job.outcome import judge

KEPT = Ticket("a.example", 1, 0, 1)
NOWHERE = Ticket("", 0, 0, 0)


def end(*finished):
    """Return how a run is judged in which *finished* came: works, what became of them."""
    crawler = get_crawler()
    addresses = FailedAddresses(crawler)
    for work, outcome, reason in finished:
        addresses.note(work, Outcome(work.ticket or NOWHERE, outcome, reason))
    addresses.leave_stats()
    return judge({**crawler.stats.get_stats(), "finish_reason": "finished"})


def work(path="/x", ticket=None):
    return Work("a.example", ticket, request=Request(f"https://a.example{path}"))


@pytest.mark.parametrize("outcome", ["failed", "error", "retry", "poison"])
def test_a_request_that_was_in_memory_only_is_lost_and_named(outcome):
    judged = end((work(), outcome, "HTTP 503"))
    assert judged.code == 3
    assert judged.sentence == "partial: requests given up: 1: https://a.example/x (HTTP 503)"


def test_one_of_a_host_that_was_given_up_was_never_tried():
    judged = end((work(), "abandoned", "refused too often"))
    assert (judged.code, judged.sentence) == (
        3,
        "partial: requests never tried: 1: https://a.example/x (refused too often)",
    )


def test_one_that_came_after_all_is_no_loss():
    assert end((work(ticket=KEPT), "retry", "HTTP 503"), (work(ticket=KEPT), "done", "")).code == 0


def test_what_the_frontier_keeps_it_counts_itself():
    assert end((work(ticket=KEPT), "failed", "HTTP 503")).code == 0


def test_only_a_few_are_named_and_that_there_are_more_is_said():
    judged = end(*((work(f"/{number}"), "failed", "HTTP 500") for number in range(5)))
    assert "requests given up: 5: https://a.example/0 (HTTP 500); " in judged.sentence
    assert judged.sentence.endswith("/2 (HTTP 500) …")


def test_a_request_that_cannot_be_stored_is_asked_once():
    requests = UnstorableRequests(get_crawler().stats)
    error = ValueError("its callback is no method of the spider")
    assert requests.work(Request("https://a.example/x"), error).host == "a.example"
    assert requests.work(Request("https://a.example/x"), error) is None
    assert requests.work(Request("https://a.example/x", dont_filter=True), error) is not None
