"""Which agency a text comes from, and where the article says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Names as they stand in datelines and credit lines.
_NAMES: dict[str, tuple[str, ...]] = {
    "Agence France-Presse": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Agencia EFE": ("EFE", "Agencia EFE"),
    "Agenzia Nazionale Stampa Associata": ("ANSA",),
    "Algemeen Nederlands Persbureau": ("ANP",),
    "Associated Press": ("AP", "Associated Press", "The Associated Press"),
    "Australian Associated Press": ("AAP", "Australian Associated Press"),
    "Austria Presse Agentur": ("APA",),
    "Belga": ("Belga",),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Canadian Press": ("The Canadian Press", "Canadian Press"),
    "China News Service": ("中新社", "中新网"),
    "Deutsche Presse-Agentur": ("dpa", "Deutsche Presse-Agentur", "dpa-infocom", "dpa/lno", "dpa-AFX"),
    "Evangelischer Pressedienst": ("epd",),
    "Interfax": ("Interfax", "Интерфакс"),
    "Jiji Press": ("Jiji", "Jiji Press", "時事"),
    "Katholische Nachrichten-Agentur": ("KNA",),
    "Keystone-SDA": ("SDA", "Keystone-SDA"),
    "Kyodo News": ("Kyodo", "Kyodo News", "共同"),
    "Lusa": ("Lusa",),
    "NTB": ("NTB",),
    "Polska Agencja Prasowa": ("PAP",),
    "Press Association": ("PA Media", "Press Association"),
    "Press Trust of India": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "Thomson Reuters", "Рейтер", "路透社"),
    "Ritzau": ("Ritzau",),
    "SID": ("SID",),
    "STT": ("STT",),
    "TASS": ("TASS", "ТАСС"),
    "TT Nyhetsbyrån": ("TT", "TT Nyhetsbyrån"),
    "United Press International": ("UPI", "United Press International"),
    "Xinhua": ("Xinhua", "新华社", "新華社"),
    "Yonhap": ("Yonhap", "연합뉴스"),
}
_BY_NAME = {name.casefold(): agency for agency, names in _NAMES.items() for name in names}
_START = 200  # characters of the text in which a dateline stands
_END = 300  # characters in which a credit line stands
_DATELINE = re.compile(r"^[^.!?\n()]{0,80}\(([^()\n]{2,40})\)\s{0,3}(?:[-–—:.]|\Z)")
_DASHED = re.compile(r"^[^.!?\n()]{0,60}[,\s]([^\s,()]{2,20})\s?[–—-]{1,2}\s")
_CLOSING = re.compile(
    r"\(([^()\n]{2,40})\)\s{0,3}\Z"
    r"|(?:^|\n)[^\w\n]{0,3}(?:©|Source|Quelle|Fuente|Fonte|Copyright \d{4})[: ]{1,3}([^\n]{2,60})\Z"
)
_SEPARATORS = re.compile(r"\s{0,2}[/,;&]\s{0,2}|\s(?:with|mit|and|und|et|y)\s")


class Source(NamedTuple):
    """The agency, and the place of the article that names it: ``sourceOrganization``, ``byline`` and so on."""

    name: str
    evidence: str


def source_of(record: Mapping[str, Any]) -> Source | None:
    """Return the agency that an article's text comes from; None where nothing says so."""
    for place, text in _places(record):
        for part in _SEPARATORS.split(text):
            agency = _BY_NAME.get(part.strip(" .()").casefold())
            if agency and not _is_own(agency, record):
                return Source(agency, f"{place}: {text[:80]}")
    return None


def _places(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what may name an agency, the surest first."""
    for author in record.get("authors") or ():
        yield "byline", author.get("name") or ""
    body = record.get("articleBody") or ""
    for pattern in (_DATELINE, _DASHED):
        if found := pattern.search(body[:_START]):
            yield "dateline", found[1]
    if found := _CLOSING.search(body[-_END:].rstrip()):
        yield "credit line", found[1] or found[2]


def _is_own(agency: str, record: Mapping[str, Any]) -> bool:
    """Tell whether the article stands on the agency's own site."""
    publisher = (record.get("publisher") or {}).get("name") or ""
    return _BY_NAME.get(publisher.casefold()) == agency
