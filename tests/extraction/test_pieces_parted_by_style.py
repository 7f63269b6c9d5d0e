"""Pieces of a line that only a style keeps apart: names, dates and labels set in elements without a blank between."""

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.text import is_text_of_its_own
from tests.extraction.small_pages import TEXT, URL, page

VISIT = "2026-11-28T12:00:00Z"


def read(head_line, language="en", title="Ferry to sail again", text=TEXT):
    html = f'<html lang="{language}"><body><main><h1>{title}</h1>{head_line}<div>{text}</div></main></body></html>'
    return newscrawl.extract(html, URL, VISIT)


ARABIC = "".join(
    f"<p>{'صوت مجلس الميناء مساء الاثنين لصالح إعادة فتح سوق السمك القديم على الرصيف. ' * 2}</p>" for _ in "12"
)
HEBREW = "".join(
    f"<p>{'מועצת הנמל החליטה ביום שני בערב לפתוח מחדש את שוק הדגים הישן שעל הרציף. ' * 2}</p>" for _ in "12"
)
URDU = "".join(
    f"<p>{'بندرگاہ کونسل نے پیر کی رات پرانی مچھلی منڈی دوبارہ کھولنے کے حق میں ووٹ دیا۔ ' * 2}</p>" for _ in "12"
)
PERSIAN = "".join(f"<p>{'شورای بندر دوشنبه شب به بازگشایی بازار قدیمی ماهی در اسکله رأی داد. ' * 2}</p>" for _ in "12")

DAY, NEXT = "2026-11-03", "2026-11-04"
GLUED = {
    "en": (
        TEXT,
        ("<a href=/author/x>Ada Penrose</a>", "November 3, 2026", "Updated: November 4, 2026"),
        "Ada Penrose",
        NEXT,
    ),
    "ar": (ARABIC, ("بقلم: <a href=/a>هالة المنصوري</a>", "نشر في 3 نوفمبر 2026 | 09:15"), "هالة المنصوري", None),
    "he": (
        HEBREW,
        ("מאת <a href=/a>תמר גולדפרב</a>", "פורסם: 3 בנובמבר 2026 | 09:15", "עודכן: 4 בנובמבר 2026 | 11:00"),
        "תמר גולדפרב",
        NEXT,
    ),
    "ur": (
        URDU,
        ("تحریر: <a href=/a>نگہت رضوی</a>", "اشاعت: 3 نومبر 2026 | 09:15", "تازہ کاری: 4 نومبر 2026 | 11:00"),
        "نگہت رضوی",
        None,
    ),
    "fa": (
        PERSIAN,
        ("نویسنده: <a href=/a>نسترن کوهستانی</a>", "تاریخ انتشار: ۱۲ آبان ۱۴۰۵ | 09:15"),
        "نسترن کوهستانی",
        None,
    ),
}


@pytest.mark.parametrize("language", GLUED)
def test_who_and_when_are_read_apart(language):
    text, pieces, author, modified = GLUED[language]
    spans = "".join(f"<span>{piece}</span>" for piece in pieces)
    record = read(f"<div class=info>{spans}</div>", language, text=text)
    assert [one.name for one in record.authors] == [author]
    assert (record.datePublishedLocal or record.datePublished)[:10] == DAY
    assert modified is None or (record.dateModifiedLocal or record.dateModified)[:10] == modified
    assert author not in (record.articleBody or "")
    assert author not in (record.description or "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ada Penrose", "Published"),
        ("By Ada Penrose", "3. March"),
        ("Lire aussi", "Les tarifs du bac"),
        ("تمر المنصوري", "نشر في"),
        ("תמר גולדפרב", "פורסם:"),
        ("கவிதா ராமன்", "வெளியிடப்பட்டது:"),
        ("अनिता शर्मा", "प्रकाशित:"),
        ("ნინო ბერიძე", "გამოქვეყნდა:"),
        ("ሰላም ተስፋዬ", "ታተመ:"),
    ],
)
def test_two_texts_are_parted(before, after):
    assert is_text_of_its_own(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You", "Tube"), ("CO", "2"), ("H", "2"), ("10", "th"), ("T", "he ferry"), ("Deutsch", "Landfunk"),
        ("the harbour", "s"), ("Reuters", "’ reporters"), ("ال", "كتاب"), ("المدينة", "ها"), ("USA in", "12"),
        ("रवि शर्मा", "ने"),
    ],
)  # fmt: skip
def test_parts_of_one_word_stay_together(before, after):
    assert is_text_of_its_own(before, after) == (before == "USA in")


