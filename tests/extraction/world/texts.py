"""A headline and three paragraphs of one story in the languages of the pages."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

TEXTS = {
    "en": (
        "Harbour council keeps the old ferry line open",
        [
            "The harbour council decided on Monday evening to keep the old ferry line open through the winter, against the advice of its own engineers.",
            "Passengers had collected nine hundred signatures in the bakery, the school and the two inns on the lower quay since the first plan was shown.",
            "A new engine for the smaller boat is to be ordered in March, and the bigger one will go to the yard after Easter.",
        ],
    ),
    "de": (
        "Hafenrat lässt die alte Fährlinie weiter fahren",
        [
            "Der Hafenrat hat am Montagabend beschlossen, die alte Fährlinie auch im Winter fahren zu lassen, gegen den Rat der eigenen Ingenieure.",
            "Fahrgäste hatten in der Bäckerei, in der Schule und in den beiden Gasthöfen am unteren Kai neunhundert Unterschriften gesammelt.",
            "Ein neuer Motor für das kleinere Boot soll im März bestellt werden, das größere geht nach Ostern in die Werft.",
        ],
    ),
    "fr": (
        "Le conseil du port maintient la vieille ligne du bac",
        [
            "Le conseil du port a décidé lundi soir de maintenir la vieille ligne du bac pendant tout l’hiver, contre l’avis de ses propres ingénieurs.",
            "Les passagers avaient recueilli neuf cents signatures à la boulangerie, à l’école et dans les deux auberges du quai.",
            "Un nouveau moteur pour le petit bateau doit être commandé en mars, et le grand ira au chantier après Pâques.",
        ],
    ),
    "es": (
        "El consejo del puerto mantiene la vieja línea del transbordador",
        [
            "El consejo del puerto decidió el lunes por la noche mantener la vieja línea del transbordador durante el invierno, contra el consejo de sus ingenieros.",
            "Los pasajeros habían reunido novecientas firmas en la panadería, en la escuela y en las dos posadas del muelle.",
            "En marzo se pedirá un motor nuevo para el barco pequeño, y el grande irá al astillero después de Pascua.",
        ],
    ),
    "ru": (
        "Совет гавани сохранил старую линию парома",
        [
            "Совет гавани решил в понедельник вечером сохранить старую линию парома на всю зиму, вопреки мнению собственных инженеров.",
            "Пассажиры собрали девятьсот подписей в пекарне, в школе и на двух постоялых дворах у нижней набережной.",
            "Новый двигатель для малого судна закажут в марте, а большое после Пасхи пойдёт на верфь.",
        ],
    ),
    "uk": (
        "Рада гавані зберегла стару лінію порома",
        [
            "Рада гавані вирішила в понеділок увечері зберегти стару лінію порома на всю зиму, попри думку власних інженерів.",
            "Пасажири зібрали дев’ятсот підписів у пекарні, у школі та у двох заїздах біля нижньої набережної.",
            "Новий двигун для малого судна замовлять у березні, а велике після Великодня піде на верф.",
        ],
    ),
    "ja": (
        "港湾評議会、古い渡し船の航路を残すと決定",
        [
            "港湾評議会は月曜日の夜、技師たちの助言に反して、古い渡し船の航路を冬のあいだも残すことを決めた。",
            "乗客たちはパン屋と学校、そして下の岸壁にある二軒の宿で九百人分の署名を集めていた。",
            "小さい方の船の新しいエンジンは三月に注文され、大きい方は復活祭のあとに造船所へ入る予定だ。",
        ],
    ),
    "ko": (
        "항만위원회, 오래된 나룻배 노선 유지하기로",
        [
            "항만위원회는 월요일 저녁 기술자들의 조언과 달리 오래된 나룻배 노선을 겨울에도 유지하기로 결정했다.",
            "승객들은 빵집과 학교, 아래쪽 부두의 두 여관에서 구백 명의 서명을 모았다.",
            "작은 배의 새 엔진은 삼월에 주문하고, 큰 배는 부활절이 지난 뒤 조선소에 들어갈 예정이다.",
        ],
    ),
    "zh": (
        "港务委员会决定保留旧渡轮航线",
        [
            "港务委员会星期一晚间决定，不顾工程师们的建议，在整个冬季保留这条旧渡轮航线。",
            "乘客们此前在面包店、学校以及下码头的两家客栈里收集了九百个签名，交给了委员会。",
            "小船的新发动机将于三月订购，大船则会在复活节之后进船厂检修，预计六月返回。",
        ],
    ),
    "ar": (
        "مجلس الميناء يبقي على خط العبّارة القديم",
        [
            "قرر مجلس الميناء مساء الاثنين الإبقاء على خط العبّارة القديم طوال الشتاء، على خلاف رأي مهندسيه.",
            "وكان الركاب قد جمعوا تسعمئة توقيع في المخبز والمدرسة وفي النزلين الواقعين على الرصيف الأسفل.",
            "ومن المقرر طلب محرك جديد للقارب الصغير في مارس، بينما يذهب الكبير إلى الحوض بعد العيد.",
        ],
    ),
    "fa": (
        "شورای بندر خط قدیمی کشتی را نگه داشت",
        [
            "شورای بندر دوشنبه شب تصمیم گرفت خط قدیمی کشتی را در تمام زمستان نگه دارد، برخلاف نظر مهندسان خود.",
            "مسافران در نانوایی و مدرسه و دو مسافرخانه اسکله پایین نهصد امضا جمع کرده بودند.",
            "موتور تازه قایق کوچک در ماه مارس سفارش داده می‌شود و قایق بزرگ پس از عید به تعمیرگاه می‌رود.",
        ],
    ),
    "he": (
        "מועצת הנמל משאירה את קו המעבורת הישן",
        [
            "מועצת הנמל החליטה ביום שני בערב להשאיר את קו המעבורת הישן לאורך כל החורף, בניגוד לעצת המהנדסים שלה.",
            "הנוסעים אספו תשע מאות חתימות במאפייה, בבית הספר ובשתי האכסניות שברציף התחתון.",
            "מנוע חדש לסירה הקטנה יוזמן במרץ, והגדולה תיכנס למספנה אחרי החג לתיקון ממושך.",
        ],
    ),
    "hi": (
        "बंदरगाह परिषद ने पुरानी नाव सेवा जारी रखी",
        [
            "बंदरगाह परिषद ने सोमवार शाम को अपने अभियंताओं की सलाह के विरुद्ध पुरानी नाव सेवा को सर्दियों में भी जारी रखने का निर्णय किया।",
            "यात्रियों ने बेकरी, विद्यालय और निचले घाट की दो सरायों में नौ सौ हस्ताक्षर इकट्ठे किए थे।",
            "छोटी नाव के लिए नया इंजन मार्च में मँगाया जाएगा, और बड़ी नाव त्योहार के बाद मरम्मत के लिए जाएगी।",
        ],
    ),
    "th": (
        "สภาท่าเรือคงเส้นทางเรือข้ามฟากสายเก่าไว้",
        [
            "สภาท่าเรือตัดสินใจเมื่อค่ำวันจันทร์ให้คงเส้นทางเรือข้ามฟากสายเก่าไว้ตลอดฤดูหนาว แม้วิศวกรของตนจะไม่เห็นด้วย",
            "ผู้โดยสารได้รวบรวมลายเซ็นเก้าร้อยรายชื่อที่ร้านขนมปัง โรงเรียน และโรงแรมสองแห่งที่ท่าเรือล่าง",
            "เครื่องยนต์ใหม่ของเรือลำเล็กจะสั่งซื้อในเดือนมีนาคม ส่วนเรือลำใหญ่จะเข้าอู่หลังเทศกาล",
        ],
    ),
    "tr": (
        "Liman meclisi eski vapur hattını koruyor",
        [
            "Liman meclisi pazartesi akşamı kendi mühendislerinin görüşüne karşı çıkarak eski vapur hattını kış boyunca korumaya karar verdi.",
            "Yolcular fırında, okulda ve aşağı rıhtımdaki iki handa dokuz yüz imza toplamıştı.",
            "Küçük tekne için yeni motor mart ayında sipariş edilecek, büyük olan bayramdan sonra tersaneye gidecek.",
        ],
    ),
    "pl": (
        "Rada portu utrzymuje starą linię promu",
        [
            "Rada portu postanowiła w poniedziałek wieczorem utrzymać starą linię promu przez całą zimę, wbrew radzie własnych inżynierów.",
            "Pasażerowie zebrali dziewięćset podpisów w piekarni, w szkole i w dwóch gospodach na dolnym nabrzeżu.",
            "Nowy silnik dla mniejszej łodzi zostanie zamówiony w marcu, a większa pójdzie do stoczni po Wielkanocy.",
        ],
    ),
    "pt": (
        "Conselho do porto mantém a velha linha da barca",
        [
            "O conselho do porto decidiu na noite de segunda-feira manter a velha linha da barca durante o inverno, contra o parecer dos seus engenheiros.",
            "Os passageiros tinham reunido novecentas assinaturas na padaria, na escola e nas duas pousadas do cais.",
            "Um motor novo para o barco pequeno será encomendado em março, e o grande irá ao estaleiro depois da Páscoa.",
        ],
    ),
    "it": (
        "Il consiglio del porto mantiene la vecchia linea del traghetto",
        [
            "Il consiglio del porto ha deciso lunedì sera di mantenere la vecchia linea del traghetto per tutto l’inverno, contro il parere dei suoi ingegneri.",
            "I passeggeri avevano raccolto novecento firme nel forno, nella scuola e nelle due locande del molo.",
            "Un motore nuovo per la barca piccola sarà ordinato a marzo, e la grande andrà in cantiere dopo Pasqua.",
        ],
    ),
    "vi": (
        "Hội đồng cảng giữ lại tuyến phà cũ",
        [
            "Hội đồng cảng quyết định vào tối thứ Hai giữ lại tuyến phà cũ suốt mùa đông, trái với lời khuyên của các kỹ sư của mình.",
            "Hành khách đã thu thập chín trăm chữ ký ở tiệm bánh, trường học và hai quán trọ bên bến dưới.",
            "Động cơ mới cho chiếc thuyền nhỏ sẽ được đặt mua vào tháng ba, còn chiếc lớn sẽ vào xưởng sau lễ.",
        ],
    ),
    "nl": (
        "Havenraad houdt de oude veerlijn open",
        [
            "De havenraad besloot maandagavond de oude veerlijn de hele winter open te houden, tegen het advies van de eigen ingenieurs in.",
            "Passagiers hadden in de bakkerij, op school en in de twee herbergen aan de onderste kade negenhonderd handtekeningen verzameld.",
            "Een nieuwe motor voor de kleinste boot wordt in maart besteld, en de grootste gaat na Pasen naar de werf.",
        ],
    ),
    "cs": (
        "Přístavní rada zachová starou linku přívozu",
        [
            "Přístavní rada v pondělí večer rozhodla, že stará linka přívozu zůstane po celou zimu, navzdory radě vlastních inženýrů.",
            "Cestující nasbírali devět set podpisů v pekárně, ve škole a ve dvou hostincích na dolním nábřeží.",
            "Nový motor pro menší loď bude objednán v březnu a větší pojede po Velikonocích do loděnice.",
        ],
    ),
    "sv": (
        "Hamnrådet behåller den gamla färjelinjen",
        [
            "Hamnrådet beslutade på måndagskvällen att behålla den gamla färjelinjen hela vintern, tvärt emot sina egna ingenjörers råd.",
            "Passagerarna hade samlat niohundra namnunderskrifter på bageriet, i skolan och på de två värdshusen vid nedre kajen.",
            "En ny motor till den mindre båten ska beställas i mars, och den större går till varvet efter påsk.",
        ],
    ),
}
