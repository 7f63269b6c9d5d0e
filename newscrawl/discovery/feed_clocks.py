"""Feeds of libraries that write GMT behind whatever clock they are given: they tell a clock and no instant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.discovery.links import Link

#: How their generator element begins (findings/feeds-that-say-gmt-and-mean-here.sh).
_CLAIM_GMT: Final = ("PyRSS2Gen-", "rfeed v")


def without_claimed_zone(links: Sequence[Link], generator: str) -> Sequence[Link]:
    """Return the links of a feed by *generator*, their dates without a GMT that nobody meant."""
    return list(map(_without_gmt, links)) if generator.startswith(_CLAIM_GMT) else links


def _without_gmt(link: Link) -> Link:
    card = link.card
    raw = card.datePublishedRaw if card else None
    return replace(link, card=replace(card, datePublishedRaw=raw.removesuffix(" GMT"))) if card and raw else link
