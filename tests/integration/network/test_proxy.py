"""The loopback proxy of the rendering engines."""

import asyncio

import pytest

from newscrawl.network.proxy import GuardProxy

HELLO = b"\x05\x01\x00"


async def _talk(proxy_url, sent):
    port = int(proxy_url.rsplit(":", 1)[1])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    got = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return got


async def _echo(reader, writer):
    writer.write(b"got " + await reader.readuntil(b"!"))
    await writer.drain()
    writer.close()


def connect(host, port, command=1):
    """Return a request to connect to a name."""
    return HELLO + bytes((5, command, 0, 3, len(host))) + host.encode() + port.to_bytes(2, "big")


def through(make, *, names=None, allowed=("127.0.0.1",), password=""):
    """Send what *make* makes of a server's port through a proxy, and return what comes back."""

    async def run():
        server = await asyncio.start_server(_echo, "127.0.0.1", 0)

        async def resolver(host, _port):
            return (names or {}).get(host, [host])

        proxy = GuardProxy(lambda address, _host: address in allowed, resolver, password)
        url = await proxy.start()
        try:
            return await _talk(url, make(server.sockets[0].getsockname()[1]))
        finally:
            await proxy.close()
            server.close()
            await server.wait_closed()

    return asyncio.run(run())


def test_a_tunnel_carries_what_is_sent_through_it():
    got = through(lambda port: connect("127.0.0.1", port) + b"hello!")
    assert got == b"\x05\x00" + b"\x05\x00\x00\x01" + bytes(6) + b"got hello!"


def test_an_address_in_bytes_is_read():
    def four(port):
        return HELLO + b"\x05\x01\x00\x01" + bytes((127, 0, 0, 1)) + port.to_bytes(2, "big") + b"hello!"

    assert through(four).endswith(b"got hello!")


@pytest.mark.parametrize("host", ["127.0.0.2", "inside.example", "::ffff:127.0.0.3"])
def test_an_address_that_is_not_allowed_is_not_connected_to(host):
    got = through(lambda port: connect(host, port), names={"inside.example": ["127.0.0.3"]})
    assert got[2:4] == b"\x05\x02"


def test_of_a_name_with_several_addresses_only_the_allowed_are_tried():
    names = {"paper.example": ["127.0.0.9", "127.0.0.1"]}
    assert through(lambda port: connect("paper.example", port) + b"hello!", names=names).endswith(b"got hello!")


def test_a_server_that_is_not_there_is_told():
    assert through(lambda _: connect("127.0.0.1", 9))[2:4] == b"\x05\x04"


@pytest.mark.parametrize("command", [2, 3, 9])
def test_only_connections_are_made(command):
    assert through(lambda port: connect("127.0.0.1", port, command))[2:4] == b"\x05\x07"


@pytest.mark.parametrize("sent", [b"\x04\x01\x00", b"\x05\x01\x00\x05\x01\x00\x09", b"GET /" + b"a" * 300])
def test_what_is_no_request_of_socks_5_is_refused(sent):
    assert b"\x05\x07\x00" in through(lambda _: sent)


@pytest.mark.parametrize(("given", "is_right"), [(b"let-me", True), (b"let-m", False), (b"", False)])
def test_a_proxy_with_a_password_serves_those_who_know_it(given, is_right):
    login = b"\x05\x01\x02" + b"\x01\x04user" + bytes((len(given),)) + given

    def make(port):
        return login + connect("127.0.0.1", port).removeprefix(HELLO) + b"hello!"

    got = through(make, password="let-me")
    if is_right:
        assert got == b"\x05\x02\x01\x00" + b"\x05\x00\x00\x01" + bytes(6) + b"got hello!"
    else:
        assert got.startswith(b"\x05\x02\x01\x01")
        assert b"got" not in got


def test_a_proxy_listens_at_the_address_that_it_is_told():
    async def run():
        proxy = GuardProxy(lambda _address, _host: False)
        url = await proxy.start("127.0.0.9")
        await proxy.close()
        return url

    assert asyncio.run(run()).startswith("socks5://127.0.0.9:")
