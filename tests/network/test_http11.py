"""A crawl's imports do without the look at the stack with which Scrapy names the classes that it deprecates."""

import subprocess
import sys

from tests.running import PROJECT

COUNTED = """
import inspect
looks, look = [], inspect.getframeinfo
inspect.getframeinfo = lambda *given: looks.append(given) or look(*given)
import newscrawl.addon
from scrapy.core.downloader import contextfactory, tls
from scrapy.utils import deprecate
named = (tls.ScrapyClientTLSOptions, contextfactory.ScrapyClientContextFactory)
print(len(looks), *(each.__module__ for each in named), deprecate.inspect is inspect)
"""


def test_a_crawl_imports_its_http_client_without_reading_the_source_of_all_frames():
    done = subprocess.run([sys.executable, "-c", COUNTED], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "scrapy.core.downloader.tls", "scrapy.core.downloader.contextfactory", "True"]
