#!/usr/bin/env bash
# `nuxt generate` leaves what a page fetched out of the page's own __NUXT_DATA__.
#
# Guess, written before: as with a Nuxt server (and as Next's __NEXT_DATA__ does), the JSON in __NUXT_DATA__ of a generated
# page holds what useAsyncData gave, so that whoever reads that JSON has the page's article.
# Seen (Nuxt 4.2.2): the script is there, but names a file in data-src, "_payload.json", and the data stands only in that;
# with `experimental: { payloadExtraction: false }` it stands in the page. A reader of such pages that goes by the script's
# id finds a valid, nearly empty state. (newscrawl reads the state; where HTML and state are empty, an engine is asked.)
# Needs Node 20 or newer with npm; takes about two minutes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir app
cat > package.json <<'JSON'
{ "private": true, "type": "module", "dependencies": { "nuxt": "4.2.2" }, "overrides": { "unstorage": "1.17.3" } }
JSON
cat > app/app.vue <<'VUE'
<script setup>
const { data } = await useAsyncData("story", async () => ({ text: "The ferry comes back after eleven weeks" }));
</script>
<template><ClientOnly><p>{{ data.text }}</p></ClientOnly></template>
VUE
npm install --silent --no-audit --no-fund --no-package-lock nuxt@4.2.2
echo "Nuxt $(node -p 'require("./node_modules/nuxt/package.json").version')"

export NUXT_TELEMETRY_DISABLED=1 CI=1
for extraction in default false; do
  option=""
  if [ "$extraction" = false ]; then option="experimental: { payloadExtraction: false }"; fi
  echo "export default defineNuxtConfig({ telemetry: false, $option });" > nuxt.config.ts
  rm -rf .output .nuxt node_modules/.cache
  npx nuxt generate > log 2>&1 || { tail -n 20 log; exit 1; }
  python3 - "$extraction" <<'PYTHON'
import pathlib
import re
import sys

public = pathlib.Path(".output/public")
page = (public / "index.html").read_text()
tag, state = re.search(r'(<script[^>]*id="__NUXT_DATA__"[^>]*>)(.*?)</script>', page, re.DOTALL).groups()
payload = public / "_payload.json"
beside = payload.exists() and "The ferry" in payload.read_text()
print(f"payloadExtraction {sys.argv[1]}: in __NUXT_DATA__ {'The ferry' in state}, names a file {'data-src' in tag}, in _payload.json {beside}")
expected = (False, True, True) if sys.argv[1] == "default" else (True, False, False)
assert ("The ferry" in state, "data-src" in tag, beside) == expected
PYTHON
done
