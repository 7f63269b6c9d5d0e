#!/usr/bin/env bash
# Guess written before: a program that calls uvicorn's Server.run() and is sent SIGTERM goes on behind that call when the
# server has shut down in order, as it does when the server ends by itself: `finally` and `with` blocks around it are left.
# Seen: uvicorn 0.54.0 shuts down in order (the application's own end is run), then raises the signal anew with the handler
# that was there before. Without one that ends the process inside of Server.run(): a TemporaryDirectory around it stays on
# the disk, and nothing says so. With signal.default_int_handler set for SIGTERM it is a KeyboardInterrupt, and the
# folder is removed. (newscrawl browse, which keeps its database in such a folder, sets that handler.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check uvicorn==0.54.0
cat > program.py <<'PYTHON'
import signal
import sys
from contextlib import suppress
from tempfile import TemporaryDirectory

import uvicorn


async def app(scope, receive, send):
    while scope["type"] == "lifespan":
        kind = (await receive())["type"]
        if kind == "lifespan.shutdown":
            print("the application was ended in order", flush=True)
        await send({"type": f"{kind}.complete"})
        if kind == "lifespan.startup":
            print("ready", flush=True)
        else:
            return


if sys.argv[1] == "handler":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
with TemporaryDirectory(prefix="kept-", dir="."), suppress(KeyboardInterrupt):
    uvicorn.Server(uvicorn.Config(app, port=0, log_level="error")).run()
PYTHON
echo "uvicorn $(venv/bin/python -c 'from importlib.metadata import version; print(version("uvicorn"))')"

look() { # HANDLER: says what is left when the program was sent SIGTERM
  venv/bin/python program.py "$1" > said.txt &
  local pid=$! code=0
  until grep -q ready said.txt; do sleep 0.1; done
  sleep 1
  kill -TERM "$pid"
  wait "$pid" || code=$?
  echo "$1: $(tail -1 said.txt), exit code $code, $(find . -maxdepth 1 -name 'kept-*' | wc -l) folder left"
  rm -rf kept-*
}

plain=$(look "no-handler" 2> /dev/null)
handled=$(look "handler" 2> /dev/null)
printf '%s\n%s\n' "$plain" "$handled"
test "$plain" = "no-handler: the application was ended in order, exit code 143, 1 folder left"
test "$handled" = "handler: the application was ended in order, exit code 0, 0 folder left"
