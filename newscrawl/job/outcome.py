"""How a run ended: one judge of every finish reason and everything lost. What it does not know is never good.

The judge decides the exit code, whether the run may be published, and whether the next start begins a new round of
the job's listings or goes on where this one stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from newscrawl.stat_names import FINISH_REASON

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOOD = 0
CRASHED = 1  # an exception that newscrawl does not know
WRONG_ARGUMENTS = 2
PARTIAL = 3
UNDER_GATE = 4
DISK_FULL = 5
UNHEALTHY = 6
NO_RENDERER = 7
STATE_LOST = 8  # the server or the file of the queue was lost in mid-crawl
PART_MISSING = 9  # publish, export: a worker's folder is missing
BUSY = 75
INTERRUPTED = 130

#: Each code in a line, for the docs and ``--help``.
MEANINGS: dict[int, str] = {
    GOOD: "good: everything was read, and what there is was published",
    CRASHED: "a fault of newscrawl itself: the traceback is in the log",
    WRONG_ARGUMENTS: "an argument, a setting, a file or a folder cannot be used; nothing was requested",
    PARTIAL: "published, but something was lost; or something could not be published",
    UNDER_GATE: "not published: too few articles; the last good output stays",
    DISK_FULL: "the disk is full or cannot be written; the same command goes on",
    UNHEALTHY: "published, but not healthy compared with earlier runs",
    NO_RENDERER: "the renderer does not answer; the same command goes on",
    STATE_LOST: "the queue was lost, its server or its file, or another state file; the same command goes on",
    PART_MISSING: "publish and export: the folder of a worker is missing",
    BUSY: "another run of the job goes on",
    INTERRUPTED: "interrupted; the same command goes on",
}

GATE_STAT = "newscrawl/export/gate"
DISK_STAT = "newscrawl/export/disk"
DISK_ERROR_STAT = "newscrawl/export/disk_error"  # a sentence: which file, and why
#: Before a domain: the pages of it that were walls, or said that the site is out of order.
WALLS_STAT = "newscrawl/complete/walls/"
HEALTH_STAT = "newscrawl/health/failed"  # set by whoever compares the run with those before it
PUBLISH_STAT = "newscrawl/export/publish_failed"  # a sentence: why what there is could not be published
ABANDONED_STAT = "newscrawl/frontier/abandoned"
FEEDS_MISSING_STAT = "newscrawl/export/feeds_missing"  # a list: feeds of Scrapy's that have no document
FEEDS_FAILED_STAT = "newscrawl/export/feeds_failed"  # a list: feeds of Scrapy's, of which it counts only how many
DOCUMENTS_STAT = "newscrawl/export/documents_failed"  # a list: documents on other machines, and why
UNREAD_BEFORE_STAT = "newscrawl/frontier/unread_before"
NEVER_TRIED_STAT = "newscrawl/frontier/never_tried"
UNREACHABLE_HOSTS_STAT = "newscrawl/frontier/unreachable_hosts"
TARGET_FAILED_STAT = "newscrawl/export/target_failed"
DEAD_LETTERS_STAT = "newscrawl/frontier/dead_letters"
FRONTIER_STAT = "newscrawl/frontier/failure"  # a sentence: how the queue was lost, or what other state file
NOT_KEPT_STAT = "newscrawl/state/not_kept"  # a sentence: why what was learned of sites could not be written
END_STAT = "newscrawl/run/end_failed"  # a sentence: why the end of the run could not be noted
GIVEN_UP_STAT = "newscrawl/frontier/given_up"  # a list: addresses that were given up, a few of them, and why
SITES_STAT = "newscrawl/run/sites_failed"  # sentences: which sites gave nothing, and why
SHUT_STAT = "newscrawl/run/listings_shut"  # a list: listings that the site did not show, and why

_MAX_NAMED = 3  # addresses in the sentence
_AGAIN = "run the same command again to go on"


@dataclass(frozen=True, slots=True)
class Ending:
    """What a finish reason means: whether the run came to its end, the exit code if that alone decides, the words."""

    is_over: bool
    code: int | None = None
    words: str = ""


_OVER = Ending(is_over=True)
#: finish_reason -> what it means. None: the process was stopped before it could close.
ENDINGS: Mapping[str | None, Ending] = {
    "finished": _OVER,
    # A person asked for no more than this.
    "max_articles": _OVER,
    "closespider_itemcount": _OVER,
    "closespider_pagecount": _OVER,
    "closespider_timeout": _OVER,
    "closespider_timeout_no_item": _OVER,
    "closespider_pagecount_no_item": _OVER,
    "closespider_errorcount": Ending(
        is_over=True, code=PARTIAL, words="stopped after as many errors as CLOSESPIDER_ERRORCOUNT allows"
    ),
    **dict.fromkeys(
        (None, "shutdown", "cancelled"), Ending(is_over=False, code=INTERRUPTED, words=f"interrupted: {_AGAIN}")
    ),
    "memusage_exceeded": Ending(
        is_over=False,
        code=PARTIAL,
        words=f"stopped: the process took more memory than MEMUSAGE_LIMIT_MB; nothing was published; {_AGAIN}",
    ),
    "start_error": Ending(
        is_over=False,
        code=PARTIAL,
        words="stopped: the spider's start() raised an exception, see the log; nothing was published",
    ),
    "disk_full": Ending(
        is_over=False,
        code=DISK_FULL,
        words="the disk is full: stopped with whole lines; make room and run the same command again",
    ),
    "disk_failed": Ending(
        is_over=False,
        code=DISK_FULL,
        words="the disk cannot be written: stopped with whole lines; see the log, then run the same command again",
    ),
    "frontier_failed": Ending(
        is_over=False,
        code=STATE_LOST,
        words="the queue cannot be used any more (see the log): nothing was published; run the same command again",
    ),
    "server_lost": Ending(
        is_over=False,
        code=STATE_LOST,
        words="the server of the queue was lost: nothing was published; run the same command again when it is back",
    ),
    "renderer_unavailable": Ending(
        is_over=False,
        code=NO_RENDERER,
        words="the renderer does not answer: start it (newscrawl splash start) and run the same command again",
    ),
}

_FAILED_FEEDS = "feedexport/failed_count/"
# stat or prefix of stats (ending in /) -> what was lost
_LOSSES = {
    "newscrawl/export/rejected": "items rejected into rejects.jsonl",
    TARGET_FAILED_STAT: "targets could not be written",
    "newscrawl/export/deliver_failed": "shards not delivered, to be tried again next run",
    FEEDS_MISSING_STAT: "feeds never written",
    DOCUMENTS_STAT: "documents not stored, to be tried again next run",
    DEAD_LETTERS_STAT: "requests given up",  # GIVEN_UP_STAT names them
    ABANDONED_STAT: "requests left for the next run, their hosts refused too often",
    UNREAD_BEFORE_STAT: "pages of earlier runs still unread (newscrawl frontier requeue JOB --errors)",
    NEVER_TRIED_STAT: "requests never tried",
    UNREACHABLE_HOSTS_STAT: "hosts unreachable",
    _FAILED_FEEDS: "feeds failed",
    SHUT_STAT: "sections, older pages, feeds or sitemaps not shown",
}
# loss -> the stat, a list, that names what was lost
_NAMES = {
    _FAILED_FEEDS: FEEDS_FAILED_STAT,
    **{name: name for name in (FEEDS_MISSING_STAT, DOCUMENTS_STAT, SHUT_STAT)},
}
# stat, a sentence -> what could not be written, though all articles are
_UNWRITTEN = {
    NOT_KEPT_STAT: "what was learned of the sites' addresses is not kept",
    END_STAT: "published, but the end of the run is not noted, so the next one goes on with it",
}


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """The exit code of a run, one sentence that says why, and which *sites* gave nothing, a sentence each."""

    code: int
    sentence: str
    sites: Sequence[str] = field(default=())


def ending_of(finish_reason: str | None) -> Ending:
    """Return what a finish reason means; one that nobody knows is not a good end, and nothing is published."""
    known = ENDINGS.get(finish_reason)
    if known is not None:
        return known
    words = (
        f"stopped by {finish_reason!r}, which newscrawl does not know as a good end: nothing was published; "
        f"{_AGAIN}, or write what there is with newscrawl publish"
    )
    return Ending(is_over=False, code=PARTIAL, words=words)


def is_over(finish_reason: str | None) -> bool:
    """Whether the run came to its end, good or bad, so that it may be published."""
    return ending_of(finish_reason).is_over


def judge(stats: Mapping[str, Any]) -> RunOutcome:
    """Judge a run by its stats: Scrapy's ``finish_reason`` and counters, and the sentences that others left there."""
    sites = tuple(stats.get(SITES_STAT) or ())
    code, sentence = _judged(stats, sites)
    return RunOutcome(code, sentence, sites)


