"""The README's picture of a report: ten real runs over the demo newsroom as it grows, the last meets a redesign.

python benchmarks/report_picture.py docs/report.png    (needs Chromium; about two minutes)
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.monitoring.browser import Browser
from tests.monitoring.newsrooms import bylines_move, newsroom, port_of
from tests.running import newscrawl

HELD_BACK = (12, 11, 10, 9, 9, 8, 7, 6, 5, 0)
HEIGHT = 2080


def main() -> None:
    """Crawl, look, write the picture."""
    with TemporaryDirectory() as folder:
        port = 0
        for held_back in HELD_BACK:
            with newsroom(held_back, bylines_move if held_back == HELD_BACK[-1] else None, port) as paper:
                port = port_of(paper)
                options = ("-s", "NEWSCRAWL_JOB=harbour-gazette", "-s", "DOWNLOAD_DELAY=0.15")
                run = newscrawl("crawl", "site", "-a", f"url={paper.url}", *options, cwd=Path(folder))
                print(run.returncode, run.stderr.splitlines()[-1])
        with Browser(Path(folder) / "profile") as browser:
            browser.open(Path(folder) / ".newscrawl/harbour-gazette/report.html", 1120)
            Path(sys.argv[1]).write_bytes(browser.picture(height=HEIGHT))


if __name__ == "__main__":
    main()
