"""``newscrawl new``, ``test`` and ``mend``: learn a site, test it, mend it when its template changed."""

from __future__ import annotations

import json
import tomllib

import pytest

from tests.made_papers import NAMES, MadePaper, bad, plain
from tests.running import newscrawl, records
from tests.templates import CHANGES, page

FAST = ("-s", "DOWNLOAD_DELAY=0.01")
QUICK = (*FAST, "-s", "NEWSCRAWL_RENDER=never", "-s", "NEWSCRAWL_EXPORT_SYNC_SECONDS=0.005", "--quiet")


def learned(paper, folder, name="paper"):
    done = newscrawl("new", paper.url, "--name", name, *FAST, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done, tomllib.loads((folder / "sites" / f"{name}.toml").read_text(encoding="utf-8"))


def crawled(folder, *arguments):
    done = newscrawl("crawl", "site", *arguments, *QUICK, "-O", "out.jsonl", cwd=folder)
    assert done.returncode == 0, done.stderr
    return {record["url"].rpartition("/")[2]: record for record in records(folder / "out.jsonl")}


def assert_right(found, stories):
    assert len(found) == len(stories)
    for story in stories:
        record = found[story.path.rpartition("/")[2]]
        assert record["headline"] == story.headline
        assert [author["name"] for author in record["authors"]] == [story.author]
        assert record["datePublishedRaw"] == story.published
        assert sorted(record["articleBody"].split("\n\n")) == sorted(story.paragraphs)


def test_where_plain_extraction_is_right_no_selector_is_written(tmp_path):
    with MadePaper(template=plain) as paper:
        done, facts = learned(paper, tmp_path)
        assert "fields" not in facts
        assert "no selector is needed" in done.stdout
        assert_right(crawled(tmp_path, "-a", "site=paper"), paper.stories)


def test_a_paper_that_plain_extraction_reads_badly_is_read_rightly_by_the_written_file(tmp_path):
    with MadePaper(template=bad) as paper:
        worse = crawled(tmp_path, "-a", f"url={paper.url}")
        assert not any(record["authors"] or record["datePublished"] for record in worse.values())
        done, facts = learned(paper, tmp_path)
        assert set(facts["fields"]) == {"authors", "date_published", "body"}
        assert "confidence" in (tmp_path / "sites" / "paper.toml").read_text(encoding="utf-8")
        assert_right(crawled(tmp_path, "-a", "site=paper"), paper.stories)
        assert "golden pages" in done.stdout


def test_learned_again_the_change_is_shown_and_applied_and_what_a_person_wrote_stays(tmp_path):
    with MadePaper(template=bad) as paper:
        learned(paper, tmp_path)
        file = tmp_path / "sites" / "paper.toml"
        written = file.read_text(encoding="utf-8")
        again = newscrawl("new", paper.url, "--name", "paper", *FAST, cwd=tmp_path)
        assert "nothing would change" in again.stdout
        by_hand = written.replace("urls =", "# My own word.\nurls =") + '\n[headers]\nX-A = "b"\n'
        by_hand = "\n".join(line for line in by_hand.splitlines() if not line.startswith("authors =")) + "\n"
        file.write_text(by_hand, encoding="utf-8")
        golden = min((tmp_path / "sites" / "pages" / "paper").glob("*.json"))
        golden.write_text(golden.read_text(encoding="utf-8").replace('"headline": "', '"headline": "Corrected: '))
        corrected = golden.read_text(encoding="utf-8")
        shown = newscrawl("new", paper.url, "--name", "paper", *FAST, cwd=tmp_path)
        assert "+authors = " in shown.stdout
        assert "\n-" not in shown.stdout.partition("@@")[2]
        assert "--apply writes it" in shown.stdout
        assert file.read_text(encoding="utf-8") == by_hand
        done = newscrawl("new", paper.url, "--name", "paper", "--apply", *FAST, cwd=tmp_path)
    facts = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(facts["fields"]) == {"authors", "date_published", "body"}
    assert facts["headers"] == {"X-A": "b"}
    assert "# My own word." in file.read_text(encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == corrected
    assert "were there and stay" in done.stdout


def test_golden_pages_are_tested_offline_by_command_and_by_pytest_and_a_difference_is_readable(tmp_path):
    with MadePaper(template=bad) as paper:
        learned(paper, tmp_path)
    done = newscrawl("test", cwd=tmp_path)
    assert (done.returncode, "all as they must be" in done.stdout) == (0, True), done.stdout + done.stderr
    golden = sorted((tmp_path / "sites" / "pages" / "paper").glob("*.json"))
    facts = json.loads(golden[0].read_text(encoding="utf-8"))
    facts["record"]["authors"] = ["Somebody Else"]
    golden[0].write_text(json.dumps(facts), encoding="utf-8")
    done = newscrawl("test", "paper", cwd=tmp_path)
    assert done.returncode == 1
    assert "authors:\n    - Somebody Else\n    + " in done.stdout


def test_today_s_pages_are_compared_too(tmp_path):
    with MadePaper(template=bad) as paper:
        learned(paper, tmp_path)
        assert newscrawl("test", "--live", *FAST, cwd=tmp_path).returncode == 0
        paper.stories[0].headline = "Something else entirely"
        paper.answer = lambda handler, _body: (410, {}, "gone") if handler.path.startswith("/story/1-") else None
        done = newscrawl("test", "--live", *FAST, cwd=tmp_path)
    assert done.returncode == 1
    assert "+ Something else entirely" in done.stdout
    assert "it answers with status 410" in done.stdout


def test_a_file_that_is_there_is_kept_and_the_difference_printed(tmp_path):
    with MadePaper(template=bad) as paper:
        learned(paper, tmp_path)
        path = tmp_path / "sites" / "paper.toml"
        path.write_text(path.read_text(encoding="utf-8").replace('body = ".half"', 'body = ".mine"'), encoding="utf-8")
        done = newscrawl("new", paper.url, "--name", "paper", *FAST, cwd=tmp_path)
        assert '-body = ".mine"' in done.stdout
        assert 'body = ".mine"' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ((), 2, "name one site"),
        (("ftp://x",), 2, "is not a web address"),
        (("http://127.0.0.1:9/",), 1, "cannot be reached"),
        (("--from-ftr", "nowhere"), 2, "cannot be read"),
    ],
)
def test_what_cannot_be_learned_is_one_sentence(tmp_path, arguments, code, sentence):
    done = newscrawl("new", *arguments, cwd=tmp_path)
    assert (done.returncode, sentence in done.stdout + done.stderr) == (code, True)
    assert "Traceback" not in done.stderr


