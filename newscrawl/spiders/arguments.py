"""The spider's arguments, read from the text a command line gives."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.crawl_plan.language_codes import language_code
from newscrawl.crawl_plan.scope import MODES, Scope
from newscrawl.crawl_plan.source_plan import SOURCES
from newscrawl.errors import NewscrawlError
from newscrawl.sites.site import RENDER_MODES, Site, SiteError, start_url
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.crawl_plan.source_plan import SourceName

START = ("url", "urls_file", "site")  # any of them says what to crawl
SCOPE = ("scope", "section", "include", "exclude", "since", "until", "language", "keywords")
NAMES = (*START, "max_articles", *SCOPE, "sources", "follow", "render")
_YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_BETWEEN = re.compile(r"[\s,]+")
_EXAMPLES = {
    "scope": "site",
    "section": "politics",
    "include": "/2026/",
    "exclude": "/sport/",
    "language": "en",
    "keywords": "ferry",
    "urls_file": "papers.txt",
}  # of arguments that say nothing where they are empty


ANYTHING = Scope()


class ArgumentError(NewscrawlError, ValueError):
    """An argument cannot be used; the message is one sentence that says what to write."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What to crawl and how far: ``max_articles=None`` means no limit, ``scope`` says what of the sites is wanted.

    ``sources`` are the kinds of sources to read; with ``follow`` the crawl stays on. ``render`` says whether JavaScript
    is run; ``None`` leaves it to the sites and the settings.
    """

    sites: tuple[Site, ...]
    max_articles: int | None = None
    scope: Scope = ANYTHING
    sources: tuple[SourceName, ...] = SOURCES
    follow: bool = False
    render: str | None = None


def read_arguments(given: Mapping[str, str | None], configured: Mapping[str, Site]) -> Arguments:
    """Return the arguments; without ``url``, ``urls_file`` and ``site`` all *configured* sites.

    Names that begin with ``_`` are other programs' (scrapyd passes ``_job``) and not looked at. Raises
    ``ArgumentError``.
    """
    for name in given:
        if name not in NAMES and not name.startswith("_"):
            close = difflib.get_close_matches(name, NAMES, 1)
            hint = f"did you mean {close[0]}?" if close else f"the arguments are {', '.join(NAMES)}"
            raise ArgumentError(f"unknown argument {name!r}: {hint}")
    for name, example in _EXAMPLES.items():
        if not _BETWEEN.sub("", given.get(name, example) or ""):
            raise ArgumentError(f"{name} is empty: leave it out, or write {name}={example}")
    return Arguments(
        _sites(given, configured),
        _count(given.get("max_articles")),
        _scope(given),
        _source_names(given.get("sources")),
        _yes_or_no("follow", given.get("follow")),
        _render_mode(given.get("render")),
    )


def _sites(given: Mapping[str, str | None], configured: Mapping[str, Site]) -> tuple[Site, ...]:
    try:
        urls = [start_url(url) for url in _words(given.get("url"))]
        if given.get("urls_file"):
            urls += [start_url(line) for line in _lines(str(given["urls_file"]))]
    except SiteError as error:
        raise ArgumentError(str(error)) from None
    sites = [_configured(name, configured) for name in _words(given.get("site"))]
    if urls:
        sites.append(Site("", tuple(dict.fromkeys(urls))))
    if not sites and any(given.get(name) is not None for name in START):
        raise ArgumentError("no address given: write url=https://example.com")
    return tuple(sites) or tuple(configured.values())


def _configured(name: str, configured: Mapping[str, Site]) -> Site:
    if name not in configured:
        known = ", ".join(configured) or "none yet (one TOML file each in the folder NEWSCRAWL_SITES_DIR names)"
        raise ArgumentError(f"no site is called {name!r}: the configured sites are {known}")
    return configured[name]


def _scope(given: Mapping[str, str | None]) -> Scope:
    mode = given.get("scope") or "site"
    if mode not in MODES:
        raise ArgumentError(f"scope={mode!r} is not a scope: write scope=section, scope=page or scope=site")
    since, until = _day("since", given.get("since")), _day("until", given.get("until"))
    if since and until and until < since:
        raise ArgumentError(f"until={until} is before since={since}: write the later day as until")
    return Scope(
        mode,
        _names(given.get("section")),
        tuple(_words(given.get("include"))),
        tuple(_words(given.get("exclude"))),
        since,
        until,
        _languages(given.get("language")),
        _names(given.get("keywords")),
    )


def _languages(text: str | None) -> tuple[str, ...]:
    try:
        return tuple(language_code(word) for word in _words(text))
    except NewscrawlError as error:
        raise ArgumentError(f"language: {error}") from None


def _names(text: str | None) -> tuple[str, ...]:
    """Return what stands between commas: names and words may hold blanks."""
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


def _words(text: str | None) -> list[str]:
    return [word for word in _BETWEEN.split(text or "") if word]


def _lines(path: str) -> list[str]:
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise ArgumentError(f"urls_file {path!r} cannot be read ({error.strerror}): name a file of addresses") from None
    except ValueError:  # a binary file, or a name that no file can have
        raise ArgumentError(f"urls_file {path!r} is no text in UTF-8: write an address on each line") from None
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.strip().isdecimal() or int(text) < 1:
        raise ArgumentError(
            f"max_articles={text!r} is not a count: write a whole number from 1, such as max_articles=100"
        )
    return int(text)


def _day(name: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ArgumentError(f"{name}={text!r} is not a day: write YYYY-MM-DD, such as {name}=2025-03-14") from None


def _source_names(text: str | None) -> tuple[SourceName, ...]:
    if text is None:
        return SOURCES
    named = {word.lower() for word in _words(text)}
    unknown = sorted(named.difference(SOURCES))
    if unknown or not named:
        wrong = f"sources={unknown[0]!r} is not a source" if unknown else "sources names none"
        near = nearest(unknown[0], SOURCES) if unknown else None
        meant = f"did you mean {near}? " if near else ""
        raise ArgumentError(f"{wrong}: {meant}write one or more of {','.join(SOURCES)}")
    return tuple(name for name in SOURCES if name in named)


def _render_mode(text: str | None) -> str | None:
    if text is not None and text not in RENDER_MODES:
        raise ArgumentError(
            f"render={text!r} is not a mode: write render={', '.join(RENDER_MODES[:-1])} or {RENDER_MODES[-1]}"
        )
    return text


def _yes_or_no(name: str, text: str | None) -> bool:
    if text is None:
        return False
    if text.strip().lower() not in _YES_NO:
        raise ArgumentError(f"{name}={text!r} is neither yes nor no: write {name}=true or {name}=false")
    return _YES_NO[text.strip().lower()]
