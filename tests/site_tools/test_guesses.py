"""Bylines that no word and no name calls one: found where one person's name stands alone on each page, else refused."""

from __future__ import annotations

import pytest

from newscrawl.extraction.markup import Markup
from newscrawl.html.document import Document
from newscrawl.site_tools.guesses import lone_name, named_byline
from tests.made_papers import NAMES, Story
from tests.templates import page

PAGES = 8
#: What holds the author's name: ``A`` is the author, ``O`` somebody else who differs from page to page.
FOUND = {
    "a heading of one word": '<aside class="widget w-pen"><h4>Pen</h4><div class="w-name">A</div></aside>',
    "a box": '<div class="box"><div class="nm">A</div><p>They write of boats and of the tide.</p></div>',
    "a word before it": '<div class="who"><span>Words</span> <b class="wn">A</b></div>',
    "a link": '<section class="widget"><a class="x1" href="/team/3">A</a></section>',
    "a definition": '<dl><dt>Pen</dt><dd class="pn">A</dd></dl>',
    "a table": '<table class="facts"><tr><th>Words</th><td class="rep">A</td></tr></table>',
    "twice": '<b class="wn">A</b><i class="end">A</i>',
    "a picture": '<div class="rail"><img alt="A" class="byline-pic" src="/p.jpg"></div>',
    "an element of its own": '<author-chip name="A"></author-chip>',
    "an attribute": '<div class="card" data-byline="A"></div>',
}
REFUSED = {
    "two names": '<div class="q"><b class="z">A</b><i class="y">O</i></div>',
    "a list": '<ul class="q"><li>O</li><li>A</li></ul>',
    "a comment": '<section id="comments"><div class="c"><b class="z">O</b></div></section>',
    "a related post": '<div class="related"><b class="z">O</b></div>',
    "a caption": "<figure><img src=a.jpg><figcaption>O</figcaption></figure>",
    "a picture's maker": '<figure><img src=a.jpg><span class="q">O</span></figure>',
    "a credit": '<span class="credit">O</span>',
    "who is quoted": '<blockquote>It was so.<span class="z">O</span></blockquote>',
    "the editor": '<footer><span class="z">O</span></footer>',
    "a menu": '<nav><a class="z" href="/x">O</a></nav>',
    "a tag": '<p><a rel="tag" href="/t">O</a></p>',
    "an advert": '<div class="advert"><b class="z">O</b></div>',
    "the same on all pages": '<b class="z">Ada Lane</b>',
}


def guessed(piece):
    """The selector that is guessed, and what it reads on each page."""
    stories = [Story(number) for number in range(PAGES)]
    documents = []
    for story in stories:
        other = NAMES[(story.number * 2 + 1) % len(NAMES)]
        end = piece.replace(">A<", f">{story.author}<").replace('"A"', f'"{story.author}"').replace(">O<", f">{other}<")
        documents.append(Document(f"https://sheet.example{story.path}", page(story, byline="", tags="", end=end)))
    markups = [Markup(each.html, each.tree) for each in documents]
    selector = named_byline(markups, documents) or lone_name(markups, documents)
    read = [markup.texts(selector) for markup in markups] if selector is not None else None
    return read, [story.author for story in stories]


@pytest.mark.parametrize("piece", FOUND)
def test_a_name_that_stands_alone_signs(piece):
    read, authors = guessed(FOUND[piece])
    assert read is not None
    assert all(author in texts[0] for texts, author in zip(read, authors, strict=True))


@pytest.mark.parametrize("piece", REFUSED)
def test_a_name_that_may_be_anybodys_is_refused(piece):
    assert guessed(REFUSED[piece])[0] is None
