"""Words of bylines and of interfaces in languages with fewer papers; lower case, whole words.

``WRITERS`` stand before a name with a colon or without one: "Scríofa ag …"; ``NOUNS`` need it: "Muallif: …". ``BY_OF``
says "by" in its languages and is a name or a preposition in others. ``JOB_NOUNS`` stand behind a name as well.
``INTERFACE_OF_FURTHER`` counts as ``INTERFACE_WORDS`` do.
"""

from __future__ import annotations

from typing import Final

JOB_NOUNS: Final[tuple[str, ...]] = (
    "novinar", "novinarka", "ajakirjanik", "žurnāliste", "žurnālists", "žurnalistė", "žurnalistas", "blaðamaður",
    "gohebydd", "iriseoir", "kazetaria", "gazetar", "gazetare", "gazetarja", "новинар", "новинарка", "verslaggewer",
    "ġurnalist", "ġurnalista", "mwanahabari", "ripota", "weriye", "ɗan jarida", "jurnalist", "jurnalistka", "muxbir",
    "тілші", "журналисті", "кабарчы", "сурвалжлагч", "сэтгүүлч", "nûçegihan", "լրագրող", "ჟურნალისტი", "ዘጋቢ",
    "செய்தியாளர்", "ವರದಿಗಾರ", "वार्ताहर", "प्रतिनिधी", "પત્રકાર", "প্রতিবেদক", "mamamahayag", "jurnalis", "kontributor",
)  # fmt: skip

WRITERS: Final[tuple[str, ...]] = (
    "shkruar nga", "shkroi", "përgatiti", "publikuar nga", "postuar nga", "пишува", "напиша", "подготви", "приредио",
    "приредила", "priredio", "priredila", "napisal", "pripravil", "pripravila", "objavio", "objavila",
    "parengė", "opracował", "opracowała", "napisał", "napisała", "napísal", "napísala", "připravil", "připravila",
    "napisao", "napisala", "pripremio", "pripremila", "hazırlayan", "подготовил", "подготовила", "підготував",
    "підготувала", "написал", "написала", "написав", "kirjoittanut", "เขียนโดย", "เรื่องโดย", "รายงานโดย",
    "kirjutas", "kirjutasid", "koostas", "postitas", "raksta", "sagatavoja", "rašo", "parašė",
    "skrifar", "skrifað af", "skrivað hevur", "skrevet av", "skrevet af", "skriven av", "publisert av", "lagt ut av",
    "postet av", "udgivet af", "publicerad av",
    "ysgrifennwyd gan", "cyhoeddwyd gan", "scríofa ag", "sgrìobhte le", "skrivet gant", "kitba ta'", "kitba ta’",
    "miktub minn", "miktuba minn", "escrit per", "geschriwwe vum", "geschriwwen vum", "skreaun troch", "geskryf deur",
    "geplaas deur", "verslag deur",
    "imeandikwa na", "yanditswe na", "waxaa qoray", "waxa qoray", "waxaa diyaariyey", "qoray", "wanda ya rubuta",
    "láti ọwọ́", "láti ọwọ", "ibhalwe ngu", "nosoratan'i", "nosoratan’i",
    "hazırladı", "tayyorladi", "жазған", "дайындаған", "даярдаган", "бичсэн", "نووسینی", "ئامادەکردنی",
    "պատրաստեց", "მოამზადა", "ಬರಹ", "തയ്യാറാക്കിയത്",
    "រៀបរៀងដោយ", "សរសេរដោយ", "អត្ថបទដោយ", "ຂຽນໂດຍ",
    "isinulat ni", "sinulat ni", "isinulat nina", "ulat ni", "ulat nina",
    "ditulis oleh", "disediakan oleh", "laporan oleh", "dilaporkan oleh", "diposting oleh", "viết bởi", "đăng bởi",
)  # fmt: skip

NOUNS: Final[tuple[str, ...]] = (
    "autori", "autorja", "аутор", "аутори", "autorica", "besedilo", "avtorji", "avtorja", "autorid", "autore",
    "teksts", "autorė", "tekstas", "texti", "høvundur", "awdur", "awduron", "údar", "ùghdar", "awtur", "awtriċi",
    "egileak", "testua", "idazlea", "autoría", "autoria", "skrywer", "outeur", "waandishi", "umwanditsi", "qoraaga",
    "marubuci", "marubuciya", "rubutawa", "òǹkọ̀wé", "umbhali", "munyori", "muallif", "mualliflar", "автору", "муаллиф",
    "муаллифон", "nivîskar", "amadekar", "نووسەر", "لیکوال", "لیکونکی", "հեղինակը", "ጸሐፊ", "ደራሲ", "አዘጋጅ", "ጸሓፊ",
    "කර්තෘ", "ලේඛක", "ಲೇಖಕರು", "ലേഖകൻ", "ရေးသားသူ", "អ្នកនិពន្ធ", "may-akda", "manunulat", "tagsulat", "nga", "od", "daga",
    *JOB_NOUNS,
)  # fmt: skip

