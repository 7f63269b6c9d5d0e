"""Mezzanine from PyPI on the last Django that it takes: its blog as the home page, sitemap and feeds; on loopback."""

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


class Mezzanine(OwnServer):
    """A project as ``mezzanine-project`` makes it. It serves itself: a second edition is written while it runs."""

    name = "mezzanine"
    facts = Facts(modified=False)
    has_undated = False  # a post without a date gets that of its first saving

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        return run([tools.mezzanine("python"), "-c", "import mezzanine; print(mezzanine.__version__)"], folder).strip()

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> None:
        """Fill the database; the first time the project is made and its server started on the port of *url*."""
        python, port = tools.mezzanine("python"), url.rpartition(":")[2]
        if not (folder / "manage.py").exists():
            run([tools.mezzanine("mezzanine-project"), "paper", "."], folder)
            for name, more in (("urls.py", _URLS), ("local_settings.py", _SETTINGS)):
                path = folder / "paper" / name
                path.write_text(path.read_text() + more)
            write(folder, {"fill.py": _FILL})
            run([python, "manage.py", "migrate"], folder)
        write(folder, {"posts.json": as_json(posts)})
        run([python, "fill.py", f"127.0.0.1:{port}"], folder)
        if self.process is None:
            log = (folder / "log").open("wb")
            command = [python, "manage.py", "runserver", "--noreload", "--insecure", f"127.0.0.1:{port}"]
            self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
            wait_for(f"{url}/")


_SETTINGS = """
DEBUG, ALLOWED_HOSTS, TIME_ZONE = False, ["127.0.0.1"], "UTC"
"""
# The blog is the home page, as the comments in the project's own file say.
_URLS = """
from mezzanine.blog.views import blog_post_list
urlpatterns = [path("", blog_post_list, name="home"), *urlpatterns]
"""
_FILL = """
import json, os, sys
from datetime import datetime
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paper.settings")
import django
django.setup()
from django.contrib.auth import get_user_model
from django.contrib.sites.models import Site
from mezzanine.blog.models import BlogCategory, BlogPost
from mezzanine.conf import settings
from mezzanine.core.models import CONTENT_STATUS_PUBLISHED
from mezzanine.generic.models import AssignedKeyword, Keyword

Site.objects.update(domain=sys.argv[1], name="The Pier Post")
settings.SITE_TITLE = "The Pier Post"
for post in json.load(open("posts.json")):
    first, _, last = post["author"].partition(" ")
    user, _ = get_user_model().objects.get_or_create(username=first.lower(), first_name=first, last_name=last)
    category, _ = BlogCategory.objects.get_or_create(title=post["section"].title())
    item = BlogPost.objects.filter(slug=post["slug"]).first()
    if item is None:
        item = BlogPost.objects.create(title=post["title"], slug=post["slug"], content=post["body"], user=user,
            publish_date=datetime.fromisoformat(post["date"]), status=CONTENT_STATUS_PUBLISHED)
        item.categories.add(category)
        for name in post["tags"]:
            keyword, _ = Keyword.objects.get_or_create(title=name)
            item.keywords.add(AssignedKeyword(keyword=keyword), bulk=False)
    elif item.content != post["body"]:
        item.content = post["body"]
        item.save()
"""
