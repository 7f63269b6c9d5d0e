"""Every hostile page as a file, for the commands that read stored pages."""

from __future__ import annotations

import pytest

from tests.hostile.case import ARTICLE_PATH
from tests.hostile.chosen import READ
from tests.hostile.kinds import KINDS
from tests.hostile.pages import PAGES
from tests.hostile.sources import HOMES

URL = f"http://127.77.0.1{ARTICLE_PATH}"
CASES = [*PAGES, *HOMES, *READ, *(case for case in KINDS if case.place == "page")]
each_page = pytest.mark.parametrize("stored", CASES, ids=[case.name[:40] for case in CASES], indirect=True)
