"""A page as selectors read it, and markup with parts taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from selectolax.lexbor import LexborHTMLParser

from newscrawl.extraction.selector_cost import PageSelectors
from newscrawl.extraction.selectors import TEXT, Selector
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

MAX_MATCHES: Final = 500  # elements of one selector that are read
MAX_TEXT: Final = 20_000  # characters that are read of one element
#: XPath of one pass is run on pages of so many elements. libxml2 cannot be stopped, so its work is bounded before.
MAX_ELEMENTS: Final = 60_000
#: XPath that may visit elements for each element is run while elements * elements * depth stay below this:
#: 4,000 elements 40 levels deep took 0.3 s at worst.
MAX_VISITS: Final = 1_000_000_000
_BREAK: Final = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^>]{0,200}>", re.IGNORECASE)
_AXIS_GAP: Final = re.compile(r"\s{1,2000}::")
_AXES = ("preceding::", "following::", "preceding-sibling::", "following-sibling::", "ancestor::", "descendant::")


class Markup:
    """A page as selectors read it: lexbor's tree for CSS, and lxml's, made at the first XPath.

    ``unread`` names the selectors that were not run because the page is too large for them.
    """

    def __init__(self, html: str, tree: LexborHTMLParser | None = None) -> None:
        self.html = html
        self._lexbor = tree
        self._lxml: Any = None
        self._size: tuple[int, int] = (0, 0)
        self._selectors: PageSelectors | None = None
        self.unread: list[str] = []

    @property
    def lexbor(self) -> LexborHTMLParser:
        """The tree for CSS."""
        if self._lexbor is None:
            self._lexbor = LexborHTMLParser(self.html)
        return self._lexbor

    @property
    def lxml(self) -> Any:
        """The root element for XPath; an empty page has one, too."""
        if self._lxml is None:
            self._lxml = lxml_root(self.html)
            self._size = _size(self._lxml)
        return self._lxml

    def found(self, selector: Selector) -> list[Any]:
        """Return what the selector finds: nodes of either tree, or strings."""
        if selector.when is not None and not self.found(selector.when):
            return []
        if selector.language == "css":
            return self._by_css(selector.query)[:MAX_MATCHES]
        return self._by_xpath(selector.query)[:MAX_MATCHES]

    def _by_css(self, query: str) -> list[Any]:
        self._selectors = self._selectors or PageSelectors(self.html, self.lexbor)
        found = self._selectors.find(query)
        if found is None:
            self.unread.append(query)
        return found or []

    def _by_xpath(self, query: str) -> list[Any]:
        from lxml import etree  # noqa: PLC0415 - as above

        root = self.lxml
        elements, depth = self._size
        visits = elements ** (1 + _long_axes(query)) * depth
        if elements > MAX_ELEMENTS or (_revisits(query) and max(visits, elements * elements * depth) > MAX_VISITS):
            self.unread.append(query)
            return []
        try:
            value = etree.XPath(query)(root)
        except etree.XPathError:  # it was checked when it was read: libxml2 gave up on this page
            self.unread.append(query)
            return []
        if isinstance(value, list):
            return value
        return [] if isinstance(value, bool) and not value else [str(value)]

    def texts(self, selector: Selector) -> list[str]:
        """Return what the selector reads, squashed; what is empty is left out."""
        values = (_read(node, selector) for node in self.found(selector))
        return [text for value in values if value and (text := squash(value[:MAX_TEXT]))]


def lxml_root(html: str) -> Any:
    """Return lxml's root element of a page, as libxml2 repairs it."""
    from lxml import etree  # noqa: PLC0415 - as above

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False)
    root = etree.fromstring(html.replace("\0", "").encode("utf-8", "replace") or b"<html/>", parser)
    return root if root is not None else etree.fromstring("<html/>")


def _size(root: Any) -> tuple[int, int]:
    """Return the count of elements and the depth of the deepest."""
    elements, deepest, depth = 0, 0, 0
    from lxml import etree  # noqa: PLC0415 - as above

    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        deepest = max(deepest, depth)
    return elements, deepest


def _long_axes(query: str) -> int:
    """Return how many steps of an expression go to all that stands before or after an element; each multiplies."""
    return sum(_AXIS_GAP.sub("::", query).count(axis) for axis in _AXES[:4])


def _revisits(query: str) -> bool:
    """Tell whether the expression may look at an element again for each of others."""
    return query.count("//") > 1 + query.count("|") or any(axis in _AXIS_GAP.sub("::", query) for axis in _AXES)


def _read(node: Any, selector: Selector) -> str | None:
    if isinstance(node, str):
        return node
    if selector.read != TEXT:
        name = selector.read[1:]
        value = node.attributes.get(name) if selector.language == "css" else node.get(name)
        return value if isinstance(value, str) else None
    content = node.get("content") if selector.language == "xpath" and node.tag == "meta" else None
    return content if content is not None else _text_of(node, selector.drop)


def _text_of(node: Any, drop: Sequence[Selector]) -> str:
    """Return the text of an element without what is to be dropped in it; a line break is a space."""
    html = outer_html(node)
    if drop:
        html = without(html, drop)
    return LexborHTMLParser(_BREAK.sub(" ", html)).text()


def outer_html(node: Any) -> str:
    """Return the markup of a node of either tree; a string is a paragraph."""
    if isinstance(node, str):
        return f"<p>{node}</p>"
    if hasattr(node, "html"):
        return node.html or ""
    from lxml import etree  # noqa: PLC0415 - as above

    return str(etree.tostring(node, encoding="unicode", method="html", with_tail=False))


def without(html: str, drop: Sequence[Selector], *, keep_root: bool = False) -> str:
    """Return markup less what the selectors match; XPath goes first, while everything is where it was.

    With *keep_root* what the markup begins with stays, whatever it matches.
    """
    paths = [selector for selector in drop if selector.language == "xpath"]
    if paths:
        markup = Markup(html)
        for node in [node for selector in paths for node in markup.found(selector)]:
            take_out(node)
        html = outer_html(markup.lxml)
    styles = [selector for selector in drop if selector.language == "css"]
    if styles:
        tree = LexborHTMLParser(html)
        roots = {"html", "head", "body"}
        first = tree.body.child if keep_root and tree.body is not None else None
        selectors = PageSelectors(html, tree)
        for selector in styles:  # one after the other: what is inside of a dropped element is gone with it
            for node in _outside(selectors.find(selector.query) or []):
                if node.tag not in roots and not (first is not None and node.mem_id == first.mem_id):
                    node.decompose()
                    selectors.changed()
        html = tree.html or ""
    return html


def _outside(nodes: list[LexborNode]) -> list[LexborNode]:
    """Return the nodes that stand in no other of them: a node inside of a removed one is freed memory."""
    known = {node.mem_id for node in nodes}
    return [node for node in nodes if known.isdisjoint(ids_above(node))]


def ids_above(node: LexborNode) -> Iterator[int]:
    """Yield the identities of the nodes around a node of lexbor's tree, the nearest first."""
    parent = node.parent
    while parent is not None:
        yield parent.mem_id
        parent = parent.parent


def take_out(node: Any) -> None:
    """Remove an element, or the text that an expression found, from lxml's tree; what follows it stays."""
    parent = node.getparent()
    if parent is None:
        return
    if isinstance(node, str):
        if getattr(node, "is_text", False):
            parent.text = None
        elif getattr(node, "is_tail", False):
            parent.tail = None
        return
    before = node.getprevious()
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    parent.remove(node)
