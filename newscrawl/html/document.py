"""A page parsed once, shared by discovery and extraction."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from newscrawl.cpu_time import timed_as
from newscrawl.html.blocks import read_blocks
from newscrawl.html.cards import find_card_lists
from newscrawl.html.cut_contents import whole_content
from newscrawl.html.page_bounds import bounded
from newscrawl.html.page_outline import outline_of
from newscrawl.html.shadow_roots import with_open_roots
from newscrawl.html.signs import holds
from newscrawl.html.state.scripts import pushed_json_ld, state_values
from newscrawl.html.state.stories import stories_in
from newscrawl.html.structured import flattened, read_json_ld
from newscrawl.normalize.unicode_forms import safe_address
from newscrawl.normalize.urls.joining import joined

if TYPE_CHECKING:
    from newscrawl.html.blocks import Blocks
    from newscrawl.html.cards import CardList
    from newscrawl.html.outline import Outline
    from newscrawl.html.structured import Node

MAX_METAS = 500
_bounded = timed_as("parse")(bounded)


class Document:
    """The parsed page: tree, meta tags, JSON-LD and the outline of lines and boxes, each made once and on demand.

    ``url`` is the address after redirects. *encoded*, where given, is *html* in valid UTF-8: it spares encoding it.
    ``problem`` names what was cut away, or is ``None``; ``answers`` is what ``once`` remembers.
    """

    def __init__(self, url: str, html: str, encoded: bytes | None = None) -> None:
        self.url = url
        self.answers: dict[object, Any] = {}
        encoded = encoded or html.encode("utf-8", "ignore")  # as the parser does
        self.html, self.problem = _bounded(html, encoded)
        self._encoded = encoded if self.html is html else None

    @cached_property
    @timed_as("parse")
    def tree(self) -> LexborHTMLParser:
        """The page as lexbor reads it: as a browser without scripts would, its shadow roots open and filled."""
        if holds(self.html, "shadowroot"):
            return with_open_roots(self.html)
        return LexborHTMLParser(self._encoded or self.html)

    def parse(self) -> None:
        """Parse now what else is parsed on demand; it needs nothing but the page, so that any thread may do it."""
        for name in ("card_lists", "json_ld", "stories"):
            getattr(self, name)

    @cached_property
    def outline(self) -> Outline:
        """The page's text as lines in boxes, their roles settled: nothing changes them later."""
        return self._read_blocks[0].outline

    @cached_property
    @timed_as("parse")
    def _read_blocks(self) -> tuple[Blocks, list[CardList]]:
        blocks = read_blocks(outline_of(self.tree, self.html))
        return blocks, find_card_lists(blocks, smallest=2)

    @cached_property
    def blocks(self) -> Blocks:
        """The page's block map: what each line is for."""
        return self._read_blocks[0]

    @cached_property
    def card_lists(self) -> list[CardList]:
        """The lists of cards on the page, from two cards up; lines of lists from three up have the role ``CARD``."""
        return self._read_blocks[1]

    @cached_property
    def json_ld(self) -> list[Node]:
        """Every JSON-LD object of the page, flattened."""
        return read_json_ld(self.html)

    @cached_property
    def pushed_json_ld(self) -> list[Node]:
        """JSON-LD objects that scripts of the page would add to it, flattened."""
        return flattened(list(pushed_json_ld(self.html)))

    @cached_property
    def stories(self) -> list[Node]:
        """The articles in the page's own state (of Next, Nuxt, Apollo, …), as nodes of schema.org."""
        return [node for value in state_values(self.html) for node in stories_in(value)][:100]

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of the meta tags by lower-case ``name``, ``property``, ``itemprop`` or ``http-equiv``.

        Some systems write the content into ``value``.
        """
        found: dict[str, list[str]] = {}
        metas = (attributes for tag, attributes in self.outline.facts if tag == "meta")
        for attributes in islice(metas, MAX_METAS):
            written = attributes.get("content") or ("name" in attributes and attributes.get("value")) or ""
            content = whole_content(written, attributes, self.html).strip()
            for key in ("property", "name", "itemprop", "http-equiv"):
                name = attributes.get(key)
                if name and content:
                    found.setdefault(name.strip().lower(), []).append(content[:5_000])
        return found

    def meta_first(self, *names: str) -> str | None:
        """Return the first content among *names*, tried in order."""
        for name in names:
            values = self.meta.get(name)
            if values:
                return values[0]
        return None

    @cached_property
    def base_url(self) -> str:
        """The address that relative links start from."""
        facts = self.outline.facts
        href = next((attributes["href"] for tag, attributes in facts if tag == "base" and "href" in attributes), None)
        return self.resolve_from(self.url, href) or self.url

    @cached_property
    def canonical(self) -> str | None:
        """The address the page declares as its own (``link[rel=canonical]``), absolute."""
        for tag, attributes in self.outline.facts:
            if tag == "link" and (attributes.get("rel") or "").lower() == "canonical":
                href = self.resolve(attributes.get("href"))
                if href:
                    return href
        return None

    @cached_property
    def language(self) -> str | None:
        """The language the page declares, as written."""
        root = self.tree.root
        attributes = root.attributes if root is not None else {}
        return (
            attributes.get("lang")
            or attributes.get("xml:lang")
            or self.meta_first("content-language", "og:locale", "inlanguage", "dc.language", "language")
        )

    @cached_property
    def title(self) -> str | None:
        """The text of the title element, white space folded."""
        node = self.tree.css_first("head title") or self.tree.css_first("title")
        text = " ".join((node.text() or "").split()) if node else ""
        return text[:1_000] or None

    def resolve(self, href: str | None) -> str | None:
        """Return *href* as an absolute http(s) address, or ``None``."""
        return self.resolve_from(self.base_url, href)

    @staticmethod
    def resolve_from(base: str, href: str | None) -> str | None:
        """Return *href* against *base* as an absolute http(s) address, or ``None``."""
        href = (href or "").strip()
        if not href or len(href) > 2_000:
            return None
        href = safe_address(href)
        try:
            absolute = href.startswith(("http://", "https://")) and "[" not in href
            url = href if absolute else joined(base, href)
        except ValueError:  # no address, such as one with half an IPv6 host
            return None
        return url if url.startswith(("http://", "https://")) else None
