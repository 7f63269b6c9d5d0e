"""``newscrawl`` as a person types it: quick, for all is on loopback, with Ctrl-C where a command goes on for ever.

``python as_a_person.py WORDS…`` ends as ``newscrawl WORDS…`` does.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
import urllib.request

NEWSCRAWL = [sys.executable, "-m", "newscrawl"]
QUICK = ["-s", "DOWNLOAD_DELAY=0.005", "-s", "NEWSCRAWL_EXPORT_SYNC_SECONDS=0.005", "-s", "NEWSCRAWL_RENDER=never"]
FEW = ["-a", "max_articles=12"]
SECONDS = 60


def shown(words: list[str]) -> int:
    """Begin a command that goes on, wait for its first line, open the address in it, and press Ctrl-C."""
    with subprocess.Popen([*NEWSCRAWL, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        line = next(line for line in process.stdout if line.strip())
        if address := re.search(r"http://127\.0\.0\.1:\d+/", line) if words[0] == "browse" else None:
            with urllib.request.urlopen(address[0], timeout=SECONDS) as page:
                assert page.status == 200
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=SECONDS)
    sys.stdout.write(line + rest)
    assert "Traceback" not in rest
    assert address or words[0] != "browse", line
    return 0 if process.returncode in {0, 130, -signal.SIGINT} else process.returncode


def stopped(job: str) -> int:
    """Begin a crawl of the job, and ask it to stop as soon as it runs."""
    crawl = [*NEWSCRAWL, "crawl", "site", "-s", f"NEWSCRAWL_JOB={job}", "-s", "DOWNLOAD_DELAY=1", "--quiet"]
    with subprocess.Popen(crawl) as process:
        end = time.monotonic() + SECONDS
        while (code := subprocess.call([*NEWSCRAWL, "stop", job])) and time.monotonic() < end:
            assert process.poll() is None, "the crawl was over before it could be stopped"
        assert process.wait(timeout=SECONDS) == 130
    return code


def main(words: list[str]) -> int:
    """Run a command and return its exit code."""
    if words[0] == "stop":
        return stopped(words[1])
    if words[0] == "browse" or words[-1] == "-f":
        return shown(words)
    if words[0] == "crawl" or words[:2] == ["schedule", "add"]:
        words += QUICK + (FEW if "max_articles" not in " ".join(words) else [])
    elif words[0] in {"new", "mend"} or words[:2] == ["sites", "check"]:
        words += QUICK[:2]
    return subprocess.call([*NEWSCRAWL, *words])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
