"""Every hostile page as a file, for the commands that read stored pages."""

from __future__ import annotations

import pytest

from tests.hostile.case import ARTICLE_PATH
from tests.hostile.chosen import READ
from tests.hostile.pages import PAGES
from tests.hostile.sources import HOMES

URL = f"http://127.77.0.1{ARTICLE_PATH}"
CASES = [*PAGES, *HOMES, *READ]
each_page = pytest.mark.parametrize("stored", CASES, ids=[case.name[:40] for case in CASES], indirect=True)
