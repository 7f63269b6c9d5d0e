"""What the libraries that pages print elapsed time with say, in all their locales, and what is read of it.

    python benchmarks/relative.py --show 20 --language ro

moment, dayjs, date-fns, timeago.js and javascript-time-ago are installed by npm into a temporary folder, or into
``--folder``, which is kept; without npm this says so and ends. Each text is read with its page's language and without.
A value is right within half and 1.6 times the span, and the fineness of its unit.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

from newscrawl.normalize.dates.reader import DateContext, read_date

BASE = datetime(2026, 11, 28, 12, tzinfo=UTC)
PACKAGES = ("moment@2.31.0", "dayjs@1.11.23", "date-fns@4.4.0", "timeago.js@4.0.2", "javascript-time-ago@2.6.4")
LEAST, MOST, SLACK = 0.5, 1.6, 90  # of the span; seconds
UNIT = {4: ("-07-01", 366 * 86_400), 7: ("-15", 31 * 86_400), 10: ("", 86_400)}  # by letters: what is added, its size


def texts(folder: Path) -> list[dict[str, object]]:
    """Return library, locale, seconds and text of each, as the libraries say it."""
    (folder / "package.json").write_text("{}", encoding="utf-8")
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True)
    script = folder / "relative.mjs"
    shutil.copy(Path(__file__).with_suffix(".mjs"), script)
    said = subprocess.run(["node", script.name], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def judged(text: str, seconds: int, languages: tuple[str, ...]) -> str:
    """Return "right", "refused" or "wrong"."""
    value = read_date(text, DateContext(base=BASE, languages=languages, timezone="UTC")).value
    if value is None:
        return "refused"
    added, size = UNIT.get(len(value), ("", 0))
    moment = datetime.fromisoformat(value + added)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    passed = (BASE - moment).total_seconds()
    is_right = LEAST * seconds - size - SLACK <= passed <= MOST * seconds + size + SLACK
    return "right" if is_right else "wrong"


def main() -> None:
    """Print a table of libraries, and what was not read of the languages that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, help="so many of what was not right")
    parser.add_argument("--language", help="only locales of this language")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if not shutil.which("npm"):
        sys.exit("npm is not installed here: nothing was measured")
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        found = texts(folder)
    tables: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for each in found:
        locale, text = str(each["locale"]).replace("_", "-"), str(each["text"])
        if options.language and locale.partition("-")[0] != options.language:
            continue
        for known, languages in (("known", (locale,)), ("unknown", ())):
            verdict = judged(text, int(str(each["seconds"])), languages)
            tables[str(each["library"])][known][verdict] += 1
            if verdict != "right" and known == "known" and options.show > 0:
                options.show -= 1
                print(f"{verdict:<8} {locale:<8} {text}")
    print("| library | texts | right | wrong | without the language: right | wrong |\n|---|---|---|---|---|---|")
    for library, ways in tables.items():
        known, unknown = ways["known"], ways["unknown"]
        number = known.total()
        shares = (f"{count / number:.1%}" for count in (known["right"], unknown["right"]))
        print(f"| {library} | {number} | {next(shares)} | {known['wrong']} | {next(shares)} | {unknown['wrong']} |")


if __name__ == "__main__":
    main()
