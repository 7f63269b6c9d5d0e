"""Pure: why a site gave nothing, in one sentence that says what a person can do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

# Names of exceptions, or words in their text -> the kind of a failure.
_EXCEPTIONS = {
    "CannotResolveHostError": "host unknown",
    "DownloadConnectionRefusedError": "refused",
    "DownloadTimeoutError": "timeout",
    "TimeoutError": "timeout",
    "DownloadCancelledError": "too large",
    "UnsupportedURLSchemeError": "scheme",
}
_TEXTS = {
    "certificate": "certificate",
    "SSL": "tls",
    "TLS": "tls",
    "ConnectionLost": "cut off",
    "ConnectionDone": "cut off",
    "ConnectionAborted": "cut off",
    "ResponseNeverReceived": "cut off",
    "No route to host": "no route",
    "unreachable": "no route",
}
FAILED = {
    "host unknown": "the host name is not known (DNS): check how the address is written",
    "refused": "the connection is refused: nothing listens at that address, or a firewall forbids it",
    "timeout": "no answer within DOWNLOAD_TIMEOUT: the host is down, far too slow, or drops requests of crawlers",
    "certificate": "its certificate is not valid: open it in a browser; DOWNLOAD_VERIFY_CERTIFICATES=False trusts it",
    "tls": "no secure connection can be made: write http:// if the site has no https",
    "cut off": "it closes the connection without an answer",
    "no route": "there is no route to the host: check the network",
    "too large": "its answer is larger than DOWNLOAD_MAXSIZE",
    "scheme": "the address has a scheme that cannot be fetched: write https://",
}
ADVICE = {
    401: "it wants a login",
    403: "it forbids this crawler: name yourself with an address in USER_AGENT, ask more slowly (DOWNLOAD_DELAY), "
    "or ask the site's owner for leave",
    404: "there is no such page: check the address in a browser",
    410: "the page is gone: check the address in a browser",
    407: "the proxy wants a password",
    429: "it asks for fewer requests: raise DOWNLOAD_DELAY, or come back later",
    451: "it may not answer for legal reasons",
    503: "it is not available just now, or takes this crawler for an attack: come back later",
}
DROPPED = {
    "wall": "all pages read are walls (consent, login or payment)",
    "out_of_order": "all pages read say that the site is out of order (maintenance, an error)",
    "not_an_article": "none of the pages read is an article",
    "no_headline": "none of the pages read has a headline",
    "no_body": "none of the articles has a text: the pages may need JavaScript (-a render=auto)",
    "too_short": "none of the articles has more than a line of text: the pages may need JavaScript",
    "too_old": "only old articles: all were published before the day named by since",
}
#: Why a page is dropped whose article is known, or was just met, at another address of the site.
OTHER_ADDRESS = "another address"
#: How one comes to an engine that runs JavaScript.
INSTALL = (
    "start a renderer (newscrawl splash start) or install one (pip install 'newscrawl[playwright]', and a Chromium)"
)
#: Named in place of engines where the crawl's own word forbids them.
NEVER_ASKED = "never"
_STATUSES = frozenset(int(status) for status in HTTPStatus)
_MEDIA = {
    "application/pdf": "a PDF",
    "application/json": "JSON",
    "application/ld+json": "JSON",
    "application/zip": "an archive",
    "application/octet-stream": "a download",
    "text/plain": "plain text",
}

#: Ends of a run that a person asked for: it reads a part of a site, and says nothing of the rest.
CAPS = frozenset({"max_articles", "closespider_itemcount", "closespider_pagecount", "closespider_timeout"})


def kind_of_failure(error: BaseException | str) -> str:
    """Return what kind of failure an exception is, "other: NAME" for one that nobody knows here."""
    name, text = (error.partition(":")[0], error) if isinstance(error, str) else (type(error).__name__, str(error))
    if name in _EXCEPTIONS:
        return _EXCEPTIONS[name]
    return next((kind for word, kind in _TEXTS.items() if word in text), f"other: {name}")


@dataclass(slots=True)
class SiteEvidence:
    """What a run saw of one site that was named at its start.

    *failures* by kind, *statuses* of answers, *media* types of answers that are not pages, *pages* that could be read,
    why pages were *dropped*, pages *unshown* without JavaScript and the *engines* that are here, requests *forbidden*
    by robots.txt, *articles* exported, *known* ones seen again, also *elsewhere*, which is at another address; the
    listings that it *shut*, address and reason, and whether its lists name all articles in any case (*has_whole*).
    """

    failures: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    media: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    forbidden: int = 0
    articles: int = 0
    known: int = 0
    elsewhere: int = 0
    unshown: int = 0
    engines: tuple[str, ...] = ()
    shut: list[str] = field(default_factory=list)
    has_whole: bool = False

    @property
    def is_alive(self) -> bool:
        """Whether there was an article, new or known, or the answer that nothing changed."""
        return bool(self.articles or self.known or self.elsewhere or self.statuses[HTTPStatus.NOT_MODIFIED])

    def plain(self) -> dict[str, Any]:
        """Return the fields by name; statuses become text in JSON."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def merge(self, told: Mapping[str, Any]) -> None:
        """Add what another process saw of the same site: what ``plain`` returned, through JSON or not."""
        for name in ("failures", "media", "dropped"):
            getattr(self, name).update(told[name])
        self.statuses.update({int(status): number for status, number in told["statuses"].items()})
        for name in ("pages", "forbidden", "articles", "elsewhere", "unshown"):
            setattr(self, name, getattr(self, name) + told[name])
        self.shut += told["shut"]
        self.has_whole |= told["has_whole"]
        self.engines = tuple(dict.fromkeys((*self.engines, *told["engines"])))


