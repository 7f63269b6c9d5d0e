"""Where a page keeps its state: scripts of JSON, assignments to globals, streams, attributes, JSON-LD in code."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

import orjson

from newscrawl.html.signs import holds
from newscrawl.html.state.elements import Script, code_of, places_of, scripts_of
from newscrawl.html.state.handed import as_assigned
from newscrawl.html.state.literals import UnreadableError, read_call, read_literal
from newscrawl.html.state.packed import enqueued, resumed, streamed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SCRIPTS: Final = 200  # assignments and scripts of JSON looked at
MAX_VALUES: Final = 40
MAX_ATTRIBUTES: Final = 60
MIN_ATTRIBUTE: Final = 300  # characters; less is not an article
MAX_ATTRIBUTE: Final = 2_000_000

_JSON_TYPE: Final = re.compile(
    r"""type=["']?(?:application/json|qwik/json|text/x-(?!template|handlebars|jquery|mathjax|tmpl|magento))""",
    re.IGNORECASE,
)
_HOLDERS = ("window", "globalThis", "self", "Fusion")
# SvelteKit's start of a page names its data without assigning it.
_STARTED: Final = re.compile(r"\bdata\s{0,3}[:=]\s{0,3}(?=\[)")
_START_CHARS: Final = 4_000  # of the call, before its data
_HIDDEN: Final = re.compile(r"<(template|textarea)\b[^<>]{0,300}>\s{0,9}(?=[{\[][\"{\[&])")
MAX_HIDDEN: Final = 10
MIN_TEXT_OF_JSON: Final = 300  # characters of a text that is JSON itself
_ASSIGNED: Final = re.compile(r"""(?:\.|\[["'])([\w$]{2,60})(?:["']\])?\s{0,9}=\s{0,9}(?=[{\[(Jf])""")
# What most assignments give: an empty list, a short function.
_OF_STATE: Final = re.compile(r"state|data|nuxt|props|store|article|story|content|context|page|app", re.IGNORECASE)
_EMPTY: Final = re.compile(r"\{\s{0,9}\}|\[\s{0,9}\]|function|\(?function\s{0,3}\(\)|\(\)")
_PARSE: Final = re.compile(
    r"JSON\.parse\(\s{0,9}((?:(?:decodeURIComponent|decodeURI|unescape|escape|(?:window\.)?atob)\(\s{0,3}){0,4})(?=[\"'])"
)
_ATTRIBUTE: Final = re.compile(r"""=(?:"(?=[{\[](?:&quot;|&#34;|\{))|'(?=[{\[]["{]))""")
_SCHEMA: Final = re.compile(r"""\{\s{0,20}\\?["']@(?:context|type)\\?["']""")
_decode: Final = json.JSONDecoder(strict=False).raw_decode


def state_values(page: str) -> Iterator[Any]:
    """Yield the values of the page's state, the likeliest places first; at most ``MAX_VALUES``."""
    for count, value in enumerate(_all(page)):
        if count >= MAX_VALUES:
            return
        if isinstance(value, dict | list):
            yield value


def _all(page: str) -> Iterator[Any]:
    scripts = scripts_of(page)
    yield from _json_scripts(scripts)
    code = as_assigned(code_of(scripts))
    yield from _globals(code)
    if "__next_f" in code:
        yield from streamed(code)
    if "streamController.enqueue(" in code:
        yield enqueued(code)
    if "kit.start(" in code:
        yield from _started(code)
    yield from _attributes(page)
    yield from _parsed(code)
    yield from _hidden(page)


def _parsed(page: str) -> Iterator[Any]:
    """Yield what scripts parse from strings, whatever variable takes it: ``const story = JSON.parse("…")``."""
    at = page.find("JSON.parse(")
    for _ in range(MAX_SCRIPTS):
        if at < 0:
            return
        if page[max(0, at - 200) : at].rstrip()[-1:] == "=" and _PARSE.match(page, at):
            yield _assigned(page, at, "")
        at = page.find("JSON.parse(", at + 1)


def _json_scripts(scripts: tuple[Script, ...]) -> Iterator[Any]:
    for attributes, text in scripts[:MAX_SCRIPTS]:
        if attributes and _JSON_TYPE.search(attributes):
            unpack = resumed if "qwik/json" in attributes else unpacked if "__NUXT_DATA__" in attributes else _opened
            yield unpack(_loaded(text))


def _loaded(text: str) -> Any:
    try:
        return orjson.loads(text.strip().removeprefix("<!--").removesuffix("-->"))
    except orjson.JSONDecodeError:  # a script that is no JSON holds no state
        return None


