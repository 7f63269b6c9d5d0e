import pytest

from newscrawl.html.roles import BIO, RECENT, RELATED
from tests.html.pages import PARAGRAPHS, TEXTS, cards, page, roles_of

TITLE = "<h1>Harbour council keeps the lantern lit</h1>"
RUNNING = [
    f"The lantern was lit again on evening {n}, and the boats came home by its light one after the other."
    for n in range(6)
]
BIO_TEXT = "Nora Vale walks the coast from landing to landing and asks who rows, who pays and who is left on the pier."


@pytest.mark.parametrize(
    ("html", "text", "role"),
    [
        ("<aside>In figures: two ferries</aside>", "In figures", "ASIDE"),
        ("<div class=sharedaddy>Like this</div>", "Like this", "SHARE"),
        ("<p>WhatsAppWhatsAppFacebookFacebook</p>", "WhatsApp", "SHARE"),
        ("<div class=related-posts><a href=/b>Another story</a></div>", "Another story", "RELATED"),
        ("<div id=comments><p>I was there, and it was dark</p></div>", "I was there", "COMMENTS"),
        ("<form><p>Get our letter every week</p></form>", "Get our letter", "NEWSLETTER"),
        ("<div class=tags><a href=/tag/x>Lanterns</a></div>", "Lanterns", "TAGS"),
        ("<p><span class=byline>By Nora Vale</span></p>", "By Nora Vale", "AUTHOR"),
        ("<figure><img src=a.jpg><figcaption>The landing</figcaption></figure>", "The landing", "CAPTION"),
        ("<div><img src=a.jpg><span><div>The landing at dusk</div></span></div>", "The landing", "CAPTION"),
        ("<h3>Share this article</h3><p>here</p>", "here", "SHARE"),
        ("<footer><p>All rights are with the council</p></footer>", "All rights", "FOOTER"),
        ("<h3>Leave a comment</h3><p>Your name</p>", "Your name", "COMMENTS"),
    ],
)
def test_markup_and_headings_say_what_a_line_is_for(html, text, role):
    assert role in roles_of(page(TITLE + PARAGRAPHS + html + "<p>end</p>"), text)


@pytest.mark.parametrize("name", ["share", "sidebar", "related-content", "ad-wrapper", "newsletter", "modal", "tags"])
def test_a_name_on_the_box_of_the_article_is_the_wrappers_name(name):
    document = page(f'<div class="{name}">{TITLE}{PARAGRAPHS}</div>')
    assert roles_of(document, TEXTS[0]) == set()


@pytest.mark.parametrize("name", ["gate-ad", "modal", "share"])
def test_a_name_on_a_box_around_the_main_element_is_the_wrappers_however_little_the_page_tells_there(name):
    elsewhere = "".join(f"<p>{text}</p>" for text in RUNNING)
    document = page(f'<div class="{name}"><main>{TITLE}<p>{TEXTS[0]}</p></main></div><div class=rest>{elsewhere}</div>')
    assert roles_of(document, TEXTS[0]) == set()


@pytest.mark.parametrize("name", ["recentNews", "related-content"])
def test_a_list_of_other_posts_does_not_run_on_without_links(name):
    own = "".join(f"<p>{text}</p>" for text in RUNNING)
    others = "".join(f"<li><a href=/{n}>{TITLE[4:-5]} {n}</a><p>{TEXTS[0]}</p></li>" for n in range(6))
    document = page(f'<div class="{name}">{own}</div><ul>{others}</ul>')
    assert roles_of(document, RUNNING[0]) == set()
    listed = page(f'<div class="{name}">{others}</div><div>{own}</div>')
    assert roles_of(listed, f"{TITLE[4:-5]} 3") & {"RECENT", "RELATED"}


def test_a_name_on_every_paragraph_is_no_role():
    document = page(TITLE + "".join(f"<p class=sidebar>{text}</p>" for text in TEXTS))
    assert roles_of(document, TEXTS[0]) == set()


@pytest.mark.parametrize("tag", ["blockquote", "table", "pre"])
def test_a_quotation_or_a_table_in_a_figure_is_text(tag):
    inner = f"<tr><td>{TEXTS[1]}</td></tr>" if tag == "table" else TEXTS[1]
    document = page(f"{TITLE}<p>{TEXTS[0]}</p><figure><{tag}>{inner}</{tag}></figure>")
    assert roles_of(document, TEXTS[1]) == set()


def test_a_card_without_a_link_is_none():
    document = page(f"{TITLE}<p class=teaser>{TEXTS[0]}</p>{PARAGRAPHS.replace(TEXTS[0], 'x')}")
    assert "CARD" not in roles_of(document, TEXTS[0])


@pytest.mark.parametrize(
    "below",
    [
        f"<h2>Recent Posts</h2>{cards()}",
        f"<section><h2>Recent Posts</h2>{cards()}</section>",
        f"<section><div><h2>Recent Posts</h2></div><div>{cards()}</div></section>",
        "<p><b>Recent Posts</b></p><ul><li><a href=/a>One story</a><li><a href=/b>Another story</a></ul>",
    ],
)
def test_a_heading_gives_its_role_to_all_that_it_heads(below):
    document = page(TITLE + PARAGRAPHS + below)
    (region,) = [region for region in document.blocks.of(RECENT) if region.heading]
    lines = document.outline.lines
    assert lines[region.first].text == "Recent Posts"
    assert region.last == len(lines)


def test_a_related_heading_without_links_below_heads_nothing_but_itself():
    document = page(f"{TITLE}<p>{TEXTS[0]}</p><h3>Related Posts</h3><p>{TEXTS[1]}</p><p>{TEXTS[2]}</p>")
    assert [region.last - region.first for region in document.blocks.of(RELATED)] == [1]
    assert roles_of(document, TEXTS[1]) == set()


def test_a_bio_ends_before_the_next_heading():
    below = f"<h3>About Nora Vale</h3><p>{BIO_TEXT}</p><p>Nora Vale</p><p>{BIO_TEXT}</p><h2>Recent Posts</h2>{cards()}"
    document = page(TITLE + PARAGRAPHS + below)
    (region,) = document.blocks.of(BIO)
    texts = [line.text for line in document.outline.lines[region.first : region.last]]
    assert texts == ["About Nora Vale", BIO_TEXT, "Nora Vale", BIO_TEXT]


@pytest.mark.parametrize(
    "name",
    [
        "category-sport",
        "category",
        "rubric",
        "section-name",
        "article-section",
        "topline",
        "label",
        "flag",
        "kicker-text",
        "rubrik",
    ],
)
def test_a_paragraph_as_long_as_prose_is_no_kicker_whatever_its_name_says(name):
    told = (
        "The parish of Oldham had asked for one boat more, and got two of them before the ice left the upper landing."
    )
    running = "".join(f"<p>{text}</p>" for text in RUNNING)
    document = page(f"<main>{TITLE}<p class='{name}'>Saltney</p><p class='{name}'>{told}</p>{running}</main>")
    assert "KICKER" in roles_of(document, "Saltney")
    assert "KICKER" not in roles_of(document, "The parish of Oldham")
