"""Kills at any moment, early and late in a run: of ``extract --resume``, and of a crawl that keeps its pages."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from archive_runs import made_pages, write_archive
from warcio.archiveiterator import ArchiveIterator

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import StoredPage, read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.demo import DemoNewsroom

PROJECT = Path(__file__).parent.parent
_MOST_RUNS = 3  # times the number of kills


def _killed(command: list[str], folder: Path, delay: float) -> bool:
    """Run a command, and kill it and its children after *delay* seconds; False where it had ended before."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    process = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def _start(command: list[str], folder: Path, sign: str) -> float:
    """Return after how many seconds a run has begun to write; the run is then killed."""
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None and not list(folder.glob(sign)):
        time.sleep(0.02)
    taken = time.monotonic() - began
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return taken


def _units(folder: Path) -> int:
    """Return how many pages a run says that it has done."""
    try:
        return int(json.loads((folder / "out.jsonl.progress").read_bytes())["units"])
    except FileNotFoundError:
        return 0


def _killed_at(command: list[str], folder: Path, units: int, delay: float) -> bool:
    """Run a command, and kill it and its children *delay* seconds after *units* are done; False where it ended."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    process = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)
    while process.poll() is None and _units(folder) < units:
        time.sleep(0.002)
    with suppress(subprocess.TimeoutExpired):  # it still runs, and is killed
        process.wait(delay)
    if process.poll() is not None:
        return False
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return True


def extract_kills(folder: Path, kills: int, pages: int) -> str:
    """Kill ``extract --resume`` *kills* times, spread over all pages, then let it end; return what is lost, doubled."""
    number, _ = write_archive(folder / "big.warc.gz", made_pages(pages))
    command = [sys.executable, "-m", "newscrawl", "extract", "big.warc.gz", "-O", "out.jsonl", "--resume"]
    chance = random.Random(23)
    points = sorted(chance.randrange(number) for _ in range(kills))
    done = sum(_killed_at(command, folder, units, chance.uniform(0, 0.2)) for units in points)
    subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)}, check=True, stderr=subprocess.DEVNULL
    )
    urls = [json.loads(line)["url"] for line in (folder / "out.jsonl").read_bytes().splitlines()]
    wanted = [url for url, _ in made_pages(number)]
    left = len(list(folder.glob("out.jsonl.*")))
    return (
        f"extract --resume: {done} kills after {points} of {number} pages, {len(set(wanted) - set(urls))} lost, "
        f"{len(urls) - len(set(urls))} doubled, in order: {urls == wanted}, files left over: {left}"
    )


def crawl_kills(folder: Path, kills: int, articles: int) -> str:
    """Kill a crawl that keeps its pages *kills* times, then let it end; return what is missing or not valid."""
    with DemoNewsroom() as newsroom:
        command = [
            *(sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={newsroom.url}"),
            *("-a", f"max_articles={articles}", "-O", "out.jsonl", "-s", "NEWSCRAWL_KEEP=warc.gz"),
            *("-s", "NEWSCRAWL_JOB=kept", "-s", "DOWNLOAD_DELAY=0.5", "-s", "NEWSCRAWL_RENDER=never"),
        ]
        chance, done = random.Random(23), 0
        start = _start(command, folder, ".newscrawl/kept*/pages/pages-*")
        for _ in range(kills * _MOST_RUNS):
            if done == kills:
                break
            done += _killed(command, folder, start * chance.choice((0.95, 1.1, 1.4, 2, 3)) * chance.uniform(0.9, 1.1))
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        subprocess.run(command, cwd=folder, env=environment, check=False, stderr=subprocess.DEVNULL)
    lines = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
    urls = [line["url"] for line in lines]
    kept, files, faults = _kept(sorted(folder.glob(".newscrawl/kept*/pages/pages-*.warc.gz")))
    return (
        f"crawl with NEWSCRAWL_KEEP: {done} kills, {len(lines)} lines, {len(set(urls) - kept)} without a page, "
        f"{len(urls) - len(set(urls))} doubled, {files} archives, {faults} not valid"
    )


def _kept(paths: list[Path]) -> tuple[set[str], int, int]:
    """Return the addresses of all pages, the number of files, and how many our reader or another finds fault with."""
    kept: set[str] = set()
    faults = 0
    with Revisits() as revisits:
        for path in paths:
            is_good = True
            with path.open("rb") as file:
                revisits.begin_file(path)
                for page in read_pages(read_records(plain_chunks(file)), revisits=revisits):
                    if isinstance(page, StoredPage):
                        kept.add(page.url)
                        is_good = is_good and page.is_whole and not page.notes
                    elif page.is_fault:
                        is_good = False
            faults += not (is_good and _is_valid(path))
    return kept, len(paths), faults


def _is_valid(path: Path) -> bool:
    """Tell whether warcio reads a file to its end and finds all its digests right."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests=True):
            record.content_stream().read()
            if record.digest_checker.passed is False:
                return False
    return True
