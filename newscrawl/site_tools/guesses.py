"""Places of a byline or a date that are told by their form alone, where no listing and no feed says the value."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.extraction.selectors import TEXT, Selector
from newscrawl.html.naming import role_of, roles_of_name
from newscrawl.html.roles import AUTHOR, BREADCRUMB, CAPTION, COMMENTS, CREDIT, FOREIGN, RECENT, RELATED, TAGS
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import read_authors
from newscrawl.site_tools.induction import cost, day, people, selectors_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from newscrawl.extraction.markup import Markup
    from newscrawl.html.document import Document

MAX_TEXT = 80  # characters of a byline
MAX_TRIED = 200
MAX_PEOPLE = 4
ENOUGH_NAMES = 2  # different people, at least, where nothing but the form tells
_OTHERS = FOREIGN | COMMENTS | RELATED | RECENT
_READABLE = frozenset({"alt", "title", "aria-label", "content", "value", "name", "label"})
_NOT_SIGNED = _OTHERS | TAGS | CAPTION | CREDIT | BREADCRUMB
_NOT_BYLINES = frozenset(
    {
        "script",
        "style",
        "template",
        "h1",
        "option",
        "figure",
        "figcaption",
        "q",
        "cite",
        "blockquote",
        "nav",
        "footer",
        "li",
    }
)
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


def lone_name(markups: Sequence[Markup], _documents: Sequence[Document]) -> Selector | None:
    """Return where on every page one name of a person stands alone, by turns that of several; ``None`` if two differ.

    Nothing calls it the author's: only that no other name stands like it, on any page.
    """
    votes: Counter[Selector] = Counter()
    for markup in markups:
        nodes = [node for node in markup.lexbor.css("body *") if _is_lone(node)]
        leaves = [node for node in nodes if not any(_is_lone(below) for below in node.css("*") if below != node)]
        if len(people([node.text() for node in leaves])) != 1:
            return None
        votes.update({Selector(query, "css", TEXT) for node in nodes for query in selectors_of(node)})
    found: dict[tuple[str, ...], list[Selector]] = {}
    for selector in [selector for selector, count in votes.most_common(MAX_TRIED) if count == len(markups)]:
        texts = [markup.texts(selector) for markup in markups]
        if all(len(each) == 1 for each in texts):
            found.setdefault(tuple(each[0] for each in texts), []).append(selector)
    named = {names: places for names, places in found.items() if all(_names_people([name]) for name in names)}
    inmost = [names for names in named if not any(_stands_in(other, names) for other in named)]
    if len(inmost) != 1 or len({*inmost[0]}) < ENOUGH_NAMES:
        return None
    return min(named[inmost[0]], key=cost)


def _stands_in(names: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether *others* are *names* with more around them ("Pen Ada Lane")."""
    return names != others and all(name in other for name, other in zip(names, others, strict=True))


def _is_lone(node: LexborNode) -> bool:
    """Tell whether an element's whole text may be its author's name, by what stands around it."""
    if len(node.html or "") > 20 * MAX_TEXT or node.css_first("li") is not None:
        return False
    if "tag" in (node.attributes.get("rel") or "").split():
        return False
    text = node.text().strip()
    return 0 < len(text) <= MAX_TEXT and _names_people([text]) and not _is_foreign(node, _NOT_SIGNED, _NOT_BYLINES)


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
        is_author = bool((role_of(node.attributes) | roles_of_name(node.tag or "")) & AUTHOR) and not _is_foreign(node)
        for name, value in node.attributes.items():
            is_called = roles_of_name(name) & AUTHOR or (name in _READABLE and is_author)
            if value and is_called and _names_people([value]):
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
        if role & _OTHERS:
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
            if (
                is_usual
                and not any(word in name for word in _CHANGED)
                and value
                and day(value)
                and not _is_foreign(node)
            ):
                yield node, f"@{name}"


def _is_foreign(node: LexborNode, roles: int = _OTHERS, tags: frozenset[str] = frozenset()) -> bool:
    """Tell whether an element stands in what has one of *roles* or *tags*, such as other posts and readers' words."""
    around: LexborNode | None = node
    while around is not None:
        if role_of(around.attributes) & roles or around.tag in tags:
            return True
        around = around.parent
    return False
