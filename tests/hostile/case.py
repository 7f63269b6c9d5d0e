"""One hostile answer: what is served, at which place of a small site, and how large it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: Where the answer stands: the site's other pages are those of an honest paper.
Place = Literal["page", "home", "feed", "sitemap", "robots", "wire"]

ARTICLE_PATH = "/2026/03/12/harbour-board-approves-a-second-ferry-line/"
PROSE = (
    "The harbour board approved a second ferry line on Thursday evening after a debate of three hours in the old hall.",
    "Members of the council said the new line would shorten the way to school for about two hundred children a day.",
    "The first boat is to leave the northern quay in May, and a return ticket will cost as much as it does today.",
    "Shop owners near the market hope that visitors who come by water will stay longer than those who come by road.",
)


@dataclass(frozen=True)
class Case:
    """*make* gives the body; *headers* are sent with it; *status* is its answer code."""

    name: str
    place: Place
    make: Callable[[], str | bytes]
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200

    @property
    def body(self) -> bytes:
        """The body as it is sent."""
        made = self.make()
        return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")


def article(body: str = "", *, head: str = "", headline: str = "Harbour board approves a second ferry line") -> str:
    """Return an honest article with something more in its head or body."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in PROSE)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title>{head}</head><body><main>'
        f'<article><h1>{headline}</h1><p class="byline">By <a rel="author" href="/authors/ada-moreau/">Ada Moreau</a>'
        f'</p><time datetime="2026-03-12T08:00:00Z">12 March 2026</time>{paragraphs}{body}</article></main></body></html>'
    )


def page(name: str, make: Callable[[], str | bytes], **headers: str) -> Case:
    """Return a case whose article is hostile."""
    return Case(name, "page", make, {key.replace("_", "-"): value for key, value in headers.items()})
