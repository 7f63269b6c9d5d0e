"""What lies far behind in a listing, and at the end of a row of listings: what a list of the newest does not name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.crawl_plan.listing_families import family_of
from newscrawl.discovery.address import archive_date, page_number, read_address

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BY_STEPS: Final = 12  # pages of a listing whose addresses cannot be counted
A_ROW: Final = 2  # listings that are alike
_NUMBER: Final = re.compile(r"\d{1,6}")


def far_page(here: str, following: str, last: str, most: int) -> str | None:
    """Return a page far behind the one at *here*, whose next one is *following*.

    That is the *last* that it names, else one with twice its number, but not beyond the page *most*: so many hold what
    is known. Where pages are not counted, it is the next one, if *most* is small. ``None``: there is none.
    """
    if last and last != following:
        return last
    address, own = read_address(following), read_address(here)
    found = page_number(address, bare=True) if address else None
    if found is None:
        return following if most <= MOST_BY_STEPS else None
    current = page_number(own, bare=True) if own else None
    if current is None:
        return None  # the second page is not far
    step = max(found.number - current.number, 1)
    first = 1 if step == 1 else 0  # others count entries
    number = min(2 * current.number, first + step * (most - 1))
    return _with_number(following, found.number, number) if number > found.number else following


def _with_number(url: str, before: int, number: int) -> str | None:
    """Return the address of the page with another number."""
    for match in reversed(list(_NUMBER.finditer(url))):
        if int(match[0]) == before:
            changed = f"{url[: match.start()]}{number}{url[match.end() :]}"
            address = read_address(changed)
            page = page_number(address, bare=True) if address else None
            if page is not None and page.number == number:
                return changed
    return None


def far_ends(urls: Iterable[str]) -> set[str]:
    """Return the last listing of each row: of months, of tags, of addresses that differ by a number only."""
    rows: dict[tuple[str, int], list[str]] = {}
    for url in urls:
        address = read_address(url)
        family, when = family_of(url), archive_date(address) if address else None
        path = url.partition("://")[2]
        if family is not None:
            rows.setdefault((family, len(when or ())), []).append(url)
        elif _NUMBER.search(path.partition("/")[2]):
            rows.setdefault((_NUMBER.sub("0", path), 0), []).append(url)
    return {row[-1] for row in rows.values() if len(row) >= A_ROW}
