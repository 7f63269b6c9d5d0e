"""Find what a user names: a job of the state folder, or a file of JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.export import shards
from newscrawl.export.exporter import Exporter
from newscrawl.export.lines import is_json_lines, whole_lines
from newscrawl.export.publish import latest_lines
from newscrawl.export.store import NAME as STORE
from newscrawl.job.job import state_folder
from newscrawl.job.names import job_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.job.job import SettingsReader


def find_job(settings: SettingsReader, name: str) -> Path:
    """Return the folder of a job by its name or path. ``LookupError``, naming the jobs there are, if there is none."""
    return job_in(state_folder(settings) or Path(), name)


def job_in(state: Path, name: str) -> Path:
    """Return the folder of a job in a state folder; ``LookupError`` as above."""
    for folder in (job_folder(state, name), Path(name)):
        if (folder / STORE).exists():
            return folder
        if lost := lost_store(folder):
            raise LookupError(f"{lost}: newscrawl doctor {name} --repair makes it anew from the shards")
    jobs = sorted(path.parent.name for path in state.glob(f"*/{STORE}"))
    file = f"no file {name!r} and " if is_json_lines(Path(name)) else ""
    raise LookupError(f"there is {file}no job {name!r} in {state}; there is: {', '.join(jobs) or 'none'}")


def lost_store(folder: Path) -> str:
    """Return a sentence where a job has shards and its store is not there; nothing where all is as it should be."""
    is_lost = not (folder / STORE).exists() and bool(shards.shards(folder / "shards"))
    return f"{folder / STORE} is not there" if is_lost else ""


def file_lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file; ``LookupError`` if it holds no JSON lines, by its name."""
    if not is_json_lines(path):
        raise LookupError(f"{path} is no .jsonl, .jsonl.gz or .jsonl.zst")
    yield from whole_lines(path)


def article_lines(settings: SettingsReader, name: str) -> Iterator[bytes]:
    """Yield the lines of a file, or the latest line of every article of a job. ``LookupError`` if it is neither."""
    if Path(name).is_file():
        yield from file_lines(Path(name))
        return
    exporter = Exporter(find_job(settings, name))
    try:
        yield from latest_lines(exporter)
    finally:
        exporter.close()
