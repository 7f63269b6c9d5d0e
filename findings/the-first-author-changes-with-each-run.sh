#!/usr/bin/env bash
# Guess written before: extruct gives the RDFa of a page as it gives its microdata: the three authors of an article in
# the order in which the page names them, in each run.
# Seen: extruct 0.18.0 reads RDFa by pyRdfa3 into a graph of rdflib (7.6.0) and writes that as JSON-LD (rdfa.py). A
# graph is a set of statements, and people without an address of their own are nodes that rdflib names by chance
# (uuid4() in BNode, term.py): of eight runs over one page not all have the keywords in one order, nor the same author
# first, and that with Python's hashes held still (PYTHONHASHSEED=0), too. All of them are there. Microdata of the
# same page comes in order, and of RDFa extruct puts Open Graph back in the page's order, so that the first tries look
# right. No warning. So: who stores the first author, or takes another list of authors for an edit, has other data
# each day.
# (newscrawl reads RDFa from the elements of the page, in their order.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check extruct==0.18.0 rdflib==7.6.0 lxml==6.1.3 lxml_html_clean==0.4.6
cat > read.py << 'END'
import sys

import extruct

NAMES = ("Ana Roe", "Bo Lee", "Cy Ode")
KEYWORDS = ("ferry", "council", "winter", "harbour")
RDFA = '<body vocab="https://schema.org/" typeof="NewsArticle">{}{}</body>'.format(
    "".join(f'<p property="author" typeof="Person"><i property="name">{name}</i></p>' for name in NAMES),
    "".join(f'<i property="keywords">{word}</i>' for word in KEYWORDS),
)
MICRODATA = '<body itemscope itemtype="https://schema.org/NewsArticle">{}</body>'.format("".join(
    f'<p itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">{name}</i></p>' for name in NAMES
))
SPACE = "https://schema.org/"
nodes = {node["@id"]: node for node in extruct.extract(RDFA, "https://paper.example/a", syntaxes=["rdfa"])["rdfa"]}
(article,) = (node for node in nodes.values() if f"{SPACE}author" in node)
if sys.argv[1] == "authors":
    print(*(nodes[author["@id"]][f"{SPACE}name"][0]["@value"] for author in article[f"{SPACE}author"]), sep=", ")
elif sys.argv[1] == "keywords":
    print(*(word["@value"] for word in article[f"{SPACE}keywords"]), sep=", ")
else:
    (item,) = extruct.extract(MICRODATA, "https://paper.example/a", syntaxes=["microdata"])["microdata"]
    print(*(author["properties"]["name"] for author in item["properties"]["author"]), sep=", ")
END
orders() { for _ in {1..8}; do venv/bin/python read.py "$1" 2> /dev/null; done | sort -u | wc -l; }
several() { test "$(orders "$1")" -gt 1 && echo several || echo one; }
{
  echo "RDFa, authors: $(several authors)"
  echo "RDFa, authors, hashes held still: $(PYTHONHASHSEED=0 several authors)"
  echo "RDFa, keywords: $(several keywords)"
  echo "microdata, authors: $(several microdata)"
  echo "the names: $(venv/bin/python read.py authors | tr ',' '\n' | sed 's/^ //' | sort | paste -sd ',')"
} | tee seen
diff - seen << 'END'
RDFa, authors: several
RDFa, authors, hashes held still: several
RDFa, keywords: several
microdata, authors: one
the names: Ana Roe,Bo Lee,Cy Ode
END
