"""What kinds of settings there are: how a value is read, and what is said of one that means nothing."""

from __future__ import annotations

import json
from dataclasses import KW_ONLY, dataclass
from math import isfinite
from typing import Any, ClassVar, Protocol

from newscrawl.errors import NewscrawlError

_FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


class SettingError(NewscrawlError, ValueError):
    """A setting cannot be used; the message is one sentence that says what to write."""


class SettingsReader(Protocol):
    """What answers for a setting by its name, such as Scrapy's settings or a dict."""

    def get(self, name: Any, default: Any = None) -> Any:
        """Return the value of a setting, or the default."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; a default of None means: not set.

    An *internal* one is set by newscrawl itself; one of the *environment* is also read from there.
    """

    name: str
    default: Any
    meaning: str
    _: KW_ONLY
    choices: tuple[str, ...] = ()
    is_internal: bool = False
    is_environment: bool = False

    kind: ClassVar[str] = "text"

    def read(self, value: Any) -> Any:
        """Return the value as what it means, the default for none; `SettingError` for one that means nothing."""
        is_unset = value is None or (value == "" and self.default in (None, ""))
        return self.default if is_unset else self.convert(value)

    def convert(self, value: Any) -> Any:
        """Return a value that is there as what it means."""
        return str(value)

    @property
    def values(self) -> str:
        """What may be written, for people."""
        return ", ".join(f"`{choice}`" for choice in self.choices) or self.kind

    def wrong(self, value: Any, wanted: str) -> SettingError:
        """Return what to raise for a value."""
        return SettingError(f"{self.name}={value!r} cannot be used: write {wanted}")


class Text(Setting):
    """Any text."""

    __slots__ = ()


class Choice(Setting):
    """One of a few words."""

    __slots__ = ()

    def convert(self, value: Any) -> str:
        """Return the word."""
        if value not in self.choices:
            raise SettingError(f"{self.name} is one of {', '.join(self.choices)}, not {value!r}")
        return str(value)


class Words(Setting):
    """Words with commas between them, or a list."""

    __slots__ = ()
    kind = "words"

    def convert(self, value: Any) -> list[str]:
        """Return the words."""
        if isinstance(value, str):
            # Words of a table have no blanks in them: these may stand between them as well.
            words = value.replace(",", " ").split() if self.choices else [word.strip() for word in value.split(",")]
        else:
            words = [str(word) for word in value]
        for word in words:
            if self.choices and word not in self.choices:
                raise self.wrong(word, f"one or more of {', '.join(self.choices)}, with commas between them")
        return words


class Table(Setting):
    """A mapping, or a JSON object."""

    __slots__ = ()
    kind = "JSON object"

    def convert(self, value: Any) -> dict[Any, Any]:
        """Return the mapping."""
        try:
            found = json.loads(value) if isinstance(value, str) else dict(value)
        except (TypeError, ValueError):
            found = None
        if not isinstance(found, dict):
            raise self.wrong(value, "a JSON object")
        return found


class Flag(Setting):
    """Yes or no."""

    __slots__ = ()
    kind = "`true`, `false`"

    def convert(self, value: Any) -> bool:
        """Return it."""
        found = _FLAGS.get(str(value).strip().lower())
        if found is None:
            raise self.wrong(value, "true or false")
        return found


@dataclass(frozen=True, slots=True)
class Number(Setting):
    """A number between *least* and *most*, both included; None means no bound."""

    _: KW_ONLY
    least: float | None = None
    most: float | None = None

    kind: ClassVar[str] = "number"

    def convert(self, value: Any) -> float:
        """Return the number."""
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise self.wrong(value, f"a {self.kind}, {self._range()}") from None
        return self.bounded(number, value)

    def bounded(self, number: float, value: Any) -> float:
        """Return the number; `SettingError` where it is out of bounds, as what is not a number always is."""
        is_low = self.least is not None and not number >= self.least
        is_high = self.most is not None and not number <= self.most
        if is_low or is_high or not isfinite(number):
            raise self.wrong(value, f"a {self.kind}, {self._range()}")
        return number

    @property
    def values(self) -> str:
        """What may be written, for people."""
        return f"{self.kind}, {self._range()}"

    def _range(self) -> str:
        if self.least is None:
            return f"such as {self.default}"
        return f"{self.least:g} or more" if self.most is None else f"{self.least:g} to {self.most:g}"


class Count(Number):
    """A whole number."""

    __slots__ = ()
    kind = "whole number"

    def convert(self, value: Any) -> int:
        """Return the number."""
        try:
            number = int(value)
        except (TypeError, ValueError, OverflowError):
            raise self.wrong(value, f"a {self.kind}, {self._range()}") from None
        if number != value and not isinstance(value, str):
            raise self.wrong(value, f"a {self.kind}, {self._range()}")
        return int(self.bounded(number, value))
