"""``newscrawl authors list|merge|split``: look at the persons of a job, and put right what the crawl got wrong."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.jobs import find_job
from newscrawl.export.registry import Registry
from newscrawl.export.store import NAME as STORE
from newscrawl.export.store import open_store, transaction

if TYPE_CHECKING:
    import argparse
    import sqlite3
    from collections.abc import Callable

_USAGE = "list JOB | merge JOB PERSON OTHER | split JOB PERSON ALIAS"


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 what was named is not there. The next publication shows the change."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return _USAGE

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "List, merge and split the authors a job knows"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:  # noqa: ARG002 - Scrapy's signature
        """Act, and print the persons concerned, one JSON line each."""
        action, *names = args or [""]
        act, count = _ACTIONS.get(action, (_list, 0))
        if not names or len(names) != count:
            raise UsageError(f"say: newscrawl authors {_USAGE}", print_help=False)
        assert self.settings is not None
        try:
            folder = find_job(self.settings, names[0])
            with closing(open_store(folder / STORE)) as db:
                act(db, *names[1:])
        except LookupError as error:
            raise UsageError(str(error), print_help=False) from None


def _list(db: sqlite3.Connection) -> None:
    for person in Registry(db).people():
        _print(person)


def _merge(db: sqlite3.Connection, person: str, other: str) -> None:
    with transaction(db):
        Registry(db).merge(person, other)
    _print(*Registry(db).people(person))


def _split(db: sqlite3.Connection, person: str, alias: str) -> None:
    with transaction(db):
        fresh = Registry(db).split(person, alias)
    _print(*Registry(db).people(person), *Registry(db).people(fresh))


# action -> what does it, and how many names it takes, the job's included
_ACTIONS: dict[str, tuple[Callable[..., None], int]] = {"list": (_list, 1), "merge": (_merge, 3), "split": (_split, 3)}


def _print(*people: Any) -> None:
    for person in people:
        sys.stdout.write(orjson.dumps(asdict(person)).decode() + "\n")
