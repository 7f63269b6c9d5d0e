"""What stands behind the last paragraph of a text, up to where something else begins: empty elements, and buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from selectolax.lexbor import LexborNode  # noqa: TC002 - mypyc looks up the types of a tuple's fields

from newscrawl.discovery.read_on import is_read_on
from newscrawl.html.naming import ROLES_OF_NAMES
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BODY, HIDDEN
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ELEMENTS: Final = 40
MAX_UP: Final = 4  # levels, from the last paragraph on
MAX_FOUND: Final = 6
MAX_TEXT: Final = 60  # characters; a longer text is something else
MAX_INSIDE: Final = 4  # elements of an empty one that may be what a script fills
_ENDS: Final = frozenset({"article", "main", "body", "html"})
_SILENT: Final = frozenset({"script", "style", "link", "meta", "br", "hr", "noscript", "-comment"})
_OTHER: Final = frozenset(
    "aside nav footer header figure form iframe ins picture video audio img table dialog address object embed canvas "
    "amp-ad amp-embed amp-iframe amp-img amp-video button input svg".split()
)
_ORNAMENT: Final = re.compile(r"separator|spacer|divider|clear|icon|\bline\b|anchor", re.IGNORECASE)
_FILLED = "img, iframe, video, audio, picture, ins, input, form, canvas, object, embed, amp-ad, amp-img"
_BUTTONS = "button, a, [role=button], summary, span[onclick], div[onclick], span[data-url], div[data-url]"


class Behind(NamedTuple):
    """An element behind a text; ``names`` are its id, its classes and its ``data-`` attributes.

    ``button`` is what is clicked, if its text says "continue reading"; ``opens``: something hidden stands beside it.
    """

    node: LexborNode
    names: tuple[str, ...]
    button: LexborNode | None = None
    opens: bool = False


def behind(last: LexborNode) -> list[Behind]:
    """Return what stands behind the block *last* of a text and may be what brings the rest of it, in page order."""
    found: list[Behind] = []
    for node in _following(last):
        if node.tag in _SILENT and not _is_data(node):
            continue
        text = squash((node.text() or "")[: 4 * MAX_TEXT]) if node.tag not in {"script", "template"} else ""
        if text and is_read_on(text):
            if (button := _button(node)) is not None:
                found.append(Behind(node, _names(button), button, _opens(node, button)))
        elif text:
            if len(text) > MAX_TEXT or node.tag in HEADINGS:
                break
        elif node.tag not in _OTHER and not _is_foreign(node):
            found += _empties(node)
        if len(found) >= MAX_FOUND:
            break
    return found[:MAX_FOUND]


def _following(last: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements behind a block, then those behind what is around it, as far as the article goes."""
    node: LexborNode | None = last
    left = MAX_ELEMENTS
    for _ in range(MAX_UP):
        if node is None or node.tag in _ENDS:
            return
        beside = node.next
        while beside is not None and left > 0:
            left -= 1
            if beside.tag == "-text":
                if len((beside.text() or "").strip()[:MAX_TEXT]) >= MAX_TEXT:
                    return
            else:
                yield beside
            beside = beside.next
        node = node.parent


def _empties(node: LexborNode) -> list[Behind]:
    """Return an element without text, and those in it; nothing where it shows something else."""
    if node.tag in {"template", "script"}:
        return [Behind(node, _names(node))]
    if node.css_first(_FILLED) is not None:
        return []
    nodes = [node, *(each for each in node.css("*")[:MAX_INSIDE] if each.mem_id != node.mem_id)]
    return [
        Behind(each, _names(each))
        for each in nodes
        if each.tag not in _SILENT and not _is_foreign(each) and (each.attributes or "-" in (each.tag or ""))
    ]


def _button(node: LexborNode) -> LexborNode | None:
    """Return what of a node is clicked, ``None`` where it is a link to another page."""
    button = (
        node if node.tag in {"button", "a"} or node.attributes.get("role") == "button" else node.css_first(_BUTTONS)
    )
    button = button if button is not None else node
    href = button.attributes.get("href")
    return None if href and not href.startswith(("#", "javascript:")) else button


def _opens(node: LexborNode, button: LexborNode) -> bool:
    """Tell whether a button opens what is in the page: it names it, or stands in or beside what is hidden."""
    if node.tag in {"summary", "details", "label"} or button.tag == "summary":
        return True
    if {"aria-controls", "data-target", "data-bs-target", "data-toggle", "for", "on"}.intersection(button.attributes):
        return True
    return any(
        each is not None
        and each.tag not in _SILENT | {"-text"}
        and _is_hidden(each)
        and len(each.text() or "") > MAX_TEXT
        for each in (node.prev, node.next)
    )


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "")
    return (
        "hidden" in attributes
        or "display:none" in style
        or bool(ROLES_OF_NAMES[attributes.get("class") or ""] & HIDDEN)
    )


def _is_foreign(node: LexborNode) -> bool:
    """Tell whether the names of an element are those of comments, advertisements and whatever is no text."""
    get = node.attributes.get
    names = f"{get('class') or ''} {get('id') or ''}"
    return bool(_ORNAMENT.search(names) or ROLES_OF_NAMES[names] & ~BODY)


def _is_data(node: LexborNode) -> bool:
    return node.tag == "script" and node.attributes.get("type") == "application/json"


def _names(node: LexborNode) -> tuple[str, ...]:
    get = node.attributes.get
    written = [get("id") or "", *(get("class") or "").split()[:8]]
    return tuple(name[:80] for name in (*written, *(key for key in node.attributes if key.startswith("data-"))) if name)
