"""What a run begins with: new listings and budgets, another chance for what failed, rests that can be meant."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import COME_BACK, UNREAD
from newscrawl.frontier.serialization import DAMAGED

if TYPE_CHECKING:
    from newscrawl.frontier.contract import JobTerms
    from newscrawl.frontier.sqlite.database import Database

logger = logging.getLogger(__name__)


class RunStart:
    """Each method belongs inside a transaction."""

    def __init__(self, database: Database, terms: JobTerms) -> None:
        self._database = database
        self._execute = database.connection.execute
        self._terms = terms

    def begin(self, run: int) -> None:
        """Begin a run: listing pages are new again, budgets too; what delay a host wants, its robots.txt says again."""
        self._database.state("run", run)
        self._execute("DELETE FROM seen_in_run")
        if self._execute("DELETE FROM facts WHERE name = 'forget'").rowcount:  # of an entry the address was lost
            self._execute("DELETE FROM seen")
            self._execute("DELETE FROM dead WHERE outcome = 'poison' AND reason GLOB ?", (f"{DAMAGED}*",))
        self._execute("UPDATE hosts SET given = 0 WHERE given > 0")
        self._execute("UPDATE hosts SET delay = 0 WHERE delay > 0")

    def take_up(self) -> None:
        """Give what failed another chance, and each host its budget of what waits."""
        database, budget = self._database, self._terms.host_budget
        is_other_code = database.change_word("code", self._terms.code)
        database.revive([*COME_BACK, *UNREAD] if is_other_code else COME_BACK)
        if budget:
            database.set_aside(budget, time.time())
            self._execute("UPDATE hosts SET given = waiting WHERE waiting > given")

    def cut_rests(self) -> None:
        """End rests that are longer than any setting allows."""
        if number := self._database.cut_rests(self._terms.most_rest, time.time()):
            logger.warning(
                "%d hosts were to rest for longer than any setting allows: a clock was ahead. They rest no more", number
            )
