"""How to log in to a site: a form filled once, with values that only the environment knows."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newscrawl.errors import NewscrawlError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.extraction.selectors import Selector

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]{0,100})\}")
_ONLY_VARIABLE = re.compile(r"\$\{[A-Za-z_][A-Za-z0-9_]{0,100}\}")
_NOT_OF_A_NAME = re.compile(r"[^A-Za-z0-9]{1,100}")


class MissingVariableError(NewscrawlError, ValueError):
    """The environment lacks a variable that a site file names; the message names it."""


@dataclass(frozen=True, slots=True)
class Login:
    """The form at ``url``: names of its fields, what else is sent, and what shows that a page needs it.

    ``username`` and ``password`` are ``${VARIABLE}``; empty: ``NEWSCRAWL_LOGIN_<SITE>_USERNAME`` and ``_PASSWORD``.
    """

    url: str
    username_field: str | None = None
    password_field: str | None = None
    username: str = ""
    password: str = ""
    form: str | None = None
    extra_fields: Mapping[str, str] = field(default_factory=dict)
    needed_when: tuple[Selector, ...] = ()
    required: bool = True

    def credentials(self, site: str) -> tuple[str, str]:
        """Return user name and password from the environment. Raises ``MissingVariableError``."""
        stem = f"NEWSCRAWL_LOGIN_{_NOT_OF_A_NAME.sub('_', site).strip('_').upper()}"
        return (
            expanded(self.username or f"${{{stem}_USERNAME}}"),
            expanded(self.password or f"${{{stem}_PASSWORD}}"),
        )


def expanded(text: str) -> str:
    """Return *text* with each ``${VARIABLE}`` from the environment. Raises ``MissingVariableError``."""

    def value(match: re.Match[str]) -> str:
        if match[1] not in os.environ:
            raise MissingVariableError(f"the environment variable {match[1]} is not set")
        return os.environ[match[1]]

    return _VARIABLE.sub(value, text)


def is_variable(text: Any) -> bool:
    """Tell whether a value is one ``${VARIABLE}`` and nothing else."""
    return isinstance(text, str) and _ONLY_VARIABLE.fullmatch(text) is not None
