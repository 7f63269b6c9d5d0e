"""What looks like a card is text where it leads to no other page, or stands among the paragraphs of the text."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.test_date_owners import page

TOLD = (
    "The first boat of the morning carried nine crates of letters and a piano that nobody had ordered.",
    "Its master said that the tide had turned early and that the quay was still dark when they landed.",
    "A watchman held the lamp while four men carried the piano up the stairs of the old customs house.",
)
ENDS = ("at the long pier", "below the old mill", "behind the fish hall")
# A card with a link inside of a sentence tells of its matter: every system calls such boxes so.
STEP = 'The men had read of it in <a href="/letters">the letters</a> that came with the winter post.'
SET_ON_CARDS = {
    "Bootstrap": '<div class="card mb-3"><div class="card-body"><h3 class="card-title">{head}</h3><p class="card-text">{text} {step}</p></div></div>',
    "Bulma": '<div class="card"><div class="card-content"><div class="content"><h3>{head}</h3><p>{text} {step}</p></div></div></div>',
    "Foundation": '<div class="card"><div class="card-divider">{head}</div><div class="card-section"><p>{text} {step}</p></div></div>',
    "UIkit": '<div class="uk-card uk-card-default uk-card-body"><h3 class="uk-card-title">{head}</h3><p>{text} {step}</p></div>',
    "MUI": '<div class="MuiPaper-root MuiCard-root css-s18byi"><div class="MuiCardContent-root"><h3>{head}</h3><p class="MuiTypography-body2">{text} {step}</p></div></div>',
    "Ant Design": '<div class="ant-card ant-card-bordered"><div class="ant-card-head"><div class="ant-card-head-title">{head}</div></div><div class="ant-card-body"><p>{text} {step}</p></div></div>',
    "Chakra": '<div class="chakra-card css-1"><div class="chakra-card__body"><h3>{head}</h3><p class="chakra-text">{text} {step}</p></div></div>',
    "Vuetify": '<div class="v-card v-theme--light"><div class="v-card-title">{head}</div><div class="v-card-text"><p>{text} {step}</p></div></div>',
    "Carbon": '<div class="bx--tile"><h3>{head}</h3><p>{text} {step}</p></div>',
    "a recipe": '<li class="recipe-card__step"><h3>{head}</h3><p>{text} {step}</p></li>',
    "a round-up": '<section class="product-card"><h2>{head}</h2><p>{text} {step}</p></section>',
    "BEM": '<div class="c-card c-card--step"><div class="c-card__inner"><h3>{head}</h3><p>{text} {step}</p></div></div>',
}


def body_of(inside: str) -> str:
    return read_record("https://courier.example/a/b", page(inside=inside)).articleBody or ""


@pytest.mark.parametrize("card", SET_ON_CARDS.values(), ids=list(SET_ON_CARDS))
def test_a_card_that_leads_nowhere_is_text(card):
    body = body_of("".join(card.format(head=f"Step {at}", text=text, step=STEP) for at, text in enumerate(TOLD)))
    assert all(text in body for text in TOLD)


@pytest.mark.parametrize("card", SET_ON_CARDS.values(), ids=list(SET_ON_CARDS))
def test_a_card_whose_title_is_a_link_is_another_page_s(card):
    head = '<a href="/other/{at}">The other story of the {at} boats in the bay</a>'
    cards = (card.format(head=head.format(at=at), text=text, step="") for at, text in enumerate(TOLD))
    body = body_of("".join(cards))
    assert not any(text in body for text in TOLD)


#: A list of things of which some are links: each is an entry of the text.
ENTRIES = {
    "ul": ("<ul>", "<li>{}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{}</li>", "</ol>"),
    "WordPress": ('<ul class="wp-block-list">', "<li>{}</li>", "</ul>"),
    "paragraphs inside": ("<ul>", "<li><p>{}</p></li>", "</ul>"),
    "Squarespace": (
        '<ul data-rte-list="default">',
        '<li><p class="" style="white-space:pre-wrap">{}</p></li>',
        "</ul>",
    ),
    "CKEditor": ("<ul>", '<li><span style="font-weight:400">{}</span></li>', "</ul>"),
    "Tailwind": ('<ul class="list-disc pl-6">', '<li class="mb-2">{}</li>', "</ul>"),
    "Medium": ('<ol class="b c">', '<li class="pw-post-body-paragraph">{}</li>', "</ol>"),
    "letters": ('<ol type="a">', "<li>{}</li>", "</ol>"),
    "AMP": ('<ul class="i-amp">', "<li>{}</li>", "</ul>"),
}
THINGS = (
    "a rope of forty metres",
    "two lamps with oil for a week",
    "the chart of the inner bay",
    "a whistle and a bell",
)
LINKED = ("Waterproof bags for letters", "Lanterns of the harbour watch", "Boots for the wet stairs")


@pytest.mark.parametrize(("begin", "entry", "end"), ENTRIES.values(), ids=list(ENTRIES))
def test_entries_that_are_links_are_text_among_more_that_are_not(begin, entry, end):
    links = [f'<a href="/shop/{at}">{name}</a>' for at, name in enumerate(LINKED)]
    body = body_of(begin + "".join(entry.format(one) for one in [*THINGS[:2], *links, *THINGS[2:]]) + end)
    assert all(name in body for name in (*LINKED, *THINGS))
    only = body_of(begin + "".join(map(entry.format, links)) + end)
    assert not any(name in only for name in LINKED)


#: Paragraphs that are a link with words of their own, between other paragraphs of the same element.
PICKS = [
    "Firm: <a href='/b/{0}'>The boat of the {1}</a>",
    "<strong>Soft feel:</strong> <a href='/b/{0}'>The boat of the {1}</a>",
    "Our pick: <a href='/b/{0}'>The boat of the {1}</a>",
    "<a href='/b/{0}'>The boat of the master {1}</a>, for two",
    "<a href='/b/{0}'>The boat of the master {1}</a> (2025)",
    "Bester Preis: <a href='/b/{0}'>Das Boot des {1}</a>",
    "Le plus sûr : <a href='/b/{0}'>Le bateau du {1}</a>",
    "El mejor: <a href='/b/{0}'>El barco del {1}</a>",
    "<em>Second:</em> <a href='/b/{0}'>The boat of the {1}</a>",
    "№ {0}: <a href='/b/{0}'>The boat of the {1}</a>",
]


@pytest.mark.parametrize("pick", PICKS)
def test_a_paragraph_with_words_beside_its_link_is_text_among_paragraphs(pick):
    picks = "".join(f"<p>{pick.format(at, end)}</p>" for at, end in enumerate(ENDS))
    body = body_of(f"<p>{TOLD[0]}</p>{picks}<p>{TOLD[1]}</p>")
    assert all(end in body for end in ENDS)


#: A paragraph that ends in a colon, and below it paragraphs that are links.
COLONS = [
    "The agency explains:",
    "Sources:",
    "Quellen:",
    "Sources :",
    "Fuentes:",
    "Fonti:",
    "Bronnen:",
    "Källor:",
    "資料：",
    "Przeczytaj źródła:",
]


@pytest.mark.parametrize("colon", COLONS)
def test_paragraphs_of_links_below_a_colon_are_text_and_others_are_not(colon):
    links = "".join(f'<p><a href="/doc/{at}">Reading the papers {end}</a></p>' for at, end in enumerate(ENDS))
    assert all(end in body_of(f"<p>{TOLD[0]}</p><p>{colon}</p>{links}") for end in ENDS)
    assert not any(end in body_of(f"<p>{TOLD[0]}</p>{links}") for end in ENDS)


def test_a_card_of_half_the_page_s_text_is_the_text():
    told = "".join(f"<p>{text} So it went on day {at}.</p>" for at in range(2) for text in TOLD)
    beside = "".join(f"<p>Reader {at}: {TOLD[at]} And I was there.</p>" for at in range(3))
    more = '<p><a href="/other">More of the boats in the bay of Saltney</a></p>'
    html = f'<h1>The piano of the ferry</h1><div class="card">{told}{more}</div><div class="thread">{beside}</div>'
    body = read_record("https://courier.example/a/b", f"<html><body>{html}</body></html>").articleBody
    assert "So it went on day 1." in body


#: A panel of text that the markup calls a part of tabs, a menu or a toolbar: {} is a paragraph.
PANELS = [
    '<div class="govuk-tabs__panel" id="third">{}</div>',
    '<div class="govuk-tabs__panel govuk-tabs__panel--shown">{}</div>',
    '<div class="ui-tabs-panel ui-widget-content" role="tabpanel">{}</div>',
    '<section class="tabs-panel is-active">{}</section>',
    '<div class="wp-block-tabs__panel">{}</div>',
    '<div class="c-tabs__pane">{}</div>',
    '<div class="tabs tabs-content">{}</div>',
    '<div class="elementor-tabs-content-wrapper"><div class="elementor-tab-content">{}</div></div>',
    '<div class="slds-tabs_default__content" role="tabpanel">{}</div>',
    '<div class="submenu-text">{}</div>',
]


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_of_tabs_with_text_and_no_link_is_text(panel):
    assert TOLD[0] in body_of(panel.format(f"<p>{TOLD[0]}</p>"))
