"""robots.txt is read to 500 KiB, and asking it costs the same whatever its size."""

import pytest

from newscrawl.network.robots import MAX_BYTES, BoundedRobotParser, bounded
from tests.cpu_clock import CpuClock


class _Crawler:
    spider = None


def parser(text):
    return BoundedRobotParser.from_crawler(_Crawler(), text.encode())


def test_rules_beyond_500_kib_are_not_read_and_a_torn_line_is_left_out():
    text = "User-agent: *\nDisallow: /private/\n" + "# filler\n" * 100_000 + "Disallow: /late/\n"
    robots = parser(text)
    assert not robots.allowed("http://h/private/a", "bot")
    assert robots.allowed("http://h/late/a", "bot")
    cut = bounded(b"User-agent: *\n" + b"Disallow: /abc\n" * 60_000)
    assert len(cut) <= MAX_BYTES
    assert cut.endswith(b"Disallow: /abc\n")


def test_an_ordinary_robots_txt_is_what_it_was():
    body = b"\xef\xbb\xbfUser-agent: *\nDisallow: /*.pdf$\nAllow: /a*b\n" * 100
    assert bounded(body) is body


def test_wildcards_beyond_their_number_forbid_more_and_never_less():
    rules = "".join(f"Disallow: /section-{n}/*/print$\nAllow: /section-{n}/*/ok\n" for n in range(5_000))
    robots = parser(f"User-agent: *\n{rules}")
    assert robots.allowed("http://h/section-1/a/read", "bot")
    assert not robots.allowed("http://h/section-1/a/print", "bot")
    assert not robots.allowed("http://h/section-4999/a/print", "bot")
    assert not robots.allowed("http://h/section-4999/a/read", "bot")


@pytest.mark.parametrize(
    "line",
    [
        "Disallow: /*a*b*c*d\n",
        "Disallow: /{n}\n",
        "Allow: /{n}$\n",
        "Disallow: /" + "a*" * 900 + "\n",
        "Sitemap: /{n}\n",
    ],
)
def test_a_large_robots_txt_is_read_and_asked_in_bounded_time(line):
    text = "User-agent: *\n" + "".join(line.replace("{n}", f"{n:x}") for n in range(MAX_BYTES // len(line)))
    start = CpuClock()
    robots = parser(text)
    assert start.seconds() < 2
    robots.allowed("http://h/first", "bot")
    start = CpuClock()
    for n in range(10):
        robots.allowed(f"http://h/{'aaaaaaaa/' * 20}{n}", "bot")
    assert start.seconds() / 10 < 0.05
