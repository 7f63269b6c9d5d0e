"""Where a site says that a field stands: CSS by lexbor, XPath 1.0 by lxml, and what is read there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from newscrawl.errors import NewscrawlError

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT: Final = "text"
MAX_QUERY: Final = 2_000  # characters of a selector

#: What may stand before a bracket in XPath 1.0: its functions (4), its kinds of nodes (2.3) and its operators.
_CALLED: Final = frozenset(
    "last position count id local-name namespace-uri name string concat starts-with contains substring-before "
    "substring-after substring string-length normalize-space translate boolean not true false lang number sum floor "
    "ceiling round text node comment processing-instruction and or div mod".split()
)
_QUOTED: Final = re.compile(r"\"[^\"]{0,2000}\"|'[^']{0,2000}'")
_CALL: Final = re.compile(r"(?<![\w.:-])([\w.-]{1,80}(?::[\w.-]{1,80})?)\s{0,9}\(")
_PREFIX: Final = re.compile(r"(?<![\w.:-])(?!xml:)([\w.-]{1,80}:)(?=[\w*])")

Language = Literal["css", "xpath"]


class SelectorError(NewscrawlError, ValueError):
    """A selector that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Elements by ``query``. ``read`` is ``text`` or an attribute's name after an ``@``.

    ``drop`` are selectors of what inside the elements is left out; ``when`` is one that must match for this to count.
    """

    query: str
    language: Language = "css"
    read: str = TEXT
    drop: tuple[Selector, ...] = ()
    when: Selector | None = None

    def __str__(self) -> str:
        return self.query if self.read == TEXT else f"{self.query} {self.read}"

    def check(self) -> None:
        """Raise ``SelectorError`` for a query or an attribute that can never work."""
        if not isinstance(self.query, str) or not self.query.strip() or len(self.query) > MAX_QUERY:
            raise SelectorError(f"a selector has 1 to {MAX_QUERY} characters")
        if self.read != TEXT and not (self.read.startswith("@") and len(self.read) > 1):
            raise SelectorError(f"read = {self.read!r}: write text, or an attribute such as @datetime")
        (_check_css if self.language == "css" else _check_xpath)(self.query)
        for part in (*self.drop, *((self.when,) if self.when else ())):
            part.check()


def css(query: str, read: str = TEXT, drop: Sequence[str] | str = ()) -> Selector:
    """Select by CSS: ``css("time", "@datetime")`` reads an attribute, *drop* leaves out what it matches inside."""
    return Selector(query, "css", read, _all_of(drop))


def xpath(query: str, read: str = TEXT, drop: Sequence[str] | str = ()) -> Selector:
    """Select by XPath 1.0; an expression that gives a string is that string."""
    return Selector(query, "xpath", read, _all_of(drop))


def selector_of(text: str) -> Selector:
    """Return a selector as people write it alone: XPath begins with ``/`` or ``(``, everything else is CSS."""
    return Selector(text, "xpath" if text.lstrip().startswith(("/", "(")) else "css")


def _all_of(drop: Sequence[str] | str) -> tuple[Selector, ...]:
    return tuple(map(selector_of, (drop,) if isinstance(drop, str) else drop))


def _check_css(query: str) -> None:
    try:
        LexborHTMLParser("<p>").css_first(query)
    except SelectolaxError as error:
        raise SelectorError(f"{query!r} is not a CSS selector: {error}") from None


def _check_xpath(query: str) -> None:
    """Raise for what XPath cannot read, and for what it would only miss on a page: a function or a prefix of others."""
    bare = _QUOTED.sub("''", query)
    if foreign := [name for name in (*_CALL.findall(bare), *_PREFIX.findall(bare)) if name not in _CALLED]:
        raise SelectorError(f"{query!r} is not an XPath: XPath 1.0 has no {foreign[0]!r}")
    from lxml import etree  # noqa: PLC0415 - 25 ms that only sites with XPath pay

    try:
        etree.XPath(query)(etree.fromstring("<html/>"))
    except (etree.XPathError, ValueError) as error:  # ValueError: control characters
        raise SelectorError(f"{query!r} is not an XPath: {error}") from None
