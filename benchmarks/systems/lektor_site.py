"""Lektor from PyPI: a blog as its quickstart makes one, sections as folders; listings show whole posts, there is no feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systems.judging import Facts
from systems.tools import run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


class Lektor:
    """Pages tell the day, and nothing tells of an edit but the text in the listings."""

    name = "lektor"
    facts = Facts(published="day", modified=False, section=False)  # a page prints no section

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return run([tools.python("lektor"), "--version"], folder).split()[-1]

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        write(folder, {name: text.replace("URL", url) for name, text in _PROJECT.items()})
        for section in sorted({post.section for post in posts}):
            fields = {"_model": "section", "title": section.title()}
            write(folder, {f"content/{section}/contents.lr": _contents(fields)})
        for post in posts:
            fields = {
                "_model": "post", "title": post.headline, "author": post.author, "tags": ", ".join(post.tags),
                "pub_date": f"{post.published:%Y-%m-%d}" if post.published else "",
                "body": "\n\n".join(post.paragraphs),
            }  # fmt: skip
            write(folder, {f"content/{post.section}/{post.slug}/contents.lr": _contents(fields)})
        out = folder / "out"
        run([tools.python("lektor"), "build", "--output-path", str(out)], folder)
        return out


def _contents(fields: dict[str, str]) -> str:
    told = {name: text for name, text in fields.items() if text}
    return "\n---\n".join(f"{name}:\n\n{text}" if name == "body" else f"{name}: {text}" for name, text in told.items())


_POST = """{% macro show(post, is_listed) %}<div class="blog-post">
{% if is_listed %}<h2><a href="{{ post|url }}">{{ post.title }}</a></h2>{% else %}<h1>{{ post.title }}</h1>{% endif %}
<p class="meta">written by {{ post.author }}{% if post.pub_date %} on {{ post.pub_date|dateformat("d MMMM y") }}{% endif %}</p>
{{ post.body }}{% if not is_listed %}
<p class="meta">Tags: {{ post.tags }}</p>{% endif %}</div>{% endmacro %}
"""
_LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{{ this.title }}{% endblock %}</title>
</head><body><header><a href="{{ '/'|url }}">The Pier Post</a><nav><ul>{% for part in site.get('/').children %}
<li><a href="{{ part|url }}">{{ part.title }}</a></li>{% endfor %}</ul></nav></header>
<div class="page">{% block body %}{% endblock %}</div><footer>The Pier Post</footer></body></html>
"""
_LISTED = """{% extends "layout.html" %}{% from "show.html" import show %}{% block body %}<h1>{{ this.title }}</h1>
{% for post in this.children.order_by('-pub_date') %}{{ show(post, true) }}{% endfor %}{% endblock %}
"""
_HOME = """{% extends "layout.html" %}{% from "show.html" import show %}{% block body %}
{% for part in this.children %}<h2>{{ part.title }}</h2>{% for post in part.children.order_by('-pub_date').limit(2) %}
{{ show(post, true) }}{% endfor %}{% endfor %}{% endblock %}
"""
_PROJECT = {
    "pier.lektorproject": "[project]\nname = The Pier Post\nurl = URL/\nurl_style = relative\n",
    "models/home.ini": "[model]\nname = Home\nlabel = {{ this.title }}\n[fields.title]\ntype = string\n",
    "models/section.ini": "[model]\nname = Section\nlabel = {{ this.title }}\n[children]\nmodel = post\n[fields.title]\ntype = string\n",
    "models/post.ini": "[model]\nname = Post\nlabel = {{ this.title }}\n[fields.title]\ntype = string\n[fields.author]\n"
    "type = string\n[fields.tags]\ntype = string\n[fields.pub_date]\ntype = date\n[fields.body]\ntype = markdown\n",
    "templates/layout.html": _LAYOUT,
    "templates/show.html": _POST,
    "templates/home.html": _HOME,
    "templates/section.html": _LISTED,
    "templates/post.html": '{% extends "layout.html" %}{% from "show.html" import show %}{% block body %}{{ show(this, false) }}'
    '{% endblock %}\n',
    "content/contents.lr": "_model: home\n---\ntitle: The Pier Post\n",
}  # fmt: skip
