"""Lines whose first thousands show little are read exactly with the schema that `newscrawl schema --for` prints."""

import json
import subprocess
import sys
from importlib import import_module

import orjson
import psycopg
import pytest

from newscrawl.export.exporter import plain
from newscrawl.export.reader_schemas import READERS, schema_for
from newscrawl.export.shapes import Scalar, record_shape
from newscrawl.items import Article, Cluster, Evidence
from tests.export import postgres
from tests.export.made_articles import made_article
from tests.export.test_readers import rich

COUNT = 2000
ORDERS = {
    "late": lambda lines: lines,
    "early": lambda lines: lines[::-1],
    "mixed": lambda lines: [line for start in range(7) for line in lines[start::7]],
}


def made(number):
    poor = {"authors": [], "datePublished": None, "datePublishedPrecision": None}
    if number < COUNT * 0.7:
        poor |= {"datePublished": "2025-03-14T08:05:00Z", "datePublishedPrecision": "minute"}
    if number > COUNT * 0.9 and number % 2:
        poor |= rich(number) | {"datePublished": "2025-03-14", "datePublishedPrecision": "day"}
    if number > COUNT * 0.98:
        poor |= {"datePublished": ("2025-03", "2025")[number % 2], "evidence": {"authors": Evidence("meta", "author")}}
        poor |= {"cluster": Cluster(contains=["s_1"]), "dateModified": "2025-03"}
    return plain(made_article(number, body_words=8, **poor))


@pytest.fixture(scope="module", params=ORDERS)
def file(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("lines") / "articles.jsonl"
    lines = [orjson.dumps(made(number)) + b"\n" for number in range(COUNT)]
    path.write_bytes(b"".join(ORDERS[request.param](lines)))
    return path


def rows_of(reader, path):
    """What the printed code or statement reads, as plain records."""
    code = schema_for(reader, str(path))
    if reader == "duckdb":
        cursor = import_module("duckdb").connect().execute(code)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    names = {}
    exec(compile(code, reader, "exec"), names)
    articles = names["articles"]
    if reader == "pandas":
        pandas = names["pd"]
        rows = articles.to_dict("records")
        return [
            {k: v if isinstance(v, (list, dict)) or not pandas.isna(v) else None for k, v in r.items()} for r in rows
        ]
    return articles.to_dicts() if reader == "polars" else articles.to_pylist()


def evidence_of(reader, value):
    if reader == "polars":
        return json.loads(value) if value else None
    if reader == "pyarrow":
        return value and {name: each for name, each in value.items() if each is not None}
    return value


@pytest.mark.parametrize("reader", ["duckdb", "polars", "pandas", "pyarrow"])
def test_the_printed_schema_reads_every_value_as_the_json_has_it(reader, file):
    rows = rows_of(reader, file)
    wanted = [orjson.loads(line) for line in file.read_bytes().splitlines()]
    assert [row | {"evidence": evidence_of(reader, row["evidence"])} for row in rows] == wanted


def test_datasets_reads_every_value_as_the_json_has_it(file, tmp_path):
    pytest.importorskip("datasets", reason="datasets is not installed: dependency group heavy-readers")
    check = f"""
wanted = [json.loads(line) for line in open({str(file)!r}, encoding="utf-8")]
rows = [row | {{"evidence": json.loads(row["evidence"])}} for row in articles]
assert rows == wanted, next((a, b) for a, b in zip(rows, wanted) if a != b)
"""
    program = schema_for("datasets", str(file)) + check
    offline = {"HF_HOME": str(tmp_path), "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "PATH": "/usr/bin:/bin"}
    done = subprocess.run([sys.executable, "-c", program], env=offline, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_chdb_reads_every_value_as_the_json_has_it(file):
    chdb = pytest.importorskip("chdb", reason="chdb is not installed: dependency group heavy-readers")
    statement = schema_for("clickhouse", str(file)).replace(";", " ").strip()
    text = str(chdb.query(f"{statement}, output_format_json_quote_64bit_integers = 0", "JSONEachRow"))
    wanted = [orjson.loads(line) for line in file.read_bytes().splitlines()]
    rows = [orjson.loads(line) for line in text.splitlines()]
    assert [{key: without_gaps(value) for key, value in row.items()} for row in rows] == [
        {key: without_gaps(value) for key, value in record.items()} for record in wanted
    ]


def without_gaps(value):
    """A value in which null, an object of nothing but nulls and no object at all are one: a tuple cannot be null."""
    if isinstance(value, dict):
        inner = {key: without_gaps(each) for key, each in value.items()}
        return inner if any(each not in (None, []) for each in inner.values()) else None
    return [without_gaps(each) for each in value] if isinstance(value, list) else value


def test_every_reader_is_told_of_every_key_of_the_record():
    keys = [name for name, _ in record_shape().fields]
    for reader in set(READERS) - {"pandas"}:
        assert [key for key in keys if key not in schema_for(reader)] == []


def test_what_pandas_is_told_are_the_numbers_and_truth_values():
    told = [name for name, shape in record_shape().fields if shape in {Scalar("integer"), Scalar("boolean")}]
    assert told == ["descriptionTruncated", "wordCount", "isAccessibleForFree", "version"]
    assert all(repr(name) in schema_for("pandas") for name in told)


def test_no_key_is_called_as_pandas_2_calls_dates_which_it_turns_into_its_own():
    keys = [name.lower() for name, _ in record_shape().fields]
    assert not [key for key in keys if key.endswith(("_at", "_time")) or key.startswith("timestamp")]
    assert not {"modified", "date"} & set(keys)


def test_the_schema_of_bigquery_is_a_list_of_columns_as_bq_load_takes_it():
    columns = {column["name"]: column for column in json.loads(schema_for("bigquery"))}
    assert len(columns) == len(Article.__dataclass_fields__)
    assert columns["authors"]["mode"] == "REPEATED"
    assert columns["authors"]["type"] == "RECORD"
    assert columns["evidence"]["type"] == "JSON"
    assert columns["datePublished"]["type"] == "STRING"


def test_the_script_for_postgres_fills_a_table_with_every_value(file):
    if reason := postgres.why_not():
        pytest.skip(reason)
    wanted = [orjson.loads(line) for line in file.read_bytes().splitlines()]
    with postgres.running() as address:
        for _ in range(2):  # the second time replaces
            words = [str(postgres.BINARIES[-1] / "psql"), "-q", "-v", "ON_ERROR_STOP=1", address]
            subprocess.run(words, input=schema_for("postgres", str(file)), text=True, check=True)
        with psycopg.connect(address) as connection:
            cursor = connection.execute("SELECT * FROM articles")
            names = [column.name for column in cursor.description]
            rows = {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in cursor}
    assert rows == {record["id"]: record for record in wanted}
