"""Reads archives that tests made."""

import base64
import hashlib
import io
from contextlib import ExitStack

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits


def read(data, path=None):
    with ExitStack() as stack:
        revisits = stack.enter_context(Revisits())
        chunks = plain_chunks(io.BytesIO(data))
        revisits.begin_file(path, chunks.dictionaries)
        return list(read_pages(read_records(chunks), revisits=revisits))


def urls(data):
    return [each.url for each in read(data)]


def addresses(*numbers):
    return [f"http://p.example/{number}" for number in numbers]


def forms(name, content):
    value = hashlib.new(name, content).digest()
    base32 = base64.b32encode(value).decode()
    return [value.hex(), value.hex().upper(), base32, base32.lower(), base32.rstrip("=")]
