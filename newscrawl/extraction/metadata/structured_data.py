"""What an article page says of itself for machines: its JSON-LD, with the node of the article, and its microdata."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from newscrawl.extraction.metadata.state_story import story_of
from newscrawl.html.naming import is_response, role_of_tag
from newscrawl.html.roles import BODY, CARD, COMMENTS, FOOTER, NAV, RECENT, RELATED
from newscrawl.html.structured import types_of
from newscrawl.normalize.numbers import number_text
from newscrawl.normalize.text import fold, squash
from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document
    from newscrawl.html.structured import Node

#: schema.org's Article and what descends from it, as seen on news pages; better ones first.
ARTICLE_TYPES = (
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle "
    "AskPublicNewsArticle AdvertiserContentArticle LiveBlogPosting BlogPosting SocialMediaPosting Article "
    "SatiricalArticle ScholarlyArticle TechArticle Report Review Recipe"
).split()
_RANKS = {kind: place for place, kind in enumerate(ARTICLE_TYPES)}
LOOSE = _RANKS["Article"] - 1  # from here on the types are common on pages that are not articles too
_TELLING = frozenset({"headline", "name", "datePublished", "articleBody"})  # a node without any is a reference

#: The properties of microdata and RDFa that are read; each costs a look at its ancestors.
_PROPERTIES = frozenset(
    "headline alternativeHeadline description datePublished dateCreated dateModified articleSection keywords "
    "author".split()
)
#: Those of which a page prints the whole site's, too: they count in the item that the headline or the date is of.
LISTED = frozenset({"articleSection", "keywords"})
_OF_ITS_ITEM = ("headline", "datePublished")
#: Blocks about other things. Share bars, headers and advertisements often wrap the article's own data.
_ELSEWHERE = RELATED | RECENT | COMMENTS | FOOTER | NAV | CARD
MAX_PROPERTIES = 600
MAX_ANCESTORS = 25

_NOT_THE_PAGE = {
    "Comment",
    "VideoObject",
    "ImageObject",
    "AudioObject",
    "Product",
    "Event",
    "Review",
    "ListItem",
} | set(ARTICLE_TYPES)
_NOT_A_LETTER = re.compile(r"[^a-z]+")
_PAGE_TYPES = ("WebPage", "ItemPage", "AboutPage", "CreativeWork", "MedicalWebPage")


@lru_cache(maxsize=512)  # sites have the same names of meta tags
def _letters_of(name: str) -> str:
    return _NOT_A_LETTER.sub("", name)


class StructuredData:
    """The page's JSON-LD with references resolved; ``article`` is the node of the page's own article, or ``None``."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.nodes = document.json_ld
        if not any(_rank(node) is not None for node in self.nodes):
            self.nodes = [*self.nodes, *document.pushed_json_ld]
        self._by_id = {node["@id"]: node for node in self.nodes if isinstance(node.get("@id"), str) and len(node) > 2}
        self.article = self._with_story(self._find_article(document.url))
        self.page = next((node for node in self.nodes if types_of(node) & set(_PAGE_TYPES)), None)

    def _with_story(self, article: Node | None) -> Node | None:
        """Complete the article's node, where it has no date, by what the page's own state says."""
        if article is not None and "datePublished" in article:
            return article
        story = story_of(self._document)
        return {**story, **(article or {})} if story is not None else article

    def _find_article(self, url: str) -> Node | None:
        """The node that names this page's address, else the best type; without headline or date it is a reference."""
        known = [node for node in self.nodes if _rank(node) is not None and not _TELLING.isdisjoint(node)]
        known = [node for node in known if types_of(node) != {"Review"} or self._is_about_page(node)]
        if not known:
            return self._film() or self._signed()
        if len(known) < 2:
            return known[0] if known else None
        own = same_page_key(url)
        ranked = []
        for order, node in enumerate(known):
            elsewhere = self._address(node)
            here = elsewhere is not None and same_page_key(elsewhere) == own
            ranked.append((not here, elsewhere is not None and not here, (_rank(node) or 0) > LOOSE, order))
        return known[min(ranked)[3]]

    def _signed(self) -> Node | None:
        """Return the one node of an article that says nothing but whose it is."""
        nodes = [node for node in self.nodes if _rank(node) is not None and "Review" not in types_of(node)]
        return nodes[0] if len(nodes) == 1 and "author" in nodes[0] else None

    def _is_about_page(self, review: Node) -> bool:
        """Tell a review that is the article from a reader's below it: the page's title names it or what it reviews."""
        address = self._address(review)
        if address is not None and same_page_key(address) == same_page_key(self._document.url):
            return True
        title = fold(self._document.title or "")
        names = (fold(text_of(review.get(key)) or "") for key in ("headline", "name", "itemReviewed"))
        return any(name and name in title for name in names)

    def _film(self) -> Node | None:
        """Return the node of the one film that the page's title names."""
        films = [node for node in self.nodes if "VideoObject" in types_of(node) and isinstance(node.get("name"), str)]
        if not films:
            return None
        title = fold(self._document.title or "")
        own = [node for node in films if fold(node["name"]) and fold(node["name"]) in title]
        return {**own[0], "headline": own[0]["name"]} if len({node["name"] for node in own}) == 1 else None

    def _address(self, node: Node) -> str | None:
        """The address a node gives for itself; a site's home page is not an article's."""
        for key in ("mainEntityOfPage", "url", "@id"):
            value = node.get(key)
            if isinstance(value, dict):
                value = value.get("@id") or value.get("url")
            if isinstance(value, str) and value.startswith("http") and value.rstrip("/").count("/") > 2:
                return value
        return None

    @cached_property
    def speakers(self) -> list[Node]:
        """The nodes that may speak of the article: its own, the page's, and others that carry a date of their own."""
        own = [node for node in (self.article, self.page) if node is not None]
        others = [node for node in self.nodes if "datePublished" in node and not types_of(node) & _NOT_THE_PAGE]
        return own or others[:1]

    @cached_property
    def meta(self) -> Mapping[str, list[str]]:
        """The meta tags with their names squeezed: ``og:article:published_time`` is ``ogarticlepublishedtime``."""
        found: dict[str, list[str]] = {}
        for name, values in self._document.meta.items():
            found.setdefault(_letters_of(name), []).extend(values)
        return found

    @cached_property
    def microdata(self) -> Mapping[str, list[LexborNode]]:
        """The elements of each property, in page order, by ``itemprop`` (microdata) or ``property`` (RDFa).

        Elements of related posts, comments, cards … are left out, and sections and tags of another item or of none.
        """
        found: dict[str, list[LexborNode]] = {}
        for node in self._document.outline.properties[:MAX_PROPERTIES]:
            attributes = node.attributes
            names = attributes.get("itemprop") or attributes.get("property") or ""
            own = [name for name in (word.rpartition(":")[2] for word in names.split()) if name in _PROPERTIES]
            if own and not is_foreign(node):
                for name in own:
                    found.setdefault(name, []).append(node)
        scopes = {_scope_of(node) for name in _OF_ITS_ITEM for node in found.get(name, ())}
        for name in LISTED & found.keys() if scopes else ():
            found[name] = [node for node in found[name] if _scope_of(node) in scopes]
        return found

    def resolve(self, value: Any) -> Any:
        """Return the node that a bare ``{"@id": …}`` points to; any other value as it is."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(value) <= 2:
            return self._by_id.get(value["@id"], value)
        return value

    def values(self, node: Node | None, key: str) -> Iterator[Any]:
        """Yield the values of *key*, lists opened and references resolved; at most 50."""
        value = node.get(key) if node else None
        for item in value[:50] if isinstance(value, list) else [value]:
            if isinstance(item, list):
                yield from (self.resolve(inner) for inner in item[:50])
            elif item is not None:
                yield self.resolve(item)

    def texts(self, node: Node | None, key: str) -> Iterator[str]:
        """Yield the values of *key* as text: strings, numbers, and the ``name`` or ``@value`` of objects."""
        for value in self.values(node, key):
            text = text_of(value)
            if text:
                yield text


def _rank(node: Node) -> int | None:
    return min((_RANKS[kind] for kind in types_of(node) if kind in _RANKS), default=None)


def _scope_of(node: LexborNode) -> int | None:
    """Return which item a property is of: the nearest element around it that begins one; ``None`` for none."""
    current = node.parent
    for _ in range(MAX_ANCESTORS):
        if current is None:
            break
        if "itemscope" in current.attributes or "typeof" in current.attributes:
            return current.mem_id
        current = current.parent
    return None


def is_foreign(node: LexborNode) -> bool:
    """Tell whether *node* stands inside a related, recent, comment, navigation … element, by its ancestors' names."""
    current: LexborNode | None = node
    is_footer = False
    for _ in range(MAX_ANCESTORS):
        if current is None or current.tag in {"body", "html"}:
            break
        roles = role_of_tag(current.tag or "", current.attributes)[1]
        if roles & _ELSEWHERE & ~FOOTER:
            return True
        if is_response(current.attributes) and current.css_first("h1") is None:  # an article may be a review
            return True
        is_footer = bool(roles & FOOTER) or (is_footer and not roles & BODY)  # an article's own footer is none
        current = current.parent
    return is_footer


def text_of(value: Any) -> str | None:
    """Return a JSON-LD value as squashed text, or ``None`` where it has none."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("headline")
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return squash(number_text(value)) or None


def url_of(value: Any) -> str | None:
    """Return the address a JSON-LD value stands for: a string, or an object's ``url``, ``contentUrl`` or ``@id``."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl") or value.get("@id")
        if isinstance(value, list | dict):
            return url_of(value) if not isinstance(value, dict) else None
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http", "/")) else None
