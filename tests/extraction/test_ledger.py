"""The ledger of rules: what may put a value into a field has earned it on pages that it was not made with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newscrawl.extraction.authors.byline_rules import READERS
from newscrawl.extraction.metadata import rule_shares
from newscrawl.extraction.metadata.rule_shares import confidence_of, key_of

LEDGER = json.loads(Path(rule_shares.__file__).with_name(rule_shares.NAME).read_text(encoding="utf-8"))
FIELDS = ("authors", "datePublished")
FLOOR = 0.8  # right on the second pages
FEW = 3  # decisions on all pages
BODY_FLOOR = 0.9  # of the lines that the text's rules cut on all pages: right ones
KEPT, KEPT_FLOOR = "(kept)", 0.85
#: What those of blogs and shops in wcxb kept as text more often: the measured share, which may rise only.
BODY_FLOORS = {
    "bare link": 0.79,
    "bio": 0.72,
    "call": 0.67,
    "disclosure": 0.79,
    "fragment": 0.83,
    "heading at the end": 0.71,
    "heading of a box that is gone": 0.74,
    "heading that leads away": 0.83,
    "headline again": 0.77,
    "last words": 0.69,
    "legal words": 0.41,
    "link to another story": 0.54,
    "note of rights": 0.65,
    "role ad": 0.82,
    "role aside": 0.709,  # of 346 right 246; two right ones are counted as "role author" since their boxes are known
    "role author": 0.88,
    "role card": 0.75,
    "role kicker": 0.84,
    "role recent": 0.87,
    "topic line": 0.49,
    "who and when": 0.75,
}
#: Rules of markup that the sets hardly have, with the hand-written pages that hold them instead.
HELD_BY_PAGES = {
    "page name below a closing": "letters that are signed below their closing words (test_who_signs_in_other_kinds)",
    "page signature": "a bold name above or below the text (test_author_cases, test_bylines)",
    "page author in a column with the date": "ABlog's and Material for MkDocs' side columns (test_author_cases)",
    "page date in a column": "side columns of Sphinx, Material for MkDocs and others (test_columns)",
    "page entry's own sentence": "Kubrick, Twenty Ten and Twenty Eleven of WordPress (test_world, blogs)",
    "page member beside the date": "Discuz, DataLife and others (test_world, boards)",
    "page owner of the site": "sites of one person (test_world, static_sites)",
    "page name in brackets at the end": "the German agencies' way to sign (test_author_cases)",
}
HELD_BY_PAGES |= {
    "page attribute": "data-timestamp of an element that a script fills (test_date_places, test_date_owners)",
    "page dateline": "days in the first line of the text in many languages (test_datelines)",
    "state": "days of Next, Nuxt and other systems' data (test_state_story, test_nested_state)",
    "microdata dateCreated": "Drupal writes the publication so, in RDFa (test_dates)",
    "page mark": "abbr title, data-epoch and their like (test_date_places)",
    "page time": "a time element without a machine's date (test_dates)",
}
RULES = [(field, rule) for field in FIELDS for rule in LEDGER[field]]


def total(shares):
    return tuple(shares["shown"][at] + shares["second"][at] for at in (0, 1))


@pytest.mark.parametrize(("field", "rule"), RULES)
def test_a_rule_is_right_four_times_in_five_on_pages_it_was_not_made_with(field, rule):
    decided, right = LEDGER[field][rule]["second"]
    assert decided < FEW or right >= FLOOR * decided


@pytest.mark.parametrize(("field", "rule"), RULES)
def test_a_rule_has_decided_often_enough_to_be_judged_or_is_held_by_pages_of_its_own(field, rule):
    assert total(LEDGER[field][rule])[0] >= FEW or rule in HELD_BY_PAGES


def test_every_rule_of_the_byline_is_in_the_ledger():
    rules = {key_of("page", rule) for rule, _, _ in READERS}
    assert rules - set(LEDGER["authors"]) <= set(HELD_BY_PAGES)


def test_confidence_is_the_measured_share():
    decided, right = total(LEDGER["authors"]["json-ld author"])
    assert abs(confidence_of("authors", "json-ld", "author") - right / decided) < 0.01
    assert confidence_of("authors", "page", "no such rule") is None
    assert key_of("meta", "twitter:data1") == "meta twitter:data"
    assert key_of("meta", "parselyauthor") == key_of("meta", "byl") == "meta another name"


@pytest.mark.parametrize("rule", sorted(LEDGER["body"]))
def test_a_rule_of_the_text_cuts_true_text_no_more_often_than_it_did(rule):
    decided, right = total(LEDGER["body"][rule])
    floor = KEPT_FLOOR if rule == KEPT else BODY_FLOORS.get(rule, BODY_FLOOR)
    assert decided < FEW or right >= floor * decided


def test_the_text_s_rules_together_are_right_nearly_nine_times_in_ten():
    shares = [total(counts) for rule, counts in LEDGER["body"].items() if rule != KEPT]
    assert sum(right for _, right in shares) >= 0.89 * sum(decided for decided, _ in shares)
