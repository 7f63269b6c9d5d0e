"""Sites that ask for something first: a login form, a cookie, a proxy with a password, a header. No secret is left."""

from __future__ import annotations

import base64
import re
import urllib.request
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

import pytest

from tests.made_papers import MadePaper, plain
from tests.running import newscrawl, records

SECRET = "s3cret-of-the-harbour"
QUICK = (
    *("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never", "-s", "NEWSCRAWL_EXPORT_SYNC_SECONDS=0.005"),
    *("-s", "HTTPCACHE_ENABLED=True", "-s", "LOG_LEVEL=DEBUG"),
)
FORM = (
    '<form method="post" action="/in"><input type="hidden" name="token" value="t1">'
    '<input type="email" name="who"><input type="password" name="key"></form>'
)


def crawl(folder, site_file, *arguments, **environment):
    (folder / "sites").mkdir(exist_ok=True)
    (folder / "sites" / "paper.toml").write_text(site_file, encoding="utf-8")
    return newscrawl(
        "crawl", "site", "-a", "site=paper", *QUICK, *arguments, "-O", "out.jsonl", cwd=folder, **environment
    )


def assert_nothing_leaks(folder, done, *secrets):
    """No file and no line of the log holds a secret, in any form."""
    forms = [form for secret in secrets for form in (secret, base64.b64encode(secret.encode()).decode().rstrip("="))]
    for form in forms:
        assert form not in done.stdout + done.stderr
        for path in folder.rglob("*"):
            if path.is_file():
                assert form.encode() not in path.read_bytes(), path


def logged_in(handler, body):
    """Answer as a paper that shows its stories to who has filled the form."""
    if handler.path == "/login":
        return 200, {}, f"<html><body>{FORM}</body></html>"
    if handler.path == "/in":
        fields = parse_qs(body.decode())
        is_right = (fields.get("who"), fields.get("key"), fields.get("token")) == (["ada"], [SECRET], ["t1"])
        return (
            (302, {"Location": "/", "Set-Cookie": "session=in; Path=/"}, "")
            if is_right
            else (302, {"Location": "/login"}, "")
        )
    if handler.path.startswith("/story/"):
        cookie = SimpleCookie(handler.headers.get("Cookie") or "")
        if "session" not in cookie:
            return 200, {}, '<html><body><h1>Log in</h1><p class="wall">Please log in to read on.</p></body></html>'
    return None


LOGIN = (
    'urls = ["{url}"]\n[login]\nurl = "{url}login"\nusername = "${{PAPER_USER}}"\npassword = "${{PAPER_PASSWORD}}"\n'
)


def test_a_login_form_is_filled_once_and_the_password_is_in_no_file_or_log(tmp_path):
    with MadePaper(6, plain) as paper:
        paper.answer = logged_in
        done = crawl(tmp_path, LOGIN.format(url=paper.url), PAPER_USER="ada", PAPER_PASSWORD=SECRET)
        assert done.returncode == 0, done.stderr[-3000:]
        assert len(records(tmp_path / "out.jsonl")) == 6
        assert paper.hits.count("/in") == 1
    assert_nothing_leaks(tmp_path, done, SECRET)


def test_a_login_that_is_refused_ends_the_crawl_and_says_so(tmp_path):
    with MadePaper(3, plain) as paper:
        paper.answer = logged_in
        done = crawl(tmp_path, LOGIN.format(url=paper.url), PAPER_USER="ada", PAPER_PASSWORD="wrong-" + SECRET)
        assert done.returncode not in {0, 1}
        assert "user name or password were not taken" in done.stderr
        assert paper.hits.count("/in") == 1
    assert_nothing_leaks(tmp_path, done, "wrong-" + SECRET)


def test_a_missing_variable_is_named(tmp_path):
    with MadePaper(2, plain) as paper:
        paper.answer = logged_in
        done = crawl(tmp_path, LOGIN.format(url=paper.url), PAPER_USER="ada")
    assert "the environment variable PAPER_PASSWORD is not set" in done.stderr


