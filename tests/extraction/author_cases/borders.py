"""Names parted by markup: links around some of them, spans without a blank, line breaks, brackets, lists."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case

_A, _B, _C = "Ida Falk", "Otto Reyes", "Cynthia Dahlberg"
_LINK = '<a href="/author/{0}" rel="author">{1}</a>'
_MARKUP = (
    # links around some
    ('<p class="byline">By <a rel="author" href="/a/1">Ida Falk</a> and Otto Reyes in Caracas</p>', (_A, _B)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a>, Otto Reyes</p>', (_A, _B)),
    ('<p class="byline">By Ida Falk and <a href="/author/or">Otto Reyes</a></p>', (_A, _B)),
    ('<p class="byline">By Ida Falk, <a href="/author/or" rel="author">Otto Reyes</a> and Cynthia Dahlberg</p>', (_A, _B, _C)),
    ('<div class="byline">By <a href="/author/if">Ida Falk</a> and <a href="/author/or">Otto Reyes</a></div>', (_A, _B)),
    ('<div>By <a href="/author/if">Ida Falk</a> and Otto Reyes</div>', (_A, _B)),
    ('<p>Von <a href="/autor/if">Ida Falk</a> und Otto Reyes</p>', (_A, _B)),
    ('<p class="author"><a href="/author/if">Ida Falk</a>, Harbour Correspondent</p>', (_A,)),
    ('<p class="author"><a href="/author/if">Ida Falk</a>, The Ferry Post</p>', (_A,)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a>, Special to <a href="/">The Ferry Post</a></p>', (_A,)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a>. Reviewed by <a href="/author/or">Otto Reyes</a></p>', (_A,)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a> | Edited by <a href="/author/or">Otto Reyes</a></p>', (_A,)),
    ('<p class="byline">By <a href="/author/if">Ida Falk</a> | Photos by <a href="/author/or">Otto Reyes</a></p>', (_A,)),
    # actions
    ('<div class="byline">By <span>Ida Falk</span> <a href="mailto:i@x.example">Email the author</a></div>', (_A,)),
    ('<div class="author">Ida Falk <a href="#">Follow</a></div>', (_A,)),
    ('<div class="author">Ida Falk <button>Follow</button></div>', (_A,)),
    ('<div class="author">Ida Falk<a href="#">Follow</a></div>', (_A,)),
    ('<div class="author"><a href="/author/if">Ida Falk</a><a href="#">+ Folgen</a></div>', (_A,)),
    ('<div class="author"><a href="/author/if">Ida Falk</a> <a href="/author/if">View all posts</a></div>', (_A,)),
    ('<div class="author"><span>Ida Falk</span><span>Suivre</span></div>', (_A,)),
    ('<div class="author"><span>Ida Falk</span> <a href="/contact">Contact</a></div>', (_A,)),
    ('<div class="byline">By <a href="/a/1">Ida Falk</a> <a href="mailto:i@x.example">Email the author</a> | i@x.example</div>', (_A,)),
    ('<div class="byline">By Ida Falk <a href="#comments">12 Comments</a> <a href="#share">Share</a></div>', (_A,)),
    # spans and elements without a blank
    ('<div class="css-1"><span>By Ida Falk</span><span>Harbour correspondent</span></div>', (_A,)),
    ('<div class="css-1"><span>By Ida Falk</span><span>March 14, 2025</span><span>4 min read</span></div>', (_A,)),
    ('<div class="css-1"><span>Ida Falk</span><span>March 14, 2025</span></div>', (_A,)),
    ('<div class="byline"><span>Ida Falk</span><span>Otto Reyes</span></div>', (_A, _B)),
    ('<div class="byline"><b>Ida Falk</b><i>Harbour correspondent</i></div>', (_A,)),
    ('<div class="byline"><span>By</span><span>Ida Falk</span></div>', (_A,)),
    ('<div class="byline"><span>Ida Falk</span><span>The Ferry Post</span></div>', (_A,)),
    ('<div class="author-name"><span>Ida</span> <span>Falk</span></div>', (_A,)),
    ('<p class="byline">By <span class="name">Ida Falk</span><span class="source">Saltney Quill</span></p>', (_A,)),
    ('<p class="byline">By Ida Falk <span>Saltney Quill</span></p>', (_A,)),
    # line breaks
    ('<p class="byline">By Ida Falk<br>The Ferry Post</p>', (_A,)),
    ('<p class="byline">By Ida Falk<br>Saltney Bureau</p>', (_A,)),
    ('<p class="byline"><b>Ida Falk</b><br><i>Harbour Reporter</i></p>', (_A,)),
    ('<p class="byline"><b>Ida Falk</b><br><i>Courier Reporter</i></p>', (_A,)),
    ('<p class="byline">By Ida Falk<br/>Saltney Daily Quill</p>', (_A,)),
    ('<p class="byline">Ida Falk<br>Otto Reyes</p>', (_A, _B)),
    ('<p class="byline">By Ida Falk<br>and Otto Reyes</p>', (_A, _B)),
    ('<p class="byline">By Ida Falk,<br>Otto Reyes<br>and Cynthia Dahlberg</p>', (_A, _B, _C)),
    ('<p class="byline">By Ida Falk<br>March 3, 2025</p>', (_A,)),
    ('<p class="byline">By Ida Falk<br>Photos by Otto Reyes</p>', (_A,)),
    ("<p>By Ida Falk<br>Staff Writer</p>", (_A,)),
    ("<font size=2>By Ida Falk<br>October 6, 2025</font><br><br>", (_A,)),
    ("<b>Winter timetable keeps the late ferry</b><br>By Ida Falk<br>October 6, 2025<br><br>", (_A,)),
    ("<font size=4>Winter timetable</font><br><font size=2>By Ida Falk and Otto Reyes<br>6 October 2025</font><br><br>", (_A, _B)),
    # brackets
    ('<p class="byline">Ida Falk (Saltney)</p>', (_A,)),
    ('<p class="byline">By Ida Falk [The Ferry Post]</p>', (_A,)),
    # labels and lists
    ("<h3>Posted by:</h3><ul><li>Ida Falk</li></ul>", (_A,)),
    ("<h4>Written by</h4><p>Ida Falk</p>", (_A,)),
    ("<dl><dt>Author</dt><dd>Ida Falk</dd></dl>", (_A,)),
    ("<div><span>Author:</span> <span>Ida Falk</span></div>", (_A,)),
    ('<div class="x"><div>By</div><div>Ida Falk</div></div>', (_A,)),
    ("<h3>Posted by:</h3><ul><li>Ida Falk</li><li>Otto Reyes</li></ul>", (_A, _B)),
    ('<ul class="byline-list"><li>Ida Falk</li><li>Otto Reyes</li></ul>', (_A, _B)),
    # a title beside the person
    ('<div class="g"><p class="gb-headline">Ida Falk</p><div class="author-description">Licensed Grader, M.A. History</div></div>', (_A,)),
    ('<div class="g"><p class="author-name">Ida Falk</p><p class="author-title">Chief Harbour Analyst</p></div>', (_A,)),
    ('<div class="byline"><span class="author-name">Ida Falk</span><span class="author-role">Senior Harbour Reporter</span></div>', (_A,)),
    ('<div class="author"><span class="fn">Ida Falk</span><span class="title">Harbour Reporter</span><span class="org">The Ferry Post</span></div>', (_A,)),
    # alone and bold above the text, and beside the date
    ("<p><strong>Ida Falk</strong></p>", (_A,)),
    ("<p>March 14, 2025 | Ida Falk</p>", (_A,)),
    ("<p>Ida Falk, March 14, 2025</p>", (_A,)),
    ("<p>Ida Falk - March 14, 2025 - 13:10</p>", (_A,)),
    ("<small>04.02.2025 | 13:10 Uhr | Ida Falk</small>", (_A,)),
    ("<p>March 14, 2025 by Ida Falk</p>", (_A,)),
    ('<p class="meta"><time>March 14, 2025</time> · Ida Falk · Harbour</p>', (_A,)),
)  # fmt: skip
_AT_THE_END = (
    ('<section class="credits"><div>Text: <span class="author">Ida Falk</span></div></section>', (_A,)),
    ('<div class="credits"><p>Text: Ida Falk</p><p>Foto: Otto Reyes</p></div>', (_A,)),
    ("<p>Text: Ida Falk</p>", (_A,)),
    ("<p><em>Text: Ida Falk, Foto: Otto Reyes</em></p>", (_A,)),
    ("<p>Autorin: Ida Falk</p>", (_A,)),
    ("<p>Author: Ida Falk</p>", (_A,)),
    ("<p>Reporting by Ida Falk; editing by Otto Reyes</p>", (_A,)),
    ("<p>(Reporting by Ida Falk and Otto Reyes; Editing by Cynthia Dahlberg)</p>", (_A, _B)),
    ("<p>Article written by:</p><h3>Ida Falk, MD, FOMA</h3>", (_A,)),
    ("<p><strong>Ida Falk</strong></p>", (_A,)),
    ("<p>— Ida Falk</p>", (_A,)),
    ("<p>By Ida Falk</p>", (_A,)),
)  # fmt: skip


def cases() -> list[Case]:
    """Each piece below the headline; the credits at the end."""
    found = [Case(markup, {"under": markup}, names) for markup, names in _MARKUP]
    return found + [Case(f"end {markup}", {"end": markup}, names) for markup, names in _AT_THE_END]
