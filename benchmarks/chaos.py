"""Crawls a small paper while something breaks, again and again, and counts what was lost, doubled, or told wrongly.

usage: python benchmarks/chaos.py [--pairs 200] [--seed 1] [--posts 24] [--minutes 60] [--only kill,flip,…] [--verbose]

Each pair is a fault and a moment, drawn by the seed, in a job of its own. Afterwards everything is as it should be
again, and the same command is run until it ends well, at most five times (newscrawl doctor --repair between two runs
where the last one says so). Printed: articles lost and doubled after the last run, and lies: runs that end with 0
without all articles, runs that fail and leave a worse file, runs that never end well, tracebacks.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.paper import Paper, late, status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_RUNS = 5
PATIENCE = 150.0  # seconds for one run
LONG_LOCK = 34.0  # longer than a crawl waits for a file


@dataclass
class Scene:
    """One pair: a paper, a folder, a source of chance; what its runs did, and the lies among them."""

    paper: Paper
    folder: Path
    chance: random.Random
    options: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)
    runs: list[tuple[int, int]] = field(default_factory=list)
    lies: list[str] = field(default_factory=list)
    is_wrecked: bool = False  # everything the job holds may be gone: the file that is there stays

    @property
    def output(self) -> Path:
        """The file that is published."""
        return self.folder / "out.jsonl"

    @property
    def state(self) -> Path:
        """The folder of the job's folder."""
        return self.folder / "state"

    def start(self) -> subprocess.Popen[str]:
        """Start the crawl."""
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={self.paper.url}", "-O", "out.jsonl"]
        settings = {
            "NEWSCRAWL_STATE": "state",
            "NEWSCRAWL_JOB": "paper",
            "NEWSCRAWL_RENDER": "never",
            "DOWNLOAD_DELAY": "0.02",
            "DOWNLOAD_TIMEOUT": "1",
            "RETRY_TIMES": "1",
            "NEWSCRAWL_COURTESY_MAX_REST": "0.2",
            "NEWSCRAWL_EXPORT_SHARD_LINES": "10",
            "CLOSESPIDER_TIMEOUT": "100",
        }
        options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
        return subprocess.Popen(
            [*command, *options, *self.options],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "REDIS_URL": "", **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, meanwhile: Callable[[subprocess.Popen[str]], None] | None = None) -> str:
        """Run the crawl to its end, and judge it; what it said."""
        before = self.articles()
        process = self.start()
        said: list[str] = []
        reader = threading.Thread(target=lambda: said.append(process.stderr.read() if process.stderr else ""))
        reader.start()
        if meanwhile is not None:
            meanwhile(process)
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
            self.lies.append("hangs")
        reader.join()
        self.runs.append((code, len(self.articles())))
        self._judge(code, said[0], before)
        return said[0]

    def _judge(self, code: int, said: str, before: Counter[str]) -> None:
        now = self.articles()
        missing = set(self.paper.urls()) - set(now)
        if code == 0 and missing:
            self.lies.append(f"exit 0 without {len(missing)} of {len(self.paper.numbers)}")
        if set(before) - set(now):
            self.lies.append(f"exit {code}, and the file has {len(set(before) - set(now))} articles less")
        if "Traceback" in said and code >= 0:
            self.lies.append(f"exit {code} with a traceback: {said.strip().splitlines()[-1][:150]}")

    def articles(self) -> Counter[str]:
        """Return the addresses in the output."""
        if not self.output.exists():
            return Counter()
        return Counter(json.loads(line)["url"] for line in self.output.read_text(encoding="utf-8").splitlines())

    def doctor(self) -> None:
        """Let the doctor mend the job."""
        command = [sys.executable, "-m", "newscrawl", "doctor", "paper", "--repair", "-s", "NEWSCRAWL_STATE=state"]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in (0, 3):
            self.lies.append(f"doctor: exit {done.returncode}: {done.stderr.strip()[-200:]}")


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
        with suppress(sqlite3.Error):
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
    from tests.servers import NodeServer  # noqa: PLC0415 - only here

    with tempfile.TemporaryDirectory() as name, NodeServer(Path(name)) as node:
        scene.environment["REDIS_URL"] = f"redis://127.0.0.1:{node.port}/0"
        scene.options += ["-s", "NEWSCRAWL_GATE_MIN_ARTICLES=1"]
        scene.run(_after(scene, lambda _: _break_server(node, scene.chance)))
        with suppress(Exception):
            _mend_server(node)
        _finish(scene)