def test_rule_files_of_ftr_become_site_files(tmp_path):
    (tmp_path / "rules").mkdir()
    for name in ("one.example.txt", "two.example.txt"):
        (tmp_path / "rules" / name).write_text("title: //h1\ntidy: yes\n", encoding="utf-8")
    done = newscrawl("new", "--from-ftr", "rules", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "sites").glob("*.toml")) == ["one.example.toml", "two.example.toml"]
    assert " ".join(done.stdout.split()).endswith("tidy named in a comment 2 title kept 2")


def test_the_authors_of_the_paper_are_people(tmp_path):
    with MadePaper(template=bad) as paper:
        learned(paper, tmp_path)
    found = {
        name
        for path in (tmp_path / "sites" / "pages" / "paper").glob("*.json")
        for name in json.loads(path.read_text(encoding="utf-8"))["record"]["authors"]
    }
    assert found <= set(NAMES)
    assert len(found) > 1


def test_a_changed_template_is_named_by_the_health_check_and_mended(tmp_path):
    site = 'urls = ["{url}"]\n'
    with MadePaper(24, page) as paper:
        (tmp_path / "sites").mkdir()
        path = tmp_path / "sites" / "sheet.toml"
        path.write_text(site.format(url=paper.url) + "# by hand\n", encoding="utf-8")
        later, paper.stories = paper.stories[14:], paper.stories[:14]
        before = crawled(tmp_path, "-a", "site=sheet")
        assert all(record["authors"] for record in before.values())
        (tmp_path / "good.jsonl").write_bytes((tmp_path / "out.jsonl").read_bytes())
        paper.stories += later
        paper.template = CHANGES["byline only as an attribute"][2]
        done = newscrawl("crawl", "site", "-a", "site=sheet", *QUICK, "-O", "out.jsonl", cwd=tmp_path)
        assert done.returncode == 6, done.stderr
        assert "authors" in done.stderr
        shown = newscrawl("mend", "sheet", "--articles", "good.jsonl", *FAST, cwd=tmp_path)
        assert "is right on 12 of 12 pages, 0 before" in shown.stdout, shown.stdout + shown.stderr
        assert "+authors = " in shown.stdout
        assert "fields" not in path.read_text(encoding="utf-8")
        applied = newscrawl("mend", "sheet", "--articles", "good.jsonl", "--apply", *FAST, cwd=tmp_path)
        assert applied.returncode == 0, applied.stderr
        assert "# by hand" in path.read_text(encoding="utf-8")
        (tmp_path / "page.html").write_text(paper.template(later[0]), encoding="utf-8")
        read = newscrawl("extract", "page.html", "--site", "sheet", cwd=tmp_path)
        assert [author["name"] for author in json.loads(read.stdout)["authors"]] == [later[0].author]


@pytest.mark.parametrize(("words", "sentence"), [((), "name one site"), (("nobody",), "no site is called")])
def test_mend_says_what_it_needs(tmp_path, words, sentence):
    done = newscrawl("mend", *words, cwd=tmp_path)
    assert (done.returncode, sentence in done.stdout + done.stderr) == (2, True)


def test_the_tests_of_a_site_file_are_asked_with_live(tmp_path):
    with MadePaper(4, plain) as paper:
        (tmp_path / "sites").mkdir()
        tests = "".join(
            f'[[tests]]\nurl = "{paper.url.rstrip("/")}{story.path}"\ncontains = ["{words}"]\n'
            for story, words in (
                (paper.stories[0], paper.stories[0].paragraphs[1][:40]),
                (paper.stories[1], "no such words"),
            )
        )
        (tmp_path / "sites" / "paper.toml").write_text(f'urls = ["{paper.url}"]\n{tests}', encoding="utf-8")
        done = newscrawl("test", "--live", *FAST, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("the text lacks") == 1
    assert "the text lacks 'no such words'" in done.stdout
