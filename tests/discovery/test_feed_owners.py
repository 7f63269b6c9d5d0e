"""Whom a feed names for every entry and for itself as well is the owner of the site, and nobody's author."""

from __future__ import annotations

import pytest

from newscrawl.discovery.feeds import read_feed

URL = "https://paper.example/index.xml"


def authors(channel, *entries):
    items = "".join(
        f"<item><title>Ferry {number}</title><link>https://paper.example/{number}/</link>{author}</item>"
        for number, author in enumerate(entries)
    )
    return [link.authors for link in read_feed(f"<rss><channel>{channel}{items}</channel></rss>", URL).links]


OWNER = "ada@paper.example (Ada Moreau)"
BY_OWNER = f"<author>{OWNER}</author>"
EDITOR = f"<managingEditor>{OWNER}</managingEditor>"
MASTER = f"<webMaster>{OWNER}</webMaster>"


@pytest.mark.parametrize(
    ("channel", "entry"),
    [
        (EDITOR, BY_OWNER),
        (MASTER, BY_OWNER),
        (EDITOR + MASTER, BY_OWNER),
        (EDITOR, "<dc:creator>Ada Moreau</dc:creator>"),
        ("<managingEditor>Ada Moreau (ada@paper.example)</managingEditor>", BY_OWNER),
        ("<managingEditor>Ada Moreau</managingEditor>", "<author>Ada Moreau</author>"),
    ],
)
def test_the_owner_whom_every_entry_names_is_nobodys_author(channel, entry):
    assert authors(channel, *[entry] * 3) == [()] * 3


@pytest.mark.parametrize(
    ("channel", "entries"),
    [
        ("", [BY_OWNER, BY_OWNER]),  # nothing says whose the site is
        (EDITOR, [BY_OWNER, "<author>li@paper.example (Li Wei)</author>"]),  # the entries tell authors apart
        (EDITOR, [BY_OWNER, BY_OWNER + "<dc:creator>Li Wei</dc:creator>"]),
        (EDITOR, [BY_OWNER, ""]),
        (EDITOR, [BY_OWNER]),
        ("<managingEditor>desk@paper.example (Desk)</managingEditor>", [BY_OWNER, BY_OWNER]),
    ],
)
def test_an_author_whom_entries_name_is_one(channel, entries):
    assert authors(channel, *entries)[0] == ("Ada Moreau",)
