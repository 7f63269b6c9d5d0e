"""A site out of web archives: gives the pages that were stored, as a fetcher gives those of the network."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self
from urllib.parse import urldefrag, urljoin, urlsplit

from w3lib.encoding import html_to_unicode

from newscrawl.archives.beginnings import kind_of
from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.http import read_answer, status_of
from newscrawl.archives.pages import captured
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.archives.sources import SourceError, sources, wacz_members
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.pipelines.complete import DEFAULT
from newscrawl.pipelines.record import Told, read_record
from newscrawl.processes.page_fetcher import Page
from newscrawl.site_tools.sources import MAX_ARTICLES, gather

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.archives.record import Record
    from newscrawl.site_tools.sources import Material

_LOOK = 1 << 16
_OK = 200
_REDIRECTS = range(300, 400)
_MOST_REDIRECTS = 5
_MOST_ADDRESSES = 200_000
_MOST_READ = 60  # pages that are read to find a site's articles among them


class StoredSite:
    """The answers in archives, each found by its address: the last good one. ``SourceError`` if it is not one.

    A revisit stands for the page that it refers to; a redirect is followed where its target is stored, too.
    """

    def __init__(self, name: str) -> None:
        self._open = ExitStack()
        self._revisits = self._open.enter_context(Revisits())
        self._folder = Path(self._open.enter_context(TemporaryDirectory(prefix="newscrawl-")))
        self._elsewhere: dict[str, str] = {}
        #: Addresses of the pages, in the order of the files, each once.
        self.addresses: dict[str, None] = {}
        try:
            for path in self._archives(name):
                self._look_through(path)
        except BaseException:  # no open file is left, whatever ended it
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    async def get(self, url: str) -> Page:
        """Return a stored page; ``problem`` says so where there is none."""
        return self.page(url)

    def page(self, url: str) -> Page:
        """Return a stored page; ``problem`` says so where there is none."""
        at = url
        for _ in range(_MOST_REDIRECTS):
            record = next(filter(None, map(self._revisits.latest, _spellings(at))), None)
            if record is not None:
                return _page(url, record)
            target = next((self._elsewhere[each] for each in _spellings(at) if each in self._elsewhere), None)
            if target is None:
                break
            at = target
        return Page(url, url, problem="it is not in the archive")

    def _archives(self, name: str) -> Iterator[Path]:
        for source in sources([name]):
            if source.path is None:
                raise SourceError(f"{name} can be read once only: name a file or a folder")
            with source.path.open("rb") as file:
                kind = kind_of(file.read(_LOOK), source.name)
            if kind == "warc":
                yield source.path
            elif kind == "zip":
                yield from self._unpacked(source.path)
            elif source.name == name:
                raise SourceError(f"{name} is not a web archive: name a WARC, ARC or WACZ file, or a folder of them")

    def _unpacked(self, path: Path) -> Iterator[Path]:
        """Yield copies of the archives in a WACZ file, which can be sought in."""
        for number, (_, _, member) in enumerate(wacz_members(path)):
            copy = self._folder / f"{len(list(self._folder.iterdir()))}-{number}"
            with copy.open("wb") as file:
                shutil.copyfileobj(member, file)
            yield copy

    def _look_through(self, path: Path) -> None:
        with path.open("rb") as file:
            chunks = plain_chunks(file)
            self._revisits.begin_file(path, chunks.dictionaries)
            for record in read_records(chunks):
                if record.target:
                    self._note(record, record.target)

    def _note(self, record: Record, url: str) -> None:
        if record.kind == "revisit":
            original = self._revisits.find(record)
            if original is not None and original.target and original.target != url:
                self._elsewhere[url] = original.target
        elif record.kind in {"response", "resource"} and record.content:
            status = status_of(record.content)
            if status in _REDIRECTS and (target := read_answer(record.content).header("location")):
                self._elsewhere[url] = urljoin(url, target)
            self._revisits.note(record, status)
            if status in {None, _OK} and len(self.addresses) < _MOST_ADDRESSES:
                self.addresses[url] = None


async def gather_stored(stored: StoredSite, start: str) -> Material:
    """Return what archives hold of a site; where its listings tell too few articles, more are found by reading."""
    found = await gather(stored.get, start)
    names = {page.url for page in found.articles}
    of_site = (url for url in stored.addresses if is_same_site(url, start) and urlsplit(url).path.strip("/"))
    for url in islice((url for url in of_site if url not in names), _MOST_READ):
        if len(found.articles) >= MAX_ARTICLES:
            break
        page = stored.page(url)
        if page.problem is None and _is_article(page):
            found.articles.append(page)
    if found.home is not None and found.home.problem is not None and found.articles:
        found.home = Page(start, start, _OK)  # what is learned of it is its address
    return found


def _is_article(page: Page) -> bool:
    if b"<" not in page.body[:_LOOK]:
        return False
    record = read_record(page.url, page.text, None, Told(page.downloaded))
    return (record.metadata.probability or 0) >= DEFAULT.probability


def _spellings(url: str) -> list[str]:
    """Return an address as it is, without a fragment, with and without a slash at its end, of both schemes."""
    bare = urldefrag(url).url
    other = bare.removesuffix("/") if bare.endswith("/") else f"{bare}/"
    plain = [url, bare, other]
    return [*plain, *(each.replace("http://", "https://", 1) for each in plain if each.startswith("http://")),
            *(each.replace("https://", "http://", 1) for each in plain if each.startswith("https://"))]  # fmt: skip


def _page(asked: str, record: Record) -> Page:
    answer = read_answer(record.content)
    kind = answer.header("content-type") or (record.fields.get("content-type", "") if answer.status is None else "")
    text = html_to_unicode(kind or None, answer.body)[1]
    moment = captured(record) or datetime(1970, 1, 1, tzinfo=UTC)
    return Page(asked, record.target or asked, answer.status or _OK, text, answer.body, kind, moment)
