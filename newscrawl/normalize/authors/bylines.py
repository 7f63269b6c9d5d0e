"""A byline: the text in which a page names its authors, parted into names.

The text may carry its structure: a line break is a line feed, the border of two elements ``BORDER``. Both part names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.authors.byline_words import LABELS, PREFIXES, PREFIXES_OF, SOURCES_OF
from newscrawl.normalize.authors.credits import part_credits, pictures_apart
from newscrawl.normalize.authors.dates_in_bylines import without_date
from newscrawl.normalize.authors.east_asian_lists import fields_apart
from newscrawl.normalize.authors.emails import EMAIL
from newscrawl.normalize.authors.legal_forms import company_of
from newscrawl.normalize.authors.name_lists import is_place, parted_names
from newscrawl.normalize.authors.name_words import PARTICLES
from newscrawl.normalize.authors.names import clean_name, fold_name
from newscrawl.normalize.authors.organizations import is_organization, is_outlet
from newscrawl.normalize.authors.roles_behind import roles_told_behind, with_role
from newscrawl.normalize.dates.date_words import ABOUT
from newscrawl.normalize.dates.reader import elapsed_in
from newscrawl.normalize.text import has_no_case, has_spaces, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

BORDER: Final = "\x1f"
_LONGEST: Final = 600  # characters; a longer text is not a byline
_MAX_NAMES: Final = 30


class Names(NamedTuple):
    """Whom a byline names: authors, and (name, role) pairs of the others."""

    authors: tuple[str, ...]
    contributors: tuple[tuple[str, str], ...]


_LINES: Final = re.compile(r"[\n\r\t\x0b\x0c\x1f\u2028\u2029]+")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_NOISE: Final = re.compile(
    r"https?://\S{1,300}|www\.\S{1,300}"
    rf"|{EMAIL.pattern}"
    r"|(?<!\w)@\w{1,40}|#\w{1,60}"
)
_BRACKETS: Final = re.compile(r"[(\[（【［][^()\[\]（）【】［］]{0,200}[)\]）】］]")
_AGENCY: Final = re.compile(r"\s?/\s?[^\W\d_][\w&]{1,20}(?=\s?(?:[,;]|$))")
_BRACKET_SIGNS: Final = " ()[]（）【】［］"
_HANGUL: Final = re.compile("[가-힣]{2,4}")
_WHOLE_LABELS: Final = frozenset(word for word in PREFIXES if len(word) > 2)
_TITLES: Final = (
    "Prof Dr Mag Ing Rev Sen Gen Mr Ms Mrs Jr Sr St med phil Dipl Mgr Lic Arq Bc Dott Avv "
    "Geom Abg hab Dra Sra Ir Drs Doc Doz Assoc Univ inż MUDr JUDr"
).split()
_FULL_STOP = "(?<=[a-zà-ÿ]{2})" + "".join(f"(?<!{title})" for title in _TITLES) + r"\.\s+(?=[A-Z])"
_SEPARATOR: Final = re.compile(rf"\s*[|｜•⋅∙;；/／]\s*|\s+[·‧](?:\s+|$)|\s+(?=[–—-]+\s)|{_FULL_STOP}")
_AS_AFTER_DASH: Final = re.compile(r"[–—-]+\s*")
_MID_BY: Final = re.compile(r"^.{1,200}\b(?:by|par|автор|بقلم|โดย)[:\s]\s?(?=\S)", re.IGNORECASE)
_BARE_LABEL: Final = re.compile(
    rf"^(?:{'|'.join(re.escape(word) for word in sorted(LABELS, key=len, reverse=True))})\s(?=\S)", re.IGNORECASE
)
#: Languages that part the names of a byline by dashes: "Thu Hà - Quang Minh".
_DASHED: Final = frozenset({"vi"})
_ABOUT: Final = frozenset(ABOUT.split()) | {"about", "over", "almost"}
_COLON: Final = re.compile(r"([^\W\d_]{1,20})\s?[:：]\s")


def split_byline(raw: str, language: str | None = None) -> list[str]:
    """Return the names of persons and organisations in a byline, in its order, each once, in the page's spelling.

    Prefixes, roles, places, dates, addresses, handles and credits of photographers, editors and translators are
    cut. "Last, First" comes back as "First Last" where the part before the comma is one word. [] for no name.
    ``language``, a code of two letters, tells the "and" of one language from the "in" of another.
    """
    return list(read_byline(raw, language).authors)


def read_byline(raw: str, language: str | None = None) -> Names:
    """Return the authors of a byline and its other people with their roles."""
    return _read(raw, language) if len(raw) <= _LONGEST else Names((), ())


@lru_cache(maxsize=1_024)
def _read(raw: str, language: str | None) -> Names:
    if (company := company_of(raw)) is not None:
        return Names((company,), ())
    found: dict[str, str] = {}
    others: dict[tuple[str, str], str] = {}
    for part, of_part in roles_told_behind(_parts(raw, language)):
        for listed in map(_once, parted_names(part, language, follows=bool(found) and of_part is None)):
            name, role = with_role(listed, of_part, is_first=not found)
            key = fold_name(name)
            if role is None:
                found.setdefault(key, name)
            elif (" " in name or not has_spaces(name) or _HANGUL.fullmatch(name)) and not is_organization(name):
                others.setdefault((key, role), name)
    contributors = tuple((name, role) for (_, role), name in others.items())
    return Names(tuple(found.values())[:_MAX_NAMES], contributors[:_MAX_NAMES])


def _once(name: str) -> str:
    """Return a name that stands twice, once for readers of screens, once."""
    half = len(name) // 2
    is_twice = name[half] == " " and name[:half] == name[half + 1 :] and half > len("R.")
    return name[:half] if is_twice else name


def _parts(raw: str, language: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield what stands between bars, bullets, borders and line ends, without brackets, addresses and dates.

    A credit comes with its role, everything else with ``None``.
    """
    text = unescape(raw) if "&" in raw else raw
    text = _NOISE.sub(" ", _TAG.sub(" ", text) if "<" in text else text)
    named = False
    for line in _LINES.split(_without_elapsed(text, language)):
        cut = part_credits(fields_apart(_without_own_by(pictures_apart(squash(line)), language)))
        yield from ((without_date(piece), role) for credit, role in cut.credits for piece in _of_agencies(credit))
        body = cut.line
        if cut.credits:
            body = _BARE_LABEL.sub("", body)  # "Texte Jane Doe - Photos John Roe"
        for part in _undated(body, follows=named, is_dashed=language in _DASHED):
            named = named or bool(part)
            yield part, None


