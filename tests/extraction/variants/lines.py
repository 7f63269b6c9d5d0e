"""Lines that their markup keeps: pre, verse, code, tables, lists; and text without paragraphs."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

from tests.extraction.variants.made import HEADLINE, Case, P, around, page

_VERSE = (
    "The bell hung dumb for eleven years,",
    "The rope lay in a shed,",
    "And nobody rang for the living,",
    "And nobody rang for the dead.",
)
_CODE = ("def ring(times):", "    for _ in range(times):", "        pull(rope)")
_BLANK = "\n\n"
_PRE = {
    "pre": f"<pre>{_BLANK.join(P)}</pre>",
    "pre with a first break": f"<pre>\n{_BLANK.join(P)}\n</pre>",
    "pre in a div": f"<div class=memo><pre>{_BLANK.join(P)}</pre></div>",
    "pre-line": f'<div style="white-space: pre-line">{_BLANK.join(P)}</div>',
    "pre-wrap": f'<div style="white-space:pre-wrap;color:#222">{_BLANK.join(P)}</div>',
    "pre-wrap class": f'<div class="whitespace-pre-wrap">{_BLANK.join(P)}</div>',
    "pre-line class": f'<div class="whitespace-pre-line">{_BLANK.join(P)}</div>',
    "span in pre": "<pre>" + _BLANK.join(f"<span>{text}</span>" for text in P) + "</pre>",
    "wrapped at 72": "<pre>" + _BLANK.join(text.replace(", ", ",\n", 1) for text in P) + "</pre>",
    "carriage returns": "<pre>" + "\r\n\r\n".join(P) + "</pre>",
}
_KEPT = {
    "verse in pre": "<pre>" + "\n".join(_VERSE) + "</pre>",
    "verse with breaks": "<p class=verse>" + "<br>".join(_VERSE) + "</p>",
    "poem with breaks": "<div class=poem>" + "<br>\n".join(_VERSE) + "</div>",
    "wp verse": '<pre class="wp-block-verse">' + "<br>".join(_VERSE) + "</pre>",
    "pre-line verse": '<p style="white-space:pre-line">' + "\n".join(_VERSE) + "</p>",
    "blockquote verse": "<blockquote class=verse>" + "<br>".join(_VERSE) + "</blockquote>",
    "wrap class": '<div class="whitespace-pre-line">' + "\n".join(_VERSE) + "</div>",
    "breaks in a quotation": "<blockquote>" + "<br>".join(_VERSE) + "</blockquote>",
    "stanza": "<div class=stanza>" + "<br/>".join(_VERSE) + "</div>",
    "lyrics": "<div class=lyrics><p>" + "<br>".join(_VERSE) + "</p></div>",
}
_CODES = {
    "pre code": "<pre><code>" + "\n".join(_CODE) + "</code></pre>",
    "highlighted": '<div class="highlight"><pre>'
    + "\n".join(f"<span>{line}</span>" for line in _CODE)
    + "</pre></div>",
    "language class": '<pre class="language-python"><code class="language-python">'
    + "\n".join(_CODE)
    + "</code></pre>",
    "code spans": "<pre><code>" + "".join(f'<span class="line">{line}</span>\n' for line in _CODE) + "</code></pre>",
    "breaks": "<pre>" + "<br>".join(_CODE) + "</pre>",
    "samp": "<pre><samp>" + "\n".join(_CODE) + "</samp></pre>",
    "figure": "<figure class=code><pre><code>" + "\n".join(_CODE) + "</code></pre></figure>",
    "wp": '<pre class="wp-block-code"><code>' + "\n".join(_CODE) + "</code></pre>",
    "prism": '<div class="prism"><pre><code>' + "\n".join(_CODE) + "</code></pre></div>",
    "tabs": "<pre>" + "\n".join(_CODE).replace("    ", "\t") + "</pre>",
}


def _memo(piece: str) -> str:
    return page(f"<h1>{HEADLINE}</h1>{piece}")


CASES = [
    *(
        Case(name, "pre", _memo(piece), {"lines": [P[0], P[1], P[4]] if "72" not in name else [], "isArticle": True})
        for name, piece in _PRE.items()
    ),
    *(Case(name, "verse", around(piece), {"has": ["\n".join(_VERSE), *P]}) for name, piece in _KEPT.items()),
    *(
        Case(
            name,
            "code",
            around(piece),
            {"has": ["\n".join(_CODE) if name != "tabs" else "def ring(times):\n\tfor", *P]},
        )
        for name, piece in _CODES.items()
    ),
    *(
        Case(f"row {at}", "rows", around(piece), {"has": ["Bell\tWeight", "Great\t900", *P]})
        for at, piece in enumerate(
            (
                "<table><tr><th>Bell</th><th>Weight</th></tr><tr><td>Great</td><td>900</td></tr></table>",
                "<table><thead><tr><th>Bell</th><th>Weight</th></tr></thead><tbody><tr><td>Great</td><td>900</td></tr></tbody></table>",
                "<figure class='wp-block-table'><table><tbody><tr><td>Bell</td><td>Weight</td></tr><tr><td>Great</td><td>900</td></tr></tbody></table></figure>",
                "<div class=table-responsive><table class='table'><tr><td><p>Bell</p></td><td><p>Weight</p></td></tr><tr><td><p>Great</p></td><td><p>900</p></td></tr></table></div>",
                "<table><tr><td><b>Bell</b></td><td><b>Weight</b></td></tr><tr><td>Great</td><td><i>900</i></td></tr></table>",
                "<table border=1><tr><td>Bell</td>\n<td>Weight</td></tr>\n<tr><td>Great</td>\n<td>900</td></tr></table>",
                "<table><caption>The bells</caption><tr><th>Bell</th><th>Weight</th></tr><tr><td>Great</td><td>900</td></tr></table>",
                "<table><tr><th scope=col>Bell</th><th scope=col>Weight</th></tr><tr><th scope=row>Great</th><td>900</td></tr></table>",
                "<section><table><tr><td><i>Bell</i></td><td>Weight</td></tr><tr><td>Great</td><td>900</td></tr></table></section>",
                "<table><colgroup><col><col></colgroup><tr><td>Bell</td><td>Weight</td></tr><tr><td><span>Great</span></td><td>900</td></tr></table>",
            )
        )
    ),
]
