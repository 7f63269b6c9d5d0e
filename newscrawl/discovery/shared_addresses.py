"""Entries of a feed that have one address: several articles, of which the page behind it is one at most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.discovery.links import Link
    from newscrawl.items import PostRef


def said_alike(links: Sequence[Link]) -> Sequence[Link]:
    """Return *links*, those of one address without what they say otherwise than each other.

    Hugo 0.168.0 and Hexo 8.1.2 build one page for all articles of one address, any of them, and name all in the feed.
    """
    by_url: dict[str, list[Link]] = {}
    for link in links:
        by_url.setdefault(link.url, []).append(link)
    if len(by_url) == len(links):
        return links
    return [_common(link, others) if len(others := by_url[link.url]) > 1 else link for link in links]


def _common(link: Link, others: Sequence[Link]) -> Link:
    return replace(
        link,
        card=_common_card(link.card, [other.card for other in others if other.card is not None]),
        section=link.section if all(other.section == link.section for other in others) else None,
        authors=link.authors if all(other.authors == link.authors for other in others) else (),
        keywords=link.keywords if all(other.keywords == link.keywords for other in others) else (),
        modified=link.modified if all(other.modified == link.modified for other in others) else None,
        image=link.image if all(other.image == link.image for other in others) else None,
    )


def _common_card(card: PostRef | None, others: Sequence[PostRef]) -> PostRef | None:
    if card is None:
        return None
    is_titled = all(other.headline == card.headline for other in others)
    is_described = all(other.description == card.description for other in others)
    is_dated = all(other.datePublishedRaw == card.datePublishedRaw for other in others)
    return replace(
        card,
        headline=card.headline if is_titled else None,
        description=card.description if is_described else None,
        descriptionTruncated=card.descriptionTruncated and is_described,
        datePublishedRaw=card.datePublishedRaw if is_dated else None,
    )
