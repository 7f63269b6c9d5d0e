import itertools
import socket

import pytest
import tldextract

from newscrawl.normalize.urls.canonical import (
    article_id,
    canonical_url,
    host_key,
    identity_url,
    is_same_site,
    registered_domain,
    same_page_key,
)
from newscrawl.normalize.urls.parts import ascii_host, url_parts
from tests.cpu_clock import CpuClock


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://WWW.Example.COM/News/A", "https://www.example.com/News/A"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com./a", "https://example.com/a"),
        ("http://example.com:80/a", "http://example.com/a"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("https://example.com:8443/a", "https://example.com:8443/a"),
        ("https://user:secret@example.com/a", "https://example.com/a"),
        ("https://example.com/a#comments", "https://example.com/a"),
        ("https://example.com/a/", "https://example.com/a/"),
        ("https://example.com/a//b", "https://example.com/a//b"),
        ("https://example.com/a/./b/../c", "https://example.com/a/c"),
        ("https://example.com/../../a/..", "https://example.com/"),
        ("https://example.com/%2e%2e/a", "https://example.com/a"),
        ("https://example.com/a?", "https://example.com/a"),
        ("https://example.com/a?&&", "https://example.com/a"),
        ("https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"),
        ("https://example.com/a?utm_source=x&id=5&UTM_Medium=y", "https://example.com/a?id=5"),
        ("https://example.com/a?fbclid=1&gclid=2&gbraid=3&yclid=4", "https://example.com/a"),
        ("https://example.com/a?mc_cid=1&igshid=2&_ga=3&spm=4&smid=tw", "https://example.com/a"),
        ("https://example.com/a?wt_mc=1&at_medium=2&ns_campaign=3&xtor=RSS", "https://example.com/a"),
        ("https://example.com/a?cmpid=x&icid=y&share=twitter", "https://example.com/a"),
        ("https://example.com/a?ref=twitter", "https://example.com/a"),
        ("https://example.com/a?ref=4711", "https://example.com/a?ref=4711"),
        ("https://example.com/story.php?sid=4711", "https://example.com/story.php?sid=4711"),
        ("https://example.com/a?sid=8f14e45fceea167a5a36", "https://example.com/a"),
        ("https://example.com/a?PHPSESSID=8f14e45fceea167a5a36", "https://example.com/a"),
        ("https://example.com/a;jsessionid=0A1B?x=1", "https://example.com/a?x=1"),
        ("https://example.com/%7euser/%e4%bd", "https://example.com/~user/%E4%BD"),
        ("https://example.com/a%2Fb", "https://example.com/a%2Fb"),
        ("https://example.com/100%", "https://example.com/100%"),
        ("https://example.com/новости", "https://example.com/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("https://example.com/a b?q=x y", "https://example.com/a%20b?q=x+y"),
        ("https://example.com/a?q=x%20y", "https://example.com/a?q=x+y"),
        ("https://müller.example/a", "https://xn--mller-kva.example/a"),
        ("https://Faß.example/straße", "https://xn--fa-hia.example/stra%C3%9Fe"),
        ("https://βόλος.example:8080/a", "https://xn--nxasmm1c.example:8080/a"),
        ("https://me@نامه\u200cای.example/a", "https://xn--mgba3gch31f060k.example/a"),
        ("https://a_b.müller.straße.example/a", "https://a_b.xn--mller-kva.xn--strae-oqa.example/a"),
        ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
        ("  https://example.com/a\n", "https://example.com/a"),
    ],
)
def test_two_spellings_of_one_address_end_in_one_string(url, canonical):
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "host", ["example.com", "a.example.com.", "127.0.0.1", "xn--bcher-kva.example", "a_b.example", "-"]
)
def test_an_address_without_anything_odd_is_read_as_one_with_an_empty_fragment(scheme, host):
    ports = ["", ":", ":0", ":80", ":443", ":4430", ":8080", ":59999", ":65535", ":65536", ":08"]
    paths = ["", "/", "/a/b-c_d~e.html", "/a//b/", "/a/./b/../c", "/.", "/a;sid=1", "/a%2f", "/é"]
    for port, path in itertools.product(ports, paths):
        plain = f"{scheme}://{host}{port}{path}"
        parts = url_parts(f"{plain}#")
        assert (plain, url_parts(plain)) == (plain, parts)
        assert host_key(plain) == (parts.netloc if parts else "")


@pytest.mark.parametrize(
    ("garbage", "back"),
    [
        ("", ""),
        ("javascript:void(0)", "javascript:void(0)"),
        ("mailto:desk@example.com", "mailto:desk@example.com"),
        (" /relative/path ", "/relative/path"),
        ("http://[::1", "http://[::1"),
        ("http://example.com:99999/", "http://example.com:99999/"),
        ("https:///nohost", "https:///nohost"),
        ("no url at all", "no url at all"),
    ],
)
def test_what_is_no_address_comes_back_and_raises_nothing(garbage, back):
    assert canonical_url(garbage) == back
    assert host_key(garbage) == ""
    assert article_id(garbage).startswith("a_")


@pytest.mark.parametrize(
    "url", ["http://" + "a" * 70 + ".example/", "http://e.com/\ud800", "http://e.com/" + "a" * 9000]
)
def test_hostile_addresses_cost_nothing_and_raise_nothing(url):
    started = CpuClock()
    assert canonical_url(canonical_url(url)) == canonical_url(url)
    assert same_page_key(url)
    assert len(article_id(url)) == 34
    assert started.seconds() < 0.1


def test_the_article_id_is_stable_over_releases():
    assert article_id("https://Example.com/a?utm_source=x") == article_id("https://example.com/a")
    assert article_id("https://example.com/a") == "a_2dce0a4c50441bfccfa9caf4b58c3cba"


