"""The local page of articles, as a program and a person see it: search, filters, records, and a locked door."""

from __future__ import annotations

import re
import socket
import urllib.request

import orjson
import pytest

from newscrawl.items import Author
from tests.browsing.looked_at import answer, browsing, write_lines
from tests.export.made_articles import made_article
from tests.made_papers import MadePaper, plain
from tests.monitoring.browser import CHROMIUM, Browser
from tests.running import QUICK, newscrawl

RUNS = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium")


def papers():
    """Three papers: 30 articles, of them one in Chinese, one whose texts would run, one without a date and author."""
    for number in range(27):
        yield made_article(number, host=f"paper-{number % 3}.example", articleSection=["Harbour"] * (number % 2))
    yield made_article(50, headline="港口的早班渡轮回来了", articleBody="议会投票决定支付燃料费。")
    yield made_article(51, headline=RUNS, articleBody=f"{RUNS} said the ferryman.", authors=[Author(name=RUNS)])
    yield made_article(52, headline="Undated fog", datePublished=None, datePublishedPrecision=None, authors=[])


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("look")
    write_lines(folder / "articles.jsonl", papers())
    with browsing("articles.jsonl", folder) as url:
        yield url


def shown(url):
    status, text = answer(url)
    assert status == 200, text
    return re.findall(r'<h2><a href="/record/\d+">(.*?)</a></h2>', text), int(
        re.search(r'id="count">([\d,]+) art', text).group(1)
    )


def test_the_start_page_has_the_newest_articles_and_counts_all(site):
    headlines, count = shown(site)
    assert count == 30
    assert len(headlines) == 25
    assert headlines[0] == "Ferry 51 runs at night" or "script" in headlines[0] or headlines[0].startswith("Ferry")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("site=paper-1.example", 9),
        ("authors__arraycontains=Grace+Young", 28),
        ("missing__arraycontains=datePublished", 1),
        ("missing__arraycontains=authors", 1),
        ("sections__arraycontains=Harbour", 13),
        ("_q=ferryman", 1),
        ("_q=FERRY+26", 1),
        ("_q=%22fog%22+AND", 0),
        ("_q=undated", 1),
        ("_q=%E6%B8%A1%E8%BD%AE", 1),
        ("_q=%E8%BD%AE%E6%B8%A1", 0),
        ("_q=%E7%87%83%E6%96%99", 1),
        ("_q=Grace", 28),
        ("_q=%27%22%3B--", 30),
        ("_from=2025-03-20&_until=2025-03-21", 2),
        ("_from=tomorrow", 30),
        ("_q=ferry&site=paper-2.example&_until=2025-03-10", 3),
    ],
)
def test_search_and_filters_find_what_they_say(site, query, count):
    assert shown(f"{site}articles/articles?{query}")[1] == count


def test_every_article_is_reached_by_more(site):
    found, url = [], f"{site}articles/articles"
    while url:
        _, text = answer(url)
        found += re.findall(r'href="/record/(\d+)"', text)
        more = re.search(r'class="next" href="([^"]+)"', text)
        url = more and more.group(1).replace("&amp;", "&")
    assert sorted(map(int, found)) == list(range(1, 31))


def test_a_record_is_shown_with_its_text_and_one_that_is_none_is_not_found(site):
    status, text = answer(f"{site}record/3")
    assert status == 200
    assert "Ferry 2 runs at night" in text
    assert "The page itself was not kept" in text
    assert answer(f"{site}record/999")[0] == 404


def test_nobody_but_this_machine_may_look_and_only_look(site):
    port = int(site.rstrip("/").rpartition(":")[2])
    assert answer(site, Host=f"elsewhere.example:{port}")[0] == 403
    assert answer(f"http://localhost:{port}/")[0] == 200
    post = urllib.request.Request(f"{site}articles/articles", data=b"a=1", method="POST")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(post, timeout=60)
    assert refused.value.code == 403
    refused.value.close()
    status, said = answer(f"{site}articles.json?sql=delete+from+articles")
    assert (status, "SELECT" in said) == (400, True)
    addresses = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None)} - {"127.0.0.1", "::1"}
    for address in addresses:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as other:
            other.settimeout(5)
            if not address.startswith("127."):
                assert other.connect_ex((address, port)) != 0


def test_a_script_is_allowed_nowhere(site):
    for path in ("articles/articles", "record/1", "articles", "articles/records/1", "record/999"):
        try:
            with urllib.request.urlopen(f"{site}{path}", timeout=60) as response:
                policy = response.headers["Content-Security-Policy"]
        except urllib.error.HTTPError as error:
            with error:
                policy = error.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy


@needs_chromium
def test_a_person_searches_filters_and_reads_in_a_real_browser_and_nothing_in_the_texts_runs(site, tmp_path):
    with Browser(tmp_path / "profile") as browser:
        browser.open(site, 1000)
        assert browser.run("document.querySelectorAll('article').length") == 25
        browser.follow("document.querySelector('#facet-site a').click()")
        assert browser.run("document.querySelector('#count').textContent.trim().split(' ')[0]") == "9"
        assert browser.run("document.querySelectorAll('#facet-site .selected').length") == 1
        browser.follow("document.querySelector('#facet-site .selected a').click()")
        browser.follow("document.querySelector('input[name=_q]').value = 'ferryman'; document.forms[0].requestSubmit()")
        assert browser.run("document.querySelectorAll('article').length") == 1
        assert browser.run("document.querySelector('article h2').textContent") == RUNS
        assert "ran" not in browser.run("document.title")
        browser.follow("document.querySelector('article h2 a').click()")
        assert "said the ferryman" in browser.run("document.body.textContent")
        assert browser.run("document.title") == RUNS
        assert browser.run("document.scripts.length") == 0
        browser.open(site, 360)
        assert browser.run("document.documentElement.scrollWidth") == 360
        browser.open(f"{site}record/3", 360)
        assert browser.run("document.documentElement.scrollWidth") == 360
        assert browser.run("(p => p.scrollWidth - p.clientWidth)(document.querySelector('#nc-panel'))") == 0


@needs_chromium
def test_a_job_that_keeps_its_pages_shows_them_marked(tmp_path):
    with MadePaper(3, plain) as paper:
        command = ("crawl", "site", "-a", f"url={paper.url}", *QUICK, "-s", "NEWSCRAWL_KEEP=warc")
        done = newscrawl(*command, "-s", "NEWSCRAWL_JOB=kept", "-O", "a.jsonl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    headline = orjson.loads((tmp_path / "a.jsonl").read_bytes().splitlines()[0])["headline"]
    with browsing("kept", tmp_path) as url, Browser(tmp_path / "profile") as browser:
        browser.open(f"{url}articles/articles?_q={headline.replace(' ', '+')}", 1000)
        browser.follow("document.querySelector('article h2 a').click()")
        marked = browser.run(
            "[...document.querySelectorAll('[data-newscrawl~=headline]')].map(e => e.textContent.trim())"
        )
        assert headline in marked
        assert browser.run("document.body.textContent.includes('the page as it was')")
        assert browser.run("document.body.textContent.includes('from ')")
