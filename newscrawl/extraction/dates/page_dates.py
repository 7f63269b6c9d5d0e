"""When the article was published and modified: candidates, those that cannot be, and the choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.dates.address_dates import dates_of_address
from newscrawl.extraction.dates.date_choice import choose
from newscrawl.extraction.dates.date_lines import find_visible_dates
from newscrawl.extraction.dates.local_time import local_by_day, local_reading
from newscrawl.extraction.dates.machine_places import find_machine_dates
from newscrawl.extraction.dates.order_beside import order_beside
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import DATE_MODIFIED, DATE_PUBLISHED
from newscrawl.extraction.metadata.rule_shares import confidence_of
from newscrawl.items import Evidence  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.normalize.dates.numeric import is_open_order
from newscrawl.normalize.dates.reader import infer_order, instant, printed_wall, read_date

if TYPE_CHECKING:
    from newscrawl.extraction.dates.date_choice import Choice
    from newscrawl.extraction.dates.visible_dates import VisibleDates
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.items import PostRef, Rejected
    from newscrawl.normalize.dates.reader import DateContext, DateReading

MAX_REJECTED: Final = 40
UNSURE: Final = 0.6  # of the doubt is left where another kind of place says the same


class PageDate(NamedTuple):
    """A date as the page says it: its text, its evidence, and what can be read only beside the page's other dates.

    ``reading`` is None where the text alone says all; its ``local`` is the instant on the clock of the place.
    """

    raw: str
    evidence: Evidence
    reading: DateReading | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """The chosen dates; ``None`` where the page does not say."""

    published: PageDate | None
    modified: PageDate | None
    rejected: list[Rejected]

    @property
    def is_on_page(self) -> bool:
        """Tell whether the page itself says when it was published: its address and a listing may speak of another."""
        return self.published is not None and self.published.evidence.source not in {"url", "listing"}


def find_dates_of_page(
    document: Document, structured: StructuredData, card: PostRef | None, context: DateContext
) -> Dates:
    """Choose the article's dates. Dates of foreign blocks are never candidates: they are listed as rejected."""
    visible = find_visible_dates(document, context)
    published = find_candidates(document, structured, DATE_PUBLISHED)
    modified = find_candidates(document, structured, DATE_MODIFIED)
    found = find_machine_dates(document, structured, published, is_printed=bool(visible.published))
    published += [*found.published, *visible.published, *dates_of_address(document.url)]
    modified += [*found.modified, *visible.modified]
    if card is not None and card.datePublishedRaw:
        published.append(Candidate(card.datePublishedRaw, "listing", f"card {card.position}", 0.6))
    if context.order is None:
        seen = [*(item.raw for item in (*published, *modified)), *(item.raw for item in visible.rejected)]
        context = replace(context, order=infer_order(seen) or order_beside(seen, document, context))
    first, changed = choose(published, context), choose(modified, context)
    rejected = [*first.rejected, *visible.rejected][:MAX_REJECTED]
    return Dates(
        _page_date(first, rejected, visible, (document.url, context)),
        _page_date(changed, changed.rejected[:MAX_REJECTED], visible, (document.url, context)),
        rejected,
    )


def _confidence(choice: Choice) -> float | None:
    """Return the measured share of the rule, raised by each kind of place that agrees; None for a rule without one."""
    candidate = choice.candidate
    share = confidence_of("datePublished", candidate.source, candidate.rule) if candidate else None
    if share is None:
        return None
    others = len({one.candidate.source for one in choice.agreeing}) - 1
    return round(1 - (1 - share) * UNSURE ** max(0, others), 2)


def _page_date(
    choice: Choice, rejected: list[Rejected], visible: VisibleDates, page: tuple[str, DateContext]
) -> PageDate | None:
    if choice.candidate is None:
        return None
    evidence = choice.candidate.evidence()
    evidence.confidence = _confidence(choice) or evidence.confidence
    evidence.rejected = rejected
    raw = choice.candidate.raw
    url, context = page
    agreeing = [one.candidate.raw for one in choice.agreeing]
    printed = [text for text, source in visible.printed if source in agreeing]
    reading = local_reading(raw, agreeing, printed, context)
    moment = instant(reading.value)
    if moment is not None and reading.local is None:
        local = local_by_day(moment, printed, url, context)
        reading = replace(reading, local=local)
    plain = read_date(raw, context)
    is_settled = "order" not in reading.assumed and is_open_order(raw)
    is_open = is_settled and (context.order is not None or (printed_wall(raw, context) or (0, 0))[1] is None)
    is_more = reading != plain or reading.local != plain.local or is_open
    return PageDate(raw, evidence, reading if is_more and reading.value else None)