def _judged(stats: Mapping[str, Any], sites: Sequence[str]) -> tuple[int, str]:
    ending = _ending(stats)
    if ending.code is not None and not ending.is_over:
        return ending.code, ending.words
    why = f" ({'; '.join(sites)})" if sites else ""
    if GATE_STAT in stats:
        return UNDER_GATE, f"not published: {stats[GATE_STAT]}{why}; the last good output stays"
    if PUBLISH_STAT in stats:
        return PARTIAL, f"not published: {stats[PUBLISH_STAT]}"
    lost = [*([ending.words] if ending.words else []), *losses(stats)]
    unwritten = [f"{what} ({stats[stat]})" for stat, what in _UNWRITTEN.items() if stat in stats]
    if lost or unwritten:
        return PARTIAL, f"partial: {', '.join([*unwritten, *lost])}{_listed(stats.get(GIVEN_UP_STAT))}{why}"
    unhealthy = stats.get(HEALTH_STAT)
    return (UNHEALTHY, f"published, but not healthy: {unhealthy}") if unhealthy else (GOOD, "good")


def _listed(names: Sequence[str] | None, before: str = ": ", after: str = "") -> str:
    """Return a few of the names between two marks; nothing where there are none."""
    return f"{before}{'; '.join(names[:_MAX_NAMED])}{' …' * (len(names) > _MAX_NAMED)}{after}" if names else ""


