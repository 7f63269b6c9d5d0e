"""What is joined in a shorter way is what ``urljoin`` says, for any characters."""

from __future__ import annotations

import random
from urllib.parse import urljoin

import pytest

from newscrawl.normalize.urls.joining import joined

BASES = (
    "http://a.example/c/d", "https://a.example", "http://A.example:80/x?y#z", "HTTP://a.example/", "http://u:p@a.example/x",
    "http://[::1]/x", "http://a.example?x", "https://xn--a.example/ü", "http:///x", "http://a.example/;p", "",
)  # fmt: skip
CHARACTERS = "/abc.?#;:=&%[]@~!$'()*+,-_ \"<>\\^`{|}é\t//.."


@pytest.mark.parametrize("base", BASES)
def test_an_address_is_joined_as_urljoin_does_it(base):
    chance = random.Random(base)
    for _ in range(5_000):
        href = chance.choice(("/", "/", "")) + "".join(chance.choices(CHARACTERS, k=chance.randrange(9)))
        assert outcome(joined, base, href) == outcome(urljoin, base, href), href


def outcome(join, base, href):
    try:
        return join(base, href)
    except ValueError:
        return "ValueError"
