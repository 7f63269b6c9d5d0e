"""XML as newspapers serve it, read without an XML parser's demands or its dangers.

Feeds and sitemaps come torn, with bare ampersands in addresses, HTML entities, junk before the declaration and the
wrong charset. A strict parser refuses them; a recovering one (libxml2) reads ``?a=1&b=2`` as ``?a=1=2`` and drops
``&eacute;``. This reader takes tags as they come, in one pass, linear in the input. It knows no DTD: a declared
entity is never expanded, nothing is ever loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

MAX_DEPTH: Final = 60  # open elements; deeper ones are passed over
MAX_PARTS: Final = 4_000  # texts and children kept of one element
MAX_TAGS: Final = 500_000  # of a document: 50,000 entries of 10 tags
MAX_TEXT: Final = 200_000  # characters kept of one text

# A tag and the text after it. Possessive throughout: it cannot run back.
_TAG: Final = re.compile(r"<(?:!\[CDATA\[|!--|[!?][^<>]*+>?|(/?)([^\s/<>!?]++)([^<>]*+)>)([^<]*+)")
# A name is tried where it begins and nowhere inside it: 40 KB of one took 6 s otherwise.
_ATTRIBUTE: Final = re.compile(r"""(?<![^\s=<>"'/])([^\s=<>"'/]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

# The names that the readers know, by namespace; documents are free to choose other prefixes.
_PREFIXES: Final = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "https://rslstandard.org/rsl": "rsl:",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons:",
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons:",
    "http://web.resource.org/cc/": "cc:",
    "http://creativecommons.org/ns#": "cc:",
}


@dataclass(slots=True)
class Element:
    """One element: ``name`` is lower-case with the conventional prefix (``dc:creator``; none for Atom)."""

    name: str
    raw_attributes: str
    content: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The element's own text, without that of its children."""
        return "".join([part for part in self.content if isinstance(part, str)]).strip()

    @property
    def deep_text(self) -> str:
        """The text with that of all descendants, in the order of the document."""
        return "".join([part if isinstance(part, str) else part.deep_text for part in self.content]).strip()

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by lower-case name, entities read."""
        found = _ATTRIBUTE.findall(self.raw_attributes)
        return {name.lower(): read_entities(double or single).strip() for name, double, single in found}

    def all(self, name: str) -> list[Element]:
        """Return the children of this name in order."""
        return [part for part in self.content if isinstance(part, Element) and part.name == name]

    def first(self, *names: str) -> Element | None:
        """Return the first child with the first of *names* that is there."""
        return next((child for name in names for child in self.all(name)), None)

    def text_of(self, *names: str) -> str | None:
        """Return the text of the first of *names* that has any."""
        return next((text for name in names for child in self.all(name) if (text := child.text)), None)


def find_elements(text: str, wanted: Collection[str], head: str | None = None) -> Iterator[Element]:
    """Yield each outermost element whose name is *wanted*, with its children, as soon as it ends.

    An element that the end of the input tears gives what was complete. Memory: one such element at a time.
    *head* is the beginning of a document of which *text* is a later piece.
    """
    stack: list[Element] = []
    for name, closing, attributes, after in _tags(text, _prefixes(text if head is None else head)):
        done = None
        if closing:
            done = _close(stack, name)
        elif stack and name == stack[0].name:  # an entry inside an entry: its end tag is missing
            done = stack[0]
            stack = [Element(name, attributes)]
        elif name and (stack or name in wanted):
            done = _open(stack, name, attributes)
        if done is not None:
            yield done
        if after and stack and len(stack[-1].content) < MAX_PARTS:
            stack[-1].content.append(after[:MAX_TEXT])
    if stack:
        yield stack[0]


def _tags(text: str, prefixes: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield each tag as name, "/" when closing, attributes, text after it; a CDATA section as text without a name."""
    names: dict[str, str] = {}
    search, position = _TAG.search, 0
    for _ in range(MAX_TAGS):
        match = search(text, position)
        if match is None:
            return
        closing, tag, attributes, after = match.groups()
        if tag is None:
            position, content = _section(text, match)
            yield "", "", "", content
            continue
        position = match.end()
        name = names.get(tag)
        if name is None:
            name = _conventional(tag, prefixes)
            if len(names) < MAX_PARTS:
                names[tag] = name
        yield name, closing, attributes, read_entities(after)


def read_entities(text: str) -> str:
    """Return the text with character references and HTML's named entities read; a bare ampersand stays."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def _section(text: str, match: re.Match[str]) -> tuple[int, str]:
    """Return where a CDATA section, comment or declaration ends, and the text it stands for."""
    kind, end = match[0][:4], match.end()
    if kind == "<![C":
        start, mark = match.start() + 9, "]]>"
    elif kind == "<!--":
        start, mark = match.start() + 4, "-->"
    else:
        return end, ""
    found = text.find(mark, start)
    if found < 0:
        return len(text), ""
    return found + 3, text[start:found] if mark == "]]>" else ""


def _add(element: Element, part: str | Element) -> None:
    if len(element.content) < MAX_PARTS:
        element.content.append(part)


def _open(stack: list[Element], name: str, attributes: str) -> Element | None:
    """Put a new element on the stack; return it at once when it is empty and outermost."""
    element = Element(name, attributes)
    if not attributes.endswith("/"):
        if len(stack) < MAX_DEPTH:
            stack.append(element)
    elif not stack:
        return element
    else:
        _add(stack[-1], element)
    return None


def _close(stack: list[Element], name: str) -> Element | None:
    """End the innermost open element of this name and all inside it; return it when it was the outermost."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].name == name:
            break
    else:
        return None
    while len(stack) > index:
        element = stack.pop()
        if stack:
            _add(stack[-1], element)
    return None if stack else element


def _prefixes(text: str) -> dict[str, str]:
    """Return our prefix for each one that the head of the document declares."""
    found = {}
    for name, double, single in _ATTRIBUTE.findall(text[:5_000]):
        if name.startswith("xmlns:"):
            ours = _PREFIXES.get((double or single).strip().lower())
            if ours is not None:
                found[name[6:].lower()] = ours
    return found


def _conventional(tag: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = tag.lower().rpartition(":")
    return prefixes.get(prefix, prefix + colon) + local
