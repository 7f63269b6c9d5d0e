"""What waits for the CPU, the frontier and the disk is a page as it came: neither its text nor its tree, 1 MB."""

from __future__ import annotations

import pytest

from tests.loopback import QuietHandler
from tests.running import PROJECT, QUICK, newscrawl
from tests.servers import serving

WORDS = "harbour council ferry bridge school market winter budget library river teacher engine museum garden".split()
WATCH = """
from weakref import WeakValueDictionary
from scrapy import signals
from newscrawl.html.document import Document

class Watch:
    most = seen = articles = texts = parsed = 0

    @classmethod
    def from_crawler(cls, crawler):
        watch, make, cls.alive = cls(), Document.__init__, WeakValueDictionary()

        def count(page, *given, **named):
            watch.parsed += 1
            watch.alive[watch.parsed] = page
            make(page, *given, **named)

        Document.__init__ = count
        crawler.signals.connect(watch.look, signals.response_received)
        crawler.signals.connect(watch.tell, signals.spider_closed)
        return watch

    def look(self, response):
        self.seen += 1
        if "/2025/" in response.url:
            self.articles += 1
            self.texts += response._cached_ubody is not None
        self.most = max(self.most, len(self.alive))

    def tell(self):
        with open("watched", "w") as file:
            file.write(f"{self.seen} {self.parsed} {self.most} {self.articles} {self.texts}")
"""


class Newsroom(QuietHandler):
    """Has a home page that leads to sections, and sections that lead to articles of their own."""

    def take(self, _body):
        paths = [f"/category/{WORDS[n]}/" for n in range(len(WORDS))]
        if self.path.startswith("/category/"):
            word = self.path.split("/")[2]
            paths += [f"/2025/03/14/the-{word}-of-the-pier-is-news-{n}/" for n in range(5)]
        links = "".join(f"<h2><a href='{path}'>A story of {path}</a></h2>" for path in paths)
        text = "<p>The harbour council met in the market hall, and voted for a ferry – and then for a bridge.</p>" * 5
        body = f"<html><body><script>1</script><main>{text}{links}</main></body></html>".encode()
        known = self.path == "/" or self.path.startswith(("/category/", "/2025/"))
        self.give(200 if known else 404, {}, body)


@pytest.fixture
def newsroom():
    with serving(Newsroom) as address:
        yield f"http://{address}"


@pytest.fixture
def watched(newsroom, tmp_path):
    """How many responses came, and were parsed; how many of these were there when one came; articles, texts of them."""
    (tmp_path / "watching.py").write_text(WATCH, encoding="utf-8")
    at_once = ("-s", "DOWNLOAD_DELAY=0", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=16")
    watch = ("-s", 'EXTENSIONS={"watching.Watch": 1}')
    path = f"{PROJECT}:{tmp_path}"
    run = newscrawl("crawl", "site", "-a", f"url={newsroom}", *QUICK, *at_once, *watch, cwd=tmp_path, PYTHONPATH=path)
    assert run.returncode == 0, run.stderr[-3000:]
    return tuple(map(int, (tmp_path / "watched").read_text(encoding="utf-8").split()))


def test_neither_a_parsed_page_nor_the_text_of_an_article_waits_while_others_come(watched):
    seen, parsed, most_parsed, articles, texts = watched
    assert seen > 3 * len(WORDS)
    assert parsed >= articles
    assert most_parsed == 0
    assert articles > len(WORDS)
    assert texts == 0  # tests/spiders/test_page_text.py tells when Scrapy keeps them elsewhere
