"""Gives the readers random and mutated pages, feeds, sitemaps, robots.txt files, dates and bylines, from a seed.

    python benchmarks/fuzz.py --number 1000000 --seed 1 --processes 2

Each input must be read without an exception, within two seconds of CPU, and what comes of a page must be a valid
record. Prints what did not hold, with the number that makes it again (--first N --number 1), and ends with 1 then.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.json_listing import read_json_listing
from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.sitemaps import read_sitemap, robots_sitemaps
from newscrawl.export.schema import check
from newscrawl.html.document import Document
from newscrawl.network.robots import BoundedRobotParser
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date
from newscrawl.pipelines.record import read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

URL = "https://paper.example/2026/03/12/harbour-board/"
LIMIT = 2.0  # seconds of CPU for one input
CONTEXT = DateContext(languages=("en",), base=datetime(2026, 3, 12, tzinfo=UTC))
# What inputs are made of and broken with.
TOKENS = (
    *"< > & \" ' = / \\ { } [ ] ( ) : ; , . | - – # ? ! % $ * + @ ~ ^ ` _ \0 \t \n \r é 中 ア 한 я ا ๑ \u0301 \u200b \u202e \ud800".split(
        " "
    ),
    *"<p> </p> <div> </div> <a href= <a rel=author> <time datetime= <h1> </h1> <article> <script> </script> <style> <table> <td> <li>".split(),
    *"<!-- --> <![CDATA[ ]]> <?xml &amp; &#0; &#x110000; &nbsp &lt <meta <link <title> </title> <svg> <template> <br/> <b> <i>".split(),
    *"<item> </item> <entry> <url> <loc> <lastmod> <pubDate> <dc:creator> <link/> </rss> <sitemap> User-agent: Disallow: Allow: Sitemap:".split(),
    *"By by von por 作者 记者 and & et und , Jr. Dr. Moreau Ada O'Neill d'Arc 2026 12 March 3/4/05 08:00 UTC +01:00 ago hours 昨天 T Z".split(),
    *"0 1 9 99999999999 -1 1e999 NaN null true http:// https:// // javascript: data: mailto: %00 %ff ?a=1 #x".split(),
    *'"@type":"NewsArticle" "author": "datePublished": "headline": [[ ]] {{ }} "\\ud800" itemprop= property= class="byline" datetime='.split(),
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry line | Paper</title>'
    '<meta property="og:title" content="Ferry line"><link rel="canonical" href="/2026/03/12/ferry/">'
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line",'
    '"author":[{"@type":"Person","name":"Ada Moreau"}],"datePublished":"2026-03-12T08:00:00+01:00"}</script></head><body>'
    '<nav><ul><li><a href="/news/">News</a><li><a href="/sport/">Sport</a></ul></nav><main><article><h1>Ferry line</h1>'
    '<p class="byline">By <a rel="author" href="/a/ada/">Ada Moreau</a> and Ben Okri</p><time datetime="2026-03-12">'
    "12 March 2026</time><p>The harbour board approved a second ferry line on Thursday evening after a long debate.</p>"
    "<h2>What now</h2><p>The first boat is to leave the northern quay in May, and a ticket will cost as much as today.</p>"
    '<figure><img src="/a.jpg" alt="Boat"><figcaption>Photo: C. Lee</figcaption></figure><p>Share this</p></article>'
    '<aside><h3>Related</h3><ul><li><a href="/2026/03/11/other/">Other story of the harbour</a> 11 March 2026</ul></aside>'
    "</main><footer>© Paper</footer></body></html>"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>'
    "<item><title>Ferry &amp; line</title><link>https://paper.example/a?x=1&y=2</link><dc:creator>Ada Moreau</dc:creator>"
    "<pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate><description><![CDATA[<p>The board</p>]]></description></item></channel></rss>"
)
SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/'
    'schemas/sitemap-news/0.9"><url><loc>https://paper.example/a</loc><lastmod>2026-03-12</lastmod><news:news>'
    "<news:publication_date>2026-03-12</news:publication_date><news:title>Ferry</news:title></news:news></url></urlset>"
)
ROBOTS = (
    "User-agent: *\nDisallow: /private/*.pdf$\nAllow: /\nCrawl-delay: 2\nSitemap: https://paper.example/sitemap.xml\n"
)
JSON = '{"items":[{"title":"Ferry line of the day","url":"/2026/03/12/ferry/","date":"2026-03-12","html":"<a href=/b>B</a>"}]}'
DATES = (
    "12 March 2026, 8:00 pm CET",
    "2026-03-12T08:00:00.123+01:00",
    "3 hours ago",
    "昨天 12:30",
    "il y a 2 jours",
    "12/03/26",
)
BYLINES = (
    "By Ada Moreau and Ben Okri, Staff Writers",
    "Von Jan de Vries (dpa)",
    "記者 王小明",
    "Text: A. B.; Photos: C. Lee | 12 March",
)


class _Crawler:
    spider = None


def read_page(text: str) -> str | None:
    """Read an article; return what is wrong with its record."""
    return check(read_record(URL, text).to_dict())


def read_robots(text: str) -> None:
    """Ask a robots.txt, and take its sitemaps."""
    body = text.encode("utf-8", "surrogatepass")
    parser = BoundedRobotParser.from_crawler(_Crawler(), body)
    parser.allowed(URL, "newscrawl")
    parser.crawl_delay("newscrawl")
    robots_sitemaps(text, URL)


def read_dates(text: str) -> None:
    """Read one date, and find those of a line."""
    read_date(text, CONTEXT)
    find_dates(text, CONTEXT)


def _bytes(read: Callable[[bytes, str], object]) -> Callable[[str], None]:
    return lambda text: void(read(text.encode("utf-8", "surrogatepass"), URL))


def void(_: object) -> None:
    """Forget what was read."""


#: The kinds in the order of their turns, with their share: what is short is read more often.
KINDS: dict[str, tuple[int, tuple[str, ...], Callable[[str], str | None]]] = {
    "page": (2, (PAGE,), read_page),
    "listing": (1, (PAGE,), lambda text: void(read_listing(Document(URL, text)))),
    "feed": (3, (FEED,), _bytes(read_feed)),
    "sitemap": (3, (SITEMAP,), _bytes(read_sitemap)),
    "json": (2, (JSON,), _bytes(read_json_listing)),
    "robots": (3, (ROBOTS,), read_robots),
    "date": (3, DATES, read_dates),
    "byline": (3, BYLINES, lambda text: void(read_byline(text, "en"))),
}
TURNS = [name for name, (share, _, _) in KINDS.items() for _ in range(share)]


def made(chance: random.Random, seeds: tuple[str, ...]) -> str:
    """Return a seed cut, repeated and mixed with tokens, or nothing but tokens."""
    if chance.random() < 0.1:
        return "".join(chance.choices(TOKENS, k=chance.randrange(200)))
    text = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 20))):
        at, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        piece = text[at : min(end, at + 200)]
        put = chance.choice(
            (
                "",
                chance.choice(TOKENS),
                piece * 2,
                piece + chance.choice(TOKENS),
                chance.choice(TOKENS) * chance.choice((2, 9, 300)),
            )
        )
        text = text[:at] + put + text[min(end, at + chance.choice((0, 1, 10, 200))) :]
    return text


def run(seed: int, part: range) -> tuple[int, float, list[str], Counter[str]]:
    """Read the inputs of *part*; return their number, the longest time, what was wrong, and the number by kind."""
    worst, wrong, counted = 0.0, [], Counter[str]()
    for number in part:
        chance = random.Random(f"{seed}:{number}")
        name = chance.choice(TURNS)
        _, seeds, read = KINDS[name]
        text = made(chance, seeds)
        start = time.process_time()
        try:
            said = read(text)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            said = f"{type(error).__name__}: {error}"
        spent = time.process_time() - start
        worst, counted[name] = max(worst, spent), counted[name] + 1
        if said or spent > LIMIT:
            wrong.append(f"{number} {name} {spent:.2f} s: {said or 'too long'}")
    return len(part), worst, wrong, counted


def parts(first: int, number: int) -> Iterator[range]:
    """Yield the work in parts of 2,000 inputs."""
    for at in range(first, first + number, 2_000):
        yield range(at, min(at + 2_000, first + number))


def main() -> int:
    """Read the options and run."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("number", 100_000), ("seed", 1), ("first", 0), ("processes", 1), ("seconds", 3600)):
        options.add_argument(f"--{name}", type=int, default=default)
    given = options.parse_args()
    done, worst, wrong, counted, start = 0, 0.0, [], Counter[str](), time.monotonic()
    waiting = parts(given.first, given.number)
    with ProcessPoolExecutor(given.processes) as pool:
        while time.monotonic() - start < given.seconds and (batch := list(islice(waiting, 8 * given.processes))):
            for number, longest, bad, kinds in pool.map(partial(run, given.seed), batch):
                done, worst, counted = done + number, max(worst, longest), counted + kinds
                wrong += bad
                print(*bad, sep="\n", end="\n" if bad else "", flush=True)
    print(f"seed {given.seed}: {done} inputs in {time.monotonic() - start:.0f} s ({dict(counted)})")
    print(f"{len(wrong)} wrong; the longest took {worst:.2f} s of CPU")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
