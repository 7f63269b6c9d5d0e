"""Settings that mean nothing end the start with a sentence, before anything is asked for."""

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl.commands.start_check import check_settings


def given(values):
    settings = Settings()
    settings.setdict(values, priority="cmdline")
    return settings


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DOWNLOAD_DELAY", "-1", "write a number, 0 or more"),
        ("DOWNLOAD_DELAY", "nan", "write a number, 0 or more"),
        ("DOWNLOAD_TIMEOUT", "-0.5", "0 or more"),
        ("RETRY_TIMES", "-2", "write a whole number, 0 or more"),
        ("DOWNLOAD_DELAY", "x", "write a"),
        ("LOG_LEVEL", "FOO", "LOG_LEVEL='FOO' is no level: write CRITICAL"),
        ("NEWSCRAWL_JOB", "../x", "is a path: write a name such as papers"),
        ("NEWSCRAWL_JOB", "/tmp/x", "is a path"),
        ("NEWSCRAWL_JOB", "..", "is a path"),
        ("NEWSCRAWL_JOB", ".hidden", "is a path"),
    ],
)
def test_a_value_that_cannot_be_is_refused(name, value, sentence):
    with pytest.raises(UsageError, match=sentence):
        check_settings(given({name: value}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DOWNLOAD_DELAY", "0"),
        ("DOWNLOAD_DELAY", "0.25"),
        ("LOG_LEVEL", "DEBUG"),
        ("LOG_LEVEL", 30),
        ("DEPTH_PRIORITY", "-1"),
        ("NEWSCRAWL_JOB", "my papers"),
        ("NEWSCRAWL_JOB", "site-paper.example-1a2b"),
    ],
)
def test_a_value_that_can_be_is_taken(name, value):
    check_settings(given({name: value}))
