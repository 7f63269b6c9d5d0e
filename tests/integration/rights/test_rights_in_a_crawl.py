"""A crawl puts the signals of page, headers and site files into its records, and leaves out what is reserved."""

import json

import pytest

from tests.loopback import QuietHandler
from tests.running import QUICK, newscrawl
from tests.servers import serving

TEXT = "The ferry crossed the bay again on Friday, and the whole of Saltney stood on the pier to watch it come in. "
STORIES = {f"/2025/03/1{n}/ferry-number-{n}-returns-to-saltney/": n for n in range(1, 5)}
FILES = {
    "/robots.txt": "User-agent: *\nAllow: /\nContent-Signal: search=yes, ai-train=no\nLicense: /license.xml\n",
    "/.well-known/tdmrep.json": '[{"location": "/2025/03/12/", "tdm-reservation": 1}]',
    "/trust.txt": "datatrainingallowed=yes\n",
    "/license.xml": '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license>'
    '<prohibits type="usage">ai-train</prohibits></license></content></rsl>',
}


class Paper(QuietHandler):
    asked: list[str]

    def take(self, _body):
        self.asked.append(self.path)
        if self.path in FILES:
            return self.answer(FILES[self.path], "text/plain")
        if self.path in STORIES:
            number = STORIES[self.path]
            head = '<meta name="robots" content="noarchive">' if number == 1 else ""
            body = f"<article><h1>Ferry number {number} returns</h1>" + f"<p>{TEXT * 3}</p>" * 4 + "</article>"
            return self.answer(f"<html><head>{head}</head><body>{body}</body></html>")
        if self.path == "/":
            links = "".join(
                f'<li><h2><a href="{path}">Ferry number {n} returns</a></h2></li>' for path, n in STORIES.items()
            )
            return self.answer(f"<html><body><h2>Recent Posts</h2><ul>{links}</ul></body></html>")
        return self.send_error(404)

    def answer(self, text, kind="text/html"):
        said = {"X-Robots-Tag": "nosnippet"} if self.path.startswith("/2025/03/13") else {}
        self.give(200, {"Content-Type": f"{kind}; charset=utf-8", **said}, text.encode())


@pytest.fixture
def paper():
    Paper.asked = []
    with serving(Paper) as address:
        yield f"http://{address}"


def crawl(paper, folder, *options):
    done = newscrawl("crawl", "site", "-a", f"url={paper}", "-O", "out.jsonl", *QUICK, *options, cwd=folder)
    assert done.returncode in {0, 6}, done.stderr
    records = map(json.loads, (folder / "out.jsonl").read_text(encoding="utf-8").splitlines())
    return {STORIES[record["url"].removeprefix(paper[:-1])]: record for record in records}, done


def signals(record):
    return {(each["signal"], each["value"], each["source"]) for each in record["usage"]}


def test_a_plain_crawl_notes_page_headers_and_robots_txt_and_asks_for_nothing_more(paper, tmp_path):
    records, _ = crawl(paper, tmp_path)
    assert len(records) == 4
    told = [signals(record) for _, record in sorted(records.items())]
    assert ("noarchive", "true", "meta robots") in told[0]
    assert ("nosnippet", "true", "X-Robots-Tag header") in told[2]
    assert all(("content-signal:ai-train", "no", "robots.txt") in each for each in told)
    assert "/trust.txt" not in Paper.asked


def test_what_is_reserved_is_left_out_and_counted_and_each_file_is_asked_for_once(paper, tmp_path):
    records, done = crawl(paper, tmp_path, "-s", "NEWSCRAWL_RESPECT=robots,noarchive,tdm", "-L", "INFO")
    assert sorted(records) == [3, 4]
    assert "'newscrawl/usage/reserved/tdm': 1" in done.stderr
    assert "'newscrawl/usage/reserved/noarchive': 1" in done.stderr
    assert Paper.asked.count("/trust.txt") == Paper.asked.count("/.well-known/tdmrep.json") == 1
    assert Paper.asked.count("/license.xml") == 1


def test_an_unknown_name_in_respect_ends_the_start_with_a_sentence(tmp_path):
    done = newscrawl("crawl", "site", "-a", "url=http://127.0.0.1:9/", "-s", "NEWSCRAWL_RESPECT=tmd", cwd=tmp_path)
    assert done.returncode == 2
    assert "NEWSCRAWL_RESPECT" in done.stderr
