"""The roles of an element, read from its tag and from the names and marks its attributes give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.roles import (
    ANCHORED,
    ARIA,
    BODY,
    CARD,
    CELLS,
    EDITORS,
    ELEMENTS,
    HIDDEN,
    ICON_FONTS,
    ITEMPROP,
    NAMES,
    OF_HEADINGS,
    PAGE_LEVEL,
    REL,
    SPEAKING,
    WHOLE,
)
from newscrawl.native import native_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_NAME: Final = 400  # characters that are read of one name

# Utility classes for one screen size ("md:hidden", "lg:block"): what they hide here they show there.
_SHOWN_AGAIN: Final = re.compile(r":(?:!?block|flex|grid|inline)|-(?:block|flex|grid)\b")
_CLIPPED: Final = re.compile(r"clip\s?:\s?rect|clip-path\s?:\s?inset\(\s?(?:50|100)%|(?:left|top)\s?:\s?-9999")
_DENYING: Final = frozenset("no not non with without has is hide un exclude".split())
_READ_OUT: Final = re.compile(r"(?<!\w)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden|assistive-text)(?!\w)")
_NO_WORDS: Final = ICON_FONTS | EDITORS
_RESPONSES = frozenset({"Comment", "UserComments", "Review", "UserReview", "Rating", "AggregateRating", "Answer"})
_RESPONDING: Final = frozenset({"comment", "review", "reviews", "suggestedAnswer", "acceptedAnswer"})
_BUTTON: Final = re.compile(
    r"(?:^|[\s_-])(?:btn|button|cta|bouton|boton|botao|knopf|knapp|knop|painike|przycisk|tlacitko|pulsante)\d{0,2}"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL: Final = re.compile(r"([a-z0-9])([A-Z])")
_WORD: Final = re.compile(r"[A-Z]+[a-z0-9]*|[a-z0-9]+")  # "entryMeta" has two
_WORD_BREAK: Final = re.compile(r"[^A-Za-z0-9À-ÿ]+")


def _by_word(names: Mapping[int, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for role, words in names.items():
        for word in words.split("|"):
            found[word] = found.get(word, 0) | role
    return found


_BY_WORD: Final = _by_word(NAMES)
# How many words the longest entry has that begins with a word: most words of class names begin none.
_LENGTHS: Final[dict[str, int]] = {}
for _word in _BY_WORD:
    _first = _word.partition("-")[0]
    _LENGTHS[_first] = max(_LENGTHS.get(_first, 0), _word.count("-") + 1)
_FIRST_WORDS: Final = frozenset(_LENGTHS)
_NATIVE: Final = native_part("text")
_IN_C: Final = None if _NATIVE is None else _NATIVE.Words(_FIRST_WORDS)
MOST_NAMED: Final = 16_384  # kept: the pages of ten sites have about so many; a name takes 150 bytes


def role_of(attributes: Mapping[str, str | None]) -> int:
    """Return the roles an element's own attributes speak of (class, id, itemprop, rel, role, inline style)."""
    names = attributes.get("class") or ""
    if SPEAKING.isdisjoint(attributes):
        return ROLES_OF_NAMES[names] if names else 0
    return ROLES_OF_NAMES[f"{names} {attributes.get('id') or ''}"] | _roles_of_marks(attributes)


def role_of_tag(tag: str, attributes: Mapping[str, str | None]) -> tuple[str, int]:
    """Return the element's names (class and id, as written) and the roles of tag and attributes."""
    if not attributes or tag in CELLS:
        return "", ELEMENTS.get(tag, 0)
    names = attributes.get("class") or ""
    if SPEAKING.isdisjoint(attributes):  # most of those that have any
        return _NAMED.get((tag, names)) or _named(tag, names)
    written = f"{names} {attributes.get('id') or ''}"
    roles = ROLES_OF_NAMES[names if tag in ANCHORED else written] | _roles_of_marks(attributes)
    return written, _placed(tag, roles, names)


def _named(tag: str, names: str) -> tuple[str, int]:
    """Find what ``role_of_tag`` says of a tag with a class alone, and keep it."""
    if len(_NAMED) >= MOST_NAMED:
        _NAMED.clear()
    found = _NAMED[tag, names] = names, _placed(tag, ROLES_OF_NAMES[names], names)
    return found


def roles_of_name(name: str) -> int:
    """Return the roles that a class name or id speaks of; at most ``MAX_NAME`` characters of it are read."""
    if ":" in name:
        return 0
    roles = WHOLE.get(name, 0)
    if _IN_C is not None and not _IN_C.may_be_in_name(name[:MAX_NAME]):
        return roles
    words = _words_of(name[:MAX_NAME])
    if _FIRST_WORDS.isdisjoint(words):
        return roles
    start = 0
    while start < len(words):
        longest = _LENGTHS.get(words[start], 0)
        if longest and _is_denied(words, start):
            longest = 0
        if longest == 1:
            roles |= _BY_WORD[words[start]]
        elif longest:
            found, start = _longest_entry(words, start, longest)
            roles |= found
        start += 1
    return roles


