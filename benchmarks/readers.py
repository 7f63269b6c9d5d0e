"""Every reader of JSON lines, on each kind of file that a job leaves, in each order, without options and as told.

    python benchmarks/readers.py --lines 30000 --readers duckdb,polars

Prints a row a reader, file and order; "as JSON" means that every value is what the JSON says. ``newscrawl schema --for
READER`` prints what the readers are told.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import json
import os
import sys
import tempfile
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.publish import publish
from newscrawl.export.reader_schemas import schema_for
from newscrawl.items import Article, Author, Cluster, Evidence, Image, PostRef, Publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Record = dict[str, Any]

_OUTPUT = "output_format_json_quote_64bit_integers = 0, date_time_output_format = 'iso'"
_LATE = 0.95  # share of the lines before the first that show what the others hide
READERS = {
    "duckdb": "duckdb",
    "polars": "polars",
    "pandas": "pandas",
    "pandas-arrow": "pandas",
    "pyarrow": "pyarrow",
    "datasets": "datasets",
    "clickhouse": "chdb",
}


def made(number: int, of: int) -> Record:
    """Return an article; only the last of them have lists of objects, numbers, and dates of a day, month or year."""
    url = f"https://paper.example/2025/03/article-{number}"
    facts: Record = {"datePublished": "2025-03-14T08:05:00Z", "datePublishedPrecision": "minute"}
    if number >= of * _LATE:
        day, precision = (("2025-03-14", "day"), ("2025-03", "month"), ("2025", "year"))[number % 3]
        card = PostRef("Ferry", url, datePublished=day, datePublishedPrecision=precision)
        facts = {"datePublished": day, "datePublishedPrecision": precision, "dateModified": day, "wordCount": number}
        facts |= {"authors": [Author(name="Grace Young", nameRaw="x", image=Image(url))], "recentPosts": [card]}
        facts |= {"mainImage": Image(url, "A ferry"), "cluster": Cluster(contains=["s_1"]), "isAccessibleForFree": True}
        facts |= {"evidence": {("headline", "authors")[number % 2]: Evidence("meta", "og:title", None, 0.5)}}
    body = f"Article {number}. The harbour was quiet."
    known = {"url": url, "id": f"a_{number:032x}", "headline": f"Ferry {number}", "articleBody": body}
    known |= {"contentHash": f"sha256:{number:064x}", "publisher": Publisher(domain="paper.example")}
    return plain(Article(**(known | facts)))


def files(folder: Path, order: str, lines: int) -> dict[str, list[Path]]:
    """Write a job's articles in an order; each kind of file that it leaves, and several snapshots as one table."""
    numbers = list(range(lines))
    ordered = {"late": numbers, "early": numbers[::-1], "mixed": sorted(numbers, key=lambda n: n % 97)}[order]
    exporter = Exporter(folder / "job", rotation=Rotation(lines=10_000))
    for start in range(0, lines, 500):
        exporter.take_all([(made(number, lines), None) for number in ordered[start : start + 500]])
    exporter.rotate()
    publish(exporter, {folder / "O.jsonl": "replace"})
    publish(exporter, {folder / "o.jsonl": "append"})
    exporter.close()
    shards = sorted((folder / "job" / "shards").glob("articles-*.jsonl"))
    snapshots = [folder / f"snapshot-{number}.jsonl" for number in range(3)]
    content = (folder / "O.jsonl").read_bytes().splitlines(keepends=True)
    for number, path in enumerate(snapshots):
        third = -(-len(content) // 3)
        path.write_bytes(b"".join(content[number * third : (number + 1) * third]))
    return {"-O": [folder / "O.jsonl"], "-o": [folder / "o.jsonl"], "shards": shards, "snapshots": snapshots}


def read(reader: str, paths: list[Path], *, told: bool) -> Iterator[Record]:
    """Return what a reader makes of files: without options, or by the schema that is printed for it."""
    if not told:
        yield from PLAIN[reader]([str(path) for path in paths])
        return
    for path in paths:  # a schema fits any of them
        yield from _told(reader, str(path))


def _told(reader: str, path: str) -> Iterable[Record]:
    reader = "pandas" if reader == "pandas-arrow" else reader
    code = schema_for(reader, path)
    if reader == "duckdb":
        return _rows(importlib.import_module("duckdb").connect().sql(code.rstrip(";\n")))
    if reader == "clickhouse":
        return _clickhouse(code.rstrip(";\n") + f", {_OUTPUT}")
    names: Record = {}
    exec(compile(code, reader, "exec"), names)  # noqa: S102 - our own text, as users paste it
    articles = names["articles"]
    return PLAIN_ROWS[reader](articles)


def _rows(relation: Any) -> list[Record]:
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


def _clickhouse(query: str) -> Iterator[Record]:
    text = importlib.import_module("chdb").query(query, "JSONEachRow").bytes()
    return (orjson.loads(line) for line in text.splitlines())


def _glob(paths: list[str]) -> str:
    """Return paths of one folder as ClickHouse names several files."""
    names = ",".join(Path(path).name for path in paths)
    return f"{Path(paths[0]).parent}/{names if len(paths) == 1 else '{' + names + '}'}"


def _pandas_rows(frame: Any) -> list[Record]:
    missing = importlib.import_module("pandas").isna
    return [
        {
            name: value if isinstance(value, (list, dict)) or not _is_missing(missing, value) else None
            for name, value in row.items()
        }
        for row in frame.to_dict("records")
    ]


def _is_missing(missing: Callable[[Any], Any], value: Any) -> bool:
    return getattr(value, "ndim", 0) == 0 and bool(missing(value))


def _plain_pandas(paths: list[str], **options: Any) -> Iterator[Record]:
    pandas = importlib.import_module("pandas")
    yield from _pandas_rows(pandas.concat([pandas.read_json(path, lines=True, **options) for path in paths]))


def _plain_pyarrow(paths: list[str]) -> Iterator[Record]:
    arrow, reader = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.json")
    tables = [reader.read_json(path) for path in paths]
    yield from arrow.concat_tables(tables, promote_options="default").to_pylist()


def _plain_datasets(paths: list[str]) -> Iterator[Record]:
    with tempfile.TemporaryDirectory() as cache:
        yield from importlib.import_module("datasets").load_dataset(
            "json", data_files=paths, split="train", cache_dir=cache
        )


PLAIN: dict[str, Callable[[list[str]], Iterable[Record]]] = {
    "duckdb": lambda paths: _rows(importlib.import_module("duckdb").connect().read_json(paths)),
    "polars": lambda paths: importlib.import_module("polars").read_ndjson(paths).to_dicts(),
    "pandas": _plain_pandas,
    "pandas-arrow": lambda paths: _plain_pandas(paths, engine="pyarrow"),
    "pyarrow": _plain_pyarrow,
    "datasets": _plain_datasets,
    "clickhouse": lambda paths: _clickhouse(f"SELECT * FROM file('{_glob(paths)}', 'JSONEachRow') SETTINGS {_OUTPUT}"),  # noqa: S608 - our own paths
}
PLAIN_ROWS: dict[str, Callable[[Any], list[Record]]] = {
    "polars": lambda frame: frame.to_dicts(),
    "pandas": _pandas_rows,
    "pyarrow": lambda table: table.to_pylist(),
    "datasets": list,
}


def wrong(rows: Iterable[Record], wanted: dict[str, Record]) -> str:
    """Return the columns with a value that is not the JSON's, the first five; empty if every value is."""
    found: dict[str, int] = {}
    count = 0
    for row in rows:
        count += 1
        record = wanted.get(row["id"], {})
        for name, value in record.items():
            if _normal(_text(row.get(name))) != _normal(value):
                found[name] = found.get(name, 0) + 1
    if count != len(wanted):
        return f"{count} rows of {len(wanted)}"
    return ", ".join(f"{name} {number}" for name, number in list(found.items())[:5])


def _text(value: Any) -> Any:
    """Return an object for its JSON, which polars and datasets are told to keep of a map."""
    return json.loads(value) if isinstance(value, str) and value[:2] in ('{"', "nu") and value != "nu" else value


def _normal(value: Any) -> Any:
    """Return a value in which null, an empty list and an object of nothing but these are one: readers fill types.

    A real instant is its text; a day that became an instant is not.
    """
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        inner = {name: each for name, item in value.items() if (each := _normal(item)) is not None}
        return inner or None
    if hasattr(value, "tolist") and not isinstance(value, (str, bytes)):
        value = value.tolist()
    if isinstance(value, list):
        return [_normal(each) for each in value] or None
    return value


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=30_000)
    parser.add_argument("--readers", default=",".join(READERS))
    parser.add_argument("--orders", default="late,early,mixed")
    options = parser.parse_args()
    os.environ |= {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "HF_DATASETS_DISABLE_PROGRESS_BARS": "1"}
    for order in options.orders.split(","):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["HF_HOME"] = folder
            kinds = files(Path(folder), order, options.lines)
            wanted = {record["id"]: record for record in map(orjson.loads, kinds["-O"][0].read_bytes().splitlines())}
            for reader in options.readers.split(","):
                for kind, paths in kinds.items():
                    cells = [_cell(reader, paths, wanted, told=told) for told in (False, True)]
                    print(f"{reader:13} {kind:10} {order:6} plain: {cells[0]:70} told: {cells[1]}", flush=True)


def _cell(reader: str, paths: list[Path], wanted: dict[str, Record], *, told: bool) -> str:
    try:
        importlib.import_module(READERS[reader])
    except ImportError:
        return "not installed"
    began = time.process_time()
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            said = wrong(read(reader, paths, told=told), wanted)
    except Exception as error:  # noqa: BLE001 - whatever a reader raises is the finding
        said = f"error: {' '.join(str(error).split())[:55]}"
    return f"{said or 'as JSON'} ({time.process_time() - began:.1f} s)"


if __name__ == "__main__":
    sys.exit(main())