BY_OF: Final[dict[str, frozenset[str]]] = {
    "per": frozenset({"ca", "it"}),
    "gan": frozenset({"cy"}),
    "gant": frozenset({"br"}),
    "nga": frozenset({"sq"}),
    "na": frozenset({"sw", "rw", "sn"}),
    "deur": frozenset({"af"}),
    "troch": frozenset({"fy"}),
    "vum": frozenset({"lb"}),
    "ni": frozenset({"tl", "fil", "ceb"}),
    "nina": frozenset({"tl", "fil"}),
    "le": frozenset({"ga", "gd"}),
    "minn": frozenset({"mt"}),
    "daga": frozenset({"ha"}),
    "од": frozenset({"mk"}),
    "በ": frozenset({"am"}),
    "w/q": frozenset({"so"}),
}

INTERFACE_OF_FURTHER: Final = frozenset("""
    aus city district local locally national regional region world politics economy society culture science
    der die des lokale lokal region stadt kreis land politik wirtschaft gesellschaft kultur sport
    welt inland ausland umland kurz knapp gemeinde
    locale locales régionale régionales région ville monde économie société politique culture sports international
    locali città mondo economia società politica cultura cronaca provincia regione nazionale attualità primo piano
    locales ciudad mundo economía sociedad política cultura deportes provincia región nacional internacional actualidad
    cidade economia sociedade esporte esportes desporto região locais geral últimas
    lokaal regio stad wereld politiek economie samenleving cultuur binnenland buitenland streek gemeente
    wiadomości wiadomość lokalne miasto kraj świat polityka gospodarka społeczeństwo regionalne powiat gmina aktualności
    zprávy domácí místní město svět ekonomika společnost kraj regiony správy miestne mesto svet spoločnosť
    hírek helyi belföld külföld gazdaság társadalom közélet sport kultúra megye cikket megosztása megosztom
    kotimaa ulkomaat paikalliset paikallis uutinen talous kulttuuri kunta maakunta urheilu
    lokalt nyheter artikeln artikkelen artiklen nyheten världen ekonomi samhälle kultur sport kommun
    știri știre locale oraș lume economie societate politică județ actualitate
    yerel dünya ekonomi toplum siyaset kültür spor şehir gündem ilçe
    vietējās vietējie novads pilsēta pasaule politika vietos miesto pasaulis kohalikud maailm
    local newyddion chwaraeon diwylliant gwleidyddiaeth
    місто місцеві світ політика економіка суспільство культура спорт регіони область новина новиною новину
    городские местные мир политика общество культура спорт регион область город новость
    местни общество политика икономика град свят статията новината новина
    τοπικά νέα κόσμος πολιτική οικονομία κοινωνία πολιτισμός αθλητικά περιφέρεια
    daerah dunia ekonomi politik olahraga budaya kota
    aktuale artikulli artikujt botuar dhe e ekonomi komento komente lajme lajmet lajmi lexo lexoni më ndaj ndajeni për
    politikë publikuar rajoni shpërnda shpërndaje shpërndani shtyp sport të tjera vendi

    вести вестите вест економија култура лајкни македонија најнови објавено објави повеќе погледни прочитај регион
    сподели споделете хроника
    članak članci čitaj čitajte članke gospodarstvo hrvatska istaknuto izdvojeno kolumna kolumne komentari komentiraj
    komentirajte lokalno najnovije najčitanije najava najave objavljeno ostalo podeli podijeli pogledaj pogledajte
    pošalji pročitaj pročitajte regija sve svi svijet vesti vijest vijesti vlast životni још најновије објављено остало
    подели прочитај све
    beri članki delite deli kultura lokalne lokalno najnovejše natisni novica novice objavljeno oglejte poglej preberi
    preberite preberi slovenija več vse
    arvamus artiklit artikkel artiklid avaldatud jaga jagage kohalik kohalikud kommentaarid kommenteeri kultuur loe
    lisaks majandus rohkem trüki uudis uudised uudist veel
    aktuāli citas dalies dalīties ekonomika izdrukā kultūra kopīgot lasi lasīt latvijā komentāri novadā pievienots
    publicēts raksti raksts sabiedrība vairāk visas visi ziņa ziņas ziņu dalis dalintis daugiau kitos komentarai
    lietuvoje naujienos naujausios paskelbta plačiau rašyti skaityk skaityti spausdinti straipsnis straipsniai visos
    visi žinios
    deila deildu frétt fréttir fréttina grein innlent erlent lestu meira prenta skrifa skoða sjá tengdar allar
    umræða
    aktuelt del debatt innenriks lokalt lokale nyhet siste utenriks indland udland nyhed seneste inrikes utrikes lokala

    rhannu rhannwch erthygl erthyglau newyddion darllen darllenwch mwy sylwadau lleol holl diweddaraf cymru argraffu
    roinn roinnigh alt nuacht léigh tuilleadh áitiúil albanais naidheachdan
    aktar aqra artiklu artikli ixxerja kummenti lokali aħbarijiet aħħar stampa
    albiste albisteak albistea artikulua artikuluak azken banatu erlazionatutako gehiago gizartea guztiak inprimatu
    irakurri irakurria iruzkinak kirola kultura partekatu politika tokiko
    compartillar compartir comparteix compartiu comentarios llegeix llegir més notícies opinió opinión galicia
    imprimir máis novas nova relacionados últimas ver veure tots totes
    deelen dielen méi liesen kommentaren
    alle artikel artikels deel drukkerij gesels kommentare lees meer nuus nuusbrief onlangse plaaslike verwante

    habari zaidi shiriki makala maoni mpya kitaifa kimataifa michezo siasa biashara imechapishwa uchumi
    karanta labarai sharhi ƙari wasanni siyasa sabbin
    akhri wadaag wararka warar faallo dheeraad ciyaaraha
    iwe iroyin pin ka siwaju

    balita balitang basahin bagong higit ibahagi ibang kaugnay komento lokal lokasyon mga pa pinakabago sa tingnan
    baca berita berkaitan ekonomi hiburan kongsi kongsikan komen lagi lanjut lain politik semasa sukan tempatan
    terkini terbaru utama cetak daerah lokal nasional diterbitkan dipublikasikan diperbarui

    ardını ardınca bölüş bütün çap dünya cəmiyyət daha et iqtisadiyyat izlə məqalə oxu oxuyun paylaş paylaşın rəy
    rəylər siyasət xəbər xəbəri xəbərlər yayımlandı əlaqəli ətraflı yeni son
    barcha batafsil chop dunyo iqtisodiyot jamiyat maqola oʻqish o'qish o‘qing soʻnggi so'nggi so‘nggi ulashish
    ulashing xabar xabarlar yangilik yangiliklar yana
    барлық бөлісу бөліс жаңалық жаңалықтар көбірек мақала мәдениет оқу пікір пікірлер саясат спорт толығырақ қоғам
    экономика бөлүшүү жаңылыктар кененирээк макала окуу баарлашуу мақолаҳо хабарҳо бештар бүх дэлгэрэнгүй мэдээ
    мэдээлэл унших хуваалцах сэтгэгдэл
    parve bike nûçe nûçeyên hemû bixwîne zêdetir

    կիսվել կիսվիր լուր լուրեր կարդալ ավելին մեկնաբանություններ բոլոր նորություններ տեղական հոդված
    გააზიარე გაზიარება ახალი ამბები სიახლე სიახლეები სრულად ყველა წაიკითხე კომენტარი კომენტარები სტატია მეტი
    አጋራ አንብብ ዜና ዜናዎች ተጨማሪ ሁሉም አስተያየት ጽሑፍ

    பகிர் பகிர்க செய்தி செய்திகள் மேலும் படிக்க கருத்து கருத்துகள் அனைத்து உள்ளூர் హోం వార్తలు వార్త మరింత చదవండి
    షేర్ చేయండి ಹಂಚಿಕೊಳ್ಳಿ ಸುದ್ದಿ ಸುದ್ದಿಗಳು ಇನ್ನಷ್ಟು ಓದಿ ಎಲ್ಲಾ ವಾರ್ತೆ പങ്കിടുക വാർത്ത വാർത്തകൾ കൂടുതൽ വായിക്കുക
    समाचार सबै थप पढ्नुहोस् पढ्नुस् सेयर साझा गर्नुहोस् गर्नुस् प्रतिक्रिया बातम्या वाचा अधिक शेअर करा सर्व
    ખબર સમાચાર વધુ વાંચો શેર કરો ਖ਼ਬਰਾਂ ਹੋਰ ਪੜ੍ਹੋ පුවත් බෙදාගන්න කියවන්න තවත් සියලු
    ចែករំលែក ព័ត៌មាន អានបន្ត បន្ថែម ຂ່າວ ແບ່ງປັນ သတင်း မျှဝေရန် ဆက်ဖတ်ရန်
""".split())  # fmt: skip
