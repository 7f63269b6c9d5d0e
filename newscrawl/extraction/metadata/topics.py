"""The article's tags and section as printed: lines with a label, links with a rel or a telling address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from newscrawl.extraction.dated_block import dated_block, stands_in_column
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.metadata.topic_boxes import (
    INDEX,
    NOT_OURS,
    is_entry,
    is_nav_of_tags,
    kind_of_names,
    pieces_of,
)
from newscrawl.extraction.metadata.topic_words import MAX_TERM, label_of, links_of_topics, terms_of, terms_of_one_folder
from newscrawl.html.once import once
from newscrawl.html.roles import AUTHOR, CARD, FOOTER, NAV, RECENT, RELATED, SHARE
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Link

REACH: Final = 10  # lines above the headline that belong to the article
MAX_LINES: Final = 3_000
MAX_IN_FOOT: Final = 12  # tags of an article at the foot of the page; more are the site's
MAX_BESIDE: Final = 14  # characters beside its links that a line of links has ("Posted in ", "in ")
_TAG_ADDRESS: Final = re.compile(
    r"/(?:tags?|topics?|keywords?|etiquetas?|schlagwort|thema|themen|mot-cle|mots-cles|label|labels|trefwoord|stichwort)/"
    r"[^/]{1,80}/?$|/tag:[^/]{1,80}/?$|[?&](?:tag|keyword|label)=",
    re.IGNORECASE,
)
# The folders of both; nearly every address has none of them and no question.
_FOLDERS: Final = frozenset(
    "tag tags topic topics keyword keywords etiqueta etiquetas schlagwort thema themen mot-cle mots-cles label labels "
    "trefwoord stichwort category categories categoria categorie kategorie section sections ressort channel seccion "
    "sección secciones seccao secçao seccão secção sezione sezioni rovat sekcja dzial kategori kategoria".split()
)
_SECTION_ADDRESS: Final = re.compile(
    r"/(?:category|categories|categoria|categorie|kategorie|section|sections|rubri[ck]\w{0,2}|ressort|channel|"
    r"secci[oó]n|secciones|sec[cç][aã]o|sezione|sezioni|rovat|sekcja|dzial|kategori|kategoria)/"
    r"[^?#]{1,80}$|[?&](?:cat|category|section)=",
    re.IGNORECASE,
)
#: An address that names one thing among those of the category: "?id=20131111&category=3".
_OF_ONE: Final = re.compile(r"[?&](?!cat|section)[a-z_]{1,20}=\d{3}", re.IGNORECASE)
ONWARD: Final = "»›→…"  # behind a call to go on: "More topics »"
_COUNTED: Final = re.compile(r"[^()（）\[\]]{1,60}[(（\[]\s?\d{1,6}\s?[)）\]]")


class Topics(NamedTuple):
    """What the page prints as its sections and tags, each once, in page order."""

    sections: tuple[Candidate, ...]
    tags: tuple[Candidate, ...]


@once
def printed_topics(document: Document) -> Topics:
    """Return the sections and tags that the page prints of its own article."""
    found: dict[str, dict[str, Candidate]] = {"section": {}, "tags": {}}
    heading: str | None = None
    for line in _own_lines(document):
        told = _divided(line) or [_of_line(line, document, heading)]
        kind, rule, _ = told[0]
        heading = _label_alone(line) or (heading if kind and rule == "heading" else None)
        for each, because, names in told:
            for name in filter(_is_name, names if each else ()):
                found[each or ""].setdefault(fold(name), Candidate(name, "page", because, 0.7))
    if not all(found.values()):
        beside = _beside(document)
        found = {kind: names or beside.get(kind, {}) for kind, names in found.items()}
    sections = found["section"] or {one.raw: one for one in [_above_headline(document)] if one is not None}
    return Topics(tuple(sections.values()), tuple(found["tags"].values()))


def _beside(document: Document) -> dict[str, dict[str, Candidate]]:
    """Return sections and tags that stand in a column in one block with a date; nothing where several blocks do so."""
    found: dict[str, dict[str, Candidate]] = {}
    blocks, title = set(), headline_line(document)
    for index, line in enumerate(document.outline.lines[:MAX_LINES]):
        if not line.links or not stands_in_column(document, index):
            continue
        kinds = {_kind_of_link(link) for link in line.links}
        if len(kinds) != 1 or None in kinds:
            continue
        block = dated_block(document, index, title)
        if block is not None:
            blocks.add(block)
            told = found.setdefault(str(kinds.pop()), {})
            for name in filter(_is_name, (squash(link.text).strip(" #") for link in line.links)):
                told.setdefault(fold(name), Candidate(name, "page", "in a column with the date", 0.6))
    return found if len(blocks) == 1 else {}


def _own_lines(document: Document) -> list[Line]:
    start = max(0, (headline_line(document) or 0) - REACH)
    lines = document.outline.lines[start : start + MAX_LINES]
    own = [line for line in lines if not line.roles & NOT_OURS or is_nav_of_tags(line, document)]
    below = [line for line in lines if _is_of_foot(line)]
    return [line for line in (*own, *(below if len(below) == 1 else ())) if not _is_counted(line)]


def _is_of_foot(line: Line) -> bool:
    """Tell the article's tags at the page's foot: their label, and each link's ``rel`` that it is this page's tag."""
    if line.roles & NOT_OURS != FOOTER or not line.links or len(line.links) > MAX_IN_FOOT:
        return False
    is_counted = any(_COUNTED.fullmatch(link.text[:MAX_TERM]) for link in line.links)
    return not is_counted and all("tag" in link.rel.split() for link in line.links) and terms_of(line) is not None


def _divided(line: Line) -> list[tuple[str | None, str, list[str]]]:
    """Return both kinds where a line's links name sections and tags ("In Town, tagged bells"); else nothing."""
    if len(line.links) < 2:
        return []
    names: dict[str | None, list[str]] = {}
    for link in line.links:
        names.setdefault(_kind_of_link(link), []).append(squash(link.text).strip(" #"))
    if not {"section", "tags"} <= {*names}:
        return []
    return [("section", "category link", names["section"]), ("tags", "tag link", names["tags"])]


