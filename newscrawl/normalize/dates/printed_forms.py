"""TABLE: forms of the months' names that newspapers print and CLDR does not have, for pages of that language only.

Twelve groups between bars, January to December, as in ``month_names``. They stand apart from it since they are names
of no other language's dates: Tatar "17 ноябре" is a day, Russian "в ноябре" is a month that somebody speaks of.
"""

from __future__ import annotations

from itertools import product
from typing import Final

PRINTED_FORMS: Final[dict[str, str]] = {
    # Sinhala: since CLDR 48 its table has the names of the lunar year, which no paper dates its articles by.
    "si": "ජනවාරි ජන|පෙබරවාරි පෙබ|මාර්තු මාර්|අප්\u200dරේල් අප්රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු අගෝ|සැප්තැම්බර් සැප්"
    "|ඔක්තෝබර් ඔක්|නොවැම්බර් නොවැ|දෙසැම්බර් දෙසැ",
    # Haitian Creole and Maldivian are not in CLDR's tables of months.
    "ht": "janvye|fevriye|mas|avril|me|jen|jiyè jiye|out|septanm|oktòb oktob|novanm|desanm",
    "dv": "ޖެނުއަރީ ޖަނަވަރީ|ފެބުރުއަރީ ފެބްރުއަރީ|މާރިޗު މާރޗް|އެޕްރީލް އެޕްރިލް|މޭ މެއި|ޖޫން|ޖުލައި"
    "|އޮގަސްޓު އޯގަސްޓް|ސެޕްޓެމްބަރު ސެޕްޓެންބަރު|އޮކްޓޫބަރު އޮކްޓޯބަރު|ނޮވެމްބަރު ނޮވެންބަރު|ޑިސެމްބަރު ޑިސެންބަރު",
    # The month of a year, as the grammar of these languages has it.
    "tg": "январи|феврали|марти|апрели|майи|июни|июли|августи|сентябри|октябри|ноябри|декабри",
    "tt": "гыйнвары январь январе|феврале|марты|апреле|мае|июне|июле|августы|сентябре|октябре|ноябре|декабре",
    "ba": "ғинуары январь январе|феврале|марты|апреле|майы мае|июне|июле|августы|сентябре|октябре|ноябре|декабре",
    "ky": "январы|февралы|марты|апрели|майы|июну|июлу|августу|сентябры|октябры|ноябры|декабры",
    "tk": "ýanwary|fewraly|marty|apreli|maýy|iýuny|iýuly|awgusty|sentýabry|oktýabry|noýabry|dekabry",
    "az": "yanvarın|fevralın|martın|aprelin|mayın|iyunun|iyulun|avqustun|sentyabrın|oktyabrın|noyabrın|dekabrın",
    "et": "jaanuaril|veebruaril|märtsil|aprillil|mail|juunil|juulil|augustil|septembril|oktoobril|novembril|detsembril",
    "cy": "ionawr|chwefror|fawrth|ebrill|fai|fehefin|orffennaf|awst|fedi|hydref|dachwedd|ragfyr",
    "ku": "çileyê|sibatê|adarê|nîsanê|gulanê|hezîranê|tîrmehê|tebaxê|îlonê|cotmehê|mijdarê|kanûnê",
    "eu": "urtarrilak|otsailak|martxoak|apirilak|maiatzak|ekainak|uztailak|abuztuak|irailak|urriak|azaroak|abenduak",
}
PRINTED_FORMS["uk"] = "січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд"
PRINTED_FORMS["th"] = "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา"
# What is written together with the name: before it, behind it.
JOINED_WITH: Final = {"km": (("ខែ",), ()), "my": ((), ("လ",)), "he": (("ב",), ())}


def joined_forms(language: str, months: dict[str, int]) -> dict[str, int]:
    """Return the names of *months* with the words that the language writes together with them."""
    before, after = JOINED_WITH.get(language, ((), ()))
    led = {lead + word: number for lead, (word, number) in product(before, months.items())}
    return led | {word + end: number for end, (word, number) in product(after, months.items())}
