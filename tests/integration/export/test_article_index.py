"""What machines tell each other of articles and authors."""

from __future__ import annotations

import asyncio

from newscrawl.export.article_index import SharedArticleIndex
from newscrawl.export.exporter import Exporter, Told, plain
from newscrawl.items import Article, Author, Publisher
from newscrawl.normalize.fingerprint import content_hash
from newscrawl.normalize.urls.canonical import article_id

HOME = "https://paper.example"


def record(page: str, body: str = "", *authors: Author) -> dict:
    url = f"{HOME}/{page}"
    article = Article(id=article_id(url), url=url, headline=page, articleBody=body, authors=list(authors))
    article.contentHash = content_hash(page, body)
    article.publisher = Publisher(domain="paper.example")
    return plain(article)


def author(name: str, url: str | None = None) -> Author:
    return Author(name=name, nameRaw=name, url=url)


def on_two_machines(server, tmp_path, test) -> None:
    async def run() -> None:
        both = [SharedArticleIndex(server("valkey").url, tmp_path.name) for _ in range(2)]
        exporters = [Exporter(tmp_path / name) for name in ("one", "two")]
        try:
            await test(
                *(Machine(article_index, exporter) for article_index, exporter in zip(both, exporters, strict=True))
            )
        finally:
            for article_index, exporter in zip(both, exporters, strict=True):
                await article_index.close()
                exporter.close()

    asyncio.run(run())


class Machine:
    def __init__(self, article_index: SharedArticleIndex, exporter: Exporter) -> None:
        self.article_index, self.exporter = article_index, exporter

    async def take(self, line: dict, *, dies: bool = False) -> str:
        told = Told(await self.article_index.known(line["id"]), await self.article_index.people(line))
        change = self.exporter.take(line, told)
        if not dies:
            await self.article_index.tell(line)
        return change


def test_what_one_machine_wrote_is_known_to_the_other_and_an_edit_is_its_next_version(server, tmp_path):
    async def test(one, two):
        first, edited = record("a", "one"), record("a", "two")
        assert await one.take(first) == "new"
        assert await two.take(record("a", "one")) == "unchanged"
        assert await two.take(edited) == "updated"
        assert (edited["version"], edited["previousContentHash"]) == (2, first["contentHash"])
        assert edited["metadata"]["firstSeen"] == first["metadata"]["firstSeen"]
        assert await one.take(record("a", "two")) == "unchanged"

    on_two_machines(server, tmp_path, test)


def test_what_a_machine_died_with_was_never_told(server, tmp_path):
    async def test(one, two):
        await one.take(record("a", "one"), dies=True)
        again = record("a", "one")
        assert await two.take(again) == "new"
        assert again["version"] == 1

    on_two_machines(server, tmp_path, test)


def test_a_later_version_is_never_told_away(server, tmp_path):
    async def test(one, two):
        late, early = record("a", "two"), record("a", "one")
        await one.take(early)
        await one.take(late)
        await two.article_index.tell(early)
        assert (await two.article_index.known(late["id"])).version == 2

    on_two_machines(server, tmp_path, test)


def test_a_person_has_one_id_on_all_machines_by_link_or_by_name_and_a_desk_is_not_its_guests(server, tmp_path):
    link, desk = f"{HOME}/author/nora", f"{HOME}/author/desk"

    async def test(one, two):
        lines = [
            record("a", "1", author("Nora Vale", link)),
            record("b", "2", author("NORA VALE")),
            record("c", "3", author("N. Vale", link)),
            record("d", "4", author("Ann Marsh", desk)),
            record("e", "5", author("Tom Reed", desk)),
        ]
        for number, line in enumerate(lines):
            await (one, two)[number % 2].take(line)
        ids = [line["authors"][0]["id"] for line in lines]
        assert ids[0] == ids[1] == ids[2]
        assert len(set(ids)) == 3

    on_two_machines(server, tmp_path, test)
