"""The keys of a site file: what each may hold and what it means. The JSON Schema for editors comes from here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newscrawl.extraction.stated import FIELDS
from newscrawl.sites.key_errors import KeyValueError
from newscrawl.sites.key_readers import (
    DATE_ORDERS,
    IMPORT_PATTERN,
    PAGE_KINDS,
    PRECEDENCES,
    RENDER_MODES,
    boolean,
    matching,
    one_of,
    read_day,
    read_domains,
    read_headers,
    read_language,
    read_languages,
    read_login,
    read_replace,
    read_tests,
    read_urls,
    read_wait_for,
    read_zone,
    texts,
)
from newscrawl.sites.selector_readers import read_fields, selectors
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["KEYS", "PAGE_KINDS", "RENDER_MODES", "Key", "KeyValueError", "json_schema", "key_named", "selectors"]

_PATH = re.compile(r"[^\0]{1,1000}")
#: With a scheme, from a variable, or a bare host and port.
_PROXY = re.compile(r"(?:(?:https?|socks[45]h?)://(?!/)|\$\{|(?![a-z0-9+.-]{1,20}:/))[^\s\0]{1,1000}", re.IGNORECASE)

_TEXT = {"type": "string", "minLength": 1}
_SELECTOR: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "description": "CSS; XPath where it begins with / or ("},
        {"type": "array", "items": {"$ref": "#/$defs/selector"}, "description": "tried in order"},
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "css": _TEXT,
                "xpath": _TEXT,
                "read": {"type": "string", "description": "text, or an attribute such as @datetime"},
                "drop": {
                    "anyOf": [_TEXT, {"type": "array", "items": _TEXT}],
                    "description": "left out",
                },
                "when": {"type": "string", "description": "only on pages where this selector finds something"},
            },
        },
    ]
}
_REF = {"$ref": "#/$defs/selector"}


class Key(NamedTuple):
    """How one key is read (raises ``KeyValueError``), its JSON Schema, and its meaning in a line."""

    read: Callable[[Any], Any]
    schema: Mapping[str, Any]
    meaning: str


_LOGIN_KEYS: dict[str, dict[str, Any]] = {
    "url": {"type": "string", "description": "the page with the form"},
    "username_field": {"type": "string", "description": "name of the form's field"},
    "password_field": {"type": "string", "description": "name of the form's field"},
    "username": {"type": "string", "pattern": r"^\$\{\w+\}$", "description": "${VARIABLE} of the environment"},
    "password": {"type": "string", "pattern": r"^\$\{\w+\}$", "description": "${VARIABLE} of the environment"},
    "form": {"type": "string", "description": "CSS selector of the form where the page has several"},
    "extra_fields": {
        "type": "object",
        "additionalProperties": {"type": "string"},
        "description": 'further fields that the form needs, such as {remember = "yes"}',
    },
    "needed_when": {**_REF, "description": "what stands on a page that was read without being logged in"},
    "required": {"type": "boolean", "description": "whether the crawl ends when the login fails"},
}
_LIST = {"type": "array", "items": _TEXT}

KEYS: dict[str, Key] = {
    "urls": Key(read_urls, {**_LIST, "minItems": 1}, "start addresses"),
    "domains": Key(
        read_domains,
        {"anyOf": [_TEXT, _LIST]},
        "hosts for which the file is, with those below them; *.example.com: those below alone; else those of urls",
    ),
    "timezone": Key(read_zone, _TEXT, "IANA name of the zone of times that say none, such as Europe/Berlin"),
    "date_order": Key(one_of("date_order", DATE_ORDERS), {"enum": list(DATE_ORDERS)}, "how 03/04/2025 is read"),
    "language": Key(read_language, _TEXT, "BCP 47 tag of the texts"),
    "scope": Key(
        one_of("scope", ("site", "section", "page")),
        {"enum": ["site", "section", "page"]},
        "what of it is wanted: all, the section that a start address is, or just the addresses",
    ),
    "section": Key(texts("section", '["Sport"]'), _LIST, "only articles of these sections"),
    "include": Key(texts("include", '["/news/*"]'), _LIST, "only articles at addresses like these; * is anything"),
    "exclude": Key(texts("exclude", '["/sponsored/"]'), _LIST, "no addresses like these"),
    "since": Key(read_day("since"), {"type": "string", "format": "date"}, "the first day wanted"),
    "until": Key(read_day("until"), {"type": "string", "format": "date"}, "the last day wanted"),
    "languages": Key(read_languages, _LIST, "only articles in these languages"),
    "keywords": Key(texts("keywords", '["ferry"]'), _LIST, "only articles that hold one of these words"),
    "page": Key(matching("page", IMPORT_PATTERN, "module.Class"), _TEXT, "import path of an ArticlePage of your own"),
    "render": Key(one_of("render", RENDER_MODES), {"enum": list(RENDER_MODES)}, "whether JavaScript is run"),
    "render_wait_for": Key(
        read_wait_for,
        {
            "anyOf": [
                _TEXT,
                {"type": "object", "propertyNames": {"enum": list(PAGE_KINDS)}, "additionalProperties": _TEXT},
            ]
        },
        "CSS of what shows that a rendered page is there",
    ),
    "precedence": Key(
        one_of("precedence", PRECEDENCES),
        {"enum": list(PRECEDENCES)},
        "site: the fields of this file decide; page: they fill only what a page does not tell of itself",
    ),
    "fields": Key(
        read_fields,
        {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(FIELDS, _REF)},
        "where a field stands",
    ),
    "drop": Key(selectors, _REF, "elements that are not part of the text"),
    "drop_named": Key(
        texts("drop_named", '["share-bar"]'),
        _LIST,
        "parts of ids and classes of elements that are not part of the text",
    ),
    "prune": Key(
        boolean("prune"), {"type": "boolean"}, "whether share words and the like leave the body of fields.body"
    ),
    "replace": Key(
        read_replace,
        {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"find": _TEXT, "with": {"type": "string"}},
                "required": ["find", "with"],
                "additionalProperties": False,
            },
        },
        "texts of the page's HTML that are replaced before it is read",
    ),
    "next_page": Key(selectors, _REF, "link to the article's next page"),
    "single_page": Key(selectors, _REF, "link to the article on one page"),
    "headers": Key(
        read_headers,
        {"type": "object", "additionalProperties": {"type": "string"}},
        "sent with each request, ${VARIABLE} filled in",
    ),
    "cookies": Key(matching("cookies", _PATH, "a path"), _TEXT, "a cookies.txt"),
    "proxy": Key(
        matching("proxy", _PROXY, "http://host:port"),
        _TEXT,
        "address of a proxy, http://host:port, ${VARIABLE} filled in",
    ),
    "login": Key(
        read_login,
        {"type": "object", "additionalProperties": False, "properties": _LOGIN_KEYS, "required": ["url"]},
        "a form that is filled once",
    ),
    "tests": Key(
        read_tests,
        {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"url": _TEXT, "contains": _LIST},
                "required": ["url"],
                "additionalProperties": False,
            },
        },
        "articles by which the file is tested",
    ),
}


def key_named(name: str) -> Key:
    """Return a key. Raises ``KeyValueError``."""
    if name not in KEYS:
        meant = nearest(name.lower(), KEYS)
        guess = f" (did you mean {meant}?)" if meant else ""
        raise KeyValueError(f"has the unknown key {name!r}{guess}: the keys are {', '.join(sorted(KEYS))}")
    return KEYS[name]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a site file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A site of newscrawl",
        "type": "object",
        "required": ["urls"],
        "additionalProperties": False,
        "properties": {name: {**key.schema, "description": key.meaning} for name, key in KEYS.items()},
        "$defs": {"selector": _SELECTOR},
    }
