"""Who wrote it: every way pages say so, in many languages, and the names that are somebody else's."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.merging import merge_authors, read_authors
from tests.extraction.small_pages import TEXT, article, authors_of, json_ld, page

H1 = "<h1>Ferry to Saltney sails again</h1>"
BOX = (
    '<div class="author-box"><img src="/faces/nora.jpg"><h4><a href="/staff/nora-vale">Nora Vale</a></h4>'
    "<p>Harbour reporter</p><p>Nora Vale has written about boats, tides and those who live off both for nine years.</p>"
    '<a href="https://x.com/noravale">X</a></div>'
)


def names_in(document):
    return [author.name for author in merge_authors(read_authors(authors_of(document)[0]), domain="x.example")]


NAMED = {
    "JSON-LD, an object": (H1, article(author={"@type": "Person", "name": "Nora Vale"}), ["Nora Vale"]),
    "JSON-LD, a list": (H1, article(author=[{"name": "Nora Vale"}, {"name": "Tom Reed"}]), ["Nora Vale", "Tom Reed"]),
    "JSON-LD, a text with two names": (H1, article(author="Nora Vale and Tom Reed"), ["Nora Vale", "Tom Reed"]),
    "JSON-LD, given and family name": (
        H1,
        article(author={"@type": "Person", "givenName": "Nora", "familyName": "Vale"}),
        ["Nora Vale"],
    ),
    "JSON-LD, a reference": (
        H1,
        article(author={"@id": "#nora"}) + json_ld(**{"@type": "Person", "@id": "#nora", "name": "Nora Vale"}),
        ["Nora Vale"],
    ),
    "microdata": (
        f'{H1}<span itemprop="author" itemscope><meta itemprop="name" content="Nora Vale">N. V.</span>',
        "",
        ["Nora Vale"],
    ),
    "a meta tag": (H1, '<meta name="author" content="Nora Vale">', ["Nora Vale"]),
    "a sharing card's label": (
        H1,
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Nora Vale">',
        ["Nora Vale"],
    ),
    "rel=author": (f'{H1}<p>Story <a rel="author" href="/n">Nora Vale</a></p>', "", ["Nora Vale"]),
    "an author's address": (f'{H1}<div><a href="/authors/nora-vale">Nora Vale</a></div>', "", ["Nora Vale"]),
    "a class, without the label glued to it": (
        f'{H1}<p class="meta"><span class="byline"><span>By</span><span class="author">Nora Vale</span></span></p>',
        "",
        ["Nora Vale"],
    ),
    "a line each": (
        f'{H1}<div class="author">Nora Vale</div><div class="author">Tom Reed</div>',
        "",
        ["Nora Vale", "Tom Reed"],
    ),
    "below a label of its own": (f"{H1}{TEXT}<h2>Article by</h2><div>Nora Vale</div>", "", ["Nora Vale"]),
    "below a German label": (f"{H1}<div><b>Von:</b><br><br>Nora Vale</div>", "", ["Nora Vale"]),
    "bold below the text, over the site's own name": (
        f"{H1}<article>{TEXT}<p><strong>Nora Vale</strong></p></article>",
        article(author={"@type": "Organization", "name": "Harbour Lights"}),
        ["Nora Vale"],
    ),
    "not what is said below the text": (
        f"{H1}<article>{TEXT}<p>Email Address</p><p>関連エントリ</p></article>",
        '<meta name="author" content="The Harbour Review">',
        ["The Harbour Review"],
    ),
    "not a label without a name": (f'{H1}<div class="author">Artikel von:</div>', "", []),
    "not a list of what a book is": (
        f"{H1}<p>Released by Tor Books Genre: Historical, Fantasy</p>{TEXT}<p>by Nora Vale</p>",
        "",
        ["Nora Vale"],
    ),
    "a date beside the name": (f"{H1}<p>Nora Vale, March 14, 2025</p>", "", ["Nora Vale"]),
    "by, behind the date": (f"{H1}<p>March 14, 2025 by Nora Vale in Town</p>", "", ["Nora Vale"]),
    "by, between bars": (f"{H1}<p>Town | Par Nora Vale | 14 mars 2025</p>", "", ["Nora Vale"]),
    "a byline above the headline": (f"<h4>By Nora Vale</h4>{H1}", "", ["Nora Vale"]),
    "a byline at the end": (f"{H1}{TEXT}<p>Text: Nora Vale</p>", "", ["Nora Vale"]),
    "the author box, where nobody else is named": (f"{H1}{TEXT}{BOX}", "", ["Nora Vale"]),
}


@pytest.mark.parametrize("case", NAMED)
def test_the_authors_are_read_from(case):
    body, head, expected = NAMED[case]
    assert names_in(page(body, head, "https://www.harbour-lights.example/ferry")) == expected


def test_the_owner_of_a_site_is_not_taken_for_the_author_of_its_pages():
    body = f'<header><a href="/">Nora Vale</a></header>{H1}'
    assert names_in(page(body, "", "https://noravale.example/ferry")) == []


BYLINES = [
    ("By Nora Vale", ["Nora Vale"]),
    ("Von Nora Weil und Jörg Öhler", ["Nora Weil", "Jörg Öhler"]),
    ("Par Noé Valois", ["Noé Valois"]),
    ("Por Núria Valls", ["Núria Valls"]),
    ("Di Nora Valli", ["Nora Valli"]),
    ("Door Nora van Vliet", ["Nora van Vliet"]),
    ("Av Nora Åkesson", ["Nora Åkesson"]),
    ("Af Nora Sørensen", ["Nora Sørensen"]),
    ("Teksti: Noora Valo", ["Noora Valo"]),
    ("Autor: Nora Walewska", ["Nora Walewska"]),
    ("Yazan: Nur Vardar", ["Nur Vardar"]),
    ("Текст: Нора Валова", ["Нора Валова"]),
    ("Автор: Нора Валенко", ["Нора Валенко"]),
    ("Oleh Nora Wijaya", ["Nora Wijaya"]),
    ("بقلم: نورا والي", ["نورا والي"]),
    ("文/李小明", ["李小明"]),
    ("記者 李小明", ["李小明"]),
    ("글: 김민수", ["김민수"]),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_a_byline_is_known_by_its_word_in(line, expected):
    assert names_in(page(f"{H1}<div>{line}</div>")) == expected


NOBODY = {
    "a related card": f'{H1}{TEXT}<div class="related-posts"><p class="byline">By Tom Reed</p></div>',
    "a comment": f'{H1}{TEXT}<div class="comments"><p class="comment-author">Tom Reed</p></div>',
    "a photograph": f"{H1}<figure><figcaption>Photo: Tom Reed</figcaption></figure>",
    "a sentence": f"{H1}<p>By the numbers, this was the longest strike that the harbour has seen in forty years.</p>",
    "a form": f"{H1}{TEXT}<p>By clicking Sign Me Up, you agree to our terms.</p>",
    "a call": f"{H1}{TEXT}<div class='author-box'><a href='mailto:x'>Send an e-mail to the author</a></div>",
    "a heading": f"{H1}<h2>Table of Contents</h2>",
    "an address": (H1, '<meta property="article:author" content="https://facebook.com/harbour">'),
    "a number": (H1, '<meta name="author" content="105092">'),
}


@pytest.mark.parametrize("case", NOBODY)
def test_nobody_is_named_by(case):
    body, head = NOBODY[case] if isinstance(NOBODY[case], tuple) else (NOBODY[case], "")
    assert names_in(page(body, head)) == []


BETTER = {
    "the byline over the site in JSON-LD": (
        f'{H1}<p class="byline">By Nora Vale</p>',
        article(author={"@type": "Organization", "name": "Harbour Lights"}),
        ["Nora Vale"],
    ),
    "the byline over an account's name": (
        f'{H1}<p class="byline">By Nora Vale</p>',
        article(author={"@type": "Person", "name": "nora-vale"}),
        ["Nora Vale"],
    ),
    "JSON-LD over the byline": (
        f'{H1}<p class="byline">By N. Vale</p>',
        article(author={"@type": "Person", "name": "Nora Vale"}),
        ["Nora Vale"],
    ),
    "an organisation where nobody else is named": (
        H1,
        article(author={"name": "Coast News Agency"}),
        ["Coast News Agency"],
    ),
}


@pytest.mark.parametrize("case", BETTER)
def test_the_better_founded_name_wins(case):
    body, head, expected = BETTER[case]
    assert names_in(page(body, head)) == expected


def test_the_box_adds_bio_title_picture_and_links_to_the_author_of_its_name():
    document = page(f'{H1}<p class="byline">By Nora Vale</p>{TEXT}{BOX}')
    (author,) = merge_authors(read_authors(authors_of(document)[0]), domain="x.example")
    assert author.bio == "Nora Vale has written about boats, tides and those who live off both for nine years."
    assert author.jobTitle == "Harbour reporter"
    assert author.url == "https://www.harbour-lights.example/staff/nora-vale"
    assert author.image.url == "https://www.harbour-lights.example/faces/nora.jpg"
    assert author.sameAs == ["https://x.com/noravale"]


def test_the_box_of_somebody_else_is_left_out():
    document = page(f'{H1}<p class="byline">By Tom Reed</p>{TEXT}{BOX}')
    assert names_in(document) == ["Tom Reed"]
    assert authors_of(document)[1].rejected[0].raw == "Nora Vale"


def test_a_heading_that_names_the_author_decides_whose_box_it_is():
    box = "<h3>About Nora Vale</h3><p>Tom Reed</p><p>Nora Vale keeps the tide tables, and has done so since school.</p>"
    assert names_in(page(f'{H1}{TEXT}{box}<p><a href="/nora">Nora Vale</a></p>')) == ["Nora Vale"]


def test_json_ld_details_travel_with_the_author():
    person = {
        "@type": "Person",
        "name": "Nora Vale",
        "url": "/staff/nora-vale",
        "jobTitle": "Harbour reporter",
        "sameAs": ["https://x.com/noravale", 7],
        "image": {"@type": "ImageObject", "url": "/faces/nora.jpg"},
    }
    author = authors_of(page(H1, article(author=person)))[0][0]
    assert author.url == "https://www.harbour-lights.example/staff/nora-vale"
    assert (author.jobTitle, author.sameAs) == ("Harbour reporter", ["https://x.com/noravale"])
    assert author.image.url == "https://www.harbour-lights.example/faces/nora.jpg"


def test_the_evidence_names_the_place_and_what_lost():
    evidence = authors_of(page(f'{H1}<p class="byline">By Nora Vale</p>', '<meta name="author" content="desk7">'))[1]
    assert (evidence.source, evidence.raw) == ("page", "Nora Vale")
    assert [(one.raw, one.rule) for one in evidence.rejected] == [("desk7", "author")]


def test_what_other_places_say_of_the_same_person_is_joined():
    body = f'{H1}<p class="entry-meta">March 14, 2025 <a class="url" href="/author/nora-vale/">NORA VALE</a></p>'
    (author,) = merge_authors(read_authors(authors_of(page(body, article(author="Nora Vale")))[0]), domain="x.example")
    assert (author.name, author.url) == ("Nora Vale", "https://www.harbour-lights.example/author/nora-vale/")


def test_a_last_paragraph_that_tells_of_the_author_is_the_bio():
    bio = "Nora Vale is our harbour reporter. She was born on a boat."
    document = page(f"{H1}<p>By Nora Vale</p><div>{TEXT}<p>{bio}</p></div>")
    (author,) = merge_authors(read_authors(authors_of(document)[0]), domain="x.example")
    assert (author.name, author.bio) == ("Nora Vale", bio)


def test_a_bio_is_cut_before_the_linked_name_that_signs_it():
    bio = "Nora Vale has written about boats, tides and those who live off both for nine years."
    box = f'<div class="author-box"><p>{bio} <a href="/staff/nora-vale">Nora Vale</a></p></div>'
    (author,) = merge_authors(
        read_authors(authors_of(page(f"{H1}<p>By Nora Vale</p>{TEXT}{box}"))[0]), domain="x.example"
    )
    assert author.bio == bio
