"""Which words make a date that of an update, and what readers wrote below an article."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import BYLINE, ENTRY, page, read

READERS = [
    f'<div id="guestbook"><div class="entry"><p>Otto Reyes, October 9, 2026</p>{ENTRY}</div></div>',
    f"<section><h2>Guest book</h2><div><p><b>Otto Reyes</b> wrote on October 9, 2026:</p>{ENTRY}</div></section>",
    f"<h2>Guestbook</h2><p>By Otto Reyes on October 9, 2026</p>{ENTRY}",
    f"<h3>Gästebuch</h3><p>Von Otto Reyes am 9. Oktober 2026</p>{ENTRY}",
    f'<div class="gaestebuch"><p>9.10.2026 von Otto Reyes</p>{ENTRY}</div>',
    f'<div class="livre-d-or"><p>Otto Reyes, le 9 octobre 2026</p>{ENTRY}</div>',
    f'<h2>Libro de visitas</h2><div class="m"><p>Por Otto Reyes, 9 de octubre de 2026</p>{ENTRY}</div>',
    f'<h2>Letters from readers</h2><p class="author">Otto Reyes</p><p class="date">October 9, 2026</p>{ENTRY}',
    f"<h2>3 replies</h2><ol><li><cite>Otto Reyes</cite> <span>October 9, 2026</span>{ENTRY}</li></ol>",
    f'<div class="reactions"><span class="author">Otto Reyes</span> <time datetime="2026-10-09">Oct 9</time>{ENTRY}</div>',
    f'<h2>What our readers say</h2><article><h3>Otto Reyes</h3><time datetime="2026-10-09">Oct 9</time>{ENTRY}</article>',
    f"<h2>Guest book</h2><dl><dt>Otto Reyes, October 9, 2026</dt><dd>{ENTRY}</dd></dl>",
    f"<h2>ゲストブック</h2><p>2026年10月9日 大田花子</p>{ENTRY}",
    f"<h2>Гостевая книга</h2><p>Автор: Отто Рейес, 9 октября 2026</p>{ENTRY}",
]
NO_LABELS = [
    "<p>Reviewed by Otto Reyes</p><p>October 6, 2026</p>",
    "<p>Edited by Otto Reyes</p><p>October 6, 2026</p>",
    "<p>Product Update</p><p>October 6, 2026</p>",
    "<p>Market update</p><time datetime='2026-10-06'>Oct 6</time>",
    "<p>Medically reviewed by Otto Reyes, MD</p><p>October 6, 2026 · 4 min read</p>",
    "<p>Geprüft von Otto Reyes</p><p>6. Oktober 2026</p>",
    "<p>Editado por Otto Reyes</p><p>6 de octubre de 2026</p>",
    "<p>Relu par Otto Reyes</p><p>6 octobre 2026</p>",
    "<p>Fact checked by Otto Reyes</p><p>October 6, 2026</p>",
    "<p>Harbour Update</p><p class='date'>October 6, 2026</p>",
]
LABELS = [
    "<p>Last updated</p><p>October 6, 2026</p>",
    "<p>Updated by Otto Reyes</p><p>October 6, 2026</p>",
    "<p>This story was updated</p><p>October 6, 2026</p>",
    "<p>Zuletzt aktualisiert</p><p>6. Oktober 2026</p>",
    "<dl><dt>Updated</dt><dd>October 6, 2026</dd></dl>",
    "<p>Last modified:</p><p>October 6, 2026</p>",
    "<p>Mis à jour</p><p>6 octobre 2026</p>",
    "<p>最終更新</p><p>2026年10月6日</p>",
    "<p>Last edited by Otto Reyes</p><p>October 6, 2026</p>",
]


UPDATES = [
    "<p>Last edited <time datetime='2026-10-07'>7 October 2026</time></p>", "<footer>Last edited <time>7 October 2026</time></footer>",
    "<p>Zuletzt geändert am 7. Oktober 2026</p>", "<p>Mis à jour le 7 octobre 2026</p>", "<p>Actualizado el 7 de octubre de 2026</p>",
    "<p>最終更新 2026年10月7日</p>", "<p>Обновлено 7 октября 2026</p>", "<p>Laatst bijgewerkt: 7 oktober 2026</p>",
    "<p>Ostatnia aktualizacja: 7 października 2026</p>", "<p>Päivitetty 7.10.2026</p>", "<p>Güncelleme: 7 Ekim 2026</p>",
    "<p>آخر تحديث: 7 أكتوبر 2026</p>",
]  # fmt: skip


@pytest.mark.parametrize("text", UPDATES)
def test_a_printed_update_is_never_the_publication(text):
    record = read(page(top=BYLINE + text))
    assert (record.datePublished, record.dateModified) == (None, "2026-10-07")


@pytest.mark.parametrize("text", READERS)
def test_what_a_reader_wrote_below_an_article_neither_dates_nor_signs_it_nor_is_its_text(text):
    for html in (page(after=text), page(end=text)):
        record = read(html)
        assert (record.datePublished, record.authors) == (None, [])
        assert "fine bridge" not in record.articleBody


@pytest.mark.parametrize("text", NO_LABELS)
def test_a_credit_or_a_rubric_above_a_date_does_not_make_it_an_update(text):
    record = read(page(top=text))
    assert (record.datePublished, record.dateModified, record.authors) == ("2026-10-06", None, [])


@pytest.mark.parametrize("text", LABELS)
def test_a_line_that_speaks_of_an_update_is_the_label_of_the_date_below_it(text):
    record = read(page(top=text))
    assert (record.datePublished, record.dateModified) == (None, "2026-10-06")
