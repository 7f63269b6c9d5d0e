import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
RUN = """
import sys
from scrapy.cmdline import execute
from scrapy.settings import Settings
execute(["scrapy", *sys.argv[1:]], Settings({"COMMANDS_MODULE": "newscrawl.commands"}))
"""


@pytest.fixture
def newscrawl(tmp_path):
    """Runs a command in a folder of its own; exit code and all it said."""

    def run(*words):
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", RUN, *words],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=60,
        )
        return done.returncode, done.stdout

    return run
