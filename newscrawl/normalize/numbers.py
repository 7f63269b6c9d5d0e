"""Numbers that stand for instants and ids: JSON may write 1709699400000 as 17096994e5, and minifiers do."""

from __future__ import annotations

import re
from typing import Final

MAX_WHOLE: Final = 10**15  # a larger number of JSON is no longer exact as a float
_NUMBER: Final = re.compile(r"(\d{1,20})(?:\.(\d{1,20}))?(?:[eE]\+?(\d{1,2}))?")


def number_text(value: str | float) -> str:
    """Return *value* as a person writes it: a whole number without point and exponent; a text as it is."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() and abs(value) < MAX_WHOLE else str(value)


def whole_digits(text: str) -> str:
    """Return the digits of the whole part where *text* is a number of JSON, else *text*: "17096994e2" is 1709699400."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    whole, fraction, exponent = match[1], match[2] or "", int(match[3] or 0)
    return whole + fraction[:exponent].ljust(exponent, "0")
