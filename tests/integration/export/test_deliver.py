import gzip

import pytest
from scrapy.settings import Settings

from newscrawl.export.deliver import DeliveryError, S3Store, deliver, undelivered
from newscrawl.export.exporter import Exporter, Rotation, plain
from tests.buckets import KEYS, client_of, s3_server
from tests.export.made_articles import made_article


@pytest.fixture
def bucket():
    with s3_server() as (address, client):
        settings = Settings({"AWS_ENDPOINT_URL": address, "AWS_REGION_NAME": "us-east-1", **KEYS})
        yield settings, lambda: sorted(entry["Key"] for entry in client.list_objects_v2(Bucket="news")["Contents"])


def test_finished_shards_arrive_once_and_the_manifest_says_where(bucket, tmp_path):
    settings, objects = bucket
    exporter = Exporter(tmp_path, rotation=Rotation(lines=2))
    for number in range(5):
        exporter.take(plain(made_article(number)))
    address = "s3://news/daily"
    for _ in range(2):
        deliver(exporter.shards, address, S3Store(address, settings))
        assert objects() == ["daily/articles-00001.jsonl", "daily/articles-00002.jsonl"]
        assert undelivered(exporter.shards, address) == []
    exporter.rotate()
    assert [path.name for path in undelivered(exporter.shards, address)] == ["articles-00003.jsonl"]
    exporter.close()


@pytest.mark.parametrize(
    ("address", "changed", "said"),
    [
        ("s3://missing/x", {}, "NoSuchBucket"),  # boto3's own error
        ("s3://news/x", {"AWS_REGION_NAME": "no region"}, "no region"),  # botocore's
        ("s3://not a name/x", {}, "not a name"),  # botocore's, when the file is sent
        ("s3://news/x", {"AWS_ENDPOINT_URL": "nowhere"}, "nowhere"),  # a ValueError
        ("s3://news/x", {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}, "credentials"),
    ],
)
def test_whatever_boto3_raises_is_one_kind_of_error(bucket, tmp_path, monkeypatch, address, changed, said):
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    (tmp_path / "a.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(DeliveryError, match=said):
        S3Store(address, Settings({**bucket[0], **changed})).put(tmp_path / "a.jsonl", "a.jsonl")


def test_a_crawl_delivers_while_it_runs_and_a_failure_is_made_good_by_the_next_run(bucket, child, tmp_path):
    settings, objects = bucket
    store = [f"{name}={settings[name]}" for name in settings if name.startswith("AWS_") and settings[name]]
    one = ["NEWSCRAWL_JOB=one", "NEWSCRAWL_EXPORT_SHARD_LINES=4", *store]
    codes = []
    for address, count in (("s3://missing/x", 10), ("s3://news/x", 10), ("s3://news/x", 12)):
        given = [word for value in [*one, f"NEWSCRAWL_EXPORT_DELIVER={address}"] for word in ("-s", value)]
        crawl = child("crawled_site.py", "crawl", "made", "-a", f"count={count}", *given, cwd=tmp_path, stderr=-3)
        crawl.communicate(timeout=60)
        codes.append(crawl.returncode)
    assert codes == [3, 0, 0]
    assert [name for name in objects() if name.startswith("x/")] == [
        f"x/articles-{number:05}.jsonl" for number in (1, 2, 3, 4)
    ]


@pytest.mark.parametrize("name", ["articles.csv", "articles.jsonl.gz"])
def test_a_document_in_a_bucket_holds_what_the_job_holds_whatever_a_run_finds(bucket, child, tmp_path, name):
    settings, objects = bucket
    store = [
        word
        for key in settings
        if key.startswith("AWS_") and settings[key]
        for word in ("-s", f"{key}={settings[key]}")
    ]

    def crawl(*words):
        one = ("-O", f"s3://news/{name}", "-s", "NEWSCRAWL_JOB=one", *store)
        process = child("crawled_site.py", "crawl", "made", *one, *words, cwd=tmp_path)
        process.communicate(timeout=40)
        return process.returncode, whole(settings, name)

    first = crawl()
    assert (first[0], name in objects()) == (0, True)
    assert first[1].count(b"Ferry") >= 5
    assert crawl("-a", "count=0")[1] == first[1]  # under the gate
    code, again = crawl("-a", "count=1")
    assert (code, again.count(b"Ferry")) == (0, first[1].count(b"Ferry"))
    code, after = crawl("-a", "first=5", "-a", "count=1")
    assert (code, after.count(b"Ferry") > first[1].count(b"Ferry")) == (0, True)


def whole(settings, name):
    client = client_of(settings["AWS_ENDPOINT_URL"])
    data = client.get_object(Bucket="news", Key=name)["Body"].read()
    return gzip.decompress(data) if name.endswith(".gz") else data
