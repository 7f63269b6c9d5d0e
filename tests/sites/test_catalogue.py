from __future__ import annotations

import pytest

from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.site import SiteError


def test_each_toml_file_is_a_site(tmp_path):
    (tmp_path / "paper.toml").write_text('urls = ["paper.example"]\ntimezone = "Europe/Berlin"\n', encoding="utf-8")
    site = load_sites(tmp_path)["paper"]
    assert (site.name, site.urls, site.timezone) == ("paper", ("https://paper.example",), "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "selectors"),
    [
        ("", None),
        ('render_wait_for = ".posts li"', {"listing": ".posts li", "article": ".posts li"}),
        ('render_wait_for = {article = "main > p"}', {"article": "main > p"}),
    ],
)
def test_a_site_says_what_its_rendered_pages_are_waited_for(tmp_path, text, selectors):
    (tmp_path / "paper.toml").write_text(f'urls = ["paper.example"]\n{text}\n', encoding="utf-8")
    assert load_sites(tmp_path)["paper"].render_wait_for == selectors


def test_no_folder_is_no_site(tmp_path):
    assert load_sites(tmp_path / "none") == {}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("urls = [", "is not TOML"),
        ("", "needs its start addresses"),
        ("urls = []", "needs its start addresses"),
        ('urls = ["ftp://x"]', "is not a web address"),
        ('urls = ["x.example"]\ncolour = "red"', "unknown key 'colour'"),
        ('urls = ["x.example"]\ntimezone = "Mars/Olympus"', "unknown time zone"),
        ('urls = ["x.example"]\nrender_wait_for = ".posts li["', "write a CSS selector such as '.posts li'"),
        ('urls = ["x.example"]\nrender_wait_for = 3', "write a CSS selector such as '.posts li'"),
        ('urls = ["x.example"]\nrender_wait_for = {section = "p"}', "one for each kind of page"),
    ],
)
def test_a_site_that_cannot_be_used_is_named_with_what_to_write(tmp_path, text, sentence):
    (tmp_path / "paper.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError, match=sentence):
        load_sites(tmp_path)
