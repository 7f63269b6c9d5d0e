"""A job at every tick for an hour, with kills and a site that goes down: what is lost, doubled, destroyed and told.

    python benchmarks/schedule.py --hour 600    # the hour in so many seconds: a tick a "minute" of a sixtieth of it
    python benchmarks/schedule.py --cron        # the crontab line under a real cron (root, cron installed; 2 minutes)

The newsroom publishes an article every tick. ``scrapy schedule serve`` runs the job; a run that is not over at the
next tick makes that tick be skipped. Runs are killed (kill -9), the scheduler is killed and begun again, and the site
is down for ten ticks. Printed is what should be nothing, and the exit codes; exit code 1 if any of it is not.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from schedule_site import Paper, Watcher, Webhook

from newscrawl.job.lock import RUN_LOCK, is_held
from newscrawl.schedule.runs import read_note, run_folders

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT)}
TICKS, DOWN = 60, range(30, 40)
KILLED_RUNS, KILLED_CLOCKS = (5, 14, 23, 47, 55), (10, 26, 50)


def newscrawl(folder: Path, *words: str) -> None:
    """Run a command that must succeed."""
    subprocess.run([sys.executable, "-m", "newscrawl", *words], cwd=folder, env=ENVIRONMENT, check=True)


@contextmanager
def scheduled(folder: Path, paper: Paper, every: str, via: str, hook: str) -> Iterator[None]:
    """A job of the paper."""
    settings = {
        "DOWNLOAD_DELAY": "0",
        "RETRY_TIMES": "1",
        "NEWSCRAWL_COURTESY_TIMES": "0",
        "NEWSCRAWL_HEALTH_WEBHOOK": hook,
        "NEWSCRAWL_FOLLOW_MIN_INTERVAL": "1",
    }
    options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    address = f"url={paper.url}"
    what = ("--name", "paper", "-O", "out.jsonl", "--keep", "1000", "--via", via)
    newscrawl(folder, "schedule", "add", "site", "--every", every, "-a", address, *what, *options)
    yield
    newscrawl(folder, "schedule", "remove", "paper")


def serve(folder: Path) -> subprocess.Popen[bytes]:
    """Begin the clock."""
    with (folder / "serve.log").open("ab") as log:
        command = [sys.executable, "-m", "newscrawl", "schedule", "serve"]
        return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log)


def kill_crawl(folder: Path, seconds: float) -> bool:
    """Kill a crawl that is under way, as soon as there is one; False if none came in so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for lock in (folder / ".newscrawl/paper/live").glob("*.lock"):
            if is_held(lock):
                os.kill(int(lock.stem), signal.SIGKILL)
                return True
        time.sleep(0.01)
    return False


def hour(folder: Path, seconds: int) -> int:
    """Run the hour and print its table; return the exit code."""
    paper, hook, watcher = Paper(), Webhook(), Watcher(folder)
    paper.open()
    tick = seconds // TICKS
    killed, clocks = 0, 0
    with scheduled(folder, paper, f"{tick}s", "serve", hook.url):
        clock = serve(folder)
        watcher.start()
        began = time.monotonic()
        for number in range(TICKS):
            paper.publish()
            if number == DOWN.start:
                paper.close()
            if number == DOWN.stop:
                paper.open()
            if number in KILLED_RUNS:
                killed += kill_crawl(folder, 2 * tick)  # the clock's ticks are not ours
            if number in KILLED_CLOCKS:
                clock.kill()
                clock.wait()
                clocks += 1
                clock = serve(folder)
            time.sleep(max(0.0, began + (number + 1) * tick - time.monotonic()))
        paper_is_quiet = time.monotonic() + 4 * tick + 20
        while len(lines(folder)) < len(paper.published) and time.monotonic() < paper_is_quiet:
            time.sleep(0.5)
        clock.terminate()
        clock.wait()
        while is_held(folder / ".newscrawl/paper" / RUN_LOCK):
            time.sleep(0.1)
    watcher.over.set()
    watcher.join()
    paper.close()
    return table(folder, paper, watcher, {"runs killed": killed, "clocks killed": clocks}, hook)


