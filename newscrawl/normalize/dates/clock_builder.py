"""The time of day of a date that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.lexicon_builder import NIGHT
from newscrawl.normalize.dates.zones import ABBREVIATIONS, UNIVERSAL, is_doubtful, zone_abbreviated, zone_offset

if TYPE_CHECKING:
    from datetime import tzinfo

    from newscrawl.normalize.dates.lexicon_builder import Lexicon
    from newscrawl.normalize.dates.resolver import Order, Parts
    from newscrawl.normalize.dates.tokens import Token

SPACES: Final = frozenset({"", " ", "\u00a0", "\u202f"})
TIME_LEADS: Final = frozenset(
    {"um", "kl", "klo", "klokken", "ore", "alle", "pukul", "jam", "godz", "r", "ob", "в", "у", "о", "στις"}
)


class ClockBuilder:
    """The time of day and its zone; what it takes of a token is told by the number of tokens."""

    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: int | None = None
    zone: tzinfo | None = None
    zone_name = ""
    time_end = -1  # index of the token after the time

    def __init__(self, tokens: list[Token], words: Lexicon, languages: tuple[str, ...], order: Order | None) -> None:
        self.tokens = tokens
        self.words = words
        self.languages = languages
        self.order = order

    def _clocked(self, parts: Parts) -> Parts:
        if self.hour is None or self._is_half_unknown():
            return parts
        hour = self.hour
        if self.meridiem == NIGHT and hour <= 12:
            hour = hour % 12 + (12 if hour % 12 >= 6 else 0)
        elif self.meridiem is not None and hour <= 12:
            hour = hour % 12 + self.meridiem
        parts = parts._replace(hour=hour, minute=self.minute, second=self.second, zone=self.zone)
        if self.zone_name and parts.year and is_doubtful(self.zone_name, self.languages, parts.wall()):
            return parts._replace(assumed=(*parts.assumed, "timezone"))
        return parts

    def _is_half_unknown(self) -> bool:
        """Tell of "9:26 saaku", that the unknown word may say which half of the day it is."""
        at = self.time_end
        if self.meridiem is not None or (self.hour or 0) > 12 or not 0 < at < len(self.tokens):
            return False
        token = self.tokens[at]
        words = self.words
        is_zone = self.zone is not None and token.text in ABBREVIATIONS
        is_told = is_zone or token.word in words.glue or token.word in words.labels or token.word in words.weekdays
        is_unknown = token.kind == "word" and token.gap in SPACES and not is_told and token.word not in words.months
        is_last = at + 1 == len(self.tokens) and token.text == token.text.lower() and not token.text.isascii()
        return is_unknown and (is_last or not self.languages)

    def _set_clock(self, at: int, text: str) -> int:
        if self.hour is not None:
            return 0
        hour, minute, *rest = text.replace("h", ":").replace(".", ":").replace(",", ":").split(":")
        second = int(rest[0]) if rest else None
        if int(hour) > 23 or int(minute) > 59 or (second or 0) > 59:
            return 0
        self.hour, self.minute, self.second, self.time_end = int(hour), int(minute), second, at + 1
        return 1

    def _is_dotted_time(self, at: int) -> bool:
        """14.05 is a time behind a day or a word such as "kl.", or before "Uhr"; else it is any number."""
        before = self.tokens[at - 1].word if at else ""
        return self.day is not None or before in TIME_LEADS or self._next_word(at) in self.words.marks["hour"]

    def _take_time(self, at: int) -> int:
        text = self.tokens[at].text
        if "." in text and ":" not in text and not self._is_dotted_time(at):
            return 0
        return self._set_clock(at, text)

    def _take_bare_minute(self, at: int) -> int:
        """Read the minutes of "14 h 30"."""
        if at >= len(self.tokens) or self.minute is not None:
            return 0
        token = self.tokens[at]
        is_minute = token.kind == "number" and len(token.text) == 2 and (token.gap or "") in SPACES
        if not is_minute or int(token.text) > 59 or self.tokens[at - 1].word != "h":
            return 0
        self.minute, self.time_end = int(token.text), at + 1
        return 1

    def _is_time(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind == "time" and self.tokens[at].gap is not None

    def _take_meridiem(self, at: int, word: str) -> int:
        is_behind = self.hour is not None and self.time_end == at
        is_ahead = self.hour is None and (not word.isascii() or self._is_time(at + 1))
        if self.meridiem is not None or not (is_behind or is_ahead):
            return 0
        self.meridiem = self.words.meridiem[word]
        self.time_end = at + 1
        return 1

    def _take_zone(self, at: int) -> int:
        token = self.tokens[at]
        name = token.text.upper() if len(token.text) == 1 or not token.text.isascii() else token.text
        if name not in ABBREVIATIONS or self.zone is not None or at - self.time_end > 2:
            return 0
        if name in UNIVERSAL and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "offset":
            self.zone = zone_offset(self.tokens[at + 1].text)
            return 2
        self.zone = zone_abbreviated(name, self.languages)
        self.zone_name = name if self.zone else ""
        return 1

    def _next_word(self, at: int) -> str:
        if at + 1 == len(self.tokens) or self.tokens[at + 1].gap is None:
            return ""
        following = self.tokens[at + 1]
        return following.word if following.kind in {"word", "east", "dotted"} else ""

    def _take_zone_offset(self, at: int) -> int:
        token = self.tokens[at]
        shortest = 3 if self.second is not None else 4  # "10:45:00 +03"; after "10:45" it may be a span
        if self.hour is None or self.zone is not None or len(token.text) < shortest or at - self.time_end > 1:
            return 0
        self.zone = zone_offset(token.text)
        return 1
