"""Who took the pictures, and the desk of the site, beside a person in 44 languages, in eight forms of a page."""

# ruff: noqa: E501 -- a row is read best in one line

from __future__ import annotations

from tests.extraction.shells.systems import SHELLS, Row

#: Language, a person, its byline, that of the site's desk, the desk, another person, and the credit of its pictures.
LANGUAGES = [
    ("en", "Ada Moreau", "By Ada Moreau", "By Staff Reporter", "Staff Reporter", "Otto Reyes", "Photos: Otto Reyes"),
    ("de", "Ada Moreau", "Von Ada Moreau", "Von Redaktion", "Redaktion", "Otto Reyes", "Fotos: Otto Reyes"),
    ("fr", "Ada Moreau", "Par Ada Moreau", "Par La rédaction", "La rédaction", "Otto Reyes", "Photos: Otto Reyes"),
    ("es", "Ada Moreau", "Por Ada Moreau", "Por Redacción", "Redacción", "Otto Reyes", "Fotos: Otto Reyes"),
    ("ru", "Иван Петров", "Автор: Иван Петров", "Автор: Редакция", "Редакция", "Анна Смирнова", "Фото: Анна Смирнова"),
    ("uk", "Іван Петренко", "Автор: Іван Петренко", "Автор: Редакція", "Редакція", "Олена Коваль", "Фото: Олена Коваль"),
    ("pl", "Ada Moreau", "Autor: Ada Moreau", "Autor: Redakcja", "Redakcja", "Otto Reyes", "Zdjęcia: Otto Reyes"),
    ("pt", "Ada Moreau", "Por Ada Moreau", "Por Da Redação", "Da Redação", "Otto Reyes", "Fotos: Otto Reyes"),
    ("it", "Ada Moreau", "Di Ada Moreau", "Di Redazione", "Redazione", "Otto Reyes", "Foto: Otto Reyes"),
    ("vi", "Ada Moreau", "Tác giả: Ada Moreau", "Tác giả: Tòa soạn", "Tòa soạn", "Otto Reyes", "Ảnh: Otto Reyes"),
    ("nl", "Ada Moreau", "Door Ada Moreau", "Door De redactie", "De redactie", "Otto Reyes", "Foto's: Otto Reyes"),
    ("cs", "Ada Moreau", "Autor: Ada Moreau", "Autor: Redakce", "Redakce", "Otto Reyes", "Foto: Otto Reyes"),
    ("sv", "Ada Moreau", "Av Ada Moreau", "Av Redaktionen", "Redaktionen", "Otto Reyes", "Foto: Otto Reyes"),
    ("nb", "Ada Moreau", "Av Ada Moreau", "Av Redaksjonen", "Redaksjonen", "Otto Reyes", "Foto: Otto Reyes"),
    ("da", "Ada Moreau", "Af Ada Moreau", "Af Redaktionen", "Redaktionen", "Otto Reyes", "Foto: Otto Reyes"),
    ("fi", "Ada Moreau", "Kirjoittaja: Ada Moreau", "Kirjoittaja: Toimitus", "Toimitus", "Otto Reyes", "Kuvat: Otto Reyes"),
    ("ro", "Ada Moreau", "De Ada Moreau", "De Redacția", "Redacția", "Otto Reyes", "Foto: Otto Reyes"),
    ("hu", "Ada Moreau", "Írta: Ada Moreau", "Írta: Szerkesztőség", "Szerkesztőség", "Otto Reyes", "Fotó: Otto Reyes"),
    ("el", "Νίκου Δήμου", "Του Νίκου Δήμου", "Του Σύνταξη", "Σύνταξη", "Γιάννη Παππά", "Φωτογραφίες: Γιάννη Παππά"),
    ("id", "Ada Moreau", "Oleh Ada Moreau", "Oleh Redaksi", "Redaksi", "Otto Reyes", "Foto: Otto Reyes"),
    ("bg", "Иван Петров", "Автор: Иван Петров", "Автор: Редакция", "Редакция", "Анна Димова", "Снимки: Анна Димова"),
    ("hr", "Ada Moreau", "Piše: Ada Moreau", "Piše: Redakcija", "Redakcija", "Otto Reyes", "Fotografije: Otto Reyes"),
    ("sr", "Иван Петровић", "Пише: Иван Петровић", "Пише: Редакција", "Редакција", "Ана Јовић", "Фото: Ана Јовић"),
    ("sl", "Ada Moreau", "Piše: Ada Moreau", "Piše: Uredništvo", "Uredništvo", "Otto Reyes", "Foto: Otto Reyes"),
    ("sk", "Ada Moreau", "Autor: Ada Moreau", "Autor: Redakcia", "Redakcia", "Otto Reyes", "Foto: Otto Reyes"),
    ("lt", "Ada Moreau", "Autorius: Ada Moreau", "Autorius: Redakcija", "Redakcija", "Otto Reyes", "Nuotraukos: Otto Reyes"),
    ("et", "Ada Moreau", "Autor: Ada Moreau", "Autor: Toimetus", "Toimetus", "Otto Reyes", "Fotod: Otto Reyes"),
    ("ka", "ნინო ბერიძე", "ავტორი: ნინო ბერიძე", "ავტორი: რედაქცია", "რედაქცია", "გიორგი კაპანაძე", "ფოტო: გიორგი კაპანაძე"),
    ("ms", "Ada Moreau", "Oleh Ada Moreau", "Oleh Pengarang Berita", "Pengarang Berita", "Otto Reyes", "Gambar: Otto Reyes"),
    ("ca", "Ada Moreau", "Per Ada Moreau", "Per Redacció", "Redacció", "Otto Reyes", "Fotos: Otto Reyes"),
    ("tr", "Ada Moreau", "Yazan: Ada Moreau", "Yazan: Haber Merkezi", "Haber Merkezi", "Otto Reyes", "Fotoğraf: Otto Reyes"),
    ("ar", "سامي حداد", "كتب: سامي حداد", "كتب: هيئة التحرير", "هيئة التحرير", "ليلى منصور", "تصوير: ليلى منصور"),
    ("fa", "سارا رضایی", "نویسنده: سارا رضایی", "نویسنده: تحریریه", "تحریریه", "علی احمدی", "عکس: علی احمدی"),
    ("he", "דנה לוי", "מאת דנה לוי", "מאת מערכת", "מערכת", "יוסי כהן", "צילום: יוסי כהן"),
    ("hi", "राम शर्मा", "लेखक: राम शर्मा", "लेखक: डेस्क", "डेस्क", "सीता वर्मा", "फोटो: सीता वर्मा"),
    ("bn", "রহিম উদ্দিন", "লেখক: রহিম উদ্দিন", "লেখক: নিজস্ব প্রতিবেদক", "নিজস্ব প্রতিবেদক", "করিম আলী", "ছবি: করিম আলী"),
    ("ur", "احمد علی", "تحریر: احمد علی", "تحریر: ویب ڈیسک", "ویب ڈیسک", "سارہ خان", "تصاویر: سارہ خان"),
    ("th", "สมชาย ใจดี", "โดย สมชาย ใจดี", "โดย กองบรรณาธิการ", "กองบรรณาธิการ", "สมหญิง รักไทย", "ภาพ: สมหญิง รักไทย"),
    ("ta", "ரவி குமார்", "எழுதியவர்: ரவி குமார்", "எழுதியவர்: செய்திப் பிரிவு", "செய்திப் பிரிவு", "மீனா ராஜன்", "படங்கள்: மீனா ராஜன்"),
    ("mr", "राम पाटील", "लेखक: राम पाटील", "लेखक: वृत्तसेवा", "वृत्तसेवा", "सीता जोशी", "छायाचित्र: सीता जोशी"),
    ("ne", "राम शर्मा", "लेखक: राम शर्मा", "लेखक: समाचारदाता", "समाचारदाता", "सीता थापा", "तस्बिर: सीता थापा"),
    ("ja", "山田太郎", "文：山田太郎", "文：編集部", "編集部", "佐藤花子", "写真：佐藤花子"),
    ("ko", "김도윤", "김도윤 기자", "글 편집국", "편집국", "이서연", "사진: 이서연"),
    ("zh", "王小明", "作者：王小明", "作者：本报讯", "本报讯", "李丽华", "摄影：李丽华"),
    ("is", "Ada Moreau", "Eftir Ada Moreau", "Eftir Ritstjórn", "Ritstjórn", "Otto Reyes", "Myndir: Otto Reyes"),
]  # fmt: skip
_SYSTEMS = [name for name in SHELLS if name not in {"kirby", "blog 2003"}]  # these print it behind the text
_DAY = '<time datetime="2026-11-03">2026-11-03</time>'


def _rows() -> list[Row]:
    found = []
    for at, (lang, one, byline, by_desk, desk, other, credit) in enumerate(LANGUAGES):
        both = [
            f"{byline} | {credit} {_DAY}",
            f"{byline}, {credit} {_DAY}",
            f"<div>{byline}</div><div>{credit}</div><div>{_DAY}</div>",
            f"<span>{byline}</span> <span>{credit}</span> {_DAY}",
            f"{byline}. {credit}. {_DAY}",
        ]
        desks = [f"{byline}, {desk} {_DAY}", f"<div>{byline}</div><div>{desk}</div><div>{_DAY}</div>"]
        systems = [_SYSTEMS[(7 * at + number) % len(_SYSTEMS)] for number in range(8)]
        found += [
            Row(system, lang, who, [one], roles=[(other, "photographer")])
            for system, who in zip(systems, both, strict=False)
        ]
        found += [Row(system, lang, who, [one]) for system, who in zip(systems[5:], desks, strict=False)]
        found.append(Row(systems[7], lang, f"{by_desk} | {_DAY}", persons=[]))
    return found


BESIDE = _rows()
