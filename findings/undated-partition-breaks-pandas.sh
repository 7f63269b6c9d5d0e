#!/usr/bin/env bash
# Guess written before: a folder month=__HIVE_DEFAULT_PARTITION__, the standard name of null in datasets by folder (it
# is what pyarrow's own writer makes), is read by pandas.read_parquet as the others are, its rows with a null month.
# Seen: with pyarrow 26.0.1 pandas 3.1.1 cannot read the dataset that pyarrow itself wrote ("Cannot yet unify
# dictionaries with nulls"); pyarrow.parquet.read_table and pyarrow.dataset can, and with the folder named month=unknown
# all of them can. (newscrawl names the folder of articles without a date so.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1 pandas==3.1.1
cat > program.py <<'PROGRAM'
import pandas
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

print("pyarrow", pa.__version__, "pandas", pandas.__version__)
partitioning = ds.partitioning(pa.schema([("month", pa.string())]), flavor="hive")
for name in (None, "unknown"):
    table = pa.table({"title": ["one", "two", "three"], "month": ["2025-03", name, "2025-04"]})
    folder = f"dataset-{name}"
    ds.write_dataset(table, folder, format="parquet", partitioning=partitioning)
    readers = {
        "pyarrow.dataset": lambda: ds.dataset(folder, partitioning="hive").to_table().num_rows,
        "pyarrow.parquet": lambda: pq.read_table(folder).num_rows,
        "pandas": lambda: len(pandas.read_parquet(folder)),
    }
    for reader, read in readers.items():
        try:
            said = f"{read()} rows"
        except pa.ArrowInvalid as error:
            said = f"ArrowInvalid: {error}"
        print(f"{name}: {reader}: {said}")
PROGRAM
venv/bin/python program.py | tee seen
grep -q '^None: pandas: .*Cannot yet unify dictionaries with nulls' seen
test "$(grep -c '^None: .*: 3 rows' seen)" = 2
test "$(grep -c '^unknown: .*: 3 rows' seen)" = 3
