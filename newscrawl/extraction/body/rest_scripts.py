"""What the scripts in a page say of an element: do they name it, do they fetch, and what."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from newscrawl.discovery.links import absolute
from newscrawl.html.signs import place_of
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from newscrawl.extraction.body.behind_text import Behind
    from newscrawl.html.document import Document

MIN_OWN: Final = 4  # characters of what stands in the address of a page and of its rest
MAX_REACH: Final = 3_000  # characters between the name of an element and what is fetched for it
MAX_MENTIONS, MAX_LOOKS = 30, 200  # of a name in a page, and of all names, looked at
MAX_PIECES: Final = 30  # of scripts that ask for something
MAX_SCRIPT: Final = 100_000  # characters from where a script begins to where it names an element
_BEFORE, _AFTER = "\"'`.#[", "\"'`].: >"
_SCRIPT: Final = re.compile(r"<script\b([^<>]{0,1000})>", re.IGNORECASE)
_HAS_SOURCE: Final = re.compile(r"\bsrc\s{0,3}=", re.IGNORECASE)
_NOT_RUN: Final = re.compile(r"\bsrc\s{0,3}=|json|text/(?:x-)?template", re.IGNORECASE)
_IS_DATA = re.compile(r"\btype\s{0,3}=\s{0,3}[\"']?(?:application/(?:ld\+)?json|text/(?:x-)?template)", re.IGNORECASE)
_FETCHES: Final = re.compile(r"\bfetch\s?\(|XMLHttpRequest|\$\.(?:get|ajax|getJSON|post)\s?\(|\.load\s?\(|\baxios\b")
_FETCH_WORDS = ("fetch(", "XMLHttpRequest", "$.get", "$.ajax", ".load(")
_ADDRESS: Final = re.compile(
    r"(?:\bfetch|\.(?:get|getJSON|load|open)|\baxios(?:\.get)?|\burl\s?:)\s{0,3}\(?\s{0,9}"
    r"(?:[\"']GET[\"']\s{0,3},\s{0,9})?([\"'`])([^\"'`\s<>]{1,300})\1(\s{0,3}\+|\s{0,3}\.concat)?"
)
_OF_PAGE = re.compile(r"(?:\bfetch|\.get|\.open|\.load|\burl)\b[^;]{0,80}\b(?:location\.(?:pathname|href)|dataset)\b")
_REST: Final = re.compile(
    r"(?<![a-z])(?:rest|remaind(?:er)?|remaining|continu\w{0,8}|full|fragments?|parts?|chunks?|body|paragraphs?"
    r"|fulltext|story-?body|article-?body)(?![a-z])"
)
_NOT_REST: Final = re.compile(
    r"comment|related|recommend|recirc|share|newsletter|poll|quiz|widget|teaser|weather|ticker|advert|\bads?\b|track|"
    r"login|subscri|\bnext\b|suggest|popular|reaction|vote|count|stats|collect|log\b"
)
_NUMBER: Final = re.compile(r"\d{5,}")  # shorter ones are years and days
_ANY: Final = frozenset("index article story news default view show page post home".split())  # last names of many pages
_ASKS = ("hx-get", "data-hx-get", "data-src", "data-url", "data-href", "data-next", "data-next-url", "data-endpoint",
         "data-load", "data-load-url", "data-fetch", "data-fragment", "data-remote", "data-ajax", "data-ajax-url",
         "data-rest", "data-rest-url", "data-content-url", "data-article-url", "formaction")  # fmt: skip
_FRAMES: Final = frozenset({"turbo-frame", "include-fragment", "amp-list", "esi-include", "h-include", "lazy-content"})


class Script(NamedTuple):
    """The part of a script that names an element."""

    text: str

    @property
    def fetches(self) -> bool:
        """Whether it asks for something."""
        return bool(_FETCHES.search(self.text))

    def is_of_page(self, document: Document) -> bool:
        """Tell whether what it asks for belongs to the page, by its address."""
        return bool(_OF_PAGE.search(self.text)) or any(
            is_own(match[2], document) for match in _ADDRESS.finditer(self.text)
        )

    def address(self, document: Document) -> str | None:
        """Return the address of the rest where it is written in one piece."""
        for match in _ADDRESS.finditer(self.text):
            if not match[3] and "${" not in match[2] and is_own(match[2], document):
                return _same_site(match[2], document)
        return None


class Scripts:
    """Those of a page."""

    def __init__(self, document: Document) -> None:
        self._html = document.html
        self._left = MAX_LOOKS

    @cached_property
    def has_files(self) -> bool:
        """Whether the page has scripts whose text is not in it."""
        tags = (match[1] for match in _SCRIPT.finditer(self._html))
        return any(_HAS_SOURCE.search(tag) and not _IS_DATA.search(tag) for tag in tags)

    @property
    def may_fetch(self) -> bool:
        """Whether any script may ask for something."""
        return self.has_files or bool(_FETCHES.search(self._html))

    @cached_property
    def _near_fetches(self) -> str:
        """What stands around the places where something is asked for; a look at the whole page costs ten times more."""
        html, pieces = self._html, list[str]()
        for word in _FETCH_WORDS:
            at = place_of(html, word)
            while len(pieces) < MAX_PIECES and at >= 0:
                pieces.append(html[max(0, at - MAX_REACH) : at + MAX_REACH])
                at = html.find(word, at + MAX_REACH)
        return "\n".join(pieces)

    def fetches_near(self, names: tuple[str, ...]) -> bool:
        """Tell whether one of these *names* stands near where something is asked for."""
        return any(name in self._near_fetches for name in names)

    def naming(self, names: tuple[str, ...]) -> Script | None:
        """Return what stands around one of these *names* in a script, ``None`` where no script in the page has one."""
        html = self._html
        for name in names:
            at = -1
            for _ in range(MAX_MENTIONS):
                if (at := html.find(name, at + 1)) < 0:
                    break
                after = html[at + len(name) : at + len(name) + 1]
                is_quoted = at > 1 and html[at - 1] in _BEFORE and html[at - 2] != "=" and after in _AFTER
                if is_quoted and self._left > 0 and (script := self._script_at(at)) is not None:
                    return script
        return None

    def _script_at(self, place: int) -> Script | None:
        """Return the part of a script in the page around a place, ``None`` where that is not in one."""
        self._left -= 1
        html = self._html
        start = html.rfind("<script", max(0, place - MAX_SCRIPT), place)
        opened = html.find(">", start, start + 1_000) if start >= 0 else -1
        end = html.find("</script", opened, place + MAX_REACH)
        if not 0 <= opened < place or -1 < end < place or _NOT_RUN.search(html, start, opened):
            return None
        last = end if end >= 0 else place + MAX_REACH
        return Script(html[max(opened + 1, place - MAX_REACH) : last])


def rest_address(element: Behind, document: Document, *, is_button: bool) -> str | None:
    """Return the address that an element itself gives for the rest of the text."""
    nodes = [element.node] if element.button is None else [element.button, element.node]
    for node in nodes:
        for name, value in node.attributes.items():
            if not value or not (name in _ASKS or (name == "src" and node.tag in _FRAMES)):
                continue
            url = _same_site(value, document) if len(value) < 1_000 and ("/" in value or "?" in value) else None
            if url and (is_own(value, document) or (is_button and not _NOT_REST.search(value.lower()))):
                return url
    return None


def is_own(written: str, document: Document) -> bool:
    """Tell whether an address is one of the rest of this page's text: it says so, and names nothing else."""
    address = written.lower()
    if _NOT_REST.search(address):
        return False
    here = urlsplit(document.url).path.lower()
    own = here.rstrip("/").rpartition("/")[2].partition(".")[0]
    return (
        (len(own) >= MIN_OWN and own not in _ANY and own in address)
        or any(number in address for number in _NUMBER.findall(here))
        or bool(_REST.search(address))
    )


def _same_site(written: str, document: Document) -> str | None:
    url = absolute(written, document.base_url)
    if url is None or not is_same_site(url, document.url) or canonical_url(url) == canonical_url(document.url):
        return None
    return url
