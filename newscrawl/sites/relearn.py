"""A site file that was learned once more: what a person wrote into it stays, what was guessed follows the new guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import Comment, Table

from newscrawl.sites.write import changed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tomlkit.items import Item, Key

GUESS = "(confidence "  # in the comment of each value that ``newscrawl new`` wrote
_JOINED = frozenset({"urls", "domains"})  # lists that only grow


@dataclass(frozen=True, slots=True)
class Relearned:
    """The new text, and the values that would be others and stay, because a person wrote them."""

    text: str
    kept: tuple[str, ...]


def relearned(old: str, facts: Mapping[str, Any], remarks: Mapping[str, str], right: Collection[str]) -> Relearned:
    """Return a site file with what is known now; *right* are fields that need no selector any more.

    A value is a guess where its comment tells a confidence. Everything else, comments and order too, stays.
    """
    document = tomlkit.parse(old)
    changes: dict[str, Any] = {}
    kept = []
    for path, value in _flat(facts):
        here = _value(document, path)
        wanted = _joined(here, value) if path in _JOINED and here else value
        if here is None or (here != wanted and (path in _JOINED or _is_guess(document, path))):
            changes[path] = wanted
        elif here != wanted:
            kept.append(path)
    gone = [f"fields.{name}" for name in right if _is_guess(document, f"fields.{name}")]
    changes |= dict.fromkeys((path for path in gone if _value(facts, path) is None), None)
    said = {path: remarks[path] for path in changes if path in remarks}
    for path in list(said):
        if (above := _comments(document, path)[1]) and GUESS in above:
            old = old.replace(above, f"# {said.pop(path)}", 1)
    return Relearned(changed(old, changes, said), tuple(kept))


def _joined(here: Sequence[str], found: Sequence[str]) -> list[str]:
    known = {each.rstrip("/") for each in here}
    return [*here, *(each for each in found if each.rstrip("/") not in known)]


def _flat(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in facts.items():
        if key == "fields":
            yield from ((f"fields.{name}", each) for name, each in value.items())
        else:
            yield key, value


def _value(document: Mapping[str, Any], path: str) -> Any:
    """Return what stands at a path as plain Python; ``None`` for nothing."""
    table, _, name = path.rpartition(".")
    place = document.get(table) if table else document
    found: Any = place.get(name) if isinstance(place, dict) else None
    return found.unwrap() if hasattr(found, "unwrap") else found


def _is_guess(document: tomlkit.TOMLDocument, path: str) -> bool:
    """Tell whether a value's own comment, or the one above it, tells a confidence."""
    return any(GUESS in comment for comment in _comments(document, path))


def _comments(document: tomlkit.TOMLDocument, path: str) -> tuple[str, str]:
    """Return the comment beside a value and the one above it, as they stand; empty for none."""
    table, _, name = path.rpartition(".")
    place: Any = document.get(table) if table else document
    body: Iterable[tuple[Key | None, Item]] = place.value.body if isinstance(place, Table) else document.body
    above = ""
    for key, item in body:
        if key is not None and key.key == name:
            return item.trivia.comment, above
        above = item.trivia.comment if isinstance(item, Comment) else ""
    return "", ""
