"""Whether a sitemap was read to its end: a server that dies while it writes one leaves the rest of its entries out."""

from __future__ import annotations

import gzip

import pytest

from newscrawl.discovery.sitemaps import read_sitemap

AT = "https://paper.example/sitemap.xml"
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _urls(count: int, prefix: str = "", schema: str = _SCHEMA) -> str:
    entry = "<{0}url><{0}loc>https://paper.example/post-{1}</{0}loc></{0}url>"
    entries = "\n".join(entry.format(prefix, number) for number in range(count))
    return f'<?xml version="1.0"?>\n<{prefix}urlset {schema}>\n{entries}\n</{prefix}urlset>'


WHOLE = {
    "plain": _urls(3),
    "a comment behind the root": f"{_urls(3)}\n<!-- {'made in 2 seconds ' * 30} -->\n",
    "a prefix": _urls(3, "sm:", 'xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"'),
    "no entries": f"<urlset {_SCHEMA}></urlset>",
    "a root that is closed at once": f"<urlset {_SCHEMA}/>",
    "details": _urls(2).replace("</loc>", "</loc><image:image><image:loc>https://paper.example/a.png</image:loc></image:image>"),
    "an index": f"<sitemapindex {_SCHEMA}><sitemap><loc>https://paper.example/a.xml</loc></sitemap></sitemapindex>",
    "many pieces": _urls(20_000),
    "entries without a root": "<url><loc>https://paper.example/a</loc></url>",
    "text": "https://paper.example/a\nhttps://paper.example/b\n",
    "a feed": "<rss version='2.0'><channel><item><link>https://paper.example/a</link></item></channel></rss>",
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_what_comes_to_the_end_of_its_root_is_whole(name):
    found = read_sitemap(WHOLE[name], AT)
    assert found is not None
    assert not found.is_cut


@pytest.mark.parametrize("end", ["</url>", "</loc>", "post-1", "<url>", "\n</urlset>"])
def test_what_ends_before_its_root_does_is_cut(end):
    text = _urls(3)
    found = read_sitemap(text[: text.rindex(end)] if end == "\n</urlset>" else text[: text.index(end) + len(end)], AT)
    assert found is not None
    assert found.is_cut


def test_a_cut_index_and_a_cut_gzip_are_cut_too():
    index = WHOLE["an index"]
    found = read_sitemap(index.removesuffix("</sitemapindex>"), AT)
    assert found is not None
    assert found.is_cut
    packed = gzip.compress(_urls(5_000).encode())
    torn, whole = read_sitemap(packed[: len(packed) // 2], AT), read_sitemap(packed, AT)
    assert torn is not None
    assert torn.is_cut
    assert whole is not None
    assert not whole.is_cut


def test_what_is_longer_than_is_read_is_not_called_cut():
    found = read_sitemap(_urls(60_000), AT)
    assert found is not None
    assert len(found.links) == 50_000
    assert not found.is_cut
