#!/usr/bin/env bash
# Guess written before: a crawl that Ctrl-C meets while its components open is closed as any other: what was opened is
# closed, handlers of spider_closed are waited for, and the log says "Spider closed".
# Seen: Scrapy 2.19.0 does so when the signal comes with the first request. While a handler of spider_opened or of
# engine_started is waited for, it says "Received SIGINT, shutting down gracefully" and the process ends: nothing is
# closed, spider_closed is not sent, nothing is logged of it, and the exit code is 0 as after a whole crawl. Whoever
# opens a database or a file at spider_opened has it cut off, and whoever writes the end of a run has none. (newscrawl
# lost a run's report in a later part of the same moment, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check scrapy==2.19.0 twisted==26.10.0
cat > stopped.py << 'END'
import asyncio
import os
import signal

import scrapy
from scrapy import signals


class Slow:
    """Takes time at the moment that MOMENT names, and at the end; a signal comes meanwhile."""

    @classmethod
    def from_crawler(cls, crawler):
        slow = cls()
        moment = os.environ["MOMENT"]
        handler = slow.at_once if moment == "request_scheduled" else slow.wait
        crawler.signals.connect(handler, getattr(signals, moment))
        crawler.signals.connect(slow.close, signals.spider_closed)
        return slow

    def at_once(self):
        os.kill(os.getpid(), signal.SIGINT)

    async def wait(self):
        await asyncio.sleep(0.2)
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.2)

    async def close(self):
        print("close begins", flush=True)
        await asyncio.sleep(0.5)
        print("close ends", flush=True)


class Stopped(scrapy.Spider):
    name = "stopped"
    start_urls = ["data:text/html,<p>page</p>"]
    custom_settings = {"EXTENSIONS": {Slow: 0}, "TELNETCONSOLE_ENABLED": False}

    def parse(self, response):
        pass
END
for moment in request_scheduled engine_started spider_opened; do
  echo "$moment:"
  code=0
  MOMENT=$moment venv/bin/scrapy runspider stopped.py > out 2> log || code=$?
  cat out
  grep --only-matching --extended-regexp 'shutting down gracefully|Closing spider|Spider closed' log || true
  echo "exit code $code"
done | tee seen
diff - seen << 'END'
request_scheduled:
close begins
close ends
shutting down gracefully
Closing spider
Spider closed
exit code 0
engine_started:
shutting down gracefully
exit code 0
spider_opened:
shutting down gracefully
exit code 0
END
