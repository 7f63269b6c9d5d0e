"""What a spreadsheet would take for a formula is written as text."""

import csv
import io

import orjson
import pytest
from scrapy.settings import Settings

from newscrawl.export.cells import harmless, table_row
from newscrawl.export.formats import Formats


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("x")'])
def test_a_text_that_begins_as_a_formula_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"
    assert harmless([text, "=2"]) == [f"'{text}", "=2"]


@pytest.mark.parametrize("value", ["Ferry = boat", "", " a", None, 5, -5, 1.5, True, ["a", "=1"], [], {"a": "=1"}])
def test_anything_else_is_what_it_was(value):
    assert harmless(value) == value


def test_a_csv_file_of_a_crawl_holds_no_formula():

    rows = table_row({"headline": "=1+1", "authors": ["@a", "b"], "wordCount": -3})
    assert rows == {"headline": "'=1+1", "authors": ["'@a", "b"], "wordCount": -3}


def test_scrapys_exporter_writes_harmless_cells():
    class Target:
        path, format, is_lines, options = "x", "csv", False, {}

    file = io.BytesIO()
    Formats(Settings()).write(file, [orjson.dumps({"headline": "=1+1", "n": -3})], Target())
    assert list(csv.reader(io.StringIO(file.getvalue().decode()))) == [["headline", "n"], ["'=1+1", "-3"]]
