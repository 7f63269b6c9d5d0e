"""A job at every tick for an hour, with kills and a site that goes down: what is lost, doubled, destroyed and told.

    python benchmarks/schedule.py [--hour 600]      the hour in so many seconds: a tick a "minute" of a sixtieth of it
    python benchmarks/schedule.py --cron            the crontab line under a real cron (root, cron installed; 2 minutes)

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
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscrawl.job.lock import RUN_LOCK, is_held
from newscrawl.schedule.runs import read_note, run_folders

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT)}
TICKS, DOWN = 60, range(30, 40)
KILLED_RUNS, KILLED_CLOCKS = (5, 14, 23, 47, 55), (10, 26, 50)
BODY = "<p>" + "The harbour master counted the boats again, and the number had not changed since noon. " * 12 + "</p>"


class Paper:
    """A site that publishes an article each tick, and can be down: then it accepts no connection.

    It begins with as many articles as asked for, one every seven minutes until now.
    """

    def __init__(self, articles: int = 20, host: str = "127.0.0.1") -> None:
        self.host = host
        self.published: list[str] = []
        self._dates: list[datetime] = []
        self._server: ThreadingHTTPServer | None = None
        self.port = 0
        for number in range(articles):
            self.publish(timedelta(minutes=7 * (articles - number)))

    @property
    def url(self) -> str:
        """The home page."""
        return f"http://{self.host}:{self.port}/"

    def open(self) -> None:
        """Serve, at the same port as ever."""
        paper = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                paper.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((self.host, self.port), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Go down."""
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    def publish(self, ago: timedelta = timedelta(0)) -> None:
        """Bring one more article."""
        self._dates.append(datetime.now(UTC) - ago)
        self.published.append(f"/{self._dates[-1]:%Y/%m/%d}/story-number-{len(self.published)}/")

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Send the home page, an article, or 404."""
        path, status = handler.path, 200
        if path == "/":
            cards = "".join(
                f"<li><article><h3><a href='{p}'>Story number {n} of the quay</a></h3>"
                f"<time datetime='{self._dates[n]:%Y-%m-%d}'>{self._dates[n]:%B %d, %Y}</time></article></li>"
                for n, p in reversed(list(enumerate(self.published)))
            )
            text = f"<h1>The Paper</h1><h2>Recent Posts</h2><ul>{cards}</ul>"
        elif path in self.published:
            n = self.published.index(path)
            text = (
                f"<article><h1>Story number {n} of the quay</h1><p class=byline>By Nora Vale</p>"
                f"<time datetime='{self._dates[n]:%Y-%m-%dT%H:%M:%SZ}'>{self._dates[n]:%B %d, %Y}</time>"
                f"{BODY}</article>"
            )
        else:
            status, text = (200, "") if path == "/robots.txt" else (404, "no")
        body = f"<!doctype html><html lang=en><body>{text}</body></html>".encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)


class Webhook:
    """Takes what the health check tells, if this build has one."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                hook.told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()


class Watcher(threading.Thread):
    """Looks ten times a second: how many crawls at once, was the published file ever less than it was."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self.folder, self.most_at_once, self.shrunk, self.torn = folder, 0, 0, 0
        self.over = threading.Event()
        self._lines = 0

    def run(self) -> None:
        """Look until it is over."""
        while not self.over.wait(0.1):
            locks = (self.folder / ".newscrawl/paper/live").glob("*.lock")
            self.most_at_once = max(self.most_at_once, sum(map(is_held, locks)))
            with suppress(FileNotFoundError):
                data = (self.folder / "out.jsonl").read_bytes()
                self.torn += bool(data) and not data.endswith(b"\n")
                self.shrunk += data.count(b"\n") < self._lines
                self._lines = data.count(b"\n")


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
    with suppress(FileNotFoundError):
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
