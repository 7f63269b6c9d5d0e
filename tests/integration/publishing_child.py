"""``newscrawl``, beside a program that takes its files just as it publishes and notes its end: usage as of newscrawl.

The event loop lets go of ``articles.sqlite``, so a loop that waits for it waits until it gives up; a thread lets go of
``runs.sqlite``, when nothing goes on any more. At the end it says which were taken.
"""

from __future__ import annotations

import asyncio
import atexit
import sqlite3
import sys
import threading

from newscrawl.__main__ import main
from newscrawl.export.store_turns import StoreTurns
from newscrawl.job.run import Run

taken: set[str] = set()
beside, end = StoreTurns.beside, Run.end


def take(path):
    """Return a connection that has the file."""
    holder = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    taken.add(path.name)
    return holder


async def beside_another(turns, do):
    """Do it when another program was quicker."""
    loop = asyncio.get_running_loop()

    def second():
        holder = take(turns._file._path)
        loop.call_soon_threadsafe(holder.close)
        return do()

    return await beside(turns, second)


def end_later(run, *arguments, **named):
    """End a run whose file somebody else has for a moment."""
    threading.Timer(0.3, take(run.job.runs_file).close).start()
    end(run, *arguments, **named)


StoreTurns.beside, Run.end = beside_another, end_later
atexit.register(lambda: sys.stderr.write(f"taken: {' '.join(sorted(taken))}\n"))
main()
