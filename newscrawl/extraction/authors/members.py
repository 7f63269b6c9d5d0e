"""A member's name beside the date: on boards and small systems it leads to the page of an account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.bare_names import MAX_BARE, NEAR_TITLE, is_date
from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, seen_home
from newscrawl.extraction.metadata.publisher import publisher_name
from newscrawl.html.roles import COMMENTS
from newscrawl.items import Author
from newscrawl.normalize.authors.interface_words import NOT_FIRST
from newscrawl.normalize.authors.jobs_beside_names import is_role_name
from newscrawl.normalize.authors.merging import clean_name, fold_name, is_organization
from newscrawl.normalize.authors.organizations import is_outlet
from newscrawl.normalize.dates.reader import dates_in
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_reading import Seen
    from newscrawl.html.outline import Line, Link

RULE: Final = "member beside the date"
APART: Final = 2  # lines between the name and the date
MAX_HREF: Final = 300
#: Addresses of accounts: "?u=7", "space-uid-7.html" (Discuz), "/index/8-7" (uCoz), "/u/jane", "/@jane".
_ACCOUNT: Final = re.compile(
    r"[?&](?:u|uid|user|userid|user_id|member|author)=[\w.-]{1,60}(?:[&#]|$)|space-uid-\d{1,12}|/index/8-\d{1,12}"
    r"|/(?:u|mitglied|mitglieder|usuario|usuarios|utilisateur|membre|membres|gebruiker|uzytkownik|polzovatel)/[^/?#]{2,60}"
    r"|/@[\w.-]{2,60}/?$",
    re.IGNORECASE,
)
#: Names of an element that holds a person's name …
_NAMED: Final = re.compile(r"(?:user|member|creator|owner|nick|display|profile|person)[-_]?name|name$", re.IGNORECASE)
#: … and of one that holds another's.
_OF_OTHERS: Final = re.compile(
    r"(?:site|blog|brand|channel|section|category|cat|tag|file|company|host|group|community|page|field|topic|column|menu)"
    r"[-_]{0,2}name",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[^\W_]+")
#: A mailbox, or a profile on a network; its own part is what the person is called there.
_OWN_NAME: Final = re.compile(
    r"^mailto:([\w.+-]{1,64})@|//(?:www\.|m\.)?(?:(?:twitter|x|facebook|instagram|muckrack|medium)\.com|threads\.net|t\.me"
    r"|linkedin\.com/in|bsky\.app/profile)/@?([\w.-]{2,60})/?(?:\?|$)",
    re.IGNORECASE,
)
SAME: Final = 3  # first letters of a word of the name that such a part has, too: "jdoe", "jane.d"


def is_account(href: str) -> bool:
    """Tell the address of an account's page."""
    short = href[:MAX_HREF]
    return bool(_ACCOUNT.search(short)) or is_author_address(short)


def member(seen: Seen, index: int) -> Reading:
    """A name that leads to an account, alone in its line or beside the date only, close below the headline."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or not 0 < distance <= NEAR_TITLE or index >= seen.places.text:
        return NOTHING
    if len(line.text) > MAX_BARE or line.is_prose or line.roles & COMMENTS or not line.links:
        return NOTHING
    link = line.links[0]
    name = clean_name(link.text)
    is_of_person = is_account(link.href) or _is_in_place_of_names(seen, line) or _is_of_own_name(link)
    if name is None or name != link.text or not is_of_person or seen_home(seen, link):
        return NOTHING
    is_other = is_organization(name) or is_outlet(name) or is_role_name(name) or name.lower() in NOT_FIRST
    if is_other or seen.site.is_site(name):
        return NOTHING
    if not _is_dated(seen, index, line, name) or fold_name(name) == fold_name(publisher_name(seen.document) or ""):
        return NOTHING
    return Reading([Author(name=name, nameRaw=name, url=seen.document.resolve(link.href))])


def _is_of_own_name(link: Link) -> bool:
    """Tell a mailbox or a profile that is called as its text is: "Jane Doe" with ``mailto:jane@paper.example``."""
    found = _OWN_NAME.search(link.href[:MAX_HREF])
    called = (found[1] or found[2]).lower() if found else ""
    return any(len(word) >= SAME and word[:SAME] in called for word in fold(link.text).split())


def _is_in_place_of_names(seen: Seen, line: Line) -> bool:
    """Tell a line whose element says that it holds a person's name: "noteHeader__name", "user-name"."""
    names = seen.document.outline.boxes[line.box].name[:MAX_HREF].split()
    return any(_NAMED.search(name) for name in names) and not any(_OF_OTHERS.search(name) for name in names)


def _is_dated(seen: Seen, index: int, line: Line, name: str) -> bool:
    """Tell whether the line has nothing but the name and a date, or is the name with a date close by."""
    rest = line.text.replace(name, "", 1)
    if not _WORDS.search(rest):
        return any(is_date(seen, at) for at in (index - 1, *range(index + 1, index + 1 + APART)))
    dates = dates_in(rest, seen.language)
    if len(dates) != 1:
        return False
    rest = rest.replace(dates[0].raw, "", 1)
    for link in line.links[1:]:
        rest = rest.replace(link.text, "", 1)  # the section
    return sum(not word.isdigit() for word in _WORDS.findall(rest)) <= 1
