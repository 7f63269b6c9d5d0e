"""What a feed says of the use of its articles: terms of RSL 1.0, licences (RFC 4946, modules of Creative Commons)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.links import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.discovery.xml_reader import Element

#: Elements of a channel or an entry that ``rights_of`` reads, by the names of `newscrawl.discovery.xml_reader`.
NAMES = ("rsl:content", "creativecommons:license", "cc:license")
MAX_RIGHTS: Final = 20  # of an entry
_MAX_TEXT: Final = 300  # characters of a value


def rights_of(element: Element, base: str) -> Iterator[tuple[str, str]]:
    """Yield signal and value of one of these elements, or of a link of an entry or a channel that names a licence."""
    if element.name == "rsl:content":
        yield from islice(_terms(element), MAX_RIGHTS)
    elif element.name == "link":
        if element.attributes.get("rel", "").lower() == "license":
            yield from _licence(element.attributes.get("href"), base, element.attributes.get("type", ""))
    else:
        yield from _licence(element.text or element.attributes.get("rdf:resource"), base, "")


def entry_rights(entry: Element, base: str) -> tuple[tuple[str, str], ...]:
    """Return signals and values that hold for this entry alone."""
    parts = (part for name in (*NAMES, "link") for part in entry.all(name))
    return tuple(islice((told for part in parts for told in rights_of(part, base)), MAX_RIGHTS))


def _licence(address: str | None, base: str, kind: str) -> Iterator[tuple[str, str]]:
    if url := absolute(address, base):
        yield ("rsl" if kind == "application/rsl+xml" else "license"), url


def _terms(content: Element) -> Iterator[tuple[str, str]]:
    for licence in content.all("rsl:license"):
        for name in ("permits", "prohibits"):
            for term in licence.all(f"rsl:{name}"):
                text = " ".join(term.text.split())[:_MAX_TEXT]
                yield f"rsl:{name}:{term.attributes.get('type', 'usage')[:_MAX_TEXT]}", text
        for payment in licence.all("rsl:payment"):
            yield "rsl:payment", payment.attributes.get("type", "free")[:_MAX_TEXT]
