"""A site file from a few of a site's pages: only what plain extraction does not already get right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.extraction.markup import Markup
from newscrawl.html.document import Document
from newscrawl.normalize.dates.reader import infer_order
from newscrawl.normalize.text import fold
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.site_tools.golden import GoldenPage, page_name, shown
from newscrawl.site_tools.guesses import date_attribute, lone_name, named_byline
from newscrawl.site_tools.induction import Known, find_selector, is_value, people
from newscrawl.site_tools.sources import address_pattern
from newscrawl.site_tools.text_region import find_region, lacks_text, own_prose
from newscrawl.site_tools.zones import zone_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newscrawl.extraction.selectors import Selector
    from newscrawl.items import Article
    from newscrawl.processes.page_fetcher import Page
    from newscrawl.site_tools.sources import Material

MAX_GOLDEN = 5
AN_ARTICLE = 0.5
MOST = 0.5  # of the pages
GUESS = 0.7  # confidence of a place that is told by its form alone
#: The ways to guess a field's place, in order, and how sure each is.
_GUESSES: dict[str, dict[Callable[..., Selector | None], float]] = {
    "authors": {named_byline: GUESS, lone_name: 0.5},
    "date_published": {date_attribute: GUESS},
}
_RECORD = {"headline": "headline", "authors": "authors", "date_published": "datePublished", "body": "articleBody"}


@dataclass(slots=True)
class Read:
    """One article: its page, its document, the record that plain extraction gives, and what sources tell of it."""

    page: Page
    document: Document
    article: Article
    known: dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Learned:
    """A site's facts, a remark and a confidence for each guess, what was not found, and the pages it was told from."""

    facts: dict[str, Any] = field(default_factory=dict)
    remarks: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)  # fields that plain extraction reads rightly
    reads: list[Read] = field(default_factory=list)

    def state(self, name: str, selector: Selector, why: str, confidence: float) -> None:
        """Add a selector for a field."""
        written: Any = selector.query if selector.read == "text" else {"css": selector.query, "read": selector.read}
        self.facts.setdefault("fields", {})[name] = written
        self.remarks[f"fields.{name}"] = f"{why} (confidence {confidence:.2f})"

    def stated(self, path: str) -> Any:
        """Return the value of a key, or of ``fields.headline``."""
        table, _, name = path.rpartition(".")
        return (self.facts.get(table, {}) if table else self.facts).get(name)


def learn(material: Material) -> Learned:
    """Return what a site file for the site says."""
    made = Learned()
    home = material.home
    host = (urlsplit(home.url).hostname or "") if home is not None else ""
    made.facts["urls"] = [home.url if home is not None else material.start]
    made.facts["domains"] = [host.removeprefix("www.")]
    made.reads = [_read(page, material) for page in material.articles]
    made.reads = [each for each in made.reads if (each.article.metadata.probability or 0) >= AN_ARTICLE] or made.reads
    _forget_common_dates(made.reads)
    _note_sources(made, material)
    _learn_fields(made)
    _learn_facts(made, material)
    return made


def golden_of(made: Learned, site: Any) -> list[GoldenPage]:
    """Return golden pages, read by the new site file."""
    pages = []
    for each in made.reads[:MAX_GOLDEN]:
        downloaded = each.page.downloaded.isoformat(timespec="seconds")
        page = GoldenPage(page_name(each.page.url), each.page.url, downloaded, each.page.text, {})
        pages.append(GoldenPage(page.name, page.url, downloaded, page.html, shown(page.read(site))))
    return pages


def _read(page: Page, material: Material) -> Read:
    document = Document(page.url, page.text)
    article = finish_record(build_record(document, None, Told(page.downloaded)))
    return Read(page, document, article, _known(material, page))


def _known(material: Material, page: Page) -> dict[str, tuple[str, ...]]:
    """Return what listings and feeds say of an article, by the names of site fields."""
    known: dict[str, dict[str, None]] = {"headline": {}, "authors": {}, "date_published": {}}
    for link in material.links_of(page):
        if link.card is not None and link.card.headline:
            known["headline"][link.card.headline] = None
        if link.card is not None and link.card.datePublishedRaw:
            known["date_published"][link.card.datePublishedRaw] = None
        known["authors"].update(dict.fromkeys(link.authors))
    return {name: tuple(values) for name, values in known.items()}


def _forget_common_dates(reads: Sequence[Read]) -> None:
    """Leave out dates that sources tell of most articles alike: the moment at which the feed was built."""
    told = Counter(value[:10] for each in reads for value in set(each.known["date_published"]))
    for each in reads:
        kept = tuple(value for value in each.known["date_published"] if told[value[:10]] <= max(2, len(reads) * MOST))
        each.known["date_published"] = kept


