import pytest

from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.recent_posts import find_post_blocks, posts_beside
from newscrawl.html.document import Document
from newscrawl.items import PostRef
from tests.html.pages import PARAGRAPHS, cards, page

TITLE = "<h1>Harbour council keeps the lantern lit</h1>"
ENTRY = (
    '<h3><a href="/boatyard-{0}/">Boatyard loan brings forty jobs {0}</a></h3>'
    "<p>The treasurer opened a fund for small yards. The money comes…</p><p>March 1{0}, 2025</p>"
)
FLAT = "".join(map(ENTRY.format, range(3)))
WIDGET = "".join(
    f'<li><a href="/boat-{n}/">A boat that was built by number {n}</a> <i>March 1{n}, 2025</i>' for n in range(3)
)
BLOCK = "".join(
    f'<li><a href="/boat-{n}/">A boat of the year, number {n}</a><time datetime="2025-03-1{n}T08:00:00Z">Friday</time>'
    for n in range(3)
)
WRAPPED = "".join(f"<article>{ENTRY.format(n)}</article>" for n in range(3))


def recent_posts(document):
    return posts_beside(document)[0]


def related_posts(document):
    return posts_beside(document)[1]


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>Recent Posts</h2>{FLAT}",
        f"<section class=widget><h2>Neueste Beiträge</h2><ul>{WIDGET}</ul></section>",
        f"<ul class=wp-block-latest-posts__list>{BLOCK}</ul>",
        f"<div><h2>Articles récents</h2></div><div>{WRAPPED}</div>",
        f"<div class=grid>{WRAPPED}</div>",
    ],
    ids=["flat", "classic widget", "block widget", "heading apart", "dated cards without a heading"],
)
def test_recent_posts_are_found_in_every_shape(html):
    found = recent_posts(page(TITLE + PARAGRAPHS + html))
    assert [card.position for card in found] == [1, 2, 3]
    assert all(card.datePublishedRaw for card in found)


def test_a_card_has_headline_address_excerpt_and_raw_date():
    found = recent_posts(page(f"{TITLE}{PARAGRAPHS}<h2>Recent Posts</h2>{FLAT}"))
    assert found[1] == PostRef(
        headline="Boatyard loan brings forty jobs 1",
        url="https://courier.example/boatyard-1/",
        description="The treasurer opened a fund for small yards. The money comes",
        descriptionTruncated=True,
        datePublishedRaw="March 11, 2025",
        position=2,
    )


def test_the_date_in_an_excerpt_is_not_the_cards():
    told = FLAT.replace("The money comes…", "From April 9, 2025 each yard…")
    found = recent_posts(page(f"{TITLE}{PARAGRAPHS}<h2>Recent Posts</h2>{told}"))
    assert [card.datePublishedRaw for card in found] == ["March 10, 2025", "March 11, 2025", "March 12, 2025"]


def test_related_posts_are_kept_apart():
    document = page(
        f"{TITLE}{PARAGRAPHS}<h2>Related Posts</h2><div>{cards(3)}</div><h2>Recent Posts</h2><div>{FLAT}</div>"
    )
    assert [card.url for card in related_posts(document)] == [f"https://courier.example/story-{n}/" for n in range(3)]
    assert [card.url for card in recent_posts(document)] == [f"https://courier.example/boatyard-{n}/" for n in range(3)]


def test_cards_of_other_sites_the_page_itself_and_repeats_are_left_out():
    entry = '<li><a href="{}">A title that is long enough for a card</a> March 1, 2025'
    hrefs = ["https://other.example/a", "/b/", "/b/?utm_source=x", "/2025/03/14/talks/", "/c/"]
    document = page(f"{TITLE}{PARAGRAPHS}<h2>Recent Posts</h2><ul>{''.join(map(entry.format, hrefs))}</ul>")
    assert [card.url for card in recent_posts(document)] == ["https://courier.example/b/", "https://courier.example/c/"]


def test_cards_without_date_or_heading_are_plain():
    (block,) = find_post_blocks(page(f"<div>{cards(4, '')}</div>"))
    assert (block.kind, block.heading, len(block.cards)) == ("plain", None, 4)


def test_an_article_without_lists_has_no_blocks():
    assert find_post_blocks(page(TITLE + PARAGRAPHS)) == []


PARAGRAPH = (
    "<p>The harbour office said on Tuesday that part {} of the work would go on until the autumn of the year.</p>"
)


CORRECTION = "<p>The paper corrected this article: the doors close at ten, and not at eleven as it had written.</p>"


def whole_posts(*numbers: int, more: str = "") -> list[str]:
    """Return the digests that a listing of whole posts gives, with *more* at the end of the second one."""
    posts = "".join(
        f"<div class=post><h2><a href='/news/the-story-number-{number}-of-the-pier/'>The story number {number}</a></h2>"
        f"<p>written on {number + 1} March 2026</p>{''.join(PARAGRAPH.format(f'{number}.{part}') for part in range(5))}"
        f"{more if number == 1 else ''}</div>"
        for number in numbers
    )
    page = f"<html lang=en><body><main><h1>City</h1>{posts}</main></body></html>"
    listing = read_listing(Document("https://paper.example/city/", page))
    return [link.content for link in listing.articles]


def test_a_listing_of_whole_posts_tells_an_edit_of_their_last_paragraph():
    before, after = whole_posts(0, 1, 2, 3), whole_posts(0, 1, 2, 3, more=CORRECTION)
    assert all(before)
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True, True]


def test_cards_with_an_excerpt_have_no_text_of_their_own():
    cards = "".join(
        f"<div class=card><h2><a href='/news/the-story-number-{n}-of-the-pier/'>Story {n}</a></h2>"
        f"{PARAGRAPH.format(n)}</div>"
        for n in range(4)
    )
    page = f"<html lang=en><body><main>{cards}</main></body></html>"
    listing = read_listing(Document("https://paper.example/city/", page))
    assert [link.content for link in listing.articles] == [""] * 4


DAYS = {
    "no year": "0{} July",
    "a year": "{} July 2025",
    "a dash of its own": "July {}, 2025 –",
    "figures": "2025-07-0{}",
}


def titles(*of: str) -> list[str | None]:
    items = "".join(f"<li><a href='/blog/{number}/'>{title}</a></li>" for number, title in enumerate(of))
    return [card.headline for card in recent_posts(page(f"{TITLE}{PARAGRAPHS}<h3>Recent Posts</h3><ul>{items}</ul>"))]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_with_which_all_titles_of_a_list_begin_is_no_part_of_them(day):
    heads = [DAYS[day].format(number) + ("" if "–" in DAYS[day] else " -") for number in (1, 2, 3)]
    boats = [f"The boat that was built by number {number}" for number in (1, 2, 3)]
    assert titles(*(f"{head} {boat}" for head, boat in zip(heads, boats, strict=True))) == boats


@pytest.mark.parametrize(
    "of",
    [
        ["2 July - The day on which the ferry sank", "The boat that was built in spring", "The lamps of the old quay"],
        ["Harbour - The boat that was built", "Market - The hall gets a new roof", "Quay - The lamps are changed"],
        ["Summer 2025 - The boat that was built", "Winter 2025 - The hall gets a roof", "Spring 2026 - The lamps"],
    ],
)
def test_other_beginnings_of_titles_stay(of):
    assert titles(*of) == of
