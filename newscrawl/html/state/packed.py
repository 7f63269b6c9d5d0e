"""Packings of state: the rows that React streams (``__next_f``), the flat lists of Nuxt 3 (``__NUXT_DATA__``), of
React Router 7 (turbo-stream, github.com/jacob-ebey/turbo-stream) and of Qwik (``qwik/json``).
"""  # noqa: D205 - one sentence

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PUSHES: Final = 2_000
MAX_STREAM: Final = 4_000_000  # characters
MAX_ROWS: Final = 5_000
MAX_UNPACKED: Final = 30_000  # values
MAX_DEPTH: Final = 40
MAX_MOMENT: Final = 1e14  # milliseconds

_PUSH: Final = re.compile(r"__next_f\.push\(\[1,\s?(?=\")")
_ENQUEUED: Final = re.compile(r"streamController\.enqueue\(\s{0,3}(?=\")")
_PROMISED: Final = re.compile(r"P(\d{1,6}):")
_INDEX: Final = re.compile(r"[0-9a-z]{1,6}")
_ROW: Final = re.compile(r"([0-9a-f]{1,6}):(?:T([0-9a-f]{1,7}),)?")
_decode: Final = json.JSONDecoder(strict=False).raw_decode


def streamed(page: str) -> list[Any]:
    """Return the values of the rows that scripts push to ``__next_f``; texts sent apart stand in their places."""
    pushed = list(_pushed(page))
    bare = [value for text in pushed if text.lstrip()[:1] in ("{", "[") and (value := _loaded(text)) is not None]
    stream = "".join(pushed)[:MAX_STREAM]
    rows, texts = [], {}
    for name, value in _rows(stream):
        if isinstance(value, str):
            texts[f"${name}"] = value
        elif isinstance(value, dict | list):
            rows.append(value)
    return [*bare, *(_with_texts(row, texts) for row in rows)] if texts else [*bare, *rows]


def _loaded(text: str) -> Any:
    with suppress(orjson.JSONDecodeError):  # a text that is no JSON
        return orjson.loads(text)
    return None


def _pushed(page: str) -> Iterator[str]:
    yield from _texts_after(_PUSH, page)


def _texts_after(call: re.Pattern[str], page: str) -> Iterator[str]:
    at = 0
    for _ in range(MAX_PUSHES):
        opening = call.search(page, at)
        if opening is None:
            return
        try:
            text, at = _decode(page, opening.end())
        except (ValueError, RecursionError):  # the stream is torn here: what follows continues no row
            return
        if isinstance(text, str):
            yield text


def _rows(stream: str) -> Iterator[tuple[str, Any]]:
    at = 0
    for _ in range(MAX_ROWS):
        row = _ROW.match(stream, at)
        if row is None:
            at = stream.find("\n", at) + 1
            if not at:
                return
            continue
        if row[2]:
            text, at = _measured(stream, row.end(), int(row[2], 16))
            yield row[1], text
            continue
        end = stream.find("\n", row.end())
        end = len(stream) if end < 0 else end
        with suppress(orjson.JSONDecodeError):  # the next row may be whole
            yield row[1], orjson.loads(stream[row.end() : end])
        at = end + 1


