#!/usr/bin/env bash
# Guess written before: `datasette FILE --get PATH` prints the answer to PATH and nothing else, so that a program can read
# it as JSON, also when the answer says that a query is refused; what else is installed does not matter.
# Seen: Datasette 0.65.5. Without rich the output is one line of JSON. With rich 15.0.0 in the environment, as a
# dependency of anything, the same command prints about 200 lines before it, on standard output: a traceback with the
# values of all local variables. Its server does so, too, for each query that is refused and each address that it has not.
# (newscrawl depends on rich, so `newscrawl browse` takes the handler out that prints it.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check datasette==0.65.5
python3 -c 'import sqlite3; sqlite3.connect("small.db").execute("CREATE TABLE t (a)")'
echo "Datasette $(venv/bin/datasette --version)"

look() { # prints how many lines the answer to a query that would write has, and whether they are JSON
  venv/bin/datasette small.db --get '/small.json?sql=update+t+set+a=1' > "$1" 2> /dev/null || true
  python3 - "$1" <<'PYTHON'
import json
import sys

text = open(sys.argv[1], encoding="utf-8").read()
try:
    kind = f"JSON: {json.loads(text)['error']}"
except ValueError:
    kind = "no JSON"
print(f"{sys.argv[1]}: {'one line' if len(text.splitlines()) == 1 else 'many lines'}, {kind}")
PYTHON
}

before=$(look "without rich")
venv/bin/pip install --quiet --disable-pip-version-check rich==15.0.0
after=$(look "with rich")
printf '%s\n%s\n' "$before" "$after"
grep -q 'locals' "with rich" && echo "the output holds the values of local variables"
test "$before" = "without rich: one line, JSON: Statement must be a SELECT"
test "$after" = "with rich: many lines, no JSON"
