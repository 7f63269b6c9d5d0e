"""Rule files as site files: the text of each, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newscrawl.sites.ftr.convert import convert
from newscrawl.sites.keys import KEYS, KeyValueError
from newscrawl.sites.site import parse_site
from newscrawl.sites.write import site_text

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Container

    from newscrawl.sites.ftr.convert import Converted, Fate
    from newscrawl.sites.ftr.rules import RuleFile
    from newscrawl.sites.site import Site

MAX_COMMENTS = 40

_PAGE_FIRST = (
    "what pages tell of themselves goes first, the rules of this file fill what is missing: "
    'write "site" to turn it round'
)


_OTHER_AGENT = "the rule file sends this name in place of the crawler's own"


class SiteFile(NamedTuple):
    """A site file: its name, its text, the site that it describes, and what became of each directive."""

    name: str
    text: str
    site: Site
    fates: Counter[tuple[str, Fate]]


def site_file(rules: RuleFile, others: Container[str] = ()) -> SiteFile:
    """Return the site file of a rule file; *others* are the names of those that are converted with it.

    Raises ``SiteError`` if it would be none.
    """
    made = convert(rules)
    facts = _usable(made)
    facts.setdefault("urls", ["https://example.com/"])
    facts["precedence"] = "page"
    if rules.is_for_hosts_below(others):
        facts["domains"] = [f"*.{rules.domain}"]
    notes = [f"From the rule file {rules.name} of ftr-site-config (public domain)."]
    if made.notes:
        notes.append("Without a counterpart here:")
        notes += [f"  {note}" for note in made.notes]
    if rules.comments:
        notes.append("Its author's remarks:")
        notes += [f"  {comment}" for comment in rules.comments[:MAX_COMMENTS]]
    name = rules.name_beside(others)
    text = site_text(facts, {"precedence": _PAGE_FIRST, "headers.User-Agent": _OTHER_AGENT}, notes)
    return SiteFile(name, text, parse_site(name, text, f"{name}.toml"), made.fates)


def _usable(made: Converted) -> dict[str, Any]:
    """Return the facts less those that no site file may hold; they are named in the notes."""
    kept = {}
    for key, value in made.facts.items():
        try:
            KEYS[key].read(value)
        except KeyValueError as problem:
            made.notes.append(f"{key}: {value}  ({problem})")
        else:
            kept[key] = value
    return kept
