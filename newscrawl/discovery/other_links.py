"""Links that are no anchors: image maps, choices of a list, frames, cards that a script opens, scripts' calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_ELEMENTS: Final = 1_000
_ELEMENTS = (
    "area[href], option[value], frame[src], iframe[src], [onclick], [data-href], [data-link], a[href^='#'][data-url], "
    "a[href^='javascript:' i]"
)
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_QUOTED: Final = re.compile(r"""['"]([^'"\s<>]{2,600})['"]""")
# An address on its own: of a host, from the root or a folder, or a page by its ending.
_ADDRESS: Final = re.compile(
    r"https?://\S{4,600}|\.{0,2}/(?!/)\S{1,600}|[\w%.~/-]{1,300}\.(?:html?|shtml|php|aspx?|jsp|cfm)(?:\?\S{0,300})?"
)


# A script that leads on at once, as the page of a site's bare address does.
_LEADS_ON: Final = re.compile(
    r"""\blocation(?:\.href)?\s{0,9}(?:=|\.\s{0,9}(?:replace|assign)\s{0,9}\()\s{0,9}['"]([^'"\s<>]{1,600})['"]"""
)
MAX_SCRIPTS: Final = 20
_SHORT_SCRIPT: Final = 2_000  # characters


class OtherLink(NamedTuple):
    """An address as it stands there; ``is_choice``: one of a list to choose from, as in a menu."""

    href: str
    text: str = ""
    heading: bool = False
    is_choice: bool = False


def links_without_anchors(document: Document, *, has_few: bool) -> Iterator[OtherLink]:
    """Yield them in page order; frames within a page, and where a short script leads, only where it *has few* links."""
    for script in document.tree.css("script:not([src])")[:MAX_SCRIPTS] if has_few else ():
        text = script.text() or ""
        if len(text) <= _SHORT_SCRIPT and (match := _LEADS_ON.search(text)):
            yield OtherLink(match[1])
    for node in document.tree.css(_ELEMENTS)[:MAX_ELEMENTS]:
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if node.tag in {"frame", "iframe"}:
            if node.tag == "frame" or has_few:
                yield OtherLink(attributes["src"], attributes.get("title", ""))
        elif node.tag == "area":
            yield OtherLink(attributes.get("href", ""), attributes.get("alt") or attributes.get("title", ""))
        elif node.tag == "option":
            if _ADDRESS.fullmatch(value := attributes["value"].strip()):
                yield OtherLink(value, node.text()[:300], is_choice=True)
        elif href := _of_script(node, attributes):
            heading = node.css_first(_HEADINGS)
            is_heading = heading is not None or (node.parent is not None and node.parent.tag in _HEADINGS.split(", "))
            yield OtherLink(href, (node if heading is None else heading).text()[:300], is_heading)


def _of_script(node: LexborNode, attributes: dict[str, str]) -> str | None:
    """Return the address that a script opens when the element is clicked; ``None`` where a link in it does the same."""
    href = attributes.get("href", "").strip()
    is_call = href.lower().startswith("javascript:")
    if (href and not is_call and not href.startswith("#")) or node.css_first(
        "a[href^='/'], a[href^='http']"
    ) is not None:
        return None
    stated = (attributes.get("data-href", ""), attributes.get("data-link", ""), attributes.get("data-url", ""))
    calls = (attributes.get("onclick", ""), href if is_call else "")
    quoted = (text for call in calls for text in _QUOTED.findall(call[:1_000]))
    return next((text for text in (*stated, *quoted) if _ADDRESS.fullmatch(text.strip())), None)
