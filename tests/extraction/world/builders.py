"""Pages as page builders make them: columns, widgets, blocks; the text in several of them, furniture between."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

from tests.extraction.world.made import FOOTER, TOP, headline, made, paragraphs, told

EN, DE, FR, ES, IT, PT, PL, TR = (paragraphs(code) for code in ("en", "de", "fr", "es", "it", "pt", "pl", "tr"))


def elementor(widget: str, inside: str) -> str:
    return f'<div class="elementor-element elementor-widget elementor-widget-{widget}" data-element_type="widget" data-widget_type="{widget}.default"><div class="elementor-widget-container">{inside}</div></div>'


CASES = [
    made(
        "elementor with text in three widgets and a form",
        "en",
        '<div data-elementor-type="header" class="elementor elementor-location-header"><nav class="elementor-nav-menu--main"><ul><li><a href="/news">News</a></li></ul></nav></div>'
        '<div data-elementor-type="single-post" class="elementor elementor-location-single post type-post category-news"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap">'
        + elementor(
            "theme-post-title", f'<h1 class="elementor-heading-title elementor-size-default">{headline("en")}</h1>'
        )
        + elementor(
            "post-info",
            '<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item" itemprop="author"><a href="/author/ada/"><span class="elementor-icon-list-text elementor-post-info__item--type-author">Ada Penrose</span></a></li><li itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item--type-date"><time>November 3, 2026</time></span></li></ul>',
        )
        + elementor("text-editor", f"<p>{EN[0]}</p>")
        + elementor(
            "heading", '<h2 class="elementor-heading-title elementor-size-default">What the engineers said</h2>'
        )
        + elementor("text-editor", f"<p>{EN[1]}</p>")
        + elementor(
            "form",
            '<form class="elementor-form" method="post"><div class="elementor-form-fields-wrapper"><h3>Stay informed</h3><p>Get the weekly letter from the quay, every Friday morning in your inbox.</p><input type="email" name="form_fields[email]" placeholder="Email"><button type="submit">Send</button></div></form>',
        )
        + elementor("text-editor", f"<p>{EN[2]}</p>")
        + elementor(
            "share-buttons",
            '<div class="elementor-grid"><div class="elementor-share-btn"><span>Share on Facebook</span></div></div>',
        )
        + elementor(
            "author-box",
            '<div class="elementor-author-box"><div class="elementor-author-box__text"><h4 class="elementor-author-box__name">Ada Penrose</h4><div class="elementor-author-box__bio">Ada Penrose has written about the harbour for twelve years and rows to work each morning.</div></div></div>',
        )
        + elementor(
            "posts",
            '<div class="elementor-posts-container"><article class="elementor-post elementor-grid-item"><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/lock/">The lock keeper retires after forty years</a></h3><div class="elementor-post__excerpt"><p>Forty years at the upper lock come to an end this week for a man who never learned to swim.</p></div></div></article><article class="elementor-post elementor-grid-item"><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/market/">New market opens on the lower quay</a></h3><div class="elementor-post__excerpt"><p>Thirty stalls will sell fish, bread and rope on each Saturday from the end of this month.</p></div></div></article></div>',
        )
        + "</div></div></div></section></div>"
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        want=[EN[0], "What the engineers said", EN[1], EN[2]],
        lacks=["rows to work", "weekly letter", "Forty years"],
    ),
    made(
        "divi with a sidebar row and a blurb",
        "de",
        '<div id="page-container"><header id="main-header"><div id="et-top-navigation"><nav id="top-menu-nav"><ul id="top-menu"><li><a href="/">Start</a></li></ul></nav></div></header><div id="et-main-area"><div id="main-content"><article class="post type-post status-publish hentry category-hafen"><div class="entry-content"><div class="et-l et-l--post"><div class="et_builder_inner_content et_pb_gutters3"><div class="et_pb_section et_pb_section_0 et_section_regular"><div class="et_pb_row et_pb_row_0"><div class="et_pb_column et_pb_column_2_3">'
        f'<div class="et_pb_module et_pb_post_title et_pb_post_title_0"><div class="et_pb_title_container"><h1 class="entry-title">{headline("de")}</h1><p class="et_pb_title_meta_container">von <span class="author vcard"><a href="/author/jana/" rel="author">Jana Krüger</a></span> | <span class="published">3. Nov. 2026</span> | <a href="/category/hafen/" rel="category tag">Hafen</a></p></div></div>'
        f'<div class="et_pb_module et_pb_text et_pb_text_0"><div class="et_pb_text_inner"><p>{DE[0]}</p><p>{DE[1]}</p></div></div>'
        '<div class="et_pb_module et_pb_cta_0 et_pb_promo"><div class="et_pb_promo_description"><h2 class="et_pb_module_header">Jetzt Mitglied werden</h2><div><p>Unterstützen Sie unsere Arbeit am Kai schon ab vier Euro im Monat, jederzeit kündbar.</p></div></div><div class="et_pb_button_wrapper"><a class="et_pb_button et_pb_promo_button" href="/mitglied">Mitmachen</a></div></div>'
        f'<div class="et_pb_module et_pb_text et_pb_text_1"><div class="et_pb_text_inner"><p>{DE[2]}</p></div></div></div>'
        '<div class="et_pb_column et_pb_column_1_3"><div class="et_pb_module et_pb_sidebar_0 et_pb_widget_area"><div class="et_pb_widget widget_recent_entries"><h4 class="widgettitle">Neueste Beiträge</h4><ul><li><a href="/schleuse/">Schleuse zwei Wochen gesperrt</a></li><li><a href="/markt/">Neuer Markt am unteren Kai</a></li></ul></div></div></div></div></div></div></div></div></article></div></div></div>'
        + FOOTER,
        ["Jana Krüger"],
        "2026-11-03",
        lacks=["Unterstützen Sie", "Schleuse"],
        expect={"articleSection": ["Hafen"]},
    ),
    made(
        "bricks",
        "fr",
        f'<header id="brx-header"><nav class="brxe-nav-menu"><ul><li><a href="/">Accueil</a></li></ul></nav></header><main id="brx-content"><section id="brxe-aaa" class="brxe-section"><div id="brxe-bbb" class="brxe-container"><h1 id="brxe-ccc" class="brxe-post-title">{headline("fr")}</h1><div class="brxe-post-meta post-meta"><span class="item"><a href="/author/paul/">Paul Vidal</a></span><span class="item">3 novembre 2026</span></div><div id="brxe-ddd" class="brxe-post-content">{told("fr")}</div></div></section><section class="brxe-section"><div class="brxe-container"><h2 class="brxe-heading">À découvrir</h2><div class="brxe-posts"><ul class="bricks-layout-wrapper"><li class="repeater-item bricks-layout-item"><div class="bricks-layout-inner"><div class="content-wrapper"><h3 class="dynamic"><a href="/ecluse/">L’écluse ferme deux semaines pour travaux</a></h3><div class="dynamic"><p>Les bateaux devront attendre la fin du mois pour remonter le fleuve, annonce la ville.</p></div></div></div></li><li class="repeater-item bricks-layout-item"><div class="bricks-layout-inner"><div class="content-wrapper"><h3 class="dynamic"><a href="/marche/">Un nouveau marché sur le quai bas</a></h3><div class="dynamic"><p>Trente étals vendront du poisson, du pain et de la corde chaque samedi à partir de décembre.</p></div></div></div></li></ul></div></div></section></main>'
        + FOOTER,
        ["Paul Vidal"],
        "2026-11-03",
        lacks=["Les bateaux devront", "Trente étals"],
    ),
    made(
        "oxygen with inner content and a repeater",
        "es",
        f'<header class="oxy-header-wrapper oxy-overlay-header oxy-header"><div class="oxy-header-row"><nav class="oxy-nav-menu"><div class="menu-menu-container"><ul class="oxy-nav-menu-list"><li><a href="/">Inicio</a></li></ul></div></nav></div></header><section id="section-7-12" class="ct-section"><div class="ct-section-inner-wrap"><h1 id="headline-8-12" class="ct-headline"><span class="ct-span">{headline("es")}</span></h1><div class="ct-div-block"><div class="ct-text-block"><span class="ct-span">Lucía Romero</span></div><div class="ct-text-block"><span class="ct-span">3 de noviembre de 2026</span></div></div><div class="oxy-stock-content-styles ct-inner-content"><span class="ct-span oxy-stock-content-styles">{told("es")}</span></div></div></section><section class="ct-section"><div class="ct-section-inner-wrap"><h2 class="ct-headline">Sigue leyendo</h2><div class="oxy-dynamic-list"><div class="ct-div-block"><a class="ct-link-text" href="/esclusa/"><span class="ct-span">La esclusa cierra dos semanas por obras</span></a><div class="ct-text-block"><span class="ct-span">Los barcos tendrán que esperar hasta fin de mes para subir por el río, anuncia la ciudad.</span></div></div><div class="ct-div-block"><a class="ct-link-text" href="/mercado/"><span class="ct-span">Nuevo mercado en el muelle bajo</span></a><div class="ct-text-block"><span class="ct-span">Treinta puestos venderán pescado, pan y cuerda cada sábado a partir de diciembre.</span></div></div></div></div></section>',
        ["Lucía Romero"],
        "2026-11-03",
        lacks=["Los barcos tendrán", "Treinta puestos"],
    ),
    made(
        "gutenberg with every block",
        "en",
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation"><ul class="wp-block-navigation__container"><li><a href="/">Home</a></li></ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">{headline("en")}</h1><div class="wp-block-group is-layout-flex"><p>By</p><div class="wp-block-post-author-name"><a href="/author/ada">Ada Penrose</a></div><div class="wp-block-post-date"><time datetime="2026-11-03T09:00:00+00:00">November 3, 2026</time></div></div><div class="entry-content wp-block-post-content"><p class="has-drop-cap wp-block-paragraph">{EN[0]}</p><div class="wp-block-image"><figure class="aligncenter size-large"><img src="/ferry.jpg" alt="" width="900" height="600"><figcaption class="wp-element-caption">The smaller boat at the lower quay in October</figcaption></figure></div><h2 class="wp-block-heading">What it will cost</h2><ul class="wp-block-list"><li>a new engine in March</li><li>paint for the bigger boat</li></ul><figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Boat</th><th>Seats</th></tr></thead><tbody><tr><td>Small</td><td>24</td></tr><tr><td>Big</td><td>90</td></tr></tbody></table><figcaption class="wp-element-caption">Seats of the two boats</figcaption></figure><blockquote class="wp-block-quote"><p>We row when we have to.</p><cite>The ferryman</cite></blockquote><p>{EN[1]}</p><pre class="wp-block-code"><code>speed = 4\nboats = 2</code></pre><div class="wp-block-columns"><div class="wp-block-column"><p>{EN[2]}</p></div></div><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/donate">Donate now</a></div></div><hr class="wp-block-separator"/></div><div class="wp-block-post-terms"><a href="/tag/ferry" rel="tag">ferry</a></div><div class="wp-block-query"><h2 class="wp-block-heading">More posts</h2><ul class="wp-block-post-template"><li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/lock">The lock keeper retires</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">Forty years at the upper lock come to an end this week for a man who never swam.</p></div></li></ul></div></main></div>',
        ["Ada Penrose"],
        "2026-11-03",
        want=[
            EN[0],
            "What it will cost",
            "a new engine in March",
            "paint for the bigger boat",
            "Boat\tSeats",
            "Small\t24",
            "Big\t90",
            "We row when we have to.",
            "The ferryman",
            EN[1],
            "speed = 4\nboats = 2",
            EN[2],
        ],
        lacks=["in October", "Donate", "Forty years"],
        expect={"keywords": ["ferry"]},
    ),
    made(
        "beaver builder",
        "en",
        f'<div class="fl-page"><header class="fl-page-header"><nav><a href="/">Home</a></nav></header><div class="fl-page-content"><div class="fl-builder-content fl-builder-content-12" itemscope itemtype="https://schema.org/BlogPosting"><div class="fl-row fl-row-full-width"><div class="fl-row-content-wrap"><div class="fl-module fl-module-heading"><h1 class="fl-heading"><span class="fl-heading-text">{headline("en")}</span></h1></div><div class="fl-module fl-module-fl-post-info"><span class="fl-post-info-date">November 3, 2026</span><span class="fl-post-info-sep"> | </span><span class="fl-post-info-author">By <a href="/author/ada/">Ada Penrose</a></span></div><div class="fl-module fl-module-rich-text"><div class="fl-module-content fl-node-content"><div class="fl-rich-text">{told("en")}</div></div></div><div class="fl-module fl-module-subscribe-form"><div class="fl-subscribe-form"><p>Join four hundred readers who get the harbour news each Friday.</p><div class="fl-form-field"><input type="email" placeholder="Email"></div><a href="#" class="fl-button"><span class="fl-button-text">Subscribe!</span></a></div></div></div></div></div></div></div>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        lacks=["four hundred readers"],
    ),
    made(
        "wpbakery in columns",
        "pt",
        TOP
        + f'<article class="post"><header><h1 class="entry-title">{headline("pt")}</h1><span class="posted-on">3 de novembro de 2026</span><span class="byline"> por <a href="/author/rui/">Rui Tavares</a></span></header><div class="entry-content"><div class="wpb-content-wrapper"><div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-8"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><p>{PT[0]}</p></div></div><div class="vc_cta3-container"><section class="vc_general vc_cta3"><div class="vc_cta3_content-container"><div class="vc_cta3-content"><header class="vc_cta3-content-header"><h2>Apoie o jornal</h2></header><p>Com cinco euros por mês ajuda a manter a redação do cais a trabalhar todos os dias.</p></div><div class="vc_cta3-actions"><a class="vc_general vc_btn3" href="/apoiar">Apoiar</a></div></div></section></div><div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><p>{PT[1]}</p><p>{PT[2]}</p></div></div></div></div></div><div class="wpb_column vc_column_container vc_col-sm-4"><div class="vc_column-inner"><div class="wpb_wrapper"><div class="wpb_widgetised_column wpb_content_element"><div class="widget widget_text"><h4>Sobre nós</h4><div class="textwidget"><p>O jornal do cais existe desde mil novecentos e doze e pertence aos seus leitores.</p></div></div></div></div></div></div></div></div></div></article>'
        + FOOTER,
        ["Rui Tavares"],
        "2026-11-03",
        lacks=["cinco euros", "pertence aos"],
    ),
    made(
        "a newspaper theme of blocks",
        "it",
        f'<div class="td-main-content-wrap"><div class="td-container"><div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">Home</a></span> <i class="td-icon-right"></i> <span><a class="entry-crumb" href="/category/porto/">Porto</a></span></div></div><article class="post td-post-template-default"><div class="td-post-header"><ul class="td-category"><li class="entry-category"><a href="/category/porto/">Porto</a></li></ul><header class="td-post-title"><h1 class="entry-title">{headline("it")}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">Di</div> <a href="/author/giulia/">Giulia Ferri</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-11-03T09:00:00+01:00">3 Novembre 2026</time></span><div class="td-post-comments"><a href="#respond"><i class="td-icon-comments"></i>0</a></div></div></header></div><div class="td-post-sharing-top"><div class="td-post-sharing-visible"><a class="td-social-sharing-button" href="#"><div class="td-social-but-text">Condividi</div></a></div></div><div class="td-post-content tagdiv-type"><p>{IT[0]}</p><div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Pubblicità -</span></div><p>{IT[1]}</p><div class="td_block_wrap td_block_related_posts"><p>Potrebbe interessarti:</p><ul><li><a href="/chiusa/">La chiusa resta ferma per due settimane</a></li></ul></div><p>{IT[2]}</p></div><footer><div class="td-post-source-tags"><ul class="td-tags td-post-small-box"><li><span>TAGS</span></li><li><a href="/tag/traghetto/">traghetto</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-block-span6 td-post-prev-post"><div class="td-post-next-prev-content"><span>Articolo precedente</span><a href="/x/">Nuovo mercato sul molo basso</a></div></div></div><div class="author-box-wrap"><a href="/author/giulia/"><img alt="Giulia Ferri" src="/g.jpg" class="avatar"></a><div class="desc"><div class="td-author-name vcard author"><span class="fn"><a href="/author/giulia/">Giulia Ferri</a></span></div><div class="td-author-description">Scrive del porto da dodici anni e ogni mattina rema fino alla redazione.</div></div></div></footer></article></div></div>',
        ["Giulia Ferri"],
        "2026-11-03",
        lacks=["Pubblicità", "Potrebbe", "rema fino"],
        expect={"articleSection": ["Porto"], "keywords": ["traghetto"]},
    ),
    made(
        "avada with an accordion",
        "en",
        TOP
        + f'<main id="main"><article class="post hentry"><h1 class="entry-title fusion-post-title">{headline("en")}</h1><div class="post-content"><div class="fusion-fullwidth fullwidth-box fusion-builder-row-1"><div class="fusion-builder-row fusion-row"><div class="fusion-layout-column fusion_builder_column_1_1"><div class="fusion-column-wrapper"><div class="fusion-text fusion-text-1"><p>{EN[0]}</p></div><div class="accordian fusion-accordian"><div class="panel-group fusion-toggle-icon-boxed"><div class="fusion-panel panel-default"><div class="panel-heading"><h4 class="panel-title toggle"><a aria-expanded="false" data-toggle="collapse" href="#c1">How long does the crossing take?</a></h4></div><div id="c1" class="panel-collapse collapse"><div class="panel-body toggle-content">The crossing takes eleven minutes in calm water and fourteen against the ebb.</div></div></div></div></div><div class="fusion-text"><p>{EN[1]}</p><p>{EN[2]}</p></div></div></div></div></div></div><div class="fusion-meta-info"><div class="fusion-meta-info-wrapper">By <span class="vcard"><span class="fn"><a href="/author/ada/" rel="author">Ada Penrose</a></span></span><span class="fusion-inline-sep">|</span><span>November 3rd, 2026</span><span class="fusion-inline-sep">|</span><a href="/category/harbour/" rel="category tag">Harbour</a></div></div><div class="about-author"><div class="fusion-title"><h3>About the Author: <a href="/author/ada/">Ada Penrose</a></h3></div><div class="about-author-container"><div class="description">Ada has followed the harbour since the last dredging and knows every bollard by its number.</div></div></div><div class="related-posts single-related-posts"><h3>Related Posts</h3><ul><li><h4><a href="/lock">The lock keeper retires after forty years</a></h4></li></ul></div></article></main>'
        + FOOTER,
        ["Ada Penrose"],
        "2026-11-03",
        want=[
            EN[0],
            "How long does the crossing take?",
            "The crossing takes eleven minutes in calm water and fourteen against the ebb.",
            EN[1],
            EN[2],
        ],
        lacks=["bollard"],
        expect={"articleSection": ["Harbour"]},
    ),
    made(
        "wix studio with pages of spans",
        "pl",
        f'<div id="SITE_CONTAINER"><header id="SITE_HEADER"><nav aria-label="Site"><a href="/">Strona</a></nav></header><main id="PAGES_CONTAINER"><div class="TPAPost"><article class="blog-post-page-font"><div class="post-header-metadata"><ul class="post-metadata"><li><span data-hook="user-name" title="Anna Nowak">Anna Nowak</span></li><li><span data-hook="time-ago" title="3 lis 2026">3 lis 2026</span></li><li><span data-hook="time-to-read">2 minut(y) czytania</span></li></ul></div><h1 data-hook="post-title">{headline("pl")}</h1><section data-hook="post-description"><div class="rich-content-viewer" data-rce-version="9"><div dir="auto" class="x1">{"".join(f"<div class=A1 id=viewer-{n}><p class=B2 dir=auto><span class=C3><span>{text}</span></span></p></div><div class=A1 data-breakout=normal></div>" for n, text in enumerate(PL))}</div></div></section><footer data-hook="post-footer"><div class="post-actions"><span>14 wyświetleń</span><span>0 komentarzy</span></div></footer></article><div data-hook="recent-posts-wrapper"><h2>Ostatnie posty</h2><div data-hook="gallery-viewer"><article data-hook="post-list-item"><a href="/post/sluza"><h2>Śluza zamknięta przez dwa tygodnie</h2></a></article><article data-hook="post-list-item"><a href="/post/targ"><h2>Nowy targ na dolnym nabrzeżu</h2></a></article></div></div></div></main></div>',
        ["Anna Nowak"],
        "2026-11-03",
        lacks=["wyświetleń", "Śluza"],
    ),
    made(
        "ghost of 2026 with cards inside the text",
        "tr",
        f'<header class="gh-navigation"><a class="gh-navigation-logo" href="/">Rıhtım</a></header><main class="gh-main"><article class="gh-article post tag-liman"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/liman/">Liman</a><h1 class="gh-article-title is-title">{headline("tr")}</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/elif/">Elif Kaya</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2026-11-03">03 Kas 2026</time></div></div></header><section class="gh-content gh-canvas is-body"><p>{TR[0]}</p><div class="kg-card kg-signup-card"><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">Rıhtım’a abone olun</h2><p class="kg-signup-card-subheading">Her cuma liman haberleri e-postanıza gelsin, ücretsizdir.</p><form class="kg-signup-card-form" data-members-form="signup"><input type="email"><button type="submit">Abone ol</button></form></div></div><p>{TR[1]}</p><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Limanın uzun tarihi</div><div class="kg-bookmark-description">Taş iskeleden beton rıhtıma yüz elli yılın hikâyesi, belgeler ve fotoğraflarla.</div></div></a></figure><div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-text">Vapur her yarım saatte bir kalkar, son sefer saat on birdedir.</div></div><p>{TR[2]}</p></section></article><div class="gh-comments gh-canvas"><h2 class="gh-comments-title">Yorumlar</h2></div></main>',
        ["Elif Kaya"],
        "2026-11-03",
        site="Rıhtım",
        want=[TR[0], TR[1], "Vapur her yarım saatte bir kalkar, son sefer saat on birdedir.", TR[2]],
        lacks=["e-postanıza", "yüz elli"],
    ),
]
