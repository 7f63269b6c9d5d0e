"""Who and when in languages with fewer papers, and what only looks like a name or a day there."""

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.normalize.language.detection import checked_language

#: Words of no language: the page's own counts.
PROSE = (
    "Tolmera vasquil pordane brelund skavimo trenuva, galdomir heskalo viprente mosculda farnavil dostrema kulvari. "
)
HEADLINE = "Kulvari brelund"
PAPER = "Zorvani"

BYLINES = {
    ("sq", "Nga: Arben Leka"): ["Arben Leka"],
    ("sq", "Nga Dritan Meta dhe Elira Basha"): ["Dritan Meta", "Elira Basha"],
    ("mt", "Minn Josette Camilleri u Karm Vella"): ["Josette Camilleri", "Karm Vella"],
    ("cy", "Awdur: Eleri Vaughan"): ["Eleri Vaughan"],
    ("sw", "Na Zawadi Mrema na Baraka Shayo"): ["Zawadi Mrema", "Baraka Shayo"],
    ("so", "Waxaa qoray: Hodan Warsame"): ["Hodan Warsame"],
    ("ha", "Daga Zainab Bello"): ["Zainab Bello"],
    ("uz", "Muallif: Dilnoza Karimova"): ["Dilnoza Karimova"],
    ("nb", "Skrevet av Håkon Lunde"): ["Håkon Lunde"],
    ("hy", "Հեղինակ՝ Անահիտ Գրիգորյան"): ["Անահիտ Գրիգորյան"],
    ("km", "ដោយ៖ សុខ ចាន់ដារា"): ["សុខ ចាន់ដារា"],
    ("am", "በ ሰላማዊት ተስፋዬ"): ["ሰላማዊት ተስፋዬ"],
    ("mk", "Од Ана Колева и Иван Митев"): ["Ана Колева", "Иван Митев"],
    ("fil", "Nina Ana Reyes, Ben Cruz, at Cora Diaz"): ["Ana Reyes", "Ben Cruz", "Cora Diaz"],
    ("is", "Texti: Þórdís Ólafsdóttir. Myndir: Kári Steinsson."): ["Þórdís Ólafsdóttir"],
    ("en", "✍ Tegan Ashdown"): ["Tegan Ashdown"],
    ("en", "✍️ Tegan Ashdown"): ["Tegan Ashdown"],
    ("id", "Oleh Rahmat Hidayat, Dosen Teknik Kelautan Universitas Pesisir"): ["Rahmat Hidayat"],
    ("es", "<span>Nuria Basurto</span><span>Redactora Jefa</span><i>6/10/2026</i>"): ["Nuria Basurto"],
    # the site's name, a job, a credit below: a second witness
    ("nb", f"Maren Vik<br>{PAPER}"): ["Maren Vik"],
    ("sl", f"Katja Mlakar, {PAPER}"): ["Katja Mlakar"],
    ("cy", "<span>Sioned Haf</span><span>Gohebydd</span>"): ["Sioned Haf"],
    ("et", "Merike Org</p><p>Toimetaja: Jaan Kask"): ["Merike Org"],
    ("et", "Merike Org"): [],
    # what stands behind a name, and between two
    ("he", '</p><div class="byline"><i>נועה ברק</i> <a href="#">עקבו אחריי</a></div><p>'): ["נועה ברק"],
    ("fi", "Teksti Aino Virta Kuvat Ville Harju"): ["Aino Virta"],
    ("sv", "Text Anna Ek Foto Per Alm"): ["Anna Ek"],
    ("lt", "Parengė Ieva Noreikaitė"): ["Ieva Noreikaitė"],
    ("th", "เขียนโดย วรรณา ใจงาม"): ["วรรณา ใจงาม"],
    ("tr", "Yazan: Pelin Ersoy, Kıyı Mühendisliği Bölümü"): ["Pelin Ersoy"],
    ("lt", "Rasa Mockutė ir Tadas Grigas</p><p>2026-10-06"): ["Rasa Mockutė", "Tadas Grigas"],
    ("vi", "Thứ ba, 6/10/2026, 14:05 - Lê Hoài Thu"): ["Lê Hoài Thu"],
    ("en", f'<img src="/a.jpg" width="640" alt="">Maren Vik / {PAPER}'): [],
}
NOBODY = {
    "sq": "Publikuar E Martë",
    "ms": "Diterbitkan Selasa",
    "sw": "Imechapishwa Jumanne",
    "hr": "Podijeli Članak",
    "et": "Jaga Artiklit",
    "az": "Xəbəri Paylaş",
    "cy": "Rhannu Erthygl",
    "is": "Deila Frétt",
    "fil": "Ibahagi Ito",
    "lv": "Citas Ziņas",
    "af": "Plaaslike Nuus",
    "pl": "Wiadomości Lokalne",
    "it": "Cronaca Locale",
    "tr": "Haberi Paylaş",
    "hu": "Cikk Megosztása",
    "uk": "Поділитися Новиною",
    "cs": "Severní Přístav",
    "mk": PAPER + " Tolmera",  # the site's own name
    "eu": "Tolmera Heskalo",  # a section of its menu
}
LABELS = {
    ("so", "La daabacay: 6.10.2026"): ("2026-10-06", None),
    ("ha", "An wallafa ranar 6.10.2026"): ("2026-10-06", None),
    ("lv", "Pievienots: 06.10.2026"): ("2026-10-06", None),
    ("cy", "Diweddarwyd ddiwethaf: 7.10.2026"): (None, "2026-10-07"),
    ("af", "Laas bygewerk: 7.10.2026"): (None, "2026-10-07"),
    ("vi", "Cập nhật lần cuối: 07/10/2026"): (None, "2026-10-07"),
    ("et", "Avaldatud 6.10.2026, viimati muudetud 7.10.2026"): ("2026-10-06", "2026-10-07"),
}
BEHIND = {
    "founded": ("lv", "<p>Dibināts 1998. gada 4. maijā</p>"),
    "a source with its day": ("tr", "<p>Kaynak: Liman İdaresi, 14 Mart 2025</p>"),
    "the weather": ("hy", "<div>Եղանակ 28.11.2026 +4°</div>"),
    "the next post": (
        "hr",
        '<div class="next"><a href="/n/2">Nova kuća</a><time datetime="2026-10-09">9.10.</time></div>',
    ),
    "a card": (
        "fil",
        '<div class="teaser"><a href="/n/6">Bubong</a><div class="teaser-meta">Ni Tess Abad · 9/10/2026</div></div>',
    ),
}


