"""The article before and the one after this one, as an article's page names them: the only way to some articles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.address import read_address
from newscrawl.discovery.link_classifier import classify_link, is_long_label
from newscrawl.discovery.links import Link, SiteUrls
from newscrawl.discovery.part_addresses import part_number
from newscrawl.discovery.traps import trap_reason
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_ANCHORS: Final = 1_000
MAX_FOUND: Final = 4
_SHORT: Final = 60  # characters of a text whose answer is kept
MAX_WORDS: Final = 40  # characters of a label alone
MAX_LABEL: Final = 300  # characters; a label may have the neighbour's headline behind it

_STATED = "link[rel~=prev][href], link[rel~=next][href], a[rel~=prev][href], a[rel~=next][href]"
# Boxes that hold an article's neighbours by their names. Asked for the boxes, lexbor takes 0.1 ms a page; for the links
# in them 0.25.
_BOXES = (
    ".post-navigation, .nav-single, .single-navigation, .post-nav, .nav-links, .article-navigation, .nav-previous, "
    ".nav-next, .post-pagination, .pagination-nav, .prev-post, .next-post, .post-prev, .post-next"
)
# What stands before the neighbour's headline, or alone. "Older" and "newer" are said of posts as well as of lists.
_LABELS = """
    previous post|previous article|previous story|previous entry|previous|prev|next post|next article|next story|
    next entry|next|older post|newer post|older story|newer story|older|newer|earlier post|later post|read next|
    vorheriger beitrag|vorheriger artikel|voriger beitrag|voriger artikel|vorheriger|voriger|zurück|
    nächster beitrag|nächster artikel|nächster|älterer beitrag|neuerer beitrag|vorherige meldung|nächste meldung|
    article précédent|article suivant|billet précédent|billet suivant|précédent|suivant|artículo anterior|
    artículo siguiente|entrada anterior|entrada siguiente|noticia anterior|noticia siguiente|anterior|siguiente|
    artigo anterior|próximo artigo|post anterior|próximo post|notícia anterior|próxima notícia|próximo|
    articolo precedente|articolo successivo|post precedente|post successivo|precedente|successivo|
    vorig artikel|volgend artikel|vorig bericht|volgend bericht|vorige|volgende|poprzedni wpis|następny wpis|
    poprzedni artykuł|następny artykuł|poprzedni|następny|предыдущая запись|следующая запись|предыдущая статья|
    следующая статья|предыдущая новость|следующая новость|предыдущая|следующая|попередній запис|наступний запис|
    попередня новина|наступна новина|önceki yazı|sonraki yazı|önceki haber|sonraki haber|föregående inlägg|
    nästa inlägg|föregående artikel|nästa artikel|forrige innlegg|neste innlegg|forrige indlæg|næste indlæg|
    forrige artikel|næste artikel|edellinen artikkeli|seuraava artikkeli|předchozí článek|další článek|
    predchádzajúci článok|ďalší článok|előző cikk|következő cikk|előző bejegyzés|következő bejegyzés|
    articolul anterior|articolul următor|προηγούμενο άρθρο|επόμενο άρθρο|предишна новина|следваща новина|
    prethodni članak|sljedeći članak|المقال السابق|المقال التالي|السابق|التالي|الخبر السابق|الخبر التالي|
    הכתבה הקודמת|הכתבה הבאה|הפוסט הקודם|הפוסט הבא|مطلب قبلی|مطلب بعدی|خبر قبلی|خبر بعدی|पिछला लेख|अगला लेख|
    पिछला पोस्ट|अगला पोस्ट|上一篇|下一篇|上一条|下一条|上一則|下一則|前の記事|次の記事|前へ|次へ|이전 글|다음 글|
    이전글|다음글|이전 기사|다음 기사|bài trước|bài sau|bài viết trước|bài viết sau|artikel sebelumnya|
    artikel berikutnya|sebelumnya|berita sebelumnya|berita berikutnya|บทความก่อนหน้า|บทความถัดไป|ข่าวก่อนหน้า|ข่าวถัดไป
"""
_WORDS: Final = frozenset(fold(label) for line in _LABELS.splitlines() for label in line.split("|") if label.strip())
_ARROW: Final = re.compile(r"\A[«‹←◀⟵❮⇐<»›→▶⟶❯⇒>]{1,2}\s|\s[»›→▶⟶❯⇒>«‹←◀⟵❮⇐<]{1,2}\Z")
_ARROWS: Final = "«‹←◀⟵❮⇐<»›→▶⟶❯⇒> \u00a0"
_HEAD: Final = re.compile(r"\A([^:：\n]{2,40})[:：]")


def neighbours(document: Document) -> list[Link]:
    """Return the articles that the page names as its neighbours, at most four; none that its address shows as a list.

    They are named by ``rel``, by the box that they stand in, by words ("Previous article: …") or by an arrow before
    the headline.
    """
    urls = SiteUrls(document)
    found: dict[str, Link] = {}
    for node in _named(document):
        url = urls.read(node.attributes.get("href") or "")
        if url is None or url in found or trap_reason(url) is not None:
            continue
        link = Link(urls.written.get(url, url), "page", text=squash(node.text()[:MAX_LABEL]), heading=True)
        if classify_link(link).kind == "article" and not _is_part(document.url, url):
            found[url] = link
            if len(found) >= MAX_FOUND:
                break
    return list(found.values())


def says_neighbour(label: str) -> bool:
    """Tell whether *label* says that the article before or after this one stands behind it."""
    return len(label) <= MAX_WORDS and fold(label) in _WORDS


def _named(document: Document) -> Iterator[LexborNode]:
    yield from document.tree.css(_STATED)[:20]
    boxed = {node.mem_id: node for box in document.tree.css(_BOXES) for node in box.css("a[href]")}
    yield from list(boxed.values())[:20]
    for node in document.tree.css("a[href]")[:MAX_ANCHORS]:
        text = node.text()
        if _is_named(text) if len(text) <= _SHORT else len(text) <= 2 * MAX_LABEL and _leads_on(text):
            yield node


def _leads_on(text: str) -> bool:
    """Tell whether a link's text says that the article before or after this one is behind it."""
    label = squash(text[:MAX_LABEL])
    if len(label) < 2:
        return False
    if _ARROW.search(label):  # before a headline, and not before "more" or "log in"
        return is_long_label(label.strip(_ARROWS)) or fold(label.strip(_ARROWS)) in _WORDS
    head = _HEAD.match(label)
    if head is not None:
        return fold(head[1].strip()) in _WORDS
    return says_neighbour(label)


# The same menu stands on all pages of a site: 0.1 µs instead of 3 for each of its links, of which pages have hundreds.
_is_named: Final = lru_cache(maxsize=2_048)(_leads_on)


def _is_part(here: str, url: str) -> bool:
    """Tell whether an address is a further page of the article itself."""
    own, other = read_address(here), read_address(url)
    return own is not None and other is not None and part_number(own, other) is not None
