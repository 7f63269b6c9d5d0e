"""Archives in a bucket are read from there: moto's S3 server on loopback."""

import json

import pytest

from tests.buckets import KEYS, s3_server
from tests.integration.archives.test_extract_archives import warc
from tests.running import newscrawl


@pytest.fixture
def account():
    """An environment in which boto3 finds the server, whose bucket ``news`` holds three pages."""
    with s3_server() as (address, client):
        client.put_object(Bucket="news", Key="2026/pages.warc.gz", Body=warc(range(3)))
        yield {"AWS_ENDPOINT_URL": address, "AWS_DEFAULT_REGION": "us-east-1", **KEYS}


def test_an_archive_in_a_bucket_gives_the_records_of_the_same_file(account, tmp_path):
    (tmp_path / "pages.warc.gz").write_bytes(warc(range(3)))
    there = newscrawl("extract", "s3://news/2026/pages.warc.gz", cwd=tmp_path, **account)
    here = newscrawl("extract", "pages.warc.gz", cwd=tmp_path)
    assert there.returncode == here.returncode == 0, there.stderr
    found, wanted = ([json.loads(line) for line in done.stdout.splitlines()] for done in (there, here))
    assert len(found) == 3
    for one, two in zip(found, wanted, strict=True):
        assert one.pop("archive")["offset"] == two.pop("archive")["offset"]
        assert {**one, "ms": 0} == {**two, "ms": 0}


@pytest.mark.parametrize("name", ["s3://news/2026/none.warc.gz", "s3://none/a.warc.gz", "s3://news/"])
def test_what_is_not_there_ends_with_a_sentence(account, tmp_path, name):
    done = newscrawl("extract", name, cwd=tmp_path, **account)
    assert done.returncode == 2
    assert f"{name} cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
