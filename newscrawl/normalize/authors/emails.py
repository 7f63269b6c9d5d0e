"""E-mail addresses in bylines."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}")


def find_email(raw: str) -> str | None:
    """Return the first e-mail address in a byline, lower-case; "name[at]site.com" is read too."""
    match = EMAIL.search(raw[:1_000])
    return re.sub(r"\s?[\[(]at[\])]\s?", "@", match[0]).lower().rstrip(".-") if match else None
