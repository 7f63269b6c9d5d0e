"""``newscrawl doctor JOB``: is what a job remembers whole? Says what is not, and with --repair mends it."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export import manifest
from newscrawl.export.exporter import Exporter
from newscrawl.export.integrity import damages
from newscrawl.export.jobs import job_in, lost_store
from newscrawl.export.repair import astray, lost_articles, repair_astray, repair_shards
from newscrawl.export.seen import SeenArticles
from newscrawl.export.store import open_store
from newscrawl.frontier.repair import repair_frontier
from newscrawl.job.errors import JobError
from newscrawl.job.files import replace_file
from newscrawl.job.job import Job, state_folder
from newscrawl.job.lock import is_shared
from newscrawl.job.outcome import BUSY, PARTIAL
from newscrawl.job.run import ALIVE
from newscrawl.job.salvage import damage_of, salvage, set_aside
from newscrawl.state.ask_again import ask_again, ask_all_again
from newscrawl.state.crawl_history import CrawlHistory
from newscrawl.state.history_versions import VIEWS_OF_1

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Trouble(NamedTuple):
    """One thing that is wrong: *what*, a sentence that names the file; the *remedy* in words; *mend* does it."""

    what: str
    remedy: str
    mend: Callable[[], str]


class Command(ScrapyCommand):
    """Exit codes: 0 all is whole, or was mended; 2 no such job; 3 something is damaged; 75 a run of the job goes on."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB [--repair]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Check what a job remembers, and mend it"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--repair``."""
        super().add_options(parser)
        parser.add_argument("--repair", action="store_true", help="do what is said; damaged files are set aside")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Say what is wrong, a line each, and do something about it if told to."""
        if len(args) != 1:
            raise UsageError("name one job, as in: newscrawl doctor site-example.com-1a2b3c4d", print_help=False)
        job = self._job(args[0])
        if is_shared(job.home / ALIVE):
            sys.stderr.write("newscrawl: a run of the job goes on: stop it first (newscrawl stop JOB)\n")
            self.exitcode = BUSY
            return
        try:
            found = self._found(job, is_repair=opts.repair)
        except JobError as error:
            raise UsageError(str(error), print_help=False) from None
        if not found:
            sys.stdout.write(f"{job.name}: all is whole\n")
        elif not opts.repair:
            sys.stdout.write("newscrawl doctor --repair does it; what is damaged is set aside, not deleted\n")
            self.exitcode = PARTIAL

    @staticmethod
    def _found(job: Job, *, is_repair: bool) -> list[Trouble]:
        found = list(troubles(job))
        for trouble in found:
            sys.stdout.write(f"{trouble.what}: {trouble.mend() if is_repair else trouble.remedy}\n")
        return found

    def _job(self, name: str) -> Job:
        assert self.settings is not None
        state = state_folder(self.settings)
        job = Job.from_settings({"NEWSCRAWL_STATE": str(state or ""), "NEWSCRAWL_JOB": name}, name)
        if job.folder is not None and job.folder.is_dir():
            return job
        try:
            return Job.at(job_in(state or job.home, name))
        except (LookupError, JobError) as error:
            raise UsageError(str(error), print_help=False) from None


