"""JavaScript literals read as values: bare keys, single quotes, parameters of a function; nothing is run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_CHARS: Final = 1_500_000  # of one literal
MAX_VALUES: Final = 60_000
MAX_DEPTH: Final = 60

_TOKEN: Final = re.compile(
    r"""\s{0,1000}(?:
    (?P<string>"(?:[^"\\]|\\.){0,1000000}+"|'(?:[^'\\]|\\.){0,1000000}+'|`(?:[^`\\]|\\.){0,1000000}+`)
    |(?P<number>-?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,4})?)
    |(?P<word>void\s0|new\sDate|!0|!1|[A-Za-z_$][\w$]{0,60})
    |(?P<mark>[{}\[\]():,.;=])
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_PLAIN: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_WORDS: Final = {
    "true": True,
    "false": False,
    "!0": True,
    "!1": False,
    "null": None,
    "undefined": None,
    "void 0": None,
    "NaN": None,
}
_FUNCTION: Final = re.compile(r"\(?\s{0,9}function\s{0,9}[\w$]{0,40}\(([\w$,\s]{0,20000})\)\s{0,9}\{")


class UnreadableError(ValueError):
    """The text is not a literal that this reader knows, or it is beyond its bounds."""


def read_literal(text: str, at: int = 0, names: Mapping[str, Any] | None = None) -> tuple[Any, int]:
    """Return the value of the literal at *at* and where it ends; *names* are the values of bare words.

    Raises ``UnreadableError``. A bare word without a value is ``None``.
    """
    reader = _Reader(text[: at + MAX_CHARS], at, names or {})
    return reader.value(0), reader.at


def read_call(text: str, at: int = 0) -> Any:
    """Return what ``(function(a,b){return {…}}(1,2))`` returns: the literal, its parameters replaced by the arguments.

    Raises ``UnreadableError``. Statements before ``return`` are left out.
    """
    opening = _FUNCTION.match(text, at)
    returned = text.find("return", opening.end(), at + MAX_CHARS) if opening else -1
    if opening is None or returned < 0:
        raise UnreadableError
    parameters = [name.strip() for name in opening[1].split(",") if name.strip()]
    start = returned + len("return")
    end = read_literal(text, start)[1]  # a first look, to learn where the arguments begin
    reader = _Reader(text[: at + MAX_CHARS], end, {})
    reader.skip("}", ")", ";")
    arguments = reader.several("(", ")", 0)
    return read_literal(text, start, dict(zip(parameters, arguments, strict=False)))[0]


class _Reader:
    """Reads one literal; ``at`` is behind the last token read."""

    def __init__(self, text: str, at: int, names: Mapping[str, Any]) -> None:
        self.text, self.at, self.names, self.left = text, at, names, MAX_VALUES

    def token(self) -> tuple[str, str]:
        match = _TOKEN.match(self.text, self.at)
        if match is None or match.lastgroup is None:
            raise UnreadableError
        self.at = match.end()
        return match.lastgroup, match[match.lastgroup]

    def skip(self, *marks: str) -> None:
        """Go over *marks*, in any order."""
        while True:
            before = self.at
            kind, word = self.token()
            if kind != "mark" or word not in marks:
                self.at = before
                return

    def value(self, depth: int) -> Any:
        self.left -= 1
        if depth > MAX_DEPTH or self.left < 0:
            raise UnreadableError
        start = self.at
        kind, word = self.token()
        if kind == "string":
            return _unquoted(word)
        if kind == "number":
            return float(word) if "." in word or "e" in word.lower() else int(word)
        if kind == "word":
            return self._named(word, depth)
        self.at = start
        if word == "[":
            return self.several("[", "]", depth)
        if word == "{":
            return self._object(depth)
        raise UnreadableError

    def _named(self, word: str, depth: int) -> Any:
        """A constant, a parameter, or a call such as ``new Date(0)``, which is its first argument."""
        before = self.at
        kind, mark = self.token() if self.at < len(self.text) else ("", "")
        self.at = before
        if kind == "mark" and mark == "(":
            arguments = self.several("(", ")", depth)
            return arguments[0] if arguments else None
        if word in _WORDS:
            return _WORDS[word]
        return self.names.get(word)

    def several(self, opening: str, closing: str, depth: int) -> list[Any]:
        """Read values parted by commas between two marks."""
        if self.token() != ("mark", opening):
            raise UnreadableError
        values: list[Any] = []
        while True:
            before = self.at
            kind, mark = self.token()
            if kind == "mark" and mark == closing:
                return values
            if kind == "mark" and mark == ",":
                continue
            self.at = before
            values.append(self.value(depth + 1))

    def _object(self, depth: int) -> dict[str, Any]:
        self.token()
        found: dict[str, Any] = {}
        while True:
            kind, key = self.token()
            if kind == "mark" and key == "}":
                return found
            if kind == "mark" and key == ",":
                continue
            if kind == "mark" or self.token() != ("mark", ":"):
                raise UnreadableError
            found[_unquoted(key) if kind == "string" else key] = self.value(depth + 1)


def _unquoted(word: str) -> str:
    inner = word[1:-1]
    return _ESCAPE.sub(_character, inner) if "\\" in inner else inner


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code is None:
        return _PLAIN.get(match[4], match[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else "�"
