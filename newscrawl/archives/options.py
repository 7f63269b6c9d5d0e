"""The options of ``newscrawl extract``, for Scrapy's command line and for the one without Scrapy."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.archives.own_address import is_web_address
from newscrawl.archives.wanted import Wanted
from newscrawl.crawl_plan.language_codes import language_code
from newscrawl.errors import NewscrawlError
from newscrawl.normalize.language.detection import primary
from newscrawl.normalize.urls.canonical import host_key

if TYPE_CHECKING:
    import argparse

SYNTAX = "[options] [FILE|FOLDER|GLOB|s3://… ...]"
SHORT = "Extract records from stored pages: WARC, WACZ, ARC, JSON lines, HTML, Parquet"
LONG = (
    "Says what a file holds by looking at it: WARC and ARC (plain, .gz, .zst), WACZ, JSON lines {id, url, html} "
    "(plain, .gz, .zst, .xz), HTML, Parquet with columns url and html; folders and globs are gone through, - is "
    "standard input. Writes one record a page, in the order of the input: the record's keys, `isArticle`, `ms` (CPU "
    "time) and, of an archive, `archive` (file, offset, record id). Optional keys of a JSON line: `downloaded` "
    "(ISO 8601, the base of relative dates), `card` (what a listing said), `timezone`, `site` (a site file's name). "
    "A page is read by the rules of the site file for its host, where there is one. What gives no record is said, with "
    "its file and offset. Examples: newscrawl extract crawl.warc.gz -O articles.jsonl; newscrawl extract pages/ --url "
    "https://paper.example/; newscrawl extract 'CC-NEWS-*.warc.gz' --news --domains papers.txt -O news.jsonl --resume"
)


_IS_FILE = re.compile(r"[/\\]|\.(?:txt|csv|tsv|lst|list|json|jsonl)$", re.IGNORECASE)
_LINES = frozenset({"", ".jsonl", ".jl", ".ndjson", ".jsonlines"})  # endings of files of JSON lines
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,20}\.?")


class ArgumentValueError(NewscrawlError, ValueError):
    """The command line cannot be used; the message is one sentence."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="take the input for JSON lines {id, url, html}")
    parser.add_argument(
        "--url",
        metavar="URL",
        help="address of an HTML file, with / at its end the base of several; else it is the page's canonical link",
    )
    parser.add_argument("--site", metavar="NAME", help="read all pages by the site file of this name")
    parser.add_argument("--sites-dir", default="sites", metavar="FOLDER", help="folder of site files (default: sites)")
    parser.add_argument("-O", "--overwrite-output", metavar="FILE", help="write there, once all is read")
    parser.add_argument("--resume", action="store_true", help="with -O: go on where a run that was stopped had come to")
    parser.add_argument("--articles", action="store_true", help="write articles only")
    parser.add_argument("--news", action="store_true", help="a news archive such as CC-NEWS: articles only, quickly")
    parser.add_argument(
        "--domains", metavar="FILE", help="only pages of these hosts: one a line, or a list with commas"
    )
    parser.add_argument("--languages", metavar="xx,yy", help="only pages that name one of these languages, or none")
    parser.add_argument("--since", metavar="DATE", help="only pages captured on that day or later")
    parser.add_argument("--until", metavar="DATE", help="only pages captured before that day")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    parser.add_argument("--processes", type=int, default=cores, metavar="N", help=f"processes (default: {cores})")


def base_of(opts: argparse.Namespace) -> str | None:
    """Return the address or base that the options give HTML files; ``ArgumentValueError`` for another text."""
    if opts.url is None or is_web_address(opts.url):
        return None if opts.url is None else str(opts.url)
    raise ArgumentValueError(f"--url is a web address such as https://paper.example/story, not {opts.url!r}")


def output_of(opts: argparse.Namespace) -> Path | None:
    """Return the file to write, None for standard output; ``ArgumentValueError`` where it would hold something else."""
    if opts.overwrite_output is None:
        return None
    path = Path(opts.overwrite_output)
    if not opts.overwrite_output or path.is_dir():
        raise ArgumentValueError(f"-O {opts.overwrite_output!r} is no file: write one such as articles.jsonl")
    if path.suffix.lower() not in _LINES:
        raise ArgumentValueError(
            f"-O {opts.overwrite_output}: extract writes JSON lines: write {path.stem}.jsonl; newscrawl export makes "
            "other forms of it"
        )
    return path


def wanted_of(opts: argparse.Namespace) -> Wanted:
    """Return which pages the options want; ``ArgumentValueError`` for a text that is no day, language or domain."""
    domains = _domains(opts.domains) if opts.domains is not None else frozenset[str]()
    languages = _languages(opts.languages) if opts.languages is not None else frozenset[str]()
    return Wanted(domains, languages, _day(opts.since, "--since"), _day(opts.until, "--until"), articles=opts.news)


def _domains(given: str) -> frozenset[str]:
    path = Path(given)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else given.replace(",", "\n")
    except (OSError, ValueError):
        raise ArgumentValueError(f"--domains: {given} is not a text file with a domain on each line") from None
    if not path.exists() and "://" not in given and _IS_FILE.search(given):
        raise ArgumentValueError(f"--domains: there is no file {given}: name one, or write domains with commas between")
    names = list(filter(None, (line.partition("#")[0].strip().lower() for line in text.splitlines())))
    hosts = [_host_of(name) for name in names]
    wrong = next((name for name, host in zip(names, hosts, strict=True) if not host), None)
    if wrong is not None or not hosts:
        what = f"{wrong!r:.100} is no domain" if wrong is not None else "no domain is named"
        raise ArgumentValueError(f"--domains: {what}: write one such as paper.example")
    return frozenset(hosts)


def _host_of(name: str) -> str:
    """Return the host of a domain or a web address as it stands in an address; nothing for what is neither."""
    if "://" not in name and not _HOST.fullmatch(name):
        return ""
    host = host_key(name if "://" in name else f"http://{name}/").partition(":")[0]
    return host.removeprefix("www.").rstrip(".")


def _languages(given: str) -> frozenset[str]:
    words = [word for word in given.split(",") if word.strip()]
    if not words:
        raise ArgumentValueError("--languages: no language is named: write a code such as en, or several: en,de")
    try:
        return frozenset(primary(language_code(word)) for word in words)
    except NewscrawlError as error:
        raise ArgumentValueError(f"--languages: {error}") from None


def _day(text: str | None, option: str) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        raise ArgumentValueError(f"{option} is a day such as 2026-11-28, not {text!r}") from None
