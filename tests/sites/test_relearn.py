"""A site file that is learned once more keeps what a person wrote into it."""

from __future__ import annotations

import tomllib

import pytest

from newscrawl.sites.relearn import relearned

OLD = """#:schema ./site.schema.json
# Learned by newscrawl new.
urls = ["https://paper.example/"]
# The paper is in Berlin.
timezone = "Europe/Berlin"
# a day over 12 tells it (confidence 0.90)
date_order = "DMY"

[fields]
headline = "h1.title"  # by hand
authors = ".by"  # has such a value on all pages (confidence 0.70)
body = "#text"  # holds 80% of each page's own text (confidence 0.80)

[login]
url = "https://paper.example/login"
username = "${USER_NAME}"
"""


def again(facts, remarks=None, right=(), old=OLD):
    found = relearned(old, facts, remarks or {}, right)
    return found, tomllib.loads(found.text)


def test_the_same_facts_change_no_byte():
    found, _ = again({"urls": ["https://paper.example"], "date_order": "DMY", "fields": {"authors": ".by"}})
    assert (found.text, found.kept) == (OLD, ())


def test_what_a_person_wrote_stays_and_is_named():
    found, facts = again({"timezone": "UTC", "fields": {"headline": ".head"}})
    assert found.text == OLD
    assert found.kept == ("timezone", "fields.headline")
    assert facts["login"]["username"] == "${USER_NAME}"


def test_a_guess_follows_the_new_one_with_its_remark_wherever_that_stands():
    remarks = {"date_order": "other days tell it (confidence 0.95)", "fields.body": "moved (confidence 0.60)"}
    found, facts = again({"date_order": "MDY", "fields": {"body": "#story"}}, remarks)
    assert (facts["date_order"], facts["fields"]["body"]) == ("MDY", "#story")
    assert "# other days tell it (confidence 0.95)\ndate_order" in found.text
    assert "# a day over 12" not in found.text
    assert "moved (confidence 0.60)" in found.text
    assert "80%" not in found.text
    assert "# The paper is in Berlin." in found.text


def test_a_guessed_selector_goes_where_none_is_needed_any_more_and_a_persons_does_not():
    found, facts = again({"fields": {}}, right=("headline", "authors"))
    assert set(facts["fields"]) == {"headline", "body"}
    assert found.text.count("\n") == OLD.count("\n") - 1


def test_what_is_new_is_added_before_the_tables_and_in_them():
    _, facts = again({"language": "de", "fields": {"date_published": {"css": "time", "read": "datetime"}}})
    assert facts["language"] == "de"
    assert facts["fields"]["date_published"] == {"css": "time", "read": "datetime"}


@pytest.mark.parametrize("start", ["https://other.example/", "https://paper.example/news/"])
def test_start_addresses_only_become_more(start):
    _, facts = again({"urls": [start]})
    assert facts["urls"] == ["https://paper.example/", start]


def test_a_file_without_a_table_of_fields_gets_one():
    _, facts = again({"fields": {"authors": ".by"}}, old='urls = ["https://paper.example/"]\n')
    assert facts["fields"] == {"authors": ".by"}
