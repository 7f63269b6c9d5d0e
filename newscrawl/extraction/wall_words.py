"""Words of walls and errors, in the languages of the news: headings that say all, and what their texts speak of.

They decide nothing alone: ``no_article.py`` asks how much of the page they make up and whether it speaks to a reader.
"""

from __future__ import annotations

import re
from typing import Final

CONSENT, LOGIN, PAY, AGE, ROBOT = "consent", "login", "pay", "age", "robot"
ERROR, DOWN, EMPTY, REGION = "not found", "out of order", "empty", "region"

#: Headings, each of them most of what a page's heading or title says.
HEADINGS: Final[dict[str, str]] = {
    ROBOT: "too many requests|429 too many requests|rate limited|please enable cookies|enable cookies|"
    "cookies are disabled|cookies are blocked|please enable javascript|javascript is disabled|enable javascript|"
    "zu viele anfragen|bitte aktivieren sie cookies|bitte aktivieren sie javascript|javascript ist deaktiviert|"
    "trop de requêtes|demasiadas solicitudes|troppe richieste|te veel verzoeken|zbyt wiele żądań|"
    "слишком много запросов|just a moment|"
    "verify you are human|verifying you are human|are you a robot|are you human|access denied|"
    "attention required|security check|security verification|checking your browser|please verify|"
    "pardon our interruption|"
    "you have been blocked|request blocked|captcha|robot check|human verification|bot verification|403 forbidden|"
    "forbidden|"
    "sicherheitsüberprüfung|sicherheitsprüfung|sind sie ein mensch|zugriff verweigert|vérification de sécurité|"
    "accès refusé|"
    "comprobación de seguridad|verificación de seguridad|acceso denegado|verifica di sicurezza|accesso negato|"
    "beveiligingscontrole|toegang geweigerd|verificação de segurança|acesso negado|sprawdzenie zabezpieczeń|"
    "odmowa dostępu|"
    "проверка безопасности|доступ запрещен|доступ ограничен|вы не робот|安全验证|人机验证|访问被拒绝|"
    "アクセスが拒否されました|보안 확인",
    CONSENT: "your privacy choices|privacy settings|privacy preferences|cookie consent|cookie settings|"
    "cookie preferences|"
    "cookies and privacy|we value your privacy|we care about your privacy|before you continue|your privacy|"
    "cookie consent and choices|manage cookies|mit werbung weiterlesen|wir brauchen ihre zustimmung|"
    "ihre privatsphäre|"
    "cookie einstellungen|datenschutzeinstellungen|zustimmung|werbefrei lesen|vous pouvez choisir|"
    "votre vie privée|gestion des cookies|vos choix|tu privacidad es importante|tu privacidad|"
    "configuración de cookies|"
    "il tuo consenso|la tua privacy|gestione dei cookie|uw privacy instellingen|uw privacy|cookie instellingen|"
    "szanujemy twoją prywatność|ustawienia prywatności|a sua privacidade|privacidade|vi värnar om din integritet|"
    "din integritet|dine valg|evästeasetukset|nastavení soukromí|プライバシーに関する選択|プライバシー設定|隐私设置",
    LOGIN: "log in|login|log in to continue|sign in|sign in to continue|sign in or register|member login|"
    "your account|"
    "log in or sign up|create an account|register|please log in|anmelden|einloggen|anmeldung|registrieren|"
    "login für abonnenten|"
    "connexion|se connecter|identifiez vous|créer un compte|iniciar sesión|inicia sesión|acceder|regístrate|accedi|"
    "accesso|registrati|inloggen|aanmelden|zaloguj się|logowanie|rejestracja|entrar|entrar na conta|iniciar sessão|"
    "fazer login|вход|войти|авторизация|регистрация|logga in|log ind|logg inn|kirjaudu|přihlášení|prihlásenie|"
    "bejelentkezés|"
    "autentificare|giriş yap|تسجيل الدخول|התחברות|ログイン|登录|登入|로그인|đăng nhập|masuk",
    PAY: "subscribe to continue reading|subscribe to continue|subscribe to keep reading|subscribe to read more|"
    "this post is for paid subscribers|this post is for paying subscribers only|this post is for subscribers only|"
    "sign up to keep reading|sign up to continue reading|subscribe|subscribe now|choose your plan|"
    "subscriber exclusive|"
    "you have reached your limit of free articles|you have reached your limit|this article is for subscribers|"
    "continue reading with a subscription|subscription required|members only|weiterlesen mit plus|jetzt weiterlesen|"
    "exklusiv für abonnenten|nur für abonnenten|abo abschließen|article réservé aux abonnés|réservé aux abonnés|"
    "contenido exclusivo para suscriptores|exclusivo para suscriptores|solo para suscriptores|suscríbete|"
    "contenuto riservato agli abbonati|riservato agli abbonati|alleen voor abonnees|treść tylko dla prenumeratorów|"
    "tylko dla subskrybentów|bli prenumerant för att läsa vidare|bli prenumerant|endast för prenumeranter|"
    "kun for abonnenter|exclusivo para assinantes|conteúdo exclusivo para assinantes|только для подписчиков|"
    "会員限定|有料会員限定|订阅后阅读|구독자 전용",
    AGE: "age verification|age check|are you over 18|are you 18 or older|verify your age|confirm your age|"
    "please enter your date of birth|adults only|altersprüfung|altersverifikation|sind sie über 18|"
    "vérification de l'âge|"
    "avez vous plus de 18 ans|verificación de edad|eres mayor de edad|verifica dell'età|leeftijdscontrole|"
    "leeftijdsverificatie|verificação de idade|weryfikacja wieku|подтверждение возраста|вам есть 18 лет|"
    "ålderskontroll|年龄验证|年齢確認|성인 인증",
    ERROR: "this topic does not exist yet|this page does not exist yet|that page doesn't exist or is private|"
    "oops that page doesn't exist or is private|dieses thema existiert noch nicht|diese seite existiert noch nicht|"
    "cette page n'existe pas encore|este tema no existe todavía|questo argomento non esiste ancora|"
    "dit onderwerp bestaat nog niet|ten temat jeszcze nie istnieje|este tópico ainda não existe|"
    "эта страница ещё не существует|该主题尚不存在|このトピックには文書が存在しません|"
    "page not found|oops that page can't be found|404|404 not found|404 page not found|error 404|404 error|"
    "not found|"
    "page can't be found|this page can't be found|page does not exist|this page does not exist|"
    "this page isn't available|sorry this page isn't available|page unavailable|content not available|"
    "nothing found|article not found|story not found|story removed|article removed|page removed|"
    "this story is no longer available|"
    "this article is no longer available|dieser artikel ist nicht mehr verfügbar|"
    "dieser inhalt ist nicht mehr verfügbar|"
    "cet article n'est plus disponible|ce contenu n'est plus disponible|esta noticia ya no está disponible|"
    "este contenido ya no está disponible|questo articolo non è più disponibile|esta notícia não está mais disponível|"
    "dit artikel is niet meer beschikbaar|ten artykuł nie jest już dostępny|материал больше не доступен|"
    "статья больше не доступна|この記事は公開を終了しました|この記事は掲載を終了しました|该文章已被删除|"
    "삭제된 기사입니다|"
    "seite nicht gefunden|nicht gefunden|fehler 404|"
    "diese seite existiert nicht|page introuvable|page non trouvée|erreur 404|página no encontrada|"
    "error 404 página no encontrada|no encontrado|pagina non trovata|errore 404|pagina niet gevonden|"
    "niet gevonden|nie znaleziono strony|strona nie została znaleziona|strona nie istnieje|błąd 404|"
    "página não encontrada|erro 404|страница не найдена|ошибка 404|сторінку не знайдено|помилка 404|"
    "sidan hittades inte|sidan kunde inte hittas|siden blev ikke fundet|siden finnes ikke|"
    "siden ble ikke funnet|sivua ei löytynyt|stránka nenalezena|stránka nebyla nalezena|"
    "stránka sa nenašla|az oldal nem található|pagina nu a fost găsită|страницата не е намерена|"
    "strana nije pronađena|stranica nije pronađena|η σελίδα δεν βρέθηκε|sayfa bulunamadı|"
    "الصفحة غير موجودة|لم يتم العثور على الصفحة|صفحه یافت نشد|הדף לא נמצא|העמוד לא נמצא|पृष्ठ नहीं मिला|"
    "页面未找到|找不到页面|页面不存在|找不到頁面|ページが見つかりません|お探しのページが見つかりません|"
    "페이지를 찾을 수 없습니다|không tìm thấy trang|halaman tidak ditemukan|ไม่พบหน้า",
    REGION: "not available in your region|not available in your country|not available in your location|"
    "unavailable in your region|unavailable in your country|unavailable for legal reasons|"
    "unavailable due to legal reasons|451 unavailable due to legal reasons|451 unavailable for legal reasons|451|"
    "inhalt nicht verfügbar|in ihrem land nicht verfügbar|in deinem land nicht verfügbar|"
    "non disponible dans votre pays|contenu non disponible|no disponible en tu país|no disponible en su país|"
    "contenido no disponible|non disponibile nel tuo paese|contenuto non disponibile|niet beschikbaar in uw land|"
    "niet beschikbaar in jouw land|treść niedostępna|niedostępne w twoim kraju|conteúdo indisponível|"
    "indisponível no seu país|недоступно в вашем регионе|недоступно в вашей стране",
    DOWN: "something went wrong|an error occurred|oops something went wrong|"
    "internal server error|server error|500|502 bad gateway|503 service unavailable|bad gateway|"
    "gateway timeout|service unavailable|service temporarily unavailable|temporarily unavailable|"
    "we'll be back soon|be right back|we will be back soon|under maintenance|maintenance|site maintenance|"
    "scheduled maintenance|down for maintenance|site is down|coming soon|oops|error|wartungsarbeiten|"
    "wartung|wartungsmodus|fehler|erreur|maintenance en cours|site en maintenance|en mantenimiento|"
    "sitio en mantenimiento|errore|in manutenzione|onderhoud|błąd|przerwa techniczna|erro|em manutenção|"
    "ошибка|технические работы",
    EMPTY: "search results|no results|no results found|search|suchergebnisse|keine ergebnisse|résultats de recherche|"
    "aucun résultat|resultados de búsqueda|sin resultados|risultati della ricerca|nessun risultato|zoekresultaten|"
    "wyniki wyszukiwania|resultados da busca|resultados da pesquisa|результаты поиска|sökresultat|检索结果|"
    "搜索结果|検索結果",
}