def _kind_of_link(link: Link) -> str | None:
    """Return what one link names, by its rel, else by its address."""
    rels = link.rel.split()
    return "section" if "category" in rels else "tags" if "tag" in rels else kind_of_address(link.href)


def _of_line(line: Line, document: Document, heading: str | None) -> tuple[str | None, str, list[str]]:
    """Return what a line names: its kind, by which rule, and the names; a kind of ``None`` for most lines."""
    terms = terms_of(line) or terms_of_one_folder(line)
    if terms is not None:
        by_address = {kind_of_address(link.href) for link in line.links} - {None}
        kind = by_address.pop() if len(by_address) == 1 else terms[0]
        return kind, "label", terms[1]
    if not line.links and is_entry(line, document) and _label_alone(line) is None:
        return "tags", "list of tags", [squash(line.text).strip(" #")]
    if not line.links and (pieces := pieces_of(line, document)):
        return "tags", "list of tags", pieces
    if not line.links or len(line.text) - line.link_chars > MAX_BESIDE or line.text[-1] in ONWARD:
        return _of_marks(line)
    links = [link for link in links_of_topics(line) if not link.roles & AUTHOR]
    names = [squash(link.text).strip(" #") for link in links]
    if heading is not None:
        return heading, "heading", names
    kind = _kind_of_links(line, links, document)
    return kind, "category link" if kind == "section" else "tag link", names


def _is_counted(line: Line) -> bool:
    """Tell an entry of an index: a link with how many articles it leads to, in brackets, "City (4)"."""
    return len(line.links) == 1 and line.text[-1] in ")）]" and _COUNTED.fullmatch(line.text[:MAX_TERM]) is not None


def _of_marks(line: Line) -> tuple[str | None, str, list[str]]:
    """Links of a line of other words whose rel says what they are ("Posted on … in Town, tagged bells")."""
    tags = [link.text for link in line.links if "tag" in link.rel.split()]
    sections = [link.text for link in line.links if "category" in link.rel.split()]
    if sections:
        return "section", "category link", sections
    return ("tags", "tag link", tags) if tags else (None, "", [])


def _label_alone(line: Line) -> str | None:
    label = label_of(line.text) if not line.links and len(line.text) <= MAX_TERM else None
    return label[0] if label and not label[1].strip() else None


def _kind_of_links(line: Line, links: list[Link], document: Document) -> str | None:
    rels = {word for link in links for word in link.rel.split()}
    named = kind_of_names(line, document)
    if named == INDEX:
        return None
    if "category" in rels or (named == "section" and "tag" in rels):
        return "section"
    if "tag" in rels:
        return "tags"
    kinds = {kind_of_address(link.href) for link in links}
    if len(kinds) == 1 and None not in kinds:
        return kinds.pop()
    return named


def kind_of_address(href: str) -> str | None:
    """Return "section" or "tags" for the address of a listing of one; None for any other."""
    lower = href[:300].lower()
    if "=" not in lower and "/rubri" not in lower and "/tag:" not in lower and _FOLDERS.isdisjoint(lower.split("/")):
        return None
    if "=" in lower and _OF_ONE.search(href[:300]):
        return None
    if _SECTION_ADDRESS.search(href[:300]):
        return "section"
    return "tags" if _TAG_ADDRESS.search(href[:300]) else None


def _above_headline(document: Document) -> Candidate | None:
    """A short link just above the headline that leads to a folder of the article's address, or to one of the menu's."""
    lines = document.outline.lines
    index = headline_line(document) or 0
    for line in reversed(lines[max(0, index - REACH) : index]):
        if len(line.links) != 1 or line.roles & (RELATED | RECENT | NAV | CARD | SHARE) or line.plain_chars > 2:
            continue
        address = document.resolve(line.links[0].href)
        path = unquote(urlsplit(address).path).strip("/") if address else ""
        if not path or line.links[0].href.startswith("#") or not _is_name(line.links[0].text):
            continue
        if _is_folder(path, document.url) or address in _menu(document):
            return Candidate(squash(line.links[0].text), "page", "link above the headline", 0.6)
    return None


@once
def _menu(document: Document) -> frozenset[str | None]:
    """Return the addresses that the page's menus lead to."""
    lines = (line for line in document.outline.lines if line.roles & NAV)
    return frozenset(document.resolve(link.href) for line in lines for link in line.links)


def _is_folder(path: str, url: str) -> bool:
    return unquote(urlsplit(url).path).strip("/").startswith(f"{path}/")


def _is_name(text: str) -> bool:
    """Tell a name from a number and from a call."""
    return 0 < len(text) <= MAX_TERM and any(map(str.isalpha, text)) and text[-1] not in ONWARD
