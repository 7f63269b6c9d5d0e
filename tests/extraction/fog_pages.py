"""An article about fog in a harbour, for tests of who wrote it."""

from __future__ import annotations

from newscrawl import extract

TEXT = "".join(
    f"<p>The harbour office said on Tuesday that part {part} of the work would go on until the autumn of the year.</p>"
    for part in "abcde"
)
DAY = "2026-03-14"


def read(head: str, *, meta: str = "", before: str = "", tail: str = "", end: str = "", lang: str = "en"):
    """Return the record of an article with *head* below its headline and *tail* below its text."""
    page = (
        f"<html lang={lang}><head><title>Fog closes the outer harbour | Quayside</title>{meta}</head><body>{before}"
        f"<main><article><h1>Fog closes the outer harbour</h1>{head}<div class=entry-content>{TEXT}</div>{tail}"
        f"</article></main>{end}</body></html>"
    )
    return extract(page, url="https://paper.example/fog/")


def names(article) -> list[str]:
    """Return the names of an article's authors."""
    return [author.name for author in article.authors]
