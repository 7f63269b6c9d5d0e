"""Rule files whose names are near one another: each becomes a site file, and each host is read by its own."""

from __future__ import annotations

import pytest

from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.ftr.rules import read_rules, rule_files
from newscrawl.sites.ftr.site_file import site_file


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        ([".post.example.txt", "post.example.txt"], {"post.example": 1, "www.post.example": 1, "a.post.example": 0}),
        (["post.example.txt", ".post.example.txt"], {"post.example": 0, "b.a.post.example": 1}),
        ([".Post.example.txt", "POST.example.txt"], {"post.example": 1, "a.post.example": 0}),
        ([".post.example.txt"], {"post.example": 0, "a.post.example": 0, "post.example.org": None}),
        (["post.example.txt"], {"post.example": 0, "a.post.example": 0, "apost.example": None}),
        (["post.example.txt", "a.post.example.txt"], {"post.example": 0, "a.post.example": 1, "b.post.example": 0}),
        (["post.example.txt", "www.post.example.txt"], {"post.example": 0, "www.post.example": 0}),
        (
            [".uk.example.txt", "uk.example.txt", ".a.uk.example.txt"],
            {"uk.example": 1, "b.uk.example": 0, "a.uk.example": 2},
        ),
        (["post.test.txt", ".post.test.txt", "www.post.test.txt"], {"post.test": 0, "a.post.test": 1}),
        (
            ["a.b.c.example.txt", ".b.c.example.txt", "b.c.example.txt"],
            {"a.b.c.example": 0, "x.b.c.example": 1, "b.c.example": 2},
        ),
    ],
)
def test_of_two_files_for_one_name_each_has_its_hosts(tmp_path, names, asked):
    (tmp_path / "rules").mkdir()
    for number, name in enumerate(names):
        (tmp_path / "rules" / name).write_text(f"title: //h{number + 1}\n", encoding="utf-8")
    together = {each.name.lower() for each in rule_files(tmp_path / "rules")}
    found = [site_file(each, together) for each in rule_files(tmp_path / "rules")]
    assert len({each.name for each in found}) == len(names)
    for each in found:
        (tmp_path / f"{each.name}.toml").write_text(each.text, encoding="utf-8")
    catalogue = Catalogue(tmp_path)
    for host, number in asked.items():
        site = catalogue.of_host(host)
        wanted = None if number is None else f"//h{number + 1}"
        assert (site.fields["headline"][0].query if site else None) == wanted, host


def test_a_byte_order_mark_hides_no_directive():
    assert [each.name for each in read_rules("post.example.txt", "\ufefftitle: //h1\n").directives] == ["title"]
