#!/usr/bin/env bash
# Guess written before: an article of 1870, dated by the clock of its city (zoneinfo has it), goes into a feed and comes
# out of it as that moment, to the minute at least: whoever writes the offset rounds it, or writes the moment in UTC.
# Seen: clocks of then went by the sun: New York was 4:56:02 behind Greenwich until 1883, Paris 9:21 ahead until 1911,
# Monrovia 44:30 behind until 1972. A feed's offset has no room for seconds; feedgen 1.0.0 and feedgenerator 2.2.1
# (Django's) write them all the same: "-045602". feedparser 6.0.14 takes the last two digits for minutes and the rest for
# hours: 5 March 1870 is the 9th, 5 March 1905 the 4th, 5 March 1965 the 8th. Python's own email.utils, which wrote it,
# refuses it, or is nine hours off. atoma 0.0.17 and rss-parser 3.13.0 give no date; fastfeedparser 0.6.5 is right. In
# Atom ("-04:56:02") feedparser is right, and rss-parser refuses the feed. None of the wrong days is warned of. So:
# write moments that old in UTC, and hold the day of a scanned paper against what its page or address says.
# Needs npm. (newscrawl gives no date of such an offset.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedgen==1.0.0 feedgenerator==2.2.1 feedparser==6.0.14 \
  atoma==0.0.17 fastfeedparser==0.6.5 python-dateutil==2.9.0.post0 tzdata==2026.6
npm install --silent --no-audit --no-fund --no-package-lock rss-parser@3.13.0
cat > read.js << 'END'
const text = require("fs").readFileSync(0, "utf8");
new (require("rss-parser"))().parseString(text).then(
  (feed) => console.log(feed.items[0].isoDate?.slice(0, 16) ?? "None"),
  () => console.log("refuses the feed"),
);
END
cat > feeds.py << 'END'
import re
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from zoneinfo import ZoneInfo

import atoma
import fastfeedparser
import feedgenerator
import feedparser
from feedgen.feed import FeedGenerator

SITE = "https://paper.example/"


def by_feedgen(moment):
    feed = FeedGenerator()
    feed.id(SITE)
    feed.title("Paper")
    feed.link(href=SITE)
    feed.description("News")
    entry = feed.add_entry()
    entry.id(SITE + "ferry")
    entry.title("Ferry")
    entry.link(href=SITE + "ferry")
    entry.published(moment)
    entry.updated(moment)
    return {"RSS": feed.rss_str().decode(), "Atom": feed.atom_str().decode()}


def by_feedgenerator(moment):
    feed = feedgenerator.Rss201rev2Feed("Paper", SITE, "News")
    feed.add_item("Ferry", SITE + "ferry", "It returns.", pubdate=moment)
    return feed.writeString("utf-8")


def by_atoma(text):
    if "<rss" in text:
        return atoma.parse_rss_bytes(text.encode()).items[0].pub_date
    return atoma.parse_atom_bytes(text.encode()).entries[0].published


def by_email(moment):
    try:
        return parsedate_to_datetime(format_datetime(moment))
    except ValueError:
        return None


def shown(moment):
    return moment.astimezone(UTC).isoformat()[:16] if moment else moment


for zone, *day in (
    ("America/New_York", 1870, 3, 5), ("Europe/Paris", 1905, 3, 5),
    ("Africa/Monrovia", 1965, 3, 5), ("Africa/Monrovia", 1975, 3, 5),
):
    moment = datetime(*day, 8, tzinfo=ZoneInfo(zone))
    feeds = by_feedgen(moment)
    dates = {re.findall("<pubDate>([^<]*)", text)[-1] for text in (feeds["RSS"], by_feedgenerator(moment))}
    print(f"{zone} {shown(moment)}: both write {', '.join(dates)}; email.utils {shown(by_email(moment))}")
    for kind, text in feeds.items():
        print(f"  {kind}: feedparser {datetime(*feedparser.parse(text).entries[0].published_parsed[:5]).isoformat()[:16]},"
              f" fastfeedparser {fastfeedparser.parse(text).entries[0].published[:16]}, atoma {shown(by_atoma(text))},", end=" ")
        print("rss-parser", subprocess.run(["node", "read.js"], input=text, capture_output=True, text=True).stdout.strip())
END
PYTHONTZPATH='' venv/bin/python -W ignore feeds.py | tee seen
diff - seen << 'END'
America/New_York 1870-03-05T12:56: both write Sat, 05 Mar 1870 08:00:00 -045602; email.utils None
  RSS: feedparser 1870-03-09T09:22, fastfeedparser 1870-03-05T12:56, atoma None, rss-parser None
  Atom: feedparser 1870-03-05T12:56, fastfeedparser 1870-03-05T12:56, atoma None, rss-parser refuses the feed
Europe/Paris 1905-03-05T07:50: both write Sun, 05 Mar 1905 08:00:00 +000921; email.utils 1905-03-04T22:39
  RSS: feedparser 1905-03-04T16:39, fastfeedparser 1905-03-05T07:51, atoma None, rss-parser None
  Atom: feedparser 1905-03-05T07:51, fastfeedparser 1905-03-05T07:50, atoma None, rss-parser refuses the feed
Africa/Monrovia 1965-03-05T08:44: both write Fri, 05 Mar 1965 08:00:00 -004430; email.utils None
  RSS: feedparser 1965-03-08T09:50, fastfeedparser 1965-03-05T08:44, atoma None, rss-parser None
  Atom: feedparser 1965-03-05T08:44, fastfeedparser 1965-03-05T08:44, atoma None, rss-parser refuses the feed
Africa/Monrovia 1975-03-05T08:00: both write Wed, 05 Mar 1975 08:00:00 +0000; email.utils 1975-03-05T08:00
  RSS: feedparser 1975-03-05T08:00, fastfeedparser 1975-03-05T08:00, atoma 1975-03-05T08:00, rss-parser 1975-03-05T08:00
  Atom: feedparser 1975-03-05T08:00, fastfeedparser 1975-03-05T08:00, atoma 1975-03-05T08:00, rss-parser 1975-03-05T08:00
END
