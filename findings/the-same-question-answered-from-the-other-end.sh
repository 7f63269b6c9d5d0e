#!/usr/bin/env bash
# Guess written before: a client of Common Crawl that is asked for the captures of a page from January to February 2024
# asks the few indexes of those months; and the same question, put twice with limit=1, has the same answer.
# Seen: cdx_toolkit 0.9.39 asks all indexes that there are, 70 of 70, whatever dates it is given, and waits between two
# requests; its estimate of the size asks the three of those months. And with each question it turns its own list of
# indexes round, in the default order "mixed": the first limit=1 gives the newest capture, the second the oldest, the
# third the newest again. Which version of an article a program gets depends on how often it asked before. No warning.
# Where a crawl is named (crawl=["CC-MAIN-2024-05"]), only its index is asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cdx_toolkit==0.9.39
cat > ask.py << 'END'
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import cdx_toolkit
from cdx_toolkit.myrequests import retry_info

CRAWLS = [f"CC-MAIN-{year}-{week:02}" for year in range(2018, 2028) for week in range(5, 50, 7)]
asked = []


class Index(BaseHTTPRequestHandler):
    """Each index has one capture of the page, of the first day of its year."""

    def do_GET(self):
        path, query = urlsplit(self.path)[2:4]
        host = f"http://127.0.0.1:{self.server.server_port}"
        if path == "/collinfo.json":
            body = json.dumps([{"id": crawl, "cdx-api": f"{host}/{crawl}-index"} for crawl in CRAWLS])
        else:
            asked.append(path[1:])
            capture = {"url": "http://paper.example/", "timestamp": f"{path[9:13]}0101000000", "status": "200"}
            body = '{"pages": 1}' if "showNumPages" in query else json.dumps(capture)
            body = "" if parse_qs(query).get("page", ["0"]) != ["0"] else body
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Index)
threading.Thread(target=server.serve_forever, daemon=True).start()
retry_info["127.0.0.1"] = {"next_fetch": 0, "minimum_interval": 0.0}
mirror = f"http://127.0.0.1:{server.server_port}"
client = cdx_toolkit.CDXFetcher(source="cc", cc_mirror=mirror)
dates = {"from_ts": "20240103", "to": "20240229"}
client.get_size_estimate("paper.example/", **dates)
print("estimate:", len(set(asked)), "of", len(CRAWLS), "indexes")
asked.clear()
list(client.iter("paper.example/", **dates))
print("iter:", len(set(asked)), "of", len(CRAWLS), "indexes")
client = cdx_toolkit.CDXFetcher(source="cc", cc_mirror=mirror)
for _ in range(4):
    print("limit=1:", *(capture["timestamp"][:4] for capture in client.get("paper.example/", limit=1)))
asked.clear()
client.get("paper.example/", crawl=["CC-MAIN-2024-05"])
print("crawl told:", *asked)
END
HOME=$folder venv/bin/python ask.py | tee seen
diff - seen << 'END'
estimate: 3 of 70 indexes
iter: 70 of 70 indexes
limit=1: 2027
limit=1: 2018
limit=1: 2027
limit=1: 2018
crawl told: CC-MAIN-2024-05-index
END
