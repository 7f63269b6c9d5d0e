"""The registry looks up only what may have changed, and says the same as one that looks up everything."""

from __future__ import annotations

from contextlib import closing

import pytest

from newscrawl.export.registry import Registry
from newscrawl.export.store import open_store, transaction

LINK = "https://example.com/author/nora"


def author(name: str = "Nora Vale", url: str | None = None, bio: str | None = None) -> dict:
    return {"type": "Person", "name": name, "url": url, "sameAs": [], "bio": bio, "id": None}


def record(number: int, *authors: dict) -> dict:
    return {"id": f"a_{number}", "publisher": {"domain": "example.com"}, "authors": list(authors)}


@pytest.fixture
def store(tmp_path):
    with closing(open_store(tmp_path / "articles.sqlite")) as db:
        yield db


def people_after(db, registry, records, *, forgetful: bool):
    for one in records:
        if forgetful:
            registry.forget()
        with transaction(db):
            registry.sign(one)
    people = [(p.name, p.url, p.bio, p.aliases, p.mergedBecause) for p in registry.people()]
    return people, [[author["id"] for author in one["authors"]] for one in records]


def test_a_registry_that_remembers_says_what_one_that_looks_up_everything_says(store, tmp_path):
    def records():
        mentions = [author(), author(), author(url=LINK), author("NORA VALE"), author(bio="Writes."), author(url=LINK)]
        return [
            record(number, mention)
            for number, mention in enumerate([*mentions, author("Nora K. Vale", LINK), *mentions])
        ]

    with closing(open_store(tmp_path / "other.sqlite")) as other:
        forgetful = people_after(other, Registry(other), records(), forgetful=True)
    assert people_after(store, Registry(store), records(), forgetful=False) == forgetful


def test_a_known_author_costs_no_look_at_the_store(store):
    registry, asked = Registry(store), []
    people_after(store, registry, [record(1, author()), record(2, author())], forgetful=False)
    store.set_trace_callback(asked.append)
    people_after(store, registry, [record(3, author())], forgetful=False)
    assert not [statement for statement in asked if "FROM keys WHERE publisher" in statement]


def test_what_a_rolled_back_transaction_learned_is_forgotten(store):
    registry = Registry(store)
    store.execute("BEGIN")
    for _ in range(2):
        registry.sign(record(1, author()))
    store.execute("ROLLBACK")
    registry.forget()
    people, _ = people_after(store, registry, [record(2, author())], forgetful=False)
    assert [person[0] for person in people] == ["Nora Vale"]
