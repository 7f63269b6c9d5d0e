"""What a browser does not fetch for us: pictures, people-counters, and the reader's own network. Pure."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

#: Kinds of resources, as browsers name them, that no text depends on.
RESOURCES = frozenset({"image", "media", "font", "beacon", "ping", "manifest", "texttrack"})

#: Parts of addresses of advertising and of counting visitors.
TRACKERS: tuple[str, ...] = tuple(
    """
    google-analytics.com/ googletagmanager.com/ googletagservices.com/ googlesyndication.com/ doubleclick.net/
    adservice.google. google.com/recaptcha/ connect.facebook.net/ facebook.com/tr platform.twitter.com/
    analytics.tiktok.com/ scorecardresearch.com/ quantserve.com/ chartbeat.com/ chartbeat.net/ parsely.com/
    hotjar.com/ hotjar.io/ mouseflow.com/ fullstory.com/ clarity.ms/ newrelic.com/ nr-data.net/ sentry.io/
    bugsnag.com/ segment.io/ segment.com/ mixpanel.com/ amplitude.com/ optimizely.com/ criteo.com/ criteo.net/
    taboola.com/ outbrain.com/ amazon-adsystem.com/ adnxs.com/ rubiconproject.com/ pubmatic.com/ openx.net/
    casalemedia.com/ moatads.com/ adsrvr.org/ teads.tv/ smartadserver.com/ adform.net/ ioam.de/ iocnt.net/
    matomo.cloud/ piwik.pro/ mc.yandex.ru/ counter.yadro.ru/ hm.baidu.com/ cnzz.com/ onesignal.com/
    cookielaw.org/ cookiebot.com/ consensu.org/ sourcepoint.com/ privacy-mgmt.com/
    """.split()
)

#: Where a page of the open web has no business: a hostile one could talk to Splash itself, or to a router.
PRIVATE: tuple[str, ...] = (
    *("://localhost", "://127.", "://0.0.0.0", "://[", "://169.254.", "://10.", "://192.168.", "file:", "ftp:"),
    *(f"://172.{second}." for second in range(16, 32)),
)


@lru_cache(maxsize=1024)
def blocked_parts(host: str) -> tuple[str, ...]:
    """Return the parts of addresses, lower-case, that a page of *host* may not fetch from."""
    return TRACKERS if is_private(host) else (*TRACKERS, *PRIVATE)


def is_blocked(url: str, page_url: str) -> bool:
    """Tell whether a page may not fetch *url*."""
    address = url[:2_000].lower()
    return any(part in address for part in blocked_parts(urlsplit(page_url).hostname or ""))


def is_private(host: str) -> bool:
    """Tell whether *host* is this machine or its own network, so far as its name says."""
    try:
        return not ip_address(host.strip("[]")).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
