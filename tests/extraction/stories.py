"""One short story in each of 22 languages that the other texts leave out: a headline and four paragraphs."""

# ruff: noqa: E501 -- texts of their languages
from __future__ import annotations

#: By language: the headline, the paragraphs, who wrote it, the section.
STORIES: dict[str, tuple[str, tuple[str, ...], str, str]] = {
    "lv": (
        "Ciema bibliotēka saņem jaunu jumtu pirms ziemas",
        (
            "Ciema bibliotēka beidzot saņem jaunu jumtu, jo pašvaldība trešdien piešķīra naudu, ko iedzīvotāji bija lūguši jau četrus gadus pēc kārtas.",
            "Vecais skārds vairākās vietās bija izrūsējis, un pavasarī ūdens tecēja tieši uz plauktiem, kuros glabājas novada vēstures krājums.",
            "Darbus veiks uzņēmums no kaimiņu pilsētas, kas solījis pabeigt visu līdz pirmajam sniegam un nepārtraukt lasītavas darbu.",
            "Bibliotekāre pastāstīja, ka grāmatas uz laiku pārvietos uz skolas zāli, bet bērnu stundas notiks pagasta namā katru otrdienu.",
        ),
        "Ilze Krastiņa",
        "Novads",
    ),
    "sq": (
        "Fshati mbyll urën e vjetër dhe kërkon një të re",
        (
            "Këshilli i fshatit vendosi të hënën të mbyllë urën e vjetër prej druri, pasi inxhinierët gjetën se dy nga shtyllat ishin kalbur deri në mes.",
            "Banorët do të kalojnë lumin me një trap të përkohshëm, ndërsa autobusi i shkollës do të bëjë një rrugë dyzet minuta më të gjatë.",
            "Kryetari tha se një urë e re kushton sa buxheti i tre viteve dhe se pa ndihmën e qeverisë puna nuk mund të fillojë kurrë.",
            "Tregtarët e pazarit kanë frikë se blerësit do të shkojnë në qytetin tjetër, siç ndodhi gjatë përmbytjes së vitit të kaluar.",
        ),
        "Arben Kola",
        "Rajoni",
    ),
    "eu": (
        "Auzoko okindegiak sua piztu du berriro hamar urteren ondoren",
        (
            "Auzoko okindegi zaharrak sua piztu zuen atzo berriro, hamar urtez itxita egon ondoren, eta goizeko seietarako ilara kaleraino iristen zen.",
            "Bi gaztek hartu dute labea, aitonaren koaderno batean aurkitutako errezetekin, eta ogia egur gainean erretzen dute lehen bezala.",
            "Udalak alokairua murriztu die lehen bi urteetarako, baldin eta larunbatetan ikastolako haurrei lanbidea erakusten badiete.",
            "Auzotarrek diru bilketa egin zuten iazko festetan, eta lortutakoarekin teilatua eta kea ateratzeko hodia konpondu zituzten.",
        ),
        "Nekane Olabarri",
        "Gizartea",
    ),
    "cy": (
        "Ysgol y pentref yn cadw ei chegin wedi pleidlais y rhieni",
        (
            "Bydd ysgol fach y pentref yn cadw ei chegin ei hun wedi i rieni bleidleisio nos Lun yn erbyn cynllun y cyngor i ddod â bwyd mewn faniau.",
            "Dywedodd y brifathrawes fod arogl y bara yn rhan o addysg y plant, a bod y gogyddes yn adnabod pob un ohonynt wrth ei enw.",
            "Roedd y cyngor wedi gobeithio arbed deng mil o bunnoedd y flwyddyn, ond bydd yn rhaid iddo bellach chwilio am yr arian yn rhywle arall.",
            "Cynigiodd ffermwyr y cwm datws a moron am bris is, ar yr amod bod y plant yn dod i'w codi yn ystod wythnos gyntaf mis Hydref.",
        ),
        "Nia Prydderch",
        "Addysg",
    ),
    "af": (
        "Dorp kry sy trein terug ná sewentien jaar",
        (
            "Ná sewentien jaar sonder ’n trein stop daar weer elke oggend ’n passasierstrein by die klein stasie aan die voet van die berg.",
            "Die dorpsraad het die perron self herstel met klippe uit die ou muur, omdat die spoorweë geen geld vir die werk wou gee nie.",
            "Boere sê hulle kan nou vrugte na die stad stuur sonder om vyf uur op ’n grondpad te ry wat elke winter wegspoel.",
            "Die eerste kaartjie is gekoop deur ’n onderwyseres wat in die laaste trein gesit het en die ou kaartjie al die jare bewaar het.",
        ),
        "Hannes Terblanche",
        "Streek",
    ),
    "sw": (
        "Wavuvi wa kijiji wapata soko jipya kando ya ziwa",
        (
            "Wavuvi wa kijiji cha kando ya ziwa wamepata soko jipya lenye barafu na maji safi baada ya kusubiri kwa muda wa miaka sita.",
            "Mwenyekiti wa kijiji alisema kwamba samaki wengi walikuwa wakiharibika njiani kwa sababu barabara ya mjini ni mbovu wakati wa mvua.",
            "Wanawake wanaouza dagaa watapata meza zao wenyewe, na kila meza itakuwa na kivuli na mahali pa kuhifadhi fedha.",
            "Hata hivyo baadhi ya wavuvi wanalalamika kwamba ada ya soko ni kubwa kuliko faida wanayoipata katika msimu wa upepo.",
        ),
        "Asha Mwakyusa",
        "Biashara",
    ),
    "am": (
        "መንደሩ የመጀመሪያውን የውሃ ጉድጓድ ከፈተ",
        (
            "በደጋማው አካባቢ የሚገኘው መንደር ነዋሪዎች ለዓመታት ሲጠብቁት የነበረውን የመጀመሪያ ጥልቅ የውሃ ጉድጓድ ማክሰኞ ዕለት በደስታ ከፍተዋል።",
            "ሴቶች ከዚህ በፊት ውሃ ለመቅዳት በየቀኑ ሦስት ሰዓት ይጓዙ እንደነበር የቀበሌው ሊቀመንበር ለጋዜጣችን ገልጸዋል።",
            "የጉድጓዱ ወጪ በግማሽ በነዋሪዎች መዋጮ የተሸፈነ ሲሆን ቀሪው ከወረዳው አስተዳደር የተገኘ መሆኑ ታውቋል።",
            "ተማሪዎች አሁን በሰዓቱ ትምህርት ቤት መድረስ እንደሚችሉ መምህራን ተናግረው ሁለተኛ ጉድጓድ እንዲቆፈር ጠይቀዋል።",
        ),
        "አበበ ታደሰ",
        "ማኅበራዊ",
    ),
    "hy": (
        "Գյուղի դպրոցը նոր տաք ջրի համակարգ ունի",
        (
            "Լեռնային գյուղի դպրոցում երեքշաբթի օրը գործարկվել է տաք ջրի նոր համակարգ, որին ծնողները սպասում էին արդեն հինգ ձմեռ։",
            "Տնօրենը պատմել է, որ երեխաները տարիներ շարունակ վերարկուով էին նստում դասարաններում, իսկ ուսուցիչները տնից վառելափայտ էին բերում։",
            "Աշխատանքի համար վճարել են արտասահմանում ապրող նախկին աշակերտները, որոնք ամռանը հանդիպել էին դպրոցի բակում։",
            "Համայնքի ղեկավարը խոստացել է, որ հաջորդ տարի կփոխվեն նաև պատուհանները, եթե մարզը հատկացնի խոստացված գումարը։",
        ),
        "Անի Սարգսյան",
        "Հասարակություն",
    ),
    "az": (
        "Kənd dəyirmanı yenidən un üyüdür",
        (
            "İyirmi il susduqdan sonra kəndin köhnə su dəyirmanı bu həftə yenidən işə düşdü və ilk kisə un elə həmin gün satıldı.",
            "Dəyirmanı babasından miras alan gənc usta daşları özü yonub, çarxı isə qonşu rayondan gətirdiyi palıddan düzəldib.",
            "Kənd sakinləri deyirlər ki, təzə unun iyi uşaqlıqlarını xatırladır və təndir çörəyi indi bazarda iki dəfə baha gedir.",
            "Rayon icra hakimiyyəti yola çınqıl tökməyi vəd edib, çünki yağışdan sonra maşınlar dəyirmana qədər qalxa bilmir.",
        ),
        "Leyla Quliyeva",
        "Cəmiyyət",
    ),
    "kk": (
        "Ауыл мектебі алғашқы көпірін өзі салды",
        (
            "Өзеннің арғы бетінде тұратын балалар енді сабаққа қайықсыз келеді, өйткені ауыл тұрғындары жаяу жүргінші көпірін өз күшімен салып бітірді.",
            "Құрылысқа керек ағашты орманшылар тегін берген, ал темір бөлшектерді ескі қырманнан тауып, ұста қайта соғып шыққан.",
            "Мектеп директоры былтыр көктемде су тасығанда оқушылардың екі апта бойы үйде отыруға мәжбүр болғанын айтты.",
            "Аудан әкімдігі көпірдің беріктігін тексеріп, қыс түскенше тұтқа мен жарық орнатуға уәде берді.",
        ),
        "Айгүл Сейтқали",
        "Қоғам",
    ),
    "mn": (
        "Сумын номын сан шинэ байранд орлоо",
        (
            "Сумын номын сан гучин жилийн дараа шинэ байранд нүүж, анхны өдөр нь зуу гаруй хүүхэд ном захиалан авчээ.",
            "Хуучин байшингийн дээвэр хэдэн жил дуслаж, ховор номуудыг хайрцагт хийн багш нарын гэрт хадгалж байсан гэнэ.",
            "Шинэ байрыг төрөлх нутгаа дэмжсэн малчид барьсан бөгөөд нэг айл дунджаар хоёр хонины үнэ хандивласан байна.",
            "Номын санч ирэх өвлөөс эхлэн алслагдсан багт ном хүргэх тэмээн тэрэг ажиллуулахаар төлөвлөж байгаагаа ярилаа.",
        ),
        "Болор Дорж",
        "Соёл",
    ),
    "km": (
        "ភូមិបើកផ្សារថ្មីក្បែរទន្លេ",
        (
            "អ្នកភូមិនៅមាត់ទន្លេបានបើកផ្សារថ្មីមួយកាលពីថ្ងៃចន្ទ បន្ទាប់ពីរង់ចាំអស់រយៈពេលប្រាំឆ្នាំ ដើម្បីលក់ត្រី និងបន្លែរបស់ពួកគេ។",
            "មេភូមិបាននិយាយថា ផ្លូវចាស់តែងតែលិចទឹកនៅរដូវវស្សា ដូច្នេះអ្នកលក់មិនអាចយកទំនិញទៅទីក្រុងបានទេ។",
            "ផ្សារនេះមានតុចំនួនសែសិប និងអណ្តូងទឹកស្អាតមួយ ដែលសាងសង់ដោយប្រាក់បរិច្ចាគពីអ្នកភូមិដែលធ្វើការនៅក្រៅប្រទេស។",
            "អ្នកលក់ខ្លះបានត្អូញត្អែរថាថ្លៃតុខ្ពស់ពេក ហើយបានសុំឲ្យឃុំបញ្ចុះតម្លៃនៅខែដែលមានទឹកជំនន់។",
        ),
        "សុខ ដារា",
        "សង្គម",
    ),
    "my": (
        "ရွာကျောင်းသို့ စာအုပ်သစ်များ ရောက်ရှိ",
        (
            "မြစ်ကမ်းဘေးရှိ ရွာကျောင်းလေးသို့ စာအုပ်သစ် သုံးရာကျော် ရောက်ရှိလာပြီး ကလေးများက တစ်နေ့တည်းတွင် အားလုံးကို ဖွင့်ကြည့်ခဲ့ကြသည်။",
            "ကျောင်းအုပ်ဆရာမက ယခင်က ကလေးငါးယောက်လျှင် စာအုပ်တစ်အုပ်သာ ရှိခဲ့ကြောင်း သတင်းထောက်များအား ပြောပြသည်။",
            "စာအုပ်များကို မြို့မှ စာကြည့်တိုက်နှစ်ခုက လှူဒါန်းခဲ့ပြီး လှေတစ်စင်းဖြင့် သုံးရက်ကြာ သယ်ဆောင်ခဲ့ရသည်။",
            "ရွာသားများက စာအုပ်များ ရေမစိုစေရန် ကျောင်းခေါင်မိုးကို မိုးမကျမီ ပြင်ဆင်ရန် ငွေကောက်ခံလျက်ရှိသည်။",
        ),
        "မောင်မောင်ဇော်",
        "ပညာရေး",
    ),
    "si": (
        "ගමේ වැව නැවත පිරී යයි",
        (
            "අවුරුදු හතක නියඟයෙන් පසුව ගමේ පැරණි වැව නැවත පිරී ගිය අතර ගොවීහු පළමු වරට වී වගාව සඳහා කුඹුරු සකස් කරති.",
            "වැව් බැම්ම අලුත්වැඩියා කිරීම සඳහා ගම්වාසීන් සෑම ඉරිදාවකම සවල් රැගෙන පැමිණි බව ගොවි සමිතියේ සභාපතිවරයා පැවසීය.",
            "පාසල් දරුවන් වැව වටා කුඹුක් පැළ දෙසීයක් සිටුවා ඇති අතර ඒවා රැකබලා ගැනීම පන්ති අතර බෙදා දී තිබේ.",
            "කෙසේ වෙතත් පහළ ගමේ ගොවීහු තමන්ට ජලය ප්‍රමාණවත් නොවන බව පවසමින් සොරොව්ව සතියකට දෙවරක් විවෘත කරන ලෙස ඉල්ලා සිටිති.",
        ),
        "නිමල් පෙරේරා",
        "ගම්මාන",
    ),
    "ml": (
        "ഗ്രാമത്തിലെ പഴയ വായനശാല വീണ്ടും തുറന്നു",
        (
            "പ്രളയത്തിൽ തകർന്ന ഗ്രാമത്തിലെ പഴയ വായനശാല മൂന്ന് വർഷത്തെ അധ്വാനത്തിനു ശേഷം തിങ്കളാഴ്ച നാട്ടുകാർ വീണ്ടും തുറന്നു.",
            "നനഞ്ഞുപോയ പുസ്തകങ്ങളിൽ പകുതിയോളം കുട്ടികൾ ചേർന്ന് വെയിലത്ത് ഉണക്കി വീണ്ടും തുന്നിക്കെട്ടി എടുത്തതാണ്.",
            "പുതിയ കെട്ടിടത്തിന് വേണ്ട മരം തൊട്ടടുത്ത മില്ലുടമ സൗജന്യമായി നൽകിയെന്ന് സെക്രട്ടറി യോഗത്തിൽ പറഞ്ഞു.",
            "എല്ലാ ശനിയാഴ്ചയും വൈകുന്നേരം മുതിർന്നവർക്ക് വായിച്ചു കേൾപ്പിക്കുന്ന ഒരു പരിപാടിയും ഇതോടൊപ്പം തുടങ്ങുന്നുണ്ട്.",
        ),
        "രമ്യ നായർ",
        "നാട്ടുവിശേഷം",
    ),
    "te": (
        "ఊరి చెరువుకు కొత్త గట్టు కట్టిన రైతులు",
        (
            "వరుసగా రెండేళ్లు తెగిపోయిన ఊరి చెరువు గట్టును ఈ వేసవిలో రైతులే స్వయంగా రాళ్లు మోసి కొత్తగా కట్టుకున్నారు.",
            "ప్రభుత్వం నిధులు ఇవ్వడానికి ఇంకో ఏడాది పడుతుందని చెప్పడంతో తామే పని మొదలుపెట్టామని సంఘం అధ్యక్షుడు తెలిపారు.",
            "ప్రతి ఇంటి నుంచి ఒకరు చొప్పున నలభై రోజులు పనిచేశారు, మధ్యాహ్న భోజనం మహిళా సంఘం వండి పెట్టింది.",
            "గట్టు మీద తాటి మొక్కలు నాటితే మట్టి కొట్టుకుపోదని పెద్దలు చెప్పగా బడి పిల్లలు ఆ పని పూర్తి చేశారు.",
        ),
        "లక్ష్మి రావు",
        "జిల్లా",
    ),
    "kn": (
        "ಹಳ್ಳಿಯ ಶಾಲೆಗೆ ಮರಳಿದ ಮಕ್ಕಳು",
        (
            "ಎರಡು ವರ್ಷಗಳಿಂದ ಮುಚ್ಚಿದ್ದ ಹಳ್ಳಿಯ ಶಾಲೆಯನ್ನು ಪೋಷಕರು ಸೋಮವಾರ ಮತ್ತೆ ತೆರೆದಿದ್ದು ಮೊದಲ ದಿನವೇ ಐವತ್ತು ಮಕ್ಕಳು ಬಂದರು.",
            "ಶಿಕ್ಷಕರ ಕೊರತೆಯಿಂದ ಇಲಾಖೆ ಶಾಲೆಯನ್ನು ಮುಚ್ಚಿತ್ತು ಎಂದು ಗ್ರಾಮ ಪಂಚಾಯಿತಿಯ ಅಧ್ಯಕ್ಷರು ಸಭೆಯಲ್ಲಿ ನೆನಪಿಸಿಕೊಂಡರು.",
            "ಈಗ ನಿವೃತ್ತರಾದ ಇಬ್ಬರು ಶಿಕ್ಷಕರು ಸಂಬಳವಿಲ್ಲದೆ ಪಾಠ ಮಾಡುತ್ತಿದ್ದು ಊರಿನವರು ಅವರಿಗೆ ಮನೆ ಮತ್ತು ಊಟ ನೀಡುತ್ತಾರೆ.",
            "ಶಾಲೆಯ ಗೋಡೆಗಳಿಗೆ ಮಕ್ಕಳೇ ಬಣ್ಣ ಹಚ್ಚಿದ್ದು ಅಂಗಳದಲ್ಲಿ ನುಗ್ಗೆ ಮತ್ತು ಬಾಳೆ ಗಿಡಗಳನ್ನು ನೆಟ್ಟಿದ್ದಾರೆ.",
        ),
        "ಸುಮಾ ಹೆಗಡೆ",
        "ಜಿಲ್ಲೆ",
    ),
    "gu": (
        "ગામની દૂધ મંડળીએ પોતાનું કેન્દ્ર ખોલ્યું",
        (
            "ગામની મહિલાઓની દૂધ મંડળીએ સોમવારે પોતાનું ઠંડક કેન્દ્ર ખોલ્યું અને પહેલા જ દિવસે આઠસો લિટર દૂધ એકઠું થયું.",
            "અત્યાર સુધી દૂધ વીસ કિલોમીટર દૂર મોકલવું પડતું હતું અને ઉનાળામાં અડધું રસ્તામાં જ બગડી જતું હતું.",
            "કેન્દ્ર માટેની જમીન ગામના એક ખેડૂતે ભેટમાં આપી છે જ્યારે મશીન માટે બેંકે ઓછા વ્યાજે લોન આપી છે.",
            "મંડળીના પ્રમુખે કહ્યું કે હવે દરેક સભ્યને દર દસ દિવસે સીધા ખાતામાં પૈસા મળશે.",
        ),
        "મીના પટેલ",
        "ગામડું",
    ),
    "tl": (
        "Muling binuksan ng mga taga-baryo ang lumang tulay",
        (
            "Muling binuksan noong Lunes ng mga taga-baryo ang lumang tulay na kawayan matapos itong tangayin ng baha dalawang taon na ang nakalilipas.",
            "Ayon sa kapitan, hindi na nila hinintay ang pondo ng munisipyo dahil araw-araw na tumatawid sa ilog ang mga batang mag-aaral.",
            "Bawat pamilya ay nagbigay ng limang kawayan at isang araw ng trabaho, habang ang mga kababaihan ang nagluto ng tanghalian.",
            "Nagbabala naman ang mga inhinyero na hanggang sampung tao lamang ang dapat sabay-sabay na tumawid lalo na kapag malakas ang ulan.",
        ),
        "Ligaya Ramos",
        "Probinsiya",
    ),
    "be": (
        "Вясковы клуб адчыніў дзверы пасля рамонту",
        (
            "Пасля трох гадоў рамонту вясковы клуб зноў адчыніў дзверы, і ў першы вечар у зале не хапіла месца для ўсіх ахвотных.",
            "Дах перакрылі бляхай, а старую сцэну, на якой выступалі яшчэ дзяды цяперашніх артыстаў, пакінулі такой, як была.",
            "Загадчыца расказала, што людзі самі прынеслі з дому лаўкі, люстэркі і нават піяніна, якое сорак гадоў стаяла ў хляве.",
            "Раённыя ўлады абяцалі аплаціць ацяпленне, але толькі калі ў клубе штомесяц будзе не менш за дзесяць сустрэч.",
        ),
        "Алена Кавальчук",
        "Культура",
    ),
    "ga": (
        "Osclaítear an seanghleann arís do shiúlóirí",
        (
            "Osclaíodh an cosán tríd an seanghleann arís maidin Dé Luain, trí bliana tar éis don stoirm an droichead adhmaid a scuabadh chun farraige.",
            "Dúirt cathaoirleach an choiste gur chaith muintir na háite cúig chéad uair an chloig ag iompar cloch agus ag glanadh driseacha.",
            "Tá súil ag lucht na n-óstán go bhfillfidh na siúlóirí a théadh thar bráid roimhe seo gan deoch a ól ná leaba a chur in áirithe.",
            "Tá imní ar roinnt feirmeoirí faoi gheataí a fhágtar ar oscailt, agus iarradh ar gach cuairteoir an madra a choinneáil ar iall.",
        ),
        "Róisín Ní Dhuibhir",
        "Áitiúil",
    ),
    "mt": (
        "Il-belt issib post ġdid għas-suq tal-ħadd",
        (
            "Il-kunsill lokali ddeċieda t-Tnejn li s-suq tal-Ħadd se jmur fil-pjazza l-antika, wara tliet snin ta’ tilwim mar-residenti tal-port.",
            "Il-bejjiegħa jibżgħu li l-klijenti ma jsibux fejn jipparkjaw, għalkemm ix-xarabank issa se tieqaf kull għoxrin minuta.",
            "Is-sindku qal li t-toroq tal-port kienu saru perikolużi għat-tfal, u li l-ambulanza darba damet siegħa biex tgħaddi.",
            "Kull bejjiegħ se jkollu spazju ta’ tliet metri, bl-ilma u d-dawl, u jħallas l-istess kera li kien iħallas qabel.",
        ),
        "Karmenu Zahra",
        "Lokali",
    ),
}
