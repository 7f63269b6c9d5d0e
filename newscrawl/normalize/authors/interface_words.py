"""Words of a page's interface: a text of nothing but these is not a name ("Share Article", "Alle Beiträge").

Whole words, folded when they are compared. None of them decides alone: a name must consist of them.
"""

from __future__ import annotations

from typing import Final

INTERFACE_WORDS: Final = frozenset("""
    about me myself i we account accept actions add advertise advertisement advertising after all also an and
    announcement app archive archives article articles audio author authors back be best blog bookmark breaking
    browse business button by careers categories category channel choose click close column columns comment comments
    community contact content continue contributor cookie cookies copy corrections crossword daily date default
    desktop digital disclaimer discover discuss discussion donate download edit edited edition editor editorial
    email enter eastern error events every everything exclusive explainer explore facebook faq faqs favorite
    favorites featured features feed feedback files filed find first follow following footer for forum free from
    front full gallery games get gift go google guest guidelines header help here hide home image images in index
    info instagram join jobs jump keep last latest learn leave letters like link linkedin links list listen live
    load local log login logout main media member members menu min minute minutes modified month more most my
    navigation network new newest news newsletter newsletters next no not notifications now obituaries of off on
    online open opinion options our page pages partner partners people photo photos pinterest play podcast podcasts
    policy popular post posted posts premium press previous print privacy products profile project publication
    publish published publisher puzzles quick read reader readers reading recent recommended reddit register related
    release releases reply report reports republish reserved resources respond results review reviews rights rss
    save saved search section sections see select send series services settings share shares shop shopping show sign
    site sitemap skip social sort special sponsor sponsored sports standards start stay connected informed touch
    tuned stories story submit subscribe subscriber subscribers subscription summary support tag tags telegram terms
    text thank thanks the theme this threads time times tips to today toggle tools top topic topics transcript
    translate trending tweet twitter unlock up update updated updates upload use user us verified video videos view
    views visit watch weather web website week weekly welcome whatsapp what who write writer written year you your
    youtube zone

    abonnieren alle allen als am an anmelden anzeigen anzeige artikel auf aus autor autoren beitrag beiträge bericht
    berichte bewerten bild bilder das dem den der die diese diesen diesem drucken ein eine einen empfehlen facebook
    folgen galerie hier impressum im jetzt kategorie kategorien kommentar kommentare kommentieren kontakt lesen
    lesezeit link mehr meine merken mit nach nachrichten neu neue neueste neuesten newsletter nächste oder profil
    redaktion registrieren schließen seite seiten senden speichern stand startseite suche teilen thema themen über
    und uns unsere veröffentlicht vorlesen weiter weitere weiterlesen zu zum zur zurück zuletzt aktualisiert
    schreiben

    abonner abonnez accueil actualité actualités ajouter article articles aussi autres commentaire commentaires
    commenter copier de des du écouter enregistrer envoyer et fermer imprimer la le les lien lire mentions menu mis
    jour notre nos nous offrir page par partage partager plus publié rechercher réagir recevoir rubrique rubriques
    s'abonner suite suivez suivre sur tous tout toutes un une voir vos vous légales cet cette

    acerca artículo artículos autor buscar comentar comentario comentarios comparte compartir con contacto del
    descargar el en entrada entradas enlace enviar escuchar este esta guardar imprimir inicio la las leer los más
    menú nota notas noticia noticias nuestro nuestros otras otros portada publicado publicada sección seguir
    síguenos suscríbete todas todos última últimas último últimos un una ver y

    a as assine artigo artigos compartilhar compartilhe comentários como da das do dos e esta este ler leia mais
    matéria matérias notícia notícias nossa o os ouvir página para publicado recentes salvar seguir siga todas todos
    últimas ver voltar

    altri altro articolo articoli ascolta commenta commenti condividi di gli i il leggi lo notizie nostri nostra
    pagina salva scrivi segui stampa successivo tutte tutti tutto ultime ultimi vai vedi

    alle artikel artikelen bekijk berichten delen deel dit het lees luister meer naar nieuws onze opslaan over
    reactie reacties reageer van volg volgen volgende zoeken

    alla alle artiklar artikler del dela dele dig flere fler følg följ inlägg innlegg kommentar kommentarer
    kommentera kommenter läs læs les mer mere nyheter nyheder om og och på senaste seneste siste skriv skriv ut
    spara till visa vis

    artikkelit jaa kaikki kommentit kommentoi lisää lue seuraa tallenna tulosta uutiset

    artykuł artykuły artykułów autora czytaj drukuj dalej komentarz komentarze komentuj następny obserwuj poprzedni
    skomentuj udostępnij więcej wpisy wszystkie zapisz zobacz článek články článku další komentář komentáře sdílet
    tisk více všechny zobrazit čtěte článků

    a az bejegyzések cikk cikkek hozzászólás hozzászólások megosztás minden több tovább articole articolul citește
    comentarii comentează distribuie mai multe toate devamı devamını haber haberler haberleri oku paylaş tüm takip
    yazı yazılar yazılar yazıları yorum yorumlar et yap

    все всё далее комментарии комментировать комментарий ленты лента новости обсудить опубликовано обновлено печать
    подписаться подробнее поделиться показать последние статьи статья читать читайте ещё еще автора всі далі
    коментарі коментувати новини поділитися статті читати ще всички коментари новини прочети сподели статии още
    прочетете

    όλα άρθρα περισσότερα διαβάστε σχόλια μοιράσου δείτε המשך קריאה כל הכתבות עוד שתף תגובות اقرأ المزيد كل المقالات
    مشاركة شارك التعليقات تعليقات الأخبار semua artikel baca bagikan berita komentar lainnya lihat selengkapnya
    terkait tất cả bài viết xem thêm chia sẻ bình luận
""".split())  # fmt: skip

