#!/usr/bin/env bash
# Guess written before: an author whom a page's JSON-LD names as a Person is given out under that name: nothing has to be
# guessed there, and no word of it is a "by".
# Seen: trafilatura 2.3.1 cleans such a name like a printed byline. "von" is German for "by" to it, also behind a word
# that ends in "t" or "ed", as in "posted by": Ernst von Roe, Kurt von Roe and Alfred von Roe are one author, "Roe", and
# Heinrich von Roe is himself. "in", "on", "to", "at" end a name, as in "Ana Roe in Berlin": of the Koreans Hwang In Sol,
# Hwang In Su and Kim On Ju and of the Vietnamese Tran To Nhu the family name is left. "ana roe" gets capitals. Where a
# meta tag names the author, the one word that is left is taken for no name: the article has no author. No warning. So:
# who counts by author in its output counts several people as one. (newscrawl keeps all of these names.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.3
cat > read.py << 'END'
import json

from trafilatura import bare_extraction

NAMES = ("Heinrich von Roe", "Ernst von Roe", "Kurt von Roe", "Alfred von Roe", "Hwang Mi Sol", "Hwang In Sol",
         "Hwang In Su", "Kim On Ju", "Tran To Nhu", "ana roe")
TEXT = "<p>It returns after eleven weeks of repair in the harbour, the council says.</p>" * 8
for name in NAMES:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry returns",
            "author": {"@type": "Person", "name": name}}
    heads = (f'<script type="application/ld+json">{json.dumps(told)}</script>', f'<meta name="author" content="{name}">')
    pages = (f"<html><head>{head}</head><body><article>{TEXT}</article></body></html>" for head in heads)
    json_ld, meta = (bare_extraction(page, with_metadata=True).author for page in pages)
    print(f"{name}: JSON-LD {json_ld}, meta {meta}")
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
Heinrich von Roe: JSON-LD Heinrich von Roe, meta Heinrich von Roe
Ernst von Roe: JSON-LD Roe, meta None
Kurt von Roe: JSON-LD Roe, meta None
Alfred von Roe: JSON-LD Roe, meta None
Hwang Mi Sol: JSON-LD Hwang Mi Sol, meta Hwang Mi Sol
Hwang In Sol: JSON-LD Hwang, meta None
Hwang In Su: JSON-LD Hwang, meta None
Kim On Ju: JSON-LD Kim, meta None
Tran To Nhu: JSON-LD Tran, meta None
ana roe: JSON-LD Ana Roe, meta Ana Roe
END
