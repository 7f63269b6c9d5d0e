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
from newscrawl.scrapy_tuning.gc_tuning import GcTuning

collector = GcTuning(50_000)

class Circular:
    def __init__(self):
        self.me = self

def begin():
    collector.engine_started()
    for _ in range(2_000):  # as each request does with its timeout, when it is answered
        reactor.callLater(60, print).cancel()
        Circular()  # as Twisted leaves one for each chunked response
    reactor.callLater(2.2, end)

def end():
    objects = gc.get_objects()
    collector.engine_stopped()
    cancelled = sum(isinstance(one, DelayedCall) and one.cancelled for one in objects)
    print(cancelled, sum(isinstance(one, Circular) for one in objects), len(reactor.getDelayedCalls()))
    reactor.stop()

reactor.callWhenRunning(begin)
reactor.run()
"""


def test_neither_cancelled_timers_nor_cycles_pile_up_and_no_timer_is_left_at_the_end():
    command = [sys.executable, "-c", CANCELLING]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    cancelled, circular, waiting = map(int, done.stdout.split())
    assert cancelled < 100, done.stderr
    assert circular < 100
    assert waiting == 0


OLD = """
import gc
from scrapy.utils.reactor import install_reactor

install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
from twisted.internet import reactor
from newscrawl.scrapy_tuning import gc_tuning as room

room._WHOLE = 1.0
collector = room.GcTuning(50_000)

class Circular:
    def __init__(self):
        self.me = self

def begin():
    collector.engine_started()
    kept = [Circular() for _ in range(2_000)]  # as a connection that is closed after some seconds
    reactor.callLater(2.5, kept.clear)
    reactor.callLater(4.7, end)

def end():
    print(sum(isinstance(one, Circular) for one in gc.get_objects()))
    collector.engine_stopped()
    reactor.stop()

reactor.callWhenRunning(begin)
reactor.run()
"""


def test_cycles_that_came_through_the_first_rounds_do_not_pile_up():
    done = subprocess.run([sys.executable, "-c", OLD], capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) == 0, done.stderr
