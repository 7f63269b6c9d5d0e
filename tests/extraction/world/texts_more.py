"""The same story in further languages."""

# ruff: noqa: E501 -- these are texts of their languages

from __future__ import annotations

MORE_TEXTS = {
    "nb": (
        "Havnerådet beholder den gamle fergelinjen",
        [
            "Havnerådet vedtok mandag kveld å beholde den gamle fergelinjen gjennom hele vinteren, stikk i strid med rådet fra sine egne ingeniører.",
            "Passasjerene hadde samlet ni hundre underskrifter i bakeriet, på skolen og i de to vertshusene på den nedre kaia.",
            "En ny motor til den minste båten skal bestilles i mars, og den største skal på verft etter påske.",
        ],
    ),
    "da": (
        "Havnerådet beholder den gamle færgelinje",
        [
            "Havnerådet besluttede mandag aften at beholde den gamle færgelinje hele vinteren, stik imod rådet fra sine egne ingeniører.",
            "Passagererne havde samlet ni hundrede underskrifter i bageriet, på skolen og i de to kroer ved den nedre kaj.",
            "En ny motor til den mindste båd skal bestilles i marts, og den største skal på værft efter påske.",
        ],
    ),
    "fi": (
        "Satamaneuvosto säilyttää vanhan lauttalinjan",
        [
            "Satamaneuvosto päätti maanantai-iltana säilyttää vanhan lauttalinjan koko talven vastoin omien insinööriensä neuvoa.",
            "Matkustajat olivat keränneet yhdeksänsataa allekirjoitusta leipomossa, koulussa ja alalaiturin kahdessa majatalossa.",
            "Pienemmän veneen uusi moottori tilataan maaliskuussa, ja suurempi lähtee telakalle pääsiäisen jälkeen.",
        ],
    ),
    "ro": (
        "Consiliul portului păstrează vechea linie a bacului",
        [
            "Consiliul portului a hotărât luni seara să păstreze vechea linie a bacului pe toată durata iernii, împotriva sfatului propriilor ingineri.",
            "Pasagerii strânseseră nouă sute de semnături la brutărie, la școală și la cele două hanuri de pe cheiul de jos.",
            "Un motor nou pentru barca mai mică va fi comandat în martie, iar cea mare va merge la șantier după Paște.",
        ],
    ),
    "hu": (
        "A kikötői tanács megtartja a régi kompjáratot",
        [
            "A kikötői tanács hétfő este úgy döntött, hogy saját mérnökei tanácsa ellenére egész télen megtartja a régi kompjáratot.",
            "Az utasok kilencszáz aláírást gyűjtöttek a pékségben, az iskolában és az alsó rakpart két fogadójában.",
            "A kisebb hajó új motorját márciusban rendelik meg, a nagyobb pedig húsvét után kerül a hajógyárba.",
        ],
    ),
    "el": (
        "Το συμβούλιο του λιμανιού κρατά την παλιά γραμμή",
        [
            "Το συμβούλιο του λιμανιού αποφάσισε τη Δευτέρα το βράδυ να κρατήσει την παλιά γραμμή όλο τον χειμώνα, παρά τη γνώμη των μηχανικών του.",
            "Οι επιβάτες είχαν μαζέψει εννιακόσιες υπογραφές στον φούρνο, στο σχολείο και στα δύο πανδοχεία της κάτω προβλήτας.",
            "Ο νέος κινητήρας του μικρού πλοίου θα παραγγελθεί τον Μάρτιο, και το μεγάλο θα πάει στο ναυπηγείο μετά το Πάσχα.",
        ],
    ),
    "id": (
        "Dewan pelabuhan mempertahankan jalur feri lama",
        [
            "Dewan pelabuhan memutuskan pada Senin malam untuk mempertahankan jalur feri lama sepanjang musim hujan, berlawanan dengan saran para insinyurnya sendiri.",
            "Para penumpang telah mengumpulkan sembilan ratus tanda tangan di toko roti, di sekolah, dan di dua penginapan di dermaga bawah.",
            "Mesin baru untuk kapal yang lebih kecil akan dipesan pada bulan Maret, dan kapal besar akan masuk galangan setelah Lebaran.",
        ],
    ),
    "bn": (
        "বন্দর পরিষদ পুরোনো ফেরিপথ চালু রাখছে",
        [
            "বন্দর পরিষদ সোমবার সন্ধ্যায় নিজেদের প্রকৌশলীদের পরামর্শের বিরুদ্ধে পুরোনো ফেরিপথটি সারা শীতকাল চালু রাখার সিদ্ধান্ত নিয়েছে।",
            "যাত্রীরা রুটির দোকানে, বিদ্যালয়ে এবং নিচের ঘাটের দুটি সরাইখানায় নয় শ স্বাক্ষর সংগ্রহ করেছিলেন।",
            "ছোট নৌকাটির জন্য নতুন ইঞ্জিন মার্চ মাসে কেনা হবে, আর বড়টি উৎসবের পরে মেরামতের জন্য যাবে।",
        ],
    ),
    "bg": (
        "Пристанищният съвет запазва старата линия на ферибота",
        [
            "Пристанищният съвет реши в понеделник вечерта да запази старата линия на ферибота през цялата зима въпреки съвета на собствените си инженери.",
            "Пътниците бяха събрали деветстотин подписа в пекарната, в училището и в двата хана на долния кей.",
            "Нов двигател за по-малкия кораб ще бъде поръчан през март, а големият ще влезе в завода след Великден.",
        ],
    ),
    "hr": (
        "Lučko vijeće zadržava staru trajektnu liniju",
        [
            "Lučko vijeće odlučilo je u ponedjeljak navečer zadržati staru trajektnu liniju cijele zime, protivno savjetu vlastitih inženjera.",
            "Putnici su prikupili devetsto potpisa u pekari, u školi i u dvjema gostionicama na donjem pristaništu.",
            "Novi motor za manji brod naručit će se u ožujku, a veći će nakon Uskrsa u brodogradilište.",
        ],
    ),
}