def explain(site: str, seen: SiteEvidence) -> str | None:
    """Return why the site gave no article; None where it gave one, or nothing is known against it."""
    if seen.is_alive:
        return None
    why = next(_causes(seen), None)
    return f"{site}: {why}" if why else None


def _causes(seen: SiteEvidence) -> Iterator[str]:
    """Yield the causes, the one that explains most first."""
    if not seen.pages:
        yield from _unreached(seen)
    if seen.unshown:
        yield _without_javascript(seen)
    if seen.media and sum(seen.media.values()) >= seen.pages:
        yield from _no_page(seen)
    if seen.dropped:
        yield from _nothing_of_worth(seen)
    if seen.pages:
        yield f"{_count(seen.pages, 'page')} read, and no article found in a page, feed or sitemap" + (
            f" ({_bad(seen)})" if _bad(seen) else ""
        )


def _unreached(seen: SiteEvidence) -> Iterator[str]:
    bad = Counter({status: n for status, n in seen.statuses.items() if status >= HTTPStatus.BAD_REQUEST})
    if seen.forbidden and not bad - Counter({404: bad[404]}):
        yield (
            f"robots.txt forbids it ({_count(seen.forbidden, 'request')} not sent): name an address that it allows, "
            "or ask the site's owner for leave"
        )
    if seen.failures and seen.failures.total() >= bad.total():
        kind = seen.failures.most_common(1)[0][0]
        yield FAILED.get(kind, f"it cannot be fetched ({kind.removeprefix('other: ')})")
    if bad:
        yield _status(bad.most_common(1)[0][0], bad)


def _status(status: int, bad: Counter[int]) -> str:
    phrase = f"{status} {HTTPStatus(status).phrase}" if status in _STATUSES else str(status)
    advice = ADVICE.get(status, "the site has a fault of its own: come back later" if status >= 500 else "it refuses")
    return f"answers {phrase} ({_count(bad[status], 'time')}): {advice}"


def _no_page(seen: SiteEvidence) -> Iterator[str]:
    media = seen.media.most_common(1)[0][0]
    yield f"answers {_MEDIA.get(media, media or 'something without a type')}, not a page: name the site's home page"


def _without_javascript(seen: SiteEvidence) -> str:
    pages = f"{_count(seen.unshown, 'page')} without a text or articles before JavaScript runs"
    if NEVER_ASKED in seen.engines:
        return f"{pages}, and this crawl runs none (render=never): -a render=auto; where no engine is here, {INSTALL}"
    if not seen.engines:
        return f"{pages}, and no engine is here: {INSTALL}"
    if "playwright" in seen.engines:
        return f"{pages}, and {' and '.join(seen.engines)} showed no more: look at one in a browser of your own"
    return f"{pages}, which {seen.engines[0]} could not show: pip install 'newscrawl[playwright]', and a Chromium"


def _nothing_of_worth(seen: SiteEvidence) -> Iterator[str]:
    reason, _ = seen.dropped.most_common(1)[0]
    words = DROPPED.get(reason, f"none of the pages read is exported ({reason})")
    yield f"{words} ({_count(seen.dropped.total(), 'page')})"


def _bad(seen: SiteEvidence) -> str:
    """Return the answers and failures beside the pages that were read, such as "403: 5, timeout: 1"."""
    bad = {str(status): n for status, n in seen.statuses.most_common(3) if status >= HTTPStatus.BAD_REQUEST}
    return ", ".join(f"{name}: {n}" for name, n in (bad | dict(seen.failures.most_common(2))).items())


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"
