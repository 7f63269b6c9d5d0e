"""Calendars beside the Gregorian: Persian (Solar Hijri) and Hijri (umm al-qura) dates, as pages print them.

A month of these calendars has a number over 100 in the lexicon; the year tells whether it is one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from newscrawl.normalize.dates.cldr import cldr_row

if TYPE_CHECKING:
    from collections.abc import Iterable

PERSIAN, HIJRI = 100, 200  # added to the number of a month
PERSIAN_YEARS = range(1369, 1450)
HIJRI_YEARS = range(1410, 1500)
BUDDHIST_YEARS = range(2533, 2644)  # 1990 to 2100
BUDDHIST_LANGUAGES = frozenset({"th", "lo", "km", "my", "si", "shn", "kxm", "mnw"})
MINGUO_YEARS = range(79, 150)

#: Twelve groups between bars, each name with its spellings; ``_`` stands for a blank.
PERSIAN_MONTHS = {
    "fa": "فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
    "fa-AF": "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت",
    "ps": "وری|غويی غوایی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|ليندۍ لیندۍ|مرغومی|سلواغه|كب کب",
    "ckb": "خاکەلێوە|گوڵان|جۆزەردان|پووشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|گەڵاڕێزان|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمێ",
    "en": "farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand",
}
HIJRI_MONTHS = {
    "ar": "محرم المحرم|صفر|ربيع_الأول ربيع_الاول|ربيع_الآخر ربيع_الاخر ربيع_الثاني|جمادى_الأولى"
    " جمادى_الاولى جمادى_الأول"
    " جمادي_الاول|جمادى_الآخرة جمادى_الاخرة جمادى_الثانية جمادي_الثاني جمادى_الآخر|رجب|شعبان|رمضان|شوال"
    "|ذو_القعدة ذي_القعدة ذوالقعدة|ذو_الحجة ذي_الحجة ذوالحجة",
    "fa": "محرم|صفر|ربیع_الاول ربیع\u200cالاول ربیع_الأول|ربیع_الثانی ربیع\u200cالثانی|جمادی_الاول"
    " جمادی\u200cالاول جمادی_الاولی"
    "|جمادی_الثانی جمادی\u200cالثانی جمادی_الثانیه|رجب|شعبان|رمضان|شوال|ذیقعده ذی_القعده ذی\u200cالقعده"
    "|ذیحجه ذی_الحجه ذی\u200cالحجه",
    "ur": "محرم|صفر|ربیع_الاول|ربیع_الثانی|جمادی_الاول|جمادی_الثانی|رجب|شعبان|رمضان|شوال|ذوالقعدہ ذیقعدہ|ذوالحجہ",
    "tr": "muharrem|safer|rebiülevvel|rebiülahir|cemaziyelevvel|cemaziyelahir|recep|şaban|ramazan|şevval"
    "|zilkade|zilhicce",
    "id": "muharram|safar|rabiul_awal|rabiul_akhir|jumadil_awal|jumadil_akhir|rajab|syaban sya'ban"
    "|ramadan ramadhan|syawal"
    "|zulkaidah dzulqa'dah zulkaedah|zulhijah dzulhijjah zulhijjah",
    "en": "muharram|safar|rabi'_al-awwal rabi_al-awwal rabi'_i rabi_al-awal|rabi'_al-thani rabi_al-thani"
    " rabi_al-akhir"
    "|jumada_al-awwal jumada_al-ula jumada_i jumada_al-awal|jumada_al-thani jumada_al-akhirah jumada_ii"
    "|rajab|sha'ban shaban shaaban"
    "|ramadan ramadhan ramazan|shawwal|dhu_al-qi'dah dhu_al-qidah dhul_qadah|dhu_al-hijjah dhul_hijjah dhul-hijjah",
}
PERSIAN_BY_LANGUAGE = {
    "fa": ("fa", "fa-AF", "en"),
    "ps": ("ps", "fa-AF"),
    "ckb": ("ckb",),
    "en": ("en",),
    "mzn": ("fa",),
    "lrc": ("fa",),
}
HIJRI_BY_LANGUAGE = {"ar": ("ar",), "fa": ("fa", "ar"), "ur": ("ur", "ar"), "ps": ("ar",)}
HIJRI_BY_LANGUAGE |= {"tr": ("tr",), "id": ("id",), "ms": ("id",), "en": ("en",), "ckb": ("ar",)}

_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # years of the cycle of 33 that have a day more, 1343 to 1472
_NOWRUZ_1400 = date(2021, 3, 21)


def calendar_months(language: str) -> dict[str, int]:
    """Return the month names of both calendars that a language's pages use; those without a language, for ``""``."""
    found: dict[str, int] = {}
    for tables, users, base in (
        (HIJRI_MONTHS, HIJRI_BY_LANGUAGE, HIJRI),
        (PERSIAN_MONTHS, PERSIAN_BY_LANGUAGE, PERSIAN),
    ):
        keys = users.get(language, ()) if language else ("ur", "ar", "fa")
        for key in keys:
            for number, group in enumerate(tables.get(key, "").split("|"), 1):
                found |= {name.replace("_", " "): base + number for name in group.split()}
    return found | {_arabic_letters(name): number for name, number in found.items()}


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the day of a date whose month has the number of another calendar; None where there is none such."""
    if month > HIJRI:
        return _from_hijri(year, month - HIJRI, day) if year in HIJRI_YEARS else None
    return _from_persian(year, month - PERSIAN, day) if year in PERSIAN_YEARS else None


def common_year(year: int, month_word: str, languages: Iterable[str]) -> int:
    """Thai, Lao, Khmer and Burmese pages count from 543 years earlier."""
    if year not in BUDDHIST_YEARS:
        return year
    is_own = "ก" <= month_word[:1] <= "\u109f" or "ក" <= month_word[:1] <= "៿"
    is_own = is_own or any(tag.partition("-")[0] in BUDDHIST_LANGUAGES for tag in languages)
    return year - 543 if is_own else year


def calendar_of(year: int, languages: tuple[str, ...]) -> int:
    """Tell the calendar of a date in numbers by its year: ``PERSIAN``, ``HIJRI`` or 0.

    1369 to 1409 is only Persian (its Hijri years lie before 1990); later years are Persian where the language is.
    """
    is_persian = any(language.partition("-")[0] in {"fa", "ps", "ckb", "mzn"} for language in languages[:1])
    if year in PERSIAN_YEARS and (is_persian or (year < HIJRI_YEARS.start and not languages[:1])):
        return PERSIAN
    is_arabic = any(language.partition("-")[0] in {"ar", "ur"} for language in languages[:1])
    return HIJRI if year in HIJRI_YEARS and is_arabic else 0


def _arabic_letters(name: str) -> str:
    return name.replace("ی", "ي").replace("ک", "ك")


def _from_persian(year: int, month: int, day: int) -> date | None:
    lengths = [31] * 6 + [30] * 5 + [30 if _is_leap(year) else 29]
    if not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        return None
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    between = sum(366 if _is_leap(one) else 365 for one in years)
    first = _NOWRUZ_1400 + timedelta(days=between if year >= 1400 else -between)
    return first + timedelta(days=sum(lengths[: month - 1]) + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP


@lru_cache(maxsize=1)
def _hijri_starts() -> list[int]:
    """Return the ordinals of the first days of the months, from Muharram of the first year on."""
    first, lengths = cldr_row("hijri")
    starts = [int(first)]
    for length in lengths:
        starts.append(starts[-1] + 29 + int(length))
    return starts


def _from_hijri(year: int, month: int, day: int) -> date | None:
    starts, at = _hijri_starts(), (year - HIJRI_YEARS.start) * 12 + month - 1
    if not 1 <= month <= 12 or not 1 <= day <= starts[at + 1] - starts[at]:
        return None
    return date.fromordinal(starts[at] + day - 1)
