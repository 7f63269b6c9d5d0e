"""Who wrote an entry of an XML feed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.json_feed import unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.discovery.links import Link
    from newscrawl.discovery.xml_reader import Element

MAX_NAME: Final = 500  # characters
SEVERAL: Final = 2  # entries
OWNERS: Final = frozenset({"managingeditor", "webmaster"})  # elements of a channel

_MAIL_AND_NAME: Final = re.compile(r"\s*[^\s@()]{1,100}@[^\s@()]{1,100}\s*(?:\(([^()]{1,200})\))?\s*")
_NAME_AND_MAIL: Final = re.compile(r"([^@()<>]{1,200})[(<]\s*[^\s@()<>]{1,100}@[^\s@()<>]{1,100}\s*[)>]\s*")


def feed_authors(entry: Element) -> tuple[str, ...]:
    """Return the names as printed; of RSS's "mail (name)" the name, of a bare mail address nothing."""
    people = [*entry.all("author"), *entry.all("dc:creator")] or entry.all("itunes:author")
    names = (person.text_of("name") or person.text for person in people)
    return unique(_plain_name(name[:MAX_NAME]) for name in names)


def without_owner(links: Sequence[Link], owners: Sequence[str]) -> Sequence[Link]:
    """Return *links* without the author that all of them share, where the channel names the same as its *owners*.

    Hugo 0.168.0 and others write the site's owner as editor, as webmaster and as the author of every entry, whoever
    wrote it.
    """
    named = {_plain_name(owner) for owner in owners}
    signed = {link.authors for link in links}
    is_owners = len(links) >= SEVERAL and len(signed) == 1 and len(one := next(iter(signed))) == 1 and one[0] in named
    return [replace(link, authors=()) for link in links] if is_owners else links


def _plain_name(name: str) -> str:
    match = _NAME_AND_MAIL.fullmatch(name.strip())
    return match[1].rstrip() if match else _MAIL_AND_NAME.sub(r"\1", name)