def _without_elapsed(text: str, language: str | None) -> str:
    """Part the text where it tells elapsed time: "2 days ago by Jane Doe", "Jane Doe, about an hour ago"."""
    for found in reversed(elapsed_in(text, language)):
        before = text[: found.start].rstrip()
        head, _, last = before.rpartition(" ")
        text = f"{head if last.lower() in _ABOUT else before}{BORDER}{text[found.end :]}"
    return text


def _of_agencies(credit: str) -> list[str]:
    """Return the pieces of a credit without whose photographers they are: "Jane Doe (Reuters)", "John Roe/Getty"."""
    return _AGENCY.sub("", squash(_BRACKETS.sub(" ", credit)).replace(" ,", ",")).split("/")


def _without_own_by(line: str, language: str | None) -> str:
    """Cut the "by" of a language that is a name or a preposition in others: Catalan "Per", Welsh "Gan".

    "According to", which names a source, leaves nothing: Vietnamese "Theo".
    """
    word, blank, rest = line.partition(" ")
    if blank and language in SOURCES_OF.get(word.lower(), ()):
        return ""
    is_by = blank and language in PREFIXES_OF.get(word.lower(), ()) and not (rest[:1].islower() or rest[:1] in "&+/,")
    return rest if is_by else line


def _undated(line: str, *, follows: bool, is_dashed: bool) -> Iterator[str]:
    bare = _BRACKETS.sub(" ", line)
    parts = _SEPARATOR.split(squash(bare) if any(map(str.isalpha, bare)) else line.strip(_BRACKET_SIGNS))
    named = False
    for at, part in enumerate(parts):
        after_dash = _AS_AFTER_DASH.match(part)
        if after_dash and named and not (is_dashed and _is_full_name(part[after_dash.end() :].strip())):
            break  # "Jane Doe - Berlin", "Jane Doe – 3 March"
        if _is_label(part) or _leads_to_name(part, parts[at + 1 : at + 2]):
            continue
        if (named or follows) and (label := _COLON.match(part)) and label[1].lower() not in PREFIXES:
            continue  # "Jane Doe · In: Harbour, Ferries"
        text = _after_by(part[after_dash.end() :] if after_dash else part)
        undated = without_date(text)
        if (named or follows) and undated != text and has_no_case(undated):
            continue  # without capitals what stands before a date behind a name is the date's label
        named = named or bool(undated and (" " in undated or clean_name(undated)))
        yield undated


def _is_label(part: str) -> bool:
    """Tell a part that is only what stands before a name: "oprac.", "كتب" before a dash."""
    return part.lower().strip(" .:") in _WHOLE_LABELS


def _leads_to_name(part: str, following: list[str]) -> bool:
    """Tell one word before a dash and a name of two or three: "Cairo - Ahmed Mohamed", "Kommentar – Max Muster"."""
    dash = _AS_AFTER_DASH.match(following[0]) if following else None
    if dash is None or not dash.group() or " " in part.strip() or not has_spaces(part):
        return False
    names = list(parted_names(following[0][dash.end() :], None, follows=False))
    return bool(names) and all(map(_is_full_name, names))


def _is_full_name(name: str) -> bool:
    if is_organization(name) or is_outlet(name) or is_place(name):
        return False
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    return 2 <= len(words) <= 3 and all(word[:1].isupper() or has_no_case(word) for word in words)


def _after_by(part: str) -> str:
    """Return what follows "by" where it does not begin the part: "Wednesday, 5 March, by Jane Doe"."""
    match = _MID_BY.match(part)
    return part[match.end() :] if match else part
