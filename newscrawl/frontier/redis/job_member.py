"""A worker as a member of a job on a server: how it joins, and what it holds."""

from __future__ import annotations

import logging
import os
import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import orjson

from newscrawl.frontier.contract import FrontierError, JobTerms
from newscrawl.frontier.redis.server_watch import ServerWatch
from newscrawl.frontier.redis.shards import AT_ONCE, ON_A_CLUSTER, ON_A_NODE, Shards
from newscrawl.server.clock import ServerClock
from newscrawl.server.hosts import SharedHosts
from newscrawl.server.keys import FORM, hosts_key, job_key
from newscrawl.server.server import Server

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

_PLAIN_TERMS = JobTerms()


@dataclass(slots=True)
class Held:
    """A host of ours: what was taken from it and is not settled yet."""

    fence: int
    delay: float
    out: set[int] = field(default_factory=set)


class JobMember:
    """What a worker knows of the job that it joined; the frontier's part on the server stands on it."""

    def __init__(
        self,
        url: str,
        job: str,
        *,
        terms: JobTerms = _PLAIN_TERMS,
        shards: int = 0,
        ttl: float = 60.0,
    ) -> None:
        self.url = url
        self.job = job
        self._terms = terms
        self._wanted = shards
        self._ttl = ttl
        self._server = Server(url)
        self._shards = Shards(self._server, job)
        self._watch = ServerWatch(self._server)
        self._clock = ServerClock(self._server, hosts_key(0))
        self._hosts: SharedHosts | None = None
        self._worker = ""
        self._is_member = False
        self._commits = 0
        self._held: dict[str, Held] = {}
        self._soonest: dict[int, float] = {}
        self._first = 0

    def act_for(self, worker: str, shards: int, patience: float) -> None:
        """Do what is asked in the name of *worker*, without joining."""
        self._worker, self._shards.number, self._server.patience = worker, shards, patience
        if self._terms.shares_hosts:
            holder = f"{self._shards.name} {worker}"
            self._hosts = SharedHosts(self._shards, holder, self._terms.grace, self._terms.most_rest)

    async def _take_up(self, left: Sequence[int], outcomes: Sequence[str]) -> None:
        """Give what failed another chance; *left* are the dead letters of each shard to look at."""
        for shard, number in enumerate(left):
            for _ in range(0, number, AT_ONCE):
                await self._shards.run("revive", shard, AT_ONCE, "left", *outcomes)

    async def _join(self, number: int, *, may_begin: bool) -> tuple[int, bool, bool]:
        """Return the number of the run, whether nobody else is at work, and whether other code reads than before."""
        await self._check_form()
        usual = ON_A_CLUSTER if self._server.is_cluster else ON_A_NODE
        name = f"{socket.gethostname()}:{os.getpid()}"
        told = orjson.dumps({"ttl": self._ttl, "settings": self._terms.told})
        terms = (int(may_begin), number, name, told, uuid4().hex, self._terms.code, FORM)
        run, worker, shards, is_alone, life, is_other = await self._shards.of_job(
            "join", self._wanted or usual, self._ttl, *terms
        )
        self._is_member, self._first = True, int(worker) % shards
        self._watch.life = life.decode()
        self.act_for(worker.decode(), shards, self._server.patience)
        return int(run), bool(is_alone), bool(is_other)

    async def _check_form(self) -> None:
        """Return where this newscrawl knows the form in which the job is kept; a job without one is of an older."""
        kept = await self._server.ask("HGET", job_key(self._shards.name), "form")
        if kept is not None and int(kept) > FORM:
            raise FrontierError(
                f"the job {self._shards.name} is kept on the server in form {int(kept)} and this newscrawl knows {FORM}"
                ": go on with the newscrawl that wrote it, or a newer one, or give the job another name (NEWSCRAWL_JOB)"
            )

    async def _on_ready_hosts(self, name: str, *arguments: Any) -> None:
        """Run a script on all shards until it has seen all of their hosts."""
        for shard in range(self._shards.number):
            at = 0
            while at >= 0:
                at = await self._shards.run(name, shard, at, *arguments)

    async def _cut_rests(self) -> None:
        most = self._terms.most_rest + self._ttl + self._terms.grace
        if number := sum(await self._shards.on_all("cut_rests", most)):
            logger.warning(
                "%d hosts were to rest for longer than any setting allows: a clock was ahead. They rest no more", number
            )
