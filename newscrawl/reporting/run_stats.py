"""Counts what happens in a run, site by site; little to do for each page, and bounded memory.

The one counter of a run: summary, panel, report, health and metrics read it, and a pool's workers hand theirs over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from newscrawl.reporting.figures import COVERED, is_error
from newscrawl.reporting.looks import count_text, looks_of
from newscrawl.reporting.measures import Spread, Timeline
from newscrawl.reporting.newest import Newest
from newscrawl.reporting.site_stats import SiteStats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.reporting.figures import SiteFigures

_MAX_SITES = 1000
_MAX_PEOPLE = 100_000
_EXAMPLES = 5
_MAX_SIGNALS = 40  # of a site; _LONGEST characters of each
_LONGEST = 60
#: Where what belongs to the 1001st site and those behind it is counted.
OTHERS = "(other sites)"


class RunStats:
    """The counts of one run."""

    def __init__(self) -> None:
        self.sites: dict[str, SiteStats] = {}
        self.articles = 0
        self.timeline = Timeline()
        self.latency = Spread()
        self.changes: Counter[str] = Counter()
        self.rejected: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        self.people: set[int] = set()
        self.newest = Newest()

    def site(self, name: str) -> SiteStats:
        """Return the site's tally, new if need be."""
        run_stats = self.sites.get(name)
        if run_stats is None:
            name = name if len(self.sites) < _MAX_SITES else OTHERS
            run_stats = self.sites.setdefault(name, SiteStats())
        return run_stats

    @property
    def requests(self) -> int:
        """Requests sent, each try of them."""
        return sum(site.figures.requests for site in self.sites.values())

    @property
    def errors(self) -> int:
        """What went wrong up to now."""
        return sum(site.errors for site in self.sites.values())

    @property
    def newest_date(self) -> str | None:
        """The ``datePublished`` of the newest article."""
        return max((site.figures.newest for site in self.sites.values() if site.figures.newest), default=None)

    @property
    def precisions(self) -> Counter[str]:
        """Articles by the precision of their date, ``none`` for those without one."""
        found: Counter[str] = Counter()
        for site in self.sites.values():
            found.update(site.figures.precisions)
        return +found  # one process may complete what another counted

    def sent(self, site: str) -> None:
        """Count a request that goes out."""
        run_stats = self.site(site)
        run_stats.figures.requests += 1
        run_stats.under_way += 1

    def left(self, site: str, unanswered: str = "") -> None:
        """Note that a request came to its end; without a response where its address is given."""
        run_stats = self.site(site)
        run_stats.under_way -= 1
        if unanswered:
            run_stats.failed(unanswered)

    def broke(self, site: str) -> None:
        """Count a callback that raised."""
        self.site(site).broken += 1

    def began(self, site: str, moment: float, kept: float | None) -> None:
        """Note when an answered request began, in seconds of any clock, and the pause that was to be kept before it."""
        run_stats = self.site(site)
        if run_stats.last_start is not None and moment >= run_stats.last_start:
            run_stats.gaps.add(moment - run_stats.last_start)
        run_stats.last_start = max(moment, run_stats.last_start or moment)
        if kept is not None:
            run_stats.figures.kept_gap = kept

    def answered(self, site: str, status: int, latency: float | None, date: str = "", address: str = "") -> None:
        """Count a response; ``date`` is its header of that name, ``address`` what was asked for."""
        run_stats = self.site(site)
        (run_stats.failed if is_error(str(status)) else run_stats.mend)(address)
        run_stats.last_date = date or run_stats.last_date
        key = str(status)
        run_stats.figures.statuses[key] = run_stats.figures.statuses.get(key, 0) + 1
        run_stats.figures.refused += status in {429, 503}
        if latency is not None:
            run_stats.latency.add(latency)
            self.latency.add(latency)

    def article(self, site: str, record: Mapping[str, Any], moment: float, now: str = "9999") -> None:
        """Count an article that is on disk, so many seconds after the start.

        A date later than *now* (``YYYY-MM-DDThh:mm:ssZ``) says nothing of the newest article.
        """
        figures = self.site(site).figures
        self.articles += 1
        self.newest.add(record)
        figures.articles += 1
        self.timeline.add(moment)
        self.changes[record.get("changeType") or "new"] += 1
        _add(figures.filled, _filled(record, self.site(site).seen))
        count_text(figures, record.get("articleBody"))
        _count_signals(figures.usage, record)
        _add(figures.precisions, [_precision(record)])
        self._meet(figures, record, now)

    def completed(self, site: str, before: Mapping[str, Any], record: Mapping[str, Any], now: str = "9999") -> None:
        """Count of an article that was counted as it stood *before* what it says by now."""
        figures = self.site(site).figures
        _add(figures.filled, _filled(before, set()), -1)
        _add(figures.filled, _filled(record, set()))
        _add(figures.precisions, [_precision(before)], -1)
        _add(figures.precisions, [_precision(record)])
        self._meet(figures, record, now)

    def _meet(self, figures: SiteFigures, record: Mapping[str, Any], now: str) -> None:
        """Note the people of a record, and its day if it is the newest."""
        if (published := record.get("datePublished")) and (figures.newest or "") < published <= now:
            figures.newest = published
        if len(self.people) < _MAX_PEOPLE:
            self.people.update(_digest(_name(author)) for author in record.get("authors") or ())

    def reject(self, reason: str, url: str | None) -> None:
        """Count an item that is not an article of this run, and keep a few addresses."""
        reason = reason[:80]
        self.rejected[reason] += 1
        examples = self.examples.setdefault(reason, [])
        if url and len(examples) < _EXAMPLES:
            examples.append(url)

    def plain(self) -> dict[str, Any]:
        """Return what was counted, as JSON has it, for :meth:`merge` in another process."""
        return {
            "sites": {name: site.plain() for name, site in self.sites.items()},
            "articles": self.articles,
            "timeline": [self.timeline.seconds, self.timeline.counts],
            "latency": self.latency.plain(),
            "changes": self.changes,
            "rejected": self.rejected,
            "examples": self.examples,
            "people": sorted(self.people),
            "newest": [list(each) for each in self.newest.headlines()],
        }

    def merge(self, other: Mapping[str, Any]) -> None:
        """Count what another process of the same run told by :meth:`plain`."""
        for name, site in other["sites"].items():
            self.site(name).merge(site)
        self.articles += other["articles"]
        self.timeline.merge(*other["timeline"])
        self.latency.merge(other["latency"])
        self.changes.update(other["changes"])
        self.rejected.update(other["rejected"])
        for reason, urls in other["examples"].items():
            self.examples[reason] = [*self.examples.get(reason, ()), *urls][:_EXAMPLES]
        self.people.update(other["people"])
        self.newest.merge(other["newest"])


