"""Pelican, Material for MkDocs, Hexo and ikiwiki: each builds our posts into plain files, with a theme of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from systems.judging import Facts
from systems.static_sites import _front, _text
from systems.tools import package_version, run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


def _python_version(tools: Tools, folder: Path, name: str) -> str:
    return run(
        [tools.python("python"), "-c", f"import importlib.metadata as m; print(m.version('{name}'))"], folder
    ).strip()


class Pelican:
    """Pelican with one of its two themes, and its feeds as set."""

    def __init__(self, theme: str) -> None:
        self.name, self.theme = f"pelican {theme}", theme
        self.facts = Facts(untold_of_undated=("authors", "section", "keywords"))  # its pages have none

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return _python_version(tools, folder, "pelican")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; the undated are pages: only the menu names them."""
        write(folder, {"pelicanconf.py": _PELICAN.format(url=url, theme=self.theme)})
        for post in posts:
            facts = {
                "Title": post.headline, "Slug": post.slug, "Authors": post.author, "Category": post.section,
                "Tags": ", ".join(post.tags),
                "Date": post.published.isoformat() if post.published else "",
                "Modified": post.edited.isoformat() if post.edited else "",
            }  # fmt: skip
            head = "\n".join(f"{name}: {value}" for name, value in facts.items() if value)
            kind = "" if post.published else "pages/"
            write(folder, {f"content/{kind}{post.slug}.md": f"{head}\n\n{_text(post)}"})
        run([tools.python("pelican"), "content", "-o", "output", "-s", "pelicanconf.py", "-q"], folder)
        return folder / "output"


_PELICAN = """AUTHOR = "The Pier Post"
SITENAME = "The Pier Post"
SITEURL = "{url}"
THEME = "{theme}"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 5
FEED_ALL_ATOM = "feeds/all.atom.xml"
"""


class MkDocs:
    """Material for MkDocs with its blog, whose posts stand below /blog/."""

    name = "mkdocs material"
    facts = Facts(published="day", modified=False)  # a second day without a word
    has_undated = False  # a post without a date is refused

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return _python_version(tools, folder, "mkdocs-material")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        names = dict.fromkeys(post.author for post in posts)
        people = "".join(
            f"  {name.split()[0].lower()}:\n    name: {name}\n    description: Reporter\n    avatar: /a.png\n"
            for name in names
        )
        write(folder, {
            "mkdocs.yml": _MKDOCS.format(url=url),
            "docs/index.md": "# The Pier Post\n\nWelcome to the paper of the pier.\n",
            "docs/blog/index.md": "# Blog\n",
            "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
            "docs/blog/.authors.yml": f"authors:\n{people}",
        })  # fmt: skip
        for post in posts:
            dates = f"  created: {post.published:%Y-%m-%d}\n" + (
                f"  updated: {post.edited:%Y-%m-%d}\n" if post.edited else ""
            )
            head = f"---\ndate:\n{dates}authors: [{post.author.split()[0].lower()}]\ncategories: [{post.section}]\ntags: [{', '.join(post.tags)}]\n---\n\n"
            first, *rest = post.paragraphs
            more = "\n\n".join((first, "<!-- more -->", *rest))
            write(folder, {f"docs/blog/posts/{post.slug}.md": f"{head}# {post.headline}\n\n{more}\n"})
        run([tools.python("mkdocs"), "build", "-q"], folder)
        return folder / "site"


_MKDOCS = """site_name: The Pier Post
site_url: {url}/
theme:
  name: material
  font: false
plugins:
  - blog
  - tags
  - rss:
      match_path: blog/posts/.*
      date_from_meta: {{as_creation: date.created, as_update: date.updated}}
      use_git: false
"""


class Hexo:
    """Hexo with its theme landscape, and its feed and sitemap packages."""

    name = "hexo landscape"
    facts = Facts(modified=False, authors=False)  # the theme prints none
    has_undated = False  # a post without a date shows its file's

    def version(self, tools: Tools, _: Path) -> str:
        """Return the version."""
        return package_version(tools, "hexo")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        tools.link_modules(folder)
        package = json.loads((tools.folder / "node" / "package.json").read_text())
        write(folder, {"package.json": json.dumps(package | {"hexo": {}})})  # without it, it is no site
        write(folder, {"_config.yml": _HEXO.format(url=url)})
        for post in posts:
            front = _front(
                title=post.headline,
                author=post.author,
                date=post.published.isoformat() if post.published else None,
                updated=(post.edited or post.published).isoformat() if post.edited or post.published else None,
                categories=[post.section],
                tags=post.tags,
            )
            write(folder, {f"source/_posts/{post.slug}.md": front + _text(post)})
        run([tools.node("hexo"), "generate", "--silent"], folder)
        return folder / "public"


_HEXO = """title: The Pier Post
author: ""
language: en
timezone: UTC
url: {url}
theme: landscape
feed: {{type: atom, path: atom.xml}}
"""


class IkiWiki:
    """ikiwiki, a wiki compiler, with a blog: an inline of all posts, with feeds and an archive."""

    name = "ikiwiki"
    facts = Facts(published="day", section=False)  # printed hours have no zone
    has_undated = False  # each page tells when its file was made

    def version(self, _: Tools, folder: Path) -> str:
        """Return the version."""
        return run(["ikiwiki", "--version"], folder).split()[2].rstrip(".")

    def build(self, _: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        write(folder, {
            "wiki.setup": _IKIWIKI.format(url=url, folder=folder),
            "src/index.mdwn": '[[!inline pages="posts/* and !*/Discussion" show="5" rootpage="posts"]]\n\n[[Archive]]\n',
            "src/archive.mdwn": '[[!inline pages="posts/* and !*/Discussion" archive="yes" feeds="no"]]\n',
            "src/tags.mdwn": '[[!pagestats pages="tags/*"]]\n',
        })  # fmt: skip
        for post in posts:
            moment = post.edited or post.published
            facts = f'[[!meta title="{post.headline}"]]\n[[!meta author="{post.author}"]]\n[[!meta date="{post.published}"]]\n[[!meta updated="{moment}"]]\n'
            write(folder, {f"src/posts/{post.slug}.mdwn": f"{facts}{_text(post)}\n[[!tag {' '.join(post.tags)}]]\n"})
        run(["ikiwiki", "--setup", "wiki.setup", "--rebuild"], folder)
        return folder / "html"


_IKIWIKI = """# IkiWiki::Setup::Yaml - YAML formatted setup file
wikiname: The Pier Post
srcdir: {folder}/src
destdir: {folder}/html
url: {url}
rcs: ""
rss: 1
atom: 1
tagbase: tags
tag_autocreate: 1
tag_autocreate_commit: 0
usedirs: 1
discussion: 0
add_plugins: [goodstuff, meta, tag, inline, pagestats]
disable_plugins: [recentchanges, openid, passwordauth, editpage]
timezone: UTC
"""
