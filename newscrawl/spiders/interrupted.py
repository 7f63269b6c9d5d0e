"""What an interrupted run met in listings counts for the run that goes on with it: its listings are not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.crawl_run import job_of, run_of
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.stat_names import INTERRUPTED_ARTICLES as BEFORE

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.spiders.known_articles import KnownArticles


def count_again(crawler: Crawler, known_articles: KnownArticles) -> None:
    """Count the known articles that listings of the interrupted run showed and that nothing fetched since."""
    run = run_of(crawler)
    if run.is_new or not run.is_first:
        return
    for home, number in known_articles.history.met_since(run.since, job_of(crawler).articles_file).items():
        known_articles.count_known(number, home)
    for home, number in known_articles.history.met_or_fetched(run.since).items():
        known_articles.count(f"{BEFORE.removeprefix('newscrawl/')}/{registered_domain(home)}", number)
