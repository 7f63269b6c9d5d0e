#!/usr/bin/env bash
# Importing itemadapter imports Scrapy and pydantic.
#
# Guess, written before: itemadapter has no dependencies and adapts whatever item it is given, so `import itemadapter`
# imports nothing but the standard library, and looks for Scrapy's Item or pydantic's BaseModel when it meets one.
# Seen (itemadapter 0.13.1, Scrapy 2.19.0, pydantic 2.14.3): `import itemadapter` imports both where they are installed, with
# all that Scrapy imports (Twisted's reactor machinery, lxml, cryptography): hundreds of modules and most of the start-up time
# of a program that only adapts dicts or dataclasses.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check itemadapter==0.13.1 scrapy==2.19.0 pydantic==2.14.3

cat > "$folder/look.py" <<'PYTHON'
import sys
import time
from importlib.metadata import requires, version

before, began = set(sys.modules), time.process_time()
import itemadapter

seconds = time.process_time() - began
new = set(sys.modules) - before
dependencies = [each for each in requires("itemadapter") or () if "extra" not in each]
print(f"itemadapter {version('itemadapter')}, Scrapy {version('scrapy')}, pydantic {version('pydantic')}")
print(f"dependencies that it declares: {dependencies}")
print(f"import itemadapter: {len(new)} modules, {seconds:.2f} s of CPU")
for name in ("scrapy", "twisted", "lxml", "pydantic"):
    print(f"  {name:<9} imported: {name in new}")
assert dependencies == []
assert {"scrapy", "pydantic"} <= new, "it no longer imports them"
assert dict(itemadapter.ItemAdapter({"a": 1})) == {"a": 1}  # a dict needs neither
PYTHON
"$folder/venv/bin/python" "$folder/look.py"
