"""The author box: who wrote the article, in a few sentences, with a picture and links."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people, unsigned
from newscrawl.extraction.authors.deeds import is_deed_of_another
from newscrawl.extraction.authors.ownership import stands_in_facts
from newscrawl.html.headings import about_whom, role_of_heading
from newscrawl.html.roles import BIO, CARD, FOREIGN, SHARE
from newscrawl.items import Author, Image
from newscrawl.normalize.authors.credits import is_credit
from newscrawl.normalize.authors.merging import fold_name, is_organization, split_byline
from newscrawl.normalize.text import fold, has_spaces

if TYPE_CHECKING:
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.blocks import Region
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

_ABOUT: Final = re.compile("^(?:关于|關於)|(?:について|에 대하여)$")  # "About", where no space parts it from the name
_SEVERAL = frozenset("authors autoren auteurs autores autori autorzy авторы contributors writers yazarlar".split())
_DESCRIPTION: Final = re.compile(r"desc|title|role|job|position", re.IGNORECASE)
MIN_BIO: Final = 40  # characters
MAX_NAME: Final = 60
MAX_WORDS_OF_NAME: Final = 6  # read: a name of at most five, and the word behind it
MAX_BOXES: Final = 20
MAX_LINKS: Final = 8
SPOKEN_OF: Final = 2  # paragraphs
#: Addresses that are a person's elsewhere: schema.org's ``sameAs``.
_ELSEWHERE = (
    "twitter.com/",
    "//x.com/",
    "linkedin.com/in/",
    "facebook.com/",
    "instagram.com/",
    "bsky.app/",
    "mastodon",
    "threads.net/",
)
_SHARING = ("/share", "/sharer", "/intent", "shareArticle")


def read_author_boxes(document: Document, site: SiteTitle) -> list[Author]:
    """Return the people of author boxes: the name that heads or is linked in the box, and the prose below it."""
    found = []
    for region in document.blocks.of(BIO)[:MAX_BOXES]:
        lines = [
            line
            for line in document.outline.lines[region.first : region.last]
            if not line.roles & (FOREIGN & ~SHARE | CARD)
        ]
        if is_list_of_authors(region, lines) or stands_in_facts(document, region.first):
            continue
        whom = about_whom(region.heading) if region.heading else None
        is_of_other = whom and (not any(map(_tells, lines[1:])) or _is_subject(document, whom, region))
        if (lines and lines[0].tag == "h1") or is_of_other:
            continue  # the headline, "About coal and iron"; links of the site below "About the Quay"
        author = _name_in(lines, region, document, site)
        if author is not None:
            found.append(_with_details(author, lines, region, document))
    return found


def is_list_of_authors(region: Region, lines: list[Line]) -> bool:
    """Tell a site's list of its authors from a box: the heading is for several, and nobody is told of."""
    words = fold(region.heading or "").split()
    return bool(_SEVERAL.intersection(words)) and not any(line.is_prose for line in lines)


def _name_above(region: Region, document: Document, site: SiteTitle) -> Author | None:
    """A box that says by its name that it is but the description stands below the person's own line."""
    if region.box < 0 or region.first == 0 or not _DESCRIPTION.search(document.outline.boxes[region.box].name):
        return None
    line = document.outline.lines[region.first - 1]
    names = people(line.text, site) if len(line.text) <= MAX_NAME and not line.is_prose else []
    return Author(nameRaw=line.text) if len(names) == 1 and len(names[0]) * 10 >= len(line.text) * 7 else None


def _name_in(lines: list[Line], region: Region, document: Document, site: SiteTitle) -> Author | None:
    above = _name_above(region, document, site)
    if above is not None:
        return above
    about = about_whom(region.heading) if region.heading else None
    lines = [line for line in lines if not _heads_or_credits(line.text)]
    if lines and not lines[0].links and not region.heading and people(lines[0].text, site) == [lines[0].text]:
        return Author(nameRaw=lines[0].text)
    for line in lines:
        signing = [link for link in line.links if not line.is_prose or _begins_or_ends(line.text, link.text)]
        signing = [link for link in signing if not link.href.startswith("mailto:")]
        for link in signing:
            names = _names(link.text, about, site)
            if names:
                return Author(nameRaw=link.text, url=document.resolve(link.href))
    for line in lines:
        names = [] if line.is_prose or len(line.text) > MAX_NAME else _names(_ABOUT.sub("", line.text), about, site)
        if names:
            return Author(nameRaw=names[0])
    if about is not None:
        return Author(nameRaw=name) if (name := _as_written(about, region.heading or "")) else None
    told = role_of_heading(region.heading or "") & BIO and next((line.text for line in lines if line.is_prose), "")
    return Author(nameRaw=name) if told and (name := _told_of(told)) else None


