"""Rows of links, labels, captions and boxes are what their form and addresses say, in any language and whatever their name."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import json

import pytest

from tests.extraction.ferry_pages import told
from tests.extraction.formats.judge import faults
from tests.extraction.formats.made import page
from tests.extraction.stories import STORIES
from tests.extraction.world.made import TEXTS

#: By name: a language, and what stands among its paragraphs and is none of them.
GONE = {
    "a row that shares": (
        "az",
        "<p>Bölüşün: <a href='https://www.facebook.com/sharer/sharer.php?u=x'>Facebook</a> | <a href='https://wa.me/?text=x'>WhatsApp</a></p>",
    ),
    "one link that shares": ("ga", "<p><a href='viber://forward?text=x'>Seol ar aghaidh é</a></p>"),
    "a label and a channel": (
        "kk",
        "<p>Жаңалықтарды бірінші болып оқыңыз: <a href=https://t.me/dala>арнамызға жазылыңыз</a>!</p>",
    ),
    "a picture above a line in a table": (
        "be",
        "<table width=300 align=right><tr><td><img src=/p.jpg></td></tr><tr><td><font size=1>Клуб у кастрычніку</font></td></tr></table>",
    ),
    "a link to a channel": ("te", "<p>మా <a href=https://whatsapp.com/channel/0029Vb>వాట్సాప్ ఛానెల్‌లో చేరండి</a></p>"),
    "a box of a mail": (
        "eu",
        "<table role=presentation><tr><td><p><b>Gustatu zaizu?</b></p><p>Gonbidatu kafe bat hartzera.</p><p><a href=https://kafe.example/x style='background:black;padding:9px'>Gonbidatu</a></p></td></tr></table>",
    ),
    "a button in a paragraph of its own": (
        "sq",
        "<div class=ph><p><b>YouVid</b> video</p><p>Për ta parë pranoni kukit.</p><p><a href=# class=knopf>Pranoj</a></p></div>",
    ),
    "a note of rights": ("cy", "<p><small>Wszelkie prawa zastrzeżone.</small></p>"),
    "a label and a headline in the middle": (
        "be",
        "<center><b>Чытайце таксама:</b> <a href=/n/1>У раёне адкрылі новую пякарню</a></center>",
    ),
    "a label of an advertisement": ("mt", "<p><b>Publicité</b></p>"),
}


@pytest.mark.parametrize("site", range(4))
@pytest.mark.parametrize(("language", "piece"), GONE.values(), ids=GONE)
def test_what_its_form_or_its_addresses_tell_is_no_text(language, piece, site):
    title, texts, _, _ = STORIES[language]
    inside = told(*texts[:2]) + piece + told(*texts[2:])
    assert faults(page("form", language, inside, list(texts), title=title, lang=language, site=site)) == []


@pytest.mark.parametrize("language", ["af", "eu", "cy"])
def test_a_note_on_affiliates_below_the_text_is_no_text(language):
    title, texts, _, _ = STORIES[language]
    note = "<p><i>Dit artikel bevat affiliate links, waarvoor wij een kleine vergoeding krijgen.</i></p>"
    html = page("form", language, told(*texts) + note, list(texts), title=title, lang=language)
    assert faults(html) == []


#: By name: what is around the last two paragraphs, {0}, and the lines that it adds to the text.
STAYS = {
    "a box called related without a link": ("<div class=related-story-text>{0}</div>", []),
    "a box called a newsletter without anything to press": ("<div class=newsletter-section__text>{0}</div>", []),
    "a subheading that tells of advertisements": ("<p><b>Reklama po sąsiedzku</b></p>{0}", ["Reklama po sąsiedzku"]),
    "cells of a table by their roles": (
        "{0}<div role=table><div role=row><div role=cell>Roman</div><div role=cell>430</div></div><div role=row><div role=cell>Tales</div><div role=cell>220</div></div></div><p>So many were lent in the year that is over, which is more than in any year before it.</p>",
        [
            "Roman",
            "430",
            "Tales",
            "220",
            "So many were lent in the year that is over, which is more than in any year before it.",
        ],
    ),
    "a source on a channel": (
        "{0}<p>The minutes are on the channel: <a href=https://t.me/mill/31>entry of Monday</a></p>",
        ["The minutes are on the channel: entry of Monday"],
    ),
    "links into one folder that a sentence names": (
        "{0}<p>Three mills are named: <a href=/mills/a>the upper mill</a>, <a href=/mills/b>the lower mill</a> and <a href=/mills/c>the mill of the monks</a>, which burnt down.</p>",
        ["Three mills are named: the upper mill, the lower mill and the mill of the monks, which burnt down."],
    ),
}


@pytest.mark.parametrize("site", range(4))
@pytest.mark.parametrize("language", ["lv", "kn", "am"])
@pytest.mark.parametrize(("piece", "lines"), STAYS.values(), ids=STAYS)
def test_text_stays_whatever_its_box_is_called(piece, lines, language, site):
    title, texts, _, _ = STORIES[language]
    above, below = (lines, []) if piece.startswith("<p>") else ([], lines)
    own = [*texts[:2], *above, *texts[2:], *below]
    inside = told(*texts[:2]) + piece.format(told(*texts[2:]))
    assert faults(page("stays", language, inside, own, title=title, lang=language, site=site)) == []


@pytest.mark.parametrize("site", range(4))
def test_a_text_whose_boxes_are_all_called_related_is_found(site):
    title, texts, _, _ = STORIES["te"]
    inside = "".join(f"<div class=related-story-text>{told(*pair)}</div>" for pair in (texts[:2], texts[2:]))
    assert faults(page("stays", "te", inside, texts, title=title, lang="te", site=site)) == []


@pytest.mark.parametrize("site", range(4))
@pytest.mark.parametrize(
    ("language", "label", "tags"),
    [
        ("lv", "Birkas", ("bibliotēka", "jumts")),
        ("hy", "Պիտակներ", ("դպրոց", "ջուր")),
        ("sw", "Maneno", ("samaki", "soko")),
    ],
)
def test_links_into_one_folder_behind_a_label_are_keywords(language, label, tags, site):
    title, texts, _, _ = STORIES[language]
    links = ", ".join(f"<a href=/x/{number}>{tag}</a>" for number, tag in enumerate(tags))
    inside = told(*texts) + f"<p>{label}: {links}</p>"
    assert faults(page("tags", language, inside, texts, title=title, lang=language, site=site, keywords=tags)) == []


@pytest.mark.parametrize("site", range(4))
def test_a_numbered_list_in_a_menu_that_leads_from_home_names_the_section(site):
    title, texts, _, section = STORIES["eu"]
    path = f'<nav aria-label="Ogi-apurrak"><ol><li><a href="/">Hasiera</a></li><li><a href="/g">{section}</a></li></ol></nav>'
    assert (
        faults(page("path", "eu", path + told(*texts), texts, title=title, lang="eu", site=site, section=section)) == []
    )


@pytest.mark.parametrize("language", ["zh", "ja"])
def test_a_short_text_in_a_dense_script_is_an_article(language):
    title, texts = TEXTS[language]
    raw = (
        f"<div><h1>{title[:12]}</h1><p>2026-11-03</p>{told(*texts[:3])}<h3>下一步</h3>{told(texts[0] + texts[1])}</div>"
    )
    made = page(
        "short",
        language,
        "",
        [],
        raw=raw,
        title=title[:12],
        lang=language,
        url="https://gazette.example/p/k33",
        holds=tuple(texts[:3]),
    )
    assert faults(made) == []


def test_a_text_below_the_root_of_a_tree_of_nodes_is_read_from_what_next_streams():
    title, texts, _, _ = STORIES["kk"]
    nodes = [{"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in texts]
    story = {
        "title": title,
        "content": {"root": {"type": "root", "children": nodes}},
        "publishedAt": "2026-11-03T08:00:00Z",
    }
    row = f'8:["$","$L9",null,{{"doc":{json.dumps(story)}}}]\n'
    raw = f"<div id=root></div><script>self.__next_f.push([1,{json.dumps(row)}])</script>"
    assert faults(page("state", "kk", "", list(texts), raw=raw, title=title, lang="kk")) == []
