"""How the values of a site file are read: each reader returns what the site holds, or says what to write."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.crawl_plan.language_codes import language_code
from newscrawl.errors import NewscrawlError
from newscrawl.extraction.selectors import Selector, SelectorError
from newscrawl.normalize.dates.zones import zone_named
from newscrawl.normalize.unicode_forms import safe_address
from newscrawl.sites.key_errors import KeyValueError
from newscrawl.sites.login import Login, is_variable
from newscrawl.sites.selector_readers import selectors

if TYPE_CHECKING:
    from collections.abc import Callable

RENDER_MODES = ("never", "auto", "always")  # whether a page's JavaScript is run; auto: when it shows nothing without
PAGE_KINDS = ("listing", "article")  # what a rendered page may be waited for as
PRECEDENCES = ("site", "page")
DATE_ORDERS = ("DMY", "MDY", "YMD")

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_HOST_PORT = re.compile(r"^[\w.-]{1,253}:\d{1,5}(?:/|$)")
_HOST = re.compile(r"(?:\*\.)?(?:[^\s/:.@*]{1,63}\.){0,20}[^\s/:.@*]{1,63}")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
IMPORT_PATTERN = re.compile(r"[^\W\d]\w{0,100}(?:\.[^\W\d]\w{0,100}){1,10}")

LOGIN_KEYS = (
    "url",
    "username_field",
    "password_field",
    "username",
    "password",
    "form",
    "extra_fields",
    "needed_when",
    "required",
)


def start_url(text: str) -> str:
    """Return *text* as an http(s) address; ``example.com`` means ``https://example.com``. Raises ``KeyValueError``."""
    text = text.strip()
    if not _SCHEME.match(text) or _HOST_PORT.match(text):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0  # ValueError for one over 65535
        is_address = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and has_port
    except ValueError:
        is_address = False
    if not is_address or any(char.isspace() for char in text):
        raise KeyValueError(f"{text!r} is not a web address: write one such as https://example.com")
    return safe_address(text)


def _address(text: str) -> str:
    try:
        return start_url(text)
    except KeyValueError as problem:
        raise KeyValueError(f"has an address that cannot be used: {problem}") from None


def read_urls(value: Any) -> tuple[str, ...]:
    """Return the start addresses, each whole."""
    if not isinstance(value, list) or not value or not all(isinstance(url, str) for url in value):
        raise KeyValueError('needs its start addresses: write urls = ["https://example.com"]')
    return tuple(map(_address, value))


def read_domains(value: Any) -> tuple[str, ...]:
    """Return the hosts, in lower case."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) and _HOST.fullmatch(each) for each in values):
        raise KeyValueError(
            f'has domains = {value!r}: write names of hosts such as ["example.com"], or ["*.example.com"]'
        )
    return tuple(each.lower() for each in values)


def read_zone(value: Any) -> str:
    """Return an IANA zone's name."""
    if zone_named(str(value)) is None:
        raise KeyValueError(f"has the unknown time zone {value!r}: write one such as Europe/Berlin")
    return str(value)


def one_of(name: str, choices: tuple[str, ...]) -> Callable[[Any], str]:
    """Return the reader of a key with a choice of values."""

    def read(value: Any) -> str:
        if value not in choices:
            raise KeyValueError(f"has {name} = {value!r}: write one of {', '.join(choices)}")
        return str(value)

    return read


