"""True sentences in which a word of some list stands: among the paragraphs, and as the last one."""

from __future__ import annotations

import re

from tests.extraction.variants.made import Case, P, around, paragraphs, story

SENTENCES = (
    "“We need everyone to support our firefighters now,” she said.",
    'The mayor wrote on <a href="https://t.example/mayor">Telegram</a> that the bell would ring again on Sunday.',
    "Watch: the tide turns at four, the harbour master said.",
    "Anzeige was filed against the owner of the rope on Friday.",
    "The parish reserves the right to refuse, under the terms of use of the tower.",
    "Anyone who wants to sign up for the ringing can do so at the bakery until Friday.",
    "She asked the council to subscribe to the plan before the winter.",
    "Two apprentices contributed to the report of the commission, which nobody read.",
    'The clerk sent a <a href="https://w.example">WhatsApp</a> message to all of the forty-one bell ringers.',
    'Its first <a href="/letter">newsletter</a> was printed by hand in the winter of 1911.',
    "A donation of nine hundred crowns came from a woman who did not give her name.",
    "Sponsored by nobody, the ringers bought their own gloves.",
    "“Click here,” said the boy, and the whole tower went dark.",
    "Follow the river for two miles and you stand before the second mill.",
    "Video: that was the word the judge did not want to hear again.",
    "The foto of the rope hangs in the town hall, between two mayors.",
    "Advertising for the feast begins in April, on every bridge of the town.",
    "Photos of the first ringing were sold for the benefit of the school.",
    "Share your bread, the priest told them, and the bell will ring by itself.",
    'He told the story to a reporter <a href="/x">here</a> and never again.',
    "All rights reserved to the miller in 1780 passed to the parish in 1911.",
    "Support us, the ringers had painted on a sheet above the gate.",
    "Related to nobody in the town, she still got the key to the tower.",
    "The cookies that the baker gave to the ringers were gone before noon.",
)
QUOTE = (
    "<blockquote><p>“Sign up or go home, that is what my father told every boy who climbed the tower.”</p></blockquote>"
)


def _plain(sentence: str) -> str:
    return re.sub(r"<[^>]{1,60}>", "", sentence)


CASES = [
    *(
        Case(str(at), "prose-inside", around(f"<p>{one}</p>"), {"has": [_plain(one), *P]})
        for at, one in enumerate(SENTENCES)
    ),
    *(
        Case(str(at), "prose-last", story(paragraphs(), f"<p>{one}</p>"), {"has": [_plain(one), *P]})
        for at, one in enumerate(SENTENCES)
    ),
    *(
        Case(
            f"quote-{at}", "prose-quoted", around(f"<blockquote><p>{one}</p></blockquote>"), {"has": [_plain(one), *P]}
        )
        for at, one in enumerate(SENTENCES[:12])
    ),
]
