"""What can be found wrong before anything is requested: settings, folders, the server. Exit code 2, a sentence each."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import sys
from math import inf
from typing import TYPE_CHECKING, Any

from scrapy.exceptions import UsageError
from scrapy.settings import SETTINGS_PRIORITIES, default_settings
from scrapy.spiderloader import get_spider_loader

from newscrawl.command_line.wrong_values import LEVELS
from newscrawl.default_settings import ENVIRONMENT, PREFIX, SETTINGS, problems, unknown
from newscrawl.default_settings import value as value_of
from newscrawl.export.store import open_store
from newscrawl.export.targets import take_over
from newscrawl.frontier.sqlite.database import Database
from newscrawl.job.database import sentence_of
from newscrawl.job.errors import JobError
from newscrawl.job.job import job_name_problems, state_folder
from newscrawl.job.names import addresses
from newscrawl.job.run import gone_since, open_runs, read_runs
from newscrawl.job.salvage import trouble_of
from newscrawl.job.writable import check_writable
from newscrawl.server.address import ServerError, server_url
from newscrawl.server.check import check
from newscrawl.spelling import nearest
from newscrawl.state.ask_again import ask_all_again
from newscrawl.state.crawl_history import CrawlHistory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrapy.settings import BaseSettings

    from newscrawl.job.job import Job

_SCRAPYS: dict[str, Any] = {name: value for name, value in vars(default_settings).items() if name.isupper()}
_ALL_AGAIN = "all addresses are asked for again; what did not change is not written again"
_REMEDIES = {
    "frontier.sqlite": _ALL_AGAIN,
    "sites.sqlite": _ALL_AGAIN,
    "articles.sqlite": "it is made anew from the shards; persons that were merged by hand are apart again",
    "manifest.jsonl": "it is made anew; whether the shards are what was written cannot be told any more",
}
_LOGIN = "NEWSCRAWL_LOGIN_"  # of the environment, named after sites
_DEFAULT = SETTINGS_PRIORITIES["default"]
_SECONDS = ("DELAY", "TIMEOUT", "INTERVAL")  # Scrapy takes fractions of these, though their defaults are whole
_LEAST_ROOM = 128 << 10  # bytes that SQLite needs for the files beside a database that it opens
_READ_WHOLE = 64 << 20  # bytes; half a second
#: Classes that settings of earlier versions name, and where they are now.
_MOVED = {"newscrawl.extensions.spidermon.FailRun": "newscrawl.monitoring.spidermon.FailRun"}
#: Scrapy takes numbers below nothing, and waits or counts wrongly.
_NOT_BELOW_NOTHING = frozenset(
    {
        *("DOWNLOAD_DELAY", "DOWNLOAD_TIMEOUT", "DOWNLOAD_MAXSIZE", "DOWNLOAD_WARNSIZE", "CONCURRENT_REQUESTS"),
        *("CONCURRENT_REQUESTS_PER_DOMAIN", "RETRY_TIMES", "REDIRECT_MAX_TIMES", "CLOSESPIDER_TIMEOUT", "DEPTH_LIMIT"),
        *("CLOSESPIDER_ITEMCOUNT", "CLOSESPIDER_PAGECOUNT", "CLOSESPIDER_ERRORCOUNT", "AUTOTHROTTLE_START_DELAY"),
        *("AUTOTHROTTLE_MAX_DELAY", "AUTOTHROTTLE_TARGET_CONCURRENCY", "DNS_TIMEOUT", "MEMUSAGE_LIMIT_MB"),
    }
)
_NEAR = 0.85  # of two spellings: settings of other packages have names of their own


def check_settings(settings: BaseSettings) -> None:
    """Return where each setting that somebody gave has a name and a value that mean something; else ``UsageError``."""
    given = {name: settings[name] for name in settings if (settings.getpriority(name) or 0) > _DEFAULT}
    wrong = [
        *problems(given),
        *_scrapys_problems(settings, given),
        *_log_problems(given),
        *job_name_problems(settings),
        *_moved_classes(given),
    ]
    if wrong:
        raise UsageError("\n".join(wrong), print_help=False)
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and not name.startswith(_LOGIN) and name not in SETTINGS and name not in ENVIRONMENT:
            sys.stderr.write(f"newscrawl: of the environment: {unknown(name)}\n")


def check_spider(settings: BaseSettings, name: str) -> None:
    """Return where there is a spider of that name; else ``UsageError``."""
    names = get_spider_loader(settings).list()
    if name not in names:
        raise UsageError(
            f"there is no spider {name!r}, there is {', '.join(names)}: newscrawl crawl site -a url=https://example.com",
            print_help=False,
        )


def _moved_classes(given: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each class that a setting looks for where it was in an earlier version."""
    for name, value in given.items():
        for old, new in _MOVED.items():
            if old in str(value):
                yield f"{name} names {old}, which is now {new}: write that"


