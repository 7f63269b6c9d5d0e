"""The newsroom under the name that the pages print, ``http://paper.example``, for programs that go by hosts' names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newscrawl.demo import NOW, DemoNewsroom
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import site

if TYPE_CHECKING:
    from pathlib import Path

URL = "http://paper.example"
#: For programs that ask no proxy: one name leads to the newsroom, this machine's names lead here, others nowhere.
_NAMES = """
import socket

_found = socket.getaddrinfo


def _on_loopback(host, port, *args, **options):
    name = host.decode() if isinstance(host, bytes) else host
    if name == "paper.example":
        return _found("127.0.0.1", {port}, *args, **options)
    if name in (None, "", "localhost", "127.0.0.1"):
        return _found(host, port, *args, **options)
    raise socket.gaierror(socket.EAI_NONAME, f"only paper.example is there, not {{name}}")


socket.getaddrinfo = _on_loopback
"""


class PaperExample(DemoNewsroom):
    """The newsroom; it answers as a proxy, too."""

    def __init__(self) -> None:
        super().__init__()
        self.port = self._server.server_port
        self._pages = site(Newsroom(URL, NOW))

    def environment(self, folder: Path) -> dict[str, str]:
        """An environment whose home is *folder* and whose programs find the newsroom by its name, and nothing else."""
        names = folder / "names"
        names.mkdir()
        (folder / "tmp").mkdir()
        (names / "sitecustomize.py").write_text(_NAMES.format(port=self.port), encoding="utf-8")
        proxy = f"http://127.0.0.1:{self.port}"
        is_other = ("_proxy", "dontwritebytecode")  # what is installed is compiled when it is imported first
        kept = {name: value for name, value in os.environ.items() if not name.lower().endswith(is_other)}
        folders = {"HOME": str(folder), "TMPDIR": str(folder / "tmp"), "PYTHONPATH": str(names)}
        return {**kept, **folders, "http_proxy": proxy, "https_proxy": proxy}