#: Calls to act that stand right behind a name, without a blank or a border: "Ida Falk Follow".
ACTIONS: Final = frozenset(
    """
    follow following subscribe contact email e-mail share tweet folgen kontakt abonnieren suivre contacter seguir
    verified verifiziert vérifié verificado verificata
    segui contatta volgen volg följ følg seuraa obserwuj takip подписаться читать متابعة フォロー 팔로우
""".split()
)

#: Beginnings of the names of places, which are written as persons' names are: "New Haven", "San Marino".
PLACE_BEGINNINGS: Final = frozenset(
    """
    new san santa santo saint st st. ste los las la el le fort port north south east west northern southern eastern
    western lake mount cape rio são sao bad sankt den hong tel kuala abu addis upper lower great grand nueva nuevo novo
    nova nouvelle neu neue nowy nowa nizhny velikiy puerto porto villa ciudad city costa isle island islands ho buenos
    united mexico sri saudi teatro teatre plaza museo museu piazza palazzo palacio palais place theatre musee iglesia
    universidad universite universita centro salle sala salon estadio stade stadio hotel biblioteca parque parc
    parco
    kuzey güney doğu batı yeni eski aşağı yukarı norra södra östra västra nordre søndre østre vestre nørre sønder
    pohjois etelä itä länsi severní jižní východní západní północny północna południowa stary stare staré novi stari
    real premier middle human machine artificial open supply student member case community social public private
    local national international global climate digital mental women's men's breaking deutsche deutscher bayerischer
    bayerische künstliche inteligencia inteligência intelligence intelligenza regione région região regione serie
    liga ligue jawa sumatera sumatra kalimantan sulawesi rode rotes medio meio أخبار خبر عاجل
    gornji donji gornja donja северный южный восточный западный новый старый великий нижний верхний нова нови стари
    горна долна kampung tanjung pulau pantai nord sud

""".split()
)

#: No name of a person begins with these articles, possessives and prepositions: "Im Wortlaut", "Our Town".
NOT_FIRST: Final = frozenset(
    """
    im am zum zur beim vom mit with avec hire der die ein eine einer the our your their this that these those unser
    unsere mein ihre los unos nuestro nuestra gli aux
""".split()
)

#: … and none has words for what is done with a page: "Podijeli članak", "Haberi paylaş", "Rhannu erthygl".
NOT_DONE: Final = frozenset(
    """
    compartir compartilhar partager condividi condividere teilen weiterlesen lesen leggi delen
    läs sdílet zdieľať čtěte čítaj udostępnij czytaj megosztás olvass distribuie citește paylaş paylaşın
    dalintis skaityti dalīties kopīgot lasīt citas jagage lugege поділитися podijeli podijelite podeli podelite pročitaj
    pročitajte čitaj deli preberi preberite shpërndaje shpërndani lexoni rhannu rhannwch darllen darllenwch roinn
    partekatu irakurri compartillar comparteix llegeix læs bölüş oxu oxuyun ulashish bagikan kongsi
    ibahagi basahin shiriki karanta akhri ixxerja aqra поделиться читать читайте поширити читати сподели споделете
    подели прочети прочитај бөлісу оқу хуваалцах унших μοιράσου κοινοποίηση διαβάστε כתבות شارك اقرأ सेयर साझा
""".split()
)

#: Last words of venues and of rubrics, written as a surname is: "Town Hall", "Product Update". Some are surnames, too:
#: they tell only where nothing says that a line names an author.
NOT_LAST: Final = frozenset(
    """
    hall bay library museum theatre theater square bridge street road avenue station airport arena stadium centre center
    park church cathedral university college school harbour harbor river county town village hotel castle gallery room
    market hospital court garden gardens beach valley hills heights lane district quarter palace tower
    rathaus halle museum bibliothek kirche platz straße allee bahnhof schule universität hafen markt saal schloss
    mairie gare théâtre musée église bibliothèque ayuntamiento plaza teatro museo iglesia biblioteca piazza municipio
    chiesa stazione prefeitura praça igreja stadhuis kerk plein rådhus kirke kyrka torg ratusz muzeum kościół
    update updates report reports review reviews news guide recap roundup analysis interview preview special edition
    publication reviewed sponsored study dispatch pressemitteilung mitteilung communiqué comunicado
    comunicato persbericht
    weekly daily podcast newsletter briefing bulletin feature features opinion editorial obituary release statement
    meldung bericht nachrichten kommentar rückblick vorschau entretien chronique dossier noticias entrevista reportaje
    change estate resources learning intelligence chain league life source voices study spotlight energy policy culture
    business finance sport sports travel health science technology innovation development research security management
    marketing strategy leadership engineering design education training careers events insights trends solutions
    products stories industry economy markets banking insurance investing politics government elections weather
    environment sustainability recipes fashion fitness wellness parenting students faculty alumni property realty crime
    courts transport traffic aviation software hardware
    intelligenz wandel bahn wald politik wirtschaft kultur gesundheit wissenschaft technik leben gesellschaft bildung
    forschung verkehr umwelt klima energie finanzen immobilien karriere mobilität region justiz
    ambiente salud saúde cultura deportes esportes economía economia política tecnología tecnologia ciencia ciência
    sociedad sociedade educación educação gastronomia gastronomía saludable salute ambiante climat santé sciences
    nord süd ost dakika gündem sự 일반 kruis
    notizie intervista cronaca notícias nieuws verslag nyheter nyheder uutiset wiadomości
""".split()
)
