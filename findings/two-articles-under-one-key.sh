#!/usr/bin/env bash
# Guess written before: the key of an address in the index of a web archive (CDXJ) is the address with its host turned
# round: two articles whose addresses differ have two keys.
# Seen: surt 0.3.1, by which cdxj-indexer 1.5.0 makes its keys, turns the path and the query into small letters, puts the
# query's parts in order, leaves out www, www2 and www12, and leaves out sid=, PHPSESSID= and the like. Two pages
# of an archive at /aB3 and /ab3, as short addresses are, and one of www2 have one key, each with its own address beside
# it: who looks up by key alone gets another article, and none is said to be missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check surt==0.3.1 cdxj-indexer==1.5.0 warcio==1.8.1 'setuptools<81'
cat > write.py << 'END'
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ADDRESSES = ("http://paper.example/aB3", "http://paper.example/ab3", "http://www2.paper.example/ab3",
             "http://paper.example/ab3?sid=0123456789abcdef0123456789abcdef", "http://paper.example/ab4")
with open("pages.warc.gz", "wb") as file:
    writer = WARCWriter(file, gzip=True)
    for number, address in enumerate(ADDRESSES):
        page = b"<h1>Article %d</h1>" % number
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", payload=BytesIO(page), http_headers=headers)
        writer.write_record(record)
END
venv/bin/python write.py
venv/bin/cdxj-indexer pages.warc.gz > index.cdxj
cut -d ' ' -f 1 index.cdxj | sort | uniq -c | sed 's/^ *//' | tee seen
diff - seen << 'END'
4 example,paper)/ab3
1 example,paper)/ab4
END
