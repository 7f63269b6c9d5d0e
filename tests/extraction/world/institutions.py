"""Pages of governments, universities, societies and science: an office publishes, a contact is no author."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told

CASES = [
    signed(
        "a british department",
        "en",
        f'<main class="govuk-main-wrapper"><span class="gem-c-title__context">Press release</span><h1 class="gem-c-heading__text">{headline("en")}</h1><div class="gem-c-metadata"><dl><dt class="gem-c-metadata__term">From:</dt><dd class="gem-c-metadata__definition"><a class="govuk-link" href="/government/organisations/harbours">Department for Harbours</a></dd><dt class="gem-c-metadata__term">Published</dt><dd class="gem-c-metadata__definition">3 November 2026</dd><dt class="gem-c-metadata__term">Last updated</dt><dd class="gem-c-metadata__definition">4 November 2026 <a href="#full-publication-update-history">— See all updates</a></dd></dl></div><div class="govspeak">{told("en")}</div><section id="full-publication-update-history"><h2>Updates to this page</h2><p>Published 3 November 2026<br>Last updated 4 November 2026</p></section></main>',
        ["Department for Harbours"],
        head='<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"Harbour council keeps the old ferry line open","datePublished":"2026-11-03T00:15:00+00:00","dateModified":"2026-11-04T08:00:00+00:00","author":{"@type":"Organization","name":"Department for Harbours"},"publisher":{"@type":"Organization","name":"GOV.QUAY"}}</script>',
        modified="2026-11-04",
    ),
    signed(
        "spip",
        "fr",
        f'<div class="hfeed" id="conteneur"><div class="hentry" id="contenu"><div class="cartouche"><h1 class="crayon entry-title">{headline("fr")}</h1><p class="publication"><time pubdate="pubdate" datetime="2026-11-03T09:15:00Z">mardi 3 novembre 2026</time>, <span class="auteurs"> par  <span class="vcard author"><a class="url fn spip_in" href="spip.php?auteur7">Paul Vidal</a></span>, <span class="vcard author"><a class="url fn spip_in" href="spip.php?auteur8">Zoé Martin</a></span></span></p></div><div class="crayon texte entry-content">{told("fr")}</div><p class="info-maj">Mis à jour : mercredi 4 novembre 2026</p></div></div>',
        ["Paul Vidal", "Zoé Martin"],
        modified="2026-11-04",
    ),
    signed(
        "k2",
        "en",
        f'<div id="k2Container" class="itemView"><div class="itemHeader"><span class="itemDateCreated">Tuesday, 03 November 2026 09:15</span><h2 class="itemTitle">{headline("en")}</h2><span class="itemAuthor">Written by&nbsp; <a rel="author" href="/itemlist/user/7-adapenrose">Ada Penrose</a></span></div><div class="itemBody"><div class="itemFullText">{told("en")}</div><div class="itemContentFooter"><span class="itemHits">Read <b>341</b> times</span><span class="itemDateModified">Last modified on Wednesday, 04 November 2026 08:00</span></div></div><div class="itemAuthorLatest"><h3>Latest from Ada Penrose</h3><ul><li><a href="/x">The lock keeper retires after forty years</a></li></ul></div></div>',
        ["Ada Penrose"],
        modified="2026-11-04",
    ),
    signed(
        "a university with a contact",
        "en",
        TOP
        + f'<main><article class="node node--type-news"><h1>{headline("en")}</h1><div class="field--name-field-date">November 3, 2026</div><div class="field--name-field-byline">By Ada Penrose</div><div class="field--name-body">{told("en")}</div><div class="field--name-field-contact"><h2>Media contact</h2><p>Bo Lind<br>Director of Communications<br>555-0117</p></div><div class="related-events"><h2>Upcoming events</h2><p>November 20, 2026<br>Open day at the quay</p></div></article></main>'
        + FOOTER,
        ["Ada Penrose"],
    ),
    signed(
        "a science site",
        "en",
        f'<article class="news-article"><h1 class="text-extra-large">{headline("en")}</h1><p class="article-byline text-low">by <a href="/partners/harbour-university/">Ada Penrose</a>, <a href="http://www.harbour.example/">Harbour University</a></p><div class="article__info"><div><p>November 3, 2026</p></div><div class="article-main__editors">edited by <a href="/editors/">Lisa Lockhart</a>, reviewed by <a href="/editors/">Robert Eganmore</a></div></div><div class="article-main">{told("en")}</div></article>',
        ["Ada Penrose"],
        credited=[("Lisa Lockhart", "editor"), ("Robert Eganmore", "reviewer")],
    ),
    signed(
        "a wire of science",
        "en",
        f'<main><article><header><p class="meta"><span class="release-type">News Release</span> <time class="release_date" datetime="2026-11-03T00:00:00-05:00">3-Nov-2026</time></p><h1 class="page_title">{headline("en")}</h1><p class="meta_institute">Peer-Reviewed Publication</p><p class="meta_institute">Harbour University</p></header><div class="entry">{told("en")}<hr><div class="well"><dl class="dl-horizontal"><dt>Journal</dt><dd>Harbour Science</dd><dt>Article Publication Date</dt><dd>28-Oct-2026</dd></dl></div><div class="contact-info"><p class="contact">Bo Lind</p><p>Harbour University</p><p>Office: 555-0117</p></div></div></article></main>',
        [],
    ),
    signed(
        "a spanish ministry",
        "es",
        f'<main id="contenido"><h1>{headline("es")}</h1><h2>Puertos - 2026.11.3</h2><p class="entradilla">El consejo escuchó a los pasajeros</p><p class="fecha-lugar">Puerto Viejo, martes 3 de noviembre de 2026</p>{told("es")}<p>Más información: Gabinete de Prensa, prensa@puertos.example</p></main>',
        [],
    ),
    signed(
        "a russian head of state",
        "ru",
        f'<div class="read"><h1 class="entry-title p-name">{headline("ru")}</h1><div class="read__meta"><time class="read__published" datetime="2026-11-03" itemprop="datePublished">3 ноября 2026 года</time>, <time class="read__time">12:40</time> <div class="read__place p-location">Гавань</div></div><div class="read__content">{told("ru")}</div><div class="read__tags">Лица: <a href="/catalog/persons/1">Белов Пётр</a></div><p>Опубликован в разделах: Новости, Выступления. Дата публикации: 3 ноября 2026 года, 12:40</p></div>',
        [],
    ),
    signed(
        "a polish ministry",
        "pl",
        f'<main><article id="main-content"><h2>{headline("pl")}</h2><p class="event-date">03.11.2026</p><p class="intro">Inżynierowie byli przeciw.</p><div class="editor-content">{told("pl")}</div><div class="metrics"><h3>Metryka</h3><dl><dt>Data publikacji</dt><dd>03.11.2026 10:15</dd><dt>Ostatnia modyfikacja</dt><dd>04.11.2026 08:00</dd></dl></div></article></main>',
        [],
    ),
    signed(
        "an indian office of information",
        "en",
        f'<div class="innner-page-main-about-us-content-right-part"><div class="MinistryNameSubhead">Ministry of Harbours</div><h2>{headline("en")}</h2><div class="ReleaseDateSubHeaddateTime">Posted On: 03 NOV 2026 10:15AM by PIB Delhi</div>{told("en")}<p>*****</p><p>AP/BL</p><p>(Release ID: 2047771) Visitor Counter : 341</p></div>',
        ["PIB Delhi"],
    ),
    signed(
        "a japanese ministry",
        "ja",
        f'<div class="l-contentBody"><p class="m-date">令和8年11月3日</p><p class="m-sect">海事局</p><h1 class="m-ttl">{headline("ja")}</h1><div class="m-body">{told("ja")}<h2>お問い合わせ先</h2><p>海事局内航課 佐藤、鈴木<br>TEL 03-0000-0000</p></div></div>',
        [],
    ),
    signed(
        "an office in Taiwan",
        "zh",
        f'<div class="cp"><h1>{headline("zh")}</h1><ul class="info"><li>發布單位：港務局</li><li>發布日期：115-11-03</li><li>更新日期：115-11-04</li><li>點閱次數：341</li></ul><div class="cp-body">{told("zh")}</div><p>聯絡人：林海 02-0000-0000</p></div>',
        [],
        modified="2026-11-04",
        url="https://port.example.tw/news/harbour-ferry-line-17",
    ),
    signed(
        "a korean ministry",
        "ko",
        f'<div class="board_view"><h2 class="tit">{headline("ko")}</h2><ul class="info"><li><strong>담당부서</strong> 항만정책과</li><li><strong>등록일</strong> 2026-11-03</li><li><strong>조회수</strong> 341</li></ul><div class="cont">{told("ko")}</div><div class="charge">담당자 : 김도윤 사무관 (044-000-0000)</div></div>',
        [],
    ),
    signed(
        "a chinese university",
        "zh",
        f'<div class="v_news_content"><h1 align="center">{headline("zh")}</h1><div class="info">发布时间：2026-11-03　 作者：林海　 来源：港口大学新闻网　 浏览次数：<span>341</span></div>{told("zh")}<p style="text-align:right">（编辑：李丽　审核：陈晨）</p></div>',
        ["林海"],
        credited=[("李丽", "editor"), ("陈晨", "reviewer")],
    ),
    signed(
        "a german university on processwire",
        "de",
        f'<main><p class="date">03.11.2026 / Forschung</p><h1>{headline("de")}</h1>{told("de")}<p><strong>Ansprechpartnerin für Medien:</strong><br>Jana Krüger<br>Pressestelle der Hafenuniversität</p><p>Anmeldeschluss: 20. November 2026</p></main>',
        [],
    ),
    signed(
        "a dutch town on statamic",
        "nl",
        f'<main><article><header><h1>{headline("nl")}</h1><p class="meta">Geplaatst op 3 november 2026, laatst gewijzigd op 4 november 2026</p></header>{told("nl")}<p>Reageren kan tot 1 december 2026.</p></article></main>',
        [],
        modified="2026-11-04",
    ),
    signed(
        "a danish university on umbraco",
        "da",
        f'<article><p class="news-date">03.11.2026 | <a href="/forfatter/mette">Mette Holm</a></p><h1>{headline("da")}</h1>{told("da")}<div class="kontakt"><h3>Kontakt</h3><p>Lars Bech<br>Pressechef</p></div></article>',
        ["Mette Holm"],
    ),
    signed(
        "a czech office on kentico",
        "cs",
        f'<div class="news-detail"><h1>{headline("cs")}</h1><p class="news-meta">3. 11. 2026 <span>Tisková zpráva</span></p>{told("cs")}<p class="author">Mgr. Petr Novák<br>tiskový mluvčí</p></div>',
        ["Mgr. Petr Novák"],
    ),
    signed(
        "a world health office",
        "en",
        f'<main><h1>{headline("en")}</h1><div class="sf-item-header-wrapper"><span class="timestamp">3 November 2026</span> <span class="sf-tags-list-item">News release</span> <span>Reading time: 1 min (315 words)</span></div><article>{told("en")}</article><aside><h4>Media Contacts</h4><p>Bo Lind</p><p>Technical Officer</p></aside></main>',
        [],
    ),
    signed(
        "a society in French on a wire",
        "fr",
        f'<article><h1>{headline("fr")}</h1><p class="chapo">Communiqué de presse</p><p class="date-lieu">Le Havre, le 3 novembre 2026 – </p>{told("fr")}<h3>Contact presse</h3><p>Zoé Martin, 02 00 00 00 00</p></article>',
        [],
    ),
    signed(
        "a thai office",
        "th",
        f'<div class="news"><h1>{headline("th")}</h1><p class="date">วันที่ 3 พฤศจิกายน 2569</p>{told("th")}<p>ผู้ประกาศ: งานประชาสัมพันธ์</p></div>',
        [],
    ),
    signed(
        "a portuguese university",
        "pt",
        f'<article class="noticia"><h1>{headline("pt")}</h1><p class="data">Publicado em 03/11/2026 às 10h15 - Atualizado em 04/11/2026 às 08h00</p>{told("pt")}<p>Texto: Marta Silva<br>Fotos: Rui Costa</p><p>Inscrições até 20/11/2026.</p></article>',
        ["Marta Silva"],
        credited=[("Rui Costa", "photographer")],
        modified="2026-11-04",
    ),
]