def _scrapys_problems(settings: BaseSettings, given: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with settings of Scrapy's whose defaults are numbers or yes and no."""
    for name, value in given.items():
        default = _SCRAPYS.get(name)
        reader, wanted = _READERS.get(type(default), (None, ""))
        if reader is None:
            continue
        if reader == "getint" and any(word in name for word in _SECONDS):
            reader, wanted = "getfloat", "a number"
        try:
            number = getattr(settings, reader)(name)
        except (ValueError, TypeError):
            yield f"{name}={value!r} cannot be used: write {wanted}, such as {name}={default}"
        else:
            if name in _NOT_BELOW_NOTHING and not 0 <= number < inf:
                yield f"{name}={value!r} cannot be used: write {wanted}, 0 or more, such as {name}={default}"


def _log_problems(given: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the level of the log."""
    level = given.get("LOG_LEVEL")
    if level is not None and not str(level).isdecimal() and level not in logging.getLevelNamesMapping():
        yield f"LOG_LEVEL={level!r} is no level: write {', '.join(LEVELS)}"


_READERS: dict[type, tuple[str, str]] = {
    bool: ("getbool", "True or False"),
    int: ("getint", "a whole number"),
    float: ("getfloat", "a number"),
}


def warn_of_spelling(names: list[str]) -> None:
    """Say of settings given on the command line that no part of Scrapy knows, if one of its own is spelt much alike."""
    for name in names:
        if name.startswith(PREFIX) or name in _SCRAPYS:
            continue
        near = nearest(name, _SCRAPYS, _NEAR)
        if near:
            sys.stderr.write(f"newscrawl: Scrapy has no setting {name}: did you mean {near}?\n")


def check_outputs(settings: BaseSettings) -> None:
    """Return unless files come from the job, or go into it, and it has no folder; else ``UsageError``."""
    if state_folder(settings) is not None:
        return
    if value_of(settings, "NEWSCRAWL_KEEP") != "no":
        raise UsageError("NEWSCRAWL_KEEP would keep no page: NEWSCRAWL_STATE is empty; name a folder", print_help=False)
    for name in take_over(settings.getdict("FEEDS"))[0]:
        raise UsageError(
            f"{name} would not be written: NEWSCRAWL_STATE is empty, so no article is kept; name a folder",
            print_help=False,
        )


def check_job(job: Job) -> None:
    """Return where the job's folder can be written and its files can be read; else ``UsageError``.

    ``OSError`` where the disk is full.
    """
    try:
        job.make()
        if job.folder is not None:
            _check_files(job)
            _make_good(job)
    except JobError as error:
        raise UsageError(str(error), print_help=False) from None


def _check_files(job: Job) -> None:
    """Open each SQLite file as its owner does; a small one is read to its end."""
    for path, make in (
        (job.frontier_file, Database),
        (job.articles_file, open_store),
        (job.sites_file, CrawlHistory),
        (job.runs_file, open_runs),
    ):
        if not path.exists():
            continue
        if path.stat().st_size <= _READ_WHOLE and (said := trouble_of(path)):
            advice = (
                ""
                if "newscrawl doctor" in said or "locked" in said
                else f": newscrawl doctor {job.name} --repair mends it"
            )
            raise _unusable(path, said + advice)
        try:
            make(path).close()
        except sqlite3.Error as error:
            raise _unusable(path, sentence_of(path, error)) from error
        check_writable(path)


def _unusable(path: Path, sentence: str) -> Exception:
    """Return why a file cannot be used; on a full disk SQLite reports input and output errors."""
    if shutil.disk_usage(path.parent).free < _LEAST_ROOM:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
    return JobError(sentence)


def _make_good(job: Job) -> None:
    """Say which files are gone since the last run, and do what their loss asks for."""
    for name in gone_since(job):
        if name == job.sites_file.name:  # without it no address that was seen is known to be an article
            ask_all_again(job)
        remedy = _REMEDIES.get(name, "it is made anew")
        sys.stderr.write(f"newscrawl: {name} of the job {job.name} is gone: {remedy}\n")


def hint_at_other_jobs(job: Job, arguments: dict[str, str]) -> None:
    """Say at the first run of a job which other job of the folder has some of its addresses."""
    if job.folder is None or job.run_lines.exists() or "url" not in arguments:
        return
    ours = set(addresses(arguments["url"]))
    for lines in sorted(job.folder.parent.glob("*/runs.jsonl")):
        runs = read_runs(type(job).at(lines.parent))
        theirs = set(addresses(runs[-1]["arguments"].get("url", ""))) if runs else set()
        if ours & theirs:
            sys.stderr.write(
                f"newscrawl: {job.name} is a new job; {lines.parent.name} has the same site: "
                f"-s NEWSCRAWL_JOB={lines.parent.name} goes on with it\n"
            )
            return


def check_server(settings: BaseSettings) -> None:
    """Say in one sentence what is wrong with ``REDIS_URL``, before anything starts."""
    if url := server_url(settings.get):
        try:
            check(url)
        except ServerError as error:
            raise UsageError(str(error), print_help=False) from None
