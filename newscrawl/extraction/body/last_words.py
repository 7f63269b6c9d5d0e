"""Last words below a text: signatures, credits, contacts, calls to follow or to subscribe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.extraction.authors.byline_labels import begins_with_by, labelled_by
from newscrawl.extraction.body.container import is_told_in_heading
from newscrawl.extraction.body.desk import has_address, is_of_the_desk, is_paid_by_links, speaks_to_reader
from newscrawl.extraction.body.links_alone import begins_with_row
from newscrawl.extraction.body.other_stories import leads_on
from newscrawl.extraction.body.pager import is_neighbours
from newscrawl.extraction.body.quotations import is_quotation
from newscrawl.extraction.body.release_head import is_telephone
from newscrawl.extraction.metadata.topic_words import terms_of_one_folder
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import EMBED
from newscrawl.html.sentences import ENDS, is_quoted, is_sentence
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.authors.credits import is_credit
from newscrawl.normalize.authors.merging import is_organization
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.outline import Line, Outline


MAX_LAST_WORDS: Final = 350  # characters of a call to follow or subscribe below the text
LAST_LINES: Final = 4
LAST_WORDS: Final = "last words"
MAX_BIO: Final = 700  # characters of a paragraph about an author
MAX_SIGNATURE: Final = 80  # characters
MAX_DESK: Final = 2  # words of a desk or an agency that signs
_BETWEEN_NAMES: Final = re.compile(r"\s*[,;/|&+]\s*|\s+(?:and|und|et|y|e|i|и|og|och|en)\s+", re.IGNORECASE)
# What follows a name in a bio, folded: "is", "writes", "works", "lives" …
_TELLS_OF: Final = frozenset(
    "is was ist war est es e era jest byl byla er ar var on writes covers reports works lives teaches schreibt "
    "arbeitet lebt berichtet ecrit couvre travaille escribe cubre trabaja escreve cobre trabalha scrive lavora "
    "schrijft werkt pisze skriver arbejder arbetar kirjoittaa является пишет работает є пише".split()
)
_COLON: Final = re.compile("[:：＝=]")
LISTED: Final = HEADINGS | {"li", "td", "th", "dt", "dd", "pre"}
_ENDS: Final = re.compile(rf"[{ENDS}:;)\]]$")
# Where to follow the desk, and how to subscribe; only as the last words below a text. A channel alone may be what the
# text is about: it counts where the line leads there.
_CHANNEL: Final = re.compile(
    r"newsletter|nieuwsbrief|boletín|boletim|рассылк|ニュースレター|whatsapp|telegram|google news|e-?paper|app store|"
    r"(?:news|unsere|our|notre|nuestra|nossa|nostra)[- ]app\b|\bspende|donat|\bunterstütze",
    re.IGNORECASE,
)
_CALL: Final = re.compile(
    r"(?:follow|folge?n? (?:sie |du )?|sígue|siga|suivez|segui|volg|följ|følg|obserwuj|takip|ikuti)[- ]?"
    r"(?:us|uns|nos|nous|ci|ons|oss|nas|bizi|kami)\b|sign up|subscribe|abonnier|abonnez|suscríb|assine|iscriviti|"
    r"registrieren sie|jetzt registrieren|hier klicken|click here|подпис|підпис|support (?:us|our)\b|rss 2\.0|"
    # who helped, how to reach the desk, its guides, and how it deals with comments
    r"contributed (?:to )?(?:this |the )?(?:report|story|article)|a contribué à cet article|"
    r"contribuyó (?:a|con|en) est[ea]|contribuiu para est[ea]|ha contribuito a|"
    r"hat (?:an diesem \w{4,8} )?mitgearbeitet|"
    r"reach (?:the )?(?:reporters?|authors?|writers?|him|her|them) |follow .{0,60}\bcoverage\b|check out our\b|"
    r"moderat(?:e|es|ing) (?:all )?comments|comentários .{0,80}não serão",
    re.IGNORECASE,
)
_MODERATES: Final = re.compile(
    r"moderat(?:e|es|ing) (?:all )?comments|comentários .{0,80}não serão|"
    r"^reach (?:the )?(?:reporters?|authors?|writers?|him|her|them)\b",
    re.IGNORECASE,
)
# One of these is in every call; the pattern alone took 0.1 ms a line.
_CALL_WORDS = tuple(
    "foll folg sígue sigu siga suiv segui volg följ følg obserwuj takip ikuti sign subscr abon suscr assin iscri "
    "regist klick click подпис підпис support rss contrib mitgearb reach cover check moderat coment".split()
)

_HERE: Final = frozenset("hier here ici aquí aqui qui tutaj здесь тут här her tässä zde tu burada".split())


def without_last_words(
    kept: list[tuple[int, Line]], outline: Outline, names: Collection[str], cut: dict[int, str]
) -> list[tuple[int, Line]]:
    """Cut at most ``LAST_LINES`` lines from the end; a text of so few lines keeps them, and any its embedded posts.

    Lines of one paragraph, as a name above its telephone, count once.
    """
    blocks: set[int] = set()
    for _ in range(2 * LAST_LINES):
        last = kept[-1][1] if len(kept) > 1 else None
        if last is not None:
            blocks.add(last.box if last.tag == "p" else -kept[-1][0])
        if len(blocks) > LAST_LINES:
            break
        if last is None or last.roles & EMBED or is_quotation(last, outline):
            break
        is_short = len(kept) <= LAST_LINES
        below = cut.get(kept[-1][0] + 1)
        is_head = below is not None and last.tag in HEADINGS and not is_told_in_heading(last)
        is_contact = is_head or (below == LAST_WORDS and _heads_contacts(last))
        is_no_text = is_contact or _is_credit_line(last) or leads_on(last) or is_neighbours(last)
        is_no_text = is_no_text or begins_with_row(last) or terms_of_one_folder(last) is not None
        if not (is_no_text or (not is_short and _is_last_word(last, names))):
            break
        cut[kept[-1][0]] = LAST_WORDS
        kept = kept[:-1]
    return kept


def _tells_a_day(line: Line) -> bool:
    """Tell a last line of a day and few words beside it, and no sentence: "Printed on 4 November 2026"."""
    text = line.text
    if (
        len(text) > MAX_SIGNATURE
        or line.links
        or line.tag in LISTED
        or text[-1] in ENDS
        or not any(map(str.isdigit, text))
    ):
        return False
    dates = find_dates(text)
    return len(dates) == 1 and 2 * len(dates[0].raw) >= len(text)


def _heads_contacts(line: Line) -> bool:
    """Tell a label, or a telephone, above last words that are cut: "Contact:", "Pressekontakt" in bold."""
    is_label = len(line.text) <= MAX_SIGNATURE and (line.text.endswith((":", "：")) or line.strong)
    return (is_label and not is_sentence(line)) or is_telephone(line.text)


def _is_signature(line: Line, names: Collection[str]) -> bool:
    """Tell a last line of nothing but names: persons', or one that the page gives as its author's or its own."""
    text = line.text
    if len(text) > MAX_SIGNATURE or line.tag in LISTED or _ENDS.search(text) or ":" in text:
        return False
    parts = [part for part in _BETWEEN_NAMES.split(text) if fold(part)]
    return any(fold(part) in names for part in parts) or (bool(parts) and all(map(_is_name, parts)))


def _is_credit_line(line: Line) -> bool:
    """Tell a last line that says who wrote or photographed it, and names nobody else: "Author: Jane Doe"."""
    text = line.text.strip("()（）[]【】")
    is_short = len(text) <= MAX_SIGNATURE and line.tag not in LISTED and _COLON.search(text) is not None
    if not is_short or not (labelled_by(text) is not None or begins_with_by(text) or is_credit(text)):
        return False
    named = read_byline(text)
    names = [*named.authors, *(name for name, _ in named.contributors)]
    rest = _COLON.split(text, maxsplit=1)[1]
    is_all = 5 * sum(map(len, names)) >= 2 * len(rest) and not any(map(str.isdigit, text))
    return is_all and bool(names) and all(map(looks_like_person, names))


def told_of(line: Line, names: Collection[str]) -> str | None:
    """Return whom of *names*, folded, a last paragraph tells about ("Jane Doe is our harbour reporter"), if any."""
    if len(line.text) > MAX_BIO:
        return None
    folded = fold(line.text)
    told = (each for each in names if " " in each and folded.startswith(each))
    return next((name for name in told if folded[len(name) :].partition(" ")[2].partition(" ")[0] in _TELLS_OF), None)


def _is_name(text: str) -> bool:
    """Tell a person's name or a short one of a desk; in a script without capitals any short line looks like one."""
    is_capitalised = text.upper() != text.lower() and looks_like_person(text)
    return is_capitalised or (is_organization(text) and len(text.split()) <= MAX_DESK)


def _is_last_word(line: Line, names: Collection[str]) -> bool:
    if _is_signature(line, names) or told_of(line, names) or is_paid_by_links(line) or _tells_a_day(line):
        return True
    if len(line.text) > MAX_LAST_WORDS or is_quoted(line.text) or has_address(line.text):
        return len(line.text) <= MAX_LAST_WORDS and not is_quoted(line.text)
    call = _CALL.search(line.text) if any(map(line.text.lower().__contains__, _CALL_WORDS)) else None
    if call and line.text[call.end() : call.end() + 1] != ",":
        return not is_sentence(line) or is_of_the_desk(line) or bool(_MODERATES.search(line.text))
    if line.links and _CHANNEL.search(line.text):
        return not is_sentence(line) or speaks_to_reader(line.text)
    here = any(link.text.lower().strip(" .!>»") in _HERE for link in line.links)
    ends = here and line.text.rstrip(" .!>»").endswith(line.links[-1].text.rstrip(" .!>»"))
    return here and (ends or speaks_to_reader(line.text))