def matching(name: str, pattern: re.Pattern[str], example: str) -> Callable[[Any], str]:
    """Return the reader of a text that a pattern matches whole."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise KeyValueError(f"has {name} = {value!r}: write {example}")
        return value

    return read


def read_wait_for(value: Any) -> dict[str, str]:
    """Return the selector of each kind of page; one alone is for all."""
    table = dict.fromkeys(PAGE_KINDS, value) if isinstance(value, str) else value
    try:
        is_good = isinstance(table, dict) and bool(table) and not {*table} - {*PAGE_KINDS}
        for query in table.values() if is_good else ():
            Selector(query).check()
    except SelectorError:
        is_good = False
    if not is_good:
        raise KeyValueError(
            f"has render_wait_for = {value!r}: write a CSS selector such as '.posts li', "
            "or one for each kind of page: {listing = '.posts li', article = 'article p'}"
        )
    return dict(table)


def texts(name: str, example: str) -> Callable[[Any], tuple[str, ...]]:
    """Return the reader of a list of texts."""

    def read(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise KeyValueError(f"has {name} = {value!r}: write {example}")
        return tuple(value)

    return read


def read_language(value: Any) -> str:
    """Return the tag of a language, in the spelling of BCP 47."""
    return _tag("language", value, value)


def read_languages(value: Any) -> tuple[str, ...]:
    """Return the tags of some languages."""
    return tuple(_tag("languages", each, value) for each in texts("languages", '["en"]')(value))


def _tag(name: str, word: Any, value: Any) -> str:
    if not isinstance(word, str):
        raise KeyValueError(f"has {name} = {value!r}: write a tag of BCP 47 such as en, de or pt-BR")
    try:
        return language_code(word)
    except NewscrawlError as error:
        raise KeyValueError(f"has {name} = {value!r}: {error}") from None


def read_day(name: str) -> Callable[[Any], date]:
    """Return the reader of a day, as TOML has it or as text."""

    def read(value: Any) -> date:
        try:
            return value if type(value) is date else date.fromisoformat(str(value))
        except ValueError:
            raise KeyValueError(f"has {name} = {value!r}: write a day such as {name} = 2025-03-14") from None

    return read


def read_replace(value: Any) -> tuple[tuple[str, str], ...]:
    """Return what is found and what comes in its stead."""
    try:
        pairs = tuple((each["find"], each["with"]) for each in value)
        is_good = all(find and isinstance(find, str) and isinstance(new, str) for find, new in pairs)
        is_good = is_good and not any({*each} - {"find", "with"} for each in value)
    except (TypeError, KeyError):
        is_good = False
    if not is_good:
        raise KeyValueError('has a replacement that cannot be used: write [[replace]] with find = "…" and with = "…"')
    return pairs


def read_headers(value: Any) -> dict[str, str]:
    """Return the headers as they are written."""
    if not isinstance(value, dict):
        raise KeyValueError(
            'has headers that are not a table: write [headers] with lines such as Accept-Language = "de"'
        )
    for name, text in value.items():
        if not _HEADER.fullmatch(name) or not isinstance(text, str) or not text.isprintable():
            raise KeyValueError(f"has the header {name!r} that cannot be sent: write text without line breaks", name)
    return dict(value)


def boolean(name: str) -> Callable[[Any], bool]:
    """Return the reader of true or false."""

    def read(value: Any) -> bool:
        if not isinstance(value, bool):
            raise KeyValueError(f"has {name} = {value!r}: write true or false")
        return value

    return read


def read_tests(value: Any) -> tuple[dict[str, Any], ...]:
    """Return the tests as tables."""
    is_good = isinstance(value, list) and all(
        isinstance(each, dict) and isinstance(each.get("url"), str) and not {*each} - {"url", "contains"}
        for each in value
    )
    for each in value if is_good else ():
        _address(each["url"])
    wanted = [each.get("contains", []) for each in value] if is_good else []
    is_good = is_good and all(isinstance(each, list) and all(isinstance(text, str) for text in each) for each in wanted)
    if not is_good:
        raise KeyValueError('has a test that cannot be used: write [[tests]] with url = "…" and contains = ["…"]')
    return tuple(value)


def read_login(value: Any) -> Login:
    """Return how to log in."""
    if not isinstance(value, dict) or not isinstance(value.get("url"), str):
        raise KeyValueError('has a login without an address: write [login] with url = "https://example.com/login"')
    unknown = sorted({*value} - {*LOGIN_KEYS})
    if unknown:
        raise KeyValueError(
            f"has the unknown key {unknown[0]!r} in [login]: the keys are {', '.join(LOGIN_KEYS)}", unknown[0]
        )
    for name in ("username", "password"):
        if name in value and not is_variable(value[name]):
            raise KeyValueError(
                f'has a {name} in the file: write {name} = "${{NAME}}", a variable of the environment', name
            )
    extra = value.get("extra_fields", {})
    if not isinstance(extra, dict) or not all(isinstance(each, str) for each in extra.values()):
        raise KeyValueError('has extra_fields that are not a table of texts: write {remember = "yes"}', "extra_fields")
    facts = {key: value[key] for key in LOGIN_KEYS if key in value}
    facts["url"] = _address(value["url"])
    if "needed_when" in facts:
        try:
            facts["needed_when"] = selectors(facts["needed_when"])
        except KeyValueError as problem:
            raise KeyValueError(str(problem), "needed_when") from None
    return Login(**facts)
