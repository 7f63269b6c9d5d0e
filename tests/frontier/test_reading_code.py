"""What counts as the code that reads pages."""

from __future__ import annotations

import sys
from types import SimpleNamespace

from scrapy import Spider
from scrapy.settings import Settings

from newscrawl.frontier.reading_code import reading_code


def test_it_is_another_when_a_site_or_its_page_class_changes_and_the_same_otherwise(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    sys.modules.pop("own_pages", None)
    settings = Settings({"NEWSCRAWL_SITES_DIR": str(tmp_path / "sites")})
    spider = Spider("site")
    spider.sites = {"mine": SimpleNamespace(page="own_pages.Page"), "other": SimpleNamespace(page=None)}
    found = [reading_code(spider, settings)]
    assert reading_code(spider, settings) == found[0]
    (tmp_path / "sites").mkdir()
    for path, text in (
        ("sites/mine.toml", "urls = []"),
        ("sites/mine.toml", "urls = ['https://a.example']"),
        ("own_pages.py", "class Page: ..."),
        ("own_pages.py", "class Page: mended = True"),
    ):
        (tmp_path / path).write_text(text)
        found.append(reading_code(spider, settings))
    assert len(set(found)) == len(found)


def test_a_page_class_that_cannot_be_found_is_left_to_whoever_checks_sites(tmp_path):
    spider = Spider("site")
    spider.sites = {"mine": SimpleNamespace(page="no_such_package.pages.Page")}
    assert len(reading_code(spider, Settings({"NEWSCRAWL_SITES_DIR": str(tmp_path)}))) == 32


def test_it_is_another_when_a_pipeline_of_the_project_changes_comes_or_goes(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    sys.modules.pop("own_pipelines", None)

    def code(pipelines):
        sites = {"NEWSCRAWL_SITES_DIR": str(tmp_path)}
        return reading_code(Spider("site"), Settings({**sites, "ITEM_PIPELINES": pipelines}))

    (tmp_path / "own_pipelines.py").write_text("class Strict: ...")
    ours = {"newscrawl.export.pipeline.ExportPipeline": 900}
    found = [code(ours), code({**ours, "own_pipelines.Strict": 100})]
    assert code({}) == found[0]
    assert code({"own_pipelines.Strict": None}) == found[0]
    (tmp_path / "own_pipelines.py").write_text("class Strict: mended = True")
    assert len({*found, code({"own_pipelines.Strict": 100})}) == 3
