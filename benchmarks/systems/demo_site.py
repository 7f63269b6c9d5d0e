"""The demo newsroom that newscrawl ships, and a judge by its own truth."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newscrawl.demo import DemoNewsroom, truth
from systems.judging import Score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from newscrawl.demo.truth import TrueArticle
    from systems.content import Post
    from systems.tools import Tools


class Demo:
    """Serves itself; its articles are its own."""

    name = "demo newsroom"
    newsroom: DemoNewsroom | None = None

    def build(self, _tools: Tools, _folder: Path, _posts: Sequence[Post], url: str) -> None:
        """Serve it on the port of *url*."""
        self.newsroom = DemoNewsroom(datetime.now(UTC), int(url.rpartition(":")[2])).start()

    def stop(self) -> None:
        """Stop the server."""
        if self.newsroom is not None:
            self.newsroom.stop()

    def judge(self, records: Sequence[Mapping[str, Any]]) -> Score:
        """Compare the published records with what a perfect crawl finds."""
        assert self.newsroom is not None
        wanted = {article.url: article for article in truth(self.newsroom.url, self.newsroom.now)}
        hits = {record["url"]: record for record in records if record["url"] in wanted}
        score = Score(len(hits) / len(wanted), len(hits) / len(records) if records else 0.0)
        for name, check in _CHECKS.items():
            right = [url for url, record in hits.items() if check(record, wanted[url])]
            score.fields[name] = len(right) / len(hits) if hits else 0.0
        return score


def _same_day(record: Mapping[str, Any], article: TrueArticle) -> bool:
    told = record["datePublished"] or ""
    return bool(told[:10] == article.datePublished[:10] if article.dateAssumed else told == article.datePublished)


def _same_text(record: Mapping[str, Any], article: TrueArticle) -> bool:
    return [each for each in (record["articleBody"] or "").split("\n") if each] == list(article.paragraphs)


_CHECKS: dict[str, Callable[[Mapping[str, Any], TrueArticle], bool]] = {
    "headline": lambda record, article: record["headline"] == article.headline,
    "authors": lambda record, article: (
        [each["name"] for each in record["authors"]] == [each.name for each in article.authors]
    ),
    "published": _same_day,
    "section": lambda record, article: (
        record["articleSection"] == ([article.articleSection] if article.articleSection else [])
    ),
    "keywords": lambda record, article: set(record["keywords"]) == {*article.keywords},
    "body": _same_text,
}
