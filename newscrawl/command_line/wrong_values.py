"""What the command line says of values that an option cannot have: a sentence with what to write."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

LEVELS = ("CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG")
_OF_ARGPARSE = re.compile(r"argument (\S+): invalid (int|float) value: (.{0,200})", re.DOTALL)


def worded(message: str) -> str:
    """Return a message of argparse; where it is of a number, as a sentence that says what to write."""
    found = _OF_ARGPARSE.fullmatch(message)
    if found is None:
        return message
    option, kind, value = found.groups()
    wanted = "a whole number, such as 3" if kind == "int" else "a number, such as 2.5"
    return f"{option.partition('/')[0]} {value} cannot be used: write {wanted}"


def level_problem(level: str | None) -> str | None:
    """Return what is wrong with a level of the log, as ``-L`` gives it; None for one that there is, or none."""
    if level is None or level in LEVELS:
        return None
    return f"-L {level} is no level of the log: write {', '.join(LEVELS[:-1])} or {LEVELS[-1]}"


class SentenceParser(argparse.ArgumentParser):
    """A parser of arguments whose errors are sentences."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and a sentence."""
        super().error(worded(message))
