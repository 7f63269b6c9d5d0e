"""The tables of ``sites.sqlite`` in earlier versions, and what leads to those of today."""

from __future__ import annotations

_TABLES_1 = """
CREATE TABLE IF NOT EXISTS sources (
  url TEXT PRIMARY KEY, home TEXT NOT NULL, site TEXT NOT NULL, rung TEXT NOT NULL, parent TEXT,
  visited REAL, interval REAL, due REAL, empty INTEGER NOT NULL DEFAULT 0, etag TEXT, modified TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS children ON sources (parent);
CREATE TABLE IF NOT EXISTS articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL, home TEXT NOT NULL, fetched REAL NOT NULL,
  due REAL, met INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS due ON articles (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS listed (lister INTEGER, key INTEGER, PRIMARY KEY (lister, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS walk (
  serial INTEGER PRIMARY KEY, home TEXT NOT NULL, url TEXT NOT NULL, priority INTEGER NOT NULL, trail BLOB NOT NULL,
  UNIQUE (home, url)
);
CREATE TABLE IF NOT EXISTS books (home TEXT PRIMARY KEY, shapes BLOB NOT NULL) WITHOUT ROWID;
"""

#: Names that a table had in version 1, by that of today; a server that machines share has rows under them still.
NAMES_OF_1 = {"addresses": "articles", "planned": "walk", "url_patterns": "books"}

#: Also for a file that another part of the job began, without these tables.
FROM_1 = (
    _TABLES_1
    + """ALTER TABLE articles RENAME TO addresses;
ALTER TABLE sources RENAME COLUMN rung TO source_type;
ALTER TABLE walk RENAME TO planned;
ALTER TABLE planned RENAME COLUMN trail TO context;
ALTER TABLE books RENAME TO url_patterns;
ALTER TABLE url_patterns RENAME COLUMN shapes TO patterns;
"""
)

#: For a damaged file of version 1: its tables under the names of today.
VIEWS_OF_1 = """
CREATE TEMP VIEW addresses AS SELECT * FROM articles;
CREATE TEMP VIEW sources AS SELECT url, home, site, rung AS source_type, parent, visited, interval, due, empty, etag,
  modified FROM main.sources;
CREATE TEMP VIEW planned AS SELECT serial, home, url, priority, trail AS context FROM walk;
CREATE TEMP VIEW url_patterns AS SELECT home, shapes AS patterns FROM books;
"""