def _digest(name: str) -> int:
    """Return 63 bits of a name, the same in each process."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def _count_signals(counts: dict[str, int], record: Mapping[str, Any]) -> None:
    """Count the article once for each signal of its ``usage``."""
    for signal in {str(_part(each, "signal"))[:_LONGEST] for each in record.get("usage") or ()}:
        if signal in counts or len(counts) < _MAX_SIGNALS:
            counts[signal] = counts.get(signal, 0) + 1


def _add(counts: dict[str, int], names: Iterable[str], number: int = 1) -> None:
    """Add a number to the count of each name; a count of nothing is left out."""
    for name in names:
        counts[name] = counts.get(name, 0) + number
        if not counts[name]:
            del counts[name]


def _precision(record: Mapping[str, Any]) -> str:
    return record.get("datePublishedPrecision") or "none"


def _filled(record: Mapping[str, Any], seen: set[int]) -> Iterator[str]:
    """Yield the fields that a record has, and how its values look; *seen* is what the site's others had."""
    yield from (name for name in COVERED if _is_filled(record, name))
    yield from looks_of(record, seen)


def _is_filled(record: Mapping[str, Any], name: str) -> bool:
    if name != "authors.bio":
        return bool(record.get(name))
    return any(_part(author, "bio") for author in record.get("authors") or ())


def _part(author: Any, name: str) -> Any:
    return author.get(name) if isinstance(author, Mapping) else getattr(author, name, None)


def _name(author: Any) -> str:
    return str(author if isinstance(author, str) else _part(author, "id") or _part(author, "name"))
