"""Names that are plainly printed beside the headline, on pages of which nothing but the print is left."""

from __future__ import annotations

import pytest

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.dated_block import is_short_date
from tests.extraction.test_names_that_print_alone_tells import H1, TEXT, names, read

STANDFIRST = "<p>How the few got there, and why the others stayed where they were.</p>"


@pytest.mark.parametrize("by", ["By", "von", "Par", "Door", "Por"])
@pytest.mark.parametrize("name", ["Anne-Marie Falk", "Ida Falk"])
def test_a_label_and_a_name_that_a_line_break_parts(by, name):
    assert names(
        f"{H1}{STANDFIRST}<div>05.06.2026, 14:46</div><div><span>{by}<br><span>{name}</span></span></div>{TEXT}"
    ) == [name]


@pytest.mark.parametrize("line", ["By Ida Falk", "<a href=/autoren/ida-falk/>Ida Falk</a>"])
def test_an_address_in_the_figure_above_the_text_signs(line):
    figure = f"<figure><img src=a.jpg><figcaption><address>{line}</address>10.09.2026, 09:53</figcaption></figure>"
    assert names(f"{H1}{STANDFIRST}{figure}{TEXT}") == ["Ida Falk"]


@pytest.mark.parametrize("date", ["3. May 2026, 17:47", "3 May 2026"])
def test_names_in_an_element_each_beside_the_date(date):
    people = "<span>Birgit Baum</span> <span>Anna Giulia Fink</span> <span>Jan Michael Marsch</span>"
    assert names(f"{H1}{STANDFIRST}<div>{people}</div><p>{date}</p>{TEXT}") == [
        "Birgit Baum",
        "Anna Giulia Fink",
        "Jan Michael Marsch",
    ]
    places = "<span>New Haven</span> <span>Anna Giulia Fink</span>"
    assert names(f"{H1}{STANDFIRST}<div>{places}</div><p>{date}</p>{TEXT}") == []


@pytest.mark.parametrize(
    "date",
    ["<span>30.01.2026</span><span>30 January 2026</span>", "Jun 9", "9. Juni", "<b>3 May 2026</b><b>3 May 2026</b>"],
)
def test_a_day_that_stands_twice_or_has_no_year_is_a_day_beside_a_name(date):
    assert names(f"{H1}<div>Ida Falk</div><div>{date}</div>{TEXT}") == ["Ida Falk"]


@pytest.mark.parametrize(
    "folder", ["author-blog", "autoren-profile", "staff_name", "kirjoittaja", "dziennikarz", "novinar"]
)
def test_further_folders_of_authors(folder):
    assert is_author_address(f"https://paper.example/{folder}/ida-falk")
    assert names(f"{H1}<div><a href=/{folder}/ida-falk>Ida Falk</a></div><div>5 min read</div>{TEXT}") == ["Ida Falk"]


@pytest.mark.parametrize(
    "href", ["/@idafalk?source=post_page", "mailto:ida@paper.example", "https://letters.example/@idafalk"]
)
def test_a_name_beside_the_date_that_leads_to_its_bearer(href):
    assert names(f"{H1}<div><a href='{href}'>Ida Falk</a></div><div>5 May 2026</div>{TEXT}") == ["Ida Falk"]


def test_names_below_a_label_with_the_numbers_of_their_institutes():
    people = "".join(
        f"<li><a href=#a{at}>{name}</a><sup><a href=#i{at}>{at}</a></sup>,</li>"
        for at, name in enumerate(("Ida Falk", "Otto Reyes"), 1)
    )
    assert names(f"{H1}<div>By</div><ul>{people}</ul>{TEXT}") == ["Ida Falk", "Otto Reyes"]
    assert names(f"<ul><li>Authors</li></ul><div><a href=/earlier>« Five Thoughts of the Cup</a></div>{H1}{TEXT}") == []


@pytest.mark.parametrize("agency", ["Associated Press", "Reuters", "Agence France-Presse", "The Harbour Staff"])
def test_an_agency_or_a_desk_behind_by_signs(agency):
    assert names(f"{H1}<div>By {agency}</div><div>12:20pm Jan 7, 2026</div>{TEXT}") == [agency]


def test_what_a_paper_calls_its_own_people_is_no_name():
    assert names(f"{H1}<div>Published by our engineering team</div>{TEXT}") == []


@pytest.mark.parametrize(
    "line",
    [
        (
            "Next week: the winter timetables of all islands, their crews, and the answer, told by "
            "<a href=/users/otto>Otto Reyes</a> | Subscribe now"
        ),
        (
            "Read also what the islanders said of the late ferry and of its crew, by "
            "<a href=/author/otto-reyes>Otto Reyes</a>, 3 May 2026"
        ),
    ],
)
def test_a_long_line_behind_the_text_that_links_to_another_person_signs_nothing(line):
    assert names(f"{H1}{TEXT}<p>{line}</p>") == []
    assert names(f"{H1}<div>By Ida Falk</div>{TEXT}<p>{line}</p>") == ["Ida Falk"]


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("By Ida Falk (translated by Ana Ruiz)", ("Ana Ruiz", "translator")),
        ("Por Ida Falk (traducción de Ana Ruiz)", ("Ana Ruiz", "translator")),
        ("Von Ida Falk (Foto: Bo Lind)", ("Bo Lind", "photographer")),
    ],
)
def test_a_bracket_that_names_another_person_says_nothing_of_the_name_before_it(line, credited):
    record = read(f"{H1}<div>{line}</div>{TEXT}")
    assert [author.name for author in record.authors] == ["Ida Falk"]
    assert [(one.name, one.role) for one in record.contributors] == [credited]


@pytest.mark.parametrize("label", ["Author(s)", "Auteur(s)", "Forecaster"])
def test_further_labels_of_who_wrote(label):
    assert names(f"{H1}<div>{label}: Ida Falk</div>{TEXT}") == ["Ida Falk"]


def test_a_name_below_the_headline_with_the_day_right_above_it_signs():
    assert names(f"<div>November 3, 2026</div>{H1}<div>Ida Falk</div><div>Researcher</div>{TEXT}") == ["Ida Falk"]
    assert names(f"<div>November 3, 2026</div>{H1}<div>Peer-Reviewed Publication</div>{TEXT}") == []
    assert names(f"<div>Quay Post · 2026-11-03 · FRONT PAGE -</div>{H1}{TEXT}") == []


def test_a_box_about_the_firm_of_which_the_text_speaks_names_no_author():
    spoken = "<p>Quay Lines said that it would sail less often in winter, and the crews were told in the autumn.</p>"
    told = "Quay Lines has carried passengers across the strait since 1898, and employs many people."
    about = f"<h3>About Quay Lines</h3><p>{told}</p>"
    assert names(f"{H1}{spoken}{TEXT}{spoken}<div>{about}</div>") == []
    assert names(f"{H1}{TEXT}<div>{about.replace('Quay Lines', 'Ida Falk')}</div>") == ["Ida Falk"]


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("Jun 9", True),
        ("Tuesday, 9 June", True),
        ("30.01.202630 January 2026", True),
        ("9 June, on the quay", False),
        ("The ferry leaves on 9 June", False),
        ("June", False),
    ],
)
def test_a_day_without_its_year_is_nothing_but_that_day(text, is_day):
    assert is_short_date(text, "en") is is_day
