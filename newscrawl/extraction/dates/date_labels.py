"""What the words beside a date say of it: published, changed, or of something else.

A label is the piece of a line right before a date, up to the last bar, bullet or date. Phrases stand in small letters,
as whole words; in scripts without spaces they may stand anywhere in the piece.
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.extraction.dates import further_labels
from newscrawl.html.roles import DATE, MODIFIED
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.text import has_spaces
from newscrawl.normalize.words import Words, first_words

OTHER: Final = -1  # a label that speaks of something else: "Deadline:"
LONG_WORD: Final = 7  # letters: shorter words are names as well
MAX_LABEL: Final = 80  # characters before a date that are read

_PUBLISHED = (
    "published|publish|posted|submitted|submitted by|post time|created|issued|originally|publication|pub",
    "online since|first published|posted on|dateline",
    "veröffentlicht|gespeichert von|eingereicht|verfasst|veröffentlichung|erschienen|erstellt|publiziert",
    "eingestellt|online seit|datum|gepubliceerd|geplaatst|verzonden door|geschreven",
    "publié|soumis par|publiée|publie|parution|paru|parue|créé|mis en ligne|publication|posté",
    "publicado|enviado por|publicada|publicación|fecha|publicação|pubblicato|inviato da|pubblicata",
    "pubblicazione|publicat|publicată|data publicării|data publicarii|publicado em|creado",
    "opublikowano|opublikowany|opublikowane|dodano|data publikacji|publikacja|publikováno|vydáno|zveřejněno",
    "publikované|zverejnené",
    "megjelent|közzétéve|létrehozva|publikálva|yayınlandı|yayınlanma|yayın tarihi|oluşturulma|giriş|paylaşıldı",
    "eklenme",
    "publicerad|publicerat|publicerades|publisert|publiceret|udgivet|offentliggjort|julkaistu|birt|avaldatud",
    "publicēts|paskelbta",
    "опубликовано|опубликована|опубликован|дата публикации|размещено|создано|добавлено|опубліковано|створено",
    "апублікавана",
    "публикувано|публикувана|објављено|објавено|objavljeno|objava|objavljen|objavlјeno|datum objave|dodano",
    "δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|δημοσιευμένο|ανάρτηση|publikuar|գրված|հրապարակված|გამოქვეყნდა",
    "نشر|نُشر|نشرت|تاريخ النشر|نشر في|منشور|تم النشر|أضيف|انتشار|تاریخ انتشار|منتشر شده|شائع|اشاعت",
    "פורסם|פורסמה|תאריך פרסום|הועלה|प्रकाशित|प्रकाशन|प्रकाशित तिथि|প্রকাশিত|প্রকাশ|প্রকাশের সময়",
    "வெளியிடப்பட்டது|ప్రచురణ|प्रसिद्ध",
    "đăng|đăng lúc|ngày đăng|xuất bản|dipublikasikan|diterbitkan|terbit|diposting|diterbitkan pada|inilathala",
    "ilichapishwa|gepubliseer|nailathala|imechapishwa|imewekwa|botuar|publizéiert|ippubblikat|argitaratua",
    "argitaratze data|cyhoeddwyd|foilsithe|dərc edilib|dərc olunub|yayımlanıb|yerləşdirilib|e'lon qilingan",
    "e’lon qilingan|e'lon qilindi|e’lon qilindi|chop etilgan|жарияланды|жарияланған|жарыяланды|нийтэлсэн|нийтлэгдсэн",
    "հրապարակվել է|հրապարակվել|გამოქვეყნებულია|පළ කළේ|පළ වූයේ|ප්\u200dරකාශිත",
    "date|data|fecha|date de publication",
    *(*further_labels.PUBLISHED, *further_labels.DATES),
)
_PUBLISHED_UNSPACED = (
    "公開|掲載|配信|投稿|更新日時なし|发布|發布|发表|發表|刊登|입력|등록|승인|게시|작성|발행|เผยแพร่|โพสต์|ចេញផ្សាយ|ចុះផ្សាយ"
    "|ထုတ်ဝေသည်|ထုတ်ဝေ|ເຜີຍແຜ່"
)
_MODIFIED = (
    "updated|update|last updated|modified|last modified|edited|last edited|revised|last revised|reviewed",
    "last reviewed|changed",
    "last changed|amended|corrected|refreshed",
    "aktualisiert|aktualisierung|geändert|letzte änderung|zuletzt|zuletzt bearbeitet|stand|überarbeitet",
    "bijgewerkt|gewijzigd|aangepast|laatst",
    "mis à jour|mise à jour|màj|maj|modifié|modifiée|actualisé|actualisée|dernière modification",
    "actualizado|actualizada|actualización|modificado|última actualización|editado|atualizado|atualizada",
    "atualização|última atualização",
    "aggiornato|aggiornata|aggiornamento|modificato|modifica|ultima modifica|ultimo aggiornamento",
    "actualizat|actualizată|modificat",
    "aktualizacja|zaktualizowano|ostatnia aktualizacja|zmodyfikowano|aktualizováno|upraveno|naposledy",
    "aktualizované|upravené",
    "frissítve|frissült|módosítva|utoljára|güncellendi|güncelleme|güncelleme tarihi|son güncelleme|düzenlendi",
    "uppdaterad|uppdaterat|ändrad|oppdatert|endret|opdateret|ændret|päivitetty|muokattu|uppfært|muudetud",
    "uuendatud|atjaunots|atnaujinta",
    "обновлено|обновлена|обновлен|изменено|изменен|отредактировано|последнее обновление|оновлено|змінено|абноўлена",
    "обновена|обновено|обновен|актуализирано|ажурирано|ažurirano|posodobljeno|izmijenjeno|zadnja izmjena|përditësuar",
    "ενημέρωση|ενημερώθηκε|τελευταία ενημέρωση|τροποποιήθηκε",
    "تحديث|آخر تحديث|تم التحديث|تحديث في|حُدث|عُدل|به‌روزرسانی|بروزرسانی|آخرین به‌روزرسانی|آخرین بروزرسانی",
    "اپ ڈیٹ|آخر تعديل|تم التعديل",
    "עודכן|עודכנה|עדכון אחרון|अपडेट|अपडेटेड|अद्यतन|अंतिम अपडेट|संशोधित|আপডেট|হালনাগাদ|புதுப்பிக்கப்பட்டது|అప్‌డేట్",
    "actualitzat|actualitzada|actualització|eguneratua|eguneraketa|azken eguneratzea|diweddarwyd|nuashonraithe",
    "yenilənib|yenilənmə|yangilangan|yangilandi|жаңартылды|жаңартылған|жаңыртылды|шинэчилсэн|шинэчлэгдсэн|թարմացվել է",
    "թարմացվել|թարմացված|განახლდა|განახლებულია|aktualiséiert|aġġornat|imesahihishwa|به روز رسانی",
    "به‌روز رسانی|بروز رسانی|నవీకరణ|నవీకరించబడింది|अद्यतनित|सुधारित|अद्यावधिक|යාවත්කාලීන|යාවත්කාලීන කළේ",
    "última modificação|modificação|alteração|alterado|alterada|última modificación|modificación|editada",
    "modification|modificata|ultima modificare|modificare|ultima actualizare|actualizare|laatste wijziging",
    "wijziging|bewerkt|herzien|bearbeitet|senast ändrad|senast uppdaterad|redigerad|reviderad|sidst ændret",
    "sidst opdateret|redigeret|sist endret|sist oppdatert|redigert|zmieniono|ostatnia zmiana|ostatnia modyfikacja",
    "modyfikacja|edytowano|změněno|poslední změna|zmenené|posledná zmena|utolsó módosítás|módosítás|szerkesztve",
    "son değişiklik|değiştirilme|güncellenme|güncellenme tarihi|изменён|изменена|обновлён|последнее изменение",
    "відредаговано|останнє оновлення|оновлена|τελευταία τροποποίηση|ažuriran|zadnje ažurirano|spremenjeno",
    "zadnja sprememba|redaguota|atnaujintas|labots|terakhir diubah|diubah|disunting|pembaruan|chỉnh sửa",
    "آخرین ویرایش|ویرایش شده|נערך|संपादित|darrera actualització|última actualització",
    "cập nhật|sửa đổi|diperbarui|diupdate|terakhir diperbarui|dikemas kini|na-update|imesasishwa|opgedateer|bygewerk",
    *further_labels.MODIFIED,
)
_MODIFIED_UNSPACED = (
    "更新|修正|編集(?![部長者委局室])|最終更新|最后修改|수정|업데이트|최종수정"
    "|อัปเดต|อัพเดต|แก้ไข|ปรับปรุง|ធ្វើបច្ចុប្បន្នភាព|မွမ်းမံသည်|မွမ်းမံ|ອັບເດດ|ປັບປຸງ"
)
# Beside a label's own words: what may be published. "Release date" and "date and time" are not such labels.
_THINGS: Final = frozenset(
    "article story post news page blog item entry this it was is first last originally original content column report "
    "video gallery web online site time at on artikel beitrag text meldung seite nachricht dieser wurde news article "
    "billet texte page cet est le artículo noticia nota entrada artigo notícia matéria articolo notizia el la il "
    "artykuł tekst wpis článek článok cikk haber makale статья новость материал стаття новина της του άρθρο مقال خبر "
    "المقال الخبر ماده مقاله خبر bài viết tin ngày lúc giờ berita artikel pada tanggal of the de du der des am um i "
    "vom dem den zum zur em el los las les une un à às du by von par por da di av af op".split()
)
_LOOSE = frozenset("date data fecha datum дата تاریخ تاريخ תאריך created online since stand".split()).union(
    *(table.split("|") for table in further_labels.DATES)
)  # of anything
#: What a label of a script without spaces ends with, and "" for nothing.
_TAILS: Final = frozenset(
    " 时间 時間 日期 日 日時 日付 时刻 時刻 于 於 年月日 일 일시 일자 시간 날짜 วันที่ เมื่อ เวลา".split(" ")
)
_BREAKS: Final = re.compile(r"[|•·●▪❘/\n]|\s[–—-]\s")
#: A date behind one of these begins or ends a time: "valid from", "registration until".
_PERIOD: Final = re.compile(
    r"[\w,]\s+(?:from|until|till|through|starting|ab|bis(?: zum)?|à partir du|jusqu'au|desde(?: el)?|hasta(?: el)?|"
    r"a partir d[eo]l?|até|dal|fino al|vanaf|"
    r"tot(?: en met)?|från|fra|alkaen|od)$",
    re.IGNORECASE,
)
#: Who looked over or edited the text, in a line of its own: a credit, and no label of the date below it.
_CREDIT: Final = re.compile(
    r"(?<![^\W\d_])(?:reviewed|edited|checked|geprüft|überprüft|redigiert|relue?|éditée?|revisad[oa]|editad[oa]|revist[oa]"
    r"|rivist[oa]|gecontroleerd|granskad|kvalitetssäkrad|gennemgået)\s{1,3}(?:by|von|durch|par|por|da|door|av|af)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
#: "…, edited by Jane Doe, 3 May": the comma parts who edited from when it appeared.
_EDITOR: Final = re.compile(
    r"(?<![^\W\d_])(?:edited|bearbeitet|redigiert|éditée?|editad[oa]|redigerad|redigeret|redigert)\s(?:by|von|par|por|av|af)\s"
    r"(?:[^\W\d_]\S{0,30}\s?){1,4},$",
    re.IGNORECASE,
)
#: "By.KJ : 2026年11月3日", "Von Jana Krüger: 3.11.2026": who wrote it, and no label of the date.
_WRITER: Final = re.compile(
    r"(?:by|von|par|por|door|av|af|автор|作者)[.:\s]\s?(?:[^\W\d_]\S{0,30}\s?){1,4}[:：]$", re.IGNORECASE
)
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[.,\s]{0,4}$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\u200c-][^\W\d_]+)*")


def _phrases(tables: tuple[str, ...], unspaced: str) -> re.Pattern[str]:
    words = sorted({phrase for table in tables for phrase in table.split("|")}, key=lambda one: (-len(one), one))
    listed = grouped_by_first_letter("|".join(map(re.escape, words)))
    return re.compile(rf"(?<![^\W\d_])(?:{listed})(?![^\W\d_])|{unspaced}", re.IGNORECASE)


SAYS_PUBLISHED: Final = _phrases(_PUBLISHED, _PUBLISHED_UNSPACED)
SAYS_MODIFIED: Final = _phrases(_MODIFIED, _MODIFIED_UNSPACED)
_FIRST: Final = Words(first_words(phrase for table in (*_PUBLISHED, *_MODIFIED) for phrase in table.split("|")))
_OWN_WORDS: Final = frozenset(
    word for table in (*_PUBLISHED, *_MODIFIED) for phrase in table.split("|") for word in phrase.split()
)


def label_before(text: str, start: int) -> str:
    """Return the label of a date that begins at *start*: what stands before it, up to the last break in the line."""
    pieces = [piece.strip() for piece in _BREAKS.split(text[max(0, start - MAX_LABEL) : max(0, start)])]
    if not pieces[-1] and len(pieces) > 1 and is_name_of_date(pieces[-2]):
        pieces.pop()  # "Updated - November 4, 2026"
    return pieces[-1].lstrip("(（[【")


def said_by(label: str, languages: tuple[str, ...] = ()) -> int:
    """Return ``DATE`` or ``MODIFIED`` for a label that says so, ``OTHER`` for one of something else, 0 for none."""
    said, label = label.rstrip(), without_weekday(label, languages)
    hits: list[tuple[int, int]] = []
    if _FIRST.may_be_in(said):  # of Vietnamese "updated" the last word is a weekday's, too
        hits += [(match.end(), MODIFIED) for match in SAYS_MODIFIED.finditer(said)]
        if hits and _EDITOR.search(said):
            hits = []
        hits += [(match.end(), DATE) for match in SAYS_PUBLISHED.finditer(said)]
    if label.rstrip().endswith((":", "：")):
        if not hits and _WRITER.match(label):
            return 0
        own = _is_own(label, languages)
        return OTHER if not own else max(hits)[1] if hits else 0
    if hits:
        return max(hits)[1]
    return OTHER if _PERIOD.search(said) else 0


def is_label(line: str, languages: tuple[str, ...] = ()) -> bool:
    """Tell of a line above a date whether it is its label: it begins with the words of one, and names nobody.

    "Last updated" is one; "Reviewed by Jane Doe" is a credit, "Market update" a kicker.
    """
    if line.rstrip().endswith((":", "：")) or not has_spaces(line):
        return True
    if line[-1:] == "." and line.count(" ") > 1:
        return False  # "Corrected a figure."
    if _CREDIT.search(line) and not any(" " in match[0] for match in SAYS_MODIFIED.finditer(line)):
        return False  # "Edited by", and not "Last edited by"
    both = (SAYS_MODIFIED, SAYS_PUBLISHED) if _FIRST.may_be_in(line) else ()
    hits = [match.start() for says in both for match in says.finditer(line)]
    before = _WORD.findall(line[: min(hits)]) if hits else ()
    days = lexicon(primary_languages(languages)).weekdays
    return all(word in _OWN_WORDS or word in _THINGS or word in days for word in map(str.lower, before))


def is_name_of_date(text: str) -> bool:
    """Tell a text of nothing but the words of a date's label: "Updated", "Publicat la", "آخر تحديث"."""
    if not _FIRST.may_be_in(text):
        return False
    first = SAYS_MODIFIED.match(text) or SAYS_PUBLISHED.match(text)
    rest = text[first.end() :].lower() if first else ""
    return first is not None and (rest.strip() in _TAILS or all(word in _THINGS for word in _WORD.findall(rest)))


