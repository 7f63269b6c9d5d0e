#!/usr/bin/env bash
# Guess written before: a library that turns HTML into Markdown escapes what Markdown would take for a sign of its own,
# so that "12. März 2024" at the head of a paragraph is shown as 12 March by whatever shows the Markdown.
# Seen: markdownify 1.2.3 does not unless it is told (escape_misc, off since 0.14). Its "12. März", "14. März" and "29.
# März" of a chronicle, as German, Czech or Norwegian papers write days, are a list: Python-Markdown 3.11.3 shows 1, 2
# and 3 March; markdown-it-py 4.3.0 and mistune 3.4.0, which follow CommonMark, show the first day right and count on
# from it: 12, 13, 14. Each looks like a date of the article, and none is said to be changed. html2text 2025.4.15 and
# html-to-markdown 3.21.2 escape days; but a word in angle brackets, "<canvas>", is gone by all three.
# (newscrawl's articleBodyMarkdown lost both, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check markdownify==1.2.3 html2text==2025.4.15 \
  html-to-markdown==3.21.2 markdown==3.11.3 markdown-it-py==4.3.0 mistune==3.4.0
cat > look.py << 'END'
import re

import html2text
import markdown
import mistune
from html_to_markdown import convert
from markdown_it import MarkdownIt
from markdownify import markdownify

TEXT = "<p>12. März: Rat.</p><p>14. März: Streik.</p><p>29. März: Ende.</p><p>Use &lt;canvas&gt; here.</p>"


def shown(html):
    """Return the text as a browser shows it: the entries of a list have numbers from its start on."""
    start = re.search(r'<ol(?: start="(\d+)")?>', html)
    number = int(start[1] or 1) if start else 0
    entries = re.split(r"<li>", html)
    text = entries[0] + "".join(f" {number + at}. {entry}" for at, entry in enumerate(entries[1:]))
    text = re.sub(r"<[^>]*>", " ", text).replace("&lt;", "<").replace("&gt;", ">")
    return " ".join(text.split())


WRITERS = {
    "html2text": html2text.html2text(TEXT),
    "html-to-markdown": convert(TEXT).content,
    "markdownify": markdownify(TEXT),
}
READERS = {"Python-Markdown": markdown.markdown, "markdown-it-py": MarkdownIt().render, "mistune": mistune.html}
for writer, text in WRITERS.items():
    for reader, render in READERS.items():
        print(f"{writer}, {reader}: {shown(render(text))}")
END
venv/bin/python look.py | tee seen
diff - seen << 'END'
html2text, Python-Markdown: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
html2text, markdown-it-py: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
html2text, mistune: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
html-to-markdown, Python-Markdown: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
html-to-markdown, markdown-it-py: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
html-to-markdown, mistune: 12. März: Rat. 14. März: Streik. 29. März: Ende. Use here.
markdownify, Python-Markdown: 1. März: Rat. 2. März: Streik. 3. März: Ende. Use here.
markdownify, markdown-it-py: 12. März: Rat. 13. März: Streik. 14. März: Ende. Use here.
markdownify, mistune: 12. März: Rat. 13. März: Streik. 14. März: Ende. Use here.
END
