"""Articles on several pages: where the other parts are, and where the whole stands on one page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from newscrawl.discovery.address import read_address
from newscrawl.discovery.links import SiteUrls
from newscrawl.discovery.part_addresses import base_of, part_number, without_one
from newscrawl.discovery.read_on import is_read_on
from newscrawl.html.structured import types_of
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.discovery.address import Address
    from newscrawl.html.document import Document

MAX_PARTS: Final = 40
MAX_ANCHORS: Final = 3_000
SHORT: Final = 12  # characters of a relative link such as "2/"
MAX_HEADINGS: Final = 300  # that are links
_PLAIN: Final = ",;:@!$&'()*+=~"  # as browsers write them
MAX_LABEL: Final = 60  # characters of what says "read on one page"

# Not an article's parts: comments in pages, pictures one by one, a ticker.
_FOREIGN = (
    "#comments, .comments, .comment-navigation, .comments-pagination, [class*=gallery i], [class*=slideshow i], "
    "[class*=carousel i], .related, .recent-posts"
)
_IN_HEADING = ", ".join(f"h{rank} a[href]" for rank in range(1, 7))
_FOREIGN_TYPES: Final = frozenset({
    "LiveBlogPosting", "ImageGallery", "MediaGallery", "DiscussionForumPosting", "QAPage", "CollectionPage",
    "SearchResultsPage", "ItemList",
})  # fmt: skip
_OF: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s{0,2}(?:/|of|von|de|sur|di|van|av|af|из|з|z|／)\s{0,2}(\d{1,2})(?!\d)", re.IGNORECASE
)
_WHOLE: Final = frozenset(
    fold(label)
    for label in (
        "view all|view as single page|single page|read on one page|view on one page|show all|show all pages|"
        "full article|view full article|all pages|print on one page|one page|read all on one page|"
        "auf einer seite lesen|auf einer seite|artikel auf einer seite lesen|alles auf einer seite|"
        "auf einer seite anzeigen|alle seiten anzeigen|tout lire sur une page|afficher en une seule page|"
        "lire sur une seule page|en una sola página|ver todo en una página|leer en una página|"
        "leggi in una sola pagina|tutto in una pagina|ler em uma página|op één pagina|"
        "lees op één pagina|på én side|på en sida|yhdellä sivulla|na jednej stronie|"
        "на одной странице|"
        "читать на одной странице|全文表示|全文を表示|全文を読む|阅读全文|单页阅读|余下全文|"
        "한 페이지로 보기|tek sayfada göster"
    ).split("|")
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one article as one of its pages names them: ``others`` are their addresses by number.

    ``number`` is this page's, ``of`` how many there are, ``whole`` the page that holds all, ``first`` the first part,
    where this page is another.
    """

    number: int = 1
    of: int | None = None
    others: dict[int, str] = field(default_factory=dict)
    whole: str | None = None
    first: str | None = None

    def __bool__(self) -> bool:
        return bool(self.others or self.whole or self.first)


def find_parts(document: Document) -> Parts:
    """Return the other parts of the article on this page; an empty ``Parts`` for an article on one page."""
    here = read_address(document.url)
    if here is None or not here.segments or _is_foreign(document):
        return Parts()
    base, number = base_of(here)
    others: dict[int, str] = {}
    whole: list[tuple[str, LexborNode]] = []
    first = None
    for url, address, node in _targets(document):
        if first is None and number == 1 and _is_first(address, here, node):
            return Parts(part_number(address, here) or 2, first=url)
        found = part_number(base, address) or _counted(base, address, node)
        if found == 1 and number > 1:
            first = first or url
        elif found is not None and found != number:
            others.setdefault(found, url)
        elif _is_whole(base, address, node):
            whole.append((url, node))
    if number > 1:
        return Parts(number, first=first) if first else Parts()
    others = _in_a_row(others)
    return Parts(1, _count(document, others) if others else None, others, _the_whole(whole, document))


def later_parts(document: Document, first: str) -> dict[int, str]:
    """Return the further parts of the article at *first* that one of its later parts names, by number."""
    base = read_address(first)
    targets = _targets(document) if base else []
    numbered = ((part_number(base, to) or _counted(base, to, node), url) for url, to, node in targets if base)
    return {number: url for number, url in numbered if number is not None and 2 <= number <= MAX_PARTS}


