"""A part of a byline without its date: what stands before the first number, and no words of a date before that."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.dates.calendars import BIKRAM_MONTHS, ETHIOPIAN_MONTHS
from newscrawl.normalize.dates.date_words import WEEKDAYS
from newscrawl.normalize.dates.month_names import MONTH_NAMES

# Where the date begins; a year stands close to a name in Han, kana or hangul.
_NUMBER: Final = re.compile(
    r"(?<!\w)\d|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?:19|20)\d\d(?=\s?[年년./-])"
    r"|[一二][〇零○一二三四五六七八九]{3}年"
)
_DATE_FIRST: Final = re.compile(
    r"(?:19|20)\d\d\s?[年년./-]\s?\d{1,2}\s?[月월./-]\s?\d{1,2}\s?[日일]?(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s+(?=\D)"
)
_DATE_LABELS = (
    "on at the am um vom le il el del du dia dnia dne den der op på kl à alle published posted updated last modified "
    "created date stand "
    "veröffentlicht aktualisiert publié mis jour publicado actualizado aggiornato pubblicato gepubliceerd publicerad "
    "опубликовано обновлено дата опубліковано оновлено dodano opublikowano aktualizacja publikováno publikované "
    "megjelent közzétéve frissítve yayınlandı yayınlanma güncellendi eklenme publicat publicată publisert publiceret "
    "udgivet oppdatert opdateret uppdaterad julkaistu päivitetty δημοσίευση δημοσιεύθηκε ενημέρωση đăng lúc cập آخر "
    "dipublikasikan diterbitkan terbit diperbarui نشر نُشر تاريخ تحديث انتشار تاریخ شائع פורסם עודכן "
    "प्रकाशित प्रकाशन अपडेट अपडेटेड প্রকাশিত প্রকাশ আপডেট เผยแพร่ โพสต์ อัปเดต อัพเดต"
)
#: Labels of a date right behind a name, in a script that has no blanks and no capitals.
_GLUED_LABEL: Final = re.compile(r"(?:เผยแพร่|โพสต์|อัปเดต|อัพเดต|ວັນທີ|ເຜີຍແຜ່)$")
_MONTHS: Final = frozenset(
    re.split(r"[|\s]+", " ".join((*MONTH_NAMES.values(), ETHIOPIAN_MONTHS["am"], BIKRAM_MONTHS["ne"])))
)
_WEEKDAYS: Final = frozenset(WEEKDAYS.split())
_DATE_WORDS: Final = _MONTHS.union(_WEEKDAYS, _DATE_LABELS.split())
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
#: A day that says its month behind its number, in digits or in the word that is found.
_MONTH_BEHIND: Final = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]|\d{4}[./-]\d|\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s(?:(?:de|of)\s|d[’'])?([^\W\d_]{1,20})"
)
_LABELLED: Final = 2  # words of a name before the label of a number: "Jane Doe Reading time: 4 min."


def without_date(part: str) -> str:
    """Cut a date at the beginning; then from the first number on, and the words of date before it."""
    first = _DATE_FIRST.match(part)
    part = part[first.end() :] if first else part
    match = _NUMBER.search(part)
    if not match:
        return part
    words = part[: match.start()].split()
    behind = _MONTH_BEHIND.match(part, match.start())
    has_month = behind is not None and (behind[1] is None or behind[1].lower() in _MONTHS)
    if not has_month and len(words) > _LABELLED and words[-1][-1] in ":：" and not _YEAR.match(part, match.start()):
        words.pop()
    while words and (last := words[-1].strip(".,:;،").lower()) in _DATE_WORDS:
        is_month = last in _MONTHS and last not in _WEEKDAYS
        if is_month and has_month and words[-1][:1].isupper():
            break  # "Tessa May 12 March": a date has one month
        has_month = has_month or is_month
        words.pop()
    return _GLUED_LABEL.sub("", " ".join(words))
