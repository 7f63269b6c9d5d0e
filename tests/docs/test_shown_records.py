"""The record that the README shows is what a crawl of the demo writes; "…" ends what is shortened."""

from __future__ import annotations

import json
import urllib.request

import newscrawl as library
from newscrawl.demo import DemoNewsroom
from tests.docs.as_a_person import QUICK
from tests.docs.given import DEMO, STORY
from tests.docs.pages import blocks_of
from tests.running import newscrawl, records


def _differences(shown, real, place=""):
    """Yield the places where the shown value is not the real one, or the beginning of it."""
    if isinstance(shown, dict) and isinstance(real, dict):
        for key, value in shown.items():
            yield from _differences(value, real.get(key), f"{place}.{key}")
    elif isinstance(shown, list) and isinstance(real, list) and len(shown) == len(real):
        for number, (one, other) in enumerate(zip(shown, real, strict=True)):
            yield from _differences(one, other, f"{place}[{number}]")
    elif not _is_same(shown, real):
        yield f"{place}: {real}"


def _is_same(shown, real):
    if isinstance(shown, str) and shown.endswith(" …"):
        return isinstance(real, str) and real.startswith(shown.removesuffix(" …"))
    return shown == real


def test_the_record_of_the_readme_is_what_a_crawl_writes(tmp_path):
    [(_, text)] = blocks_of("README.md", "json")
    with DemoNewsroom() as newsroom:
        arguments = ["-a", f"url={newsroom.url}{STORY}", "-a", "scope=page", *QUICK, "-O", "articles.jsonl"]
        done = newscrawl("crawl", "site", *arguments, cwd=tmp_path)
        assert done.returncode == 0, done.stderr[-2000:]
        [real] = records(tmp_path / "articles.jsonl")
        with urllib.request.urlopen(f"{newsroom.url}{STORY}", timeout=20) as page:
            html = page.read().decode()
    as_shown = library.extract(html.replace(newsroom.url, DEMO), url=f"{DEMO}{STORY}")
    shown = json.loads(text)
    # A person's id is made of the site's address.
    assert [author.pop("id") for author in shown["authors"]] == [author.id for author in as_shown.authors]
    shown = json.loads(json.dumps(shown).replace(DEMO, newsroom.url))
    assert list(_differences(shown, real)) == []
    assert list(_differences({**shown, "headline": "Another one"}, real)) == [f".headline: {real['headline']}"]
