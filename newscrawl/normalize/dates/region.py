"""What the country of a site tells of its dates: the order of day and month in English, and its time zone.

Sources: the ISO 3166 codes of top-level domains, and the zones of countries that have one (IANA's zone.tab).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

#: Codes of countries that are used as if they had none, or in which both orders are usual.
NO_COUNTRY: Final = frozenset(
    "ac ai am bz ca cc cd cx dj eu fm gg gl im io is la li ly me mn ms mu nu pw sc sh so st su tk tl to tv vc"
    " vg vu ws".split()
)
MONTH_FIRST_COUNTRIES: Final = frozenset("us ph pr gu as mp um vi mh fm pw".split())

_ZONES: Final = {
    "Europe/": "at:Vienna be:Brussels bg:Sofia ch:Zurich cz:Prague de:Berlin dk:Copenhagen ee:Tallinn"
    " fi:Helsinki fr:Paris gr:Athens"
    " hr:Zagreb hu:Budapest ie:Dublin it:Rome lt:Vilnius lu:Luxembourg lv:Riga mt:Malta nl:Amsterdam no:Oslo"
    " pl:Warsaw ro:Bucharest"
    " rs:Belgrade se:Stockholm si:Ljubljana sk:Bratislava uk:London ua:Kyiv by:Minsk md:Chisinau al:Tirane"
    " mk:Skopje ba:Sarajevo"
    " tr:Istanbul",
    "Asia/": "jp:Tokyo kr:Seoul cn:Shanghai tw:Taipei hk:Hong_Kong sg:Singapore my:Kuala_Lumpur th:Bangkok"
    " vn:Ho_Chi_Minh ph:Manila"
    " in:Kolkata pk:Karachi bd:Dhaka lk:Colombo np:Kathmandu ir:Tehran iq:Baghdad il:Jerusalem ae:Dubai"
    " sa:Riyadh qa:Qatar kw:Kuwait"
    " jo:Amman lb:Beirut az:Baku ge:Tbilisi uz:Tashkent mm:Yangon kh:Phnom_Penh af:Kabul cy:Nicosia",
    "Africa/": "za:Johannesburg ng:Lagos ke:Nairobi gh:Accra eg:Cairo ma:Casablanca tn:Tunis dz:Algiers"
    " et:Addis_Ababa tz:Dar_es_Salaam"
    " ug:Kampala zw:Harare zm:Lusaka sn:Dakar ci:Abidjan cm:Douala",
    "America/": "co:Bogota pe:Lima ve:Caracas uy:Montevideo py:Asuncion bo:La_Paz cr:Costa_Rica pa:Panama"
    " do:Santo_Domingo gt:Guatemala"
    " hn:Tegucigalpa sv:El_Salvador ni:Managua cu:Havana jm:Jamaica ar:Argentina/Buenos_Aires",
    "Pacific/": "nz:Auckland",
}  # fmt: skip


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    pairs = ((area, entry.partition(":")) for area, text in _ZONES.items() for entry in text.split())
    return {country: area + city for area, (country, _, city) in pairs}


@lru_cache(maxsize=1024)
def country_of(url: str) -> str:
    """Return the code of the country that a site's domain names, lower case; "" for none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # no address names no country
        return ""
    code = host.rpartition(".")[2].lower()
    return code if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY else ""


def zone_of(url: str) -> str | None:
    """Return the IANA name of the zone of the site's country; None where it has several, or the domain names none."""
    return _zones().get(country_of(url))


def regional(language: str | None, url: str, locale: str = "") -> tuple[str, ...]:
    """Return the languages that a page's dates are read in: its own, with a region, and English.

    The region matters for English, whose dates in numbers have two orders: what the page says goes first ("en-GB",
    ``og:locale``), then its domain. Themes say "en-US" wherever they are, so that alone says nothing of the page.
    """
    tag = (language or "en").replace("_", "-")
    if tag.lower() == "zh" and country_of(url) == "tw":
        tag = "zh-TW"  # whose years count from 1912
    if tag.lower() in {"en", "en-us"}:
        tag = _english(tag, url, locale)
    return (tag,) if tag.partition("-")[0].lower() == "en" else (tag, "en")


def _english(tag: str, url: str, locale: str) -> str:
    told = locale.replace("_", "-")
    if told.lower().startswith("en-") and len(told) == 5 and told.lower() != "en-us":
        return f"en-{told[3:].upper()}"
    country = country_of(url)
    if country and country not in MONTH_FIRST_COUNTRIES:
        return f"en-{'GB' if country == 'uk' else country.upper()}"
    return "en-US" if told.lower() == "en-us" and tag.lower() == "en-us" else tag