def _measured(stream: str, start: int, size: int) -> tuple[str, int]:
    """Return the text of *size* bytes of UTF-8 from *start*, and where it ends."""
    text = stream[start : start + size]
    while text and len(text.encode("utf-8", "replace")) > size:
        text = text[: len(text) - max(1, (len(text.encode("utf-8", "replace")) - size) // 3)]
    return text, start + len(text)


def _with_texts(value: Any, texts: dict[str, str]) -> Any:
    """Return *value* with its references to *texts* replaced; changes its lists and objects in place."""
    stack, left = [value], MAX_UNPACKED
    while stack and left:
        left -= 1
        current = stack.pop()
        items = current.items() if isinstance(current, dict) else enumerate(current)
        for key, item in list(items):
            if isinstance(item, str) and item in texts:
                current[key] = texts[item]
            elif isinstance(item, dict | list):
                stack.append(item)
    return value


def unpacked(flat: Any) -> Any:
    """Return the value that a flat list of values and indices stands for; ``None`` for any other list."""
    if not isinstance(flat, list) or len(flat) < 2 or not isinstance(flat[0], dict | list):
        return None
    return _Unpacker(flat).value(0, 0)


class _Unpacker:
    def __init__(self, flat: list[Any]) -> None:
        self.flat, self.left = flat, MAX_UNPACKED

    def value(self, index: Any, depth: int) -> Any:
        """Return the value at *index*; bounded, so that a list that names itself ends."""
        self.left -= 1
        if not isinstance(index, int) or not 0 <= index < len(self.flat) or depth > MAX_DEPTH or self.left < 0:
            return None
        item = self.flat[index]
        if isinstance(item, dict):
            return {self._key(key): self.value(inner, depth + 1) for key, inner in item.items()}
        if not isinstance(item, list):
            return item
        if item and isinstance(item[0], str):
            return self._typed(item, depth)
        return [self.value(inner, depth + 1) for inner in item]

    def _key(self, key: str) -> str:
        return key

    def _typed(self, item: list[Any], depth: int) -> Any:
        """Return what a list that begins with its type stands for: ``["Reactive", 3]``, ``["Date", "2026-…"]``."""
        return item[1] if item[0] == "Date" and len(item) > 1 else self.value([*item, None][1], depth + 1)


def enqueued(page: str) -> Any:
    """Return what React Router's stream holds: one flat list, what is sent later behind it."""
    flat: list[Any] = []
    promised: dict[int, int] = {}
    for line in "".join(_texts_after(_ENQUEUED, page))[:MAX_STREAM].splitlines()[:MAX_ROWS]:
        promise = _PROMISED.match(line)
        value = _loaded(line[promise.end() :] if promise else line)
        if isinstance(value, list):
            if promise:
                promised[int(promise[1])] = len(flat)
            flat += value
        elif promise and isinstance(value, int):
            promised[int(promise[1])] = value
    return _StreamUnpacker(flat, promised).value(0, 0) if flat else None


class _StreamUnpacker(_Unpacker):
    """Keys are ``_`` and an index, dates are ``["D", milliseconds]``, what comes later ``["P", number]``."""

    def __init__(self, flat: list[Any], promised: dict[int, int]) -> None:
        super().__init__(flat)
        self._promised = promised

    def _key(self, key: str) -> str:
        number = key.removeprefix("_")
        return str(self.flat[int(number)]) if number.isdecimal() and int(number) < len(self.flat) else key

    def _typed(self, item: list[Any], depth: int) -> Any:
        kind, value = item[0], [*item, None][1]
        if kind == "P":
            return self.value(self._promised.get(value) if isinstance(value, int) else None, depth + 1)
        if kind == "D" and isinstance(value, int | float):
            return datetime.fromtimestamp(value / 1000, UTC).isoformat() if abs(value) < MAX_MOMENT else None
        return value if isinstance(value, str) else None


def resumed(state: Any) -> Any:
    """Return the objects of the state that Qwik resumes from: what they hold are indices to base 36 into one list."""
    flat = state.get("objs") if isinstance(state, dict) else None
    if not isinstance(flat, list):
        return None
    unpacker = _ResumedUnpacker(flat)
    return [unpacker.value(index, 0) for index, item in enumerate(flat) if isinstance(item, dict)]


class _ResumedUnpacker(_Unpacker):
    """A text that begins with a control character is not one: a function, a signal, an element."""

    def value(self, index: Any, depth: int) -> Any:
        if isinstance(index, str):
            index = int(index, 36) if _INDEX.fullmatch(index) else None
        item = super().value(index, depth)
        return None if isinstance(item, str) and item[:1] < " " else item

    def _typed(self, item: list[Any], depth: int) -> Any:
        return [self.value(inner, depth + 1) for inner in item]
