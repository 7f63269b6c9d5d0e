"""Tables of languages: which words and letters give them away, how pages miswrite their tags."""

from __future__ import annotations

from typing import Final

# Frequent short words. A word that several languages share counts for each of them by its share.
STOP_WORDS: Final[dict[str, str]] = {
    "en": "the of and to in is that for it was on with as be by at from this have are not he his but they which you "
    "had were has their will would been who more its said she about after there what",
    "de": "der die und in den das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen war so zum haben nur oder aber vor zur bis",
    "fr": "de la le et les des en un une du que est pour qui dans par plus pas au sur ne se ce il sont la avec son "
    "aux d cette ou être été l qu ont sa ses mais comme nous elle a leur après fait",
    "es": "de la que el en y a los se del las un por con una su para es al lo como más o pero sus le ha este sí ya "
    "entre cuando muy sin sobre también fue hasta hay donde han son desde está según años",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
    "sua ou ser quando muito há nos já está também só pelo pela até isso ela entre era depois são segundo você",
    "it": "di e il la che in a per un è del non con i della si le da una gli al dei nel come alla ha più anche ma dal "
    "sono su lo delle ci se nella o questo degli stato dalla suo tra dopo cui hanno essere",
    "nl": "de van het een en in is dat op te zijn met voor niet die aan er om ook als bij maar door naar uit dan nog "
    "wordt over worden heeft hij was deze ze tot hun meer of werd wel geen volgens jaar",
    "sv": "och i att det som en på är av för med den till har inte om ett han men var från så ska kan nu när också "
    "efter vid där eller sig sin hade skulle under över säger jag vi de mot",
    "nb": "og i det er på en som å til for av at med har den de ikke et fra om var men han vi jeg kan skal ble etter "
    "seg også blir ved mot sier noe bare hun hadde da år være over når hva",
    "da": "og i at det er en til på af den for de med der ikke som et har var han men vi fra om jeg sig kan skal blev "
    "efter også bliver ved mod siger noget kun hun havde hvad være over når år blive af nogle",
    "fi": "ja on ei että se oli hän mutta ovat myös kun mukaan joka kuin sen hänen ole nyt tai jos vain olla voi "
    "jotka mitä ollut sekä niin jo tämä sitä vielä vuoden kanssa jälkeen sanoi kertoo siitä olisi sitten koska kuka",
    "is": "og að í á er sem við til um það en var með af ekki fyrir hann þá eru hún því frá hefur þetta eftir segir "
    "hafa verið upp eða sér",
    "pl": "w i na z się do nie to że jest o jak po za od przez dla ale są co ma był które oraz już tym ich być może "
    "jego tylko tak przy też będzie który została roku czy pod jej",
    "cs": "a v se na je že s z do o to i ve za by pro k po jsou jako by jak od jeho podle které ale který byl až jen "
    "při bylo má také už nebo však tak má než kteří jsem protože uvedl let",
    "sk": "a v sa na je že s z do o to aj vo za by pre k po sú ako od jeho podľa ktoré ale ktorý bol až len pri bolo "
    "má tiež už alebo však tak než ktorí som pretože uviedol rokov čo",
    "hu": "a az és hogy is nem egy meg ez de van volt el azt csak már ha még mint ki ezt minden vagy után szerint "
    "között lesz pedig között során majd akkor sem több amely azonban",
    "ro": "de și în a la cu o pe din că nu care un mai este se pentru prin au fost ce sunt sau după între fi a această "
    "acest ca al ai ale lui dar fără iar potrivit până cei",
    "tr": "ve bir bu da de için ile olarak daha çok olan en sonra gibi kadar ne ama her o ya ise var yeni göre değil "
    "olduğunu olduğu kendi dedi oldu diye iki büyük tarafından",
    "id": "yang dan di dengan untuk ini dari dalam pada itu tidak akan ke juga oleh adalah telah sebagai bisa karena "
    "mereka saat lebih kata tersebut ada kami saya atau menjadi sudah seperti tahun setelah tentang "
    "bahwa belum hanya harus dapat masih",
    "ms": "yang dan di dengan untuk ini dari dalam pada itu tidak akan ke juga oleh adalah telah sebagai boleh kerana "
    "mereka lebih katanya tersebut ada beliau atau menjadi sudah seperti tahun iaitu ialah berkata bagi",
    "vi": "và của là các có được cho trong không một những với này người đã khi ra đến để vào như cũng tại về từ sẽ "
    "nhiều ở năm theo còn nhưng trên sau lại",
    "et": "ja on ei et see oli ka ta kui mis aga oma ning või seda nii välja kes veel selle ole pole tema siis aasta "
    "mida üle nende kuid olema juba võib",
    "lv": "un ir ka no uz ar par kas tā arī lai pie bet nav kā vai viņš tas gan pēc šo tiek ja bija jau gada to "
    "savu var būs līdz",
    "lt": "ir kad yra į tai su iš bet ne jis buvo kaip už nuo kurie dar apie jau po tik kai taip pat bus jie metų "
    "nėra prie savo šiuo gali",
    "sl": "je in v na se da za so ki z pa o po bi kot ne tudi pri od ni še iz s ter bo kar že ali če lahko bil sta "
    "leta so smo zaradi",
    "hr": "je i u na se da za su koji od s a o što će kao bi iz ne nije samo ili do koja prema po još ali sam te biti "
    "također nakon kako godine rekao tijekom",
    "sq": "të e në dhe i për një që me nga se u është ka më janë si do ishte kjo ky duke por edhe nuk tha pas kanë",
    "ca": "de la i el que en a les els del un per una amb no es al ha com més són dels aquest aquesta però també "
    "seva s l d ser fins entre han anys perquè",
    "gl": "de a e o que do da en os un unha para con non as no na por se dos máis como é ao das polo pola tamén foi "
    "seu súa ou pero este desde ten",
    "eu": "eta da ez bat du dira izan zen dute ere bere baina egin hori da dela den duten izango urte beste berri",
    "af": "die van en in is het wat vir nie met op te sy dat was hy om aan as word ook by hulle sal deur maar kan ons",
    "sw": "ya na wa kwa ni katika la za hiyo kuwa huo baada hii cha pia alisema watu lakini huyo bado kama yake",
    "tl": "ang ng sa na mga ay at ni si para hindi ito kay kanyang nito siya rin lang pa may kung",
    "cy": "y yn a i o ar yr ei ac mae bod eu wedi am gan oedd i'r fel hyn nad gyda hefyd",
    "ga": "an na agus a ar i go tá is le sé ag bhí sa nach don atá ach leis mar",
    "ru": "и в не на что с он по как это из у за от к для но они о все его было так был же только бы или до еще уже "
    "также при после который чтобы году который когда если сообщает",
    "uk": "і в не на що з він та до за як це від у про для які але його є й або також після який щоб було року "
    "під час якщо вже ще тільки їх",
    "be": "і ў не на што з ён па як гэта да за ад у пра для якія але яго або таксама пасля які каб было года ці "
    "калі яшчэ іх яна",
    "bg": "и в на не се да от за е с че по са като до това ще но или при бе няма си има още след който които към "
    "той беше само ако най каза",
    "sr": "и у на се да за су је који од са а о што ће као би из не није само или до која према по још али сам те "
    "бити након како године рекао",
    "mk": "и во на не се да од за е со дека по ќе ја што како ги до но или при не го има кои беше само ова тоа",
    "kk": "және бұл мен үшін бір деп да де бойынша болып туралы осы жаңа оның ол бар деген",
    "ar": "في من على أن إلى عن هذا مع التي كان هذه الذي وقال بعد لا ما قال بين خلال ذلك كما أو قد وفي لم حيث",
    "fa": "و در به از که این را با است برای آن می های یک شود خود تا کرد بر هم نیز شده گفت کند ها بود اما",
    "ur": "کے کی میں ہے کا اور سے نے کو اس کہ پر ہیں بھی یہ کہا لیے وہ ایک گئے تھا نہیں گیا جو ہو",
    "ckb": "لە و بۆ کە بە ئەو لەگەڵ ئەم هەر دوای یان نییە بوو دەکات",
    "hi": "के में की है और का से को पर ने कि हैं यह भी एक लिए इस नहीं था हो गया कर किया ही वह रहे साथ",
    "mr": "आणि आहे या च्या ते तर हे की आहेत होते झाली करण्यात असून मात्र त्यांनी नाही केली होती आले यांनी",
    "ne": "र छ को का मा भएको छन् पनि गरेको लागि भने यो हुने उनले गर्न थियो तथा गरेका नेपाल",
}

