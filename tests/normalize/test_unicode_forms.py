"""Normal forms take time in proportion to their text, whatever marks stand in it."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

import pytest

from newscrawl.normalize.dates.reader import read_date
from newscrawl.normalize.text import fold, squash
from newscrawl.normalize.unicode_forms import MAX_MARKS, normal_form, safe_address, stream_safe
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site, registered_domain

WRONG_ORDER = "a" + "\u0315\u0300" * 500_000  # the standard library needs minutes for it


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    "text",
    ["Hà Nội", "Ha\u0300 No\u0323\u0302i", "e\u0301\u0323", "ﬁ ㍿ ﷺ", "각각", "plain", "——" * 40, "😀" * 50, "ळा தூ"],
)  # fmt: skip
def test_a_form_of_what_people_write_is_that_of_the_standard_library(form, text):
    assert normal_form(form, text) == unicodedata.normalize(form, text)


def test_marks_beyond_the_thirtieth_are_cut_where_they_are_not_in_order():
    assert stream_safe("a" + "\u0315\u0300" * 40 + "b") == "a" + "\u0315\u0300" * (MAX_MARKS // 2) + "b"
    assert stream_safe("—" * 90 + "\u0315\u0300") == "—" * 90 + "\u0315\u0300"


def test_a_megabyte_of_marks_is_read_at_once():
    assert len(squash(WRONG_ORDER)) <= MAX_MARKS + 1
    assert fold(WRONG_ORDER) == "a"
    assert read_date(f"12 March 2026 {WRONG_ORDER}").value is None


@pytest.mark.parametrize("part", ["", "\t", "\r\n"])
def test_a_host_of_marks_is_taken_apart_at_once(part):
    address = "http://a" + f"\u0315{part}\u0300" * 3_000 + ".example/a"
    for url in (address, address.removeprefix("http:")):
        assert len(urlsplit(safe_address(url)).netloc) < 50
    assert canonical_url(address)
    assert registered_domain(address)
    assert not is_same_site(address, "http://paper.example/")
