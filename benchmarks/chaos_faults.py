"""What may happen to a crawl of a small paper, at a moment drawn by chance."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chaos_server import break_server, mend_server

from tests.paper import late, status
from tests.servers import NodeServer

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from chaos_scene import Scene

LONG_LOCK = 34.0  # seconds; longer than a crawl waits for a file


def kill(scene: Scene) -> None:
    """Kill -9."""
    scene.run(_after(scene, lambda process: process.kill()))


def stop(scene: Scene) -> None:
    """Ctrl-C, or SIGTERM; twice, perhaps."""
    which = scene.chance.choice([signal.SIGINT, signal.SIGTERM])

    def strike(process: subprocess.Popen[str]) -> None:
        process.send_signal(which)
        if scene.chance.random() < 0.3:
            time.sleep(0.05)
            process.send_signal(which)

    scene.run(_after(scene, strike))


def one_address(scene: Scene) -> None:
    """One address does not answer as it should, in the first run."""
    number = scene.chance.choice(scene.paper.numbers)
    scene.paper.spoil[scene.paper.path(number)] = _bad(scene.chance)
    scene.run()
    scene.paper.spoil.clear()


def all_addresses(scene: Scene) -> None:
    """All addresses do not answer as they should, from some moment on, for some time."""
    bad = _bad(scene.chance)

    def strike(_: subprocess.Popen[str]) -> None:
        scene.paper.spoil_all = lambda _path: bad() if callable(bad) else bad
        time.sleep(scene.chance.uniform(0.2, 4))
        scene.paper.spoil_all = None

    scene.run(_after(scene, strike))
    scene.paper.spoil_all = None


def clock(scene: Scene) -> None:
    """The site's clock is wrong by days or years, and Retry-After names a far day."""
    year = scene.chance.choice(["0001", "1970", "2024", "2031", "9999"])
    scene.paper.headers = {"Date": f"Mon, 01 Jan {year} 00:00:00 GMT"}
    number = scene.chance.choice(scene.paper.numbers)
    answers = iter([status(503, Retry_After=f"Mon, 01 Jan {year} 00:00:00 GMT")])
    page = scene.paper.page(scene.paper.path(number))
    scene.paper.spoil[scene.paper.path(number)] = lambda: next(answers, page)
    scene.run()
    scene.paper.headers = {}
    scene.paper.spoil.clear()


def lock(scene: Scene) -> None:
    """Another program holds a state file."""
    hold = LONG_LOCK if scene.chance.random() < 0.15 else scene.chance.uniform(0.2, 3)

    def strike(_: subprocess.Popen[str]) -> None:
        files = sorted(scene.state.rglob("*.sqlite"))
        if not files:
            return
        file = scene.chance.choice(files)
        with suppress(sqlite3.Error):  # another has it locked
            holder = sqlite3.connect(file, timeout=5, isolation_level=None)
            holder.execute("BEGIN IMMEDIATE")
            time.sleep(hold)
            holder.close()

    scene.run(_after(scene, strike))


def flip(scene: Scene) -> None:
    """A byte of a state file is another, after a run that was stopped or not."""
    _damage(scene, _flipped)


def cut(scene: Scene) -> None:
    """A state file is cut short."""
    _damage(scene, lambda data, chance: data[: chance.randrange(len(data))])


def delete(scene: Scene) -> None:
    """A state file is gone."""
    _damage(scene, lambda _data, _chance: None)


def disk(scene: Scene) -> None:
    """The disk is full from some moment on."""
    with _small_disk(scene) as fill:
        scene.run(_after(scene, lambda _: fill()))


def server(scene: Scene) -> None:
    """The server of the queue is restarted, flushed, gets a password, or forgets, in mid-crawl."""
    with tempfile.TemporaryDirectory() as name, NodeServer(Path(name)) as node:
        scene.environment["REDIS_URL"] = f"redis://127.0.0.1:{node.port}/0"
        scene.options += ["-s", "NEWSCRAWL_GATE_MIN_ARTICLES=1"]
        scene.run(_after(scene, lambda _: break_server(node, scene.chance)))
        mend_server(node)
        scene.finish()


FAULTS: dict[str, Callable[[Scene], None]] = {
    fault.__name__: fault
    for fault in (kill, stop, one_address, all_addresses, clock, lock, flip, cut, delete, disk, server)
}


def _after(scene: Scene, strike: Callable[[subprocess.Popen[str]], None]) -> Callable[[subprocess.Popen[str]], None]:
    """Return what strikes at a moment of the run."""
    moment = scene.chance.uniform(0.3, 3.5)

    def wait(process: subprocess.Popen[str]) -> None:
        with suppress(subprocess.TimeoutExpired):  # it still runs, as it should
            process.wait(moment)
        strike(process)

    return wait


def _bad(chance: random.Random) -> Any:
    return chance.choice([status(503), status(429, Retry_After="0"), status(500), late(2.5), lambda: None])


def _flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _damage(scene: Scene, change: Callable[[bytes, random.Random], bytes | None]) -> None:
    if scene.chance.random() < 0.5:
        scene.run()
    else:
        kill(scene)
    files = [
        path
        for path in sorted(scene.state.rglob("*"))
        if path.is_file() and path.stat().st_size and not path.name.endswith((".lock", ".html", ".json", "-shm"))
    ]
    if not files:
        return
    file = scene.chance.choice(files)
    changed = change(file.read_bytes(), scene.chance)
    if changed is None:
        file.unlink()
    else:
        file.write_bytes(changed)
    scene.damaged = str(file.relative_to(scene.state))


@contextmanager
def _small_disk(scene: Scene) -> Iterator[Callable[[], None]]:
    scene.state.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", scene.state], check=False, capture_output=True
    )
    if mounted.returncode:
        yield lambda: None
        return
    filler = scene.state / "filler"

    def fill() -> None:
        with suppress(OSError), filler.open("wb", buffering=0) as file:  # the disk is full, as it should be
            while True:
                file.write(b"x" * 4096)

    try:
        yield fill
        filler.unlink(missing_ok=True)
        scene.finish()
    finally:
        subprocess.run(["umount", "-l", scene.state], check=False)
