"""Plone 6 from PyPI, its classic pages: News Items in folders, syndication and sitemap on; started on loopback."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from systems.content import as_json
from systems.judging import Facts
from systems.serving import OwnServer, free_port, front, wait_for
from systems.tools import run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from http.server import ThreadingHTTPServer
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


class Plone(OwnServer):
    """A site as its installer makes it. It serves itself; a second edition is written while the server is down."""

    name = "plone classic"
    facts = Facts()
    # What is published without a date bears that of its last change in Plone's pages, feeds and sitemap.
    has_undated = False
    front: ThreadingHTTPServer | None = None

    def version(self, tools: Tools, folder: Path) -> str:
        """Return the version."""
        code = "from importlib.metadata import version; print(version('Plone'))"
        return run([tools.plone("python"), "-c", code], folder).strip()

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> None:
        """Fill the database; the first time the instance is made."""
        self.stop()
        port = str(free_port())
        instance = folder / "instance"
        if not instance.exists():
            run([tools.plone("mkwsgiinstance"), "-d", str(instance), "-u", "admin:admin-of-the-pier"], folder)
        ini = instance / "etc" / "zope.ini"
        ini.write_text(re.sub(r"(?m)^port = \d+$", f"port = {port}", ini.read_text()))
        write(folder, {"posts.json": as_json(posts), "fill.py": _FILL})
        configuration = str(instance / "etc" / "zope.conf")
        run([tools.plone("zconsole"), "run", configuration, "fill.py"], folder, PAPER_URL=url)
        log = (folder / "log").open("wb")
        command = [tools.plone("runwsgi"), str(instance / "etc" / "zope.ini")]
        self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ})
        own = int(url.rpartition(":")[2])
        self.front = front(own, int(port), f"/VirtualHostBase/http/127.0.0.1:{own}/paper/VirtualHostRoot")
        wait_for(f"{url}/")

    def stop(self) -> None:
        """Stop the servers."""
        if self.front is not None:
            self.front.shutdown()
            self.front.server_close()
            self.front = None
        super().stop()


# Run inside Plone by "zconsole run": what an editor would do by hand.
_FILL = """
import json
import transaction
from AccessControl.SecurityManagement import newSecurityManager
from DateTime import DateTime
from Products.CMFPlone.factory import addPloneSite
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.registry.interfaces import IRegistry
from Products.CMFPlone.interfaces import ISiteSchema, ISiteSyndicationSettings
from Testing.makerequest import makerequest
from zope.component import getUtility
from zope.component.hooks import setSite

app = makerequest(app)
newSecurityManager(None, app.acl_users.getUserById("admin").__of__(app.acl_users))
if "paper" not in app:
    addPloneSite(app, "paper", title="The Pier Post", extension_ids=("plone.app.contenttypes:default",
        "plonetheme.barceloneta:default", "plone.app.caching:default"), setup_content=False, default_language="en", portal_timezone="UTC")
site = app["paper"]
setSite(site)
registry = getUtility(IRegistry)
registry.forInterface(ISiteSchema, prefix="plone").enable_sitemap = True
registry.forInterface(ISiteSchema, prefix="plone").display_publication_date_in_byline = True
api.portal.set_registry_record("plone.allow_anon_views_about", True)
syndication = registry.forInterface(ISiteSyndicationSettings)
syndication.allowed, syndication.default_enabled = True, True
names = {}
for post in json.load(open("posts.json")):
    login = post["author"].lower().replace(" ", "")
    if api.user.get(username=login) is None:
        api.user.create(username=login, email=login + "@paper.example", password="for-the-pier-only-9",
            properties={"fullname": post["author"]})
    section = site.get(post["section"])
    if section is None:
        section = api.content.create(site, "Folder", post["section"], title=post["section"].title())
        section.setLayout("summary_view")
        api.content.transition(section, "publish")
    body = RichTextValue(post["body"], "text/html", "text/x-html-safe")
    item = section.get(post["slug"])
    if item is None:
        item = api.content.create(section, "News Item", post["slug"], title=post["title"], text=body,
            subject=tuple(post["tags"]))
        item.creators = (login,)
        api.content.transition(item, "publish")
        item.setEffectiveDate(DateTime(post["date"]) if post["date"] else None)
        item.setModificationDate(DateTime(post["date"]) if post["date"] else DateTime("2026-09-01"))
        item.reindexObject(idxs=["effective", "modified", "Creator"])
        catalog = site.portal_catalog
        item.setModificationDate(DateTime(post["date"]) if post["date"] else DateTime("2026-09-01"))
        catalog.catalog_object(item, idxs=["modified"], update_metadata=1)
    elif item.text.raw != post["body"]:
        item.text = body
        item.setModificationDate(DateTime(post["edited"]))
        site.portal_catalog.catalog_object(item, idxs=["modified", "SearchableText"], update_metadata=1)
transaction.commit()
"""
