"""One pair of a fault and a moment: a paper, a folder, the runs, and the lies that they told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tests.paper import Paper

MOST_RUNS = 5
PATIENCE = 150.0  # seconds for one run


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
    damaged: str = ""  # the file that was cut, flipped or deleted
    lost: int = 0
    doubled: int = 0

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
            self.lies.append(f"exit {code} with a traceback: {_broken(said)[:300]}")

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

    def finish(self) -> None:
        """Run until it ends well."""
        for _ in range(MOST_RUNS):
            said = self.run()
            if self.runs[-1][0] == 0:
                return
            if "newscrawl doctor" in said:
                self.doctor()
        self.lies.append(f"never ends well: {said.strip().splitlines()[-1][:200]}")

    def count(self) -> None:
        """Count what is lost and doubled after the last run."""
        found = self.articles()
        self.lost = len(set(self.paper.urls()) - set(found))
        self.doubled = sum(found.values()) - len(found)


def _broken(said: str) -> str:
    """Return what is said before the first traceback, where it ends, and the error."""
    before, _, after = said.partition("Traceback")
    lines = after.splitlines()[1:]
    end = next((number for number, line in enumerate(lines) if line and not line.startswith(" ")), len(lines))
    places = [line.strip() for line in lines[:end] if line.startswith("  File")]
    return f"{before.strip().splitlines()[-1:]} {places[-2:]} {''.join(lines[end : end + 1])}"
