"""``newscrawl frontier``: look at what a job has left to do, and act on it, while it runs or afterwards."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.jobs import find_job
from newscrawl.frontier import serialization
from newscrawl.frontier.contract import UNREAD, FrontierError
from newscrawl.frontier.entries import pushed_entry
from newscrawl.frontier.redis.admin import RedisFrontierAdmin
from newscrawl.frontier.sqlite.admin import SQLiteFrontierAdmin
from newscrawl.job.job import Job
from newscrawl.server.address import server_url
from newscrawl.sites.key_errors import KeyValueError
from newscrawl.sites.key_readers import start_url
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable

    from scrapy.settings import BaseSettings

    from newscrawl.frontier.admin_contract import FrontierAdmin

_SHOWN = 20  # hosts of stats
_RATE_SECONDS = 1.0
_RENAMED = {"letters": "dead-letters", "dead_letters": "dead-letters", "bury": "drain"}


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 no such job or action."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "stats|dead-letters|export|requeue|forget|drain|pause|resume JOB [options], or: push JOB URL…"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Show or change what a job has left to fetch"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "stats: what waits, was seen, was given up, and which workers are late. "
            "dead-letters: the requests given up and why, as JSON lines. "
            "export: the requests that wait, as JSON lines. "
            "requeue: try the given-up ones again in the next run, with --errors only what could not be read. "
            "forget: throw the given-up ones away; they are not asked again and count as lost no more. "
            "drain: throw away what waits (of one --host). pause and resume: a running crawl takes nothing new until "
            "resumed. push: have these addresses crawled, now if a crawl runs, each once."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--host``, ``--errors`` and ``--dry-run``."""
        super().add_options(parser)
        parser.add_argument("--host", help="drain only this host")
        parser.add_argument("--errors", action="store_true", help="requeue only what could not be read")
        parser.add_argument("--dry-run", action="store_true", help="say what requeue or drain would do, and do nothing")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do one action on one job."""
        if args and args[0] in _RENAMED:
            raise UsageError(f"frontier {args[0]} is now: frontier {_RENAMED[args[0]]}", print_help=False)
        if args and args[0] not in _ACTIONS and (near := nearest(args[0], _ACTIONS)):
            raise UsageError(f"frontier has no action {args[0]!r}: did you mean {near}?", print_help=False)
        if len(args) < 2 or args[0] not in _ACTIONS or (len(args) > 2) != (args[0] == "push"):
            raise UsageError(f"name an action ({', '.join(_ACTIONS)}) and a job, for push also URLs", print_help=False)
        assert self.settings is not None
        opts.urls = args[2:]
        try:
            asyncio.run(_act(self.settings, args[0], args[1], opts))
        except (LookupError, FrontierError) as error:
            raise UsageError(str(error), print_help=False) from None


async def _act(settings: BaseSettings, action: str, job: str, opts: argparse.Namespace) -> None:
    if url := server_url(settings.get):
        admin: FrontierAdmin = await RedisFrontierAdmin.open(url, job)
    else:
        admin = SQLiteFrontierAdmin(Job.at(find_job(settings, job)).frontier_file)
    try:
        await _ACTIONS[action](admin, opts)
    finally:
        await admin.close()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


async def _stats(admin: FrontierAdmin, _opts: argparse.Namespace) -> None:
    stats = await admin.stats()
    pending = stats.pending
    _say(f"run      {stats.run}{', paused' if pending.paused else ''}")
    _say(f"waiting  {pending.entries} requests on {pending.hosts} hosts")
    living = [worker.name for worker in stats.workers if worker.silent_for <= worker.ttl]
    names = f" ({', '.join(living)})" if living else ""
    _say(f"workers  {pending.workers}{names}, {stats.leased_hosts} hosts leased")
    for worker in stats.workers:
        if worker.is_late:
            every = worker.ttl / 3
            _say(f"late     {worker.name}: silent for {worker.silent_for:.0f} s, should report every {every:.0f} s")
    _say(f"seen     {stats.seen} addresses")
    _say(f"given up {', '.join(f'{number} {outcome}' for outcome, number in stats.dead.items()) or '0'}")
    if stats.settled is not None and pending.workers:
        await asyncio.sleep(_RATE_SECONDS)
        settled = (await admin.stats()).settled or 0
        _say(f"rate     {(settled - stats.settled) / _RATE_SECONDS:.1f} requests/s, {settled} settled in all")
    for host in await admin.hosts(_SHOWN):
        state = "leased" if host.is_leased else f"free in {host.wait:.0f} s" if host.wait >= 1 else "free"
        asks = f", asks for {host.delay:g} s between requests" if host.delay else ""
        _say(f"  {host.host}: {host.waiting} waiting, {state}{asks}")


async def _push(admin: FrontierAdmin, opts: argparse.Namespace) -> None:
    try:
        urls = [start_url(url) for url in opts.urls]
    except KeyValueError as error:
        raise UsageError(str(error), print_help=False) from None
    committed = await admin.push([pushed_entry(url) for url in urls])
    _say(f"pushed {committed.new} requests, {committed.seen} were known")


async def _dead_letters(admin: FrontierAdmin, _opts: argparse.Namespace) -> None:
    async for dead_letter in admin.dead_letters():
        at = datetime.fromtimestamp(dead_letter.at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        request = _request(dead_letter.payload)
        line = {
            "at": at,
            "host": dead_letter.host,
            "outcome": dead_letter.outcome,
            "reason": dead_letter.reason,
            "request": request,
        }
        _say(orjson.dumps(line).decode())


async def _export(admin: FrontierAdmin, _opts: argparse.Namespace) -> None:
    async for payload in admin.export():
        _say(orjson.dumps(_request(payload)).decode())


async def _requeue(admin: FrontierAdmin, opts: argparse.Namespace) -> None:
    if opts.dry_run:
        dead = (await admin.stats()).dead
        dead = {kind: dead.get(kind, 0) for kind in UNREAD} if opts.errors else dead
        _say(f"would requeue {sum(dead.values())} requests")
        return
    _say(f"requeued {await (admin.requeue(UNREAD) if opts.errors else admin.requeue())} requests")


async def _forget(admin: FrontierAdmin, opts: argparse.Namespace) -> None:
    if opts.dry_run:
        _say(f"would forget {sum((await admin.stats()).dead.values())} requests")
        return
    _say(f"forgot {await admin.forget()} requests")


async def _drain(admin: FrontierAdmin, opts: argparse.Namespace) -> None:
    if opts.dry_run:
        waiting = (await admin.stats()).pending.entries
        _say(f"would throw away {'those of ' + opts.host + ' among ' if opts.host else ''}{waiting} requests")
        return
    _say(f"threw away {await admin.drain(opts.host)} requests")


async def _pause(admin: FrontierAdmin, _opts: argparse.Namespace) -> None:
    await admin.pause()
    _say("paused; newscrawl frontier resume goes on")


async def _resume(admin: FrontierAdmin, _opts: argparse.Namespace) -> None:
    await admin.resume()
    _say("resumed")


_ACTIONS: dict[str, Callable[[FrontierAdmin, argparse.Namespace], Awaitable[None]]] = {
    "stats": _stats,
    "dead-letters": _dead_letters,
    "export": _export,
    "requeue": _requeue,
    "forget": _forget,
    "drain": _drain,
    "pause": _pause,
    "resume": _resume,
    "push": _push,
}


def _request(payload: bytes) -> object:
    """Return a stored request as JSON shows it; what cannot be read is named."""
    try:
        return orjson.loads(serialization.unpack(payload))
    except (serialization.SerializationError, orjson.JSONDecodeError) as error:
        return {"unreadable": str(error)[:200]}
