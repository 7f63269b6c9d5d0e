"""A page with a date here and there."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from datetime import UTC, datetime

from newscrawl.pipelines.record import Told, read_record

SEEN = datetime(2026, 11, 28, 12, tzinfo=UTC)
P = "".join(
    f"<p>{text}</p>"
    for text in (
        "The harbour council agreed on Tuesday evening to keep the old swing bridge open to walkers through the winter.",
        "Engineers had warned in the spring that the northern pier was settling by almost a centimetre a year at the least.",
        "Residents of the lower quay brought a petition with nine hundred signatures and a model built from matches.",
        "The treasurer said that the repair fund held enough for the bearings but not for the paint of the railings.",
    )
)

FIRST, REST = P.split("</p>", 1)
ENTRY = "<p>What a fine bridge it is, we walked over it twice on the first evening and saw the lamps being lit.</p>"


def page(head: str = "", above: str = "", top: str = "", inside: str = "", end: str = "", after: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Heron bridge stays open</title>{head}</head><body>'
        f'<header class="site-header"><a href="/">Quayside Courier</a><nav><a href="/news/">News</a></nav></header>{above}'
        f"<main><article><h1>Heron bridge stays open for walkers</h1>{top}{FIRST}{inside}{REST}{end}</article>{after}</main>"
        '<footer class="site-footer"><p>© 2026 Quayside Courier</p></footer></body></html>'
    )


def read(html: str, url: str = "https://courier.example/news/heron-bridge", downloaded: datetime | None = SEEN):
    return read_record(url, html, None, Told(downloaded))


BYLINE = '<p class="byline">By Mara Linde</p>'
