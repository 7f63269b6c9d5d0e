"""Hugo and Jekyll as Debian has them, Nikola and ABlog from PyPI: each builds our posts into plain files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from systems.judging import Facts
from systems.tools import run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


def _text(post: Post) -> str:
    return "\n\n".join(post.paragraphs) + "\n"


def _front(**facts: object) -> str:
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value is not None)
    return "---\n" + "\n".join(lines) + "\n---\n\n"


class Hugo:
    """Layouts as in Hugo's own quick start: no theme, its internal RSS and sitemap."""

    name = "hugo"
    facts = Facts()

    def version(self, _: Tools, folder: Path) -> str:
        """Return the version."""
        return run(["hugo", "version"], folder).split()[1].split("+")[0]

    def build(self, _: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        write(folder, _HUGO)
        write(folder, {"config.toml": _HUGO_CONFIG.format(url=url)})
        for post in posts:
            front = _front(
                title=post.headline,
                date=post.published.isoformat() if post.published else None,
                lastmod=(post.edited or post.published).isoformat() if post.edited or post.published else None,
                author=post.author,
                tags=post.tags,
                categories=[post.section],
            )
            write(folder, {f"content/{post.section}/{post.slug}.md": front + _text(post)})
        run(["hugo", "--quiet", "--cleanDestinationDir"], folder)
        return folder / "public"


_HUGO_CONFIG = """baseURL = "{url}/"
title = "The Pier Post"
languageCode = "en-gb"
[params]
"""
_HUGO = {
    "layouts/_default/baseof.html": """<!DOCTYPE html>
<html lang="{{ .Site.LanguageCode }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
{{ range .AlternativeOutputFormats -}}
<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink | safeURL }}" title="{{ $.Site.Title }}">
{{ end -}}
{{ template "_internal/opengraph.html" . }}</head>
<body><header><a href="/">{{ .Site.Title }}</a>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
<li><a href="/tags/">Tags</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>The Pier Post</footer></body></html>
""",
    "layouts/_default/single.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p class="meta">By <span class="author">{{ .Params.author }}</span>{{ if not .Date.IsZero }}
 <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time>{{ end }}</p>
{{ .Content }}
<ul class="tags">{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}" rel="tag">{{ .LinkTitle }}</a></li>{{ end }}</ul>
</article>{{ end }}
""",
    "layouts/_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ range .Pages.ByDate.Reverse }}<section class="summary"><h2><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></h2>
{{ if not .Date.IsZero }}<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>{{ end }}
<p>{{ .Summary | plainify | truncate 120 }}</p></section>{{ end }}{{ end }}
""",
    "layouts/index.html": """{{ define "main" }}<h1>{{ .Site.Title }}</h1>
{{ range first 6 .Site.RegularPages.ByDate.Reverse }}<section class="summary">
<h2><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></h2><p>{{ .Summary | plainify | truncate 120 }}</p>
</section>{{ end }}{{ end }}
""",
}


class Jekyll:
    """With its default theme minima, and the plugins feed, sitemap and seo-tag."""

    name = "jekyll minima"
    facts = Facts(untold_of_undated=("section", "keywords"))  # the theme's pages print neither

    def version(self, _: Tools, folder: Path) -> str:
        """Return the version."""
        return run(["jekyll", "--version"], folder).split()[1]

    def build(self, _: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; Jekyll's posts always have a date, so the undated are pages: the theme's menu names them."""
        write(folder, {"_config.yml": _JEKYLL_CONFIG.format(url=url), "index.md": "---\nlayout: home\n---\n"})
        for post in posts:
            front = _front(
                layout="post" if post.published else "page",
                title=post.headline,
                author=post.author,
                date=post.published.isoformat(" ") if post.published else None,
                permalink=None if post.published else f"/{post.slug}/",
                last_modified_at=post.edited.isoformat(" ") if post.edited else None,
                categories=[post.section],
                tags=post.tags,
            )
            name = f"_posts/{post.published:%Y-%m-%d}-{post.slug}.md" if post.published else f"{post.slug}.md"
            write(folder, {name: front + _text(post)})
        run(["jekyll", "build", "-q"], folder)
        return folder / "_site"


_JEKYLL_CONFIG = """title: The Pier Post
url: "{url}"
timezone: UTC
theme: minima
plugins: [jekyll-feed, jekyll-sitemap, jekyll-seo-tag]
permalink: /:categories/:title/
"""


class Nikola:
    """Nikola with one of its themes."""

    def __init__(self, theme: str) -> None:
        self.name = f"nikola {theme}"
        self.theme = theme
        self.facts = Facts(section=False)
        self.has_undated = False

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return run([tools.python("nikola"), "version"], folder).split()[-1].lstrip("v")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; a page without a date shows its file's, so there are no undated ones."""
        if not (folder / "conf.py").exists():
            run([tools.python("nikola"), "init", "-q", folder.name], folder.parent)
        conf = (folder / "conf.py").read_text()
        if "# ours" not in conf:
            conf += _NIKOLA_CONF
        head = conf.partition("# ours")[0]
        write(folder, {"conf.py": head + _NIKOLA_CONF.format(url=url, theme=self.theme)})
        for post in posts:
            facts = {
                "title": post.headline, "slug": post.slug, "author": post.author, "category": post.section,
                "date": post.published.strftime("%Y-%m-%d %H:%M:%S UTC") if post.published else "",
                "updated": post.edited.strftime("%Y-%m-%d %H:%M:%S UTC") if post.edited else "",
                "tags": ", ".join(post.tags),
            }  # fmt: skip
            lines = "\n".join(f".. {name}: {value}" for name, value in facts.items() if value)
            write(folder, {f"{'posts' if post.published else 'pages'}/{post.slug}.rst": f"{lines}\n\n{_text(post)}"})
        run([tools.python("nikola"), "build", "-q"], folder)
        return folder / "output"


_NIKOLA_CONF = """# ours
BLOG_AUTHOR = "The Pier Post"
BLOG_TITLE = "The Pier Post"
SITE_URL = "{url}/"
BLOG_EMAIL = "desk@pier.example"
BLOG_DESCRIPTION = "News from the pier"
THEME = "{theme}"
TIMEZONE = "UTC"
SHOW_SOURCELINK = False
COPY_SOURCES = False
DISABLED_PLUGINS = ["robots"]
"""


class ABlog:
    """Sphinx with ABlog, theme alabaster: each tag, author, category and year has pages and feeds."""

    name = "ablog"
    facts = Facts(published="day", untold_of_undated=("authors", "section", "keywords"))  # only posts have these

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        code = "import importlib.metadata as m; print(m.version('ablog'))"
        return run([tools.python("python"), "-c", code], folder).strip()

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; the undated are pages without a post directive."""
        names = "\n".join(f"   undated/{post.slug}" for post in posts if post.published is None)
        write(folder, {"conf.py": _ABLOG_CONF.format(url=url), "index.rst": _ABLOG_INDEX.format(pages=names)})
        for post in posts:
            title = f"{post.headline}\n{'=' * (len(post.headline) + 2)}\n\n"
            if post.published is None:
                write(folder, {f"undated/{post.slug}.rst": title + _text(post)})
                continue
            facts = f":author: {post.author}\n:category: {post.section}\n:tags: {', '.join(post.tags)}\n"
            if post.edited:
                update = f"\n.. update:: {post.edited:%Y-%m-%d}\n\n   {post.paragraphs[-1]}\n"
                text = "\n\n".join(post.paragraphs[:-1]) + "\n" + update
            else:
                text = _text(post)
            directive = f".. post:: {post.published:%Y-%m-%d}\n" + "".join(
                f"   {line}\n" for line in facts.splitlines()
            )
            write(folder, {f"posts/{post.slug}.rst": f"{directive}\n{title}{text}"})
        run([tools.python("ablog"), "build", "-Q"], folder)
        return folder / "_website"


_ABLOG_CONF = """import ablog
project, author, copyright = "The Pier Post", "The Pier Post", "2026"
extensions = ["ablog", "sphinx.ext.extlinks"]
html_theme = "alabaster"
html_baseurl = "{url}/"
blog_title, blog_baseurl = "The Pier Post", "{url}/"
blog_path = "blog"
fontawesome_included = True
html_sidebars = {{"**": ["about.html", "ablog/postcard.html", "ablog/recentposts.html", "ablog/tagcloud.html",
                         "ablog/categories.html", "ablog/authors.html", "ablog/archives.html"]}}
html_show_sourcelink = False
"""
_ABLOG_INDEX = """The Pier Post
=============

.. postlist:: 6
   :excerpts:

.. toctree::
   :caption: Notes

{pages}
"""
