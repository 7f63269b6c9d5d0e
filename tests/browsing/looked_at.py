"""``newscrawl browse`` in a process of its own, and what it answers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

import orjson

from tests.running import PROJECT


@contextmanager
def browsing(name, folder, *options, end=signal.SIGINT):
    """Yields the address; ends it by Ctrl-C, or another signal, and says so if it did not end well."""
    command = [sys.executable, "-m", "newscrawl", "browse", name, "--no-open", *options]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TMPDIR": str(folder)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline()
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            assert found, (line, "" if line else process.stderr.read())
            yield found.group()
        finally:
            process.send_signal(end)
            said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert said == ("", ""), said
    assert list(folder.glob("newscrawl-browse-*")) == []


def answer(url, **headers):
    """Status and text of a page; redirects are followed."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=60) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def write_lines(path, articles):
    path.write_bytes(b"".join(orjson.dumps(article) + b"\n" for article in articles))
