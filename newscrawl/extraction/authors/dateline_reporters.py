"""Reporters in the dateline of the first paragraph, as agencies and papers in China, Japan and Korea print them."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian

_PARTS: Final = re.compile(r"[\s、，,·ㆍ]{1,2}")
MAX_DATELINE: Final = 80  # characters
_HAN = r"[\u3400-\u9fff]"
_NAME = r"[\u3400-\u9fff\uac00-\ud7af々]{2,4}"
_NAMES = rf"{_NAME}(?:[\s、，,·ㆍ]{{1,2}}{_NAME}){{0,4}}"
_DATELINE: Final = LatePattern(
    # "新华社北京11月3日电（记者王小明、李丽）", "本报讯（记者 王小明）"
    rf"[^（(。]{{0,30}}[（(](?:本报|本報|本社|新华社|新華社)?(?:记者|記者)(?![会會站团團从從在])[\s:：]{{0,2}}(?P<cn>{_NAMES})"
    rf"(?:\s?(?:通讯员|通訊員)[\s:：]{{0,2}}(?P<more>{_NAMES}))?[）)]"
    # "〔記者王小明、李麗／高雄報導〕"
    rf"|[〔［\[【（(]\s?{_HAN}{{0,6}}(?:记者|記者)[\s:：]{{0,2}}(?P<tw>{_NAMES})\s?[／/]"
    rf"[^〕］\]】）)。]{{0,14}}(?:报道|报导|報道|報導)\s?[〕］\]】）)]"
    # "（中央社記者王小明台北3日電）": the place has two characters, or three behind a name of three
    rf"|[（(]{_HAN}{{0,4}}(?:记者|記者)(?P<wire>(?:{_NAME}、){{0,3}}(?:{_HAN}{{3}}(?={_HAN}{{2,3}}\d)|{_HAN}{{2}}(?={_HAN}{{2}}\d)))"
    rf"{_HAN}{{2,3}}\d{{1,2}}日{_HAN}{{0,4}}[电電][）)]"
    # where a reporter writes from, and who: "(서울=뉴스) 김도윤 기자 …", "[항만일보 김도윤 기자]"
    rf"|[(\[【（][^)\]】）=]{{1,12}}=[^)\]】）]{{1,20}}[)\]】）]\s?(?P<ko>{_NAMES})\s?(?:선임|수습|인턴|전문|객원)?(?:기자|특파원)\s?="
    rf"|\[[^\]=]{{2,12}}\s(?P<kr>{_NAME})\s?(?:기자|특파원)\]"
    # "【ロンドン＝山田太郎】"
    rf"|【[^】＝=]{{1,12}}[＝=](?P<ja>{_NAMES})】"
)


def reporters_of_dateline(text: str) -> str | None:
    """Return the names in the dateline that begins *text*, parted by commas; ``None`` where none stand there.

    "新华社北京11月3日电（记者王小明）…", "(서울=뉴스) 김도윤 기자 = …", "【ロンドン＝山田太郎】…".
    """
    begin = text[:MAX_DATELINE]
    match = _DATELINE.get().match(begin) if may_be_east_asian(begin) else None
    return ", ".join(_PARTS.sub(", ", names) for names in match.groups() if names) if match else None
