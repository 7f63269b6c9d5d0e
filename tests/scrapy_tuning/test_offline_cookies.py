"""Cookies are judged by the list that is installed."""

import subprocess
import sys

import pytest
from scrapy.downloadermiddlewares import cookies
from scrapy.http import Request, Response
from scrapy.settings import Settings

from newscrawl.addon import Addon


@pytest.mark.parametrize(
    ("host", "domain", "is_kept"),
    [
        ("www.paper.co.uk", ".paper.co.uk", True),
        ("www.paper.co.uk", ".co.uk", False),
        ("127.0.0.1", "127.0.0.1", True),
        ("a.github.io", "github.io", False),
    ],
)
def test_a_cookie_for_a_public_suffix_is_refused_without_a_download(host, domain, is_kept, monkeypatch):
    def offline(*_arguments, **_options):
        raise AssertionError("the list was to be downloaded")

    Addon().update_settings(Settings())
    monkeypatch.setattr(cookies, "_split_domain", offline)
    middleware = cookies.CookiesMiddleware(debug=False)
    request = Request(f"http://{host}/")
    middleware.process_response(request, Response(request.url, headers={"Set-Cookie": f"a=b; Domain={domain}"}))
    again = Request(f"http://{host}/2")
    middleware.process_request(again)
    assert (again.headers.get("Cookie") == b"a=b") is is_kept


APART = """
import sys
import newscrawl.addon
print("tldextract" in sys.modules)
from scrapy.downloadermiddlewares import cookies
print(cookies._split_domain("www.paper.co.uk").domain, cookies._is_public_domain("co.uk"))
import tldextract
print(tldextract.__file__ is not None, tldextract.TLDExtract.__module__)
"""


def test_the_library_of_the_list_is_imported_only_where_somebody_asks_it(tmp_path):
    nowhere = "http://127.0.0.1:9"
    environment = {"TLDEXTRACT_CACHE": str(tmp_path), "http_proxy": nowhere, "https_proxy": nowhere}
    command = [sys.executable, "-c", APART]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=environment)
    assert done.stdout.splitlines() == ["False", "paper True", "True tldextract.tldextract"]
