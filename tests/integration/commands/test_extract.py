"""``newscrawl extract``: stored pages in, records out, in the order of the lines."""

import json
from pathlib import Path

import pytest

from tests.running import newscrawl

PAGE = (Path(__file__).parents[2] / "golden" / "paywall" / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("processes", ["1", "2"])
def test_each_line_gives_one_line_in_order_and_a_bad_one_says_what_is_wrong(processes, tmp_path):
    pages = [json.dumps({"id": n, "url": f"https://courier.example/{n}/", "html": PAGE}) for n in range(70)]
    lines = [*pages, "no JSON", json.dumps({"id": "x", "url": "https://courier.example/x/"})]
    (tmp_path / "pages.jsonl").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    done = newscrawl("extract", "--jsonl", "--processes", processes, "pages.jsonl", cwd=tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["id"] for record in records] == [*range(70), None, "x"]
    assert all(record["isArticle"] and record["ms"] > 0 and record["headline"] for record in records[:70])
    assert (records[70]["error"].split(":")[0], records[71]["error"]) == ("it is no JSON", "it has no html")
    assert (done.returncode, "70 records were written, 2 pages could not be read" in done.stderr) == (3, True)


def test_a_page_that_was_cut_says_so(tmp_path):
    page = {"id": 1, "url": "https://courier.example/1/", "html": PAGE.replace("<p>", "<div>" * 12_000 + "<p>", 1)}
    (tmp_path / "pages.jsonl").write_text(json.dumps(page) + "\n", encoding="utf-8")
    record = json.loads(newscrawl("extract", "--jsonl", "pages.jsonl", cwd=tmp_path).stdout)
    reasons = [entry["reason"] for entry in record["evidence"]["articleBody"]["rejected"]]
    assert reasons == ["the page is nested too deep"]


def test_an_html_file_is_read_with_the_address_given(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    done = newscrawl("extract", "page.html", "--url", "https://courier.example/lamp/", cwd=tmp_path)
    record = json.loads(done.stdout)
    assert (record["id"], record["url"]) == ("page.html", "https://courier.example/lamp/")
