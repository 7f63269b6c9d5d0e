"""Seven nights of a changing paper into one table of each form, killed at random: no reader ever sees half a night.

    python benchmarks/nights.py --nights 7 --articles 40 --kills 3 --seed 1 --forms parquet,duckdb

Each night the paper prints new articles and edits old ones. The crawl is killed (SIGKILL) at random moments and begun
again until it ends; then each table is filled, and killed as often. Meanwhile every table is read all the time: what is
read must be the rows before a filling or those after it. In the morning each table must equal the job's articles.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from schedule_site import BODY, Paper

from tests.export import postgres
from tests.export.growing_tables import READ, wanted
from tests.export.growing_tables import rows as rows_of

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler

Rows = list[dict[str, Any]]
FORMS = "parquet,duckdb,postgres,xlsx,sqlite"
# Not there yet, or open to one writer alone.
BUSY = ("lock", "Lock", "FileNotFound", "no such table", "does not exist", "CalamineError")


class Changing(Paper):
    """A paper that adds a paragraph to articles of earlier nights."""

    def __init__(self, articles: int) -> None:
        super().__init__(articles)
        self.edits: Counter[int] = Counter()

    def night(self, chance: random.Random) -> None:
        """Print five new articles, and edit three old ones."""
        for _ in range(5):
            self.publish()
        self.edits.update(chance.sample(range(len(self.published)), 3))

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Send the page; an edited article says so at its end, and the sitemap tells when."""
        number = self.published.index(handler.path) if handler.path in self.published else -1
        if handler.path == "/robots.txt":
            send(handler, "text/plain", f"Sitemap: {self.url}sitemap.xml\n")
        elif handler.path == "/sitemap.xml":
            rows = (
                f"<url><loc>{self.url.rstrip('/')}{path}</loc><lastmod>{self.changed(each)}</lastmod></url>"
                for each, path in enumerate(self.published)
            )
            head = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            send(handler, "text/xml", f"{head}{''.join(rows)}</urlset>")
        elif self.edits[number]:
            send(handler, "text/html; charset=utf-8", self.edited(number))
        else:
            super().answer(handler)

    def changed(self, number: int) -> str:
        """Return when an article was edited last: an hour for each edit after it was printed."""
        return f"{self._dates[number] + timedelta(hours=self.edits[number]):%Y-%m-%dT%H:%M:%SZ}"

    def edited(self, number: int) -> str:
        """Return the page of an article with a paragraph for each edit."""
        added = "".join(f"<p>The council answered for the {each + 1}. time.</p>" for each in range(self.edits[number]))
        return (
            f"<!doctype html><html lang=en><body><article><h1>Story number {number} of the quay</h1>"
            f"<p class=byline>By Nora Vale</p><time datetime='{self._dates[number]:%Y-%m-%dT%H:%M:%SZ}'>"
            f"{self._dates[number]:%B %d, %Y}</time>{BODY}{added}</article></body></html>"
        )


def send(handler: BaseHTTPRequestHandler, kind: str, text: str) -> None:
    """Answer with status 200."""
    body = text.encode()
    handler.send_response(200)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


class Table:
    """One table that grows, and a thread that reads it all the time."""

    def __init__(self, form: str, where: str) -> None:
        self.form, self.where = form, where
        self.allowed: list[Rows] = [[]]
        self.reads = self.halves = 0
        self.errors: Counter[str] = Counter()
        self._lock, self._over = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def expect(self, rows: Rows) -> None:
        """Let *rows* be read from now on, beside what may be there already."""
        with self._lock:
            self.allowed.append(rows)

    def settle(self, rows: Rows) -> bool:
        """Tell whether the table holds *rows*, which from now on are all that it may hold."""
        with self._lock:
            self.allowed = [rows]
        return rows_of(self.form, self.where) == rows

    def stop(self) -> None:
        """End the reader, at once if it is called again."""
        self._over.set()
        self._thread.join(30)

    def _watch(self) -> None:
        while not self._over.wait(0.05):
            if self.form != "postgres" and not Path(self.where).exists():
                continue
            with self._lock:
                before = list(self.allowed)
            try:
                seen = rows_of(self.form, self.where)
            except Exception as error:  # noqa: BLE001 - whatever a reader raises is printed
                if not any(word in f"{type(error).__name__} {error}" for word in BUSY):
                    self.errors[f"{type(error).__name__}: {error}"[:200]] += 1
                continue
            with self._lock:
                allowed = [*before, *self.allowed]
            self.reads += 1
            self.halves += seen not in allowed


