"""One extractor over all sets: every page timed, a crash counted, what it said held against the truth."""

from __future__ import annotations

import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors import EXTRACTORS
from measures import Tally
from pages import ASIDE, SETS, changed, path_of, read_pages, wrong_truths

if TYPE_CHECKING:
    from types import FrameType

SLOW = 2_000  # ms
GIVE_UP = 60  # seconds for one page; what takes longer is a crash


@dataclass(slots=True)
class Run:
    """One extractor over all sets: percent by (set, measure), CPU milliseconds of each page, crashes."""

    results: dict[tuple[str, str], float] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    crashes: int = 0

    @property
    def slow(self) -> int:
        """The pages over two seconds."""
        return sum(ms > SLOW for ms in self.times)


def run(name: str, data: str, limit: int, sets: tuple[str, ...] = SETS, changes: tuple[str, ...] = ()) -> Run:
    """Return what the extractor *name* makes of the *sets*, each page of which the *changes* take something from."""
    extract = EXTRACTORS[name][0]()
    signal.signal(signal.SIGALRM, _too_long)
    done = Run()
    for place in sets:
        tally, sure, wrong = Tally(), Tally(), wrong_truths(place)
        for page in read_pages(path_of(Path(data), place), limit):
            html = changed(page.html, changes)
            if not done.times:
                _timed(extract, html, page.url, Run())  # imports and tables are loaded before the clock starts
            said = _timed(extract, html, page.url, done)
            tally.add(page.truth, said)
            sure.add({key: page.truth[key] for key in page.truth if (key, page.url) not in wrong}, said)
        done.results.update(((place, measure), value) for measure, value in tally.results().items())
        done.results.update(((place, measure + ASIDE), value) for measure, value in sure.results().items())
    return done


def _timed(extract: Any, html: str, url: str, done: Run) -> dict[str, Any]:
    started = time.process_time()
    signal.alarm(GIVE_UP)
    try:
        said = extract(html, url)
    except Exception:  # noqa: BLE001 - a peer's crash is a wrong answer, not the end of the table
        done.crashes += 1
        said = {}
    finally:
        signal.alarm(0)
    done.times.append(1_000 * (time.process_time() - started))
    return said


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError
