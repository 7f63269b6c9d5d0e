"""Who wrote an entry of an XML feed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.json_feed import unique

if TYPE_CHECKING:
    from newscrawl.discovery.xml_reader import Element

MAX_NAME: Final = 500  # characters

_MAIL_AND_NAME: Final = re.compile(r"\s*[^\s@()]{1,100}@[^\s@()]{1,100}\s*(?:\(([^()]{1,200})\))?\s*")
_NAME_AND_MAIL: Final = re.compile(r"([^@()<>]{1,200})[(<]\s*[^\s@()<>]{1,100}@[^\s@()<>]{1,100}\s*[)>]\s*")


def feed_authors(entry: Element) -> tuple[str, ...]:
    """Return the names as printed; of RSS's "mail (name)" the name, of a bare mail address nothing."""
    people = [*entry.all("author"), *entry.all("dc:creator")] or entry.all("itunes:author")
    names = (person.text_of("name") or person.text for person in people)
    return unique(_plain_name(name[:MAX_NAME]) for name in names)


def _plain_name(name: str) -> str:
    match = _NAME_AND_MAIL.fullmatch(name.strip())
    return match[1].rstrip() if match else _MAIL_AND_NAME.sub(r"\1", name)