#: What the texts speak of; how many different ones a text has tells how much it does.
MATTERS: Final[dict[str, str]] = {
    CONSENT: r"cookies?|consent|einwilligung|zustimm\w{1,5}|consentement|consentimiento|consenso|toestemming|"
    r"zgod[ęay]|"
    r"samtycke|consentimento|personal data|personenbezogene?\w?|verarbeit\w{2,5}|données personnelles|"
    r"datos personales|"
    r"dati personali|persoonsgegevens|dados pessoais|(?:our|unsere|nos|notre|nuestros|nostri|onze|nossos|nasi|"
    r"våra) \w{0,9} ?"
    r"(?:partners?|partnern?|partenaires|socios|partner|parceiros|partnerzy)|vendors|tracking|privacy|"
    r"datenschutz\w{0,9}|"
    r"privatsphäre|privacidade?|vie privée|integritet|prywatnoś\w{1,3}|advertising|werbung|anzeigen|publicité|"
    r"publicidade?|"
    r"pubblicità|advertenties|reklam\w{0,3}|your device|gerät|tu dispositivo|tuo dispositivo|seu dispositivo|"
    r"urządzeni\w{1,3}|"
    r"enhet|クッキー|同意|端末|广告|隐私|abo ohne|your choices|vos choix",
    LOGIN: r"log ?in|sign ?in|password|your account|an account|forgot\w{0,4}|e-?mail address|passwort|konto|"
    r"registrier\w{1,4}|"
    r"anmelden|melden sie sich|connectez-vous|mot de passe|votre compte|inscrivez-vous|contraseña|tu cuenta|"
    r"correo electrónico|"
    r"regístrate|accedi|account|registrati|wachtwoord|zaloguj|zalogować|hasło|zarejestruj|palavra-passe|senha|"
    r"iniciar sessão|"
    r"sua conta|пароль|войти|аккаунт\w{0,2}|зарегистрируйтесь|logga in|lösenord|ログイン|パスワード|登录|密码|"
    r"로그인|비밀번호",
    PAY: r"subscri\w{1,8}|unlimited|cancel \w{0,20} ?any ?time|free articles|your plan|all plans|per month|a month|"
    r"a week|first month|"
    r"abonn\w{1,7}|\babo\b|kündbar|sans engagement|illimité|suscri\w{2,8}|sin límites|ilimitad[oa]s?|cancela|"
    r"assin\w{2,6}|"
    r"abbona\w{2,5}|disdici|senza limiti|opzeggen|onbeperkt|prenumer\w{2,6}|bez ograniczeń|zrezygnować|"
    r"utan begränsning|avsluta|"
    r"подпис\w{1,5}|購読|会員|订阅|구독",
    AGE: r"\b(?:16|18|21)\b|years (?:old|of age)|adults|your age|of age|legal drinking|date of birth|ihr alter|"
    r"personen ab|"
    r"votre âge|ans ou plus|tu edad|años o más|almeno 18|anni\b|tua età|jaar of ouder|uw leeftijd|anos ou mais|"
    r"sua idade|"
    r"вам должно быть|возраст\w{0,2}|лет\b|twój wiek|lat\b|din ålder|岁|歳",
    ROBOT: r"robots?\b|(?:are|you) human|ein mensch|un humain|captcha|security check|security service|"
    r"unusual (?:traffic|activity)|"
    r"automated|your browser|automatic|have been blocked|unable to access|permission to access|reference number|"
    r"this server|requests|rate limit|enable (?:cookies|javascript)|block cookies|block\w{0,3} javascript|"
    r"cookies aktivieren|ihr browser|ihres browsers|aktivieren sie|seite neu|"
    r"javascript aktivieren|settings of your browser|reload|limited access|"
    r"network|netzwerk|ungewöhnlich\w{0,3}|activité inhabituelle|réseau|tráfico inusual|red informática|робот|"
    r"подозрительную|сети|验证|机器人|异常|网络|ロボット|로봇",
    ERROR: r"not found|does ?n[o']t exist|could not find|can't be found|cannot be found|looking for|"
    r"have been moved|been removed|moved or|was found at|try one of|our home ?page|nicht gefunden|"
    r"existiert nicht|verschoben|gesuchte|bitte prüfen|introuvable|n'existe pas|été déplacée|recherchez|"
    r"page d'accueil|que (?:buscas|busca)|no existe|eliminada|ha cambiado|buscador|portada|"
    r"página de inicio|stai cercando|non esiste|"
    r"stata spostata|pagina iniziale|u zoekt|bestaat niet|verplaatst|startpagina|której szukasz|"
    r"nie istnieje|przeniesiona|stronę główną|não existe|foi removida|página inicial|которую вы ищете|"
    r"не существует|удалена|главную страницу|お探し|存在しない|移動され|トップページ|不存在|已删除|"
    r"返回首页|찾을 수 없",
    REGION: r"in your (?:region|country|location|area)|european (?:union|economic area|countries)|\bEEA\b|\bGDPR\b|"
    r"general data protection|legal reasons|cannot be granted|unavailable|not available|this content|"
    r"in (?:deinem|ihrem) (?:land|gebiet)|rechtlichen gründen|nicht verfügbar|dieser inhalt|"
    r"dans votre (?:pays|région)|raisons (?:juridiques|légales)|n'est pas disponible|ce contenu|"
    r"en (?:tu|su) (?:país|región)|motivos legales|no está disponible|este contenido|"
    r"nel tuo paese|motivi legali|non è disponibile|questo contenuto|in (?:uw|jouw) land|juridische redenen|"
    r"niet beschikbaar|w (?:twoim|państwa) (?:kraju|regionie)|z przyczyn prawnych|niedostępn\w{1,3}|"
    r"no seu país|razões legais|não está disponível|в вашем регионе|в вашей стране|недоступ\w{1,4}",
    DOWN: r"try again|unexpected error|error occurred|maintenance|inconvenience|be back|gewartet|wartung\w{0,8}|"
    r"erreichbar|went wrong|temporarily unavailable|later|patience|minutes|within the hour|our site|"
    r"our team|geduld|in kürze",
    EMPTY: r"no results|nothing matched|your search|search terms|keywords|keine treffer|ihre suche|"
    r"suchbegriff\w{0,2}|aucun résultat|"
    r"votre recherche|tu búsqueda|no se han encontrado|nessun risultato|la tua ricerca|geen resultaten|no posts|"
    r"check back|"
    r"come back later|enable javascript|to run this app|has been sent|we will get back|page is loading",
}

