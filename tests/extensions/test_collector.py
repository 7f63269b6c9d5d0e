"""What a crawl leaves behind is thrown away while it goes on."""

from __future__ import annotations

import subprocess
import sys

CANCELLING = """
import gc
from scrapy.utils.reactor import install_reactor

install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
from twisted.internet import reactor
from twisted.internet.base import DelayedCall
from newscrawl.extensions.collector import Collector

collector = Collector(50_000)

def begin():
    collector.engine_started()
    for _ in range(2_000):  # as each request does with its timeout, when it is answered
        reactor.callLater(60, print).cancel()
    reactor.callLater(2.2, end)

def end():
    collector.engine_stopped()
    left = sum(isinstance(one, DelayedCall) and one.cancelled for one in gc.get_objects())
    print(left, len(reactor.getDelayedCalls()))
    reactor.stop()

reactor.callWhenRunning(begin)
reactor.run()
"""


def test_cancelled_timers_do_not_pile_up_and_none_is_left_at_the_end():
    command = [sys.executable, "-c", CANCELLING]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    cancelled, waiting = map(int, done.stdout.split())
    assert cancelled < 100, done.stderr
    assert waiting == 0
