"""XML as the newsroom writes it: elements, and its moments in the two forms that feeds use."""

from __future__ import annotations

from datetime import UTC
from email.utils import format_datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from newscrawl.demo.moments import Moment

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def element(name: str, text: str) -> str:
    """Return an element that holds *text*."""
    return f"<{name}>{escape(text)}</{name}>"


def is_instant(moment: Moment) -> bool:
    """Tell whether a feed states the instant; it is as precise as the article's page, not more."""
    return moment.precision in ("second", "minute")


def rfc2822(moment: Moment) -> str:
    """Return the moment for RSS: "Fri, 14 Mar 2025 08:05:00 +0100"."""
    return format_datetime(moment.at)


def rfc3339(moment: Moment) -> str:
    """Return the moment for Atom, in UTC."""
    return moment.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
