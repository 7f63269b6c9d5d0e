#!/bin/sh
# Builds both images of the Dockerfile with buildah and runs what they are for: --version, a crawl of the demo, a schedule
# for two minutes, a page in Chromium. Prints a line for each and the sizes; ends with 1 if one failed. Needs root, buildah
# and debootstrap; no image registry: the base, python:3.13-slim in the Dockerfile, is made here of Debian trixie, whose
# Python is 3.13, too, and the certificates of this machine.
# sh tools/container.sh [FOLDER]   (FOLDER: where it works, 6 GB; default: a temporary one, removed at the end)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-}
if [ -z "$work" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work/data"
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs
run() { buildah --root "$work/storage" --runroot "$work/run" "$@"; }

if [ ! -e "$work/base/usr/bin/python3.13" ]; then
  debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates trixie "$work/base" > "$work/base.log" 2>&1 \
    || { tail -5 "$work/base.log" >&2; exit 1; }
fi
rm -rf "$work"/base/var/lib/apt/lists/* "$work"/base/var/cache/apt/archives/*.deb
cp /etc/ssl/certs/ca-certificates.crt "$work/base/etc/ssl/certs/"
ln -sf python3 "$work/base/usr/bin/python"
base=$(run from scratch)
run add --quiet "$base" "$work/base" /
run config --env PIP_CERT=/etc/ssl/certs/ca-certificates.crt "$base"
run commit --quiet "$base" docker.io/library/python:3.13-slim > /dev/null
run rm "$base" > /dev/null

failed=0
check() { # WORDS COMMAND…: says whether the command was good
  words=$1
  shift
  if "$@" > "$work/said.log" 2>&1; then echo "good    $words"; else echo "FAILED  $words"; tail -5 "$work/said.log"; failed=1; fi
}
inside() { run run --user crawler "$container" -- "$@"; }
size() { run run "$container" -- du -sm /opt/newscrawl | cut -f1; }
whole() { run run --user root "$container" -- du -smx --exclude=/proc --exclude=/sys / | cut -f1; }

for target in crawler engines; do
  check "build --target $target" run bud --quiet --pull-never --target "$target" --tag "newscrawl:$target" "$root"
  container=$(run from --pull-never "newscrawl:$target")
  check "$target: newscrawl --version" inside newscrawl --version
  check "$target: is not root" inside sh -c 'test "$(id -u)" = 10001'
  check "$target: crawl of the demo" inside newscrawl crawl site -O articles.jsonl --quiet
  check "$target: 60 articles or more, valid" inside sh -c 'newscrawl validate articles.jsonl && test "$(wc -l < articles.jsonl)" -ge 60'
  if [ "$target" = crawler ]; then
    check "a schedule for two minutes" inside sh -c '
      newscrawl schedule add site --name demo --every 1m --via serve -O scheduled.jsonl
      timeout --signal=INT 130 newscrawl schedule serve || test $? = 124
      newscrawl schedule list
      wc -l scheduled.jsonl && test "$(wc -l < scheduled.jsonl)" -ge 60'
  else
    check "a page in Chromium" inside sh -c 'newscrawl crawl site -a render=always -a max_articles=2 -O rendered.jsonl -s NEWSCRAWL_JOB=rendered'
  fi
  echo "size    $target: $(whole) MB unpacked, $(size) MB of them newscrawl and its libraries"
  run rm "$container" > /dev/null
done
exit $failed
