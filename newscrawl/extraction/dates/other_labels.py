"""Labels of the days of events, deadlines and terms, whole ones only: where no colon tells a label from a section.

With a colon every label that says nothing of publishing is of another thing (``date_labels``); these count without one,
before a day in its line or alone in the line above it.
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.alternatives import grouped_by_first_letter

_LABELS: Final = (
    "when|where and when|when and where|deadline|application deadline|closing date|registration deadline|event date",
    "date of event|starts|expires|expiry date|next meeting|register by|apply by|due date",
    "wann|wann und wo|wann & wo|beginn|anmeldeschluss|einsendeschluss|bewerbungsschluss|bewerbungsfrist|anmeldefrist",
    "termin|nächster termin|veranstaltungsdatum",
    "quand|date limite|clôture des inscriptions|date de clôture|date de l'événement",
    "date de l’événement|prochaine séance",
    "cuándo|cuándo y dónde|fecha límite|fecha del evento|plazo|cierre de inscripciones|próxima reunión",
    "quando|quando e dove|scadenza|data dell'evento|data dell’evento|termine iscrizioni|prazo|data do evento",
    "data limite|encerramento das inscrições|wanneer|sluitingsdatum|datum evenement|uiterste datum",
    "kiedy|data wydarzenia|termin składania wniosków|termin zgłoszeń|kdy|termín|datum konání|termín konání|uzávěrka",
    "kedy|dátum konania|uzávierka|mikor|jelentkezési határidő|határidő|data limită|când|kada|rok prijave|kdaj",
    "когда|срок|дата проведения|срок подачи заявок|коли|дата проведення|кінцевий термін|кога|краен срок",
    "när|sista ansökningsdag|anmälan senast|når|hvornår|ansøgningsfrist|søknadsfrist|påmeldingsfrist|tilmeldingsfrist",
    "milloin|hakuaika päättyy|ilmoittautuminen viimeistään|ne zaman|son başvuru tarihi|etkinlik tarihi|son başvuru",
    "πότε|προθεσμία|ημερομηνία εκδήλωσης|الموعد النهائي|موعد الفعالية|آخر موعد|مهلت ثبت نام|زمان برگزاری",
    "מתי|מועד אחרון|מועד האירוע|अंतिम तिथि|कार्यक्रम की तिथि|আবেদনের শেষ তারিখ|শেষ তারিখ",
    "thời hạn|ngày diễn ra|hạn chót|hạn nộp|batas waktu|tanggal acara|tarikh akhir|tarikh tutup|วันจัดงาน|หมดเขต",
    "開催日|開催日時|開催期間|締切|締切日|応募締切|申込期限|提出期限|会期|活动时间|活動時間|截止日期|截止时间|会议时间|會議時間",
    "报名截止|報名截止|开幕时间|행사일|행사일시|행사일자|마감일|접수기한|접수마감|모집기간|개최일",
)
MAX_READ: Final = 80  # characters beside a date
_OTHERS: Final = frozenset(label for table in _LABELS for label in table.split("|"))
LONGEST: Final = max(map(len, _OTHERS))
_EDGES: Final = " |–—-:：·•\u00a0"
#: What courts and parliaments decide, with the word before its day: "Urteil vom", "Décision n° 17 du".
_DECIDED: Final = grouped_by_first_letter(
    "urteil|beschluss|gerichtsbescheid|verfügung|bescheid|verordnung|gesetz|richtlinie|judgment|judgement|ruling|order|"
    "directive|regulation|arrêt|arrêté|décision|décret|loi|ordonnance|sentencia|decreto|ley|orden|auto|acórdão|sentença|"
    "lei|sentenza|ordinanza|legge|arrest|vonnis|uitspraak|besluit|wyrok|postanowienie|ustawa|uchwała|rozsudek|nález|zákon|"
    "dom|lag|решение|постановление|определение|приказ|закон|указ|рішення|постанова|наказ"
)
_OF_DECISION: Final = re.compile(
    rf"(?<![^\W\d_])(?:{_DECIDED})(?:\s[^|;:]{{0,50}})?\s"
    r"(?:vom|of|du|de|del|dal|van|z dnia|ze dne|zo dňa|av den|от|від)$",
    re.IGNORECASE,
)
#: What stands beside the day of an event, and beside that of no article.
_OF_EVENT: Final = re.compile(
    r"(?:^|[\s|])(?:beginn|einlass|anstoß|veranstaltungsort|eintritt|referent(?:in)?|kick-?off|doors|venue|where|admission|"
    r"speakers?|lieu|tarif|entrée|lugar|entrada|dónde|luogo|dove|ingresso|relatore|onde|aanvang|locatie|toegang|gdzie|"
    r"wstęp|vstup|kde|helyszín|belépő|plats|inträde|sted|entré|paikka|место проведения|вход|місце проведення|会場|場所|"
    r"入場料|地点|地點|장소|"
    r"địa điểm|tempat|lokasi|mahali|ቦታ|สถานที่|স্থান|स्थान|ठिकाण|இடம்|స్థలం|સ્થળ|مکان|مقام|المكان|מיקום|ადგილი|τόπος|χώρος|"
    r"yer)(?:\s?[:：]|$)",
    re.IGNORECASE,
)


def is_of_other(label: str) -> bool:
    """Tell whether the whole label names a day of another thing: "Anmeldeschluss", "Fecha límite", "開催日"."""
    bare = label.strip(_EDGES)
    return (len(bare) <= LONGEST and bare.lower() in _OTHERS) or bool(_OF_DECISION.search(label.rstrip()[-MAX_READ:]))


def tells_of_event(text: str) -> bool:
    """Tell a line, or what stands behind a date in its line, that begins to say where an event is and what it costs."""
    return bool(_OF_EVENT.search(text[:MAX_READ]))
