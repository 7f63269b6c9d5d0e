import pytest

from newscrawl.job.outcome import ENDINGS, MEANINGS, ending_of, is_over, judge


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
        ({"finish_reason": "finished", "newscrawl/frontier/abandoned": 6}, 3, "left for the next run"),
        ({"finish_reason": "finished", "newscrawl/frontier/never_tried": 2}, 3, "requests never tried: 2"),
        ({"finish_reason": "finished", "newscrawl/frontier/unread_before": 1}, 3, "still unread"),
        ({"finish_reason": "finished", "newscrawl/export/feeds_missing": ["x:a"]}, 3, "feeds never written: 1 (x:a)"),
        ({"finish_reason": "finished", "newscrawl/export/publish_failed": "x.jsonl: Is a directory"}, 3, "x.jsonl: Is"),
        ({"finish_reason": "finished", "newscrawl/health/failed": "a.example: old"}, 6, "a.example: old"),
        ({"finish_reason": "max_articles"}, 0, "good"),
        ({"finish_reason": "closespider_errorcount"}, 3, "CLOSESPIDER_ERRORCOUNT"),
        ({"finish_reason": "frontier_failed"}, 8, "nothing was published"),
        (
            {"finish_reason": "frontier_failed", "newscrawl/frontier/failure": "frontier.sqlite is locked"},
            8,
            "frontier.sqlite is locked: nothing was published",
        ),
        (
            {
                "finish_reason": "x",
                "newscrawl/export/disk": "disk_failed",
                "newscrawl/export/disk_error": "a.jsonl gone",
            },
            5,
            "a.jsonl gone: stopped with whole lines; run the same command again to go on when that is mended",
        ),
        (
            {"finish_reason": "finished", "newscrawl/run/end_failed": "runs.sqlite is locked", "retry/count": 1},
            3,
            "the end of the run is not noted, so the next one goes on with it (runs.sqlite is locked)",
        ),
        (
            {"finish_reason": "finished", "newscrawl/state/not_kept": "sites.sqlite is locked"},
            3,
            "what was learned of the sites' addresses is not kept (sites.sqlite is locked)",
        ),
        ({"finish_reason": "server_lost"}, 8, "server of the queue was lost"),
        ({"finish_reason": "memusage_exceeded"}, 3, "MEMUSAGE_LIMIT_MB"),
        ({"finish_reason": "start_error"}, 3, "start() raised"),
        ({"finish_reason": "tired"}, 3, "'tired', which newscrawl does not know"),
        (
            {
                "finish_reason": "finished",
                "newscrawl/export/gate": "0 articles seen, at least 1 expected",
                "newscrawl/run/sites_failed": ["a.example: the host name is not known (DNS)"],
            },
            4,
            "expected (a.example: the host name is not known (DNS)); the last good output stays",
        ),
        ({}, 130, "interrupted"),
    ],
)
def test_the_exit_code_tells_schedulers_how_it_went(stats, code, said):
    judged = judge(stats)
    assert judged.code == code
    assert said in judged.sentence


@pytest.mark.parametrize("reason", ["", "Finished", "finished ", "closespider_itemcount_2", "error", "cancelled!"])
def test_a_finish_reason_that_nobody_knows_is_no_good_end(reason):
    assert not is_over(reason)
    assert judge({"finish_reason": reason}).code == 3


def test_every_exit_code_has_a_meaning():
    assert {ending_of(reason).code or 0 for reason in ENDINGS} <= MEANINGS.keys()
