"""What listings, feeds, sitemaps and APIs say of one article, put together so that their order does not matter.

A mention is plain data (JSON) of one kind of source: what it tells of headline, dates, people, sections and keywords.
Two mentions of one kind are joined field by field, by rules that give the same whichever came first.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from newscrawl.discovery.link_classifier import classify_link, is_long_label
from newscrawl.discovery.links import Link
from newscrawl.normalize.dates.reader import DateContext, instant, read_date
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: Kinds of sources, those that know best first. A link without a card says nothing but that the page is there.
KINDS: Final[tuple[str, ...]] = ("wordpress", "news-sitemap", "feed", "recent", "related", "page", "sitemap")
#: These promise that there is an article behind the address.
PROMISING: Final = frozenset({"wordpress", "news-sitemap", "feed", "recent", "related"})

MAX_DATES: Final = 3  # raw texts of one kind
MAX_NAMES: Final = 20
MAX_ADDRESSES: Final = 50  # of one article
MAX_RIGHTS: Final = 20  # what feeds say of its use
MAX_LABELS: Final = 4  # of links, where the address does not say that there is an article
MAX_LISTINGS: Final = 6  # whose texts are compared with the next run's
_TEXTS = ("headline", "description", "language", "image")

Mention = dict[str, Any]
Mentions = dict[str, Mention]


def mention_of(link: Link, seen: datetime | None = None, listing: str = "") -> tuple[str, Mention]:
    """Return the kind of the source and what it says; *seen* is when, for "2 hours ago", *listing* its address."""
    card = link.card
    told: Mention = {
        "headline": card.headline if card else None,
        "description": card.description if card else None,
        "truncated": bool(card and card.descriptionTruncated) or None,
        "published": _dates(card.datePublishedRaw if card else None, seen),
        "modified": link.modified,
        "authors": list(link.authors[:MAX_NAMES]),
        # The first category of a feed is the section in WordPress' feeds only, elsewhere a tag as well as any.
        "sections": [link.section] if link.section and (link.is_filed or link.source != "feed") else [],
        "keywords": [
            *([link.section] if link.section and not link.is_filed and link.source == "feed" else []),
            *link.keywords[:50],
        ],
        # A feed tells the language of its channel, which is the publishing system's more often than the article's.
        "language": link.language if link.source == "news-sitemap" else None,
        "image": link.image,
        "rights": [list(right) for right in link.rights],
        "labels": [link.text] if _is_telling(link) else [],
        "texts": {_digest(listing): _digest(text)} if listing and (text := _own_text(link)) else {},
    }
    return link.source, {name: value for name, value in told.items() if value}


def join(one: Mention, other: Mention) -> Mention:
    """Return what both say together; the same for *other* and *one*, and nothing new where *other* says the same."""
    if one == other:
        return one
    joined: Mention = {}
    for name in ("headline", "language", "image"):
        joined[name] = max(one.get(name) or "", other.get(name) or "", key=lambda text: (len(text), text))
    described = max((one, other), key=_description_rank)
    joined |= {name: described.get(name) for name in ("description", "truncated")}
    dates = {tuple(date): date for date in (*one.get("published", ()), *other.get("published", ()))}
    joined["published"] = [list(date) for date in sorted(dates, key=_date_rank)[:MAX_DATES]]
    joined["modified"] = max(one.get("modified") or "", other.get("modified") or "", key=_moment_rank)
    addresses = {*one.get("addresses", ()), *other.get("addresses", ())}
    joined["addresses"] = sorted(addresses)[:MAX_ADDRESSES]
    for name in ("authors", "sections", "keywords"):
        joined[name] = max(one.get(name) or [], other.get(name) or [], key=lambda names: (len(names), names))
    joined["labels"] = sorted({*one.get("labels", ()), *other.get("labels", ())})[:MAX_LABELS]
    rights = {tuple(right) for right in (*one.get("rights", ()), *other.get("rights", ()))}
    joined["rights"] = [list(right) for right in sorted(rights)[:MAX_RIGHTS]]
    texts = {**one.get("texts", {}), **other.get("texts", {})}
    joined["texts"] = dict(sorted(texts.items())[:MAX_LISTINGS])
    return {name: value for name, value in joined.items() if value}


def tell(mentions: Mapping[str, Mention], kind: str, mention: Mention) -> Mentions:
    """Return the mentions with one more."""
    return {**mentions, kind: join(mentions.get(kind, {}), mention)}


def is_promised(mentions: Mapping[str, Mention]) -> bool:
    """Tell whether any source says that there is an article."""
    return any(kind in PROMISING or "published" in mention for kind, mention in mentions.items())


def is_retold(before: Mention, now: Mention) -> bool:
    """Tell whether a listing that was read before shows another text of the article now."""
    known = before.get("texts", {})
    return any(known.get(listing, text) != text for listing, text in now.get("texts", {}).items())


def is_called(mentions: Mapping[str, Mention], headline: str | None) -> bool:
    """Tell whether a link calls the page by its whole headline, which is as long as a headline is."""
    if not headline or not is_long_label(headline):
        return False
    labels = mentions.get("page", {}).get("labels", ())
    return fold(headline) in {fold(label) for label in labels}


def _is_telling(link: Link) -> bool:
    """Tell whether the text of a link may say what its address does not: that there is an article."""
    is_named = link.source == "page" and is_long_label(link.text)
    return is_named and classify_link(Link(link.url, "page", place="nav")).kind == "listing"


def _dates(raw: str | None, seen: datetime | None) -> list[list[str | None]]:
    """Return the raw text, and for an elapsed time the value and precision that it had when it was seen."""
    if not raw:
        return []
    context = DateContext(languages=("en",))
    if read_date(raw, context).reason != "no base":
        return [[raw[:200], None, None]]
    reading = read_date(raw, DateContext(languages=("en",), base=seen)) if seen else None
    return [[raw[:200], reading.value, reading.precision]] if reading and reading.value else []


def _own_text(link: Link) -> str:
    """Return what a listing shows of the article's own text: an edit may be seen nowhere else."""
    if link.content or link.card is None or not link.card.description:
        return link.content
    return f"{link.card.headline or ''}\n{link.card.description}"


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def _description_rank(mention: Mention) -> tuple[bool, int, str]:
    text = mention.get("description") or ""
    return (bool(text) and not mention.get("truncated"), len(text), text)


def _date_rank(date: tuple[str | None, ...]) -> tuple[int, str, str]:
    """Machine-readable instants first, then what is longer, then the earlier: what comes later may be a change."""
    raw = date[0] or ""
    value = date[1] or read_date(raw, DateContext(languages=("en",))).value or ""
    return (-len(value), value, raw)


def _moment_rank(raw: str) -> tuple[float, str]:
    moment = moment_of(raw)
    return (moment[1] if moment else float("-inf"), raw)


def moment_of(raw: str | None) -> tuple[float, float] | None:
    """Return begin and end of the time that a date names, in seconds of the Unix epoch; a day lasts to its end."""
    value = (read_date(raw).value or "") if raw else ""
    moment = instant(value)
    if moment is not None:
        return moment.timestamp(), moment.timestamp()
    if len(value) == len("YYYY-MM-DD") and (day := instant(f"{value}T00:00:00Z")):
        return day.timestamp(), day.timestamp() + 86_400
    return None
