"""The record as a tree of plain types, from which the schema of each reader is written."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from newscrawl.items import Article


@dataclass(frozen=True, slots=True)
class Scalar:
    """``kind`` is one of ``string integer number boolean``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values of one type; never null."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Struct:
    """An object with known keys, in their order."""

    fields: tuple[tuple[str, Shape], ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """An object with any keys, and values of one type."""

    value: Shape


Shape = Scalar | Sequence | Struct | Mapping
_KINDS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def record_shape(cls: type = Article) -> Struct:
    """Return the shape of a dataclass of the record. Whether a value may be null is left out: readers ask for types."""
    hints = get_type_hints(cls)
    return Struct(tuple((field.name, _shape(hints[field.name])) for field in fields(cls)))


def _shape(hint: Any) -> Shape:
    if is_dataclass(hint) and isinstance(hint, type):
        return record_shape(hint)
    inner, origin = get_args(hint), get_origin(hint)
    if origin is list:
        return Sequence(_shape(inner[0]))
    if origin is dict:
        return Mapping(_shape(inner[1]))
    if origin is Literal:
        return Scalar("string")
    if origin is None:
        return Scalar(_KINDS[hint])
    return _shape(next(arm for arm in inner if arm is not NoneType))
