"""What one host has done to the requests of this process, and what follows from it. Pure: no clock, no network.

Times are seconds of any clock that never goes back. Two kinds of trouble: a *refusal* (429, 503) is an answer by which
a server asks for time, *silence* means no answer. Either belongs to an address first. Only what several addresses
in a row meet, or the first requests of a host that never answered, tells of the host. Before a second address is left
for later it is asked again, at once after the rest: a server that fails each address the first time is alive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

# A host that never answered is given up after so many requests in a row, one that did after so many addresses in a row
# and so many seconds: a server that is restarted refuses connections for less than that.
SILENT_REQUESTS, SILENT_ADDRESSES, SILENT_SECONDS = 3, 3, 30.0
# A host that was given up is tried again after so long, in a crawl that lives that long.
GIVEN_UP_SECONDS = 900.0
_PROBED = 2  # which address in a row, of those that met trouble, is asked again before any other
_MAX_ADDRESSES = 1_000  # remembered of a host


class Ruling(NamedTuple):
    """What to do about a request: let the host rest for *rest* seconds, ask for the address again or not, or the host.

    A negative *rest*: the host rests already and nothing is to be said about it. *is_asked_first*: the address is asked
    for before the others of its host, not behind them.
    """

    rest: float
    is_address_over: bool
    is_host_over: bool
    is_asked_first: bool = False


@dataclass(slots=True)
class HostRecord:
    """``delay`` is what the host asks for between requests, ``until`` when its rest ends, ``most_rest`` the longest."""

    most_rest: float = inf
    delay: float = 0.0
    until: float = 0.0
    has_answered: bool = False
    given_up: float | None = None
    _tries: dict[str, int] = field(default_factory=dict)
    _strikes: dict[str, None] = field(default_factory=dict)
    _silent_requests: int = 0
    _silent_since: float = 0.0
    _judged: float = 0.0  # when the last request that counted was judged

    def answered(self, address: str) -> bool:
        """Note a proper answer; return whether the host was in trouble until now, or had never answered."""
        was_in_trouble = bool(self._strikes) or not self.has_answered
        self._tries.pop(address, None)
        self._strikes.clear()
        self._silent_requests = 0
        self.has_answered, self.given_up = True, None
        return was_in_trouble

    def is_given_up(self, now: float) -> bool:
        """Tell whether nothing is to be asked of the host for now."""
        return self.given_up is not None and now < self.given_up + GIVEN_UP_SECONDS

    def refused(self, address: str, sent: float, now: float, asked: float | None, times: int) -> Ruling:
        """Judge a refusal. *asked* is what the server wants, in seconds; *times* how often an address is put off."""
        self.has_answered = True
        tries = self._try_again(address)
        if counts := self._counts(sent, now):
            self._strike(address, now)
        rest = back_off(max(len(self._strikes), tries)) if asked is None else asked
        ruling = self._ruling(rest, now, is_address_over=tries > times, is_host_over=len(self._strikes) > times)
        return ruling._replace(is_asked_first=counts and len(self._strikes) == _PROBED)

    def silent(self, address: str, sent: float, now: float, times: int) -> Ruling:
        """Judge a request that got no answer; *times* is how often an address is asked again."""
        tries = self._try_again(address)
        if counts := self._counts(sent, now):
            if not self._silent_requests:
                self._silent_since = now
            self._silent_requests += 1
            self._strike(address, now)
        rest = back_off(max(self._silent_requests, tries))
        ruling = self._ruling(rest, now, is_address_over=tries > times, is_host_over=self._is_silent(now))
        return ruling._replace(is_asked_first=counts and len(self._strikes) == _PROBED)

    def _is_silent(self, now: float) -> bool:
        if not self.has_answered:
            return self._silent_requests >= SILENT_REQUESTS
        return len(self._strikes) >= SILENT_ADDRESSES and now - self._silent_since >= SILENT_SECONDS

    def _ruling(self, rest: float, now: float, *, is_address_over: bool, is_host_over: bool) -> Ruling:
        if is_host_over:
            self.given_up = now
        rest = min(rest, self.most_rest)
        if now + rest <= self.until:
            rest = -1.0
        else:
            self.until = now + rest
        return Ruling(rest, is_address_over or is_host_over, is_host_over)

    def _counts(self, sent: float, now: float) -> bool:
        """Tell whether a request was sent after the last one was judged: those sent before are not a further sign."""
        return sent >= self._judged if sent else self.until <= now

    def _strike(self, address: str, now: float) -> None:
        self._judged = now
        if len(self._strikes) < _MAX_ADDRESSES:
            self._strikes[address] = None

    def _try_again(self, address: str) -> int:
        tries = self._tries.pop(address, 0) + 1
        if len(self._tries) >= _MAX_ADDRESSES:
            del self._tries[next(iter(self._tries))]
        self._tries[address] = tries
        return tries


def back_off(times: int) -> float:
    """Return the seconds to rest after so many signs of trouble in a row: 1, 2, 4 … 64."""
    return float(2 ** max(0, min(times - 1, 6)))
