import html
import json

import pytest

from newscrawl import extract
from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.extraction.page_kind import article_probability
from newscrawl.html.document import Document
from tests.html.pages import ADDRESS, HEADLINE, PARAGRAPHS, TEXTS, cards

TITLE = f"<h1>{HEADLINE}</h1>"
SITE = "https://courier.example"


def probability(html, url=ADDRESS, **known):
    document = Document(url, html)
    structured = StructuredData(document)
    return article_probability(
        document, structured, read_body(document, HEADLINE), **{"dated": False, "signed": False, **known}
    )


def json_ld(**node):
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("html", "url", "known"),
    [
        (TITLE + PARAGRAPHS, ADDRESS, {"dated": True, "signed": True}),
        (TITLE + PARAGRAPHS, f"{SITE}/harbour-council-keeps-lantern-lit/", {}),
        (
            json_ld(**{"@type": "NewsArticle", "headline": HEADLINE}) + TITLE + PARAGRAPHS,
            f"{SITE}/x/17",
            {"dated": True},
        ),
        (f"<body class=single-post>{TITLE}<p>{TEXTS[0]}</p>", f"{SITE}/?p=17", {"dated": True}),
        (f"{TITLE}<p>{TEXTS[0]}</p>", f"{SITE}/note/17", {"listed": True}),
    ],
    ids=["dated and signed", "a slug", "declared", "short, single", "short, without a date, but listed"],
)
def test_an_article_is_one(html, url, known):
    assert probability(html, url, **known) >= 0.5


@pytest.mark.parametrize(
    ("html", "url"),
    [
        (f"<body class=home>{cards(12)}", f"{SITE}/"),
        (f"<body class='archive category'><h1>Harbour</h1>{cards(12)}", f"{SITE}/category/harbour/"),
        (f"<h1>Lanterns</h1><p>{TEXTS[0]}</p>{cards(12)}", f"{SITE}/tag/lanterns/"),
        (f"<body class=page><h1>About</h1>{PARAGRAPHS}", f"{SITE}/about/"),
        ("<h1>Contact</h1><form><p>Write to us</p></form>", f"{SITE}/contact/"),
        (
            json_ld(**{"@type": "Product", "name": "Lantern"}) + f"<h1>Lantern</h1><p>{TEXTS[0]}</p>",
            f"{SITE}/product/lantern",
        ),
        (f"<body class=forum><h1>Lanterns?</h1>{PARAGRAPHS}", f"{SITE}/forum/thread/17"),
        (TITLE, ADDRESS),
    ],
    ids=["home", "category", "tag", "about", "contact", "product", "forum", "without a text"],
)
def test_what_is_no_article_is_none(html, url):
    assert probability(html, url) < 0.5


def test_a_card_that_pointed_here_makes_it_likelier():
    assert probability(TITLE + PARAGRAPHS, listed=True) > probability(TITLE + PARAGRAPHS)


def test_an_unknown_sign_is_an_error():
    with pytest.raises(KeyError):
        probability(TITLE, liked=True)


def test_the_text_of_a_page_that_a_script_is_to_show_counts_as_one_that_is_shown():
    story = {"title": HEADLINE, "published": "2026-11-03T09:00:00Z", "body": list(TEXTS)}
    told = html.escape(json.dumps(story), quote=True)
    address = f"{SITE}/2026/11/03/{HEADLINE.lower().replace(' ', '-')}"
    page = f'<title>The Courier</title><body><div data-story="{told}"></div><script src="/app.js"></script></body>'
    assert probability(page, address, dated=True) >= 0.5
    assert probability(page.replace(told, ""), address, dated=True) < 0.5


def pictures(count, text="Oak, 1994"):
    return "".join(f"<figure><img src=/{n}.jpg width=800 height=600><p>{text} {n}</p></figure>" for n in range(count))


BRIEF = f"<p>{TEXTS[0]}</p>"
DATED_ARTICLE = '<meta property="og:type" content="article">'


@pytest.mark.parametrize("name", ["Portfolio", "Our projects", "Wedding gallery", "作品集", "Unsere Arbeiten"])
def test_many_pictures_under_a_name_that_nobody_signs_are_a_shop_s_or_a_portfolio(name):
    html = f"{DATED_ARTICLE}<h1>{name}</h1>{BRIEF}{pictures(12)}"
    assert probability(html, f"{SITE}/news/{name}", dated=True) < 0.5


@pytest.mark.parametrize("headline", [HEADLINE, "Storm over the lower quay, in twelve pictures"])
def test_a_gallery_under_a_headline_or_of_a_reporter_is_an_article(headline):
    html = f"{DATED_ARTICLE}<h1>{headline}</h1>{BRIEF}{pictures(12)}"
    assert probability(html, dated=True) >= 0.5
    assert probability(html.replace(headline, "Storm"), dated=True, signed=True) >= 0.5


