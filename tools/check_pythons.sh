#!/bin/sh
# Builds sdist and wheel, installs each into an empty environment of every Python from 3.11 to 3.14 that is found
# (on PATH, or in ~/.pyenv), and crawls the demo newsroom with it. Prints a line for each; ends with 1 if one failed.
# sh tools/check_pythons.sh [FOLDER]   (FOLDER: where it works; default: a temporary one)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
python3 -m venv "$work/build"
"$work/build/bin/python" -m pip install --quiet --disable-pip-version-check build twine
"$work/build/bin/python" -m build --outdir "$work/dist" "$root" > "$work/build.log" 2>&1 || { tail -20 "$work/build.log" >&2; exit 1; }
"$work/build/bin/python" -m twine check --strict "$work"/dist/*

failed=0
for minor in 11 12 13 14; do
  python=''
  for candidate in "python3.$minor" "$HOME"/.pyenv/versions/3."$minor".*/bin/python; do
    if "$candidate" -c "import sys; sys.exit(sys.version_info[:2] != (3, $minor))" 2>/dev/null; then
      python=$candidate
    fi
  done
  if [ -z "$python" ]; then
    echo "3.$minor  not found"
    continue
  fi
  for file in "$work"/dist/*.whl "$work"/dist/*.tar.gz; do
    kind=${file##*.}
    env=$work/env-$minor-$kind
    said=$work/said-$minor-$kind.log
    if "$python" -m venv "$env" \
      && "$env/bin/python" -m pip install --quiet --disable-pip-version-check --constraint "$root/constraints.txt" "$file" \
      && (cd "$env" && bin/newscrawl --version && bin/newscrawl crawl site --quiet -O articles.jsonl \
          && bin/newscrawl validate articles.jsonl); then
      echo "3.$minor  $kind  good: $(wc -l < "$env/articles.jsonl") articles"
    else
      echo "3.$minor  $kind  FAILED: $said"
      failed=1
    fi > "$said.result" 2> "$said"
    tail -1 "$said.result"
  done
done
exit $failed
