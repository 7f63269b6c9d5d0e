"""Tables that grow: each form holds the newest version of every article, with real times, and takes nothing twice."""

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from importlib import import_module

import pytest

from newscrawl.export.flat import first_day, instant
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.sheets import fitting
from newscrawl.export.growing.tables import GROWING, Growing, grow, write_flat
from newscrawl.items import Author
from tests.export import postgres
from tests.export.growing_tables import from_parquet, from_xlsx, record, rows, wanted


@pytest.fixture(scope="module")
def database():
    if reason := postgres.why_not():
        pytest.skip(reason)
    with postgres.running() as address:
        yield address


@pytest.fixture(params=GROWING)
def place(request, tmp_path):
    """A form and a new place for it."""
    form = request.param
    if form != "postgres":
        return form, str(tmp_path / f"articles.{form}"), "articles"
    return form, request.getfixturevalue("database"), f"t{abs(hash(str(tmp_path)))}"


def first_night():
    dates = {
        1: {"datePublished": "2025-03-14T08:05:00Z", "datePublishedPrecision": "minute"},
        2: {"datePublished": "2025-03", "datePublishedPrecision": "month"},
        3: {"datePublished": None, "datePublishedPrecision": None},
        4: {"datePublished": "2025-04-30", "isAccessibleForFree": False, "wordCount": 8},
    }
    people = [Author(id="p_0123456789abcdef", name="Grace Young", nameRaw="x"), Author(name="Ana Lima", nameRaw="y")]
    return [record(number, authors=people, **dates.get(number, {})) for number in range(1, 9)]


def test_a_table_holds_the_newest_version_of_each_article_and_the_others_as_they_were(place):
    form, where, table = place
    known = first_night()
    dated = {"datePublished": "2025-05-02", "datePublishedPrecision": "day"}
    later = [record(3, version=2, seen="2026-03-02T00:00:00Z", **dated), record(9, seen="2026-03-02T00:00:00Z")]
    assert grow(known, Growing(form, where, table)) == 8
    assert rows(form, where, table) == wanted(known)
    assert grow(later, Growing(form, where, table)) == 2
    now = [each for each in known if each["id"] != later[0]["id"]] + later
    assert rows(form, where, table) == wanted(now)
    grow(known, Growing(form, where, table))  # what was seen before takes no later row's place
    assert rows(form, where, table) == wanted(now)


def test_a_duckdb_file_that_somebody_reads_is_filled_as_soon_as_they_are_done(tmp_path):
    where = str(tmp_path / "a.duckdb")
    grow([record(1)], Growing("duckdb", where))
    reading = f"import duckdb; db = duckdb.connect({where!r}, read_only=True); print('open', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", reading], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdout.readline() == b"open\n"
        threading.Timer(0.3, reader.stdin.close).start()
        assert grow([record(2)], Growing("duckdb", where)) == 1
    assert rows("duckdb", where) == wanted([record(1), record(2)])


def test_with_history_each_version_is_a_row(place):
    form, where, table = place
    first, second = record(1), record(1, version=2, seen="2026-03-02T00:00:00Z")
    grow([first], Growing(form, where, table, history=True))
    grow([first, second, second], Growing(form, where, table, history=True))
    assert rows(form, where, table) == wanted([first, second])


def test_of_an_article_that_comes_twice_the_last_counts(place):
    form, where, table = place
    last = record(1, version=2)
    grow([record(1), last], Growing(form, where, table))
    assert rows(form, where, table) == wanted([last])


def test_a_failure_in_the_midst_leaves_the_table_as_it_was(place):
    form, where, table = place
    known = first_night()
    grow(known, Growing(form, where, table))

    def failing():
        yield record(1, version=7, seen="2026-03-09T00:00:00Z")
        yield from (record(number) for number in range(100, 700))
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        grow(failing(), Growing(form, where, table))
    assert rows(form, where, table) == wanted(known)
    grow([], Growing(form, where, table))
    assert rows(form, where, table) == wanted(known)


@pytest.mark.parametrize("form", ["sqlite", "duckdb", "postgres"])
def test_authors_are_rows_of_their_own_and_those_of_a_replaced_article_go(form, tmp_path, request):
    where = request.getfixturevalue("database") if form == "postgres" else str(tmp_path / f"a.{form}")
    grow(first_night(), Growing(form, where, "people"))
    other = [Author(name="Ben Ode", nameRaw="z", sameAs=["https://x/"])]
    grow([record(1, version=2, seen="2026-03-02T00:00:00Z", authors=other)], Growing(form, where, "people"))
    query = "SELECT article_version, position, name FROM people_authors ORDER BY article_version, position, name"
    with {"sqlite": sqlite3, "duckdb": __import__("duckdb"), "postgres": __import__("psycopg")}[form].connect(
        where
    ) as db:
        found = db.execute(query).fetchall()
    db.close()
    assert len(found) == 2 * 7 + 1
    assert found[-1] == (2, 1, "Ben Ode")
    assert {name for version, place, name in found if (version, place) == (1, 2)} == {"Ana Lima"}


