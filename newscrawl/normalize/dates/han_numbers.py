"""Days whose numbers stand in Han numerals, as papers in Chinese and Japanese print them: 二〇二六年三月十二日."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {sign: value for value, signs in enumerate(("〇零○", *"一二三四五六七八九")) for sign in signs}
_TENS: Final = {"十": 1, "廿": 2, "卅": 3}
_DAY: Final = re.compile(
    r"([〇零○一二三四五六七八九十百元]{1,6})年\s?([一二三四五六七八九十元正]{1,2})月\s?([一二三四五六七八九十廿卅]{1,3})(?=[日号號])"
)


def with_digits(line: str) -> tuple[str, list[int]] | None:
    """Return the line with digits in its days, and where each of its characters stood; None for a line without any."""
    if "年" not in line or "月" not in line or _DAY.search(line) is None:
        return None
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for match in _DAY.finditer(line):
        for group in (1, 2, 3):
            start, end = match.span(group)
            digits = str(_number(match[group]))
            pieces += (line[last:start], digits)
            places += range(last, start)
            places += [min(start + at, end - 1) for at in range(len(digits))]
            last = end
    pieces.append(line[last:])
    places += range(last, len(line) + 1)
    return "".join(pieces), places


def _number(numerals: str) -> int:
    """Return the value of numerals that stand as digits (二〇二六) or with their tens and hundreds (二十二)."""
    if numerals in {"元", "正"}:  # the first year of an era, the first month
        return 1
    if not any(sign in _TENS or sign == "百" for sign in numerals):
        return int("".join(str(_DIGITS.get(sign, 0)) for sign in numerals))
    total, digit = 0, 0
    for sign in numerals:
        if sign == "百":
            total, digit = 100 * (digit or 1), 0
        elif sign in _TENS:
            total, digit = total + 10 * (digit or 1) * _TENS[sign], 0
        else:
            digit = _DIGITS.get(sign, 0)
    return total + digit
