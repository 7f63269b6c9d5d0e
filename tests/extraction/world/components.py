"""Pages of large content systems: paragraphs and components of one story, boxes of others between them."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

EN, DE, FR, ES, IT, PT, PL, SV, NL, CS, RU, TR = (
    paragraphs(code) for code in "en de fr es it pt pl sv nl cs ru tr".split()
)

CASES = [
    made(
        "drupal paragraphs",
        "en",
        TOP
        + f'<main role="main"><div class="layout-content"><article role="article" class="node node--type-news node--promoted node--view-mode-full"><div class="node__content"><h1><span class="field field--name-title field--type-string field--label-hidden">{headline("en")}</span></h1><div class="field field--name-field-byline field--type-string field__item">By Ada Penrose</div><div class="field field--name-field-publish-date field__item"><time datetime="2026-11-03T09:00:00Z">3 November 2026</time></div><div class="field field--name-field-content field--type-entity-reference-revisions field__items"><div class="field__item"><div class="paragraph paragraph--type--text paragraph--view-mode--default"><div class="clearfix text-formatted field field--name-field-text field--type-text-long"><p>{EN[0]}</p></div></div></div><div class="field__item"><div class="paragraph paragraph--type--image"><div class="field field--name-field-media"><img src="/a.jpg" alt="Boat" width="800" height="500"></div><div class="field field--name-field-caption field__item">The smaller boat was built in the year of the great frost</div></div></div><div class="field__item"><div class="paragraph paragraph--type--text"><div class="clearfix text-formatted field field--name-field-text"><p>{EN[1]}</p></div></div></div><div class="field__item"><div class="paragraph paragraph--type--newsletter-signup"><h3>The weekly letter</h3><p>News of the harbour for people who live beside it, each Friday morning at six.</p><form action="/signup" method="post"><input type="email" name="mail"><input type="submit" value="Sign up"></form></div></div><div class="field__item"><div class="paragraph paragraph--type--quote"><blockquote class="field field--name-field-quote"><p>We row when we have to, and in winter we have to.</p></blockquote><div class="field field--name-field-source">Ben Lock, ferryman</div></div></div><div class="field__item"><div class="paragraph paragraph--type--text"><div class="clearfix text-formatted field field--name-field-text"><p>{EN[2]}</p></div></div></div><div class="field__item"><div class="paragraph paragraph--type--related-content"><h3>Related content</h3><div class="field__items"><article class="node node--view-mode-teaser"><h4><a href="/lock">The lock keeper retires</a></h4><p>Forty years at the upper lock come to an end this week for a man who never swam.</p></article></div></div></div></div></div></article></div></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        want=[EN[0], EN[1], "We row when we have to, and in winter we have to.", EN[2]],
        lacks=["great frost", "at six", "Forty years"],
    ),
    made(
        "core components",
        "de",
        f'<div class="root responsivegrid"><div class="aem-Grid aem-Grid--12"><div class="experiencefragment aem-GridColumn"><header class="cmp-experiencefragment"><nav class="cmp-navigation"><ul class="cmp-navigation__group"><li class="cmp-navigation__item"><a href="/">Start</a></li></ul></nav></header></div><main class="container responsivegrid"><div class="cmp-container"><div class="title aem-GridColumn"><div class="cmp-title"><h1 class="cmp-title__text">{headline("de")}</h1></div></div><div class="articleinfo aem-GridColumn"><p class="cmp-articleinfo__date">03.11.2026</p><p class="cmp-articleinfo__name">Von Jana Krüger</p></div><div class="text aem-GridColumn"><div class="cmp-text"><p>{DE[0]}</p></div></div><div class="image aem-GridColumn"><div class="cmp-image" itemscope itemtype="http://schema.org/ImageObject"><img class="cmp-image__image" src="/b.jpg" alt="Boot" width="800" height="500"><span class="cmp-image__title" itemprop="caption">Das kleinere Boot wurde im Jahr des großen Frostes gebaut</span></div></div><div class="text aem-GridColumn"><div class="cmp-text"><h2>Was es kostet</h2><p>{DE[1]}</p><p>{DE[2]}</p></div></div><div class="teaser aem-GridColumn"><div class="cmp-teaser"><div class="cmp-teaser__content"><h2 class="cmp-teaser__title"><a class="cmp-teaser__title-link" href="/a">Schleuse zwei Wochen gesperrt</a></h2><div class="cmp-teaser__description"><p>Die Schiffe müssen bis zum Ende des Monats warten, teilte die Stadt am Freitag mit.</p></div><div class="cmp-teaser__action-container"><a class="cmp-teaser__action-link" href="/a">Mehr erfahren</a></div></div></div></div></div></main></div></div>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
        want=[DE[0], "Was es kostet", DE[1], DE[2]],
        lacks=["Frostes", "Die Schiffe"],
    ),
    made(
        "sitecore",
        "en",
        TOP
        + f'<main><div id="content" class="container"><div class="row"><div class="component content col-12"><div class="component-content"><h1 class="field-title">{headline("en")}</h1><div class="field-articledate">03 November 2026</div><div class="field-authorname">Ada Penrose</div></div></div><div class="component rich-text col-12 col-lg-8"><div class="component-content">{told("en")}</div></div><div class="component link-list has-title col-12 col-lg-4"><div class="component-content"><h3>Useful links</h3><ul><li class="item0 odd first"><div class="field-link"><a href="/timetable">Timetable of the ferry</a></div></li><li class="item1 even last"><div class="field-link"><a href="/fares">Fares of the ferry</a></div></li></ul></div></div><div class="component promo col-12"><div class="component-content"><div class="field-promotext"><p>Plan your visit to the harbour with our free guide, with maps of all the quays and inns.</p></div><div class="field-promolink"><a href="/guide">Order the guide</a></div></div></div></div></div></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["Timetable", "Plan your visit"],
    ),
    made(
        "arc with hashed components",
        "es",
        f'<div id="fusion-app"><header class="default__StyledNav-sc-1"><nav><a href="/">Portada</a></nav></header><article class="right-rail__Main-sc-12"><h1 class="primary-font__PrimaryFontStyles-o56yd5-0 headline">{headline("es")}</h1><h2 class="primary-font__PrimaryFontStyles-o56yd5-0 subheadline">Los ingenieros habían aconsejado cerrarla antes del invierno</h2><div class="styled__BylineContainer-sc-3"><span class="by">Por</span> <a href="/autor/lucia/">Lucía Romero</a></div><time class="primary-font__Date" datetime="2026-11-03T09:00:00Z">3 noviembre 2026</time><div class="article-body-wrapper__styled-sc-4"><p class="default__StyledText-sc-5">{ES[0]}</p><div class="interstitial-link default__Link-sc-6">[ <a href="/esclusa">La esclusa cierra dos semanas por obras</a> ]</div><p class="default__StyledText-sc-5">{ES[1]}</p><div class="default__AdWrap arcad-feature"><div class="arcad">Publicidad</div></div><p class="default__StyledText-sc-5">{ES[2]}</p></div><div class="author-bio__AuthorBioStyled-sc-7"><section class="descriptions"><a href="/autor/lucia/"><h4>Lucía Romero</h4></a><p>Escribe sobre el puerto desde hace doce años y cada mañana rema hasta la redacción.</p></section></div><section class="results-list-container"><div class="list-item"><a href="/mercado"><h2>Nuevo mercado en el muelle bajo</h2></a><p class="description-text">Treinta puestos venderán pescado, pan y cuerda cada sábado a partir de diciembre.</p></div></section></article></div>',
        ["Lucía Romero"],
        "2026-11-03",
        lacks=["rema hasta", "Treinta", "esclusa"],
        expect={"description": "Los ingenieros habían aconsejado cerrarla antes del invierno"},
    ),
    made(
        "polopoly with fact box",
        "sv",
        TOP
        + f'<div class="article-wrapper"><article class="article"><div class="article__vignette">Hamnen</div><h1 class="article__headline">{headline("sv")}</h1><p class="article__preamble">Ingenjörerna ville lägga ner linjen redan före vintern.</p><div class="article__byline"><div class="byline__name">Elin Berg</div></div><time datetime="2026-11-03T10:00:00+01:00">3 november 2026</time><div class="article__body"><p>{SV[0]}</p><div class="factbox"><h3 class="factbox__title">Fakta: Färjan</h3><div class="factbox__text"><p>Den mindre båten byggdes 1931 och tar tjugofyra passagerare, den större nittio.</p></div></div><p>{SV[1]}</p><p>{SV[2]}</p></div></article><section class="teasers"><h2>Mer från hamnen</h2><div class="teaser"><a href="/slussen"><h3>Slussen stängs i två veckor</h3><p>Båtarna får vänta till slutet av månaden, meddelar kommunen.</p></a></div></section></div>'
        + FOOTER,
        ["Elin Berg"],
        "2026-11-03",
        lacks=["byggdes 1931", "Båtarna får"],
        expect={"description": "Ingenjörerna ville lägga ner linjen redan före vintern."},
    ),
    made(
        "blox with asset cards",
        "en",
        f'<div class="main-page-container"><header id="site-header-container"><nav class="navbar"><a href="/">Home</a></nav></header><section id="main-body-container"><article class="asset story"><header class="asset-header"><h1 class="headline"><span itemprop="headline">{headline("en")}</span></h1><ul class="list-inline"><li><span class="tnt-byline" itemprop="author">By Ada Penrose ada@courier.example</span></li><li class="visible-print"><time class="tnt-date asset-date" datetime="2026-11-03T05:00:00-05:00">Nov 3, 2026</time></li></ul></header><div id="asset-content" class="asset-content"><div itemprop="articleBody" id="article-body" class="asset-body"><div class="subscriber-preview"><p>{EN[0]}</p></div><div class="inline-asset inline-editorial"><p><strong>People are also reading…</strong></p><ul><li><a href="/a">The lock keeper retires after forty years</a></li></ul></div><div class="subscriber-only"><p>{EN[1]}</p></div><div id="tncms-region-article_instory_middle" class="tncms-region-ads"></div><div class="subscriber-only"><p>{EN[2]}</p></div></div><div class="asset-tagline"><p>Reach Ada Penrose at 555-0134 or on the quay.</p></div><div class="tncms-block email-signup"><h4>Get local news delivered to your inbox!</h4><form><input type="email"><button>Sign up!</button></form></div></div></article><div class="card-panel"><article class="tnt-asset-type-article card"><h3 class="tnt-headline"><a href="/b">Market opens on the lower quay</a></h3><p class="tnt-summary">Thirty stalls will sell fish, bread and rope on each Saturday from this month on.</p></article></div></section></div>',
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["People are also", "555-0134", "Thirty stalls", "local news"],
    ),
    made(
        "spip",
        "fr",
        f'<div id="page" class="article hfeed"><div id="entete"><a rel="start home" href="/">Le Quai</a></div><div id="nav" class="menu"><ul><li><a href="rubrique1">Port</a></li></ul></div><div id="contenu" class="contenu"><div class="hentry"><div class="cartouche"><p class="arbo"><a href="/">Accueil</a> &gt; <a href="rubrique1">Port</a> &gt; {headline("fr")}</p><div class="surlignable"><h1 class="crayon article-titre-17 entry-title">{headline("fr")}</h1></div><p class="info-publi"><abbr class="published" title="2026-11-03T09:00:00Z">mardi 3 novembre 2026</abbr>, par <span class="vcard author"><a class="url fn spip_in" href="auteur3">Ada Morel</a></span></p></div><div class="surlignable"><div class="crayon article-texte-17 texte entry-content">{"".join(f"<p>{text}</p>" for text in FR[:2])}<h3 class="spip">Et après&nbsp;?</h3><ul class="spip"><li>un moteur neuf en mars</li><li>un carénage après Pâques</li></ul><p>{FR[2]}<span class="spip_note_ref">&nbsp;[<a href="#nb1" class="spip_note" rel="appendix" title="Selon le procès-verbal." id="nh1">1</a>]</span></p></div></div><div class="notes"><h2>Notes</h2><div id="nb1"><p><span class="spip_note_ref">[<a href="#nh1" class="spip_note" rev="appendix">1</a>]&nbsp;</span>Selon le procès-verbal.</p></div></div><a id="forum"></a><div class="comments"><h2>Vos commentaires</h2><p class="comment-content">Enfin une bonne décision pour tous les habitants du quai, bravo au conseil.</p></div></div></div></div>',
        ["Ada Morel"],
        "2026-11-03",
        exact=False,
        site="Le Quai",
        lacks=["bravo au conseil"],
        expect={
            "articleBody_contains": [FR[0], FR[1], "Et après ?", "un moteur neuf en mars", "un carénage après Pâques"]
        },
    ),
    made(
        "typo3 content elements",
        "de",
        TOP
        + f'<main><div id="c12" class="frame frame-default frame-type-textmedia frame-layout-0"><header><h1>{headline("de")}</h1></header></div><div class="news-single"><p class="news-meta"><time datetime="2026-11-03">03.11.2026</time> | Jana Krüger</p></div><div id="c13" class="frame frame-default frame-type-textmedia"><div class="ce-textpic ce-right ce-intext"><div class="ce-gallery"><figure class="image"><img src="/b.jpg" width="400" height="300" alt=""><figcaption class="image-caption">Das kleinere Boot im Oktober am unteren Kai</figcaption></figure></div><div class="ce-bodytext"><p>{DE[0]}</p></div></div></div><div id="c14" class="frame frame-default frame-type-text"><p>{DE[1]}</p></div><div id="c15" class="frame frame-default frame-type-table"><div class="table-fluid"><table class="ce-table"><thead><tr><th>Boot</th><th>Plätze</th></tr></thead><tbody><tr><td>Klein</td><td>24</td></tr></tbody></table></div></div><div id="c16" class="frame frame-default frame-type-text"><p>{DE[2]}</p></div><div id="c17" class="frame frame-type-menu_related_pages"><header><h2>Weitere Meldungen</h2></header><ul><li><a href="/schleuse">Schleuse zwei Wochen gesperrt</a></li><li><a href="/markt">Neuer Markt am unteren Kai</a></li></ul></div></main>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
        want=[DE[0], DE[1], "Boot\tPlätze", "Klein\t24", DE[2]],
        lacks=["im Oktober", "Schleuse"],
    ),
    made(
        "labrador",
        "sv",
        f'<section class="main article k5a-article"><div data-element-guid="1" class="articleHeader column"><h1 class="headline mainTitle">{headline("sv")}</h1><h2 class="subtitle">Ingenjörerna ville lägga ner linjen redan före vintern, men rådet sade nej.</h2><figure class="headerImage"><img src="/a.jpg" width="900" height="500"><figcaption class="caption"><figcaption itemprop="caption">Den mindre båten vid kajen.</figcaption> <figcaption itemprop="author">Foto: Nils Ek</figcaption></figcaption></figure><div class="meta"><div class="bylines"><div class="byline" itemscope itemtype="http://schema.org/Person"><div class="content"><address class="name"><span class="lab-hidden-byline-name" itemprop="name">Elin Berg</span><span class="firstname">Elin</span> <span class="lastname">Berg</span></address></div></div></div><div class="dates"><span class="dateGroup datePublished"><span class="dateLabel">Publicerad</span> <time datetime="2026-11-03T09:00:00+01:00" title="Publicerad">03. nov. 2026 - 09:00</time></span></div></div></div><div data-element-guid="2" class="bodytext large-12 column"><p>{SV[0]}</p><div class="column articlesByTag"><h3 class="headline">Läs mer från hamnen</h3><ul><li><a href="/slussen">Slussen stängs i två veckor</a></li></ul></div><h3>Ny motor i mars</h3><p>{SV[1]}</p><aside class="column quotebox"><div class="content"><h3>”Vi ror när vi måste.”</h3></div></aside><p>{SV[2]}</p></div><div class="column meta bottom"><a class="tag" href="/tag/farjan">färjan</a></div></section>',
        ["Elin Berg"],
        "2026-11-03",
        want=[SV[0], "Ny motor i mars", SV[1], SV[2]],
        lacks=["Slussen", "Nils Ek"],
    ),
    made(
        "bitrix with a text of breaks",
        "ru",
        TOP
        + f'<div class="news-detail"><h1>{headline("ru")}</h1><span class="news-date-time">03.11.2026</span><img class="detail_picture" src="/upload/a.jpg" width="400" height="300" alt=""><div style="clear:both"></div>{"<br />".join(f"{text}<br />" for text in RU)}<div style="clear:both"></div><br>Автор: Пётр Громов<br><div class="news-detail-share"><noindex>Поделиться: <a href="#">ВКонтакте</a></noindex></div></div><p><a href="/news/">Возврат к списку</a></p><div class="news-list"><h3>Другие новости</h3><p class="news-item"><span class="news-date-time">02.11.2026</span> <a href="/news/2/"><b>Шлюз закроют на две недели</b></a><br>Судам придётся ждать до конца месяца, сообщили в городской управе.</p><p class="news-item"><span class="news-date-time">01.11.2026</span> <a href="/news/3/"><b>Новый рынок на нижней набережной</b></a><br>Тридцать прилавков будут торговать рыбой, хлебом и верёвкой по субботам.</p></div>'
        + FOOTER,
        ["Пётр Громов"],
        "2026-11-03",
        lacks=["Судам", "Тридцать", "Поделиться", "Возврат"],
    ),
    made(
        "dle with spoiler and rating",
        "ru",
        f'<div id="dle-content"><article class="box story fullstory"><div class="box_in"><h1 class="title">{headline("ru")}</h1><div class="story_info"><span class="date"><time datetime="2026-11-03">3-11-2026, 12:40</time></span> <span class="grey">Автор: <a onclick="ShowProfile(\'admin\')" href="/user/gromov/">Пётр Громов</a></span></div><div class="text full-text">{"<br><br>".join(RU[:2])}<!--dle_spoiler--><div class="title_spoiler"><a href="javascript:ShowOrHide(\'sp1\')">Что дальше</a></div><div id="sp1" class="text_spoiler" style="display:none;">{RU[2]}</div></div><div class="rate"><div class="rating"><ul class="unit-rating"><li class="current-rating">80</li></ul></div><span>Голосов: 12</span></div><div class="related-block"><h4>Похожие новости</h4><ul><li><a href="/2.html">Шлюз закроют на две недели</a></li></ul></div></div></article><div class="comments"><div class="comment"><b>Гость</b><div>Наконец-то правильное решение для всех жителей нижней набережной, поздравляю.</div></div></div></div>',
        ["Пётр Громов"],
        "2026-11-03",
        exact=False,
        lacks=["поздравляю", "Голосов", "Шлюз"],
        expect={"articleBody_contains": RU},
    ),
    made(
        "joomla with modules in the component",
        "cs",
        TOP
        + f'<div id="sp-main-body"><div class="article-details"><div class="article-header"><h1>{headline("cs")}</h1></div><div class="article-info"><span class="createdby" title="Autor">Petr Novotný</span><span class="published" title="Publikováno"><time datetime="2026-11-03T09:00:00+01:00">3. listopad 2026</time></span></div><div class="article-can-edit"></div><div class="moduletable"><h3>Nejčtenější</h3><ul class="mostread mod-list"><li><a href="/a">Zdymadlo bude dva týdny zavřené</a></li><li><a href="/b">Nový trh na dolním nábřeží</a></li></ul></div><div itemprop="articleBody">{told("cs")}<div class="moduletable donate"><h3>Podpořte nás</h3><p>Dvě stě korun měsíčně pomůže udržet redakci na nábřeží při životě celý rok.</p><p><a class="btn btn-primary" href="/podpora">Přispět</a></p></div></div><div class="article-ratings">Hodnocení: 4 hlasy</div><nav class="pagenavigation"><a class="previous" href="/x">Předchozí</a></nav></div></div>'
        + FOOTER,
        ["Petr Novotný"],
        "2026-11-03",
        lacks=["Zdymadlo", "Dvě stě", "Hodnocení"],
    ),
    made(
        "umbraco grid",
        "nl",
        TOP
        + f'<main><div class="umb-grid"><div class="grid-section"><div><div class="row clearfix"><div class="col-md-12 column"><div><h1>{headline("nl")}</h1></div></div></div><div class="row clearfix"><div class="col-md-12 column"><div><p class="meta">3 november 2026 | Lotte de Vries</p></div></div></div><div class="row clearfix"><div class="col-md-8 column"><div><p>{NL[0]}</p><p>{NL[1]}</p></div><div><blockquote style="border-left:4px solid">We roeien als het moet, zei de veerman.</blockquote></div><div><p>{NL[2]}</p></div></div><div class="col-md-4 column"><div><h4>Contact</h4><p>Havenraad, Kade 1, geopend op werkdagen van negen tot vijf, ook in de winter.</p></div></div></div></div></div></div></main>'
        + FOOTER,
        ["Lotte de Vries"],
        "2026-11-03",
        want=[NL[0], NL[1], "We roeien als het moet, zei de veerman.", NL[2]],
        lacks=["geopend op"],
    ),
    made(
        "wagtail stream field",
        "en",
        f'<body class="template-newspage">{TOP}<main><article><header class="hero"><h1>{headline("en")}</h1><p class="hero__intro">Against the advice of its own engineers, by nine votes to four.</p><p class="hero__meta">Published on <time datetime="2026-11-03">3 Nov 2026</time> by <a href="/authors/ada/">Ada Penrose</a></p></header><div class="streamfield"><div class="block-paragraph"><div class="rich-text"><p>{EN[0]}</p></div></div><div class="block-embed"><div style="padding-bottom: 56.25%;" class="responsive-object"><iframe src="https://video.example/embed/1"></iframe></div></div><div class="block-heading"><h2>What it will cost</h2></div><div class="block-paragraph"><div class="rich-text"><p>{EN[1]}</p></div></div><div class="block-pullquote"><figure class="pullquote"><blockquote>We row when we have to.</blockquote></figure></div><div class="block-paragraph"><div class="rich-text"><p>{EN[2]}</p></div></div><div class="block-callout"><div class="callout"><h3>Download our annual report</h3><p>Read how the trust spent each penny of the last year on boats and piers.</p><a class="button" href="/report.pdf">Download</a></div></div></div></article></main>',
        ["Ada Penrose"],
        "2026-11-03",
        exact=False,
        lacks=["each penny"],
        expect={"articleBody_contains": [*EN, "What it will cost"]},
    ),
    made(
        "liferay",
        "it",
        TOP
        + f'<div class="portlet-asset-publisher"><div class="portlet-content"><div class="asset-full-content"><div class="component-title h4"><h1>{headline("it")}</h1></div><div class="autofit-row metadata-author"><span>Scritto da Giulia Ferri</span> <span class="metadata-publish-date">03/11/26 09:00</span></div><div class="asset-content"><div class="journal-content-article" data-analytics-asset-title="x">{"".join(f"<div>{text}</div>" for text in IT)}</div></div><div class="separator"></div><div class="asset-ratings">Voto medio (0 voti)</div><div class="asset-links"><h2>Contenuti correlati</h2><ul><li><a href="/chiusa">La chiusa resta ferma per due settimane</a></li></ul></div></div></div></div>'
        + FOOTER,
        ["Giulia Ferri"],
        "2026-11-03",
        lacks=["Voto medio", "chiusa"],
    ),
    made(
        "sharepoint modern news",
        "de",
        f'<div id="spPageCanvasContent"><div class="titleRegion_a1"><div role="heading" aria-level="1" data-automation-id="TitleTextId">{headline("de")}</div><div class="authorByline_b2"><span>Jana Krüger</span><span>3. November 2026</span></div></div><div class="CanvasZone"><div class="CanvasSection"><div class="ControlZone"><div data-automation-id="textBox" class="cke_editable rteEmphasis root-104">{told("de")}</div></div></div></div><div class="ControlZone"><div class="ms-NewsWebPart"><h2>Weitere Nachrichten</h2><div role="list"><div role="listitem"><a href="/a">Schleuse zwei Wochen gesperrt</a></div></div></div></div></div>',
        ["Jana Krüger"],
        "2026-11-03",
        lacks=["Schleuse"],
    ),
    made(
        "storyblok blocks on nuxt",
        "pl",
        f'<div id="__nuxt"><div class="layout"><header class="v-header"><a href="/">Strona</a></header><main><div class="s-blok s-hero"><p class="s-hero__date">3 listopada 2026</p><h1 class="s-hero__title">{headline("pl")}</h1><p class="s-hero__author">Anna Nowak</p></div><div class="s-blok s-richtext" data-v-1a2b><p data-v-1a2b>{PL[0]}</p></div><div class="s-blok s-quote" data-v-3c4d><blockquote data-v-3c4d>Wiosłujemy, kiedy trzeba, powiedział przewoźnik.</blockquote></div><div class="s-blok s-richtext" data-v-1a2b><p data-v-1a2b>{PL[1]}</p><p data-v-1a2b>{PL[2]}</p></div><div class="s-blok s-banner" data-v-5e6f><h3>Zostań patronem</h3><p>Dziesięć złotych miesięcznie utrzyma redakcję na nabrzeżu przez cały rok.</p><a class="btn" href="/patron">Wspieram</a></div></main></div></div><script>window.__NUXT__={{}}</script>'
        + FOOTER,
        ["Anna Nowak"],
        "2026-11-03",
        want=[PL[0], "Wiosłujemy, kiedy trzeba, powiedział przewoźnik.", PL[1], PL[2]],
        lacks=["Dziesięć"],
    ),
    made(
        "ez publish",
        "fr",
        TOP
        + f'<div class="content-view-full"><div class="class-article"><div class="attribute-header"><h1>{headline("fr")}</h1></div><div class="attribute-byline"><p class="author">Ada Morel</p><p class="date">03/11/2026 9:00</p></div><div class="attribute-short ezxmltext-field"><p>Les ingénieurs avaient conseillé de fermer la ligne.</p></div><div class="attribute-image"><div class="content-view-embed"><div class="class-image"><div class="attribute-image"><img src="/a.jpg" width="300" height="200" alt=""></div><div class="attribute-caption"><p>Le petit bateau au quai, en octobre.</p></div></div></div></div><div class="attribute-long ezxmltext-field">{told("fr")}</div><div class="attribute-tipafriend"><p><a href="/content/tipafriend/17">Envoyer à un ami</a></p></div></div></div>'
        + FOOTER,
        ["Ada Morel"],
        "2026-11-03",
        lacks=["en octobre", "Envoyer"],
    ),
    made(
        "concrete",
        "pt",
        TOP
        + f'<main class="ccm-page ccm-page-template-blog-entry"><div class="ccm-block-page-title-byline"><h1 class="page-title">{headline("pt")}</h1><span class="page-date">3 de novembro de 2026</span><span class="page-author">Rui Tavares</span></div><div class="container"><div class="row"><div class="col-sm-8">{told("pt")}<div class="ccm-block-next-previous-wrapper"><p class="ccm-block-next-previous-previous-link"><a href="/x">Nova feira no cais baixo</a></p></div><div class="ccm-block-social-links"><ul><li><a href="#">Partilhar</a></li></ul></div></div><div class="col-sm-4"><div class="ccm-block-page-list-wrapper"><div class="ccm-block-page-list-header"><h5>Recentes</h5></div><div class="ccm-block-page-list-pages"><div class="ccm-block-page-list-page-entry"><div class="ccm-block-page-list-title"><a href="/eclusa">A eclusa fecha duas semanas</a></div><div class="ccm-block-page-list-description">Os barcos terão de esperar até ao fim do mês, anunciou a câmara.</div></div></div></div></div></div></div></main>',
        ["Rui Tavares"],
        "2026-11-03",
        lacks=["Nova feira", "Os barcos"],
    ),
]
