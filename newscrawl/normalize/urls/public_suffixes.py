"""The public suffixes below which people register names, from the list that tldextract ships."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path


def registrable(host: str) -> str | None:
    """Return the name that somebody registered, in lower-case punycode as *host* is.

    ``None`` for a host that is a suffix itself, or ends in none: an IP address, localhost.
    """
    suffixes, labels = _suffixes(), host.split(".")
    for first in range(len(labels)):
        name, parent = ".".join(labels[first:]), ".".join(labels[first + 1 :])
        if f"!{name}" in suffixes:
            return name
        if name in suffixes or f"*.{parent}" in suffixes:
            return ".".join(labels[first - 1 :]) if first and labels[first - 1] else None
    return None


@cache
def _suffixes() -> frozenset[str]:
    """Read the list at the first question (20 ms), private suffixes included: no download, no cache folder.

    As names it takes 1.1 MB; tldextract keeps two trees of it, 5.8 MB, and imports an HTTP client (70 ms): its copy of
    the list is read without it.
    """
    spec = find_spec("tldextract")
    assert spec is not None
    assert spec.origin is not None
    text = Path(spec.origin).with_name(".tld_set_snapshot").read_text(encoding="utf-8")
    return frozenset(_in_ascii(line) for line in text.splitlines() if line and not line.startswith("//"))


def _in_ascii(suffix: str) -> str:
    if suffix.isascii():
        return suffix
    return ".".join(label if label == "*" else label.encode("idna").decode("ascii") for label in suffix.split("."))


def is_public_suffix(host: str) -> bool:
    """Tell whether people register names below *host*, so that a cookie for all of it is refused."""
    return registrable(host) is None and registrable(f"a.{host}") is not None
