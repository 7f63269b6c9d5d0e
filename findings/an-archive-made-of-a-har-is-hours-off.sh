#!/usr/bin/env bash
# Guess written before: a HAR's startedDateTime is ISO 8601 with its offset, so that what is made of it for a web
# archive, whose WARC-Date is always UTC, is the same moment.
# Seen: har2warc 1.0.4 cuts the first 19 characters off and writes a Z behind them. What was loaded at 23:30 in New
# York, 04:30 of the next day in UTC, has a WARC-Date of 23:30Z: five hours early, a day too early, and from Tokyo
# nine hours late. A HAR in UTC is right, one in local time, as the format allows and shows it, is not. No warning. An
# index made of it has the wrong moments, and "3 hours ago" on a page of it counts from the wrong one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check har2warc==1.0.4 warcio==1.8.1 'setuptools<81'
cat > write.py << 'END'
import json
import sys

moment = sys.argv[1]
request = {"method": "GET", "url": "http://paper.example/ferry", "httpVersion": "HTTP/1.1"}
response = {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "redirectURL": ""}
empty = {"headers": [], "cookies": [], "headersSize": -1, "bodySize": 0}
content = {"mimeType": "text/html", "size": 14, "text": "<h1>Ferry</h1>"}
entry = {
    "pageref": "page", "startedDateTime": moment, "time": 3,
    "cache": {}, "timings": {"send": 1, "wait": 1, "receive": 1},
    "request": {**request, **empty, "queryString": []}, "response": {**response, **empty, "content": content},
}
page = {"id": "page", "startedDateTime": moment, "title": "Ferry", "pageTimings": {}}
log = {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "pages": [page], "entries": [entry]}
json.dump({"log": log}, open("page.har", "w"))
END
cat > read.py << 'END'
from warcio.archiveiterator import ArchiveIterator

with open("page.warc.gz", "rb") as file:
    print(*(r.rec_headers["WARC-Date"] for r in ArchiveIterator(file) if r.rec_type == "response"))
END
for moment in 2024-03-06T04:30:00.000Z 2024-03-05T23:30:00.000-05:00 2024-03-06T13:30:00.000+09:00; do
  venv/bin/python write.py "$moment"
  venv/bin/har2warc page.har page.warc.gz > log 2>&1 || { cat log; exit 1; }
  echo "$moment: WARC-Date $(venv/bin/python read.py)"
done | tee seen
diff - seen << 'END'
2024-03-06T04:30:00.000Z: WARC-Date 2024-03-06T04:30:00Z
2024-03-05T23:30:00.000-05:00: WARC-Date 2024-03-05T23:30:00Z
2024-03-06T13:30:00.000+09:00: WARC-Date 2024-03-06T13:30:00Z
END
