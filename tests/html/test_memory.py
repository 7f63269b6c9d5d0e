"""Hostile pages in a process of their own: memory is bounded, too."""

import os
import subprocess
import sys

import pytest

from tests.running import PROJECT

READ = """
import resource, sys
from newscrawl.pipelines.record import read_record
page = eval(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
read_record("https://courier.example/a/", page)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
LIMIT = 300  # MB above the page itself; the worst takes 120
PAGES = {
    "50 million characters": "'<p>The ferry sails again, the council said, and it is not late.</p>' * 750_000",
    "100,000 nested tags": "'<div>' * 100_000 + 'words ' * 100_000",
    "2 million empty elements": "'<b></b>' * 2_000_000",
    "attributes for 4 million characters": "'<p ' + ' '.join(f'a{n}=1' for n in range(500_000)) + '>x'",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_takes_bounded_memory(name):
    done = subprocess.run(
        [sys.executable, "-c", READ, PAGES[name]],
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert int(done.stdout) < LIMIT
