#!/usr/bin/env bash
# Guess written before: EDTF (ISO 8601-2), in which archives date newspapers and magazines, says of each text from which
# day to which day it can be, so that its libraries give one first and one last day.
# Seen: of "2001-24", the winter issue of 2001, edtf of npm (4.11.1) gives October to December 2001, @edtf-ts/core 0.4.2
# December 2001 to February 2002, edtf of PyPI (5.0.2) December 2001 alone; of "2001-21" the first is two months early.
# "2001-25" is the spring of the northern hemisphere and @edtf-ts/core gives September to November. "1985-04-12/", of
# which the end is unknown, ends ten years later in Python, has no end in one library, and in the third is one with
# "1985-04-12/..", which goes on. "T23:20:30+04:30" is 18:50 in UTC to one, 23:20 in UTC to another. No warning. Years,
# months, days and X agree. So: keep the EDTF text beside the days that a library made of it. Needs npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check edtf==5.0.2
npm install --silent --no-audit --no-fund --no-package-lock edtf@4.11.1 @edtf-ts/core@0.4.2
cat > read.mjs << 'END'
import edtf from "edtf";
import { parse } from "@edtf-ts/core";

const isMoment = each => each instanceof Date || Number.isFinite(each);
const shown = each => (isMoment(each) ? new Date(each).toISOString().slice(0, -8) : each);
for (const text of process.argv.slice(2)) {
  const one = edtf(text), other = parse(text).value;
  console.log(`${text} npm edtf: ${shown(one.min)} to ${shown(one.max)}`);
  console.log(`${text} edtf-ts: ${shown(other.min)} to ${shown(other.max)}`);
}
END
cat > read.py << 'END'
import sys

from edtf import parse_edtf


def shown(day):
    return "{:04}-{:02}-{:02}".format(*day) if hasattr(day, "tm_year") else day


for text in sys.argv[1:]:
    date = parse_edtf(text)
    print(f"{text} PyPI edtf: {shown(date.lower_strict())} to {shown(date.upper_strict())}")
END
for text in 2001-24 2001-21 2001-25 1985-04-12/ 1985-04-12/.. 1985-04-12T23:20:30+04:30 198X 1985-04-XX; do
  node read.mjs "$text"
  venv/bin/python read.py "$text"
done | tee seen
diff - seen << 'END'
2001-24 npm edtf: 2001-10-01T00:00 to 2001-12-31T23:59
2001-24 edtf-ts: 2001-12-01T00:00 to 2002-02-28T23:59
2001-24 PyPI edtf: 2001-12-01 to 2001-12-31
2001-21 npm edtf: 2001-01-01T00:00 to 2001-03-31T23:59
2001-21 edtf-ts: 2001-03-01T00:00 to 2001-05-31T23:59
2001-21 PyPI edtf: 2001-03-01 to 2001-05-31
2001-25 npm edtf: 2001-01-01T00:00 to 2001-03-31T23:59
2001-25 edtf-ts: 2001-09-01T00:00 to 2001-11-30T23:59
2001-25 PyPI edtf: 2001-03-01 to 2001-05-31
1985-04-12/ npm edtf: 1985-04-12T00:00 to null
1985-04-12/ edtf-ts: 1985-04-12T00:00 to +275760-09-13T00:00
1985-04-12/ PyPI edtf: 1985-04-12 to 1995-04-12
1985-04-12/.. npm edtf: 1985-04-12T00:00 to Infinity
1985-04-12/.. edtf-ts: 1985-04-12T00:00 to +275760-09-13T00:00
1985-04-12/.. PyPI edtf: 1985-04-12 to inf
1985-04-12T23:20:30+04:30 npm edtf: 1985-04-12T18:50 to 1985-04-12T18:50
1985-04-12T23:20:30+04:30 edtf-ts: 1985-04-12T23:20 to 1985-04-12T23:20
1985-04-12T23:20:30+04:30 PyPI edtf: 1985-04-12 to 1985-04-12
198X npm edtf: 1980-01-01T00:00 to 1989-12-31T23:59
198X edtf-ts: 1980-01-01T00:00 to 1989-12-31T23:59
198X PyPI edtf: 1980-01-01 to 1989-12-31
1985-04-XX npm edtf: 1985-04-01T00:00 to 1985-04-30T23:59
1985-04-XX edtf-ts: 1985-04-01T00:00 to 1985-04-30T23:59
1985-04-XX PyPI edtf: 1985-04-01 to 1985-04-30
END
