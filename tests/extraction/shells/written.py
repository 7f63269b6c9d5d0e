"""Who and when in 43 languages: two names, the byline of one and of both, and the day, in the forms of a page."""

# ruff: noqa: E501 -- a row is read best in one line

from __future__ import annotations

from tests.extraction.shells.systems import SHELLS, Row

#: Language, two names, the byline of the first, that of both, the third of November 2026.
LANGUAGES = [
    ("en", ("Ada Moreau", "Otto Reyes"), "By Ada Moreau", "By Ada Moreau and Otto Reyes", "November 3, 2026"),
    ("de", ("Ada Moreau", "Otto Reyes"), "Von Ada Moreau", "Von Ada Moreau und Otto Reyes", "3. November 2026"),
    ("fr", ("Ada Moreau", "Otto Reyes"), "Par Ada Moreau", "Par Ada Moreau et Otto Reyes", "3 novembre 2026"),
    ("es", ("Ada Moreau", "Otto Reyes"), "Por Ada Moreau", "Por Ada Moreau y Otto Reyes", "3 de noviembre de 2026"),
    ("ru", ("Иван Петров", "Анна Смирнова"), "Автор: Иван Петров", "Автор: Иван Петров и Анна Смирнова", "3 ноября 2026 г."),
    ("uk", ("Іван Петренко", "Олена Коваль"), "Автор: Іван Петренко", "Автор: Іван Петренко та Олена Коваль", "3 листопада 2026 р."),
    ("pl", ("Ada Moreau", "Otto Reyes"), "Autor: Ada Moreau", "Autor: Ada Moreau i Otto Reyes", "3 listopada 2026"),
    ("pt", ("Ada Moreau", "Otto Reyes"), "Por Ada Moreau", "Por Ada Moreau e Otto Reyes", "3 de novembro de 2026"),
    ("it", ("Ada Moreau", "Otto Reyes"), "Di Ada Moreau", "Di Ada Moreau e Otto Reyes", "3 novembre 2026"),
    ("vi", ("Ada Moreau", "Otto Reyes"), "Tác giả: Ada Moreau", "Tác giả: Ada Moreau và Otto Reyes", "3 tháng 11, 2026"),
    ("nl", ("Ada Moreau", "Otto Reyes"), "Door Ada Moreau", "Door Ada Moreau en Otto Reyes", "3 november 2026"),
    ("cs", ("Ada Moreau", "Otto Reyes"), "Autor: Ada Moreau", "Autor: Ada Moreau a Otto Reyes", "3. listopadu 2026"),
    ("sv", ("Ada Moreau", "Otto Reyes"), "Av Ada Moreau", "Av Ada Moreau och Otto Reyes", "3 november 2026"),
    ("nb", ("Ada Moreau", "Otto Reyes"), "Av Ada Moreau", "Av Ada Moreau og Otto Reyes", "3. november 2026"),
    ("da", ("Ada Moreau", "Otto Reyes"), "Af Ada Moreau", "Af Ada Moreau og Otto Reyes", "3. november 2026"),
    ("fi", ("Ada Moreau", "Otto Reyes"), "Kirjoittaja: Ada Moreau", "Kirjoittaja: Ada Moreau ja Otto Reyes", "3. marraskuuta 2026"),
    ("ro", ("Ada Moreau", "Otto Reyes"), "De Ada Moreau", "De Ada Moreau și Otto Reyes", "3 noiembrie 2026"),
    ("hu", ("Ada Moreau", "Otto Reyes"), "Írta: Ada Moreau", "Írta: Ada Moreau és Otto Reyes", "2026. november 3."),
    ("el", ("Νίκου Δήμου", "Γιάννη Παππά"), "Του Νίκου Δήμου", "Του Νίκου Δήμου και του Γιάννη Παππά", "3 Νοεμβρίου 2026"),
    ("id", ("Ada Moreau", "Otto Reyes"), "Oleh Ada Moreau", "Oleh Ada Moreau dan Otto Reyes", "3 November 2026"),
    ("bg", ("Иван Петров", "Анна Димова"), "Автор: Иван Петров", "Автор: Иван Петров и Анна Димова", "3 ноември 2026 г."),
    ("hr", ("Ada Moreau", "Otto Reyes"), "Piše: Ada Moreau", "Piše: Ada Moreau i Otto Reyes", "3. studenoga 2026."),
    ("sr", ("Иван Петровић", "Ана Јовић"), "Пише: Иван Петровић", "Пише: Иван Петровић и Ана Јовић", "3. новембар 2026."),
    ("sl", ("Ada Moreau", "Otto Reyes"), "Piše: Ada Moreau", "Piše: Ada Moreau in Otto Reyes", "3. november 2026"),
    ("sk", ("Ada Moreau", "Otto Reyes"), "Autor: Ada Moreau", "Autor: Ada Moreau a Otto Reyes", "3. novembra 2026"),
    ("lt", ("Ada Moreau", "Otto Reyes"), "Autorius: Ada Moreau", "Autorius: Ada Moreau ir Otto Reyes", "2026 m. lapkričio 3 d."),
    ("et", ("Ada Moreau", "Otto Reyes"), "Autor: Ada Moreau", "Autor: Ada Moreau ja Otto Reyes", "3. november 2026"),
    ("ka", ("ნინო ბერიძე", "გიორგი კაპანაძე"), "ავტორი: ნინო ბერიძე", "ავტორი: ნინო ბერიძე და გიორგი კაპანაძე", "3 ნოემბერი, 2026"),
    ("ms", ("Ada Moreau", "Otto Reyes"), "Oleh Ada Moreau", "Oleh Ada Moreau dan Otto Reyes", "3 November 2026"),
    ("ca", ("Ada Moreau", "Otto Reyes"), "Per Ada Moreau", "Per Ada Moreau i Otto Reyes", "3 de novembre del 2026"),
    ("tr", ("Ada Moreau", "Otto Reyes"), "Yazan: Ada Moreau", "Yazan: Ada Moreau ve Otto Reyes", "3 Kasım 2026"),
    ("ar", ("سامي حداد", "ليلى منصور"), "كتب: سامي حداد", "كتب: سامي حداد وليلى منصور", "3 نوفمبر 2026"),
    ("fa", ("سارا رضایی", "علی احمدی"), "نویسنده: سارا رضایی", "نویسنده: سارا رضایی و علی احمدی", "3 نوامبر 2026"),
    ("he", ("דנה לוי", "יוסי כהן"), "מאת דנה לוי", "מאת דנה לוי ויוסי כהן", "3 בנובמבר 2026"),
    ("hi", ("राम शर्मा", "सीता वर्मा"), "लेखक: राम शर्मा", "लेखक: राम शर्मा और सीता वर्मा", "3 नवंबर 2026"),
    ("bn", ("রহিম উদ্দিন", "করিম আলী"), "লেখক: রহিম উদ্দিন", "লেখক: রহিম উদ্দিন ও করিম আলী", "3 নভেম্বর, 2026"),
    ("ur", ("احمد علی", "سارہ خان"), "تحریر: احمد علی", "تحریر: احمد علی اور سارہ خان", "3 نومبر، 2026"),
    ("th", ("สมชาย ใจดี", "สมหญิง รักไทย"), "โดย สมชาย ใจดี", "โดย สมชาย ใจดี และ สมหญิง รักไทย", "3 พฤศจิกายน ค.ศ. 2026"),
    ("ta", ("ரவி குமார்", "மீனா ராஜன்"), "எழுதியவர்: ரவி குமார்", "எழுதியவர்: ரவி குமார் மற்றும் மீனா ராஜன்", "3 நவம்பர், 2026"),
    ("mr", ("राम पाटील", "सीता जोशी"), "लेखक: राम पाटील", "लेखक: राम पाटील आणि सीता जोशी", "3 नोव्हेंबर, 2026"),
    ("ne", ("राम शर्मा", "सीता थापा"), "लेखक: राम शर्मा", "लेखक: राम शर्मा र सीता थापा", "2026 नोभेम्बर 3"),
    ("ja", ("山田太郎", "佐藤花子"), "文：山田太郎", "文：山田太郎・佐藤花子", "2026年11月3日"),
    ("ko", ("김도윤", "이서연"), "김도윤 기자", "김도윤·이서연 기자", "2026년 11월 3일"),
    ("zh", ("王小明", "李丽华"), "作者：王小明", "作者：王小明、李丽华", "2026年11月3日"),
    ("is", ("Ada Moreau", "Otto Reyes"), "Eftir Ada Moreau", "Eftir Ada Moreau og Otto Reyes", "3. nóvember 2026"),
]  # fmt: skip
#: Systems that print who and when behind the text, where a date of some languages is not yet told.
_BEHIND = frozenset({"blog 2003"})
_SYSTEMS = [name for name in SHELLS if name not in _BEHIND]


def forms(one: str, two: str, byline: str, both: str, day: str) -> list[tuple[str, list[str]]]:
    """Return who and when in eight forms of markup, each with the authors that it names."""
    label = byline.partition(one)[0]
    return [
        (f"{byline} | {day}", [one]),
        (f"{both} | {day}", [one, two]),
        (f"<span>{both}</span> <span>{day}</span>", [one, two]),
        (f"<div>{byline}</div><div>{day}</div>", [one]),
        (f'<span class="author">{both}</span> <time datetime="2026-11-03">{day}</time>', [one, two]),
        (f'{label}<a href="/author/1">{one}</a>, <a href="/author/2">{two}</a> <time>{day}</time>', [one, two]),
        (f"{day} · {byline}", [one]),
        (f"{byline}<br>{day}", [one]),
    ]


def _rows() -> list[Row]:
    found = []
    for at, (lang, (one, two), byline, both, day) in enumerate(LANGUAGES):
        for number, (who, authors) in enumerate(forms(one, two, byline, both, day)):
            found.append(Row(_SYSTEMS[(3 * at + number) % len(_SYSTEMS)], lang, who, authors))
    return found


WRITTEN = _rows()
