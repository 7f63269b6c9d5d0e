"""What reading stored pages costs: CPU of several builds of newscrawl, and of trafilatura, over the same pages.

    python benchmarks/reading.py --data FOLDER before=PATH plain=. compiled=PATH trafilatura
    python benchmarks/reading.py --data FOLDER --parts
    python benchmarks/reading.py --data FOLDER --instructions before=PATH plain=.

A build is a folder that holds the package: a source tree, or an unpacked wheel. Each has a process of its own, reads
all pages once before it is timed, and takes turns with the others after every few pages; the first is the measure.
``--parts`` says what each step of one reading takes, in this build. ``--instructions`` counts by valgrind, 50 times as
slowly: the same on a busy machine as on a quiet one.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "shared" / "data" / "extraction"
TURN = 20  # pages
_COUNTED = ("valgrind", "--tool=callgrind", "--instr-atstart=no", "--callgrind-out-file=/dev/null")

Page = tuple[str, str]
Answer = TypeVar("Answer")


def main() -> int:
    """Print a table; 0 also where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("builds", nargs="*", help="NAME=FOLDER, or trafilatura; the first is the measure")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the sets, <set>.jsonl.xz")
    parser.add_argument("--pages", type=int, default=40, help="of each set, drawn by a fixed seed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--parts", action="store_true", help="print what each step takes")
    parser.add_argument("--instructions", action="store_true", help="count them, in place of seconds")
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not any(options.data.glob("*.jsonl.xz")):
        print(f"skipped: {options.data} holds no sets of pages; name their folder with --data")
        return 0
    if options.serve:
        _serve(options)
    elif options.parts:
        _print_parts(_drawn(options.data, options.pages))
    elif options.instructions:
        _print_instructions(options)
    else:
        _race(options)
    return 0


def _drawn(data: Path, count: int) -> list[Page]:
    """Return *count* pages of each set, as (address, HTML)."""
    sys.path.insert(0, str(HERE / "extraction"))
    from pages import read_pages

    found: list[Page] = []
    for path in sorted(data.glob("*.jsonl.xz")):
        every = [(page.url, page.html) for page in read_pages(path, 0)]
        found += random.Random(1).sample(every, min(count, len(every)))
    return found


def _race(options: argparse.Namespace) -> None:
    names = [build.partition("=")[0] for build in options.builds or ["plain=."]]
    workers = [_started(build, options) for build in options.builds or ["plain=."]]
    count = max(int(_line(worker)) for worker in workers)  # all have the same
    costs: list[list[float]] = [[] for _ in workers]
    for number in range(options.rounds):
        spent = [0.0] * len(workers)
        for first in range(0, count, TURN):
            for place, worker in enumerate(workers):
                spent[place] += _asked(worker, first)
        for place, seconds in enumerate(spent):
            costs[place].append(1_000 * seconds / count)
        print(f"round {number + 1}: {' '.join(f'{one[-1]:.2f}' for one in costs)}", file=sys.stderr)
    print(f"{count} pages, {options.rounds} rounds, load average {os.getloadavg()[0]:.1f}\n")
    print("| build | CPU-ms a page | × the first |\n|---|---|---|")
    for name, own in zip(names, costs, strict=True):
        ratio = median(mine / first for mine, first in zip(own, costs[0], strict=True))
        print(f"| {name} | {median(own):.2f} | {ratio:.2f} |")
    for worker in workers:
        worker.communicate()


def _print_instructions(options: argparse.Namespace) -> None:
    """Print millions of instructions a page of each build, after all pages were read once."""
    print("| build | million instructions a page |\n|---|---|")
    for build in options.builds or ["plain=."]:
        worker = _started(build, options, *_COUNTED)
        count = int(_line(worker))
        subprocess.run(["callgrind_control", "--instr=on", str(worker.pid)], check=True, stdout=subprocess.DEVNULL)
        for first in range(0, count, TURN):
            _asked(worker, first)
        told = worker.communicate()[1]
        instructions = int(told.rpartition("Collected :")[2].split()[0])
        print(f"| {build.partition('=')[0]} | {instructions / count / 1e6:.1f} |", flush=True)


def _started(build: str, options: argparse.Namespace, *under: str) -> subprocess.Popen[str]:
    """Start a build's worker, *under* a program that counts."""
    name, _, folder = build.partition("=")
    own = [__file__, "--serve", name, "--data", str(options.data), "--pages", str(options.pages)]
    return subprocess.Popen(
        [*under, sys.executable, *own],
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(Path(folder).resolve()) if folder else ""},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if under else None,
        text=True,
    )


def _line(worker: subprocess.Popen[str]) -> str:
    return worker.stdout.readline() if worker.stdout else ""


def _asked(worker: subprocess.Popen[str], first: int) -> float:
    """Return the seconds that a worker's turn took."""
    if worker.stdin:
        worker.stdin.write(f"{first}\n")
        worker.stdin.flush()
    return float(_line(worker))


def _serve(options: argparse.Namespace) -> None:
    """Read turns from standard input until it ends, and answer each with its seconds of CPU."""
    read = _trafilatura() if options.serve == "trafilatura" else _newscrawl()
    pages = _drawn(options.data, options.pages)
    for page in pages:
        read(*page)
    print(len(pages), flush=True)
    for line in sys.stdin:
        started = process_time()
        for page in pages[int(line) : int(line) + TURN]:
            read(*page)
        print(process_time() - started, flush=True)


def _newscrawl() -> Callable[[str, str], object]:
    import gc

    from newscrawl.pipelines.record import read_record

    gc.set_threshold(50_000, 20, 100)  # as every command of it does
    return read_record


def _trafilatura() -> Callable[[str, str], object]:
    from trafilatura import bare_extraction

    return lambda url, html: bare_extraction(html, url=url, with_metadata=True, include_comments=False)


def _print_parts(pages: Sequence[Page]) -> None:
    spent: dict[str, float] = {}
    _newscrawl()
    for counted in (False, True):  # once before it counts, as above
        for page in pages:
            for name, seconds in _steps(*page):
                spent[name] = spent.get(name, 0.0) + seconds if counted else 0.0
    whole = sum(spent.values())
    print("| step | CPU-ms a page | share |\n|---|---|---|")
    for name, seconds in spent.items():
        print(f"| {name} | {1_000 * seconds / len(pages):.2f} | {seconds / whole:.0%} |")
    print(f"| all | {1_000 * whole / len(pages):.2f} | |")


def _steps(url: str, html: str) -> list[tuple[str, float]]:
    """Read one page step by step; each asks for what the next one needs of it."""
    from newscrawl.extraction.page import PageReader
    from newscrawl.html.document import Document
    from newscrawl.pipelines.record import Built, finish_record

    found: list[tuple[str, float]] = []

    def timed(name: str, step: Callable[[], Answer]) -> Answer:
        started = process_time()
        answer = step()
        found.append((name, process_time() - started))
        return answer

    document = Document(url, html)
    timed("parse", lambda: document.tree)
    timed("lines, blocks and cards", lambda: document.outline)
    reader = timed("JSON-LD, state, language", lambda: PageReader(document))
    timed("headline", lambda: reader.headlines)
    timed("body", lambda: reader.body)
    timed("dates", lambda: reader.dates)
    article = timed("authors, cards' fields, the rest", reader.to_item)
    timed("ids, hashes, values of dates and names", lambda: finish_record(Built(article, reader.context)))
    return found


if __name__ == "__main__":
    sys.exit(main())
