"""A text as content systems keep it (HTML, plain, blocks, rich-text trees), as paragraphs."""

from __future__ import annotations

from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from newscrawl.html.page_outline import read_outline
from newscrawl.normalize.text import squash

MAX_CHARS: Final = 500_000
MAX_BLOCKS: Final = 3_000
MAX_DEPTH: Final = 14
# What a block is called whose texts run on in one line, and what is not running text.
_INLINE: Final = frozenset({"text", "span", "strong", "em", "link", "hyperlink", "bold", "italic", "a", "b", "i"})
_OTHER: Final = frozenset(
    "image picture video embed gallery ad advertisement related relatedcontent newsletter quoteembed oembed iframe "
    "figure interstitial_link promo audio podcast raw_html html_embed media instagram tweet twitter youtube".split()
)
_HOLDERS = tuple(
    "content children blocks items elements nodes body value rendered html text data paragraph attributes json raw "
    "markup props attrs document root".split()
)


def paragraphs_of(value: Any) -> tuple[str, ...]:
    """Return the paragraphs of a text in any of its forms; bounded, an empty tuple for what is none."""
    collector = _Paragraphs()
    collector.read(value, 0)
    collector.end()
    return tuple(collector.done)


class _Paragraphs:
    """Collects ``done`` paragraphs; ``open`` are the pieces of the one at hand."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[str] = []
        self.left, self.chars = MAX_BLOCKS, MAX_CHARS

    def read(self, value: Any, depth: int, *, inline: bool = False) -> None:
        if self.left <= 0 or depth > MAX_DEPTH:
            return
        self.left -= 1
        if isinstance(value, str):
            self._take(value, inline=inline)
        elif isinstance(value, list):
            for item in value:
                self.read(item, depth + 1, inline=inline)
                if isinstance(item, str) and not inline:
                    self.end()
        elif isinstance(value, dict):
            self._read_block(value, depth)

    def end(self) -> None:
        """End the paragraph at hand."""
        text = squash("".join(self.open))
        if text:
            self.done.append(text)
        self.open = []

    def _read_block(self, block: dict[str, Any], depth: int) -> None:
        kind = str(block.get("type") or block.get("_type") or block.get("kind") or block.get("tag") or "").lower()
        if kind in _OTHER:
            return
        is_inline = kind in _INLINE and (isinstance(block.get("text"), str) or isinstance(block.get("value"), str))
        for name in _HOLDERS:
            inner = block.get(name)
            if (
                inner
                and isinstance(inner, str | list | dict)
                and not (isinstance(inner, dict) and name == "data" and not _has_text(inner))
            ):
                self.read(inner, depth + 1, inline=is_inline)
                break
        if not is_inline and kind not in _INLINE:
            self.end()

    def _take(self, text: str, *, inline: bool) -> None:
        text = text[: self.chars]
        self.chars -= len(text)
        if inline:
            self.open.append(text)
        elif "<" in text and ">" in text:
            self.end()
            self.done += _of_markup(text)
        elif "\n" in text:
            self.end()
            self.done += filter(None, map(squash, text.split("\n")))
        else:
            self.open.append(text)


def _has_text(value: dict[str, Any]) -> bool:
    return any(isinstance(value.get(name), str | list) for name in _HOLDERS)


def _of_markup(text: str) -> list[str]:
    return [line.text for line in read_outline(LexborHTMLParser(text), None).lines]