def _note_sources(made: Learned, material: Material) -> None:
    made.notes += [f"feed: {url}" for url in material.feeds] or ["no feed was found"]
    made.notes += [f"sitemap: {url}" for url in material.maps] or ["no sitemap was found"]
    pattern = address_pattern(each.page.url for each in made.reads)
    if pattern is not None:
        made.notes.append(f"articles have addresses like {pattern[0]} (confidence {pattern[1]:.2f})")
    made.notes.append(f"told from {len(made.reads)} articles")


def _learn_fields(made: Learned) -> None:
    for name in ("headline", "authors", "date_published"):
        if made.reads and _is_right(name, made.reads):
            made.right.append(name)
        elif made.reads:
            _learn_field(name, made)
    _learn_body(made)


def _is_right(name: str, reads: Sequence[Read]) -> bool:
    """Tell whether plain extraction agrees with what sources say, or says something where they are silent."""
    good, asked = 0, 0
    for each in reads:
        found, values = _values(name, each.article), each.known.get(name, ())
        asked += bool(found or values)  # of a page where nobody says anything there may be nothing to say
        if not values or name == "date_published":
            good += bool(found) and (not values or any(is_value(name, found[0], [value]) for value in values))
        elif name == "authors":
            good += bool(found) and bool(people(found) & people(values))
        else:
            good += bool(found) and any(
                fold(found[0]) in fold(value) or fold(value) in fold(found[0]) for value in values
            )
    return good > max(asked, len(reads) * MOST) * (1 - MOST / 2)


def _values(name: str, article: Article) -> list[str]:
    if name == "authors":
        return [author.name for author in article.authors]
    value = getattr(article, _RECORD[name])
    return [value] if value else []


def _learn_field(name: str, made: Learned) -> None:
    pages = [Known(Markup(each.document.html, each.document.tree), each.known.get(name, ())) for each in made.reads]
    found = find_selector(name, pages)
    if found is not None and found.pages >= 2:
        made.state(
            name,
            found.selector,
            f"reads what listings and feeds say on {found.right} of {found.pages} pages",
            found.share,
        )
        return
    markups, documents = [page.markup for page in pages], [each.document for each in made.reads]
    for guess, confidence in _GUESSES.get(name, {}).items():
        selector = guess(markups, documents)
        if selector is not None:
            why = f"has such a value on all {len(pages)} pages, which plain extraction does not find"
            made.state(name, selector, why, confidence)
            return
    if not any(_values(name, each.article) for each in made.reads):
        made.missing.append(name)


def _learn_body(made: Learned) -> None:
    if len(made.reads) < 2:
        return
    documents = [each.document for each in made.reads]
    own = own_prose(documents)
    lacking = [lacks_text(texts, each.article.articleBody) for texts, each in zip(own, made.reads, strict=True)]
    if sum(lacking) <= len(lacking) * MOST:
        made.right.append("body")
        return
    region = find_region(documents)
    if region is None and not any(each.article.articleBody for each in made.reads):
        made.missing.append("body")
    elif region is not None:
        made.state("body", region.selector, f"holds {region.share:.0%} of each page's own text", region.share)


def _learn_facts(made: Learned, material: Material) -> None:
    if material.needs_script and len(material.needs_script) * 2 > 1 + len(material.articles):
        made.facts["render"] = "always"
        made.remarks["render"] = "pages show nothing without JavaScript (confidence 0.80)"
    languages = Counter(each.article.inLanguage for each in made.reads if each.article.inLanguage)
    declared = [each.document.language for each in made.reads]
    if languages:
        tag, count = languages.most_common(1)[0]
        if any(declared):
            made.notes.append(f"language: {tag}, as the pages say")
        else:
            made.facts["language"] = tag
            made.remarks["language"] = f"told from the text of {count} pages (confidence {count / len(made.reads):.2f})"
    raws = [raw for each in made.reads for raw in (each.article.datePublishedRaw, *each.known["date_published"]) if raw]
    order = infer_order(raws)
    assumed = [each for each in made.reads if "order" in _assumed(each.article)]
    if order is not None and assumed:
        made.facts["date_order"] = order
        made.remarks["date_order"] = f"a day over 12 tells it, {len(assumed)} dates do not (confidence 0.90)"
    zone = zone_of(made.reads, urlsplit(made.facts["urls"][0]).hostname or "")
    if zone is not None:
        made.facts["timezone"] = zone.name
        made.remarks["timezone"] = f"{zone.why} (confidence {zone.confidence:.2f})"


def _assumed(article: Article) -> list[str]:
    evidence = (article.evidence or {}).get("datePublished")
    return evidence.assumed if evidence is not None else []
