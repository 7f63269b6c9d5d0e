"""Words of walls and errors, in the languages of the news: what their texts speak of.

``wall_headings.py`` has the headings that say all.

They decide nothing alone: ``no_article.py`` asks how much of the page they make up and whether it speaks to a reader.
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.extraction.wall_headings import AGE, CONSENT, DOWN, EMPTY, ERROR, LOGIN, PAY, REGION, ROBOT

#: What the texts speak of; how many different ones a text has tells how much it does.
MATTERS: Final[dict[str, str]] = {
    CONSENT: r"samtykke|personoplysninger|personopplysninger|informasjonskapsler|privatliv|personvern|annonce?r|"
    r"enheden|"
    r"eväste\w{0,4}|yksityisyy\w{1,6}|henkilötieto\w{0,4}|laitteelle\w{0,3}|mainon\w{1,4}|soukromí|osobní údaje|"
    r"souhlas\w{0,3}|"
    r"zařízení|çerez\w{0,6}|gizlili\w{1,8}|kişisel veri\w{0,5}|cihaz\w{1,6}|sütik\w{0,3}|sütit?|magánszfér\w{1,3}|"
    r"személyes adat\w{0,4}|"
    r"eszköz\w{0,3}|hirdetés\w{0,4}|confidențialit\w{1,5}|date personale|dispozitiv\w{1,4}|consimț\w{1,8}|"
    r"ιδιωτικότητ\w{1,3}|"
    r"προσωπικ\w{1,2} δεδομέν\w{1,2}|συσκευή|διαφημίσε\w{1,2}|プライバシー|個人データ|広告|"
    r"cookies?|consent|einwilligung|zustimm\w{1,5}|consentement|consentimiento|consenso|toestemming|"
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
    r"fornitori|dispositivo|annunci|proveedores|fornecedores|parceiros|fournisseurs|terminal|drittanbieter\w?|"
    r"leveranciers|apparaat|dostawc\w{1,3}|partner\w{0,4}|leverantörer|leverandører|enhed|hyväksy\w{0,6}|"
    r"kohdenta\w{1,7}|tilasto\w{1,6}|partener\w{1,4}|szolgáltató\w{0,4}|персональн\w{1,3} дан\w{1,3}|"
    r"партн[её]р\w{0,4}|"
    r"устройств\w{1,2}|пристро\w{1,4}|ملفات تعريف الارتباط|الكوكيز|شركا\w{1,4}|جهازك|بياناتك|עוגיות|פרטיות|"
    r"מידע אישי|שותפי|쿠키|개인정보|기기|동의|合作伙伴|设备|個人情報|कुकी|พันธมิตร|คุกกี้|đối tác|"
    r"thiết bị|perangkat|mitra kami|"
    r"enhet|クッキー|同意|端末|广告|隐私|abo ohne|your choices|vos choix",
    LOGIN: r"log ?in|sign ?in|password|your account|an account|forgot\w{0,4}|e-?mail address|passwort|konto|"
    r"registrier\w{1,4}|"
    r"anmelden|melden sie sich|connectez-vous|mot de passe|votre compte|inscrivez-vous|contraseña|tu cuenta|"
    r"correo electrónico|"
    r"regístrate|accedi|account|registrati|wachtwoord|zaloguj|zalogować|hasło|zarejestruj|palavra-passe|senha|"
    r"iniciar sessão|"
    r"sua conta|пароль|войти|аккаунт\w{0,2}|зарегистрируйтесь|logga in|lösenord|ログイン|パスワード|登录|密码|"
    r"로그인|비밀번호",
    PAY: r"tilau\w{2,8}|tilaa\b|rajatta|předplat\w{1,5}|bez omezení|zrušíte|abonelik\w{0,6}|abone ol|sınırsız|"
    r"iptal ed\w{1,4}|"
    r"előfizet\w{1,6}|korlátlan\w{0,3}|lemond\w{1,5}|"
    r"subscri\w{1,8}|unlimited|cancel \w{0,20} ?any ?time|free articles|your plan|all plans|per month|a month|"
    r"a week|first month|"
    r"abonn\w{1,7}|\babo\b|kündbar|sans engagement|illimité|suscri\w{2,8}|sin límites|ilimitad[oa]s?|cancela|"
    r"assin\w{2,6}|"
    r"abbona\w{2,5}|disdici|senza limiti|opzeggen|onbeperkt|prenumer\w{2,6}|bez ograniczeń|zrezygnować|"
    r"utan begränsning|avsluta|"
    r"full tilgang|ingen binding|per måned|fuld adgang|full tillgång|pełny dostęp|plný přístup|pieno accesso|"
    r"полн\w{2} доступ|повн\w{2} доступ|передплат\w{1,3}|اشترك|اشتراك|المشتركين|מנוי\w{0,3}|למנויים|सदस्यता|สมาชิก|"
    r"berlangganan|đăng ký|开通|全文|每月|구독|유료|月額|"
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
    r"navigateur|javascript|トラフィック|ネットワーク|アクセス|navegador|tráfego|browser|traffico|verkeer|"
    r"przegląd\w{2,6}|ruch sieciow\w{1,3}|webbläsare|selain\w{0,4}|tarayıc\w{1,4}|браузер\w{0,3}|"
    r"متصفح\w{0,2}|روبوت|דפדפן|רובוט|"
    r"브라우저|트래픽|浏览器|trình duyệt|peramban|"
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
    r"finns inte|har flyttats|du söker|startsidan|findes ikke|er flyttet|du leder efter|forsiden|finnes ikke|"
    r"er flyttet|du leter etter|ei löydy|ei ole enää|on siirretty|etusivu\w{0,4}|bulunamadı|ana sayfa\w{0,3}|"
    r"kaldırılmış|aradığınız|neexistuje|přesunut\w?|hlavní stránk\w|nem található|főoldal\w{0,3}|nu există|"
    r"pagina principală|δεν υπάρχει|αρχική σελίδα|не існує|головну|видален\w|غير موجودة|الصفحة الرئيسية|"
    r"תבקש|לא קיים|לעמוד הבית|返回首页|찾을 수 없|존재하지 않|không tồn tại|trang chủ|tidak ditemukan|beranda",
    REGION: r"in your (?:region|country|location|area)|european (?:union|economic area|countries)|\bEEA\b|\bGDPR\b|"
    r"general data protection|legal reasons|cannot be granted|unavailable|not available|this content|"
    r"in (?:deinem|ihrem) (?:land|gebiet)|rechtlichen gründen|nicht verfügbar|dieser inhalt|"
    r"dans votre (?:pays|région)|raisons (?:juridiques|légales)|n'est pas disponible|ce contenu|"
    r"en (?:tu|su) (?:país|región)|motivos legales|no está disponible|este contenido|"
    r"nel tuo paese|motivi legali|non è disponibile|questo contenuto|in (?:uw|jouw) land|juridische redenen|"
    r"niet beschikbaar|w (?:twoim|państwa) (?:kraju|regionie)|z przyczyn prawnych|niedostępn\w{1,3}|"
    r"no seu país|razões legais|não está disponível|в вашем регионе|в вашей стране|недоступ\w{1,4}",
    DOWN: r"underhåll|tillbaka|tålamod|vedligeholdelse|tilbage|tålmodighed|vedlikehold|huollossa|palaamme|"
    r"kärsivällisyy\w{1,6}|"
    r"údržba|jsme zpět|trpělivost|bakım|döneceğiz|sabrınız|メンテナンス|"
    r"お待ちください|维护|稍后|耐心|techniczne|wrócimy|cierpliwość|"
    r"try again|unexpected error|error occurred|maintenance|inconvenience|be back|gewartet|wartung\w{0,8}|"
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
    r"sinun|sinua|voit|valintojasi|suostumuksesi|vašem|vám|váš|vaše|vás|můžete|děkujeme|našich|sizin|biz|lütfen|ön|"
    r"önnek|kérjük|poți|cei|noștri|σας|μας|"
    r"\w{3,12}(?:ınız|iniz|unuz|ünüz)\w{0,4}|deg|dig|dine|vores|våre|kiitos|palaamme|"
    r"inserisci|introduce|introduza|vul|podaj|conferma|bevestig)\b|ください|お客様|お探し|您|请|請|하세요|주세요|"
    r"نحن|لديك|يرجى|نستخدم|بياناتك|جهازك|אנחנו|אנו |שלך|שלנו|אנא|आपके?|कृपया|คุณ|กรุณา|\b(?:bạn|chúng tôi|"
    r"vui lòng|anda|kami|ви|ми|наш\w{0,3}|nam|nás|få|partnereink|veți)\b",
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
