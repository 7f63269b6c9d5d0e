"""The way to older posts: the next pages of a listing, and date archives."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.discovery.address import archive_date, page_number, read_address, series_of, whole_series_of
from newscrawl.discovery.form_choices import form_choices
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.link_words import CALENDAR_WORDS, CURSOR_KEYS
from newscrawl.discovery.links import Link, SiteUrls
from newscrawl.discovery.load_more import Next, load_more
from newscrawl.html.once import once
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.discovery.address import Address
    from newscrawl.html.document import Document

MAX_PAGES: Final = 3
MAX_ARCHIVES: Final = 500
MAX_ANCHORS: Final = 3_000
_IN_ADDRESS: Final = re.compile(r"[/?.]")  # of a choice: "2025-03" is what a form sends
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
_ARROWS: Final = frozenset({"»", "›", "→", ">", ">>", "▶", "❯", "⟩", "＞"})
# Where a next link is not the listing's: comments, calendars, one article's neighbours.
_FOREIGN = (
    ".comment-navigation, .comments-pagination, #comments, .comments, #wp-calendar, .wp-calendar-nav, .calendar, "
    ".post-navigation, .nav-single, .single-navigation, .post-nav, .article-navigation, .post-pagination"
)
_HAS_NUMBER: Final = re.compile(r"\d(?:\.\w{2,5})?/?(?:#|$)")
_TARGETS = "link[rel][href], a[href], [data-next-url], [data-load-more-url], button[data-url], button[data-href]"
_TARGET_NAMES = ("href", "data-next-url", "data-load-more-url", "data-url", "data-href")
_NEXT_NAMES: Final = frozenset({"data-next-url", "data-load-more-url"})


def older_pages(document: Document) -> list[str]:
    """Return where the listing goes on, the next page first, at most three addresses.

    That is the page of the same address with the next higher number, and what "older posts", "load more" or
    ``rel=next`` leads to if its address holds a page number or a cursor. An article's neighbour has neither.
    """
    return list(_older_pages(document).urls)


def last_page(document: Document) -> str:
    """Return the page of the same address with the highest number, "" for none."""
    return _older_pages(document).last


class _Older(NamedTuple):
    urls: tuple[str, ...] = ()
    last: str = ""


@once
def _older_pages(document: Document) -> _Older:
    here = read_address(document.url)
    if here is None:
        return _Older()
    current = page_number(here, bare=True)
    number = current.number if current else 1
    # "list.aspx" goes on as "list.aspx?pg=2" in one system, as "list2.aspx" in another.
    all_series = {current.series} if current else {series_of(here), whole_series_of(here)}
    numbered: dict[int, str] = {}
    labelled: dict[str, None] = {}
    for url, address, node in _targets(document):
        page = page_number(address, bare=True)
        if page is not None and page.series in all_series:
            # Drupal counts from 0: the second page is number 1.
            if page.number > number or (current is None and page.number == 1 and _is_next(node)):
                numbered.setdefault(page.number, url)
            elif current is not None and page.number == number - 1 and _is_next(node):
                labelled[url] = None  # the first page is the oldest
        elif _goes_on(address) and _is_next(node):
            labelled[url] = None
    nearest = [numbered[min(numbered)]] if numbered else []
    urls = tuple([*nearest, *labelled][:MAX_PAGES]) or _more(document).urls or _stated_next(document)
    return _Older(urls, numbered[max(numbered)] if numbered else "")


def _stated_next(document: Document) -> tuple[str, ...]:
    """Return what the head of a listing names as next, whatever the address is like.

    Themes name an article's neighbour in the same way; those have the neighbour's title beside the address.
    """
    if document.tree.css_first("meta[property='og:type'][content='article']") is not None:
        return ()
    urls = SiteUrls(document)
    for node in document.tree.css("link[rel~=next][href]:not([title])")[:MAX_PAGES]:
        url = urls.read(node.attributes.get("href") or "")
        if url and classify_link(Link(url, "page")).kind in {"listing", "pagination", "archive"}:
            return (url,)
    return ()


def hides_more(document: Document) -> bool:
    """Tell whether something on the page loads more of the list, and only a program knows from where."""
    return not _older_pages(document).urls and _more(document).is_hidden


def hides_rest(document: Document) -> bool:
    """Tell whether that is a button of the list, and none of a menu, and none that unfolds what is there."""
    return hides_more(document) and _more(document).is_button


@once
def _more(document: Document) -> Next:
    return load_more(document, is_more_label)


def archive_pages(document: Document, today: date | None = None) -> list[str]:
    """Return the date archives that the page leads to (years, months, days), newest first, a year after its months.

    By links, and by choices in a form.

    Dates after *today* (in UTC by default) and calendars of events are left out.
    """
    now = today or datetime.now(UTC).date()
    limit = (now.year, now.month, now.day)
    found: dict[str, tuple[int, ...]] = {}
    nodes = document.tree.css("a[href], option[value]")[:MAX_ANCHORS]
    urls = SiteUrls(document)
    linked = (target for node in nodes if _IN_ADDRESS.search(target := _target(node)) or node.tag == "a")
    targets = chain(linked, form_choices(document))
    for url in dict.fromkeys(map(urls.read, targets)):
        address = read_address(url) if url else None
        when = archive_date(address) if address else None
        if url and address and when and when <= limit and not CALENDAR_WORDS.intersection(address.segments):
            found[urls.as_written(url)] = when
    return sorted(found, key=lambda url: (*found[url], 0, 0)[:3], reverse=True)[:MAX_ARCHIVES]


def _targets(document: Document) -> Iterator[tuple[str, Address, LexborNode]]:
    """Yield the pages of the site that may go on from here: their addresses hold a number or a cursor."""
    foreign = {
        node.mem_id for region in document.tree.css(_FOREIGN)[:40] for node in region.css("a[href]")[:MAX_ANCHORS]
    }
    urls = SiteUrls(document)
    for node in document.tree.css(_TARGETS)[:MAX_ANCHORS]:
        target = _target(node)
        if ("?" in target or _HAS_NUMBER.search(target)) and node.mem_id not in foreign:
            url = urls.read(target)
            address = read_address(url) if url else None
            if url and address:
                yield urls.as_written(url), address, node


def _target(node: LexborNode) -> str:
    attributes = node.attributes
    return next((value for name in (*_TARGET_NAMES, "value") if (value := attributes.get(name))), "")


def _is_next(node: LexborNode) -> bool:
    attributes = node.attributes
    if "next" in (attributes.get("rel") or "").lower().split() or _NEXT_NAMES.intersection(attributes):
        return True
    texts = (node.text()[:400], attributes.get("aria-label"), attributes.get("title"))
    return any(label in _ARROWS or is_next_label(label) for text in texts if (label := squash(text or "")))


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


def _goes_on(address: Address) -> bool:
    page = page_number(address)
    return (page is not None and page.number > 1) or any(key in CURSOR_KEYS for key, _ in address.query)
