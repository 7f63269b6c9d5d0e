"""Our own items and other people's are read and written alike."""

from __future__ import annotations

from dataclasses import dataclass

import itemadapter
import pytest
from attrs import define

from newscrawl.adapted import ItemAdapter
from newscrawl.items import Article, Author, PostRef


@dataclass
class Story:
    headline: str = ""


@define
class Tale:
    headline: str = ""


@pytest.mark.parametrize("item", [Article(), PostRef(), Author(), Story(), Tale(), {"headline": ""}])
def test_an_item_has_what_itemadapter_says_that_it_has(item):
    ours, theirs = ItemAdapter(item), itemadapter.ItemAdapter(item)
    assert list(ours.field_names()) == list(theirs.field_names())
    assert dict(ours) == dict(theirs)
    assert ours.asdict() == theirs.asdict()
    assert len(ours) == len(theirs)
    assert ItemAdapter.is_item(item)


@pytest.mark.parametrize("item", [Article(), Story(), {"headline": ""}])
def test_a_field_is_written_and_read_again(item):
    adapter = ItemAdapter(item)
    adapter["headline"] = "Ferry is late"
    assert adapter["headline"] == adapter.get("headline") == itemadapter.ItemAdapter(item)["headline"]


def test_what_an_article_does_not_have_is_missed_as_in_any_item():
    adapter = ItemAdapter(Article())
    assert adapter.get("colour", "none") == "none"
    assert "colour" not in adapter
    with pytest.raises(KeyError):
        adapter["colour"]
    with pytest.raises(KeyError):
        adapter["colour"] = "blue"
    with pytest.raises(KeyError):
        del adapter["headline"]
    assert not ItemAdapter.is_item("a text")
