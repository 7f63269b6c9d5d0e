"""When readers are told somebody else than the best claim names: an account set the article, another signs it.

Two kinds, by the measured shares of the public sets. A person of the article's node who stands in no line of the page,
where a desk or a team signs right at the headline: the desk was right on 2 pages of 2; where nobody else is printed
such a person was right on 16 of 18. An account, a nickname of the node or the site, where a line close below the
headline names a person in full: the person was right on each of them.

A third by 12 themes of five systems: the owner of the site, whom the system tells machines on every page, where the
author's markup names another person. The last lines of the page reserve the owner's rights, or no line has the owner's
name and the author stands above the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.claim_worth import FULL_NAME, NOBODY, names_of, worth_of
from newscrawl.extraction.authors.ownership import CLOSE
from newscrawl.extraction.authors.side_column import RULE as SIDE
from newscrawl.normalize.authors.merging import fold_name

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_lines import Printed
    from newscrawl.extraction.authors.co_authors import Byline
    from newscrawl.extraction.authors.declared import Claim
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document

LAST_LINES: Final = 30  # of a page, in which its rights are reserved
MAX_RIGHTS: Final = 200  # characters
_MARKED: Final = frozenset({"byline link", "byline", "byline line", SIDE})
_RIGHTS: Final = re.compile(r"[©ⓒ]|\(c\)\s|\bcopyright\b", re.IGNORECASE)
_SAYS_WHO: Final = frozenset({"byline link", "by …"})


def printed_instead(best: Claim, printed: Printed, document: Document, site: SiteTitle) -> Claim | None:
    """Return what is printed at the headline where it goes before the *best* claim."""
    worth = worth_of(best, site)
    if worth == NOBODY or (worth < FULL_NAME and best.source != "page"):
        near = [byline.claim() for byline in printed.found if 0 < byline.distance <= CLOSE]
        return next((claim for claim in near if worth_of(claim, site) == FULL_NAME), None)
    own = printed.best
    if worth == FULL_NAME and best.source != "page" and own is not None and own.rule in _MARKED:
        claim = own.claim()
        is_other = worth_of(claim, site) == FULL_NAME and _words(claim).isdisjoint(_words(best))
        is_above = _is_above_text(own, document)
        if is_other and (_owns_site(best, document) or (is_above and not _is_seen(best, document))):
            return claim
    near_title = printed.near
    if best.source != "json-ld" or worth < FULL_NAME or near_title is None or near_title.rule not in _SAYS_WHO:
        return None
    claim = near_title.claim()
    is_another = worth_of(claim, site) < FULL_NAME and _words(claim).isdisjoint(_words(best))  # "Jane" is Jane Doe
    return claim if is_another and not _is_seen(best, document) else None


def _is_above_text(byline: Byline, document: Document) -> bool:
    """Tell whether no paragraph stands between the headline and the byline."""
    between = document.outline.lines[max(0, byline.line - byline.distance) : byline.line]
    return byline.distance > 0 and not any(line.is_prose for line in between)


def _owns_site(claim: Claim, document: Document) -> bool:
    """Tell whether the page's last lines give the claim's one person the rights: "© 2026 Kim Doe"."""
    names = [fold_name(name) for name in _names(claim)]
    last = (line.text for line in document.outline.lines[-LAST_LINES:] if len(line.text) <= MAX_RIGHTS)
    rights = [fold_name(text) for text in last if _RIGHTS.search(text)]
    return len(names) == 1 and any(names[0] in text for text in rights)


def _names(claim: Claim) -> list[str]:
    return [name for author in claim.authors for name in names_of(author)]


def _words(claim: Claim) -> set[str]:
    return {word for name in _names(claim) for word in fold_name(name).split()}


def _is_seen(claim: Claim, document: Document) -> bool:
    """Tell whether one of the people stands in a line of the page."""
    names = [fold_name(name) for name in _names(claim)]
    texts = (fold_name(line.text) for line in document.outline.lines)
    return any(name in text for text in texts for name in names)
