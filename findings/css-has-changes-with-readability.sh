#!/usr/bin/env bash
# Installing readability-lxml changes which elements a CSS selector with :has() finds in parsel, without an error.
#
# Guess, written before: a selector that parsel takes means what CSS says, whatever else is installed beside it.
# Seen (parsel 1.12.1): with cssselect 1.6.0 `form:has(> input.a)` finds the form whose input has class a, as browsers do.
# readability-lxml 0.9 allows no cssselect from 1.4 on, so that pip puts 1.3.0 in its place; then the same selector finds forms
# that have class a themselves and any input, and `form:has(input[type=password])` is a syntax error. A spider's selectors
# go wrong in silence because of an unrelated package. (The login of site files is found by XPath for this reason.)
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip=("$folder/venv/bin/pip" install --quiet --disable-pip-version-check)

cat > "$folder/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from cssselect import SelectorError
from parsel import Selector
from selectolax.lexbor import LexborHTMLParser

PAGE = '<form id="own" class="a"><input></form><form id="inner"><input class="a" type="password"></form>'


def found(query):
    try:
        return Selector(PAGE).css(query).xpath("@id").getall()
    except (SelectorError, ValueError) as error:
        return f"{type(error).__name__}"


print(f"parsel {version('parsel')}, cssselect {version('cssselect')}")
for query, expected in (("form:has(> input.a)", sys.argv[1]), ("form:has(input[type=password])", sys.argv[2])):
    by_browser = [node.attributes["id"] for node in LexborHTMLParser(PAGE).css(query)]
    print(f"  {query:<32} parsel {found(query)}, a browser's engine {by_browser}")
    assert by_browser == ["inner"]
    assert str(found(query)) == expected, found(query)
PYTHON

"${pip[@]}" parsel==1.12.1 cssselect==1.6.0 selectolax==1.0.2
"$folder/venv/bin/python" "$folder/look.py" "['inner']" "['inner']"
"${pip[@]}" readability-lxml==0.9
"$folder/venv/bin/python" "$folder/look.py" "['own']" SelectorSyntaxError
