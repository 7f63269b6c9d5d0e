"""What leads to other pages, asks or calls among the paragraphs is told by its form, in languages that no table knows."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import pytest

from tests.extraction.ferry_pages import told
from tests.extraction.formats.judge import faults
from tests.extraction.formats.made import page
from tests.extraction.stories import STORIES

#: A label with its colon, another headline, a short sentence, and what a button says.
WORDS = {
    "lv": ("Lasi vēl:", "Ostas tilts vēl gadu būs slēgts", "Izlasi visu par vienu eiro.", "Turpināt"),
    "sq": ("Më tepër:", "Shkolla e fshatit hap dyert në shtator", "Lexoni gjithçka për një euro.", "Vazhdo"),
    "eu": ("Jarraitu irakurtzen:", "Herriko azokak leku berria izango du", "Irakurri dena euro baten truke.", "Bai"),
    "cy": ("Mwy ar hyn:", "Bws y cwm yn ôl ar y ffordd", "Darllenwch bopeth am bunt y mis.", "Ymlaen"),
    "af": ("Nog hieroor:", "Dorp se brug kry nuwe planke", "Lees alles vir een rand per dag.", "Gaan voort"),
    "sw": ("SOMA PIA:", "Bei ya mafuta yapanda tena mjini", "Soma habari zote kwa shilingi kumi.", "Endelea"),
    "am": ("ተጨማሪ ያንብቡ፦", "በወረዳው አዲስ ትምህርት ቤት ተከፈተ", "ሁሉንም በአንድ ብር ዛሬ ያንብቡ።", "ቀጥል"),
    "hy": ("Կարդացեք նաև՝", "Մարզում բացվել է երկրորդ մանկապարտեզը", "Կարդացեք ամեն ինչ մեկ դրամով.", "Այո"),
    "km": ("អានបន្ថែម៖", "ស្ពានថ្មីបានបើកនៅខេត្ត", "អានអត្ថបទទាំងអស់។", "បន្ត"),
    "te": ("ఇవి కూడా చదవండి:", "జిల్లాలో కొత్త ఆసుపత్రి ఈ రోజు ప్రారంభం", "ఒక్క రూపాయితో అన్ని వార్తలూ చదవండి.", "సరే"),
    "mn": ("Мөн унших:", "Сумын эмнэлэгт шинэ эмч ирлээ өчигдөр", "Бүгдийг нэг төгрөгөөр өнөөдөр уншаарай.", "За"),
    "tl": ("Basahin din:", "Bagong ospital binuksan sa bayan", "Basahin ang lahat sa halagang piso.", "Sige"),
}  # fmt: skip
#: By name, with the words of a language filled in.
PIECES = {
    "a label and a headline": "<p>{0} <a href=/n/88>{1}</a></p>",
    "a label in bold": "<p><b>{0}</b> <a href=https://gazette.example/n/88.html>{1}</a></p>",
    "a quotation that is one link": "<blockquote class=emb><a href=/n/9><strong>{1}</strong><br>{2}</a></blockquote>",
    "a card with a picture": "<div class=tsr><a href=/n/31><img src=/t.jpg alt=''><h4>{1}</h4></a><p>{2}</p></div>",
    "a card below the link to its section": "<div><div><p><a href=/town/>{3}</a></p><h3><a href=/n/31>{1}</a></h3></div><p>{2}</p><p>12.10.2025</p></div>",
    "a card above its day": "<div class=css-1x><div><a href=/town/>{3}</a></div><h4><a href=/n/31>{1}</a></h4><div>{2}</div><div><time>2025-10-12</time></div></div>",
    "a sentence and a button": "<div class=x1><p>{2}</p><a class=btn href=/x>{3}</a></div>",
    "a title, a sentence and a button": "<section class=x2><h3>{1}</h3><p>{2}</p><a class=boton href=/b>{3}</a></section>",
    "two sentences and a button": "<div data-x=1><p>{2}</p><p>{1}.</p><button type=button>{3}</button></div>",
    "two sentences and what is set as a button": "<div data-x=1><p>{2}</p><p>{1}.</p><a role=button href=#>{3}</a></div>",
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_way_to_another_page_is_no_text_in_any_language(piece, language):
    title, texts, _, _ = STORIES[language]
    inside = told(*texts[:2]) + piece.format(*WORDS[language]) + told(*texts[2:])
    assert faults(page("amid", language, inside, list(texts), title=title, lang=language)) == []


#: Each with the lines that stay of it.
STAYS = {
    "a file": (
        "<p>The plan: <a href=/files/plan.pdf>A new roof for the mill</a></p>",
        ["The plan: A new roof for the mill"],
    ),
    "another site": (
        "<p>The plan: <a href=https://mill.example/plan>A new roof for the mill</a></p>",
        ["The plan: A new roof for the mill"],
    ),
    "a label and a sentence": (
        "<p>One thing is sure: <a href=/n/7>the mill will stand for a hundred years.</a></p>",
        ["One thing is sure: the mill will stand for a hundred years."],
    ),
    "parts below linked subheadings": (
        "".join(
            f"<section><h3><a href=/n/{n}>The mill in its {n}th year</a></h3><p>{n} men worked in the mill by day and by night, and the stones never stood still.</p></section>"
            for n in (4, 5)
        ),
        [
            line
            for n in (4, 5)
            for line in (
                f"The mill in its {n}th year",
                f"{n} men worked in the mill by day and by night, and the stones never stood still.",
            )
        ],
    ),
    "a question that opens": (
        "<div><div role=button>Who owns the mill?</div><div><p>The village owns it since May.</p></div></div>",
        ["Who owns the mill?", "The village owns it since May."],
    ),
    "short lines without a button": (
        "<div><p>The mill stands by the river.</p><p>It has three stones.</p></div>",
        ["The mill stands by the river.", "It has three stones."],
    ),
    "what somebody said above a button": (
        "<blockquote><p>“Come and see us,” he said.</p><button>♥</button></blockquote>",
        ["“Come and see us,” he said."],
    ),
}


@pytest.mark.parametrize("site", range(4))
@pytest.mark.parametrize(("piece", "lines"), STAYS.values(), ids=STAYS)
def test_what_only_looks_like_a_way_to_another_page_stays(piece, lines, site):
    _, texts, _, _ = STORIES["cy"]
    own = [*texts[:2], *lines, *texts[2:]]
    assert faults(page("stays", "x", told(*texts[:2]) + piece + told(*texts[2:]), own, site=site)) == []