def _ending(stats: Mapping[str, Any]) -> Ending:
    """Return the ending; a disk that failed at any time decides, and a lost queue says itself how it was lost."""
    reason = stats.get(FINISH_REASON)
    if trouble := stats.get(DISK_STAT):
        ending = ending_of(trouble)
        said = stats.get(DISK_ERROR_STAT)
        if not said:
            return ending
        if trouble == "disk_full":
            return replace(ending, words=f"{ending.words} ({said})")
        return replace(ending, words=f"{said}: stopped with whole lines; {_AGAIN} when that is mended")
    ending = ending_of(reason)
    if failure := stats.get(FRONTIER_STAT):  # found out after the last page, perhaps
        return Ending(is_over=False, code=STATE_LOST, words=f"{failure}: nothing was published; {_AGAIN}")
    return ending


def losses(stats: Mapping[str, Any]) -> list[str]:
    """Tell what the run lost, one phrase a kind, such as "feeds failed: 2"; with names where they are known."""
    counts = {name: sum(_number(n) for stat, n in stats.items() if _counts(stat, name)) for name in _LOSSES}
    named = {name: _listed(stats.get(_NAMES.get(name, "")), " (", ")") for name in _LOSSES}
    return [f"{phrase}: {counts[name]}{named[name]}" for name, phrase in _LOSSES.items() if counts[name]]


def _number(value: Any) -> int:
    return len(value) if isinstance(value, list) else value


def _counts(stat: str, name: str) -> bool:
    """Whether the stat is the one, or of the kind; Scrapy's own sum of a kind (``…/count``) would count it twice."""
    return stat == name or (name.endswith("/") and stat.startswith(name) and not stat.endswith("/count"))
