"""Secrets go, everything else stays."""

from __future__ import annotations

import pytest

from newscrawl.reporting.redact import redacted, redacted_tree, secret_values
from tests.cpu_clock import CpuClock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET http://nora:hunter2@a.example/x", "GET http://***@a.example/x"),
        ("redis://:pass%40word@10.0.0.1:6379/0", "redis://***@10.0.0.1:6379/0"),
        ("https://a.example/feed?token=abc&page=2", "https://a.example/feed?token=***&page=2"),
        ("https://a.example/?page=2&api_key=abc#x", "https://a.example/?page=2&api_key=***#x"),
        ("https://a.example/?X-Amz-Signature=ab12&x=1", "https://a.example/?X-Amz-Signature=***&x=1"),
        ("https://a.example/?client_secret=ab12", "https://a.example/?client_secret=***"),
        ("Authorization: Bearer abcdefgh.ijk", "Authorization: Bearer ***"),
        ("invalid hostname: nora:hunter2@a.example", "invalid hostname: ***@a.example"),
        # no secrets
        ("mailto:nora@a.example", "mailto:nora@a.example"),
        ("https://a.example/@nora/2025?page=2", "https://a.example/@nora/2025?page=2"),
        ("mail nora@a.example or see https://a.example/", "mail nora@a.example or see https://a.example/"),
        ("https://a.example/?tokens-of-love&q=secret", "https://a.example/?tokens-of-love&q=secret"),
        ("basic rules and a bearer of news", "basic rules and a bearer of news"),
        ("token=1 in a sentence", "token=1 in a sentence"),
    ],
)
def test_addresses_lose_their_secrets_and_nothing_else(text, expected):
    assert redacted(text) == expected


def test_values_of_settings_named_like_secrets_go_wherever_they_stand():
    settings = {
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI",
        "NEWSCRAWL_HEALTH_WEBHOOK": "https://hooks.a.example/T0/B0/XyZ",
        "SITES": {"a": {"password": "open-sesame"}},
        "DB_PASSWORD": "1",
        "NEWSCRAWL_HEALTH_WEBHOOK_FILE": "/run/secrets/webhook",
        "PWD": "/home/nora",
        "BOT_NAME": "newscrawl",
    }
    secrets = secret_values(settings)
    assert secrets == {"wJalrXUtnFEMI", "https://hooks.a.example/T0/B0/XyZ", "open-sesame"}
    tree = {"x wJalrXUtnFEMI": ["open-sesame!", 3, None, ("https://hooks.a.example/T0/B0/XyZ",)]}
    assert redacted_tree(tree, secrets) == {"x ***": ["***!", 3, None, ["***"]]}


@pytest.mark.parametrize(
    "text",
    ["://" + "a" * 200_000, "?" + "a_" * 100_000 + "token", "&a=" * 60_000, "bearer " * 9000, "@" + "a:" * 100_000],
)
def test_hostile_text_costs_no_time(text):
    began = CpuClock()
    redacted(text)
    assert began.seconds() < 1