def _is_first(address: Address, here: Address, node: LexborNode) -> bool:
    """Tell whether a link bears the number 1 and this page's address is one of the parts behind it."""
    if squash(node.text()[:20]) != "1":
        return False
    bare = without_one(address)
    return (part_number(address, here) or (bare and part_number(bare, here)) or 1) > 1


def _counted(first: Address, other: Address, node: LexborNode) -> int | None:
    """Return which part a link leads to that bears its number, where the first part's address ends in 1."""
    bare = without_one(first)
    number = part_number(bare, other) if bare else None
    is_said = number is not None and (
        squash(node.text()[:20]) == str(number) or "next" in (node.attributes.get("rel") or "").split()
    )
    return number if is_said and number != 1 else None


def _targets(document: Document) -> list[tuple[str, Address, LexborNode]]:
    # Asked of the text first: most links lead elsewhere, and resolving one takes 10 µs.
    names = _own_names(document.url)
    foreign: set[int] | None = None
    urls = SiteUrls(document)
    found = []
    for node in document.tree.css("link[rel=next][href], a[href], option[value]")[:MAX_ANCHORS]:
        target = node.attributes.get("href") or node.attributes.get("value") or ""
        is_near = len(target) <= SHORT or target.startswith(("?", ".")) or _has_one(target.lower(), names)
        if not is_near or not ("/" in target or "?" in target or "." in target):
            continue
        foreign = _foreign(document) if foreign is None else foreign
        if node.mem_id in foreign:
            continue
        url = urls.read(target)
        address = read_address(url) if url else None
        if url and address and not any(key in {"cpage", "replytocom"} for key, _ in address.query):
            found.append((url, address, node))
    return found


def _has_one(target: str, names: tuple[str, ...]) -> bool:
    return any(name in target for name in names) if len(names) > 1 else names[0] in target


def _foreign(document: Document) -> set[int]:
    return {node.mem_id for region in document.tree.css(_FOREIGN)[:40] for node in region.css("a[href]")[:500]}


def _own_names(url: str) -> tuple[str, ...]:
    """Return what stands in the addresses of the article's parts: its own last name, without a number behind it."""
    segments = [quote(segment, safe=_PLAIN) for segment in urlsplit(url).path.lower().split("/") if segment][-3:]
    stems = (re.sub(r"[-_,.]?\d{0,3}$", "", segment.rpartition(".")[0] or segment) for segment in segments)
    return tuple(stem for stem in stems if len(stem) > 2) or ("",)


def _is_whole(base: Address, address: Address, node: LexborNode) -> bool:
    """Tell whether a link leads to all parts on one page: it says so, and its address is one of the article's own."""
    label = _label_of(node)
    if not 0 < len(label) <= MAX_LABEL or not (fold(label) in _WHOLE or is_read_on(label)):
        return False
    stem = base.stem
    return address.host == base.host and bool(stem) and any(stem in segment for segment in address.segments)


def _the_whole(named: list[tuple[str, LexborNode]], document: Document) -> str | None:
    """Return the address of the whole. Below an excerpt "read more" leads to another article: a heading names it, too.

    Several pages to "read more" on are the cards of a listing.
    """
    sure = next((url for url, node in named if not is_read_on(_label_of(node))), None)
    urls = {url for url, _ in named}
    if sure is not None or len(urls) != 1:
        return sure
    site, url = SiteUrls(document), named[0][0]
    headings = document.tree.css(_IN_HEADING)[:MAX_HEADINGS]
    return None if any(site.read(node.attributes.get("href") or "") == url for node in headings) else url


def _label_of(node: LexborNode) -> str:
    return squash(node.text()[:200]) or squash(node.attributes.get("title") or "")


def _in_a_row(others: dict[int, str]) -> dict[int, str]:
    """Return the parts from 2 on if the second is named: a lone number is something else."""
    return {number: url for number, url in sorted(others.items()) if 2 <= number <= MAX_PARTS} if 2 in others else {}


def _count(document: Document, others: dict[int, str]) -> int:
    """Return how many parts there are: the highest number linked, or what "Page 1 of 3" says."""
    told = [
        int(match[2])
        for line in document.outline.lines
        if len(line.text) <= MAX_LABEL and (match := _OF.search(line.text)) and match[1] == "1"
    ]
    return max([*others, *(number for number in told if 2 <= number <= MAX_PARTS)])


def _is_foreign(document: Document) -> bool:
    return any(types_of(node) & _FOREIGN_TYPES for node in document.json_ld)
