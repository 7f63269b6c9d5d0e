"""Periods, and the one clock they are for systemd, cron and our own loop."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.triggers.cron import CronTrigger

from newscrawl.schedule.every import Every, EveryError

CASES = [
    ("15m", "00:07", "*-*-* *:07,22,37,52:00", "7,22,37,52 * * * *"),
    ("1m", None, "*-*-* *:*:00", "* * * * *"),
    ("60m", "00:05", "*-*-* *:05:00", "5 * * * *"),
    ("6h", "01:30", "*-*-* 01,07,13,19:30:00", "30 1,7,13,19 * * *"),
    ("24h", "06:30", "*-*-* 06:30:00", "30 6 * * *"),
    ("7d", "06:30", "Mon *-*-* 06:30:00", "30 6 * * mon"),
]


@pytest.mark.parametrize(("text", "at", "calendar", "cron"), CASES)
def test_a_period_as_systemd_and_as_cron_write_it(text, at, calendar, cron):
    every = Every.read(text, at, "job")
    assert (every.calendar(), every.cron()) == (calendar, cron)


@pytest.mark.parametrize(("text", "at", "calendar", "cron"), CASES)
def test_the_apscheduler_trigger_fires_once_a_period_from_the_chosen_second_on(text, at, calendar, cron):
    every = Every.read(text, at, "job")
    trigger = CronTrigger(**every.fields(), timezone=UTC)
    monday = datetime(2025, 3, 10, tzinfo=UTC)
    moment, fires = monday, []
    while (moment := trigger.get_next_fire_time(None, moment)) < monday + timedelta(days=7):
        fires.append(moment)
        moment += timedelta(seconds=1)
    assert len(fires) == 7 * 86_400 // every.period
    assert {(fire - monday).total_seconds() % every.period for fire in fires} == {every.at}


def test_seconds_are_for_systemd_and_our_own_clock_only():
    every = Every.read("20s", None, "job")
    assert every.calendar() == "*-*-* *:*:00,20,40"
    with pytest.raises(EveryError, match="cron knows no seconds"):
        every.cron()


def test_jobs_begin_at_minutes_of_their_own_and_keep_them():
    minutes = [Every.read("15m", None, f"job-{number}").at for number in range(200)]
    assert set(minutes) == {60 * minute for minute in range(15)}
    assert minutes[7] == Every.read("15m", None, "job-7").at


@pytest.mark.parametrize("text", ["7m", "0m", "", "15", "1w", "-5m", "5h", "2d", "15 min", "1e3s", "9" * 30 + "m"])
def test_a_period_that_no_clock_can_keep_is_refused_with_those_that_can(text):
    with pytest.raises(EveryError, match="1m, 2m, 3m"):
        Every.read(text, None, "job")


@pytest.mark.parametrize("at", ["6.30", "24:00", "06:60", "noon"])
def test_a_time_that_is_none_is_refused(at):
    with pytest.raises(EveryError, match="HH:MM"):
        Every.read("1d", at, "job")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_reads_every_calendar_expression_as_it_is_meant():
    expressions = [case[2] for case in CASES] + [Every.read("20s", None, "x").calendar()]
    done = subprocess.run(["systemd-analyze", "calendar", *expressions], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Next elapse") == len(expressions)
