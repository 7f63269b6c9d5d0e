"""Numbers beside a listing of code are no text; the code keeps its line breaks, and other cells their numbers."""

from newscrawl.extraction.body.article_body import read_body
from tests.html.pages import HEADLINE, PARAGRAPHS, page


def texts(between):
    return list(read_body(page(f"<h1>{HEADLINE}</h1>{PARAGRAPHS}{between}{PARAGRAPHS}"), HEADLINE).paragraphs)[4:-4]


def lines(*texts):
    return "<pre>" + "".join(f"<span class=line>{text}</span><br>" for text in texts) + "</pre>"


def test_the_numbers_of_a_listings_lines_go_and_its_breaks_stay():
    cells = f"<td class=gutter>{lines(1, 2)}</td><td class=code>{lines('boats = 1', 'boats += 1')}</td>"
    assert texts(f"<figure class=highlight><table><tr>{cells}</tr></table></figure>") == ["boats = 1\nboats += 1"]


def test_other_numbers_stay():
    assert texts("<table><tr><td>1</td><td>Tarnby</td></tr><tr><td>2</td><td>Saltney</td></tr></table>") == [
        "1\tTarnby",
        "2\tSaltney",
    ]
    cells = f"<td>{lines(1, 3)}</td><td>{lines('boats = 1', 'boats += 1')}</td>"
    assert texts(f"<table><tr>{cells}</tr></table>") == ["1\n3\tboats = 1\nboats += 1"]


def test_a_short_title_of_a_panel_is_text_where_a_word_is_two_signs():
    title = "堰の歴史と町での利用について"
    panel = f"<details><summary>{title}</summary><p>四十年近く誰も立ち入ることが許されなかったという。</p></details>"
    assert texts(panel)[0] == title
