"""The rule that reads names behind "by": at the beginning of a line, or after a bar, a dash or the date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.bare_label import find_by
from newscrawl.extraction.authors.byline_labels import SAYS_BY, any_verb_by, labelled_by, own_by, reporters_in, says_by
from newscrawl.extraction.authors.byline_reading import MAX_BYLINE, NOTHING, Reading, Seen, authors_of
from newscrawl.extraction.authors.byline_text import byline_text, row_that_says_by
from newscrawl.extraction.authors.dateline_reporters import reporters_of_dateline
from newscrawl.extraction.authors.short_names import nickname, team
from newscrawl.extraction.dated_block import MAX_WORDED
from newscrawl.html.roles import AUTHOR, DATE, META, TAGS
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.authors.byline_words import CONJUNCTIONS, TAILS
from newscrawl.normalize.authors.bylines import BORDER
from newscrawl.normalize.authors.credits import is_credit, tells_text_in_brackets, without_pictures
from newscrawl.normalize.authors.east_asian_credits import text_by
from newscrawl.normalize.authors.east_asian_lists import fields_apart
from newscrawl.normalize.authors.merging import fold_name, is_organization
from newscrawl.normalize.authors.name_words import PARTICLES
from newscrawl.normalize.authors.role_words import JOBS, ROLES
from newscrawl.normalize.dates.reader import dates_in, elapsed_in

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_HEAD: Final = 300  # characters of a line that holds headline, byline and date
_BY_INSIDE: Final = re.compile(
    r"\s(?:By|Von|Par|Por|Di|Da|Door|Av|Af|BY|VON|PAR|POR|Автор:?|Szerző:?|Autor:?)\s(?=[^\W\d_a-z])"
)
_BY_ANYWHERE: Final = re.compile(r"\s(?:by|von|par|por|di|da|door|av|af|przez)\s", re.IGNORECASE)
#: "by" without a blank: two elements that a style keeps apart.
_GLUED_BY: Final = re.compile(r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Dd]i)(?=[A-ZÀ-ÖØ-ÞА-Я](?:[^\W\d_]|\.\s))")
PARTS: Final = re.compile(rf"[{BORDER}\n|•]|·(?![^\W\d_A-Za-zÀ-ɏ])")  # "김도윤·이서연" is one list
#: Who made the film or the play that an article tells of: "Writer: Jane Doe | Director: John Roe".
_OF_WORK: Final = re.compile(
    r"(?:^|[|·•,;/.)]\s?|(?<=[^\W\d_A-Z])\s)(?:director|dir|cast|starring|regie|regia|réalisation|réalisat(?:eur|rice)|"
    r"mise en scène|dirección|reparto|direção|elenco|darsteller|besetzung|reżyseria|režie|rendező|режисс[её]р|"
    r"監督|导演|導演|감독)\s?[:：]",
    re.IGNORECASE,
)
#: Who published the book below the text's beginning: "de Ana Ruiz, Editura Polirom".
_OF_BOOK: Final = re.compile(
    r"(?<![^\W\d_])(?:editura|verlag|éditions|ediciones|editorial|edizioni|edições|editora|wydawnictwo|nakladatelství|"
    r"vydavateľstvo|kiadó|yayınları|yayınevi|forlaget?|förlag(?:et)?|uitgeverij|издательство|видавництво|εκδόσεις|založba|"
    r"naklada|publishers|publishing)(?![^\W\d_])|出版社",
    re.IGNORECASE,
)
_AT_CLOCK: Final = re.compile(r"\s@(?:\s(?=\d)|$)")  # "posted by Jane Doe @ 9:15 AM"
_STOPS: Final = ".!?…"
_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]{2,30}(?!\w)")
#: What a name is followed by in a byline: "for", "in", "and"; and what its bearer does.
_KNOWN_BESIDE_NAMES: Final = TAILS | PARTICLES | frozenset(CONJUNCTIONS)
_JOBS: Final = ROLES | JOBS
_BRACKETS: Final = re.compile(r"\([^()]{0,200}\)")


def worded(seen: Seen, index: int) -> Reading:
    """Names behind "by": at the beginning of the line, or after a bar, a dash, the date or a time elapsed."""
    line = seen.line(index)
    if (":" in line.text or "：" in line.text) and _OF_WORK.search(line.text[:MAX_WORDED]):
        return NOTHING
    if index > seen.places.text and not line.is_prose and _OF_BOOK.search(line.text[:MAX_WORDED]):
        return NOTHING
    if index == seen.places.text and (reporters := reporters_of_dateline(line.text)):
        return authors_of(seen, line, seen.persons(seen.names(reporters)))
    elapsed = _behind_elapsed(seen, line)
    if elapsed is not None:
        return authors_of(seen, line, _behind(seen, index, elapsed, elapsed.string[elapsed.end() :]))
    return _worded(seen, index, line)


def _worded(seen: Seen, index: int, line: Line) -> Reading:
    if (len(line.text) > MAX_WORDED and not line.roles & AUTHOR) or len(line.text) > 2 * MAX_BYLINE:
        return _row_worded(seen, index)
    own_verb = line.roles & (META | DATE | AUTHOR) and any_verb_by(line.text) and not is_credit(line.text)
    text = line.text[:MAX_WORDED]
    if (told := _parts_told(seen, index, line)) is not None:
        return authors_of(seen, line, seen.persons(seen.names(told)))
    is_told = own_verb or says_by(text) or _GLUED_BY.match(text) or labelled_by(text) or own_by(text, seen.language)
    if not is_told and not (is_credit(text) and without_pictures(text) != text):  # "Photographs and text by Jane Doe"
        return _row_worded(seen, index)
    text = byline_text(seen.document, index)
    if (whole := without_pictures(fields_apart(text))) != text:  # "发布时间：2026-11-03 作者：林海" is no prose
        return authors_of(seen, line, seen.persons(seen.names(whole)))
    found = find_by(seen, index, text, any_verb=bool(own_verb))
    if found is None:
        return NOTHING
    match, rest = found
    return authors_of(seen, line, _behind(seen, index, match, _AT_CLOCK.sub(BORDER, rest)))


def _parts_told(seen: Seen, index: int, line: Line) -> str | None:
    """Return the names of a line that says by a label or in brackets who wrote the text, and is no sentence."""
    if reporters := reporters_in(line.text):
        return reporters
    if line.is_prose:
        return None
    if tells_text_in_brackets(line.text[:MAX_WORDED]):
        return byline_text(seen.document, index)  # "Jane Doe (Text), John Roe (Bilder)"
    if is_credit(line.text) and len(line.text) <= MAX_WORDED and says_by(line.text.replace(", ", " | ")):
        return byline_text(seen.document, index)  # "Edited by Jane Doe, Author John Roe"
    return text_by(line.text.strip("（）()"))


def _behind_elapsed(seen: Seen, line: Line) -> re.Match[str] | None:
    """Return the "by" of a line that begins with elapsed time: "2 days ago by Jane Doe"."""
    elapsed = elapsed_in(line.text[:MAX_WORDED], seen.language)[:1] if _BY_ANYWHERE.search(line.text) else []
    return SAYS_BY.match(line.text[elapsed[0].end :].lstrip()) if elapsed and elapsed[0].start == 0 else None


def _behind(seen: Seen, index: int, match: re.Match[str], rest: str) -> list[str]:
    """Return whom *rest* names, which stands in line *index* behind the words of *match*."""
    line, dates = seen.line(index), dates_in(rest[:MAX_WORDED], seen.language)
    before = rest[: dates[0].start] if dates else ""
    if before and seen.names(before).authors:
        rest = f"{before}{rest[dates[0].start : dates[0].end]}"  # behind the date stand sections and counts
    names = seen.names(rest)
    found = seen.persons(names)
    if not found and match.start() == 0 and match[0][-1:] == " " and is_organization(match[0].strip()):
        return []  # "Redaktion Lokales" is a desk's whole name
    if not found and line.roles & (AUTHOR | META) and not line.text.endswith((".", ":")):
        found = list(names.authors)
    found = found or nickname(seen, index, rest) or team(seen, index, rest)
    topics = {fold_name(link.text) for link in line.links if link.roles & (TAGS | AUTHOR) == TAGS}
    found = [name for name in found if fold_name(name) not in topics]
    credited = sum(len(name) for name, _ in names.contributors)
    dated = sum(date.end - date.start for date in dates_in(rest[:MAX_WORDED], seen.language))
    bare = len(_BRACKETS.sub("", rest)) - dated
    if found and not names.contributors and _is_sentence(line, rest, found, seen.language):
        return []
    if found and line.is_prose and 3 * (sum(map(len, found)) + credited) < bare and not _is_called(line, match):
        return _labelled(seen, line, match) or _with_titles(seen, rest) or _in_first_piece(seen, line, rest)
    return found


def _is_sentence(line: Line, rest: str, names: list[str], language: str | None) -> bool:
    """Tell a sentence without markup that begins as a byline does, "By Tuesday Mill Street was dry".

    Behind a byline's names stand places, papers and jobs only; a sentence has other small words, and ends.
    """
    if line.links or line.marks or line.roles & (AUTHOR | META | DATE) or line.text[-1] not in _STOPS:
        return False
    for name in (*names, *(date.raw for date in dates_in(rest, language))):
        rest = rest.replace(name, " ", 1)
    words = [word for word in _WORD.findall(_BRACKETS.sub(" ", rest)) if word.islower()]
    return not _KNOWN_BESIDE_NAMES.issuperset(words) and _JOBS.isdisjoint(words)


def _row_worded(seen: Seen, index: int) -> Reading:
    """A row that begins with "by" in a line that holds the headline or the date as well, parted by line breaks."""
    line = seen.line(index)
    if len(line.text) > MAX_HEAD or not (_BY_INSIDE.search(line.text) or is_credit(line.text)):
        return NOTHING
    row = row_that_says_by(seen.document, index)
    match = SAYS_BY.match(row) or labelled_by(row) if row else None
    return authors_of(seen, line, seen.persons(seen.names(row[match.end() :]))) if row and match else NOTHING


def _labelled(seen: Seen, line: Line, match: re.Match[str]) -> list[str]:
    """Return the names right behind a label with a colon, up to a comma: "Author: Jane Doe, head of the office"."""
    first = line.text[match.end() :].partition(",")[0]
    names = seen.persons(seen.names(first)) if match.start() == 0 and match[0].rstrip()[-1] in ":：" else []
    return names if 3 * sum(map(len, names)) >= 2 * len(first) else []


def _with_titles(seen: Seen, rest: str) -> list[str]:
    """Return the one name right behind "by" that a comma and what the person does follow, where no sentence ends."""
    first, comma, what = rest.partition(",")
    names = seen.persons(seen.names(first))
    is_open = bool(comma) and what.rstrip()[-1:] not in ".!?…:" and len(rest) <= MAX_WORDED
    return names if is_open and len(names) == 1 and 3 * len(names[0]) >= 2 * len(first) else []


def _in_first_piece(seen: Seen, line: Line, rest: str) -> list[str]:
    """Return the one name that is all of the element behind "by" in a long line of who and when."""
    first, *others = PARTS.split(rest, maxsplit=1)
    names = seen.persons(seen.names(first)) if others and is_head_line(line.text) else []
    return names if len(names) == 1 and 3 * len(names[0]) >= 2 * len(first) else []


def _is_called(line: Line, match: re.Match[str]) -> bool:
    """Tell a long line that is a byline all the same: in brackets, or begins with "by" in an element that says so."""
    return line.text[0] == "(" or (bool(line.roles & AUTHOR) and match.start() == 0)
