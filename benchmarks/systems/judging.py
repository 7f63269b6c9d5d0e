"""Records against the truth: what was found, and which fields are right."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from systems.content import Post

FIELDS = ("headline", "authors", "published", "modified", "section", "keywords", "body")
_MARKS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


@dataclass
class Facts:
    """What a system's pages, feeds and maps tell of its posts; what they do not tell is not asked for."""

    authors: bool = True
    published: str = "instant"  # or "day", "none"
    modified: bool = True
    section: bool = True
    keywords: bool = True
    untold_of_undated: tuple[str, ...] = ()  # fields that pages without a date do not print


@dataclass
class Score:
    """Shares of one run, 0 to 1, and what was wrong."""

    recall: float = 0.0
    precision: float = 0.0
    fields: dict[str, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def judge(records: Sequence[Mapping[str, Any]], posts: Sequence[Post], facts: Facts) -> Score:
    """Compare the published records with the posts of an edition."""
    by_headline: dict[str, list[Mapping[str, Any]]] = {}
    for record in records:
        by_headline.setdefault(_plain(record["headline"] or ""), []).append(record)
    score = Score()
    found = {post.slug: by_headline.get(_plain(post.headline), []) for post in posts}
    by_slug = {slug_of(record["url"]): record for record in records}
    matched = {slug: (many[0] if many else by_slug.get(slug)) for slug, many in found.items()}
    hits = {slug: record for slug, record in matched.items() if record is not None}
    score.recall = len(hits) / len(posts)
    score.precision = len(hits) / len(records) if records else 0.0
    score.wrong += [f"missing: {slug}" for slug, record in matched.items() if record is None]
    taken = {id(record) for record in hits.values()}
    score.wrong += [f"not an article: {record['url']}" for record in records if id(record) not in taken]
    for name in FIELDS:
        right = 0
        for post in posts:
            if post.slug in hits:
                problem = _problem(name, hits[post.slug], post, facts)
                right += problem is None
                score.wrong += [f"{name} of {post.slug}: {problem}"] if problem else []
        score.fields[name] = right / len(hits) if hits else 0.0
    return score


def _problem(name: str, record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    if post.published is None and facts.untold_of_undated:
        facts = replace(facts, **dict.fromkeys(facts.untold_of_undated, False))
    return _CHECKS[name](record, post, facts)


def _headline(record: Mapping[str, Any], post: Post, _: Facts) -> str | None:
    return None if _plain(record["headline"] or "") == _plain(post.headline) else repr(record["headline"])


def _authors(record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    names = [author["name"] for author in record["authors"]]
    return None if names == ([post.author] if facts.authors else []) else repr(names)


def _published(record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    told = record["datePublished"]
    if post.published is None or facts.published == "none":
        return None if told is None else f"{told} for an undated post"
    instant = post.published.strftime("%Y-%m-%dT%H:%M:%SZ")
    wanted = instant if facts.published == "instant" else instant[:10]
    return None if told == wanted or (facts.published == "day" and told == instant) else f"{told}, not {wanted}"


def _modified(record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    told = record["dateModified"]
    if post.edited is not None and not facts.modified:
        return None  # the system tells a moment of its own
    if post.edited is None or not facts.modified:
        published = post.published.strftime("%Y-%m-%dT%H:%M:%SZ") if post.published else None
        return None if told in (None, published) else f"{told} for a post that was not edited"
    wanted = post.edited.strftime("%Y-%m-%dT%H:%M:%SZ")
    return None if (told or "")[:10] == wanted[:10] else f"{told}, not {wanted}"


def _section(record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    told = [section.lower() for section in record["articleSection"]]
    return None if told == ([post.section] if facts.section else []) else repr(told)


def _keywords(record: Mapping[str, Any], post: Post, facts: Facts) -> str | None:
    told = {word.lower() for word in record["keywords"]} - {post.section}
    return None if told == (set(post.tags) if facts.keywords else set()) else repr(sorted(told))


def _body(record: Mapping[str, Any], post: Post, _: Facts) -> str | None:
    told = [_plain(part) for part in re.split(r"\n+", record["articleBody"] or "") if part.strip()]
    wanted = [_plain(part) for part in post.paragraphs]
    if told == wanted:
        return None
    more = [part[:60] for part in told if part not in wanted]
    less = [part[:60] for part in wanted if part not in told]
    return f"too much {more}, missing {less}"


_CHECKS = {
    "headline": _headline, "authors": _authors, "published": _published, "modified": _modified,
    "section": _section, "keywords": _keywords, "body": _body,
}  # fmt: skip


def slug_of(url: str) -> str:
    """Return the last part of an address, without a date before it and an ending behind."""
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return re.sub(r"^\d{4}-\d\d-\d\d-", "", last.removesuffix(".html"))


def _plain(text: str) -> str:
    return " ".join(text.translate(_MARKS).split())
