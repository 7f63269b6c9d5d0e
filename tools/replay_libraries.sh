#!/usr/bin/env bash
# Opens archives that a crawl keeps in the libraries of ReplayWeb.page (warcio.js, wabac.js), under Node.
#     tools/replay_libraries.sh [PYTHON]
# Writes .warc and .warc.gz with pages, a packed page, revisits and errors, and fails where a page comes otherwise than it was kept.
# wabac.js loads by HTTP: a server on loopback gives it the file. It reads no Zstandard.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-$PWD/.venv/bin/python}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp tools/replay_libraries.mjs "$folder/"
npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts --silent \
  warcio@2.4.11 @webrecorder/wabac@2.27.1 fake-indexeddb@6
PYTHONPATH=. "$python" - "$folder" << 'PYTHON'
import gzip
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawl.archives.keeper import Limits, PageKeeper, kept_files
from newscrawl.archives.writer import Exchange

folder = Path(sys.argv[1])
page = "<html><body><h1>Fähre</h1><p>The ferry is back.</p></body></html>".encode()
html = [(b"Content-Type", b"text/html; charset=utf-8"), (b"Set-Cookie", b"a=1"), (b"Set-Cookie", b"b=2")]
chunked = [*html, (b"Transfer-Encoding", b"chunked")]
answers = [
    ("http://paper.example/robots.txt", 404, [], b""),
    ("http://paper.example/a", 200, chunked, page),
    ("http://paper.example/a?print=1", 200, chunked, page),  # a revisit
    ("http://paper.example/packed", 200, [*html, (b"Content-Encoding", b"gzip")], gzip.compress(page)),
    ("http://paper.example/undone", 200, [*html, (b"Content-Encoding", b"gzip")], page),
    ("http://paper.example/old", 301, [(b"Location", b"/a")], b""),
    ("http://paper.example/a", 304, [(b"ETag", b'"1"')], b""),
]
for form in ("warc", "warc.gz"):
    keeper = PageKeeper(folder / form, form, Limits(), [("software", "newscrawl")])
    for number, (url, status, headers, body) in enumerate(answers):
        keeper.keep(Exchange(url, status, headers, body, datetime(2026, 11, 1, 8, tzinfo=UTC) + timedelta(minutes=number)))
    keeper.close()
    (path,) = kept_files(folder / form)
    path.rename(folder / f"kept.{form}")
wanted = {url: [status, page.decode() if status == 200 else ""] for url, status, _, _ in answers if status != 304}
(folder / "wanted.json").write_text(json.dumps(wanted), encoding="utf-8")
PYTHON
cd "$folder"
for form in warc warc.gz; do
  timeout 120 node replay_libraries.mjs "kept.$form"
done
