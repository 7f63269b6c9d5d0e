"""Who wrote it where the system tells machines the site's owner, and where badges and boxes stand around the name."""

from __future__ import annotations

import pytest

from tests.extraction.fog_pages import DAY, TEXT, names, read

OWNER = '<meta name="author" content="Kim Doe">'
BADGES = [
    ("Nora van der Velde", "<div class=author><span class=name>{}</span><span class=author-badge>Lv1</span></div>"),
    ("Nora van der Velde", "<div class=author><span class=name>{}</span> <span class=author-badge>Lv1</span></div>"),
    ("Adaeze Okonkwo", "<div class=author><span class=name>{}</span> <span class=author-label>Staff</span></div>"),
    ("Jean-Loup N'Diaye", "<div class=byline><b>{}</b><span class=byline-badge>Abonné</span></div>"),
    ("Ayşe Yıldırım", "<p class=author><a href=/u/3>{}</a> <em class=author-level>Lv.12</em></p>"),
    ("林海", "<div class=author><span class=name>{}</span> <span class=author-badge>记者</span></div>"),
    ("長谷川美咲", "<div class=author><span>{}</span><span class=author-rank>記者</span></div>"),
    ("Лев Мартов", "<div class=author-row><span class=nm>{}</span><span class=author-status>Эксперт</span></div>"),
    ("Jörg Müßig", "<div class=autor><span class=name>{}</span><span class=autor-badge>VIP</span></div>"),
    ("Conceição dos Santos", "<div class=post-author><span>{}</span><span class=author-verified>✓</span></div>"),
    ("Iñaki Etxeberria", "<address class=author><span class=fn>{}</span><span class=author-posts>128</span></address>"),
    ("Nora van der Velde", "<div class=author><span class=author-prefix>By</span><span class=name>{}</span></div>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "markup"), BADGES)
@pytest.mark.parametrize("meta", ["", '<meta name="author" content="Quayside Team">'])
def test_a_badge_beside_the_name_is_no_author(name, markup, meta):
    assert names(read(markup.format(name), meta=meta)) == [name]


BOXES = [
    "<div class=info-box><div class=author><b>Nora Vale</b></div><div class=meta-info><i>{}</i></div></div>",
    "<div class=infobox><span class=author>Nora Vale</span> <span>{}</span></div>",
    "<div class=infobox><p class=byline>By Nora Vale</p><p>{}</p></div>",
    "<section class=factbox><ul><li class=writer>Nora Vale</li><li>{}</li></ul></section>",
    "<div class=fact-box><div class=author>Nora Vale</div><div>{}</div></div>",
    "<div class=info_box><a rel=author href=/n>Nora Vale</a><time>{}</time></div>",
    "<div class=calendar><div class=author>Nora Vale</div><div>{}</div></div>",
    "<div class=timeline><div class=autor>Nora Vale</div><div>{}</div></div>",
    "<div class=schedule><div class=redacteur>Nora Vale</div><div>{}</div></div>",
    f"{TEXT[: TEXT.index('</p>')]}</p><div class=info-box><div class=author>Nora Vale</div><div>{{}}</div></div>",
]  # fmt: skip


@pytest.mark.parametrize("markup", BOXES)
@pytest.mark.parametrize("written", ["2026-03-14 23:30:00", "14 March 2026"])
def test_a_box_of_who_and_when_at_the_headline_tells_the_day(markup, written):
    article = read(markup.format(written))
    assert (article.datePublished or "")[:10] == DAY
    assert names(article) == ["Nora Vale"]


@pytest.mark.parametrize("name", ["event", "document", "quote", "testimonial", "product"])
@pytest.mark.parametrize("line", ["<div>Town Hall</div>", "<div class=author>Otto Reyes</div>"])
def test_a_thing_of_somebody_else_at_the_headline_tells_no_day(name, line):
    article = read(f"<div class={name}>{line}<div>14 March 2026</div></div>")
    assert (article.datePublished, names(article)) == (None, [])


ROW = "<p class=place>Outer harbour</p><p class=place>Pier 3</p><p class=place>Gate 4</p><p class=place>Quay 5</p>"
SIGNED = [
    "<div class=author>Nora Vale</div>",
    "<p class=byline><a href=/people/nora rel=author>Nora Vale</a></p>",
    "<div><span class=writer>Nora Vale</span></div>",
    "<div id=post-author>Nora Vale</div>",
    "<ul><li class=autor>Nora Vale</li></ul>",
]
RIGHTS = ["<footer>© 2026 Kim Doe</footer>", "<footer><p>Copyright Kim Doe 2019-2026</p></footer>", ""]


@pytest.mark.parametrize("markup", SIGNED)
@pytest.mark.parametrize("end", RIGHTS)
@pytest.mark.parametrize("meta", [OWNER, '<meta property="article:author" content="Kim Doe">'])
def test_the_author_above_the_text_goes_before_the_owner(markup, end, meta):
    assert names(read(ROW + markup, meta=meta, end=end)) == ["Nora Vale"]


def test_an_owner_who_is_printed_and_reserves_no_rights_wrote_it():
    end = "<p>Kim Doe is a reporter.</p>"
    assert "Kim Doe" in names(read(ROW + ROW + SIGNED[0], meta=OWNER, end=end))


def test_the_owner_wrote_it_where_nobody_else_signs():
    assert names(read("", meta=OWNER, end=RIGHTS[0])) == ["Kim Doe"]
    assert names(read("<p class=byline>By Kim Doe</p>", meta=OWNER, end=RIGHTS[0])) == ["Kim Doe"]


TIMES = "<ul class=post-meta><li><time datetime='2026-03-14T00:00'>March 14, 2026</time></li>{}</ul>"
CHANGED = "<li><time datetime='2026-05-02T00:00'>May 2, 2026</time></li><li>in <a href=/category/city/>City</a></li>"
COLUMNS = {
    "one": "<nav><div class=authors><div><b>Nora Vale</b><br>Reporter</div></div>{}</nav>",
    "a long name": "<nav><div class=authors><div><b>Nora van der Velde</b></div></div>{}</nav>",
    "a link with a long name": "<nav><div class=authors><a href=/author/n>Nora van der Velde</a></div>{}</nav>",
    "two": "<nav><div class=authors><div>Nora Vale</div><div>Sam Oyelaran</div></div>{}</nav>",
    "two with jobs": (
        "<nav><div class=authors><div><a href=/author/n>Nora Vale</a></div><div>Redakteurin</div>"
        "<div><a href=/author/s>Sam Oyelaran</a></div><div>Reporter</div></div>{}</nav>"
    ),
    "a title": "<nav><div class=authors><div>Nora Vale</div></div><div class=post-title>Metadata</div>{}</nav>",
}
WRITERS = {"a long name": ["Nora van der Velde"], "a link with a long name": ["Nora van der Velde"]}


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("place", ["before", "end"])
def test_a_column_of_who_and_when_tells_both_days_apart(name, place):
    end = RIGHTS[0]
    column = COLUMNS[name].format(TIMES.format(CHANGED))
    article = read("", meta=OWNER, **({"before": column, "end": end} if place == "before" else {"end": column + end}))
    assert (article.datePublished or "")[:10] == DAY
    both = ["Nora Vale", "Sam Oyelaran"] if name.startswith("two") else ["Nora Vale"]
    assert names(article) == WRITERS.get(name, both)


def test_labels_in_a_column_may_name_what_is_linked():
    column = (
        "<nav><div><h2>14 March 2026</h2><ul><li id=author>Author: <a href=/author/n>Nora van der Velde</a></li>"
        "<li>Language: <a href=/language/en>en</a></li><li>Category: <a href=/category/city/>City</a></li></ul></div>"
        "</nav>"
    )
    article = read("", end=column)
    assert ((article.datePublished or "")[:10], names(article)) == (DAY, ["Nora van der Velde"])


PARTICLES = [
    "Anneliese von der Heide", "Anna von Berg", "Otto von Habsburg", "Nora van der Velde", "Jan av Hällen",
    "Maria da Silva", "Sofie af Ugglas", "Luca di Marco", "Ana de la Torre", "Rui dos Santos", "Fatima el Masri",
]  # fmt: skip
SIGNING = [
    "<div class=author>{}</div>", "<p class=byline><b>{}</b></p>", "<p class=author>{} | 14.03.2026</p>",
    "<p class=byline>Von {}</p>",
]  # fmt: skip


@pytest.mark.parametrize("name", PARTICLES)
@pytest.mark.parametrize("markup", SIGNING)
def test_the_particle_of_a_surname_is_no_by(name, markup):
    assert names(read(markup.format(name), lang="de")) == [name]


@pytest.mark.parametrize("said", ["Gespeichert von", "Eingestellt von", "Hochgeladen von", "Sparad av", "Inserito da"])
def test_any_word_before_by_still_announces_the_author(said):
    assert names(read(f"<div class=author>{said} Nora Vale</div>", lang="de")) == ["Nora Vale"]
