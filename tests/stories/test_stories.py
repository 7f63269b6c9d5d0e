"""Stories: copies, cuts, edits and merges find their source; templates, quotations and an agency's notes do not."""

import random
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from newscrawl.job.errors import JobError
from newscrawl.stories.agency import source_of
from newscrawl.stories.entries import Member, Print
from newscrawl.stories.index import StoryIndex, batch
from newscrawl.stories.likeness import compare
from newscrawl.stories.original import first_of
from newscrawl.stories.signature import packed, sign, unpacked

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from story_variants import made_texts, template_pairs, variants, with_boilerplate

SEED = 7
TEXTS = made_texts(60, SEED)


def article(key, seen=0.0, **told):
    return Print(key, f"https://{key}.example/story", f"{key}.example", seen, **told)


@pytest.fixture
def index(tmp_path):
    with StoryIndex(tmp_path / "stories.sqlite") as index:
        yield index


def placed(index, key, text, **told):
    index.learn(text)
    return index.add(article(key, **told), index.sign(text))


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Return, by kind, how many sources were found of how many, and all false pairs."""
    with StoryIndex(tmp_path_factory.mktemp("stories") / "stories.sqlite") as index:
        for text in [*TEXTS, *with_boilerplate(SEED)]:
            index.learn(text)
        owners = {index.add(article(f"t{n}"), index.sign(text)).story: n for n, text in enumerate(TEXTS)}
        for number, text in enumerate(with_boilerplate(SEED)):
            if signature := index.sign(text):
                index.add(article(f"n{number}"), signature)
        kinds, false = {}, []
        for variant in variants(TEXTS, SEED):
            signature = index.sign(variant.text)
            stories = {owners.get(match.story) for match in index.matches(signature)} if signature else set()
            right, wanted = kinds.get(variant.kind, (0, 0))
            kinds[variant.kind] = right + len(stories & set(variant.sources)), wanted + len(variant.sources)
            false += [(variant.kind, story) for story in stories - set(variant.sources)]
        return kinds, false


@pytest.mark.parametrize(
    "kind", "copy head cut25 cut50 tail50 brief20 boiler reorder words5 words10 mix merge quote".split()
)
def test_a_variant_of_each_kind_finds_what_it_was_made_of(found, kind):
    right, wanted = found[0][kind]
    assert wanted >= 15
    assert right / wanted >= 0.95


def test_nothing_else_is_found_and_an_agencys_note_makes_no_story(found):
    assert found[1] == []


def test_reports_of_one_form_with_other_facts_are_other_stories():
    pairs = [(sign(one), sign(two)) for one, two in template_pairs(SEED)]
    assert sum(compare(one, two).is_story for one, two in pairs) <= 2


def test_a_text_is_told_to_be_the_same_shortened_extended_or_edited(index):
    text = TEXTS[0]
    short = "\n\n".join(text.split("\n\n")[:3])
    assert placed(index, "a", text)[1:3] == ("same", 1.0)
    assert placed(index, "b", text.replace(".", "!"))[1] == "same"
    assert placed(index, "c", short)[1] == "shortened"
    assert len(index.members(1)) == 3
    assert placed(index, "d", "\n\n".join(TEXTS[1].split("\n\n")[:3])).relation == "same"
    assert placed(index, "e", TEXTS[1])[1] == "extended"


def test_a_text_made_of_two_stories_is_told_as_merged_and_glues_nothing(index):
    one, two = placed(index, "a", TEXTS[0]).story, placed(index, "b", TEXTS[1]).story
    merged = placed(index, "m", f"{TEXTS[0]}\n\n{TEXTS[1]}")
    assert (merged.relation, merged.contains) == ("merged", (one, two))
    assert merged.story not in {one, two}
    assert placed(index, "c", TEXTS[1]).story == two


def test_a_merged_text_that_comes_first_does_not_glue_its_parts_together(index):
    first = placed(index, "m", f"{TEXTS[0]}\n\n{TEXTS[1]}").story
    one = placed(index, "a", TEXTS[0]).story
    two = placed(index, "b", TEXTS[1]).story
    assert one == first
    assert two != one
    assert index.story_of("m").relation == "merged"
    assert placed(index, "c", TEXTS[1]).story == two


def test_a_new_version_of_an_article_replaces_the_one_before(index):
    placed(index, "a", TEXTS[0])
    placed(index, "a", TEXTS[1])
    assert index.matches(sign(TEXTS[0])) == []
    assert [member.key for member in index.members(index.story_of("a").story)] == ["a"]


def test_a_story_that_loses_its_fullest_text_is_still_found_by_the_rest(index):
    placed(index, "a", TEXTS[0])
    placed(index, "b", "\n\n".join(TEXTS[0].split("\n\n")[:4]))
    index.forget("a")
    assert index.matches(sign("\n\n".join(TEXTS[0].split("\n\n")[:4])))


def test_stories_without_a_new_article_are_forgotten_after_the_window(tmp_path):
    with StoryIndex(tmp_path / "s.sqlite", days=1) as index:
        old = placed(index, "a", TEXTS[0], seen=0.0).story
        lively = placed(index, "b", TEXTS[1], seen=0.0).story
        placed(index, "c", TEXTS[1], seen=100_000.0)
        assert index.expire(100_000.0) == 1
        assert index.members(old) == []
        assert len(index.members(lively)) == 2
        assert index.matches(sign(TEXTS[0])) == []


def test_a_batch_that_breaks_leaves_nothing(index):
    with pytest.raises(AttributeError):
        batch(index, [(article("a"), sign(TEXTS[0])), (article("b"), None)])
    assert index.story_of("a") is None


def test_a_file_of_a_newer_version_is_refused_with_a_sentence(tmp_path):
    path = tmp_path / "stories.sqlite"
    StoryIndex(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(JobError, match="version 99"):
        StoryIndex(path)


def test_a_text_that_is_too_short_has_no_signature():
    assert sign("Twelve words are too few to be told from those of others.") is None
    assert sign("") is None


def test_a_signature_comes_back_from_its_bytes():
    signature = sign(TEXTS[0])
    assert unpacked(signature.runs, *packed(signature)) == signature


def test_a_text_without_spaces_is_found_when_it_is_cut(index):
    chance = random.Random(1)
    letters = "新聞記者市長橋川夜朝春冬学校病院選挙予算工場駅島山海空雨雪風花木石火水金土日月"
    paragraphs = ["".join(chance.choice(letters) for _ in range(80)) + "。" for _ in range(8)]
    placed(index, "a", "\n\n".join(paragraphs))
    assert index.matches(index.sign("\n\n".join(paragraphs[:4])))
    assert not index.matches(index.sign("".join(chance.choice(letters) for _ in range(400))))


def member(key, published=None, source=None, original=None):
    return Member(
        key, f"https://{key}.example/s", f"{key}.example", published, 0.0, "same", 1.0, source, None, original
    )


@pytest.mark.parametrize(
    ("members", "url", "reason"),
    [
        (
            [member("a", "2025-03-14T08:00:00Z"), member("b", "2025-03-14T07:00:00Z")],
            "https://b.example/s",
            "earliest date",
        ),
        ([member("a", "2025-03-14T08:00:00Z"), member("b", "2025-03-14")], None, "cannot be told apart"),
        ([member("a", "2025-03-14T08:00:00Z"), member("b", "2025-03-18")], "https://a.example/s", "earliest date"),
        ([member("a", "2025-03-14"), member("b", "2025-03-18")], "https://a.example/s", "earliest day"),
        ([member("a", "2025-03-14T08:00:00Z"), member("b")], None, "without a date"),
        ([member("a"), member("b")], None, "no article has a date"),
        (
            [member("a", "2025-03-14T07:00:00Z", source="Reuters"), member("b", "2025-03-14T08:00:00Z")],
            "https://b.example/s",
            "earliest date",
        ),
        (
            [member("a", "2025-03-14T07:00:00Z", original="https://b.example/s"), member("b", "2025-03-15")],
            "https://b.example/s",
            "named by another article",
        ),
        (
            [member("a", original="https://wire.example/1"), member("b")],
            "https://wire.example/1",
            "named as the source",
        ),
    ],
)
def test_the_first_publication_is_told_only_where_the_articles_tell_it(members, url, reason):
    first = first_of(members)
    assert first.url == url
    assert reason in first.reason


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"articleBody": "SALTNEY (AP) - The ferry is back."}, "Associated Press"),
        ({"articleBody": "Hamburg (dpa/lno) – Die Fähre fährt wieder."}, "Deutsche Presse-Agentur"),
        ({"articleBody": "BRUXELLES (AFP) — Le pont est ouvert."}, "Agence France-Presse"),
        ({"articleBody": "The ferry is back.\n\n© Reuters"}, "Reuters"),
        ({"articleBody": "A ponte abriu hoje. (Lusa)"}, "Lusa"),
        ({"articleBody": "Text.", "authors": [{"name": "Reuters"}]}, "Reuters"),
        ({"articleBody": "新華社北京（新华社）橋が開く。"}, None),
        ({"articleBody": "A spokesman told Reuters on Friday that the bridge (built in 1911) stays open."}, None),
        ({"articleBody": "The AP course (Advanced Placement) is full."}, None),
        ({"articleBody": "SALTNEY (AP) - The ferry.", "publisher": {"name": "Associated Press"}}, None),
    ],
)
def test_an_agency_is_named_where_the_article_credits_it(record, name):
    source = source_of(record)
    assert (source and source.name) == name
