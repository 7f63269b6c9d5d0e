"""A line near the headline that says by a word and a colon, or by a title behind the name, who wrote the article."""

from __future__ import annotations

import pytest

import newscrawl

ENGLISH = "The harbour board approved a second ferry line on Thursday after a debate of three hours. "
KOREAN = "항만위원회는 목요일 저녁 세 시간의 토론 끝에 두 번째 여객선 노선을 승인했다고 밝혔다. "
CHINESE = (
    "港口委员会周四晚上经过三个小时的辩论后批准了第二条渡轮航线。议员们说新航线将缩短上学的路程，商店也会有更多客人。"
)
JAPANESE = (
    "港湾委員会は木曜日の夜、三時間にわたる議論の末、二つ目のフェリー航路を承認した。新しい航路は通学時間を短縮する。"
)
LABELLED = {
    "tr": ("Haber: Ayşe Yılmaz", ["Ayşe Yılmaz"]),
    "fa": ("نویسنده: رضا احمدی", ["رضا احمدی"]),
    "id": ("Reporter: Budi Santoso", ["Budi Santoso"]),
    "hu": ("Szöveg: Kovács János", ["Kovács János"]),
    "th": ("ผู้เขียน: สมชาย ใจดี", ["สมชาย ใจดี"]),
    "pl": ("Napisała: Anna Nowak", ["Anna Nowak"]),
    "fi": ("Toimittaja: Matti Virtanen", ["Matti Virtanen"]),
    "el": ("Επιμέλεια: Γιώργος Παππάς", ["Γιώργος Παππάς"]),
    "ru": ("Текст: Иван Иванов", ["Иван Иванов"]),
    "sv": ("Journalist: Eva Lind", ["Eva Lind"]),
}
TITLED = {
    ("ko", "홍길동 기자 hong@news.example"): ["홍길동"],
    ("ko", "[서울=뉴스] 김철수 기자"): ["김철수"],
    ("ko", "김철수·이영희 기자"): ["김철수", "이영희"],
    ("ko", "이영희 선임기자"): ["이영희"],
    ("zh", "记者 张三 李四"): ["张三", "李四"],
    ("zh", "海港日报记者 王小明"): ["王小明"],
    ("zh", "李四记者"): ["李四"],
    ("ja", "山田太郎記者"): ["山田太郎"],
    ("ja", "記者 山田 太郎"): ["山田 太郎"],
}
NOBODY = {
    "en": "Location: Port Saltney",
    "de": "Quelle: Hafenblatt",
    "fr": "À propos de : la ligne",
    "es": "Sobre: transporte público",
    "ko": "기자",
}
PROSE = {"ko": KOREAN, "zh": CHINESE, "ja": JAPANESE}


def authors(language: str, line: str) -> list[str | None]:
    text = "".join(f"<p>{PROSE.get(language, ENGLISH) * 2}</p>" for _ in range(4))
    html = (
        f'<!doctype html><html lang="{language}"><head><title>Second ferry line approved</title></head><body><main>'
        f"<article><h1>Second ferry line approved</h1><div>2026-03-12</div><div>{line}</div>{text}</article>"
    )
    return [author.name for author in newscrawl.extract(html, url="https://paper.example/second-ferry-line").authors]


@pytest.mark.parametrize("language", LABELLED)
def test_a_label_with_a_colon_names_the_author(language):
    line, names = LABELLED[language]
    assert authors(language, line) == names


@pytest.mark.parametrize(("language", "line"), TITLED)
def test_a_reporter_s_title_stands_before_or_behind_the_names(language, line):
    assert authors(language, line) == TITLED[language, line]


@pytest.mark.parametrize("language", NOBODY)
def test_other_labels_name_nobody(language):
    assert authors(language, NOBODY[language]) == []


def test_the_dates_folded_away_below_the_headline_are_the_article_s():
    history = (
        "<details><summary>Thu 12 Mar 2026 14.05 GMT</summary>First published on Thu 12 Mar 2026 09.00 GMT</details>"
    )
    text = f"<p>{ENGLISH * 2}</p>" * 4
    html = f"<html lang=en><body><article><h1>Second ferry line approved</h1>{history}{text}</article>"
    assert newscrawl.extract(html, url="https://paper.example/ferry").datePublished == "2026-03-12T09:00:00Z"
