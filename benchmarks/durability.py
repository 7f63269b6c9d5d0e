"""What a crawl loses and doubles when it is killed again and again with SIGKILL.

    python benchmarks/durability.py --articles 5000 --hosts 10 --kills 20 --workers 1 --compression zstd

Serves a site of small pages on loopback addresses, crawls it through the durable frontier and export
with one or more processes that share the job, kills one at random moments, runs the same command
again, and prints articles lost, articles doubled, pages fetched more than once a kill, invalid lines
and the last exit codes.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import scrapy
from scrapy.cmdline import execute
from scrapy.settings import Settings

from newscrawl.export.lines import whole_lines
from newscrawl.export.schema import check
from newscrawl.items import Article, Author, Publisher
from newscrawl.normalize.fingerprint import content_hash
from newscrawl.normalize.urls.canonical import article_id

ROOT = Path(__file__).parents[1]
WIDTH = 10  # links a page


class Site:
    """Pages ``/a/0`` … on each of several loopback addresses, in a tree; counts who was asked for."""

    def __init__(self, pages: int, hosts: int) -> None:
        self.pages, self.hosts = pages, hosts
        self.hits: Counter[str] = Counter()
        self.port = 0

    def start(self) -> None:
        """Serve from a thread until the process ends."""
        loop = asyncio.new_event_loop()
        addresses = [f"127.0.1.{host}" for host in range(1, self.hosts + 1)]
        with socket.create_server((addresses[0], 0)) as free:
            self.port = free.getsockname()[1]
        loop.run_until_complete(asyncio.start_server(self._serve, addresses, self.port, backlog=500))
        threading.Thread(target=loop.run_forever, daemon=True).start()

    def urls(self) -> list[str]:
        """Return the first page of every host."""
        return [f"http://127.0.1.{host}:{self.port}/a/0" for host in range(1, self.hosts + 1)]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                path = head.split()[1]
                host = next(line[6:] for line in head.split("\r\n") if line.lower().startswith("host: "))
                self.hits[f"http://{host}{path}"] += 1
                first = int(path.rpartition("/")[2]) * WIDTH + 1
                links = (f'<a href="/a/{n}">x</a>' for n in range(first, min(first + WIDTH, self.pages)))
                body = ("".join(links) + "The harbour was quiet. " * 80).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):  # the crawl has closed it, or was killed
            pass
        finally:
            writer.close()


class TreeSpider(scrapy.Spider):
    """Follows every link; every page is an article."""

    name = "tree"

    async def start(self) -> Any:
        """Begin on every host."""
        for url in os.environ["TREE_URLS"].split():
            yield scrapy.Request(url)

    def parse(self, response: Any) -> Any:
        """Give the article and the links."""
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link)
        yield Article(
            id=article_id(response.url),
            url=response.url,
            headline=response.url,
            articleBody="The harbour was quiet. " * 80,
            authors=[Author(name="Grace Young", nameRaw="By Grace Young")],
            contentHash=content_hash(response.url, ""),
            publisher=Publisher(domain="paper.example"),
        )


class Loader:
    """Knows one spider."""

    @classmethod
    def from_settings(cls, _settings: Any) -> Loader:
        """Ask for nothing."""
        return cls()

    def load(self, _name: str) -> type[scrapy.Spider]:
        """Give the spider."""
        return TreeSpider

    def list(self) -> list[str]:
        """Give its name."""
        return [TreeSpider.name]


SETTINGS = {
    "SPIDER_LOADER_CLASS": Loader,
    "COMMANDS_MODULE": "newscrawl.commands",
    "SCHEDULER": "newscrawl.frontier.scheduler.Scheduler",
    "ITEM_PIPELINES": {"newscrawl.export.pipeline.ExportPipeline": 900},
    "NEWSCRAWL_EXPORT_TARGETS": {"articles.jsonl": "replace"},
    "NEWSCRAWL_EXPORT_SHARD_LINES": 700,
    "CONCURRENT_REQUESTS": 16,
    "LOG_LEVEL": "WARNING",
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}


def crawl(folder: Path, site: Site, compression: str) -> subprocess.Popen[bytes]:
    """Start the command; the same one each time."""
    environment = {**os.environ, "TREE_URLS": " ".join(site.urls()), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, "crawl", "tree", "-s", f"NEWSCRAWL_EXPORT_COMPRESSION={compression}"]
    return subprocess.Popen(command, cwd=folder, env=environment)


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Return the table's row: what is there at the end, and what it cost."""
    site = Site(options.articles // options.hosts, options.hosts)
    site.start()
    moments = random.Random(options.seed)
    begun = time.monotonic()
    workers = [crawl(folder, site, options.compression) for _ in range(options.workers)]
    for _ in range(options.kills):
        victim = moments.randrange(options.workers)
        aim = sum(site.hits.values()) + moments.randint(1, 2 * options.articles // (options.kills + 1))
        while sum(site.hits.values()) < aim and workers[victim].poll() is None:
            time.sleep(0.01)
        workers[victim].kill()
        workers[victim].wait()
        workers[victim] = crawl(folder, site, options.compression)
    codes = [worker.wait() for worker in workers]
    records = [orjson.loads(line) for line in whole_lines(folder / "articles.jsonl")]
    refetched = sum(site.hits.values()) - len(site.hits)
    expected = {f"{url[:-1]}{number}" for url in site.urls() for number in range(site.pages)}
    return {
        "articles": len(expected),
        "lost": len(expected - {record["url"] for record in records}),
        "doubled": len(records) - len({record["id"] for record in records}),
        "invalid": sum(check(record) is not None for record in records),
        "kills": options.kills,
        "refetched a kill": round(refetched / max(1, options.kills), 1),
        "last exit codes": ", ".join(map(str, codes)),
        "seconds": round(time.monotonic() - begun),
    }


def main() -> None:
    """Print the row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("articles", 5000), ("hosts", 10), ("kills", 20), ("workers", 1), ("seed", 7)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--compression", choices=["none", "gzip", "zstd"], default="none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measure(options, Path(folder)).items():
            print(f"{name:18} {value}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["crawl"]:
        execute(["scrapy", *sys.argv[1:]], Settings(SETTINGS))
    else:
        main()
