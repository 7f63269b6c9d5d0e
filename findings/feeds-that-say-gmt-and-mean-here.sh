#!/usr/bin/env bash
# Guess written before: a library that writes RSS and is given an aware datetime writes that moment: 23:30 of 5 March
# in New York is "Wed, 06 Mar 2024 04:30:00 GMT", or 23:30 with -0500.
# Seen: PyRSS2Gen 1.1 and rfeed 1.1.1 write the clock as it is and the word GMT behind it: the article is five hours
# early and of the day before. From Tokyo it is nine hours late: in the future when it comes out, so that readers
# which leave out what is to come leave out the news. feedgen 1.0.0 writes the offset. So: a feed's GMT is a claim,
# and the offset that the page or its JSON-LD tells is the better witness. (newscrawl takes the page's, and of such a
# feed the day.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PyRSS2Gen==1.1 rfeed==1.1.1 feedgen==1.0.0
cat > write.py << 'END'
import re
from datetime import datetime, timedelta, timezone

import PyRSS2Gen
import rfeed
from feedgen.feed import FeedGenerator


def by_pyrss2gen(moment):
    item = PyRSS2Gen.RSSItem("Ferry", pubDate=moment)
    return PyRSS2Gen.RSS2("Paper", "https://paper.example", "d", items=[item]).to_xml()


def by_rfeed(moment):
    return rfeed.Feed("Paper", "https://paper.example", "d", items=[rfeed.Item("Ferry", pubDate=moment)]).rss()


def by_feedgen(moment):
    feed = FeedGenerator()
    feed.title("Paper")
    feed.link(href="https://paper.example")
    feed.description("d")
    entry = feed.add_entry()
    entry.title("Ferry")
    entry.published(moment)
    return feed.rss_str().decode()


for hours in (-5, 9):
    moment = datetime(2024, 3, 5, 23, 30, tzinfo=timezone(timedelta(hours=hours)))
    print(moment.isoformat(), "is", moment.astimezone(timezone.utc).isoformat())
    for write in (by_pyrss2gen, by_rfeed, by_feedgen):
        print(" ", write.__name__, re.findall("<pubDate>([^<]*)", write(moment))[-1])
END
venv/bin/python write.py | tee seen
diff - seen << 'END'
2024-03-05T23:30:00-05:00 is 2024-03-06T04:30:00+00:00
  by_pyrss2gen Tue, 05 Mar 2024 23:30:00 GMT
  by_rfeed Tue, 05 Mar 2024 23:30:00 GMT
  by_feedgen Tue, 05 Mar 2024 23:30:00 -0500
2024-03-05T23:30:00+09:00 is 2024-03-05T14:30:00+00:00
  by_pyrss2gen Tue, 05 Mar 2024 23:30:00 GMT
  by_rfeed Tue, 05 Mar 2024 23:30:00 GMT
  by_feedgen Tue, 05 Mar 2024 23:30:00 +0900
END
