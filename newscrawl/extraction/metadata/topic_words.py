"""Lines that name the article's tags or its section: a label in one of many languages, and links or a short list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.text import squash
from newscrawl.normalize.words import Words, first_words

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Link

_TAGS = (
    "tags|tag|tagged|tagged with|tagged as|tagged in|keywords|topics|topic|labels|filed under|hashtags|"  # en
    "schlagwörter|schlagworte|schlagwort|stichwörter|stichworte|themen|"  # de
    "mots-clés|mots clés|mot-clé|étiquettes|thèmes|tags associés|"  # fr
    "etiquetas|etiqueta|palabras clave|temas|"  # es
    "palavras-chave|marcadores|assuntos|tópicos|"  # pt
    "argomenti|parole chiave|etichette|"  # it
    "trefwoorden|labels|onderwerpen|steekwoorden|"  # nl
    "tagi|słowa kluczowe|etykiety|tematy|"  # pl
    "štítky|klíčová slova|tagy|značky|kľúčové slová|"  # cs sk
    "címkék|címke|kulcsszavak|"  # hu
    "etichete|cuvinte cheie|"  # ro
    "etiketter|taggar|nyckelord|ämnen|"  # sv
    "emneord|nøgleord|stikord|stikkord|emner|"  # da nb
    "avainsanat|tunnisteet|asiasanat|aiheet|"  # fi
    "теги|тег|метки|ключевые слова|темы|мітки|ключові слова|"  # ru uk
    "етикети|тагове|ключови думи|ознаке|ознаки|oznake|ključne reči|ključne riječi|"  # bg sr hr sl
    "ετικέτες|λέξεις-κλειδιά|etiketler|etiket|anahtar kelimeler|"  # el tr
    "الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|الكلمات الدلالية|برچسب‌ها|برچسب ها|کلیدواژه‌ها|"  # ar fa
    "תגיות|תגים|מילות מפתח|टैग|टैग्स|ট্যাগ|குறிச்சொற்கள்|ఈ ట్యాగ్స్|"  # he hi bn ta te
    "标签|標籤|关键词|關鍵詞|關鍵字|关键字|タグ|キーワード|関連キーワード|関連タグ|태그|키워드|"  # zh ja ko
    "từ khóa|từ khoá|thẻ|chủ đề|kata kunci|topik|แท็ก|คำสำคัญ"  # vi id th
)
_SECTIONS = (
    "category|categories|posted in|published in|categorized as|categorised as|section|in|"  # en
    "kategorie|kategorien|ressort|rubrik|veröffentlicht in|veröffentlicht unter|"  # de
    "catégorie|catégories|rubrique|publié dans|classé dans|"  # fr
    "categoría|categorías|sección|publicado en|categoria|categorias|publicado em|seção|secção|"  # es pt
    "pubblicato in|sezione|categorie|rubriek|geplaatst in|"  # it nl
    "kategoria|kategorie|dział|rubryka|kategória|rubrika|rovat|kategóriák|"  # pl sk cs hu
    "publicat în|secțiune|kategori|kategorier|avdelning|seksjon|sektion|osasto|kategoriat|"  # ro sv nb da fi
    "рубрика|рубрики|категория|раздел|категорія|категории|категорије|kategorije|"  # ru uk bg sr
    "κατηγορία|κατηγορίες|kategoriler|bölüm|"  # el tr
    "التصنيف|تصنيف|القسم|التصنيفات|دسته|دسته‌بندی|بخش|קטגוריה|קטגוריות|מדור|श्रेणी|वर्ग|বিভাগ|வகை|"  # ar fa he hi bn ta
    "分类|分類|栏目|カテゴリー|カテゴリ|카테고리|분류|chuyên mục|danh mục|kategori|หมวดหมู่"  # zh ja ko vi id th
)
MAX_LABEL: Final = 30  # characters
MAX_LINE: Final = 400
MAX_TERM: Final = 60
MAX_TERMS: Final = 30
MAX_WORDS: Final = 5  # of a tag
_LABEL: Final = re.compile(
    rf"^\W{{0,3}}({grouped_by_first_letter(f'{_TAGS}|{_SECTIONS}')})(\s{{0,2}}[:：\-–—]\s{{0,3}}|\s{{1,3}}|$)",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"[,،、;；|/•·#]|\s-\s")
_STARTS: Final = frozenset(label[:2] for label in f"{_TAGS}|{_SECTIONS}".split("|") if label[:2].isascii())
_FIRST: Final = Words(first_words(f"{_TAGS}|{_SECTIONS}".split("|")))
_MARKS = "".join(mark for mark in map(chr, range(128)) if not (mark.isalnum() or mark == "_"))
_TAG_WORDS: Final = frozenset(_TAGS.split("|"))
_SENTENCE_END: Final = ".!?。！？।"


def label_of(text: str) -> tuple[str, str] | None:
    """Return ``"tags"`` or ``"section"`` and what follows the label that *text* begins with, ``None`` for no label.

    A label without a colon fills the line, or is followed by links: the caller looks at these.
    """
    match = _LABEL.match(text) if _may_begin_label(text) else None
    if match is None:
        return None
    kind = "tags" if match[1].lower() in _TAG_WORDS else "section"
    return kind, text[match.end() :] if match[2].strip() or not text[match.end() :] else f" {text[match.end() :]}"


def _may_begin_label(text: str) -> bool:
    """Tell cheaply: a label in ASCII is one of few, by its first letters."""
    if len(text) > MAX_LINE:
        return False
    begin = text[:MAX_LABEL]
    return text.lstrip(_MARKS)[:2].lower() in _STARTS if begin.isascii() else _FIRST.may_be_in(begin)


def terms_of(line: Line) -> tuple[str, list[str]] | None:
    """Return the kind of a topic line and its terms: the texts of its links, or a list behind a colon."""
    if not _may_begin_label(line.text):
        return None
    return _terms(line.text, tuple([link.text for link in line.links]), frozenset(_led_on(line)))


def links_of_topics(line: Line) -> list[Link]:
    """Return the links of a line of topics without those that lead nowhere, as buttons do, where others lead on."""
    led_on = _led_on(line)
    return [link for link in line.links if link.text in led_on] if led_on else line.links


def _led_on(line: Line) -> list[str]:
    """Return the texts of the links that lead to another page."""
    return [link.text for link in line.links if link.href and not link.href.startswith(("#", "javascript:", "mailto:"))]


def is_topic_line(line: Line) -> bool:
    """Tell a line that is a label of tags or sections and the terms, and nothing else."""
    return terms_of(line) is not None


def terms_of_one_folder(line: Line) -> tuple[str, list[str]] | None:
    """Return "tags" and the texts of links behind a label and a colon in any language, where all lead into one folder.

    So a line of tags is set; where a single link, a person's or a long one stands in it, there is none.
    """
    if not 1 < len({link.href for link in line.links}) <= MAX_TERMS or line.plain_chars > MAX_LABEL + 2 * len(
        line.links
    ):
        return None
    label, *rest = _between(line)
    paths = {urlsplit(link.href).path.rstrip("/").rpartition("/")[0] for link in line.links if link.href}
    is_list = label.strip()[-1:] in {":", "："} and not any(char.isalnum() for part in rest for char in part)
    if not is_list or len(paths) != 1 or "" in paths or any(is_author_address(link.href) for link in line.links):
        return None
    terms = [_term(link.text) for link in line.links]
    may_be = all(len(term) <= MAX_TERM and len(term.split()) <= MAX_WORDS for term in terms)
    return ("tags", terms) if may_be and not all(map(looks_like_person, terms)) else None


def _between(line: Line) -> list[str]:
    """Return what stands before, between and behind the links of a line."""
    parts, rest = [], line.text
    for link in line.links:
        before, _, rest = rest.partition(link.text)
        parts.append(before)
    return [*parts, rest]


@lru_cache(maxsize=512)
def _terms(text: str, links: tuple[str, ...], led_on: frozenset[str]) -> tuple[str, list[str]] | None:
    found = label_of(text)
    if found is None:
        return None
    kind, rest = found
    if links:
        left = rest
        for link in links:
            left = left.replace(link, " ", 1)
        plain = squash(left).strip(" ,،、;|/•·#.&-")
        is_list = len(plain) <= 8 or plain.lower() in {"and", "und", "et", "y", "e", "en"}
        return (kind, [_term(link) for link in links if not led_on or link in led_on][:MAX_TERMS]) if is_list else None
    if not rest or rest.startswith(" ") or rest.rstrip()[-1:] in _SENTENCE_END or kind != "tags":
        return None
    terms = [_term(part) for part in _PARTS.split(rest) if part.strip()]
    is_list = bool(terms) and all(len(term) <= MAX_TERM and len(term.split()) <= MAX_WORDS for term in terms)
    return (kind, terms[:MAX_TERMS]) if is_list else None


def _term(text: str) -> str:
    return squash(text).strip(" #,;.»›→")
