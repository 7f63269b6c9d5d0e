"""Time zones as news pages print them: abbreviations, offsets and names of the IANA database."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.zone_rules import newest_zone

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

UTC: Final = timezone.utc  # noqa: UP017 -- one name for this module's readers, and timezone is needed beside it

# Offsets in minutes that an abbreviation states, and a place that uses it. Where the place had another
# offset on the day ("EST" printed in July) the statement contradicts itself: it is kept, and marked.
STATED: Final[dict[str, tuple[int, str]]] = {
    "BST": (60, "Europe/London"),
    "IRST": (210, "Asia/Tehran"),
    "WET": (0, "Europe/Lisbon"), "WEST": (60, "Europe/Lisbon"),
    "CET": (60, "Europe/Paris"), "CEST": (120, "Europe/Paris"),
    "MEZ": (60, "Europe/Berlin"), "MESZ": (120, "Europe/Berlin"),
    "EET": (120, "Europe/Athens"), "EEST": (180, "Europe/Athens"),
    "MSK": (180, "Europe/Moscow"), "МСК": (180, "Europe/Moscow"), "TRT": (180, "Europe/Istanbul"),
    "EST": (-300, "America/New_York"), "EDT": (-240, "America/New_York"),
    "CST": (-360, "America/Chicago"), "CDT": (-300, "America/Chicago"),
    "MST": (-420, "America/Denver"), "MDT": (-360, "America/Denver"),
    "PST": (-480, "America/Los_Angeles"), "PDT": (-420, "America/Los_Angeles"),
    "AKST": (-540, "America/Anchorage"), "AKDT": (-480, "America/Anchorage"), "HST": (-600, "Pacific/Honolulu"),
    "AST": (-240, "America/Halifax"), "ADT": (-180, "America/Halifax"),
    "NST": (-210, "America/St_Johns"), "NDT": (-150, "America/St_Johns"),
    "BRT": (-180, "America/Sao_Paulo"), "ART": (-180, "America/Argentina/Buenos_Aires"),
    "JST": (540, "Asia/Tokyo"), "KST": (540, "Asia/Seoul"), "HKT": (480, "Asia/Hong_Kong"),
    "SGT": (480, "Asia/Singapore"), "PHT": (480, "Asia/Manila"), "MYT": (480, "Asia/Kuala_Lumpur"),
    "ICT": (420, "Asia/Bangkok"), "PKT": (300, "Asia/Karachi"), "NPT": (345, "Asia/Kathmandu"),
    "WIB": (420, "Asia/Jakarta"), "WITA": (480, "Asia/Makassar"), "WIT": (540, "Asia/Jayapura"),
    "AEST": (600, "Australia/Sydney"), "AEDT": (660, "Australia/Sydney"),
    "ACST": (570, "Australia/Adelaide"), "ACDT": (630, "Australia/Adelaide"), "AWST": (480, "Australia/Perth"),
    "NZST": (720, "Pacific/Auckland"), "NZDT": (780, "Pacific/Auckland"),
    "SAST": (120, "Africa/Johannesburg"), "WAT": (60, "Africa/Lagos"), "EAT": (180, "Africa/Nairobi"),
    "CAT": (120, "Africa/Maputo"),
}  # fmt: skip

# The clock of a place, whatever its offset on the day.
PLACES: Final[dict[str, str]] = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}

# One abbreviation, several zones: the page's language tells which. Without a hint CST and BST are the
# ones of STATED (marked as assumed), IST is none.
BY_LANGUAGE: Final[dict[str, dict[str, str]]] = {
    "CST": dict.fromkeys(("zh", "zh-CN", "zh-TW"), "Asia/Shanghai"),
    "BST": {"bn": "Asia/Dhaka"},
    "AST": {"ar": "Asia/Riyadh"},
    "IST": dict.fromkeys(
        ("hi", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa", "or", "as", "ur", "en-IN"), "Asia/Kolkata"
    )
    | dict.fromkeys(("he", "en-IL"), "Asia/Jerusalem")
    | dict.fromkeys(("ga", "en-IE"), "Europe/Dublin")
    | {"en": "Asia/Kolkata"},  # assumed: few others print it in English
}
AMBIGUOUS: Final = frozenset(BY_LANGUAGE)
UNIVERSAL: Final = frozenset({"UTC", "GMT", "UT", "Z"})
ABBREVIATIONS: Final = frozenset((*UNIVERSAL, *STATED, *PLACES, *AMBIGUOUS))


@lru_cache(maxsize=256)
def zone_named(name: str) -> ZoneInfo | None:
    """Return the IANA zone of that name ("Europe/Berlin"); None when the machine knows none such."""
    try:
        return newest_zone(name)
    except (OSError, ValueError, LookupError):  # unknown, malformed, or a directory of the database
        return None


def zone_at(offset: timedelta) -> tzinfo | None:
    """Return the zone that far from UTC; None beyond the +-15 hours that any place ever used."""
    return timezone(offset) if abs(offset) <= timedelta(hours=15) else None


def zone_offset(text: str) -> tzinfo | None:
    """Return the zone of a printed offset: "+0530", "-05:00", "+7"."""
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    distance = timedelta(hours=int(hours), minutes=int(minutes))
    return zone_at(-distance if text[0] == "-" else distance)


@lru_cache(maxsize=512)
def zone_abbreviated(abbreviation: str, languages: tuple[str, ...]) -> tzinfo | None:
    """Tell what "ET", "CEST" or "IST" means on a page in these languages (BCP 47); None when it cannot be told."""
    if abbreviation in UNIVERSAL:
        return UTC
    place = PLACES.get(abbreviation) or _place_by_language(abbreviation, languages)
    if place:
        return zone_named(place)
    stated = STATED.get(abbreviation)
    return timezone(timedelta(minutes=stated[0]), abbreviation) if stated else None


def is_doubtful(abbreviation: str, languages: tuple[str, ...], wall: datetime) -> bool:
    """Tell whether the abbreviation leaves doubt: several zones share it, or its place had another offset then."""
    if abbreviation == "IST" and not any(tag in BY_LANGUAGE["IST"] and tag != "en" for tag in languages):
        return True
    if abbreviation in UNIVERSAL or abbreviation in PLACES or _place_by_language(abbreviation, languages):
        return False
    if abbreviation in AMBIGUOUS and abbreviation != "BST":
        return True
    minutes, place = STATED[abbreviation]
    zone = zone_named(place)
    return zone is not None and wall.replace(tzinfo=zone).utcoffset() != timedelta(minutes=minutes)


def _place_by_language(abbreviation: str, languages: tuple[str, ...]) -> str | None:
    hints = BY_LANGUAGE.get(abbreviation, {})
    for language in languages:
        place = hints.get(language) or hints.get(language.partition("-")[0])
        if place:
            return place
    return None
