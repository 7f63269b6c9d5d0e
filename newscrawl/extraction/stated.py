"""Fields that a site states for itself: where they stand, or what they are; read here as plain values."""

from __future__ import annotations

import logging
from collections.abc import Mapping  # noqa: TC003 - mypyc looks up the types of a dataclass's fields
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.markup import Markup, ids_above, outer_html, take_out, without
from newscrawl.extraction.selectors import Selector
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscrawl.html.document import Document

logger = logging.getLogger(__name__)

#: Fields that a site may state. Those of ``LISTS`` hold several texts, ``body`` is read as paragraphs.
FIELDS = (
    "headline",
    "description",
    "authors",
    "date_published",
    "date_modified",
    "body",
    "section",
    "keywords",
    "language",
    "image",
)
LISTS: Final = frozenset({"authors", "section", "keywords"})
MAX_VALUES: Final = 60
STATED: Final = 0.95  # confidence of what a site states for itself


@dataclass(slots=True)
class Value:
    """What was found for a field: texts, and the selector or the name of the property that gave them."""

    texts: list[str]
    rule: str


@dataclass(slots=True)
class Stated:
    """The fields that were found, and for each field that was not, the rules that found nothing."""

    values: dict[str, Value] = field(default_factory=dict)
    stale: dict[str, str] = field(default_factory=dict)
    body_selectors: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site says of its pages: selectors by field, what is not text, and what is replaced in the HTML first.

    ``prune`` tells whether share words and the like are taken out of a body that a selector found. Unless it
    ``decides``, what a page tells goes before what the selectors find.
    """

    fields: Mapping[str, tuple[Selector, ...]] = field(default_factory=dict)
    drop: tuple[Selector, ...] = ()
    drop_named: tuple[str, ...] = ()
    replace: tuple[tuple[str, str], ...] = ()
    prune: bool = True
    decides: bool = True


def replaced(html: str, pairs: Sequence[tuple[str, str]], most: int) -> str:
    """Return *html* with each text replaced; a replacement that would make it longer than *most* is left out."""
    for find, new in pairs:
        longer = html.count(find) * (len(new) - len(find))
        if len(html) + longer <= max(most, len(html)):
            html = html.replace(find, new)
    return html


def read_stated(rules: Rules, document: Document) -> Stated:
    """Return what the selectors of a site find on a page; ``body`` is left to ``body_fragments``."""
    found, markup = Stated(), Markup(document.html, document.tree)
    for name, alternatives in rules.fields.items():
        if name == "body":
            continue
        value = first_value(name, alternatives, markup, document)
        if value is None:
            found.stale[name] = " | ".join(map(str, alternatives))
        else:
            found.values[name] = value
    return found


def first_value(name: str, alternatives: Iterable[Selector], markup: Markup, document: Document) -> Value | None:
    """Return what the first selector that finds something says of the field."""
    for selector in alternatives:
        texts = _pictures(selector, markup, document) if name == "image" else markup.texts(selector)
        if texts:
            return Value(texts[:MAX_VALUES] if name in LISTS else texts[:1], str(selector))
    return None


def _pictures(selector: Selector, markup: Markup, document: Document) -> list[str]:
    """Return addresses: what the selector reads, and of a picture or link itself where it points to."""
    found = []
    for node in markup.found(selector):
        if isinstance(node, str):
            raw: Any = node
        else:
            attributes = node.attributes if selector.language == "css" else node.attrib
            names = (selector.read[1:],) if selector.read.startswith("@") else ("src", "content", "href")
            raw = next((attributes[name] for name in names if attributes.get(name)), None)
        url = document.resolve(raw) if isinstance(raw, str) else None
        if url:
            found.append(url)
    return found


def first_link(selectors: Sequence[Selector], document: Document) -> str | None:
    """Return the absolute address that the first selector finds: its text where it reads one, else its ``href``."""
    markup = Markup(document.html, document.tree)
    for selector in selectors:
        for node in markup.found(selector):
            attributes = {} if isinstance(node, str) else node.attributes if selector.language == "css" else node.attrib
            raw = (
                node
                if isinstance(node, str)
                else attributes.get(selector.read.removeprefix("@")) or attributes.get("href")
            )
            url = document.resolve(raw)
            if url and url != document.url:
                return url
    return None


def body_fragments(rules: Rules, document: Document) -> tuple[list[str], str] | None:
    """Return the markup of the article's text as the site's rules find it, and the rule; ``None``: they say nothing.

    An empty list: the rules find nothing. Without a selector of the body it is the whole page less what is dropped.
    """
    alternatives = rules.fields.get("body", ())
    paths = [each for each in rules.drop if each.language == "xpath"]
    if not alternatives and not rules.drop and not rules.drop_named:
        return None
    markup = Markup(document.html)
    if paths:
        _drop_by_path(markup, paths, alternatives)
    page = markup if not paths else Markup(outer_html(markup.lxml))
    if not alternatives:
        return [_dropped(page.html, rules)], "drop"
    for selector in alternatives:
        source = markup if selector.language == "xpath" else page
        nodes = _outermost(source.found(selector), selector)
        fragments = [_dropped(outer_html(node), rules) for node in nodes]
        if any(map(_has_text, fragments)):
            return fragments, str(selector)
    return [], " | ".join(map(str, alternatives))


def _drop_by_path(markup: Markup, paths: Sequence[Selector], alternatives: Sequence[Selector]) -> None:
    """Take out what XPath names, but nothing that the text stands in."""
    around: set[Any] = set()
    for selector in alternatives:
        for node in markup.found(selector) if selector.language == "xpath" else ():
            if not isinstance(node, str):
                around.update(node.iterancestors())
    for selector in paths:
        for node in markup.found(selector):
            if isinstance(node, str) or node not in around:
                take_out(node)


def _outermost(nodes: list[Any], selector: Selector) -> list[Any]:
    """Return the nodes less those that stand inside of another; strings stay."""
    if selector.language == "css":
        known = {node.mem_id for node in nodes}
        return [node for node in nodes if known.isdisjoint(ids_above(node))]
    known = {node for node in nodes if not isinstance(node, str)}
    return [node for node in nodes if isinstance(node, str) or known.isdisjoint(node.iterancestors())]


def _dropped(html: str, rules: Rules) -> str:
    """Return markup less what CSS and names drop in it."""
    drops = [each for each in rules.drop if each.language == "css"]
    drops += [Selector(f'[class*="{name}"],[id*="{name}"]') for name in map(_quoted, rules.drop_named)]
    return without(html, drops, keep_root=True) if drops else html


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')


def _has_text(html: str) -> bool:
    return bool(squash(Markup(html).lexbor.root.text() if html else ""))  # type: ignore[union-attr]  # a document has a root
