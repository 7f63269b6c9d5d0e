"""``articles.sqlite``: what a job remembers of its shards, kept in step with them by transactions.

The shards are the truth: lines that a crash left unregistered are read again at the next start
(`newscrawl.export.exporter`), and a lost file is rebuilt from them, except merges and splits of
persons made by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.job.database import Schema, open_database, transaction

__all__ = ["NAME", "SCHEMA", "open_store", "transaction"]

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

NAME = "articles.sqlite"

SCHEMA = Schema(
    version=3,
    tables="""
CREATE TABLE IF NOT EXISTS shards (number INTEGER PRIMARY KEY, run INTEGER NOT NULL, closed INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS shapes (number INTEGER PRIMARY KEY, paths TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS articles (
  id TEXT PRIMARY KEY, hash TEXT, version INTEGER NOT NULL, date TEXT, signed INTEGER NOT NULL,
  first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, run INTEGER NOT NULL,
  shard INTEGER NOT NULL, line INTEGER NOT NULL, shape INTEGER NOT NULL, checksum INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS targets (name TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS appended (
  target TEXT, shard INTEGER, base INTEGER NOT NULL, done INTEGER NOT NULL, PRIMARY KEY (target, shard)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY, publisher TEXT NOT NULL, name TEXT NOT NULL, url TEXT, bio TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS keys (
  publisher TEXT, key TEXT, person TEXT NOT NULL, because TEXT, by_hand INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (publisher, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS keys_of_person ON keys (person);
CREATE TABLE IF NOT EXISTS spellings (
  publisher TEXT, key TEXT, spelling TEXT, PRIMARY KEY (publisher, key, spelling)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS links (person TEXT, link TEXT, PRIMARY KEY (person, link)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bylines (
  article TEXT, publisher TEXT, key TEXT, PRIMARY KEY (article, publisher, key)
) WITHOUT ROWID;
""",
    migrations={
        1: "DROP TABLE IF EXISTS runs;",  # the numbers of runs are in a file of their own
        2: "ALTER TABLE articles ADD COLUMN checksum INTEGER;",
    },
)


def open_store(path: Path) -> sqlite3.Connection:
    """Return the job's store, made if absent; for one thread. Write through `transaction` only.

    A commit survives the death of the process; the last commits before a power cut may be lost,
    and are then read again from the shards, which are fsynced.
    """
    db = open_database(path, SCHEMA, timeout=60)
    db.execute("PRAGMA synchronous = NORMAL")
    return db
