"""Pages that are not articles are dropped; articles get what follows from their text: id, hashes, length."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from newscrawl.adapted import ItemAdapter
from newscrawl.cpu_time import timed_as
from newscrawl.extraction.wall_headings import DOWN
from newscrawl.items import SCHEMA_VERSION
from newscrawl.job.outcome import WALLS_STAT
from newscrawl.normalize.fingerprint import content_hash, simhash
from newscrawl.normalize.text import word_count
from newscrawl.normalize.urls.canonical import article_id, identity_url, registered_domain

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)


class Demands(NamedTuple):
    """What makes an item an article; ``characters`` counts the body without its ends' white space."""

    probability: float = 0.5
    characters: int = 40  # a brief of one sentence passes, a cookie notice's "OK" or a lone caption does not


DEFAULT = Demands()
SITE_TROUBLE = frozenset({"wall", "out_of_order"})
MAX_SITES = 1_000  # counted each
_FOLLOWS = frozenset({"schemaVersion", "id", "wordCount", "contentHash", "simhash"})


class CompletePipeline:
    """Scrapy item pipeline: drops items that are not articles and completes the rest.

    Fields that an item does not have are not asked for. Stats: ``newscrawl/complete/dropped/<reason>``,
    ``newscrawl/complete/walls/<domain>``.
    """

    def __init__(self, demands: Demands = DEFAULT, stats: StatsCollector | None = None) -> None:
        self.demands = demands
        self.stats = stats
        self._sites: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_COMPLETE_MIN_PROBABILITY`` (0.5) and ``NEWSCRAWL_COMPLETE_MIN_CHARACTERS`` (40)."""
        probability = crawler.settings.getfloat("NEWSCRAWL_COMPLETE_MIN_PROBABILITY", DEFAULT.probability)
        characters = crawler.settings.getint("NEWSCRAWL_COMPLETE_MIN_CHARACTERS", DEFAULT.characters)
        return cls(Demands(probability, characters), crawler.stats)

    @timed_as("extract")
    def process_item(self, item: Any) -> Any:
        """Return the item completed; raise DropItem with the reason, which is logged and counted too."""
        from scrapy.exceptions import DropItem  # noqa: PLC0415 - whoever reads stored pages does not import Scrapy

        adapter = ItemAdapter(item)
        reason = missing(adapter, self.demands)
        if reason is None:
            complete(adapter)
            return item
        if self.stats:
            self.stats.inc_value(f"newscrawl/complete/dropped/{reason}")
            if reason in SITE_TROUBLE:
                self._count_by_site(adapter)
        logger.info("No article (%s): %s", reason, adapter.get("url"))
        raise DropItem(reason, log_level="DEBUG")  # Scrapy's own line prints the whole item

    def _count_by_site(self, adapter: ItemAdapter) -> None:
        domain = registered_domain(adapter.get("url") or "")
        if self.stats and domain and (domain in self._sites or len(self._sites) < MAX_SITES):
            self._sites.add(domain)
            self.stats.inc_value(f"{WALLS_STAT}{domain}")


def missing(adapter: ItemAdapter, demands: Demands) -> str | None:
    """Return why it is not an article (``no_url``, ``no_headline``, ``not_an_article``, ``no_body``, ``too_short``).

    ``wall`` and ``out_of_order`` say that something stands before the site's pages: nothing is learned of the address.
    None: it is one. An article behind a paywall (``isAccessibleForFree`` is False) needs no body.
    """
    names = set(adapter.field_names())
    if trouble := _site_trouble(adapter):
        return trouble
    for name in ("url", "headline"):
        if name in names and not adapter[name]:
            return f"no_{name}"
    probability = _probability(adapter)
    if probability is not None and probability < demands.probability:
        return "not_an_article"
    if "articleBody" not in names or adapter.get("isAccessibleForFree") is False:
        return None
    length = len((adapter["articleBody"] or "").strip())
    return "no_body" if length == 0 else "too_short" if length < demands.characters else None


def _site_trouble(adapter: ItemAdapter) -> str | None:
    """Return ``wall`` or ``out_of_order`` where the page says so; a page that says "not found" is the address' own."""
    metadata = adapter.get("metadata") if "metadata" in adapter.field_names() else None
    kind = ItemAdapter(metadata).get("pageKind") if metadata and ItemAdapter.is_item(metadata) else None
    if kind == "wall":
        return "wall"
    evidence = (adapter.get("evidence") or {}).get("pageKind") if kind == "error" else None
    rule = ItemAdapter(evidence).get("rule") if evidence and ItemAdapter.is_item(evidence) else None
    return "out_of_order" if str(rule or "").startswith(DOWN) else None


def complete(adapter: ItemAdapter) -> None:
    """Fill ``schemaVersion``, ``id``, ``wordCount``, ``contentHash`` and ``simhash`` where the item has them empty."""
    names = {name for name in _FOLLOWS.intersection(adapter.field_names()) if not adapter.get(name)}
    body, headline, url = adapter.get("articleBody"), adapter.get("headline"), adapter.get("url")
    if "schemaVersion" in names:
        adapter["schemaVersion"] = SCHEMA_VERSION
    if "id" in names and url:
        adapter["id"] = article_id(identity_url(url, adapter.get("canonicalUrl")))
    if "contentHash" in names and (headline or body):
        adapter["contentHash"] = content_hash(headline, body)
    if "wordCount" in names and body:
        adapter["wordCount"] = word_count(body)
    if "simhash" in names and body:
        adapter["simhash"] = simhash(body)


def _probability(adapter: ItemAdapter) -> float | None:
    metadata = adapter.get("metadata")
    if not metadata or not ItemAdapter.is_item(metadata):
        return None
    value = ItemAdapter(metadata).get("probability")
    return float(value) if isinstance(value, (int, float)) else None
