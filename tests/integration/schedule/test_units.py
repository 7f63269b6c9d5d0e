"""What is written for systemd and for cron, read by systemd itself and run by a shell as cron has it."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from newscrawl.schedule import crontab, systemd
from newscrawl.schedule.every import EveryError
from newscrawl.schedule.jobs import ClockError
from tests.running import newscrawl
from tests.schedule.made_jobs import made_job

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")


@needs_systemd
@pytest.mark.parametrize("clock", ["systemd-user", "systemd-system"])
@pytest.mark.parametrize("name", ["plain", 'a folder with 100% "quotes" and $HOME'])
def test_the_units_pass_systemd_analyze_verify(tmp_path, monkeypatch, clock, name):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # a login sets it
    folder = tmp_path / name
    folder.mkdir()
    job = made_job(folder, clock=clock, jitter=30)
    units = tmp_path / "units"
    systemd.write_units(job, units)
    scope = ["--user"] if clock == "systemd-user" else []
    done = subprocess.run(
        ["systemd-analyze", *scope, "verify", units / "newscrawl-paper.service", units / "newscrawl-paper.timer"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "newscrawl-paper" in done.stderr) == (0, False), done.stderr


@needs_systemd
def test_systemctl_enables_the_timer_as_written(tmp_path):
    systemd.write_units(made_job(tmp_path), tmp_path / "etc/systemd/system")
    done = subprocess.run(
        ["systemctl", f"--root={tmp_path}", "enable", "newscrawl-paper.timer"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "etc/systemd/system/timers.target.wants/newscrawl-paper.timer").is_symlink()


def test_the_timer_makes_up_for_missed_runs_unless_told_to_skip_them(tmp_path):
    assert "Persistent=true" in systemd.units(made_job(tmp_path))["newscrawl-paper.timer"]
    assert "Persistent=false" in systemd.units(made_job(tmp_path, missed="skip"))["newscrawl-paper.timer"]


def test_what_would_add_a_line_to_a_unit_is_refused(tmp_path):
    with pytest.raises(EveryError, match="line break"):
        systemd.units(made_job(tmp_path, folder="/tmp/x\nExecStart=/bin/sh"))


@pytest.mark.skipif(systemd.BOOTED.is_dir(), reason="systemd runs this machine")
def test_without_a_running_systemd_nothing_is_written_and_the_other_clocks_are_named(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with pytest.raises(ClockError, match="--via cron or --via serve"):
        systemd.enable(made_job(tmp_path, clock="systemd-user"))
    assert not (tmp_path / "config").exists()


def test_the_crontab_keeps_all_other_lines_and_has_the_jobs_once(tmp_path):
    theirs = "MAILTO=me@example.com\n0 4 * * * /usr/bin/backup # newscrawl: paper-2\n"
    job = made_job(tmp_path)
    once = crontab.with_job(theirs, job)
    assert once == f"{theirs}{crontab.line(job)}\n"
    assert crontab.with_job(once, job) == once
    assert crontab.without_job(once, job) == theirs
    assert crontab.without_job("", job) == ""


def test_the_crontab_line_begins_a_run_in_the_environment_that_cron_gives(tmp_path):
    folder = tmp_path / "it's 100%"
    folder.mkdir()
    job = made_job(folder, arguments={"url": "http://127.0.0.1:9/"})
    job.write()
    fields = crontab.line(job).split(" ", 5)
    assert fields[:5] == ["7,22,37,52", "*", "*", "*", "*"]
    command = fields[5].replace("\\%", "%")  # as cron does
    bare = {"HOME": str(tmp_path), "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(["/bin/sh", "-c", command], env=bare, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (4, b"", b"")  # there is no site
    assert b"Run: not published" in (folder / "runs/paper/latest/log").read_bytes()


def test_print_shows_what_add_would_set_and_sets_nothing(tmp_path):
    options = ("--every", "15m", "-a", "url=https://example.com", "--name", "paper", "--print")
    for clock, line in {"systemd-user": "OnCalendar=", "cron": " * * * * cd ", "serve": "schedule run paper"}.items():
        done = newscrawl("schedule", "add", "site", *options, "--via", clock, cwd=tmp_path)
        assert (done.returncode, line in done.stdout) == (0, True), done.stderr
    assert list(tmp_path.iterdir()) == []
