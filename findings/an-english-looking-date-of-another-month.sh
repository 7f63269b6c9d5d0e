#!/usr/bin/env bash
# Guess written before: the short names of months that look English ("Jan", "Mar", "May") mean those months in every
# language that writes them so; a reader of dates may read them without knowing the language.
# Seen: CLDR as Babel 2.19.0 ships it writes 31 May 2025 in Teso as "31 Mar 2025" (January "Rar", March "Kwa"), 22 June 2022
# in Southern Sotho as "2022 Jan 22", and "may" is October in Duala and November in Basaa. A date in English words is
# another day there: the language has to be known, and a table of names merged over all languages reads it wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check babel==2.19.0
venv/bin/python - <<'PYTHON'
from datetime import date

import babel
from babel.dates import format_date

print("Babel", babel.__version__)
seen = {
    ("teo", date(2025, 5, 31)): "31 Mar 2025",
    ("st", date(2022, 6, 22)): "2022 Jan 22",
    ("dua", date(2024, 10, 8)): "8 may 2024",
    ("bas", date(2023, 11, 11)): "11 may, 2023",
}
for (locale, day), text in seen.items():
    written = format_date(day, "medium", locale)
    print(f"{locale}: {day} is written {written!r}")
    if written != text:
        raise SystemExit(f"it was {text!r}: this has changed")
PYTHON
