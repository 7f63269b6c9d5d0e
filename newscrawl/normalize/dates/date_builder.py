"""A date being read: its parts are filled from consecutive tokens, each part once."""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.dates.calendar_days import CALENDAR_SIZE, gregorian
from newscrawl.normalize.dates.calendars import HIJRI, PERSIAN, common_year
from newscrawl.normalize.dates.clock_builder import ClockBuilder
from newscrawl.normalize.dates.date_words import ERAS
from newscrawl.normalize.dates.numeric import numeric_parts
from newscrawl.normalize.dates.resolver import Parts
from newscrawl.normalize.dates.tokens import is_year_of_two, spoken

DASHES: Final = frozenset("-–—−")


class DateBuilder(ClockBuilder):
    """The parts found so far. ``take`` says how many tokens went into them: 0 where the token fits no empty part."""

    year = 0
    month: int | None = None
    month_word = ""
    days_back: int | None = None
    era = 0
    is_span = False  # days of two numbers
    numeric = Parts()  # what was read in numbers, with what is assumed of it

    def take(self, at: int) -> int:
        """Fill a part from the token at that index, and what belongs to it after it."""
        kind = self.tokens[at].kind
        if kind in {"word", "east"}:
            return self._take_word(at)
        if kind == "number":
            return self._take_number(at)
        if kind == "date":
            return self._take_date(at)
        if kind == "offset":
            return self._take_small(at, int(self.tokens[at].text[1:3])) if self._is_day(at) else self._take_offset(at)
        return self._take_time(at) if kind == "time" else self._take_dotted(at)

    def parts(self) -> Parts | None:
        """Return the date, if the parts make one: a day, a month of a year, or a day without its year; else None."""
        if self.days_back is not None:
            return self._clocked(Parts(unit="day", amount=self.days_back))
        if self.month is None or (self.day is None and not self.year):
            return None
        if self.is_span:
            return Parts(self.year, self.month) if self.year and self.month < PERSIAN else None
        parts = (
            self._foreign()
            if self.month > PERSIAN
            else self.numeric._replace(
                year=common_year(self.year, self.month_word, self.languages), month=self.month, day=self.day
            )
        )
        if parts is None:
            return None
        if self.day is not None:
            parts = self._clocked(parts)
        return parts

    def _foreign(self) -> Parts | None:
        """Return the day of a date in another calendar; other parts of them are not days of ours."""
        found = gregorian(self.year, self.month or 0, self.day) if self.day else None
        if found is None:
            return None
        is_hijri = (self.month or 0) // CALENDAR_SIZE * CALENDAR_SIZE == HIJRI  # papers look for the moon themselves
        assumed = ("calendar",) if is_hijri else ()
        return Parts(found.year, found.month, found.day, assumed=assumed)

    def _take_date(self, at: int) -> int:
        if self.year or self.month or self.day or self.days_back is not None:
            return 0
        parts = numeric_parts(self.tokens[at].text, self.languages, self.order)
        if parts is None or (parts.day is not None and self._ends_span(at, parts.day)):
            return 0
        self.year, self.month, self.day, self.numeric = parts.year, parts.month, parts.day, parts
        return 1

    def _take_number(self, at: int) -> int:
        text = self.tokens[at].text
        if len(text) > 4 or (self.days_back is not None and self.hour is not None):
            return 0
        value, follower = int(text), self._next_word(at)
        if follower and (taken := self._take_marked(at, value, follower) or self._take_named(at, value)):
            return taken
        if len(text) == 4:
            return self._take_year(value)
        if (
            len(text) > 2
            or follower in self.words.marks["year"]
            or (len(follower) > 1 and follower in self.words.units and not self._is_before_month(at))
        ):
            return 0
        if at and self.tokens[at - 1].word in self.words.weekday_leads and self.tokens[at].gap == " ":
            return 1  # the weekday's number
        return self._take_small(at, value)

    def _take_marked(self, at: int, value: int, mark: str) -> int:
        """Return a number whose name stands behind it: 14日, 2時, 9 Uhr, 2 pm, 9 a.m."""
        marks = self.words.marks
        is_whole = self.year > 0 and self.day is not None  # "2026年11月3日 10:15 (2026年11月4日 12:00更新)"
        is_year = mark in marks["year"] and (self.era or value > 1000) and not is_whole
        if is_year and self.year in {0, value, value + self.era}:
            self.year, self.era = self.year or value + self.era, 0  # "令和6年（2024年）": the same year twice
        elif mark in marks["month"] and self.month is None and 1 <= value <= 12:
            self.month, self.month_word = value, ""
        elif mark in marks["day"] and self.day is None and 1 <= value <= 31:
            self.day = value
        elif mark in marks["hour"] and self.hour is None and value < 24 and not self._is_ago(at + 2):
            self.hour, self.time_end = value, at + 2
            return 2 + self._take_bare_minute(at + 2)
        elif mark in marks["minute"] and self.hour is not None and self.minute is None and value < 60:
            self.minute, self.time_end = value, at + 2
        elif mark in marks["second"] and self.minute is not None and self.second is None and value < 60:
            self.second, self.time_end = value, at + 2
        elif mark in self.words.meridiem and self.hour is None and 1 <= value <= 12 and not self._is_time(at + 2):
            self.hour, self.meridiem, self.time_end = value, self.words.meridiem[mark], at + 2
        else:
            return 0
        return 2

    def _is_ago(self, at: int) -> bool:
        return at < len(self.tokens) and spoken(self.tokens, at, self.words)[0] in self.words.after

    def _take_named(self, at: int, value: int) -> int:
        """Take a number before an expression of several words: "9 p. d.", "3-р сар"."""
        if at + 1 == len(self.tokens) or self.tokens[at + 1].word not in self.words.phrases:
            return 0
        name, length = spoken(self.tokens, at + 1, self.words)
        if length == 1:
            return 0
        taken = self._take_marked(at, value, name)
        if taken and self.time_end == at + 2:
            self.time_end = at + 1 + length
        return 1 + length if taken else 0

    def _take_year(self, value: int) -> int:
        if self.year or self.days_back is not None or not 1000 <= value < 2700:
            return 0
        self.year = value
        return 1

    def _take_small(self, at: int, value: int) -> int:
        """One or two digits without a name: a month after "tháng", a year after an apostrophe, else the day."""
        token = self.tokens[at]
        if at and self._is_led(at) and self.month is None and 1 <= value <= 12:
            self.month = value
            return 1
        if self.month and self.day and not self.year and len(token.text) == 2:
            return self._take_short_year(at, value)
        if self.day is not None or self.days_back is not None or not 1 <= value <= 31 or self._ends_span(at, value):
            return 0
        self.day = value
        return 1

    def _ends_span(self, at: int, value: int) -> bool:
        """Tell of the second day of "7–8 March", an event's, and of "15 (28) March", one day in two calendars."""
        before = self.tokens[at - 1] if at else None
        if before is None or before.kind != "number" or len(before.text) > 2:
            return False
        gap = (self.tokens[at].gap or "").strip(" .")
        if gap == "(":
            return at + 1 < len(self.tokens) and (self.tokens[at + 1].gap or "").startswith(")")
        return gap in DASHES and 0 < int(before.text) < value

    def _is_led(self, at: int) -> bool:
        """Read "tháng 3", and "M03", which is how CLDR writes a month that it has no name for."""
        word, token = self.tokens[at - 1].word, self.tokens[at]
        return word in self.words.leads or (word == "m" and token.gap == "" and len(token.text) == 2)

    def _take_short_year(self, at: int, value: int) -> int:
        """Read "'25", "14-Mar-25" and "14 март 25, 10:15"; in Thai, 68 is the year 2568."""
        token = self.tokens[at]
        if "ก" <= self.month_word[:1] <= "๛" and value > 33:
            self.year = 2500 + value
        elif token.kind == "offset" or is_year_of_two(self.tokens, at, self.month_word):
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
        if word in ERAS and self.month is None:
            self.era = ERAS[word]
            return length
        if word in self.words.meridiem and (taken := self._take_meridiem(at, word)):
            self.time_end += length - 1
            return taken + length - 1
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

    def _take_offset(self, at: int) -> int:
        token = self.tokens[at]
        digits = token.text[1:]
        if token.text[0] == "-" and self.month and not self.year and digits.isdigit():  # 14-Mar-2025
            value = int(digits)
            if 1900 < value < 2700:
                return self._take_year(value)
            if self.tokens[at - 1].kind == "number":  # "March 7-8": two days
                self.is_span = True
                return 1
            if self.hour is not None or len(digits) > 2:
                return 0
            return self._take_short_year(at, value) if self.day and len(digits) == 2 else self._take_small(at, value)
        if self.hour is None and self.day and ":" in digits:  # 14.03.2025-09:26
            return self._set_clock(at, digits)
        return self._take_zone_offset(at)

    def _is_day(self, at: int) -> bool:
        """Tell of "-17" in "ika-17 ng Nobyembre", and of "-3" in "10:15-3 November 2026"."""
        is_behind_hour = self.month is None and self.time_end == at and self._next_word(at) in self.words.months
        is_led = is_behind_hour or (at > 0 and self.tokens[at - 1].word == "ika")
        return is_led and self.day is None and self.tokens[at].text[1:3].isdigit()

    def _is_before_month(self, at: int) -> bool:
        """Read "14 tháng 3 năm 2025": tháng and năm are units, too, but name the month and the year here."""
        if spoken(self.tokens, at + 1, self.words)[0] in self.words.months or "," in (self.tokens[at + 1].gap or ""):
            return True
        return any(word in self.words.leads for word in (self._next_word(at), self.tokens[at - 1].word if at else ""))
