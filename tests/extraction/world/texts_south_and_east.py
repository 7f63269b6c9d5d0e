"""The same story in languages of smaller and of southern papers."""

# ruff: noqa: E501 -- these are texts of their languages

from __future__ import annotations

TEXTS_SOUTH_AND_EAST = {
    "sr": (
        "Лучко веће задржава стару трајектну линију",
        [
            "Лучко веће одлучило је у понедељак увече да задржи стару трајектну линију током целе зиме, упркос савету сопствених инжењера.",
            "Путници су сакупили девет стотина потписа у пекари, у школи и у две гостионице на доњем кеју.",
        ],
    ),
    "sl": (
        "Pristaniški svet ohranja staro trajektno progo",
        [
            "Pristaniški svet se je v ponedeljek zvečer odločil, da bo staro trajektno progo ohranil vso zimo, kljub nasvetu lastnih inženirjev.",
            "Potniki so v pekarni, v šoli in v obeh gostilnah na spodnjem pomolu zbrali devetsto podpisov.",
        ],
    ),
    "sk": (
        "Prístavná rada zachováva starú linku trajektu",
        [
            "Prístavná rada v pondelok večer rozhodla, že starú linku trajektu zachová po celú zimu, napriek rade vlastných inžinierov.",
            "Cestujúci vyzbierali deväťsto podpisov v pekárni, v škole a v oboch hostincoch na dolnom nábreží.",
        ],
    ),
    "lt": (
        "Uosto taryba išlaiko senąją kelto liniją",
        [
            "Uosto taryba pirmadienio vakarą nusprendė senąją kelto liniją išlaikyti visą žiemą, nepaisydama savo pačios inžinierių patarimo.",
            "Keleiviai kepykloje, mokykloje ir dviejose žemutinės krantinės užeigose surinko devynis šimtus parašų.",
        ],
    ),
    "et": (
        "Sadamanõukogu säilitab vana praamiliini",
        [
            "Sadamanõukogu otsustas esmaspäeva õhtul vana praamiliini terveks talveks alles jätta, vaatamata oma inseneride nõuandele.",
            "Reisijad olid pagariäris, koolis ja alumise kai kahes võõrastemajas kogunud üheksasada allkirja.",
        ],
    ),
    "ka": (
        "ნავსადგურის საბჭო ძველ საბორნე ხაზს ინარჩუნებს",
        [
            "ნავსადგურის საბჭომ ორშაბათს საღამოს გადაწყვიტა, ძველი საბორნე ხაზი მთელი ზამთრის განმავლობაში შეინარჩუნოს, საკუთარი ინჟინრების რჩევის საწინააღმდეგოდ.",
            "მგზავრებმა საცხობში, სკოლაში და ქვედა ნაპირის ორ სასტუმროში ცხრაასი ხელმოწერა შეაგროვეს.",
        ],
    ),
    "ur": (
        "بندرگاہ کونسل نے پرانی فیری لائن برقرار رکھی",
        [
            "بندرگاہ کونسل نے پیر کی شام اپنے انجینئروں کے مشورے کے برخلاف پرانی فیری لائن کو پورے موسم سرما میں برقرار رکھنے کا فیصلہ کیا۔",
            "مسافروں نے بیکری، اسکول اور نچلے گھاٹ کی دو سراؤں میں نو سو دستخط جمع کیے تھے۔",
        ],
    ),
    "ta": (
        "துறைமுக சபை பழைய படகு சேவையைத் தொடர்கிறது",
        [
            "துறைமுக சபை திங்கட்கிழமை மாலை தனது சொந்தப் பொறியாளர்களின் ஆலோசனைக்கு மாறாக பழைய படகு சேவையை குளிர்காலம் முழுவதும் தொடர முடிவு செய்தது.",
            "பயணிகள் ரொட்டிக் கடையிலும் பள்ளியிலும் கீழ்த்துறையின் இரண்டு விடுதிகளிலும் தொள்ளாயிரம் கையெழுத்துகளைச் சேகரித்திருந்தனர்.",
        ],
    ),
    "mr": (
        "बंदर परिषदेने जुनी फेरी सेवा कायम ठेवली",
        [
            "बंदर परिषदेने सोमवारी संध्याकाळी आपल्याच अभियंत्यांच्या सल्ल्याविरुद्ध जुनी फेरी सेवा संपूर्ण हिवाळ्यात सुरू ठेवण्याचा निर्णय घेतला.",
            "प्रवाशांनी बेकरीत, शाळेत आणि खालच्या धक्क्यावरील दोन खाणावळींमध्ये नऊशे सह्या गोळा केल्या होत्या.",
        ],
    ),
    "ne": (
        "बन्दरगाह परिषद्ले पुरानो डुङ्गा सेवा कायम राख्यो",
        [
            "बन्दरगाह परिषद्ले सोमबार साँझ आफ्नै इन्जिनियरहरूको सल्लाहविपरीत पुरानो डुङ्गा सेवा पूरै हिउँदभर कायम राख्ने निर्णय गर्‍यो।",
            "यात्रुहरूले बेकरी, विद्यालय र तल्लो घाटका दुई वटा सरायमा नौ सय हस्ताक्षर सङ्कलन गरेका थिए।",
        ],
    ),
    "ms": (
        "Majlis pelabuhan mengekalkan laluan feri lama",
        [
            "Majlis pelabuhan memutuskan pada malam Isnin untuk mengekalkan laluan feri lama sepanjang musim tengkujuh, bertentangan dengan nasihat juruteranya sendiri.",
            "Para penumpang telah mengumpulkan sembilan ratus tandatangan di kedai roti, di sekolah dan di dua rumah tumpangan.",
        ],
    ),
    "ca": (
        "El consell del port manté la vella línia del transbordador",
        [
            "El consell del port va decidir dilluns al vespre mantenir la vella línia del transbordador durant tot l’hivern, contra l’opinió dels seus enginyers.",
            "Els passatgers havien recollit nou-centes signatures a la fleca, a l’escola i als dos hostals del moll de baix.",
        ],
    ),
    "is": (
        "Hafnarráð heldur gömlu ferjuleiðinni",
        [
            "Hafnarráð ákvað á mánudagskvöld að halda gömlu ferjuleiðinni gangandi í allan vetur, þvert á ráðleggingar eigin verkfræðinga.",
            "Farþegar höfðu safnað níu hundruð undirskriftum í bakaríinu, í skólanum og á gistihúsunum tveimur við neðri bryggjuna.",
        ],
    ),
}
