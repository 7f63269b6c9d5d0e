"""Credits: who photographed, edited, reviewed, translated or drew, and the words that say so.

Roles are schema.org's words for its properties and occupations: ``photographer editor reviewer translator illustrator
videographer producer researcher``. A credit of another kind ("Source: …", "Sponsored by …") names nobody.
"""

from __future__ import annotations

from typing import Final

#: What stands before a name; "by", "von", "par" … and a colon may follow.
ROLE_WORDS: Final[dict[str, str]] = {
    "photographer": "photo|photos|photograph|photographs|photographed|photography|picture|pictures|pics|image|images|"
    "foto|fotos|foto's|foto’s|fotografer|fotograf|fotografin|fotografie|fotografía|fotografías|fotografia|fotografias|fotografi|bild|"
    "bilder|photographie|photographies|photographe|crédit photo|fotoğraf|fot|zdj|phot|zdjęcie|zdjęcia|kuva|kuvat|"
    "valokuvat|fotó|fotók|beeld|imagen|imágenes|imagem|imagens|immagine|immagini|ảnh|фото|фотограф|світлини|снимка|снимки|"
    "φωτογραφίες|φωτογραφία|φωτό|צילום|תמונה|תמונות|تصوير|صورة|صور|عکس|फोटो|ছবি|ภาพ|foto och|fotos und|"
    "fotoğraflar|fotoğraflayan|fotografije|fotografija|fotke|snimio|snimila|fényképek|fénykép|fotózta|fotky|snímky|"
    "fotografii|nuotraukos|nuotrauka|fotod|pildid|foto-foto|fotoak|argazkiak|grianghraif|"
    "fotografiert|fotografiado|fotografato|fotografert|fotograferat|photographer|photographers|fotógrafo|fotógrafa|"
    "φωτ|צילומים|צלם|عدسة|عکاس|تصاویر|तस्वीर|तस्बिर|gambar|तस्वीरें|छायाचित्र|आलोकचित्र|ছবি তুলেছেন|புகைப்படம்|படங்கள்|"
    "фотографии|фотографія|фотографії|фотографије|снимио|снимила|ფოტო|լուսանկար|"
    "şəkil|şəkillər|surat|suratlar|сурет|суреттер|сүрөт|зураг|larawan|larawan ni|kuha ni|litrato|picha|hoto|hotuna|"
    "sawir|ritratt|ritratti|llun|lluniau|pictiúr|pictiúir|argazkia|argazkilaria|ljósmyndari|fotograaf|fotogrāfs|fotogrāfe|"
    "fotografė|fotografas|fotoğrafçı|fotografi|fotografisch|wêne|وێنە|انځور|լուսանկարը|լուսանկարներ|ፎቶ|រូបភាព|រូបថត|ຮູບ|"
    "ဓာတ်ပုံ|ඡායාරූප|ඡායාරූපය|படம்|ఫోటో|ఫోటోలు|ಚಿತ್ರ|ಫೋಟೋ|ഫോട്ടോ|ફોટો|ਫੋਟੋ|фотографија|сликал|фотографиял|"
    "ljósmynd|ljósmyndir|mynd|myndir|摄影|攝影|撮影|写真|사진|图|圖|配图|供图|摄",
    "illustrator": "illustration|illustrations|illustrated|illustrationen|illustrator|ilustración|ilustraciones|"
    "ilustração|illustrazione|illustrazioni|illustratie|ilustracja|ilustracje|ilustr|kuvitus|иллюстрация|иллюстрации|"
    "graphic|graphics|grafik|grafiken|infographic|drawing|drawings|cartoon|zeichnung|イラスト|그래픽",
    "videographer": "video|videos|filmed|camera|kamera|vidéo|видео|відео|영상|视频",
    "editor": "edited|editing|editor|editör|redaktör|bearbeitet|bearbeitung|redigiert|redigering|edición|editado|"
    "edição|toimetaja|toimetas|redaktors|redaktore|redaktorė|redaktur|penyunting|suntingan|penyelia|golygydd|golygwyd|eagarthóir|"
    "urednik|urednica|uredil|uredila|lektura|lektor|уредник|уредничка|уредува|redaktori|redaktor|muharrir|редакторы|"
    "mhariri|patnugot|ritstjóri|ritstýrði|editorea|editatzailea|redakteur|redigerte|redigeret|"
    "ویراستار|انتشاردهنده|editor responsable|édité|edito|"
    "redigerat|редактор|责任编辑|責任編輯|责编|编辑|編輯|編集|편집|校对",
    "reviewer": "reviewed|medically reviewed|clinically reviewed|expert reviewed|reviewer|fact checked|fact-checked|"
    "fact check|fact-check|fact checker|checked|verified|approved|medical review|medical reviewer|geprüft|überprüft|"
    "fachlich geprüft|medizinisch geprüft|revisado|revisado médicamente|revisione|revu|relu|vérifié|監修|"
    "审核|審核|审校|初审|复审|终审",
    "translator": "translated|translation|translator|übersetzt|übersetzung|aus dem englischen|traduction|traduit|"
    "traducción|traducido|tradução|traduzido|traduzione|tradotto|vertaling|vertaald|tłumaczenie|tłumaczył|przekład|"
    "aus dem französischen|aus dem spanischen|aus dem italienischen|aus dem russischen|aus dem niederländischen|"
    "aus dem türkischen|aus dem arabischen|aus dem polnischen|aus dem portugiesischen|aus dem ukrainischen|"
    "aus dem schwedischen|aus dem chinesischen|aus dem japanischen|aus dem hebräischen|"
    "traductor|traductora|tradutor|tradutora|traducteur|traductrice|traduttore|vertaler|przełożył|przełożyła|přeložil|"
    "přeložila|preložil|preložila|fordította|fordítás|traducere|traducerea|prijevod|prevod|prevedel|prevela|"
    "përktheu|përkthyes|përkthimi|tərcümə|tərcüməçi|tarjima|tarjimon|аударған|аударма|которгон|орчуулсан|þýðing|þýddi|"
    "þýðandi|tulkojums|tulkotājs|tõlge|tõlkis|itzulpena|itzultzailea|tradución|traducció|cyfieithiad|cyfieithwyd|"
    "aistriúchán|tafsiri|isinalin ni|penterjemah|terjemahan oleh|преведе|превела|преводач|թարգմանություն|თარგმანი|ትርጉም|"
    "vertimas|vertė|tõlkinud|tulkoja|suomentanut|kääntänyt|μετάφραση|תרגום|अनुवाद|অনুবাদ|terjemahan|penerjemah|"
    "dịch|biên dịch|übersetzer|übersetzerin|переводчик|переводчица|çevirmen|مترجم|المترجم|옮김|옮긴이|译者|譯者|"
    "çeviri|çeviren|перевод|переклад|oversat|oversatt|översättning|översatt|překlad|ترجمة|ترجمه|翻译|翻訳|번역",
    "producer": "produced|producer|production|produktion|producción|produzione|audio",
    "researcher": "researched|research|recherche|additional reporting|with additional reporting|mitarbeit|"
    "additional research|contributions|contributions from|with contributions|with contributions from|with help|"
    "with assistance|unter mitarbeit|mit beiträgen|avec la contribution|avec la collaboration|con la colaboración|"
    "con información|com colaboração|com a colaboração|con la collaborazione|con il contributo|"
    "met medewerking|med bidrag|przy współpracy",
}
#: Short for these, with a full stop.
SHORT_ROLES: Final[dict[str, str]] = {
    **dict.fromkeys(("fot", "zdj", "phot", "nuotr"), "photographer"),
    **dict.fromkeys(("tłum", "ford", "přel", "prel"), "translator"),
    "ilustr": "illustrator",
}
#: Words that stand right before a translator's name, with no "by" and no colon: "Jane Doe, přeložil Jan Novák".
TRANSLATED = (
    "übersetzung|traduction|traducción|tradução|traduzione|vertaling|översättning|tłumaczenie|przekład|przełożył|przełożyła|"
    "překlad|přeložil|přeložila|preložil|preložila|fordította|fordítás|traducere|traducerea|prijevod|prevod|prevedel|prevela|"
    "vertė|tõlkinud|suomentanut|çeviri|çeviren|перевод|переклад|μετάφραση|옮김|옮긴이|번역"
)
#: What stands before the name of an author, where photographers have words of their own: "Text: …, Foto: …".
TEXT_WORDS = (
    "text|texts|texte|texto|textos|testo|testi|tekst|teksti|tekster|words|story|report|reporting|reported|written|"
    "writing|texti|teksts|tekstas|testua|besedilo|mətn|мәтін|текстът|texter|textes|szöveg|bài|yazı|lời|текст|слова|κείμενο|טקסט|نص|ტექსტი|տեքստ|autor|autorin|author|artikel|bericht|文|글"
)
