"""What all jobs of a server agree on: who has a host, and when it may be asked."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from uuid import uuid4
from zlib import crc32

import pytest

from newscrawl.server.hosts import SharedHosts
from newscrawl.server.keys import hosts_key
from newscrawl.server.server import Server
from tests.servers import BINARIES

KINDS = [*BINARIES, "cluster"]


@pytest.fixture(params=KINDS)
def url(request, server) -> str:
    return server(request.param).url


@asynccontextmanager
async def holders(url: str, number: int = 2, grace: float = 0.0):
    servers = [Server(url) for _ in range(number)]
    for server in servers:
        await server.connect()
    try:
        yield [SharedHosts(server, f"job/{uuid4()}", grace, 300.0) for server in servers]
    finally:
        for server in servers:
            await server.close()


def a_host() -> str:
    return f"{uuid4().hex}.example"


def test_a_host_has_one_holder_whose_job_does_not_matter(url):
    async def run() -> None:
        host, other = a_host(), a_host()
        async with holders(url) as (one, two):
            assert (await one.claim([host], 60))[host].wait == 0
            assert (await one.claim([host], 60))[host].wait == 0
            claims = await two.claim([host, other], 60)
            assert 50 < claims[host].wait <= 60
            assert claims[other].wait == 0
            assert await one.wanted([host]) == {host}
            assert await two.wanted([other]) == set()
            await one.let_go({host: 0.0})
            assert (await two.claim([host], 60))[host].wait == 0
            assert await one.hold([host], 60) == {host}
            assert await two.hold([host, other], 60) == set()

    asyncio.run(run())


def test_a_rest_and_a_delay_are_the_hosts(url):
    async def run() -> None:
        host = a_host()
        async with holders(url) as (one, two):
            await one.claim([host], 60)
            await one.ask_delay(host, 2.5)
            await one.let_go({host: 0.3})
            claim = (await two.claim([host], 60))[host]
            assert 0.2 < claim.wait <= 0.3
            assert claim.delay == 2.5
            await asyncio.sleep(0.35)
            assert (await two.claim([host], 60))[host].wait == 0

    asyncio.run(run())


def test_a_delay_that_nobody_was_told_for_half_a_day_is_forgotten(url):
    async def run() -> None:
        host = a_host()
        async with holders(url) as (one, two):
            await one.claim([host], 60)
            await one.ask_delay(host, 60.0)
            await one.let_go({host: 0.0})
            for hours, delay in ((11, 60.0), (13, 0.0)):
                await age(url, host, hours)
                assert (await two.claim([host], 60))[host].delay == delay
                await two.let_go({host: 0.0})
            await two.ask_delay(host, 5.0)
            assert (await one.claim([host], 60))[host].delay == 5.0

    asyncio.run(run())


async def age(url: str, host: str, hours: float) -> None:
    """Let the host's delay have been said so many hours ago."""
    server = Server(url)
    await server.connect()
    said = b"return redis.call('HSET', KEYS[1] .. ':' .. ARGV[1], 'asked', redis.call('TIME')[1] - ARGV[2])"
    group = crc32(host.encode()) % 16 if server.is_cluster else 0
    await server.script(said, hosts_key(group), host, hours * 3600)
    await server.close()


def test_a_holder_that_vanished_holds_no_longer_than_it_said_and_the_host_rests_then(url):
    async def run() -> None:
        host = a_host()
        async with holders(url, grace=0.3) as (one, two):
            began = time.monotonic()
            await one.claim([host], 0.1)
            wait = (await two.claim([host], 60))[host].wait
            spent = time.monotonic() - began
            assert 0.39 - spent <= wait <= 0.4, "what it said, and the grace"
            await asyncio.sleep(0.45)
            assert (await two.claim([host], 60))[host].wait == 0
            await one.let_go({host: 500.0})  # awake again, and not ours any more
            assert await two.hold([host], 60) == set()

    asyncio.run(run())


def test_a_rest_longer_than_any_setting_allows_is_a_clock_that_was_ahead(url):
    async def run() -> None:
        host = a_host()
        async with holders(url) as (one, two):
            await one.claim([host], 60)
            await one.let_go({host: 86_400.0})
            assert (await two.claim([host], 60))[host].wait == 0

    asyncio.run(run())


def test_thousands_of_hosts_are_claimed_at_once(url):
    async def run() -> None:
        names = [a_host() for _ in range(1_200)]
        async with holders(url) as (one, two):
            assert {claim.wait for claim in (await one.claim(names, 60)).values()} == {0.0}
            assert min(claim.wait for claim in (await two.claim(names, 60)).values()) > 0
            assert await one.hold(names, 60) == set()

    asyncio.run(run())
