"""Where a field went when a template changed: from values known of pages whose records were good."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newscrawl.extraction.markup import Markup
from newscrawl.html.document import Document
from newscrawl.normalize.text import fold
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.site_tools.induction import Known, find_selector, matches
from newscrawl.site_tools.text_region import find_region
from newscrawl.sites.site import parse_site
from newscrawl.sites.write import changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.extraction.selectors import Selector
    from newscrawl.items import Article
    from newscrawl.sites.site import Site

#: The fields that can be mended, and the keys of a record that hold them.
MENDED = {
    "headline": "headline",
    "authors": "authors",
    "date_published": "datePublished",
    "date_modified": "dateModified",
    "section": "articleSection",
    "keywords": "keywords",
    "body": "articleBody",
}
BROKEN = 0.5  # of the pages that are read rightly, below which a field is broken
RESTORED = 0.8  # of the pages that a proposal must read rightly
MIN_PAGES = 2
BODY_SHARE = 0.9  # of the known paragraphs that a text must hold to be right


@dataclass(slots=True)
class Today:
    """A page as it is today, and the record that was good once; ``known`` has its values by site field."""

    url: str
    html: str
    known: dict[str, tuple[str, ...]]

    @property
    def document(self) -> Document:
        """The page parsed anew."""
        return Document(self.url, self.html)


@dataclass(slots=True)
class Proposal:
    """What is proposed for a field: ``selector`` is ``None`` where no place was found; counts are of pages."""

    field: str
    selector: Selector | None
    right_before: int
    right_after: int
    pages: int


@dataclass(slots=True)
class Mend:
    """The proposals, and the site file's text with those that help."""

    proposals: list[Proposal] = field(default_factory=list)
    text: str = ""


def known_values(record: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return a record's values by site field; what it has not is left out."""
    found = {}
    for name, key in MENDED.items():
        value = record.get(key)
        if name == "authors":
            value = [author if isinstance(author, str) else author.get("name") for author in value or ()]
        texts = value.split("\n\n") if name == "body" and isinstance(value, str) else value
        values = tuple(filter(None, [texts] if isinstance(texts, str) else texts or ()))
        if values:
            found[name] = values
    return found


def mend(name: str, text: str, pages: Sequence[Today]) -> Mend:
    """Return what would mend the fields that *pages* show to be broken, each tried with those before it."""
    made = Mend(text=text)
    for each in MENDED:
        known = [page for page in pages if page.known.get(each)]
        if len(known) < MIN_PAGES:
            continue
        before = count_right(each, name, made.text, known)
        if before > BROKEN * len(known):
            continue
        selector = _selector(each, known)
        if selector is None:
            made.proposals.append(Proposal(each, None, before, before, len(known)))
            continue
        proposed = _with(name, made.text, each, selector)
        after = count_right(each, name, proposed, known)
        helps = after > before and after >= RESTORED * len(known)
        made.proposals.append(Proposal(each, selector if helps else None, before, after, len(known)))
        if helps:
            made.text = proposed
    return made


def count_right(field_name: str, name: str, text: str, pages: Sequence[Today]) -> int:
    """Return on how many pages the site file reads a field as it is known."""
    site = parse_site(name, text, f"{name}.toml")
    return sum(is_right(field_name, _read(page, site), page.known[field_name]) for page in pages)


def is_right(name: str, article: Article, known: Sequence[str]) -> bool:
    """Tell whether a record has what is known of a field."""
    values = known_values(article.to_dict()).get(name, ())
    if name == "body":
        told = {fold(paragraph) for paragraph in values}
        total = sum(map(len, known))
        return sum(len(paragraph) for paragraph in known if fold(paragraph) in told) >= BODY_SHARE * total
    if name in {"section", "keywords"}:
        return {fold(value) for value in values} == {fold(value) for value in known}
    return matches(name, values, known)


def _read(page: Today, site: Site) -> Article:
    return finish_record(build_record(page.document, site, Told(datetime.now(UTC))), site=site)


def _selector(name: str, pages: Sequence[Today]) -> Selector | None:
    documents = [page.document for page in pages]
    if name == "body":
        region = find_region(documents, [list(page.known[name]) for page in pages])
        return region.selector if region is not None else None
    known = [
        Known(Markup(document.html, document.tree), page.known[name])
        for document, page in zip(documents, pages, strict=True)
    ]
    found = find_selector(name, known)
    return found.selector if found is not None else None


def _with(name: str, text: str, field_name: str, selector: Selector) -> str:
    """Return the site file with a selector before those that the field had."""
    site = parse_site(name, text, f"{name}.toml")
    written: list[Any] = [selector.query if selector.read == "text" else {"css": selector.query, "read": selector.read}]
    others = [old for old in site.fields.get(field_name, ()) if old != selector]
    written += [old.query if old.read == "text" else {old.language: old.query, "read": old.read} for old in others]
    return changed(text, {f"fields.{field_name}": written if len(written) > 1 else written[0]})
