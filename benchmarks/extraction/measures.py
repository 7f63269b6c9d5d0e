"""How a record is held against the truth: the metrics that the public benchmarks of these sets publish.

Body: shingles of four words, as article-extraction-benchmark counts them; precision and recall are means over pages,
F1 is theirs, and "exact" asks for the same words in the same order. Snippets: must-have and must-not-have texts, as
trafilatura's evaluation counts them. Names, titles and dates: equal after folding case, quotes, dashes and spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from statistics import mean
from typing import Any

SHINGLE = 4  # words
SAME_INSTANT = 60  # seconds
INVENTED, WRONG_DAY = "invented persons a 100 pages", "wrong days a 100 pages"
UPDATES_ASIDE = "wrong days, the last update's aside"
OPTIONAL_HEAD = 60  # characters of an optional paragraph that show whether it was taken

_WORD = re.compile(r"\w+")
_SPACE_BEFORE = re.compile(r"\s+(?=[:;?!,.])")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LOOKALIKE = str.maketrans(
    {**dict.fromkeys("‘’‚‛′´`", "'"), **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
)

Record = dict[str, Any]


@dataclass(slots=True)
class Counts:
    """True and false positives and false negatives over all pages: precision, recall and F1 of the whole set."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int, wrong: int, missed: int) -> None:
        """Count one page."""
        self.right += right
        self.wrong += wrong
        self.missed += missed

    def f1(self) -> float:
        """Return F1, 0 to 1."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass(slots=True)
class Tally:
    """What the pages of one set gave, measure by measure."""

    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)
    rates: dict[str, list[int]] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=dict)

    def add(self, truth: Record, said: Record) -> None:
        """Count one page: what is true of it, and what an extractor said."""
        if truth.get("body"):
            self._body(truth, said.get("body") or "")
            joined = "\n".join(filter(None, (said.get("standfirst"), said.get("body"))))
            self._rate("exact, standfirst joined", right=_words(_expected(truth, joined)) == _words(joined))
        if truth.get("chunks"):
            self._snippets("snippets F1", truth["chunks"], said.get("body") or "")
            joined = "\n".join(filter(None, (said.get("standfirst"), said.get("body"))))
            self._snippets("snippets, standfirst joined", truth["chunks"], joined)
        if truth.get("title"):
            self._rate("title", right=folded(truth["title"]) == folded(said.get("title")))
        if truth.get("authors"):
            wanted, own = ({*map(name_key, names or ())} - {""} for names in (truth["authors"], said.get("authors")))
            self.counts.setdefault("authors F1", Counts()).add(len(wanted & own), len(own - wanted), len(wanted - own))
            persons = {*map(name_key, said.get("persons", said.get("authors")) or ())} - {""}
            invented = sum(_stands_nowhere(name, " ".join(wanted)) for name in persons - wanted)
            self.rates.setdefault(INVENTED, []).append(invented)
        if truth.get("date"):
            self._date(truth["date"], said.get("date"), said.get("date_printed"), said.get("date_local"))
            is_update = bool(said.get("date_modified")) and _when(truth["date"])[0] == _when(said["date_modified"])[0]
            wrong = self.rates[WRONG_DAY][-1]
            self._rate(UPDATES_ASIDE, right=bool(wrong) and not is_update)
        if "is_article" in truth:
            judged = said.get("is_article")
            judged = bool(said.get("body")) if judged is None else judged
            self._rate("article or not", right=judged == truth["is_article"])

    def results(self) -> dict[str, float]:
        """Return each measure in percent."""
        found = {name: mean(values) for name, values in self.rates.items()}
        found.update((name, counts.f1()) for name, counts in self.counts.items())
        if self.recalls:
            precision, recall = mean(self.precisions or [0.0]), mean(self.recalls)
            found["body F1"] = 2 * precision * recall / ((precision + recall) or 1)
        return {name: 100 * value for name, value in found.items()}

    def _rate(self, name: str, *, right: bool) -> None:
        self.rates.setdefault(name, []).append(right)

    def _body(self, truth: Record, text: str) -> None:
        wanted, own = _words(_expected(truth, text)), _words(text)
        self._rate("body exact", right=wanted == own)
        expected, found = _shingles(wanted), _shingles(own)
        shared = (expected & found).total()
        if found:
            self.precisions.append(shared / found.total())
        self.recalls.append(shared / (expected.total() or 1))

    def _snippets(self, name: str, chunks: Record, text: str) -> None:
        flat = _spaced(text)
        hits = sum(_spaced(chunk) in flat for chunk in chunks["with"])
        wrong = sum(_spaced(chunk) in flat for chunk in chunks["without"]) if flat else 0
        self.counts.setdefault(name, Counts()).add(hits, wrong, len(chunks["with"]) - hits)

    def _date(self, truth: str, said: object, printed: object, local: object) -> None:
        """Compare the days as given and as the page's own zone has them: in UTC it may be the day before."""
        (day, instant), (own_day, own_instant), (own_zones_day, same_instant) = map(_when, (truth, said, printed))
        if day is None and own_day is not None and truth == own_day.isoformat()[: len(truth)]:
            day = own_day  # the truth is a month
        both = instant is not None and own_instant is not None
        same = own_day is not None and (day == own_day or (both and _utc_day(instant) == _utc_day(own_instant)))
        as_printed = (
            same
            or (day == own_zones_day and _is_same(own_instant, same_instant))
            or (day is not None and day == _when(local)[0])
        )
        self._rate("same day", right=same)
        self._rate("day as printed", right=as_printed)
        self._rate(WRONG_DAY, right=None not in {day, own_day} and not as_printed)
        if instant is not None:
            self._rate("same instant", right=_is_same(instant, own_instant))


def same_day(truth: str, said: object, printed: object) -> bool:
    """Tell whether a date has the true day: as it is given, in its own zone as *printed*, or in UTC."""
    tally = Tally()
    tally.add({"date": truth}, {"date": said, "date_printed": printed})
    return tally.rates["day as printed"][0]


def _stands_nowhere(name: str, truth: str) -> bool:
    return not any(word in truth for word in name.split())


def folded(text: object) -> str:
    """Return *text* without what two printings of it may differ in."""
    plain = unicodedata.normalize("NFKC", str(text or "").translate(_LOOKALIKE)).translate(_LOOKALIKE)
    return _SPACE_BEFORE.sub("", _spaced(plain)).casefold()


def name_key(name: str) -> str:
    """Return a name as names are compared."""
    return folded(name).strip(" .,;:|-")


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _shingles(words: list[str]) -> Counter[tuple[str, ...]]:
    if not words:
        return Counter()
    return Counter(tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1)))


def _expected(truth: Record, text: str) -> str:
    """Return the true body; a paragraph that annotators left open counts where the extractor took it."""
    open_ones = set(truth.get("body_optional") or ())
    flat = _spaced(text) if open_ones else ""
    taken = (part for part in truth["body"] if part not in open_ones or _spaced(part)[:OPTIONAL_HEAD] in flat)
    return "\n".join(taken)


def _when(value: object) -> tuple[date | None, datetime | None]:
    """Return the day as written and, where a zone is given, the instant."""
    text = str(value or "").strip()
    match = _DAY.match(text)
    try:
        day = date(*map(int, match.groups())) if match else None
    except ValueError:  # no day of the calendar agrees with no other
        return None, None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return day, None
    return day, moment if moment.tzinfo else None


def _is_same(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and abs((one - other).total_seconds()) <= SAME_INSTANT


def _utc_day(moment: datetime | None) -> date | None:
    return moment.astimezone(UTC).date() if moment else None
