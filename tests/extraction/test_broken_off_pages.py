"""A page on which a program broke off, and told its file and line, says that the site is out of order."""

from __future__ import annotations

import pytest

from newscrawl.extraction.no_article import no_article
from newscrawl.html.document import Document

BROKEN = [
    "<br><b>Fatal error</b>: Uncaught Exception: no list in /srv/www/db.php:12\nStack trace:\n#0 {main}<br>",
    "<b>Warning</b>: mysqli_connect(): refused in <b>/srv/www/db.php</b> on line <b>7</b><br>",
    '<h1>Server error</h1><pre>Traceback:\n  File "/srv/app/views.py", line 31, in index\nLookupError: list</pre>',
    "<pre>java.lang.NullPointerException\n\tat org.paper.List.show(List.java:31)\n</pre>",
    "<pre>Error: no list\n    at Object.&lt;anonymous&gt; (/srv/app/list.js:10:3)</pre>",
    "<h1>Software error:</h1><pre>No list at /srv/cgi/list.pl line 31.</pre>",
    "<h2>Object reference not set</h2><pre>in c:\\paper\\Default.aspx.cs:line 31</pre>",
]
WHOLE = [
    "<h1>City</h1><p>The page index.php is for all, and line 5 of the bus ends here.</p>",
    "<h1>City</h1><ul><li><a href='/a.php?line=12'>Line 12 is closed</a></li></ul>",
    f"<h1>What went wrong</h1><p>It stopped in /srv/db.php on line 7.</p>{'<p>It was a long day for us all.</p>' * 40}",
]


def _page(body):
    return Document("http://paper.example/city/", f"<html><body>{body}</body></html>")


@pytest.mark.parametrize("body", BROKEN)
def test_a_page_on_which_a_program_broke_off_is_an_error(body):
    found = no_article(_page(body), dated=False, signed=False)
    assert found is not None
    assert (found.kind, found.reason.partition(":")[0]) == ("error", "out of order")


@pytest.mark.parametrize("body", WHOLE)
def test_a_page_that_speaks_of_lines_or_of_a_fault_at_length_is_none(body):
    assert no_article(_page(body), dated=False, signed=False) is None


def test_an_article_that_shows_such_a_line_is_one():
    assert no_article(_page(BROKEN[0]), dated=True, signed=False) is None
