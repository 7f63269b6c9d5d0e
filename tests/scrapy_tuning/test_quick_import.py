"""Scrapy is imported without a look at anybody's source, and its deprecated classes know their modules all the same."""

import subprocess
import sys

APART = """
import inspect
import linecache
from newscrawl.scrapy_tuning.quick_import import import_scrapy

stack = inspect.stack
import_scrapy()
print(inspect.stack is stack, [name for name in linecache.cache if name.endswith(".py")])
from scrapy.core.downloader import contextfactory
from scrapy.utils import deprecate
made = [one for one in vars(contextfactory).values() if type(one).__name__ == "DeprecatedClass"]
print(len(made), {one.__module__ for one in made})
"""


def test_scrapy_is_imported_without_a_look_at_the_source_of_its_callers():
    done = subprocess.run([sys.executable, "-c", APART], capture_output=True, text=True, timeout=60, check=True)
    first, second = done.stdout.splitlines()
    assert first == "True []"
    count, _, modules = second.partition(" ")
    assert int(count) > 0
    assert modules == "{'scrapy.core.downloader.contextfactory'}"
