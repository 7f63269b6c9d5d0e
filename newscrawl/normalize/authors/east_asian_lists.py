"""Lists of names in Han and hangul, whose marks are blanks or points in the middle, as commas."""

from __future__ import annotations

import re

_HAN, _HANGUL = "[\u3400-\u9fff]", "[\uac00-\ud7af]"
# 김철수·이영희 기자: two names, as each has the length of a Korean one.
_KOREAN = re.compile(rf"(?<!{_HANGUL})({_HANGUL}{{2,4}})\s?[·ㆍ・]\s?(?={_HANGUL}{{2,4}}(?!{_HANGUL}))")
# 新华社记者 张三 李四: whose reporters they are, and a blank between two names. A Japanese name has one inside.
_CHINESE_REPORTERS = re.compile(rf"^{_HAN}{{0,8}}(?:记者|記者)[\s:：]{{1,3}}(?={_HAN}{{2,4}}(?!{_HAN}))")
_CHINESE = re.compile(rf"(?<!{_HAN})({_HAN}{{2,4}})\s(?={_HAN}{{2,4}}(?!{_HAN}))")


def with_commas(text: str, language: str | None) -> str:
    """Return *text* with a comma between names that a Korean or, on a page in Chinese, a Chinese reader tells apart."""
    if text.isascii():
        return text
    text = _KOREAN.sub(r"\1, ", text)
    if language == "zh":
        text = _CHINESE.sub(r"\1、", _CHINESE_REPORTERS.sub("", text))
    return text
