"""What tells a reader the types of our lines, so that it guesses none: SQL, Python code or a table's JSON.

Readers infer types from the first lines. A key that is null there, or a date of another form further on, is then an
error or, worse, another value. Every schema here reads dates as text: a day or a month is not an instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export.shapes import Mapping, Scalar, Sequence, Struct, record_shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.export.shapes import Shape

_FILE = "articles.jsonl"
_DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
_CLICKHOUSE = {"string": "String", "integer": "Int64", "number": "Float64", "boolean": "Bool"}
_POSTGRES = {"string": "text", "integer": "bigint", "number": "double precision", "boolean": "boolean"}
_BIGQUERY = {"string": "STRING", "integer": "INTEGER", "number": "FLOAT", "boolean": "BOOLEAN"}
_POLARS = {"string": "pl.String", "integer": "pl.Int64", "number": "pl.Float64", "boolean": "pl.Boolean"}
_ARROW = {"string": "pa.string()", "integer": "pa.int64()", "number": "pa.float64()", "boolean": "pa.bool_()"}
_DATASETS = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool"}
# pandas' own type for numbers and truth values that may be missing: without it, 7 beside a gap becomes 7.0.
_PANDAS = {"integer": "Int64", "number": "Float64", "boolean": "boolean"}


def schema_for(reader: str, file: str = _FILE) -> str:
    """Return the text that reads a file of lines with one of the ``READERS``; ends in a newline."""
    return READERS[reader](record_shape(), file)


def _duckdb(record: Struct, file: str) -> str:
    columns = ",\n".join(f"  {name}: {_sql_text(duckdb_type(shape))}" for name, shape in record.fields)
    return f"SELECT * FROM read_json({_sql_text(file)}, format = 'newline_delimited', columns = {{\n{columns}\n}});\n"


def duckdb_type(shape: Shape) -> str:
    """Return the type of DuckDB's SQL."""
    match shape:
        case Scalar(kind):
            return _DUCKDB[kind]
        case Sequence(item):
            return f"{duckdb_type(item)}[]"
        case Mapping(value):
            return f"MAP(VARCHAR, {duckdb_type(value)})"
        case Struct(fields):
            return f"STRUCT({', '.join(f'{_quoted(name)} {duckdb_type(inner)}' for name, inner in fields)})"


def _clickhouse(record: Struct, file: str) -> str:
    columns = ",\n".join(f"  {name} {_clickhouse_type(shape)}" for name, shape in record.fields)
    return (
        f"SELECT * FROM file({_sql_text(file)}, 'JSONEachRow', $${columns.strip()}$$)\n"
        "SETTINGS input_format_null_as_default = 1, date_time_input_format = 'basic';\n"
    )


def _clickhouse_type(shape: Shape) -> str:
    """Return ClickHouse's type; a tuple cannot be null there, so that all in it can."""
    match shape:
        case Scalar(kind):
            return f"Nullable({_CLICKHOUSE[kind]})"
        case Sequence(item):
            return f"Array({_clickhouse_type(item)})"
        case Mapping(value):
            return f"Map(String, {_clickhouse_type(value)})"
        case Struct(fields):
            return f"Tuple({', '.join(f'{name} {_clickhouse_type(inner)}' for name, inner in fields)})"


def _postgres(record: Struct, file: str) -> str:
    """Return a script of psql. No character is special to COPY so: bytes 1 and 2 stand in no JSON."""
    kinds = {name: _POSTGRES[shape.kind] if isinstance(shape, Scalar) else "jsonb" for name, shape in record.fields}
    columns = ",\n".join(f"  {_quoted(name)} {kind}" for name, kind in kinds.items())
    return (
        f"CREATE TABLE IF NOT EXISTS articles (\n{columns},\n  PRIMARY KEY (id)\n);\n"
        "BEGIN;\nCREATE TEMPORARY TABLE incoming (line jsonb) ON COMMIT DROP;\n"
        f"\\copy incoming FROM {_sql_text(file)} WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')\n"
        "DELETE FROM articles USING incoming WHERE articles.id = line->>'id';\n"
        "INSERT INTO articles SELECT DISTINCT ON (r.id) r.* FROM incoming, "
        "jsonb_populate_record(NULL::articles, line) AS r ORDER BY r.id, r.version DESC;\nCOMMIT;\n"
    )


def _bigquery(record: Struct, _file: str) -> str:
    """Return the schema file of ``bq load --source_format=NEWLINE_DELIMITED_JSON --schema=FILE``."""
    columns = [_bigquery_field(name, shape) for name, shape in record.fields]
    return orjson.dumps(columns, option=orjson.OPT_INDENT_2).decode() + "\n"


