"""Which of two numbers is the month, by a day that the page tells otherwise: "03/11/2026" above "Mumbai, Nov 3 (PTI)".

Asked where the numbers leave it open and the language does not say: English is written in either order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.numeric import is_open_order
from newscrawl.normalize.dates.reader import read_date
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.html.document import Document
    from newscrawl.normalize.dates.reader import DateContext
    from newscrawl.normalize.dates.resolver import Order

MAX_PARAGRAPHS: Final = 3  # that are looked at for a dateline
DATELINE: Final = 60  # characters
MAX_DAY: Final = 20  # characters of a day without its year
NEAR: Final = 2  # days: a dateline tells the day of the event, too
_PARTS: Final = re.compile(r"[,،、()（）\[\]\-–—―:;/.|]\s?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")


def order_beside(raws: Iterable[str], document: Document, context: DateContext) -> Order | None:
    """Return the order in which a date in numbers lies on, or next to, a day that is told otherwise; else ``None``."""
    texts = list(dict.fromkeys(raws))
    opened = next((raw for raw in texts if is_open_order(raw) and "order" in read_date(raw, context).assumed), None)
    if opened is None:
        return None
    year = _YEAR.search(opened)
    told = {read_date(raw, context).value or "" for raw in texts if not is_open_order(raw)}
    told.update(_days_of_datelines(document, year[0] if year else "", context))
    days = [day for value in told if (day := _day_of(value)) is not None]
    fitting: set[Order] = set()
    for order in ("DMY", "MDY"):
        own = _day_of(read_date(opened, replace(context, order=order)).value or "")
        if own is not None and any(abs((own - day).days) <= NEAR for day in days):
            fitting.add(order)
    return fitting.pop() if len(fitting) == 1 else None


def _days_of_datelines(document: Document, year: str, context: DateContext) -> Iterator[str]:
    """Yield the days that open the first paragraphs, which often leave out the year."""
    prose = [line for line in document.outline.lines if line.is_prose][:MAX_PARAGRAPHS]
    for line in prose:
        for part in _PARTS.split(line.text[:DATELINE]):
            if len(part) <= MAX_DAY and has_digit(part) and not part.isdecimal():
                yield read_date(f"{part} {year}", context).value or ""


def _day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:  # a month or a year names no day
        return None
