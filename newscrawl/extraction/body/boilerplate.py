"""Lines inside the article's box that are not its text: the headline again, bylines, dates, calls to the reader.

Every rule was kept because it made more pages of the public sets better than worse; the tables are words that
desks of many publishers use, none is one site's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.article_head import STANDFIRST, below_standfirst, tells_no_day
from newscrawl.extraction.body.container import TEXT_TAGS, is_told_in_heading
from newscrawl.extraction.body.desk import earns_by_links, is_of_the_desk, tells_of_ads
from newscrawl.extraction.body.end_mark import behind_end_mark
from newscrawl.extraction.body.inserts import without_inserts
from newscrawl.extraction.body.links_alone import is_pointed, is_row_of_links
from newscrawl.extraction.body.mail import MAIL, foot_of_mail
from newscrawl.extraction.body.other_stories import TO_ANOTHER, is_boxed_headline, is_labelled_link
from newscrawl.extraction.body.pager import is_pager
from newscrawl.extraction.body.quotations import is_quotation
from newscrawl.extraction.body.release_head import RELEASE_HEAD, release_head
from newscrawl.extraction.body.rights import LEGAL, RIGHTS, is_legal, is_note_of_rights, is_run
from newscrawl.extraction.body.who_and_when import heads_article, is_byline, is_dated, is_desk
from newscrawl.extraction.metadata.topic_words import is_topic_line
from newscrawl.html.comment_counts import is_count_of_comments, says_no_comments
from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS, SUBHEADINGS
from newscrawl.html.parts_of_text import heads_text
from newscrawl.html.roles import AUTHOR, COMMENTS, DATE, HIDDEN, TITLE
from newscrawl.html.sentences import ENDS, is_head_line, is_sentence
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import fold, has_spaces

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.outline import Line, Outline

MIN_CHARS: Final = 25  # shorter lines are text only where they end a sentence or stand in an element of text
MIN_UNSPACED: Final = 12  # … in a script without spaces
MAX_ASIDE: Final = 220  # characters: a longer line tells of the matter, whatever it begins with
MAX_REPEAT: Final = 300  # characters of a line that repeats the headline; below the beginning little longer than that
_MARKS: Final = re.compile(r"^\W+")
_SENTENCE_END: Final = re.compile(rf"[{ENDS}:;»”\"'’)\]」』）]\s*$")

# Beginnings of lines that speak to the reader about the site, not of the matter.
_CALLS = (
    "read more|read also|also read|read next|read:|see also|related:|related article|related stories|more:|watch:|"
    "watch now|listen:|click here|sign up|subscribe|follow us|follow @|join us|download the|advertisement|"
    "advertising|sponsored|story continues|continue reading|article continues|don't miss|must read|have a tip|"
    "get the latest|stay up to date|support our|in the picture:|im bild:|auf dem bild:|photo:|photos:|photo by|"
    "photos by|photograph:|photography by|image:|image credit|image source|picture:|video:|credit:|photo credit|"
    "image courtesy|source: getty|getty images|featured image|screenshot:|illustration by|(reporting by|reporting by|"
    "editing by|additional reporting|with reporting by|with reports from|with files from|with additional reporting|"
    "updated at|last updated|this article contains affiliate|this post contains affiliate|"
    "this post may contain affiliate|table of contents|lesen sie|lies auch|mehr zum|mehr dazu|anzeige|werbung|foto:|"
    "fotos:|bild:|quelle:|newsletter|zur startseite|hat ihnen dieser artikel gefallen|jetzt abonnieren|"
    "fehler gefunden|mit material von|dieser artikel ist zuerst|alle angaben ohne gewähr|letzte aktualisierung am|"
    "aktualisiert am|permalink:|updated on|last modified|dieses thema im programm|über dieses thema berichtet|"
    "bildquelle:|bildquellen:|bildnachweis:|titelbild:|beitragsbild:|beitragsbild via|abbildung:|fotocredit:|tags:|"
    "tag:|schlagwörter:|stichworte:|kategorien:|filed under|posted in|categories:|mots-clés|etiquetas:|archivado en|"
    "argomenti:|trefwoorden:|теги:|dieser artikel erschien|aus dem englischen von|übersetzung:|redaktion:|"
    "empfohlener redaktioneller inhalt|embed|lire aussi|à lire|a lire aussi|voir aussi|publicité|crédit photo|"
    "crédits photo|crédits photos|photo\\s:|abonnez-vous|lea también|lee también|leer más|le puede interesar|"
    "publicidad|te puede interesar|leia também|leia mais|veja também|leggi anche|leggi:|pubblicità|lees ook|"
    "advertentie|foto\\s|czytaj także|czytaj też|zobacz też|zobacz także|reklama|читайте также|смотрите также|фото:|"
    "реклама|подписывайтесь|читайте також|läs också|läs mer|les også|læs også|lue myös|reklam|annons|baca juga|"
    "xem thêm|相关阅读|延伸阅读|責編：|（责编|(责编|関連記事|関連ニュース|広告|관련기사|광고|"
    "اقرأ أيضا|إقرأ أيضا|यह भी पढ़ें|ये भी पढ़ें"
)
_CALL: Final = re.compile(
    r"^[^\w(（]{0,4}(?:"
    + grouped_by_first_letter("|".join(call if "\\" in call else re.escape(call) for call in _CALLS.split("|")))
    + r")(?!\w)|"
    # the initials or the agency of a desk, alone in brackets: "(dmk)", "(AP/dpa)"; "mit dpa"
    r"^[(（][A-Za-z]{2,6}(?:\s?[/,]\s?[A-Za-z]{2,6}){0,3}[)）]$|^mit (?:dpa|afp|reuters|ap)\b.{0,30}$",
    re.IGNORECASE,
)
# Beginnings of a caption, however long it is.
_CAPTION: Final = re.compile(
    r"^\W{0,3}(?:pictured\b|sur la photo\b|en la (?:imagen|foto)\b|na (?:imagem|foto)\b|nella foto\b|na zdjęciu\b|"
    r"на фото\b|(?:im|auf dem) (?:bild|foto):|op de foto\b|på bildet?\b|写真は|사진은)",
    re.IGNORECASE,
)
MAX_CAPTION: Final = 600
BARE_LINK, COUNT = "bare link", "count of comments"
FRAGMENT, WHO_AND_WHEN = "fragment", "who and when"
OF_BLOCK: Final = "heading of another block"
CALL, CAPTION_WORDS, DISCLOSURE = "call", "caption words", "disclosure"
BY_WORDS: Final = frozenset({CALL, CAPTION_WORDS, DISCLOSURE, RIGHTS, LEGAL})  # rules that cut no quotation
NOWHERE: Final = ("#", "javascript:")  # addresses of links that open a part of the page
MUCH_OF_LINE: Final = 0.8  # … where a call to read on stands before them
MOST_OF_LINE: Final = 0.95  # its links: with more words of its own a line tells of what it links to
_ADDRESS: Final = re.compile(r"https?://\S{4,500}")
# Only lines that begin like this are such calls; this look costs a tenth of the pattern.
_CALL_STARTS: Final = frozenset(call.lstrip("(（")[:2] for call in _CALLS.split("|"))
_LARGE: Final = frozenset({"h1", "h2"})
MAX_DISCLOSURE: Final = 320


def without_boilerplate(
    lines: list[tuple[int, Line]],
    headline: str | None,
    outline: Outline,
    names: Collection[str] = (),
    cut: dict[int, str] | None = None,
) -> list[tuple[int, Line]]:
    """Return the (index, line) pairs of *outline* that are text; headings at the end head nothing and go too.

    *names* are those of authors and site, folded. *cut* is filled with the rule for each line that goes.
    """
    cut, title = cut if cut is not None else {}, fold(headline or "")
    start = next((index for index, line in lines if line.is_prose and not heads_article(line)), 0)
    told = below_standfirst(lines, start)
    if told is not None:
        cut[start], start = STANDFIRST, told
    for index, line in lines:
        rule = why_cut(line, title, opened=index > start)
        if rule is None or (rule in {RIGHTS, LEGAL} and is_run(outline.lines, index)):
            continue
        if rule == OF_BLOCK and heads_text(index, role_of_heading(line.text), outline):
            continue
        if not (rule in BY_WORDS and is_quotation(line, outline)):
            cut[index] = rule
    kept = [pair for pair in lines if pair[0] not in cut]
    cut.update(dict.fromkeys(release_head(kept, start), RELEASE_HEAD))
    cut.update(dict.fromkeys(foot_of_mail(lines, outline), MAIL))
    cut.update(dict.fromkeys(behind_end_mark(lines), "behind the end mark"))
    for (index, line), after in zip(kept, [*(line for _, line in kept[1:]), None], strict=False):
        if _is_excerpt(line, after) or is_boxed_headline(line, outline):
            cut[index] = "heading that leads away"
    kept = without_inserts([pair for pair in kept if pair[0] not in cut], outline, names, cut)
    last = _last_headings(kept, title)
    cut.update((index, "heading at the end") for index, _ in kept[len(kept) - last :])
    kept = kept[: len(kept) - last]
    while kept and kept[0][1].tag in {"h5", "h6"} and not kept[0][1].is_prose:
        cut[kept.pop(0)[0]] = "small heading at the beginning"
    return kept


def _last_headings(kept: list[tuple[int, Line]], title: str) -> int:
    """Return how many last lines are headings of a part that is not there: a large one, and the small ones below it.

    A small heading alone is often a last remark that is set so.
    """
    last = 0
    for number, (_, line) in enumerate(reversed(kept), 1):
        if line.tag not in HEADINGS or is_told_in_heading(line):
            break
        if line.tag in _LARGE or fold(line.text) == title:
            last = number
    return last


def why_cut(line: Line, title: str, *, opened: bool) -> str | None:
    """Return the name of the rule by which a line is not text, ``None`` for text. *title*: the headline, folded.

    *opened* says that the text has begun above the line: a subheading that repeats the headline heads a part of it.
    """
    text = line.text
    longest = min(MAX_REPEAT, 2 * len(title) + 20 if line.tag not in SUBHEADINGS else 0) if opened else MAX_REPEAT
    if title and len(text) < longest and _repeats(fold(text), title, opened=opened):
        return "headline again"
    if (not line.is_prose or (not opened and is_head_line(text))) and _is_label(line, opened=opened):
        return WHO_AND_WHEN
    of_block = role_of_heading(text)
    if line.tag in HEADINGS or of_block & COMMENTS:
        return OF_BLOCK if len(text) <= 1 or of_block else None
    reason = COUNT if is_count_of_comments(text) or says_no_comments(text) else _why_call(line)
    if reason is None and (not any(map(str.isalnum, text)) or _ADDRESS.fullmatch(text)):
        reason = "rule or bare address"
    least = MIN_CHARS if line.links or text.isascii() or has_spaces(text) else MIN_UNSPACED
    is_text = line.tag in TEXT_TAGS or len(text) >= least or _SENTENCE_END.search(text)
    return reason or (None if is_text else FRAGMENT)


def _is_label(line: Line, *, opened: bool) -> bool:
    """Who and when, by markup; above the text also another headline, and a byline that no markup names."""
    if line.roles & (AUTHOR | HIDDEN) or (line.roles & DATE and not (opened and tells_no_day(line))):
        return True
    is_title = line.tag == "h1" or bool(line.roles & TITLE)
    return not opened and (is_title or is_byline(line) or is_dated(line) or is_desk(line.text))


def _why_call(line: Line) -> str | None:
    """A line that calls the reader elsewhere: by its words, as a bare link, or nothing but a date.

    Words do not make a call of a sentence; it takes a mark of the desk, too: a link, an address, brackets around all.
    """
    text = line.text
    if len(text) <= MAX_CAPTION and _CAPTION.match(text):
        return CAPTION_WORDS
    is_link = line.link_chars >= MOST_OF_LINE * len(text) or is_pointed(line) or is_row_of_links(line)
    if is_link and not (line.tag in {"p", "blockquote"} and len(text) > 200):
        return BARE_LINK
    if len(text) < 80 and _is_date_line(text):
        return "date line"
    if is_pager(line):
        return "pages of the article"
    reason = "topic line" if is_topic_line(line) else why_words(line)
    if reason == CALL and line.link_chars >= MUCH_OF_LINE * len(text):
        return BARE_LINK
    return reason or (TO_ANOTHER if is_labelled_link(line) else None)


def why_words(line: Line) -> str | None:
    """Return the rule that calls a line no text by its words, ``None`` for text."""
    text = line.text
    if len(text) > MAX_DISCLOSURE:
        return None
    lower = text.lower()
    if len(text) <= MAX_ASIDE:
        reason = CALL if _calls(text) else LEGAL if is_legal(text, lower) else None
        if reason and (not is_sentence(line) or is_of_the_desk(line)):
            return reason
        if is_note_of_rights(text, lower):
            return RIGHTS
    return DISCLOSURE if earns_by_links(text, lower) else None


def _calls(text: str) -> bool:
    start = _MARKS.sub("", text[:8]).lower()
    may_call = start[:2] in _CALL_STARTS or text[0] in "(（" or start.startswith("mit ")
    return may_call and (call := _CALL.match(text)) is not None and not tells_of_ads(call[0], text[call.end() :])


def _is_excerpt(line: Line, after: Line | None) -> bool:
    """A heading that is nothing but a link to another page, and no prose below it, leads away from the text."""
    if line.tag not in HEADINGS or line.link_chars < 0.8 * len(line.text) or line.links[0].href.startswith(NOWHERE):
        return False
    return after is None or not (after.is_prose or (line.tag == "h2" and after.tag not in HEADINGS))


def _repeats(folded: str, title: str, *, opened: bool) -> bool:
    """The headline again; above the text also with a kicker, or as a part of what the page's head makes of it."""
    if opened or len(title) < MIN_CHARS or len(folded) < MIN_CHARS:
        return folded == title
    return folded.endswith(title) or title.endswith(folded) or title.startswith(folded)


def _is_date_line(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and len(dates[0].raw) * 10 >= len(text) * 6
