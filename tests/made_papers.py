"""Papers on loopback whose template a test chooses: one that plain extraction reads badly, and ways to change it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.loopback import LoopbackSite

if TYPE_CHECKING:
    from tests.loopback import QuietHandler

NAMES = ("Ada Lane", "Nora Vale", "Ben Oak", "Iris Moor", "Tom Reed")
THINGS = "bridge ferry school library museum orchard stadium harbour market theatre".split()
DOINGS = "opens closes moves waits grows burns".split()


@dataclass
class Story:
    """One article: what its page must give."""

    number: int
    headline: str = ""
    author: str = ""
    published: str = ""
    paragraphs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        thing, doing = THINGS[self.number % 10], DOINGS[self.number % 6]
        self.headline = f"The old {thing} {doing} for the {self.number + 2}nd time this spring"
        self.author = NAMES[self.number % 5]
        self.published = f"2025-03-{self.number % 27 + 1:02}T08:{self.number % 60:02}:00+01:00"
        self.paragraphs = [
            f"Story {self.number}, part {part}: people by the {thing} said on that day that it {doing} as it always "
            f"has, and number {part} of them wrote a letter to the council about the {THINGS[(part + 3) % 10]}."
            for part in range(6)
        ]

    @property
    def path(self) -> str:
        """Its address."""
        return f"/story/{self.number}-the-old-{THINGS[self.number % 10]}-{DOINGS[self.number % 6]}-this-spring"


Template = "Callable[[Story], str]"


def plain(story: Story) -> str:
    """A page that needs no site file."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)
    return _page(
        story.headline,
        f'<article><h1>{story.headline}</h1><p class="byline">By {story.author}</p>'
        f'<time datetime="{story.published}">then</time>{text}</article>',
    )


def bad(story: Story) -> str:
    """Byline in a widget beside the text, date in a data attribute, text in two columns."""
    left, right = ("".join(f"<p>{each}</p>" for each in story.paragraphs[at::2]) for at in (0, 1))
    return _page(
        story.headline,
        f'<h1>{story.headline}</h1><div class="sheet" data-printed="{story.published}"><div class="half">{left}</div>'
        f'<div class="half sidebar">{right}</div></div>'
        f'<aside class="widget w-pen"><h4>Pen</h4><div class="w-pen-name" data-author="{story.author}">'
        f"<span>{story.author}</span></div></aside>",
    )


def _page(title: str, inner: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{title} | The Harbour Sheet</title></head><body>'
        f'<header><a href="/">The Harbour Sheet</a><nav><a href="/about">About</a></nav></header><main>{inner}</main>'
        f"<footer>© The Harbour Sheet</footer></body></html>"
    )


class MadePaper(LoopbackSite):
    """Serves its stories with ``template``; ``hits`` lists what was asked, ``answer`` may take a request over."""

    def __init__(self, stories: int = 12, template: Any = plain) -> None:
        self.stories = [Story(number) for number in range(stories)]
        self.template = template
        self.hits: list[str] = []
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.answer: Any = None
        super().__init__()

    def serve(self, handler: QuietHandler, body: bytes) -> None:
        """Answer a request, which came with *body*."""
        self.hits.append(handler.path)
        self.requests.append((handler.path, dict(handler.headers)))
        taken = self.answer(handler, body) if self.answer is not None else None
        status, headers, text = taken or self.page(handler.path)
        handler.give(status, headers, text.encode())

    def page(self, path: str) -> tuple[int, dict[str, str], str]:
        """Return the page of a path."""
        if path == "/":
            links = "".join(f'<li><a href="{each.path}">{each.headline}</a></li>' for each in self.stories)
            return 200, {}, _page("Home", f"<ul>{links}</ul>")
        story = next((each for each in self.stories if each.path == path), None)
        return (
            (200, {}, self.template(story)) if story is not None else (404, {}, _page("Gone", "<p>Nothing here.</p>"))
        )
