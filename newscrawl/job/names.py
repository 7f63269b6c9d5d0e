"""A job: one crawl that goes on where it stopped, run after run."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.normalize.urls.canonical import host_key

if TYPE_CHECKING:
    from collections.abc import Mapping

# Arguments that say how far one run goes, not what is crawled: the job, and what it has seen, stays the same.
LIMITS = frozenset({"max_articles", "max_requests", "since", "until", "follow", "sources", "render"})
_LISTED = frozenset({"url"})  # may name several values, in any order
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")  # what file systems and shells do not take as it is
_LABEL_LENGTH = 40


def job_name(spider_name: str, arguments: Mapping[str, str]) -> str:
    """Return a folder name such as ``site-example.com-1a2b3c4d``.

    The same for the same spider and arguments in any order; ``LIMITS`` do not count, nor do names
    that begin with ``_`` (scrapyd passes ``_job``, another one in each run). Without arguments it is
    the spider's name alone.
    """
    spider = _safe(spider_name)
    naming = sorted((name, _stable(name, value)) for name, value in arguments.items() if _names(name))
    if not naming:
        return spider
    digest = sha256(repr(naming).encode()).hexdigest()[:8]
    return "-".join(part for part in (spider, _label(dict(naming)), digest) if part)


def job_folder(state: str | Path, job: str) -> Path:
    """Return the folder of a job inside the state folder; never outside of it, whatever ``job`` says."""
    return Path(state) / (_UNSAFE.sub("-", job[:100]).lstrip(".") or "job")


def _names(argument: str) -> bool:
    return argument not in LIMITS and not argument.startswith("_")


def _stable(name: str, value: str) -> str:
    return " ".join(sorted(re.split(r"[\s,]+", value.strip()))) if name in _LISTED else value.strip()


def _label(arguments: Mapping[str, str]) -> str:
    """Tell what a person recognises the job by: the first host, else the first value."""
    urls = arguments.get("url", "").split()
    return _safe(host_key(urls[0]) if urls else next(iter(arguments.values())))


def _safe(text: str) -> str:
    return _UNSAFE.sub("-", text.lower()).strip("-.")[:_LABEL_LENGTH].rstrip("-.")