def troubles(job: Job) -> Iterator[Trouble]:
    """Yield what is wrong with a job's files; in the order in which it is to be mended."""
    if said := damage_of(job.runs_file):
        yield Trouble(said, "its numbers are taken from runs.jsonl", lambda: _anew(job.runs_file, "numbers go on"))
    for path in (job.run_lines, job.history, job.rejects):
        if bad := _bad_lines(path):
            remedy = f"{bad} lines that cannot be read are left out"
            yield Trouble(f"{path} has lines that cannot be read", remedy, partial(_without_bad_lines, path))
    if said := damage_of(job.frontier_file):
        remedy = "what can be read is kept, the rest is found anew"
        yield Trouble(said, remedy, lambda: repair_frontier(job.frontier_file))
    if said := damage_of(job.sites_file):
        yield Trouble(said, "what can be read is kept, the rest is learned anew", lambda: _mend_sites(job))
    if said := damage_of(job.articles_file) or lost_store(job.home):
        remedy = "it is made anew from the shards; persons merged by hand are apart again"
        yield Trouble(said, remedy, lambda: _mend_store(job))
    yield from _of_others(job)
    if bad := manifest.unreadable(job.shards):
        path = job.shards / manifest.NAME
        remedy = f"{bad} lines are left out, their shards are listed as they are"
        yield Trouble(f"{path} has lines that cannot be read", remedy, lambda: _without_bad_lines(path))
    damaged = [damage for _, damage in damages(job.shards)]
    if damaged:
        remedy = "what is good of it stays, and its other articles are fetched again in the next run"
        yield Trouble("; ".join(damaged), remedy, lambda: _mend_shards(job))
    if job.articles_file.exists() and not damage_of(job.articles_file):
        yield from _astray(job)


def _of_others(job: Job) -> Iterator[Trouble]:
    """Yield what is wrong with files of which a run can do without: rules of sites, renderings, stories."""
    known = {job.runs_file, job.frontier_file, job.sites_file, job.articles_file}
    for path in sorted(set(job.home.glob("*.sqlite")) - known):
        if said := damage_of(path):
            yield Trouble(said, "the next run begins it anew", partial(_anew, path, "the next run begins it anew"))


def _astray(job: Job) -> Iterator[Trouble]:
    with closing(open_store(job.articles_file)) as store:
        found = astray(SeenArticles(store), job.shards)
    if found:
        what = ", ".join(f"{len(articles)} articles of {name}" for name, articles in found.items())
        remedy = "they are fetched again in the next run"
        yield Trouble(f"{job.shards} lacks {what}, which {job.articles_file.name} has", remedy, lambda: _find(job))


def _find(job: Job) -> str:
    with closing(Exporter(job.home)) as exporter:
        lost = repair_astray(exporter) | exporter.lost
    return ask_again(job, lost)


def _anew(path: Path, words: str) -> str:
    aside = set_aside(path)
    return f"set aside as {aside.name}; {words}"


def _mend_store(job: Job) -> str:
    """Make the store anew, from shards that are whole: damaged ones are mended next, and it is made with them."""
    aside = f"set aside as {set_aside(job.articles_file).name}; " if job.articles_file.exists() else ""
    words = f"{aside}it is made anew from the shards; persons merged by hand are apart again"
    if any(damages(job.shards)):
        return words
    with closing(Exporter(job.home)) as exporter:
        lost = lost_articles(exporter, job)
    return f"{words}; {ask_again(job, lost)}" if lost else words


def _mend_sites(job: Job) -> str:
    saved, is_whole = salvage(job.sites_file, lambda path: CrawlHistory(path).close(), VIEWS_OF_1)
    if not is_whole:
        ask_all_again(job)
    again = "" if is_whole else ", and all addresses are asked for again in the next run"
    return f"{sum(saved.values())} rows are kept{again}"


def _mend_shards(job: Job) -> str:
    with closing(Exporter(job.home)) as exporter:
        repaired = repair_shards(exporter)
        again = {article for each in repaired for article in each.again} | lost_articles(exporter, job)
    kept = ", ".join(f"{each.kept} lines of {each.name} are kept" for each in repaired)
    return f"{kept}; {ask_again(job, again)}"


def _bad_lines(path: Path) -> int:
    return sum(not _is_object(line) for line in path.read_bytes().split(b"\n") if line) if path.exists() else 0


def _without_bad_lines(path: Path) -> str:
    lines = [line for line in path.read_bytes().split(b"\n") if line]
    good = [line for line in lines if _is_object(line)]
    aside = set_aside(path)
    replace_file(path, b"".join(line + b"\n" for line in good))
    return f"{len(lines) - len(good)} lines left out, the file as it was is {aside.name}"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except ValueError:
        return False