# Letters that few others write: each occurrence counts like half a stop word.
LETTERS: Final[dict[str, str]] = {
    "de": "ßü", "es": "ñ¿¡", "pt": "ãõ", "pl": "łąęśżźćń", "hu": "őű", "cs": "řůě", "sk": "ľĺŕ", "ro": "șțăşţ",
    "tr": "ğış", "vi": "ơưđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷ", "lv": "āēģķļņ", "lt": "ėųūį", "is": "þð", "nb": "øåæ",
    "da": "øåæ", "sv": "åäö", "fi": "äö", "et": "õäöü", "sq": "ë", "fr": "œ", "uk": "їєіґ", "be": "ўі",
    "ru": "ыэё", "bg": "ъщ",
    "sr": "ђћљњџј", "mk": "ѓќѕј", "kk": "қңғүұһө", "fa": "پچژگ", "ur": "ٹڈڑےںھ", "ckb": "ۆێڕڵە", "ca": "·ç",
}  # fmt: skip

# First and last code point of scripts; "" where several languages write it and words must decide.
SCRIPTS: Final[tuple[tuple[int, int, str, str], ...]] = (
    (0x0041, 0x024F, "Latin", ""), (0x0370, 0x03FF, "Greek", "el"), (0x0400, 0x052F, "Cyrillic", ""),
    (0x0530, 0x058F, "Armenian", "hy"), (0x0590, 0x05FF, "Hebrew", "he"), (0x0600, 0x077F, "Arabic", ""),
    (0x0900, 0x097F, "Devanagari", ""), (0x0980, 0x09FF, "Bengali", "bn"), (0x0A00, 0x0A7F, "Gurmukhi", "pa"),
    (0x0A80, 0x0AFF, "Gujarati", "gu"), (0x0B00, 0x0B7F, "Odia", "or"), (0x0B80, 0x0BFF, "Tamil", "ta"),
    (0x0C00, 0x0C7F, "Telugu", "te"), (0x0C80, 0x0CFF, "Kannada", "kn"), (0x0D00, 0x0D7F, "Malayalam", "ml"),
    (0x0D80, 0x0DFF, "Sinhala", "si"), (0x0E00, 0x0E7F, "Thai", "th"), (0x0E80, 0x0EFF, "Lao", "lo"),
    (0x1000, 0x109F, "Burmese", "my"), (0x10A0, 0x10FF, "Georgian", "ka"), (0x1100, 0x11FF, "Hangul", "ko"),
    (0x1200, 0x139F, "Ethiopic", "am"), (0x1780, 0x17FF, "Khmer", "km"), (0x1E00, 0x1EFF, "Latin", ""),
    (0x1F00, 0x1FFF, "Greek", "el"), (0x3040, 0x30FF, "Kana", "ja"), (0x3400, 0x9FFF, "Han", "zh"),
    (0xAC00, 0xD7AF, "Hangul", "ko"), (0xF900, 0xFAFF, "Han", "zh"), (0x20000, 0x3FFFF, "Han", "zh"),
)  # fmt: skip

