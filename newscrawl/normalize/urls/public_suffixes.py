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
    written = [_as_written(label) for label in labels] if "xn--" in host else labels
    for first in range(len(labels)):
        name, parent = ".".join(written[first:]), ".".join(written[first + 1 :])
        if f"!{name}" in suffixes:
            return ".".join(labels[first:])
        if name in suffixes or f"*.{parent}" in suffixes:
            return ".".join(labels[first - 1 :]) if first and labels[first - 1] else None
    return None


@cache
def _suffixes() -> frozenset[str]:
    """Read the list at the first question (4 ms), private suffixes included: no download, no cache folder.

    As names it takes 1.1 MB; tldextract keeps two trees of it, 5.8 MB, and imports an HTTP client (70 ms): its copy of
    the list is read without it.
    """
    spec = find_spec("tldextract")
    assert spec is not None
    assert spec.origin is not None
    text = Path(spec.origin).with_name(".tld_set_snapshot").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("//"))


def _as_written(label: str) -> str:
    """Return a label of a host as the list has it, in its own script."""
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def is_public_suffix(host: str) -> bool:
    """Tell whether people register names below *host*, so that a cookie for all of it is refused."""
    return registrable(host) is None and registrable(f"a.{host}") is not None
