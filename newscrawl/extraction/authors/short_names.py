"""Names behind "by" that are no person's in full: one word, initials, a team."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.bare_names import GLUE, MAX_BARE, NEAR_TITLE, is_date
from newscrawl.extraction.dated_block import MAX_WORDED
from newscrawl.html.roles import DATE
from newscrawl.normalize.authors.bylines import BORDER
from newscrawl.normalize.authors.interface_words import NOT_FIRST
from newscrawl.normalize.authors.merging import is_organization
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.dates.reader import dates_in

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_reading import Seen

#: "posted by Jane at 9:15 AM"
_AT_CLOCK: Final = re.compile(r"\s(?:at|@|um|à|às|a las|alle|kl\.?|о|в|o|klo)\s?\d{1,2}[:.h]\d\d", re.IGNORECASE)
_BREAKS: Final = re.compile(rf"[{BORDER}\n|•·]")
_INITIALS: Final = re.compile(r"[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.){1,2}")
#: A firm's people together: words with capitals, of which the last says so.
_TEAM: Final = re.compile(
    r"(?:[^\W_a-z][\w'’&-]{0,20}\s){1,4}(?:Team|TEAM|Staff|STAFF|Editors|EDITORS|Redaktion|Newsroom|Desk)"
)


def nickname(seen: Seen, index: int, rest: str) -> list[str]:
    """Return the name of one word that is all of *rest*, behind "by", in a short line of the date near the headline.

    Below the text it stands in front of an hour: "posted by Jane at 9:15 AM".
    """
    line, distance = seen.line(index), seen.places.distance(index)
    is_timed = index >= seen.places.end and bool(_AT_CLOCK.search(line.text))
    names = seen.names(_AT_CLOCK.split(rest)[0] if is_timed else rest).authors
    if line.is_prose or len(line.text) > MAX_WORDED or distance is None:
        return []
    initials = _INITIALS.match(rest)
    if initials and len(dates_in(line.text, seen.language)) == 1:
        return [initials[0]]
    if len(names) != 1 or " " in names[0] or len(line.text) > MAX_BARE:
        return []
    name, dates = names[0], dates_in(line.text, seen.language)
    own = rest.partition(dates[0].raw)[0] if len(dates) == 1 else _AT_CLOCK.split(rest)[0]
    parts = [GLUE.sub("", part.strip(" ,.:")) for part in _BREAKS.split(own)]
    is_dated = is_timed or bool(dates or line.roles & DATE) or is_date(seen, index - 1) or is_date(seen, index + 1)
    is_written = name[0].isupper() or any(link.text == name for link in line.links)
    is_own = name in parts and is_written and not (is_organization(name) or is_place(name) or seen.site.is_site(name))
    return [name] if is_dated and is_own and (is_timed or -2 <= distance <= NEAR_TITLE) else []


def team(seen: Seen, index: int, rest: str) -> list[str]:
    """Return the team or agency that is all of *rest*, behind "by", in a short line near the headline."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or not 0 < distance <= NEAR_TITLE or line.is_prose or len(line.text) > MAX_BARE:
        return []
    name = rest.strip(" ,.:")
    is_own = seen.site.is_site(name) or name.partition(" ")[0].lower() in NOT_FIRST  # "our engineering team"
    is_firm = is_organization(name) and not is_own
    return [name] if (is_firm or _TEAM.fullmatch(name)) and seen.names(name).authors == (name,) else []
