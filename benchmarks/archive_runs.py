"""Runs of ``newscrawl extract`` and of other readers on one archive: CPU, wall time, memory."""

from __future__ import annotations

import json
import lzma
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.archives.units import Reading
from newscrawl.archives.writer import Exchange, WarcFile

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
MOMENT = datetime(2026, 11, 1, 8, tzinfo=UTC)
TYPE = [(b"Content-Type", b"text/html; charset=utf-8")]
SENTENCE = (
    "The ferry crossed the bay again on day {n}, and street {n} of Saltney stood on pier {n} to watch it come in. "
)


class Cost(NamedTuple):
    """What a process took: CPU and wall in seconds, *memory* the most resident megabytes, *lines* it wrote."""

    cpu: float
    wall: float
    memory: float
    lines: int


def made_pages(number: int) -> Iterator[tuple[str, bytes]]:
    """Yield addresses and pages of an invented paper, each with words of its own."""
    for n in range(number):
        text = "".join(f"<p>{SENTENCE.format(n=n * 10 + part) * 2}</p>" for part in range(8))
        head = f'<title>Ferry {n} returns</title><meta property="og:type" content="article">'
        menu = "".join(f'<li><a href="/part/{part}">Part {part}</a></li>' for part in range(40))
        body = f"<ul>{menu}</ul><article><h1>Ferry {n} returns</h1><p>By Nora Vale</p>{text}</article><ul>{menu}</ul>"
        yield (
            f"http://paper.example/2026/11/{n}-ferry",
            f"<html lang=en><head>{head}</head><body>{body}</body></html>".encode(),
        )


def real_pages(folder: Path, number: int) -> Iterator[tuple[str, bytes]]:
    """Yield pages of a folder of ``*.jsonl.xz`` with ``url`` and ``html``, again and again where there are too few."""
    found = []
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            found += [
                (page["url"], page["html"].encode("utf-8", "replace")) for page in map(json.loads, islice(lines, 60))
            ]
    for n, (url, html) in enumerate(islice(cycle(found), number)):
        yield f"{url.replace(chr(32), '%20')}{'&' if '?' in url else '?'}copy={n // len(found)}", html


def write_archive(path: Path, pages: Iterator[tuple[str, bytes]]) -> tuple[int, int]:
    """Write pages with their requests; return how many, and their bytes."""
    file, number, size = WarcFile(path), 0, 0
    file.begin([("software", "newscrawl benchmark")])
    for url, html in pages:
        file.answer(Exchange(url, 200, TYPE, html, MOMENT))
        number, size = number + 1, size + len(html)
    file.close()
    return number, size


def write_lines(path: Path, pages: Iterator[tuple[str, bytes]]) -> None:
    """Write the same pages as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for url, html in pages:
            line = {"id": url, "url": url, "html": html.decode(), "downloaded": MOMENT.isoformat()}
            file.write(json.dumps(line) + "\n")


class ReaderError(Exception):
    """A program could not read the archive; the message is the last line that it said."""


def _resident(pid: int) -> float:
    """Return the most megabytes a process had so far; what it took before its program began does not count."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmHWM")), 0.0)


def cost(command: list[str], output: Path, folder: Path) -> Cost:
    """Run a command and its children, and return what they took; an exit code but 0 and 3 raises ``ReaderError``.

    Byte code is kept as for an installed program, also where the shell says otherwise: making it takes 0.1 s a start.
    """
    began = time.monotonic()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if command[0] == sys.executable:
        environment["PYTHONPATH"] = str(PROJECT)
    with (folder / "said").open("w+b") as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stderr=said)
        memory = 0.0
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            memory = max(memory, _resident(process.pid))
            time.sleep(0.05)
        said.seek(0)
        last = said.read().decode(errors="replace").strip().rpartition("\n")[2]
    _, status, used = ended
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 3}:
        raise ReaderError(last[:200])
    lines = output.read_bytes().count(b"\n") if output.exists() else 0
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, memory, lines)


def extract(source: Path, processes: int, *options: str, python: str = sys.executable) -> Cost:
    """Run ``newscrawl extract`` of this tree, or of what is installed for another *python*."""
    output = source.with_name(f"{source.name}.{processes}.jsonl")
    command = [
        python,
        "-m",
        "newscrawl",
        "extract",
        source.name,
        "-O",
        output.name,
        "--processes",
        str(processes),
    ]
    return cost([*command, *options], output, source.parent)


def reading(source: Path) -> float:
    """Return the CPU seconds of reading an archive's pages, which are not parsed; the best of three."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        for _unit in Reading([str(source)]).units():
            pass
        taken.append(time.process_time() - began)
    return min(taken)


def without_place(path: Path) -> list[dict[str, object]]:
    """Return the records of a file without what says where their pages stood and what they took."""
    found = []
    for line in path.read_bytes().splitlines():
        record = json.loads(line)
        for key in ("id", "ms", "archive"):
            record.pop(key, None)
        found.append(record)
    return found


_OFFLINE = """
import socket
def refuse(*_, **__):
    raise OSError("no network here")
socket.getaddrinfo = socket.socket.connect = refuse
"""
#: Programs that read argv[1] and write a line a page, for the Python of a venv where the library is; without network.
OTHERS = {
    "trafilatura": _OFFLINE
    + """
import sys, json
from warcio.archiveiterator import ArchiveIterator
import trafilatura
with open(sys.argv[1], "rb") as file, open(sys.argv[2], "w") as out:
    for record in ArchiveIterator(file):
        if record.rec_type == "response":
            url, html = record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read()
            found = trafilatura.bare_extraction(html, url=url, with_metadata=True)
            out.write(json.dumps({"url": url, "title": found and found.title, "text": found and found.text}) + "\\n")
""",
    "news-please": _OFFLINE
    + """
import sys, json
from warcio.archiveiterator import ArchiveIterator
from newsplease import NewsPlease
with open(sys.argv[1], "rb") as file, open(sys.argv[2], "w") as out:
    for record in ArchiveIterator(file):
        if record.rec_type == "response":
            try:
                found = NewsPlease.from_warc(record, fetch_images=False)
            except Exception as error:  # whatever the peer raises, its page counts as failed
                out.write(json.dumps({"error": str(error)[:80]}) + "\\n")
                continue
            out.write(json.dumps({"url": found.url, "title": found.title, "text": found.maintext}) + "\\n")
""",
    "Fundus": _OFFLINE
    + """
import sys, json
from warcio.archiveiterator import ArchiveIterator
from fundus import PublisherCollection
from fundus.scraping.html import HTML, WarcSourceInfo
from urllib.parse import urlsplit
from datetime import datetime
hosts = {urlsplit(publisher.domain).netloc.removeprefix("www."): publisher for publisher in PublisherCollection}
with open(sys.argv[1], "rb") as file, open(sys.argv[2], "w") as out:
    for record in ArchiveIterator(file):
        if record.rec_type != "response":
            continue
        url = record.rec_headers.get_header("WARC-Target-URI")
        html = record.content_stream().read().decode("utf-8", "replace")
        publisher = hosts.get(urlsplit(url).netloc.removeprefix("www."))
        if publisher is None:
            continue
        parser = publisher.parser(datetime(2026, 11, 1))
        found = parser.parse(html, "suppress")
        out.write(json.dumps({"url": url, "title": found.get("title"), "text": str(found.get("body"))}) + "\\n")
""",
}
