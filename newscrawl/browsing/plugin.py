"""What newscrawl adds to Datasette: a page a record, search in the texts, a period, and a lock on the door."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import orjson
from datasette.filters import FilterArguments
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from pluggy import HookimplMarker

from newscrawl.browsing.database import read_record, search_terms

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from newscrawl.browsing.pages import RecordPages

    App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]

hookimpl = HookimplMarker("datasette")

#: No script runs and nothing is loaded from elsewhere, whatever stands in the texts.
_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = [
    (b"content-security-policy", _POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
]
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_START = "/articles/articles"


class Plugin:
    """Registered once with Datasette's plugin manager; *hosts* are the values of ``Host`` that are answered."""

    __name__ = "newscrawl.browsing"  # Datasette lists its plugins by their names

    def __init__(self, pages: RecordPages, hosts: frozenset[bytes]) -> None:
        self._pages = pages
        self._hosts = hosts

    @hookimpl
    def register_routes(self) -> list[tuple[str, Callable[..., Any]]]:
        """Lead the start page to the articles, and number to record."""
        return [(r"^/$", self._start), (r"^/record/(?P<number>\d{1,12})$", self._record)]

    @hookimpl
    def filters_from_request(self, request: Any, table: str) -> FilterArguments | None:
        """Read ``_q`` (words), ``_from`` and ``_until`` (days) of the form."""
        if table != "articles":
            return None
        wanted = {name: (request.args.get(f"_{name}") or "").strip() for name in ("q", "from", "until")}
        found = FilterArguments([])
        if terms := search_terms(wanted["q"]):
            found.where_clauses.append("number IN (SELECT rowid FROM texts WHERE texts MATCH :newscrawl_q)")
            found.params["newscrawl_q"] = terms
            found.human_descriptions.append(f"with {wanted['q']}")
        for name, sign, words in (("from", ">=", "from"), ("until", "<=", "until")):
            if _DAY.fullmatch(wanted[name]):
                found.where_clauses.append(f"substr(published, 1, 10) {sign} :newscrawl_{name}")
                found.params[f"newscrawl_{name}"] = wanted[name]
                found.human_descriptions.append(f"{words} {wanted[name]}")
        return found

    @hookimpl
    def prepare_jinja2_environment(self, env: Any) -> None:
        """Give templates a way to read lists."""
        env.filters["listed"] = lambda text: orjson.loads(text or "[]")

    @hookimpl
    def handle_exception(self, exception: Exception) -> Any:
        """Answer with a sentence; what is nobody's mistake but ours is named on standard error."""
        status = int(getattr(exception, "status", 500))
        if not isinstance(exception, (Base400, DatasetteError)):
            sys.stderr.write(f"newscrawl: a page could not be shown: {type(exception).__name__}: {exception}\n")
        return Response.text(f"{getattr(exception, 'message', exception)}\n", status=status)

    @hookimpl
    def asgi_wrapper(self) -> Callable[[App], App]:
        """Answer only who asks for this machine by its name, as a page elsewhere cannot; nothing can be sent."""
        return lambda app: _locked(app, self._hosts)

    async def _start(self) -> Any:
        return Response.redirect(_START)

    async def _record(self, request: Any, datasette: Any) -> Any:
        number = int(request.url_vars["number"])
        record = await datasette.get_database("articles").execute_fn(lambda db: read_record(db, number))
        if record is None:
            return Response.text(f"there is no article {number} here\n", status=404)
        return Response.html(await self._pages.page(record))


def _locked(app: App, hosts: frozenset[bytes]) -> App:
    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        asked = [value for name, value in scope["headers"] if name == b"host"]
        if len(asked) != 1 or asked[0] not in hosts or scope["method"] not in {"GET", "HEAD"}:
            await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"only this machine may look, and only look\n"})
            return

        async def send_with(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                ours = {name for name, _ in _HEADERS}
                kept = [(name, value) for name, value in message["headers"] if name.lower() not in ours]
                message = message | {"headers": [*kept, *_HEADERS]}
            await send(message)

        await app(scope, receive, send_with)

    return answer