def test_a_paragraph_and_a_heading_stay_as_written():
    body = "<h1>The You<b>Tube</b> of old</h1><p>The ferry to <i>Salt</i><i>ney</i> sails again.</p>"
    assert [line.text for line in page(body + TEXT).outline.lines][:2] == [
        "The YouTube of old",
        "The ferry to Saltney sails again.",
    ]


BYLINES = {
    "a conjunction": ("<i>By</i><a href=/a>Ada Orr</a><i>and</i><a href=/b>Bo Lind</a>", ["Ada Orr", "Bo Lind"]),
    "a conjunction, no links": ("<i>By</i><i>Ada Orr</i><i>and</i><i>Bo Lind</i>", ["Ada Orr", "Bo Lind"]),
    "a conjunction with a name": ("<b>Ada Orr</b><i>and Bo Lind</i>", ["Ada Orr", "Bo Lind"]),
    "a name with a conjunction": ("<b>By Ada Orr and</b><i>Bo Lind</i>", ["Ada Orr", "Bo Lind"]),
    "with": ("<i>By</i><a href=/a>Ada Orr</a><i>with</i><a href=/b>Bo Lind</a>", ["Ada Orr", "Bo Lind"]),
    "three": (
        "<i>By</i><a href=/a>Ada Orr</a><i>,</i><a href=/c>Cy Moor</a><i>and</i><a href=/b>Bo Lind</a>",
        ["Ada Orr", "Cy Moor", "Bo Lind"],
    ),
    "German": ("<i>Von</i><a href=/a>Ada Roth</a><i>und</i><a href=/b>Bo Lehmann</a>", ["Ada Roth", "Bo Lehmann"]),
    "Spanish": ("<i>Por</i><a href=/a>Ana Ruiz</a><i>y</i><a href=/b>Bea López</a>", ["Ana Ruiz", "Bea López"]),
    "French": ("<i>Par</i><b>Anne Roy</b><i>et</i><b>Luc Petit</b>", ["Anne Roy", "Luc Petit"]),
    "Russian": ("<i>Автор:</i><a href=/a>Анна Рогова</a><i>и</i><a href=/b>Борис Ли</a>", ["Анна Рогова", "Борис Ли"]),
    "given and family name": ('<i class="first">Ada</i><i class="last">Orr</i>', ["Ada Orr"]),
    "given and family name behind by": ("<i>By</i><i>Ada</i><i>Orr</i>", ["Ada Orr"]),
    "a part of a name, not a conjunction": ("By Ada <b>S</b>and", ["Ada Sand"]),
    "a large first letter": ("<b>A</b>nd<b>rea</b> Orr", ["Andrea Orr"]),
    "a job": ("<b>Ada Orr</b><i>Harbour reporter</i>", ["Ada Orr"]),
    "a job behind one name": ("<i>Ada</i><i>Reporter</i>", ["Ada"]),
}


@pytest.mark.parametrize("case", BYLINES)
def test_names_and_the_words_between_them_are_read_apart(case):
    byline, names = BYLINES[case]
    record = read(f'<div class="byline">{byline}</div>')
    assert [one.name for one in record.authors] == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("มาลี ศรีสุวรรณ | เผยแพร่ 3 พฤศจิกายน 2569 09:15 | ปรับปรุง 4 พฤศจิกายน 2569", ["มาลี ศรีสุวรรณ"]),
        ("نگہت رضوی | تازہ کاری 4 نومبر 2026", ["نگہت رضوی"]),
        ("Ada Penrose | Jago Pascoe 3 March 2026", ["Ada Penrose", "Jago Pascoe"]),
        ("Ada Penrose Ada Penrose", ["Ada Penrose"]),
        ("Hilkka Maija Saari Hilkka Maija Saari", ["Hilkka Maija Saari"]),
    ],
)
def test_labels_of_dates_and_second_copies_are_no_names(byline, names):
    assert list(read_byline(byline).authors) == names


def test_an_indic_word_is_one_word_beside_a_date():
    line = "<div>எழுதியவர்: கயல்விழி சுந்தரம் | வெளியிடப்பட்டது: 3 நவம்பர் 2026 09:15 | புதுப்பிக்கப்பட்டது: 4 நவம்பர் 2026</div>"
    text = f"<p>{'துறைமுக மன்றம் பழைய மீன் சந்தையை மீண்டும் திறக்க வாக்களித்தது. ' * 3}</p>" * 2
    assert (read(line, "ta", text=text).datePublished or "")[:10] == "2026-11-03"
