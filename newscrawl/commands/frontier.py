"""``scrapy frontier``: look at what a job has left to do, and act on it, while it runs or afterwards."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.jobs import find_job
from newscrawl.frontier import wire
from newscrawl.frontier.contract import FrontierError
from newscrawl.frontier.desk import SQLiteDesk

if TYPE_CHECKING:
    import argparse

    from newscrawl.frontier.contract import Desk

FILE = "frontier.sqlite"


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 no such job or action."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "stats|letters|export|requeue|drain|pause|resume JOB [--host HOST] [--dry-run]"

    def short_desc(self) -> str:
        """Return the line of ``scrapy -h``."""
        return "Show or change what a job has left to fetch"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "stats: what waits, was seen, was given up. letters: the requests given up and why, as JSON lines. "
            "export: the requests that wait, as JSON lines. requeue: try the given-up ones again in the next run. "
            "drain: throw away what waits (of one --host). pause and resume: a running crawl takes nothing new until "
            "resumed."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--host`` and ``--dry-run``."""
        super().add_options(parser)
        parser.add_argument("--host", help="drain only this host")
        parser.add_argument("--dry-run", action="store_true", help="say what requeue or drain would do, and do nothing")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do one action on one job."""
        if len(args) != 2 or args[0] not in _ACTIONS:
            raise UsageError(f"name an action ({', '.join(_ACTIONS)}) and a job", print_help=False)
        assert self.settings is not None
        try:
            desk = SQLiteDesk(find_job(self.settings.get("NEWSCRAWL_STATE", ".newscrawl"), args[1]) / FILE)
        except (LookupError, FrontierError) as error:
            raise UsageError(str(error), print_help=False) from None
        try:
            asyncio.run(_ACTIONS[args[0]](desk, opts))
        finally:
            desk.close()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


async def _stats(desk: Desk, _opts: argparse.Namespace) -> None:
    stats = await desk.stats()
    pending = stats.pending
    _say(f"run      {stats.run}{', paused' if pending.paused else ''}")
    _say(f"waiting  {pending.entries} requests on {pending.hosts} hosts")
    _say(f"workers  {pending.workers}, {stats.leased_hosts} hosts leased")
    _say(f"seen     {stats.seen} addresses")
    _say(f"given up {', '.join(f'{number} {outcome}' for outcome, number in stats.dead.items()) or '0'}")


async def _letters(desk: Desk, _opts: argparse.Namespace) -> None:
    async for letter in desk.letters():
        at = datetime.fromtimestamp(letter.at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        request = _request(letter.payload)
        line = {"at": at, "host": letter.host, "outcome": letter.outcome, "reason": letter.reason, "request": request}
        _say(orjson.dumps(line).decode())


async def _export(desk: Desk, _opts: argparse.Namespace) -> None:
    async for payload in desk.export():
        _say(orjson.dumps(_request(payload)).decode())


async def _requeue(desk: Desk, opts: argparse.Namespace) -> None:
    if opts.dry_run:
        dead = (await desk.stats()).dead
        _say(f"would requeue {sum(dead.values())} requests")
        return
    _say(f"requeued {await desk.requeue()} requests")


async def _drain(desk: Desk, opts: argparse.Namespace) -> None:
    if opts.dry_run:
        waiting = (await desk.stats()).pending.entries
        _say(f"would throw away {'those of ' + opts.host + ' among ' if opts.host else ''}{waiting} requests")
        return
    _say(f"threw away {await desk.drain(opts.host)} requests")


async def _pause(desk: Desk, _opts: argparse.Namespace) -> None:
    await desk.pause()
    _say("paused; scrapy frontier resume goes on")


async def _resume(desk: Desk, _opts: argparse.Namespace) -> None:
    await desk.resume()
    _say("resumed")


_ACTIONS = {
    "stats": _stats,
    "letters": _letters,
    "export": _export,
    "requeue": _requeue,
    "drain": _drain,
    "pause": _pause,
    "resume": _resume,
}


def _request(payload: bytes) -> object:
    """Return a stored request as JSON shows it; what cannot be read is named."""
    try:
        return orjson.loads(wire.unpack(payload))
    except (wire.WireError, orjson.JSONDecodeError) as error:
        return {"unreadable": str(error)[:200]}
