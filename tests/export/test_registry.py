import unicodedata

import pytest

from newscrawl.export.exporter import Exporter, plain
from newscrawl.export.publish import publish
from newscrawl.export.store import transaction
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import author_id
from tests.export.made_articles import made_article, records_in, shard_records

SITE = "https://paper.example/author"


@pytest.fixture
def exporter(tmp_path):
    exporter = Exporter(tmp_path / "job")
    yield exporter
    exporter.close()


def sign(exporter, *mentions, host="paper.example"):
    """One article a sight: (name, profile URL or None[, bio]). The ids the articles point to."""
    first = exporter.lines
    for number, (name, url, *bio) in enumerate(mentions, first):
        author = Author(name=name, nameRaw=f"By {name}", url=url, bio=bio[0] if bio else None)
        exporter.take(plain(made_article(number, host=host, authors=[author])))
    return [record["authors"][0]["id"] for record in shard_records(exporter.folder)][first:]


SAME = {
    "spellings of several accounts": [
        ("maria keller", f"{SITE}/mk1"),
        ("Maria Keller", f"{SITE}/mk"),
        ("MARIA KELLER", None),
        ("Maria  Keller", f"{SITE}/mk2"),
    ],
    "an ideographic space": [("田中 美咲", f"{SITE}/1"), ("田中　美咲", f"{SITE}/2")],
    "decomposed accents": [("Sofía Hernández", None), (unicodedata.normalize("NFD", "Sofía Hernández"), None)],
    "a curly apostrophe": [("Tom O'Brien", f"{SITE}/tom"), ("Tom O’Brien", None)],
    "a shortened name under one link": [("Grace Young", f"{SITE}/gy"), ("G. Young", f"{SITE}/gy/"), ("G. Young", None)],
    "a name that first came without its link": [
        ("G. Young", None),
        ("Grace Young", f"{SITE}/gy"),
        ("G. Young", f"{SITE}/gy"),
    ],
}
DIFFERENT = {
    "guests under a desk's link": [
        ("Guest Desk", f"{SITE}/desk"),
        ("Nadia Petrescu", f"{SITE}/desk"),
        ("Liam Walsh", f"{SITE}/desk"),
    ],
    "two names that both link to the home page": [
        ("Ewa Nowak", "https://paper.example/"),
        ("Kenji Mori", "https://paper.example/"),
    ],
    "a common surname": [("Maria Keller", f"{SITE}/mk"), ("Helen Keller", f"{SITE}/hk")],
}


@pytest.mark.parametrize("mentions", SAME.values(), ids=SAME)
def test_one_person_is_one_line_however_spelled(exporter, mentions):
    sign(exporter, *mentions)
    (person,) = exporter.registry.people()
    assert person.articleCount == len(mentions)
    assert bool(person.mergedBecause) == (len({(name, url) for name, url in mentions}) > 1)


@pytest.mark.parametrize("mentions", DIFFERENT.values(), ids=DIFFERENT)
def test_different_persons_are_never_merged(exporter, mentions):
    assert len(set(sign(exporter, *mentions))) == len(mentions)
    assert [person.articleCount for person in exporter.registry.people()] == [1] * len(mentions)


def test_the_same_name_at_another_publisher_is_another_person(exporter):
    one = sign(exporter, ("Grace Young", None))
    other = sign(exporter, ("Grace Young", None), host="gazette.example")
    assert one != other


def test_a_person_keeps_the_best_spelling_the_longest_bio_and_all_links(exporter):
    sign(
        exporter,
        ("GRACE YOUNG", None, "Writes."),
        ("Grace Young", f"{SITE}/gy", "Writes about ferries."),
        ("grace young", f"{SITE}/young"),
    )
    (person,) = exporter.registry.people()
    assert (person.name, person.bio, person.url) == ("Grace Young", "Writes about ferries.", f"{SITE}/gy")
    assert person.aliases == ["GRACE YOUNG", "grace young"]
    assert person.sameAs == [f"{SITE}/young"]
    assert all("same name" in reason for reason in person.mergedBecause)


