"""The sentence below a text in which old systems say who posted it, when and where: "This entry was posted by …"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newscrawl.normalize.dates.reader import dates_in

RULE: Final = "entry's own sentence"
TRUST: Final = 0.5
MAX_SENTENCE: Final = 400  # characters that are read
#: A sentence about the page itself, to the verb of publishing. It begins with "this", so that it is about no other.
_ENTRY: Final = re.compile(
    r"(?:This|The) (?:entry|post|article|story|blog post) (?:was|has been) (?:posted|published|written|filed|created)\b"
    r"|Diese[rs]? (?:Eintrag|Beitrag|Artikel|Text|Post|Meldung) (?:wurde|ist)\b"
    r"|(?:Cet article|Ce billet|Cette entrée) (?:a été|est) (?:publiée?|postée?|écrite?)\b"
    r"|Est[ae] (?:entrada|artículo|artigo|post|noticia) (?:fue|ha sido|foi) (?:publicad[oa]|escrit[oa]|postad[oa])\b"
    r"|Quest[oa] (?:articolo|voce|post) è stat[oa] (?:pubblicat[oa]|scritt[oa]|postat[oa])\b"
    r"|Dit (?:bericht|artikel) (?:is|werd) (?:geplaatst|gepost|gepubliceerd)\b"
    r"|Ten (?:wpis|artykuł) został (?:opublikowany|dodany|napisany)\b"
    r"|(?:Эта запись была|Запись) опубликована\b"
    r"|(?:Det här inlägget|Inlägget) (?:postades|publicerades|skrevs)\b"
    r"|Dette? (?:innlegget|indlæg|innlegg) (?:ble|blev) (?:publisert|postet|udgivet|skrevet)\b",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\s(?:by|von|par|por|da|door|przez|av|af|автором)\s(?=[^\W\d_a-z])")
_END: Final = re.compile(r"[.,](?:\s|$)|\s(?:on|in|at|and|und|am|um|unter|le|el|em|il|op|dans|en|nel|den|w|i|в)\s")


class Told(NamedTuple):
    """What the sentence says: the text of the day, and that of the name; empty where it does not say."""

    day: str = ""
    name: str = ""


def read_entry_sentence(text: str, language: str | None = None) -> Told | None:
    """Return what a sentence about the page itself says; ``None`` for any other text."""
    if not _ENTRY.match(text):
        return None
    text = text[:MAX_SENTENCE]
    dates = dates_in(text, language)
    by = _BY.search(text)
    return Told(dates[0].raw if dates else "", _END.split(text[by.end() :])[0].strip() if by else "")
