"""Words that stand before a date or a name and say what it is, in the languages of the news.

An entry is a regular expression of letters, ``?``, ``[…]`` and bounded repeats only. In scripts with spaces it
stands as a word of its own: "date" is not in "update".
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.extraction.authors.deeds import is_deed_of_another
from newscrawl.html.sentences import COLONS
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.authors.byline_words import LABELS, PREFIXES
from newscrawl.normalize.authors.further_languages import BY_OF, NOUNS, WRITERS
from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian
from newscrawl.normalize.text import has_digit

_MODIFIED = (
    "updated?|last updated|modified|edited|revised|reviewed",  # en
    "aktualisiert|geändert|letzte änderung|zuletzt|stand",  # de
    "mise? à jour|màj|modifié",  # fr
    "actualizad[oa]|actualización|atualizad[oa]|atualização|aggiornat[oa]|aggiornamento|actualizat",  # es pt it ro
    "bijgewerkt|gewijzigd|uppdatera[dt]|oppdatert|opdateret|päivitetty",  # nl sv nb da fi
    "aktualizacja|zaktualizowano|aktualizováno|aktualizované|frissítve|güncelle[a-zışü]{0,10}",  # pl cs sk hu tr
    "обновлен[оа]?|изменен[оа]?|оновлено|ενημέρωση|עודכן",  # ru uk el he
    "تحديث|آخر تحديث|अपडेट|cập nhật|diperbarui",  # ar hi vi id
)
_MODIFIED_UNSPACED = ("更新|修正", "수정|업데이트")
_PUBLISHED = (
    "publish(?:ed)?|posted|post time|created|released|issued|originally|date",
    "veröffentlicht|erschienen|erstellt|datum|gepubliceerd|geplaatst",
    "publiée?|parution|créé|publicad[oa]|fecha|publicação|pubblicat[oa]|data|publicat",
    "opublikowan[oey]|dodano|publikováno|vydáno|megjelent|közzétéve|yayın[a-zışü]{0,10}|oluştur[a-zışü]{0,8}",
    "publicera[dt]|publisert|publiceret|julkaistu|опубликован[оаы]?|дата|опубліковано|δημοσίευση",
    "نشر|تاريخ النشر|تاريخ|प्रकाशित|đăng|dipublikasikan|פורסם",
)
_PUBLISHED_UNSPACED = ("公開|掲載|配信|投稿|发布|發布|发表", "입력|등록|승인")
_BY = (
    "by|(?:guest |special |weekly )?(?:words|story|text|report|reported|reporting|analysis|opinion|review) by",
    "(?:guest |special |weekly )?(?:interview|essay|column|commentary|post|article|feature|opinion piece) by",
    "(?:(?:article|story|post|text|this article was) )?(?:written|posted|published|authored|writing|article) by",
    "(?:contributed|submitted|added|uploaded|created) by",
    "(?:post |article )?authors?|writer|contributors?|reporter|thread starter",
    "von|autor(?:in|en)?|redaktion|text",
    "(?:eine?\\s)?(?:kommentar|gastbeitrag|analyse|beitrag|text|bericht|interview|essay|reportage|meldung) von",
    "(?:eine?\\s)?(?:kolumne|glosse|rezension|reportage|artikel|kritik|portrait|porträt|gastkommentar|protokoll) von",
    "(?:geschrieben|gespeichert|eingereicht|verfasst|eingestellt|veröffentlicht|erstellt|aufgezeichnet|gepostet) von",
    "par|propos recueillis par|auteurs?|texte|por|autor(?:es|a)|texto|di|a cura di|autor[ei]|testo",
    "door|tekst|av|af|skriven av|forfatter|kirjoittaja|teksti",
    "добавила?|разместила?|опубликовала?|дода(?:в|ла)|розмісти(?:в|ла)|опублікува(?:в|ла)",
    "автор|авторы|текст|автори|od|napsal[ai]?|autoři|autorzy|opracowanie|opr|szerző|írta|de|scris de|yazan|yazar",
    "eftir|höfundur|piše|pišu|пише|пишу|avtor|avtorica|autorius|autoriai|shkruan|müəllif|نویسنده|تحریر|հեղինակ|ავტორი|ავტორები|ტექსტი",
    "(?:análisis|crítica|reseña|crónica|entrevista|reportaje|opinión) de",
    "critique (?:de|par)|recensione di|recensie door",
    "(?:publicado|escrito|enviado|redactado) por|(?:publié|écrit|rédigé) par|(?:pubblicato|scritto|inviato) da",
    "(?:geplaatst|geschreven) door|(?:skrevet|publisert|publicerad|skriven) av|(?:napisane|dodane|opublikowane) przez",
    # who led a talk
    "das (?:gespräch|interview) führten?|die fragen stellten?|entretien réalisé par|rozmawia(?:ł|ła|li)?",
    "rozhovor ved(?:l|la|li)|беседовал[аи]?|розмовля(?:в|ла|ли)|聞き手",
    "γράφ(?:ει|ουν)(?: ο| η| οι)?|লেখা|লিখেছেন|ጸሐፊ|ጸሃፊ|ደራሲ|خبرنگار",
    "συντάκτης|του|της|των|oleh|penulis|theo|tác giả|بقلم|كتب|كتبت|نوشته(?:\u200cی|ٔ)?|מאת|लेखक",
    "द्वारा|লেখক|எழுதியவர்|எழுதியது|โดย|เรียบเรียง|เขียนโดย|ผู้เขียน",
    "రచన|ಲೇಖಕ|લેખક|ਲੇਖਕ",
    "✍|✍\ufe0f|✒|✒\ufe0f|🖊|🖊\ufe0f|🖋|🖋\ufe0f",
    "作者|本文作者|文章作者|文|記者|记者|撰文|取材|執筆|发布者|发布人|發布者|發佈者|글|기자명|기자",
)
_SIGNED = (
    "written by|author|posted by|by|verfasst von|geschrieben von|von|écrit par|escrito por|scritto da|geschreven door",
    "skrevet av|skriven av|автор|написано|yazan|napisane przez|autor|oleh|ditulis oleh",
    "執筆者|작성자|作者|著者|كتب بواسطة",
)


# A label of ``read_byline`` that says "by" where a colon follows; what these begin with leads to other articles.
_LEADS_ON: Final = frozenset(
    "about follow from more all see view read latest posts über alle mehr weitere à tous voir plus d'autres d’autres "
    "todas todos ver sobre acerca un más otros mais tutti altri articoli bekijk meer об другие все усі".split()
)
_WITH_COLON = tuple(word for word in (*PREFIXES, *LABELS) if word.split()[0] not in _LEADS_ON)


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MAX_LABEL: Final = 30
_COLONS: Final = frozenset(COLONS)
MAX_REPORTERS: Final = 150  # characters of a line that are searched for reporters
SHORT_WORD: Final = 4  # letters: shorter words say "by" beside a name alone


def _standing_alone(words: tuple[str, ...], unspaced: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{grouped_by_first_letter('|'.join(words))})(?![^\W\d_])|{'|'.join(unspaced)}", re.IGNORECASE
    )


#: "Updated", "Stand", "Mis à jour le": the date that follows tells of a change.
SAYS_MODIFIED: Final = _standing_alone(_MODIFIED, _MODIFIED_UNSPACED)
#: "Published", "Veröffentlicht am", "公開": the date that follows is the first one.
SAYS_PUBLISHED: Final = _standing_alone(_PUBLISHED, _PUBLISHED_UNSPACED)
_SAID: Final = grouped_by_first_letter("|".join((*_BY, *WRITERS)))
#: "By", "Von", "Par", "Текст:", at the beginning of a line or after a bar, a dash or a date; names follow.
SAYS_BY: Final = re.compile(
    rf"(?:^|[|•·–—:(（【［]\s?|(?<![^\W\d_])-\s?|[\d日分일분][,.]?\s{{1,3}}|(?<=[\u3400-\u9fff\uac00-\ud7af])\s(?=\S{{1,4}}[:：]))(?P<by>{_SAID})[\s{COLONS}／/・＝]{{1,3}}(?=\S)",
    re.IGNORECASE,
)
#: Without one of these a line says "by" at its beginning or nowhere: ``SAYS_BY`` need not be asked of each letter.
_MAY_GO_ON: Final = re.compile(r"[|•·–—:(（【［\d日分일분-]|[\u3400-\u9fff\uac00-\ud7af]\s")
_BY_OF: Final = {word: languages - {"it"} for word, languages in BY_OF.items()}
_OWN_BY: Final = re.compile(r"(?P<by>[^\W\d_](?:[^\W_]|/){0,6})\s?[:：]?\s(?=[^\W\d_a-z])")
#: "14 de octubre": behind a day these begin its month.
_OF_MONTH: Final = frozenset("de di du da do av af của".split())
_DAY_BEFORE: Final = re.compile(r"(?:^|[^\d:.])\d{1,2}\s{1,3}$")
_LABELLED_BY: Final = re.compile(rf"(?P<by>{_any_of(_WITH_COLON)})\s{{0,2}}[{COLONS}]\s{{0,3}}(?=\S)", re.IGNORECASE)
#: "김철수 기자", "[서울=뉴스] 김철수·이영희 선임기자", "山田太郎記者": nothing but names and what they do, behind them.
_REPORTERS: Final = LatePattern(
    r"(?:[\[(【（][^\])】）]{1,30}[\])】）]\s?)?[\u3400-\u9fff\uac00-\ud7af]{2,5}"
    r"(?:[\s·ㆍ、,，]{1,2}[\u3400-\u9fff\uac00-\ud7af]{2,5}){0,4}?\s?"
    r"(?:기자|선임기자|수습기자|인턴기자|전문기자|객원기자|특파원|논설위원|記者|记者|特派員|論説委員|編集委員)"
    r"(?=$|\s?[=(（|/]|\s[\w.+-]{1,40}@|\s\d{4}[.년-]|\s외\s\d)"
    # "记者王小明 通讯员李丽"
    r"|(?!综合|綜合|本报|特别|深度|专题|独家|相关|记者|現場|现场|系列|新闻|追踪|图文|视频|最新|今日)[\u3400-\u9fff]{2,3}\s(?:报道|報道|报导|報導)$"
    r"|(?:记者|記者)[\u3400-\u9fff]{2,4}\s(?:通讯员|通訊員)\s?[\u3400-\u9fff]{2,4}(?=$|\s)"
    # "海港日报记者 王小明": whose reporters they are stands before them
    # "記者王小明／報導"
    r"|(?:记者|記者)[\u3400-\u9fff]{2,4}\s?[／/]\s?(?:[\u3400-\u9fff]{2,4})?(?:報導|報道|报道|报导)"
    r"|[\u3400-\u9fff]{2,8}(?:记者|記者)[\s:：]{1,3}[\u3400-\u9fff]{2,4}(?:[、\s][\u3400-\u9fff]{2,4}){0,4}?(?:\s?(?:综合|摄影)?(?:报道|報導|报导))?(?=$|\s?[|｜/（(])"
)
#: "… ／台北即時報導": that they report, and from where.
_REPORTED: Final = LatePattern(r"[／/]\s?[\u3400-\u9fff]{0,8}(?:報導|報道|报道|报导)")
#: "2026-11-03 来源: 港口日报 记者 王小明 通讯员 李丽": whose reporters they are, in a line of who and when.
_REPORTER_FIELD: Final = LatePattern(
    r"(?<=\s)[\u3400-\u9fff]{0,8}(?:记者|記者|通讯员|通訊員)\s{0,2}[\u3400-\u9fff]{2,4}(?=[\s、，,／/]|$)"
)
#: "Gespeichert von", "Added by": any verb before "by", where the markup says that the line is about the article. Each
#: language tells it by its end; "Portrait by" and "Musik von" are no verbs.
_ANY_VERB_BY: Final = re.compile(
    r"(?:[^\W\d_]{1,18}(?:(?:ed|en)\sby|(?:t|en)\svon|(?:é|ée|és|it|is)\spar|(?:[aio]d[oa]s?|[ió]to|sto)\spor"
    r"|(?:t[oa]|s[oa]|d[oa])\sda|(?:d|t|n)\sdoor|(?:d|t|n)\sa[vf]|(?:e|o|y|a)\sprzez))\s(?=\S)",
    re.IGNORECASE,
)
#: "Anna von Berg", "Maria da Silva", "Otto von der Heide": the one word of a surname, or one more particle, goes on.
_PARTICLE: Final = re.compile(
    r"[^\W\da-z_]\w{1,19}\s(?:von|da|av|af)\s(?:(?:der|dem|den|und|zu|zur)\s|[^\W\d_]\S{0,30}\s?(?:$|[\x1f\n|•·,(&\d]|(?:e|y|und|and|et)\s))"
)
#: The labels that sharing cards put before an author's name; they fill the whole label.
SIGNED: Final = re.compile("|".join(_SIGNED), re.IGNORECASE)

_WORDS_OF_WRITERS = frozenset(
    word for word in (*PREFIXES, *NOUNS) if len(word) > SHORT_WORD and word.split()[0] not in _LEADS_ON
)

# The first letters of every word of ``SAYS_BY``: a line that begins with other letters begins with none of them.
_STARTS: Final = frozenset(word[:3] for word in re.findall(r"[^\W\d_]+", " ".join((*_BY, *WRITERS))))


def may_begin_with_by(text: str) -> bool:
    """Tell cheaply whether ``SAYS_BY`` may match at the beginning of *text*."""
    start = text[:3].lower()
    return start in _STARTS or not start.isalpha()


def says_by(text: str) -> re.Match[str] | None:
    """Return where *text* says "by", the "de" of "14 de octubre" left out."""
    if not _MAY_GO_ON.search(text):
        return SAYS_BY.match(text) if may_begin_with_by(text) else None
    for match in SAYS_BY.finditer(text):
        before = text[max(0, match.start("by") - 6) : match.start("by")]
        if match["by"].lower() not in _OF_MONTH or not _DAY_BEFORE.search(before):
            return match
    return None


def own_by(text: str, language: str | None) -> re.Match[str] | None:
    """Return the "by" that begins *text* in its language, and is a name or a preposition in others: Catalan "Per"."""
    word = text[:8].partition(" ")[0].rstrip(":：").lower()
    return _OWN_BY.match(text) if language is not None and language in _BY_OF.get(word, ()) else None


def any_verb_by(text: str) -> re.Match[str] | None:
    """Return any word and "by" at the beginning of *text*; the "von" and "da" of a surname are no such words."""
    match = None if _PARTICLE.match(text) else _ANY_VERB_BY.match(text)
    return None if match is None or is_deed_of_another(text) else match


def reporters_in(text: str) -> str | None:
    """Return the part of *text* that names reporters as papers of East Asia do; ``None`` where nothing names them."""
    begin = text[:MAX_REPORTERS]
    if not may_be_east_asian(begin):
        return None
    if named := _REPORTERS.get().match(begin):
        return _REPORTED.get().sub("", named[0])
    field = _REPORTER_FIELD.get().search(begin)
    if field is None or not has_digit(text[: field.start()]):
        return None
    rest = text[field.start() :]
    return rest[: told.start()] if (told := _REPORTED.get().search(rest)) else rest


def is_label(text: str) -> bool:
    """Tell whether *text* says "by" and nothing else: "Article by", "Von:", "Автор"."""
    if len(text) > MAX_LABEL:
        return False
    match = SAYS_BY.match(f"{text} x") if may_begin_with_by(text) else None
    return text.lower() in _WORDS_OF_WRITERS or (match is not None and match.end() == len(text) + 1)


def labelled_by(text: str) -> re.Match[str] | None:
    """Return the label and colon at the beginning of *text*: "Haber:", "نویسنده:", "Reporter:"."""
    return _LABELLED_BY.match(text) if not _COLONS.isdisjoint(text[:MAX_LABEL]) else None


def begins_with_by(text: str) -> bool:
    """Tell whether *text* begins with "by" or a like word in its language, and goes on."""
    return may_begin_with_by(text) and SAYS_BY.match(text) is not None
