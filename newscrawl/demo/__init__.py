"""A small news site on loopback, with its truth: the first crawl and the tests need no network."""

from newscrawl.demo.moments import NOW, TIMEZONE
from newscrawl.demo.server import DemoNewsroom
from newscrawl.demo.truth import live_truth, nonarticles, truth

__all__ = ["NOW", "TIMEZONE", "DemoNewsroom", "live_truth", "nonarticles", "truth"]
