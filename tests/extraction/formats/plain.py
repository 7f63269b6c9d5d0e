"""Old pages, pages for printing, text without elements; other scripts, two languages; what the page prints of topics."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.ferry_pages import told
from tests.extraction.formats.made import DAY, FOOT, NAV, TITLE, TOWN, page
from tests.extraction.world.made import TEXTS

T = TOWN
AR, HE, FA, JA, ZH, KO, TH, DE, FR = (
    [TEXTS[code][0], *TEXTS[code][1]] for code in "ar he fa ja zh ko th de fr".split()
)
BR = "<br><br>"


def two(first: list[str], second: list[str]) -> str:
    return told(*first[1:]) + "<hr>" + f"<h2>{second[0]}</h2>" + told(*second[1:])


CASES = [
    page("old", "tables and font", "", T[:5], raw=f'<table width=100%><tr><td bgcolor=#cccccc><font size=5>Ellbrook Gazette</font></td></tr></table><table width=100%><tr><td width=120 valign=top><a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a></td><td valign=top><font face=Verdana size=4><b>{TITLE}</b></font><br><font size=1>by Mara Quill, {DAY}</font><p><font face=Verdana size=2>{"<p>".join(T[:5])}</font></td></tr></table><center><font size=1>© 2004 Ellbrook Gazette</font></center>'),
    page("old", "breaks alone", "", T[:5], raw=f"<center><a href=/>Ellbrook Gazette</a></center><h1>{TITLE}</h1><i>Mara Quill, {DAY}</i>{BR}{BR.join(T[:5])}{BR}<a href=/>Home</a> | <a href=/n>News</a>"),
    page("old", "breaks with nbsp indents", "", T[:5], raw=f"<div align=center><b>{TITLE}</b></div><br>Mara Quill, {DAY}<br>" + "<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{t}" for t in T[:5]) + "<br><hr><a href=/>Back</a>", holds=T[:5]),
    page("old", "paragraphs not closed", "", T[:5], raw=f"<h1>{TITLE}</h1><p>by Mara Quill<p>{DAY}<p>" + "\n<p>".join(T[:5]) + "<p><a href=/>Back to the Gazette</a>"),
    page("old", "frontpage with msonormal", "", T[:5], raw=f"<div class=WordSection1><p class=MsoTitle>{TITLE}</p><p class=MsoNormal>by Mara Quill, {DAY}<o:p></o:p></p>" + "".join(f"<p class=MsoNormal style='margin-bottom:0cm'><span lang=EN-GB style='font-size:12pt'>{t}<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>" for t in T[:5]) + "</div>"),
    page("old", "drop capital", f"<p><span class=dropcap>{T[0][0]}</span>{T[0][1:]}</p>" + told(*T[1:4]), T[:4]),
    page("old", "drop capital image word", f"<p><font size=7>{T[0][0]}</font>{T[0][1:]}</p>" + told(*T[1:4]), T[:4]),
    page("old", "soft hyphens and narrow blanks", told(*[t.replace("brickworks", "brick&shy;works") for t in T[:4]]), T[:4]),
    page("old", "marquee and counter", "", T[:4], raw=f"<marquee>Welcome to the Ellbrook Gazette!</marquee><h2 align=center>{TITLE}</h2><p align=center>Mara Quill, {DAY}</p>{told(*T[:4])}<p align=center>You are visitor no. <img src=/c.gif alt=004711></p><p align=center><a href=/><img src=/home.gif alt=Home></a></p>", lacks=("visitor", "Welcome")),
    page("print", "view with address", "", T[:5], raw=f"<div id=print-head>Ellbrook Gazette</div><p>Printed from: https://gazette.example/2026/11/03/cold-brickworks</p><h1>{TITLE}</h1><p>Mara Quill, {DAY}</p>{told(*T[:5])}<p>© Ellbrook Gazette. All rights reserved.</p><a href='javascript:window.print()'>Print this page</a>", lacks=("Printed from", "rights reserved", "Print this page"), url="https://gazette.example/2026/11/03/cold-brickworks?print=1"),
    page("print", "addresses of links printed", "", [T[0], "See the minutes of the meeting of Monday, which the council has put on its site.", *T[1:4]], raw=f"<div class=node-print><h1 class=title>{TITLE}</h1><div class=meta>Mara Quill | {DAY}</div>{told(T[0])}<p>See the <a href=https://council.example/m>minutes of the meeting</a> of Monday, which the council has put on its site.</p>{told(*T[1:4])}<hr><div class=source_url><strong>Source URL:</strong> https://gazette.example/node/17</div></div>", lacks=("Source URL",)),
    page("pre", "whole text", "", T[:4], raw=f"<h1>{TITLE}</h1><p>Mara Quill, {DAY}</p><pre>" + "\n\n".join(T[:4]) + "</pre>", holds=T[:4]),
    page("pre", "mail archive", "", T[:3], raw=f"<h1>{TITLE}</h1><b>Mara Quill</b> <a href=mailto:m@x.example>m at x.example</a><br><i>Tue Nov 3 10:00:00 UTC 2026</i><ul><li>Previous message: <a href=1.html>Old kilns</a></li><li>Next message: <a href=3.html>Re: Old kilns</a></li></ul><hr><!--beginarticle--><pre>" + "\n\n".join(t.replace(", ", ",\n") for t in T[:3]) + "</pre><!--endarticle--><hr>", holds=[t.partition(",")[0] for t in T[:3]], lacks=("Previous message",)),
    page("body", "text directly in body", "", T[:4], raw=f"<h1>{TITLE}</h1>Mara Quill, {DAY}<hr>" + f"{BR}".join(t.replace("brickworks", "<a href=/works>brickworks</a>").replace("kilns", "<a href=/kilns>kilns</a>") for t in T[:4]) + "<hr><a href=/>Home</a>"),
    page("body", "divs with text and spans", "", T[:4], raw=f"<div>{NAV}</div><div><div>{TITLE}</div><div>Mara Quill, {DAY}</div>" + "".join(f"<div><span>{t[:40]}</span><span>{t[40:]}</span></div>" for t in T[:4]) + f"</div><div>{FOOT}</div>"),
    page("body", "text and paragraphs mixed", f"{T[0]}<p>{T[1]}</p>{T[2]}<p>{T[3]}</p>", T[:4], site=1),
    page("body", "custom elements", "", T[:4], raw=f"<app-root><app-header>{NAV}</app-header><app-article><h1>{TITLE}</h1><app-byline>By Mara Quill</app-byline><app-date>{DAY}</app-date>" + "".join(f"<app-paragraph>{t}</app-paragraph>" for t in T[:4]) + f"</app-article><app-footer>{FOOT}</app-footer></app-root>"),
    page("rtl", "arabic interview", told(AR[1]) + f"<p><strong>س: {AR[0]}؟</strong></p><p>ج: {AR[2]}</p>" + told(AR[3]), [AR[1], f"س: {AR[0]}؟", f"ج: {AR[2]}", AR[3]], title=AR[0], lang="ar"),
    page("rtl", "hebrew list and related", told(*HE[1:3]) + f"<div class=more><h4>עוד בנושא</h4><ul><li><a href=/1>{FA[0]}</a></li><li><a href=/2>{AR[0]}</a></li></ul></div>" + told(HE[3]), HE[1:], title=HE[0], lang="he", lacks=("עוד",)),
    page("rtl", "persian numbered", "".join(f"<h3>{n}. {FA[0][:20].strip()}</h3><p>{t}</p>" for n, t in zip("۱۲۳", FA[1:], strict=True)), [line for n, t in zip("۱۲۳", FA[1:], strict=True) for line in (f"{n}. {FA[0][:20].strip()}", t)], title=FA[0], lang="fa"),
    page("cjk", "japanese breaks with full blanks", "", JA[1:], raw=f"<h1>{JA[0]}</h1><div class=date>2026年11月3日</div><div class=honbun>" + "<br><br>".join(f"　{t}" for t in JA[1:]) + "</div>", title=JA[0], lang="ja"),
    page("cjk", "chinese with an editor in brackets", "".join(f"<p>　　{t}</p>" for t in ZH[1:]) + "<p>（责任编辑：王小明）</p>", ZH[1:], title=ZH[0], lang="zh", lacks=("责任编辑",)),
    page("cjk", "korean with mail of the reporter", "", KO[1:], raw=f"<h3 class=tit>{KO[0]}</h3><span class=dt>2026.11.03 10:20</span><div id=articleBodyContents>" + "<br><br>".join(KO[1:]) + "<br><br>김민수 기자 minsu@paper.example<br><br>Copyright ⓒ 신문. 무단전재 및 재배포 금지.</div>", title=KO[0], lang="ko", lacks=("minsu@", "무단전재")),
    page("cjk", "japanese listicle", "".join(f"<h2>{n}．{JA[0][:8]}</h2><p>{t}</p>" for n, t in enumerate(JA[1:], 1)), [line for n, t in enumerate(JA[1:], 1) for line in (f"{n}．{JA[0][:8]}", t)], title=JA[0], lang="ja"),
    page("cjk", "thai paragraphs", told(*TH[1:]), TH[1:], title=TH[0], lang="th"),
    page("languages", "translation below the original", two(DE, FR), [*DE[1:], FR[0], *FR[1:]], title=DE[0], lang="de"),
    page("languages", "english first, then arabic", told(*T[:3]) + f"<div dir=rtl lang=ar>{told(*AR[1:])}</div>", [*T[:3], *AR[1:]]),
    page("languages", "paragraph by paragraph", "".join(f"<p lang=de>{d}</p><p lang=fr><em>{f}</em></p>" for d, f in zip(DE[1:], FR[1:], strict=True)), [t for pair in zip(DE[1:], FR[1:], strict=True) for t in pair], title=DE[0], lang="de"),
    page("languages", "two columns of a table", "<table>" + "".join(f"<tr><td><p>{d}</p></td><td><p>{f}</p></td></tr>" for d, f in zip(DE[1:], FR[1:], strict=True)) + "</table>", [f"{d}\t{f}" for d, f in zip(DE[1:], FR[1:], strict=True)], title=DE[0], lang="de"),
    page("topics", "tags below with hashes", told(*T[:4]) + "<p class=tags><a href=/tag/brickworks>#brickworks</a> <a href=/tag/kestrels>#kestrels</a></p>", T[:4], keywords=("brickworks", "kestrels")),
    page("topics", "label and commas", told(*T[:4]) + "<p>Topics: <a href=/topic/brickworks>Brickworks</a>, <a href=/topic/council>Council</a></p>", T[:4], keywords=("Brickworks", "Council")),
    page("topics", "list of chips", told(*T[:4]), T[:4], below="<ul class=chips><li><a href=/tags/brickworks>Brickworks</a></li><li><a href=/tags/council>Council</a></li></ul>", keywords=("Brickworks", "Council")),
    page("topics", "crumbs", "", T[:4], raw=f"<header>{NAV}</header><nav aria-label=Breadcrumb><ol><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/news/town>Town</a></li><li aria-current=page>{TITLE}</li></ol></nav><main><h1>{TITLE}</h1><p>By Mara Quill, {DAY}</p>{told(*T[:4])}</main><footer>{FOOT}</footer>", section="Town"),
    page("topics", "kicker link", "", T[:4], raw=f"<header>{NAV}</header><main><a class=kicker href=/culture>Culture</a><h1>{TITLE}</h1><p>By Mara Quill, {DAY}</p>{told(*T[:4])}</main><footer>{FOOT}</footer>", section="Culture"),
    page("topics", "filed under below", told(*T[:4]) + "<footer class=entry-footer>Filed under <a href=/category/town rel=category>Town</a> and tagged <a href=/tag/brickworks rel=tag>brickworks</a>.</footer>", T[:4], site=3, section="Town", keywords=("brickworks",)),
    page("topics", "standfirst", "", T[:4], raw=f"<header>{NAV}</header><main><h1>{TITLE}</h1><p class=standfirst>Nine to four is how the council voted, and the kestrels may stay.</p><p>By Mara Quill, {DAY}</p>{told(*T[:4])}</main><footer>{FOOT}</footer>", description="Nine to four is how the council voted, and the kestrels may stay."),
    page("correction", "note below", told(*T[:4]) + "<p><em>This article was amended on 4 November 2026. An earlier version said that three chimneys had been taken down.</em></p>", [*T[:4], "This article was amended on 4 November 2026. An earlier version said that three chimneys had been taken down."]),
    page("correction", "editor's note above", "<p><em>Editor’s note: This story first ran in the paper of Saturday and has been made longer.</em></p>" + told(*T[:4]), ["Editor’s note: This story first ran in the paper of Saturday and has been made longer.", *T[:4]]),
    page("correction", "tail of tip line", told(*T[:4]) + "<p><em>Do you know something about the brickworks? Write to <a href=mailto:tips@gazette.example>tips@gazette.example</a>.</em></p>", T[:4], lacks=("tips@",)),
    page("correction", "first published elsewhere", told(*T[:4]) + "<p><i>This article was first published by <a href=https://other.example>The Saltney Post</a> and is republished with permission.</i></p>", T[:4], holds=T[:4]),
]  # fmt: skip
