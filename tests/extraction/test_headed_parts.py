"""Lines that head parts of a text without being headings: titles of panels, who speaks, what a style sets."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.ferry_pages import told

FIRST = "The ferry that crosses the harbour four times an hour will keep running through the winter, the board decided."
SECOND = "Engineers had advised the board to close the line in December because ice damages the older of its two hulls."
LAST = "Crews check the ropes before each crossing, and a second look-out stands at the bow when fog lies on the water."
ASKED = {
    "Who decides?": "The board of the port decides about all lines of the ferry.",
    "What of bikes?": "Bicycles travel free of charge on both of the boats.",
}
SPOKEN = (
    ("Ada Penrose", "Welcome to the Quayside hour."),
    ("Ben Lock", "Hi."),
    ("Ada Penrose", "Thanks for coming."),
    ("Ben Lock", "The boat was late, of course, so I walked over the ice from the upper quay."),
    ("Ada Penrose", "[Laughs]"),
    ("Ben Lock", "It holds, most days."),
)


def body(inside: str, head: str = "<p class=byline>By Ada Penrose</p>") -> list[str]:
    html = (
        "<html lang=en><title>Harbour ferry keeps its winter line | Quayside Courier</title><body>"
        "<header class=site-header><a href=/>Quayside Courier</a></header><main><article>"
        f"<h1>Harbour ferry keeps its winter line</h1>{head}<div class=text>{inside}</div></article></main></body></html>"
    )
    return (read_record("https://paper.example/news/harbour-ferry", html).articleBody or "").split("\n\n")


PANELS = {
    "foundation": "<ul class=accordion data-accordion>|<li class=accordion-item data-accordion-item><a href=# class=accordion-title>{0}</a><div class=accordion-content data-tab-content><p>{1}</p></div></li>|</ul>",
    "uikit": "<ul uk-accordion>|<li><a class=uk-accordion-title href=#>{0}</a><div class=uk-accordion-content><p>{1}</p></div></li>|</ul>",
    "bootstrap 3": "<div class=panel-group>|<div class='panel panel-default'><div class=panel-heading><h4 class=panel-title><a data-toggle=collapse href=#c1>{0}</a></h4></div><div class='panel-collapse collapse'><div class=panel-body>{1}</div></div></div>|</div>",
    "bootstrap 5": "<div class=accordion>|<div class=accordion-item><h2 class=accordion-header><button class=accordion-button data-bs-toggle=collapse data-bs-target=#c1 aria-expanded=false>{0}</button></h2><div class='accordion-collapse collapse'><div class=accordion-body>{1}</div></div></div>|</div>",
    "uswds": "<div class=usa-accordion>|<h4 class=usa-accordion__heading><button type=button class=usa-accordion__button aria-controls=a1>{0}</button></h4><div class='usa-accordion__content usa-prose'><p>{1}</p></div>|</div>",
    "materialize": "<ul class=collapsible>|<li><div class=collapsible-header><i class=material-icons>place</i>{0}</div><div class=collapsible-body><span>{1}</span></div></li>|</ul>",
    "quasar": "<div class=q-list>|<div class=q-expansion-item><div class=q-item role=button aria-expanded=true><div class=q-item__label>{0}</div></div><div class=q-card__section>{1}</div></div>|</div>",
    "elementor": "<div class=elementor-toggle>|<div class=elementor-toggle-item><div class=elementor-tab-title role=button aria-expanded=false><a class=elementor-toggle-title tabindex=0>{0}</a></div><div class=elementor-tab-content><p>{1}</p></div></div>|</div>",
    "material": "<div>|<div class=MuiAccordion-root><div class=MuiAccordionSummary-root role=button><div class=MuiAccordionSummary-content><p class=MuiTypography-root>{0}</p></div></div><div class=MuiAccordionDetails-root><p class=MuiTypography-root>{1}</p></div></div>|</div>",
    "elements of its own": "<ion-accordion-group>|<ion-accordion><ion-item slot=header><ion-label>{0}</ion-label></ion-item><div slot=content>{1}</div></ion-accordion>|</ion-accordion-group>",
    "no framework": "<div>|<div class=box><div class=t>{0}</div><div class=c>{1}</div></div>|</div>",
}


@pytest.mark.parametrize("panels", PANELS.values(), ids=PANELS)
def test_titles_of_panels_are_text_as_their_contents_are(panels):
    opening, panel, closing = panels.split("|")
    rows = "".join(panel.format(*pair) for pair in ASKED.items())
    found = body(told(FIRST, SECOND) + opening + rows + closing + told(LAST))
    assert found == [FIRST, SECOND, *(text for pair in ASKED.items() for text in pair), LAST]


@pytest.mark.parametrize("link", ["<a href=#top>Back to top</a>", "<a href='javascript:print()'>Print this</a>"])
def test_links_that_lead_nowhere_are_no_titles_where_they_head_nothing(link):
    assert body(f"{told(FIRST)}<div>{link}</div>{told(SECOND, LAST)}") == [FIRST, SECOND, LAST]
    assert body(f"{told(FIRST)}{link}{told(SECOND, LAST)}") == [FIRST, SECOND, LAST]


def test_a_button_beside_the_words_of_a_heading_is_none_of_it():
    found = body(f"{told(FIRST)}<h2>What it costs <button>Copy link</button></h2>{told(SECOND, LAST)}")
    assert found == [FIRST, "What it costs", SECOND, LAST]


TURNS = {
    "boxes": "<div class=row><div class=speaker>{0}</div><div class=said><p>{1}</p></div></div>",
    "boxes with an hour": "<div class=row><div class=time>00:12</div><div class=speaker>{0}</div><div class=said><p>{1}</p></div></div>",
    "an hour below the name": "<div class=seg><div class=who>{0}</div><div class=time>00:12</div><div class=said><p>{1}</p></div></div>",
    "a bold name and a button that plays": "<div class=seg><div class=who><b>{0}</b></div><div><button>02:12</button></div><div class=said>{1}</div></div>",
    "names in cells of a grid": "<div class=grid><div>{0}</div><p>{1}</p></div>",
    "one element after the other": "<div class=name>{0}</div><p>{1}</p>",
    "names set as titles": "<h5 class=name>{0}</h5><p>{1}</p>",
    "terms": "<dl><dt>{0}</dt><dd>{1}</dd></dl>",
    "paragraphs": "<p><b>{0}</b></p><p>{1}</p>",
    "a component's element": "<x-turn><x-name>{0}</x-name><x-said><p>{1}</p></x-said></x-turn>",
}


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)
def test_who_speaks_in_a_transcript_stands_above_what_is_said(turn):
    found = body(told(FIRST, SECOND) + "".join(turn.format(*pair) for pair in SPOKEN))
    assert found == [FIRST, SECOND, *(text for pair in SPOKEN for text in pair)]


def test_one_label_again_and_again_is_nobody_who_speaks():
    rows = "".join(f"<div class=zoom>Enlarge</div><p>{number}: {LAST}</p>" for number in range(5))
    assert "Enlarge" not in body(told(FIRST) + rows)


STYLES = {
    "larger": ("font-size:22px;line-height:1", "font-size:15px"),
    "bold": ("font-family:Arial;font-weight:700", "font-family:Arial"),
    "bold by a word": ("font-weight: bold", ""),
    "larger and bold": ("font-size: 18px; font-weight: 600", "font-size: 16px; font-weight: 400"),
    "parts of pixels": ("font-size:20.5px", "font-size:16.4px"),
}


@pytest.mark.parametrize(("own", "below"), STYLES.values(), ids=STYLES)
def test_a_line_that_its_style_sets_as_a_heading_is_one(own, below):
    def line(style, text):
        return f"<tr><td><div style='{style}'>{text}</div></td></tr>"

    rows = line(below, FIRST) + line(below, SECOND) + line(own, "What it costs") + line(below, LAST)
    assert body(f"<table><tbody>{rows}</tbody></table>") == [FIRST, SECOND, "What it costs", LAST]


def test_a_tool_whose_style_is_that_of_the_text_is_no_heading():
    rows = "".join(f"<div style='font-size:15px'>{text}</div>" for text in (FIRST, SECOND, "|", LAST))
    assert body(rows.replace(">|", " class=tool>Back")) == [FIRST, SECOND, LAST]


CLOSED = {
    "foundation": "<div class='callout primary' data-closable><h5>{0}</h5><p>{1}</p><button class=close-button aria-label='Dismiss alert' data-close><span aria-hidden=true>&times;</span></button></div>",
    "bootstrap": "<div class='alert alert-info alert-dismissible'><h5>{0}</h5><p>{1}</p><button class=btn-close data-bs-dismiss=alert aria-label=Close></button></div>",
    "bulma": "<article class='message is-info'><div class=message-header><p>{0}</p><button class=delete aria-label=delete></button></div><div class=message-body>{1}</div></article>",
    "a letter": "<div class=note><button type=button>x</button><h5>{0}</h5><p>{1}</p></div>",
    "a drawing": "<div class=info><h5>{0}</h5><p>{1}</p><button class=modal-close><svg><path d=M0/></svg></button></div>",
    "a mark": "<section class=fact><h5>{0}</h5><p>{1}</p><button>✕</button></section>",
}


@pytest.mark.parametrize("box", CLOSED.values(), ids=CLOSED)
def test_a_box_that_a_button_closes_is_text(box):
    pair = ("Wheelchairs", "Passengers can ask for the ramp by telephone one hour before they travel.")
    assert body(told(FIRST, SECOND) + box.format(*pair) + told(LAST)) == [FIRST, SECOND, *pair, LAST]


@pytest.mark.parametrize(
    "share", ["<div class=block-share><a href=/s>Share</a></div>", "<div>Share</div>", "<p>Teilen</p>"]
)
def test_a_word_for_sharing_ends_with_the_post_below_which_it_stands(share):
    posts = "".join(
        f"<article class=block><h2>Hour {hour}</h2><p>{text}</p>{share}</article>"
        for hour, text in enumerate((FIRST, "Rain.", "Snow.", LAST))
    )
    assert [line for line in body(posts) if not line.startswith("Hour")] == [FIRST, "Rain.", "Snow.", LAST]


SAID = {
    "a colon": "<p>Harbour Minister Ada Penrose said:</p><blockquote><p>{0}</p></blockquote><h2>Notes</h2><ul><li>{1}</li></ul>",
    "a name alone": "<p>Ada Penrose:</p><p>{0}</p><p>{1}</p>",
    "a wide colon": "<p>Ada Penrose：</p><p>{0}</p><p>{1}</p>",
    "a name below what is said": "<blockquote><p>{0}</p></blockquote><p>Ada Penrose, minister</p><p>{1}</p>",
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_who_is_quoted_heads_no_note_about_an_author(said):
    head = "<dl><dt>From:</dt><dd>Port Office and <a rel=author href=/people/ada>Ada Penrose</a></dd></dl>"
    found = body(told(FIRST, SECOND) + said.format(FIRST[::-1], LAST), head)
    assert FIRST[::-1] in found
    assert LAST in found


FIGURES = {
    "notion": "<figure class='block-color-gray_background callout' style='white-space:pre-wrap;display:flex'><div><span class=icon>i</span></div><div><p>{0}</p></div></figure>",
    "a figure": "<figure><p>{0}</p></figure>",
    "named boxes": "<figure class=fact><div class=text>{0}</div></figure>",
}


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_sentences_of_a_figure_without_a_picture_are_text(figure):
    fact = "Passengers can ask for the ramp by telephone."
    assert fact in body(told(FIRST, SECOND) + figure.format(fact) + told(LAST))
    with_picture = figure.replace("</figure>", "<img src=/boat.jpg></figure>")
    assert fact not in body(told(FIRST, SECOND) + with_picture.format(fact) + told(LAST))


def test_pictures_with_captions_alone_are_a_gallery():
    figure = "<figure><img src=/p{0}.jpg><figcaption>The boat at hour {0} on the quay.</figcaption></figure>"
    pictures = "".join(figure.format(number) for number in range(12))
    html = (
        "<html lang=en><title>A day on the quay</title><body><main><article><h1>A day on the quay</h1>"
        f"<p class=byline>By Ada Penrose</p><time datetime=2026-11-03>November 3, 2026</time>{pictures}</article></main></body></html>"
    )
    assert read_record("https://paper.example/news/2026/11/03/a-day-on-the-quay", html).metadata.pageKind == "gallery"
