"""Bylines that name several: commas, conjunctions of many languages, links, counts, places, degrees, jobs."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case, ld, person

_A, _B, _C = "Ida Falk", "Otto Reyes", "Cynthia Dahlberg"
#: Language, the word that says "by", the word that says "and", three names as that language writes them.
_LANGUAGES = (
    ("en", "By", "and", _A, _B, _C), ("de", "Von", "und", _A, _B, _C), ("fr", "Par", "et", _A, _B, _C),
    ("es", "Por", "y", _A, _B, _C), ("es", "Por", "e", _A, "Otto Reyes", "Inés Dahl"), ("pt", "Por", "e", _A, _B, _C),
    ("it", "Di", "e", _A, _B, _C), ("it", "Di", "ed", _A, _B, "Elena Dahl"), ("ca", "Per", "i", _A, _B, _C),
    ("gl", "Por", "e", _A, _B, _C), ("nl", "Door", "en", _A, _B, _C), ("sv", "Av", "och", _A, _B, _C),
    ("nb", "Av", "og", _A, _B, _C), ("da", "Af", "og", _A, _B, _C), ("is", "Eftir", "og", _A, _B, _C),
    ("fi", "Teksti:", "ja", _A, _B, _C), ("et", "Tekst:", "ja", _A, _B, _C), ("lv", "Autors:", "un", _A, _B, _C),
    ("lt", "Autorius:", "ir", _A, _B, _C), ("pl", "Autorzy:", "i", _A, _B, _C), ("pl", "Autorzy:", "oraz", _A, _B, _C),
    ("cs", "Autor:", "a", _A, _B, _C), ("sk", "Autor:", "a", _A, _B, _C), ("sl", "Avtor:", "in", _A, _B, _C),
    ("hr", "Piše:", "i", _A, _B, _C), ("hu", "Szerző:", "és", _A, _B, _C), ("ro", "De", "și", _A, _B, _C),
    ("tr", "Yazan:", "ve", _A, _B, _C), ("id", "Oleh", "dan", _A, _B, _C), ("vi", "Tác giả:", "và", _A, _B, _C),
    ("cy", "Gan", "a", _A, _B, _C), ("sq", "Nga", "dhe", _A, _B, _C), ("eu", "Egilea:", "eta", _A, _B, _C),
    ("af", "Deur", "en", _A, _B, _C), ("ms", "Oleh", "dan", _A, _B, _C), ("sw", "Na", "na", _A, _B, _C),
    ("ru", "Автор:", "и", "Ида Фальк", "Отто Рейес", "Анна Даль"), ("uk", "Автор:", "та", "Іда Фальк", "Отто Рейєс", "Ганна Даль"),
    ("bg", "Автор:", "и", "Ида Фалк", "Ото Рейес", "Анна Дал"), ("sr", "Пише:", "и", "Ида Фалк", "Ото Рејес", "Ана Дал"),
    ("el", "Του", "και", "Ίδα Φαλκ", "Όθων Ρέγες", "Άννα Νταλ"), ("he", "מאת", "ו", "עידה פלק", "אוטו רייס", "חנה דאל"),
    ("ar", "بقلم", "و", "سارة خالد", "أحمد منصور", "ليلى حسن"), ("fa", "نویسنده:", "و", "سارا کریمی", "احمد رضایی", "لیلا حسنی"),
    ("ur", "تحریر:", "اور", "سارہ خان", "احمد علی", "لیلی حسن"), ("hi", "लेखक:", "और", "इदा कुमार", "ओम शर्मा", "सीमा वर्मा"),
    ("bn", "লেখক:", "এবং", "ইদা সেন", "ওম রায়", "সীমা দত্ত"), ("th", "โดย", "และ", "ไอดา ฟอล์ก", "ออตโต เรเยส", "ซินเธีย ดาล"),
)  # fmt: skip
#: Their "by" or "and" is a name or another word elsewhere: they are read where the language is known (see the tests).
OWN_WORDS = frozenset({"ca", "sl", "cy", "sq", "af", "sw"})
BYLINES_OF = [(lang, f"{by} {a}, {b} {and_} {c}", [a, b, c]) for lang, by, and_, a, b, c in _LANGUAGES if lang != "he"]
_JOINED = (
    ("By {a}, {b}, and {c}", (_A, _B, _C)),
    ("By {a}, {b} and {c}", (_A, _B, _C)),
    ("By {a}, {b} & {c}", (_A, _B, _C)),
    ("By {a}, {b}, & {c}", (_A, _B, _C)),
    ("By {a}; {b}; {c}", (_A, _B, _C)),
    ("By {a}; {b}; and {c}", (_A, _B, _C)),
    ("By {a} / {b} / {c}", (_A, _B, _C)),
    ("By {a}/{b}", (_A, _B)),
    ("By {a} | {b}", (_A, _B)),
    ("By {a} • {b}", (_A, _B)),
    ("By {a} · {b} · {c}", (_A, _B, _C)),
    ("By {a} + {b}", (_A, _B)),
    ("By {a} with {b}", (_A, _B)),
    ("BY IDA FALK AND OTTO REYES", ("IDA FALK", "OTTO REYES")),
    ("By {a}, {b}, and 3 others", (_A, _B)),
    ("By {a} and 2 others", (_A,)),
    ("By {a} and 12 more", (_A,)),
    ("By {a}, {b} + 2 more", (_A, _B)),
    ("Von {a}, {b} und 3 weiteren", (_A, _B)),
    ("By {a} in Caracas", (_A,)),
    ("By {a} and {b} in Caracas", (_A, _B)),
    ("By {a} in Caracas and {b} in New York", (_A, _B)),
    ("By {a} in London, {b} in New York and {c} in Paris", (_A, _B, _C)),
    ("Von {a}, Berlin", (_A,)),
    ("Von {a} und {b}, Berlin", (_A, _B)),
    ("Par {a} à Bruxelles et {b}", (_A, _B)),
    ("By {a}, Staff Writer, and {b}, Senior Editor", (_A, _B)),
    ("By {a}, Harbour Correspondent", (_A,)),
    ("By {a}, Sr. Director of Operations, Quay Lines", (_A,)),
    ("By {a}, Chief Executive Officer at Quay Lines", (_A,)),
    ("By {a}, professor of history at the University of Saltney", (_A,)),
    ("By {a}, Head of Research, Northern Harbours Trust", (_A,)),
    ("By {a}, PhD", (_A,)),
    ("By {a}, MD, MPH", (_A,)),
    ("By {a}, PhD and {b}, MPH | SandCo", (_A, _B)),
    ("Dr. {a}, PhD, and Prof. {b}", ("Dr. Ida Falk", "Prof. Otto Reyes")),
    ("By {a}, RDN, LD, {b}, MS, and {c}, M.D.", (_A, _B, _C)),
    ("By {a}, DVM. Reviewed by {b}, DVM", (_A,)),
    ("By {a} | Reviewed by {b}", (_A,)),
    ("By {a}, edited by {b}", (_A,)),
    ("By {a} / Photos: {b}", (_A,)),
    ("By {a} | Photographs by {b}", (_A,)),
    ("{a} (Text) und {b} (Fotos)", (_A,)),
    ("{a} (text), {b} (foto)", (_A,)),
    ("{a} (words) and {b} (pictures)", (_A,)),
    ("Text: {a}, Foto: {b}", (_A,)),
    ("Text: {a} | Fotos: {b}", (_A,)),
    ("Words by {a}. Photographs by {b}", (_A,)),
    ("Texte {a} - Photos {b}", (_A,)),
    ("Translated by {b}, written by {a}", (_A,)),
    ("By {a}, translated from the French by {b}", (_A,)),
    ("Interview: {a}", (_A,)),
    ("Interview by {a}", (_A,)),
    ("Analysis by {a}", (_A,)),
    ("Eingestellt von {a}", (_A,)),
    ("From {a}", (_A,)),
    ("© {a} ●", (_A,)),
    ("— {a} —", (_A,)),
    ("► {a}", (_A,)),
    ("By {a} for The Ferry Post", (_A,)),
    ("By {a}, The Ferry Post", (_A,)),
    ("By {a} - The Ferry Post", (_A,)),
    ("By {a} | Saltney Quill", (_A,)),
    ("By {a}, Saltney Quill", (_A,)),
    ("By {a} / Ostseekurier Anzeiger", (_A,)),
    ("By {a} of the Saltney Quill", (_A,)),
    ("By {a} Courier staff", (_A,)),
    ("By {a} Special to the Courier", (_A,)),
    ("Story and photos by {a}", (_A,)),
    ("Text und Fotos: {a}", (_A,)),
    ("Von {a} und {b} (Foto)", (_A,)),
    ("By {a} with photography by {b}", (_A,)),
    ("By {a} Contact Author", (_A,)),
    ("By {a} | Contact", (_A,)),
    ("By {a}, 34", (_A,)),
    ("By bell hooks", ("bell hooks",)),
    ("By {a} Follow", (_A,)),
    ("By {a} @idafalk", (_A,)),
    ("By {a} | ida@ferry.example", (_A,)),
    ("By {a} (ida@ferry.example)", (_A,)),
    ("By {a} and Reuters", (_A,)),
    ("Von {a} (dpa)", (_A,)),
    ("{a} | 4 min read", (_A,)),
    ("By {a} Published March 3, 2025", (_A,)),
    ("By {a} on March 3, 2025", (_A,)),
    ("March 3, 2025 | 13:10 | {a}", (_A,)),
    ("04.02.2025 | 13:10 Uhr | {a}", (_A,)),
    ("By Jan de la Cruz and Ludwig van den Berg", ("Jan de la Cruz", "Ludwig van den Berg")),
    ("Por José Ortega y Gasset", ("José Ortega y Gasset",)),
    ("By J. R. Falk and K.T. Reyes", ("J. R. Falk", "K.T. Reyes")),
    ("By Daw Khin Myo and U Thant", ("Daw Khin Myo", "U Thant")),
    ("By Madonna", ("Madonna",)),
)
_BYLINES = ('<p class="byline">{}</p>', '<div class="post-author">{}</div>')


def cases() -> list[Case]:
    """Lists as a byline of a class and in JSON-LD; the three names of each language; lists half linked."""
    found = []
    for form, names in _JOINED:
        text = form.format(a=_A, b=_B, c=_C)
        found += [Case(f"{place[:10]} {form}", {"under": place.format(text)}, names) for place in _BYLINES]
    for form, names in _JOINED[:9]:
        name = form.format(a=_A, b=_B, c=_C).removeprefix("By ")
        found.append(Case(f"json-ld {form}", {"head": ld(author=person(name))}, names))
    for lang, by, and_, *names in _LANGUAGES:
        if lang in OWN_WORDS:
            continue
        a, b, c = names
        glue = "" if lang == "he" else " "
        found += [
            Case(f"{lang} {and_}", {"under": f'<p class="byline">{by} {a} {and_}{glue}{b}</p>'}, (a, b), lang=lang),
            Case(
                f"{lang} {and_} three",
                {"under": f'<p class="byline">{by} {a}, {b} {and_}{glue}{c}</p>'},
                (a, b, c),
                lang=lang,
            ),
        ]
    return found
