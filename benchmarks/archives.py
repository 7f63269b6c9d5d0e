"""Measures the reading of archives.

    python benchmarks/archives.py                             # all of it
    python benchmarks/archives.py forms speed --pages 500     # parts of it

forms    the table of forms: pages that warcio, FastWARC and newscrawl give right.
speed    ``extract`` of a WARC: records equal to those of JSON lines, the share of reading, two processes, memory.
others   beside trafilatura, news-please and Fundus on one file; --python NAME=PATH is where each is installed
         (newscrawl=PATH: a compiled build instead of this tree). Times are with start and without.
kills    kills of ``extract --resume`` and of a crawl that keeps its pages.

``--data FOLDER`` takes pages of ``*.jsonl.xz`` instead of invented ones for speed and others.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from archive_forms import table
from archive_kills import crawl_kills, extract_kills
from archive_runs import (
    OTHERS,
    Cost,
    ReaderError,
    cost,
    extract,
    made_pages,
    reading,
    real_pages,
    without_place,
    write_archive,
    write_lines,
)

PARTS = ("forms", "speed", "others", "kills")


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def speed(folder: Path, data: Path | None, number: int, python: str) -> None:
    """Print the figures of ``extract`` on *number* pages, and its memory on a quarter and on all of them."""
    pages = real_pages if data else lambda _, count: made_pages(count)
    big = folder / "big.warc.gz"
    count, size = write_archive(big, pages(data, number))
    write_archive(folder / "small.warc.gz", pages(data, number // 4))
    write_archive(folder / "one.warc.gz", pages(data, 1))
    write_lines(folder / "big.jsonl", pages(data, number))
    small, one, two = (
        extract(source, processes, python=python)
        for source, processes in ((folder / "small.warc.gz", 1), (big, 1), (big, 2))
    )
    lines = extract(folder / "big.jsonl", 2, "--jsonl", python=python)
    same = without_place(folder / "big.warc.gz.1.jsonl") == without_place(folder / "big.jsonl.2.jsonl")
    read = reading(big)
    print(f"{count} pages of {size / count / 1000:.0f} KB, {_load()}")
    print(f"records {one.lines}, {two.lines}; of JSON lines {lines.lines}, equal: {same}")
    print(f"one process: {one.cpu / count * 1000:.1f} ms CPU a page; reading {read / one.cpu:.1%} of it")
    pace = f"{count / two.wall:.0f} and {count / one.wall:.0f}"
    print(f"two processes: {one.wall / two.wall:.2f} times the pages a second of one ({pace})")
    share = two.cpu / one.cpu
    print(f"their CPU is {share:.2f} times that of one: {2 / share:.2f} times the pages where cores are free")
    start = min(extract(folder / "one.warc.gz", 1, python=python).cpu for _ in range(3))
    print(f"one page: {start:.2f} CPU seconds, start and end of the program included")
    print(f"memory of one process: {small.memory:.0f} MB at {small.lines} pages, {one.memory:.0f} MB at {one.lines}")


def others(folder: Path, data: Path | None, number: int, pythons: dict[str, str]) -> None:
    """Print pages per CPU second and per second of each reader on one file, start included and left out."""
    archive, one = folder / "pages.warc.gz", folder / "one.warc.gz"
    pages = real_pages if data else lambda _, count: made_pages(count)
    count, size = write_archive(archive, pages(data, number))
    write_archive(one, pages(data, 1))
    python = pythons.pop("newscrawl", sys.executable)
    ours = extract(archive, 1, python=python), extract(one, 1, python=python)
    both = extract(archive, 2, python=python)
    print(f"{count} pages of {size / count / 1000:.0f} KB, {_load()}")
    print(_row("newscrawl", *ours))
    print(_row("on two cores", both, ours[1]))
    for name, path in pythons.items():
        output = folder / f"{name}.jsonl"
        try:
            done, start = [
                cost([path, "-c", OTHERS[name], str(each), str(output)], output, folder) for each in (archive, one)
            ]
        except ReaderError as error:
            print(f"{name:<14} did not run: {error}")
            continue
        with_start = (done.cpu / max(1, done.lines)) / (ours[0].cpu / count)
        without = (_after_start(done, start) / max(1, done.lines)) / (_after_start(*ours) / count)
        print(f"{_row(name, done, start)}   newscrawl: {with_start:.1f} and {without:.1f} times")


def _after_start(done: Cost, start: Cost) -> float:
    return max(0.001, done.cpu - start.cpu)


def _row(name: str, done: Cost, start: Cost) -> str:
    pace = f"{done.lines / done.cpu:>6.1f} a CPU second, {done.lines / _after_start(done, start):>6.1f} without start"
    return f"{name:<13}{done.lines:>5} records {pace}, {done.lines / done.wall:>6.1f} a second {done.memory:>5.0f} MB"


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="default: all")
    parser.add_argument("--data", type=Path, help="folder of pages")
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument(
        "--python", action="append", default=[], metavar="NAME=PATH", help=", ".join(["newscrawl", *OTHERS])
    )
    options = parser.parse_args()
    parts = options.parts or PARTS
    pythons = dict(each.split("=", 1) for each in options.python)
    if "forms" in parts:
        table()
    for part in PARTS[1:]:
        if part not in parts:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if part == "speed":
                speed(folder, options.data, options.pages, pythons.get("newscrawl", sys.executable))
            elif part == "others":
                others(folder, options.data, options.pages, dict(pythons))
            else:
                (folder / "crawl").mkdir()
                print(extract_kills(folder, options.kills, 2_000), flush=True)
                print(crawl_kills(folder / "crawl", options.kills, 120), flush=True)


if __name__ == "__main__":
    main()
