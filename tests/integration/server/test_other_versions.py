"""Workers of several versions on one server: what this one does not know ends it with a sentence, not in the middle."""

import pytest

from newscrawl.server.keys import job_key, sites_key
from tests.paper import Paper
from tests.running import QUICK, newscrawl


def keep_in_a_later_form(client):
    client.hset(job_key("job"), "form", 2)


def remember_what_nobody_here_knows(client):
    client.hset(sites_key("job", "127.0.0.1"), "moods sunny", '["http://127.0.0.1/", [1]]')


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        (keep_in_a_later_form, 2, "is kept on the server in form 2 and this newscrawl knows 1"),
        (remember_what_nobody_here_knows, 8, "was written by another newscrawl than this one (no row of 'moods')"),
    ],
)
def test_a_job_that_a_later_version_wrote_is_refused_with_a_sentence(tmp_path, server, change, code, sentence):
    node = server("valkey")
    with Paper(3) as paper, node.client() as client:
        client.flushall()
        command = ("crawl", "site", "-a", f"url={paper.url}", *QUICK, "-s", "NEWSCRAWL_JOB=job", "-O", "out.jsonl")
        assert newscrawl(*command, cwd=tmp_path, REDIS_URL=node.url).returncode == 0
        assert client.hget(job_key("job"), "form") == b"1"
        before = (tmp_path / "out.jsonl").read_bytes()
        change(client)
        paper.publish(2)
        done = newscrawl(*command, cwd=tmp_path, REDIS_URL=node.url)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr[-3000:]
    assert sentence in done.stderr.strip().splitlines()[-1]
    assert (tmp_path / "out.jsonl").read_bytes() == before
