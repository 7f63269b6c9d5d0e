#!/usr/bin/env bash
# Guess written before: `wacz create --detect-pages --text` lists the HTML pages of a WARC file, each with title and
# text, for the list and the search of ReplayWeb.page.
# Seen: wacz 0.6.0 takes for a page only what another request of the file names as its Referer. Of a crawl that fetched
# a home page and from it two articles the home page is the one page; an article is one if a picture was fetched for
# it. Of a crawler that sends no Referer there is none, and no list is written. The archive is whole and its index names
# all; "Num Pages Detected: 1" is all that tells. With --pages FILE, lines of url and title, both articles are there;
# one whose "ts" is a second off the record's is left out, and said.
# (Of 8 articles that newscrawl kept in a WARC file, it lists one, and two pages of links.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check wacz==0.6.0 warcio==1.8.1
cat > write.py << 'END'
import io

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SITE = "https://paper.example/"
MOMENT = {"WARC-Date": "2024-03-05T08:05:00Z"}
CRAWLS = {
    "articles": {"": None, "ferry": "", "tram": ""},
    "articles-and-a-picture": {"": None, "ferry": "", "tram": "", "tram.jpg": "tram"},
    "no-referer": {"": None, "ferry": None, "tram": None},
}
for crawl, requests in CRAWLS.items():
    with open(f"{crawl}.warc.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        for path, referer in requests.items():
            body = f"<html><head><title>{path}</title></head><body><h1>{path}</h1><p>It returns.</p></body></html>"
            kind = "image/jpeg" if path.endswith(".jpg") else "text/html"
            sent = [("Host", "paper.example")] + ([] if referer is None else [("Referer", SITE + referer)])
            asked = StatusAndHeaders(f"GET /{path} HTTP/1.1", sent, is_http_request=True)
            told = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            answer = io.BytesIO(body.encode())
            pair = ("request", asked, io.BytesIO()), ("response", told, answer)
            writer.write_request_response_pair(*(
                writer.create_warc_record(SITE + path, name, content, http_headers=head, warc_headers_dict=MOMENT)
                for name, head, content in pair
            ))
END
venv/bin/python write.py
show() {
  name=$1
  shift
  venv/bin/wacz create --file "$1.warc.gz" --output "$name.wacz" "${@:2}" > log 2>&1 || { cat log; exit 1; }
  venv/bin/python - "$name" << 'END'
import json
import sys
import zipfile

archive = zipfile.ZipFile(f"{sys.argv[1]}.wacz")
lists = [archive.read(name).decode() for name in archive.namelist() if name == "pages/pages.jsonl"]
print(f"{sys.argv[1]}:", *(json.loads(line)["url"] for line in "".join(lists).splitlines()[1:]))
END
}
echo '{"format": "json-pages-1.0", "id": "pages", "title": "Pages"}' > named.jsonl
for page in ferry tram; do echo "{\"url\": \"https://paper.example/$page\", \"title\": \"$page\"}" >> named.jsonl; done
sed '$s/}/, "ts": "2024-03-05T08:05:01Z"}/' named.jsonl > timed.jsonl
{
  for crawl in articles articles-and-a-picture no-referer; do show $crawl $crawl --detect-pages --text; done
  show named articles --pages named.jsonl
  show timed articles --pages timed.jsonl
} | tee seen
diff - seen << 'END'
articles: https://paper.example/
articles-and-a-picture: https://paper.example/ https://paper.example/tram
no-referer:
named: https://paper.example/ferry https://paper.example/tram
timed: https://paper.example/ferry
END