def _bigquery_field(name: str, shape: Shape) -> dict[str, Any]:
    mode = "REPEATED" if isinstance(shape, Sequence) else "NULLABLE"
    inner = shape.item if isinstance(shape, Sequence) else shape
    if isinstance(inner, Struct):
        return {
            "name": name,
            "type": "RECORD",
            "mode": mode,
            "fields": [_bigquery_field(*each) for each in inner.fields],
        }
    return {"name": name, "type": _BIGQUERY[inner.kind] if isinstance(inner, Scalar) else "JSON", "mode": mode}


def _polars(record: Struct, file: str) -> str:
    columns = "".join(f"    {name!r}: {_polars_type(shape)},\n" for name, shape in record.fields)
    return f"import polars as pl\n\nschema = {{\n{columns}}}\narticles = pl.read_ndjson({file!r}, schema=schema)\n"


def _polars_type(shape: Shape) -> str:
    match shape:
        case Scalar(kind):
            return _POLARS[kind]
        case Sequence(item):
            return f"pl.List({_polars_type(item)})"
        case Mapping():
            return "pl.String"  # its JSON: polars has no type of any keys
        case Struct(fields):
            return f"pl.Struct({{{', '.join(f'{name!r}: {_polars_type(inner)}' for name, inner in fields)}}})"


def _pandas(record: Struct, file: str) -> str:
    scalars = {name: shape.kind for name, shape in record.fields if isinstance(shape, Scalar)}
    kinds = {name: _PANDAS[kind] for name, kind in scalars.items() if kind in _PANDAS}
    return (
        f"import pandas as pd\n\narticles = pd.read_json({file!r}, lines=True, dtype=False)\n"
        f"articles = articles.astype({kinds!r})\n"
    )


def _pyarrow(record: Struct, file: str) -> str:
    columns = "".join(f"    ({name!r}, {_arrow_type(shape, record)}),\n" for name, shape in record.fields)
    options = "parse_options=json.ParseOptions(explicit_schema=schema)"
    return (
        f"import pyarrow as pa\nfrom pyarrow import json\n\nschema = pa.schema([\n{columns}])\n"
        f"articles = json.read_json({file!r}, {options})\n"
    )


def _arrow_type(shape: Shape, record: Struct) -> str:
    match shape:
        case Scalar(kind):
            return _ARROW[kind]
        case Sequence(item):
            return f"pa.list_({_arrow_type(item, record)})"
        case Mapping(value):  # its reader of JSON takes no object for a map
            return _arrow_type(Struct(tuple((name, value) for name, _ in record.fields)), record)
        case Struct(fields):
            return f"pa.struct([{', '.join(f'({name!r}, {_arrow_type(inner, record)})' for name, inner in fields)}])"


def _datasets(record: Struct, file: str) -> str:
    """Return code that reads by a generator: the reader of JSON in datasets infers types before it is told any."""
    columns = "".join(f"    {name!r}: {_feature(shape)},\n" for name, shape in record.fields)
    texts = [name for name, shape in record.fields if isinstance(shape, Mapping)]
    return (
        "import json\n\nfrom datasets import Dataset, Features, List, Value\n\n"
        f"features = Features({{\n{columns}}})\n\n\ndef lines(path):\n    with open(path, encoding='utf-8') as file:\n"
        "        for line in file:\n            record = json.loads(line)\n"
        + "".join(f"            record[{name!r}] = json.dumps(record[{name!r}])\n" for name in texts)
        + f"            yield record\n\n\narticles = Dataset.from_generator(lines, features=features, "
        f"gen_kwargs={{'path': {file!r}}})\n"
    )


def _feature(shape: Shape) -> str:
    match shape:
        case Scalar(kind):
            return f"Value({_DATASETS[kind]!r})"
        case Sequence(item):
            return f"List({_feature(item)})"
        case Mapping():
            return "Value('string')"
        case Struct(fields):
            return f"{{{', '.join(f'{name!r}: {_feature(inner)}' for name, inner in fields)}}}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _sql_text(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


READERS: dict[str, Callable[[Struct, str], str]] = {
    "duckdb": _duckdb,
    "polars": _polars,
    "pandas": _pandas,
    "pyarrow": _pyarrow,
    "clickhouse": _clickhouse,
    "datasets": _datasets,
    "bigquery": _bigquery,
    "postgres": _postgres,
}
