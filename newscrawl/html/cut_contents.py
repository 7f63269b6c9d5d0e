"""Contents of meta tags that a quotation mark of their own ends: ``content="Bacteria, dubbed "superbugs", are …"``."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_CONTENT: Final = 2_000  # characters
MAX_HEAD: Final = 300_000  # characters of the page in which its meta tags stand
_NEXT: Final = re.compile(r"[\"']\s{1,9}(?:name|property|itemprop|http-equiv|id|lang|class|data-[\w-]{1,30})\s{0,9}=")


def whole_content(content: str, attributes: Mapping[str, str | None], page: str) -> str:
    """Return the content as the page's source has it, where words of it were read as attributes; else *content*."""
    if not content or not any('"' in name for name in attributes):
        return content
    written, begin = content, page.find(f'"{content}"', 0, MAX_HEAD) + 1
    if not begin and "&" in content:
        written = content.replace("&", "&amp;")
        begin = page.find(f'"{written}"', 0, MAX_HEAD) + 1
    end = page.find(">", begin + len(written), begin + MAX_CONTENT) if begin > 0 else -1
    if end < 0:
        return content
    value = page[begin:end].rstrip(" /\t\n\r")
    if "<" in value:
        return content
    following = _NEXT.search(value, len(written))
    value = value[: following.start()] if following else value.removesuffix('"')
    return unescape(value)
