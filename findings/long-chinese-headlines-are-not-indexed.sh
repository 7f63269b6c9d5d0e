#!/usr/bin/env bash
# Guess written before: a search index that cannot part Chinese or Thai takes a headline for one long word: bad to search
# in, but asked for the headline as it stands, or for its beginning, it finds it.
# Seen: tantivy 0.27.0 (PyPI) with the tokenizer that `add_text_field` takes of itself leaves out each word of 40 bytes or
# more in UTF-8: 14 characters of Chinese or Thai. A headline of 13 is found, by its beginning too; one of 14 by none of
# its words, though it is stored and counted; one of 15 that a comma parts is found again. No warning. A German word of
# 44 letters goes the same way. tokenizer_name="raw" takes them all, as they stand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tantivy==0.27.0
cat > look.py << 'END'
import tantivy

HEADLINES = ("香港天文台發出黑色暴雨警告", "香港天文台發出黑色暴雨警告信", "香港天文台發出，黑色暴雨警告信",
             "กรุงเทพประกาศ", "กรุงเทพประกาศปิด", "Rindfleischetikettierungsüberwachungsaufgabe")
for tokenizer in ("default", "raw"):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("headline", stored=True, **({} if tokenizer == "default" else {"tokenizer_name": tokenizer}))
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for headline in HEADLINES:
        writer.add_document(tantivy.Document(headline=headline))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    print(tokenizer, "holds", searcher.num_docs)

    def finds(query, headline):
        hits = searcher.search(query, 10).hits
        return any(searcher.doc(address)["headline"] == [headline] for _, address in hits)

    for headline in HEADLINES:
        whole = finds(index.parse_query(f'"{headline}"', ["headline"]), headline)
        first = headline[:3].lower() if tokenizer == "default" else headline[:3]
        begins = finds(tantivy.Query.regex_query(schema, "headline", f"{first}.*"), headline)
        print(len(headline), "characters,", len(headline.encode()), "bytes: as it stands", whole, "by its beginning", begins)
END
venv/bin/python look.py | tee seen
diff - seen << 'END'
default holds 6
13 characters, 39 bytes: as it stands True by its beginning True
14 characters, 42 bytes: as it stands False by its beginning False
15 characters, 45 bytes: as it stands True by its beginning True
13 characters, 39 bytes: as it stands True by its beginning True
16 characters, 48 bytes: as it stands False by its beginning False
44 characters, 45 bytes: as it stands False by its beginning False
raw holds 6
13 characters, 39 bytes: as it stands True by its beginning True
14 characters, 42 bytes: as it stands True by its beginning True
15 characters, 45 bytes: as it stands True by its beginning True
13 characters, 39 bytes: as it stands True by its beginning True
16 characters, 48 bytes: as it stands True by its beginning True
44 characters, 45 bytes: as it stands True by its beginning True
END
