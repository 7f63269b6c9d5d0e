"""Pages of papers, portals and blogs in languages of smaller and of southern papers, and of further systems."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told

CASES = [
    signed(
        "a serbian portal",
        "sr",
        f'<article><h1 class="news-title">{headline("sr")}</h1><div class="news-meta"><span class="izvor">Извор: <a href="/izvor/1">Танјуг</a></span> <span class="autor">Аутор: Јелена Петровић</span> <span class="datum">уторак, 03.11.2026. | 10:15</span></div>{told("sr")}</article>',
        ["Јелена Петровић"],
    ),
    signed(
        "a slovenian paper",
        "sl",
        f'<article><h1>{headline("sl")}</h1><div class="article__authors"><a class="article__author" href="/avtor/ana">Ana Kovač</a></div><div class="article__details"><time class="article__published">3. november 2026, 10:15</time><time class="article__updated">Posodobljeno: 4. november 2026, 8:00</time></div>{told("sl")}</article>',
        ["Ana Kovač"],
        modified="2026-11-04",
    ),
    signed(
        "a slovak paper",
        "sk",
        f'<article><h1 class="article-title">{headline("sk")}</h1><div class="article-published">3. nov 2026 o 10:15 (aktualizované 4. nov 2026 o 8:00)</div><div class="article-author"><a href="/autor/12">Jana Horváthová</a></div>{told("sk")}</article>',
        ["Jana Horváthová"],
        modified="2026-11-04",
    ),
    signed(
        "a lithuanian portal",
        "lt",
        f'<article><h1>{headline("lt")}</h1><div class="article-info"><span class="article-author"><a href="/autoriai/1">Rasa Petraitienė</a>, Uosto žinios</span> <time>2026 m. lapkričio 3 d. 10:15</time></div>{told("lt")}</article>',
        ["Rasa Petraitienė"],
    ),
    signed(
        "an estonian paper",
        "et",
        f'<article><h1 class="article__headline">{headline("et")}</h1><div class="article__meta"><div class="author__name">Liis Tamm</div><div class="author__position">reporter</div></div><div class="article__publish-date">3. november 2026, 10:15</div>{told("et")}</article>',
        ["Liis Tamm"],
    ),
    signed(
        "a georgian portal",
        "ka",
        f'<article><h1>{headline("ka")}</h1><div class="meta"><span class="author">ავტორი: ნინო ბერიძე</span> <span class="date">3 ნოემბერი, 2026 10:15</span></div>{told("ka")}</article>',
        ["ნინო ბერიძე"],
    ),
    signed(
        "an urdu paper",
        "ur",
        f'<div class="detail_view"><h1>{headline("ur")}</h1><div class="detail-right-top"><div class="author_image"><a href="/writer/web-desk">ویب ڈیسک</a></div></div><div class="detail-time">03 نومبر ، 2026</div><div class="detail_view_content">{told("ur")}</div></div>',
        ["ویب ڈیسک"],
    ),
    signed(
        "a tamil paper",
        "ta",
        f'<article><h1>{headline("ta")}</h1><div class="author-details">எழுத்தாளர்: <a href="/author/1">குமரன் செல்வம்</a></div><div class="times">Published : 03 Nov 2026, 10:15 am | Updated : 04 Nov 2026, 8:00 am</div>{told("ta")}</article>',
        ["குமரன் செல்வம்"],
        modified="2026-11-04",
    ),
    signed(
        "a marathi paper",
        "mr",
        f'<article><h1>{headline("mr")}</h1><div class="author-time"><span>By <a href="/author/sunil/">सुनील पाटील</a></span> | <span>Published: November 3, 2026 10:15 IST</span></div>{told("mr")}</article>',
        ["सुनील पाटील"],
    ),
    signed(
        "a nepali portal",
        "ne",
        f'<article><h1>{headline("ne")}</h1><div class="author-date"><span class="author"><a href="/author/7">सीता थापा</a></span> <span class="post-date">प्रकाशित: १७ कात्तिक २०८३, मंगलबार १०:१५</span></div>{told("ne")}</article>',
        ["सीता थापा"],
    ),
    signed(
        "a malay portal",
        "ms",
        f'<article><h1>{headline("ms")}</h1><div class="credit-date"><div class="author">Oleh Siti Aminah</div> <div class="date">November 3, 2026 @ 10:15am</div></div>{told("ms")}</article>',
        ["Siti Aminah"],
    ),
    signed(
        "a catalan paper",
        "ca",
        f'<article><h1>{headline("ca")}</h1><div class="noticia-meta"><p class="noticia-autor">Per <a href="/autor/jordi">Jordi Puig</a></p><p class="noticia-data">3 de novembre de 2026 a les 10:15h</p><p>Actualitzat el 4 de novembre de 2026</p></div>{told("ca")}</article>',
        ["Jordi Puig"],
        modified="2026-11-04",
    ),
    signed(
        "an icelandic portal",
        "is",
        f'<article><h1>{headline("is")}</h1><div class="article-item__information"><div class="article-item__authors"><a href="/h/7">Atli Jónsson</a> og <a href="/h/8">Helga Sigurðardóttir</a> skrifa</div><div class="article-item__time">3. nóvember 2026 10:15</div></div>{told("is")}</article>',
        ["Atli Jónsson", "Helga Sigurðardóttir"],
    ),
    signed(
        "superdesk's web publisher",
        "en",
        TOP
        + f'<main><article class="article-full"><header><span class="article-full__category">Harbour</span><h1>{headline("en")}</h1><ul class="article-full__meta"><li>Ada Penrose</li><li><time>Nov. 3, 2026, 9:15 a.m.</time></li></ul></header>{told("en")}</article></main>'
        + FOOTER,
        ["Ada Penrose"],
    ),
    signed(
        "a french regional paper",
        "fr",
        f'<article><h1 class="fig-headline">{headline("fr")}</h1><div class="fig-content-metas-info"><span class="fig-content-metas__authors">Par <a href="/auteur/zoe-martin">Zoé Martin</a> et <a href="/auteur/pv">Paul Vidal</a></span><span>Publié <time datetime="2026-11-03T10:15:00+01:00">le 03/11/2026 à 10:15</time></span>, <span>mis à jour <time datetime="2026-11-04T08:00:00+01:00">le 04/11/2026 à 08:00</time></span></div>{told("fr")}</article>',
        ["Zoé Martin", "Paul Vidal"],
        modified="2026-11-04",
    ),
    signed(
        "a belgian paper with a photographer",
        "nl",
        f'<article><h1>{headline("nl")}</h1><div class="article__meta"><span>Sanne de Wit en Piet Bos</span> <span>Dinsdag 3 november 2026 om 10:15</span></div><figure><img src="/k.jpg"><figcaption>De kade. © Jan Peeters</figcaption></figure>{told("nl")}</article>',
        ["Sanne de Wit", "Piet Bos"],
    ),
    signed(
        "a german regional paper",
        "de",
        f'<article><header><h2 class="kicker">Hafen</h2><h1>{headline("de")}</h1></header><div class="article-meta"><div>Neustadt. <span>Jana Krüger</span></div><div>03.11.2026 | Stand: 04.11.2026, 8:00 Uhr</div></div>{told("de")}</article>',
        ["Jana Krüger"],
        modified="2026-11-04",
    ),
    signed(
        "a german paper whose text begins with a code",
        "de",
        f'<article><h1>{headline("de")}</h1><p class="meta">3. November 2026, 10:15 Uhr, Quelle: dpa</p>{told("de")}<p>© dpa-infocom, dpa:261103-99-53606/3</p></article>',
        [],
    ),
    signed(
        "a norwegian paper of local news",
        "nb",
        f'<article><h1>{headline("nb")}</h1><div class="byline-and-date"><ul><li><a href="mailto:kari@avis.example">Kari Nordli</a></li><li><a href="mailto:ola@avis.example">Ola Vik</a></li></ul><p>Publisert: 03.11.26 09:15 Sist oppdatert: 04.11.26 08:00</p></div>{told("nb")}</article>',
        ["Kari Nordli", "Ola Vik"],
        modified="2026-11-04",
    ),
    signed(
        "a swedish paper with two in one line",
        "sv",
        f'<article><h1>{headline("sv")}</h1><div class="c-byline"><span class="c-byline__author">Elsa Lindqvist / Per Dahl</span></div><div class="c-date">Publicerad tisdag 3 november kl 10.15 2026</div>{told("sv")}</article>',
        ["Elsa Lindqvist", "Per Dahl"],
    ),
    signed(
        "a finnish paper, the day before the name",
        "fi",
        f'<article><h1>{headline("fi")}</h1><p class="info">Julkaistu 3.11.2026 9:15 | Päivitetty 4.11.2026 8:00</p><p class="writer">Aino Virtanen<br><span>toimittaja</span></p>{told("fi")}</article>',
        ["Aino Virtanen"],
        modified="2026-11-04",
    ),
    signed(
        "an italian portal with who, when and how long",
        "it",
        f'<article><h1>{headline("it")}</h1><div class="meta"><span>di</span> <a href="/autori/giulia-ferri"><strong>Giulia Ferri</strong></a> <span>|</span> <span>3 nov 2026</span> <span>|</span> <span>Lettura 2 min.</span></div>{told("it")}<p>Ultimo aggiornamento: 4 novembre 2026 ore 08:00</p></article>',
        ["Giulia Ferri"],
        modified="2026-11-04",
    ),
    signed(
        "a brazilian blog",
        "pt",
        f'<article><h1>{headline("pt")}</h1><p class="byline">Por Marta Silva* | 03/11/2026</p>{told("pt")}<p>*Marta Silva é jornalista e escreve sobre portos.</p></article>',
        ["Marta Silva"],
    ),
    signed(
        "a column in Spanish with a photograph of its writer",
        "es",
        f'<article><h1>{headline("es")}</h1><div class="opinion-autor"><img src="/p.jpg" alt="Pablo Gil"><div class="nombre">Pablo Gil</div><div class="cargo">Escritor</div></div><div class="fecha">Martes, 3 de noviembre de 2026</div>{told("es")}</article>',
        ["Pablo Gil"],
    ),
    signed(
        "a japanese paper of local news",
        "ja",
        f'<article><h1>{headline("ja")}</h1><p class="article-date">2026年11月3日 10時15分 (11月4日 08時00分更新)</p>{told("ja")}<p class="signature">（山田太郎、佐藤真理）</p></article>',
        ["山田太郎", "佐藤真理"],
    ),
    signed(
        "a chinese paper with its desk of editors",
        "zh",
        f'<div class="article"><h1>{headline("zh")}</h1><div class="source"><span>2026-11-03 10:15:30</span> <span>来源: <a href="http://paper.example">港口日报</a></span> <span>记者 王小明 通讯员 李丽</span></div>{told("zh")}<div class="editor">编辑：陈晨</div></div>',
        ["王小明", "李丽"],
        credited=[("陈晨", "editor")],
    ),
    signed(
        "a korean paper with a mail address in the text",
        "ko",
        f'<article><h1>{headline("ko")}</h1><p class="dates">승인 2026.11.03 10:15</p><div class="text">{told("ko")}<p>김도윤 기자 doyun@paper.example</p></div></article>',
        ["김도윤"],
    ),
    signed(
        "a turkish paper with a writer's box above",
        "tr",
        f'<div class="yazar-kutusu"><a href="/yazarlar/ayse-demir"><img src="/a.jpg" alt=""><span class="isim">Ayşe Demir</span></a></div><h1>{headline("tr")}</h1><div class="tarih">3 Kasım 2026, Salı</div>{told("tr")}',
        ["Ayşe Demir"],
    ),
    signed(
        "a hebrew blog",
        "he",
        f'<article><h1>{headline("he")}</h1><p class="post-meta">מאת: מיכל לוי | 3 בנובמבר 2026 | קטגוריה: <a href="/c">נמל</a></p>{told("he")}</article>',
        ["מיכל לוי"],
    ),
    signed(
        "an indonesian portal with a writer and an editor",
        "id",
        f'<article><h1>{headline("id")}</h1><div class="read__time">Kompas Pelabuhan - 03/11/2026, 10:15 WIB</div><div class="credit-title"><div class="credit-title-name">Budi Santoso, <br>Sari Dewi</div></div><div class="read__credit">Penulis: Budi Santoso | Editor: Sari Dewi</div>{told("id")}</article>',
        ["Budi Santoso"],
        credited=[("Sari Dewi", "editor")],
    ),
]
