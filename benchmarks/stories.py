"""Measures how well stories are found again, and what it costs.

    python benchmarks/stories.py --scale 10000
    python benchmarks/stories.py --data FOLDER --peers

Without ``--data`` the texts are made up; with it they are the true bodies of ``FOLDER/<set>.jsonl.xz``. Variants of
each text (copies, cuts, briefs, merges, edits, quotations), templates with other facts and an agency's notes are made
from a seed. ``--scale N`` fills an index with N simulated signatures and times what comes on top. ``--peers`` asks
datasketch and rensa (``pip install --group peers``) for the same.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from story_peers import PEERS
from story_peers import measure as measure_peer
from story_variants import Text, made_texts, template_pairs, variants, with_boilerplate

from newscrawl.normalize.fingerprint import run_hashes, simhash
from newscrawl.normalize.text import has_spaces
from newscrawl.stories.entries import Print
from newscrawl.stories.index import StoryIndex, batch
from newscrawl.stories.likeness import compare
from newscrawl.stories.signature import BITS, FACTS, SKETCH, Signature, sign

SETS = ("fundus", "fundus_eval", "aeb", "wcxb")


def bodies(folder: Path) -> list[str]:
    """Return the true bodies of 100 words and 3 paragraphs at least, each once."""
    found = {}
    for name in SETS:
        with lzma.open(folder / f"{name}.jsonl.xz") as lines:
            for line in lines:
                body = json.loads(line)["gold"].get("body") or ""
                text = "\n\n".join(body) if isinstance(body, list) else body
                text = text if text.count("\n\n") > 1 else text.replace("\n", "\n\n")
                if (len(text.split()) >= 100 or not has_spaces(text)) and text.count("\n\n") >= 2:
                    found.setdefault(text[:200], text)
    return list(found.values())


def article(name: str) -> Print:
    """Return an article whose address is its name."""
    return Print(name, f"https://paper.example/{name}", "paper.example", time.time())


class Score:
    """Counts what was found and what should have been."""

    def __init__(self) -> None:
        self.found: dict[str, int] = defaultdict(int)
        self.wanted: dict[str, int] = defaultdict(int)
        self.false = 0

    def count(self, text: Text, stories: set[int]) -> None:
        """Compare the stories that a text was found to belong to with those it was made of."""
        self.wanted[text.kind] += len(text.sources)
        self.found[text.kind] += len(stories & set(text.sources))
        self.false += len(stories - set(text.sources))

    def print(self) -> None:
        """Print recall by kind, precision and recall of all."""
        for kind, wanted in self.wanted.items():
            print(f"  {kind:10}{100 * self.found[kind] / wanted:7.1f} %  of {wanted}")
        right, wanted = sum(self.found.values()), sum(self.wanted.values())
        precision = right / max(1, right + self.false)
        print(f"  precision {precision:.4f}   recall {right / wanted:.4f}   false pairs {self.false}")


def measure(texts: list[str], seed: int, folder: Path) -> None:
    """Index the texts, their furniture and templates, then ask for each variant."""
    queries = variants(texts, seed)
    with StoryIndex(folder / "stories.sqlite") as index:
        owner: dict[int, int] = {}
        unrelated = with_boilerplate(seed)
        for text in [*texts, *unrelated]:
            index.learn(text)
        signed = [(number, index.sign(text)) for number, text in enumerate(texts)]
        for number, signature in signed:
            if signature:
                owner[batch(index, [(article(f"t{number}"), signature)])[0].story] = number
        notes = [index.sign(text) for text in unrelated]
        for number, signature in enumerate(notes):
            if signature:
                index.add(article(f"n{number}"), signature)
        score, unspaced = Score(), Score()
        for query in queries:
            signature = index.sign(query.text)
            found = index.matches(signature) if signature else []
            stories = {owner.get(match.story, -match.story) for match in found}
            score.count(query, stories)
            if not has_spaces(query.text):
                unspaced.count(query, stories)
        score.print()
        if unspaced.wanted:
            print("languages without spaces alone:")
            unspaced.print()
        wrong = 0
        for number, signature in enumerate(notes):
            own = index.story_of(f"n{number}")
            wrong += bool(signature and own and [m for m in index.matches(signature) if m.story != own.story])
        print(f"  unrelated texts with one agency's note: {wrong} of {len(notes)} matched another")
    pairs = [(sign(one), sign(two)) for one, two in template_pairs(seed)]
    alike = sum(compare(one, two).is_story for one, two in pairs if one and two)
    print(f"  templates with other facts: {alike} of {len(pairs)} wrong")


def peers(texts: list[str], seed: int) -> None:
    """Print what the libraries find of the same variants."""
    queries, pairs = variants(texts, seed), template_pairs(seed)
    for name in PEERS:
        found, alike, spent = measure_peer(name, texts, queries, pairs)
        score = Score()
        for query, numbers in found:
            score.count(query, numbers)
        print(f"{name}:")
        score.print()
        print(f"  templates with other facts: {alike} of {len(pairs)} wrong; signing and adding {spent:.0f} µs a text")


def costs(texts: list[str]) -> None:
    """Print µs of CPU to sign, beside the simhash that each record has anyway."""
    start = time.process_time()
    for text in texts:
        run_hashes.cache_clear()
        simhash(text)
    middle = time.process_time()
    for text in texts:
        run_hashes.cache_clear()
        simhash(text)
        sign(text)
    end = time.process_time()
    alone, both = (1e6 * seconds / len(texts) for seconds in (middle - start, end - middle))
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"  {words:.0f} words a text: simhash {alone:.0f} µs, signing {both - alone:.0f} µs more")


def simulated(chance: random.Random) -> Signature:
    """Return the signature of a text of 600 words that nobody wrote."""
    runs = 600
    sketch = sorted(chance.randrange((1 << BITS) * SKETCH // runs) for _ in range(SKETCH))
    return Signature(runs, tuple(sketch), tuple(sorted(chance.randrange(1 << 32) for _ in range(FACTS))))


def scale(number: int, folder: Path) -> None:
    """Print µs of an insert, its look-up included, and bytes an article, at *number* articles."""
    chance = random.Random(number)
    path = folder / f"scale{number}.sqlite"
    with StoryIndex(path) as index:
        for first in range(0, number, 1_000):
            batch(index, [(article(f"s{each}"), simulated(chance)) for each in range(first, first + 1_000)])
        start = time.process_time()
        for first in range(0, 2_000, 100):
            batch(index, [(article(f"x{first + each}"), simulated(chance)) for each in range(100)])
        spent = (time.process_time() - start) / 2_000 * 1e6
        index.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(
        f"  {number:9,} articles: look-up and insert {spent:.0f} µs, {path.stat().st_size / (number + 2_000):.0f} bytes"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of pages with their truth")
    parser.add_argument("--seed", type=int, default=20_261_128)
    parser.add_argument("--scale", type=int, nargs="*", default=[], help="numbers of articles, as in 10000 100000")
    parser.add_argument("--peers", action="store_true", help="datasketch and rensa beside, from the group peers")
    options = parser.parse_args()
    texts = bodies(options.data) if options.data else made_texts(400, options.seed)
    print(f"{len(texts)} texts, seed {options.seed}")
    with tempfile.TemporaryDirectory() as name:
        measure(texts, options.seed, Path(name))
        costs(texts)
        if options.peers:
            peers(texts, options.seed)
        for number in options.scale:
            scale(number, Path(name))


if __name__ == "__main__":
    main()
