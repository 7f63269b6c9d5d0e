import multiprocessing
import sqlite3

import orjson
import pytest

from newscrawl.job.errors import JobError
from newscrawl.job.job import Job
from newscrawl.job.outcome import RunOutcome
from newscrawl.job.run import Run, RunLine, read_runs


@pytest.fixture
def job(tmp_path):
    return Job.from_settings({"NEWSCRAWL_STATE": str(tmp_path), "NEWSCRAWL_JOB": "paper"}, "site")


def ended(run, reason="finished", code=0):
    run.end(RunOutcome(code, "good"), RunLine(0, "", reason, 0, ""))
    run.leave()
    return run


def test_each_start_begins_a_run_with_a_number_of_its_own(job):
    assert [ended(Run.begin(job)).number for _ in range(3)] == [1, 2, 3]
    assert [line["run"] for line in read_runs(job)] == [1, 2, 3]


@pytest.mark.parametrize("reason", ["shutdown", None, "disk_full", "server_lost", "a reason that nobody knows"])
def test_a_run_that_did_not_come_to_its_end_is_gone_on_with_under_a_new_number(job, reason):
    ended(Run.begin(job))
    first = ended(Run.begin(job), reason, 130)
    second = Run.begin(job)
    assert (first.number, second.number, second.since) == (2, 3, 2)
    ended(second)
    assert Run.begin(job).since == 4


def test_a_killed_run_is_gone_on_with(job):
    killed = Run.begin(job)
    killed.leave()
    again = Run.begin(job)
    assert (again.number, again.since) == (2, 1)


def test_processes_that_work_together_have_one_run(job):
    first = Run.begin(job)
    second = Run.begin(job)
    assert (second.number, second.is_first) == (first.number, False)
    first.leave()
    third = Run.begin(job)
    assert third.number == first.number
    second.leave()
    third.leave()
    assert Run.begin(job).number == first.number + 1


def _begin(folder, queue, barrier):
    barrier.wait()
    run = Run.begin(Job.at(folder))
    queue.put(run.number)
    barrier.wait()


def test_processes_that_start_in_the_same_moment_have_one_run(job):
    context = multiprocessing.get_context("spawn")
    queue, barrier = context.Queue(), context.Barrier(4)
    workers = [context.Process(target=_begin, args=(job.folder, queue, barrier)) for _ in range(4)]
    for worker in workers:
        worker.start()
    numbers = [queue.get(timeout=60) for _ in workers]
    for worker in workers:
        worker.join()
    assert numbers == [1, 1, 1, 1]


def test_the_number_that_machines_agreed_upon_is_taken(job):
    run = Run.begin(job)
    run.renumber(7)
    assert (run.number, run.since, run.id) == (7, 7, "paper/7")
    assert ended(run).number == 7
    assert Run.begin(job).number == 8


def test_a_job_of_an_older_newscrawl_goes_on_with_its_numbers(job):
    job.make()
    with sqlite3.connect(job.articles_file) as old:
        old.execute("CREATE TABLE runs (number INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT)")
        old.execute("INSERT INTO runs VALUES (4, 'then', 'later'), (5, 'then', NULL)")
    old.close()
    run = Run.begin(job)
    assert (run.number, run.since) == (6, 5)


def test_numbers_go_on_where_the_file_of_runs_was_lost(job):
    for _ in range(3):
        ended(Run.begin(job))
    job.runs_file.unlink()
    assert Run.begin(job).number == 4


def test_the_line_says_how_the_run_ended(job):
    run = Run.begin(job)
    run.end(
        RunOutcome(4, "not published: 0 articles", ["a.example: robots.txt"]), RunLine(0, "", "finished", 0, "", seen=3)
    )
    (line,) = [orjson.loads(line) for line in job.run_lines.read_bytes().splitlines()]
    assert (line["run"], line["exit"], line["verdict"], line["sites"], line["seen"]) == (
        1,
        4,
        "not published: 0 articles",
        ["a.example: robots.txt"],
        3,
    )


def test_a_job_without_a_folder_has_run_1():
    job = Job.from_settings({"NEWSCRAWL_STATE": ""}, "site")
    run = Run.begin(job)
    assert (run.number, run.id) == (1, "site/1")
    ended(run)


def test_a_damaged_file_of_runs_is_named(job):
    job.make()
    job.runs_file.write_bytes(b"no database at all, but long enough to be looked at as one" * 40)
    with pytest.raises(JobError, match=r"runs\.sqlite is damaged .*newscrawl doctor"):
        Run.begin(job)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "state").write_text("a file")
    job = Job.from_settings({"NEWSCRAWL_STATE": str(tmp_path / "state")}, "site")
    with pytest.raises(JobError, match=r"state/site cannot be written .*NEWSCRAWL_STATE"):
        Run.begin(job)


def test_a_line_that_was_changed_is_left_out(job):
    ended(Run.begin(job))
    ended(Run.begin(job))
    lines = job.run_lines.read_bytes().splitlines(keepends=True)
    job.run_lines.write_bytes(lines[0].replace(b'"arguments"', b'"argvments"') + lines[1])
    assert [line["run"] for line in read_runs(job)] == [2]
