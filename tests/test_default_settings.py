import ast
import re
from pathlib import Path

import pytest

from newscrawl.commands.settings import markdown
from newscrawl.default_settings import ALL, ENVIRONMENT, SETTINGS, problems, value
from newscrawl.setting_types import SettingError

ROOT = Path(__file__).parents[1]
NAME = re.compile(r"NEWSCRAWL_[A-Z][A-Z_]*[A-Z]")
PREFIXES = {"NEWSCRAWL_HEALTH", "NEWSCRAWL_LOGIN"}


def _files():
    return [path for path in (ROOT / "newscrawl").rglob("*.py") if path.name != "default_settings.py"]


def _literals():
    for path in _files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path, node.value


def test_the_table_names_what_the_code_reads_and_nothing_else():
    read = {name for _, text in _literals() for name in NAME.findall(text)} - PREFIXES
    health = {name for name in SETTINGS if name.startswith("NEWSCRAWL_HEALTH_")}  # read by their last words
    assert read - SETTINGS.keys() - ENVIRONMENT.keys() == set()
    assert SETTINGS.keys() - read - health == set()


def test_no_default_in_the_code_differs_from_the_table():
    for path in _files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or len(node.args) != 2:
                continue
            name, default = node.args
            if isinstance(name, ast.Constant) and name.value in SETTINGS and isinstance(default, ast.Constant):
                assert default.value == SETTINGS[name.value].default, (path, name.value)


def test_the_page_of_the_docs_is_the_table():
    assert (ROOT / "docs/settings.md").read_text(encoding="utf-8") == markdown()


def test_every_default_is_a_value_that_can_be_written():
    for setting in ALL:
        assert setting.read(setting.default) == setting.default
        assert setting.meaning.endswith((".", "."))


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("NEWSCRAWL_STAET", "x", "there is no setting NEWSCRAWL_STAET: did you mean NEWSCRAWL_STATE?"),
        ("NEWSCRAWL_GATE_MIN_ARTICLE", "1", "did you mean NEWSCRAWL_GATE_MIN_ARTICLES?"),
        ("NEWSCRAWL_XYLOPHONE", "1", "newscrawl settings lists all there are"),
        ("NEWSCRAWL_PROCESSES", "two", "NEWSCRAWL_PROCESSES='two' cannot be used: write a whole number, 1 to 256"),
        ("NEWSCRAWL_PROCESSES", "0", "1 to 256"),
        ("NEWSCRAWL_PROCESSES", 1.5, "whole number"),
        ("NEWSCRAWL_FRONTIER_TTL", "nan", "write a number"),
        ("NEWSCRAWL_FRONTIER_TTL", "inf", "write a number"),
        ("NEWSCRAWL_GATE_MIN_SHARE", "50%", "write a number, 0 to 1"),
        ("NEWSCRAWL_LOG_JSON", "maybe", "write true or false"),
        ("NEWSCRAWL_RENDER", "sometimes", "NEWSCRAWL_RENDER is one of auto, never, always, not 'sometimes'"),
        ("NEWSCRAWL_RENDER_ENGINES", "splash,firefox", "'firefox' cannot be used"),
        ("NEWSCRAWL_METRICS_PORT", "70000", "0 to 65535"),
        ("NEWSCRAWL_TIMEZONES", "Berlin", "write a JSON object"),
    ],
)
def test_a_wrong_name_or_value_is_said_in_one_sentence(name, told, said):
    (sentence,) = problems({name: told})
    assert said in sentence
    assert "\n" not in sentence


def test_what_is_not_set_has_its_default_and_what_is_set_its_type():
    assert value({}, "NEWSCRAWL_PROCESSES") == 1
    assert value({"NEWSCRAWL_PROCESSES": "4"}, "NEWSCRAWL_PROCESSES") == 4
    assert value({"NEWSCRAWL_METRICS_PORT": ""}, "NEWSCRAWL_METRICS_PORT") is None
    assert value({"NEWSCRAWL_RENDER_ENGINES": "splash, playwright"}, "NEWSCRAWL_RENDER_ENGINES") == [
        "splash",
        "playwright",
    ]
    with pytest.raises(SettingError):
        value({"NEWSCRAWL_FRONTIER_TTL": ""}, "NEWSCRAWL_FRONTIER_TTL")