def test_a_login_that_runs_out_is_renewed(tmp_path):
    with MadePaper(8, plain) as paper:
        asked = {"stories": 0}

        def answer(handler, body):
            if handler.path.startswith("/story/"):
                asked["stories"] += 1
                if asked["stories"] == 4:
                    return 200, {}, '<html><body><p class="wall">Please log in to read on.</p></body></html>'
            return logged_in(handler, body)

        paper.answer = answer
        site = LOGIN.format(url=paper.url) + 'needed_when = "p.wall"\n'
        done = crawl(tmp_path, site, PAPER_USER="ada", PAPER_PASSWORD=SECRET)
        assert paper.hits.count("/in") == 2
    assert_nothing_leaks(tmp_path, done, SECRET)


def test_a_cookie_wall_opens_with_the_cookies_of_a_file(tmp_path):
    with MadePaper(5, plain) as paper:

        def answer(handler, _body):
            cookie = SimpleCookie(handler.headers.get("Cookie") or "")
            is_in = "consent" in cookie and cookie["consent"].value == SECRET
            return (
                None
                if is_in or handler.path == "/robots.txt"
                else (200, {}, "<html><p>We value your privacy.</p></html>")
            )

        paper.answer = answer
        (tmp_path / "sites").mkdir()
        jar = f"# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t4102444800\tconsent\t{SECRET}\n"
        (tmp_path / "sites" / "cookies.txt").write_text(jar, encoding="utf-8")
        done = crawl(tmp_path, f'urls = ["{paper.url}"]\ncookies = "cookies.txt"\n')
        assert done.returncode == 0, done.stderr[-3000:]
        assert len(records(tmp_path / "out.jsonl")) == 5
        (tmp_path / "sites" / "cookies.txt").unlink()
    assert_nothing_leaks(tmp_path, done, SECRET)


def test_a_proxy_with_a_password_is_used_for_its_site_only(tmp_path):
    with MadePaper(4, plain) as paper, MadePaper(0) as proxy:
        wanted = "Basic " + base64.b64encode(f"ada:{SECRET}".encode()).decode()

        def forward(handler, _body):
            if handler.headers.get("Proxy-Authorization") != wanted:
                return 407, {}, "no"
            request = urllib.request.Request(handler.path, headers={"User-Agent": handler.headers["User-Agent"]})
            try:
                with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as response:
                    return response.status, {"Content-Type": response.headers["Content-Type"]}, response.read().decode()
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, {}, ""

        proxy.answer = forward
        address = proxy.url.replace("http://", "http://ada:${PROXY_PASSWORD}@")
        done = crawl(tmp_path, f'urls = ["{paper.url}"]\nproxy = "{address}"\n', PROXY_PASSWORD=SECRET)
        assert done.returncode == 0, done.stderr[-3000:]
        assert len(records(tmp_path / "out.jsonl")) == 4
        assert all(headers.get("Proxy-Authorization") is None for _, headers in paper.requests)
        assert len(proxy.hits) >= len(set(paper.hits))
    assert_nothing_leaks(tmp_path, done, SECRET, f"ada:{SECRET}")


def test_a_header_goes_to_its_site_and_to_nobody_else(tmp_path):
    with MadePaper(3, plain) as paper, MadePaper(1, plain) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")

        def answer(handler, _body):
            if handler.path == paper.stories[0].path:
                return 302, {"Location": elsewhere}, ""
            return None if handler.headers.get("X-Reader") == SECRET else (403, {}, "no")

        paper.answer = answer
        site = f'urls = ["{paper.url}"]\n[headers]\nX-Reader = "${{READER}}"\nAccept-Language = "de"\n'
        done = crawl(tmp_path, site, READER=SECRET)
        assert len(records(tmp_path / "out.jsonl")) == 2, done.stderr[-2000:]
        assert all(headers.get("Accept-Language") == "de" for _, headers in paper.requests)
        assert all("X-Reader" not in headers for _, headers in other.requests)
    assert_nothing_leaks(tmp_path, done, SECRET)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('[login]\nurl = "http://x.example"\npassword = "plain"', "has a password in the file"),
        ("[headers]\nX = 3", "has the header 'X' that cannot be sent"),
        ('proxy = "a b"', "write http://host:port"),
        ('[login]\nusername = "${X}"', "has a login without an address"),
    ],
)
def test_a_site_file_that_cannot_work_is_refused_with_its_line(tmp_path, line, sentence):
    done = crawl(tmp_path, f'urls = ["http://127.0.0.1:9/"]\n{line}\n')
    assert done.returncode == 2
    assert sentence in done.stderr + done.stdout
    assert re.search(r"paper\.toml, line [234], column \d", done.stderr + done.stdout)
