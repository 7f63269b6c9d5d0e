"""Days in attributes of elements without a name that says so, beside a byline."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import ENTRY, page, read

DAYS = {
    "abbr": '<p>By Ada Moreau <abbr class="date" title="2026-10-06T15:04:00Z">last month</abbr></p>',
    "abbr without a class": '<p>Ada Moreau, <abbr title="2026-10-06T15:04:00Z">last month</abbr></p>',
    "span": '<p>Posted by Ada Moreau <span title="2026-10-06T15:04:00+00:00">7 weeks ago</span></p>',
    "in a box": '<div><a href="/u/ada">ada</a> · <span title="2026-10-06 15:04:00">Oct 6</span></div>',
    "seconds": '<p>Ada Moreau <span data-utime="1791299040">6 October at 15:04</span></p>',
    "seconds beside words": '<div><span><abbr data-utime="1791299040" title="Tuesday, 6 October 2026 at 15:04">6 October</abbr></span></div>',
    "a permalink": '<p>Ada Moreau <a href="/news/heron-bridge" title="2026-10-06T15:04:00Z">7w</a></p>',
    "datetime": '<p><span>Ada Moreau</span> <span datetime="2026-10-06T15:04:00Z">1 mo</span></p>',
    "the box itself": '<div title="2026-10-06T15:04:00Z">a month ago</div>',
    "as mail writes it": '<p>By Ada Moreau <b title="Tue, 06 Oct 2026 15:04:00 GMT">7 weeks ago</b></p>',
    "an element of its own": '<p>Ada Moreau <moment-ago datetime="2026-10-06T15:04:00Z">7 weeks ago</moment-ago></p>',
    "words": '<p>Ada Moreau · <span title="October 6, 2026 3:04 PM">7 weeks ago</span></p>',
    "without the year": '<p>Ada Moreau · <span title="2026-10-06T15:04:00Z">Oct. 6</span></p>',
}
OTHERS = {
    "member since": page(top='<p>Ada Moreau <span title="2019-10-06T00:00:00Z">Member since 2019</span></p>'),
    "joined": page(top='<p>Ada Moreau <span title="Joined October 6, 2019">7 years ago</span></p>').replace(
        "7 years ago", "Member"
    ),
    "last seen": page(top='<p>Ada Moreau <span title="2026-10-06T15:04:00Z">online</span></p>'),
    "a sentence": page(
        inside='<p>The next talk is <span title="2026-10-06T15:04:00Z">7 weeks ago</span>, the clerk of the council of the harbour said to us all.</p>'
    ),
    "a comment": page(
        after=f'<div class="comments"><p>Joe <abbr title="2026-10-08T15:04:00Z">7w</abbr></p>{ENTRY}</div>'
    ),
    "teasers": page(
        after='<div><p>Storm at quay <span title="2026-11-01">3d</span></p><p>Pier is green <span title="2026-11-02">2d</span></p></div>'
    ),
    "two days": page(top='<p>Ada <i title="2026-10-08">7w</i> <i title="2026-10-07">7w</i></p>'),
}


@pytest.mark.parametrize("case", DAYS)
def test_a_stamp_at_a_time_that_is_printed_less_exactly_is_read(case):
    assert (read(page(top=DAYS[case])).datePublished or "")[:10] == "2026-10-06"


@pytest.mark.parametrize("case", OTHERS)
def test_a_stamp_at_something_else_is_not(case):
    assert read(OTHERS[case]).datePublished is None
