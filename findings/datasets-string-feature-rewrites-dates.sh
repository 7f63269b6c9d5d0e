#!/usr/bin/env bash
# Guess written before: load_dataset("json", features=Features({"date": Value("string")})) gives the strings that stand
# in the file, for the type was told.
# Seen: datasets 5.2.0 reads the column as timestamps first and then writes these as strings: "2025-03-14" comes back as
# "2025-03-14 00:00:00", a midnight that stands nowhere, and "2025-03-14T08:05:00Z" without its zone. One value of
# another form, such as a month, and both come back as they are. Dataset.from_generator with the same features gives
# the strings of the file. (The schema that newscrawl prints for datasets reads by a generator therefore.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check datasets==5.2.0 pyarrow==26.0.1
export HF_HOME="$folder/home" HF_HUB_OFFLINE=1 HF_DATASETS_DISABLE_PROGRESS_BARS=1
printf '{"date": "2025-03-14"}\n{"date": "2025-03-14T08:05:00Z"}\n' > dates.jsonl
printf '{"date": "2025-03-14"}\n{"date": "2025-03-14T08:05:00Z"}\n{"date": "2025-03"}\n' > with_month.jsonl
cat > program.py <<'PROGRAM'
import json

import datasets
from datasets import Dataset, Features, Value, load_dataset

print("datasets", datasets.__version__)
features = Features({"date": Value("string")})
for name in ("dates.jsonl", "with_month.jsonl"):
    read = load_dataset("json", data_files=name, features=features, split="train")
    print("json", name, json.dumps(list(read["date"])))


def lines(path):
    with open(path) as file:
        yield from map(json.loads, file)


read = Dataset.from_generator(lines, features=features, gen_kwargs={"path": "dates.jsonl"})
print("generator dates.jsonl", json.dumps(list(read["date"])))
PROGRAM
venv/bin/python program.py 2> errors | tee seen || { tail -5 errors; exit 1; }
grep -Fxq 'json dates.jsonl ["2025-03-14 00:00:00", "2025-03-14 08:05:00"]' seen
grep -Fxq 'json with_month.jsonl ["2025-03-14", "2025-03-14T08:05:00Z", "2025-03"]' seen
grep -Fxq 'generator dates.jsonl ["2025-03-14", "2025-03-14T08:05:00Z"]' seen
