"""What stands on an article's page and is not the article's: reviews, periods, tables, pagers, walls."""

from __future__ import annotations

import pytest

import newscrawl

TEXT = (
    "The council voted on Tuesday to keep the old swimming pool open for another two winters, after a petition.",
    "Heating the hall costs the town about forty thousand a month, and the roof has leaked since spring.",
    "The treasurer said that the money would come from the parking fund, which holds more than it was meant to.",
)
PROSE = "".join(f"<p>{text}</p>" for text in TEXT)
HEADLINE = "Old pool stays open for two more winters"
REVIEW = '"author": {"@type": "Person", "name": "Karl Beck"}, "datePublished": "2026-05-01", "reviewBody": "Nice."'


def _read(body: str, head: str = "", language: str = "en", title: str = HEADLINE) -> newscrawl.Article:
    top = f"<head><title>{title} | The Weir Gazette</title>{head}</head>"
    page = f'<html lang="{language}">{top}<body>{body}</body></html>'
    return newscrawl.extract(page, url="https://weir.example/stories/pool", downloaded="2026-06-20T12:00:00Z")


def _says(article: newscrawl.Article) -> tuple[list[str | None], str | None]:
    return [author.name for author in article.authors], article.datePublished


@pytest.mark.parametrize(
    "below",
    [
        (
            '<div itemscope itemtype="https://schema.org/Review"><span itemprop="author" itemscope><b itemprop="name">'
            'K. Beck</b></span><meta itemprop="datePublished" content="2026-05-01"> Five stars</div>'
        ),
        (
            '<div itemprop="review" itemscope><span itemprop="author">Karl Beck</span> <time itemprop="datePublished" '
            'datetime="2026-05-01">1 May</time> Five stars</div>'
        ),
        '<div itemprop="review"><span class="author">Karl Beck</span> <time datetime="2026-05-01">1 May</time></div>',
        '<div itemscope itemtype="http://schema.org/UserReview"><p>Karl Beck, 1 May 2026</p></div>',
        '<section><h2>Bewertungen</h2><p><b>K. Beck</b> <time datetime="2026-05-01">1. Mai</time></p></section>',
        "<section><h3>What readers say</h3><p>1 May 2026</p></section>",
        '<div class="archive"><a href="/2026/05/">May 2026</a> <a href="/2026/04/">April 2026</a></div>',
    ],
)
def test_what_readers_and_archives_say_below_signs_and_dates_nothing(below):
    assert _says(_read(f"<article><h1>{HEADLINE}</h1>{PROSE}</article>{below}")) == ([], None)
    assert _says(_read(f"<main><h1>{HEADLINE}</h1>{PROSE}{below}</main>")) == ([], None)


def test_a_reader_s_review_in_json_ld_is_not_the_article():
    head = f'<script type="application/ld+json">{{"@type": "Review", {REVIEW}}}</script>'
    assert _says(_read(f"<article><h1>{HEADLINE}</h1>{PROSE}</article>", head)) == ([], None)


@pytest.mark.parametrize(
    "named",
    [f'"name": "{HEADLINE}"', '"itemReviewed": {"name": "Old pool"}', '"url": "https://weir.example/stories/pool"'],
)
def test_a_review_that_the_page_s_title_or_address_names_is_the_article(named):
    head = f'<script type="application/ld+json">{{"@type": "Review", {named}, {REVIEW}}}</script>'
    assert _says(_read(f"<article><h1>{HEADLINE}</h1>{PROSE}</article>", head)) == (["Karl Beck"], "2026-05-01")


