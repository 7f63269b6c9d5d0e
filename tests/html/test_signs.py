"""Signs of a page are found whether the part in C looks for all of them together or not."""

from __future__ import annotations

import pytest

from newscrawl.html.signs import SIGNS, holds, place_of


@pytest.mark.parametrize("sign", [*SIGNS, "a sign of no list", ">{"])
def test_a_sign_is_found_where_it_stands_first(sign):
    assert not holds(f"<p> {sign[:-1]}", sign)
    assert place_of(f"<p> {sign[1:]}", sign) == -1
    page = f"<p>’{sign[:-1]} {sign} {sign}</p>"
    assert holds(page, sign)
    assert place_of(page, sign) == page.find(sign)


def test_no_sign_is_looked_for_twice():
    assert len(SIGNS) == len({*SIGNS})