def test_code_the_site_s_own_address_and_cards_before_the_text_make_an_article_less_likely():
    plain = TITLE + PARAGRAPHS
    assert probability(f"{plain}<pre><code>make all</code></pre>") < probability(plain)
    assert probability(plain, f"{SITE}/") < probability(plain, f"{SITE}/17")
    inside, before = (f"<main>{html}</main>" for html in (TITLE + PARAGRAPHS + cards(9), TITLE + cards(9) + PARAGRAPHS))
    assert probability(before) < probability(inside)


EXCERPTS = [
    "The bridge at the grain store stood open to anybody who wished to look, and by noon forty people had come.",
    "A report of ninety pages describes what was tried, what it cost and why the tannery was chosen in the end by all.",
    "Nothing will change for those who live near the old pier before the ninth of the month, the office wrote.",
]
NAMES = [
    "Bridge opens at the grain store",
    "Report says why the tannery was chosen",
    "Nothing changes near the old pier",
]
#: Lists of posts with an excerpt of each, and nothing of their own: {0} is the address, {1} the title, {2} the excerpt.
LISTS_OF_EXCERPTS = {
    "articles": "<article><h2><a href={0}>{1}</a></h2><time datetime=2026-09-0{3}>9.9.</time><p>{2}</p></article>",
    "titles that are no headings": "<div class=card><article><div>Posted "
    "<time datetime=2026-09-0{3}>2026-09-0{3}</time></div><p class=title><a href={0}>{1}</a></p>"
    "<div class=content><p>{2}</p></div><a href={0}#more>Read more</a></article></div>",
    "entries": "<li><h3><a href={0}>{1}</a></h3><p>{2}</p></li>",
    "dated boxes": "<div class=post><span class=date>0{3}.09.2026</span><h2><a href={0}>{1}</a></h2><p>{2}</p></div>",
    "two paragraphs": "<article><h2><a href={0}>{1}</a></h2><p>{2}</p><p>{2} It is so.</p></article>",
    "pictures": "<article><a href={0}><img src=a{3}.jpg alt=''></a><h3><a href={0}>{1}</a></h3><p>{2}</p></article>",
}


@pytest.mark.parametrize("form", LISTS_OF_EXCERPTS.values(), ids=LISTS_OF_EXCERPTS)
@pytest.mark.parametrize(
    "head", ["", "<meta property=og:type content=blog>", "<meta property=og:type content=article>"]
)
def test_a_text_of_excerpts_alone_is_no_article(form, head):
    addresses = [f"/2026/09/0{n}/{name.lower().replace(' ', '-')}/" for n, name in enumerate(NAMES, 1)]
    items = "".join(form.format(*each, n) for n, each in enumerate(zip(addresses, NAMES, EXCERPTS, strict=True), 1))
    page = f"<html lang=en><head>{head}</head><body><main><h1>What is written of the harbour</h1>{items}</main></body>"
    assert probability(page, f"{SITE}/harbour-of-the-town/", signed=True) < 0.5


def test_an_article_with_cards_in_it_stays_one():
    items = "".join(
        LISTS_OF_EXCERPTS["articles"].format(f"/2026/09/0{n}/x-y-z/", name, text, n)
        for n, (name, text) in enumerate(zip(NAMES, EXCERPTS, strict=True), 1)
    )
    assert probability(f"{TITLE}{PARAGRAPHS}{items}", dated=True, signed=True) >= 0.5
    assert probability(f"{TITLE}{items}{PARAGRAPHS}", dated=True, signed=True) >= 0.5


def test_a_film_that_the_page_is_about_makes_it_a_video():
    film = {"@context": "https://schema.org", "@type": "VideoObject", "name": HEADLINE, "uploadDate": "2025-03-12"}
    html = f"{json_ld(**film)}{TITLE}<p>By Ada Lane</p><video src=/v.mp4></video><p>{TEXTS[0]}</p>"
    assert extract(html, url=f"{SITE}/2025/03/12/the-lantern-at-the-landing").metadata.pageKind == "video"


def test_signs_of_networks_below_a_short_text_make_it_no_gallery():
    signs = "".join(f'<img src="/img/social/{name}.png">' for name in ("a", "b", "c", "d", "e", "f", "g", "h"))
    body = f"<h1>{HEADLINE}</h1><p>{TEXTS[0]}</p><div class=social>{signs}</div><p>{TEXTS[1]}</p>"
    html = f"<html><body>{body}</body></html>"
    assert extract(html, ADDRESS).metadata.pageKind == "article"
