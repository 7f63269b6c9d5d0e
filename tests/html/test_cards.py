from newscrawl.html.roles import CARD
from tests.html.pages import PARAGRAPHS, TEXTS, cards, page, roles_of

SECTION = "<h2><a href=/maker-{0}>The lantern of maker {0}</a></h2><p>{1}</p><p>{2}</p><p>{3}</p>"


def titles(document):
    return [[card.text for card in found.cards] for found in document.card_lists]


def test_boxes_with_a_linked_title_each_are_a_list_of_cards():
    document = page(f"<h1>Home</h1><div>{cards(5)}</div>")
    (found,) = document.card_lists
    assert [card.href for card in found.cards] == [f"/story-{n}/" for n in range(5)]
    assert all(line.roles & CARD for line in document.outline.lines[1:])


def test_title_excerpt_and_button_of_one_address_are_one_card():
    entry = '<div><h3><a href="/{0}">A title long enough {0}</a></h3><a href="/{0}">Read on about the matter</a></div>'
    assert [len(found) for found in titles(page("".join(entry.format(n) for n in "abc")))] == [3]


def test_two_cards_are_a_list_but_their_lines_stay_text():
    document = page(f"<div>{cards(2)}</div>")
    assert [len(found) for found in titles(document)] == [2]
    assert "CARD" not in roles_of(document, "A story of the harbour with the number 1")


def test_linked_sections_of_an_article_are_no_cards():
    sections = "".join(SECTION.format(n, *TEXTS[1:]).replace("parish", f"parish {n}") for n in range(4))
    document = page(f"<article><p>{TEXTS[0]}</p>{sections}</article>")
    assert "CARD" not in roles_of(document, "The lantern of maker 2")


def test_links_scattered_in_running_text_are_no_cards():
    scattered = "".join(
        f'<p><a href="/s{n}">Also: a story that is worth a look {n}</a></p>{PARAGRAPHS}' for n in range(4)
    )
    document = page(f"<article>{scattered}</article>")
    assert not any(line.roles & CARD for line in document.outline.lines)
