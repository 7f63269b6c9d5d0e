"""The name of a job: the same for the same spider and arguments, run after run."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from newscrawl.normalize.urls.canonical import host_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Arguments that say how far one run goes, not what is crawled: the job, and what it has seen, stays the same.
LIMITS = frozenset({"max_articles", "max_requests", "since", "until", "follow", "sources", "render"})
_LISTED = frozenset({"url"})  # may name several values, in any order
_BETWEEN = re.compile(r"[\s,]+")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")  # what file systems and shells do not take as it is
_LABEL_LENGTH = 40


def job_name(spider_name: str, arguments: Mapping[str, str], state: str | Path | None = None) -> str:
    """Return a folder name such as ``site-example.com-1a2b3c4d``.

    The same for the same spider and arguments in any order; ``LIMITS`` do not count, nor do names that begin with
    ``_`` (scrapyd passes ``_job``, another one in each run), nor how an address is written (``http://h/`` is
    ``http://h``). Without arguments it is the spider's name alone. A job in the folder *state* that was named when the
    writing of an address still counted keeps its name.
    """
    names = [_named(spider_name, arguments, read) for read in (_address, str)]
    old = names[1]
    return old if state and old != names[0] and (Path(state) / old).is_dir() else names[0]


def job_folder(state: str | Path, job: str) -> Path:
    """Return the folder of a job inside the state folder; never outside of it, whatever ``job`` says."""
    return Path(state) / (_UNSAFE.sub("-", job[:100]).lstrip(".") or "job")


def addresses(text: str) -> list[str]:
    """Return the addresses of an argument such as ``url``, each once, each written in one way."""
    return sorted({_address(word) for word in _BETWEEN.split(text.strip()) if word})


def _named(spider_name: str, arguments: Mapping[str, str], read: type[str] | object) -> str:
    spider = _safe(spider_name)
    naming = sorted((name, _stable(name, value, read)) for name, value in arguments.items() if _names(name))
    if not naming:
        return spider
    digest = sha256(repr(naming).encode()).hexdigest()[:8]
    return "-".join(part for part in (spider, _label(dict(naming)), digest) if part)


def _names(argument: str) -> bool:
    return argument not in LIMITS and not argument.startswith("_")


def _stable(name: str, value: str, read: type[str] | object) -> str:
    if name not in _LISTED:
        return value.strip()
    words: Iterable[str] = addresses(value) if read is _address else sorted(_BETWEEN.split(value.strip()))
    return " ".join(words)


def _address(url: str) -> str:
    """Return an address with its host in lower case and without a lone slash behind it; other texts unchanged."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    path = "" if parts.path == "/" and not parts.query else parts.path
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, parts.query, ""))


def _label(arguments: Mapping[str, str]) -> str:
    """Tell what a person recognises the job by: the first host, else the first value."""
    urls = arguments.get("url", "").split()
    return _safe(host_key(urls[0]) if urls else next(iter(arguments.values())))


def _safe(text: str) -> str:
    return _UNSAFE.sub("-", text.lower()).strip("-.")[:_LABEL_LENGTH].rstrip("-.")
