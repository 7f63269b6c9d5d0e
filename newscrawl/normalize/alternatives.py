"""Long lists of words in a pattern that ignores case, written so that ``re`` passes over most of them at one look.

``re`` tries each word of ``by|von|par`` by itself at each character where case is ignored. Where the words are parted
by their first letters, as in ``[bB]y|[vV]on|[pP]ar``, it compares the character first: two to three times as fast.
"""

from __future__ import annotations

from typing import Final

_REPEATS: Final = frozenset("?*+{")
#: Letters that ``re`` takes for one where it ignores case, beside the small and the capital form.
_ALIKE: Final = (
    "i\u0131\u0130", "s\u017f", "k\u212a", "\xe5\u212b", "\xb5\u03bc", "\u0345\u03b9\u1fbe", "\u0390\u1fd3",
    "\u03b0\u1fe3", "\u03b2\u03d0", "\u03b5\u03f5", "\u03b8\u03d1\u03f4", "\u03ba\u03f0", "\u03c0\u03d6",
    "\u03c1\u03f1", "\u03c2\u03c3", "\u03c6\u03d5", "\u03c9\u2126", "\xdf\u1e9e", "\u1e61\u1e9b", "\u0432\u1c80",
    "\u0434\u1c81", "\u043e\u1c82", "\u0441\u1c83", "\u0442\u1c84\u1c85", "\u044a\u1c86", "\u0463\u1c87",
    "\ua64b\u1c88",
)  # fmt: skip


def grouped_by_first_letter(alternatives: str) -> str:
    """Return an expression that matches what *alternatives* does, such as ``by|von|(?:text )?par``, ignoring case.

    It is for a pattern with ``re.IGNORECASE``. What does not begin with a letter keeps its place among the others.
    """
    found: list[str] = []
    rests: dict[str, list[str]] = {}  # by the first letter
    for each in _parted(alternatives):
        if _is_parted_by(each[:1]) and each[1:2] not in _REPEATS:
            rests.setdefault(each[0].lower(), []).append(each[1:])
        else:
            found += [_with_first(letter, rest) for letter, rest in rests.items()]
            rests.clear()
            found.append(each)
    found += [_with_first(letter, rest) for letter, rest in rests.items()]
    return "|".join(found)


def _with_first(letter: str, rests: list[str]) -> str:
    forms = forms_of(letter)
    first = letter if len(forms) == 1 else f"(?-i:[{forms}])"
    return first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")


def _is_parted_by(letter: str) -> bool:
    """Tell a letter whose forms are known; title-case digraphs and polytonic Greek have more."""
    has_more = "\u01c4" <= letter <= "\u01f3" or "\u1c80" <= letter < "\u3040" or letter >= "\ufb00"
    return letter.isalpha() and len(letter.lower()) == 1 and not has_more


def forms_of(letter: str) -> str:
    """Return the letters that ``re`` takes for *letter* where it ignores case, itself among them."""
    forms = {letter}
    for alike in (letter.lower(), *_ALIKE):
        if alike == letter.lower() or letter.lower() in alike:
            forms |= {form for each in alike for form in (each, each.lower(), each.upper()) if len(form) == 1}
    return "".join(sorted(forms))


def _parted(alternatives: str) -> list[str]:
    """Part an expression at the bars that stand in no bracket."""
    parts, begin, depth, in_set, at = [], 0, 0, False, 0
    while at < len(alternatives):
        sign = alternatives[at]
        if sign == "\\":
            at += 1
        elif in_set:
            in_set = sign != "]"
        elif sign == "[":
            in_set = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            parts.append(alternatives[begin:at])
            begin = at + 1
        at += 1
    return [*parts, alternatives[begin:]]
