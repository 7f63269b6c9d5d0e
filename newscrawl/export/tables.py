"""Articles as documents: Parquet, CSV, SQLite, DuckDB, JSON-LD, each with an explicit schema, and bulk requests.

The columns are the keys of the record. Parquet and DuckDB keep nested values nested; CSV and SQLite
hold them as JSON text. Dates stay text: a day or a month is not an instant. Tables with real times: `growing`.
"""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from dataclasses import fields, is_dataclass
from itertools import islice
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import orjson

from newscrawl.export.cells import harmless
from newscrawl.export.forms_of_lines import says_no_article, upgraded
from newscrawl.export.libraries import library
from newscrawl.items import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Record = dict[str, Any]

_BATCH = 500  # records in memory at once: about 5 MB
_COLUMNS = tuple(field.name for field in fields(Article))
_SQLITE_TYPES = {"integer": {"wordCount", "version", "isAccessibleForFree", "descriptionTruncated"}}
# key of the record -> property of schema.org where the two differ; the rest keep their names
_JSON_LD_NAMES = {"authors": "author", "contributors": "contributor", "mainImage": "image"}
_NOT_IN_JSON_LD = frozenset(
    {"schemaVersion", "id", "canonicalUrl", "breadcrumbs", "articleBodyHtml", "images", "relatedPosts", "recentPosts"}
    | {"contentHash", "simhash", "previousContentHash", "changeType", "metadata", "evidence", "alternateUrls"}
    | {"descriptionTruncated", "articleBodyMarkdown", "pages", "cluster", "usage"}
    | {name for name in _COLUMNS if name.endswith(("Raw", "Precision", "Local"))}
)


