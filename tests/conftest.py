"""What tests of several rooms need."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds import mark, when_begun
from tests.servers import ClusterServer, NodeServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what ``make coverage`` asks for."""
    parser.addoption("--one-variant", action="store_true", help="of each test with parameters, run the first variant")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what is slow: ``make test`` takes a part of it; begin with the files that take longest."""
    for item in items:
        mark(item)
    items.sort(key=when_begun)
    if config.getoption("--one-variant"):
        first = {item.nodeid.partition("[")[0]: item for item in reversed(items)}
        kept = list(reversed(first.values()))
        config.hook.pytest_deselected(
            items=[item for item in items if first[item.nodeid.partition("[")[0]] is not item]
        )
        items[:] = kept


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """A server by its kind (``valkey``, ``redis``, ``cluster``), started once."""
    started: dict[str, Any] = {}

    def start(kind: str) -> Any:
        if kind not in started:
            folder = tmp_path_factory.mktemp(kind)
            started[kind] = ClusterServer(folder) if kind == "cluster" else NodeServer(folder, kind)
            started[kind].__enter__()
        return started[kind]

    yield start
    for each in started.values():
        each.__exit__()


@pytest.fixture
def small_disk(tmp_path, request):
    """A small file system (400 KB, or as the test's parameter says), and a function that changes its size."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(*arguments):
        return subprocess.run(["mount", *arguments, folder], check=False, capture_output=True, text=True)

    mounted = mount("-t", "tmpfs", "-o", f"size={getattr(request, 'param', '400k')}", "tmpfs")
    if mounted.returncode:
        pytest.skip(f"a small file system needs the right to mount: {mounted.stderr.strip()}")
    yield folder, lambda size: mount("-o", f"remount,size={size}")
    subprocess.run(["umount", "-l", folder], check=True)
