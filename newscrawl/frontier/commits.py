"""What ``commit.lua`` is told: new entries and verdicts, by shard and host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.frontier.contract import Entry, Outcome, Ticket
    from newscrawl.frontier.redis.shards import Shards

    # Of a host and fence: the places of what is done; place, outcome and reason of each of the others.
    _Fates = dict[tuple[str, int], tuple[list[int], list[Any]]]

STEP = 1 << 38  # as in shard.lua
_REASON = 200  # characters


def place(ticket: Ticket) -> int:
    """Return where an entry is in its host's queue."""
    return ticket.score * STEP + ticket.serial


def commit_arguments(
    shards: Shards, entries: Sequence[Entry] = (), outcomes: Sequence[Outcome] = ()
) -> dict[int, list[Any]]:
    """Return the script's arguments from the fourth on, for each shard that has a part in it."""
    pushed: dict[int, dict[str, list[Entry]]] = {}
    for entry in entries:
        pushed.setdefault(shards.of(entry.host), {}).setdefault(entry.host, []).append(entry)
    settled: dict[int, _Fates] = {}
    for outcome in outcomes:
        _sort(outcome, settled.setdefault(shards.of(outcome.ticket.host), {}))
    arguments = {}
    for shard in pushed.keys() | settled.keys():
        own = arguments[shard] = _of_entries(pushed.get(shard, {}), shards.number)
        for (host, fence), (done, others) in settled.get(shard, {}).items():
            own += [host, fence, len(done), *done, len(others) // 3, *others]
    return arguments


def _sort(outcome: Outcome, fates: _Fates) -> None:
    done, others = fates.setdefault((outcome.ticket.host, outcome.ticket.fence), ([], []))
    if outcome.outcome == "done":
        done.append(place(outcome.ticket))
    else:
        others += [place(outcome.ticket), outcome.outcome, outcome.reason[:_REASON]]


def _of_entries(hosts: Mapping[str, Sequence[Entry]], shards: int) -> list[Any]:
    """Return the kinds of entries, of which a page has few, then each entry with the number of its kind."""
    kinds: dict[tuple[Any, ...], int] = {}
    own: list[Any] = []
    for host, entries in hosts.items():
        own += [host, len(entries)]
        for e in entries:
            kind = kinds.setdefault((e.scope, e.score, e.room, e.space), len(kinds) + 1)
            own += ["" if e.key is None else e.key, kind, e.payload]
    arguments: list[Any] = [len(kinds)]
    for scope, score, room, space in kinds:
        # Each shard has its part of the space.
        arguments += [scope, score, "" if room is None else room, "" if space is None else -(-space // shards)]
    return [*arguments, len(hosts), *own]
