"""What the scripts of a rendered page ask for is held to the crawl's addresses, in the browser's own connections."""

from __future__ import annotations

from socket import AF_INET, SOCK_DGRAM, socket

import pytest

from tests.hostile.case import ARTICLE_PATH, Case, article
from tests.hostile.site import HonestSite, HostileSite, Sites
from tests.running import newscrawl, records

SCRIPT = """<script>
fetch("http://OTHER/fetched").catch(function () {});
new WebSocket("ws://OTHER/socket");
new Worker(URL.createObjectURL(new Blob(["fetch('http://OTHER/from-a-worker')"])));
if (navigator.serviceWorker) { navigator.serviceWorker.register("/worker.js").catch(function () {}); }
fetch("/own").catch(function () {});
navigator.sendBeacon("http://OTHER/beacon", "a");
new EventSource("http://OTHER/events");
new SharedWorker(URL.createObjectURL(new Blob(["fetch('http://OTHER/from-a-shared-worker')"])));
var relay = {urls: "turn:UDP?transport=tcp", username: "a", credential: "b"};
var peer = new RTCPeerConnection({iceServers: [{urls: "stun:UDP"}, relay]});
peer.createDataChannel("a");
peer.createOffer().then(function (offer) { return peer.setLocalDescription(offer); });
if (window.WebTransport) { new WebTransport("https://UDP/").ready.catch(function () {}); }
</script>
<link rel="preconnect" href="http://OTHER"><link rel="prefetch" href="http://OTHER/in-advance">
<object data="http://OTHER/object"></object><video src="http://OTHER/video"></video>"""
OPTIONS = (
    *("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=always", "-s", "NEWSCRAWL_RENDER_ENGINES=playwright"),
    *("-s", 'EXTENSIONS={"tests.network.narrow.Narrow": 1}', "-s", "RETRY_TIMES=0"),
)
SPLASH_SCRIPT = """<script>
var request = new XMLHttpRequest(); request.open("GET", "http://OTHER/fetched", true); request.send();
var own = new XMLHttpRequest(); own.open("GET", "/own", true); own.send();
</script>"""


def _has_come(datagrams):
    try:
        return bool(datagrams.recv(1_000))
    except TimeoutError:
        return False


@pytest.mark.parametrize("mode", ["site", "any"])
def test_splash_reaches_another_address_only_where_any_is_allowed(mode, tmp_path, splash):
    other = HonestSite()
    site = HostileSite(Case("script", "page", lambda: text))
    with Sites([site, other], first=970) as sites:
        text = article(SPLASH_SCRIPT.replace("OTHER", sites.urls[1].split("/")[2]))
        arguments = ("-a", f"url={sites.urls[0]}", "-o", "out.jsonl", *OPTIONS, "-s", f"NEWSCRAWL_ADDRESSES={mode}")
        engine = ("-s", f"SPLASH_URL={splash.url}", "-s", "NEWSCRAWL_RENDER_ENGINES=splash")
        run = newscrawl("crawl", "site", *arguments, *engine, cwd=tmp_path)
        assert (tmp_path / "out.jsonl").exists(), run.stderr[-3000:]
    assert site.hits["/own"] >= 1
    reached = {path for path in other.hits if path != "/robots.txt"}
    assert reached == (set() if mode == "site" else {"/fetched"})


def test_a_splash_elsewhere_is_held_through_an_address_of_this_machine(tmp_path, splash):
    other = HonestSite()
    site = HostileSite(Case("script", "page", lambda: text))
    with Sites([site, other], first=980) as sites:
        text = article(SPLASH_SCRIPT.replace("OTHER", sites.urls[1].split("/")[2]))
        engine = ("-s", f"SPLASH_URL={splash.url}", "-s", "NEWSCRAWL_RENDER_ENGINES=splash")
        proxy = ("-s", "NEWSCRAWL_RENDER_PROXY=127.0.0.9")
        arguments = ("-a", f"url={sites.urls[0]}", "-o", "out.jsonl", *OPTIONS)
        run = newscrawl("crawl", "site", *arguments, *engine, *proxy, cwd=tmp_path)
        assert (tmp_path / "out.jsonl").exists(), run.stderr[-3000:]
    assert site.hits["/own"] >= 1
    assert not {path for path in other.hits if path != "/robots.txt"}
    assert "not connected. NEWSCRAWL_ADDRESSES=any" in run.stderr


@pytest.mark.parametrize("mode", ["site", "any"])
def test_scripts_reach_another_address_only_where_any_is_allowed(mode, tmp_path, chromium):
    other = HonestSite()
    text = article()
    site = HostileSite(Case("script", "page", lambda: text))
    with Sites([site, other], first=950) as sites, socket(AF_INET, SOCK_DGRAM) as datagrams:
        datagrams.bind(("127.77.9.9", 0))
        datagrams.settimeout(0.1)
        names = {"OTHER": sites.urls[1].split("/")[2], "UDP": f"127.77.9.9:{datagrams.getsockname()[1]}"}
        text = article(SCRIPT.replace("OTHER", names["OTHER"]).replace("UDP", names["UDP"]))
        arguments = ("-a", f"url={sites.urls[0]}", "-o", "out.jsonl", *OPTIONS, "-s", f"NEWSCRAWL_ADDRESSES={mode}")
        run = newscrawl("crawl", "site", *arguments, cwd=tmp_path)
        assert (tmp_path / "out.jsonl").exists(), run.stderr[-3000:]
        assert len(records(tmp_path / "out.jsonl")) == 1
        is_sent = _has_come(datagrams)  # by WebTransport; WebRTC sends none past a proxy
    assert site.hits[ARTICLE_PATH] >= 1
    assert site.hits["/own"] >= 1
    reached = {path for path in other.hits if path != "/robots.txt"}
    ways = {"/fetched", "/socket", "/events", "/from-a-worker", "/from-a-shared-worker"}
    assert reached == (set() if mode == "site" else ways)
    assert is_sent is (mode == "any")
    assert ("not connected. NEWSCRAWL_ADDRESSES=any" in run.stderr) is (mode == "site")
