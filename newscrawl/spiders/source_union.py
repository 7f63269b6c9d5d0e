"""What all sources say of an article becomes one record: before its line is written, and after."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from scrapy.exceptions import DropItem

from newscrawl.crawl_plan.scope import Scope
from newscrawl.discovery.mentions import is_called, is_promised, mention_of, tell
from newscrawl.items import Article
from newscrawl.job.database import unless_locked
from newscrawl.job.reasons import OTHER_ADDRESS
from newscrawl.job.writable import Writable
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.pipelines.sources import complete_from, promised
from newscrawl.signals import RECORD_WRITTEN
from newscrawl.spiders.article_fields import article_with, digest_of, may_be_promised, own_fields, own_values
from newscrawl.state.mentions import NOTHING, Draft, MentionStore, page_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Self

    from scrapy.crawler import Crawler

    from newscrawl.discovery.links import Link
    from newscrawl.discovery.mentions import Mentions
    from newscrawl.spiders.request_context import RequestContext
    from newscrawl.state.mentions import Told
    from newscrawl.state.site_history import SiteHistory

    #: Reads the latest lines of the articles with these ids.
    RecordsOf = Callable[[Collection[str]], Iterable[dict[str, Any]]]


#: How a page was judged: a listing, one that no promise makes an article, no article, not there yet, asked again.
LISTING, NOTHING_ELSE, NO_ARTICLE, NOT_THERE, ASKED = "listing", "nothing else", "no article", "not there", "asked"
LEFT_OUT = "other day"  # an article that was not wanted, for its day, its language or the like
#: Why an article is dropped here, beside ``OTHER_ADDRESS``: what follows is the reason.
OUT_OF_SCOPE = "not wanted: "
LONG_ENOUGH = 200  # characters of a body that two articles do not share by chance
_OF_FEEDS = frozenset({"feed", "wordpress"})
_AT_ONCE = 2_000  # articles that are completed together


class Work(NamedTuple):
    """An article on its way through the pipelines: its page, its site, its other names, its page's own probability."""

    page: int
    home: str
    site: str
    asked: str
    names: tuple[int, ...]
    probability: float | None


