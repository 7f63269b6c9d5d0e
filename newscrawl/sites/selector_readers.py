"""How selectors of a site file are read: a string, a table, or a list of both."""

from __future__ import annotations

from typing import Any

from newscrawl.extraction.selectors import TEXT, Selector, SelectorError, selector_of
from newscrawl.extraction.stated import FIELDS
from newscrawl.sites.key_errors import KeyValueError
from newscrawl.spelling import nearest


def selectors(value: Any) -> tuple[Selector, ...]:
    """Return what a selector's value says: a string, a table or a list of both, tried in order."""
    values = value if isinstance(value, list) else [value]
    if not values:
        raise KeyValueError("names no selector: write one such as 'h1.title'")
    return tuple(map(_selector, values))


def _selector(value: Any) -> Selector:
    if isinstance(value, str):
        made = selector_of(value)
    elif isinstance(value, dict) and len({"css", "xpath"} & {*value}) == 1:
        made = _table_of_selector(value)
    else:
        raise KeyValueError(f"has the selector {value!r}: write 'h1.title', or {{css = 'time', read = '@datetime'}}")
    try:
        made.check()
    except SelectorError as error:
        raise KeyValueError(f"has a selector that cannot be used: {error}") from None
    return made


def _table_of_selector(value: dict[str, Any]) -> Selector:
    language: Any = "css" if "css" in value else "xpath"
    unknown = sorted({*value} - {language, "read", "drop", "when"})
    if unknown:
        raise KeyValueError(
            f"has the unknown key {unknown[0]!r} in a selector: the keys are css, xpath, read, drop, when"
        )
    drop = value.get("drop", ())
    drops = drop if isinstance(drop, (list, tuple)) else [drop]
    when = value.get("when")
    texts = [value[language], value.get("read", TEXT), *drops, *([when] if when is not None else [])]
    if not all(isinstance(text, str) for text in texts):
        raise KeyValueError(f"has the selector {value!r}, part of which is not text: put it in quotation marks")
    condition = selector_of(when) if when is not None else None
    return Selector(value[language], language, value.get("read", TEXT), tuple(map(selector_of, drops)), condition)


def read_fields(value: Any) -> dict[str, tuple[Selector, ...]]:
    """Return the selectors of each field."""
    if not isinstance(value, dict):
        raise KeyValueError('has fields that are not a table: write fields = {headline = "h1.title"}')
    found = {}
    for name, each in value.items():
        if name not in FIELDS:
            meant = nearest(name.lower(), FIELDS)
            guess = f" (did you mean {meant}?)" if meant else ""
            raise KeyValueError(f"has the unknown field {name!r}{guess}: the fields are {', '.join(FIELDS)}", name)
        try:
            found[name] = selectors(each)
        except KeyValueError as problem:
            raise KeyValueError(str(problem), name, *problem.path) from None
    return found
