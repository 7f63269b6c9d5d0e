"""The short texts that feeds and APIs send with a link: markup off, boilerplate off, cut to a card's length."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.discovery.read_on import is_read_on
from newscrawl.discovery.xml_reader import read_entities
from newscrawl.normalize.text import cut_ellipsis, fold, squash

MAX_EXCERPT: Final = 300  # characters: what listing pages show of a post
_MAX_MARKUP: Final = 8_000  # characters read of a text; the whole article may stand there
_MAX_TITLE: Final = 500
_MAX_CALL: Final = 60  # characters of "continue reading" and the like, beside the title

_LEAST_OF_TITLE: Final = 12  # folded characters; a shorter title may be any words
_CALL_WORDS: Final = 5
_QUOTES: Final = " \"'“”„«»‹›「」:→»"
_DOTS: Final = re.compile(r"\.{3}|…")
_MORE = re.compile(r"\s?[\[(]\w{1,20}(?:\s\w{1,20}){0,2}\s?(?:…|\.{3})[\])]")  # "(more…)", "[Read more...] about TITLE"

_UNSEEN: Final = re.compile(r"<(script|style)\b[^<>]{0,500}>.{0,4000}?</\1>", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}>|!--[^<>]{0,2000}>)")
_BLOCK: Final = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|figure|figcaption|blockquote|tr|td)\b[^<>]{0,2000}>", re.IGNORECASE
)
_BARE: Final = re.compile(r"<([a-zA-Z][\w-]{0,40})>")
_CLOSING: Final = re.compile(r"</([a-zA-Z][\w-]{0,40})")
# What titles are marked up by. A bare tag of another name that nothing closes is a word: "The <canvas> element".
_MARKS: Final = frozenset(
    "a abbr b big blockquote br cite code del div em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark "
    "ol p q s samp small span strike strong sub sup td time tr tt u ul var wbr".split()
)
# What WordPress plugins write below each entry of a feed.
_FOOTNOTE: Final = re.compile(
    r"\s(?:The post|Der Beitrag|L[’']article|La entrada|L[’']articolo|O post|Het bericht|Wpis|Inlägget|Сообщение)"
    r"\s.{1,300}?\s(?:appeared first on|erschien zuerst auf|est apparu en premier sur|apareció primero en|"
    r"se publicó primero en|proviene da|apareceu primeiro em|verscheen eerst op|pojawił się|dök först upp på|"
    r"появились сначала на)\s.*",
    re.DOTALL,
)


def plain_text(markup: str | None) -> str | None:
    """Return a title's text on one line, tags and (doubled) entities read; ``None`` when nothing is left."""
    if not markup:
        return None
    return _without_tags(_words_kept(markup[:_MAX_MARKUP]))[:_MAX_TITLE].strip() or None


def _words_kept(title: str) -> str:
    """Return a title in which words in angle brackets are no tags: it is plain text in JSON, and often in XML, too."""
    if "<" not in title:
        return title
    markup = {*_MARKS, *(name.lower() for name in _CLOSING.findall(title))}
    return _BARE.sub(lambda tag: tag[0] if tag[1].lower() in markup else f"&lt;{tag[1]}&gt;", title)


def excerpt(markup: str | None, title: str | None = None) -> tuple[str | None, bool]:
    """Return the text's first 300 characters at most, whole words, and whether anything of it was cut.

    *title* is the article's: an excerpt may end in a call to read on that names it.
    """
    if not markup:
        return None, False
    text = _FOOTNOTE.sub("", _without_tags(markup[:_MAX_MARKUP]))
    text, truncated = cut_ellipsis(without_call(text, title))
    if len(text) > MAX_EXCERPT:
        text, truncated = _cut(text), True
    return text or None, truncated


def without_call(text: str, title: str | None) -> str:
    """Return a text up to its last dots where the title and few other words follow: "… Continue reading TITLE →".

    The title may be cut itself, and without dots a known call must stand before it; "(more…)" is no text either.
    """
    more = _MORE.search(text, max(0, len(text) - len(title or "") - _MAX_CALL))
    name = fold(title or "")[:_MAX_TITLE]
    if more and (not (rest := text[more.end() :]).strip() or (name and name in fold(rest))):
        text = f"{text[: more.start()]}…{rest}"
    if not name:
        return text
    ends = [match.end() for match in _DOTS.finditer(text)] if "…" in text or "..." in text else []
    for end in (len(text), *ends[-1:]):
        dots = max((at for at in ends if at < end), default=0)
        call = text[dots:end]
        if dots and len(name) < len(call) <= len(name) + _MAX_CALL and _names(fold(call), name, is_cut=end in ends):
            return text[:dots]
    return _without_plain_call(text, title or "")


def _names(call: str, name: str, *, is_cut: bool) -> bool:
    """Tell whether a folded text holds a folded title, or ends in its beginning."""
    if len(name) < _LEAST_OF_TITLE:
        return call.endswith(name)
    return name in call or (is_cut and any(call.endswith(name[:end]) for end in range(_LEAST_OF_TITLE, len(name))))


def _without_plain_call(text: str, title: str) -> str:
    """Leave out a call to read on that no dots part from the text."""
    bare = text.rstrip(_QUOTES)
    if not title or not bare.endswith(title):
        return text
    words = bare[: -len(title)].rstrip(_QUOTES).split(" ")
    counts = range(1, min(len(words), _CALL_WORDS + 1))
    return next((" ".join(words[:-count]) for count in counts if is_read_on(" ".join(words[-count:]))), text)


def _without_tags(markup: str) -> str:
    text = _TAG.sub("", _BLOCK.sub(" ", _UNSEEN.sub(" ", markup))) if "<" in markup else markup
    return squash(read_entities(text))


def _cut(text: str) -> str:
    head = text[:MAX_EXCERPT]
    words = head.rpartition(" ")[0]
    return (words if len(words) > MAX_EXCERPT // 2 else head).rstrip(" ,;:-–—")
