"""A story's page: its parts in the markup of its theme."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from newscrawl.demo.metadata import metadata
from newscrawl.demo.moments import printed, printed_day
from newscrawl.demo.pages import Frame, Page, framed, recent_block
from newscrawl.demo.text import markup
from newscrawl.demo.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newscrawl.demo.content import Block, BlockKind, Edition, Story
    from newscrawl.demo.newsroom import Newsroom
    from newscrawl.demo.theme import Theme

COMMENTERS = ("Gull94", "P. Ferriday")
COMMENT_DAYS = 2  # so that a comment's date is never the article's


def tag_path(edition: Edition, keyword: str) -> str:
    """Return the path of a keyword's page, in the edition's own letters."""
    return f"{edition.path}tag/{keyword.lower().replace(' ', '-')}/"


def story_page(newsroom: Newsroom, story: Story) -> Page:
    """Return the page of a story."""
    look, edition = theme(story.theme), newsroom.edition(story)
    aside = recent_block(edition, look, newsroom.recent(story.language, story))
    frame = Frame(story.headline, metadata(newsroom, story), aside)
    text = framed(newsroom, edition, look, frame, story_main(newsroom, story))
    return Page(story.path, "article", text, newsroom.changed(story).at)


def story_main(newsroom: Newsroom, story: Story) -> str:
    """Return the main part of a story's page."""
    return theme(story.theme).fill("story", headline=escape(story.headline), **_Writer(newsroom, story).parts())


class _Writer:
    """Writes one story in one theme."""

    def __init__(self, newsroom: Newsroom, story: Story) -> None:
        self.newsroom, self.story = newsroom, story
        self.look: Theme = theme(story.theme)
        self.words: Mapping[str, str] = newsroom.edition(story).words
        self.furniture: Mapping[BlockKind, Callable[[Block], str]] = {
            "list": self._list,
            "figure": self._figure,
            "related": self._related,
            "newsletter": self._newsletter,
            "more": self._more,
        }

    def parts(self) -> dict[str, str]:
        """Return the parts of the page that the snippet ``story`` puts in order."""
        section = self.newsroom.section(self.story)
        return {
            "section": self.look.fill("section", url=section.path, name=escape(section.name)),
            "standfirst": self._if(self.story.standfirst, "standfirst", text=escape(self.story.standfirst)),
            "byline": self.look.fill("byline", line=self._byline()),
            "dateline": self._dateline(),
            "updated": self._updated(),
            "share": self.look.fill("share", label=self.words["share"]),
            "body": "\n".join(map(self._block, self.story.body)),
            "tags": self._tags(),
            "bio": self._bios(),
            "comments": self._comments(),
        }

    def _if(self, wanted: object, snippet: str, **values: str) -> str:
        return self.look.fill(snippet, **values) if wanted else ""

    def _byline(self) -> str:
        authors = self.newsroom.authors(self.story)
        names = self.story.printed or tuple(author.name for author in authors)
        links = [
            self.look.fill("author_link", url=author.path, name=escape(name).replace("  ", "&nbsp; "))
            for author, name in zip(authors, names, strict=True)
        ]
        return (self.story.byline or self.words["by"]).format(self.words["and"].join(links))

    def _dateline(self) -> str:
        moment = self.newsroom.published(self.story)
        text = printed(moment, self.newsroom.edition(self.story))
        return self._if(self.story.dated, "dateline", text=text, datetime=self._datetime(self.story.published))

    def _updated(self) -> str:
        moment = self.newsroom.modified(self.story)
        if moment is None:
            return ""
        text = self.words["updated"].format(printed(moment, self.newsroom.edition(self.story)))
        return self.look.fill("updated", text=text, datetime=self._datetime(self.story.modified))

    def _datetime(self, value: str) -> str:
        """Return the attribute; a page without metadata has no machine-readable date either."""
        return f' datetime="{value}"' if self.story.meta != "none" else ""

    def _block(self, block: Block) -> str:
        if block.kind in self.furniture:
            return self.furniture[block.kind](block)
        return self.look.fill(block.kind, text=" ".join(map(markup, block.lines)))

    def _list(self, block: Block) -> str:
        return self.look.fill(
            "list", items="\n".join(self.look.fill("item", text=markup(line)) for line in block.lines)
        )

    def _figure(self, block: Block) -> str:
        caption, credit = block.lines
        return self.look.fill(
            "figure",
            source="/images/coast.svg",
            caption=escape(caption),
            credit=escape(self.words["photo"].format(credit)),
        )

    def _related(self, _: Block) -> str:
        entries = [
            self.look.fill(
                "related_item", url=escape(self.newsroom.address(other.path)), headline=escape(other.headline)
            )
            for other in self.newsroom.related(self.story)
        ]
        return self.look.fill("related", heading=self.words["related"], items="\n".join(entries))

    def _newsletter(self, _: Block) -> str:
        heading, text, button = (self.words[f"newsletter{part}"] for part in ("", "_text", "_button"))
        return self.look.fill("newsletter", heading=heading, text=text, button=button)

    def _more(self, _: Block) -> str:
        other = self.newsroom.related(self.story)[0]
        url = escape(self.newsroom.address(other.path))
        return self.look.fill("more", label=self.words["more"], url=url, headline=escape(other.headline))

    def _tags(self) -> str:
        edition = self.newsroom.edition(self.story)
        links = [
            self.look.fill("tag", url=quote(tag_path(edition, keyword)), name=escape(keyword))
            for keyword in self.story.keywords
        ]
        return self._if(links, "tags", label=self.words["tags"], items=", ".join(links))

    def _bios(self) -> str:
        boxes = [
            self.look.fill(
                "bio",
                about=self.words["about"].format(escape(author.name)),
                name=escape(author.name),
                url=author.path,
                text=escape(author.bio[self.story.language]),
            )
            for author in self.newsroom.authors(self.story)
            if self.story.bio
        ]
        return "\n".join(boxes)

    def _comments(self) -> str:
        when = printed_day(self.newsroom.changed(self.story).later(COMMENT_DAYS), self.newsroom.edition(self.story))
        entries = [
            self.look.fill("comment", who=who, when=when, text=self.words[f"comment_{number}"])
            for number, who in enumerate(COMMENTERS, 1)
        ]
        heading = self.words["comments"]
        return self._if(self.story.comments, "comments", heading=heading, items="\n".join(entries))
