"""How often each rule was right: the ledger that ``python benchmarks/extraction --rules --write`` measures."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

NAME: Final = "rule_shares.json"
FEW: Final = 3  # decisions; a rule with fewer has no share of its own
PRIOR_RIGHT, PRIOR = 4, 5  # what a rule is taken for before it has decided anything: right 4 times in 5

_NUMBER: Final = re.compile(r"\d+")
#: Meta tags are one rule, whatever their name, but for the few that pages have most.
_OWN_META: Final = frozenset({"author", "twitter:data"})


def key_of(source: str, rule: str) -> str:
    """Return a rule's name in the ledger: numbers are left out, rare meta names are one rule."""
    plain = _NUMBER.sub("", rule).strip()
    if source == "state":
        return source  # the page's own data: every system calls its keys as it likes
    if source == "meta" and plain not in _OWN_META:
        plain = "another name"
    return f"{source} {plain}"


@lru_cache(maxsize=512)
def confidence_of(field: str, source: str, rule: str) -> float | None:
    """Return the measured share of a rule, 0 to 1; ``None`` where the ledger does not know it.

    Few decisions are pulled towards the floor of 4 in 5, so that one right page makes no certainty.
    """
    shares = _ledger().get(field, {}).get(key_of(source, rule))
    if shares is None:
        return None
    decided = sum(counts[0] for counts in shares.values())
    right = sum(counts[1] for counts in shares.values())
    return round((right + PRIOR_RIGHT) / (decided + PRIOR), 2)


@lru_cache(maxsize=1)
def _ledger() -> dict[str, dict[str, dict[str, list[int]]]]:
    path = Path(__file__).with_name(NAME)
    ledger: dict[str, dict[str, dict[str, list[int]]]] = json.loads(path.read_text(encoding="utf-8"))
    return ledger
