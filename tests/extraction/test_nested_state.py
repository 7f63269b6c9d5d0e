"""State that stands as text: the answers that SvelteKit keeps, and what a script parses into a variable."""

from __future__ import annotations

import json

import pytest

import newscrawl

TEXT = (
    "The water board voted late on Thursday to drain the canal basin for repairs, the first time in thirty years.",
    "Boats must leave by the end of the month, and the two families on barges will be given a berth below the lock.",
)
STORY = {
    "title": "Canal basin to be drained for repairs",
    "html": "".join(f"<p>{text}</p>" for text in TEXT),
    "published_at": "2026-09-03T07:12:00Z",
    "author": "Ida Marsh",
}


@pytest.mark.parametrize(
    "script",
    [
        (
            '<script type="application/json" data-sveltekit-fetched data-url="/api/story">'
            + json.dumps({"status": 200, "body": json.dumps(STORY)})
            + "</script>"
        ),
        f"<script>var story = JSON.parse({json.dumps(json.dumps(STORY))});</script>",
        f"<script>const page=JSON.parse( {json.dumps(json.dumps({'story': STORY}))} )</script>",
    ],
)
def test_a_story_in_a_text_of_json_is_read(script):
    page = (
        f'<html lang="en"><title>{STORY["title"]} | Reed Post</title><body><div id="app"></div>{script}</body></html>'
    )
    article = newscrawl.extract(page, url="https://reed.example/story/basin")
    assert (article.articleBody or "").split("\n\n") == list(TEXT)
    assert ([one.name for one in article.authors], article.datePublished) == (["Ida Marsh"], "2026-09-03T07:12:00Z")
