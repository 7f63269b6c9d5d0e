"""Places of a byline or a date that are told by their form alone, where no listing and no feed says the value."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.extraction.selectors import TEXT, Selector
from newscrawl.html.naming import role_of, roles_of_name
from newscrawl.html.roles import AUTHOR, COMMENTS, FOREIGN, RECENT, RELATED
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import read_authors
from newscrawl.site_tools.induction import cost, day, selectors_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from newscrawl.extraction.markup import Markup
    from newscrawl.html.document import Document

MAX_TEXT = 80  # characters of a byline
MAX_TRIED = 200
MAX_PEOPLE = 4
_CHANGED = ("modif", "updat", "chang", "expire", "valid", "event", "start", "end")


def named_byline(markups: Sequence[Markup], _documents: Sequence[Document]) -> Selector | None:
    """Return where on every page a person's name stands that the markup, or a word before it, calls the author's."""
    votes: Counter[Selector] = Counter()
    for markup in markups:
        votes.update(
            {Selector(query, "css", read) for node, read in _bylines(markup) for query in selectors_of(node, read)}
        )
    for selector, count in sorted(votes.items(), key=lambda vote: (-vote[1], cost(vote[0]))):
        if count < len(markups):
            return None
        if all(_names_people(markup.texts(selector)) for markup in markups):
            return selector
    return None


def date_attribute(markups: Sequence[Markup], documents: Sequence[Document]) -> Selector | None:
    """Return the attribute that holds one date on every page, another on others, and is not a date of a change."""
    votes: Counter[Selector] = Counter()
    for markup in markups:
        found = {Selector(query, "css", read) for node, read in _dated(markup) for query in selectors_of(node, read)}
        votes.update(found)
    for selector, count in sorted(votes.items(), key=lambda vote: (-vote[1], cost(vote[0])))[:MAX_TRIED]:
        if count < len(markups):
            return None
        values = [markup.texts(selector) for markup in markups]
        if all(len(each) == 1 for each in values) and len({each[0] for each in values}) > len(documents) // 2:
            return selector
    return None


def _bylines(markup: Markup) -> Iterator[tuple[LexborNode, str]]:
    for node in markup.lexbor.css("body *"):
        for name, value in node.attributes.items():
            if value and roles_of_name(name) & AUTHOR and _names_people([value]):
                yield node, f"@{name}"
        if node.tag in {"script", "style"} or len(node.html or "") > 20 * MAX_TEXT:
            continue
        text = node.text().strip()
        if text and len(text) <= MAX_TEXT and _names_people([text]) and _is_called_author(node, text):
            yield node, TEXT


def _is_called_author(node: LexborNode, text: str) -> bool:
    """Tell whether names around an element, or a word before the name, say that it is the author."""
    found = read_authors([Author(nameRaw=text)])
    is_said = bool(found) and found[0].name != text
    around: LexborNode | None = node
    for _ in range(4):
        if around is None:
            break
        role = role_of(around.attributes)
        if role & (FOREIGN | COMMENTS | RELATED | RECENT):
            return False
        is_said = is_said or bool(role & AUTHOR)
        around = around.parent
    return is_said


def _names_people(texts: Sequence[str]) -> bool:
    found = read_authors([Author(nameRaw=text) for text in texts if len(text) <= MAX_TEXT])
    return 0 < len(found) <= MAX_PEOPLE and all(
        each.type == "Person" and looks_like_person(each.name) for each in found
    )


def _dated(markup: Markup) -> Iterator[tuple[LexborNode, str]]:
    for node in markup.lexbor.css("body *"):
        for name, value in node.attributes.items():
            is_usual = value and 8 <= len(value) <= 40 and name not in {"href", "src", "class", "id", "style"}
            if is_usual and not any(word in name for word in _CHANGED) and value and day(value) and _is_own(node):
                yield node, f"@{name}"


def _is_own(node: LexborNode) -> bool:
    around: LexborNode | None = node
    while around is not None:
        if role_of(around.attributes) & (FOREIGN | COMMENTS | RELATED | RECENT):
            return False
        around = around.parent
    return True
