"""What a newsletter says of itself around its text: how to end it, whom it is sent to, where it opens in a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

MAIL: Final = "foot of a mail"
MOST: Final = 0.8  # of the running text stands above it
MAX_LINK: Final = 60  # characters of a link that ends a newsletter
MAX_HREF: Final = 300
MAX_BOX: Final = 12  # lines of the box it stands in
MAX_LINES: Final = 15  # from there to the end
_ENDS_IT: Final = re.compile(
    r"\b(?:unsubscribe|opt[ -]?out|abmelden|abbestellen|austragen|se désabonner|désabonnez|se désinscrire|"
    r"désinscription|darse de baja|date de baja|cancelar (?:la )?suscripción|cancelar (?:a )?(?:inscrição|assinatura)|"
    r"descadastrar|disiscriviti|annulla l.iscrizione|afmelden|uitschrijven|wypisz się|avregistrera|avsluta|afmeld|"
    r"meld deg av|peruuta tilaus|odhlásit|leiratkozás|dezabonare|отписаться|відписатися|aboneliğ\w{1,4})\b|"
    r"配信停止|退订|退訂|수신\s?거부",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"unsubscri|list-manage|optout|opt-out|abmeld", re.IGNORECASE)


def foot_of_mail(lines: list[tuple[int, Line]], outline: Outline) -> list[int]:
    """Return the lines from the foot of a mail on: a link there ends the newsletter, and the text stands above it."""
    total = sum(line.plain_chars for _, line in lines if line.is_prose)
    for at in range(max(0, len(lines) - MAX_LINES), len(lines)):
        index, line = lines[at]
        if not any(len(link.text) <= MAX_LINK and _ends_mail(link.text, link.href) for link in line.links):
            continue
        begin = _start_of_box(index, outline)
        for first in (next(row for row, (number, _) in enumerate(lines) if number >= begin), at):
            if sum(line.plain_chars for _, line in lines[:first] if line.is_prose) > MOST * total:
                return [number for number, _ in lines[first:]]
    return []


def _ends_mail(text: str, href: str) -> bool:
    return bool(_ENDS_IT.search(text) or _ADDRESS.search(href[:MAX_HREF]))


def _start_of_box(index: int, outline: Outline) -> int:
    """Return where the smallest box with more than the line begins, if it is small."""
    boxes = (outline.boxes[at] for at in outline.ancestors(outline.lines[index].box))
    box = next((box for box in boxes if box.last - box.first > 1), None)
    return box.first if box is not None and box.last - box.first <= MAX_BOX else index
