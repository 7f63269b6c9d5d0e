"""What a crawl leaves loads in the readers people use, without options."""

from importlib import import_module

import pytest
from pyarrow import parquet

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.lines import whole_lines
from newscrawl.export.publish import publish
from newscrawl.export.tables import arrow_schema, write_table
from newscrawl.items import Author, Breadcrumb, Evidence, Image, PostRef, Rejected
from tests.export.made_articles import made_article, records_in

COUNT = 1500
READERS = {
    "polars": lambda library, path: library.read_ndjson(path).height,
    # Its threads race: where a list of objects is empty for a whole block of 1 MiB, the block that comes first decides.
    "pyarrow.json": lambda library, path: library.read_json(path, library.ReadOptions(use_threads=False)).num_rows,
    "pandas": lambda library, path: len(library.read_json(path, lines=True)),
    "duckdb": lambda library, path: library.execute(f"SELECT count(*) FROM '{path}'").fetchone()[0],
}


def rich(number):
    return {
        "authors": [
            Author(name="Grace Young", nameRaw="x", url="https://x/a", sameAs=["https://x/"], image=Image("https://x/"))
        ],
        "mainImage": Image("https://x/", "A ferry", "Grace Young"),
        "images": [Image("https://x/", "A ferry")],
        "breadcrumbs": [Breadcrumb("World", "https://x/")],
        "recentPosts": [PostRef("Ferry", "https://x/", datePublished="2025-03-14", datePublishedPrecision="day")],
        "relatedPosts": [PostRef("Ferry", "https://x/")],
        "wordCount": number,
        "isAccessibleForFree": True,
        "evidence": {"headline": Evidence("meta", "og:title", "x", 0.5, ["order"], [Rejected("y", "short", "h1")])},
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A snapshot whose first 1,400 articles are poor; only then come dates in months, images, cards, evidence."""
    folder = tmp_path_factory.mktemp("readers")
    exporter = Exporter(folder / "job", rotation=Rotation(lines=600))
    for number in range(COUNT):
        late = rich(number) if number > 1400 and number % 2 else {}
        if number == 1450:
            late = {"datePublished": "2025-03", "evidence": {"authors": Evidence("meta", "author")}}
        if number == 1460:
            late = {"datePublished": "2025-03-14T08:05:00Z", "datePublishedPrecision": "minute"}
        exporter.take(
            plain(made_article(number, **({"authors": [], "datePublished": None} | late if number < 1450 else late)))
        )
    exporter.rotate()
    publish(exporter, {folder / "articles.jsonl": "replace"})
    exporter.close()
    return folder / "articles.jsonl"


@pytest.mark.parametrize("reader", READERS)
def test_a_published_file_loads_with_types_that_its_first_lines_show(published, reader):
    library = import_module(reader)
    assert READERS[reader](library, str(published)) == COUNT


SAMPLES = {
    "polars": lambda library, path: library.read_ndjson(path, infer_schema_length=64).to_dicts(),
    "pyarrow.json": lambda library, path: library.read_json(
        path, library.ReadOptions(use_threads=False, block_size=1 << 18)
    ).to_pylist(),
    "duckdb": lambda library, path: (
        library.connect().sql(f"SELECT * FROM read_json('{path}', sample_size = 64)").to_arrow_table().to_pylist()
    ),
}


@pytest.mark.parametrize("reader", SAMPLES)
def test_a_reader_that_looks_at_few_lines_sees_each_form_of_date_in_a_published_file(reader, published):
    library = import_module(reader)
    read = {row["id"]: row["datePublished"] for row in SAMPLES[reader](library, str(published))}
    assert read == {record["id"]: record["datePublished"] for record in records_in(published)}


def test_parquet_gives_back_every_record(published, tmp_path):
    assert write_table(whole_lines(published), tmp_path / "a.parquet", "parquet") == COUNT
    table = parquet.read_table(tmp_path / "a.parquet")
    assert table.schema.equals(arrow_schema())
    rows = [row | {"evidence": row["evidence"] and dict(row["evidence"])} for row in table.to_pylist()]
    assert rows == records_in(published)


def test_duckdb_holds_every_article(published, tmp_path):
    write_table(whole_lines(published), tmp_path / "a.duckdb", "duckdb")
    with import_module("duckdb").connect(str(tmp_path / "a.duckdb")) as db:
        query = "SELECT count(*), count(mainImage.url), max(len(authors)) FROM articles"
        assert db.execute(query).fetchone() == (COUNT, 50, 1)
