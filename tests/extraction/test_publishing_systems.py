"""Who and when on pages as the publishing systems of the world put them out, with all that stands there."""

from __future__ import annotations

import pytest

from tests.extraction.places import builders, further_systems, peoples, systems
from tests.extraction.places.judge import faults

KINDS = {
    "systems": systems.SYSTEMS,
    "builders": builders.BUILDERS,
    "houses": builders.HOUSES,
    "peoples": peoples.PEOPLES,
    "further": further_systems.FURTHER,
}
#: What is not read right yet, and how: a page that is read otherwise, better or worse, fails here until this says so.
LEFT: dict[str, str] = {
    "systems: DLE": "no update",
    "systems: uCoz": "no day",
    "further: Arabic channel": "nobody is named",
    "further: Bengali desk": "nobody is named",
    "further: Ukrainian paper, JSON-LD of the account": "nobody is named",
    "further: Russian agency, a yearless change": "no update",
}
PAGES = [(f"{kind}: {page.name}", page) for kind, pages in KINDS.items() for page in pages]


@pytest.mark.parametrize(("name", "page"), PAGES, ids=[name for name, _ in PAGES])
def test_a_page_of_a_publishing_system_tells_who_and_when(name, page):
    assert ", ".join(faults(page)) == LEFT.get(name, "")


def test_what_is_left_is_a_page():
    assert LEFT.keys() <= dict(PAGES).keys()