def _is_denied(words: list[str], at: int) -> bool:
    """Tell a word that a neighbour takes away, or says of another element: "no-share", "ad-free", "with-sidebar"."""
    return (at > 0 and words[at - 1] in _DENYING) or (at + 1 < len(words) and words[at + 1] == "free")


def _longest_entry(words: list[str], start: int, longest: int) -> tuple[int, int]:
    """Return the roles of the longest entry that begins at *start*, 0 for none, and the index of its last word."""
    for end in range(min(len(words), start + longest), start, -1):
        role = _BY_WORD.get("-".join(words[start:end]))
        if role is not None:
            return role, end - 1
    return 0, start


def _words_of(name: str) -> list[str]:
    """Return the words of a name, in lower case: "EntryMeta", "entry-meta" and "entry_meta" have the same two."""
    if not name.isascii():
        return _WORD_BREAK.sub(" ", _CAMEL.sub(r"\1 \2", name)).lower().split()
    if name.islower():
        plain = name.replace("_", "-")  # nearly every name: parted without a pattern
        if plain.replace("-", "").isalnum():
            return list(filter(None, plain.split("-")))
    return [word.lower() for word in _WORD.findall(name)]


def _roles_of_names(written: str) -> int:
    """Return the roles that names parted by white space speak of."""
    roles = 0
    for name in written.split():
        roles |= _ROLES_OF_NAME[name]
    return roles & ~HIDDEN if roles & HIDDEN and _SHOWN_AGAIN.search(written) else roles


def _roles_of_marks(attributes: Mapping[str, str | None]) -> int:
    """Return the roles that microdata, rel, ARIA's role and an inline style speak of."""
    get = attributes.get
    roles = ARIA.get(get("role") or "", 0)
    for prop in (get("itemprop") or "").split():
        roles |= ITEMPROP.get(prop, 0)
    for word in (get("rel") or "").split():
        roles |= REL.get(word, 0)
    return roles | HIDDEN if "style" in attributes and _hides(get("style") or "") else roles


def is_response(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether microdata says that an element is a reader's: a comment on the article, a review of its matter."""
    kind = (attributes.get("itemtype") or "")[:MAX_NAME].rstrip("/").rpartition("/")[2]
    return kind in _RESPONSES or not _RESPONDING.isdisjoint((attributes.get("itemprop") or "")[:MAX_NAME].split())


def is_set_as_button(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a class sets a link as a button ("btn btn-primary", "cta"), or a style, as mails do."""
    style = attributes.get("style") or ""
    if "background" in style and "padding" in style:
        return True
    return _BUTTON.search((attributes.get("class") or "")[:MAX_NAME]) is not None


def _hides(style: str) -> bool:
    """Tell whether an inline style hides a text, from all or for readers of screens ("clip: rect(0 0 0 0)")."""
    if "none" in style and "display:none" in style.replace(" ", ""):
        return True
    return ("clip" in style or "-9999" in style) and bool(_CLIPPED.search(style))


def _whole_names(names: str) -> int:
    """Return the roles of the names that are a word of the tables and nothing else."""
    roles = 0
    for name in names.split()[:20]:
        roles |= _BY_WORD.get("-".join(_words_of(name[:MAX_NAME])), 0)
    return roles


def is_for_screen_readers(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a hidden inline piece is no text on the screen: read out alone, clipped, an icon, or for editors."""
    names = attributes.get("class") or ""
    if _CLIPPED.search(attributes.get("style") or "") or _READ_OUT.search(names):
        return True
    return not _NO_WORDS.isdisjoint(names.split())


def _placed(tag: str, roles: int, names: str = "") -> int:
    """Return the roles of an element's names as they count on its tag, with the tag's own."""
    if tag in PAGE_LEVEL:
        roles &= BODY | CARD if tag == "article" else BODY
    elif tag in ANCHORED and roles & ~OF_HEADINGS:
        roles &= OF_HEADINGS | _whole_names(names)
    return roles | ELEMENTS.get(tag, 0)


class _Remembered(dict[str, int]):
    """What a function says of a text, kept until there are *most*; a new one costs half of what ``lru_cache`` takes."""

    def __init__(self, function: Callable[[str], int], most: int) -> None:
        super().__init__()
        self.function = function
        self.most = most

    def __missing__(self, text: str) -> int:
        if len(self) >= self.most:
            self.clear()
        answer = self[text] = self.function(text)
        return answer


_ROLES_OF_NAME: Final = _Remembered(roles_of_name, MOST_NAMED)
ROLES_OF_NAMES: Final = _Remembered(_roles_of_names, MOST_NAMED)
_NAMED: Final[dict[tuple[str, str], tuple[str, int]]] = {}
