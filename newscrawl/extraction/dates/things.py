"""Boxes whose names say that they show a thing of somebody else: a post of a network, an event, a file."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.alternatives import grouped_by_first_letter

MAX_NAMES: Final = 20  # classes of one box
# Names of boxes that show a thing of somebody else, below the headline's box. Posts of networks are no bylines, and the
# other names count only beside text: "event_date" right at a headline is the article's.
_POST_NAME: Final = re.compile(
    r"(?<![a-z])(?:twitter-(?:tweet|video)|tweet|bluesky|bsky|mastodon|fb-(?:post|video)|instagram-media|text-post-media"
    r"|threads-post|tiktok-embed|reddit-embed|telegram-post|tumblr-post)(?![a-z])",
    re.IGNORECASE,
)
_THING_NAMES: Final = grouped_by_first_letter(
    "embed(?:ded|s)?|oembed|document|download|attachment|file|pdf|events?|countdown|timeline|vevent|weather|quote|"
    "pullquote|blockquote|testimonial|product|fact-?box|info-?box|chronology|schedule|calendar|agenda|youtube|facebook|"
    "twitter|instagram|threads|tiktok|reddit|linkedin"
)
_THING_NAME: Final = re.compile(rf"(?<![a-z])(?:{_THING_NAMES})(?![a-z])", re.IGNORECASE)


def is_named_post(name: str) -> bool:
    """Tell whether a box's names are those of an embedded post of a network."""
    return bool(name) and _POST_NAME.search(name) is not None


def is_named_thing(name: str, *, anywhere: bool) -> bool:
    """Tell whether a box's names speak of a thing: *anywhere*, or as one whole name ("event", not "event_date")."""
    if anywhere:
        return bool(name) and _THING_NAME.search(name) is not None
    return any(_THING_NAME.fullmatch(word) for word in name.split()[:MAX_NAMES])
