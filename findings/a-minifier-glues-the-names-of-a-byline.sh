#!/usr/bin/env bash
# Guess written before: an HTML minifier may make one blank of several between two inline elements, but leaves one
# where a reader sees one: "By Ana Roe and Bo Lee" stays four words apart whatever element holds it.
# Seen: minify-html 0.18.1, with no option set, takes the blanks between elements away in a div or header: the byline
# is "ByAna RoeandBo Lee", and given and family name in two spans are "AnaRoe". In a p or li they stay.
# tdewolff-minify 2.24.12 keeps them in all. Without a style that parts the elements a browser shows it so, too; who
# takes names by their blanks gets an author "Ana Roeand". (newscrawl did, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check minify-html==0.18.1 tdewolff-minify==2.24.12
cat > look.py << 'END'
from html.parser import HTMLParser

import minify
import minify_html

PAIR = '<span>By</span> <a href="/ana">Ana Roe</a> <span>and</span> <a href="/bo">Bo Lee</a>'
PARTS = "<span>Ana</span> <span>Roe</span>"
PAGES = {
    "p": f"<p>{PAIR}</p>",
    "div": f"<div>{PAIR}</div>",
    "header": f"<header>{PAIR}</header>",
    "li": f"<ul><li>{PAIR}</li></ul>",
    "div with text": f"<div>{PAIR}.</div>",
    "div, parts of a name": f"<div>{PARTS}</div>",
}


def text(html):
    parser, found = HTMLParser(), []
    parser.handle_data = found.append
    parser.feed(html)
    return "".join(found).strip()


for name, html in PAGES.items():
    print(f"{name}: {text(minify_html.minify(html))} | {text(minify.string('text/html', html))}")
END
venv/bin/python look.py | tee seen
diff - seen << 'END'
p: By Ana Roe and Bo Lee | By Ana Roe and Bo Lee
div: ByAna RoeandBo Lee | By Ana Roe and Bo Lee
header: ByAna RoeandBo Lee | By Ana Roe and Bo Lee
li: By Ana Roe and Bo Lee | By Ana Roe and Bo Lee
div with text: ByAna RoeandBo Lee. | By Ana Roe and Bo Lee.
div, parts of a name: AnaRoe | Ana Roe
END
