#!/usr/bin/env bash
# Guess written before: what finds near copies in news by MinHash takes a number for a word: twenty daily notices of one
# wording, each with five figures of its own, share few runs of five words and are kept, as twenty reports from twenty
# places are.
# Seen: datatrove 0.10.1, which prepares texts for language models, turns every number into 0 before it compares
# (TextNormConfig.norm_numbers, true unless one says otherwise). The notices of twenty days are one text, and nineteen
# are dropped; so are the scores of a league but for the first. The twenty reports that differ by five names are kept.
# "dropped: 19" is said, and not that each had figures of its own. With norm_config=TextNormConfig(norm_numbers=False)
# 20 and 18 are kept. So: whoever counts or trains by what is left has the first day of each series and none of the
# others. (newscrawl's simhash takes numbers as they are.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check datatrove==0.10.1 numpy==2.4.6 orjson==3.13.0 regex==2026.11.19 \
  spacy==3.8.18 tokenizers==0.23.3 xxhash==3.8.2
cat > keep.py << 'END'
import json
import sys
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import (
    MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature,
)
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.text import TextNormConfig

NUMBERS = [f"{day * day + 17} {day + 1} {day * 3 + 4} {day * 7 + 11} {day * 31 + 1000}" for day in range(20)]
NAMES = [" ".join(f"{first}{second}{place}" for place in ("ham", "ton", "field", "wick", "stead"))
         for first in ("Al", "Bo", "Ca", "De") for second in ("der", "rin", "mo", "lin", "wa")]
CASES = "The health office reported {} new cases on {} May 2021, {} of them at the harbour. There are {} patients in \
intensive care, and {} people have died since the pandemic reached the city. The next figures follow tomorrow."
MATCH = "It ended {} to {} after a late goal. The crowd of {} saw the ball cross the line in minute {}, and the record \
of {} goals in a season stands. The league goes on next week with all of the teams at home again."
PLACES = "The ferry from {} to {} returns next week. The mayor of {} said so in {} after the council had met. People \
in {} had waited for it since the storm took the landing stage away in the winter."
SERIES = {"figures": (CASES, NUMBERS), "scores": (MATCH, NUMBERS), "places": (PLACES, NAMES)}


def kept(series, config):
    place = Path(series, str(config.norm_config.norm_numbers))
    (place / "in").mkdir(parents=True)
    text, words = SERIES[series]
    with open(place / "in/texts.jsonl", "w") as file:
        for number, own in enumerate(words):
            file.write(json.dumps({"id": f"{series}-{number}", "text": text.format(*own.split())}) + "\n")
    steps = (
        [JsonlReader(f"{place}/in"), MinhashDedupSignature(f"{place}/signatures", config=config)],
        [MinhashDedupBuckets(f"{place}/signatures", f"{place}/buckets", config=config)],
        [MinhashDedupCluster(f"{place}/buckets", f"{place}/remove", config=config)],
        [JsonlReader(f"{place}/in"), MinhashDedupFilter(f"{place}/remove"),
         JsonlWriter(f"{place}/out", output_filename="${rank}.jsonl", compression=None)],
    )
    for step in steps:
        tasks = config.num_buckets if isinstance(step[0], MinhashDedupBuckets) else 1
        LocalPipelineExecutor(step, tasks=tasks, workers=1, logging_dir=f"{place}/logs-{steps.index(step)}").run()
    return [json.loads(line)["id"] for line in open(place / "out/00000.jsonl")]


for name, config in {
    "as it comes": MinhashConfig(),
    "norm_numbers=False": MinhashConfig(norm_config=TextNormConfig(norm_numbers=False)),
}.items():
    for series in SERIES:
        ids = kept(series, config)
        print(f"{name}, {series}: {len(ids)} of 20 kept, the first {ids[0]}")
END
HF_HUB_OFFLINE=1 venv/bin/python keep.py 2> log | tee seen || { tail log; exit 1; }
diff - seen << 'END'
as it comes, figures: 1 of 20 kept, the first figures-0
as it comes, scores: 1 of 20 kept, the first scores-0
as it comes, places: 20 of 20 kept, the first places-0
norm_numbers=False, figures: 20 of 20 kept, the first figures-0
norm_numbers=False, scores: 18 of 20 kept, the first scores-0
norm_numbers=False, places: 20 of 20 kept, the first places-0
END