NO_DAY = {
    "a birth and a death": ("fi", "<p>s. 12.3.1931 k. 3.10.2026</p>"),
    "a post with a handle": ("hu", "<div><p>Lezárták a hidat!</p><p>— Papp Noémi (@noemi) 2026. október 5.</p></div>"),
    "a quotation": ("cs", '<div class="citat"><p>Moře nečeká.</p><p class="autor">Karel Vlna</p></div>'),
}


def _read(language: str, top: str = "", middle: str = "", bottom: str = "", paper: str = PAPER) -> newscrawl.Article:
    page = (
        f'<!doctype html><html lang="{language}"><head><title>{HEADLINE} – {paper}</title></head><body><header>'
        f'<a href="/">{paper}</a><nav><a href="/t/">Tolmera Heskalo</a></nav></header><section><h1>{HEADLINE}</h1>{top}'
        f"<p>{PROSE}</p><p>{PROSE * 2}</p>{middle}<p>{PROSE * 2}</p>{bottom}</section></body></html>"
    )
    return newscrawl.extract(page, url="https://quay.example/2/kulvari", downloaded="2026-11-28T12:00:00Z")


def _names(article: newscrawl.Article) -> list[str | None]:
    return [author.name for author in article.authors]


@pytest.mark.parametrize(("language", "line"), BYLINES)
def test_a_byline_names_its_authors(language, line):
    assert _names(_read(language, f"<p>{line}</p>")) == BYLINES[language, line]