# The script of each language whose words are above, and of the rest by their script's own language.
CYRILLIC: Final = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk"})
ARABIC: Final = frozenset({"ar", "fa", "ur", "ckb"})
DEVANAGARI: Final = frozenset({"hi", "mr", "ne"})

# ISO 639-1, all of it.
TWO_LETTERS: Final = frozenset({
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm", "bn", "bo",
    "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo",
    "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi",
    "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka",
    "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln",
    "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng",
    "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn",
    "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su",
    "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur",
    "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
})  # fmt: skip

# What pages write instead of a tag.
MISWRITTEN: Final[dict[str, str]] = {
    "iw": "he", "in": "id", "ji": "yi", "jp": "ja", "cz": "cs", "dk": "da", "ua": "uk", "cn": "zh", "eng": "en",
    "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "por": "pt", "ita": "it", "nld": "nl", "dut": "nl",
    "rus": "ru", "ukr": "uk", "ara": "ar", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "hin": "hi", "tur": "tr",
    "pol": "pl", "swe": "sv", "nor": "no", "dan": "da", "fin": "fi", "heb": "he", "english": "en", "german": "de",
    "deutsch": "de", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es", "español": "es",
    "espanol": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
    "nederlands": "nl", "russian": "ru", "русский": "ru", "chinese": "zh", "japanese": "ja", "日本語": "ja",
    "korean": "ko", "한국어": "ko", "arabic": "ar", "العربية": "ar", "hindi": "hi", "hebrew": "he", "turkish": "tr",
    "türkçe": "tr", "polish": "pl", "swedish": "sv", "thai": "th", "greek": "el", "ukrainian": "uk",
}  # fmt: skip
NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "nan", "non", "nul", "all", "any", "www", "xxx", "qaa", "tag"})

# Near enough that a page declaring one may read like the other: nothing clear contradicts.
SIMILAR: Final[tuple[frozenset[str], ...]] = (
    frozenset({"nb", "nn", "no", "da"}), frozenset({"hr", "sr", "bs", "sl", "sh"}), frozenset({"id", "ms"}),
    frozenset({"cs", "sk"}), frozenset({"gl", "pt", "es"}), frozenset({"ca", "es"}), frozenset({"zh", "yue", "wuu"}),
    frozenset({"ru", "be", "uk"}), frozenset({"bg", "mk"}), frozenset({"hi", "mr", "ne"}), frozenset({"af", "nl"}),
    frozenset({"he", "yi"}), frozenset({"de", "lb", "gsw", "nds"}), frozenset({"tl", "fil"}),
    frozenset({"fr", "oc", "br"}), frozenset({"bn", "as"}), frozenset({"nl", "fy"}), frozenset({"tr", "az"}),
)  # fmt: skip
