"""Texts that are not told in paragraphs alone: talks, recipes, results, lives, chronicles, notes, parts, questions."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from tests.extraction.ferry_pages import told
from tests.extraction.formats.made import TOWN, page

A, B, C, D, E, F = TOWN[:6]
ASKED = ("Why now?", "Who pays for it?", "What of the birds?")
STEPS = (
    "Soak the peas overnight in cold water.",
    "Fry the onions until they smell of nuts.",
    "Add the peas and the stock, and cook it for an hour.",
)
THINGS = ("300 g dried peas", "2 onions", "1 l stock", "a pinch of marjoram")
DAYS = (
    ("1894", "The first kiln is lit on the last day of May."),
    ("1931", "Four hundred people work in three shifts."),
    ("2011", "The last fire goes out, and nobody takes a photograph."),
)
TABLE = "<table><tr><th>Place<th>Team<th>Points</tr><tr><td>1<td>Ellbrook Kilns<td>41</tr><tr><td>2<td>Saltney<td>38</tr><tr><td>3<td>Oldham Rovers<td>31</tr></table>"
ROWS = ("Place\tTeam\tPoints", "1\tEllbrook Kilns\t41", "2\tSaltney\t38", "3\tOldham Rovers\t31")

CASES = [
    page("told", "questions in bold", told(A) + "".join(f"<p><strong>{asked}</strong></p><p>{text}</p>" for asked, text in zip(ASKED, (B, C, D), strict=True)), (A, ASKED[0], B, ASKED[1], C, ASKED[2], D)),
    page("told", "questions as headings that are links", told(A, E) + "".join(f"<div><h3><a href='#'>{asked}</a></h3><div><div><p>{text}</p></div></div></div>" for asked, text in zip(ASKED, (B, C, D), strict=True)), (A, E, ASKED[0], B, ASKED[1], C, ASKED[2], D)),
    page("told", "questions in details", told(A, E) + "".join(f"<details><summary>{asked}</summary><p>{text}</p></details>" for asked, text in zip(ASKED, (B, C, D), strict=True)), (A, E, ASKED[0], B, ASKED[1], C, ASKED[2], D)),
    page("told", "questions as terms", told(A) + "<dl>" + "".join(f"<dt>{asked}</dt><dd>{text}</dd>" for asked, text in zip(ASKED, (B, C, D), strict=True)) + "</dl>", (A, ASKED[0], B, ASKED[1], C, ASKED[2], D)),
    page("told", "a recipe", told(A, B) + "<h2>Pea soup of the kilns</h2><ul>" + "".join(f"<li>{thing}</li>" for thing in THINGS) + "</ul><ol>" + "".join(f"<li>{step}</li>" for step in STEPS) + "</ol>" + told(C), (A, B, "Pea soup of the kilns", *THINGS, *STEPS, C)),
    page("told", "a recipe in boxes", told(A, B) + "<div>" + "".join(f"<div><span>{thing}</span></div>" for thing in THINGS) + "</div><div>" + "".join(f"<div><div>{step}</div></div>" for step in STEPS) + "</div>" + told(C), (A, B, *THINGS, *STEPS, C)),
    page("told", "results", told(A, B) + TABLE + told(C), (A, B, *ROWS, C)),
    page("told", "results in a box", told(A, B) + f"<div class=tbl><div>{TABLE}</div></div>" + told(C), (A, B, *ROWS, C)),
    page("told", "results as lines", told(A, B) + "<p>Ellbrook Kilns 3-1</p><p>Saltney 2-2</p><p>Oldham Rovers 0-4</p>" + told(C), (A, B, "Ellbrook Kilns 3-1", "Saltney 2-2", "Oldham Rovers 0-4", C)),
    page("told", "results as lines in boxes", "".join(f"<div>{line}</div>" for line in (A, B, "Ellbrook Kilns 3-1", "Saltney 2-2", "Oldham Rovers 0-4", C)), (A, B, "Ellbrook Kilns 3-1", "Saltney 2-2", "Oldham Rovers 0-4", C)),
    page("told", "a life", told("Tomas Reeve, bricklayer and chairman, born on 4 May 1931, died on 30 October 2026 in Ellbrook.", A, B, C, "He is survived by two daughters and a dog."), ("Tomas Reeve, bricklayer and chairman, born on 4 May 1931, died on 30 October 2026 in Ellbrook.", A, B, C, "He is survived by two daughters and a dog.")),
    page("told", "a chronicle of terms", told(A) + "<dl>" + "".join(f"<dt>{year}</dt><dd>{text}</dd>" for year, text in DAYS) + "</dl>" + told(B), (A, *(line for pair in DAYS for line in pair), B)),
    page("told", "a chronicle of boxes", told(A, C) + "".join(f"<div class=ev><div class=yr>{year}</div><div class=tx>{text}</div></div>" for year, text in DAYS) + told(B), (A, C, *(line for pair in DAYS for line in pair), B)),
    page("told", "a chronicle of headings", told(A, C) + "".join(f"<h3>{year}</h3><p>{text}</p>" for year, text in DAYS) + told(B), (A, C, *(line for pair in DAYS for line in pair), B)),
    page("told", "figures that count", told(A, B) + "".join(f"<div><div><span>{number}</span></div><div>{text}</div></div>" for number, text in (("206", "bats in the tunnel kiln"), ("11", "members of the union"), ("4,000,000", "to clean the ground"))) + told(C), (A, B, "206", "bats in the tunnel kiln", "11", "members of the union", "4,000,000", "to clean the ground", C)),
    page("told", "notes below the text", told(A + "<sup><a href=#n1 id=r1>1</a></sup>", B + "<sup><a href=#n2 id=r2>2</a></sup>", C) + "<hr><ol><li id=n1>Minutes of the council, sheet 14. <a href=#r1>↩</a></li><li id=n2>The storm of 9 February 2014. <a href=#r2>↩</a></li></ol>", (A + "1", B + "2", C, "Minutes of the council, sheet 14.", "The storm of 9 February 2014.")),
    page("told", "a part of a series", f"<div class=series><p>Part 2 of 3</p><ul><li><a href=/series/1>The fire</a></li><li>The cold</li><li><a href=/series/3>The price</a></li></ul></div>{told(A, B, C)}<p><a href=/series/3>Next part: The price</a></p>", (A, B, C), lacks=("Next part",), holds=(A, B, C)),
    page("told", "two columns of one text", f"<div><div>{told(A, B)}</div><div>{told(C, D)}</div></div>", (A, B, C, D)),
    page("told", "parts with a letter's box between", f"<section>{told(A, B)}</section><section><h3>Our letter</h3><p>It comes on Fridays, and tells what the week has brought to the town and its people.</p><form><input type=email><button>Send it</button></form></section><section>{told(C, D)}</section>", (A, B, C, D)),
    page("told", "short sentences in boxes", "".join(f"<div>{line}</div>" for line in (A, "Nobody spoke.", B, "Not one.", C)), (A, "Nobody spoke.", B, "Not one.", C)),
    page("told", "short sentences parted by breaks", f"<div>{A}<br><br>Nobody spoke<br><br>{B}<br><br>Not one<br><br>{C}</div>", (A, "Nobody spoke", B, "Not one", C)),
    page("told", "who says what, one box each", told(A) + "".join(f"<div><div>{who}</div><div>{text}</div></div>" for who, text in (("Reeve", B), ("Quill", "And then?"), ("Reeve", C), ("Quill", "Who rang?"), ("Reeve", D))), (A, "Reeve", B, "Quill", "And then?", "Reeve", C, "Quill", "Who rang?", "Reeve", D)),
]  # fmt: skip
