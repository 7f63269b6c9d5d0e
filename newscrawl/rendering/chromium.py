"""The system's Chromium: where it is, how scrapy-playwright starts it, and what it does not fetch."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from newscrawl.rendering.blocking import RESOURCES, is_blocked

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MISSING = "it needs pip install 'newscrawl[playwright]' and a Chromium (on Debian: apt-get install chromium)"


# The switch has lost the first word of its name; a browser passes over the one that it does not know.
_NO_UDP = [
    f"--{name}=disable_non_proxied_udp" for name in ("webrtc-ip-handling-policy", "force-webrtc-ip-handling-policy")
]


def browser(settings: BaseSettings) -> str | None:
    """Return the path of the Chromium to run, ``None`` where there is none or no scrapy-playwright."""
    if not all(map(find_spec, ("scrapy_playwright", "playwright"))):
        return None
    named = settings.get("NEWSCRAWL_RENDER_CHROMIUM")
    return next(filter(None, map(shutil.which, (named,) if named else BROWSERS)), None)


def playwright_settings(settings: BaseSettings) -> dict[str, Any]:
    """Return scrapy-playwright's settings, empty where it is not installed: they must be there when a crawl begins."""
    path = browser(settings)
    if path is None:
        return {}
    alone = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses root
    # WebRTC would go past the proxy that holds a page to the addresses it may have.
    arguments = ["--disable-gpu", "--disable-dev-shm-usage", *_NO_UDP, *alone]
    return {
        "PLAYWRIGHT_LAUNCH_OPTIONS": {"executable_path": path, "args": arguments},
        "PLAYWRIGHT_ABORT_REQUEST": abort_request,
    }


def abort_request(request: Any) -> bool:
    """Tell whether the browser is not to fetch a resource of a page."""
    if request.is_navigation_request():  # a visit decides about documents
        return False
    is_in_advance = "prefetch" in request.headers.get("sec-purpose", "")
    return is_in_advance or request.resource_type in RESOURCES or is_blocked(request.url, request.frame.url)
