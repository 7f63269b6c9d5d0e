"""The rest of a text that its page holds for a script: a template, JSON in an attribute or in an element of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import orjson

from newscrawl.html.sentences import ENDS
from newscrawl.html.state.texts import paragraphs_of

if TYPE_CHECKING:
    from newscrawl.extraction.body.behind_text import Behind

MAX_CHARS: Final = 200_000
MIN_TEXT, MIN_MEAN = 120, 50  # characters: of the rest, and of its paragraphs on the average
_OF_TEXT: Final = re.compile(r"paragraph|content|body|html|text|rest|more|story|article|markup", re.IGNORECASE)
_HOLDERS: Final = frozenset({"html", "body", "content", "text", "paragraphs", "rest", "markup", "rendered", "blocks"})
_OTHERS: Final = frozenset({"url", "href", "link", "headline", "title", "items", "src"})
_UNFILLED: Final = re.compile(r"\{\{|\{%|<h[1-3]\b|<a\b[^<>]{0,500}>\s{0,20}<h|\[\[|\$\{")
_SENTENCE: Final = re.compile(rf"[{ENDS}\"”»)]\s*\Z")


def stored_rest(element: Behind, known: str) -> tuple[str, ...]:
    """Return the paragraphs that an element behind a text holds; nothing where they are no text of its own."""
    node = element.node
    if node.tag == "template":
        markup = (node.html or "")[:MAX_CHARS]
        inner = markup.partition(">")[2].rpartition("</template")[0]
        return () if _UNFILLED.search(inner) else _prose(inner, known)
    if node.tag == "script":
        return _prose(_value((node.text() or "")[:MAX_CHARS]), known) if _says_text(element.names) else ()
    for name, value in node.attributes.items():
        is_named = name.startswith("data-") and (_OF_TEXT.search(name) or _says_text(element.names))
        if is_named and value and len(value) >= MIN_TEXT and (rest := _prose(_value(value[:MAX_CHARS]), known)):
            return rest
    return ()


def _says_text(names: tuple[str, ...]) -> bool:
    return any(map(_OF_TEXT.search, names))


def _value(written: str) -> Any:
    """Return what an attribute holds as JSON or as markup; ``None`` for anything else."""
    written = written.strip()
    if written[:1] in {"[", "{"}:
        try:
            value = orjson.loads(written)
        except orjson.JSONDecodeError:  # a text in brackets is neither JSON nor markup
            return None
        if isinstance(value, dict):
            return value if _HOLDERS.intersection(value) and not _OTHERS.intersection(value) else None
        return value if all(isinstance(each, str) for each in value) else None
    return written if written.startswith("<") and not _UNFILLED.search(written) else None


def _prose(value: Any, known: str) -> tuple[str, ...]:
    """Return a value's paragraphs where they read as running text that is not *known*."""
    paragraphs = paragraphs_of(value) if value else ()
    size = sum(map(len, paragraphs))
    if size < MIN_TEXT or size < MIN_MEAN * len(paragraphs) or any(each in known for each in paragraphs):
        return ()
    sentences = sum(bool(_SENTENCE.search(each)) for each in paragraphs)
    return paragraphs if 2 * sentences >= len(paragraphs) else ()
