"""A crawl of small papers that are spoilt in some way, and what came of it."""

from __future__ import annotations

from collections import Counter

from tests.running import QUICK, newscrawl, records

FAST = (*QUICK, "-s", "DOWNLOAD_TIMEOUT=20", "-s", "RETRY_TIMES=0", "-s", "NEWSCRAWL_COURTESY_MAX_REST=0.1")


def crawl(folder, *urls, more=()):
    """Return the exit code and the last line that was said; there is never a traceback."""
    address = " ".join(getattr(url, "url", url) for url in urls)
    done = newscrawl("crawl", "site", "-a", f"url={address}", "-O", "out.jsonl", *FAST, *more, cwd=folder)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stderr.strip().splitlines()[-1]


def urls(folder, name="out.jsonl"):
    """Return the addresses in the output, and how often each stands there."""
    path = folder / name
    return Counter(record["url"] for record in records(path)) if path.exists() else Counter()


def job(folder):
    """Return the folder of the one job."""
    (found,) = [path for path in (folder / ".newscrawl").iterdir() if path.is_dir()]
    return found
