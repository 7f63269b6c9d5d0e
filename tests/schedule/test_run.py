import errno
import os

import pytest

from newscrawl.schedule import run as run_module
from newscrawl.schedule.run import start_run
from newscrawl.schedule.runs import read_note, write_note
from tests.schedule.made_jobs import made_job


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr(run_module, "_PAUSES", (0.0, 0.0))
    monkeypatch.setattr(run_module, "_TABLE_PAUSE", 0.0)
    monkeypatch.setattr(run_module, "crawl_command", lambda _job, _folder: ["true"])
    job = made_job(tmp_path, tables=["sqlite:a.db"])
    job.write()
    return start_run(job)


def commands_of(tmp_path, *codes):
    """Return a command that ends with one of the codes after the other."""
    (tmp_path / "codes").write_text("\n".join(map(str, codes)) + "\n")
    return ["sh", "-c", f"cd {tmp_path}; read code < codes; sed -i 1d codes; exit $code"]


@pytest.mark.parametrize(("codes", "code"), [((2, 0), 0), ((2, 2), 3), ((0,), 0)])
def test_a_table_that_cannot_be_filled_for_a_moment_is_tried_once_more(run, tmp_path, monkeypatch, codes, code):
    command = commands_of(tmp_path, *codes)
    monkeypatch.setattr(run_module, "table_command", lambda _job, _table: command)
    assert run.finish() == code
    assert read_note(run.folder).exit == code
    assert (tmp_path / "codes").read_text() == ""


@pytest.mark.parametrize(("failures", "is_noted"), [(1, True), (2, True), (99, False)])
def test_a_note_that_the_disk_does_not_take_is_tried_again_and_never_changes_the_code(
    run, tmp_path, monkeypatch, capsys, failures, is_noted
):
    command = commands_of(tmp_path, 0)
    monkeypatch.setattr(run_module, "table_command", lambda _job, _table: command)
    left = [failures]

    def failing(folder, note):
        left[0] -= 1
        if left[0] >= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write_note(folder, note)

    monkeypatch.setattr(run_module, "write_note", failing)
    assert run.finish() == 0
    assert (read_note(run.folder).exit == 0) is is_noted
    assert ("the run is not noted in" in capsys.readouterr().err) is not is_noted
