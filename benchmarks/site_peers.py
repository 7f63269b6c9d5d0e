"""One real site, crawled by newscrawl and by four other libraries: articles found, what else, requests, side by side.

    python benchmarks/systems.py --tools DIR --install              # once: the publishing systems
    python benchmarks/site_peers.py --tools DIR --install           # once: the libraries, in environments of their own
    python benchmarks/site_peers.py --tools DIR --system hugo --posts 60 --only newscrawl,fundus

The site is built by a publishing system from posts of our own and served on loopback. Each library looks for articles
in its own way (``systems/peers/``) without pauses; what it gives out with a text of 200 characters counts. A post is
found by its address or its headline.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from systems.content import first_edition
from systems.crawling import PROJECT, crawl
from systems.judging import slug_of
from systems.node_sites import Astro, Eleventy
from systems.serving import file_server
from systems.static_sites import ABlog, Hugo, Jekyll, Nikola
from systems.tools import Tools, run

if TYPE_CHECKING:
    from systems.content import Post
    from systems.serving import Files

SYSTEMS = {
    "hugo": Hugo(),
    "jekyll": Jekyll(),
    "nikola": Nikola("bootblog4"),
    "ablog": ABlog(),
    "astro": Astro(),
    "eleventy": Eleventy(),
}
#: Environment, package and file of each; more words are given to it. Fundus pins lxml, which the others do not share.
PEERS = {
    "trafilatura": ("peers", "trafilatura", ["trafilatura_peer.py"]),
    "newspaper4k": ("peers", "newspaper4k", ["newspaper4k_peer.py"]),
    "fundus": ("fundus", "fundus", ["fundus_peer.py"]),
    "news-please": ("peers", "news-please", ["news_please_peer.py", "RecursiveCrawler"]),
    "news-please map": ("peers", "news-please", ["news_please_peer.py", "SitemapCrawler"]),
}
NEEDED = {"fundus": ("curl_cffi<0.14",)}  # its 0.5.7 does not start with a later one
NAMES = ("newscrawl", *PEERS)
#: The name by which the libraries are given the site that refuse a bare address: it stands for loopback.
NAMED = dict.fromkeys(("trafilatura", "newspaper4k"), "pier.example.com")
#: news-please crawls in processes of its own, and compares hosts without their ports: loopback is its proxy.
PROXIED = {"news-please": "http://pier.example.com", "news-please map": "http://pier.example.com"}
LONGEST = 240  # seconds of one library


@dataclass(frozen=True, slots=True)
class Found:
    """What one of them found: how many of the posts, what else it took for articles, at how many requests."""

    posts: int
    others: int
    requests: int
    seconds: float
    error: str = ""


def main() -> int:
    """Build, crawl, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--system", choices=SYSTEMS, default="hugo")
    parser.add_argument("--posts", type=int, default=60)
    parser.add_argument("--only", default=",".join(NAMES))
    options = parser.parse_args()
    tools = Tools(options.tools.resolve())
    if options.install:
        install(tools)
    posts = [
        post for post in many(options.posts) if post.published or getattr(SYSTEMS[options.system], "has_undated", True)
    ]
    print(f"{options.system}, {len(posts)} posts")
    print(f"{'':16} {'version':10} {'found':>6} {'others':>7} {'requests':>9} {'a post':>7} {'seconds':>8}")
    for name in options.only.split(","):
        found = measure(name, SYSTEMS[options.system], tools, posts)
        ratio = f"{found.requests / found.posts:.2f}" if found.posts else "-"
        print(
            f"{name:16} {version_of(name, tools):10} {found.posts:6} {found.others:7} {found.requests:9} {ratio:>7} "
            f"{found.seconds:8.1f}  {found.error}",
            flush=True,
        )
    return 0


def many(number: int) -> list[Post]:
    """Return so many posts: those of every system, then each again as news of an earlier year, all texts different."""
    posts, found = first_edition(), []
    for index in range(number):
        post, turn = posts[index % len(posts)], index // len(posts)
        if turn:
            year = 2026 - turn
            post = replace(
                post,
                slug=f"{post.slug}-{year}",
                headline=f"{post.headline} in {year}",
                paragraphs=tuple(f"In {year} it was so: {text}" for text in post.paragraphs),
                published=post.published.replace(year=year) if post.published else None,
            )
        found.append(post)
    return found


def measure(name: str, system: Any, tools: Tools, posts: list[Post]) -> Found:
    """Let one of them look for the posts of a fresh site."""
    with tempfile.TemporaryDirectory() as folder, file_server() as files:
        (Path(folder) / "site").mkdir()
        (Path(folder) / "job").mkdir()
        url = PROXIED.get(name) or files.url.replace("127.0.0.1", NAMED.get(name, "127.0.0.1"))
        files.serve(system.build(tools, Path(folder) / "site", posts, url))
        begin = time.monotonic()
        try:
            told, error = _found(name, url, Path(folder) / "job", tools, files.url), ""
        except (subprocess.SubprocessError, ValueError, IndexError) as problem:
            told, error = [], str(problem).strip().splitlines()[-1][:150]
        return _judged(told, posts, files, time.monotonic() - begin, error)


def _found(name: str, url: str, folder: Path, tools: Tools, proxy: str) -> list[tuple[str, str]]:
    if name == "newscrawl":
        crawl(url, folder, PROJECT)
        lines = (folder / "out.jsonl").read_text().splitlines()
        return [(record["url"], record["headline"]) for record in map(json.loads, lines)]
    folder_of, _, (program, *words) = PEERS[name]
    child = Path(__file__).parent / "systems" / "peers" / program
    command = [str(tools.folder / folder_of / "bin" / "python"), str(child), f"{url}/", *words]
    environment = {**os.environ, **({"http_proxy": proxy} if name in PROXIED else {})}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    if done.returncode:
        raise ValueError(done.stderr)
    return [tuple(pair) for pair in json.loads(done.stdout.splitlines()[-1])]


def _judged(told: list[tuple[str, str]], posts: list[Post], files: Files, seconds: float, error: str) -> Found:
    slugs, headlines = {post.slug: post for post in posts}, {post.headline: post for post in posts}
    hits, others = set(), set()
    for url, title in told:
        post = slugs.get(slug_of(url)) or headlines.get(title)
        hits.add(post.slug) if post else others.add(url)
    return Found(len(hits), len(others), len(files.hits), seconds, error)


def version_of(name: str, tools: Tools) -> str:
    """Return the version of a library."""
    folder, package, _ = PEERS.get(name, ("", "newscrawl", []))
    python = str(tools.folder / folder / "bin" / "python") if folder else sys.executable
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    return run([python, "-c", code], tools.folder).strip()


def install(tools: Tools) -> None:
    """Make the environments: some minutes, about 900 MB."""
    for folder, package, _ in PEERS.values():
        if not (tools.folder / folder).exists():
            run(["python3", "-m", "venv", folder], tools.folder)
            run([str(tools.folder / folder / "bin" / "pip"), "install", "-q", "--upgrade", "pip"], tools.folder)
        packages = [package, *NEEDED.get(package, ())]
        run([str(tools.folder / folder / "bin" / "pip"), "install", "-q", *packages], tools.folder)


if __name__ == "__main__":
    sys.exit(main())
