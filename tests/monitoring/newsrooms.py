"""The demo newsroom as it changes from one run to the next: more stories, another template, a bad day."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from urllib.parse import urlsplit

from newscrawl.demo import DemoNewsroom
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import site


def newsroom(held_back=0, template=None, port=0):
    """Return the newsroom without its newest English stories; *template* prints the twelve newest anew."""
    server = DemoNewsroom(port=port)
    whole = Newsroom(server.url.rstrip("/"), server.now)
    newest = whole.stories("en")
    late = newest[:held_back]
    stories = tuple(story for story in whole.content.stories if story not in late)
    paper = replace(whole, content=replace(whole.content, stories=stories))
    pages = site(paper)
    for story in newest[held_back:12] if template else ():
        pages[story.path] = replace(pages[story.path], text=template(paper, story, pages[story.path].text))
    server._pages = pages
    return server


def port_of(server):
    """Return the port, for the next day's newsroom at the same address."""
    return urlsplit(server.url).port


def bylines_move(paper, story, text):
    """The redesign: bylines leave the page for an element that a script fills."""
    authors = paper.authors(story)
    for name in (*(author.name for author in authors), *story.printed):
        for spelling in (name, escape(name), escape(name).replace("  ", "&nbsp; ")):
            text = re.sub(re.escape(spelling), "", text, flags=re.IGNORECASE)
    for author in authors:
        text = text.replace(author.path, "/staff/")
    names = escape("|".join(author.name for author in authors), quote=True)
    return text.replace("</body>", f'<div class="credits" data-names="{names}"></div></body>')
