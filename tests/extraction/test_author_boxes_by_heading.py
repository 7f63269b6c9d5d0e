"""Boxes of which only the heading says that they are about the author: it names nobody itself."""

from __future__ import annotations

import pytest

from newscrawl import extract

_HEADINGS = (
    *("About the author", "The author", "Meet the author", "About the Reporter", "L'AUTEUR", "À propos de l'auteur"),
    *("À propos de l'autrice", "Über den Autor", "Der Autor", "Die Autorin", "Unser Autor", "Zum Autor"),
    *("Sobre el autor", "La autora", "Sobre l'autor", "Sobre a autora", "L'autore", "Chi è l'autore", "De auteur"),
    *("Over de auteur", "Об авторе", "За автора", "О аутору", "O autoru", "O autorze", "O autorovi", "Apie autorių"),
    *("Yazar hakkında", "Om forfatteren", "Om författaren", "Um höfundinn", "Kirjoittajasta", "A szerzőről"),
    *("Despre autor", "Σχετικά με τον συντάκτη", "عن الكاتب", "درباره نویسنده", "על המחבר", "लेखक के बारे में"),
    *(
        "লেখক পরিচিতি",
        "作者简介",
        "作者介紹",
        "著者紹介",
        "この記事を書いた人",
        "저자 소개",
        "Về tác giả",
        "Tentang penulis",
    ),
)
_BIO = "Jane Doe is a freelance reporter who writes about ports and ships since 2011."
_LINK = '<a href="/source/jane-doe">'
_BOXES = {
    "a link and a paragraph": f"<div><div>{{heading}}</div><div>{_LINK}Jane Doe</a> <p>{_BIO}</p></div></div>",
    "an aside": f"<aside><h4>{{heading}}</h4><strong>Jane Doe</strong><p>{_BIO}</p></aside>",
    "a heading and a paragraph": f"<h3>{{heading}}</h3><p>{_BIO}</p>",
    "one line": f"<div><div>{{heading}}</div><div>{_LINK}Jane Doe</a> {_BIO} {_LINK}More</a></div></div>",
}
_TEXT = "".join(
    f"<p>The harbour of the old town opened again on Tuesday, {days} days after the storm had closed it, officials "
    "said, and the first ferries left for the islands.</p>"
    for days in ("three", "four", "five", "six")
)


def _article(beside: str, below: str = "") -> str:
    return (
        "<html><head><title>Harbour reopens after storm</title></head><body><div><div><h1>Harbour reopens after storm"
        f"</h1>{_TEXT}{below}</div>{beside}</div><footer>© 2026 Quay Courier</footer></body></html>"
    )


@pytest.mark.parametrize("heading", _HEADINGS)
@pytest.mark.parametrize("box", _BOXES)
def test_box_names_the_author_and_its_heading_nobody(box: str, heading: str) -> None:
    shown = _BOXES[box].format(heading=heading)
    for page in (_article("", shown), _article(f"<div>{shown}</div>")):
        record = extract(page, "https://courier.example/2026/11/harbour")
        assert [author.name for author in record.authors] == ["Jane Doe"]
        assert "freelance" not in (record.articleBody or "")


@pytest.mark.parametrize(
    "bio",
    [
        "Prior to that, the paper had printed letters by its readers every week for years.",
        "The Quay Courier is a paper of the islands that appears twice a week.",
        "Harbour is what they call the place where the ferries leave for the islands.",
    ],
)
def test_bio_that_begins_with_no_name_names_nobody(bio: str) -> None:
    record = extract(_article("", f"<h3>About the author</h3><p>{bio}</p>"), "https://courier.example/2026/11/harbour")
    assert record.authors == []
