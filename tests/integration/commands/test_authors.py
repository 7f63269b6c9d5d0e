import orjson
import pytest

from newscrawl.export.exporter import Exporter, plain
from newscrawl.items import Author
from tests.export.made_articles import made_article


@pytest.fixture
def ids(tmp_path):
    exporter = Exporter(tmp_path / ".newscrawl/one")
    for number, name in enumerate(("Grace Young", "Grace Smith")):
        exporter.take(plain(made_article(number, authors=[Author(name=name, nameRaw=name)])))
    exporter.close()
    return {person.name: person.id for person in Exporter(tmp_path / ".newscrawl/one").registry.people()}


def people(said):
    return [
        (person["name"], person["articleCount"], person["aliases"]) for person in map(orjson.loads, said.splitlines())
    ]


def test_authors_are_listed_merged_and_split_again(newscrawl, ids):
    assert people(newscrawl("authors", "list", "one")[1]) == [("Grace Smith", 1, []), ("Grace Young", 1, [])]
    merged = newscrawl("authors", "merge", "one", ids["Grace Young"], ids["Grace Smith"])[1]
    assert people(merged) == [("Grace Young", 2, ["Grace Smith"])]
    split = newscrawl("authors", "split", "one", ids["Grace Young"], "Grace Smith")[1]
    assert people(split) == [("Grace Young", 1, []), ("Grace Smith", 1, [])]
    assert len(people(newscrawl("authors", "list", "one")[1])) == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("list", "two"), "there is no job 'two'"),
        (("merge", "one", "p_1", "p_2"), "there is no person p_1"),
        (("burn", "one"), "say: newscrawl authors list JOB"),
        ((), "say: newscrawl authors list JOB"),
    ],
)
def test_what_is_not_there_ends_with_code_2_and_a_sentence(newscrawl, ids, words, sentence):
    code, said = newscrawl("authors", *words)
    assert (code, sentence in said) == (2, True), said
