"""Articles on several pages whose site file says where the next page, or the whole article, is."""

from __future__ import annotations

import pytest

from tests.made_papers import MadePaper, plain
from tests.running import newscrawl, records

QUICK = ("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never", "--quiet")


def parted(story, part, url):
    """Two paragraphs a page; the way on is nothing that a rule of ours would know."""
    mine = story.paragraphs[2 * part : 2 * part + 2]
    page = plain(story)
    for each in story.paragraphs:
        if each not in mine:
            page = page.replace(f"<p>{each}</p>", "")
    way = f'<div class="turn" data-to="{story.path}/leaf/{part + 1}">turn the leaf</div>' if part < 2 else ""
    return page.replace("</article>", f'{way}<em class="all" data-to="{url}all{story.path}">everything</em></article>')


@pytest.mark.parametrize(
    "line",
    ['next_page = {css = ".turn", read = "@data-to"}', "single_page = {xpath = \"//em[@class='all']/@data-to\"}"],
)
def test_the_parts_are_one_article(tmp_path, line):
    with MadePaper(3) as paper:

        def answer(handler, _body):
            for story in paper.stories:
                if handler.path == f"/all{story.path}":
                    return 200, {}, plain(story)
                for part in range(3):
                    if handler.path == (f"{story.path}/leaf/{part}" if part else story.path):
                        return 200, {}, parted(story, part, paper.url)
            return None

        paper.answer = answer
        (tmp_path / "sites").mkdir()
        (tmp_path / "sites" / "paper.toml").write_text(f'urls = ["{paper.url}"]\n{line}\n', encoding="utf-8")
        done = newscrawl("crawl", "site", "-a", "site=paper", *QUICK, "-O", "out.jsonl", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        found = {record["headline"]: record for record in records(tmp_path / "out.jsonl")}
        assert len(found) == 3
        for story in paper.stories:
            assert found[story.headline]["articleBody"].split("\n\n") == story.paragraphs
            assert found[story.headline]["pages"] is not None
