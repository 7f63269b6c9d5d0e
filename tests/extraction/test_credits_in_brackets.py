"""Names in brackets of other scripts, and credits that an abbreviation tells."""

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.dated_pages import SEEN, P


def read(line: str, lang: str):
    title = "Old lighthouse goes dark"
    html = f"<html lang={lang}><title>{title}</title><main><article><h1>{title}</h1>{line}{P}</article></main></html>"
    return read_record("https://courier.example/news/old-lighthouse", html, None, Told(SEEN))


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<p class=byline>{}</p>"])
@pytest.mark.parametrize(
    "line", ["【記者・高橋美咲】", "（記者・高橋美咲）", "(記者・高橋美咲)", "記者 高橋美咲", "【文・高橋美咲】"]
)
def test_a_writer_in_brackets(line, markup):
    assert [author.name for author in read(markup.format(line), "ja").authors] == ["高橋美咲"]


@pytest.mark.parametrize("credit", ["Fot. Marek Zych", "fot. Marek Zych", "Fot.: Marek Zych", "Zdj. Marek Zych"])
def test_an_abbreviated_credit(credit):
    record = read(f"<p class=byline>Anna Arcz</p><p>{credit}</p>", "pl")
    assert [author.name for author in record.authors] == ["Anna Arcz"]
    assert [(one.name, one.role) for one in record.contributors] == [("Marek Zych", "photographer")]
