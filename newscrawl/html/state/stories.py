"""Articles in a page's state: objects that have a headline and a text, whatever their framework calls the two."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import orjson

from newscrawl.html.state.texts import paragraphs_of
from newscrawl.normalize.numbers import number_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.html.structured import Node

MAX_OBJECTS: Final = 20_000
MAX_STORIES: Final = 60
MAX_DEPTH: Final = 40
MIN_TEXT: Final = 120  # characters
ADDRESSES: Final = "newscrawl:addresses"  # of a node: what the state calls its page, as addresses, slugs or numbers

_NOT_A_LETTER: Final = re.compile(r"[^a-z]+")


def _keys(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Keys squeezed to their small letters: "published_at", "publishedAt" and "PublishedAt" are one.
_HEADLINE = _keys("headline title articletitle articleheadline posttitle mainheadline heading pagetitle name")
_TEXT = _keys(
    "articlebody body bodyhtml htmlbody bodytext content contenthtml articlecontent articlehtml articletext fulltext "
    "contentbody text html blocks richtext contentblocks bodyblocks paragraphs contentelements components elements "
    "maintext storytext storybody markup story postcontent sections"
)
_PUBLISHED = _keys(
    "datepublished publishedat publishdate publisheddate publishedtime published firstpublished firstpublishedat "
    "firstpublishdate publicationdate publicationtime publishtime publishedon pubdate displaydate firstpublicationdate "
    "originalpublicationdate publisheddatetime publicationdatetime deploydt publishdt pubdt regdate "
    "createdat datecreated date"
)
_MODIFIED = _keys(
    "datemodified modifiedat updatedat lastmodified lastupdated updateddate modifieddate lastupdatedat updated "
    "lastpublished lastpublishedat modified updatedon lastmodifiedat"
)
_AUTHOR = _keys(
    "author authors byline bylines writers writer writername authorname reporter contributors creators creator credits"
)
_NAME = _keys("name fullname displayname title byline authorname text")
_ADDRESS = _keys("slug url permalink canonicalurl weburl path uri link href id")
_DESCRIPTION = _keys("description standfirst excerpt summary dek deck lead teaser subtitle subheadline abstract")
_SECTION = _keys("section articlesection primarysection category primarycategory channel rubric")
_IMAGE = _keys("image mainimage leadimage heroimage featuredimage coverimage thumbnail picture promoimage")
_FREE, _CLOSED = (
    _keys("isaccessibleforfree isfree free"),
    _keys("ispremium premium ispaid paywalled islocked locked paid"),
)


_HEADLINES: Final = frozenset(_HEADLINE)
_DATES: Final = frozenset((*_PUBLISHED, *_MODIFIED))


@lru_cache(maxsize=4_096)
def _squeezed(key: str) -> str:
    return _NOT_A_LETTER.sub("", key[:60].lower())


def stories_in(value: Any) -> list[Node]:
    """Return the articles in a value, as nodes of schema.org; those that are locked say so. Bounded."""
    found: list[Node] = []
    by_reference = value if isinstance(value, dict) else {}
    for item in _objects(value):
        node = _story(item, by_reference)
        if node is not None:
            found.append(node)
            if len(found) >= MAX_STORIES:
                break
    return found


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object, outermost first."""
    level: list[Any] = [value]
    left = MAX_OBJECTS
    for _ in range(MAX_DEPTH):
        following: list[Any] = []
        for item in level:
            left -= 1
            if left < 0:
                return
            if isinstance(item, dict):
                yield item
            for each in _children(item):
                inner = _nested(each) if isinstance(each, str) and len(each) >= MIN_TEXT else each
                if isinstance(inner, (dict, list)):
                    following.append(inner)
        if not following:
            return
        level = following


def _nested(value: str) -> Any:
    """Return what a long text of JSON holds, as SvelteKit keeps the answers of its requests; else the text itself."""
    if value[:1] not in "{[" or value[-1:] not in "}]":
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        return value


def _children(item: Any) -> Iterable[Any]:
    return item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()


