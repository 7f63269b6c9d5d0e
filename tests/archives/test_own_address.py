"""An HTML file without an address of its own is read with the one that its page states."""

import pytest

from newscrawl.archives.own_address import address_below, is_web_address, stated_address
from newscrawl.archives.units import Reading

STORY = "https://paper.example/ferry-returns"
HOME = "https://paper.example/"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (f'<link rel="canonical" href="{STORY}">', STORY),
        (f"<LINK REL=Canonical HREF={STORY}>", STORY),
        (f'<link href=" {STORY} " rel="shortlink canonical">', STORY),
        (f'<meta property="og:url" content="{STORY}">', STORY),
        (f'<meta name="og:url" content="{STORY}">', STORY),
        (f'<link rel=canonical href="{HOME}"><meta property="og:url" content="{STORY}">', STORY),
        (f'<link rel=canonical href="{HOME}">', HOME),
        ('<link rel=canonical href="/ferry"><meta property="og:url" content="//paper.example/x">', HOME + "x"),
        (f'<link rel=canonical href=""><meta property="og:url" content="{STORY}">', STORY),
        (f'<link rel=canonical href="{HOME}?p=7">', f"{HOME}?p=7"),
        (f"<!-- saved from url=(0037){STORY} --><html>", STORY),
        ("<!-- saved from url=(0014)about:internet -->", None),
        (f'<!-- <link rel="canonical" href="{STORY}"> -->', None),
        (f"<script>var x = '<link rel=canonical href={STORY}>'</script>", None),
        ('<link rel="canonical" href="https://[::1">', None),
        ('<link rel="canonical" href="https://paper.example:port/x">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="https://{{ host }}/x">', None),
        (f'<link rel="alternate" href="{STORY}">', None),
        ("", None),
    ],
)
def test_the_address_is_what_the_page_names(head, address):
    assert stated_address(f"<title>Ferry</title>{head}<p>The ferry is back.") == address


def test_a_base_takes_the_name_of_a_file():
    assert address_below(HOME, "2026/a b.html") == f"{HOME}2026/a%20b.html"
    assert address_below(STORY, "a.html") == STORY
    assert address_below(HOME, "") == HOME


@pytest.mark.parametrize("text", ["", "foo", "paper.example/x", "ftp://paper.example/", "https://", "https:///x"])
def test_what_is_no_address_is_told(text):
    assert not is_web_address(text)


def addresses(folder, url=None):
    reading = Reading([str(folder)], url=url)
    return [unit.url for unit in reading.units()], reading.counts.lacking()


def test_files_of_a_folder_have_their_own_addresses_or_those_below_a_base(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "a.html").write_text(f'<!doctype html><link rel=canonical href="{STORY}"><p>Back.')
    (tmp_path / "x" / "b.html").write_text("<!doctype html><p>The ferry is back.")
    found, lacking = addresses(tmp_path)
    assert found == [STORY, "http://localhost/"]
    assert lacking.startswith("1 HTML file has no address")
    assert addresses(tmp_path, HOME) == ([HOME + "a.html", HOME + "x/b.html"], "")
    assert addresses(tmp_path, STORY) == ([STORY, STORY], "")
    assert addresses(tmp_path / "a.html", HOME) == ([HOME], "")
