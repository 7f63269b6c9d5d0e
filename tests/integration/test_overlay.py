"""The page that ``try --html`` writes, in a real browser: marks are seen, nothing runs, nothing is fetched."""

from __future__ import annotations

import pytest

from tests.made_papers import MadePaper, Story, plain
from tests.monitoring.browser import CHROMIUM, Browser
from tests.running import newscrawl

HOSTILE = (
    '<script>document.title="ran"</script><img src="/p.png" onerror="document.title=\'ran\'">'
    '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe><a href="javascript:document.title=1">x</a>'
    '<svg onload="document.title=\'ran\'"><use href="/x.svg#a"/></svg><style>body{background:url(/b.png)}</style>'
    '<form action="/steal"><button formaction="/steal">x</button></form><base href="/elsewhere/">'
    '<meta http-equiv="refresh" content="0;url=/away"><link rel="stylesheet" href="/s.css"><object data="/o"></object>'
    '<div class="related"><h3>Related</h3><ul><li><a href="/a">Another story of the day</a></li></ul></div>'
)


def overlay_of(folder):
    story = Story(3)
    with MadePaper(1) as paper:
        html = plain(story).replace("</article>", f"</article>{HOSTILE}").replace("/p.png", f"{paper.url}p.png")
        (folder / "page.html").write_text(html, encoding="utf-8")
        done = newscrawl("try", "page.html", "--url", "https://sheet.example/3", "--html", "seen.html", cwd=folder)
        assert done.returncode == 0, done.stderr
    return story, (folder / "seen.html").read_text(encoding="utf-8")


def test_the_file_is_complete_in_itself_and_holds_nothing_that_runs(tmp_path):
    _, text = overlay_of(tmp_path)
    for word in (
        "<script",
        "onerror",
        "onload",
        "javascript:",
        "<iframe",
        "<form action",
        "<base",
        "<link",
        'http-equiv="refresh',
    ):
        assert word not in text, word
    assert "default-src &#x27;none&#x27;" in text


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium")
def test_a_browser_shows_the_marks_and_runs_nothing(tmp_path):
    story, _ = overlay_of(tmp_path)
    with Browser(tmp_path / "profile") as browser:
        browser.open(tmp_path / "seen.html", 1000)
        marks = browser.run(
            "[...document.querySelectorAll('[data-newscrawl]')].map(e => [e.dataset.newscrawl, e.textContent])"
        )
        assert browser.run("document.title") == story.headline
        assert browser.run("performance.getEntriesByType('resource').map(e => e.name)") == []
        drawn = browser.run(
            "getComputedStyle(document.querySelector('[data-newscrawl~=articleBody]')).outlineStyle + '|' + "
            "getComputedStyle(document.querySelector('[data-newscrawl~=headline]'), '::before').content"
        )
    named = {}
    for names, text in marks:
        for name in names.split():
            named.setdefault(name, []).append(text)
    assert story.headline in named["headline"]
    assert any(story.author in text for text in named["authors"])
    assert [text for text in named["articleBody"] if text in story.paragraphs] == story.paragraphs
    assert any("Another story" in text for text in named["related"])
    assert drawn.startswith("solid|")
    assert "headline" in drawn
