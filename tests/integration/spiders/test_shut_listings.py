"""A run that met listings which the site did not show says so, unless a list names their articles in any case."""

from __future__ import annotations

import pytest

from tests.paper import Paper, headline, status
from tests.running import QUICK, newscrawl, records

SECTIONS = ("politics", "sport", "culture", "science")
_EACH = 6
_WALL = (200, {}, "<title>Just a moment...</title><h1>Verify you are human</h1><p>Enable cookies to continue.</p>")
_DOWN = (200, {}, "<title>Maintenance</title><h1>We are down for maintenance</h1><p>We will be back soon.</p>")
_LOGIN = "<title>Log in</title><h1>Log in</h1><form><input name=user><input type=password name=word></form>"
SHUT = [
    (status(403), "(HTTP 403)"),
    ((200, {}, ""), "(an empty answer)"),
    (_WALL, "(a wall: robot)"),
    (_DOWN, "(out of order)"),
]
MEANT = [status(401), status(404), status(451), (200, {}, _LOGIN)]


class SectionPaper(Paper):
    """The home page shows one post of each section; the others stand in the sections, half of them on a second page."""

    def __init__(self) -> None:
        super().__init__(_EACH * len(SECTIONS))
        self.has_sitemap = False

    def page(self, path):
        name, _, number = path.strip("/").partition("/page/")
        if name in SECTIONS:
            first = SECTIONS.index(name) * _EACH
            if number == "2":
                return self._listing(range(first + 3, first + _EACH), name)
            more = f'<a rel="next" href="/{name}/page/2">Older</a>'
            return self._listing(range(first, first + 3), name, more)
        if path == "/":
            return self._listing(range(0, len(self.numbers), _EACH), "The Paper")
        if path == "/sitemap.xml" and self.has_sitemap:
            named = "".join(f"<url><loc>{url}</loc></url>" for url in self.urls())
            sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{named}</urlset>'
            return 200, {"Content-Type": "application/xml"}, sitemap
        return super().page(path)

    def _listing(self, numbers, name, more=""):
        menu = "".join(f'<a href="/{each}">{each.title()}</a> ' for each in SECTIONS)
        cards = "".join(f'<article><h2><a href="{self.path(n)}">{headline(n)}</a></h2></article>' for n in numbers)
        head = f"<title>{name.title()}</title>"
        return 200, {}, f"{head}<header><nav>{menu}</nav></header><main><h1>{name.title()}</h1>{cards}{more}</main>"


@pytest.fixture
def paper():
    with SectionPaper() as paper:
        yield paper


