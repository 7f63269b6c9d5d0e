"""pytest plugin: golden pages of site files are tests. ``pytest sites`` runs those of a folder ``sites``.

Loaded in every run of pytest where newscrawl is installed, so it imports nothing until it meets a golden page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGES = "pages"  # sites/pages/NAME/SLUG.json beside SLUG.html.gz


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take golden pages; leave all other files alone."""
    is_golden = file_path.suffix == ".json" and file_path.parent.parent.name == _PAGES
    if is_golden and file_path.with_suffix(".html.gz").exists():
        return GoldenFile.from_parent(parent, path=file_path)
    return None


class GoldenFile(pytest.File):
    """A golden page."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield its one test."""
        yield GoldenItem.from_parent(self, name=f"{self.path.parent.name}/{self.path.stem}")


class GoldenItem(pytest.Item):
    """The page gives the record that it must, by the site file of its folder's name."""

    def runtest(self) -> None:
        """Compare."""
        from newscrawl.site_tools.golden import differences, golden_pages, shown  # noqa: PLC0415 - as said above
        from newscrawl.sites.catalogue import load_site  # noqa: PLC0415 - as above

        folder = self.path.parent
        site = load_site(folder.parent.parent, folder.name)
        for page in golden_pages(folder):
            if page.name == self.path.stem:
                lines = differences(page.record, shown(page.read(site)))
                if lines:
                    raise GoldenFailure("\n".join(lines))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show what differs, without a traceback into newscrawl."""
        if isinstance(excinfo.value, GoldenFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the page."""
        return self.path, None, self.name


class GoldenFailure(AssertionError):  # noqa: N818 - it is a failed test
    """What differs, a line each."""