class SourceUnion:
    """One for a crawl."""

    def __init__(self, crawler: Crawler, history: SiteHistory) -> None:
        self._settings = crawler.settings
        self._history = history
        self.store: MentionStore = history.mentions
        self._under_way: dict[int, Work] = {}
        self._read_again: dict[str, Draft] = {}  # articles that have a line, by their ids
        self._unnoted: list[Draft] = []  # articles with a new line, of which the file does not know yet
        self.scope_of: Callable[[str], Scope] = lambda _: Scope()
        self.file = Writable(None)
        _UNIONS[crawler] = self
        crawler.signals.connect(self.written, RECORD_WRITTEN)

    def tell(self, links: Iterable[Link], listing: str, home: str, seen: datetime) -> dict[int, tuple[Told, Told]]:
        """Keep what a listing says of pages; return for each what was known before, and what is now."""
        by_page: dict[int, list[Link]] = {}
        for link in links:
            by_page.setdefault(page_key(link.url), []).append(link)
        pages = self.store.pages(by_page)
        known = self.store.told(set(pages.values()))
        changed: dict[int, Mentions] = {}
        found: dict[int, tuple[Told, Told]] = {}
        for key, named in by_page.items():
            before = known.get(pages[key], NOTHING)
            mentions = before.mentions
            for link in named:
                mentions = tell(mentions, *mention_of(link, seen, listing))
            if mentions != before.mentions:
                changed[pages[key]] = mentions
            found[key] = before, before._replace(mentions=mentions)
        if changed:
            with self._history.at_once():
                self.store.tell(home, changed)
        return found

    def are_told_by_feeds(self, links: Iterable[Link]) -> bool:
        """Tell whether feeds, or WordPress' API, name the articles of all these links."""
        pages = set(self.store.pages({page_key(link.url) for link in links}).values())
        told = self.store.told(pages)
        return all(told.get(page, NOTHING).mentions.keys() & _OF_FEEDS for page in pages)

    def told_of(self, *urls: str | None) -> tuple[int, Told]:
        """Return the page behind an article's addresses, the first counts, and what was told under any of them."""
        keys = list(dict.fromkeys(page_key(url) for url in urls if url))
        pages = self.store.pages(keys)
        known = self.store.told(set(pages.values()))
        page = pages[keys[0]]
        mentions: Mentions = {}
        for key in dict.fromkeys(pages[key] for key in keys):
            for kind, mention in known.get(key, NOTHING).mentions.items():
                mentions = tell(mentions, kind, mention)
        first = known.get(page, NOTHING)
        if mentions != first.mentions:
            return page, first._replace(mentions=mentions, serial=first.serial + 1)
        return page, first

    def begin(self, article: Article, context: RequestContext, asked: str) -> tuple[bool, bool]:
        """Prepare an article for the pipelines; return whether a source says that it is one, or a link its headline."""
        page, told = self.told_of(asked, article.url, article.canonicalUrl)
        names = tuple(page_key(url) for url in (article.url, article.canonicalUrl) if url)
        self._under_way[id(article)] = Work(
            page, context.home, context.site, asked, names, article.metadata.probability
        )
        is_told = is_promised(told.mentions)
        article.metadata.probability = promised(article, told.mentions)
        if not article.headline:  # what the pipelines ask of an article
            article.headline = next((m["headline"] for m in told.mentions.values() if m.get("headline")), None)
        return is_told, is_called(told.mentions, article.headline)

    def end(self, article: Article) -> Work | None:
        """Let go of an article that went through the pipelines, or was dropped."""
        self._read_again.pop(article.id, None)
        return self._under_way.pop(id(article), None)

    def written(self, record: Mapping[str, Any]) -> None:
        """Note that an article that was read again has a new line, which says all that was told by now."""
        draft = self._read_again.pop(record["id"], None)
        if draft is not None:
            self._unnoted.append(draft)
            with unless_locked():
                self._note_written()

    def _note_written(self) -> None:
        while self._unnoted:
            draft = self._unnoted[-1]
            self.store.completed(draft.page, draft.told.serial, draft.digest)
            self._unnoted.pop()

    def dropped(self, article: Article, is_no_article: bool) -> None:
        """Judge the page of an article that the pipelines dropped; a source may still say that it is one."""
        work = self._under_way.get(id(article))
        if work is not None and is_no_article and self.store.told([work.page]).get(work.page, NOTHING).judged != ASKED:
            article.metadata.probability = work.probability
            self.store.judge(work.page, work.home, NO_ARTICLE if may_be_promised(article) else NOTHING_ELSE)

    async def complete(self, article: Article) -> None:
        """Complete a normalised article by what was told of it so far; ``DropItem`` where it is not wanted."""
        work = self._under_way.get(id(article))
        if work is None:
            return
        async with self._history.writing(self.file):
            reason = self._completed(article, work)
        if reason is not None:
            raise DropItem(reason, log_level="DEBUG")

    def _completed(self, article: Article, work: Work) -> str | None:
        """Complete an article; return why it is to be dropped."""
        article.metadata.probability = work.probability
        _, told = self.told_of(article.url, article.canonicalUrl)
        page_told = self.store.told([work.page]).get(work.page, NOTHING)
        mentions = told.mentions
        for kind, mention in page_told.mentions.items():
            mentions = tell(mentions, kind, mention)
        fields = own_fields(article)
        complete_from(article, mentions, self._timezone(article))
        if reason := self.scope_of(work.site).refuses_record(article):
            return f"{OUT_OF_SCOPE}{reason}"
        if self._is_other_address(article, work):
            return OTHER_ADDRESS
        draft = Draft(work.page, article.id, fields, page_told._replace(mentions=mentions), digest_of(article))
        if mentions != page_told.mentions:
            self.store.tell(work.home, {work.page: mentions})
            draft = draft._replace(told=draft.told._replace(serial=page_told.serial + 1))
        self.store.name(work.page, work.names)
        if self.store.keep_draft(draft):
            self._read_again[article.id] = draft
        return None

    def _is_other_address(self, article: Article, work: Work) -> bool:
        """Tell whether the same text was met at another address of the site, with none that the page declares.

        The address is told of the article that has it.
        """
        if article.canonicalUrl or not article.contentHash or len(article.articleBody or "") < LONG_ENOUGH:
            return False
        first = self.store.page_of_text(f"{article.publisher.domain} {article.contentHash}", work.page)
        if first == work.page:
            return False
        told = self.store.told([first]).get(first, NOTHING)
        mentions = tell(told.mentions, "address", {"addresses": [article.url]})
        self.store.name(first, [work.page, *work.names])
        if mentions != told.mentions:
            self.store.tell(work.home, {first: mentions})
        return True

    def completions(self, records_of: RecordsOf) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Return latest lines, as *records_of* reads them, that say less than is known; each with its new record."""
        self._note_written()
        drafts = self.store.retold()
        while part := list(islice(drafts, _AT_ONCE)):
            more: dict[str, tuple[Draft, Article, str]] = {}
            for draft in part:
                article = article_with(draft.fields)
                complete_from(article, draft.told.mentions, self._timezone(article))
                if (digest := digest_of(article)) == draft.digest:
                    self.store.completed(draft.page, draft.told.serial, digest)
                else:
                    more[draft.id] = draft, article, digest
            for record in records_of(more):
                draft, article, digest = more[record["id"]]
                yield record, {**record, **own_values(article, record), "changeType": "completed"}
                self.store.completed(draft.page, draft.told.serial, digest)

    def _timezone(self, article: Article) -> str | None:
        zones: Mapping[str, str] = self._settings.getdict("NEWSCRAWL_TIMEZONES")
        return zones.get(registered_domain(article.url)) or self._settings.get("NEWSCRAWL_TIMEZONE") or None


_UNIONS: WeakKeyDictionary[Crawler, SourceUnion] = WeakKeyDictionary()


class SourcesPipeline:
    """Scrapy item pipeline: completes the spider's articles by what all sources say of them."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        return cls(crawler)

    async def process_item(self, item: Any) -> Any:
        """Return the item completed; other spiders' items as they are."""
        union = _UNIONS.get(self._crawler)
        if union is not None and isinstance(item, Article):
            await union.complete(item)
        return item
