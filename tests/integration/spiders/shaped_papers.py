"""Small papers without a feed or sitemap, whose older posts are reached in many ways from a home page of the newest."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from tests.paper import Paper, headline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tests.paper import Answer

    Shape = Callable[[list[int]], dict[str, "Listing"]]

NAMES = ["sport", "culture", "politics", "economy", "science", "travel", "opinion", "health"]


class Listing(NamedTuple):
    """A page: the posts that it shows, the listings that its menu names, its next page."""

    posts: Sequence[int]
    menu: Iterable[str] = ()
    older: str | None = None


#: What stands at which path, for posts from the newest to the oldest.
Pages = dict[str, Listing]


def paged(base: str, posts: list[int], size: int, menu: Iterable[str] = ()) -> Pages:
    """A listing in pages of *size* posts; the first stands at *base*."""
    starts = range(0, len(posts), size)
    paths = [base, *(f"{base}page/{number}/" for number in range(2, len(starts) + 1))]
    return {
        path: Listing(posts[start : start + size], menu, older)
        for path, start, older in zip(paths, starts, [*paths[1:], None], strict=True)
    }


def folders(form: str, home: int, group: Callable[[int], int], names: Sequence[object] = NAMES) -> Shape:
    """One listing for each name; ``group`` says in which of them the n-th newest post stands."""

    def pages(posts: list[int]) -> Pages:
        menu = [form.format(name) for name in names]
        found = {
            path: Listing([post for at, post in enumerate(posts) if group(at) == number], menu)
            for number, path in enumerate(menu)
        }
        return {"/": Listing(posts[:home], menu), **found}

    return pages


def deep(posts: list[int]) -> Pages:
    """The home page shows three times what its older pages do, each."""
    return paged("/", posts, 5) | {"/": Listing(posts[:15], (), "/page/2/")}


def beside(base: str) -> Shape:
    """All news in pages of five, of which the home page shows four."""
    return lambda posts: paged(base, posts, 5, [base]) | {"/": Listing(posts[:20], [base])}


def two_sections_in_pages(size: int, home: int) -> Shape:
    """The newest of both sections on the home page, all in pages of their own."""

    def pages(posts: list[int]) -> Pages:
        menu = ["/sport/", "/culture/"]
        sections = paged(menu[0], posts[::2], size, menu) | paged(menu[1], posts[1::2], size, menu)
        return {"/": Listing(posts[:home], menu)} | sections

    return pages


def tags_of(tags: Callable[[int], set[int]], count: int) -> Shape:
    """Tags; ``tags`` says which the n-th newest post has."""

    def pages(posts: list[int]) -> Pages:
        menu = [f"/tag/t{number}/" for number in range(count)]
        found = {
            path: Listing([post for at, post in enumerate(posts) if number in tags(at)], menu)
            for number, path in enumerate(menu)
        }
        return {"/": Listing(posts[:8], menu), **found}

    return pages


def years(*, shows: bool) -> Shape:
    """Pages of years, which list their months, and the newest posts of the year where it *shows* some."""

    def pages(posts: list[int]) -> Pages:
        found = {"/": Listing(posts[:5], [f"/{year}/" for year in range(2026, 2022, -1)])}
        for at, year in enumerate(range(2026, 2022, -1)):
            months = [f"/{year}/{month:02}/" for month in (2, 1)]
            mine = posts[10 * at : 10 * at + 10]
            found[f"/{year}/"] = Listing(mine[:5] if shows else [], months)
            found |= {months[0]: Listing(mine[:5]), months[1]: Listing(mine[5:])}
        return found

    return pages


def _any_two(at: int) -> set[int]:
    return set(random.Random(at).sample(range(6 if at < 8 else 14), 2))


def _by_five(at: int) -> int:
    return at // 5


SHAPES: dict[str, Shape] = {
    "sections, the first on the home page": folders("/section/{}/", 5, _by_five),
    "categories": folders("/category/{}/", 5, _by_five),
    "folders": folders("/{}/", 5, _by_five),
    "topics": folders("/topics/{}", 5, _by_five),
    "rubrics in French": folders("/rubrique/{}/", 5, _by_five),
    "sections in German": folders("/ressort/{}/", 5, _by_five),
    "authors": folders("/author/{}/", 5, _by_five),
    "months": folders("/2025/{:02}/", 5, _by_five, range(8, 0, -1)),
    "months as files": folders("/archives/2025-{:02}.html", 5, _by_five, range(8, 0, -1)),
    "two categories on the home page": folders("/category/{}/", 10, lambda at: at % 2 if at < 10 else at // 5),
    "one of each category": folders("/category/{}/", 8, lambda at: at % 8),
    "forty sections": folders("/s{}/", 35, lambda at: at, range(40)),
    "a long home page": deep,
    "all news": beside("/all-the-news/"),
    "an archive in pages": beside("/archive/"),
    "sections in pages": two_sections_in_pages(2, 10),
    "tags": tags_of(_any_two, 14),
    "tags of the newest and of the old": tags_of(lambda at: {at % 4, (at + 1) % 4} if at < 8 else {4 + at % 10}, 14),
    "years without posts": years(shows=False),
    "years with posts": years(shows=True),
}


#: Which of the posts, from the newest to the oldest, a sitemap names, where there is one.
SITEMAPS: dict[str, slice] = {
    "a sitemap of years ago, and all news": slice(20, None),
    "a sitemap of every second article, and sections": slice(None, None, 2),
    "a sitemap of years ago, and months": slice(20, None),
    "a whole sitemap, and nothing else": slice(None),
}
SHAPES |= {
    "a sitemap of years ago, and all news": beside("/all-the-news/"),
    "a sitemap of every second article, and sections": folders("/section/{}/", 10, _by_five),
    "a sitemap of years ago, and months": folders("/2025/{:02}/", 5, _by_five, range(8, 0, -1)),
    "a whole sitemap, and nothing else": lambda posts: {"/": Listing(posts[:5])},
}


def older_than(first: int, base: str = "/all/") -> Shape:
    """All news in pages of five that name the next one by its last post, and not by a number."""

    def pages(posts: list[int]) -> Pages:
        paths = [base, *(f"{base}?before={post}" for post in posts[4:-1:5])]
        found = {
            path: Listing(posts[5 * at : 5 * at + 5], [base], older)
            for at, (path, older) in enumerate(zip(paths, [*paths[1:], None], strict=True))
        }
        return {"/": Listing(posts[:first], [base]), **found}

    return pages


#: A sitemap of the newest sixteen, and what leads to older ones.
NEWEST: dict[str, Shape] = {
    "months": folders("/2025/{:02}/", 8, _by_five, range(8, 0, -1)),
    "months in queries": folders("/archive?year=2025&month={}", 8, _by_five, range(8, 0, -1)),
    "years with posts": years(shows=True),
    "years without posts": years(shows=False),
    "a home page in pages": lambda posts: paged("/", posts, 5),
    "all news": beside("/all-the-news/"),
    "older than the last": older_than(8),
    "sections in pages of four": two_sections_in_pages(4, 8),
    "sections in pages": two_sections_in_pages(2, 10),
    "categories": folders("/category/{}/", 8, _by_five),
    "authors": folders("/author/{}/", 8, _by_five),
    "numbered issues": folders("/issue/{}/", 8, _by_five, range(108, 100, -1)),
    "neighbours": lambda posts: {"/": Listing(posts[:8])},
}
SHAPES |= {f"newest, {name}": shape for name, shape in NEWEST.items()}
SITEMAPS |= {f"newest, {name}": slice(16) for name in NEWEST}


class ShapedPaper(Paper):
    """A paper of that shape."""

    def __init__(self, shape: str, posts: int, host: str) -> None:
        numbers = list(reversed(range(posts)))
        self.pages: Pages = SHAPES[shape](numbers)
        self.has_neighbours = shape == "newest, neighbours"
        self.listed = numbers[SITEMAPS[shape]] if shape in SITEMAPS else []
        super().__init__(posts, host)

    def path(self, number: int) -> str:
        """Return the path of a post, which says nothing of where it is listed."""
        return f"/stories/post-{number}-of-the-town.html"

    def asked(self, path: str) -> str:
        """Return the address: listings have queries."""
        return path

    def page(self, path: str) -> Answer:
        """Return what stands at a path."""
        if path == "/sitemap.xml" and self.listed:
            urls = "".join(f"<url><loc>{self.url.rstrip('/')}{self.path(n)}</loc></url>" for n in self.listed)
            space = "http://www.sitemaps.org/schemas/sitemap/0.9"
            return 200, {"Content-Type": "application/xml"}, f'<urlset xmlns="{space}">{urls}</urlset>'
        if path not in self.pages:
            return self._with_neighbour(path, super().page(path)) if self.has_neighbours else super().page(path)
        posts, menu, older = self.pages[path]
        cards = "".join(
            f'<article class="card"><h2><a href="{self.path(n)}">{headline(n)}</a></h2>'
            f"<p>What happened at place number {n} of the town, in short.</p></article>"
            for n in posts
        )
        links = "".join(f'<a href="{link}">{link.strip("/").split("/")[-1].title()}</a> ' for link in menu)
        more = f'<a rel="next" href="{older}">Older</a>' if older else ""
        body = f"<nav>{links}</nav><h1>The Paper</h1><main>{cards}{more}</main>"
        return 200, {}, f"<!doctype html><html lang=en><title>The Paper</title><body>{body}</body>"

    def _with_neighbour(self, path: str, answer: Answer) -> Answer:
        """Return a post's page with a link to the post before."""
        number = next((n for n in self.numbers if n and self.path(n) == path), 0)
        if answer is None or not number:
            return answer
        link = f'<a rel=prev href="{self.path(number - 1)}">{headline(number - 1)}</a>'
        return *answer[:2], answer[2].replace("</article>", f"</article><nav class=post-navigation>{link}</nav>")
