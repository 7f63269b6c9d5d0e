"""Which addresses a crawl may connect to: the setting ``NEWSCRAWL_ADDRESSES``."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal, get_args

from newscrawl.network.ranges import special_range

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

Mode = Literal["public", "site", "any"]
MODES: tuple[Mode, ...] = get_args(Mode)
_MAX_LINES = 20  # log lines of a run; all refusals are counted


class AddressRules:
    """Decides by mode, host and IP address.

    ``public``: public addresses only. ``site``: a host that a person named may be anywhere; what its pages, redirects,
    feeds and scripts lead to may be in a special range only if the site itself is in that range. ``any``: no limit.
    A named host that was public once in a run stays so, against names that change their address (DNS rebinding).
    """

    def __init__(self, mode: Mode, count: Callable[[str], None]) -> None:
        self.mode: Mode = mode
        self._count = count
        self._ranges: dict[str, set[str | None]] = {}
        self._refused = 0

    def name(self, host: str) -> None:
        """Note a host that a person named."""
        self._ranges.setdefault(_plain(host), set())

    @property
    def has_named(self) -> bool:
        """Tell whether a person named any host."""
        return bool(self._ranges)

    def ranges(self, site: str | None) -> frozenset[str]:
        """Return the special ranges in which the named host *site* was found so far."""
        return frozenset(filter(None, self._ranges.get(_plain(site or ""), ())))

    def allows(self, address: str, host: str, site: str | None) -> bool:
        """Tell whether *host*, resolved to the IP *address*, may be connected to for a page of the host *site*."""
        if self.mode == "any":
            return True
        special = special_range(address)
        known = self._ranges.get(_plain(host))
        if known is not None and (special is None or known != {None}):
            known.add(special)
            return special is None or self.mode == "site"
        return special is None or (self.mode == "site" and special in self.ranges(site))

    def refuse(self, address: str, host: str) -> str:
        """Count a refusal, write its line, and return the sentence."""
        self._refused += 1
        self._count("newscrawl/addresses/refused")
        sentence = (
            f"{host} is at {address} ({special_range(address)}), where nothing but what you named may be: "
            "not connected. NEWSCRAWL_ADDRESSES=any allows it"
        )
        if self._refused <= _MAX_LINES:
            logger.warning("%s", sentence)
        return sentence


def _plain(host: str) -> str:
    return host.lower().rstrip(".").removeprefix("www.").strip("[]")
