"""Companies by the legal form that their name ends or begins with: "Harbour Media, Inc.", "ООО Гавань".

Dots, commas, blanks and slashes of a form are how it is written, and part no names.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

MAX_NAME: Final = 80  # characters
MAX_FORM: Final = 5  # words of a form: "GmbH & Co. KG", "S. A. de C. V."
FEW_WORDS: Final = 2  # of a name before initials that are a form as well: "Ivanov S.A." is a person

#: Forms without their signs. A word of these is none of a name.
_PLAIN: Final = frozenset(
    "ltd limited inc incorporated corp corporation llc llp plc ltdco coltd ptyltd pvtltd privatelimited coinc "
    "gmbh ggmbh mbh gmbh&cokg ag&cokg kgaa ohg sarl eurl sprl srl spa ltda ltdşti ltdsti sadecv spzoo spzookomandytowa "
    "spj sro doo dooel kft zrt nyrt rt ehf aps asa oyj oü sia uab sdnbhd tbk jsc ojsc cjsc".split()
)
#: … and those that are initials or words as well: only as they are written, behind two words.
_AS_WRITTEN: Final = frozenset(
    "S.A. S.L. S.L.U. S.A.S. S.A.U. S.C. B.V. N.V. A.S. A.Ş. a.s. a.d. d.d. d.o.o. e.V. eG SE SAS AG A/S A.E. A.G. "
    "o.s. v.o.s. k.s. h.f. O.E. Cie. Co.".split()
)
_PLAIN_AS_WRITTEN: Final = frozenset({"Spa", "Rt", "Asa", "Sia", "Limited"})  # names and words, unless another case
_FIRST: Final = re.compile(
    r"(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|UAB|SIA|شركة)\s{1,2}[«\"„“(]?\S|PT\s{1,2}\S{1,40}\s{1,2}\S|(?:株式会社|有限会社|合同会社|주식회사|㈜|\(주\))\s{0,2}\S"
)
_LAST: Final = re.compile(r"(?:株式会社|有限会社|合同会社|有限公司|有限責任公司|有限责任公司|주식회사)$")
_LABEL: Final = re.compile(r"(?:by|©|\(c\)|copyright)\s+(?:\d{4}\s+)?(?=\S)", re.IGNORECASE)
_OTHERS: Final = re.compile(r"[;|\n\r\x1f]|\s(?:and|und|et|y|e|i|og|och|и)\s")  # of a list of names
_SIGNS: Final = re.compile(r"[.,\s/]")


def company_of(raw: str) -> str | None:
    """Return the name of the company that *raw* is, with its form, or ``None`` where it is something else or more."""
    if not raw or len(raw) > MAX_NAME or _OTHERS.search(raw):
        return None
    text = " ".join((unescape(raw) if "&" in raw else raw).split())
    text = text[label.end() :] if (label := _LABEL.match(text)) else text
    if _FIRST.match(text) or _LAST.search(text):
        return None if "," in text or "、" in text else text
    words = text.split()
    for size in range(min(MAX_FORM, len(words) - 1), 0, -1):
        before, form = words[:-size], words[-size:]
        if _is_form(form, len(before)) and not any("," in word for word in before[:-1]):
            return text
    return None


def _is_form(form: list[str], words_before: int) -> bool:
    written = " ".join(form)
    if written in _AS_WRITTEN:
        return words_before >= FEW_WORDS
    plain = _SIGNS.sub("", written)
    if plain.casefold() not in _PLAIN or not plain[:1].isalpha():
        return False
    is_word = plain in _PLAIN_AS_WRITTEN and len(form) == 1 and not written.endswith(".")
    return not is_word or (plain == "Limited" and words_before >= FEW_WORDS)
