"""TABLE: words of elapsed time that pages print and CLDR does not have, for pages of that language only.

Pages print what the libraries of their scripts say ("3 ore în urmă", "prieš valandą", "hace alrededor de 2 horas"),
which is not always CLDR's word. Roles stand between bars, as in ``cldr.tsv``: *before* and *after* are words for "ago",
*one* numbers, *about* what may stand between "ago" and its number; a unit with ``_1`` needs no number, with ``_ago``
is itself "ago", with ``_lead`` stands before its number. Checked with ``benchmarks/relative.py``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_SOUTH_SLAVIC = "one=jednog jedne jednu|minute=minute minuta minuti|hour_1=sat|day_1=dan|week_1=nedelju nedjelju tjedan"
_OF_SOUTH_SLAVIC = "|month_1=mesec mjesec|year_1=godinu|about=oko gotovo skoro više_od manje_od otprilike"
ELAPSED_FORMS: Final[dict[str, str]] = {
    "af": "after=gelede|minute_1=minuut|hour_1=uur|hour=ure|day_1=dag|week_1=week|month_1=maand|year_1=jaar",
    "am": "after=በፊት|one=አንድ|minute=ደቂቃ ደቂቃዎች|hour=ሰዓት ሰዓታት|day=ቀን ቀናት|week=ሳምንት ሳምንታት|month=ወር ወራት|year=ዓመት ዓመታት",
    "ar": "year=أعوام عاما عامًا|year_1=عام|year_2=عامين|about=حوالي نحو قرابة ما_يقارب أقل_من أكثر_من تقريبا",
    "az": "after=öncə|one=bir",
    "be": "after=назад|day_1=дзень|week_1=тыдзень|month_1=месяц|year_1=год|about=каля амаль больш_за менш_за",
    "bg": "minute_1=минута|hour_1=час|day_1=ден|day=дена|month_1=месец|about=около почти над приблизително повече_от",
    "bs": _SOUTH_SLAVIC + _OF_SOUTH_SLAVIC,
    "ca": "about=aproximadament gairebé uns unes prop_de més_de menys_de al_voltant_de",
    "ckb": "before=لەمەوپێش پێش|after=پێش_ئێستا لەمەوپێش|one=یەک|minute=خولەک|hour=کاتژمێر|day=ڕۆژ"
    "|week=هەفتە|month=مانگ"
    "|year=ساڵ|about=نزیکەی",
    "cs": "second=vteřin vteřinami|minute_1=minutou|day_1=dnem"
    "|about=přibližně asi zhruba více_než méně_než téměř skoro",
    "cy": "after=yn_ôl|minute_1=munud|hour_1=awr|day_1=diwrnod|week_1=wythnos|month_1=mis|year_1=blwyddyn",
    "de": "about=fast knapp gut über mehr_als weniger_als",
    "el": "one=ένας|day=μέρα|month=μήνας|year=χρόνος έτος έτη|about=περίπου σχεδόν πάνω_από λιγότερο_από",
    "en": "month=mon mons",
    "es": "about=alrededor_de casi más_de menos_de cerca_de",
    "et": "after=eest aega_tagasi|one=ühe|minute=minuti minutit|minute_1=minut|hour=tunni tundi"
    "|hour_1=tund|day_1=päev"
    "|week=nädala nädalat|week_1=nädal|month_1=kuu|year_1=aasta|year=aastat",
    "eu": "before=duela orain_dela|one=bat|minute_lead=minutu|hour_lead=ordu|day_lead=egun|week_lead=aste"
    "|month_lead=hilabete|year_lead=urte|about=ia gutxi_gorabehera",
    "fa": "after=قبل|one=یک|about=حدود نزدیک_به نزدیک بیش_از کمتر_از تقریبا",
    "fi": "minute_1=minuutti|hour_1=tunti|day_1=päivä|week_1=viikko|month_1=kuukausi|year_1=vuosi",
    "fil": "after=ang_nakalipas ang_nakakaraan na_ang_nakalipas na_ang_nakakaraan|one=isang",
    "fo": "after=síðani|one=ein eitt|minute=minuttir minuttur|hour=tími tímar|day=dagur dagar|week=vika vikur"
    "|month=mánaður mánaðir|year=ár",
    "fr": "about=presque près_de plus_de moins_de à_peine un_peu_plus_de un_peu_moins_de",
    "fy": "after=lyn|one=ien|minute=minút minuten|hour=oere|day=dei dagen|week=wike wiken|month=moanne moannen"
    "|year=jier jierren",
    "ga": "after=ó_shin|minute=nóiméad nóiméid|minute_1=nóiméad|hour=uair_an_chloig"
    "|hour_1=uair_an_chloig|day=lá|day_1=lá"
    "|week_1=seachtain|month=míonna|month_1=mí|year=bliana|year_1=bliain",
    "gd": "before=bho_chionn|minute=mionaidean|minute_1=mionaid|hour=uairean|hour_1=uair|day=làithean|day_1=latha"
    "|month=mìosan|month_1=mìos|year=bliadhnaichean|year_1=bliadhna",
    "gl": "before=fai hai|one=un unha|about=arredor_de case preto_de máis_de menos_de",
    "gu": "after=પહેલા પેહલા પહેલાં પૂર્વે|one=એક|minute=મિનિટ|hour=કલાક|day=દિવસ"
    "|week=અઠવાડિયા અઠવાડિયું|month=મહિનો મહિના|year=વર્ષ",
    "he": "hour_1=כשעה|day_1=כיום|week_1=כשבוע|month_1=כחודש|year_1=כשנה|hour_2=כשעתיים|day_2=כיומיים"
    "|week_2=כשבועיים|month_2=כחודשיים|year_2=כשנתיים|about=כ כמעט יותר_מ פחות_מ",
    "hi": "hour=घंटे घंटा घण्टे घण्टा|week=हफ्ते हफ़्ते|month=माह महीने|year=साल सालों",
    "hr": _SOUTH_SLAVIC + _OF_SOUTH_SLAVIC,
    "ht": "before=sa_gen sa_fè|one=yon|minute=minit|hour=zè è lè|hour_1=inèdtan inè|day=jou|week=semèn|month=mwa"
    "|year=ane an|about=anviwon prèske",
    "hu": "second_ago=másodperce|minute_ago=perce|hour_ago=órája|day_ago=napja|week_ago=hete"
    "|month_ago=hónapja|year_ago=éve",
    "hy": "after=առաջ|minute_1=րոպե|hour_1=ժամ|day_1=օր|week_1=շաբաթ|month_1=ամիս|year_1=տարի",
    "id": "minute_1=semenit|hour_1=sejam|day_1=sehari|week_1=seminggu sepekan|month_1=sebulan|year_1=setahun",
    "is": "before=fyrir|after=síðan|minute=mínúta mínútur mínútum|minute_1=mínútu"
    "|hour=klukkustundir klukkustundum klst tímum"
    "|hour_1=klukkustund klukkutíma|day=dagur dagar dögum|day_1=degi|week=vika vikur vikum|week_1=viku"
    "|month=mánuður mánuðir mánuðum|month_1=mánuði|year=ár árum|year_1=ári|about=um næstum rúmum tæpum",
    "it": "hour_1=un'ora|about=circa quasi più_di meno_di",
    "jv": "after=ingkang_kepengker kepungkur|one=setunggal|minute=menit|hour=jam|day=dinten dina|month=wulan sasi"
    "|year=taun",
    "ka": "after=წინ|minute_1=წუთის|hour_1=საათის|day_1=დღის|week_1=კვირის|month_1=თვის|year_1=წლის",
    "kk": "one=бір",
    "kn": "after=ಹಿಂದೆ|one=ಒಂದು|minute=ನಿಮಿಷ ನಿಮಿಷಗಳ|hour=ಗಂಟೆ ಗಂಟೆಗಳ|day=ದಿನ ದಿನಗಳ|week=ವಾರ ವಾರಗಳ"
    "|month=ತಿಂಗಳು ತಿಂಗಳುಗಳ"
    "|year=ವರ್ಷ ವರ್ಷಗಳ",
    "ko": "day_1=하루|week=주일|month=달",
    "ky": "after=мурун|one=бир|minute=мүнөт",
    "lb": "before=virun viru|one=enger engem|minute=minutt minutten|hour=stonn stonnen|day=dag deeg|week=woch wochen"
    "|month=mount méint|year=joer|about=ongeféier bal méi_wéi",
    "lo": "after=ຜ່ານມາ ກ່ອນ|minute=ນາທີ|hour=ຊົ່ວໂມງ|day=ມື້ ວັນ|week=ອາທິດ|month=ເດືອນ|year=ປີ",
    "lt": "minute_1=minutę|hour_1=valandą|day_1=dieną|week_1=savaitę|month_1=mėnesį|year_1=metus"
    "|about=apie beveik maždaug daugiau_nei mažiau_nei daugiau_kaip",
    "lv": "minute_1=minūtes|hour_1=stundas|day_1=dienas|week_1=nedēļas|month_1=mēneša|year_1=gada"
    "|about=apmēram aptuveni gandrīz vairāk_nekā mazāk_nekā vairāk_par mazāk_par",
    "mk": "one=еден една едно|minute_1=минута|hour_1=час|day=дена|day_1=ден|month_1=месец|year_1=година"
    "|about=околу безмалку скоро повеќе_од помалку_од",
    "ml": "after=മുൻപ് മുമ്പ് മുൻപു മുന്‍പ്|one=ഒരു|minute=മിനിറ്റ് മിനിറ്റുകൾക്ക്"
    "|hour=മണിക്കൂർ മണിക്കൂറുകൾക്ക്|day=ദിവസം ദിവസങ്ങൾക്ക്"
    "|week=ആഴ്ച ആഴ്ചകൾക്ക്|month=മാസം മാസങ്ങൾക്ക്|year=വർഷം വർഷങ്ങൾക്ക്",
    "mr": "one=एका|minute_ago=मिनिटापूर्वी मिनिटांपूर्वी|hour_ago=तासापूर्वी तासांपूर्वी"
    "|day_ago=दिवसापूर्वी दिवसांपूर्वी"
    "|week_ago=आठवड्यापूर्वी आठवड्यांपूर्वी|month_ago=महिन्यापूर्वी महिन्यांपूर्वी|year_ago=वर्षापूर्वी वर्षांपूर्वी",
    "ms": "after=yang_lalu yang_lepas lepas|second=saat|minute_1=seminit|hour_1=sejam|day_1=sehari|week_1=seminggu"
    "|month_1=sebulan|year_1=setahun",
    "mt": "after=ilu|hour=siegħat|year=sni",
    "my": "before=လွန်ခဲ့သော",
    "ne": "after=अगाडि अघि|one=एक|minute=मिनेट|hour=घण्टा घन्टा|day=दिन|week=हप्ता|month=महिना|year=बर्ष वर्ष",
    "no": "before=for|after=sidan|one=én ein eit eitt|hour=timar|day=dag dagar|week=veke veker|month=månader"
    "|about=omtrent cirka nesten over under",
    "pa": "after=ਪਹਿਲਾਂ ਪਿਛਲੇ ਪਹਿਲੇ|one=ਇਕ ਇੱਕ|minute=ਮਿੰਟ|hour=ਘੰਟਾ ਘੰਟੇ|day=ਦਿਨ|week=ਹਫ਼ਤੇ ਹਫਤੇ|month=ਮਹੀਨਾ ਮਹੀਨੇ|year=ਸਾਲ",
    "pl": "day_1=dzień|month_1=miesiąc|year_1=rok",
    "ps": "after=مخکې وړاندې|one=يو يوه یو یوه|minute=دقيقه دقیقه دقيقې|hour=ساعت ساعته"
    "|day=ورځ ورځې|week=اونۍ|month=مياشت مياشتې|year=کال کاله",
    "pt": "about=quase mais_de menos_de cerca_de uns umas",
    "ro": "after=în_urmă|one=un o|about=circa aproape aproximativ peste mai_puțin_de mai_mult_de",
    "ru": "about=почти более больше менее меньше",
    "sd": "after=اڳ|one=هڪ|minute=منٽ|hour=ڪلاڪ|day=ڏينهن|week=هفتا هفتو|month=مهينا مهينو|year=سال",
    "si": "after=පෙර කට_පෙර|minute_1=මිනිත්තුවකට විනාඩියකට|hour_1=පැයකට|day_1=දිනයකට දවසකට"
    "|week_1=සතියකට|month_1=මාසයකට"
    "|year_1=වසරකට|minute_lead=විනාඩි මිනිත්තු|hour_lead=පැය|day_lead=දින දවස්|week_lead=සති"
    "|month_lead=මාස|year_lead=වසර",
    "sk": "minute_1=minútou|hour_1=hodinou|day_1=dňom|about=približne asi takmer viac_ako menej_ako",
    "sl": "one=enim eno|hour=uro urami urama|day=dnem dnevom dnevi dnevoma|month=mesecem meseci mesecema"
    "|year=letom leti letoma|about=približno skoraj okoli več_kot manj_kot",
    "sq": "before=para|after=më_parë|one=një|second=sekondash sekonda|minute=minutash minute minuta"
    "|hour=orësh ore orë"
    "|day=ditësh dite ditë|week=javësh jave javë|month=muajsh muaji muaj|year=vjetësh vjet viti vite vit"
    "|about=rreth pothuajse gati më_shumë_se",
    "sr": f"{_SOUTH_SLAVIC}{_OF_SOUTH_SLAVIC} око готово скоро више_од мање_од отприлике|one=једног једне једну"
    "|minute=минуте минута|hour_1=сат|day_1=дан|week_1=недељу|month_1=месец|year_1=годину",
    "sw": "before=tokea|after=iliyopita uliopita zilizopita|one=moja mmoja|minute_lead=dakika|hour_lead=saa masaa"
    "|day_lead=siku masiku|week_lead=wiki|month_lead=mwezi miezi|year_lead=mwaka miaka",
    "ta": "after=முன் முன்பு|one=ஒரு|minute=நிமிடம் நிமிடத்திற்கு"
    "|hour=மணி_நேரம் மணி_நேரத்திற்கு மணிநேரத்திற்கு|day=நாள் நாளுக்கு"
    "|week=வாரம் வாரத்திற்கு|month=மாதம் மாதத்திற்கு|year=வருடம் வருடத்திற்கு வருடங்களுக்கு ஆண்டு",
    "te": "after=క్రితం|one=ఒక|minute=నిమిషం నిమిషాల|hour=గంట గంటల|day=రోజు రోజుల|week=వారం వారాల|month=నెల నెలల"
    "|year=సంవత్సరం సంవత్సరాల",
    "tg": "after=пеш|one=як",
    "th": "week=อาทิตย์",
    "tk": "after=öň|one=bir",
    "ug": "after=بۇرۇن|one=بىر|minute=مىنۇت|hour=سائەت|day=كۈن|week=ھەپتە|month=ئاي|year=يىل",
    "uk": "minute_1=хвилину|hour_1=годину|day_1=день|week_1=тиждень|month_1=місяць|year_1=рік"
    "|about=близько приблизно майже понад менше більше",
    "ur": "after=قبل|one=ایک|hour=گھنٹہ گھنٹے|week=ہفتہ ہفتے|month=ماہ مہینہ مہینے|about=تقریبا",
    "uz": "after=oldin олдин|one=bir бир|minute=minut дакика дақиқа|hour=соат|day=кун|week=ҳафта|month=ой|year=йил",
}


@lru_cache(maxsize=64)
def elapsed_forms(language: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of role and words of a language; none for one that is not in the table."""
    parts = (part.partition("=") for part in ELAPSED_FORMS.get(language, "").split("|") if part)
    return tuple((role, words) for role, _, words in parts)
