"""Blocks that need a server beside the shell: PostgreSQL, Redis; and those that start a container."""

from __future__ import annotations

import re
import shlex
import subprocess

import pytest

from newscrawl.demo import DemoNewsroom
from tests.docs.given import as_given, fill, run, shell
from tests.docs.pages import titled
from tests.export import postgres
from tests.integration.test_acl import AclServer
from tests.running import PROJECT


@pytest.fixture
def place(tmp_path):
    """A newsroom's address, a folder with its job, and a shell."""
    (tmp_path / "work").mkdir()
    with DemoNewsroom() as newsroom:
        fill(tmp_path / "work", newsroom.url)
        yield newsroom.url, tmp_path / "work", shell(tmp_path)


def test_a_job_is_put_into_postgresql_and_asked_for(place):
    if reason := postgres.why_not():
        pytest.skip(reason)
    url, work, environment = place
    blocks = [text for _, text in titled("PostgreSQL")]
    assert [text.split()[0] for text in blocks] == ["newscrawl", "psql"]
    (work.parent / "bin/psql").symlink_to(postgres.BINARIES[-1] / "psql")
    with postgres.running() as address:
        for text in blocks:
            block = as_given(text, url).replace("postgresql://me@db.example/news", shlex.quote(address))
            done = run("sh", block, work, environment)
            assert done.returncode == 0, done.stderr
    assert re.search(r"\(\d rows?\)", done.stdout), done.stdout


def test_machines_share_a_crawl_over_redis(place, tmp_path):
    url, work, environment = place
    with AclServer(tmp_path / "server", "valkey") as server:
        for _, text in titled("Redis"):
            block = as_given(text, url).replace("PASSWORD@server.example:6379", f"secret@127.0.0.1:{server.port}")
            block = block.replace("crawl site ", "crawl site -s NEWSCRAWL_JOB=job-a ")
            done = run("sh", block, work, environment | {"REDIS_URL": server.url.replace("//", "//crawler:secret@")})
            assert done.returncode in {0, 6}, done.stderr
    assert re.search(r"seen +[1-9]\d* addresses", done.stdout), done.stdout


def test_what_a_container_runs_is_right(place):
    """``tools/container.sh`` builds both images and starts them; here the same command runs without a container."""
    url, work, environment = place
    lines = [line for _, text in titled("Docker") for line in text.splitlines() if line.strip()]
    assert {line.split()[1] for line in lines if line.startswith("docker")} == {"build", "run"}
    commands = [
        re.sub(r"^docker run .*? newscrawl ", "newscrawl ", line) for line in lines if "newscrawl crawl" in line
    ]
    assert len(commands) == 2
    for command in commands:
        block = as_given(command, url).replace("172.17.0.1", "127.0.0.1")
        assert run("sh", block, work, environment).returncode in {0, 6}, block
    entry = subprocess.run(["grep", "^ENTRYPOINT", PROJECT / "Dockerfile"], capture_output=True, text=True, check=True)
    assert entry.stdout == 'ENTRYPOINT ["newscrawl"]\n'
