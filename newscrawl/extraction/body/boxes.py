"""Small boxes of their own among the paragraphs: offers, registrations, letters; told by forms, buttons and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.read_on import is_read_on
from newscrawl.extraction.body.desk import speaks_to_reader
from newscrawl.extraction.body.votes import is_vote
from newscrawl.html.naming import is_set_as_button
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import OFFER
from newscrawl.html.sentences import is_quoted, is_sentence
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Box, Line, Outline

MAX_LINES: Final = 12
MAX_PROSE: Final = 700  # characters
MAX_SHARE: Final = 0.3  # of the text's prose, with all boxes of the same name: a live blog's posts have buttons, too
MAX_BOXES: Final = 200  # looked at
MAX_ALIKE: Final = 4  # boxes of one kind: more are the parts of a list or of a live blog
MAX_PRESSED: Final = 2  # boxes that end in a button and say nothing else of an offer: more are a list of things
MIN_RUN: Final = 3  # entries of a report that follow each other
MAX_ACTION: Final = 40  # characters of a link that calls for something
MAX_CALL: Final = 70  # characters of a first line that does
MAX_TERSE: Final = 4  # lines of a box that says all it says in a few words

_FORM: Final = "form, input, textarea, button, select, [role=button]"
_ENTERED: Final = frozenset({"form", "input", "textarea", "select"})
# What opens, plays or copies a part of the text is not a form.
_TOOLS = (
    "aria-controls",
    "aria-expanded",
    "data-bs-target",
    "data-target",
    "data-toggle",
    "data-bs-toggle",
    "aria-haspopup",
    "data-close",
    "data-dismiss",
    "data-bs-dismiss",
)
_CLOSES: Final = re.compile(r"(?<![a-z])(?:close|dismiss|delete)(?![a-z])", re.IGNORECASE)
_FIELDS: Final = frozenset({"text", "email", "tel", "password", "submit", "number", None})
# Where a link of an offer leads.
OFFER_ADDRESS: Final = re.compile(
    r"(?:^|[/.?=&_-])(?:"
    + grouped_by_first_letter(
        r"subscri(?:be|ption|ptions)|regist(?:er|ration)?|sign-?(?:up|in)|log-?in|donat(?:e|ion|ions)|"
        r"member(?:s|ship|ships)|abo(?:s|nnement|nnements|nnieren|nner)?|offers?|angebote?|newsletters?|join|"
        r"suscri(?:bete|pcion|pciones)|assin(?:e|atura)|abbonati|abbonamenti?|prenumer(?:ata|era|ation)|spenden?|plus|"
        r"premium|tilmeld|bestill|abonneer|support|contribute"
    )
    + r")(?:$|[/.?=&_#-])|"
    r"(?:^|[^/])/app(?:$|[/?#])",  # in a path alone: a host may be "app.example"
    re.IGNORECASE,
)
# A first line of a box that calls for an account or a payment; every alternative is a whole word.
_CALL: Final = re.compile(
    r"\b(?:register|sign (?:in|up)|log ?in|subscribe|unlock|become a (?:member|subscriber)|join (?:us|now)|donate|"
    r"create (?:an|your|a free) account|already (?:a|have)|registrieren|anmelden|abonnieren|jetzt (?:lesen|testen|"
    r"abonnieren)|"
    r"s'inscrire|inscrivez-vous|abonnez-vous|connectez-vous|suscríbete|regístrate|inicia sesión|assine|registe-se|"
    r"cadastre-se|abbonati|registrati|accedi|abonneer|meld je aan|zaloguj|zarejestruj|prenumerera|logga in|войдите|"
    r"подпишитесь|зарегистрируйтесь|external content|externer inhalt|externe inhalte|contenu externe|contenido externo|"
    r"contenuto esterno|externe inhoud)\b|登录|注册|登録|ログイン|로그인|구독",
    re.IGNORECASE,
)


def boxed_inserts(outline: Outline, container: Box, weights: list[int]) -> set[int]:
    """Return the indices of the container's lines that stand in such boxes; *weights* are the lines' own prose."""
    total = sum(weights[container.first : container.last])
    first, last = container.first, container.last
    inside = [
        box for box in outline.boxes if first <= box.first < box.last <= last and box.last - box.first <= MAX_LINES
    ]
    inner = _without_reports([box for box in inside if _is_candidate(box, container)][:MAX_BOXES], outline)
    most = min(MAX_PROSE, MAX_SHARE * total)
    terse = {
        kind
        for kind, boxes in _by_name(inner).items()
        if len(boxes) <= MAX_ALIKE and sum([sum(weights[box.first : box.last]) for box in boxes]) <= most
    }
    found: set[int] = set()
    pressed: list[Box] = []
    for box in inner:
        if box.first in found:
            continue
        if _kind(box) in terse and _is_insert(box, outline):
            found.update(range(box.first, box.last))
        elif pressed and box.first < pressed[-1].last:
            continue
        elif sum(weights[box.first : box.last]) <= most and _ends_in_button(box, outline, (first, last)):
            pressed.append(box)
    for box in pressed if len(pressed) <= MAX_PRESSED else ():
        found.update(range(box.first, box.last))
    return found


def _without_reports(boxes: list[Box], outline: Outline) -> list[Box]:
    """Return the boxes without entries of a report that follow each other with a button each, and what is around."""
    runs: list[list[Box]] = []
    newest: dict[tuple[int, str], list[Box]] = {}
    for box in boxes:
        if any(line.is_prose for line in outline.lines_of(box)) and box.node.css_first("button") is not None:
            run = newest.get((box.parent, box.tag))
            if run is None or run[-1].last != box.first:
                run = newest[box.parent, box.tag] = []
                runs.append(run)
            run.append(box)
    spans = [(run[0].first, run[-1].last) for run in runs if len(run) >= MIN_RUN]
    return [box for box in boxes if not any(box.first < last and first < box.last for first, last in spans)]


def _by_name(boxes: list[Box]) -> dict[tuple[str, str], list[Box]]:
    found: dict[tuple[str, str], list[Box]] = {}
    for box in boxes:
        found.setdefault(_kind(box), []).append(box)
    return found


def _kind(box: Box) -> tuple[str, str]:
    """Boxes of one kind have the same tag and the same first class; a box without a class is its own kind."""
    names = box.name.split(None, 1)
    return box.tag, names[0] if names else f"{box.first}-{box.last}"


def _is_candidate(box: Box, container: Box) -> bool:
    if box is container:
        return False
    if box.tag == "table":  # of one cell: so mails set boxes
        return len(box.node.css("td, th")) == 1
    return box.tag in {"div", "section", "aside", "form", "center"} or "-" in box.tag


def _is_insert(box: Box, outline: Outline) -> bool:
    lines = outline.lines[box.first : box.last]
    if any(line.kept for line in lines):
        return False
    if box.own_roles & OFFER or _asks(box, lines) or _is_called(lines) or is_vote(box, lines):
        return True
    offers = [
        line for line in lines if _is_action(line) and any(OFFER_ADDRESS.search(link.href[:300]) for link in line.links)
    ]
    return len(offers) > 1 or lines[-1] in offers or _asks_to_sign_in(lines)


def _asks_to_sign_in(lines: list[Line]) -> bool:
    """Tell a titled box whose last line is short and leads nowhere but to an account: "Have one already? Sign in"."""
    last = lines[-1]
    if len(lines) < 2 or not last.links or len(last.text) > MAX_CALL or last.is_prose or not _is_title(lines[0]):
        return False
    return lines[0].tag in HEADINGS and all(OFFER_ADDRESS.search(link.href[:300]) for link in last.links)


def _is_action(line: Line) -> bool:
    return bool(line.links) and line.plain_chars <= 2 and len(line.text) <= MAX_ACTION


def _ends_in_button(box: Box, outline: Outline, text: tuple[int, int]) -> bool:
    """Tell a box of a title, text and at last a button or a link to read on; no more titles of the text are set so.

    A box of two lines needs no title; one that speaks to the reader of the desk's need, no button.
    """
    lines = outline.lines[box.first : box.last]
    if not lines or not _is_action(lines[-1]) or any(line.kept for line in lines):
        return False
    links = box.node.css("a[href]")
    is_button = bool(links) and is_set_as_button(links[-1].attributes)
    if len(lines) == 2 and is_button and not lines[0].links and lines[0].tag == "p":
        return True
    if not _is_title(lines[0]) or not (any(line.is_prose for line in lines[1:]) or len(lines) <= MAX_TERSE):
        return False
    others = (line for line in outline.lines[slice(*text)] if not line.is_prose or lines[0].is_prose)
    if sum(_setting(line, outline) == _setting(lines[0], outline) for line in others) > MAX_ALIKE:
        return False
    is_asked = len(lines) <= MAX_TERSE and any(speaks_to_reader(line.text) for line in lines[1:-1])
    return bool(links) and (is_button or _reads_on(lines[-1]) or is_asked)


def _reads_on(line: Line) -> bool:
    """Tell a link that says "read more" and leads to another page."""
    return is_read_on(line.text) and not line.links[-1].href.startswith(("#", "javascript:"))


def _asks(box: Box, lines: list[Line]) -> bool:
    """Tell a box with a field to fill, or a text and a button to press that opens no part of it."""
    if box.tag == "form":
        return True
    reads, is_terse = any(line.is_prose for line in lines), len(lines) <= MAX_TERSE and _tells(lines)
    for node in box.node.css(_FORM)[:20]:
        get = node.attributes.get
        if node.tag == "input" and get("type") not in _FIELDS:
            continue
        is_field = node.tag in _ENTERED
        if not is_field and _is_mark(node):
            continue
        is_pressed = reads or is_terse if node.tag == "button" else is_terse and _stands_last(node, lines)
        if (is_field or is_pressed) and not any(name in node.attributes for name in _TOOLS):
            return True
    return False


def _stands_last(button: LexborNode, lines: list[Line]) -> bool:
    """Tell what is set as a button and says what the last line does: above it stands what one agrees to."""
    return squash((button.text() or "")[:MAX_CALL]) == lines[-1].text


def _tells(lines: list[Line]) -> bool:
    """Tell short lines of which one is a sentence without links, and none a quotation or running text."""
    if any(line.is_prose or is_quoted(line.text) for line in lines):
        return False
    return any(is_sentence(line) and not line.links for line in lines)


def _is_mark(button: LexborNode) -> bool:
    """Tell a button without words that closes a box (×) or plays from an hour on (02:15); a drawing may be a vote."""
    text = squash((button.text() or "")[:MAX_ACTION])
    if not text:
        return _CLOSES.search((button.attributes.get("class") or "")[:MAX_ACTION]) is not None
    return sum(map(str.isalpha, text)) <= 1


def _setting(line: Line, outline: Outline) -> tuple[str, bool, str]:
    return line.tag, line.strong, outline.boxes[line.box].name


def _is_called(lines: list[Line]) -> bool:
    """Tell a box whose first line calls for something, with one line more at least: not a sentence of the text."""
    first = lines[0]
    if len(lines) < 2 or len(first.text) > MAX_CALL or first.is_prose:
        return False
    return _is_title(first) and bool(_CALL.search(_folded(first.text)))


def _is_title(line: Line) -> bool:
    return line.tag in HEADINGS or line.strong or line.text.isupper() or line.text[-1] not in ".!?"


def _folded(text: str) -> str:
    """Return *text* in small letters with plain blanks and apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())