def _opened(value: Any) -> Any:
    """Return an object with those of its texts that are JSON read, as SvelteKit keeps the answers that it fetched."""
    if not isinstance(value, dict) or len(value) > MAX_VALUES:
        return value
    return {
        key: (_loaded(text) or text) if isinstance(text, str) and _is_json(text) else text
        for key, text in value.items()
    }


def _is_json(text: str) -> bool:
    return len(text) >= MIN_TEXT_OF_JSON and text.startswith(("{", "["))


def _started(page: str) -> Iterator[Any]:
    place = page.find("kit.start(")
    match = _STARTED.search(page, place, place + _START_CHARS)
    try:
        yield read_literal(page, match.end())[0] if match else None
    except (UnreadableError, RecursionError):  # an expression that is no literal holds no state
        return


def _hidden(page: str) -> Iterator[Any]:
    """Yield JSON that stands as the text of an element which is not shown."""
    count = 0
    for at in sorted((*places_of(page, "<template"), *places_of(page, "<textarea"))):
        match = _HIDDEN.match(page, at)
        if match is None:
            continue
        end = page.find(f"</{match[1]}", match.end())
        if count >= MAX_HIDDEN or end < 0:
            return
        count += 1
        yield _loaded(unescape(page[match.end() : end]))


def _globals(page: str) -> Iterator[Any]:
    left = MAX_SCRIPTS
    for holder in _HOLDERS:
        for match in _assignments(page, holder):
            left -= 1
            if left < 0:
                return
            if not _EMPTY.match(page, match.end()):
                yield _assigned(page, match.end(), match[1])


def _assignments(page: str, holder: str) -> Iterator[re.Match[str]]:
    """Yield the assignments to names of *holder*; found by a search for plain text, then looked at."""
    at = page.find(holder)
    while at >= 0:
        match = _ASSIGNED.match(page, at + len(holder))
        if match is not None:
            yield match
        at = page.find(holder, match.end() if match is not None else at + len(holder))


def _assigned(page: str, at: int, name: str) -> Any:
    """Return the value of the expression at *at*, ``None`` where its form is not known."""
    parsed = _PARSE.match(page, at)
    try:
        if parsed:
            return _loaded(_decoded(str(read_literal(page, parsed.end())[0]), parsed[1]))
        if page[at] in "(f":
            return read_call(page, at)
        return _decode(page, at)[0]
    except UnreadableError:  # an expression that is no literal holds no state
        return None
    except (ValueError, RecursionError):
        return _literal(page, at) if _OF_STATE.search(name) else None


def _decoded(text: str, calls: str) -> str:
    """Return a text as the functions that are called on it give it back: Base64, percent signs, both."""
    if "atob" in calls:
        try:
            raw = b64decode(text)
        except ValueError:  # no Base64, hence no JSON in it
            return ""
        text = raw.decode("utf-8", "replace")
    return unquote(text) if "decodeURI" in calls and "escape" not in calls.replace("unescape", "") else text


def _literal(page: str, at: int) -> Any:
    try:
        return read_literal(page, at)[0] if page[at] in "{[" else None
    except (UnreadableError, RecursionError):  # an expression that is no literal holds no state
        return None


def _attributes(page: str) -> Iterator[Any]:
    for match in islice(_ATTRIBUTE.finditer(page), MAX_ATTRIBUTES):
        end = page.find(page[match.end() - 1], match.end(), match.end() + MAX_ATTRIBUTE)
        if end - match.end() >= MIN_ATTRIBUTE:
            yield _loaded(unescape(page[match.end() : end]))


def pushed_json_ld(page: str) -> Iterator[Any]:
    """Yield objects of JSON-LD that stand in code, as literals or as strings, and not in a script of their own type."""
    if not holds(page, "ld+json") and not holds(page, "schema.org"):
        return
    at = 0
    for _ in range(MAX_VALUES):
        match = _SCHEMA.search(page, at)
        if match is None:
            return
        value, at = _object_at(page, match.start(), escaped="\\" in match[0])
        at = max(at, match.end())
        if isinstance(value, dict):
            yield value


def _object_at(page: str, at: int, *, escaped: bool) -> tuple[Any, int]:
    try:
        if escaped:
            text, end = _decode(page, at - 1) if page[at - 1] == '"' else read_literal(page, at - 1)
            return _loaded(str(text)), end
        return _decode(page, at)
    except (ValueError, RecursionError):
        return None, at
