#!/usr/bin/env bash
# Guess written before: FastWARC with auto_decode="all", the option that undoes a page's transfer and content coding,
# gives every record of an archive; a body that it cannot read is an error, or empty, and the next record follows.
# Seen: FastWARC 2.0.1 ends the archive behind the first page that is both chunked and compressed, as most servers send
# pages and as wget and other recorders of the wire store them. Of 20 articles with such a page in the tenth place ten
# come, and of 20 such pages one; that one is right, no error is raised, and the loop ends as at the end of the file.
# Chunked alone, or gzip alone, all 20 come. warcio 1.8.1 reads all 20 of each. Tools that turn Common Crawl's forms and
# own archives into training data take this option; a count of pages is all that shows it. So: auto_decode="none", and
# decode oneself. (newscrawl reads archives by a reader of its own, and its own archives are never chunked.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check FastWARC==2.0.1 warcio==1.8.1 'setuptools<81'
cat > look.py << 'END'
import gzip
from importlib.metadata import version
from io import BytesIO

import warcio
from fastwarc.warc import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

GZIP, CHUNKED = ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")


def archive(forms):
    file = BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="1.1")
    for number, form in enumerate(forms):
        body = b"<h1>Article %d</h1>" % number
        body = gzip.compress(body) if GZIP in form else body
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if CHUNKED in form else body
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), *form], protocol="HTTP/1.1")
        address = f"http://paper.example/{number}"
        writer.write_record(writer.create_warc_record(address, "response", BytesIO(body), http_headers=headers))
    return file.getvalue()


def by_warcio(data):
    return [record.content_stream().read() for record in warcio.ArchiveIterator(BytesIO(data))]


def by_fastwarc(data, auto_decode="all"):
    return [record.reader.read() for record in ArchiveIterator(BytesIO(data), auto_decode=auto_decode)]


def right(pages):
    return sum(page.startswith(b"<h1>Article ") for page in pages)


print(f"FastWARC {version('FastWARC')}, warcio {version('warcio')}")
FORMS = {"gzip": [[GZIP]] * 20, "chunked": [[CHUNKED]] * 20, "both": [[GZIP, CHUNKED]] * 20}
FORMS["the tenth both"] = [[GZIP]] * 9 + [[GZIP, CHUNKED]] + [[GZIP]] * 10
for name, forms in FORMS.items():
    data = archive(forms)
    print(f"{name}: warcio {right(by_warcio(data))}, FastWARC {right(by_fastwarc(data))},", end=" ")
    print(f"undecoded {len(by_fastwarc(data, 'none'))}")
END
venv/bin/python look.py | tee seen
diff - seen << 'END'
FastWARC 2.0.1, warcio 1.8.1
gzip: warcio 20, FastWARC 20, undecoded 20
chunked: warcio 20, FastWARC 20, undecoded 20
both: warcio 20, FastWARC 1, undecoded 20
the tenth both: warcio 20, FastWARC 10, undecoded 20
END
