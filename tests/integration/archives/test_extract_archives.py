"""``newscrawl extract`` takes what people have, says what it left out, and goes on after a kill."""

import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
import time

import pyarrow as pa
import pytest
from backports import zstd
from pyarrow import parquet

from tests.archives.made import HTML, answer, containers, record
from tests.running import PROJECT, newscrawl

TEXT = "The ferry crossed the bay again on Friday, and the whole of Saltney stood on the pier to watch it come in. "


def page(number):
    body = (
        f"<article><h1>Ferry number {number} returns</h1><p>By Nora Vale</p>" + f"<p>{TEXT * 2}</p>" * 4 + "</article>"
    )
    head = f'<title>Ferry number {number} returns</title><meta property="og:type" content="article">'
    return f"<html lang=en><head>{head}</head><body>{body}</body></html>".encode()


def warc(numbers):
    return b"".join(gzip.compress(record(number, answer(page(number), HTML))) for number in numbers)


def extracted(*arguments, cwd, code=0):
    done = newscrawl("extract", *arguments, cwd=cwd)
    assert done.returncode == code, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(warc(range(3)))
    lines = [
        json.dumps({"id": number, "url": f"http://p.example/{number}", "html": page(number).decode()})
        for number in range(3)
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_an_archive_and_lines_of_the_same_pages_give_the_same_records(folder):
    of_archive, _ = extracted("a.warc.gz", cwd=folder)
    downloaded = "2026-11-01T08:00:00Z"
    for line in (lines := [json.loads(line) for line in (folder / "a.jsonl").read_text().splitlines()]):
        line["downloaded"] = downloaded
    (folder / "b.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    of_lines, _ = extracted("b.jsonl", cwd=folder)
    assert [each["archive"]["file"] for each in of_archive] == ["a.warc.gz"] * 3
    for one, two in zip(of_archive, of_lines, strict=True):
        for key in ("id", "ms", "archive"):
            one.pop(key, None)
            two.pop(key, None)
        assert one == two


@pytest.mark.parametrize("pack", ["plain", "gzip", "zstd, a frame a record", "xz"])
def test_lines_are_read_packed_or_not(folder, pack):
    data = (folder / "a.jsonl").read_bytes()
    packed = {"plain": bytes, "gzip": gzip.compress, "xz": lzma.compress}.get(pack, zstd.compress)(data)
    (folder / "packed").write_bytes(packed)
    records, _ = extracted("packed", cwd=folder)
    assert [each["id"] for each in records] == [0, 1, 2]


def test_a_folder_of_pages_and_archives_is_gone_through_in_order(folder):
    (folder / "pages" / "x").mkdir(parents=True)
    (folder / "pages" / "x" / "b.html").write_bytes(page(8))
    (folder / "pages" / "a.warc.gz").write_bytes(warc([7]))
    records, _ = extracted("pages", "--url", "https://paper.example/", cwd=folder)
    assert [each["headline"] for each in records] == ["Ferry number 7 returns", "Ferry number 8 returns"]


def test_pages_come_from_standard_input(folder):
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl", "extract", "-"],
        input=(folder / "a.warc.gz").read_bytes(),
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        check=False,
    )
    assert len(done.stdout.splitlines()) == 3


def test_parquet_with_url_and_html_is_read(folder):
    parquet.write_table(pa.table({"url": ["http://p.example/1"], "html": [page(1).decode()]}), folder / "t.parquet")
    (one,), _ = extracted("t.parquet", cwd=folder)
    assert one["headline"] == "Ferry number 1 returns"


def test_what_gives_no_record_is_said_with_its_place(folder):
    data = warc([0]) + gzip.compress(record(1, answer(b"%PDF", b"Content-Type: application/pdf\r\n"))) + warc([2])[:-30]
    (folder / "bad.warc.gz").write_bytes(data)
    records, said = extracted("bad.warc.gz", "-O", "out.jsonl", cwd=folder, code=3)
    assert records == []
    written = [json.loads(line) for line in (folder / "out.jsonl").read_text().splitlines()]
    assert [each["archive"].get("truncated", False) for each in written] == [False, True]
    assert "1 type application/pdf" in said
    (reject,) = map(json.loads, (folder / "out.jsonl.rejects.jsonl").read_text().splitlines())
    assert reject["reason"].startswith("it ends after")
    assert reject["file"] == "bad.warc.gz"


def test_news_archives_are_read_by_domain_language_and_day(folder):
    other = record(5, answer(page(5))).replace(b"http://p.example/5", b"http://www.other.example/5")
    late = record(6, answer(page(6))).replace(b"2026-11-01T", b"2026-12-01T")
    german = record(7, answer(page(7).replace(b"lang=en", b"lang=de")))
    (folder / "news.warc").write_bytes(record(0, answer(page(0))) + other + late + german)
    options = ("--news", "--domains", "p.example", "--languages", "en", "--until", "2026-11-15")
    records, said = extracted("news.warc", *options, cwd=folder)
    assert [each["url"] for each in records] == ["http://p.example/0"]
    for reason in ("1 another domain", "1 another language", "1 captured after --until"):
        assert reason in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nothing.warc",), "does not exist"),
        (("a.warc.gz", "--resume"), "name it after -O"),
        (("a.warc.gz", "--since", "yesterday"), "is a day such as"),
        (("*.none",), "no file is named like"),
    ],
)
def test_what_cannot_work_ends_with_a_sentence_and_code_2(folder, arguments, sentence):
    _, said = extracted(*arguments, cwd=folder, code=2)
    assert sentence in said


def kill_after(process, progress, more):
    """Kill a run and its workers as soon as it has done so many more pages."""

    def done():
        return json.loads(progress.read_text(encoding="utf-8"))["units"] if progress.exists() else 0

    begun = done()
    end = time.monotonic() + 60
    while done() < begun + more and process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_runs_that_are_killed_lose_nothing_and_double_nothing(tmp_path):
    number = 900  # more than are done between the times at which a run says how far it is
    (tmp_path / "big.warc.gz").write_bytes(warc(range(number)))
    command = [
        sys.executable,
        "-m",
        "newscrawl",
        "extract",
        "big.warc.gz",
        "-O",
        "out.jsonl",
        "--resume",
        "--processes",
        "2",
    ]
    for more in (1, 20, 60):  # pages that each run may do before it is killed
        process = subprocess.Popen(
            command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, start_new_session=True
        )
        kill_after(process, tmp_path / "out.jsonl.progress", more)
        assert process.returncode == -signal.SIGKILL
        assert not (tmp_path / "out.jsonl").exists()
    extracted("big.warc.gz", "-O", "out.jsonl", "--resume", "--processes", "2", cwd=tmp_path)
    urls = [json.loads(line)["url"] for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert urls == [f"http://p.example/{each}" for each in range(number)]
    assert not list(tmp_path.glob("out.jsonl.*"))


def test_going_on_with_other_input_is_refused(tmp_path):
    (tmp_path / "a.warc").write_bytes(record(0, answer(page(0))))
    (tmp_path / "out.jsonl.progress").write_text('{"units":1,"bytes":0,"rejects":0,"about":{}}', encoding="utf-8")
    _, said = extracted("a.warc", "-O", "out.jsonl", "--resume", cwd=tmp_path, code=2)
    assert "begin anew without --resume" in said


@pytest.mark.parametrize("name", containers([record()]))
def test_every_kind_of_file_is_known_by_looking(tmp_path, name):
    data = containers([record(number, answer(page(number))) for number in range(3)])[name]
    (tmp_path / "file").write_bytes(data)
    records, _ = extracted("file", cwd=tmp_path)
    assert len(records) == 3
