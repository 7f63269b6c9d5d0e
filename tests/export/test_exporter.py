import sqlite3
import threading

import attrs
import pytest

from newscrawl.export import manifest
from newscrawl.export.exporter import Exporter, RejectedError, Rotation, plain
from newscrawl.export.shards import PART, shard_lines, shards
from newscrawl.items import Article, Author
from tests.export.made_articles import made_article, records_in, shard_records


@pytest.fixture
def exporter(tmp_path):
    exporter = Exporter(tmp_path / "job", rotation=Rotation(lines=3))
    yield exporter
    exporter.close()


def test_a_line_is_on_disk_with_all_keys_in_their_order_when_take_returns(exporter):
    assert exporter.take(plain(made_article(1))) == "new"
    (record,) = shard_records(exporter.folder)
    assert list(record) == list(Article.__dataclass_fields__)
    assert record["metadata"]["firstSeen"] == record["metadata"]["lastSeen"] is not None


def test_the_same_content_again_writes_nothing(exporter):
    exporter.take(plain(made_article(1)))
    assert exporter.take(plain(made_article(1, keywords=["ferries"]))) == "unchanged"
    assert len(shard_records(exporter.folder)) == 1


def test_other_content_is_the_next_version_and_names_the_one_before(exporter):
    first, second = made_article(1), made_article(1, edition=1)
    exporter.take(plain(first))
    assert exporter.take(plain(second)) == "updated"
    record = shard_records(exporter.folder)[-1]
    assert (record["version"], record["changeType"]) == (2, "updated")
    assert record["previousContentHash"] == first.contentHash


def test_a_date_that_is_found_later_is_a_line_of_the_same_version(exporter):
    exporter.take(plain(made_article(1, datePublished=None)))
    assert exporter.take(plain(made_article(1))) == "dated"
    assert exporter.take(plain(made_article(1))) == "unchanged"
    assert exporter.take(plain(made_article(1, datePublished=None))) == "unchanged"
    assert [record["changeType"] for record in shard_records(exporter.folder)] == ["new", "dated"]
    assert [record["version"] for record in shard_records(exporter.folder)] == [1, 1]


def test_shards_are_finished_at_their_number_of_lines(exporter):
    for number in range(7):
        exporter.take(plain(made_article(number)))
    assert [path.suffix for path in shards(exporter.shards)] == [".jsonl", ".jsonl", PART]
    assert [len(records_in(path)) for path in shards(exporter.shards)] == [3, 3, 1]


def test_records_of_one_moment_fill_shards_as_they_do_one_by_one(exporter):
    articles = [made_article(number) for number in (0, 1, 1, 2, 3, 4)] + [made_article(1, edition=1)]
    changes = exporter.take_all([(plain(article), None) for article in articles])
    assert changes == ["new", "new", "unchanged", "new", "new", "new", "updated"]
    assert [len(records_in(path)) for path in shards(exporter.shards)] == [3, 3]
    assert [record["url"] for record in shard_records(exporter.folder)] == [
        articles[place].url for place in (0, 1, 3, 4, 5, 6)
    ]
    places = exporter.db.execute("SELECT shard, line FROM articles ORDER BY shard, line").fetchall()
    assert places == [(1, 0), (1, 2), (2, 0), (2, 1), (2, 2)]


def test_of_records_of_one_moment_none_is_written_that_cannot_be_registered(exporter):
    exporter.take(plain(made_article(0)))
    exporter.db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON articles WHEN NEW.line = 2 BEGIN SELECT raise(FAIL, 'no'); END"
    )
    with pytest.raises(sqlite3.Error):
        exporter.take_all([(plain(made_article(number)), None) for number in (1, 2, 3)])
    assert [record["url"] for record in shard_records(exporter.folder)] == [made_article(0).url]
    exporter.db.execute("DROP TRIGGER full")
    assert exporter.take_all([(plain(made_article(number)), None) for number in (1, 2, 3)]) == ["new"] * 3
    assert len(shard_records(exporter.folder)) == 4


