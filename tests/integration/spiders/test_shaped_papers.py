"""A first crawl reads a paper whole, however its older posts are reached, and a second one asks little."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack

from tests.integration.spiders.shaped_papers import SHAPES, ShapedPaper
from tests.running import QUICK, newscrawl, records

POSTS = 40
#: Requests of a second crawl, of which no article is one: the listings that may have changed.
SECOND = {
    "folders": 20,
    "sections in German": 20,
    "forty sections": 30,
    "sections in pages": 8,
    "newest, numbered issues": 12,
}


def test_a_first_crawl_finds_every_article_whatever_leads_to_it(tmp_path):
    with ExitStack() as stack:
        papers = {
            shape: stack.enter_context(ShapedPaper(shape, POSTS, f"127.0.1.{number}"))
            for number, shape in enumerate(SHAPES, 1)
        }
        addresses = " ".join(paper.url for paper in papers.values())
        crawl = ("crawl", "site", "-a", f"url={addresses}", "-O", "out.jsonl", *QUICK)
        first = newscrawl(*crawl, cwd=tmp_path)
        found = Counter(record["url"] for record in records(tmp_path / "out.jsonl"))
        missing = {shape: len(set(paper.urls()) - set(found)) for shape, paper in papers.items()}
        assert missing == dict.fromkeys(SHAPES, 0), first.stderr[-2000:]
        assert (first.returncode, max(found.values())) == (0, 1)
        before = {shape: paper.hits.total() for shape, paper in papers.items()}
        assert newscrawl(*crawl, cwd=tmp_path).returncode == 0
        again = {shape: paper.hits.total() - before[shape] for shape, paper in papers.items()}
        assert {shape: count for shape, count in again.items() if count > SECOND.get(shape, 6)} == {}
