"""JSON records become the classes of ``items`` again."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from newscrawl.items import Article

if TYPE_CHECKING:
    from collections.abc import Mapping


def article_of(record: Mapping[str, Any]) -> Article:
    """Return the article of a line's record; keys that this version does not know are left out."""
    article: Article = _built(Article, record)
    return article


def _built(cls: type, record: Mapping[str, Any]) -> Any:
    hints = _hints(cls)
    return cls(**{name: _value(hint, record[name]) for name, hint in hints.items() if name in record})


@cache
def _hints(cls: type) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(hint) in {Union, types.UnionType}:
        return _value(next(each for each in get_args(hint) if each is not type(None)), value)
    if is_dataclass(hint):
        return _built(hint, value)  # type: ignore[arg-type]  # a hint is a class
    if get_origin(hint) is list:
        return [_value(get_args(hint)[0], each) for each in value]
    if get_origin(hint) is dict:
        return {key: _value(get_args(hint)[1], each) for key, each in value.items()}
    return value