def _story(item: dict[str, Any], references: dict[str, Any]) -> Node | None:
    if len(item) < 2 or _HEADLINES.isdisjoint(map(_squeezed, item)):
        return None
    squeezed = {_squeezed(key): _bare(value) for key, value in item.items()}
    headline = _first_text(squeezed, _HEADLINE)
    if headline is None:
        return None
    paragraphs: tuple[str, ...] = ()
    for key in _TEXT:
        if squeezed.get(key):
            paragraphs = paragraphs_of(squeezed[key])
            if sum(map(len, paragraphs)) >= MIN_TEXT:
                break
    if sum(map(len, paragraphs)) < MIN_TEXT:
        return None
    node: Node = {"@type": "Article", "headline": headline, "articleBody": "\n\n".join(paragraphs)}
    node |= {
        "datePublished": _first_text(squeezed, _PUBLISHED),
        "dateModified": _first_text(squeezed, _MODIFIED),
        "author": _authors(squeezed, references),
        "description": _first_text(squeezed, _DESCRIPTION),
        "articleSection": _name(squeezed.get(next((key for key in _SECTION if squeezed.get(key)), "")), references),
        "image": _address(squeezed.get(next((key for key in _IMAGE if squeezed.get(key)), ""))),
        "isAccessibleForFree": _is_free(squeezed),
        ADDRESSES: [
            number_text(value)[:500] for key in _ADDRESS if isinstance(value := squeezed.get(key), str | int | float)
        ],
    }
    return {key: value for key, value in node.items() if value not in (None, [])}


def _bare(value: Any) -> Any:
    """Astro writes every value as ``[0, value]``."""
    return (
        value[1]
        if isinstance(value, list) and len(value) == 2 and value[0] in (0, 1) and not isinstance(value[0], bool)
        else value
    )


def _first_text(item: dict[str, Any], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            value = next(
                (
                    value[name]
                    for name in ("rendered", "basic", "value", "text", "iso")
                    if isinstance(value.get(name), str)
                ),
                None,
            )
        if isinstance(value, int | float) and not isinstance(value, bool) and key in _DATES:
            value = number_text(value)
        if isinstance(value, str) and value.strip():
            return value.strip()[:2_000]
    return None


def _authors(item: dict[str, Any], references: dict[str, Any]) -> list[Node]:
    for key in _AUTHOR:
        value = item.get(key)
        values = value if isinstance(value, list) else [value]
        names = [name for one in values[:20] if (name := _name(_bare(one), references))]
        if names:
            return [
                {"@type": "Person", "name": name, "description": _bio(_bare(one))}
                for name, one in zip(names, values, strict=False)
            ]
    return []


def _bio(value: Any) -> str | None:
    """Return what an author's object tells of the person, plain text only."""
    if not isinstance(value, dict):
        return None
    text = _first_text(
        {_squeezed(str(key)): inner for key, inner in value.items()}, ("bio", "biography", "description", "about")
    )
    return text if text and "<" not in text else None


def _name(value: Any, references: dict[str, Any]) -> str | None:
    """Return what an object, a reference into the same state, or a text names."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and isinstance(value.get("__ref"), str):
        value = references.get(value["__ref"])
    if isinstance(value, dict):
        squeezed = {_NOT_A_LETTER.sub("", str(key).lower()): inner for key, inner in value.items()}
        whole = " ".join(str(squeezed[key]) for key in ("firstname", "lastname") if isinstance(squeezed.get(key), str))
        value = _first_text(squeezed, _NAME) or whole
    return value.strip()[:300] if isinstance(value, str) and value.strip() else None


def _address(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("url", "src", "href", "contentUrl") if isinstance(value.get(key), str)), None
        )
    return value if isinstance(value, str) and value.startswith(("http", "/")) else None


def _is_free(item: dict[str, Any]) -> bool | None:
    for keys, when_true in ((_FREE, True), (_CLOSED, False)):
        for key in keys:
            value = item.get(key)
            if isinstance(value, bool):
                return when_true if value else not when_true
    return None
