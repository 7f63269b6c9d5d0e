"""Libraries of which private names are used are bounded, and the bounds are looked at when a command starts."""

import tomllib
from pathlib import Path

import pytest

from newscrawl import __main__, host_versions

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_bounds_are_those_of_the_package():
    extras = [one for group in PROJECT["optional-dependencies"].values() for one in group]
    asked = {*PROJECT["dependencies"], *extras}
    assert {f"{name}>={least},<{below}" for name, (least, below) in host_versions.BOUNDS.items()} <= asked


def test_what_is_installed_here_is_within_them():
    assert host_versions.wrong_version() is None


@pytest.mark.parametrize("found", ["2.18.9", "2.20.0", "3.0"])
def test_another_version_ends_the_start_with_one_sentence_and_exit_code_2(found, monkeypatch, capsys):
    monkeypatch.setattr(host_versions, "version", lambda _: found)
    monkeypatch.setattr(__main__.sys, "argv", ["newscrawl", "list"])
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("newscrawl: newscrawl works with scrapy from 2.19 and below 2.20")
    assert "\n" not in said
