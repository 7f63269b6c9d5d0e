"""What stands above, among and below a text goes or stays by one rule, in systems and languages that no rule names."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from datetime import UTC, datetime
from itertools import cycle, islice, product

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.other_stories import OTHERS
from tests.extraction.unnamed_systems import LANGUAGES, SYSTEMS, page_of, paragraphs, related, texts_of

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
BIO = "Ada Penrose writes on harbours and ferries for this paper."
PLACE, HEADLINE, SENTENCE = OTHERS[0]
CARD = f'<h4><a href="/news/{PLACE}">{HEADLINE}</a></h4><p>{SENTENCE}</p>'
#: What stands above the text and below it, and is none of it.
AROUND = {
    "nothing": ("", ""),
    "a desk": ("<p>Da Redação</p>", ""),
    "three cards": ("", related()),
    "three cards below a heading": ("", f"<h3>Related articles</h3>{related()}"),
    "one card": ("", f"<div class=r1><h3>Next</h3>{CARD}</div>"),
    "a card of the author": (
        "",
        '<div class=ab><img src=/ada.jpg><div><a href="/author/ada">Ada Penrose</a><p>writes on harbours and ferries, and has lived on a boat for the last eleven years of her life.</p></div></div>',
    ),
}
#: Names of the element that holds the text: of things that stand beside texts elsewhere.
NAMES = ("comments", "promo", "commerce", "related-content", "author-content", "secondary", "slider", "info-box")
#: A system whose text runs on into what stands below it, in the same element, says nowhere where it ends.
RUNS_ON = {("one card", "eleventy base"), ("one card", "squarespace")}


def language_of(system: str, shift: int) -> str:
    return LANGUAGES[(3 * list(SYSTEMS).index(system) + shift) % len(LANGUAGES)]


def body_of(html: str) -> list[str]:
    record = read_record("https://paper.example/news/harbour-ferry-line-17", html, None, SEEN)
    assert (record.metadata.probability or 0) >= 0.5
    return (record.articleBody or "").split("\n\n")


@pytest.mark.parametrize(("around", "system"), [pair for pair in product(AROUND, SYSTEMS) if pair not in RUNS_ON])
def test_what_stands_around_the_text_is_none_of_it(system, around):
    language = language_of(system, len(around))
    language = "el" if language in {"zh", "ja", "th"} else language  # the cards are English, and twice as long as these
    own = texts_of(language)
    above, below = AROUND[around]
    assert body_of(page_of(system, language, above, paragraphs(own), below)) == own


@pytest.mark.parametrize(("name", "system"), list(islice(zip(cycle(NAMES), [*SYSTEMS] * 3, strict=False), 72)))
def test_the_text_is_found_whatever_its_element_is_called(name, system):
    language = language_of(system, len(name))
    language = "hu" if language == "ko" else language  # half of its paragraphs are too short to be told from notes
    own = texts_of(language)
    assert body_of(page_of(system, language, "", f'<div class="{name}">{paragraphs(own)}</div>', "")) == own


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_list_of_the_parts_goes_with_its_label(system):
    language = language_of(system, 5)
    own = texts_of(language)
    parts = "".join(f'<li><a href="#p{number}">The {number}. part of this text</a></li>' for number in range(1, 4))
    inside = f"<p>{own[0]}</p><div class=toc><p>Contents</p><ul>{parts}</ul></div>{paragraphs(own[1:])}"
    assert body_of(page_of(system, language, "", inside, "")) == own


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_paragraph_that_is_one_linked_sentence_is_text(system):
    language = next(name for name in islice(cycle(LANGUAGES), list(SYSTEMS).index(system), None) if name != "th")
    own = texts_of(language)
    inside = f'<p>{own[0]}</p><p><a href="/papers/all">{own[1]}</a></p>{paragraphs(own[2:])}'
    assert body_of(page_of(system, language, "", inside, "")) == own


@pytest.mark.parametrize(
    "system", ["ghost casper", "drupal olivero", "joomla cassiopeia", "plone", "arc xp", "webflow"]
)
def test_two_paragraphs_above_the_box_of_the_text_begin_it(system):
    own = texts_of("en")
    assert body_of(page_of(system, "en", paragraphs(own[:2]), paragraphs(own[2:]), "")) == own


@pytest.mark.parametrize("system", ["ghost casper", "plone", "craft", "typo3 news", "hugo papermod", "jekyll chirpy"])
def test_a_last_paragraph_that_begins_with_the_authors_name_is_the_bio(system):
    own = texts_of("en")
    html = page_of(system, "en", "", f"{paragraphs(own)}<hr><p><em>{BIO}</em></p>", "")
    record = read_record("https://paper.example/news/harbour-ferry-line-17", html, None, SEEN)
    assert record.articleBody.split("\n\n") == own
    assert [(one.name, one.bio) for one in record.authors] == [("Ada Penrose", BIO)]


def test_a_name_that_begins_other_paragraphs_too_is_somebody_who_speaks():
    own = [*texts_of("en")[:3], "Ada Penrose answers that the boats are safe.", "Ada Penrose says nothing more of it."]
    assert body_of(page_of("plone", "en", "", paragraphs(own), "")) == own


def test_the_last_entry_of_a_list_of_things_is_text():
    own = texts_of("en")
    entry = '<div class=item><h3><a href="/boats/{0}">The boat {0} of the lower quay</a></h3><p>{1}</p></div>'
    inside = paragraphs(own[:3]) + "".join(entry.format(name, text) for name, text in zip("AB", own[3:], strict=True))
    assert body_of(page_of("craft", "en", "", inside, "")) == [
        *own[:3], "The boat A of the lower quay", own[3], "The boat B of the lower quay", own[4]
    ]  # fmt: skip


def test_lines_of_a_listing_of_code_that_are_links_stay():
    own = texts_of("en")
    inside = f"<p>{own[0]}</p><pre>let boat = 1\n<a href='#a'>ferry</a> | <a href='#b'>quay</a>\nlet quay = 2</pre><pre><a href='#a'>ferry</a> <a href='#b'>quay</a></pre>{paragraphs(own[1:])}"
    body = body_of(page_of("plone", "en", "", inside, ""))
    assert body == [own[0], "let boat = 1\nferry | quay\nlet quay = 2", "ferry quay", *own[1:]]


def test_a_list_of_a_hundred_linked_entries_below_a_colon_is_text():
    own = texts_of("en")
    entries = [f"The boat number {number} of the lower quay" for number in range(100)]
    links = "".join(f'<li><a href="/boats/{number}">{text}</a></li>' for number, text in enumerate(entries))
    inside = f"{paragraphs(own[:2])}<p>These boats are at the quay in this winter, by their numbers:</p><ul>{links}</ul>{paragraphs(own[2:])}"
    assert body_of(page_of("plone", "en", "", inside, "")) == [
        *own[:2], "These boats are at the quay in this winter, by their numbers:", *entries, *own[2:]
    ]  # fmt: skip