@pytest.mark.parametrize("language", NOBODY)
def test_words_of_the_page_beside_the_date_are_nobody(language):
    words = NOBODY[language]
    article = _read(language, f"<p>{words} | 2026-10-06</p>", paper=words if words.startswith(PAPER) else PAPER)
    assert (_names(article), article.datePublished) == ([], "2026-10-06")


@pytest.mark.parametrize(("language", "line"), LABELS)
def test_a_label_says_whether_a_day_is_the_first_or_the_last(language, line):
    article = _read(language, f"<p>{line}</p>")
    assert (article.datePublished, article.dateModified) == LABELS[language, line]


@pytest.mark.parametrize("name", BEHIND)
def test_days_and_names_behind_the_text_are_others(name):
    language, bottom = BEHIND[name]
    article = _read(language, bottom=bottom)
    assert (_names(article), article.datePublished) == ([], None)


@pytest.mark.parametrize("name", NO_DAY)
def test_lives_posts_and_quotations_sign_nothing(name):
    language, line = NO_DAY[name]
    for article in (_read(language, middle=line), _read(language, bottom=line)):
        assert article.datePublished is None
    assert _names(article) == []
    assert _read(*NO_DAY["a birth and a death"]).datePublished is None


def test_without_a_printed_headline_the_article_begins_below_the_menu():
    page = (
        f"<title>{HEADLINE}</title><div class=topbar>Днес е 28.11.2026</div><nav><a href=/a>A</a><a href=/b>B</a></nav>"
        f"<p>{PROSE * 2}</p><p>{PROSE * 2}</p><p>{PROSE}</p>"
    )
    seen = newscrawl.extract(page, url="https://quay.example/2/kulvari", downloaded="2026-11-28T12:00:00Z")
    assert seen.datePublished is None


def test_a_box_with_a_sentence_of_its_own_keeps_its_day():
    post = '<div><a href="https://t.example/q/12">Quai</a><p>Tolmera brelund.</p><span>5 oct. 2026, 09:00</span></div>'
    assert _read("fr", middle=post).datePublished is None


def test_the_footer_of_the_box_below_the_menu_tells_when():
    assert _read("lv", bottom='<div class="footer">Pievienots: 06.10.2026.</div>').datePublished == "2026-10-06"


def test_who_made_a_book_below_the_first_paragraphs_did_not_write_the_article():
    book = "<div><p><i>Podul</i></p><p>de Mircea Dobre, Editura Malul</p></div>"
    assert _names(_read("ro", middle=book)) == []


def test_a_document_s_byline_is_the_article_s():
    line = '<div class="documentByLine">Author: <span>Eleri Vaughan</span></div>'
    assert _names(_read("en", line)) == ["Eleri Vaughan"]


@pytest.mark.parametrize("name", ["malika yusupova", "Anneke de wet", "Lowri Bevan"])
def test_an_article_s_node_that_says_nothing_but_its_author_is_believed(name):
    node = f'{{"@type": "Article", "author": [{{"@type": "Person", "name": "{name}"}}]}}'
    assert _names(_read("en", f'<script type="application/ld+json">{node}</script>')) == [name]


def test_a_small_surname_counts_in_microdata():
    assert _names(_read("af", '<p>Deur <span itemprop="author">Anneke de wet</span></p>')) == ["Anneke de wet"]


def test_a_language_that_is_not_known_by_words_stays_as_declared():
    maltese = (
        "Il-kunsill tal-belt iddeċieda li jagħlaq il-moll l-antik tal-injam għal żewġ xtiewi għax il-puntali tiegħu "
        "jridu jinbidlu malajr u hemm periklu għall-passiġġieri, intqal wara l-laqgħa tat-Tlieta."
    )
    english = "The council of the town has said that the old pier will be shut for two winters because of its piles."
    assert checked_language("mt", maltese) == ("mt", "declared")
    assert checked_language("mt", english) == ("en", "detected")
