"""Rule files of ftr-site-config: what becomes of each directive, and what they change on pages with ground truth.

    python benchmarks/ftr.py RULES                     # a table by directive
    python benchmarks/ftr.py RULES --pages FOLDER      # and records with and without, on pages that have a rule

RULES is a file, folder, archive or JSON lines as ``newscrawl new --from-ftr`` takes; FOLDER holds ``*.jsonl.xz`` of
pages ``{url, html, gold}``.
"""

from __future__ import annotations

import argparse
import json
import lzma
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.normalize.text import fold
from newscrawl.pipelines.record import Told, read_record
from newscrawl.sites.ftr.rules import rule_files
from newscrawl.sites.ftr.site_file import site_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.items import Article
    from newscrawl.sites.site import Site

WORDS = 4  # in a row, by which two texts are compared


def table(rules: Path) -> dict[str, Site]:
    """Print what becomes of each directive; return the sites by their names."""
    fates: Counter[tuple[str, str]] = Counter()
    sites, began = {}, time.process_time()
    together = {each.name.lower() for each in rule_files(rules)}
    for found in (site_file(each, together) for each in rule_files(rules)):
        fates.update(found.fates)
        sites[found.name] = found.site
    spent = time.process_time() - began
    print(f"{len(sites)} rule files, all valid site files, in {spent:.1f} s of CPU")
    columns = ("kept", "turned into ours", "named in a comment")
    print(f"{'directive':<26}" + "".join(f"{column:>20}" for column in columns))
    for directive in sorted({name for name, _ in fates}):
        print(f"{directive:<26}" + "".join(f"{fates[directive, column] or '':>20}" for column in columns))
    return sites


def pages(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the pages of all sets."""
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def site_of(sites: dict[str, Site], url: str) -> Site | None:
    """Return the site for a page: of its host, or of one above it."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    above = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    named = [sites[name] for each in above for name in (each, f"www.{each}") if name in sites]
    return next((site for site in named if site.is_for(host)), None)


def likeness(gold: str, text: str | None) -> float:
    """Return the F1 of words in a row."""
    wanted, found = _runs(gold), _runs(text or "")
    common = sum((wanted & found).values())
    return 2 * common / (sum(wanted.values()) + sum(found.values())) if common else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = fold(text).split()
    return Counter(tuple(words[at : at + WORDS]) for at in range(max(1, len(words) - WORDS + 1)))


def scores(article: Article, gold: dict[str, Any]) -> dict[str, float]:
    """Return how right each field with a truth is, 0 to 1."""
    found = {}
    if gold.get("body"):
        found["body"] = likeness(
            gold["body"] if isinstance(gold["body"], str) else str(gold["body"]), article.articleBody
        )
    if gold.get("title"):
        found["headline"] = float(fold(gold["title"]) == fold(article.headline or ""))
    if isinstance(gold.get("authors"), list) and gold["authors"]:
        found["authors"] = float(
            {fold(name) for name in gold["authors"]} == {fold(each.name) for each in article.authors}
        )
    if gold.get("date"):
        found["date"] = float(str(gold["date"])[:10] == (article.datePublished or "")[:10])
    return found


def compare(sites: dict[str, Site], folder: Path) -> None:
    """Print the fields that are better, equal and worse with the rules, and those whose rules are stale."""
    changes: Counter[tuple[str, str]] = Counter()
    stale: Counter[str] = Counter()
    slowest, count = 0.0, 0
    for page in pages(folder):
        site = site_of(sites, page["url"])
        if site is None:
            continue
        count += 1
        began = time.process_time()
        plain = read_record(page["url"], page["html"], None, Told())
        between = time.process_time()
        ruled = read_record(page["url"], page["html"], site, Told())
        slowest = max(slowest, time.process_time() - between - (between - began))
        evidence = ruled.evidence or {}
        stale.update(
            name for name, each in evidence.items() if any(entry.rule == "site rule" for entry in each.rejected)
        )
        before, after = scores(plain, page["gold"]), scores(ruled, page["gold"])
        for name, value in before.items():
            change = after[name] - value
            changes[name, "worse" if change < -0.001 else "better" if change > 0.001 else "equal"] += 1
            if change < -0.001:
                print(f"  worse: {name} {value:.3f} -> {after[name]:.3f} {page['url'][:90]}")
    print(f"{count} pages with a rule file; the rules of a page took {slowest * 1000:.0f} ms at most")
    for (name, what), number in sorted(changes.items()):
        print(f"  {name:<10} {what:<8} {number:>4}")
    print("  told as stale: " + ", ".join(f"{name} {number}" for name, number in stale.most_common()))


def main() -> None:
    """Run what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rules", type=Path)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    sites = table(options.rules)
    if options.pages:
        compare(sites, options.pages)


if __name__ == "__main__":
    main()