def test_an_article_marked_as_a_review_keeps_its_author():
    page = (
        f'<article itemscope itemtype="https://schema.org/Review"><h1 itemprop="name">{HEADLINE}</h1><p>By <span '
        f'itemprop="author">Karl Beck</span> <time itemprop="datePublished" datetime="2026-05-01">1</time></p>{PROSE}'
        "</article>"
    )
    assert _says(_read(page)) == (["Karl Beck"], "2026-05-01")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("<p>Valid from 1 May 2026</p>", "en"),
        ("<p>Registration until 1 May 2026</p>", "en"),
        ("<p>Anmeldung bis 1. Mai 2026</p>", "de"),
        ("<p>Válido desde el 1 de mayo de 2026</p>", "es"),
        ("<p>Inscrições até 1 de maio de 2026</p>", "pt"),
        ("<p>Geldig vanaf 1 mei 2026</p>", "nl"),
        ("<table><tr><th>Opening day</th><td>1 May 2026</td></tr><tr><th>Price</th><td>4</td></tr></table>", "en"),
    ],
)
def test_a_period_or_the_row_of_a_table_is_no_date_of_publication(line, language):
    assert _read(f"<article><h1>{HEADLINE}</h1>{line}{PROSE}</article>", language=language).datePublished is None


@pytest.mark.parametrize(
    "line",
    [
        "<p>1 May 2026</p>",
        "<p>Online since 1 May 2026</p>",
        "<p>Weir, 1 May 2026</p>",
        "<table><tr><th>Published</th><td>1 May 2026</td></tr></table>",
        "<table><tr><th>Date</th><td>1 May 2026</td></tr></table>",
    ],
)
def test_a_date_of_publication_in_the_same_places_counts(line):
    assert _read(f"<article><h1>{HEADLINE}</h1>{line}{PROSE}</article>").datePublished == "2026-05-01"


@pytest.mark.parametrize(
    "pager",
    [
        '<p>1 | <a href="old-2.html">2</a> | <a href="old-3.html">3</a> | <a href="old-2.html">Next »</a></p>',
        '<p>Página 1 de 3 <a href="/stories/pool/2">Siguiente</a></p>',
        '<p>Pagina 1/2 <a href="?pag=2">Avanti</a></p>',
        '<p>Seite 1 von 2 <a href="/stories/pool/2">Weiter</a> <a href="?all=1">Auf einer Seite lesen</a></p>',
        '<p>Strona 1 z 4 <a href="pool,2.html">Dalej</a></p>',
    ],
)
def test_the_line_that_leads_to_further_pages_is_no_text(pager):
    body = _read(f"<article><h1>{HEADLINE}</h1>{PROSE}{pager}</article>").articleBody
    assert body is not None
    assert body.split("\n\n") == list(TEXT)


def test_a_sentence_with_a_number_and_a_link_is_text():
    line = 'About 40 of them <a href="/stories/petition-2">signed twice</a>, and the clerk struck them out by hand.'
    body = _read(f"<article><h1>{HEADLINE}</h1>{PROSE}<p>{line}</p>{PROSE[:50]}</article>").articleBody
    assert "the clerk struck them out" in (body or "")


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "fr",
            "Contenu indisponible",
            "Ce contenu n'est pas disponible dans votre pays pour des raisons juridiques. Veuillez nous excuser.",
        ),
        (
            "de",
            "Inhalt nicht verfügbar",
            "Dieser Inhalt ist in deinem Land aus rechtlichen Gründen nicht verfügbar. Wir bitten um dein Verständnis.",
        ),
        (
            "en",
            "451: Unavailable due to legal reasons",
            (
                "We recognize you are attempting to access this website from a country of the European Economic Area "
                "which enforces the General Data Protection Regulation and access cannot be granted."
            ),
        ),
        (
            "en",
            "One moment",
            (
                "You have made too many requests at once. To protect our network we have limited access from your "
                "address. Please wait some minutes and reload this page."
            ),
        ),
        (
            "en",
            "Please enable cookies",
            "Your browser is set to block cookies. Please change the settings and load the page again to read on.",
        ),
    ],
)
def test_a_page_that_turns_the_reader_away_is_no_article(language, title, text):
    article = _read(f"<main><h1>{title}</h1><p>{text}</p></main>", language=language, title=title)
    assert article.metadata.probability < 0.5
    assert article.metadata.pageKind == "wall"