def test_shards_are_finished_at_their_size(tmp_path):
    exporter = Exporter(tmp_path, rotation=Rotation(bytes=4000))
    for number in range(9):
        exporter.take(plain(made_article(number)))
    sizes = [path.stat().st_size for path in shards(exporter.shards)]
    exporter.close()
    assert len(sizes) > 2
    assert all(4000 <= size < 8000 for size in sizes[:-1])


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "7"}, "id: '7' is not as it should look"),
        ({"wordCount": "12"}, "wordCount: not an integer"),
        ({"keywords": "ferries"}, "keywords: not a list"),
        ({"authors": [Author(name=None)]}, "authors.0.name: not a string"),
        ({"datePublished": "yesterday"}, "datePublished: 'yesterday' is not as it should look"),
        ({"headline": "\ud800"}, "surrogates not allowed"),
        ({"keywords": {"a"}}, "not JSON serializable"),
    ],
)
def test_what_is_no_record_is_rejected_with_the_reason_and_leaves_no_trace(exporter, fields, reason):
    with pytest.raises(RejectedError, match=reason):
        exporter.take(plain(made_article(1, **fields)))
    assert exporter.take(plain(made_article(1))) == "new"


def test_a_rejected_item_is_kept_with_the_reason(exporter):
    item = made_article(1, keywords=[object()])
    exporter.reject(item, "not JSON")
    (entry,) = records_in(exporter.folder / "rejects.jsonl")
    assert (entry["url"], entry["reason"]) == (item.url, "not JSON")
    assert "Ferry 1 runs at night" in entry["item"]


def test_any_item_with_the_names_of_the_record_is_exported(exporter):
    @attrs.define
    class Own:
        schemaVersion: str
        id: str
        url: str

    own = Own("1.0", made_article(1).id, made_article(1).url)
    assert exporter.take(plain(own)) == "new"
    assert exporter.take(plain({"id": made_article(2).id, "url": made_article(2).url})) == "new"


def test_a_failing_store_takes_the_line_back(exporter):
    exporter.take(plain(made_article(1)))
    exporter.db.execute("CREATE TRIGGER broken BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'broken'); END")
    with pytest.raises(sqlite3.IntegrityError):
        exporter.take(plain(made_article(2)))
    exporter.db.execute("DROP TRIGGER broken")
    exporter.take(plain(made_article(3)))
    assert [record["headline"][:7] for record in shard_records(exporter.folder)] == ["Ferry 1", "Ferry 3"]


def test_a_shard_that_is_being_renamed_is_read_all_the_same(tmp_path):
    exporter = Exporter(tmp_path)
    exporter.take(plain(made_article(1)))
    exporter.rotate()
    exporter.close()
    (path,) = shards(exporter.shards)
    hidden = path.with_name("hidden")
    path.rename(hidden)
    timer = threading.Timer(0.05, hidden.rename, [path])
    timer.start()
    assert len(list(shard_lines(exporter.shards, 1))) == 1
    timer.join()
    path.unlink()
    with pytest.raises(FileNotFoundError, match="a shard is missing"):
        list(shard_lines(exporter.shards, 1))


def test_the_articles_of_a_shard_that_was_deleted_while_it_grew_are_told_as_lost(tmp_path):
    folder = tmp_path / "job"
    killed = Exporter(folder, rotation=Rotation(lines=3))
    for number in range(5):
        killed.take(plain(made_article(number)))
    killed.close()
    (part,) = folder.glob(f"shards/*{PART}")
    part.unlink()
    again = Exporter(folder, rotation=Rotation(lines=3))
    assert again.lost == {made_article(number).id for number in (3, 4)}
    assert again.take(plain(made_article(3))) == "new"
    assert again.take(plain(made_article(1))) == "unchanged"
    again.close()
    assert Exporter(folder).lost == set()


def test_a_line_of_the_manifest_that_names_no_shard_is_unreadable(tmp_path):
    folder = tmp_path / "job" / "shards"
    folder.mkdir(parents=True)
    entry = '{"name":"articlus-00001.jsonl","lines":1,"bytes":1,"sha256":"0"}\n'
    (folder / "manifest.jsonl").write_text(entry, "utf-8")
    assert manifest.finished(folder) == {}
    assert manifest.unreadable(folder) == 1
