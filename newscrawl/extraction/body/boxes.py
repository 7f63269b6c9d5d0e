"""Small boxes of their own among the paragraphs: offers, registrations, letters; told by forms, buttons and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import OFFER

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line, Outline

MAX_LINES: Final = 12
MAX_PROSE: Final = 700  # characters
MAX_SHARE: Final = 0.3  # of the text's prose, with all boxes of the same name: a live blog's posts have buttons, too
MAX_BOXES: Final = 200  # looked at
MAX_ALIKE: Final = 4  # boxes of one kind: more are the parts of a list or of a live blog
MAX_ACTION: Final = 40  # characters of a link that calls for something
MAX_CALL: Final = 70  # characters of a first line that does

_FORM: Final = "form, input, textarea, button, select"
# What opens, plays or copies a part of the text is not a form.
_TOOLS = (
    "aria-controls",
    "aria-expanded",
    "data-bs-target",
    "data-target",
    "data-toggle",
    "data-bs-toggle",
    "aria-haspopup",
)
_FIELDS: Final = frozenset({"text", "email", "tel", "password", "submit", "number", None})
# Where a link of an offer leads.
_OFFER_ADDRESS: Final = re.compile(
    r"(?:^|[/.?=&_-])(?:subscri(?:be|ption|ptions)|register|registration|sign-?(?:up|in)|log-?in|donat(?:e|ion|ions)|"
    r"member(?:s|ship|ships)|abo(?:s|nnement|nnements|nnieren|nner)?|offers?|angebote?|newsletters?|join|"
    r"suscri(?:bete|pcion|pciones)|assin(?:e|atura)|abbonati|abbonamenti?|prenumer(?:ata|era|ation)|spenden?|plus|"
    r"premium|"
    r"tilmeld|bestill|abonneer|support|contribute|app)(?:$|[/.?=&_#-])",
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
    inner = [box for box in inside if _is_candidate(box, container)][:MAX_BOXES]
    most = min(MAX_PROSE, MAX_SHARE * total)
    terse = {
        kind
        for kind, boxes in _by_name(inner).items()
        if len(boxes) <= MAX_ALIKE and sum([sum(weights[box.first : box.last]) for box in boxes]) <= most
    }
    found: set[int] = set()
    for box in inner:
        if box.first not in found and _kind(box) in terse and _is_insert(box, outline):
            found.update(range(box.first, box.last))
    return found


def _by_name(boxes: list[Box]) -> dict[tuple[str, str], list[Box]]:
    found: dict[tuple[str, str], list[Box]] = {}
    for box in boxes:
        found.setdefault(_kind(box), []).append(box)
    return found


def _kind(box: Box) -> tuple[str, str]:
    """Boxes of one kind have the same tag and the same first class; a box without a class is its own kind."""
    names = box.name.split(None, 1)
    return box.tag, names[0] if names else str(box.first)


def _is_candidate(box: Box, container: Box) -> bool:
    return box is not container and (box.tag in {"div", "section", "aside", "form", "center"} or "-" in box.tag)


def _is_insert(box: Box, outline: Outline) -> bool:
    lines = outline.lines[box.first : box.last]
    if any(line.kept for line in lines):
        return False
    if box.own_roles & OFFER or _asks(box, lines) or _is_called(lines):
        return True
    action = lines[-1]
    is_action = bool(action.links) and action.plain_chars <= 2 and len(action.text) <= MAX_ACTION
    return is_action and any(_OFFER_ADDRESS.search(link.href[:300]) for link in action.links)


def _asks(box: Box, lines: list[Line]) -> bool:
    """Tell a box with a field to fill, or prose and a button to press that opens no part of the text."""
    if box.tag == "form":
        return True
    reads = any(line.is_prose for line in lines)
    for node in box.node.css(_FORM)[:20]:
        get = node.attributes.get
        if node.tag == "input" and get("type") not in _FIELDS:
            continue
        if (reads or node.tag != "button") and not any(name in node.attributes for name in _TOOLS):
            return True
    return False


def _is_called(lines: list[Line]) -> bool:
    """Tell a box whose first line calls for something, with one line more at least: not a sentence of the text."""
    first = lines[0]
    if len(lines) < 2 or len(first.text) > MAX_CALL or first.is_prose:
        return False
    is_title = first.tag in HEADINGS or first.strong or first.text.isupper() or first.text[-1] not in ".!?"
    return is_title and bool(_CALL.search(_folded(first.text)))


def _folded(text: str) -> str:
    """Return *text* in small letters with plain blanks and apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())
