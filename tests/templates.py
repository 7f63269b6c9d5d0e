"""A paper's template, and ten ways in which its makers change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.made_papers import THINGS, Story, _page

if TYPE_CHECKING:
    from collections.abc import Callable

KNOWN_SELECTORS = '[fields]\nauthors = ".byline b"\nheadline = "h1.head"\n'


def paragraphs(story: Story, tag: str = "p") -> str:
    return "".join(f"<{tag}>{each}</{tag}>" for each in story.paragraphs)


def page(story: Story, **parts: str) -> str:
    """The page of a story; *parts* replace those of the usual template."""
    tag = '<a rel="tag" href="/t/{0}">{0}</a>'
    words = "".join(tag.format(each.title()) for each in keywords(story))
    usual = {
        "head": f'<h1 class="head">{story.headline}</h1>',
        "section": '<p class="kicker"><a rel="category tag" href="/s/{0}/">{0}</a></p>'.format(section(story)),
        "byline": f'<p class="byline">By <b>{story.author}</b></p>',
        "date": f'<time datetime="{story.published}">{story.published[8:10]} March 2025</time>',
        "body": f'<div class="text">{paragraphs(story)}</div>',
        "tags": f'<p class="tags">{words}</p>',
        "end": "",
    }
    return _page(
        story.headline, "<article>{section}{head}{byline}{date}{body}{tags}</article>{end}".format(**usual | parts)
    )


def keywords(story: Story) -> list[str]:
    return [THINGS[story.number % 10], THINGS[(story.number + 3) % 10]]


def section(story: Story) -> str:
    return ("Harbour", "Council", "Schools")[story.number % 3]


def _halves(story: Story) -> str:
    left, right = ("".join(f"<p>{each}</p>" for each in story.paragraphs[at::2]) for at in (0, 1))
    return f'<div class="sheet"><div class="col">{left}</div><div class="col sidebar">{right}</div></div>'


#: What was changed, the fields that it breaks, and the new page. Where nothing can be mended the second is of None.
CHANGES: dict[str, tuple[str, bool, Callable[[Story], str]]] = {
    "byline moved to the end of the page without a label": (
        "authors",
        True,
        lambda story: page(story, byline="", end=f'<div class="q7"><span class="q8">{story.author}</span></div>'),
    ),
    "byline only as an attribute": (
        "authors",
        True,
        lambda story: page(story, byline=f'<span class="sig" data-writer="{story.author}"></span>'),
    ),
    "byline gone": ("authors", False, lambda story: page(story, byline="")),
    "date in a data attribute": (
        "datePublished",
        True,
        lambda story: page(story, date=f'<span class="d" data-on="{story.published}"></span>'),
    ),
    "date reformatted to what nobody can read": (
        "datePublished",
        False,
        lambda story: page(story, date=f'<span class="d">{story.number} days after the flood</span>'),
    ),
    "date to the day only": (
        "datePublished",
        False,
        lambda story: page(story, date=f'<span class="date">{story.published[8:10]} March 2025</span>'),
    ),
    "headline in a box, the paper's name in the h1": (
        "headline",
        True,
        lambda story: page(story, head=f'<h1>The Harbour Sheet</h1><div class="kopf">{story.headline}</div>').replace(
            f"<title>{story.headline} | ", "<title>"
        ),
    ),
    "text in two columns": ("articleBody", True, lambda story: page(story, body=_halves(story))),
    "classes renamed": (
        "authors",
        True,
        lambda story: page(
            story,
            head=f'<h1 class="x-head">{story.headline}</h1>',
            byline=f'<p class="x-by">Von <i class="x-name">{story.author}</i></p>',
        ),
    ),
    "tags and section gone": ("articleSection", False, lambda story: page(story, tags="", section="")),
}
