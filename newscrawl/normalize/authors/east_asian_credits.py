"""Who had which part, as bylines in Chinese, Japanese and Korean say it, in one form: a label, a colon, the names.

The label stands before the names, "取材・文＝田中花子 撮影＝佐藤健", or behind them, "田中花子 著、佐藤健 訳".
"""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian

MAX_LINE: Final = 80  # characters
#: What each part is called; the first of each row is the label that all of them become.
_PARTS: Final = (
    "文 取材 構成 執筆 著 글 취재 지음 聞き手 文責",
    "写真 撮影 摄影 攝影 사진 图 圖 摄 攝",
    "イラスト 絵 画 作画 插图 插畫 그림 삽화",
    "翻訳 訳 監訳 共訳 译 譯 翻译 옮김 번역",
    "編集 編 编 编辑 編輯 校对 엮음 편집",
    "監修 审校",
    "视频 映像 動画 영상",
)
_LABEL_OF: Final = {word: row.split()[0] for row in _PARTS for word in row.split()}
_TEXT: Final = "文"
_LABELS: Final = "|".join(sorted(_LABEL_OF, key=len, reverse=True))
_SEVERAL: Final = rf"(?:{_LABELS})(?:[・·ㆍ/／](?:{_LABELS})){{0,2}}"
_POINTS: Final = LatePattern("[・·ㆍ/／]")
#: The label first; of "文・写真" and a name both are one person's.
_BEFORE: Final = LatePattern(
    rf"(?:^|(?<=[\s、，,|｜;；(（]))({_SEVERAL})\s?[＝=：:／/｜|]\s?(?=\S)(?!(?:{_LABELS})(?:$|\s))"
)
#: Two parts and a blank: "글·사진 김민준".
_BOTH: Final = LatePattern(rf"^((?:{_LABELS})(?:[・·ㆍ/／](?:{_LABELS})){{1,2}})\s(?=\S)")
#: A point, where nothing else parts label and name: "構成・田中花子、写真・佐藤健".
_POINTED: Final = LatePattern(
    rf"(?:^|(?<=[\s、，,|｜;；(（]))({_LABELS})[・／/](?=[\u3400-\u9fff\uac00-\ud7af]{{2,8}}(?:$|[\s、，,|｜;；)）]))"
)
#: A label of Korean, a blank, a name: "글 김민준 · 사진 이서연".
_KOREAN: Final = LatePattern(
    r"(?:^|\s?[·ㆍ・,]\s?)(글|취재|사진|그림|삽화|옮김|번역|영상|편집)\s(?=[가-힣]{2,5}(?:$|[\s·ㆍ・,]))"
)
#: The label behind the name, in which no particle of Japanese stands.
_BEHIND: Final = LatePattern(
    rf"([^、，,|｜;；：:＝=()（）のをがはで]{{2,30}}?)(?:\s|[／/]|\s?[(（])({_SEVERAL})[)）]?(?=$|[\s、，,|｜;；／/])"
)


def labels_before(text: str) -> str:
    """Return *text* with each part's label before its names, behind a bar; as it is where no label tells a part."""
    if not may_be_east_asian(text):
        return text
    for pattern in (_BEFORE, _BOTH, _POINTED, _KOREAN):
        if (told := pattern.get().sub(lambda match: f" | {_label(match[1])}：", text)) != text:
            return told.removeprefix(" | ")
    found = list(_BEHIND.get().finditer(text))
    return " | ".join(f"{_label(match[2])}：{match[1].strip(' /／')}" for match in found) if found else text


def text_by(line: str) -> str | None:
    """Return the line with its labels first where one of them says who wrote the text; ``None`` for any other line."""
    told = labels_before(line) if len(line) <= MAX_LINE else line
    return told if told != line and f"{_TEXT}：" in told else None


def _label(words: str) -> str:
    """Return the label of one part; who wrote the text and took the pictures is its author."""
    parts = [_LABEL_OF[word] for word in _POINTS.get().split(words)]
    return _TEXT if _TEXT in parts else parts[0]
