"""What the server of the queue says of itself: its CPU, and the memory of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.servers import NodeServer


def cpu_of(server: NodeServer) -> float:
    """Return the CPU seconds that the server has used."""
    with server.client() as client:
        info = client.info("cpu")
    return float(info["used_cpu_user"]) + float(info["used_cpu_sys"])


def memory_of(server: NodeServer) -> int:
    """Return the bytes that the data takes, without the clients' buffers."""
    with server.client() as client:
        return int(client.info("memory")["used_memory_dataset"]) + int(client.memory_stats()["overhead.total"])
