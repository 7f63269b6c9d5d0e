import pytest
from newscrawl.export.run_outcome import Limits, gate, verdict

from newscrawl.export.seen import Figures

USUAL = [Figures(100, 95, 90), Figures(110, 104, 100), Figures(90, 86, 81)]


@pytest.mark.parametrize(
    ("now", "history", "reason"),
    [
        (Figures(1, 0, 0), [], None),
        (Figures(0, 0, 0), [], "0 articles seen, at least 1 expected"),
        (Figures(49, 49, 49), USUAL, "49 articles seen, under 50% of the usual 100"),
        (Figures(50, 48, 45), USUAL, None),
        (Figures(100, 20, 90), USUAL, "20% of the articles have a date, usually 95%"),
        (Figures(100, 95, 3), USUAL, "3% of the articles have an author, usually 90%"),
        (Figures(100, 0, 0), [Figures(100, 0, 0)], None),
        (Figures(10, 0, 0), [Figures(10, 10, 10)], None),
    ],
)
def test_the_gate_measures_a_run_by_the_last_ones(now, history, reason):
    assert gate(now, history, Limits()) == reason


@pytest.mark.parametrize(
    ("stats", "code", "said"),
    [
        ({"finish_reason": "finished"}, 0, "good"),
        ({"finish_reason": "closespider_itemcount"}, 0, "good"),
        ({"finish_reason": "finished", "newscrawl/export/rejected": 2}, 3, "items rejected into rejects.jsonl: 2"),
        ({"finish_reason": "finished", "feedexport/failed_count/S3FeedStorage": 1}, 3, "feeds failed: 1"),
        (
            {"finish_reason": "finished", "spider_exceptions/count": 2, "newscrawl/frontier/dead_letters": 1},
            3,
            "requests given up: 1",
        ),
        ({"finish_reason": "finished", "newscrawl/frontier/unreachable_hosts": 1}, 3, "hosts unreachable: 1"),
        (
            {"finish_reason": "finished", "newscrawl/export/gate": "0 articles seen", "newscrawl/export/rejected": 2},
            4,
            "not published: 0 articles seen",
        ),
        ({"finish_reason": "disk_full", "newscrawl/export/rejected": 2}, 5, "disk is full"),
        ({"finish_reason": "finished", "newscrawl/export/disk": "disk_full"}, 5, "disk is full"),
        ({"finish_reason": "renderer_unavailable", "newscrawl/export/gate": "x"}, 7, "newscrawl splash start"),
        ({"finish_reason": "shutdown", "newscrawl/export/gate": "x"}, 130, "interrupted"),
        ({}, 130, "interrupted"),
    ],
)
def test_the_exit_code_tells_schedulers_how_it_went(stats, code, said):
    judged = verdict(stats)
    assert judged.code == code
    assert said in judged.sentence
