"""Ghost from npm with one of its two themes, on loopback: it serves itself, from a database of its own in a file."""

from __future__ import annotations

import http.cookiejar
import json
import sqlite3
import subprocess
import urllib.request
from typing import TYPE_CHECKING, Any

from systems.judging import Facts
from systems.serving import OwnServer, wait_for
from systems.tools import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools

_OWNER = {
    "name": "Nora Vale",
    "email": "nora@pier.example",
    "password": "Larch-and-slate-9",
    "blogTitle": "The Pier Post",
}


class Ghost(OwnServer):
    """A site as its first visitor sets it up, with a second author; posts are written by its own API."""

    has_undated = False  # a post without a date gets that of its publication

    def __init__(self, theme: str) -> None:
        self.name, self.theme = f"ghost {theme}", theme
        self.facts = Facts(modified=False)  # all were last changed when they were written here

    def version(self, tools: Tools, _: Path) -> str:
        """Return the version."""
        return str(json.loads((tools.ghost / "package.json").read_text())["version"])

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> None:
        """Write the posts; the first time the site is set up and its server started on the port of *url*."""
        if self.process is None:
            self._start(tools, folder, url)
        api = _Api(f"{url}/ghost/api/admin", url)
        if not (folder / "set-up").exists():
            api.post("authentication/setup/", {"setup": [_OWNER]})
            _add_author(folder / "ghost.db", "Ilse Brandt")
            write(folder, {"set-up": ""})
        api.post("session/", {"username": _OWNER["email"], "password": _OWNER["password"]})
        api.put(f"themes/{self.theme}/activate/", {})
        known = {one["slug"]: one for one in api.get("posts/?limit=all&formats=html")["posts"]}
        for slug in known.keys() - {post.slug for post in posts}:
            api.delete(f"posts/{known[slug]['id']}/")  # the page that welcomes
        users = {one["name"]: one for one in api.get("users/?limit=all")["users"]}
        for post in posts:
            html = "".join(f"<p>{text}</p>" for text in post.paragraphs)
            if post.slug in known and post.edited is None:
                continue
            told: dict[str, Any] = {
                "title": post.headline, "slug": post.slug, "html": html, "status": "published",
                "authors": [{"id": users[post.author]["id"]}],
                "tags": [{"name": name} for name in (post.section, *post.tags)],
                "published_at": post.published.isoformat(timespec="milliseconds") if post.published else None,
            }  # fmt: skip
            if post.slug in known:
                told |= {"updated_at": known[post.slug]["updated_at"]}
                api.put(f"posts/{known[post.slug]['id']}/?source=html", {"posts": [told]})
            else:
                api.post("posts/?source=html", {"posts": [told]})

    def _start(self, tools: Tools, folder: Path, url: str) -> None:
        content = folder / "content"
        for name in ("data", "images", "logs", "public", "settings", "themes", "files", "media"):
            (content / name).mkdir(parents=True, exist_ok=True)
        for theme in ("casper", "source"):
            (content / "themes" / theme).symlink_to(tools.ghost / "content" / "themes" / theme)
        settings = {
            "url": url, "server": {"host": "127.0.0.1", "port": int(url.rpartition(":")[2])},
            "database": {"client": "sqlite3", "connection": {"filename": str(folder / "ghost.db")}, "useNullAsDefault": True},
            "paths": {"contentPath": str(content)}, "mail": {"transport": "Direct"}, "logging": {"transports": ["stdout"]},
            "privacy": {"useTinfoil": True}, "process": "local", "security": {"staffDeviceVerification": False},
        }  # fmt: skip
        write(folder, {"config.development.json": json.dumps(settings)})
        (folder / "current").symlink_to(tools.ghost)  # by which it finds its own package, as its installer makes it
        log = (folder / "log").open("wb")
        command = ["node", str(tools.ghost / "index.js")]
        self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        wait_for(f"{url}/ghost/api/admin/authentication/setup/")


class _Api:
    def __init__(self, root: str, origin: str) -> None:
        self._root, self._origin = root, origin
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path: str) -> Any:
        return self._asked("GET", path, None)

    def post(self, path: str, what: dict[str, Any]) -> Any:
        return self._asked("POST", path, what)

    def put(self, path: str, what: dict[str, Any]) -> Any:
        return self._asked("PUT", path, what)

    def delete(self, path: str) -> Any:
        return self._asked("DELETE", path, None)

    def _asked(self, method: str, path: str, what: dict[str, Any] | None) -> Any:
        data = None if what is None else json.dumps(what).encode()
        headers = {"Origin": self._origin, "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self._root}/{path}", data, headers, method=method)  # noqa: S310 - our own server
        with self._opener.open(request, timeout=60) as answer:
            text = answer.read()
        try:
            return json.loads(text)
        except ValueError:  # an answer without content, such as that of DELETE
            return None


def _add_author(database: Path, name: str) -> None:
    """Add a user beside the owner, which Ghost does by a letter with a link."""
    with sqlite3.connect(database) as connection:
        connection.row_factory = sqlite3.Row
        row = dict(connection.execute("SELECT * FROM users WHERE email = ?", (_OWNER["email"],)).fetchone())
        slug = name.lower().replace(" ", "-")
        row |= {"id": row["id"][:-2] + "ff", "name": name, "slug": slug, "email": f"{slug}@pier.example"}
        marks = ", ".join("?" for _ in row)
        insert = f"INSERT INTO users ({', '.join(row)}) VALUES ({marks})"  # noqa: S608 - the columns of its own table
        connection.execute(insert, tuple(row.values()))
        role = connection.execute("SELECT id FROM roles WHERE name = 'Editor'").fetchone()["id"]
        connection.execute(
            "INSERT INTO roles_users (id, role_id, user_id) VALUES (?, ?, ?)", (row["id"], role, row["id"])
        )