def killed_until_done(command: list[str], folder: Path, chance: random.Random, kills: int, usual: float) -> int:
    """Run a command, kill it at random moments, at last let it end; return how often it was killed."""
    done = 0
    for _ in range(kills):
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):  # it still runs, and is killed
            process.wait(chance.uniform(0.3 * usual, usual))
            continue
        process.send_signal(signal.SIGKILL)
        process.wait()
        done += 1
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(command)} ended with {ended.returncode}: {ended.stderr[-800:]}")
    return done


def export(form: str, where: str) -> list[str]:
    """Return the command that fills a table."""
    command = [sys.executable, "-m", "newscrawl", "export", "paper", "--to", form, "--flat"]
    return [*command, "--append", where, "-s", "NEWSCRAWL_STATE=.newscrawl"]


def articles_of(folder: Path) -> Rows:
    """Return the rows that the job's articles make."""
    lines = (folder / "articles.jsonl").read_bytes().splitlines()
    newest: dict[str, dict[str, Any]] = {}
    for record in map(orjson.loads, lines):
        if record["version"] >= newest.get(record["id"], record)["version"]:
            newest[record["id"]] = record
    return wanted(list(newest.values()))


def nights(options: argparse.Namespace, folder: Path, tables: list[Table], chance: random.Random) -> bool:
    """Live through the nights; tell whether each morning was right."""
    paper, good = Changing(options.articles), True
    paper.open()
    crawl = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={paper.url}", "-O", "articles.jsonl"]
    crawl += ["-s", "NEWSCRAWL_STATE=.newscrawl", "-s", "NEWSCRAWL_JOB=paper", "-s", "DOWNLOAD_DELAY=0"]
    crawl += ["--nolog"]
    try:
        for night in range(1, options.nights + 1):
            if night > 1:
                paper.night(chance)
            crawls = killed_until_done(crawl, folder, chance, options.kills, 3)
            rows, fillings, right = articles_of(folder), 0, []
            for table in tables:
                table.expect(rows)
                fillings += killed_until_done(export(table.form, table.where), folder, chance, options.kills, 1.5)
                right.append(table.settle(rows))
            new = Counter(row["version"] for row in rows)
            print(
                f"night {night}: {len(rows)} articles of {len(paper.published)}, versions {dict(sorted(new.items()))};"
                f" crawl killed {crawls} times, fillings {fillings}; equal: {sum(right)} of {len(right)}",
                flush=True,
            )
            good &= all(right) and len(rows) == len(paper.published)
    finally:
        paper.close()
    return good


def main() -> None:
    """Print a line a night, and what the readers saw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, value in (("nights", 7), ("articles", 40), ("kills", 3), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--forms", default=FORMS)
    parser.add_argument("--keep", action="store_true", help="leave the folder, and say where it is")
    options = parser.parse_args()
    forms = [form for form in options.forms.split(",") if form in READ]
    folder = Path(tempfile.mkdtemp(prefix="nights-"))
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True) if not options.keep else print(folder)
        if "postgres" in forms and (reason := postgres.why_not()):
            print(f"postgres is left out: {reason}")
            forms.remove("postgres")
        places = {form: str(folder / f"articles.{form}") for form in forms}
        if "postgres" in forms:
            places["postgres"] = stack.enter_context(postgres.running())
        tables = [Table(form, places[form]) for form in forms]
        for table in tables:
            stack.callback(table.stop)
        begun = time.monotonic()
        good = nights(options, folder, tables, random.Random(options.seed))
        for table in tables:
            table.stop()
            print(f"{table.form}: read {table.reads} times, half a night {table.halves} times", *table.errors.items())
        good &= not any(table.halves or table.errors for table in tables)
        print(f"{'all right' if good else 'WRONG'} in {time.monotonic() - begun:.0f} s")
    sys.exit(not good)


if __name__ == "__main__":
    main()
