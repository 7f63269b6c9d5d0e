"""Dates as papers of many languages print them, where that is not how CLDR writes them: all are 17 November 2024."""

from __future__ import annotations

import pytest

from newscrawl.normalize.dates.reader import DateContext, read_date

FORMS = [
    ("si", "2024 නොවැම්බර් 17|17 නොවැම්බර් 2024|නොවැම්බර් 17, 2024"),
    ("mn", "2024 оны 11 сарын 17|2024 оны 11-р сарын 17|2024 оны 11 дүгээр сарын 17-ны өдөр|11 сарын 17, 2024"),
    ("mn", "2024 оны арван нэгдүгээр сарын 17"),
    ("kk", "2024 жылғы 17 қараша|17 қараша 2024 ж.|17 қараша 2024 жыл|2024 ж. 17 қараша"),
    ("ky", "2024-жылдын 17-ноябры|17-ноябрь, 2024|2024-ж., 17-ноябрь"),
    ("uz", "17-noyabr, 2024-yil|2024-yil 17-noyabr|2024 йил 17 ноябрь"),
    ("tk", "2024-nji ýylyň 17-nji noýabry|17 noýabr 2024"),
    ("tg", "17 ноябри соли 2024|17 Ноябри 2024"),
    ("tt", "2024 елның 17 ноябре|17 ноябрь 2024"),
    ("ba", "2024 йылдың 17 ноябре|17 ноябрь 2024"),
    ("ug", "2024-يىلى 17-نويابىر|2024-يىلى 11-ئاينىڭ 17-كۈنى"),
    ("az", "17 noyabr 2024-cü il|2024-cü il noyabrın 17-si|17 noyabr 2024"),
    ("ka", "17 ნოემბერი, 2024 წ.|2024 წლის 17 ნოემბერი"),
    ("et", "17. novembril 2024|17. november 2024"),
    ("eu", "2024ko azaroaren 17a|2024ko azaroak 17|2024ko azaroaren 17an"),
    ("cy", "17 o Dachwedd 2024|17 Tachwedd 2024"),
    ("ku", "17ê Mijdarê 2024|17 Mijdar 2024"),
    ("my", "၂၀၂၄ ခုနှစ် နိုဝင်ဘာလ ၁၇ ရက်|နိုဝင်ဘာလ ၁၇ ရက်၊ ၂၀၂၄|နိုဝင်ဘာ ၁၇၊ ၂၀၂၄"),
    ("km", "ថ្ងៃទី ១៧ ខែវិច្ឆិកា ឆ្នាំ២០២៤|ថ្ងៃអាទិត្យ ទី១៧ ខែវិច្ឆិកា ឆ្នាំ២០២៤|១៧ វិច្ឆិកា ២០២៤"),
    ("fil", "Ika-17 ng Nobyembre, 2024|Nobyembre 17, 2024"),
    ("ha", "17 ga Nuwamba, 2024|17 Nuwamba 2024"),
    ("ht", "17 novanm 2024"),
    ("dv", "17 ނޮވެންބަރު 2024|17 ނޮވެމްބަރު 2024"),
    ("ja", "令和6年（2024年）11月17日|2024年（令和6年）11月17日|令和6年11月17日(日)|2024年11月17日(日)"),
    ("zh-TW", "民國113年（2024年）11月17日|民國113年11月17日"),
    ("prs", "۲۷ عقرب ۱۴۰۳"),
    ("fa", "یکشنبه ۲۷ آبان ۱۴۰۳|27 آبان 1403"),
    ("ps", "۲۷ لړم ۱۴۰۳"),
    ("lv", "2024. gada 17. novembrī|17. novembrī, 2024"),
    ("hu", "2024. november 17-én|2024. nov. 17., vasárnap"),
    ("lt", "2024 m. lapkričio 17 d."),
    ("sq", "e diel, 17 nëntor 2024|17 Nëntor, 2024"),
    ("th", "วันที่ 17 พฤศจิกายน พ.ศ. 2567|17 พ.ย. 67"),
    ("vi", "Ngày 17 tháng 11 năm 2024|17 Tháng Mười Một 2024"),
    ("sw", "Novemba 17, 2024"),
    ("is", "17. nóvember 2024"),
    ("ne", "२०८१ मंसिर २ गते|२ मङ्सिर २०८१ १४:३०|२०८१-०८-०२|2081/08/02|आइतबार, मंसिर २, २०८१|२ मङ्सिर २०८१, आइतवार"),
    ("am", "ኅዳር 8 2017|እሑድ ኅዳር 8 ቀን 2017 ዓ.ም.|ህዳር 8, 2017"),
]
#: Of calendars that are not read, and months without a day: no date is better than another day.
UNREAD = [
    ("bn", "১ বৈশাখ ১৪৩১|রবিবার ১ বৈশাখ, ১৪৩১ বঙ্গাব্দ"),
    ("he", "י״ב בתשרי תשפ״ה|12 Tishrei 5785"),
    ("zh", "甲辰年十月十七"),
    ("ko", "음력 10월 17일|단기 4357년 11월 17일"),
    ("hi", "शक संवत 1946, 1 चैत्र"),
    ("ru", "17 ноябре|в ноябре"),
    ("en", "ika-17"),
]


def each(table):
    return [(language, text) for language, texts in table for text in texts.split("|")]


@pytest.mark.parametrize(("language", "text"), each(FORMS))
def test_a_date_as_papers_of_its_language_print_it(language, text):
    assert read_date(text, DateContext(languages=(language,))).value == "2024-11-17"


@pytest.mark.parametrize(("language", "text"), each(UNREAD))
def test_what_is_no_day_that_we_know_stays_unread(language, text):
    assert read_date(text, DateContext(languages=(language,))).value is None
