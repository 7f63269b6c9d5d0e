"""Which of restart, eviction, flush it was."""

from __future__ import annotations

import pytest

from newscrawl.server.loss import NodeState, ServerLostError, cause_of, evicts

BEFORE = {"a:1": NodeState("x", 3), "b:1": NodeState("y", 0)}


@pytest.mark.parametrize(
    ("after", "cause"),
    [
        ({"a:1": NodeState("x", 3), "b:1": NodeState("y", 0)}, "flush"),
        ({"a:1": NodeState("z", 0), "b:1": NodeState("y", 0)}, "restart"),
        ({"a:1": NodeState("x", 9), "b:1": NodeState("y", 0)}, "eviction"),
        ({"a:1": NodeState("z", 0), "b:1": NodeState("y", 1)}, "eviction"),
        ({"c:1": NodeState("y", 0)}, "flush"),  # a replica that took over
    ],
)
def test_the_state_of_the_nodes_tells(after, cause):
    assert cause_of(BEFORE, after) == cause


@pytest.mark.parametrize(
    ("cause", "advice"),
    [("restart", "appendonly"), ("eviction", "noeviction"), ("flush", "emptied"), ("password", "REDIS_URL")],
)
def test_the_sentence_says_what_to_do(cause, advice):
    assert advice in str(ServerLostError(cause))


def test_only_a_policy_that_takes_any_key_takes_ours():
    assert evicts({"maxmemory_policy": "allkeys-lru"})
    assert not evicts({"maxmemory_policy": "volatile-lru"})
    assert not evicts({})
