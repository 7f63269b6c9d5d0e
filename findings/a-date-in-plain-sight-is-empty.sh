#!/usr/bin/env bash
# Guess written before: a reader of microdata gives the date of <time itemprop="datePublished"> as HTML defines it:
# what datetime says, and where there is no datetime, as where the text is "2024-03-05" itself, the text.
# Seen: of seven readers two do, htmlmetaparser 2.1.3 and microdata-rdf-streaming-parser 3.0.0. extruct 0.18.0
# (w3cmicrodata.py: node.get("datetime", "")), microdata 0.8.0 (property_values) and microdata-node 2.0.0
# (microdataDom.js) ask the attribute alone and give "": the article has a date, and it is empty. web-auto-extractor
# 1.0.17 asks content and then the text (micro-rdfa-parser.js), whatever datetime says: the date is "Wednesday".
# @cucumber/microdata 2.2.0 takes the attribute and refuses the whole item without one. <data value> goes the same
# ways: microdata and web-auto-extractor give "twelve" where 12 is meant. No warning of any but the last. So: which
# library read a page decides whether its article has a date; an empty or worded one is to be looked up in the
# element. Needs Node 20 or newer with npm. (newscrawl takes either.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check extruct==0.18.0 lxml==6.1.3 lxml_html_clean==0.4.6 microdata==0.8.0
npm install --silent --no-audit --no-fund --no-package-lock microdata-node@2.0.0 microdata-rdf-streaming-parser@3.0.0 \
  htmlmetaparser@2.1.3 htmlparser2@7.2.0 web-auto-extractor@1.0.17 @cucumber/microdata@2.2.0 jsdom@26.1.0
cat > page.html << 'END'
<html><body><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry</h1>
<time itemprop="datePublished">2024-03-05</time><time itemprop="dateModified" datetime="2024-03-06">Wednesday</time>
<data itemprop="wordCount" value="12">twelve</data></div></body></html>
END
sed 's/<time itemprop="datePublished">/<time itemprop="datePublished" datetime="2024-03-05">/' page.html > told.html
cat > read.py << 'END'
import extruct
import microdata

html = open("page.html").read()
(item,) = extruct.extract(html, "https://paper.example/a", syntaxes=["microdata"])["microdata"]
other = microdata.get_items(html)[0]
for name, found in {"extruct": item["properties"], "microdata": {key: other.get(key) for key in item["properties"]}}.items():
    print(f"{name}:", ", ".join(repr(found[key]) for key in ("datePublished", "dateModified", "wordCount")))
END
cat > read.mjs << 'END'
import { readFileSync } from "fs";
import { microdataAll } from "@cucumber/microdata";
import { Handler } from "htmlmetaparser";
import { Parser } from "htmlparser2";
import { JSDOM } from "jsdom";
import microdataNode from "microdata-node";
import { MicrodataRdfParser } from "microdata-rdf-streaming-parser";
import extractor from "web-auto-extractor";

const KEYS = ["datePublished", "dateModified", "wordCount"];
const first = (value) => (Array.isArray(value) ? value[0] : value);
const READERS = {
  "microdata-node": (html) => microdataNode.toJson(html).items[0].properties,
  "web-auto-extractor": (html) => extractor.default().parse(html).microdata.NewsArticle[0],
  htmlmetaparser: (html) => new Promise((resolve, reject) => {
    const handler = new Handler((error, read) => (error ? reject(error) : resolve(read.microdata[0])), { url: "https://paper.example/a" });
    const parser = new Parser(handler, { decodeEntities: true });
    parser.write(html);
    parser.end();
  }),
  "microdata-rdf-streaming-parser": (html) => new Promise((resolve, reject) => {
    const found = {};
    const parser = new MicrodataRdfParser({ baseIRI: "https://paper.example/a" });
    parser.on("data", ({ predicate, object }) => { found[predicate.value.split("/").pop()] = object.value; });
    parser.on("error", reject).on("end", () => resolve(found));
    parser.end(html);
  }),
  "@cucumber/microdata": (html) => microdataAll("https://schema.org/NewsArticle", new JSDOM(html).window.document)[0],
};
for (const [name, read] of Object.entries(READERS)) {
  for (const page of name.startsWith("@") ? ["page.html", "told.html"] : ["page.html"]) {
    try {
      const found = await read(readFileSync(page, "utf8"));
      console.log(`${name}: ${KEYS.map((key) => `'${first(found[key])}'`).join(", ")}`);
    } catch (error) {
      console.log(`${name}: ${error.message}`);
    }
  }
}
END
{
  venv/bin/python read.py 2> /dev/null
  node read.mjs
} | tee seen
diff - seen << 'END'
extruct: '', '2024-03-06', '12'
microdata: '', '2024-03-06', 'twelve'
microdata-node: '', '2024-03-06', '12'
web-auto-extractor: '2024-03-05', 'Wednesday', 'twelve'
htmlmetaparser: '2024-03-05', '2024-03-06', '12'
microdata-rdf-streaming-parser: '2024-03-05', '2024-03-06', '12'
@cucumber/microdata: Unable to extract value
@cucumber/microdata: '2024-03-05', '2024-03-06', '12'
END
