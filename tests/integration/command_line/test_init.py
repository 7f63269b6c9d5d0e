import subprocess

import pytest

from newscrawl.command_line.folder import FILES
from newscrawl.sites.site import parse_site
from tests.running import newscrawl


@pytest.fixture
def folder(tmp_path):
    run = newscrawl("init", "papers", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    return tmp_path / "papers"


def files_below(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_folder_is_made_and_every_file_of_it_is_said(tmp_path):
    run = newscrawl("init", "papers", cwd=tmp_path)
    assert run.returncode == 0
    assert files_below(tmp_path / "papers") == set(FILES)
    assert [line.split()[1] for line in run.stdout.splitlines() if line.startswith("made ")] == [
        f"papers/{name}" for name in FILES
    ]


def test_nothing_is_overwritten(folder):
    (folder / "crawl_settings.py").write_text("from newscrawl.settings import *\nDOWNLOAD_DELAY = 7.0\n")
    (folder / "schedule.sh").unlink()
    run = newscrawl("init", cwd=folder)
    assert run.returncode == 0
    assert "kept crawl_settings.py, which was there" in run.stdout
    assert "made schedule.sh" in run.stdout
    assert "DOWNLOAD_DELAY = 7.0" in (folder / "crawl_settings.py").read_text()


def test_a_dry_run_makes_nothing(tmp_path):
    run = newscrawl("init", "papers", "--dry-run", cwd=tmp_path)
    assert run.returncode == 0
    assert "would make papers/scrapy.cfg" in run.stdout
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "papers").write_text("a file")
    run = newscrawl("init", "papers", cwd=tmp_path)
    assert run.returncode == 2
    assert "papers" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_settings_of_the_folder_are_those_of_its_crawls(folder):
    settings = folder / "crawl_settings.py"
    settings.write_text(settings.read_text().replace("DOWNLOAD_DELAY = 1.0", "DOWNLOAD_DELAY = 0.05"))
    assert newscrawl("settings", "--get", "DOWNLOAD_DELAY", cwd=folder).stdout.strip() == "0.05"
    assert newscrawl("settings", "--get", "ROBOTSTXT_OBEY", cwd=folder).stdout.strip() == "True"
    run = newscrawl("crawl", "site", "-a", "max_articles=15", "-O", "output/articles.jsonl", cwd=folder)
    assert run.returncode == 0, run.stderr
    assert len((folder / "output" / "articles.jsonl").read_text().splitlines()) > 10


def test_the_examples_are_right(folder):
    sample = (folder / "sites" / "example.toml.sample").read_text()
    assert parse_site("example", sample, "example.toml").urls == ("https://example.com/news/",)
    whole = sample.replace("# timezone", "timezone").replace("# [", "[").replace("# headline", "headline")
    assert parse_site("example", whole.replace("# authors", "authors"), "example.toml").timezone is not None
    script = (folder / "schedule.sh").read_text()
    subprocess.run(["sh", "-n", "schedule.sh"], cwd=folder, check=True)
    for line in script.splitlines():
        if line.startswith("# newscrawl schedule add"):
            words = line.removeprefix("# newscrawl ").split()
            run = newscrawl(*words, "--print", "--via", "cron", cwd=folder)
            assert run.returncode == 0, run.stderr
    assert ".newscrawl/" in (folder / ".gitignore").read_text().splitlines()
    assert [path.name for path in (folder / "sites").iterdir()] == ["example.toml.sample"]