FAULTS: dict[str, Callable[[Scene], None]] = {
    fault.__name__: fault
    for fault in (kill, stop, one_address, all_addresses, clock, lock, flip, cut, delete, disk, server)
}


def _after(scene: Scene, strike: Callable[[subprocess.Popen[str]], None]) -> Callable[[subprocess.Popen[str]], None]:
    """Return what strikes at a moment of the run."""
    moment = scene.chance.uniform(0.3, 3.5)

    def wait(process: subprocess.Popen[str]) -> None:
        with suppress(subprocess.TimeoutExpired):
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
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)

    try:
        yield fill
        filler.unlink(missing_ok=True)
        _finish(scene)
    finally:
        subprocess.run(["umount", "-l", scene.state], check=False)


def _break_server(node: Any, chance: random.Random) -> None:
    how = chance.choice(["restart", "kill", "flush", "password", "evict"])
    client = node.client()
    if how == "restart":
        client.shutdown(nosave=True)
        node.kill()
        node.start()
    elif how == "kill":
        node.kill()
        time.sleep(1)
        node.start()
    elif how == "flush":
        client.flushall()
    elif how == "password":
        client.config_set("requirepass", "secret")
    else:
        client.config_set("maxmemory-policy", "allkeys-random")
        client.config_set("maxmemory", "1mb")  # of which the server itself needs more: it evicts, then refuses
        time.sleep(3)
        client.config_set("maxmemory", "0")


def _mend_server(node: Any) -> None:
    from redis import Redis  # noqa: PLC0415 - only here

    for password in ("secret", None):
        with suppress(Exception):
            client = Redis(port=node.port, password=password)
            client.config_set("requirepass", "")
            client.config_set("maxmemory", "0")
            client.config_set("maxmemory-policy", "noeviction")


def _finish(scene: Scene) -> None:
    """Run until it ends well."""
    for _ in range(MOST_RUNS):
        said = scene.run()
        if scene.runs[-1][0] == 0:
            return
        if "newscrawl doctor" in said:
            scene.doctor()
    scene.lies.append(f"never ends well: {said.strip().splitlines()[-1][:200]}")


def pair(name: str, seed: int, posts: int) -> Scene:
    """Play one pair."""
    with Paper(posts) as paper, tempfile.TemporaryDirectory(prefix="newscrawl-chaos-") as folder:
        scene = Scene(paper, Path(folder), random.Random(seed))
        FAULTS[name](scene)
        if not scene.runs or scene.runs[-1][0] != 0 or name not in {"disk", "server"}:
            _finish(scene)
        found = scene.articles()
        scene.lost = len(set(paper.urls()) - set(found))
        scene.doubled = sum(found.values()) - len(found)
        return scene


def main() -> None:
    """Play them all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--posts", type=int, default=24)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--only", default=",".join(FAULTS))
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    chance, began = random.Random(arguments.seed), time.monotonic()
    totals: dict[str, Counter[str]] = {}
    for number in range(arguments.pairs):
        name, seed = chance.choice(arguments.only.split(",")), chance.randrange(2**32)
        if time.monotonic() - began > 60 * arguments.minutes:
            print(f"stopped after {arguments.minutes:g} minutes")
            break
        scene: Any = pair(name, seed, arguments.posts)
        count = totals.setdefault(name, Counter())
        count.update(pairs=1, runs=len(scene.runs), lost=scene.lost, doubled=scene.doubled, lies=len(scene.lies))
        if arguments.verbose or scene.lost or scene.doubled or scene.lies:
            damaged = getattr(scene, "damaged", "")
            print(f"pair {number} {name} {damaged} seed {seed}: runs (exit, articles) {scene.runs}", flush=True)
            for lie in scene.lies:
                print(f"    {lie}", flush=True)
    _table(totals)


def _table(totals: dict[str, Counter[str]]) -> None:
    columns = ("pairs", "runs", "lost", "doubled", "lies")
    print(f"{'fault':15}" + "".join(f"{column:>9}" for column in columns))
    for name, count in [*sorted(totals.items()), ("all", sum(totals.values(), Counter()))]:
        print(f"{name:15}" + "".join(f"{count[column]:9}" for column in columns))


if __name__ == "__main__":
    main()
