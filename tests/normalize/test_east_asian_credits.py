"""Labels of who had which part in bylines of East Asia, before the names and behind them."""

from __future__ import annotations

import pytest

from newscrawl import extract
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.authors.east_asian_credits import text_by

PHOTO, EDITOR, TRANSLATOR = "photographer", "editor", "translator"
CREDITS = (
    ("文＝田中花子 写真＝佐藤健", ["田中花子"], [("佐藤健", PHOTO)]),
    ("取材・文＝田中花子 撮影＝佐藤健", ["田中花子"], [("佐藤健", PHOTO)]),
    ("取材・文／田中花子　写真／佐藤健", ["田中花子"], [("佐藤健", PHOTO)]),
    ("文・写真／田中花子", ["田中花子"], []),
    ("文・写真 田中花子", ["田中花子"], []),
    ("構成・田中花子、写真・佐藤健", ["田中花子"], [("佐藤健", PHOTO)]),
    ("文：田中花子　編集：佐藤健", ["田中花子"], [("佐藤健", EDITOR)]),
    ("田中花子 著、佐藤 健 監訳、Otto Reyes 訳", ["田中花子"], [("佐藤 健", TRANSLATOR), ("Otto Reyes", TRANSLATOR)]),
    ("田中花子（文）、佐藤健（写真）", ["田中花子"], [("佐藤健", PHOTO)]),
    ("文/王小明 图/李丽", ["王小明"], [("李丽", PHOTO)]),
    ("王小明/文 李丽/图", ["王小明"], [("李丽", PHOTO)]),
    ("王小明 著 李丽 译", ["王小明"], [("李丽", TRANSLATOR)]),
    ("글·사진 김민준", ["김민준"], []),
    ("글·그림 김민준 작가", ["김민준"], []),
    ("글=김민준 사진=이서연", ["김민준"], [("이서연", PHOTO)]),
    ("글 김민준 · 사진 이서연", ["김민준"], [("이서연", PHOTO)]),
    ("김민준 지음, 이서연 옮김", ["김민준"], [("이서연", TRANSLATOR)]),
)
TEXTS = {
    "ja": "港湾評議会は月曜日の夜、第{}回の会議で、古い渡し船の航路を冬のあいだも残すことを決めた。",
    "zh": "港务委员会星期一晚间在第{}次会议上决定，在整个冬季保留这条旧渡轮航线，并订购新的发动机。",
    "ko": "항만위원회는 월요일 저녁 제{}차 회의에서 오래된 나룻배 노선을 겨울에도 유지하기로 결정했다.",
}


@pytest.mark.parametrize(("line", "authors", "others"), CREDITS)
def test_a_label_tells_the_part(line, authors, others):
    read = read_byline(line)
    assert (list(read.authors), list(read.contributors)) == (authors, others)


def article(line, above="", below=""):
    language = "ko" if max(line) >= "가" and max(line) <= "힣" else "zh" if "王" in line or "李" in line else "ja"
    text = "".join(f"<p>{TEXTS[language].format(number)}</p>" for number in range(1, 4))
    return extract(
        f"<html lang={language}><head><title>{TEXTS[language][:12]}</title></head><body><article>"
        f"<h1>{TEXTS[language][:12]}</h1><p>2026/11/03</p>{above}{text}{below}</article></body></html>",
        url="https://paper.example/ferry",
    )


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(
    "line", ["取材・文＝田中花子 撮影＝佐藤健", "글·사진 김민준", "文・写真／田中花子", "文/王小明 图/李丽"]
)
def test_a_page_is_signed_by_it_and_the_text_does_not_hold_it(line, place):
    read = article(line, **{place: f"<p>{line}</p>"})
    assert [author.name for author in read.authors] == next(names for row, names, _ in CREDITS if row == line)
    assert line[:3] not in read.articleBody


@pytest.mark.parametrize(
    "line", ["今日の 写真", "新しい文", "本文 写真", "写真：佐藤健", "撮影＝佐藤健", "文化：港の冬", "글쓰기 강좌"]
)
def test_other_lines_say_of_nobody_that_he_wrote_the_text(line):
    assert text_by(line) is None


@pytest.mark.parametrize(
    ("line", "name"), [("撮影＝佐藤健", "佐藤健"), ("사진=이서연", "이서연"), ("摄影：李丽", "李丽")]
)
def test_a_credit_below_the_text_is_none_of_it(line, name):
    read = article(line, below=f"<p>{line}</p>")
    assert [(one.name, one.role) for one in read.contributors] == [(name, PHOTO)]
    assert line not in read.articleBody
