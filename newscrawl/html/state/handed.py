"""State that a script hands to a call, or builds with marks in it, in the form of an assignment, which is read.

SvelteKit's streamed answers (``__sveltekit_x.resolve(…)``), the flags of an Elm program, and what TanStack Start and
SolidStart write with seroval (github.com/lxsmnsyc/seroval): literals whose parts are kept in ``$R`` on the way.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES = ("__sveltekit_", "Elm.Main")  # one is in each script that hands state to a call
_CALL: Final = re.compile(
    r"\b__sveltekit_\w{1,20}\.resolve\(\s{0,3}(?:\d{1,6},\s{0,3}\(\)\s{0,3}=>\s{0,3})?(?=[\[{])"
    r"|\bElm\.Main\.init\(\{[^{}]{0,200}?\bflags\s{0,3}:\s{0,3}(?=\{)"
)
# What a function gives back, an answer that came later, a resource by its name.
_FIRST: Final = re.compile(
    r"(?:=>|\$R\[\d{1,6}\]\(\$R\[\d{1,6}\],|\.r\[\"[^\"]{1,200}\"\]=)\s{0,3}\$R\[\d{1,6}\]\s{0,3}=(?=[\[{])"
)
_KEPT: Final = re.compile(r"\$R\[\d{1,6}\](\s{0,3}=(?!=))?")
_ASSIGNED: Final = "window.$state="


def as_assigned(code: str) -> str:
    """Return the code with what is handed over assigned to a global; a value that stands elsewhere is ``null``."""
    if "$R[" in code:
        code = _KEPT.sub(_without_place, _FIRST.sub(_ASSIGNED, code))
    return _CALL.sub(_ASSIGNED, code) if any(name in code for name in _NAMES) else code


def _without_place(match: re.Match[str]) -> str:
    return "" if match[1] else "null"
