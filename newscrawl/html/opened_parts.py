"""Hidden parts of a page that a reader can open: something on the page names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import NAV, NEWSLETTER, POPUP

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

# What stands before the id of a part in the tag of what opens it.
_CONTROL: Final = re.compile(r"""(?:aria-controls|data-(?:bs-)?target|aria-owns|href|for)=["']?#?\Z""")
_CONTROL_CHARS: Final = 20
# … or in a script's call that it makes: "javascript:ShowOrHide('sp1')".
_CALL: Final = re.compile(r"""(?:onclick=["']|javascript:)[\w.$ ]{1,40}\((?:\\?['"]|&#39;|&quot;)#?\Z""")
_CALL_CHARS: Final = 64
_OPENS: Final = frozenset({"aria-expanded", "aria-controls", "data-bs-target", "data-target"})
MAX_MENTIONS: Final = 20  # of an id in a page, looked at
MAX_HIDDEN: Final = 60  # hidden parts with an id, looked for


class Shown:
    """What of a page is shown although its markup hides it; ``noscript``: it has no text but for lack of scripts."""

    def __init__(self, page: str = "", *, noscript: bool = False) -> None:
        self.page, self.noscript, self.left = page, noscript, MAX_HIDDEN

    def opens(self, part: str | None) -> bool:
        """Tell whether a button, a label or a link of the page names the id *part* as what it opens."""
        if not part or len(part) > 80 or self.left <= 0:
            return False
        self.left -= 1
        at = self.page.find(part)
        for _ in range(MAX_MENTIONS):
            if at < 0:
                return False
            behind = self.page[at + len(part) : at + len(part) + 1]
            if behind in "\"'&\\" and _CALL.search(self.page[max(0, at - _CALL_CHARS) : at]):
                return True
            if behind in "\"'> " and _CONTROL.search(self.page[max(0, at - _CONTROL_CHARS) : at]):
                return True
            at = self.page.find(part, at + 1)
        return False


def can_be_opened(node: LexborNode, roles: int, is_named: Callable[[str | None], bool]) -> bool:
    """Tell whether a reader can open a hidden part: something on the page controls it, or it is a panel of tabs."""
    get = node.attributes.get
    if roles & (NAV | POPUP | NEWSLETTER) or get("role") in {"dialog", "alertdialog", "menu"}:
        return False
    if get("role") == "tabpanel" or get("hidden") == "until-found" or is_named(get("id")):
        return True
    return _is_opener(node.next) or _is_opener(node.prev)


def is_title(button: LexborNode) -> bool:
    """Tell a button that opens a part of the text and is its heading, as in panels of any system."""
    parent = button.parent
    opens = button.child is not None and not _OPENS.isdisjoint(button.attributes)
    return opens and parent is not None and parent.tag in HEADINGS


def _is_opener(node: LexborNode | None) -> bool:
    """Tell a button, or a link that leads nowhere, beside a hidden part."""
    if node is not None and node.tag == "-text":
        return False
    if node is None or node.tag not in {"a", "button"}:
        return False
    return node.tag == "button" or (node.attributes.get("href") or "#").startswith(("#", "javascript:"))
