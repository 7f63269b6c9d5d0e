"""Addresses of authors, tags and sections are told by their folders."""

from __future__ import annotations

import pytest

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.metadata.topics import _FOLDERS, kind_of_address


@pytest.mark.parametrize("folder", sorted(_FOLDERS))
def test_each_folder_says_what_it_lists(folder):
    kind = kind_of_address(f"https://a.example/{folder}/harbour")
    assert kind == kind_of_address(f"/{folder.upper()}/harbour")
    assert kind in {"section", "tags"}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/rubrik/hafen", "section"),
        ("/Rubrica/porto", "section"),
        ("/tag:harbour", "tags"),
        ("/news?tag=harbour", "tags"),
        ("/?cat=4", "section"),
        ("/harbour/opens", None),
        ("tags/harbour", None),
        ("/tags", None),
    ],
)
def test_other_forms_of_addresses(address, kind):
    assert kind_of_address(address) == kind


@pytest.mark.parametrize(
    ("address", "is_author"),
    [
        ("/author/jane-doe", True),
        ("author/jane-doe", True),
        ("https://a.example/AUTOREN/mara", True),
        ("/news/by/jane", True),
        ("/author/", False),
        ("/author", False),
        ("/authority/jane", False),
        ("/news/author//x", False),
    ],
)
def test_addresses_of_authors(address, is_author):
    assert is_author_address(address) == is_author
