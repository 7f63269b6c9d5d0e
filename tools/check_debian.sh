#!/bin/sh
# What check_pythons.sh does, with the Python of a Debian release in a folder of its own: for a Python that this machine
# has not. Needs root and debootstrap. Prints a line a file; ends with 1 if one failed.
# sh tools/check_debian.sh RELEASE [FOLDER]   (sid has Python 3.14, trixie 3.13; FOLDER: 1 GB, default: a temporary one)
set -eu
release=$1
root=$(cd "$(dirname "$0")/.." && pwd)
work=${2:-}
if [ -z "$work" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
if [ ! -e "$work/usr/bin/python3" ]; then
  debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates "$release" "$work" > "$work.log" 2>&1 \
    || { tail -5 "$work.log" >&2; exit 1; }
fi
cp /etc/ssl/certs/ca-certificates.crt "$work/etc/ssl/certs/"
cp /etc/resolv.conf "$work/etc/"
home=$work/home/check
rm -rf "$home"
mkdir -p "$home"
python3 -m venv "$home/build"
"$home/build/bin/python" -m pip install --quiet --disable-pip-version-check build
"$home/build/bin/python" -m build --outdir "$home/dist" "$root" > "$home/build.log" 2>&1
cp "$root/constraints.txt" "$home/"
failed=0
for kind in whl tar.gz; do
  if chroot "$work" env -i PATH=/usr/bin:/bin HOME=/home/check LANG=C.UTF-8 PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
    http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" sh -euc "
      cd /home/check && python3 -m venv env-$kind && cd env-$kind
      bin/pip install --quiet --disable-pip-version-check --constraint ../constraints.txt ../dist/*.$kind
      bin/newscrawl crawl site --quiet -O articles.jsonl
      bin/newscrawl validate articles.jsonl" > "$home/said.log" 2>&1; then
    echo "$(chroot "$work" python3 --version)  $kind  good: $(wc -l < "$home/env-$kind/articles.jsonl") articles"
  else
    echo "$(chroot "$work" python3 --version)  $kind  FAILED"
    tail -15 "$home/said.log"
    failed=1
  fi
done
exit $failed
