"""Labels that stand where something else was, headings that read as those of blocks, and texts of short sentences."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.ferry_pages import told
from tests.extraction.formats.judge import SEEN, faults
from tests.extraction.formats.made import TOWN, page, whole

T = TOWN
SITES = range(4)
ADS = (
    "PR|[PR]|AD|— Annonse —|Publicidade|Mainos|إعلان|פרסומת|スポンサーリンク|广告|광고|โฆษณา|विज्ञापन|Quảng cáo|Iklan|Διαφήμιση|Hirdetés|"
    "Publicitate|Oglas|تبلیغات|বিজ্ঞাপন|Scroll to continue|Bezahlte Anzeige|Artikeln fortsätter efter annonsen|"
    "Saken fortsetter under annonsen|Juttu jatkuu mainoksen jälkeen|Lees verder onder de advertentie|"
    "L’articolo continua dopo la pubblicità|El artículo continúa después de la publicidad|Continua após a publicidade|"
    "La suite après cette publicité|Ciąg dalszy tekstu pod reklamą|Haberin devamı reklamdan sonra|記事は広告の後に続きます"
).split("|")


@pytest.mark.parametrize("label", ADS)
def test_a_label_of_advertisements_is_no_text(label):
    assert faults(page("ads", label, told(*T[:2]) + f"<p>{label}</p>" + told(*T[2:5]), T[:5])) == []


@pytest.mark.parametrize(
    "text", ["Mainos ei valehdellut.", "Ads for bricks", "The ad ran twice.", "広告の歴史は長い。"]
)
def test_words_about_advertisements_are_text(text):
    own = [*T[:2], text, *T[2:5]]
    assert faults(page("ads", text, told(*own), own)) == []


CARD = '<a href="/news/mill"><span>The old mill gets a new wheel in spring</span></a>'
#: What of each is left when the card, the link or the shares of votes are gone goes, too.
RESTS = {
    "a sponsor above a card": f"<div class=q8><div class=q9>Presented by Ridge Bank of Ellbrook</div>{CARD}</div>",
    "a sponsor below a card": f"<section>{CARD}<p>Paid for by the bank of Ellbrook</p></section>",
    "a channel": "<div class=ln><p>ติดตามข่าวทางไลน์</p><a href=https://line.me/R/ti/p/@ell>เพิ่มเพื่อน</a></div>",
    "a channel below a call": "<div class=wa><p>Bądź na bieżąco!</p><p><a href=https://whatsapp.com/channel/00x>Dołącz do naszego kanału</a></p></div>",
    "a poll with shares": "<div class=pl><p>Would you buy the cold brickworks?</p><div>Yes 64%</div><div>No 36%</div><p>1,204 votes</p></div>",
    "a label of a player": "<div class=m1><h2>Listen to this story</h2><audio src=/a.mp3></audio></div>",
    "a label of a player in Polish": "<div><p>Posłuchaj artykułu</p><div><audio controls src=/a.mp3></audio></div></div>",
    "a vote": "<div class=bx><p>هل أعجبك المقال؟</p><button>نعم</button><button>لا</button></div>",
    "a vote in Japanese": "<div class=bx><p>この記事は役に立ちましたか？</p><button>はい</button><button>いいえ</button></div>",
    "an app": "<p><em>Read us on your telephone: <a href=https://play.google.com/store/apps/details?id=x>our app</a></em></p>",
    "a rating": "<div>Valore esta noticia: <a href=?v=1>1</a> <a href=?v=2>2</a> <a href=?v=3>3</a></div>",
    "a quotation pulled from the text": "<figure class=wp-block-pullquote><blockquote><p>We are not buying ruins, we are buying the only flat ground that this town has left</p></blockquote></figure>",
}


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("rest", RESTS.values(), ids=RESTS)
def test_what_is_left_of_a_box_goes_with_it(rest, site):
    assert faults(page("rest", "x", told(*T[:3]) + rest + told(*T[3:6]), T[:6], site=site)) == []


#: Each with the lines of it that are text.
STAY = {
    "an entry of a list that is no link": (
        "<ul><li><p><a href=https://a.example>Bricks of the north</a></p></li><li><p>Bricks of the south, for those who come by boat!</p></li></ul>",
        ["Bricks of the south, for those who come by boat!"],
    ),
    "a sentence beside a link": (
        "<div><p>“We shall see,” said the clerk.</p><p><a href=/news/mill>The old mill gets a new wheel in spring</a></p></div>",
        ["“We shall see,” said the clerk."],
    ),
    "titles of several recordings": (
        "".join(f"<div><h3>{name}</h3><audio src=/a.mp3></audio></div>" for name in ("The whistle", "The bell")),
        ["The whistle", "The bell"],
    ),
    "boxes of goods": (
        "".join(
            f"<div class=g><p>Brick number {n} of the kiln</p><a href=https://shop.example/{n}>Buy it now</a></div>"
            for n in range(5)
        ),
        [f"Brick number {n} of the kiln" for n in range(5)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize(("piece", "lines"), STAY.values(), ids=STAY)
def test_what_only_looks_like_a_rest_stays(piece, lines, site):
    html = page("stays", "x", told(*T[:3]) + piece + told(*T[3:6]), [], site=site).html
    body = (read_record("https://gazette.example/2026/11/03/x", html, None, SEEN).articleBody or "").split("\n")
    assert [line for line in lines if line not in body] == []


HEADINGS = {
    "English": ("Comments", "Newsletter", "Share"),
    "Spanish": ("Comentarios", "Suscríbete", "Compartir"),
    "Portuguese": ("Comentários", "Assine", "Relacionados"),
    "Russian": ("Комментарии", "Новости", "Поделиться"),
    "Japanese": ("コメント", "最新", "シェア"),
    "German": ("Kommentare", "Aktuelles", "Teilen"),
    "French": ("Commentaires", "Récents", "Partager"),
}


@pytest.mark.parametrize("form", ["<h2>{0}</h2>", "<h3 class=sub>{0}</h3>", "<h2 id=a>{0} <a href=#a>#</a></h2>"])
@pytest.mark.parametrize("words", HEADINGS.values(), ids=HEADINGS)
def test_headings_alike_above_paragraphs_are_the_texts(words, form):
    inside, own = told(T[0]), [T[0]]
    for at, word in enumerate(words):
        inside += form.format(word) + told(T[at + 1])
        own += [f"{word} #" if "#</a>" in form else word, T[at + 1]]
    html = page("headed", "x", inside, own).html
    body = (read_record("https://gazette.example/2026/11/03/x", html, None, SEEN).articleBody or "").split("\n\n")
    assert [line.removesuffix(" #").removesuffix("#").strip() for line in body] == [
        line.removesuffix(" #") for line in own
    ]


BLOCKS = {
    "a form": "<h2>Newsletter</h2><p>Each Friday the news of the brickworks comes to your house by mail, free of charge.</p><form><input type=email></form>",
    "links": "<h2>Related</h2><p><a href=/news/mill>The old mill gets a new wheel in spring</a></p><p><a href=/news/inn>The inn closes</a></p>",
    "a box of its own": "<div><h2>Comments</h2><p>anna</p><p>3 November 2026</p><p>I would have bought the chimneys alone, and left the rest to the kestrels.</p><button>Reply</button></div>",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_block_below_its_heading_is_none(block):
    inside = told(*T[:2]) + "<h2>What it costs</h2>" + told(T[2]) + "<h2>Who is against it</h2>" + told(T[3]) + block
    own = [*T[:2], "What it costs", T[2], "Who is against it", T[3]]
    assert faults(page("blocks", "x", inside, own)) == []


SHORT = {
    "de": ("Nachtbus war gleich voll besetzt", ["Der Bus war voll.", "Neunzig Leute fuhren in ihm mit.", "Auch eine Ziege war diesmal dabei."]),
    "ja": ("夜行バス、初日の乗客は九十人", ["再開した夜行バスの初日の乗客は九十人だった。", "うち看護師は十一人で、ほかにヤギが一頭いた。"]),
    "fr": ("Le bus de nuit était plein", ["Le premier bus de nuit était plein.", "Une chèvre a voyagé à demi-tarif."]),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "own"), [(lang, *story) for lang, story in SHORT.items()])
def test_a_text_of_short_sentences_is_read(lang, title, own):
    html = whole(
        f"<main><h1>{title}</h1><time datetime=2026-11-03>3.11.2026</time>{told(*own)}</main>", title, lang=lang
    )
    record = read_record("https://gazette.example/2026/11/03/x", html, None, SEEN)
    assert [line for line in own if line not in (record.articleBody or "")] == []


FOOTS = {
    "links, then words": "<center><a href=index.html>Home</a> | <a href=#top>Top</a> | <a href=mailto:a@b.example>Write</a><br>Best at 800x600<br>You are visitor 4031</center>",
    "a row of marks": "<div>[ <a href=/>Start</a> ] [ <a href=/alt>Archiv</a> ] Stand: heute</div>",
}


@pytest.mark.parametrize("foot", FOOTS.values(), ids=FOOTS)
def test_a_row_of_links_below_a_text_is_its_foot(foot):
    html = f"<h1>{page('f', 'x', '', []).html[:0]}Ellbrook buys its cold brickworks for the price of a house</h1>{told(*T[:5])}<hr>{foot}"
    assert faults(page("foot", "x", "", T[:5], raw=html)) == []


DAYS = (
    "Gedruckt am 4. November 2026",
    "Saltney, 3 November 2026",
    "Stampato il 4 novembre 2026",
    "2026年11月4日 掲載",
)


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("day", DAYS)
def test_a_day_and_few_words_below_a_text_are_none_of_it(day, site):
    assert faults(page("days", day, told(*T[:5], day), T[:5], site=site)) == []


def test_a_last_sentence_with_a_day_is_text():
    own = [*T[:5], "It opens on 4 November 2026."]
    assert faults(page("days", "sentence", told(*own), own)) == []


CARDS = (
    "<a class=r4 href=/news/mill><img src=/card.jpg width=90 height=60><div>The old mill gets a new wheel in spring</div></a>",
    "<a href=/news/mill><span><img src=/card.jpg width=90 height=60></span><span>The old mill gets a new wheel in spring</span></a>",
)


@pytest.mark.parametrize("card", CARDS)
def test_the_picture_of_a_card_is_none_of_the_articles(card):
    own = "<a href=/big.jpg><img src=/own.jpg width=900 height=600></a>"
    html = page("pictures", "x", told(*T[:2]) + own + told(T[2]) + card + told(*T[3:5]), T[:5]).html
    images = read_record("https://gazette.example/2026/11/03/x", html, None, SEEN).images or []
    assert [image.url for image in images] == ["https://gazette.example/own.jpg"]
