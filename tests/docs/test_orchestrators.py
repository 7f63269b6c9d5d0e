"""What the page on orchestrators prints, run by cron's shell, by Airflow and by Prefect as they are."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newscrawl.demo import DemoNewsroom
from tests.docs.outside_programs import installed
from tests.docs.pages import titled
from tests.running import PROJECT, records

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "/srv/papers"  # in the blocks


@pytest.fixture
def papers(tmp_path):
    """The folder that the blocks name, with newscrawl where they look for it and a newsroom in its list."""
    folder = tmp_path / "papers"
    (folder / ".venv/bin").mkdir(parents=True)
    program = folder / ".venv/bin/newscrawl"
    quick = "-a max_articles=8 -s DOWNLOAD_DELAY=0.005 -s NEWSCRAWL_RENDER=never"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{PROJECT}" exec "{sys.executable}" -m newscrawl "$@" {quick}\n')
    program.chmod(0o755)
    with DemoNewsroom() as newsroom:
        (folder / "papers.txt").write_text(f"{newsroom.url}\n")
        yield folder


def block(title, folder):
    [(page, text)] = titled(title)
    assert page.name == "orchestrators.md"
    return text.replace(FOLDER, str(folder))


def run(command, folder, home, *programs: Path, **more):
    """Run a command in a shell that has newscrawl and these programs. 6: published, but other than usual."""
    path = ":".join([*map(str, programs), str(folder / ".venv/bin"), os.environ["PATH"]])
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTHON"))}
    environment |= {"PATH": path, "HOME": str(home), **more}
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode in {0, 6}, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"


def test_the_line_of_the_crontab_crawls(papers, tmp_path):
    [line] = block("crontab", papers).splitlines()
    times, command = re.fullmatch(r"((?:\S+ ){4}\S+) +(.+)", line).groups()
    assert times == "0 3 * * *"
    run(["/bin/sh", "-c", command], papers, tmp_path)
    assert len(records(papers / "papers.jsonl")) == 8


def test_prefect_runs_the_flow(papers, tmp_path):
    programs = installed("prefect", tmp_path / "env")
    (tmp_path / "flow.py").write_text(f"{block('Prefect', papers)}\npapers()\n")
    settings = {"PREFECT_HOME": str(tmp_path / "prefect"), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    settings |= {"PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "240"}
    run([programs / "python", "flow.py"], papers, tmp_path, programs, **settings)
    assert len(records(papers / "papers.jsonl")) == 8


def test_airflow_runs_the_task(papers, tmp_path):
    programs = installed("airflow", tmp_path / "env")
    head, _, task = block("Airflow", papers).partition("\n\n")
    inside = re.sub("^", "    ", task, flags=re.MULTILINE)
    (tmp_path / "dags").mkdir()
    (tmp_path / "dags/papers.py").write_text(
        f'from airflow.sdk import DAG\n{head}\nwith DAG("papers", schedule=None):\n{inside}\n'
    )
    settings = {"AIRFLOW_HOME": str(tmp_path), "AIRFLOW__CORE__LOAD_EXAMPLES": "false"}
    run([programs / "airflow", "db", "migrate"], papers, tmp_path, programs, **settings)
    run([programs / "airflow", "dags", "test", "papers"], papers, tmp_path, programs, **settings)
    assert len(records(papers / "papers.jsonl")) == 8
