#!/usr/bin/env bash
# Guess written before: the JSON-LD of news pages, loaded into an RDF store by schema.org's own context, can be asked in
# SPARQL for the articles of a year or since a day, and sorted by their moment.
# Seen: rdflib 7.6.0 and pyoxigraph 0.5.13 find none, and say nothing. schema.org's context gives datePublished the type
# schema:Date, not xsd:date or xsd:dateTime; SPARQL knows no such type, a comparison, year() and even a cast of it are
# errors, and FILTER takes an error for no. The same page told by RDFa is found, for there <time datetime> has a type of
# XSD: of pages that use one or the other a query gives a part, and looks right. Sorted newest first, 08:05+09:00 comes
# before 01:05Z, which is two hours later: the order is that of the text. xsd:dateTime(str(?day)) is right, and loses
# whoever tells a day without a time. The context is the copy in the npm package @veramo/credential-ld 7.0.1.
# Needs npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0 pyoxigraph==0.5.13 pyRdfa3==3.6.5
tar xzf "$(npm pack --silent @veramo/credential-ld@7.0.1)"
cat > ask.py << 'END'
import io
import json

import pyoxigraph
from pyRdfa import pyRdfa
from rdflib import Graph, URIRef

CONTEXT = json.load(open("package/build/contexts/schema.org.json"))["@context"]
RDFA = """<!DOCTYPE html><html><body vocab="http://schema.org/" resource="https://paper.example/rdfa"
 typeof="NewsArticle"><time property="datePublished" datetime="2024-03-05T12:00:00Z">5 March</time></body></html>"""
graph = pyRdfa(base="https://paper.example/", media_type="text/html").graph_from_source(io.StringIO(RDFA))
for name, day in {"tokyo": "2024-03-05T08:05:00+09:00", "utc": "2024-03-05T01:05:00Z", "day": "2024-03-06"}.items():
    page = {"@context": CONTEXT, "@id": f"https://paper.example/{name}", "@type": "NewsArticle", "datePublished": day}
    graph += Graph().parse(data=json.dumps(page), format="json-ld")
store = pyoxigraph.Store()
store.load(graph.serialize(format="nt").encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)


def ask(which, order="?page"):
    query = f"""PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX schema: <http://schema.org/>
        SELECT ?page ?day {{ ?page schema:datePublished ?day FILTER({which}) }} ORDER BY {order}"""
    found = {"rdflib": [str(row[0]) for row in graph.query(query)]}
    found["oxigraph"] = [row["page"].value for row in store.query(query)]
    for library, pages in found.items():
        print(f"{library}, {which}, by {order}:", *(page.rpartition("/")[2] for page in pages))


for page, _, day in sorted(graph.triples((None, URIRef("http://schema.org/datePublished"), None))):
    print(page.rpartition("/")[2], day, day.datatype)
ask('?day > "2020-01-01T00:00:00Z"^^xsd:dateTime')
ask("year(?day) = 2024")
ask('xsd:dateTime(?day) > "2020-01-01T00:00:00Z"^^xsd:dateTime')
ask('xsd:dateTime(str(?day)) > "2020-01-01T00:00:00Z"^^xsd:dateTime')
ask("datatype(?day) = schema:Date", "DESC(?day)")
END
venv/bin/python ask.py | tee seen
diff - seen << 'END'
day 2024-03-06 http://schema.org/Date
rdfa 2024-03-05T12:00:00+00:00 http://www.w3.org/2001/XMLSchema#dateTime
tokyo 2024-03-05T08:05:00+09:00 http://schema.org/Date
utc 2024-03-05T01:05:00Z http://schema.org/Date
rdflib, ?day > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa
oxigraph, ?day > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa
rdflib, year(?day) = 2024, by ?page: rdfa
oxigraph, year(?day) = 2024, by ?page: rdfa
rdflib, xsd:dateTime(?day) > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa
oxigraph, xsd:dateTime(?day) > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa
rdflib, xsd:dateTime(str(?day)) > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa tokyo utc
oxigraph, xsd:dateTime(str(?day)) > "2020-01-01T00:00:00Z"^^xsd:dateTime, by ?page: rdfa tokyo utc
rdflib, datatype(?day) = schema:Date, by DESC(?day): day tokyo utc
oxigraph, datatype(?day) = schema:Date, by DESC(?day): day tokyo utc
END
