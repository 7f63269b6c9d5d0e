"""A small paper on loopback whose answers a test can spoil: one address or all, for as long as it likes."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from tests.loopback import LoopbackSite

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.loopback import QuietHandler

#: An answer: status, headers, body. None: the connection is closed without one.
Answer = tuple[int, dict[str, str], str] | None
_SUBJECTS = "harbour bridge council school library museum orchestra stadium hospital market".split()
_VERBS = "opens closes rebuilds paints sells surveys lights floods measures moves".split()


class Paper(LoopbackSite):
    """Posts ``/2025/03/NN/post-N``, listed on the home page, the newest first; ``hits`` counts what was asked.

    ``spoil`` maps a path to an answer, or to a function that makes one; ``spoil_all`` does it for every path.
    """

    def __init__(self, posts: int = 5, host: str = "127.0.0.1", port: int = 0) -> None:
        self.numbers = list(range(posts))
        self.spoil: dict[str, Answer | Callable[[], Answer]] = {}
        self.spoil_all: Callable[[str], Answer] | None = None
        self.hits: Counter[str] = Counter()
        self.robots = ""
        self.headers: dict[str, str] = {}
        self.edition = 0
        super().__init__(host=host, port=port)

    def path(self, number: int) -> str:
        """Return the path of a post."""
        return f"/2025/03/{number % 28 + 1:02}/post-{number}"

    def asked(self, path: str) -> str:
        """Return what of an address says which page it is: all but the query."""
        return path.partition("?")[0]

    def urls(self) -> list[str]:
        """Return the addresses of all posts."""
        return sorted(self.url.rstrip("/") + self.path(number) for number in self.numbers)

    def publish(self, count: int) -> None:
        """Add posts."""
        first = max(self.numbers, default=-1) + 1
        self.numbers.extend(range(first, first + count))

    def serve(self, handler: QuietHandler, _body: bytes) -> None:
        """Answer a request as the test wants it."""
        path = self.asked(handler.path)
        self.hits[path] += 1
        answer = self.page(path)
        if callable(spoilt := self.spoil.get(path, answer)):
            spoilt = spoilt()
        if self.spoil_all is not None:
            spoilt = self.spoil_all(path)
        if spoilt is None:
            handler.close_connection = True
            return
        status, headers, body = spoilt
        handler.give(status, {**self.headers, **headers}, body.encode())

    def page(self, path: str) -> Answer:
        """Return what stands at a path."""
        if path == "/":
            return 200, {}, self._home()
        if path == "/robots.txt" and self.robots:
            return 200, {"Content-Type": "text/plain"}, self.robots
        number = next((n for n in self.numbers if self.path(n) == path), None)
        return (404, {}, "<title>Not found</title>") if number is None else (200, {}, self._post(number))

    def _home(self) -> str:
        cards = "".join(
            f'<article class="card"><h2><a href="{self.path(n)}">{headline(n)}</a></h2>'
            f"<p>What happened at place number {n} of the town, in short.</p></article>"
            for n in reversed(self.numbers)
        )
        return (
            f"<!doctype html><html lang=en><title>The Paper</title><body><h1>The Paper</h1><main>{cards}</main></body>"
        )

    def _post(self, number: int) -> str:
        day = f"2025-03-{number % 28 + 1:02}"
        text = "".join(
            f"<p>Paragraph {at} of report {number}, edition {self.edition}: the {_SUBJECTS[(number + at) % 10]} was "
            f"seen by the town's people, who found {number * 7 + at} things to say about it before evening came.</p>"
            for at in range(1, 5)
        )
        return (
            f"<!doctype html><html lang=en><head><title>{headline(number)}</title>"
            '<meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="{day}T08:05:00Z"></head><body><article>'
            f'<h1>{headline(number)}</h1><p class="byline">By <a rel="author" href="/staff/grace">Grace Young</a></p>'
            f'<time datetime="{day}T08:05:00Z">{day}</time>{text}</article></body></html>'
        )


def headline(number: int) -> str:
    """Return the headline of a post."""
    return f"Town {_SUBJECTS[number % 10]} {_VERBS[number // 10 % 10]} for the {number}th time this year"


def status(code: int, **headers: str) -> Answer:
    """Return an answer with a status and little else."""
    return code, {name.replace("_", "-"): value for name, value in headers.items()}, f"<title>{code}</title>"


def late(seconds: float) -> Callable[[], Answer]:
    """Return what answers nothing for so long."""

    def wait() -> Answer:
        time.sleep(seconds)
        return None

    return wait