def _begins_or_ends(text: str, name: str) -> bool:
    """Tell a bio that begins or ends with the linked name; an empty link does neither."""
    return bool(name) and (text.startswith(name) or text.endswith(name))


def _heads_or_credits(text: str) -> bool:
    """Tell what names no author: the heading of a box, who did something else, a credit."""
    return bool(role_of_heading(text)) or is_deed_of_another(text) or is_credit(text)


def _told_of(bio: str) -> str | None:
    """Return whom a bio tells of where it begins with a name of two words or more: "Jane Doe is a reporter"."""
    words = bio.split()[:MAX_WORDS_OF_NAME]
    name = " ".join(takewhile(lambda word: word[0].isupper() and word[-1].isalpha(), words))
    return name if " " in name and len(name) < len(" ".join(words)) and people(name) == [name] else None


def _as_written(about: str, heading: str) -> str | None:
    """Return the name that a heading is about, folded, as the heading writes it; ``None`` where it is not a name."""
    words, count = heading.strip(" :").split(), len(about.split())
    written = (" ".join(words[-count:]), " ".join(words[:count]))
    return next((name for name in written if fold(name) == about and people(name)), None)


def _names(text: str, about: str | None, site: SiteTitle) -> list[str]:
    """A box whose heading names somebody is about nobody else."""
    if about is None:
        return people(text, site)
    return [name for name in split_byline(text) if fold_name(name) == fold_name(about) and not is_organization(name)]


def _with_details(author: Author, lines: list[Line], region: Region, document: Document) -> Author:
    name = split_byline(author.nameRaw)[:1]
    bio = max((unsigned(line) for line in lines if _is_bio(line)), key=len, default=None)
    hrefs = [link.href for line in lines for link in line.links]
    same = [url for url in map(document.resolve, hrefs) if url and _is_elsewhere(url)]
    return replace(
        author,
        bio=bio,
        jobTitle=_job_title(lines, name[0] if name else "", region.heading),
        sameAs=list(dict.fromkeys(same))[:MAX_LINKS],
        image=_picture(region, document),
    )


def _is_subject(document: Document, whom: str, region: Region) -> bool:
    """Tell whether two paragraphs speak of whom the box is about: those of a firm's release do, and of no author."""
    lines = document.outline.lines
    others = (*lines[: region.first], *lines[region.last :])
    return sum(line.is_prose and not line.roles & FOREIGN and whom in fold(line.text) for line in others) >= SPOKEN_OF


def _tells(line: Line) -> bool:
    """Tell a line that says more than a name, a link or a label."""
    return line.is_prose or len(line.text) >= MIN_BIO // 2 > line.link_chars


def _is_bio(line: Line) -> bool:
    least = MIN_BIO if has_spaces(line.text) else MIN_BIO // 2
    return line.is_prose or (len(line.text) >= least and not line.links)


def _is_elsewhere(url: str) -> bool:
    return any(place in url for place in _ELSEWHERE) and not any(word in url for word in _SHARING)


def _job_title(lines: list[Line], name: str, heading: str | None) -> str | None:
    """The short line below the name, where it is neither the name nor a link nor a label."""
    known = {fold(name), fold(heading or "")}
    for before, line in pairwise(lines):
        if fold(before.text) == fold(name) and fold(line.text) not in known:
            plain = not line.links and not line.is_prose and not line.roles & SHARE
            return line.text if plain and 3 <= len(line.text) <= MIN_BIO + 20 and not line.text.endswith(":") else None
    return None


def _picture(region: Region, document: Document) -> Image | None:
    for picture in document.outline.pictures:
        if region.first <= picture.line <= region.last and picture.line < region.last:
            get = picture.node.attributes.get
            url = document.resolve(get("data-src") or get("data-lazy-src") or get("src"))
            if url:
                return Image(url)
    return None
