"""The database of one look: a row an article, what can be searched and filtered, and the record itself."""

from __future__ import annotations

import re
import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import orjson

from newscrawl.export.forms_of_lines import upgraded
from newscrawl.export.schema import check

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    Record = dict[str, Any]

#: Fields whose absence can be asked for, as the record names them.
ASKED = (
    *("headline", "authors", "datePublished", "articleBody", "description", "articleSection", "keywords"),
    *("inLanguage", "mainImage"),
)
_EXCERPT = 280  # characters
_LEVEL = 3  # of zlib: a third of the room, at about 100 MB a second
_SCHEMA = """
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, headline TEXT, site TEXT, published TEXT, month TEXT,
  authors TEXT, sections TEXT, language TEXT, missing TEXT, words INTEGER, version INTEGER, url TEXT, excerpt TEXT);
CREATE TABLE records (number INTEGER PRIMARY KEY, record BLOB);
CREATE VIRTUAL TABLE texts USING fts5 (headline, authors, description, body, content='',
  tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
"""  # the marks, M*: by default each vowel sign of Hindi ends a word (findings/searches-lose-the-words-of-hindi.sh)
# Points of Hebrew, vowel signs of Arabic, variation selectors: what is printed with them is found without them.
_POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\ufe0e\ufe0f]"
)
# Scripts without blanks between words: a letter counts as a word, and letters that follow each other are a phrase.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_INDEXES = "CREATE INDEX by_date ON articles (published); CREATE INDEX by_site ON articles (site);"


class Made(NamedTuple):
    """How many articles the database holds, and how many lines were left out because they are none."""

    articles: int
    left_out: int


def make(lines: Iterable[bytes], path: Path) -> Made:
    """Write the database; of several lines with one id the last counts. ``OSError`` where there is no room."""
    left_out = 0
    with closing(sqlite3.connect(path)) as db:
        db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
        try:
            for number, line in enumerate(lines, start=1):
                record = _record(line)
                left_out += record is None
                if record is not None:
                    _write(db, number, record)
            db.executescript(_INDEXES)
            db.commit()
        except sqlite3.OperationalError as error:  # a full disk; the statements are the same for all
            raise OSError(None, str(error), str(path)) from None
        count = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    return Made(count, left_out)


def search_terms(words: str) -> str:
    """Return what FTS5 is asked for words of a person: articles that hold all of them, whatever signs stand between."""
    terms = (_spaced(word).replace('"', " ").replace("\0", " ").strip() for word in words.split())
    return " ".join(f'"{term}"' for term in terms if any(map(str.isalnum, term)))


def read_record(db: sqlite3.Connection, number: int) -> Record | None:
    """Return the record of a row of the database; None where there is none."""
    row = db.execute("SELECT record FROM records WHERE number = ?", (number,)).fetchone()
    record: Record | None = None if row is None else orjson.loads(zlib.decompress(row[0]))
    return record


def _record(line: bytes) -> Record | None:
    try:
        record = orjson.loads(line)
    except ValueError:  # counted among the lines that were left out
        return None
    return None if check(record) else upgraded(record)


def _write(db: sqlite3.Connection, number: int, record: Record) -> None:
    known = db.execute("SELECT number FROM articles WHERE id = ?", (record["id"],)).fetchone()
    if known is not None:  # what stands of it in `texts` leads to no row
        db.execute("DELETE FROM articles WHERE number = ?", known)
        db.execute("DELETE FROM records WHERE number = ?", known)
    row = (number, *_row(record))
    db.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - only marks
    db.execute("INSERT INTO records VALUES (?, ?)", (number, zlib.compress(orjson.dumps(record), _LEVEL)))
    texts = (record["headline"], " ; ".join(_names(record)), record["description"], record["articleBody"])
    db.execute(
        "INSERT INTO texts (rowid, headline, authors, description, body) VALUES (?, ?, ?, ?, ?)",
        (number, *(_spaced(text or "") for text in texts)),
    )


def _row(record: Record) -> tuple[Any, ...]:
    published = record["datePublished"]
    missing = [name for name in ASKED if record[name] in (None, [], "")]
    text = " ".join((record["articleBody"] or record["description"] or "").split())
    return (
        record["id"],
        record["headline"],
        _site(record),
        published,
        published and published[:7],
        _json(_names(record)),
        _json(record["articleSection"]),
        record["inLanguage"],
        _json(missing),
        record["wordCount"],
        record["version"],
        record["url"],
        text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rsplit(' ', 1)[0]} …",
    )


def _names(record: Record) -> list[str]:
    return list(dict.fromkeys(author["name"] for author in record["authors"] if author["name"]))


def _site(record: Record) -> str:
    publisher = record["publisher"] or {}
    return publisher.get("domain") or urlsplit(record["url"] or "").hostname or "?"


def _json(values: list[str]) -> str:
    return orjson.dumps(values).decode()


def _spaced(text: str) -> str:
    return text if text.isascii() else _UNSPACED.sub(r" \g<0> ", _POINTS.sub("", text))
