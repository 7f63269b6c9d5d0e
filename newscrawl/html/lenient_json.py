"""JSON as pages really write it, where no usual repair makes it JSON: quotes inside strings, comments, braces too many.

One pass; what cannot be read ends the value, and what was read up to there is kept. A quote ends a string only where
JSON could go on behind it: before a brace, a bracket, or a comma and the next key or value.
"""

from __future__ import annotations

import re
from typing import Any, Final

MAX_DEPTH: Final = 40
MAX_STRING: Final = 200_000  # characters
MAX_QUOTES: Final = 400  # quotes inside one string

_SPACE: Final = re.compile(r"(?:[\s\x00-\x1f]+|/\*.{0,2000}?\*/|//[^\n]{0,500}(?=\n)|<!--|-->)*", re.DOTALL)
_BARE: Final = re.compile(r"[-+.\w]{1,40}")
_AFTER_KEY: Final = re.compile(r"\s{0,20}:")
_AFTER_VALUE: Final = re.compile(r"")  # any value's: ``_may_end`` looks for the next key
_CLOSES: Final = re.compile(r"\s{0,50}(?:,\s{0,50}(?:\}|//|/\*)|\}|$|//|/\*)")
_AFTER_ITEM: Final = re.compile(r"\s{0,50}(?:,|\])")
_NEXT_KEY: Final = re.compile(r"\s{0,50},?\s{0,50}[\"'][@\w$:.-]{1,80}[\"']\s{0,20}:")
_NEXT_BARE_KEY: Final = re.compile(r"\s{0,50},\s{0,50}[A-Za-z_$@][\w$-]{0,80}\s{0,20}:")
_BARE_KEY: Final = re.compile(r"[A-Za-z_$@][\w$-]{0,80}")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_PLAIN: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_WORDS: Final = {"true": True, "false": False, "null": None, "undefined": None}


class _Ended(Exception):  # noqa: N818 - it ends the reading and is not an error
    """The text cannot be read any further."""


def read_lenient(text: str) -> Any:
    """Return the first value of the text as far as it can be read; None where it does not begin like JSON."""
    start = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    if start < 0:
        return None
    reader = _Reader(text, start)
    try:
        return reader.value(0)
    except _Ended:
        return reader.whole


class _Reader:
    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at
        self.whole: Any = None  # the outermost value, filled while it is read

    def value(self, depth: int, after: re.Pattern[str] = _AFTER_VALUE) -> Any:
        """Read the value that begins here."""
        self._skip()
        sign = self.text[self.at : self.at + 1]
        if depth > MAX_DEPTH or not sign:
            raise _Ended
        if sign == "{":
            return self._object(depth)
        if sign == "[":
            return self._list(depth)
        if sign in "\"'":
            return self._string(after)
        word = _BARE.match(self.text, self.at)
        if word is None:
            raise _Ended
        self.at = word.end()
        return _WORDS[word[0]] if word[0] in _WORDS else _number(word[0])

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.whole = found if self.whole is None else self.whole
        self.at += 1
        while True:
            self._skip(",")
            sign = self.text[self.at : self.at + 1]
            if sign == "}":
                self.at += 1
                return found
            key = self._key(sign)
            self._skip()
            if self.text[self.at : self.at + 1] != ":":
                raise _Ended
            self.at += 1
            found[key] = None
            found[key] = self.value(depth + 1)

    def _key(self, sign: str) -> str:
        if sign and sign in "\"'":
            return self._string(_AFTER_KEY)
        bare = _BARE_KEY.match(self.text, self.at)
        if bare is None:
            raise _Ended
        self.at = bare.end()
        return bare[0]

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        self.whole = found if self.whole is None else self.whole
        self.at += 1
        while True:
            self._skip(",")
            if self.text[self.at : self.at + 1] == "]":
                self.at += 1
                return found
            if self.text[self.at : self.at + 1] in {"", "}"}:
                raise _Ended
            found.append(self.value(depth + 1, _AFTER_ITEM))

    def _string(self, after: re.Pattern[str]) -> str:
        quote, start = self.text[self.at], self.at + 1
        at = start
        for _ in range(MAX_QUOTES):
            at = self.text.find(quote, at, start + MAX_STRING)
            if at < 0:
                raise _Ended
            if not _is_escaped(self.text, at) and self._may_end(at + 1, after, quote):
                self.at = at + 1
                return _ESCAPE.sub(_unescaped, self.text[start:at])
            at += 1
        raise _Ended

    def _may_end(self, at: int, after: re.Pattern[str], quote: str) -> bool:
        """Tell whether JSON can go on here: behind a value stands a key (", then left" is none), a brace or the end."""
        if after is not _AFTER_VALUE:
            return after.match(self.text, at) is not None
        if _NEXT_KEY.match(self.text, at) or (quote == "'" and _NEXT_BARE_KEY.match(self.text, at)):
            return True
        return _CLOSES.match(self.text, at) is not None

    def _skip(self, also: str = "") -> None:
        while True:
            match = _SPACE.match(self.text, self.at)
            self.at = match.end() if match else self.at
            if not also or self.text[self.at : self.at + 1] != also:
                return
            self.at += 1


def _is_escaped(text: str, at: int) -> bool:
    count = 0
    while at - count > 0 and text[at - count - 1] == "\\" and count < MAX_DEPTH:
        count += 1
    return count % 2 == 1


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return _PLAIN.get(match[2], match[2])


def _number(word: str) -> Any:
    try:
        return int(word)
    except ValueError:
        return word
