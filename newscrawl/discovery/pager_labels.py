"""What links and buttons say that lead to the next part of a listing, in the languages of the news."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.text import fold

MAX_LABEL: Final = 40  # characters; what says "older posts" is short

_LABELS = """
    older posts|older entries|older articles|older stories|older news|older|previous entries|load more|
    show more|more posts|load more posts|view more|see more|load more articles|more articles|more stories|
    more news|show more articles|ältere beiträge|ältere artikel|ältere einträge|ältere meldungen|ältere|
    mehr laden|mehr anzeigen|weitere beiträge|weitere artikel|weitere laden|mehr artikel|weitere artikel laden|
    articles plus anciens|articles précédents|anciens articles|messages plus anciens|plus anciens|voir plus|
    charger plus|plus d'articles|afficher plus|charger plus d'articles|publications plus anciennes|
    entradas anteriores|entradas antiguas|entradas más antiguas|artículos anteriores|anteriores|cargar más|
    ver más|mostrar más|más noticias|más artículos|noticias anteriores|más antiguas|posts antigos|
    postagens mais antigas|posts anteriores|mais antigos|carregar mais|ver mais|mostrar mais|mais notícias|
    publicações mais antigas|artigos mais antigos|notícias anteriores|articoli meno recenti|articoli precedenti|
    post più vecchi|meno recenti|carica altri|carica altro|mostra altri|altri articoli|oudere berichten|
    oudere artikelen|meer laden|meer berichten|toon meer|meer artikelen|laad meer|starsze wpisy|starsze posty|
    starsze artykuły|starsze|załaduj więcej|pokaż więcej|więcej artykułów|старые записи|предыдущие записи|
    более старые записи|старые публикации|показать еще|показать ещё|загрузить еще|загрузить ещё|еще новости|
    ещё новости|больше новостей|старее|предыдущие публикации|старіші записи|попередні записи|показати ще|
    завантажити ще|більше новин|eski yazılar|eski kayıtlar|daha eski yazılar|daha fazla|daha fazla göster|
    daha fazla yükle|önceki yazılar|äldre inlägg|äldre|visa fler|ladda fler|eldre innlegg|vis flere|last flere|
    ældre indlæg|vanhemmat artikkelit|vanhemmat|näytä lisää|lataa lisää|hent flere|starší příspěvky|
    načíst další|zobrazit více|staršie články|régebbi bejegyzések|további cikkek|articole mai vechi|
    παλαιότερα άρθρα|παλαιότερα|φόρτωση περισσότερων|по стари публикации|starije objave|učitaj više|مقالات أقدم|
    تدوينات أقدم|المقالات الأقدم|تحميل المزيد|عرض المزيد|المزيد من الأخبار|رسائل أقدم|רשומות ישנות יותר|
    פוסטים ישנים יותר|טען עוד|عناوین قبلی|نوشته‌های پیشین|نوشته‌های قدیمی‌تر|نمایش بیشتر|पुराने पोस्ट|
    पुरानी पोस्ट|और लोड करें|और दिखाएं|और देखें|较早文章|较旧文章|更早的文章|早期文章|加载更多|查看更多|
    更多新闻|較舊文章|較舊的文章|載入更多|查看更多文章|以前の記事|過去の記事|古い投稿|過去の投稿|古い記事|
    もっと見る|さらに読み込む|이전 글|이전 글들|오래된 글|더 보기|더보기|이전 기사|bài viết cũ hơn|bài cũ hơn|
    xem thêm|tải thêm|pos lama|pos-pos lebih lama|muat lebih banyak|lihat lainnya|เรื่องเก่ากว่า|โหลดเพิ่มเติม|
    ดูเพิ่มเติม|next page|next|next entries|go to next page|page suivante|suivant|suivante|suivants|
    nächste seite|nächste|weiter|vorwärts|zur nächsten seite|página siguiente|siguiente|siguientes|
    página seguinte|seguinte|próxima|próximo|próxima página|pagina successiva|successiva|successivo|successivi|
    avanti|volgende|volgende pagina|następna|następna strona|dalej|следующая|следующая страница|вперед|вперёд|
    далее|дальше|наступна|наступна сторінка|далі|sonraki|sonraki sayfa|ileri|nästa|nästa sida|neste|neste side|
    næste|næste side|seuraava|seuraava sivu|další|další strana|ďalšie|ďalšia|következő|következő oldal|
    următoarea|pagina următoare|επόμενη|επόμενη σελίδα|следваща|следваща страница|sljedeća|следећа|naslednja|
    التالي|الصفحة التالية|التالية|הבא|העמוד הבא|بعدی|صفحه بعد|अगला|अगला पृष्ठ|अगला पेज|下一页|下一頁|下页|下頁|
    次へ|次のページ|다음|다음 페이지|trang sau|tiếp|tiếp theo|halaman berikutnya|berikutnya|selanjutnya|ถัดไป|
    หน้าถัดไป|পরবর্তী|அடுத்த|laad meer artikelen|meer nieuws|flere artikler|vis mere|indlæs flere|se mere|
    ladda fler artiklar|last inn flere|lisää uutisia|näytä enemmän|zobrazit další|načíst více|zobraziť viac|
    načítať viac|továbbiak betöltése|több cikk|încarcă mai multe|mai multe știri|зареди още|още новини|
    покажи още|učitaj još|prikaži više|učitaj više vijesti|прикажи још|φορτωση περισσοτερων|περισσότερα νέα|
    और पढ़ें|और समाचार|আরও দেখুন|আরও পড়ুন|மேலும் படிக்க|మరిన్ని చూడండి|کتابة المزيد|مزيد من الأخبار|بیشتر|
    مطالب بیشتر|مزید پڑھیں|مزید دیکھیں|עוד כתבות|הצג עוד|ดูข่าวเพิ่มเติม|tampilkan lebih banyak|berita lainnya|
    paparkan lagi|tingnan pa|zaidi|daugiau|rodyti daugiau|rādīt vairāk|vairāk|näita rohkem|laadi rohkem
"""
_WORDS: Final = frozenset(fold(label) for line in _LABELS.splitlines() for label in line.split("|") if label.strip())
_MAX_WORDS: Final = 6
_COUNT: Final = re.compile(r"\s{0,9}[(\[]\d{1,6}[)\]]\s{0,9}$|[\s.…»›>↓+]{1,9}$")
# What else a page has more of than its list shows.
_OTHERS: Final = re.compile(
    r"comment|kommentar|coment|коммент|repl(?:y|ies)|antwort|option|detail|filter|about", re.IGNORECASE
)


def is_next_label(label: str) -> bool:
    """Tell whether a text is what links to the next part of a listing bear, such as "Older posts"."""
    return 0 < len(label) <= MAX_LABEL and fold(label) in _WORDS


def is_more_label(label: str) -> bool:
    """Tell whether a button says that there is more: such a label, or one with what there is more of, or how many.

    "Show more stories (12)" begins with "show more"; one word alone, as in "Next year", says nothing.
    """
    if is_next_label(label):
        return True
    words = fold(_COUNT.sub("", label[: 2 * MAX_LABEL])).split()
    if len(words) > _MAX_WORDS or _OTHERS.search(label):
        return False
    return any(" ".join(words[:count]) in _WORDS for count in range(len(words), 1, -1))


def next_labels() -> list[str]:
    """Return the texts that ``is_next_label`` knows, in lower case, for a program in a page."""
    return sorted({label.strip().lower() for line in _LABELS.splitlines() for label in line.split("|")} - {""})
