"""Whether trouble is an address's or its host's."""

from __future__ import annotations

import pytest

from newscrawl.middlewares.host_record import GIVEN_UP_SECONDS, SILENT_SECONDS, HostRecord, back_off


def test_backing_off_doubles_and_ends():
    assert [back_off(n) for n in (1, 2, 3, 7, 8, 1000)] == [1, 2, 4, 64, 64, 64]


def test_one_address_that_is_always_refused_never_takes_its_host_with_it():
    host, now = HostRecord(), 100.0
    rulings = []
    for _ in range(5):
        for other in range(3):
            host.answered(f"/{other}")
        rulings.append(host.refused("/bad", now, now, None, 4))
        now += 100
    assert [ruling.rest for ruling in rulings] == [1, 2, 4, 8, 16]
    assert [ruling.is_address_over for ruling in rulings] == [False] * 4 + [True]
    assert not any(ruling.is_host_over for ruling in rulings)


def test_it_does_not_when_it_is_all_that_is_left_either():
    host = HostRecord()
    rulings = [host.refused("/bad", now, now, None, 4) for now in range(100, 1000, 100)]
    assert not any(ruling.is_host_over for ruling in rulings)


def test_a_host_that_refuses_one_address_after_the_other_is_given_up():
    host = HostRecord()
    rulings = [host.refused(f"/{now}", now, now, 0.0, 4) for now in range(100, 600, 100)]
    assert [ruling.is_host_over for ruling in rulings] == [False] * 4 + [True]


def test_of_two_addresses_in_a_row_the_second_is_asked_again_before_any_other():
    for trouble in (lambda h, a, t: h.refused(a, t, t, None, 4), lambda h, a, t: h.silent(a, t, t, 4)):
        host = HostRecord()
        host.answered("/first")
        rulings = [trouble(host, address, now) for address, now in (("/a", 100.0), ("/b", 110.0), ("/b", 120.0))]
        assert [ruling.is_asked_first for ruling in rulings] == [False, True, True]
        host.answered("/b")
        assert not trouble(host, "/c", 130.0).is_asked_first


def test_what_was_under_way_when_the_first_was_refused_is_no_further_sign():
    host = HostRecord()
    rulings = [host.refused(f"/{n}", 99.0, 100.0 + n / 10, 30.0, 4) for n in range(8)]
    assert not any(ruling.is_host_over for ruling in rulings)
    assert rulings[0].rest == 30
    assert all(ruling.rest < 1 or ruling.rest == 30 for ruling in rulings[1:])


def test_a_host_that_never_answered_is_given_up_after_three_requests_though_they_are_for_one_address():
    host = HostRecord()
    rulings = [host.silent("/robots.txt", now, now + 15, 2) for now in (100.0, 120.0, 140.0)]
    assert [ruling.is_host_over for ruling in rulings] == [False, False, True]
    assert [ruling.rest for ruling in rulings] == [1, 2, 4]
    assert host.is_given_up(160)
    assert not host.is_given_up(160 + GIVEN_UP_SECONDS)


def test_one_address_that_only_times_out_is_given_up_and_its_host_is_not():
    host, now = HostRecord(), 100.0
    rulings = []
    for _ in range(3):
        host.answered("/fine")
        rulings.append(host.silent("/hangs", now, now + 15, 2))
        now += 20
    assert [ruling.is_address_over for ruling in rulings] == [False, False, True]
    assert not any(ruling.is_host_over for ruling in rulings)


@pytest.mark.parametrize(("outage", "is_over"), [(SILENT_SECONDS / 3, False), (SILENT_SECONDS * 3, True)])
def test_a_host_that_answered_may_be_away_for_a_moment(outage, is_over):
    host, now, end = HostRecord(), 100.0, 100.0 + outage
    host.answered("/first")
    found = []
    while now < end and not any(found):
        ruling = host.silent(f"/{now}", now, now, 2)
        found.append(ruling.is_host_over)
        now += ruling.rest
    assert any(found) is is_over


def test_no_rest_is_longer_than_the_longest_whether_it_was_asked_for_or_not():
    host = HostRecord(3.0)
    rests = [host.refused("/bad", now, now, None, 4).rest for now in range(100, 500, 100)]
    assert rests == [1, 2, 3, 3]
    assert host.refused("/late", 600, 600, 30.0, 4).rest == 3
    assert [host.silent(f"/{now}", now, now, 9).rest for now in range(700, 1000, 100)] == [1, 2, 3]


def test_an_answer_ends_all_of_it():
    host = HostRecord()
    for now in (100.0, 120.0, 140.0):
        host.silent(f"/{now}", now, now + 1, 2)
    assert host.is_given_up(142)
    assert host.answered("/late")
    assert not host.is_given_up(142)
    assert not host.answered("/next")


def test_a_host_remembers_a_bounded_number_of_addresses():
    host = HostRecord()
    for number in range(5_000):
        host.refused(f"/{number}", 0.0, float(number), 0.0, 10**9)
    assert len(host._tries) <= 1_000
    assert len(host._strikes) <= 1_000
