#!/usr/bin/env bash
# Guess, written before: Babel writes lists of names from CLDR as that language's newspapers do, so that its output is
# a fair test for a reader of bylines: names parted by a comma or by a word with a blank on both sides.
# Seen (Babel 2.19.0): Spanish "Ana y Inés", where Spanish writes "e" before i- (ICU does, the pattern alone cannot
# say it); Arabic and Hebrew write "and" as the first letter of the next name, Chinese and Thai without a blank; and
# Thai parts the first names of three by a blank only, as it parts given and family name: they cannot be told apart.
# So: a reader that splits at words between blanks loses names in four of these seven languages, and no list that Babel
# writes for Spanish or Thai may be taken as truth unread.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.19.0' 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import babel
from babel.lists import format_list

print("Babel", babel.__version__)
SEEN = {
    "en": "Ana, Bo, and Inés",
    "it": "Ana, Bo e Inés",
    "es": "Ana, Bo y Inés",
    "he": "Ana, Bo וInés",
    "ar": "Ana وBo وInés",
    "zh": "Ana、Bo和Inés",
    "th": "Ana Bo และInés",
}
for locale, seen in SEEN.items():
    written = format_list(["Ana", "Bo", "Inés"], locale=locale)
    print(f"{locale}: {written}")
    assert written == seen, f"{locale} is written otherwise now: {written}"
PYTHON