def _crawl(paper, folder, *more):
    return newscrawl("crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *QUICK, *more, cwd=folder)


def test_sections_that_are_not_shown_make_the_run_partial_and_come_when_they_are(paper, tmp_path):
    for section, (answer, _) in zip(SECTIONS, SHUT, strict=True):
        paper.spoil[f"/{section}"] = answer
    run = _crawl(paper, tmp_path)
    assert run.returncode == 3, run.stderr[-2000:]
    assert "sections, older pages, feeds or sitemaps not shown: 4 (" in run.stderr
    said = [f"{paper.url}{section} {reason}" for section, (_, reason) in zip(SECTIONS, SHUT, strict=True)]
    report = next(tmp_path.rglob("report.html")).read_text("utf-8")  # names all, the sentence three
    assert [name for name in said if name not in report] == []
    assert len(records(tmp_path / "out.jsonl")) == len(SECTIONS)
    paper.spoil.clear()
    again = _crawl(paper, tmp_path)
    assert again.returncode == 0, again.stderr[-2000:]
    assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()


def test_an_older_page_that_is_refused_makes_the_run_partial(paper, tmp_path):
    paper.spoil["/sport/page/2"] = status(403)
    run = _crawl(paper, tmp_path)
    assert run.returncode == 3
    assert f"{paper.url}sport/page/2 (HTTP 403)" in run.stderr


def test_a_login_that_all_sections_lead_to_is_named(paper, tmp_path):
    paper.spoil["/login"] = (200, {}, _LOGIN)
    for section in SECTIONS[1:]:
        paper.spoil[f"/{section}"] = status(302, Location=f"/login?next=/{section}")
    run = _crawl(paper, tmp_path)
    assert run.returncode == 3
    assert "sections, older pages, feeds or sitemaps not shown: 3" in run.stderr


def test_sections_that_are_gone_or_meant_for_others_leave_the_run_good(paper, tmp_path):
    for section, answer in zip(SECTIONS, MEANT, strict=True):
        paper.spoil[f"/{section}"] = answer
    run = _crawl(paper, tmp_path)
    assert run.returncode == 0, run.stderr[-2000:]


@pytest.mark.parametrize(("processes", "has_sitemap"), [(1, True), (2, True), (2, False)])
def test_a_list_of_all_articles_makes_up_for_a_section_whichever_process_read_it(
    paper, tmp_path, processes, has_sitemap
):
    paper.has_sitemap = has_sitemap
    paper.spoil["/politics"] = status(403)
    run = _crawl(paper, tmp_path, "-s", f"NEWSCRAWL_PROCESSES={processes}")
    assert run.returncode == (0 if has_sitemap else 3), run.stderr[-2000:]
    assert (f"not shown: 1 ({paper.url}politics (HTTP 403))" in run.stderr) is not has_sitemap
    assert len(records(tmp_path / "out.jsonl")) == len(paper.numbers) - (0 if has_sitemap else _EACH - 1)


def test_articles_that_are_refused_are_given_up_and_named(paper, tmp_path):
    paper.spoil |= {paper.path(8): status(403), paper.path(9): status(406)}
    run = _crawl(paper, tmp_path)
    assert run.returncode == 3
    assert f"{paper.path(8)} (HTTP 403)" in run.stderr
    assert f"{paper.path(9)} (HTTP 406)" in run.stderr


_XML = {"Content-Type": "application/xml"}
_PAGE = "<html><title>Not found</title><h1>Page not found</h1><p>There is no such page here.</p></html>"
_MESSAGE = (200, _XML, "Warning: too many connections in map.php on line 3")
MAPS = [
    (lambda _: status(403), "(HTTP 403)"),
    (lambda whole: (200, _XML, whole[: len(whole) // 2]), "(cut off)"),
    (lambda _: _MESSAGE, "(no sitemap)"),
    (lambda _: _WALL, "(a wall: robot)"),
]
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NO_MAPS = [status(404), (200, {}, _PAGE), (200, _XML, f"<urlset {_SCHEMA}></urlset>"), status(410)]


class MappedPaper(Paper):
    """The home page shows the newest posts; four sitemaps of an index name all."""

    def __init__(self) -> None:
        super().__init__(24)
        self.robots = f"Sitemap: {self.url}maps.xml"
        self.maps = {f"/posts-{n}.xml": self.map(range(6 * n, 6 * n + 6)) for n in range(4)}

    def map(self, numbers):
        named = "".join(f"<url><loc>{self.url.rstrip('/')}{self.path(n)}</loc></url>" for n in numbers)
        return f"<urlset {_SCHEMA}>{named}</urlset>"

    def page(self, path):
        if path == "/maps.xml":
            maps = "".join(f"<sitemap><loc>{self.url.rstrip('/')}{each}</loc></sitemap>" for each in self.maps)
            return 200, _XML, f"<sitemapindex {_SCHEMA}>{maps}</sitemapindex>"
        return (200, _XML, self.maps[path]) if path in self.maps else super().page(path)

    def _home(self):
        kept, self.numbers = self.numbers, self.numbers[:2]
        home = super()._home()
        self.numbers = kept
        return home


def test_sitemaps_that_are_named_and_not_shown_make_the_run_partial_and_come_when_they_are(tmp_path):
    with MappedPaper() as paper:
        for (path, whole), (spoilt, _) in zip(paper.maps.items(), MAPS, strict=True):
            paper.spoil[path] = spoilt(whole)
        run = _crawl(paper, tmp_path)
        assert run.returncode == 3, run.stderr[-2000:]
        said = [f"{paper.url}{path[1:]} {reason}" for path, (_, reason) in zip(paper.maps, MAPS, strict=True)]
        report = next(tmp_path.rglob("report.html")).read_text("utf-8")
        assert [name for name in said if name not in report] == []
        assert 2 <= len(records(tmp_path / "out.jsonl")) < 2 + 6
        paper.spoil.clear()
        again = _crawl(paper, tmp_path)
        assert again.returncode == 0, again.stderr[-2000:]
        assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()


def test_sitemaps_that_there_are_not_leave_the_run_good(tmp_path):
    with MappedPaper() as paper:
        paper.spoil |= dict(zip(paper.maps, NO_MAPS, strict=True))
        run = _crawl(paper, tmp_path)
    assert run.returncode == 0, run.stderr[-2000:]


@pytest.mark.parametrize("answer", [status(403), _MESSAGE], ids=["403", "a message"])
def test_nothing_is_missed_at_the_usual_place_where_nobody_names_a_sitemap(paper, tmp_path, answer):
    paper.spoil["/sitemap.xml"] = answer
    run = _crawl(paper, tmp_path)
    assert run.returncode == 0, run.stderr[-2000:]
