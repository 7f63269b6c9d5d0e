#!/usr/bin/env bash
# Guess written before: a search that "knows Unicode" takes a word of Hindi for a word: who looks for Delhi finds the
# headline that names it, and no other; two headlines without a common word are far apart by simhash.
# Seen: a vowel sign of an Indic script is no letter to any of the three, so that it ends a word. Whoosh 2.7.4 keeps, of
# "Rain in Delhi today" in Hindi, only "today": Delhi falls into three letters, and a letter alone is left out; a query
# for it is empty. FTS5 in SQLite 3.54.1 (unicode61, the default) keeps the letters: "Delhi" finds "buy lentils, take
# them", the same consonants. To simhash 2.1.2 "the day of the king" and "the gift of the kings" are one text. Bengali,
# Tamil and Telugu fare alike. FTS5's option categories 'L* N* Co M*' mends it. (`newscrawl browse` found so, too, until
# this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check whoosh==2.7.4 apsw==3.54.1.0 simhash==2.1.2
cat > look.py << 'END'
import apsw
from simhash import Simhash
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

RAIN, LENTILS, DELHI = "दिल्ली में आज बारिश", "दाल लो, ले लो", "दिल्ली"

print("Whoosh keeps", [token.text for token in StandardAnalyzer()(RAIN)])
index = RamStorage().create_index(Schema(headline=TEXT(stored=True)))
writer = index.writer()
writer.add_document(headline=RAIN)
writer.commit()
with index.searcher() as searcher:
    query = QueryParser("headline", index.schema).parse(DELHI)
    print("Whoosh finds", len(searcher.search(query)))

print("SQLite", apsw.sqlite_lib_version())
for options in ("unicode61", "unicode61 categories 'L* N* Co M*'"):
    db = apsw.Connection(":memory:")
    db.execute(f'CREATE VIRTUAL TABLE texts USING fts5 (headline, tokenize="{options}")')
    db.executemany("INSERT INTO texts VALUES (?)", [(RAIN,), (LENTILS,)])
    found = [row[0] for row in db.execute("SELECT headline FROM texts WHERE texts MATCH ? ORDER BY rowid", (DELHI,))]
    print(options, "finds", found)

print("simhash: bits that differ", Simhash("राजा का दिन").distance(Simhash("राजे के दान")))
END
venv/bin/python -W ignore look.py | tee seen
diff - seen << 'END'
Whoosh keeps ['आज']
Whoosh finds 0
SQLite 3.54.1
unicode61 finds ['दिल्ली में आज बारिश', 'दाल लो, ले लो']
unicode61 categories 'L* N* Co M*' finds ['दिल्ली में आज बारिश']
simhash: bits that differ 0
END
