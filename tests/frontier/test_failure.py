"""What a crawl says that stops because its queue failed: a sentence where the failure is a known one."""

import logging

import pytest

from newscrawl.frontier.contract import ServerFailedError
from newscrawl.frontier.failure import Failure, failure_of
from newscrawl.job.job import Job
from newscrawl.server.address import ServerError
from newscrawl.server.loss import ServerLostError


@pytest.mark.parametrize(
    "error",
    [
        ServerLostError("password"),
        ServerLostError("flush"),
        ServerError("The server at REDIS_URL does not answer."),
        ServerFailedError(str(ServerLostError("restart"))),
    ],
)
def test_a_lost_server_is_told_in_its_own_sentence_whoever_raised_it(tmp_path, caplog, error):
    with caplog.at_level(logging.ERROR):
        assert failure_of(error, Job("job", tmp_path)) == Failure("server_lost", str(error))
    assert not any(record.exc_info for record in caplog.records)


def test_what_nobody_knows_keeps_its_name_and_its_traceback(tmp_path, caplog):
    with caplog.at_level(logging.ERROR):
        failure = failure_of(ZeroDivisionError("by nothing"), Job("job", tmp_path))
    assert failure == Failure("frontier_failed", "ZeroDivisionError: by nothing")
    assert any(record.exc_info for record in caplog.records)