def test_a_month_that_did_not_change_is_the_same_file_and_a_version_that_is_read_stays(tmp_path):
    folder = tmp_path / "articles"
    grow(first_night(), Growing("parquet", str(folder)))
    before = folder.resolve()
    old = {path.parent.name: path for path in before.glob("*/*.parquet")}
    assert set(old) == {"month=2025-03", "month=2025-04", "month=unknown"}
    grow([record(50, seen="2026-03-02T00:00:00Z", datePublished="2025-04-02")], Growing("parquet", str(folder)))
    new = {path.parent.name: path for path in folder.resolve().glob("*/*.parquet")}
    assert [month for month in old if old[month].stat().st_ino != new[month].stat().st_ino] == ["month=2025-04"]
    assert len(from_parquet(str(before), "")) == 8
    assert len(from_parquet(str(folder), "")) == 9
    grow([], Growing("parquet", str(folder)))
    assert len(list((tmp_path / "articles.versions").iterdir())) == 2


@pytest.mark.parametrize("reader", ["duckdb", "polars", "pandas"])
def test_a_dataset_is_read_by_other_readers(reader, tmp_path):
    library = import_module(reader)
    folder = tmp_path / "articles"
    grow(first_night(), Growing("parquet", str(folder)))
    read = {
        "duckdb": lambda: (
            library.sql(f"SELECT * FROM read_parquet('{folder}/*/*.parquet')").to_arrow_table().to_pylist()
        ),
        "polars": lambda: library.read_parquet(folder).to_dicts(),
        "pandas": lambda: library.read_parquet(folder).to_dict("records"),
    }[reader]
    found = {row["id"]: row["published_at"] for row in read()}
    assert len(found) == 8
    times = [time for time in found.values() if time is not None and str(time) != "NaT"]
    assert [time.strftime("%Y-%m-%dT%H:%M:%S%z") for time in times] == ["2025-03-14T08:05:00+0000"]


def test_spreadsheets_see_no_formula_and_know_the_encoding_where_they_are_told(tmp_path):
    target = tmp_path / "a.csv"
    spoilt = record(1, headline='=HYPERLINK("http://x")', authors=[Author(name="@SUM(A1)", nameRaw="x")])
    write_flat([spoilt], Growing("csv", str(target), bom=True))
    assert target.read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert """'=HYPERLINK(""http://x"")""" in target.read_text(encoding="utf-8")
    assert ",'@SUM(A1)," in target.read_text(encoding="utf-8")
    write_flat([spoilt], Growing("csv", str(target)))
    assert target.read_bytes().startswith(b"id,")


def test_a_workbook_holds_formulas_as_text_and_long_texts_cut(tmp_path):
    target = tmp_path / "a.xlsx"
    write_flat([record(1, headline="=1+1", articleBody="ü" * 40_000)], Growing("xlsx", str(target)))
    (row,) = from_xlsx(str(target), "")
    assert row["headline"] == "=1+1"
    assert row["body"] == "ü" * 32_766 + "…"
    assert len(fitting("😀" * 20_000).encode("utf-16-le")) <= 2 * 32_767


@pytest.mark.parametrize("form", ["parquet", "csv", "sqlite", "duckdb", "xlsx"])
def test_a_flat_file_is_written_at_once(form, tmp_path):
    target = str(tmp_path / f"a.{form}")
    for records in ([record(5)], first_night()):
        assert write_flat(records, Growing(form, target)) == len(records)
    assert rows(form, target) == wanted(first_night())
    assert [path.name for path in tmp_path.iterdir()] == [f"a.{form}"]


def test_what_cannot_be_a_table_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.sqlite").write_text("no database " * 100)
    (tmp_path / "mine.csv").write_text("mine")
    for table, word in (
        (Growing("jsonld", "x"), "cannot grow"),
        (Growing("sqlite", "x", table="a; b"), "letters"),
        (Growing("postgres", "x"), "postgresql://"),
        (Growing("parquet", str(tmp_path / "folder")), "not there yet"),
        (Growing("sqlite", str(tmp_path / "text.sqlite")), "cannot be written by SQLite"),
        (Growing("csv", str(tmp_path / "mine.csv")), "not begun with --append"),
    ):
        with pytest.raises(TableError, match=word):
            grow([record(1)], table)
    assert (tmp_path / "mine.csv").read_text() == "mine"
    grow([record(1)], Growing("sqlite", str(tmp_path / "h.sqlite"), history=True))
    with pytest.raises(TableError, match="made with --history"):
        grow([record(1)], Growing("sqlite", str(tmp_path / "h.sqlite")))


def test_a_date_is_as_exact_as_the_page():
    assert instant("2025-03-14T08:05:00Z") == datetime(2025, 3, 14, 8, 5, tzinfo=UTC)
    assert [instant(text) for text in ("2025-03-14", "2025-03", "2025", None)] == [None] * 4
    days = {"2025-03-14T23:59:00Z": (2025, 3, 14), "2025-03-14": (2025, 3, 14), "2025-03": (2025, 3, 1)}
    assert {text: first_day(text) for text in days} == {text: date(*day) for text, day in days.items()}
    assert first_day("2025") == date(2025, 1, 1)
    assert [first_day(text) for text in (None, "", "2025-13", "x")] == [None] * 4