def test_a_merge_by_hand_holds_in_later_crawls_and_in_what_is_published(exporter, tmp_path):
    one, other = sign(exporter, ("Grace Young", None), ("Grace Smith", None))
    with transaction(exporter.db):
        exporter.registry.merge(one, other)
    sign(exporter, ("Grace Smith", None))
    exporter.rotate()
    publish(exporter, {tmp_path / "articles.jsonl": "replace"})
    assert {record["authors"][0]["id"] for record in records_in(tmp_path / "articles.jsonl")} == {one}
    (person,) = records_in(tmp_path / "authors.jsonl")
    assert (person["articleCount"], person["aliases"]) == (3, ["Grace Smith"])
    assert person["mergedBecause"] == ["name grace smith: merged by hand"]


def test_a_split_by_hand_takes_the_articles_of_that_spelling_or_link_and_holds(exporter):
    (one, *_) = sign(exporter, ("Grace Young", f"{SITE}/gy"), ("Grace Young", f"{SITE}/gy2"), ("Grace Young", None))
    with transaction(exporter.db):
        fresh = exporter.registry.split(one, f"{SITE}/gy2")
    assert {person.id: person.articleCount for person in exporter.registry.people()} == {one: 2, fresh: 1}
    assert sign(exporter, ("Grace Young", f"{SITE}/gy2"), ("Grace Young", None)) == [fresh, one]
    with transaction(exporter.db):
        exporter.registry.merge(one, fresh)
    assert [person.articleCount for person in exporter.registry.people()] == [5]


def test_what_cannot_be_merged_or_split_is_refused_with_a_sentence(exporter):
    (one,) = sign(exporter, ("Grace Young", None))
    (other,) = sign(exporter, ("Grace Young", None), host="gazette.example")
    for wrong in (lambda: exporter.registry.merge(one, other), lambda: exporter.registry.merge(one, "p_0")):
        with pytest.raises(LookupError, match=r"not two persons of one publisher|there is no person"):
            wrong()
    with pytest.raises(LookupError, match="has no alias"):
        exporter.registry.split(one, "Grace Young")


def test_organisations_are_no_persons(exporter):
    author = Author(name="The Paper", nameRaw="The Paper", type="Organization")
    exporter.take(plain(made_article(1, authors=[author])))
    assert list(exporter.registry.people()) == []


def test_the_list_of_persons_costs_what_they_are_in_number_and_not_its_square(exporter):
    """With 1,910 persons of 1,990 articles each was counted by a look at all bylines: 230 of 260 ms."""

    def steps() -> float:
        counted = []
        exporter.db.set_progress_handler(lambda: counted.append(1), 100)
        people = sum(1 for _ in exporter.registry.people())
        exporter.db.set_progress_handler(None, 0)
        return len(counted) / people

    sign(exporter, *((f"Ada Number{n}", None) for n in range(100)))
    few = steps()
    sign(exporter, *((f"Ada Number{n}", None) for n in range(100, 400)))
    assert steps() < 1.5 * few


@pytest.mark.parametrize("first", [0, 1, 2])
def test_who_is_new_has_one_id_whichever_article_came_first(exporter, first, tmp_path):
    told = [("Nora Vale", None), ("NORA VALE", f"{SITE}/vale"), ("Nora Vale", f"{SITE}/nora")]
    sign(exporter, *told[first:], *told[:first])
    publish(exporter, {tmp_path / "out.jsonl": "replace"})
    published = {record["authors"][0]["id"] for record in records_in(tmp_path / "out.jsonl")}
    assert published == {author_id("paper.example", "", f"{SITE}/nora")}
    assert [person.id for person in exporter.registry.people()] == list(published)


def test_an_id_that_was_published_stays_when_a_profile_is_met_later(exporter, tmp_path):
    sign(exporter, ("Nora Vale", None))
    publish(exporter, {tmp_path / "out.jsonl": "replace"})
    sign(exporter, ("Nora Vale", f"{SITE}/nora"))
    publish(exporter, {tmp_path / "out.jsonl": "replace"})
    published = {record["authors"][0]["id"] for record in records_in(tmp_path / "out.jsonl")}
    assert published == {author_id("paper.example", "Nora Vale")}