#: The reader is spoken to: pronouns and forms that a report has in quotations only.
SPOKEN_TO: Final = re.compile(
    r"\b(?:you|your|we|our|us|ihre?[nmrs]?|ihnen|sie sich|wir|unsere?\w?|dein\w{0,2}|vous|votre|vos|nous|nos|tu|tus|"
    r"puedes|"
    r"nosotros|nuestr\w{2}|quieras|debes|tuo|tua|puoi|hai|noi|devi|stai|uw|u|wij|onze|você|sua|pode|nossos?|nós|"
    r"twoj\w{1,3}|"
    r"twoją|możesz|swój|szukasz|masz|du|din|ditt|dig|våra|vi|ваш\w{0,3}|вам|вы|мы|sorry|please|bitte|veuillez|"
    r"por favor|"
    r"inserisci|introduce|introduza|vul|podaj|conferma|bevestig)\b|ください|お客様|お探し|您|请|請|하세요|주세요",
    re.IGNORECASE,
)
#: What wikis set in place of a page that nobody has written yet.
UNWRITTEN: Final = "noarticletext"
#: Systems that stand before a site; where one of these is and no text, the page is theirs.
GUARDS = (
    "/cdn-cgi/challenge-platform/",
    "cf-chl-", "cf_chl_opt", "captcha-delivery.com", "px-captcha", "_Incapsula_Resource",
    "geo.captcha", "awswaf", "challenge.js", "ddos-guard", "sucuri_cloudproxy", "distil_r_captcha", "akamai-challenge",
)  # fmt: skip
