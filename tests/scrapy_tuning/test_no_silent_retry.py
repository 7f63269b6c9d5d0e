"""The end of a crawl: idle connections are closed, and not waited for longer than Scrapy waits."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from twisted.internet.defer import Deferred

from newscrawl.scrapy_tuning.no_silent_retry import NoSilentRetryHandler


@pytest.fixture
def handler():
    made = NoSilentRetryHandler.__new__(NoSilentRetryHandler)  # no crawler, no reactor
    made._disconnect_timeout = 0.001
    return made


def test_connections_that_close_late_are_closed_once(handler):
    closed = Deferred()
    handler._pool = SimpleNamespace(closeCachedConnections=lambda: closed)

    async def close():
        await handler.close()
        assert not closed.called
        closed.callback(None)  # by Twisted: it raises what is fired a second time
        await asyncio.sleep(0)

    asyncio.run(close())
    assert closed.called


def test_what_is_closed_at_once_is_waited_for_no_longer(handler):
    closed = Deferred()
    handler._disconnect_timeout = 600
    handler._pool = SimpleNamespace(closeCachedConnections=lambda: closed)

    async def close():
        asyncio.get_running_loop().call_soon(closed.callback, None)
        await handler.close()

    asyncio.run(close())
    assert closed.called
