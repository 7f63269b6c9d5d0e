"""What wikis set beside headings, notes and names of the site; and pages that are not there, and walls."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import pytest

from tests.extraction.ferry_pages import TEXT, TITLE, lines, read, told

EDITING = {
    "brackets": "<span class=mw-editsection><span class=mw-editsection-bracket>[</span><a href='/w/index.php?title=X&amp;action=edit&amp;section=1'>edit</a><span>]</span></span>",
    "a button": "<span class=mw-editsection><a href='/w?title=X&amp;action=edit&amp;section=1' class=mw-ui-icon>Edit</a></span>",
    "two ways": "<span class=mw-editsection><a href=/v>Bearbeiten</a> | <a href='/w?action=edit&amp;section=2'>Quelltext bearbeiten</a></span>",
    "French": "<span class=mw-editsection>[<a href='/w?action=edit&amp;section=3'>modifier</a> | <a href=/c>modifier le code</a>]</span>",
    "Japanese": "<span class=mw-editsection>[<a href='/w?action=edit&amp;section=4'>編集</a>]</span>",
    "another wiki": "<span class=edit_section><a href='/edit/X?section=5'>Edit</a></span>",
    "an older wiki": "<span class=editsection>[<a href='/w?action=edit&amp;section=6'>edit</a>]</span>",
    "a link to itself": "<a class=headerlink href=#x>¶</a>",
}


@pytest.mark.parametrize("tool", EDITING.values(), ids=EDITING)
def test_what_edits_a_part_is_no_word_of_its_heading_and_no_section(tool):
    found = read(
        f"<main><h1>{TITLE}</h1><div class=c>{told(*TEXT[:2])}<h2>What it costs {tool}</h2>{told(*TEXT[2:])}</div></main>"
    )
    assert (found.articleBody or "").split("\n\n") == [*TEXT[:2], "What it costs", *TEXT[2:]]
    assert found.articleSection == []


@pytest.mark.parametrize("mark", "↑ ^ ↩ ↩\ufe0e ↵ ⤴".split())
def test_the_way_from_a_note_back_to_its_place_is_no_text(mark):
    note = f"<ol><li id=n1><a href=#r1>{mark}</a> Minutes of the port board, page nine.</li></ol>"
    after = f"<ol><li id=n1><p>Minutes of the port board, page nine. <a href=#r1>{mark}</a></p></li></ol>"
    for notes in (note, after):
        assert lines(f"<main><h1>{TITLE}</h1>{told(*TEXT)}{notes}</main>") == [
            *TEXT,
            "Minutes of the port board, page nine.",
        ]


@pytest.mark.parametrize(
    "name",
    [
        "<h1 class=logo><a href='/doku.php?id=start'><span>Quay Wiki</span></a></h1>",
        "<div><h1><a href=/start>Quay Wiki</a></h1></div>",
    ],
)
def test_the_name_in_the_head_of_a_site_is_no_headline_wherever_it_leads(name):
    page = f"<header id=site__header>{name}</header><main><h1 id=x>{TITLE}</h1>{told(*TEXT)}</main>"
    assert read(page, "ferry [Quay Wiki]", "https://wiki.example/doku.php?id=ferry").headline == TITLE


def test_bold_contents_go_with_the_links_that_they_head():
    parts = {"What the board decided": TEXT[1], "What it costs": TEXT[2], "How crews prepare": TEXT[3]}
    contents = "".join(f"<li><a href=#s{number}>{name}</a></li>" for number, name in enumerate(parts))
    text = "".join(f"<h2 id=s{number}>{name}</h2><p>{part}</p>" for number, (name, part) in enumerate(parts.items()))
    page = f"<main><article><h1>{TITLE}</h1><div class=c>{told(TEXT[0])}<p><b>Contents</b></p><ol>{contents}</ol>{text}</div></article></main>"
    assert lines(page) == [TEXT[0], *(each for pair in parts.items() for each in pair)]


NO_PAGE = {
    "mediawiki": (
        "Ferry",
        "<div class='noarticletext mw-content-ltr'><p>There is currently no text in this page. You can <a href=/s>search for this page title</a> in other pages.</p></div>",
        "error",
    ),
    "mediawiki in German": (
        "Fähre",
        "<div class=noarticletext><p>Diese Seite enthält momentan noch keinen Text. Du kannst sie <a href=/s>suchen</a>.</p></div>",
        "error",
    ),
    "dokuwiki": (
        "This topic does not exist yet",
        "<p>You've followed a link to a topic that doesn't exist yet. If permissions allow, you may create it by clicking on <b>Create this page</b>.</p>",
        "error",
    ),
    "dokuwiki in German": (
        "Dieses Thema existiert noch nicht",
        "<p>Sie sind einem Link zu einer Seite gefolgt, die noch nicht existiert. Sie können die Seite selbst anlegen.</p>",
        "error",
    ),
    "dokuwiki in French": (
        "Cette page n'existe pas encore",
        "<p>Vous avez suivi un lien vers une page qui n'existe pas encore.</p>",
        "error",
    ),
    "discourse": (
        "Oops! That page doesn’t exist or is private.",
        "<h2>Popular</h2><p><a href=/t/1>The lock keeper retires</a></p>",
        "error",
    ),
    "a letter's wall": (
        "Subscribe to keep reading",
        "<p>This content is free, but you must be subscribed to Quayside Courier to continue reading.</p><form><input type=email></form>",
        "wall",
    ),
    "a board of paying readers": (
        "This post is for paid subscribers",
        "<p>Already a paid subscriber? <a href=/in>Sign in</a></p>",
        "wall",
    ),
    "a magazine's wall": (
        "This post is for subscribers only",
        "<p>Sign up now to read the post and get access to the full library of posts.</p>",
        "wall",
    ),
}


@pytest.mark.parametrize(("heading", "inside", "kind"), NO_PAGE.values(), ids=NO_PAGE)
def test_pages_that_are_not_there_and_walls_of_these_systems_are_told(heading, inside, kind):
    assert read(f"<main><h1>{heading}</h1>{inside}</main>", "Quayside").metadata.pageKind == kind