def lines(folder: Path) -> list[str]:
    """Return the addresses in the published file."""
    with suppress(FileNotFoundError):  # nothing is published yet
        return [json.loads(line)["url"] for line in (folder / "out.jsonl").read_text().splitlines()]
    return []


def table(folder: Path, paper: Paper, watcher: Watcher, done: dict[str, int], hook: Webhook) -> int:
    """Print what came of it; return 1 if anything was lost, doubled, destroyed or overlapped."""
    notes = [note for note in map(read_note, run_folders(folder / "runs/paper")) if note is not None]
    spans = sorted((note.began, note.ended or "") for note in notes)
    urls = lines(folder)
    addresses = {paper.url.rstrip("/") + path for path in paper.published}
    bad = {
        "runs that were to be killed and were not": len(KILLED_RUNS) - done["runs killed"],
        "crawls at once, beyond one": max(0, watcher.most_at_once - 1),
        "runs that overlap": sum(a[1] > b[0] for a, b in pairwise(spans)),
        "articles missed": len(addresses - set(urls)),
        "articles doubled": len(urls) - len(set(urls)),
        "times the file shrank": watcher.shrunk,
        "times the file was torn": watcher.torn,
        "runs without an end": sum(note.ended is None for note in notes),
    }
    exits = Counter(code for note in notes for code in note.exits)
    print(f"{len(notes)} runs, {len(paper.published)} articles published, {len(urls)} in the file; {done}")
    print("exit codes of crawls: " + ", ".join(f"{code}: {number}" for code, number in sorted(exits.items())))
    print("exit codes of runs:   " + ", ".join(f"{c}: {n}" for c, n in sorted(Counter(n.exit for n in notes).items())))
    print("webhook: " + (", ".join(str(each.get("event")) for each in hook.told) or "was not called"))
    for name, number in bad.items():
        print(f"{name:<28} {number}")
    return int(any(bad.values()))


def cron(folder: Path) -> int:
    """Let a real cron, with a spool and a mount namespace of its own, run the job's line; return the exit code."""
    if "NEWSCRAWL_OWN_SPOOL" not in os.environ:
        spool = folder / "spool"
        spool.mkdir(mode=0o1730)
        shutil.chown(spool, "root", "crontab")
        mounts = f"mount --bind {spool} /var/spool/cron/crontabs && mount -t tmpfs none /run"
        script = f"{mounts} && exec {sys.executable} {__file__} --cron"
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c", script], env={**ENVIRONMENT, "NEWSCRAWL_OWN_SPOOL": "1"}, check=False
        )
        return done.returncode
    paper = Paper()
    paper.open()
    subprocess.run(["crontab", "-"], input=f"PYTHONPATH={PROJECT}\n", text=True, check=True)
    with scheduled(folder, paper, "1m", "cron", "http://127.0.0.1:9/"):
        print(subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=True).stdout, end="")
        with subprocess.Popen(["cron", "-f"]) as daemon:
            end = time.monotonic() + 150
            while len(run_folders(folder / "runs/paper")) < 2 and time.monotonic() < end:
                time.sleep(0.5)
            while is_held(folder / ".newscrawl/paper" / RUN_LOCK):
                time.sleep(0.1)
            daemon.terminate()
    print(subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False).stdout, end="")
    notes = [read_note(run) for run in run_folders(folder / "runs/paper")]
    for note in notes:
        print(note)
    print(f"{len(lines(folder))} articles in the file, {len(paper.published)} published")
    return int(len(notes) < 2 or len(lines(folder)) != len(paper.published))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--hour",
        type=int,
        default=600,
        choices=(300, 360, 600, 720, 900, 1200, 1800, 3600),
        help="seconds that the hour takes",
    )
    parser.add_argument("--cron", action="store_true", help="run the crontab line under a real cron instead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newscrawl-schedule-") as name:
        return cron(Path(name)) if options.cron else hour(Path(name), options.hour)


if __name__ == "__main__":
    sys.exit(main())
