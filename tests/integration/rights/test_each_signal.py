"""A site for each signal of use, and for each pair that disagrees: what its record says, and who left it out."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from newscrawl.rights.reserved import RULES
from tests.loopback import LoopbackSite, QuietHandler
from tests.running import QUICK, newscrawl

PATH = "/2025/03/14/the-ferry-returns-to-saltney/"
TEXT = "The ferry crossed the bay again on Friday, and the whole of Saltney stood on the pier to watch it come in. "
RSL = '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license>{}</license></content></rsl>'
NO_TRAINING = '<prohibits type="usage">ai-train</prohibits>'
FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>P</title>{channel}'
    "<item><title>The ferry returns to Saltney</title><link>{url}</link>{item}</item></channel></rss>"
)
TERMS = (
    "<rsl:content url='/'><rsl:license><rsl:prohibits type='usage'>ai-train</rsl:prohibits></rsl:license></rsl:content>"
)


@dataclass(frozen=True)
class Scene:
    """A site: what stands on its article's page, in that answer's headers, in its files; the wanted outcome."""

    wanted: tuple[str, str, str]  # one signal of its record: name, value, source
    left_out: str | None  # the name in NEWSCRAWL_RESPECT
    head: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    files: dict[str, str] = field(default_factory=dict)


def _tdm(value: int) -> dict[str, str]:
    return {"/.well-known/tdmrep.json": f'[{{"location": "/", "tdm-reservation": {value}}}]'}


def _robots(*lines: str) -> dict[str, str]:
    return {"/robots.txt": "\n".join(lines) + "\n"}


META = '<meta name="{}" content="{}">'
META_OF, HEADER, ALL = "meta robots", "X-Robots-Tag header", "User-agent: *"
SCENES = {
    "noindex": Scene(("noindex", "true", META_OF), "noindex", META.format("robots", "noindex, follow")),
    "none": Scene(("none", "true", META_OF), "noindex", META.format("robots", "none")),
    "noarchive": Scene(("noarchive", "true", HEADER), "noarchive", headers=(("X-Robots-Tag", "noarchive"),)),
    "nosnippet": Scene(("nosnippet", "true", META_OF), "nosnippet", META.format("robots", "nosnippet")),
    "max-snippet": Scene(("max-snippet", "50", META_OF), None, META.format("robots", "max-snippet:50")),
    "noai": Scene(("noai", "true", META_OF), "noai", META.format("robots", "noai, noimageai")),
    "past day": Scene(
        ("unavailable_after", "25 Jun 2020", HEADER),
        "unavailable_after",
        headers=(("X-Robots-Tag", "unavailable_after: 25 Jun 2020"),),
    ),
    "day to come": Scene(
        ("unavailable_after", "2199-06-25", META_OF), None, META.format("robots", "unavailable_after: 2199-06-25")
    ),
    "unknown word": Scene(("nogarnish", "true", META_OF), None, META.format("robots", "nogarnish")),
    "another's header": Scene(
        ("copyrightHolder", "Paper Ltd", "json-ld"),
        None,
        '<script type="application/ld+json">{"@type":"NewsArticle","copyrightHolder":{"name":"Paper Ltd"}}</script>',
        (("X-Robots-Tag", "otherbot: noindex, noai"),),
    ),
    "tdm page": Scene(("tdm-reservation", "1", "meta tdm-reservation"), "tdm", META.format("tdm-reservation", "1")),
    "tdm header": Scene(("tdm-reservation", "1", "header"), "tdm", headers=(("tdm-reservation", "1"),)),
    "tdm file": Scene(("tdm-reservation", "1", "tdmrep.json"), "tdm", files=_tdm(1)),
    "tdm page 0, header 1": Scene(
        ("tdm-reservation", "1", "header"), None, META.format("tdm-reservation", "0"), (("tdm-reservation", "1"),)
    ),
    "tdm page 1, file 0": Scene(
        ("tdm-reservation", "0", "tdmrep.json"), "tdm", META.format("tdm-reservation", "1"), files=_tdm(0)
    ),
    "tdm header 0, file 1": Scene(
        ("tdm-reservation", "1", "tdmrep.json"), None, headers=(("tdm-reservation", "0"),), files=_tdm(1)
    ),
    "rsl robots.txt": Scene(
        ("rsl:prohibits:usage", "ai-train", "RSL"),
        "rsl",
        files=_robots("License: /l.xml", ALL, "Allow: /") | {"/l.xml": RSL.format(NO_TRAINING)},
    ),
    "rsl link": Scene(
        ("rsl:prohibits:usage", "ai-train", "RSL"),
        "rsl",
        '<link rel="license" type="application/rsl+xml" href="/l.xml">',
        files={"/l.xml": RSL.format(NO_TRAINING)},
    ),
    "rsl header": Scene(
        ("rsl:prohibits:usage", "ai-train", "RSL"),
        "rsl",
        headers=(("Link", '</l.xml>; rel="license"; type="application/rsl+xml"'),),
        files={"/l.xml": RSL.format(NO_TRAINING)},
    ),
    "rsl in page": Scene(
        ("rsl:prohibits:usage", "ai-train", "script"),
        "rsl",
        f'<script type="application/rsl+xml">{RSL.format(NO_TRAINING)}</script>',
    ),
    "rsl of feed": Scene(("rsl:prohibits:usage", "ai-train", "feed"), "rsl", files={"/feed/": f"channel {TERMS}"}),
    "rsl of entry": Scene(("rsl:prohibits:usage", "ai-train", "feed"), "rsl", files={"/feed/": f"item {TERMS}"}),
    "rsl permits": Scene(
        ("rsl:permits:usage", "search", "RSL"),
        None,
        files=_robots("License: /l.xml") | {"/l.xml": RSL.format('<permits type="usage">search</permits>')},
    ),
    "content-signal": Scene(
        ("content-signal:ai-train", "no", "robots.txt"),
        "content-signal",
        files=_robots(ALL, "Content-Signal: search=yes, ai-train=no", "Allow: /"),
    ),
    "content-signal of another": Scene(
        ("content-signal:ai-train", "yes", "robots.txt"),
        None,
        files=_robots("User-agent: otherbot", "Content-Signal: ai-train=no", "", ALL, "Content-Signal: ai-train=yes"),
    ),
    "content-signal ours": Scene(
        ("content-signal:ai-train", "no", "robots.txt"),
        "content-signal",
        files=_robots(ALL, "Content-Signal: ai-train=yes", "", "User-agent: newscrawl", "Content-Signal: ai-train=no"),
    ),
    "content-usage path": Scene(
        ("content-usage:train-ai", "n", "robots.txt"),
        "content-usage",
        files=_robots(ALL, "Content-Usage: train-ai=y", "Content-Usage: /2025/ train-ai=n", "Allow: /"),
    ),
    "content-usage header": Scene(
        ("content-usage:train-ai", "n", "header"), "content-usage", headers=(("Content-Usage", "train-ai=n"),)
    ),
    "header n, robots.txt y": Scene(
        ("content-usage:train-ai", "y", "robots.txt"),
        "content-usage",
        headers=(("Content-Usage", "train-ai=n"),),
        files=_robots(ALL, "Content-Usage: train-ai=y", "Allow: /"),
    ),
    "trust": Scene(("datatrainingallowed", "no", "trust.txt"), "trust", files={"/trust.txt": "datatrainingallowed=no"}),
    "trust yes": Scene(
        ("datatrainingallowed", "yes", "trust.txt"), None, files={"/trust.txt": "datatrainingallowed=yes\n"}
    ),
    "licence": Scene(
        ("license", "https://licence.example/by/4.0/", "link rel=license"),
        None,
        '<link rel="license" href="https://licence.example/by/4.0/">',
    ),
    "nothing said against a header": Scene(
        ("noarchive", "true", HEADER),
        "noarchive",
        META.format("robots", "index, follow, archive"),
        (("X-Robots-Tag", "noarchive"),),
    ),
}
HOSTS = {f"127.0.3.{number}": name for number, name in enumerate(SCENES, 1)}


class Site(QuietHandler):
    """Each address of loopback is a site of its own."""

    def take(self, _body):
        host, _, port = self.headers["Host"].partition(":")
        scene = SCENES[HOSTS[host]]
        if self.path in scene.files:
            return self.answer(
                self.feed(scene.files[self.path], port) if self.path == "/feed/" else scene.files[self.path],
                "text/plain",
            )
        if self.path == "/":
            feed = '<link rel="alternate" type="application/rss+xml" href="/feed/">' if "/feed/" in scene.files else ""
            card = f'<li><h2><a href="{PATH}">The ferry returns to Saltney</a></h2></li>'
            return self.answer(f"<html><head>{feed}</head><body><h2>Recent Posts</h2><ul>{card}</ul></body></html>")
        if self.path == PATH:
            words = "".join(f"<p>{host}, part {part}: {TEXT * 3}</p>" for part in range(4))
            body = f"<article><h1>The ferry returns to Saltney</h1>{words}</article>"
            return self.answer(f"<html><head>{scene.head}</head><body>{body}</body></html>", headers=scene.headers)
        return self.send_error(404)

    def feed(self, told, port):
        place, _, terms = told.partition(" ")
        host = self.headers["Host"].partition(":")[0]
        parts = {"channel": "", "item": ""} | {place: terms}
        return FEED.format(url=f"http://{host}:{port}{PATH}", **parts)

    def answer(self, text, kind="text/html", headers=()):
        data = text.encode()
        self.give(200, {"Content-Type": f"{kind}; charset=utf-8", **dict(headers)}, data)


@pytest.fixture(scope="module")
def port():
    with ExitStack() as stack:
        free = 0
        for host in HOSTS:
            free = stack.enter_context(LoopbackSite(Site, host, free)).port
        yield free


def crawl(port, folder, *options):
    urls = " ".join(f"http://{host}:{port}/" for host in HOSTS)
    done = newscrawl("crawl", "site", "-a", f"url={urls}", "-O", "out.jsonl", *QUICK, *options, cwd=folder)
    assert done.returncode in {0, 6}, done.stderr[-2000:]
    lines = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    records = {HOSTS[record["url"].split("/")[2].partition(":")[0]]: record for record in map(json.loads, lines)}
    return records, done.stderr


def test_each_signal_stands_in_the_record_of_its_site(port, tmp_path):
    records, _ = crawl(port, tmp_path, "-s", "NEWSCRAWL_USAGE_FILES=true")
    assert sorted(records) == sorted(SCENES)
    missing = {
        name: records[name]["usage"]
        for name, scene in SCENES.items()
        if scene.wanted not in {(each["signal"], each["value"], each["source"]) for each in records[name]["usage"]}
    }
    assert missing == {}
    assert all(each["raw"] for record in records.values() for each in record["usage"])


def test_what_is_reserved_and_nothing_else_is_left_out(port, tmp_path):
    records, said = crawl(port, tmp_path, "-s", f"NEWSCRAWL_RESPECT=robots,{','.join(RULES)}", "-L", "INFO")
    assert sorted(records) == sorted(name for name, scene in SCENES.items() if scene.left_out is None)
    counted = Counter(scene.left_out for scene in SCENES.values() if scene.left_out)
    assert set(counted) == set(RULES)
    for name, number in counted.items():
        assert f"'newscrawl/usage/reserved/{name}': {number}," in said
