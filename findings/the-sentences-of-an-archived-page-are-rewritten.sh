#!/usr/bin/env bash
# Guess written before: what a replay of a web archive changes in a page are addresses and the code of its scripts;
# the text of an article that stands as a string in the page's state is as it was stored.
# Seen: pywb 2.10.0 changes the sentences. "At last, this ferry is back" becomes "At last, _____WB$wombat$check$this$
# function_____(this) ferry is back", and so do "We return this week" and what stands behind "location =": its rules
# for scripts (JSWombatProxyRules in rewrite/regex_rewriters.py) look for ", this", "return this" and "location ="
# anywhere, and an English sentence in a string is not told from code. Pages of Next.js (self.__next_f) and Redux or
# Vuex (window.__INITIAL_STATE__) keep their articles so; the program of the page then shows the reader of the replay
# these words, and who takes the text out of the state stores them. In JSON (application/json, ld+json, an API) and in
# the HTML itself the text is whole, and the WARC file is as it was: with id_ behind the time in the address the page
# comes as it was stored. No warning. So: read archives from their WARC files, or ask a replay by id_.
# (newscrawl reads WARC files; docs/how-to/archives.md tells of id_.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pywb==2.10.0 warcio==1.8.1 'setuptools<81'
cat > write.py << 'END'
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TEXT = "At last, this ferry is back. We return this week. The location = the harbour."
PAGE = f"""<html><head><title>Ferry</title>
<script type="application/ld+json">{{"articleBody": "1 {TEXT}"}}</script>
<script type="application/json">{{"text": "2 {TEXT}"}}</script>
<script>window.__INITIAL_STATE__ = {{"text": "3 {TEXT}"}}</script>
<script>self.__next_f.push([1, "4 {TEXT}"])</script>
</head><body><p>5 {TEXT}</p></body></html>"""
with open("pages.warc.gz", "wb") as file:
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    writer = WARCWriter(file, gzip=True)
    writer.write_record(writer.create_warc_record(
        "http://paper.example/ferry", "response", payload=BytesIO(PAGE.encode()), http_headers=headers,
        warc_headers_dict={"WARC-Date": "2024-03-05T08:05:00Z"},
    ))
END
venv/bin/python write.py
{ venv/bin/wb-manager init paper; venv/bin/wb-manager add paper pages.warc.gz; } > log 2>&1 || { cat log; exit 1; }
cat > replay.py << 'END'
import re

from pywb.apps.frontendapp import FrontEndApp
from werkzeug.test import Client

client = Client(FrontEndApp())
for name, mark in {"replay": "mp_", "as stored": "id_"}.items():
    page = client.get(f"/paper/20240305080500{mark}/http://paper.example/ferry").get_data(as_text=True)
    for place, text in re.findall(r"(\d) (At last.*?harbour\.)", page, re.S):
        print(f"{name} {place}: {text}")
END
venv/bin/python replay.py 2> log | grep -E '^(replay|as stored)' | tee seen || { cat log; exit 1; }
diff - seen << 'END'
replay 1: At last, this ferry is back. We return this week. The location = the harbour.
replay 2: At last, this ferry is back. We return this week. The location = the harbour.
replay 3: At last, _____WB$wombat$check$this$function_____(this) ferry is back. We return _____WB$wombat$check$this$function_____(this) week. The location = ((self.__WB_check_loc && self.__WB_check_loc(location, arguments)) || {}).href = the harbour.
replay 4: At last, _____WB$wombat$check$this$function_____(this) ferry is back. We return _____WB$wombat$check$this$function_____(this) week. The location = ((self.__WB_check_loc && self.__WB_check_loc(location, arguments)) || {}).href = the harbour.
replay 5: At last, this ferry is back. We return this week. The location = the harbour.
as stored 1: At last, this ferry is back. We return this week. The location = the harbour.
as stored 2: At last, this ferry is back. We return this week. The location = the harbour.
as stored 3: At last, this ferry is back. We return this week. The location = the harbour.
as stored 4: At last, this ferry is back. We return this week. The location = the harbour.
as stored 5: At last, this ferry is back. We return this week. The location = the harbour.
END
