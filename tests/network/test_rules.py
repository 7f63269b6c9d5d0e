"""Which addresses a crawl may connect to."""

import collections

import pytest

from newscrawl.network.rules import AddressRules


def rules(mode="site", *named):
    counted = collections.Counter()
    made = AddressRules(mode, lambda name: counted.update([name]))
    for host in named:
        made.name(host)
    return made, counted


def test_what_a_person_named_may_be_anywhere():
    made, _ = rules("site", "paper.example", "127.0.0.1", "www.other.example", "[::1]")
    assert made.allows("10.0.0.5", "paper.example", None)
    assert made.allows("127.0.0.1", "127.0.0.1", "127.0.0.1")
    assert made.allows("10.0.0.6", "other.example", None)
    assert made.allows("::1", "::1", None)


@pytest.mark.parametrize("address", ["127.0.0.2", "10.0.0.1", "::1", "::ffff:127.0.0.1", "169.254.169.254", "fe80::1"])
def test_what_a_public_site_leads_to_may_not_be_in_a_special_range(address):
    made, _ = rules("site", "paper.example")
    assert made.allows("93.184.216.34", "paper.example", "paper.example")
    assert not made.allows(address, "evil.example", "paper.example")
    assert made.allows("93.184.216.35", "images.example", "paper.example")


def test_a_site_in_a_range_may_lead_to_others_of_it_and_to_no_other_range():
    made, _ = rules("site", "127.0.0.1", "paper.example")
    assert made.allows("127.0.0.1", "127.0.0.1", "127.0.0.1")
    assert made.allows("127.0.0.2", "127.0.0.2", "127.0.0.1")
    assert not made.allows("10.0.0.1", "10.0.0.1", "127.0.0.1")
    assert not made.allows("127.0.0.2", "127.0.0.2", "paper.example")


def test_a_named_host_that_was_public_stays_public():
    made, _ = rules("site", "paper.example")
    assert made.allows("93.184.216.34", "paper.example", "paper.example")
    assert not made.allows("127.0.0.1", "paper.example", "paper.example")
    assert made.allows("93.184.216.40", "paper.example", "paper.example")


def test_a_named_host_may_have_addresses_in_several_special_ranges():
    made, _ = rules("site", "localhost")
    assert made.allows("127.0.0.1", "localhost", "localhost")
    assert made.allows("::1", "localhost", "localhost")
    assert made.ranges("localhost") == {"127.0.0.0/8", "::1/128"}


def test_public_allows_nobody_a_special_range_and_any_everybody():
    made, _ = rules("public", "127.0.0.1")
    assert not made.allows("127.0.0.1", "127.0.0.1", "127.0.0.1")
    assert made.allows("1.1.1.1", "x.example", None)
    assert rules("any")[0].allows("127.0.0.1", "x.example", None)


def test_a_refusal_is_a_stat_and_a_line(caplog):
    made, counted = rules()
    for _ in range(30):
        made.refuse("127.0.0.1", "evil.example")
    assert counted == {"newscrawl/addresses/refused": 30}
    assert len(caplog.records) == 20
    assert "evil.example is at 127.0.0.1 (127.0.0.0/8)" in caplog.text
