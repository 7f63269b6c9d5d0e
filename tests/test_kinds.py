"""Every row of the tables that say what is slow stands for tests that there are."""

import pytest

from tests.kinds import KINDS, SMOKE, kinds_of
from tests.running import PROJECT

TESTS = PROJECT / "tests"


@pytest.mark.parametrize("name", sorted({name for names in KINDS.values() for name in names}))
def test_a_file_of_a_kind_is_there(name):
    assert (TESTS / name).is_dir() or (TESTS / f"{name}.py").is_file()


@pytest.mark.parametrize("name", SMOKE)
def test_a_smoke_test_is_there_and_of_a_slow_kind(name):
    file, _, test = name.partition("::")
    assert f"def {test.partition('[')[0]}" in (TESTS / file).read_text("utf-8")
    assert kinds_of(name, {"server"} if "[" in test else set(), "")


def test_the_engine_in_a_file_needs_no_server():
    assert kinds_of("frontier/test_contract.py::test_x[sqlite]", {"server", "on_engine"}, "sqlite") == set()
    assert kinds_of("frontier/test_contract.py::test_x[valkey]", {"server", "on_engine"}, "valkey") == {"servers"}
