"""A date being read: its parts are filled from consecutive tokens, each part once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.normalize.dates.date_words import ERAS, MONTH_LEAD
from newscrawl.normalize.dates.numeric import numeric_parts
from newscrawl.normalize.dates.resolver import Parts
from newscrawl.normalize.dates.tokens import spoken
from newscrawl.normalize.dates.zones import ABBREVIATIONS, UNIVERSAL, is_doubtful, zone_abbreviated, zone_offset

if TYPE_CHECKING:
    from datetime import tzinfo

    from newscrawl.normalize.dates.lexicon import Lexicon
    from newscrawl.normalize.dates.resolver import Order
    from newscrawl.normalize.dates.tokens import Token

BUDDHIST_YEARS = range(2533, 2644)  # 1990 to 2100
TIME_LEADS = frozenset(
    {"um", "kl", "klo", "klokken", "ore", "alle", "pukul", "jam", "godz", "r", "ob", "в", "у", "о", "στις"}
)


class DateBuilder:
    """The parts found so far. ``take`` says how many tokens went into them: 0 where the token fits no empty part."""

    year = 0
    month: int | None = None
    month_word = ""
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: int | None = None
    zone: tzinfo | None = None
    zone_name = ""
    days_back: int | None = None
    era = 0
    time_end = -1  # index of the token after the time
    is_order_assumed = False

    def __init__(self, tokens: list[Token], words: Lexicon, languages: tuple[str, ...], order: Order | None) -> None:
        self.tokens = tokens
        self.words = words
        self.languages = languages
        self.order = order

    def take(self, at: int) -> int:
        """Fill a part from the token at that index, and what belongs to it after it."""
        kind = self.tokens[at].kind
        if kind in {"word", "east"}:
            return self._take_word(at)
        if kind == "number":
            return self._take_number(at)
        if kind == "date":
            return self._take_date(at)
        if kind == "time":
            return self._take_time(at)
        return self._take_offset(at) if kind == "offset" else self._take_dotted(at)

    def parts(self) -> Parts | None:
        """Return the date, if the parts make one: a day, a month of a year, or a day without its year; else None."""
        if self.days_back is not None:
            return self._clocked(Parts(unit="day", amount=self.days_back))
        if self.month is None or (self.day is None and not self.year):
            return None
        assumed = ("order",) if self.is_order_assumed else ()
        parts = Parts(self._common_year(), self.month, self.day, assumed=assumed)
        if self.day is not None:
            parts = self._clocked(parts)
        return parts

    def _clocked(self, parts: Parts) -> Parts:
        if self.hour is None:
            return parts
        hour = self.hour
        if self.meridiem is not None and hour <= 12:
            hour = hour % 12 + self.meridiem
        parts = parts._replace(hour=hour, minute=self.minute, second=self.second, zone=self.zone)
        if self.zone_name and parts.year and is_doubtful(self.zone_name, self.languages, parts.wall()):
            return parts._replace(assumed=(*parts.assumed, "timezone"))
        return parts

    def _common_year(self) -> int:
        """Thai pages count from 543 years earlier."""
        if self.year not in BUDDHIST_YEARS:
            return self.year
        is_thai = "ก" <= self.month_word[:1] <= "๛" or any(tag.partition("-")[0] == "th" for tag in self.languages)
        return self.year - 543 if is_thai else self.year

    def _take_date(self, at: int) -> int:
        if self.year or self.month or self.day or self.days_back is not None:
            return 0
        parts = numeric_parts(self.tokens[at].text, self.languages, self.order)
        if parts is None:
            return 0
        self.year, self.month, self.day = parts.year, parts.month, parts.day
        self.is_order_assumed = bool(parts.assumed)
        return 1

    def _take_time(self, at: int) -> int:
        text = self.tokens[at].text
        if "." in text and ":" not in text and not self._is_dotted_time(at):
            return 0
        return self._set_clock(at, text)

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

    def _take_number(self, at: int) -> int:
        text = self.tokens[at].text
        if len(text) > 4 or (self.days_back is not None and self.hour is not None):
            return 0
        value, follower = int(text), self._next_word(at)
        if follower and (taken := self._take_marked(at, value, follower)):
            return taken
        if len(text) == 4:
            return self._take_year(value)
        if len(text) > 2 or (len(follower) > 1 and follower in self.words.units and not self._is_month_lead(at)):
            return 0
        return self._take_small(at, value)

    def _take_marked(self, at: int, value: int, mark: str) -> int:
        """Return a number whose name stands behind it: 14日, 2時, 9 Uhr, 2 pm, 9 a.m."""
        marks = self.words.marks
        if mark in marks["year"] and not self.year and (self.era or value > 1000):
            self.year = value + self.era
        elif mark in marks["month"] and self.month is None and 1 <= value <= 12:
            self.month, self.month_word = value, ""
        elif mark in marks["day"] and self.day is None and 1 <= value <= 31:
            self.day = value
        elif mark in marks["hour"] and self.hour is None and value < 24:
            self.hour, self.time_end = value, at + 2
        elif mark in marks["minute"] and self.hour is not None and self.minute is None and value < 60:
            self.minute, self.time_end = value, at + 2
        elif mark in self.words.meridiem and self.hour is None and 1 <= value <= 12:
            self.hour, self.meridiem, self.time_end = value, self.words.meridiem[mark], at + 2
        else:
            return 0
        return 2

    def _take_year(self, value: int) -> int:
        if self.year or self.days_back is not None or not 1000 <= value < 2700:
            return 0
        self.year = value
        return 1

    def _take_small(self, at: int, value: int) -> int:
        """One or two digits without a name: a month after "tháng", a year after an apostrophe, else the day."""
        token = self.tokens[at]
        if at and self.tokens[at - 1].word == MONTH_LEAD and self.month is None and 1 <= value <= 12:
            self.month = value
            return 1
        if self.month and self.day and not self.year and len(token.text) == 2:
            return self._take_short_year(token, value)
        if self.day is not None or self.days_back is not None or not 1 <= value <= 31:
            return 0
        self.day = value
        return 1

    def _take_short_year(self, token: Token, value: int) -> int:
        """Read "'25" and "14-Mar-25"; in Thai, 68 is the year 2568."""
        if "ก" <= self.month_word[:1] <= "๛" and value > 33:
            self.year = 2500 + value
        elif token.kind == "offset" or (token.gap or "").endswith(("'", "’", "-")):
            self.year = 2000 + value
        else:
            return 0
        return 1

    def _take_word(self, at: int) -> int:
        word, length = spoken(self.tokens, at, self.words)
        if word in self.words.months and self._take_month(word):
            return length
        if word in self.words.days and self.days_back is None and not (self.month or self.day or self.year):
            self.days_back = self.words.days[word]
            return length
        if word in ERAS and not self.year:
            self.era = ERAS[word]
            return length
        if word in self.words.meridiem:
            return self._take_meridiem(at, word)
        if self.time_end == at and word in self.words.marks["hour"]:  # "14:05 Uhr"
            self.time_end += 1
            return 1
        return self._take_zone(at) if self.hour is not None else 0

    def _take_month(self, word: str) -> bool:
        """Take a month's name; "نيسان / أبريل" is one month in two calendars' words.

        In some languages "mar" is both March and Tuesday: a second month shows that it was the weekday.
        """
        if self.month == self.words.months[word] and self.month_word not in {"", word}:
            return True
        if self.days_back is not None or (self.month is not None and self.month_word not in self.words.weekdays):
            return False
        self.month, self.month_word = self.words.months[word], word
        return True

    def _take_dotted(self, at: int) -> int:
        word = self.tokens[at].word
        if word in self.words.meridiem:
            return self._take_meridiem(at, word)
        return int(word in self.words.months and self._take_month(word))

    def _take_meridiem(self, at: int, word: str) -> int:
        is_behind = self.hour is not None and self.time_end == at
        is_ahead = self.hour is None and not word.isascii()
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

    def _take_offset(self, at: int) -> int:
        token = self.tokens[at]
        digits = token.text[1:]
        if token.text[0] == "-" and self.month and not self.year and digits.isdigit():  # 14-Mar-2025
            value = int(digits)
            if 1900 < value < 2700:
                return self._take_year(value)
            if self.hour is None and self.day and len(digits) == 2:
                return self._take_short_year(token, value)
            return self._take_small(at, value) if self.hour is None and len(digits) <= 2 else 0
        if self.hour is None and self.day and ":" in digits:  # 14.03.2025-09:26
            return self._set_clock(at, digits)
        if self.hour is None or self.zone is not None or len(digits) < 3 or at - self.time_end > 1:
            return 0
        self.zone = zone_offset(token.text)
        return 1

    def _is_month_lead(self, at: int) -> bool:
        """Read "14 tháng 3 năm 2025": tháng and năm are units, too, but name the month and the year here."""
        return MONTH_LEAD in {self._next_word(at), self.tokens[at - 1].word if at else ""}

    def _next_word(self, at: int) -> str:
        if at + 1 == len(self.tokens) or self.tokens[at + 1].gap is None:
            return ""
        following = self.tokens[at + 1]
        return following.word if following.kind in {"word", "east", "dotted"} else ""
