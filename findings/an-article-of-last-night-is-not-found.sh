#!/usr/bin/env bash
# Guess written before: what stores an aware datetime stores its moment, or refuses it: of one moment told by three
# clocks, "published since 04:00 UTC" finds all three articles, and the newest comes first.
# Seen: Whoosh 2.7.4 and dataset 2.0.0, a simple way to databases (on SQLAlchemy 2.1.9, with SQLite), keep the clock
# and drop the offset. One moment told in New York, UTC and Tokyo is 23:30 of the 5th, 04:30 and 13:30 of the 6th: a
# search since 04:00 UTC lacks the first, and one until 05:00 the third, and in order of time an article stands hours
# before or after its own minute. Whoosh's datetime_to_long() (util/times.py) begins with replace(tzinfo=None), and a
# query's own time in UTC is read so, too; dataset guesses a DateTime column (types.py), and SQLAlchemy writes into
# SQLite what its _storage_format names, which has no offset, and gives back a time without a zone. tantivy 0.27.0,
# tried beside them, finds all. No warning; a paper and its index in one zone agree. So: give such stores UTC, by
# astimezone(UTC), before they get it. (newscrawl's export writes UTC.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Whoosh==2.7.4 dataset==2.0.0 SQLAlchemy==2.1.9 tantivy==0.27.0 \
  tzdata==2026.6
cat > store.py << 'END'
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import dataset
import tantivy
from whoosh.fields import DATETIME, ID, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.query import DateRange

MOMENT = datetime(2024, 3, 6, 4, 30, tzinfo=UTC)
TOLD = {name: MOMENT.astimezone(ZoneInfo(name)) for name in ("America/New_York", "UTC", "Asia/Tokyo")}
SPANS = {
    "since 04:00 UTC": (datetime(2024, 3, 6, 4, tzinfo=UTC), datetime(2024, 3, 7, tzinfo=UTC)),
    "until 05:00 UTC": (datetime(2024, 3, 1, tzinfo=UTC), datetime(2024, 3, 6, 5, tzinfo=UTC)),
}

index = RamStorage().create_index(Schema(place=ID(stored=True), moment=DATETIME(stored=True)))
writer = index.writer()
for place, moment in TOLD.items():
    writer.add_document(place=place, moment=moment)
writer.commit()
searcher = index.searcher()

table = dataset.connect("sqlite:///:memory:")["articles"]
table.insert_many([{"place": place, "moment": moment} for place, moment in TOLD.items()])

builder = tantivy.SchemaBuilder()
builder.add_text_field("place", stored=True, tokenizer_name="raw")
builder.add_date_field("moment", indexed=True, fast=True)
schema = builder.build()
other = tantivy.Index(schema)
writer = other.writer()
for place, moment in TOLD.items():
    document = tantivy.Document()
    document.add_text("place", place)
    document.add_date("moment", moment)
    writer.add_document(document)
writer.commit()
other.reload()
reader = other.searcher()

STORES = {
    "Whoosh": lambda first, last: [hit["place"] for hit in searcher.search(DateRange("moment", first, last))],
    "dataset": lambda first, last: [row["place"] for row in table.find(moment={"between": (first, last)})],
    "tantivy": lambda first, last: [
        reader.doc(address)["place"][0] for _, address in
        reader.search(tantivy.Query.range_query(schema, "moment", tantivy.FieldType.Date, first, last), 10).hits
    ],
}
for store, find in STORES.items():
    for span, (first, last) in SPANS.items():
        print(f"{store}, {span}: {', '.join(sorted(find(first, last)))}")
print("dataset gives back:", ", ".join(str(row["moment"]) for row in table.all()))
END
venv/bin/python store.py | tee seen
diff - seen << 'END'
Whoosh, since 04:00 UTC: Asia/Tokyo, UTC
Whoosh, until 05:00 UTC: America/New_York, UTC
dataset, since 04:00 UTC: Asia/Tokyo, UTC
dataset, until 05:00 UTC: America/New_York, UTC
tantivy, since 04:00 UTC: America/New_York, Asia/Tokyo, UTC
tantivy, until 05:00 UTC: America/New_York, Asia/Tokyo, UTC
dataset gives back: 2024-03-05 23:30:00, 2024-03-06 04:30:00, 2024-03-06 13:30:00
END
