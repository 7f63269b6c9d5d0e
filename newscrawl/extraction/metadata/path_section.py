"""The section that a breadcrumb path names: the last step that is neither the site nor the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.extraction.headline.headline_line import HOME
from newscrawl.normalize.text import fold, has_spaces

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newscrawl.html.document import Document
    from newscrawl.items import Breadcrumb

MAX_NAME: Final = 60  # characters; a longer one is a headline
MAX_WORDS, MAX_UNSPACED = 4, 14  # of a last step without an address: longer ones are the page
ALIKE: Final = 0.6  # of a step's words stand in the headline
FEW: Final = 3  # words that a headline may share with its section by chance
#: Folders and entries that hold all articles of a site say nothing of one.
OF_ALL: Final = frozenset(
    "blog blogs weblog news article articles artikel artikelen articulos artigo artigos articolo articoli "
    "post posts story stories entry entries journal magazine magazin home index content archive archives node "
    "newsroom newsrooms pressroom mediaroom press presse prensa imprensa stampa aktuelles actualites actualidad "
    "noticias notizie nieuws nyheter uutiset aktualnosci aktuality hirek haberler новости новини ニュース 新闻 新聞 "
    "뉴스 أخبار اخبار समाचार ข่าว uncategorized uncategorised "
    # the page itself: "Technology > Industry > Text"
    "正文 文章 文章正文 新闻正文 正文内容 詳情 详情 內文 内容 記事 記事詳細 詳細 本文 본문 기사 기사본문 상세 "
    "detail details text article-detail fulltext meldung beitrag einzelansicht detailansicht статья новость "
    "запись".split()
) | frozenset("press room|media room|press office|media centre|media center|news room|all news|all articles".split("|"))


def section_of_path(document: Document, crumbs: Sequence[Breadcrumb], headlines: Collection[str]) -> str | None:
    """Return the name of the step behind the first that tells of a section; *headlines* are the page's own."""
    titles = [fold(title) for title in headlines if title]
    own = {_path(document.url), _path(document.canonical)} - {""}
    has_addresses = any(crumb.url for crumb in crumbs[:-1])
    for number, crumb in reversed(list(enumerate(crumbs))[1:]):
        name = crumb.name or ""
        folded = fold(name)
        is_last = number == len(crumbs) - 1
        if not folded or name.endswith(":") or len(name) > MAX_NAME or folded in OF_ALL or _is_headline(folded, titles):
            continue
        if crumb.url and (HOME.fullmatch(crumb.url) or (is_last and _path(crumb.url) in own)):
            continue
        if is_last and has_addresses and not crumb.url and _is_long(name):
            continue
        return name
    return None


def _path(url: str | None) -> str:
    return unquote(urlsplit(url[:2_000]).path).strip("/").lower() if url else ""


def _is_long(name: str) -> bool:
    return len(name.split()) > MAX_WORDS if has_spaces(name) else len(name) > MAX_UNSPACED


def _is_headline(folded: str, titles: list[str]) -> bool:
    """Tell a step that is the headline, whole, cut off, or told in other words."""
    words = set(folded.split())
    for title in titles:
        if folded == title or (_is_long(folded) and (folded in title or title in folded)):
            return True
        if len(words) > FEW and len(words & set(title.split())) >= ALIKE * len(words):
            return True
    return False
