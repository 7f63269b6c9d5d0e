"""The commands by what people want to do, a line each: for ``newscrawl --help`` and for completion in shells."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

import newscrawl

#: Heading -> command -> what it does. Every command of newscrawl stands here once.
GROUPS: dict[str, dict[str, str]] = {
    "Start": {
        "init": "Make a folder with settings, site files and a schedule to begin with",
        "new": "Learn a paper: write its site file and golden pages",
        "sites": "Add, list, check or remove papers",
    },
    "Crawl": {
        "crawl": "Crawl papers; without any, the demo newsroom on this machine",
        "schedule": "Crawl at set times, by systemd, cron or a loop of our own",
        "top": "Show the crawls that run",
        "stop": "Stop a running crawl; the next run goes on where it stopped",
        "frontier": "Show or change what a job has left to fetch",
        "doctor": "Check what a job remembers, and mend it",
    },
    "One page": {
        "try": "Show the record of one page, each field with its evidence",
        "extract": "Read stored pages and archives: HTML, WARC, WACZ, ZIP",
        "fetch": "Print a page as the crawler gets it",
    },
    "Articles": {
        "publish": "Write what a job holds now, the latest version of each article",
        "browse": "Show articles in a local page: search, filters, each record with its evidence",
        "export": "Write the articles as Parquet, CSV, SQLite, DuckDB, PostgreSQL, a workbook …",
        "stories": "Find the articles that tell one story, over sites and jobs",
        "authors": "List, merge and split the authors a job knows",
        "validate": "Check lines against the schema of an article",
        "schema": "Print the JSON Schema, or what tells a reader of the lines their types",
    },
    "Care for papers": {
        "test": "Read the golden pages of site files and compare",
        "mend": "Find where a site's fields went when its template changed",
        "replay": "Read the pages that a job kept again, with today's rules",
    },
    "This installation": {
        "settings": "List newscrawl's settings, or get the value of any setting",
        "splash": "Start or stop a Splash server on this machine, for pages that need JavaScript",
        "completion": "Print what lets bash, zsh or fish complete commands and arguments",
    },
}
#: What Scrapy brings and newscrawl leaves as it is.
OF_SCRAPY = ("bench", "check", "edit", "genspider", "list", "parse", "runspider", "shell", "startproject", "view")

_EXAMPLES = """\
Examples:
  newscrawl crawl site -a url=https://example.com -O articles.jsonl
  newscrawl crawl site -a urls_file=papers.txt -a since=2026-11-01 -a max_articles=50
  newscrawl try https://example.com/news/an-article
  newscrawl export articles.jsonl --to parquet
"""


def commands() -> dict[str, str]:
    """Return every command of newscrawl with its line."""
    return {name: line for group in GROUPS.values() for name, line in group.items()}


def help_text() -> str:
    """Return what ``newscrawl --help`` prints."""
    width = max(map(len, commands()))
    groups = "\n".join(
        f"{title}:\n" + "".join(f"  {name:<{width}}  {line}\n" for name, line in group.items())
        for title, group in GROUPS.items()
    )
    return (
        "Usage: newscrawl COMMAND [options] [arguments]\n\n"
        "A news crawler: from a paper's address to one clean JSON line an article.\n\n"
        f"{groups}\nFrom Scrapy: {', '.join(OF_SCRAPY)}\n\n{_EXAMPLES}\n"
        "newscrawl COMMAND --help says more of a command; newscrawl --version says what is installed.\n"
    )


def version_text() -> str:
    """Return what ``newscrawl --version`` prints: ours, Scrapy's and Python's version."""
    try:
        engine = version("scrapy")
    except PackageNotFoundError:
        engine = "missing"
    python = ".".join(map(str, sys.version_info[:3]))
    return f"newscrawl {newscrawl.__version__} (Scrapy {engine}, Python {python})\n"
