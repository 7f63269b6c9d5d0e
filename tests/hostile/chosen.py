"""The cases that tests try: of letters and data one of each kind, as the time of tests is bounded.

``benchmarks/hostile.py`` crawls all.
"""

from __future__ import annotations

from tests.hostile.data import DATA
from tests.hostile.letters import LETTERS

_READ = frozenset(
    "marks-of-a-headline marks-of-json-ld marks-of-hosts-with-tabs marks-of-author-hosts "
    "attribute-names-that-differ rows-of-a-table".split()
)
_CRAWLED = frozenset(
    "marks-of-a-byline marks-of-hosts letters-ligature state-doubling state-text-in-text escape-codes "
    "marks-of-a-paragraph marks-of-a-date marks-of-metas marks-of-tags marks-of-entities marks-of-picture-hosts "
    "marks-of-a-base marks-of-a-feed marks-of-feed-links marks-of-a-sitemap marks-of-robots marks-of-a-home "
    "json-ld-trailing-commas json-ld-live dots-of-a-path long-base many-h1 spanning-cells shadow-roots microdata-references".split()
)
READ = [case for case in (*LETTERS, *DATA) if case.name in _READ]
CRAWLED = [case for case in (*LETTERS, *DATA) if case.name in _READ | _CRAWLED]
