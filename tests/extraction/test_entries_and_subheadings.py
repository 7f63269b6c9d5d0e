"""An entry of a list of text is text though it is a link; a subheading is text though its box is named after a date."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.dated_pages import page

#: Of each list the entries that are text by themselves, and one that looks like a call, a card or a bare link.
LISTS = {
    "packing": (
        [
            "Boots that keep the water out",
            "A map of the quay in a bag",
            "Bread for two days at least",
            "A lamp with oil",
        ],
        '<a href="https://shop.example/rope?tag=x">Rope of hemp, nine metres</a>',
    ),
    "own page": (
        [
            "Ask the keeper for the key",
            "Look at the tide table first",
            "Tell the inn when you come back",
            "Leave the gate as it was",
        ],
        '<a href="/tides/">Read the tide table</a>',
    ),
    "recipe": (
        [
            "Two pounds of flour from the mill",
            "Salt, as much as a spoon holds",
            "Water of the upper well",
            "An hour of patience",
        ],
        '<a href="/yeast/">Yeast of the old kind</a>',
    ),
    "download": (
        ["Open the folder of the harbour", "Copy the two files into it", "Start the program once", "Close it again"],
        "Download the extension to the folder of the harbour",
    ),
    "minutes": (
        ["Report of the chair on the year", "Report of the treasurer", "Vote on the new railings", "Any other matter"],
        "Minutes of the last meeting of 5.8.2026",
    ),
    "books": (
        [
            "The Keeper's Year, by Otto Reyes",
            "Nine Tides, by Ada Penrose",
            "The Low Quay, by Mara Linde",
            "Salt, by Idris Kahn",
        ],
        '<a href="https://books.example/atlas">The Harbour Atlas, by Jo Marsh</a>',
    ),
    "steps": (
        [
            "Den Schlüssel beim Wärter holen",
            "Die Tafel der Gezeiten lesen",
            "Das Tor wieder schließen",
            "Im Gasthof Bescheid geben",
        ],
        '<a href="/karte/">Die Karte des Hafens mitnehmen</a>',
    ),
    "conseils": (
        [
            "Demander la clé au gardien",
            "Lire le tableau des marées",
            "Refermer la grille du quai",
            "Prévenir l’auberge du retour",
        ],
        '<a href="/carte/">Prendre la carte du port</a>',
    ),
    "consejos": (
        [
            "Pedir la llave al guarda",
            "Leer la tabla de las mareas",
            "Cerrar la verja del muelle",
            "Avisar en la posada",
        ],
        '<a href="/mapa/">Llevar el mapa del puerto</a>',
    ),
    "rady": (
        ["Zapytaj strażnika o klucz", "Przeczytaj tablicę pływów", "Zamknij bramę za sobą", "Powiedz w gospodzie"],
        '<a href="/mapa/">Weź ze sobą mapę portu</a>',
    ),
}
#: How systems set a list; ENTRIES are its entries, each in li.
SETTINGS = [
    "<ul>ENTRIES</ul>",
    "<ol>ENTRIES</ol>",
    '<ul class="wp-block-list">ENTRIES</ul>',
    '<div class="prose"><ul class="list-disc pl-6">ENTRIES</ul></div>',
]
CASES = [(name, setting) for name in LISTS for setting in SETTINGS]


def read(inside: str):
    return read_record("https://courier.example/news/heron-bridge", page(inside=inside)).articleBody.split("\n\n")


@pytest.mark.parametrize(("name", "setting"), CASES)
@pytest.mark.parametrize("at", [1, 4])
def test_an_entry_that_is_a_link_in_a_list_of_text_is_text(name, setting, at):
    others, odd = LISTS[name]
    entries = [*others[:at], odd, *others[at:]]
    told = read(setting.replace("ENTRIES", "".join(f"<li>{entry}</li>" for entry in entries)))
    text = odd.partition(">")[2].removesuffix("</a>") or odd
    assert text in told
    assert [each for each in told if each in others] == others


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_list_of_which_most_entries_are_links_to_the_site_s_own_pages_stays_out(setting):
    links = "".join(
        f'<li><a href="/n/{n}">The long story number {n} of the quay and its keepers</a></li>' for n in range(5)
    )
    told = read(setting.replace("ENTRIES", f"{links}<li>What others read on the quay today, by number</li>"))
    assert not any("The long story number" in part for part in told)


HEADINGS = [
    "What a bridge keeper does", "Why the pier settles", "Was der Brückenwärter tut", "Pourquoi le quai s’enfonce",
    "Por qué se hunde el muelle", "Dlaczego nabrzeże osiada", "Почему причал оседает", "なぜ桟橋は沈むのか", "لماذا يهبط الرصيف",
    "Perché il molo affonda",
]  # fmt: skip
BOXES = [
    '<div class="field field--name-date">{}</div>',
    '<div class="post-date">{}</div>',
    '<section class="updated">{}</section>',
]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("box", BOXES)
def test_a_subheading_is_text_though_its_box_is_named_after_a_date(heading, box):
    told = read(
        box.format(
            f"<h2>{heading}</h2><p>The keeper told us of the long winter on the pier, of its lamps and of the boats that came in.</p>"
        )
    )
    assert heading in told


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize(
    "line", ["<h3>3 November 2026</h3>", "<h4>Updated 4 Nov 2026, 10:15</h4>", "<p>3 November 2026</p>"]
)
def test_a_date_there_is_none(box, line):
    text = line.partition(">")[2].partition("<")[0]
    assert text not in read(box.format(line))


LINES = [
    "<p>Dimensions: nine metres by two by one and a half</p>",
    "<li>Material: oak from the upper valley, oiled twice a year</li>",
    "<p>Ask at the office for the price and the day of the next crossing.</p>",
    "<h3>1. The boat of the lower quay</h3>",
    "<p>Maße: neun Meter auf zwei Meter auf anderthalb</p>",
    "<p>Matériau : chêne de la haute vallée, huilé deux fois l’an</p>",
    "<p>Material: roble del valle alto, aceitado dos veces al año</p>",
    "<p>Материал: дуб из верхней долины, дважды в год масло</p>",
]
DATED = [
    "<p>9:41 PM</p>",
    "<div>Updated 21:15</div>",
    "<p>4 November 2026, first published in the evening</p>",
    "<p>Stand: 4. November 2026, 10.15 Uhr, Redaktion</p>",
]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("line", LINES)
def test_a_line_without_a_day_is_text_though_its_box_is_named_after_a_date(box, line):
    assert line[line.index(">") + 1 : line.rindex("<")] in read(box.format(line))


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("line", DATED)
def test_a_line_with_a_day_or_an_hour_there_is_none(box, line):
    assert line[line.index(">") + 1 : line.rindex("<")] not in read(box.format(line))


NOTES = [
    "© 2026 Quayside Courier. All rights reserved.", "Copyright 2026 Quayside Courier. All rights reserved.",
    "Alle Rechte vorbehalten.", "Todos los derechos reservados.", "Tous droits réservés.", "Tutti i diritti riservati.",
    "저작권자 ⓒ 부두일보, 무단전재 및 재배포금지", "무단 전재 및 재배포 금지", "版权声明：本文版权归芦苇邮报所有，未经授权不得转载。", "無断転載を禁じます",
]  # fmt: skip


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("tag", ["p", "div", "small", "section"])
def test_a_note_of_rights_in_an_element_of_its_own_is_no_text(note, tag):
    html = page(end=f"<{tag}>{note}</{tag}>")
    assert note not in read_record("https://courier.example/news/heron-bridge", html).articleBody


@pytest.mark.parametrize("note", NOTES)
def test_one_that_only_a_break_parts_from_the_text_is_a_part_of_it(note):
    run = f"<div>The keeper told us of the long winter on the pier and of the boats that came in at night.<br><br>{note}</div>"
    assert note in read(run)


LEAGUE = [("Halver", "31"), ("Saltney", "28"), ("Tarnby", "25")]
ROWS = [
    '<tr><td><a href="/teams/{0}">{0}</a></td><td>{1}</td></tr>',
    '<tr><th><a href="https://league.example/{0}">{0}</a></th><td>{1}</td></tr>',
    '<tr><td>{1}</td><td><a href="/teams/{0}">{0}</a></td><td>won</td></tr>',
]


@pytest.mark.parametrize("row", ROWS)
def test_a_cell_that_is_a_link_beside_cells_of_text_is_text(row):
    told = "\n".join(read(f"<table><tr><th>Team<th>Points</tr>{''.join(row.format(*each) for each in LEAGUE)}</table>"))
    assert all(team in told and points in told for team, points in LEAGUE)


@pytest.mark.parametrize(
    "row",
    [
        '<tr><td><a href="/n/{0}">The long story of the quay at {0} and its keepers</a></td><td>{1} comments</td></tr>',
        '<tr><td><a href="/n/{0}">{0}</a></td><td><a href="/n/{1}">{1}</a></td></tr>',
        '<tr><td><a href="https://shop.example/{0}">At Halver\'s shop</a></td><td>{1} pounds</td></tr>',
    ],
)
def test_a_table_of_links_to_other_pages_stays_out(row):
    told = "\n".join(read(f"<table>{''.join(row.format(*each) for each in LEAGUE)}</table>"))
    assert not any(team in told for team, _ in LEAGUE)
