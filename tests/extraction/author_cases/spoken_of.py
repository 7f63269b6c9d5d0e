"""Persons that the page speaks of, quotes or thanks: none of them wrote it."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case

_BLOCKS = {
    "speaker and day": "<p>Nils Oberg, 4 July 2026</p>",
    "speaker and job": "<p>Nils Oberg, harbour master, March 2026</p>",
    "quotation with day": "<blockquote><p>No boat outlives her crew.</p><p>Nils Oberg, March 3, 1921</p></blockquote>",
    "quotation with a dash": "<blockquote><p>No boat outlives her crew.</p><p>— Nils Oberg, March 3, 2021</p>"
    "</blockquote>",
    "quotation with cite": "<blockquote><p>No boat outlives her crew.</p><cite>Nils Oberg, 2019</cite></blockquote>",
    "quotation with footer": "<blockquote><p>No boat outlives her crew.</p><footer>by Nils Oberg</footer></blockquote>",
    "quotation with author class": '<blockquote><p>No boat outlives her crew.</p><span class="author">Nils Oberg'
    "</span></blockquote>",
    "author class begins a quotation": '<blockquote class="book"><span class="author">Nils Oberg</span> wrote that no '
    "boat outlives her crew.</blockquote>",
    "quotation in a div": '<div class="quote"><p>No boat outlives her crew.</p><p class="author">Nils Oberg</p></div>',
    "pull quote": '<aside class="pullquote"><p>No boat outlives her crew.</p><p>by Nils Oberg</p></aside>',
    "quotation box of a theme": '<div class="wp-block-pullquote"><blockquote><p>No boat outlives her crew.</p></blockquote>'
    '<span class="name">Nils Oberg</span> <span>3 March 2021</span></div>',
    "figure with quotation": "<figure><blockquote>No boat outlives her crew.</blockquote><figcaption>By Nils Oberg, 1921"
    "</figcaption></figure>",
    "testimonial": '<div class="testimonial"><p>The best paper of the coast.</p><span class="author">Nils Oberg</span>'
    "</div>",
    "testimonial with a date": '<div class="testimonials-item"><p>Never a late issue.</p><strong>Nils Oberg</strong> '
    "- 3 March 2026</div>",
    "customer review": '<div class="review"><span class="review-author">Nils Oberg</span><time>3 March 2026</time>'
    "<p>Five stars for the soup on board.</p></div>",
    "reader's letter": '<div class="reader-letter"><p>I take the late boat.</p><p>Nils Oberg, 3 March 2026</p></div>',
    "reader's comment": '<div class="reader-comment"><strong>Nils Oberg</strong> - 3 March 2026<p>I liked the old '
    "boat.</p></div>",
    "book": '<div class="book-info"><h4>The Crew</h4><span class="book-author">by Nils Oberg</span><span>Saltney Press'
    "</span></div>",
    "book in a line": "<p><em>The Crew</em> by Nils Oberg (Saltney Press, 2019)</p>",
    "podcast": '<div class="podcast"><h4>Episode 12</h4><p>With Nils Oberg, March 3, 2026</p></div>',
    "listen box": '<div class="listen"><span>Listen to this article</span><p>Read by Nils Oberg</p></div>',
    "audio player": '<div class="audio-player"><p>Narrated by Nils Oberg, 4 min</p></div>',
    "topic person": '<div class="topics"><a href="/person/nils-oberg">Nils Oberg</a> <a href="/topic/f">Ferries</a></div>',
    "person of the topic": '<p class="tags">People: <a href="/people/nils-oberg">Nils Oberg</a></p>',
    "photographer": "<figure><img src='/a.jpg'><figcaption>The boat. Photo by Nils Oberg</figcaption></figure>",
    "photographer in a class": "<figure><img src='/a.jpg'><figcaption>The boat. <span class='author'>Foto: Nils Oberg"
    "</span></figcaption></figure>",
    "photographer below a picture": '<div><img src="/a.jpg"></div><p class="photo-credit">Nils Oberg / The Ferry Post</p>',
    "event": '<div class="event"><h4>Talk at the yard</h4><p>Nils Oberg, 3 March 2026, 19:00</p></div>',
    "programme": '<div class="broadcast"><p>Also in the programme:</p><h3>Radio Quay | Nils Oberg | 17.06.2026 | 15:00'
    "</h3></div>",
    "heading of an interview": "<h3>Nils Oberg, 34, harbour master</h3>",
    "interview in speakers": "<p><strong>Nils Oberg:</strong> We said so in March 2021.</p>",
    "table": "<table><tr><td>Nils Oberg</td><td>3 March 2021</td></tr><tr><td>Ada Lind</td><td>4 March 2021</td></tr></table>",
    "definition list": "<dl><dt>Captain</dt><dd>Nils Oberg, 3 March 2021</dd></dl>",
    "list of names": "<ul><li>Nils Oberg, 3 March 2021</li><li>Ada Lind, 4 March 2021</li></ul>",
    "obituary dates": "<p>Nils Oberg, 3 March 1921 – 4 July 2020</p>",
    "file": '<div class="document"><h4>The report</h4><p>By Nils Oberg, published March 3, 2021</p></div>',
    "related": '<div class="related"><h4>More on this</h4><a href="/x">The old boat is sold</a><p>By Nils Oberg</p></div>',
}
_BYLINE = '<p class="byline">By Ida Falk</p>'


def cases() -> list[Case]:
    """Each block in the midst of an unsigned article, of a signed one, and at its end."""
    found = []
    for name, block in _BLOCKS.items():
        found += [
            Case(f"{name}, unsigned", {"mid": block}),
            Case(f"{name}, signed", {"mid": block, "under": _BYLINE}, ("Ida Falk",)),
        ]
    return found
