"""What an article of the demo crawl costs, and where: CPU milliseconds, start-up apart.

    python benchmarks/demo_crawl.py --rounds 3

The whole crawl is a process of its own, measured by the operating system; parse, extract, pipelines and export are
then measured alone on the same pages; fetch is the rest (Scrapy's engine, HTTP, scheduler, discovery).
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from itemadapter import ItemAdapter

from newscrawl.demo import NOW, TIMEZONE, DemoNewsroom, truth
from newscrawl.export.exporter import Exporter
from newscrawl.extraction.page import PageReader
from newscrawl.html.document import Document
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.complete import complete
from newscrawl.pipelines.dates import normalise_dates

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.items import Article

PROJECT = Path(__file__).parent.parent


def crawl_cpu(*arguments: str) -> float:
    """CPU seconds of one ``newscrawl`` process with its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "newscrawl", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            check=True,
            capture_output=True,
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def timed(parts: dict[str, float], name: str, work: Callable[[], Any]) -> Any:
    """Run *work* and add its CPU seconds to the part *name*."""
    started = time.process_time()
    result = work()
    parts[name] = parts.get(name, 0.0) + time.process_time() - started
    return result


def finish(article: Article) -> None:
    """Do what the pipelines before the export do."""
    normalise_dates(article, timezone=TIMEZONE)
    normalise_authors(article)
    complete(ItemAdapter(article))


def measure_parts(pages: dict[str, str]) -> dict[str, float]:
    """CPU seconds of each part over all *pages*, caches warm."""
    parts: dict[str, float] = {}
    for is_counted in (False, True):
        parts = {}
        with tempfile.TemporaryDirectory() as folder:
            exporter = Exporter(Path(folder))
            for url, html in pages.items():
                document = Document(url, html)
                timed(parts, "parse", lambda: (document.tree, document.outline, document.card_lists))  # noqa: B023 - called at once
                context = DateContext(timezone=TIMEZONE, base=NOW)
                article = timed(parts, "extract", PageReader(document, None, context).to_item)
                article.metadata.dateDownloaded = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
                timed(parts, "pipelines", lambda: finish(article))  # noqa: B023 - called at once
                timed(parts, "export", lambda: exporter.take(asdict(article)))  # noqa: B023 - called at once
            exporter.close()
        if is_counted:
            break
    return parts


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with DemoNewsroom() as newsroom:
        articles = truth(newsroom.url)
        pages = {article.url: urlopen(article.url).read().decode() for article in articles}  # noqa: S310 - our own address
    startup = statistics.median(crawl_cpu("list") for _ in range(rounds))
    whole = statistics.median(
        crawl_cpu("crawl", "site", "-a", "render=never", "-O", "out.jsonl") for _ in range(rounds)
    )
    parts = measure_parts(pages)
    parts = {"fetch": whole - startup - sum(parts.values()), **parts}
    print(
        f"{len(articles)} articles, {statistics.mean(map(len, pages.values())) / 1000:.1f} thousand characters a page"
    )
    print(f"start-up {startup:.2f} s; crawl {whole:.2f} s of CPU, median of {rounds}")
    for name, seconds in parts.items():
        print(f"{name:<10} {1000 * seconds / len(articles):6.2f} ms an article {seconds / (whole - startup):6.1%}")
    print(f"{'all':<10} {1000 * (whole - startup) / len(articles):6.2f} ms an article")


if __name__ == "__main__":
    main()
