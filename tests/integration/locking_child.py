"""``newscrawl``, beside a program that takes its state files just after each was looked at: usage as of newscrawl.

It lets go of a file when the event loop has gone round a few times, so a loop that waits for it
waits until it gives up. At the end it says how often it had which file.
"""

from __future__ import annotations

import asyncio
import atexit
import sqlite3
import sys
from collections import Counter

from newscrawl.__main__ import main
from newscrawl.job.writable import Writable

EVERY = 3  # looks
ROUNDS = 3

looks: Counter[str] = Counter()
held: Counter[str] = Counter()
holders: dict[str, sqlite3.Connection] = {}
look = Writable.is_now


def take(path):
    """Lock a file, and let go of it when the loop has gone round."""
    name = path.name
    holder = holders[name] = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        holder.execute("BEGIN IMMEDIATE")
        held[name] += 1
    except sqlite3.OperationalError:  # somebody is in the middle of writing
        pass
    loop = asyncio.get_running_loop()

    def round_of_the_loop(left):
        if left:
            loop.call_later(0.001, round_of_the_loop, left - 1)
        else:
            holders.pop(name).close()

    round_of_the_loop(ROUNDS)


def is_now(file):
    """Tell whether it is free, and take it in some of the cases."""
    is_free = look(file)
    if is_free and file._path is not None and file._path.exists() and file._path.name not in holders:
        looks[file._path.name] += 1
        if looks[file._path.name] % EVERY == 1:
            take(file._path)
    return is_free


Writable.is_now = is_now
atexit.register(lambda: sys.stderr.write(f"taken: {' '.join(sorted(held))}\n"))
main()
