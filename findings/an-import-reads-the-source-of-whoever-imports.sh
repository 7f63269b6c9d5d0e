#!/usr/bin/env bash
# Importing Scrapy's HTTP client reads the source of every frame that leads to the import.
#
# Guess, written before: an import costs the same wherever it stands: in the first line of a program, or below fifty calls.
# Seen (Scrapy 2.19.0, Twisted 26.4.0, Python 3.11.7): three classes that are deprecated are made by
# create_deprecated_class(), which takes inspect.stack()[1] to find the name of its module. That looks up module and source
# of every frame, three times. A crawl imports it below 53 frames, with a thousand modules there to look through: a quarter
# of the time of all its imports.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check scrapy==2.19.0 twisted==26.4.0

cat > "$folder/look.py" <<'PYTHON'
import inspect
import sys
import time
from importlib.metadata import version

DEEP = 50
read, look = [], inspect.getframeinfo
inspect.getframeinfo = lambda *given: read.append(given) or look(*given)


def below(calls):
    if calls:
        return below(calls - 1)
    for name in ("tls", "contextfactory"):
        sys.modules.pop(f"scrapy.core.downloader.{name}", None)
    began = time.process_time()
    import scrapy.core.downloader.contextfactory

    return time.process_time() - began


below(0)  # all else that it imports is there from now on
print(f"Scrapy {version('scrapy')}, Python {sys.version.split()[0]}")
frames = {}
for calls in (0, DEEP):
    read.clear()
    seconds = below(calls)
    frames[calls] = len(read)
    print(f"imported below {calls:>2} calls: {len(read):>3} frames are read, {seconds:.3f} s of CPU")
assert frames[DEEP] == frames[0] + 3 * DEEP, "it no longer reads the whole stack"
PYTHON
"$folder/venv/bin/python" "$folder/look.py"
