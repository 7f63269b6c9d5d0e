#!/usr/bin/env bash
# Guess written before: a MinHash with its seed and its number of permutations is one signature, whatever release made
# it: an index of yesterday's articles that was kept finds today's copies after an upgrade, or refuses to be asked.
# Seen: datasketch 2.0.0 makes other signatures of the same words and seed than 1.10.0 (its notes tell; a MinHash that
# was kept refuses to be compared). A MinHashLSH that 1.10.0 pickled is loaded and asked without an error, and finds
# none of the articles that stand in it; it takes new ones, too, and is from then on half blind. MinHash(...,
# scheme="legacy") finds them. So: keep the release, or the scheme, beside each index of signatures.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check datasketch==1.10.0
cat > index.py << 'END'
import pickle
import sys
from pathlib import Path

import datasketch

TEXTS = ("The ferry returns after eleven years", "Snow closes the pass again", "Council votes on the new bridge")


def signature(text, **more):
    made = datasketch.MinHash(num_perm=128, seed=1, **more)
    for word in text.casefold().split():
        made.update(word.encode())
    return made


kept = Path("index.pickle")
if not kept.exists():
    made = datasketch.MinHashLSH(threshold=0.5, num_perm=128)
    for text in TEXTS:
        made.insert(text, signature(text))
    kept.write_bytes(pickle.dumps(made))
index = pickle.loads(kept.read_bytes())
print(datasketch.__version__, "finds", sum(text in index.query(signature(text)) for text in TEXTS), "of", len(TEXTS))
if "legacy" in sys.argv:
    print("as before", sum(text in index.query(signature(text, scheme="legacy")) for text in TEXTS))
    index = pickle.loads(kept.read_bytes())
    index.insert("new", signature("Harbour opens on Sunday"))
    print("takes a new one", len(index.query(signature("Harbour opens on Sunday"))))
END
venv/bin/python -W error::UserWarning index.py | tee seen
venv/bin/pip install --quiet --disable-pip-version-check datasketch==2.0.0
venv/bin/python -W error::UserWarning index.py legacy | tee -a seen
diff - seen << 'END'
1.10.0 finds 3 of 3
2.0.0 finds 0 of 3
as before 3
takes a new one 1
END
