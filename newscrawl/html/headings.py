"""Headings that say what the block below them is, in the languages of the news.

Sources: the default strings of WordPress, Drupal, Ghost, Joomla and Blogger in each language, and common use.
A heading matches when all of its words do, folded; an entry that ends in ``*`` matches as a beginning.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newscrawl.html.roles import AUTHOR, BIO, COMMENTS, NEWSLETTER, RECENT, RELATED, SHARE, TAGS
from newscrawl.normalize.text import fold

MAX_HEADING: Final = 80

_HEADINGS: Final[dict[int, str]] = {
    RECENT: """
        recent posts|latest posts|recent articles|latest articles|recent news|latest news|latest|the latest|
        latest stories|
        recent stories|recent|new posts|newest|more recent|news feed|newsfeed|latest updates|breaking news|just in|
        latest headlines|recently published|new articles|what's new
        neueste beiträge|neue beiträge|letzte beiträge|aktuelle beiträge|neueste artikel|aktuelle artikel|
        neuste artikel|
        aktuelle meldungen|letzte artikel|neueste meldungen|neueste nachrichten|aktuelles|kürzlich veröffentlicht|
        aktuell
        articles récents|derniers articles|dernières actualités|publications récentes|à la une|
        dernières nouvelles|récents|
        les derniers articles|billets récents|dernières infos
        entradas recientes|últimas entradas|artículos recientes|últimas noticias|noticias recientes|lo último|
        recientes|
        últimos artículos|publicaciones recientes
        posts recentes|artigos recentes|notícias recentes|mais recentes|últimas notícias|últimos posts|
        publicações recentes
        articoli recenti|ultimi articoli|ultime notizie|post recenti|notizie recenti|ultimissime
        recente berichten|laatste nieuws|nieuwste berichten|recent nieuws|recente artikelen|meest recent
        ostatnie wpisy|najnowsze wpisy|najnowsze artykuły|ostatnie artykuły|najnowsze
        свежие записи|последние записи|последние новости|новые записи|недавние записи|свежие новости|новости|новое|
        последние статьи|недавние публикации|последние публикации
        недавні записи|останні записи|останні новини|свіжі записи|нові записи
        son yazılar|son haberler|en son haberler|son eklenenler|yeni yazılar
        senaste inläggen|senaste nytt|siste innlegg|siste nytt|seneste indlæg|seneste nyt|viimeisimmät artikkelit|
        uusimmat artikkelit|viimeisimmät|uusimmat
        nejnovější příspěvky|poslední příspěvky|najnovšie články|legutóbbi bejegyzések|friss bejegyzések|friss hírek|
        articole recente|ultimele articole|πρόσφατα άρθρα|τελευταία νέα|последни публикации|скорашњи чланци|
        nedavne objave|zadnje objave
        أحدث المقالات|أحدث الأخبار|آخر الأخبار|المقالات الأخيرة|أحدث التدوينات|مقالات حديثة|أحدث المواضيع|
        المقالات الحديثة
        פוסטים אחרונים|כתבות אחרונות|آخرین اخبار|نوشته‌های تازه|تازه‌ترین مطالب
        हाल के पोस्ट|हाल की पोस्ट|ताज़ा ख़बरें|ताजा खबर|हालिया पोस्ट|नई पोस्ट|नवीनतम|ताज़ा समाचार|हाल की प्रविष्टियाँ
        最近文章|最新文章|近期文章|最新消息|最新新闻|近期文章|近期新闻|最新|最新發布|最新資訊|最新报道
        最近の投稿|最新記事|新着記事|最新ニュース|新着|新着情報|최근 글|최신 글|최신 기사|최근 기사|최신 뉴스|최신뉴스
        bài viết mới|bài viết mới nhất|tin mới|tin mới nhất|pos-pos terbaru|pos terbaru|berita terbaru|
        artikel terbaru|
        เรื่องล่าสุด|ข่าวล่าสุด|บทความล่าสุด|সাম্প্রতিক পোস্ট|সর্বশেষ সংবাদ|சமீபத்திய பதிவுகள்
    """,
    RELATED: """
        related posts|related articles|related stories|related news|related content|related|related coverage|
        related reading|
        related links|related topics|you may also like|you might also like|you may like|you may also enjoy|
        you might also enjoy|
        we recommend|recommended stories|recommended articles|more great*|in case you missed it|related video|
        related videos|recommended|recommended for you|
        recommended reading|more stories|more news|more articles|more from*|more in *|more on *|read more|
        read also|also read|
        read next|up next|see also|further reading|most read|most popular|popular posts|trending|trending now|
        editor's picks|
        editors' picks|don't miss|keep reading|continue reading|similar articles|similar posts|more like this|
        you may have missed|
        more to explore|around the web|from the web|from our partners|sponsored stories|top stories|must read|popular|
        popular now|other articles|other posts|next article|previous article|explore more|what to read next|
        more to read
        ähnliche beiträge|ähnliche artikel|verwandte artikel|verwandte beiträge|das könnte sie auch interessieren|
        das könnte dich auch interessieren|mehr zum thema|lesen sie auch|lesen sie mehr|weitere artikel|mehr dazu|
        weiterlesen|
        auch interessant|zum thema|themen|mehr aus*|meistgelesen|meistgelesene artikel|passend dazu|weitere themen|
        weitere beiträge|mehr artikel|empfehlungen|beliebte beiträge|lesen sie dazu auch|mehr zu*|zum weiterlesen|
        mehr themen*|das könnte ihnen auch gefallen|
        das könnte dich interessieren|das könnte sie interessieren
        articles similaires|articles liés|sur le même sujet|à lire aussi|lire aussi|à lire|vous aimerez aussi|
        vous pourriez aimer|cela peut vous intéresser|articles connexes|
        les plus lus|voir aussi|dans la même rubrique|nos recommandations|à lire également|sur le même thème|
        plus d'articles
        artículos relacionados|entradas relacionadas|noticias relacionadas|relacionados|relacionadas|
        te puede interesar|te puede gustar|quizás te interese|te podría interesar|
        también te puede interesar|lea también|lee también|más noticias|más leídas|lo más leído|más información|
        ver también|
        otras noticias|más sobre*|contenido relacionado
        artigos relacionados|notícias relacionadas|posts relacionados|leia também|leia mais|veja também|mais lidas|
        você também pode gostar|você pode gostar|saiba mais|conteúdo relacionado
        articoli correlati|leggi anche|notizie correlate|potrebbe interessarti|ti potrebbe interessare|post correlati|
        i più letti|potrebbero interessarti|altri articoli|correlati
        gerelateerde berichten|gerelateerde artikelen|lees ook|meer nieuws|meer over*|meest gelezen|gerelateerd|
        aanbevolen
        podobne wpisy|podobne artykuły|zobacz także|zobacz też|czytaj także|czytaj też|przeczytaj także|
        powiązane artykuły|
        polecane|najczęściej czytane
        похожие записи|похожие статьи|читайте также|по теме|материалы по теме|похожие новости|смотрите также|
        рекомендуем|другие новости|популярное|ещё по теме|еще по теме|вам может понравиться|связанные записи
        схожі записи|читайте також|за темою|пов'язані записи|дивіться також|популярне
        benzer yazılar|ilgili yazılar|ilgili haberler|benzer haberler|bunlar da ilginizi çekebilir|çok okunanlar
        relaterade artiklar|läs också|läs mer|relaterade inlägg|les også|relaterte artikler|læs også|
        relaterede artikler|
        lue myös|aiheeseen liittyvää|mest læste|mest lest|mest lästa|relaterat|relatert
        související články|čtěte také|podobné články|kapcsolódó cikkek|olvassa el|articole similare|citește și|
        σχετικά άρθρα|διαβάστε επίσης|свързани статии|прочетете още|повезани чланци|povezani članci|pročitajte i
        مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضًا|أخبار ذات صلة|ذات صلة|الأكثر قراءة|قد يعجبك أيضا|
        مطالب مرتبط|
        διαβάστε ακόμη|δείτε επίσης|מאמרים קשורים|כתבות נוספות|פוסטים קשורים|קראו גם|קראו עוד|ראו גם|עוד בנושא
        संबंधित लेख|संबंधित पोस्ट|यह भी पढ़ें|संबंधित खबरें|संबंधित समाचार|ये भी पढ़ें
        相关文章|相關文章|相关新闻|相關新聞|相关阅读|延伸閱讀|延伸阅读|猜你喜欢|推荐阅读|推薦閱讀|热门文章|相关报道
        関連記事|関連ニュース|おすすめ記事|あわせて読みたい|関連する記事|人気記事|
        관련 기사|관련기사|관련 글|관련글|추천 기사|많이 본 뉴스
        bài viết liên quan|tin liên quan|xem thêm|đọc thêm|artikel terkait|berita terkait|baca juga|pos terkait|
        เรื่องที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านข่าวเพิ่มเติม|সম্পর্কিত সংবাদ|আরও পড়ুন|தொடர்புடைய செய்திகள்
    """,
    COMMENTS: """
        comments|leave a comment|leave a reply|post a comment|join the conversation|join the discussion|add a comment|
        reader comments|what do you think|discussion|write a comment|view comments|show comments|1 comment|responses|
        reply|kommentare|schreibe einen kommentar|kommentar schreiben|leserkommentare|diskutieren sie mit|
        ihr kommentar|commentaires|laisser un commentaire|réagir|vos réactions|ajouter un commentaire|comentarios|
        deja un comentario|deja una respuesta|dejar un comentario|comentários|deixe um comentário|deixe uma resposta|
        commenti|lascia un commento|scrivi un commento|reacties|geef een reactie|laat een reactie achter|
        plaats een reactie|komentarze|dodaj komentarz|komentáře|napsat komentář|комментарии|добавить комментарий|
        оставить комментарий|коментарі|залишити коментар|yorumlar|bir yorum yaz|yorum yap|kommentarer|lämna ett svar|
        legg igjen en kommentar|skriv et svar|kommentit|hozzászólások|comentarii|lasă un răspuns|σχόλια|تعليقات|
        التعليقات|اترك تعليقا|اترك رد|टिप्पणियाँ|टिप्पणी करे|发表评论|评论|发表回复|發表迴響|留言|コメント|
        コメントを残す|댓글|댓글 남기기|bình luận|tinggalkan balasan|komentar|ความคิดเห็น|replies|answers|
        reader letters|readers' letters|letters from readers|letters from our readers|what our readers say|
        what readers say|your letters|your comments|your reactions|reader reactions|leserbriefe|antworten|
        leserstimmen|réponses|courrier des lecteurs|respuestas|cartas de los lectores|respostas|cartas dos leitores|
        risposte|lettere dei lettori|lezersbrieven|insändare|läsarbrev|læserbreve|lesernes brev|lukijoiden kommentit|
        listy czytelników|ответы|письма читателей|відповіді|guestbook|guest book|sign our guestbook|gästebuch|
        gaestebuch|livre d'or|libro de visitas|livro de visitas|libro degli ospiti|gastenboek|gästbok|gæstebog|
        gjestebok|vieraskirja|gestabók|księga gości|kniha hostů|kniha návštev|vendégkönyv|cartea de oaspeți|
        гостевая книга|гостьова книга|книга за гости|knjiga gostiju|knjiga gostov|βιβλίο επισκεπτών|ziyaretçi defteri|
        ספר אורחים|سجل الزوار|دفتر مهمان|अतिथि पुस्तिका|ゲストブック|来宾留言|留言簿|留言板|방명록|sổ lưu bút|
        buku tamu|สมุดเยี่ยม
    """,
    NEWSLETTER: """
        newsletter|subscribe|subscribe to our newsletter|sign up for our newsletter|get our newsletter|
        join our newsletter|stay informed|stay in the loop|stay up to date|never miss a story|get the latest news|
        sign up|subscribe now|get the newsletter|sign up for*|subscribe to*|join our mailing list|get our free*|
        newsletter abonnieren|jetzt newsletter abonnieren|unser newsletter|newsletter bestellen|abonnez-vous|
        s'inscrire à la newsletter|notre newsletter|inscrivez-vous*|suscríbete|suscríbete a nuestro boletín|boletín|
        assine|assine a newsletter|iscriviti|iscriviti alla newsletter|schrijf je in*|nieuwsbrief|подписаться|
        подписывайтесь*|подпишитесь*|рассылка|bülten|prenumerera|tilmeld dig*|订阅|訂閱|ニュースレター|뉴스레터|
        اشترك*|النشرة البريدية
    """,
    SHARE: """
        share|share this|share this article|share this post|share on|share this story|share via|follow us|
        spread the word|share this:|share article|share with friends|teilen|artikel teilen|beitrag teilen|
        diesen artikel teilen|partager|partager cet article|partagez|compartir|comparte|compartilhar|compartilhe|
        condividi|delen|deel dit artikel|udostępnij|поделиться|поделиться ссылкой|поширити|paylaş|dela|del|jaa|sdílet|
        megosztás|distribuie|مشاركة|شارك|शेयर करें|分享|分享到|シェア|シェアする|공유|공유하기|chia sẻ|bagikan|แชร์
    """,
    AUTHOR | BIO: """
        about the author|about the authors|about author|about the writer|author|authors|the author|written by|
        about the reporter|about the journalist|about the contributor|our author|meet the author|author bio
        über den autor|über die autorin|über die autoren|zur autorin|zum autor|zur person|autor|autorin|der autor|
        die autorin|die autoren|unser autor|unsere autorin
        à propos de l'auteur|a propos de l'auteur|l'auteur|auteur|à propos de l'auteure|à propos de l'autrice|l'auteure|
        l'autrice|qui est l'auteur
        sobre el autor|sobre la autora|acerca del autor|acerca de la autora|el autor|la autora|sobre l'autor|
        sobre l'autora|sobre o autor|sobre a autora|o autor|a autora
        sull'autore|sull'autrice|l'autore|informazioni sull'autore|chi è l'autore|over de auteur|de auteur|
        over de schrijver|o autorze|o autorce|об авторе|автор|про автора|за автора|о аутору|o autoru|o avtorju|
        apie autorių|par autoru|autorist|yazar hakkında|yazar|om författaren|författaren|om forfatteren|forfatteren|
        om skribenten|um höfundinn|kirjoittajasta|o autorovi|a szerzőről|despre autor|σχετικά με τον συντάκτη|
        σχετικά με τον συγγραφέα|egileari buruz
        عن الكاتب|عن المؤلف|نبذة عن الكاتب|الكاتب|درباره نویسنده|مصنف کے بارے میں|על המחבר|אודות המחבר|אודות הכותב|
        लेखक के बारे में|लेखक परिचय|লেখক সম্পর্কে|লেখক পরিচিতি|ஆசிரியர் பற்றி
        关于作者|關於作者|作者简介|作者簡介|作者介绍|作者介紹|この記事を書いた人|著者について|著者紹介|著者プロフィール|執筆者|
        執筆者紹介|ライター紹介|筆者紹介|글쓴이|저자 소개|필자 소개|về tác giả|tentang penulis|
        kuhusu mwandishi|เกี่ยวกับผู้เขียน
    """,
    TAGS: """
        tags|tagged|topics|filed under|tagged with|categories|schlagwörter|schlagworte|kategorien|mots-clés|
        étiquettes|
        etiquetas|categorías|temas|categorias|argomenti|onderwerpen|tagi|теги|метки|рубрики|etiketler|الوسوم|标签|分类|タグ|
        カテゴリー|태그|카테고리|more on this story|in this article|in this story
    """,
}

# "About Grace Young": these words and then a name, or a name and then these words.
_ABOUT = (
    "about|über|à propos de|a propos de|qui est|sobre|acerca de|su|informazioni su|over|o autorze|об авторе|"
    "об авторе:|про автора|om|tietoa|despre|за|о аутору|σχετικά με|关于|關於|عن|نبذة عن|حول|درباره|אודות|על|"
    "về|tentang|เกี่ยวกับ"
)
_ABOUT_BEHIND = "hakkında|के बारे में|について|에 대하여|소개|profil|biografie|biography"


def _entries(block: str) -> list[str]:
    return [entry.strip() for entry in block.replace("\n", "|").split("|") if entry.strip()]


def _tables() -> tuple[dict[str, int], list[tuple[str, int]]]:
    whole: dict[str, int] = {}
    beginnings: list[tuple[str, int]] = []
    for role, block in _HEADINGS.items():
        for entry in _entries(block):
            if entry.endswith("*"):
                beginnings.append((fold(entry[:-1]) + " ", role))
            else:
                whole.setdefault(fold(entry), role)
    return whole, beginnings


_WHOLE, _BEGINNINGS = _tables()
_ALL_BEGINNINGS = tuple(beginning for beginning, _ in _BEGINNINGS)
_ABOUT_WORDS = tuple(dict.fromkeys(fold(word) + " " for word in _ABOUT.split("|")))
_ABOUT_ENDS = tuple(" " + fold(word) for word in _ABOUT_BEHIND.split("|"))


@lru_cache(maxsize=2_048)
def role_of_heading(text: str) -> int:
    """Return the role that the heading *text* gives to the block below it; 0 for any other text."""
    if not text or len(text) > MAX_HEADING:
        return 0
    folded = fold(text)
    role = _WHOLE.get(folded, 0)
    if role:
        return role
    if not folded.startswith(_ALL_BEGINNINGS):
        return 0
    return next(role for beginning, role in _BEGINNINGS if folded.startswith(beginning))


@lru_cache(maxsize=2_048)
def about_whom(text: str) -> str | None:
    """Return the folded name in a heading such as "About Grace Young"; ``None`` for any other text."""
    if len(text) > MAX_HEADING:
        return None
    folded = fold(text)
    if folded in _WHOLE or not (folded.startswith(_ABOUT_WORDS) or folded.endswith(_ABOUT_ENDS)):
        return None  # "Über den Autor" is about nobody of this name
    names = [folded[len(word) :] for word in _ABOUT_WORDS if folded.startswith(word)]
    names += [folded[: -len(word)] for word in _ABOUT_ENDS if folded.endswith(word)]
    name = min(names, key=len).strip()
    return name if 2 <= len(name.split()) <= 5 and _is_capitalised(text) else None


def _is_capitalised(text: str) -> bool:
    """Names begin with capitals, where the script has them; the word before the name may be any."""
    return not any(word[0].islower() and len(word) > 3 for word in text.split()[1:])
