"""Candidates: each value once, in the order of its places, with the place's trust."""

from __future__ import annotations

from newscrawl.extraction.metadata.candidates import find_candidates
from newscrawl.extraction.metadata.fields import DATE_PUBLISHED, SECTION
from newscrawl.extraction.metadata.structured_data import StructuredData
from tests.extraction.small_pages import article, page


def candidates(body, head, places):
    document = page(body, head)
    return find_candidates(document, StructuredData(document), places)


def test_places_come_in_the_order_of_the_table():
    head = '<meta property="article:section" content="Town">' + article(articleSection=["Harbour", "Boats"])
    found = candidates("", head, SECTION)
    assert [(one.source, one.rule, one.raw) for one in found] == [
        ("json-ld", "articleSection", "Harbour"),
        ("json-ld", "articleSection", "Boats"),
        ("meta", "articlesection", "Town"),
    ]


def test_equal_values_of_one_place_come_once():
    head = '<meta name="section" content="Town"><meta name="section" content=" Town ">'
    assert [one.raw for one in candidates("", head, SECTION)] == ["Town"]


def test_microdata_that_contradicts_itself_loses_trust():
    one = '<span itemprop="datePublished" content="2025-03-14"></span>'
    two = one + '<span itemprop="datePublished" content="2025-03-10"></span>'
    (alone,) = candidates(one, "", DATE_PUBLISHED)
    assert {candidate.trust < alone.trust for candidate in candidates(two, "", DATE_PUBLISHED)} == {True}


def test_entities_written_twice_are_read():
    assert candidates("", '<meta name="section" content="Fish &amp;amp; Boats">', SECTION)[0].raw == "Fish & Boats"


def test_a_value_of_a_megabyte_is_cut():
    found = candidates("", f'<meta name="section" content="{"x" * 1_000_000}">', SECTION)
    assert len(found[0].raw) <= 5_000
    assert len(found[0].evidence().raw) <= 500
