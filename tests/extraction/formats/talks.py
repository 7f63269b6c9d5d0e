"""Texts of several voices: interviews, transcripts, minutes, decisions of courts."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from tests.extraction.ferry_pages import told
from tests.extraction.formats.made import TOWN, page

T = TOWN
ASKED = (
    "Mr Reeve, why now?",
    "Would a private buyer not have done better?",
    "What happens to the kestrels?",
    "And the lead?",
)
ANSWERS = (
    "Because the owner is eighty-two and wants to see it settled. He told me so in his kitchen, with the deeds on the table between us.",
    "We waited three years for one. Those who came looked at the ground, counted the lorries that it would take to carry the clay away, and drove home.",
    "They stay. Until August nobody lifts a tile, and after that we build them boxes on the water tower.",
    "It lies deep, it has lain there for a hundred years, and it will be covered. I would not let my grandchildren dig there either.",
)
QA = [line for pair in zip(ASKED, ANSWERS, strict=True) for line in pair]
PAIRS = list(zip(ASKED, ANSWERS, strict=True))


def each(form: str) -> str:
    return "".join(form.format(q=question, a=answer) for question, answer in PAIRS)


CASES = [
    page("interview", "dl", f"<p>{T[0]}</p><dl class=qa>{each('<dt>{q}</dt><dd>{a}</dd>')}</dl>", [T[0], *QA]),
    page("interview", "dl with paragraphs", f"<p>{T[0]}</p><dl>{each('<dt><p>{q}</p></dt><dd><p>{a}</p></dd>')}</dl>", [T[0], *QA]),
    page("interview", "strong in paragraphs", f"<p>{T[0]}</p>{each('<p><strong>{q}</strong></p><p>{a}</p>')}", [T[0], *QA]),
    page("interview", "strong and break", f"<p>{T[0]}</p>{each('<p><strong>{q}</strong><br>{a}</p>')}", [T[0], *[f"{q} {a}" for q, a in PAIRS]]),
    page("interview", "divs", f"<p>{T[0]}</p>{each('<div class=question>{q}</div><div class=answer>{a}</div>')}", [T[0], *QA]),
    page("interview", "divs with initials", f"<p>{T[0]}</p>{each('<div class=q><span class=spk>Gazette:</span> {q}</div><div class=a><span class=spk>Reeve:</span> {a}</div>')}", [T[0], *[line for q, a in PAIRS for line in (f"Gazette: {q}", f"Reeve: {a}")]]),
    page("interview", "headings", f"<p>{T[0]}</p>{each('<h3>{q}</h3><p>{a}</p>')}", [T[0], *QA]),
    page("interview", "blocks of a builder", f"<div class=block-text><p>{T[0]}</p></div>{each('<div class=block-interview><p class=block-interview__q>{q}</p><div class=block-interview__a><p>{a}</p></div></div>')}", [T[0], *QA]),
    page("interview", "with a box on the person", f"<p>{T[0]}</p><aside class=infobox><h4>Tomas Reeve</h4><p>was born in Ellbrook in 1961, learned bricklaying and has sat in the council since 1998.</p></aside>{each('<p><b>{q}</b></p><p>{a}</p>')}", [T[0], *QA], lacks=()),
    page("interview", "questions in em", f"<p>{T[0]}</p>{each('<p><em>{q}</em></p><p>{a}</p>')}", [T[0], *QA]),
    page("transcript", "speakers in capitals", told(T[0]) + told(*[f"{who}: {a}" for who, a in zip(("REEVE", "MAYOR", "REEVE", "LOWE"), ANSWERS, strict=True)]), [T[0], *[f"{who}: {a}" for who, a in zip(("REEVE", "MAYOR", "REEVE", "LOWE"), ANSWERS, strict=True)]]),
    page("transcript", "rows with a time", "<div class=transcript>" + "".join(f"<div class=row><span class=time>00:0{n}:12</span> <span class=speaker>Tomas Reeve</span><p>{a}</p></div>" for n, a in enumerate(ANSWERS)) + "</div>", ANSWERS, holds=ANSWERS),
    page("transcript", "radio piece", told(T[1]) + "<div class=storytext>" + "".join(f"<p>TOMAS REEVE, BYLINE: {a}</p><p>(SOUNDBITE OF KILN DOOR)</p>" for a in ANSWERS[:2]) + "<p>MARY KELLY, HOST: And that was Tomas Reeve at the old brickworks, on a wet morning in November.</p></div>", [T[1], f"TOMAS REEVE, BYLINE: {ANSWERS[0]}", "(SOUNDBITE OF KILN DOOR)", f"TOMAS REEVE, BYLINE: {ANSWERS[1]}", "(SOUNDBITE OF KILN DOOR)", "MARY KELLY, HOST: And that was Tomas Reeve at the old brickworks, on a wet morning in November."]),
    page("transcript", "table of speakers", f"<p>{T[0]}</p><table class=protocol>" + "".join(f"<tr><th>{who}</th><td>{a}</td></tr>" for who, a in zip(("Reeve", "Lowe", "Reeve", "Mayor"), ANSWERS, strict=True)) + "</table>", [T[0], "\n".join(f"{who}\t{a}" for who, a in zip(("Reeve", "Lowe", "Reeve", "Mayor"), ANSWERS, strict=True))]),
    page("minutes", "numbered items", "<h2>1. Purchase of the brickworks</h2>" + told(T[0], T[3]) + "<h2>2. Lead in the ground</h2>" + told(T[4]) + "<h2>3. Any other business</h2>" + told(T[9], T[11]), ["1. Purchase of the brickworks", T[0], T[3], "2. Lead in the ground", T[4], "3. Any other business", T[9], T[11]]),
    page("minutes", "hansard", "".join(f'<div class="debate-speech" id="s{n}"><div class="speaker"><a href="/mp/{n}">{who}</a> <span class=party>Harbour</span></div><div class="speech"><p>{a}</p></div></div>' for n, (who, a) in enumerate(zip(("Tomas Reeve", "Ann Lowe", "Tomas Reeve"), ANSWERS, strict=False))), ANSWERS[:3], holds=ANSWERS[:3]),
    page("minutes", "heckling in brackets", told(ANSWERS[0], "(Applause from the Harbour group)", ANSWERS[1], "(Ann Lowe: That is what you said last year!)", ANSWERS[2]), [ANSWERS[0], "(Applause from the Harbour group)", ANSWERS[1], "(Ann Lowe: That is what you said last year!)", ANSWERS[2]]),
    page("court", "numbers in paragraphs", told(*[f"{n}. {a}" for n, a in enumerate(T[:6], 1)]), [f"{n}. {a}" for n, a in enumerate(T[:6], 1)]),
    page("court", "numbers in a cell", "<table class=urteil>" + "".join(f"<tr><td class=rd>{n}</td><td><p>{a}</p></td></tr>" for n, a in enumerate(T[:6], 1)) + "</table>", [f"{n}\t{a}" for n, a in enumerate(T[:6], 1)]),
    page("court", "numbers in anchors", "".join(f'<p class=absatz><a name="rd_{n}">{n}</a> {a}</p>' for n, a in enumerate(T[:6], 1)), [f"{n} {a}" for n, a in enumerate(T[:6], 1)]),
    page("court", "dl of margin numbers", "<h3>Reasons</h3>" + "".join(f"<dl class=RspDL><dt><a name=rd_{n}>{n}</a></dt><dd><p>{a}</p></dd></dl>" for n, a in enumerate(T[:6], 1)), T[:6], holds=T[:6]),
    page("court", "ordered list", "<ol class=judgment>" + "".join(f"<li value={n}><p>{a}</p></li>" for n, a in enumerate(T[:6], 1)) + "</ol>", T[:6]),
]  # fmt: skip
