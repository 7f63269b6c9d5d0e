"""The JSON Schema of the record, generated from `newscrawl.items`, and a fast check of the same rules.

`check` is the schema compiled to closures, about a hundred times faster than a schema library: it
runs for every line that is written. A test holds the two together.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import lru_cache
from math import inf
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from newscrawl.export.forms_of_lines import says_no_article, upgraded
from newscrawl.items import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Check = Callable[[Any], str | None]

NO_ARTICLE = "isArticle: the page is no article"  # of a line of `newscrawl extract`
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_DATE = rf"^({_INSTANT}|\d{{4}}(-\d\d(-\d\d)?)?)$"
_LOCAL = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"
# class and field -> what a string there looks like
PATTERNS = {
    ("Article", "schemaVersion"): r"^1\.\d+$",
    ("Article", "id"): r"^a_[0-9a-f]{32}$",
    ("Article", "url"): r"^https?://",
    ("Article", "datePublished"): _DATE,
    ("Article", "dateModified"): _DATE,
    ("Article", "datePublishedLocal"): _LOCAL,
    ("Article", "dateModifiedLocal"): _LOCAL,
    ("Article", "alternateUrls"): r"^https?://",
    ("Article", "contentHash"): r"^sha256:[0-9a-f]{64}$",
    ("Article", "previousContentHash"): r"^sha256:[0-9a-f]{64}$",
    ("Article", "simhash"): r"^[0-9a-f]{16}$",
    ("Author", "id"): r"^p_[0-9a-f]{16}$",
    ("PostRef", "datePublished"): _DATE,
    ("Metadata", "dateDownloaded"): rf"^{_INSTANT}$",
    ("Metadata", "firstSeen"): rf"^{_INSTANT}$",
    ("Metadata", "lastSeen"): rf"^{_INSTANT}$",
}
# class and field -> inclusive bounds of a number there
BOUNDS: dict[tuple[str, str], dict[str, int]] = {
    ("Article", "version"): {"minimum": 1},
    ("Article", "wordCount"): {"minimum": 0},
    ("Pages", "read"): {"minimum": 1},
    ("Pages", "of"): {"minimum": 1},
    ("Cluster", "size"): {"minimum": 1},
    ("Cluster", "likeness"): {"minimum": 0, "maximum": 1},
    ("PostRef", "position"): {"minimum": 1},
    ("Metadata", "probability"): {"minimum": 0, "maximum": 1},
    ("Evidence", "confidence"): {"minimum": 0, "maximum": 1},
}
_SCALARS: dict[Any, tuple[str, tuple[type, ...]]] = {
    str: ("string", (str,)),
    bool: ("boolean", (bool,)),
    int: ("integer", (int,)),
    float: ("number", (int, float)),
}


def json_schema(root: type = Article) -> dict[str, Any]:
    """Return the schema of a dataclass: every key required, no other key allowed, nested classes under ``$defs``."""
    definitions: dict[str, Any] = {}
    _define(root, definitions)
    top = definitions.pop(root.__name__)
    return {"$schema": DIALECT, "title": root.__name__, **top, "$defs": dict(sorted(definitions.items()))}


def check(record: Any, root: type = Article) -> str | None:
    """Why a plain JSON value is not a record, as ``path: reason`` of the first offence; None if it is one.

    A line of schema 1.0 has not the keys of 1.1 and is one all the same, and so is one of `newscrawl extract`, which
    has more keys, unless it says that its page is no article.
    """
    if root is Article and says_no_article(record):
        return NO_ARTICLE
    return _class_check(root)(upgraded(record) if root is Article else record)


def _define(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # a class may contain itself
        hints = get_type_hints(cls)
        names = [field.name for field in fields(cls)]
        definitions[cls.__name__] = {
            "type": "object",
            "properties": {name: _typed(hints[name], definitions, _rules(cls, name)) for name in names},
            "required": names,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _rules(cls: type, name: str) -> dict[str, Any]:
    place = (cls.__name__, name)
    return ({"pattern": PATTERNS[place]} if place in PATTERNS else {}) | BOUNDS.get(place, {})


def _typed(hint: Any, definitions: dict[str, Any], rules: Mapping[str, Any]) -> dict[str, Any]:
    if is_dataclass(hint) and isinstance(hint, type):
        return _define(hint, definitions)
    if hint in _SCALARS:
        return {"type": _SCALARS[hint][0], **rules}
    inner, origin = get_args(hint), get_origin(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is list:
        return {"type": "array", "items": _typed(inner[0], definitions, rules)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _typed(inner[1], definitions, rules)}
    return _nullable(_typed(_without_none(hint), definitions, rules))


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _without_none(hint: Any) -> Any:
    """X of ``X | None``; any other hint is a type this record does not use."""
    inner = [arm for arm in get_args(hint) if arm is not NoneType]
    if get_origin(hint) not in {UnionType, *_typing_unions()} or len(inner) != 1 or len(get_args(hint)) != 2:
        raise TypeError(f"no schema for {hint!r}")
    return inner[0]


def _typing_unions() -> set[Any]:
    return {get_origin(Literal["a"] | None)}  # typing.Union, the origin where an arm is a Literal


@lru_cache(maxsize=64)
def _class_check(cls: type) -> Check:
    hints = get_type_hints(cls)
    checks = {field.name: _value_check(hints[field.name], _rules(cls, field.name)) for field in fields(cls)}
    steps = [(name, _plain_types(hints[name], _rules(cls, name)), check_value) for name, check_value in checks.items()]

    def check_object(value: Any) -> str | None:
        if not isinstance(value, dict):
            return "not an object"
        if value.keys() != checks.keys():
            return _keys_reason(value, checks)
        for name, plain_types, check_value in steps:
            inner = value[name]
            if type(inner) not in plain_types and (reason := check_value(inner)):
                return _joined(name, reason)
        return None

    return check_object


def _plain_types(hint: Any, rules: Mapping[str, Any]) -> frozenset[type]:
    """Return the types whose every value passes: most of what a record holds needs no further look."""
    arms = get_args(hint) if get_origin(hint) in {UnionType, *_typing_unions()} else (hint,)
    return frozenset(arm for arm in arms if arm is NoneType or (arm in _SCALARS and not rules))


def _keys_reason(value: Mapping[str, Any], checks: Mapping[str, Check]) -> str:
    missing = [name for name in checks if name not in value]
    if missing:
        return f"{missing[0]}: missing"
    return f"{min(value.keys() - checks.keys(), key=str)}: not a key of the record"


def _value_check(hint: Any, rules: Mapping[str, Any]) -> Check:
    if is_dataclass(hint) and isinstance(hint, type):
        return _class_check(hint)
    if hint in _SCALARS:
        return _scalar_check(hint, rules)
    inner, origin = get_args(hint), get_origin(hint)
    if origin is Literal:
        return lambda value: None if isinstance(value, str) and value in inner else f"not one of {', '.join(inner)}"
    if origin is list:
        return _list_check(_value_check(inner[0], rules))
    if origin is dict:
        return _map_check(_value_check(inner[1], rules))
    check_inner = _value_check(_without_none(hint), rules)
    return lambda value: None if value is None else check_inner(value)


def _scalar_check(hint: Any, rules: Mapping[str, Any]) -> Check:
    name, types = _SCALARS[hint]
    search = re.compile(rules["pattern"].replace("$", r"\Z")).search if "pattern" in rules else None
    low, high = rules.get("minimum", -inf), rules.get("maximum", inf)

    def check_scalar(value: Any) -> str | None:
        if not isinstance(value, types) or (hint is not bool and isinstance(value, bool)):
            return f"not a{'n' if name == 'integer' else ''} {name}"
        if search is not None and not search(str(value)):
            return f"{str(value)[:60]!r} is not as it should look"
        if isinstance(value, (int, float)) and not low <= value <= high:
            return f"{value} is out of bounds"
        return None

    return check_scalar


def _list_check(check_item: Check) -> Check:
    def check_list(value: Any) -> str | None:
        if not isinstance(value, list):
            return "not a list"
        for index, item in enumerate(value):
            if reason := check_item(item):
                return _joined(str(index), reason)
        return None

    return check_list


def _map_check(check_item: Check) -> Check:
    def check_map(value: Any) -> str | None:
        if not isinstance(value, dict):
            return "not an object"
        for key, item in value.items():
            if reason := check_item(item):
                return _joined(key, reason)
        return None

    return check_map


def _joined(name: str, reason: str) -> str:
    """Return ``authors`` and ``0.name: missing`` -> ``authors.0.name: missing``."""
    path, separator, tail = reason.partition(": ")
    is_path = separator and " " not in path
    return f"{name}.{path}: {tail}" if is_path else f"{name}: {reason}"
