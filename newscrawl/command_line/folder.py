"""The files of a folder to crawl from: what ``newscrawl init`` makes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_CFG = """\
# Tells newscrawl, and scrapy, where the settings of this folder stand.
[settings]
default = crawl_settings
"""
_SETTINGS = '''\
"""Settings of the crawls that start in this folder; `newscrawl settings` lists all of newscrawl's."""

from newscrawl.settings import *  # noqa: F403 - everything polite and safe is set there

# Who you are: site owners write to this address before they block you.
# USER_AGENT = "newspapers-of-mine/1.0 (+https://example.com/about-my-crawler; me@example.com)"

# A pause in seconds between two requests to one host; robots.txt may ask for more.
DOWNLOAD_DELAY = 1.0

# Where jobs remember what they have seen. Without it every run begins anew.
NEWSCRAWL_STATE = ".newscrawl"

# The time zone of papers that name none.
# NEWSCRAWL_TIMEZONE = "Europe/Berlin"

# Keep every answer as a web archive, to read it again later: `newscrawl replay JOB`.
# NEWSCRAWL_KEEP = "warc.zst"
'''
_SITE = """\
# A paper of yours: copy this to NAME.toml, or let `newscrawl new https://example.com` write it.
# Crawl it:  newscrawl crawl site -a site=NAME
# Check it:  newscrawl sites check
urls = ["https://example.com/news/"]

# Only what plain extraction does not get right needs a line:
# timezone = "Europe/Berlin"
# [fields]
# headline = "h1.title"
# authors = ".by a"
"""
_SCHEDULE = """\
#!/bin/sh
# Crawls at set times. Look through it, then run it once: sh schedule.sh
# It uses systemd where there is one, else cron; `newscrawl schedule add --help` says how to choose.
set -eu
cd "$(dirname "$0")"

# Every paper in sites/ each night at three, into output/articles.jsonl:
# newscrawl schedule add site --every 1d --at 03:00 -O output/articles.jsonl

# One paper every 15 minutes, at most 50 articles a run:
# newscrawl schedule add site --every 15m -a url=https://example.com -a max_articles=50

newscrawl schedule list
"""
_IGNORED = """\
# What crawls remember and write.
.newscrawl/
runs/
output/
__pycache__/
# What holds passwords.
.env
cookies*.txt
"""

#: Path below the folder -> text.
FILES: dict[str, str] = {
    "scrapy.cfg": _CFG,
    "crawl_settings.py": _SETTINGS,
    "sites/example.toml.sample": _SITE,
    "schedule.sh": _SCHEDULE,
    ".gitignore": _IGNORED,
}


def plan(folder: Path) -> tuple[list[str], list[str]]:
    """Return the files of the folder that are missing and those that are there, which stay as they are."""
    there = [name for name in FILES if os.path.lexists(folder / name)]
    return [name for name in FILES if name not in there], there


def make(folder: Path, names: list[str]) -> None:
    """Write these files; one that comes into being meanwhile is kept. Raises ``OSError``."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(FILES[name])
        except FileExistsError:  # somebody made it meanwhile, and it is theirs
            continue
        except OSError:  # half a file would be taken for somebody's own
            path.unlink(missing_ok=True)
            raise