def says_date(text: str, language: str | None) -> bool:
    """Tell a text that begins with a long word of a date's label, or has a weekday behind it: not "Birt Smith"."""
    first = (SAYS_MODIFIED.match(text) or SAYS_PUBLISHED.match(text)) if _FIRST.may_be_in(text) else None
    if first is None:
        return False
    last = text.lower().rpartition(" ")[2]
    return len(first[0]) >= LONG_WORD or last in lexicon((language,) if language else ()).weekdays


def is_loose_label(label: str) -> bool:
    """Tell a label of nothing but a word for "date"."""
    return label.rstrip(" :：").lower() in _LOOSE


def without_weekday(label: str, languages: tuple[str, ...]) -> str:
    """Return the label without what may stand between it and its date: "Date: Saturday, the"."""
    words = lexicon(primary_languages(languages))
    for _ in range(3):
        last = _LAST_WORD.search(label)
        if last is None or not (last[1].lower() in words.weekdays or last[1].lower() in words.glue):
            break
        label = label[: last.start()]
    return label


def _is_own(label: str, languages: tuple[str, ...]) -> bool:
    """Tell whether all words of a label with a colon are words of publishing, or of no weight."""
    bare = label.rstrip(":： ")
    first = SAYS_MODIFIED.match(bare) or SAYS_PUBLISHED.match(bare)
    if first and bare[first.end() :].strip() in _TAILS:
        return True  # "发布时间", "更新日", "수정일시"
    ends = [
        match for says in (SAYS_MODIFIED, SAYS_PUBLISHED) for match in says.finditer(bare) if match.end() == len(bare)
    ]
    if any(match[0].lower() not in _LOOSE for match in ends):  # "By: Jane Doe Published:"
        return True
    words = lexicon(primary_languages(languages))
    return all(
        word in _OWN_WORDS or word in _THINGS or word in words.weekdays for word in map(str.lower, _WORD.findall(label))
    )
