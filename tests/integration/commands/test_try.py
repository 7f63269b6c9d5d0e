"""``newscrawl try``: one page as a table with its evidence, or as JSON."""

import gzip
import json
import os
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.running import newscrawl

GOLDEN = Path(__file__).parents[2] / "golden"


def test_a_file_is_shown_with_evidence_and_what_was_rejected(tmp_path):
    page = GOLDEN / "author-boxes" / "page.html"
    done = newscrawl("try", str(page), "--url", "https://courier.example/eleven-ropes/", cwd=tmp_path, COLUMNS="100")
    assert done.returncode == 0, done.stderr
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[0].startswith("https://courier.example/eleven-ropes/ (an article: ")
    assert "headline Eleven ropes too many" in lines
    assert "datePublished 2025-03-18T06:30:00Z (to the second, from '2025-03-18T06:30:00+00:00')" in lines
    assert any(line.startswith("from page: time[datetime] (confidence 0.") for line in lines)
    assert "rejected '2024-11-02' (time[datetime]): belongs to the related-posts block" in lines
    assert any(line.startswith("authors Ada Finch (Person, Harbour correspondent") for line in lines)
    assert not any("Mira Stone (Person" in line for line in lines)


def test_the_table_says_what_is_assumed(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang=en><article><h1>Eleven ropes too many</h1><p class=date>Published 03/04/2025</p></article>"
    )
    done = newscrawl("try", str(page), cwd=tmp_path)
    assert "assumed: order" in done.stdout
    assert "states no address, so it is read as http://localhost/" in done.stderr


def test_a_file_is_read_with_the_address_that_it_states(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<link rel=canonical href='https://paper.example/ropes'><article><h1>Eleven ropes too many</h1>")
    done = newscrawl("try", str(page), cwd=tmp_path)
    assert done.stdout.startswith("https://paper.example/ropes ")
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(page.read_bytes()))
    assert newscrawl("try", str(packed), cwd=tmp_path).stdout == done.stdout
    page.write_bytes(bytes(range(32)) * 100)
    no_page = newscrawl("try", str(page), cwd=tmp_path)
    assert (no_page.returncode, "is not a text, and so no page" in no_page.stderr) == (2, True)
    wrong = newscrawl("try", str(page), "--url", "nonsense", cwd=tmp_path)
    assert (wrong.returncode, "--url is a web address" in wrong.stderr) == (2, True)


def test_the_record_comes_as_json(tmp_path):
    page = GOLDEN / "paywall" / "page.html"
    done = newscrawl("try", "--json", str(page), "--url", "https://courier.example/lamp/", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert (record["isAccessibleForFree"], record["url"]) == (False, "https://courier.example/lamp/")
    assert set(record["evidence"]) >= {"headline", "articleBody", "datePublished", "authors", "isAccessibleForFree"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name one page"),
        (("no such page",), "neither a file nor a web"),
        (("page.html",), "there is no file page.html; for a page on the web write https://page.html"),
    ],
)
def test_a_wrong_argument_is_one_sentence_and_exit_code_2(words, said, tmp_path):
    done = newscrawl("try", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stdout + done.stderr


def test_a_terminal_is_told_which_page_is_fetched_and_the_line_is_taken_away_again(tmp_path):
    handler = partial(SimpleHTTPRequestHandler, directory=str(GOLDEN / "paywall"))
    ours, theirs = os.openpty()
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, os.fdopen(ours, "rb", buffering=0) as screen:
        Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/page.html"
        command = [sys.executable, "-m", "newscrawl", "try", "--json", url]
        done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=False, timeout=300)
        os.close(theirs)
        shown = screen.read(65_536).decode()
    assert done.returncode == 0, shown
    assert json.loads(done.stdout)["url"] == url
    assert f"fetching {url}"[:70] in shown
    assert shown.endswith("\r\x1b[K")


def test_an_address_is_fetched(tmp_path):
    handler = partial(SimpleHTTPRequestHandler, directory=str(GOLDEN / "paywall"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        done = newscrawl("try", "--json", f"http://127.0.0.1:{server.server_port}/page.html", cwd=tmp_path)
        gone = newscrawl("try", f"http://127.0.0.1:{server.server_port}/none.html", cwd=tmp_path)
        server.shutdown()
    assert json.loads(done.stdout)["headline"] == "Who pays for the second lamp?"
    assert (gone.returncode, "could not be fetched" in gone.stderr) == (1, True)
