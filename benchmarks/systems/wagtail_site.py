"""Wagtail from PyPI: a news index with sections as pages, its sitemap, Django's syndication feed; started on loopback."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from systems.content import as_json
from systems.judging import Facts
from systems.serving import OwnServer, wait_for
from systems.tools import run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


class Wagtail(OwnServer):
    """A project as ``wagtail start`` makes it, with one app. It serves itself: ``port`` is the server's."""

    name = "wagtail"
    facts = Facts(modified=False)

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return run([tools.python("python"), "-c", "import wagtail; print(wagtail.__version__)"], folder).strip()

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> None:
        """Fill the database; the first time the project is made and its server started on the port of *url*."""
        port = url.rpartition(":")[2]
        if not (folder / "manage.py").exists():
            write(folder, {name: text.replace("PORT", port) for name, text in _PROJECT.items()})
            run([tools.python("python"), "manage.py", "makemigrations", "news"], folder)
            run([tools.python("python"), "manage.py", "migrate"], folder)
        write(folder, {"posts.json": as_json(posts)})
        run([tools.python("python"), "manage.py", "fill"], folder)
        if self.process is None:
            command = [tools.python("python"), "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
            log = (folder / "log").open("wb")
            self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
            wait_for(f"{url}/")


_BASE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{{ page.title }}{% endblock %}</title>
<link rel="alternate" type="application/rss+xml" href="/feed/"></head><body class="{% block body_class %}{% endblock %}">
<header><a href="/">The Pier Post</a><nav><ul>{% for item in page.get_site.root_page.get_children.live.in_menu %}
<li><a href="{{ item.url }}">{{ item.title }}</a></li>{% endfor %}</ul></nav></header><main>{% block content %}{% endblock %}
</main><footer>The Pier Post</footer></body></html>"""
_PROJECT = {
    "manage.py": """import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paper.settings")
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
""",
    "paper/__init__.py": "",
    "paper/settings.py": """import os
BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SECRET_KEY, DEBUG, ALLOWED_HOSTS = "fixture", False, ["127.0.0.1"]
INSTALLED_APPS = ["news", "wagtail.contrib.sitemaps", "wagtail.users", "wagtail.documents", "wagtail.images",
  "wagtail.search", "wagtail.admin", "wagtail", "wagtail.sites", "wagtail.embeds", "wagtail.snippets", "modelcluster",
  "taggit", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
  "django.contrib.staticfiles", "django.contrib.sitemaps"]
MIDDLEWARE = ["django.middleware.http.ConditionalGetMiddleware"]
ROOT_URLCONF = "paper.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
  "OPTIONS": {"context_processors": ["django.template.context_processors.request"]}}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(BASE_DIR, "db.sqlite3")}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ, TIME_ZONE, STATIC_URL = True, "UTC", "/static/"
WAGTAIL_SITE_NAME, WAGTAILADMIN_BASE_URL = "The Pier Post", "http://127.0.0.1:PORT"
""",
    "paper/urls.py": """from django.urls import include, path
from wagtail import urls
from wagtail.contrib.sitemaps.views import sitemap
from news.feed import Latest
urlpatterns = [path("sitemap.xml", sitemap), path("feed/", Latest()), path("", include(urls))]
""",
    "news/__init__.py": "",
    "news/migrations/__init__.py": "",
    "news/models.py": """from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.fields import RichTextField
from wagtail.models import Page

class ArticleTag(TaggedItemBase):
    content_object = ParentalKey("ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")

class HomePage(Page):
    def get_context(self, request):
        posts = ArticlePage.objects.live().order_by("-date")[:6]
        return {**super().get_context(request), "posts": posts}

class SectionPage(Page):
    def get_context(self, request):
        posts = ArticlePage.objects.live().child_of(self).order_by("-date")
        return {**super().get_context(request), "posts": posts}

class ArticlePage(Page):
    author = models.CharField(max_length=100)
    date = models.DateTimeField(null=True, blank=True)
    body = RichTextField()
    tags = ClusterTaggableManager(through=ArticleTag, blank=True)
""",
    "news/feed.py": """from django.contrib.syndication.views import Feed
from news.models import ArticlePage

class Latest(Feed):
    title, link, description = "The Pier Post", "/", "News from the pier"
    def items(self): return ArticlePage.objects.live().exclude(date=None).order_by("-date")[:20]
    def item_title(self, item): return item.title
    def item_description(self, item): return item.body
    def item_link(self, item): return item.full_url
    def item_pubdate(self, item): return item.date
    def item_author_name(self, item): return item.author
    def item_categories(self, item): return [tag.name for tag in item.tags.all()]
""",
    "news/management/__init__.py": "",
    "news/management/commands/__init__.py": "",
    "news/management/commands/fill.py": """import json
from datetime import datetime
from django.core.management.base import BaseCommand
from wagtail.models import Page, Site
from news.models import ArticlePage, HomePage, SectionPage

class Command(BaseCommand):
    def handle(self, **_):
        home = HomePage.objects.first()
        if home is None:
            Page.objects.filter(depth=2).delete()
            root = Page.objects.get(depth=1)
            home = root.add_child(instance=HomePage(title="The Pier Post", slug="home"))
            Site.objects.all().delete()
            Site.objects.create(hostname="127.0.0.1", port=PORT, root_page=home, is_default_site=True)
        for post in json.load(open("posts.json")):
            section = SectionPage.objects.filter(slug=post["section"]).first()
            if section is None:
                section = home.add_child(instance=SectionPage(
                    title=post["section"].title(), slug=post["section"], show_in_menus=True))
            page = ArticlePage.objects.filter(slug=post["slug"]).first()
            date = datetime.fromisoformat(post["date"]) if post["date"] else None
            if page is None:
                page = section.add_child(instance=ArticlePage(title=post["title"], slug=post["slug"],
                    author=post["author"], date=date, body=post["body"]))
                page.tags.add(*post["tags"])
                page.save()
                page.save_revision().publish()
            elif page.body != post["body"]:
                page.body = post["body"]
                page.save_revision().publish()
""",
    "news/templates/news/base.html": _BASE,
    "news/templates/news/home_page.html": """{% extends "news/base.html" %}{% block content %}<h1>{{ page.title }}</h1>
{% for post in posts %}<section><h2><a href="{{ post.url }}">{{ post.title }}</a></h2></section>{% endfor %}{% endblock %}""",
    "news/templates/news/section_page.html": """{% extends "news/base.html" %}{% block content %}<h1>{{ page.title }}</h1>
{% for post in posts %}<section><h2><a href="{{ post.url }}">{{ post.title }}</a></h2>
{% if post.date %}<p>{{ post.date|date:"j F Y" }}</p>{% endif %}</section>{% endfor %}{% endblock %}""",
    "news/templates/news/article_page.html": """{% extends "news/base.html" %}{% load wagtailcore_tags %}
{% block body_class %}template-articlepage{% endblock %}{% block content %}<article><h1>{{ page.title }}</h1>
<p class="meta">By {{ page.author }}{% if page.date %} | <time datetime="{{ page.date|date:'c' }}">{{ page.date|date:"j F Y" }}</time>{% endif %}</p>
<p class="section">Section: <a href="{{ page.get_parent.url }}">{{ page.get_parent.title }}</a></p>{{ page.body|richtext }}
<ul class="tags">{% for tag in page.tags.all %}<li>{{ tag }}</li>{% endfor %}</ul></article>{% endblock %}""",
}
