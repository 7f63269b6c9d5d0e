"""Who and when in the markup of some thirty publishing systems, in more than forty languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.shells import beside, credits_given, days, labelled, others, people, prose, written

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
KINDS = {
    "several": people.SEVERAL,
    "credited": people.CREDITED,
    "desks": people.DESKS,
    "others": others.OTHERS,
    "cards": others.CARDS,
    "sentences": prose.SENTENCES,
    "ended": prose.ENDED,
    "datelines": prose.DATELINES,
    "updated": days.UPDATED,
    "events": days.EVENTS,
    "mastheads": days.MASTHEADS,
    "relative": days.RELATIVE,
    "addresses": days.ADDRESSES,
    "calendars": days.CALENDARS,
    "twice": days.TWICE,
    "behind": credits_given.BEHIND,
    "witnesses": credits_given.WITNESSES,
    "written": written.WRITTEN,
    "beside": beside.BESIDE,
    "labelled": labelled.LABELLED,
}
ROWS = [
    pytest.param(row, id=f"{kind}-{at}-{row.system}-{row.lang}")
    for kind, rows in KINDS.items()
    for at, row in enumerate(rows)
]


@pytest.mark.parametrize("row", ROWS)
def test_a_page_of_a_publishing_system_tells_who_and_when(row):
    record = read_record(row.url, row.html(), None, SEEN)
    if row.authors is not None:
        assert [author.name for author in record.authors] == row.authors
    if row.persons is not None:
        assert [author.name for author in record.authors if author.type == "Person"] == row.persons
    if row.day is not None:
        assert (record.datePublishedLocal or record.datePublished or "")[:10] == row.day
    if row.modified is not None:
        assert (record.dateModifiedLocal or record.dateModified or "")[:10] == row.modified
    if row.roles is not None:
        assert [(one.name, one.role) for one in record.contributors] == row.roles
