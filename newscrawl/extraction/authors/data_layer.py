"""Who wrote it as a page tells its analytics: variables and data layers of scripts, read without running any.

Heard only where the page names nobody else. The value must be of this article by its key ("articleAuthor"), by the
layer that it is handed to, or by the headline in the same object; and all that count must name the same people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.declared import Claim
from newscrawl.extraction.metadata.script_objects import is_of_another, object_around, words_of_titles
from newscrawl.html.state.elements import scripts_of
from newscrawl.html.state.literals import UnreadableError, read_literal
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document

RULE: Final = "data layer"
TRUST: Final = 0.45
MAX_SCRIPT: Final = 400_000  # characters of a script that are searched
MAX_PLACES: Final = 300  # of the words in a page
MAX_VALUE: Final = 1_500  # characters
MAX_NAMES: Final = 8
LAYER_REACH: Final = 3_000  # characters between the name of a layer and a value in it
MIN_HEADLINE: Final = 12  # characters of a headline that is looked for beside a name
_WORDS = ("uthor", "yline", "utor")
_OWN = "article|content|post|page|story|setcontent|setpost|setarticle|pagepost|news"
_KEY: Final = re.compile(
    rf"(?<![A-Za-z0-9_])(?:(?P<own>{_OWN})[._-]?)?(?:authors?(?:[._-]?names?)?|bylines?|autor(?:es|en|a)?)"
    r"[\"']?\s{0,3}(?P<sign>[:=,])\s{0,3}(?=[\"'\[{])",
    re.IGNORECASE,
)
_LAYER: Final = re.compile(
    r"\b(?:dataLayer\w{0,12}|digitalData|utag_data|_sf_async_config|_ddl|adobeDataLayer|analytics\w{0,10}|tracking\w{0,10}"
    r"|gtag\w{0,8}|__gtagTracker|permutive|tp|_cbq?|omniture|chartbeat\w{0,8}"
    r"|\w{0,12}(?:page|article|post|content|story)_?(?:meta|data|info|vars?|props?)\w{0,8})\b",
    re.IGNORECASE,
)
_OMNITURE: Final = re.compile(r"\bs\.(?:pageName|channel|prop\d{1,2}|eVar\d{1,2})\s{0,3}=")
_NOT_READ: Final = ("ld+json", "template", "text/html", "text/x-", " src=")
_NAMES: Final = ("name", "fullName", "full_name", "displayName", "display_name")


def from_data_layer(document: Document, site: SiteTitle) -> Claim:
    """Return whom the page's scripts tell as the article's authors; nobody where they tell of several."""
    told: dict[frozenset[str], list[str]] = {}
    for names in _told(document, site):
        told.setdefault(frozenset(map(fold_name, names)), names)
    names = next(iter(told.values())) if len(told) == 1 else []
    return Claim(tuple(Author(nameRaw=name, name=name) for name in names), "state", RULE, TRUST)


def _told(document: Document, site: SiteTitle) -> Iterator[list[str]]:
    left = MAX_PLACES
    titles = words_of_titles(document)
    headline = next((fold(line.text) for line in document.outline.lines if line.tag == "h1"), "")
    for attributes, text in scripts_of(document.html):
        if any(word in attributes for word in _NOT_READ):
            continue
        script = text[:MAX_SCRIPT]
        places = sorted(place for word in _WORDS for place in _places(script, word))[:left]
        left -= len(places)
        for match in _keys(script, places):
            names = [name for raw in _values(script, match) for name in people(squash(raw), site)][:MAX_NAMES]
            if names and _is_articles(script, match, titles, headline):
                yield names


def _keys(script: str, places: list[int]) -> Iterator[re.Match[str]]:
    """Yield the keys of authors in a script, each once: no regular expression looks at all of it."""
    last = -1
    for at in places:
        match = _KEY.search(script, max(0, at - 20), at + 60)
        if match is not None and match.start() > last:
            last = match.start()
            yield match


def _places(script: str, word: str) -> Iterator[int]:
    """Yield where a word stands."""
    at = script.find(word)
    for _ in range(MAX_PLACES):
        if at < 0:
            return
        yield at
        at = script.find(word, at + len(word))


def _values(script: str, match: re.Match[str]) -> Iterator[str]:
    """Yield the texts of a value: a text, a list of them, or objects with a name."""
    if (match["sign"] == ",") != match[0].lower().startswith("set"):
        return  # tp.push(["setContentAuthor", "Jane Doe"])
    try:
        value: Any = read_literal(script[match.end() : match.end() + MAX_VALUE])[0]
    except UnreadableError:  # the value is an expression, and no literal
        return
    for one in value[:MAX_NAMES] if isinstance(value, list) else [value]:
        named = next((one[key] for key in _NAMES if key in one), None) if isinstance(one, dict) else one
        if isinstance(named, str):
            yield named


def _is_articles(script: str, match: re.Match[str], titles: frozenset[str], headline: str) -> bool:
    """Tell whether what is told is of this page's article, by its key, its object or its layer."""
    if is_of_another(script, match.start(), titles):
        return False
    piece = object_around(script, match.start())
    if match["own"] or (len(headline) >= MIN_HEADLINE and headline in fold(piece)):
        return True
    before = script[max(0, match.start() - LAYER_REACH) : match.start()]
    if before.endswith("s.") and _OMNITURE.search(script[: MAX_VALUE * 2]):
        return True
    *_, layer = [None, *_LAYER.finditer(before)]
    between = before[layer.end() :] if layer else ""
    return layer is not None and (between == "." or between.count("{") > between.count("}"))
