"""What buttons and links say behind which an article goes on: "continue reading", and its like."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.text import fold, squash

MAX_LABEL: Final = 50  # characters
_LABELS = """
    read more|read on|keep reading|continue reading|continue reading this article|continue reading this story|
    continue|continue article|continue story|read full article|read the full article|read full story|
    read the full story|read whole story|read the whole story|read the rest|read the rest of this article|
    read the rest of this story|show full article|show the full article|show full story|show full text|
    show whole article|view full article|view full story|expand article|see full article|show more|view more|
    weiterlesen|weiter lesen|mehr lesen|artikel weiterlesen|ganzen artikel lesen|den ganzen artikel lesen|
    ganzen artikel anzeigen|vollständigen artikel lesen|mehr anzeigen|lire la suite|lire la suite de l'article|
    lire l'article complet|lire tout l'article|continuer la lecture|afficher la suite|voir la suite|leer más|
    seguir leyendo|continuar leyendo|leer artículo completo|leer el artículo completo|leer nota completa|
    ver artículo completo|ver más|leia mais|continuar lendo|continue lendo|continuar a ler|ler mais|ler artigo completo|
    ler notícia completa|leggi tutto|continua a leggere|leggi l'articolo completo|leggi di più|continua la lettura|
    lees meer|lees verder|verder lezen|lees het hele artikel|läs mer|läs vidare|läs hela artikeln|fortsätt läsa|les mer|
    les videre|les hele saken|fortsett å lese|læs mere|læs videre|læs hele artiklen|lue lisää|jatka lukemista|
    lue koko juttu|lue koko artikkeli|czytaj dalej|czytaj więcej|czytaj całość|czytaj cały artykuł|rozwiń|číst dále|
    číst celý článek|pokračovat ve čtení|čítať ďalej|čítať celý článok|pokračovať v čítaní|tovább olvasom|
    olvass tovább|tovább|teljes cikk|citește mai mult|citește mai departe|continuă lectura|citește tot articolul|
    devamını oku|okumaya devam et|haberin devamı|haberin tamamı|читать далее|читать дальше|читать полностью|
    читать целиком|показать полностью|развернуть|читати далі|читати повністю|показати повністю|прочети още|
    прочети цялата статия|још|прочитај више|pročitaj više|nastavi čitati|pročitajte više|preberi več|beri naprej|
    διαβάστε περισσότερα|διαβάστε τη συνέχεια|συνεχίστε την ανάγνωση|
    続きを読む|全文を読む|全文を表示|記事全文を読む|もっと読む|
    阅读更多|阅读全文|继续阅读|展开全文|查看全文|閱讀更多|閱讀全文|繼續閱讀|展開全文|
    더 보기|더보기|계속 읽기|전체 기사 보기|기사 전문 보기|
    اقرأ المزيد|قراءة المزيد|تابع القراءة|متابعة القراءة|קרא עוד|המשך קריאה|להמשך קריאה|לכתבה המלאה|ادامه مطلب|
    बाकी पढ़ें|आगे पढ़ें|और पढ़ें|पूरी खबर पढ़ें|আরও পড়ুন|সম্পূর্ণ পড়ুন|อ่านต่อ|อ่านเพิ่มเติม|xem thêm|đọc tiếp|đọc thêm|
    baca selengkapnya|lanjutkan membaca|baca juga selengkapnya|loe edasi|lasīt vairāk|lasīt tālāk|skaityti daugiau|
    skaityti toliau
"""
_WRITTEN: Final = sorted({label.strip().lower() for line in _LABELS.splitlines() for label in line.split("|")} - {""})
_WORDS: Final = frozenset(map(fold, _WRITTEN))
_END: Final = re.compile(r"[\s.…»›>→↓⌄▾▼+]{1,9}\Z")


def is_read_on(text: str) -> bool:
    """Tell whether a text is what such buttons say, and nothing else."""
    label = _END.sub("", squash(text[: 2 * MAX_LABEL]))
    return 0 < len(label) <= MAX_LABEL and fold(label) in _WORDS


def read_on_labels() -> list[str]:
    """Return the texts that ``is_read_on`` knows, in lower case, for a program in a page."""
    return list(_WRITTEN)
