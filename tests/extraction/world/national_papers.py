"""Pages of papers and agencies in many languages, as their own systems write who and when."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told

CASES = [
    signed(
        "a persian agency",
        "fa",
        f'<div class="item-header"><div class="item-nav"><span class="item-date"><span>۱۲ آبان ۱۴۰۵ - ۱۰:۱۵</span></span> <span class="item-code">کد خبر: 140508123</span></div><div class="item-title"><h1 class="title">{headline("fa")}</h1></div></div><div class="item-body"><div class="item-text">{told("fa")}<p>انتهای پیام</p></div></div><div class="item-reporter">خبرنگار: مریم کریمی</div><div class="box"><h2>اخبار مرتبط</h2><ul><li><a href="/n/1">بازار تازه در اسکله پایین باز شد</a> <span>۱۰ آبان ۱۴۰۵</span></li></ul></div>',
        ["مریم کریمی"],
    ),
    signed(
        "a persian paper, with both calendars",
        "fa",
        f'<article><h1>{headline("fa")}</h1><div class="news-info"><span>تاریخ انتشار: سه‌شنبه ۱۲ آبان ۱۴۰۵</span> | <span>2026 November 03</span> | <span>نویسنده: رضا احمدی</span></div><div class="news-text">{told("fa")}</div></article>',
        ["رضا احمدی"],
    ),
    signed(
        "an arabic agency",
        "ar",
        f'<div class="news-details"><p class="news-date">الثلاثاء 1448/5/23 هـ الموافق 2026/11/03 م <span>واس</span></p><h1 class="news-title">{headline("ar")}</h1><div class="news-body"><p>الميناء 23 جمادى الأولى 1448 هـ الموافق 03 نوفمبر 2026 م واس</p>{told("ar")}</div></div>',
        [],
    ),
    signed(
        "an arabic paper",
        "ar",
        f'<main><h1 class="articleTitle">{headline("ar")}</h1><div class="articleInfo"><span class="articleDate">الثلاثاء، 03 نوفمبر 2026 10:15 ص</span><span class="articleAuthor">كتب: أحمد حسن</span> <span>تصوير: سامي نور</span></div><div class="articleCont">{told("ar")}</div></main>',
        ["أحمد حسن"],
        credited=[("سامي نور", "photographer")],
    ),
    signed(
        "an arabic paper with native digits",
        "ar",
        f'<article><h1>{headline("ar")}</h1><div class="details"><span class="author">بقلم: ليلى منصور</span><span class="date">نُشر في ٣ نوفمبر ٢٠٢٦</span><span class="upd">آخر تحديث: ٤ نوفمبر ٢٠٢٦</span></div>{told("ar")}</article>',
        ["ليلى منصور"],
        modified="2026-11-04",
    ),
    signed(
        "a hebrew paper",
        "he",
        f'<div class="layoutItem"><h1 class="mainTitle">{headline("he")}</h1><div class="authorAndDateContainer"><div class="authoranddate"><span class="authors"><a href="/author/levi">מיכל לוי</a>, <a href="/author/dan">דן כהן</a></span> <span class="date">פורסם: <time>03.11.26, 10:15</time></span></div></div><div class="text_editor">{told("he")}</div></div>',
        ["מיכל לוי", "דן כהן"],
    ),
    signed(
        "a portuguese portal",
        "pt",
        TOP
        + f'<main class="mc-body"><div class="title"><h1 class="content-head__title">{headline("pt")}</h1></div><h2 class="content-head__subtitle">Os engenheiros eram contra</h2><div class="content__signature"><div class="content-publication-data"><div class="content-publication-data__text"><p class="content-publication-data__from" title="Marta Silva">Por Marta Silva, Porto Notícias — Havre</p><p class="content-publication-data__updated"><time itemprop="datePublished" datetime="2026-11-03T13:15:00.000Z">03/11/2026 10h15</time> <span class="content-publication-data__updated-relative">Atualizado <time itemprop="dateModified" datetime="2026-11-04T11:00:00.000Z">04/11/2026 08h00</time></span></p></div></div></div>{told("pt")}</main>'
        + FOOTER,
        ["Marta Silva"],
        modified="2026-11-04",
    ),
    signed(
        "a portuguese paper",
        "pt",
        f'<article><h1>{headline("pt")}</h1><ul class="story__meta"><li class="byline"><span class="byline__name">Marta Silva</span> (texto) e <span class="byline__name">Rui Costa</span> (fotografia)</li><li><time class="dateline" datetime="2026-11-03T10:15:00">3 de Novembro de 2026, 10:15</time></li></ul><div class="story__body">{told("pt")}</div></article>',
        ["Marta Silva"],
        credited=[("Rui Costa", "photographer")],
    ),
    signed(
        "a turkish portal",
        "tr",
        f'<div class="haber-detay"><h1 class="content-title">{headline("tr")}</h1><h2 class="content-description">Mühendisler karşı çıkmıştı.</h2><div class="content-info"><span>Giriş Tarihi: 03.11.2026 10:15</span> <span>Son Güncelleme: 04.11.2026 08:00</span></div><div class="content-text">{told("tr")}</div><div class="content-editor">Haber: Ayşe Demir</div><div class="content-tags">Etiketler: <a href="/t/liman">liman</a></div></div>',
        ["Ayşe Demir"],
        modified="2026-11-04",
    ),
    signed(
        "a greek portal",
        "el",
        f'<article><h1 class="entry-title">{headline("el")}</h1><div class="post-meta"><div class="writer">Γράφει η <a href="/author/maria">Μαρία Παπαδάκη</a></div><div class="dates"><span>Δημοσίευση 3 Νοεμβρίου 2026, 10:15</span> <span>Τελευταία ενημέρωση 4 Νοεμβρίου 2026, 08:00</span></div></div><div class="entry">{told("el")}</div></article>',
        ["Μαρία Παπαδάκη"],
        modified="2026-11-04",
    ),
    signed(
        "a greek paper in capitals",
        "el",
        f'<article><h1>{headline("el")}</h1><div class="article-info"><span class="nxAuthor">ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ</span> <span class="nxDate">03.11.2026 • 10:15</span></div>{told("el")}</article>',
        ["ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ"],
    ),
    signed(
        "a bulgarian portal",
        "bg",
        f'<div class="article"><h1>{headline("bg")}</h1><div class="article-info"><div class="timestamp">03 ное 2026 10:15, <span>обновена 04 ное 2026 08:00</span></div><div class="author">Автор: <a href="/author/3">Иван Петров</a></div><div class="views">341 прочитания</div></div>{told("bg")}</div>',
        ["Иван Петров"],
        modified="2026-11-04",
    ),
    signed(
        "a romanian agency",
        "ro",
        f'<div class="article_detail"><h1>{headline("ro")}</h1><div class="article_data"><span class="date">2026-11-03 10:15:00</span></div><div class="description">{told("ro")}<p>AGENȚIA PORTULUI/(A - autor: Ion Popescu, editor: Ana Marin, editor online: Gabriela Badea)</p></div></div>',
        ["Ion Popescu"],
        credited=[("Ana Marin", "editor")],
    ),
    signed(
        "a romanian portal",
        "ro",
        f'<article><h1>{headline("ro")}</h1><div class="author-date"><span>de </span><a class="author" href="/autor/ion-popescu">Ion Popescu</a> <span>Publicat: 3 noiembrie 2026, 10:15</span> <span>Actualizat: 4 noiembrie 2026, 08:00</span></div>{told("ro")}</article>',
        ["Ion Popescu"],
        modified="2026-11-04",
    ),
    signed(
        "a hungarian portal",
        "hu",
        f'<div class="cikk"><h1 class="content-title">{headline("hu")}</h1><div class="szerzok-container"><div class="szerzo"><a href="/szerzo/kovacs-anna">Kovács Anna</a></div></div><div class="datum"><div class="ido"><span>2026.11.03. 10:15</span></div><div class="modositas">Módosítva: 2026.11.04. 08:00</div></div><div class="cikk-torzs">{told("hu")}</div></div>',
        ["Kovács Anna"],
        modified="2026-11-04",
    ),
    signed(
        "a croatian portal",
        "hr",
        f'<article><h1 class="item__title">{headline("hr")}</h1><div class="item__meta"><span class="item__author">Piše <a href="/autor/7">Ivana Horvat</a></span>, <span class="item__meta_time">3. studenoga 2026. u 10:15</span></div><div class="item__body">{told("hr")}</div><div class="comments"><h3>Komentari (1)</h3><div>Marko, 4. studenoga 2026. u 08:00: Dobra vijest za sve na pristaništu.</div></div></article>',
        ["Ivana Horvat"],
    ),
    signed(
        "a danish paper",
        "da",
        f'<article><h1 class="article-title">{headline("da")}</h1><div class="article-byline"><div>Tekst: <a href="/skribent/1">Mette Holm</a></div><div>Foto: Lars Bech</div></div><div class="article-timestamp">3. nov. 2026 kl. 10.15 <span>Opdateret 4. nov. 2026 kl. 08.00</span></div><div class="article-body">{told("da")}</div></article>',
        ["Mette Holm"],
        modified="2026-11-04",
        credited=[("Lars Bech", "photographer")],
    ),
    signed(
        "a polish paper",
        "pl",
        f'<article id="article_wrapper"><h1 id="article_title">{headline("pl")}</h1><div id="gazeta_article_author"><span class="article_data"><time class="art-datetime" datetime="2026-11-03T10:15">03.11.2026 10:15</time></span><a class="article_author" href="/autor/1">Anna Nowak, Jan Wilk</a></div><section class="art_content">{told("pl")}</section></article>',
        ["Anna Nowak", "Jan Wilk"],
    ),
    signed(
        "a czech paper",
        "cs",
        f'<div class="opener"><h1>{headline("cs")}</h1></div><div class="art-info"><span class="time"><span class="time-date">3. listopadu 2026&nbsp; 10:15</span></span> <span class="upd">aktualizováno&nbsp;<span class="time-date">8:00</span></span></div><div class="authors"><span class="h">Autoři:</span> <a class="name" href="/redakce/novak">Petr Novák</a>, <a class="name" href="/redakce/svob">Jana Svobodová</a></div><div class="bbtext">{told("cs")}</div>',
        ["Petr Novák", "Jana Svobodová"],
    ),
    signed(
        "a ukrainian portal",
        "uk",
        f'<article><h1 class="post__title">{headline("uk")}</h1><div class="post__info"><span class="post__author"><a href="/authors/1">Олена Бондар</a>, <a href="/authors/2">Іван Коваль</a> — </span>Вівторок, 3 листопада 2026, 10:15</div><div class="post__text">{told("uk")}</div><div class="post__tags"><a href="/tags/port">порт</a></div></article>',
        ["Олена Бондар", "Іван Коваль"],
    ),
    signed(
        "a russian regional paper",
        "ru",
        f'<div class="article-header"><div class="meta"><span>03 ноября 2026, 10:15</span> <span class="views">341</span></div><h1>{headline("ru")}</h1></div><div class="article-body">{told("ru")}<p><i>Пётр Громов, фото автора</i></p></div>',
        ["Пётр Громов"],
    ),
    signed(
        "a thai paper",
        "th",
        f'<article><h1>{headline("th")}</h1><div class="meta"><time>3 พ.ย. 2569 10:15 น.</time> <span>โดย: สมชาย ใจดี</span></div>{told("th")}</article>',
        ["สมชาย ใจดี"],
    ),
    signed(
        "a spanish paper",
        "es",
        f'<article><h1>{headline("es")}</h1><div class="a_md"><div class="a_md_a"><a href="/autor/lucia-romero/">Lucía Romero</a><span> | </span><a href="/autor/pablo-gil/">Pablo Gil</a></div><span class="a_md_l">Puerto Viejo - </span><time datetime="2026-11-03T09:15:00.000Z"><a href="/hemeroteca/2026-11-03/">03 nov 2026 - 10:15 CET</a></time></div><div class="a_c">{told("es")}</div></article>',
        ["Lucía Romero", "Pablo Gil"],
    ),
    signed(
        "an italian regional paper",
        "it",
        f'<article><h1>{headline("it")}</h1><div class="article-info"><span class="autore">Giulia Ferri</span><span class="data">03 Novembre 2026 alle 10:15</span><span class="lettura">1 minuti di lettura</span></div><div class="testo">{told("it")}</div><div class="correlati"><h3>Leggi anche</h3><a href="/a/1">La chiusa resta ferma per due settimane</a> <span>di Marco Neri</span> <span>1 Novembre 2026</span></div></article>',
        ["Giulia Ferri"],
    ),
]
