"""The loopback proxy of the rendering engines."""

import asyncio

import pytest

from newscrawl.network.proxy import GuardProxy


async def _talk(proxy_url, sent):
    port = int(proxy_url.rsplit(":", 1)[1])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    got = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return got


async def _echo(reader, writer):
    head = await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + head)
    await writer.drain()
    writer.close()


def through(sent, *, names=None, allowed=("127.0.0.1",)):
    """Send bytes through a proxy; ``{port}`` is that of a server that answers with the head it got."""

    async def run():
        server = await asyncio.start_server(_echo, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]

        async def resolver(host, _port):
            return (names or {}).get(host, [host])

        proxy = GuardProxy(lambda address, _host: address in allowed, resolver)
        url = await proxy.start()
        try:
            return await _talk(url, sent.replace(b"{port}", str(port).encode()))
        finally:
            await proxy.close()
            server.close()
            await server.wait_closed()

    return asyncio.run(run())


def test_a_request_reaches_its_server_without_the_headers_of_the_proxy():
    got = through(b"GET http://127.0.0.1:{port}/a?b=1 HTTP/1.1\r\nHost: h\r\nProxy-Connection: x\r\nA: 1\r\n\r\n")
    assert got.startswith(b"HTTP/1.1 200 OK")
    assert b"GET /a?b=1 HTTP/1.1\r\nHost: h\r\nA: 1\r\nConnection: close\r\n\r\n" in got


def test_a_tunnel_carries_what_is_sent_through_it():
    got = through(b"CONNECT 127.0.0.1:{port} HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\n\r\n")
    assert got.startswith(b"HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK")
    assert b"GET /x" in got


@pytest.mark.parametrize(
    "sent",
    [
        b"GET http://127.0.0.2:{port}/ HTTP/1.1\r\n\r\n",
        b"CONNECT 127.0.0.2:{port} HTTP/1.1\r\n\r\n",
        b"CONNECT inside.example:{port} HTTP/1.1\r\n\r\n",
        b"GET ws://inside.example:{port}/ HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    ],
)
def test_an_address_that_is_not_allowed_is_not_connected_to(sent):
    assert through(sent, names={"inside.example": ["127.0.0.3"]}).startswith(b"HTTP/1.1 403")


def test_of_a_name_with_several_addresses_only_the_allowed_are_tried():
    names = {"paper.example": ["127.0.0.9", "127.0.0.1"]}
    assert b"200 OK" in through(b"GET http://paper.example:{port}/ HTTP/1.1\r\n\r\n", names=names)


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET ftp://h/ HTTP/1.1\r\n\r\n",
        b"CONNECT h:99999 HTTP/1.1\r\n\r\n",
    ],
)
def test_what_is_no_request_to_a_proxy_is_refused(sent):
    assert through(sent).startswith(b"HTTP/1.1 400")


def test_a_server_that_is_not_there_is_told():
    assert through(b"CONNECT 127.0.0.1:9 HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 502")


def test_a_head_without_end_is_cut():
    assert through(b"GET http://127.0.0.1/ HTTP/1.1\r\nA: " + b"a" * 200_000) == b""
