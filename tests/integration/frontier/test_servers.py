"""The servers people run: with Sentinel, with TLS and users, too old or forgetful, gone."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections import Counter

import pytest

from newscrawl.server.address import ServerError, make_client, server_url
from newscrawl.server.check import warnings_of
from newscrawl.server.server import Server
from tests.certificates import write_certificate
from tests.frontier.counting_site import CountingSite, tree
from tests.integration.frontier.test_shared_crawl import crawls_of, wait_for
from tests.running import PROJECT, newscrawl
from tests.servers import BINARIES, ClusterServer, NodeServer, SentinelServer, free_port

FINE = {"redis_version": "7.0.15", "maxmemory_policy": "noeviction", "aof_enabled": 1}


def is_whole(crawls, site, hosts: int, pages: int) -> bool:
    """Whether each page came out once, but for those that were under way when something died."""
    return len(set(crawls.items())) == hosts * pages


def test_a_failover_in_mid_crawl_loses_nothing(tmp_path):
    with SentinelServer(tmp_path / "servers") as servers, CountingSite(tree(60), delay=0.02) as site:
        crawls = crawls_of(tmp_path, servers.url, site, 4)
        workers = [crawls.begin(), crawls.begin()]
        wait_for(site, 60)
        servers.master.kill()
        for worker in workers:
            crawls.end(worker, 90)
    assert is_whole(crawls, site, 4, 60)
    assert max(Counter((hit.host, hit.path) for hit in site.hits).values()) <= 3


def certificate(folder) -> list[str]:
    """Write a certificate of 127.0.0.1; return the server's options."""
    write_certificate(folder)
    named = {"cert": "cert", "key": "key", "ca-cert": "cert"}
    return [part for option, file in named.items() for part in (f"--tls-{option}-file", str(folder / file))]


def shipped_user() -> list[str]:
    """The user of the file that people copy: its name, crawler, and its rights, with the password ``secret``."""
    lines = (PROJECT / "deploy" / "newscrawl.users.acl").read_text().splitlines()
    (line,) = (line for line in lines if line.startswith("user crawler "))
    return line.replace("PASSWORD", "secret").split()[1:]


def test_a_cluster_takes_the_user_that_is_shipped_and_refuses_one_with_too_few_rights_in_one_sentence(tmp_path):
    with ClusterServer(tmp_path / "cluster") as cluster, CountingSite(tree(20)) as site:
        for node in cluster.nodes:
            with node.client() as client:
                client.execute_command("ACL", "SETUSER", *shipped_user())
                client.execute_command("ACL", "SETUSER", "weak", *shipped_user()[1:], "-cluster")
        url = cluster.url.replace("redis://", "redis://crawler:secret@")
        crawls = crawls_of(tmp_path, url, site, 4)
        crawls.run()
        assert is_whole(crawls, site, 4, 20)
        weak = url.replace("crawler", "weak")
        done = newscrawl("crawl", "site", "-a", f"url={site.url()}", cwd=tmp_path, REDIS_URL=weak)
    assert done.returncode == 2
    assert "refuses the user or password" in done.stderr


@pytest.mark.skipif("redis" not in BINARIES, reason="needs a server built with TLS: Debian's redis-server")
def test_tls_and_a_user_who_may_only_what_the_readme_says(tmp_path):
    options = [*certificate(tmp_path / "tls"), "--tls-auth-clients", "no"]
    options += ["--user", *shipped_user(), "--requirepass", "admin"]
    ca = str(tmp_path / "tls" / "cert")
    server = NodeServer(tmp_path / "server", "redis", options, password="admin", ssl=True, ssl_ca_certs=ca)
    server.arguments = ["--port", "0", "--tls-port", str(server.port)]
    with server, CountingSite(tree(20)) as site:
        url = f"rediss://crawler:secret@127.0.0.1:{server.port}/0?ssl_ca_certs={ca}"
        crawls = crawls_of(tmp_path, url, site, 2, DOWNLOAD_DELAY=0.2)  # both crawl at once, whichever begins first
        for worker in [crawls.begin(), crawls.begin()]:
            crawls.end(worker)
        assert is_whole(crawls, site, 2, 20)
        assert len(crawls.items()) == 2 * 20  # none twice
        wrong = newscrawl(
            "crawl", "site", "-a", f"url={site.url()}", cwd=tmp_path, REDIS_URL=url.replace("secret", "guess")
        )
    assert wrong.returncode == 2
    assert "refuses the user or password" in wrong.stderr


def test_a_server_that_is_not_there_ends_the_command_with_one_sentence(tmp_path):
    done = newscrawl(
        "crawl", "site", "-a", "url=http://127.0.0.1:9", cwd=tmp_path, REDIS_URL=f"redis://127.0.0.1:{free_port()}"
    )
    assert done.returncode == 2
    assert "The server at REDIS_URL does not answer" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_redis_py_the_sentence_says_what_to_install(tmp_path):
    hidden = "import sys; sys.modules['redis'] = None; from newscrawl.__main__ import main; main()"
    command = [sys.executable, "-c", hidden, "crawl", "site", "-a", "url=http://127.0.0.1:9"]
    env = {**os.environ, "PYTHONPATH": str(PROJECT), "REDIS_URL": "redis://127.0.0.1:9"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "pip install 'newscrawl[redis]'" in done.stderr


@pytest.mark.parametrize(
    ("info", "word"),
    [
        ({}, None),
        ({"maxmemory_policy": "allkeys-lru"}, "noeviction"),
        ({"aof_enabled": 0}, "appendonly"),
        ({"aof_last_write_status": "err"}, "disk"),
    ],
)
def test_a_server_that_would_forget_is_warned_of(info, word):
    sentences = warnings_of(FINE | info)
    assert len(sentences) == (word is not None)
    assert all(word in sentence for sentence in sentences)


def test_the_warnings_come_at_the_start_of_a_crawl(tmp_path):
    options = ["--appendonly", "no", "--maxmemory-policy", "allkeys-lru"]
    with NodeServer(tmp_path / "server", options=options) as server, CountingSite(tree(2)) as site:
        crawls = crawls_of(tmp_path, server.url, site, 1)
        crawls.end(crawls.begin())
        log = crawls.log(whole=True)
    assert "Set it to noeviction" in log
    assert "Set appendonly yes" in log


def test_too_old_a_server_is_refused():
    with pytest.raises(ServerError, match=r"6\.2"):
        warnings_of({"redis_version": "5.0.14"})


@pytest.mark.parametrize("url", ["http://a.example", "redis+sentinel://a.example:26379", "redis://a.example:port"])
def test_an_address_that_is_none_is_said(url):
    with pytest.raises(ServerError, match="REDIS_URL"):
        make_client(url, {"socket_timeout": 1, "socket_connect_timeout": 1})


def test_the_setting_comes_before_the_environment(monkeypatch):
    monkeypatch.setenv("REDIS_URL", "redis://environment")
    assert server_url({"REDIS_URL": "redis://setting"}.get) == "redis://setting"
    assert server_url({}.get) == "redis://environment"


def test_a_connection_that_another_task_closed_is_waited_for_and_a_wrong_call_is_not():
    """What redis-py and asyncio say of such a connection, by the version of Python."""
    answers = [
        AttributeError("'NoneType' object has no attribute 'writelines'"),
        TypeError("'NoneType' object is not callable"),
        "done",
        TypeError("run() missing 1 required positional argument"),
    ]

    async def call():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    server = Server("redis://127.0.0.1:1", patience=5)
    assert asyncio.run(server._patiently(call)) == "done"
    with pytest.raises(TypeError, match="missing"):
        asyncio.run(server._patiently(call))
