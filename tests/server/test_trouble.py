"""A server that answers, but takes nothing, for longer than it is waited for."""

import asyncio

import pytest
from redis import exceptions

from newscrawl.server.address import ServerError
from newscrawl.server.server import Server


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (exceptions.OutOfMemoryError("command not allowed when used memory > 'maxmemory'."), "has no memory left"),
        (exceptions.ResponseError("OOM command not allowed"), "has no memory left"),
        (exceptions.ResponseError("NOREPLICAS Not enough good replicas to write."), "waits for a replica"),
        (exceptions.ReadOnlyError("You can't write against a read only replica."), "waits for a replica"),
        (exceptions.ConnectionError("Connection refused"), "does not answer"),
    ],
)
def test_what_is_wrong_with_a_server_is_said_in_words(error, sentence):
    async def call():
        raise error

    server = Server("redis://127.0.0.1:1/0", patience=0.1)
    with pytest.raises(ServerError, match=sentence):
        asyncio.run(server._patiently(call))
