"""Addresses as links write them, made absolute: what ``urljoin`` says, at a tenth of its cost for most of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin

# A path from the root, and a query, in which the rules of RFC 3986 have nothing to take away: no "." or ".." segment,
# no parameters, no fragment, no empty query.
_FROM_ROOT: Final = re.compile(r"(?:/(?![/.])[!\"$-.0-:<->@-~]*+)++(?:\?[!\"$-~]++)?")


def joined(base: str, href: str) -> str:
    """Return *href* against *base*; raises ``ValueError`` as ``urljoin`` does."""
    return _origin(base) + href if _FROM_ROOT.fullmatch(href) else urljoin(base, href)


@lru_cache(maxsize=64)  # all links of a page have the same
def _origin(base: str) -> str:
    return urljoin(base, "/")[:-1]