@pytest.mark.parametrize(
    "variant",
    [
        "http://example.com/2025/story",
        "https://www.example.com/2025/story/",
        "https://amp.example.com/2025/story",
        "https://m.example.com/2025/story",
        "https://example.com/2025/story/amp",
        "https://example.com/2025/story/amp/",
        "https://example.com/amp/2025/story",
        "https://example.com/2025/story?amp=1",
        "https://example.com/2025/story?amp",
        "https://example.com/2025/story?output=amp",
        "https://example.com/2025/story?outputType=amp&utm_source=x",
        "https://example.com/2025/story/print",
        "https://example.com/2025/story/?print=1",
        "https://example.com/2025/story#top",
    ],
)
def test_variants_of_one_page_have_one_key(variant):
    assert same_page_key(variant) == "example.com/2025/story"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a.amp.html", "https://example.com/a.html"),
        ("https://www.example.com/?p=5", "http://example.com/?p=5"),
    ],
)
def test_other_variants_have_one_key_too(one, other):
    assert same_page_key(one) == same_page_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a", "https://example.com/b"),
        ("https://example.com/?p=5", "https://example.com/?p=6"),
        ("https://de.example.com/a", "https://fr.example.com/a"),
        ("https://example.com/amp", "https://example.com/print"),
        ("https://example.com/a?output=json", "https://example.com/a"),
        ("https://m.com/a", "https://com/a"),
    ],
)
def test_different_pages_have_different_keys(one, other):
    assert same_page_key(one) != same_page_key(other)


@pytest.mark.parametrize(
    ("url", "declared", "identity"),
    [
        ("https://a.com/x?utm_source=y", None, "https://a.com/x"),
        ("https://a.com/x", "", "https://a.com/x"),
        ("https://a.com/x/amp", "https://www.a.com/x/", "https://www.a.com/x/"),
        ("https://a.com/x-y-z/page/2", "https://a.com/x-y-z/", "https://a.com/x-y-z/"),
        ("https://a.com/gallery-of-ships/3", "/gallery-of-ships", "https://a.com/gallery-of-ships"),
        ("https://a.com/?p=12", "https://a.com/2025/hello", "https://a.com/2025/hello"),
        ("https://m.a.com/x", "https://www.a.com/x", "https://www.a.com/x"),
        ("https://a.com/x", "https://b.com/x", "https://a.com/x"),
        ("https://a.com/x", "https://a.com/", "https://a.com/x"),
        ("https://a.com/?p=12", "https://a.com/", "https://a.com/?p=12"),
        ("https://a.com/news/x-y-z", "https://a.com/news/", "https://a.com/news/x-y-z"),
        ("https://a.com/s.php?id=12", "https://a.com/s.php", "https://a.com/s.php?id=12"),
        ("https://a.com/s.php?id=12&u=1", "https://a.com/s.php?id=12", "https://a.com/s.php?id=12"),
        ("https://a.com/x", "javascript:void(0)", "https://a.com/x"),
        ("https://a.com/x", "http://[::1", "https://a.com/x"),
        ("http://127.0.0.1:81/x/", "http://127.0.0.1:81/x", "http://127.0.0.1:81/x"),
        ("http://127.0.0.1:81/x", "http://127.0.0.1:82/x", "http://127.0.0.1:81/x"),
    ],
)
def test_a_declared_canonical_address_names_the_page_where_it_can_be_believed(url, declared, identity):
    assert identity_url(url, declared) == identity


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://news.bbc.co.uk/a", "bbc.co.uk"),
        ("WWW.Example.COM", "example.com"),
        ("https://one.blogspot.com/a", "one.blogspot.com"),
        ("https://a.asahi.example.jp/", "example.jp"),
        ("http://127.0.0.1:8000/", "127.0.0.1"),
        ("localhost:80", "localhost"),
        ("http://[::1]:80/", "::1"),
        ("co.uk", "co.uk"),
        ("", ""),
        ("http://[::1", ""),
    ],
)
def test_the_registered_domain_is_what_somebody_registered(url, domain):
    assert registered_domain(url) == domain


def test_every_suffix_of_the_list_is_read_as_tldextract_reads_it():
    extract = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=(), include_psl_private_domains=True)
    suffixes = [suffix.lstrip("!").replace("*", "any") for suffix in extract.tlds]
    hosts = [ascii_host(below + suffix) for suffix in suffixes for below in ("", "a.", "b.a.", "c.b.a.")]
    assert len(hosts) > 30_000
    other = ["localhost", "127.0.0.1", "", "a", "a..com", ".com", "a.b.unknown-suffix", "a.www.ck"]
    for host in (*hosts, *other):
        assert registered_domain(host) == (extract.extract_str(host).top_domain_under_public_suffix or host), host


def test_the_registered_domain_never_asks_the_network(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", None)
    monkeypatch.setattr(socket.socket, "connect", None)
    assert registered_domain("https://never-seen-before.example.org/") == "example.org"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.a.co.uk/x", "http://news.a.co.uk/y", True),
        ("https://a.co.uk/", "https://b.co.uk/", False),
        ("http://127.0.0.1:80/x", "http://127.0.0.1/y", True),
        ("http://127.0.0.1:80/x", "http://127.0.0.1:81/x", False),
        ("http://localhost:1/", "http://localhost:2/", False),
        ("http://[::1]:1/", "http://[::1]:1/b", True),
        ("https://a.com/", "mailto:x@a.com", False),
        ("", "", False),
    ],
)
def test_one_site_is_one_registered_domain(one, other, same):
    assert is_same_site(one, other) is same


def test_the_host_key_holds_a_port_only_where_it_is_not_the_default():
    assert host_key("HTTP://Example.com:80/a") == "example.com"
    assert host_key("http://Example.com:8000/a") == "example.com:8000"
