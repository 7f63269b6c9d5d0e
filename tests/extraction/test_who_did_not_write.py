"""Lines that begin as a byline does, and companies: who wrote nothing is no author."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.normalize.authors.bylines import read_byline, split_byline
from newscrawl.normalize.authors.legal_forms import company_of

TEXT = "".join(
    f"<p>The harbour board met on Tuesday and heard that the ferry would cross less often in winter, which the "
    f"islanders had feared since the autumn, for the {number}. time.</p>"
    for number in range(2, 7)
)
URL = "https://paper.example/news/ferry-to-cross-less-often"


def record(above="", below="", head="", lang="en"):
    return newscrawl.extract(
        f"<html lang={lang}><head><title>Ferry to cross less often - Saltney Quill</title>{head}"
        '<meta property="og:site_name" content="Saltney Quill"></head><body>'
        f"<article><h1>Ferry to cross less often in winter</h1>{above}{TEXT}{below}</article></body></html>",
        url=URL,
    )


def authors(**parts):
    return [author.name for author in record(**parts).authors]


DEEDS = (
    "Portrait by", "Artwork by", "Map by", "Film by", "Music by", "Powered by", "Hosted by", "Designed by", "Shared by",
    "Liked by", "Supported by", "Theme by", "Courtesy by", "Gestaltet von", "Unterstützt von", "Musik von",
    "Réalisé par", "Musique par", "Diseñado por", "Realizzato da", "Gesponsord door", "Sponsrat av", "Polecane przez",
)  # fmt: skip


@pytest.mark.parametrize("markup", ["<div class='author-info'><p>{}</p></div>", "<div class='post-meta'>{}</div>"])
@pytest.mark.parametrize("name", ["<a href='https://studio.example/'>Ada Penrose</a>", "Ada Penrose"])
@pytest.mark.parametrize("deed", DEEDS)
def test_what_somebody_did_beside_is_not_the_text(deed, name, markup):
    line = markup.format(f"{deed} {name}")
    assert authors(above=line) == authors(below=line) == []


@pytest.mark.parametrize("verb", ["Gespeichert von", "Scribbled by", "Zamieszczone przez", "Mis par"])
def test_any_verb_in_a_line_about_the_article_signs_it(verb):
    assert authors(above=f"<div class='post-meta'>{verb} Ada Penrose</div>") == ["Ada Penrose"]


BARE = (
    "Text Without Notes", "Text Only Version", "Text Size Normal", "Author Index Volume", "Authors Guild Awards",
    "Writer Wanted Today", "Reporter Jobs Abroad", "Contributor Licence Agreement", "Texto Completo Aqui",
    "Texte Intégral Gratuit", "Text Alerts Service", "Author Central Login", "Tekst Groot Klein",
)  # fmt: skip


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<p><a href='/x/y.html'>{}</a></p>"])
@pytest.mark.parametrize("text", BARE)
def test_a_noun_without_a_colon_is_no_label(text, markup):
    assert authors(above=markup.format(text)) == authors(below=markup.format(text)) == []


@pytest.mark.parametrize("text", ["By Popular Demand", "Von Kopf Bis Fuss", "Par Avion Express", "Por Favor Gracias"])
def test_a_link_far_from_the_headline_that_leads_elsewhere_signs_nothing(text):
    assert authors(below=f"<p><a href='/x/y.html'>{text}</a></p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "<p class=author>Text Ada Penrose</p>",
        "<p>Text: Ada Penrose</p>",
        "<p>Text Ada Penrose | Fotos Otto Reyes</p>",
        "<p>Autor Ada Penrose, 3. November 2026</p>",
        "<p><a href='/author/ada'>By Ada Penrose</a></p>",
        "<p><a href='/leute/ada-penrose'>By Ada Penrose</a></p>",
    ],
)
def test_a_label_that_something_else_confirms_is_one(line):
    assert authors(below=line) == ["Ada Penrose"]


def test_a_noun_is_a_label_where_the_language_writes_it_so():
    text = "<p>Der Hafenrat hat am Dienstag beschlossen, dass die Fähre im Winter seltener zu den Inseln fährt.</p>" * 4
    html = f"<html lang=de><title>Fähre</title><article><h1>Fähre fährt seltener</h1><p>Text Ada Penrose</p>{text}"
    assert [author.name for author in newscrawl.extract(html, url=URL).authors] == ["Ada Penrose"]


@pytest.mark.parametrize(
    "table",
    [
        "<table class=infobox>{}</table>".format(
            "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in (
                ("Genre", "Drama"), ("Directed by", "Otto Reyes"), ("Written by", "<a href=/w/Ada>Ada Penrose</a>")))),
        "<table>{}</table>".format(
            "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in (
                ("Genre", "Drama"), ("Directed by", "Otto Reyes"), ("Written by", "<a href=/w/Ada>Ada Penrose</a>"),
                ("Studio", "Quay"), ("Network", "Harbour One"), ("Episodes", "13"), ("Licence", "Pier Video")))),
        "<dl>{}</dl>".format(
            "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in (
                ("Genre", "Drama"), ("Directed by", "Otto Reyes"), ("Written by", "Ada Penrose"),
                ("Studio", "Quay"), ("Network", "Harbour One"), ("Episodes", "13"), ("Licence", "Pier Video")))),
    ],
    ids=["a box of facts", "a long table", "a list of terms"],
)  # fmt: skip
def test_who_wrote_a_thing_that_the_article_is_about_did_not_write_the_article(table):
    assert authors(above=table) == []


def test_a_person_among_tags_is_spoken_of():
    tags = "<a href='/person/ada-penrose/'>Ada Penrose</a>, <a href='/c/ferry/'>Ferry</a>, <a href='/c/sea/'>Sea</a>"
    assert authors(below=f"<h5>See more:</h5><div class=post-meta>{tags}</div>") == []
    assert authors(above="<div class=byline><a href='/person/ada-penrose/'>Ada Penrose</a></div>") == ["Ada Penrose"]


COMPANIES = (
    "AWR Kaj Sp. z o.o.", "Ediciones Muelle S.L.", "Verlag Nordkai GmbH", "Nordkai Medien GmbH & Co. KG",
    "Harbour News Ltd.", "Harbour Media Limited", "Harbour Media, Inc.", "Quai Presse SAS", "Quai Presse S.A.",
    "Editoriale Molo S.p.A.", "Editoriale Molo S.r.l.", "Uitgeverij Kade B.V.", "Nordkajen Media A/S",
    "Satama Media Oyj", "Přístav Media s.r.o.", "Kikötő Média Kft.", "Luka Medija d.o.o.", "Liman Medya A.Ş.",
    "ООО «Гавань Медиа»", "АО Гавань Медиа", "株式会社港新聞社", "港新聞株式会社", "港口日报有限公司",
    "주식회사 항구신문", "Editora Cais Ltda.", "Editorial Muelle S.A. de C.V.", "Pelabuhan Media Sdn Bhd",
    "PT Pelabuhan Media", "Harbour Pvt. Ltd.", "Nordkai Verlagsgesellschaft mbH",
)  # fmt: skip


@pytest.mark.parametrize("name", ["PT Penrose", "Ada Penrose", "S. A. Ivanov"])
def test_initials_that_are_a_form_as_well_are_a_persons(name):
    (author,) = record(head=f'<meta name="author" content="{name}">').authors
    assert (author.name, author.type) == (name, "Person")


@pytest.mark.parametrize("name", COMPANIES)
def test_a_company_keeps_its_legal_form_and_is_no_person(name):
    (author,) = record(head=f'<meta name="author" content="{name}">').authors
    assert (author.name, author.type) == (name, "Organization")


@pytest.mark.parametrize(
    "name",
    ["Ivanov S.A.", "Ramesh AS", "Anand KG", "Kim AS", "Asa Penrose", "Penrose Asa", "Sia Reyes", "Maria Spa",
     "Ada Penrose, Harbour Media Ltd", "Ada Penrose and Harbour Ltd", "PTolemy X", "J. Limited", "Ada; Harbour Ltd"],
)  # fmt: skip
def test_initials_and_names_are_no_legal_form(name):
    assert company_of(name) is None


@pytest.mark.parametrize("name", ["Ediciones Saltney Quill", "Saltney Quill Web Edition", "Grupa Nowy Kaj"])
def test_a_publisher_that_is_named_with_its_paper_is_no_person(name):
    (author,) = record(head=f'<meta name="author" content="{name}">').authors
    assert (author.name, author.type) == (name, "Organization")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kooman, F.", "F. Kooman"), ("Jong, Michiel de", "Michiel de Jong"), ("Cruz, Maria de la", "Maria de la Cruz"),
        ("del Barrio, Ada", "Ada del Barrio"), ("van Dijk, T.", "T. van Dijk"), ("Silva, João da", "João da Silva"),
        ("Ng, W.", "W. Ng"), ("Haddad, A. M.", "A. M. Haddad"), ("Berg, Anna von", "Anna von Berg"),
    ],
)  # fmt: skip
def test_a_name_whose_surname_comes_first_is_turned(written, name):
    assert split_byline(written) == [name]


@pytest.mark.parametrize("tag", ["DC.creator", "citation_author", "dcterms.creator"])
@pytest.mark.parametrize(
    ("written", "names"),
    [
        (["García Márquez, Gabriel"], ["Gabriel García Márquez"]), (["von Berg, Anna"], ["Anna von Berg"]),
        (["Le Guin, Ursula K."], ["Ursula K. Le Guin"]), (["Ada Penrose"], ["Ada Penrose"]),
        (["Ada Penrose, Otto Reyes"], ["Ada Penrose", "Otto Reyes"]),
        (["Kooman, F.", "Jong, Michiel de"], ["F. Kooman", "Michiel de Jong"]),
    ],
)  # fmt: skip
def test_catalogues_write_the_surname_first(tag, written, names):
    assert authors(head="".join(f'<meta name="{tag}" content="{name}">' for name in written)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Photos by quayside (Pixpool), Macro (Pixpool), J E Reyes and Ada Penrose", ["J E Reyes", "Ada Penrose"]),
        ("Fotos: Max Ode (dpa), Eva Lind (Imago)", ["Max Ode", "Eva Lind"]),
        ("Photographs: Ada Roe/Getty, Max Ode/EPA", ["Ada Roe", "Max Ode"]),
        ("Illustration by Ada Roe (Studio Kaj)", ["Ada Roe"]), ("Foto: IBU/C. Manzoni", ["C. Manzoni"]),
    ],
)  # fmt: skip
def test_whose_photographers_they_are_is_no_part_of_their_names(line, names):
    assert [name for name, _ in read_byline(line).contributors] == names


@pytest.mark.parametrize(
    "below",
    [
        '<p><a href="/user/password">Forgot Password?</a></p>',
        "<p>Sponsor: Brand-as-Author Sitewide Billboard</p>",
        "<p>Last updated on <b>Nov 5, 2026</b> by <b>Otto Reyes</b></p>",
        "<p>Last updated on Nov 5, 2026 by Otto Reyes</p>",
    ],
)
def test_calls_parts_of_words_and_who_changed_the_page_last_are_nobody(below):
    assert authors(below=below) == []


@pytest.mark.parametrize(
    "below",
    [
        '<footer><span><span>Posted on </span><a href="/news/ferry" rel="bookmark"><time datetime="2026-08-02T15:57:41+00:00">August 2, 2026</time><time datetime="2026-08-02T16:03:18+00:00">August 2, 2026</time></a></span><span><span><span>Author </span><b>Ada Moreau</b></span></span><span><span>Categories </span><i>News</i></span></footer>',
        '<h3>Ada Moreau</h3><p><a href="/author/ada">Alles von Ada Moreau</a></p>',
        '<div><a href="/author/ada">Ada Moreau</a></div><div><a href="/author/ada">Ada Moreau walks the coast from landing to landing. Based in Saltney, she does reporting, photography and more.</a></div>',
    ],
)
def test_a_name_is_read_whole_and_alone(below):
    assert authors(below=below) == ["Ada Moreau"]
