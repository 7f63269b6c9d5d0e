"""Runs what the documentation prints for Airflow and Prefect with the real ones.

    python tools/check_orchestrators.py [Airflow|Prefect]

Each is installed into an environment of its own in a temporary folder (some minutes, 1 GB), its block of
docs/how-to/orchestrators.md runs against the demo newsroom on loopback, and the articles are counted.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newscrawl.demo import DemoNewsroom

_PAGE = PROJECT / "docs/how-to/orchestrators.md"
_FOLDER = "/srv/papers"  # in the blocks
_PACKAGES = {
    "Airflow": ("apache-airflow>=3", "apache-airflow-providers-standard"),
    "Prefect": ("prefect>=3", "prefect-shell"),
}
_SECONDS = 1_800


def block(name: str) -> str:
    """Return the block of code under the heading *name*."""
    found = re.search(rf"^## {name}\n.*?^```\w*\n(.*?)^```", _PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    if found is None:
        sys.exit(f"{_PAGE} has no block of code under ## {name}")
    return found[1]


def program(name: str, folder: Path) -> tuple[str, list[str]]:
    """Return the file that holds the block, and the command after the environment's bin folder that runs it."""
    code = block(name).replace(_FOLDER, str(folder))
    if name == "Prefect":
        return f"{code}\npapers()\n", ["python", "flow.py"]
    body = re.sub(r"^", "    ", re.sub(r"\A(from [^\n]+\n)", "", code), flags=re.MULTILINE)
    head = re.match(r"\A(from [^\n]+\n)", code)
    task = f'from airflow.sdk import DAG\n{head[1] if head else ""}\nwith DAG("papers", schedule=None):\n{body}\n'
    return task, ["airflow", "dags", "test", "papers"]


def check(name: str, home: Path, url: str) -> int:
    """Install *name*, run its block and return how many articles came."""
    folder = home / "papers"
    folder.mkdir(parents=True)
    (folder / "papers.txt").write_text(f"{url}\n")
    subprocess.run([sys.executable, "-m", "venv", home / "env"], check=True)
    subprocess.run([home / "env/bin/pip", "install", "--quiet", *_PACKAGES[name]], check=True)
    text, command = program(name, folder)
    (home / "dags").mkdir()
    (home / "dags/flow.py").write_text(text)
    environment = {**os.environ, "PATH": f"{home / 'env/bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"}
    environment |= {"AIRFLOW_HOME": str(home), "AIRFLOW__CORE__LOAD_EXAMPLES": "false", "HOME": str(home)}
    environment |= {"PREFECT_HOME": str(home / "prefect"), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    if name == "Airflow":
        subprocess.run([home / "env/bin/airflow", "db", "migrate"], env=environment, check=True, capture_output=True)
    done = subprocess.run(
        [home / "env/bin" / command[0], *command[1:]],
        cwd=home / "dags",
        env=environment,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{name} ended with {done.returncode}:\n{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}")
    return (folder / "papers.jsonl").read_bytes().count(b"\n")


def main() -> None:
    """Check those that are named, or both."""
    for name in sys.argv[1:] or _PACKAGES:
        if name not in _PACKAGES:
            sys.exit(f"name one of {', '.join(_PACKAGES)}, or none for all")
        with DemoNewsroom() as newsroom, tempfile.TemporaryDirectory(prefix="newscrawl-") as home:
            print(f"{name}: {check(name, Path(home), newsroom.url)} articles", flush=True)


if __name__ == "__main__":
    main()
