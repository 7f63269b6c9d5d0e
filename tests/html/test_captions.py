"""The text right below a picture that the picture says of itself is its caption, whatever the markup calls it."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record

TEXT = [
    f"The lantern was lit again on evening {n}, and the boats came home by its light one after the other."
    for n in range(5)
]
SHOWN = "Keeper Ada Moreau lights the lantern of Saltney on the first evening"
ADDRESS = "https://courier.example/news/the-lantern-is-lit"


def record_of(below, head=""):
    told = "".join(f"<p>{text}</p>" for text in TEXT[1:])
    return read_record(
        ADDRESS,
        f"<html lang=en><head>{head}</head><body><div><h1>The lantern is lit again</h1><p>{TEXT[0]}</p>{below}{told}</div></body></html>",
    )


def body_of(below, head=""):
    return record_of(below, head).articleBody


@pytest.mark.parametrize(
    "below",
    [
        f'<div><img src="/1.jpg" alt="{SHOWN}"></div><div><div>{SHOWN}.</div><p></p></div>',
        f'<img src="/1.jpg" alt="{SHOWN}"><p>{SHOWN} (Photo: Otto Lind)</p>',
        f'<div><a href="/1.jpg" title="{SHOWN} …"><img src="/1.jpg"></a></div><div><span>{SHOWN}</span></div>',
        f'<section><img src="/1.jpg" title="{SHOWN}"></section><section><p>{SHOWN}</p></section>',
        f'<p><img src="/1.jpg" alt="{SHOWN.upper()}"></p><p><b>{SHOWN}</b></p>',
    ],
)
def test_what_a_picture_says_of_itself_is_its_caption(below):
    record = record_of(below)
    assert SHOWN not in record.articleBody
    assert [image.caption[: len(SHOWN)] for image in record.images] == [SHOWN]


LONG = (
    "Keeper Ada Moreau lights the lantern of Saltney on the first evening of the winter, while her brother and the two "
    "apprentices of the boatyard hold the ladder against a wind that had torn the flag from its pole in the morning. AP"
)


@pytest.mark.parametrize(
    "figure",
    [
        "<div><img src=/1.jpg><div>{}</div></div>",
        "<div class=css-1x2><div><img src=/1.jpg></div><div class=css-9z>{}</div></div>",
        "<section><picture><img src=/1.jpg></picture><div>{}</div></section>",
        "<x-picture><img src=/1.jpg><x-text>{}</x-text></x-picture>",
        "<x-figure><x-image><img src=/1.jpg></x-image><x-caption><span>{}</span></x-caption></x-figure>",
        "<div><div><a href=/1.jpg><img src=/1.jpg></a></div><div><div><i>{}</i></div></div></div>",
        "<center><img src=/1.jpg><div>{}</div></center>",
        "<table><tr><td><img src=/1.jpg><tr><td>{}</table>",
        "<div><img src=/1.jpg><section>{}</section></div>",
        "<div><div><div><img src=/1.jpg></div></div><x-legend>{}</x-legend></div>",
    ],
)
def test_a_long_caption_is_none_of_the_paragraphs_that_are_set_otherwise(figure):
    assert (body_of(figure.format(LONG)) or "").split("\n\n") == TEXT
    assert LONG in (body_of(f"<div><div><img src=/1.jpg></div><p>{LONG}</p></div>") or "")


@pytest.mark.parametrize(
    "below",
    [
        f'<div class="photo"><img src="/1.jpg"><p class="caption">{SHOWN}</p></div>',
        f'<div><img src="/1.jpg"><span>{SHOWN}</span></div>',
        f'<div><img src="/0.jpg"><img src="/1.jpg"><p class="photo-caption">{SHOWN}</p></div>',
    ],
)
def test_a_caption_that_no_figure_holds_is_told_of_the_picture_right_above_it(below):
    told = {image.url.rpartition("/")[2]: image.caption for image in record_of(below).images}
    assert told.pop("1.jpg") == SHOWN
    assert set(told.values()) <= {None}


def test_the_page_s_description_and_the_texts_of_many_pictures_are_no_captions():
    one = f'<img src="/1.jpg" alt="{SHOWN}"><p>{SHOWN}.</p>'
    assert SHOWN in body_of(one, head=f'<meta name="description" content="{SHOWN}.">')
    people = [f"{name} keeps the lantern of the {n}. landing and rows there each evening" for n, name in enumerate(("Ada Moreau", "Otto Lind", "Nora Vale", "Vera Holm"))]  # fmt: skip
    many = "".join(f'<div><img src="/{n}.jpg" alt="{text}"></div><p>{text}.</p>' for n, text in enumerate(people))
    assert all(text in body_of(many) for text in people)
    assert "Saltney" in body_of('<img src="/1.jpg" alt="The harbour"><p>The harbour of Saltney lies still.</p>')


THINGS = {
    "The lantern": "It was made in Saltney in the year of the flood, and its glass has been mended four times since then.",
    "The ladder": "Fourteen rungs of ash lead up to the lamp, and the ninth of them is said to bring luck to the keeper.",
    "The oil can": "The keeper carries nine pints of oil in it each evening, which last until the first boat is out at sea.",
}


@pytest.mark.parametrize(
    "thing",
    [
        "<div><img src=/{n}.jpg><div>{}</div><div>{}</div></div>",
        "<div><img src=/{n}.jpg><p><b>{}</b></p><p>{}</p></div>",
        "<section><picture><img src=/{n}.jpg></picture><div>{}</div><p>{}</p></section>",
        "<div class=css-1x2><div><img src=/{n}.jpg></div><div class=css-9z>{}</div><div class=css-8y>{}</div></div>",
        "<li><img src=/{n}.jpg><div><b>{}</b></div><div>{}</div></li>",
        "<table><tr><td><img src=/{n}.jpg><td><div>{}</div><div>{}</div></table>",
        "<x-thing><img src=/{n}.jpg><x-name>{}</x-name><x-text>{}</x-text></x-thing>",
        "<center><img src=/{n}.jpg><div>{}</div><div>{}</div></center>",
        "<div><a href=/{n}.jpg><img src=/{n}.jpg></a><div><div>{}</div><div>{}</div></div></div>",
        "<section><img src=/{n}.jpg><section>{}</section><section>{}</section></section>",
    ],
)
def test_titled_texts_with_a_picture_each_are_what_the_text_tells_of(thing):
    things = "".join(thing.replace("{n}", str(n)).format(*pair) for n, pair in enumerate(THINGS.items()))
    body = body_of(f"<div>{things}</div>") or ""
    assert [text for text in THINGS.values() if text not in body] == []


CREDITED = [
    "Image by <a href=https://ada.example/>Ada Moreau</a>",
    "The quay, photographed by <a href=https://ada.example/>Ada</a> and <a href=https://otto.example/>Otto</a>",
    "写真：<a href=https://ada.example/>モロー</a>（港）",
    "<a href=https://ada.example/>Ada Moreau</a> / Agency of the coast",
    "Foto: <a href=https://ada.example/>Ada Moreau</a>, frei",
]


@pytest.mark.parametrize("credit", CREDITED)
@pytest.mark.parametrize(
    "figure",
    [
        "<div><img src=/1.jpg><div>{}</div></div>",
        "<div class=css-1x2><div><img src=/1.jpg></div><div class=css-9z><p>{}</p></div></div>",
        "<section><picture><img src=/1.jpg></picture><p>{}</p></section>",
        "<x-figure><x-image><img src=/1.jpg></x-image><x-caption>{}</x-caption></x-figure>",
        "<table><tr><td><img src=/1.jpg><tr><td>{}</table>",
    ],
)
def test_a_caption_may_have_links_and_the_title_of_another_page_is_none(figure, credit):
    assert (body_of(figure.format(credit)) or "").split("\n\n") == TEXT
    told = TEXT[0].replace("boats", "<a href=/boats>boats</a>")
    assert (body_of(f"<div><div><img src=/1.jpg></div><p>{told}</p><p>{LONG}</p></div>") or "").count(LONG) == 1
