"""A disk that is full or shut ends any command with a sentence and a code of its own; nothing is half made."""

import errno
import sqlite3

import pytest

from newscrawl import __main__ as command_line
from newscrawl.command_line import folder
from newscrawl.command_line.disk import disk_end


def of_sqlite(code):
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left", "out.jsonl"), 5, "out.jsonl: the disk is full: make room"),
        (OSError(errno.ENOSPC, "No space left"), 5, "the disk is full: make room"),
        (OSError(errno.EFBIG, "File too large"), 5, "the disk is full"),
        (of_sqlite(sqlite3.SQLITE_FULL), 5, "the disk is full"),
        (
            OSError(errno.EROFS, "Read-only file system", "out.jsonl"),
            2,
            "out.jsonl cannot be used: Read-only file system",
        ),
        (OSError(errno.EISDIR, "Is a directory", "/tmp"), 2, "/tmp cannot be used: Is a directory"),
    ],
)
def test_an_error_of_the_disk_is_a_sentence(error, code, sentence, monkeypatch, capsys):
    def fail():
        raise error

    monkeypatch.setattr(command_line, "_main", fail)
    with pytest.raises(SystemExit) as ended:
        command_line._run()
    assert ended.value.code == code
    assert capsys.readouterr().err.startswith(f"newscrawl: {sentence}")


@pytest.mark.parametrize("error", [ValueError("x"), OSError(errno.EACCES, "x"), OSError(errno.ECONNREFUSED, "x", "y")])
def test_any_other_error_is_a_fault_and_keeps_its_traceback(error):
    assert disk_end(error) is None


@pytest.mark.parametrize("small_disk", ["16k"], indirect=True)
def test_init_leaves_no_half_file(small_disk):
    place, resize = small_disk
    (place / "fill").write_bytes(b"x" * 12_288)
    with pytest.raises(OSError, match="No space left"):
        folder.make(place, list(folder.FILES))
    assert all((place / name).read_text() == folder.FILES[name] for name in folder.plan(place)[1])
    resize("1m")
    folder.make(place, folder.plan(place)[0])
    assert folder.plan(place)[0] == []
