"""Lists of names in Han and hangul, whose marks are blanks or points in the middle, as commas."""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.authors.byline_words import CJK_CREDITS, CJK_PREFIXES
from newscrawl.normalize.authors.east_asian_credits import labels_before
from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian

_LABELS: Final = frozenset((*CJK_PREFIXES, *CJK_CREDITS)) - {"来源", "來源", "출처", "关于", "關於"}
_HAN, _HANGUL = "[\u3400-\u9fff]", "[\uac00-\ud7af]"
# 김철수·이영희 기자: two names, as each has the length of a Korean one.
_KOREAN: Final = LatePattern(rf"(?<!{_HANGUL})({_HANGUL}{{2,4}})\s?[·ㆍ・]\s?(?={_HANGUL}{{2,4}}(?!{_HANGUL}))")
# 山田太郎・佐藤花子: two names, and not what one of them is: 経済部・山田太郎.
_JAPANESE: Final = LatePattern(
    rf"(?<![\u3040-\u30ff\u3400-\u9fff])({_HAN}{{2,4}}(?![部社局科班室会員者長家士師授手団]){_HAN})・(?={_HAN}{{3,5}}(?!{_HAN}))"
)
# 新华社记者 张三 李四: whose reporters they are, and a blank between two names. A Japanese name has one inside.
_CHINESE_REPORTERS: Final = LatePattern(rf"^{_HAN}{{0,8}}(?:记者|記者)[\s:：]{{0,3}}(?={_HAN}{{2,4}}(?!{_HAN}))")
# 港口周刊 王小明: whose they are, without a word for what they do.
_CHINESE_PAPER: Final = LatePattern(
    rf"(?:^|(?<=[：:|\s])){_HAN}{{1,8}}(?:周刊|週刊|日报|日報|晚报|晚報|新闻|新聞|时报|時報|杂志|雜誌|网|網|通讯社|通訊社)\s(?={_HAN}{{2,4}}(?!{_HAN}))"
)
# 林　海: a name of two letters, set as wide as one of three.
_SPACED: Final = LatePattern(rf"(?<!{_HAN})({_HAN})\s({_HAN})(?!{_HAN})")
# 记者王小明 通讯员李丽: each with what he is.
_NEXT_REPORTER: Final = LatePattern(
    rf"(?<={_HAN})\s(?:通讯员|通訊員|记者|記者|见习记者|实习记者|实习生|特约记者)\s?(?={_HAN}{{2,4}}(?!{_HAN}))"
)
# … 文/图: whose the text and the pictures are.
_BOTH: Final = LatePattern(r"\s?文\s?[/／]\s?[图圖摄攝影片]{1,2}\s?$")
# 王小明和李小华: on a page in Chinese; 田中和夫 is one Japanese name, and 张和平 is too short to be two.
_CHINESE_AND: Final = LatePattern(rf"(?<!{_HAN})({_HAN}{{2,3}})[和与與及跟](?={_HAN}{{2,3}}(?!{_HAN}))")
# 山田太郎と佐藤花子
_JAPANESE_AND: Final = LatePattern(rf"(?<![\u3040-\u30ff\u3400-\u9fff])({_HAN}{{3,5}})と(?={_HAN}{{3,5}}(?!{_HAN}))")
_CHINESE: Final = LatePattern(rf"(?<!{_HAN})({_HAN}{{2,4}})\s(?={_HAN}{{2,4}}(?!{_HAN}))")
# 来源：海港日报 作者：王小明 编辑：李华: fields of a line, each with its label.
_FIELD: Final = LatePattern(rf"(?:^|(?<=[\s（(]))({_HAN}{{1,5}}|{_HANGUL}{{1,4}})\s?[:：]\s?(?=\S)")
MIN_FIELDS: Final = 2
# 新华社北京3月5日电（记者张三、李四）: whose news it is, and in brackets who wrote it.
_IN_BRACKETS: Final = LatePattern(rf"[（(]\s?{_HAN}{{0,8}}(?:记者|記者)[\s:：]{{0,3}}([^（）()]{{2,60}})[）)]")


def fields_apart(text: str) -> str:
    """Return *text* with a bar before each of its fields, and without those whose label says neither who nor what."""
    if not may_be_east_asian(text):
        return text
    text = labels_before(_BOTH.get().sub("", text))
    if reporters := _IN_BRACKETS.get().search(text):
        return reporters[1]
    if "：" not in text and ":" not in text:
        return text
    found = list(_FIELD.get().finditer(text))
    if len(found) < MIN_FIELDS:
        return text
    ends = [match.start() for match in found[1:]] + [len(text)]
    kept = [
        text[match.start() : end].strip(" （）()")
        for match, end in zip(found, ends, strict=True)
        if match[1] in _LABELS
    ]
    return " | ".join(kept) if kept else text


def with_commas(text: str, language: str | None) -> str:
    """Return *text* with a comma between names that a Korean or, on a page in Chinese, a Chinese reader tells apart."""
    if not may_be_east_asian(text):
        return text
    text = _KOREAN.get().sub(r"\1, ", text)
    if language == "ja":
        text = _JAPANESE_AND.get().sub(r"\1、", _JAPANESE.get().sub(r"\1、", text))
    if language == "zh":
        text = _NEXT_REPORTER.get().sub("、", text)
        text = _CHINESE_REPORTERS.get().sub("", _SPACED.get().sub(r"\1\2", text))
        text = _CHINESE_PAPER.get().sub("", text)
        text = _CHINESE_AND.get().sub(r"\1、", _CHINESE.get().sub(r"\1、", text))
    return text