def write_table(lines: Iterable[bytes], target: Path, form: str) -> int:
    """Write article lines to a file in one of the ``FORMS``; how many. The file appears when it is complete.

    ``MissingLibraryError`` before anything is written, where the form needs an extra.
    """
    writer = FORMS[form]
    values = (orjson.loads(line) for line in lines)
    records = (upgraded(value) for value in values if not says_no_article(value))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.new")
    temporary.unlink(missing_ok=True)
    try:
        count = writer(records, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    return count


def arrow_schema() -> Any:
    """Return the record as a ``pyarrow.Schema``; ``evidence`` is a map from field to evidence."""
    return _arrow_struct(Article, library("pyarrow", "parquet"))


def _arrow_struct(cls: type, arrow: Any) -> Any:
    hints = get_type_hints(cls)
    return arrow.schema([(field.name, _arrow_type(hints[field.name], arrow)) for field in fields(cls)])


def _arrow_type(hint: Any, arrow: Any) -> Any:
    if is_dataclass(hint) and isinstance(hint, type):
        return arrow.struct(list(_arrow_struct(hint, arrow)))
    inner, origin = get_args(hint), get_origin(hint)
    if origin is list:
        return arrow.list_(_arrow_type(inner[0], arrow))
    if origin is dict:
        return arrow.map_(arrow.string(), _arrow_type(inner[1], arrow))
    if origin is None:
        return {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}[hint]
    if origin is Literal:
        return arrow.string()
    return _arrow_type(next(arm for arm in inner if arm is not NoneType), arrow)


def _arrow_batches(records: Iterator[Record], arrow: Any) -> Iterator[Any]:
    schema = arrow_schema()
    while batch := list(islice(records, _BATCH)):
        rows = [record | {"evidence": _pairs(record["evidence"])} for record in batch]
        yield arrow.RecordBatch.from_pylist(rows, schema=schema)


def _pairs(evidence: Record | None) -> list[tuple[str, Any]] | None:
    return None if evidence is None else list(evidence.items())


def _write_parquet(records: Iterator[Record], path: Path) -> int:
    arrow, parquet = library("pyarrow", "parquet"), library("pyarrow.parquet", "parquet")
    count = 0
    with parquet.ParquetWriter(path, arrow_schema(), compression="zstd") as writer:
        for batch in _arrow_batches(records, arrow):
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _write_duckdb(records: Iterator[Record], path: Path) -> int:
    duckdb, arrow = library("duckdb", "duckdb"), library("pyarrow", "parquet")
    with closing(duckdb.connect(str(path))) as db:
        articles = arrow.RecordBatchReader.from_batches(arrow_schema(), _arrow_batches(records, arrow))
        db.register("incoming", articles)
        db.execute("CREATE TABLE articles AS SELECT * FROM incoming")
        count: int = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    return count


def _write_csv(records: Iterator[Record], path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for record in records:
            writer.writerow([harmless(cell) for cell in _flat(record)])
            count += 1
    return count


def _write_sqlite(records: Iterator[Record], path: Path) -> int:
    columns = ", ".join(f"{name} {_sqlite_type(name)}" for name in _COLUMNS)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"CREATE TABLE articles ({columns}, PRIMARY KEY (id))")
        marks = ", ".join("?" * len(_COLUMNS))
        cursor = db.executemany(f"INSERT OR REPLACE INTO articles VALUES ({marks})", map(_flat, records))  # noqa: S608 - constant columns
        return cursor.rowcount


def _sqlite_type(column: str) -> str:
    return next((name for name, columns in _SQLITE_TYPES.items() if column in columns), "text")


def _flat(record: Record) -> list[Any]:
    return [
        orjson.dumps(value).decode() if isinstance(value, (list, dict)) else value
        for value in (record[name] for name in _COLUMNS)
    ]


def _write_json_ld(records: Iterator[Record], path: Path) -> int:
    count = 0
    with path.open("wb") as file:
        file.write(b'{"@context":"https://schema.org","@graph":[')
        for record in records:
            file.write(b",\n" if count else b"\n")
            file.write(orjson.dumps(_json_ld(record)))
            count += 1
        file.write(b"\n]}\n")
    return count


def _write_bulk(records: Iterator[Record], path: Path) -> int:
    """Write the body of requests to ``_bulk`` of Elasticsearch and OpenSearch: an article again replaces itself.

    Evidence is left out: its keys would become hundreds of fields of the index.
    """
    count = 0
    with path.open("wb") as file:
        for record in records:
            article = {name: record[name] for name in _COLUMNS if name != "evidence"}
            file.write(orjson.dumps({"index": {"_id": record["id"]}}) + b"\n" + orjson.dumps(article) + b"\n")
            count += 1
    return count


def _json_ld(record: Record) -> Record:
    article = {_JSON_LD_NAMES.get(key, key): record[key] for key in _COLUMNS if key not in _NOT_IN_JSON_LD}
    article["author"] = [_json_ld_author(author) for author in record["authors"]]
    article["image"] = record["mainImage"] and record["mainImage"]["url"]
    publisher = record["publisher"]
    article["publisher"] = {
        "@type": "Organization",
        "name": publisher["name"] or publisher["domain"],
        "url": publisher["url"],
    }
    return {"@type": "NewsArticle", "@id": record["canonicalUrl"] or record["url"], "identifier": record["id"]} | {
        key: value for key, value in article.items() if value not in (None, [])
    }


def _json_ld_author(author: Record) -> Record:
    names = {
        "name": "name",
        "url": "url",
        "email": "email",
        "bio": "description",
        "jobTitle": "jobTitle",
        "sameAs": "sameAs",
    }
    values = {property_: author[key] for key, property_ in names.items() if author[key]}
    return {"@type": author["type"], "identifier": author["id"], **values}


FORMS: dict[str, Callable[[Iterator[Record], Path], int]] = {
    "parquet": _write_parquet,
    "csv": _write_csv,
    "sqlite": _write_sqlite,
    "duckdb": _write_duckdb,
    "jsonld": _write_json_ld,
    "bulk": _write_bulk,
}
