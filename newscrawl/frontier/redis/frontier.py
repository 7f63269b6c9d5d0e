"""The frontier of many machines: a Redis or Valkey server, shared by any number of workers.

Everything that changes is done by Lua scripts, each on the keys of one shard of hosts and so all of it or nothing. A
worker that dies leaves its leases to end; one whose lease ended is recognised by its fence.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from newscrawl.frontier.commits import STEP, commit_arguments, place
from newscrawl.frontier.contract import (
    COME_BACK,
    UNREAD,
    Committed,
    FrontierError,
    Lease,
    Pending,
    Release,
    Taken,
    Ticket,
    Unread,
)
from newscrawl.frontier.policy import MAX_TRIES
from newscrawl.frontier.redis.job_member import Held, JobMember
from newscrawl.frontier.redis.shards import AT_ONCE, JOBS
from newscrawl.frontier.terms import warn_of_other_settings
from newscrawl.server.address import ServerError
from newscrawl.server.check import warn_of
from newscrawl.server.hosts import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.frontier.contract import Entry, Outcome

_REASON = 200  # characters
_LEAVING_PATIENCE = 5.0
_ASK_AGAIN = 1.0  # seconds until a host that another job holds is asked for again


class RedisFrontier(JobMember):
    """A :class:`~newscrawl.frontier.contract.Frontier` of *job* on the server at *url*.

    *shards* counts for a job that is new.
    """

    async def open(self, number: int = 0, *, is_new: bool = False) -> int:
        """Join the job; :class:`FrontierError` when the server does not answer or is too old."""
        try:
            info = await self._server.connect()
            warn_of(info)
            await self._server.ask("SADD", JOBS, self._shards.name)
            await self._watch.begin()
            await self._clock.is_steady(self._ttl)  # what later looks are compared with
        except ServerError as error:
            raise FrontierError(str(error)) from error
        others = (await self._shards.find()).workers
        waiting = sum(look.waiting for look in await self._shards.look()) if self._shards.number else 0
        run, is_alone, is_other_code = await self._join(number, may_begin=is_new or not waiting)
        warn_of_other_settings(self._terms.told, others)
        if (is_new or not waiting) and is_alone:
            await self._on_ready_hosts("age", AT_ONCE)
        left = await self._shards.on_all("begin", run, int(is_alone))
        await self._take_up(left, [*COME_BACK, *UNREAD] if is_other_code else COME_BACK)
        if is_alone and self._terms.host_budget:
            await self._on_ready_hosts("set_aside", run, self._terms.host_budget, AT_ONCE)
        await self._cut_rests()
        return run

    async def close(self) -> None:
        """Leave the job, unless this is only a twin; a server that does not answer is left alone."""
        try:
            if self._is_member and not self._watch.is_lost:
                self._server.patience = _LEAVING_PATIENCE
                rests = [Release(h, own.fence, max(own.delay, self._terms.grace)) for h, own in self._held.items()]
                await self.release(rests)
                await self._shards.of_job("alive", self._worker, 0)
                await self._watch.check(await self._shards.find())
        finally:
            await self._server.close()

    async def unread(self, most: int) -> Unread:
        """Return what waits for other code, of each shard."""
        dead = [look.dead_letters for look in await self._shards.look()]
        named: list[tuple[bytes, str]] = []
        for shard in [shard for shard, letters in enumerate(dead) if any(letters.get(kind) for kind in UNREAD)]:
            found = await self._shards.run("dead_letters", shard, 0, AT_ONCE - 1)
            named += [(letter[3], letter[2].decode()) for letter in found if letter[1].decode() in UNREAD]
        pages, untried = (sum(letters.get(kind, 0) for letters in dead) for kind in UNREAD)
        return Unread(pages, untried, tuple(named[:most]))

    def twin(self) -> RedisFrontier:
        """Return the same worker with a connection of its own, made when it is first used."""
        twin = RedisFrontier(self.url, self.job, terms=self._terms)
        twin.act_for(self._worker, self._shards.number, patience=self._ttl / 3)  # then it is time for the next renewal
        return twin

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return the seen ones of *keys*."""
        asked: dict[int, list[int]] = {}
        for key, host in keys.items():
            asked.setdefault(self._shards.of(host), []).append(key)
        replies = await self._shards.on_each("known", asked)
        return {int(key) for found in replies for key in found}

    async def commit(self, entries: Sequence[Entry] = (), outcomes: Sequence[Outcome] = ()) -> Committed:
        """Store and settle: in one script, or, where there is much or on several shards, all entries first."""
        arguments = commit_arguments(self._shards, entries[:AT_ONCE], outcomes)
        if len(entries) <= AT_ONCE and len(arguments) <= 1:
            total = await self._commit(Committed(), arguments)
        else:
            total = Committed()
            for first in range(0, len(entries), AT_ONCE):
                part = entries[first : first + AT_ONCE]
                total = await self._commit(total, commit_arguments(self._shards, part))
            total = await self._commit(total, commit_arguments(self._shards, outcomes=outcomes))
        for outcome in outcomes:
            held = self._held.get(outcome.ticket.host)
            if held is not None and held.fence == outcome.ticket.fence:
                held.out.discard(place(outcome.ticket))
        return total

    async def _commit(self, total: Committed, arguments: Mapping[int, Sequence[Any]]) -> Committed:
        self._commits += 1
        for shard in arguments:
            self._soonest.pop(shard, None)
        told = {shard: [self._worker, self._commits, MAX_TRIES, *own] for shard, own in arguments.items()}
        for *counts, lost in await self._shards.on_each("commit", told):
            names = {host.decode() for host in lost}
            new, seen, refused, crowded, dead, left = (a + b for a, b in zip(total.numbers, counts, strict=True))
            total = Committed(new, seen, refused, crowded, dead, left, total.lost | names)
        return total

    async def lease(self, hosts: int, batch: int, ttl: float) -> list[Lease]:
        """Lease the hosts that have been ready for longest, on the shards in turn; none after a jump of the clock."""
        leases: list[Lease] = []
        if not await self._clock.is_steady(ttl):
            return leases
        now, number = time.monotonic(), self._shards.number
        self._first += 1
        for shard in ((self._first + n) % number for n in range(number)):
            if len(leases) >= hosts:
                break
            if self._soonest.get(shard, 0.0) > now:
                continue
            wanted = min(AT_ONCE, hosts - len(leases))
            reply = await self._shards.run("lease", shard, self._worker, wanted, batch, ttl, self._terms.grace)
            leases += await self._claimed(reply, ttl)
        return leases

    async def _claimed(self, reply: list[Any], ttl: float) -> list[Lease]:
        """Return the leases of hosts that no other job has; the others are given back for a moment."""
        claims = await self._hosts.claim([lease[0].decode() for lease in reply], ttl) if self._hosts else {}
        leases, taken = [], []
        for name, fence, delay, entries in reply:
            claim = claims.get(name.decode(), Claim(0.0, 0.0))
            if claim.wait > 0:
                taken.append(Release(name.decode(), fence, min(claim.wait, _ASK_AGAIN)))
            else:
                leases.append(self._leased(name, fence, max(float(delay), claim.delay), entries))
        await self._release(taken)
        return leases

    def _leased(self, name: bytes, fence: int, delay: float, taken: list[Any]) -> Lease:
        host = name.decode()
        held = self._held[host] = Held(fence, delay)
        return Lease(host, fence, held.delay, self._taken(host, held, taken))

    async def more(self, lease: Lease, batch: int) -> tuple[Taken, ...]:
        """Take further entries."""
        held = self._held.get(lease.host)
        if held is None or held.fence != lease.fence:
            return ()
        shard = self._shards.of(lease.host)
        taken = await self._shards.run("more", shard, self._worker, lease.host, held.fence, batch, *held.out)
        return self._taken(lease.host, held, taken)

    def _taken(self, host: str, held: Held, flat: list[Any]) -> tuple[Taken, ...]:
        found = []
        for at, tries, payload in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
            held.out.add(at)
            score, serial = divmod(at, STEP)
            found.append(Taken(Ticket(host, held.fence, score, serial), payload, tries))
        return tuple(found)

    async def renew(self, held: Mapping[str, int], ttl: float) -> set[str]:
        """Prolong the leases, and say that this worker lives."""
        await self._shards.of_job("alive", self._worker, ttl)
        arguments: dict[int, list[Any]] = {}
        for host, fence in held.items():
            own = arguments.setdefault(self._shards.of(host), [self._worker, ttl, self._terms.grace])
            own += [host, fence]
        lost = {host.decode() for lost in await self._shards.on_each("renew", arguments) for host in lost}
        return lost | (await self._hosts.hold(held, ttl) if self._hosts else set())

    async def release(self, hosts: Sequence[Release]) -> None:
        """Give hosts back, to other jobs first."""
        if self._hosts:
            await self._hosts.let_go({host: rest for host, _, rest in hosts})
        await self._release(hosts)

    async def _release(self, hosts: Sequence[Release]) -> None:
        arguments: dict[int, list[Any]] = {}
        for host, fence, rest in hosts:
            arguments.setdefault(self._shards.of(host), [self._worker]).extend((host, fence, rest))
            self._held.pop(host, None)
        await self._shards.on_each("release", arguments)
        for shard in arguments:
            self._soonest.pop(shard, None)

    async def pace(self, host: str, delay: float) -> None:
        """Remember a host's delay."""
        if host in self._held:
            self._held[host].delay = delay
        await self._shards.run("pace", self._shards.of(host), host, delay)
        if self._hosts:
            await self._hosts.ask_delay(host, delay)

    async def abandon(self, host: str, fence: int, reason: str) -> int:
        """Bury what waits on a host."""
        total, arguments = 0, (self._worker, host, fence, reason[:_REASON], AT_ONCE)
        while number := await self._shards.run("abandon", self._shards.of(host), *arguments):
            total += number
        return total

    async def pending(self) -> Pending:
        """Return how much is left; :class:`ServerFailedError` where the server has forgotten the job."""
        looks = await self._shards.look()
        state = await self._shards.find()
        await self._watch.check(state, are_whole=all(look.run for look in looks))
        now = time.monotonic()
        self._soonest = {shard: now + look.wait for shard, look in enumerate(looks) if look.wait}
        waits = [look.wait for look in looks if look.wait is not None]
        return Pending(
            entries=sum(look.waiting for look in looks),
            hosts=sum(look.hosts for look in looks),
            workers=state.living,
            paused=state.paused,
            wait=min(waits, default=None),
            wanted=frozenset(await self._hosts.wanted(self._held) if self._hosts else ()),
        )
