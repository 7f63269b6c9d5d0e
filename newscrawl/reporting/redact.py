"""Takes secrets out of text: user names and passwords in addresses, secret parts of queries, settings' values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HIDDEN = "***"
_SHORTEST = 6  # a shorter value ("1", "test") stands in too many innocent places
# Words in the names of settings and of query parameters that announce a secret.
_WORDS = "password passwd pwd secret token apikey api_key api-key access_key webhook credential jwt bearer".split()
_QUERY_ONLY = "auth sig signature session sessionid sid key code x-amz-signature x-amz-credential".split()
_PLACES = ("_FILE", "_DIR", "_PATH")
_FOLDERS = frozenset({"PWD", "OLDPWD"})  # every shell's working directory
_NAME = re.compile("|".join(map(re.escape, _WORDS)), re.IGNORECASE)
# No nested quantifier, and each run of characters is bounded by what may stand in an address.
_USERINFO = re.compile(r"(?<=://)[^\s/?#@\"'<>]{1,300}@")
# The same without its scheme, as some errors print it.
_BARE_USERINFO = re.compile(r"(?<![\w.%+/-])(?!mailto:)[\w.%+-]{1,80}:[^\s/?#@\"'<>:]{1,80}@(?=[\w\[])")
_QUERY = re.compile(
    rf"(?<=[?&])((?:[\w.-]{{0,40}}(?:{'|'.join(map(re.escape, _WORDS))})[\w.-]{{0,40}}|{'|'.join(_QUERY_ONLY)})=)"
    r"[^&#\s\"'<>]+",
    re.IGNORECASE,
)
_HEADER = re.compile(r"\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}", re.IGNORECASE)


def is_secret(name: str) -> bool:
    """Whether a setting of this name holds a secret; one that says where a secret lies does not."""
    return bool(_NAME.search(name)) and not name.upper().endswith(_PLACES) and name not in _FOLDERS


def secret_values(settings: Mapping[str, Any]) -> frozenset[str]:
    """Return the secrets among named values, those inside of mappings too."""
    return frozenset(_secrets(settings.items(), 0))


def redacted(text: str, secrets: Iterable[str] = ()) -> str:
    """Return the text with ``***`` in place of what is secret in it."""
    for secret in secrets:
        if secret in text:
            text = text.replace(secret, HIDDEN)
    if "://" in text:
        text = _USERINFO.sub(HIDDEN + "@", text)
    if "@" in text:
        text = _BARE_USERINFO.sub(HIDDEN + "@", text)
    if "=" in text:
        text = _QUERY.sub(rf"\1{HIDDEN}", text)
    return _HEADER.sub(rf"\1 {HIDDEN}", text)


def redacted_tree(value: Any, secrets: Iterable[str] = ()) -> Any:
    """Return a JSON value with every text in it redacted, the keys too."""
    if isinstance(value, str):
        return redacted(value, secrets)
    if isinstance(value, dict):
        return {redacted(str(key), secrets): redacted_tree(inner, secrets) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [redacted_tree(inner, secrets) for inner in value]
    return value


def _secrets(pairs: Iterable[tuple[Any, Any]], depth: int) -> Iterable[str]:
    for name, value in pairs:
        if isinstance(value, str) and len(value) >= _SHORTEST and is_secret(str(name)):
            yield value
        elif hasattr(value, "items") and depth < 3:
            yield from _secrets(value.items(), depth + 1)
