"""What is shipped to run newscrawl elsewhere: exit codes are treated as the judge of a run means them."""

import re
import shutil
import signal
import subprocess
import time
from configparser import RawConfigParser
from pathlib import Path

import pytest
import yaml

from newscrawl.job import outcome

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
# What the same command, run again, can mend by itself.
AGAIN = {
    outcome.CRASHED,
    outcome.DISK_FULL,
    outcome.NO_RENDERER,
    outcome.STATE_LOST,
}


def unit():
    parser = RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read(DEPLOY / "newscrawl@.service")
    return parser


def test_systemd_starts_again_what_another_start_can_mend_and_nothing_else():
    service = unit()["Service"]
    codes = {int(code) for key in ("SuccessExitStatus", "RestartPreventExitStatus") for code in service[key].split()}
    assert service["Restart"] == "on-failure"
    assert set(outcome.MEANINGS) - codes - {outcome.GOOD} == AGAIN
    assert str(outcome.BUSY) in service["SuccessExitStatus"].split()


def test_systemd_reads_the_unit(tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze on this machine")
    text = (DEPLOY / "newscrawl@.service").read_text()
    path = tmp_path / "newscrawl@1.service"
    path.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE))
    run = subprocess.run(["systemd-analyze", "verify", path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "newscrawl@1.service" not in run.stderr


def worker_script():
    """The worker's shell script as Compose gives it to the shell: $$ is how it writes a $."""
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    return services["worker"]["entrypoint"][-1].replace("$$", "$")


def command_that(folder, does):
    path = folder / "newscrawl"
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


@pytest.mark.parametrize("code", sorted(outcome.MEANINGS))
def test_a_worker_in_compose_is_started_again_after_the_same_codes(tmp_path, code):
    environment = command_that(tmp_path, f"exit {code}")
    run = subprocess.run(["sh", "-c", worker_script()], env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode != 0) == (code in AGAIN)
    assert f"exit code {code}" in run.stderr


def test_a_worker_in_compose_that_was_killed_is_started_again(tmp_path):
    environment = command_that(tmp_path, "kill -KILL $$")
    run = subprocess.run(["sh", "-c", worker_script()], env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 137


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_reaches_the_crawl_and_waits_for_its_end(tmp_path, sent):
    does = "trap 'sleep 0.5; echo finished; exit 130' TERM; echo begun; while :; do sleep 0.1; done"
    environment = command_that(tmp_path, does)
    with subprocess.Popen(["sh", "-c", worker_script()], env=environment, stdout=subprocess.PIPE, text=True) as worker:
        try:
            assert worker.stdout.readline() == "begun\n"
            time.sleep(0.1)
            worker.send_signal(sent)
            assert worker.communicate(timeout=60)[0] == "finished\n"
        finally:
            worker.kill()
    assert worker.returncode == 0


def test_the_container_runs_as_nobody_in_particular_and_copies_what_is_there():
    text = (ROOT / "Dockerfile").read_text()
    stages = re.split(r"^FROM ", text, flags=re.MULTILINE)[1:]
    names = {re.search(r" AS (\S+)", stage).group(1): stage for stage in stages if " AS " in stage.splitlines()[0]}
    users = {name: re.findall(r"^USER (\S+)", stage, re.MULTILINE)[-1:] for name, stage in names.items()}
    assert users["crawler"] == users["engines"] == ["crawler"]
    assert stages[-1].split()[0] == "crawler"
    for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE):
        for name in line.split()[:-1]:
            assert (ROOT / name).exists()
            assert f"!{name.removeprefix('./')}" in (ROOT / ".dockerignore").read_text().split()
