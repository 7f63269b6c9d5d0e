"""One job from its parts on several machines, for as long as it takes to publish it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from newscrawl.export import shards
from newscrawl.export.exporter import Exporter
from newscrawl.export.integrity import verify
from newscrawl.export.store import NAME as STORE
from newscrawl.export.store import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def merged(folders: Sequence[Path]) -> Iterator[Exporter]:
    """Return an exporter that knows every line of all *folders*: each article's latest version, each person once.

    The parts stay as they are. Shards are the truth, so a store is made anew from links to them, as after a loss.
    """
    with TemporaryDirectory(prefix="newscrawl-merge-") as name:
        folder = Path(name)
        (folder / "shards").mkdir()
        for each in folders:
            verify(each / "shards")
        paths = [path for each in folders for path in shards.shards(each / "shards")]
        for number, path in enumerate(paths, start=1):
            suffix = "".join(suffix for suffix in path.suffixes if suffix != shards.PART)
            (folder / "shards" / f"articles-{number:05}{suffix}").symlink_to(path.resolve())
        with closing(Exporter(folder)) as exporter:
            for each in folders:
                _take_over_times(exporter, each / STORE)
            yield exporter


def _take_over_times(exporter: Exporter, store: Path) -> None:
    """Articles that did not change have no new line: when they were last seen stands in the stores only."""
    with closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as there:
        times = there.execute("SELECT last_seen, id FROM articles").fetchall()
    with transaction(exporter.db):
        exporter.db.executemany("UPDATE articles SET last_seen = max(last_seen, ?) WHERE id = ?", times)
