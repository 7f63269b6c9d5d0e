"""Tables of what people do, hold and where they are: roles, degrees, places that follow a name; lower case."""

from __future__ import annotations

from typing import Final

from newscrawl.normalize.authors.further_languages import JOB_NOUNS

# Behind a comma these are jobs; elsewhere they are surnames or words of a headline as well.
JOBS: Final = frozenset({
    "head", "dean", "chair", "chairman", "chairwoman", "partner", "engineer", "scientist", "economist", "physician",
    "nurse", "dietitian", "nutritionist", "attorney", "lawyer", "therapist", "psychologist", "teacher", "coach",
    "expert", "owner", "student", "candidate", "secretary", "minister", "spokesperson", "spokesman", "adviser",
    "coordinator", "historian", "veterinarian", "dentist", "surgeon", "pharmacist", "architect", "designer",
    "developer", "copywriter", "marketer", "executive", "administrator", "instructor", "trainer", "planner",
    "accountant", "broker", "realtor", "agent", "curator", "librarian", "principal", "pastor", "rabbi", "grader",
    "wissenschaftler", "ökonom", "arzt", "ärztin", "anwalt", "anwältin", "leitung", "geschäftsführer",
    "médecin", "avocat", "avocate", "économiste", "médico", "médica", "abogado", "abogada", "economista", "profesor",
    "profesora", "medico", "avvocato", "docente", "профессор", "врач", "юрист", "экономист", "эксперт",
})  # fmt: skip

# A part that holds one of these is a role. Beside them stand MODIFIERS.
ROLES: Final = frozenset({
    "moderator", "webmaster", "coordinator", "meteorologist", "meteorologe", "meteorologin", "meteorologi",
    "meteorolog", "météorologue", "meteorólogo", "meteoróloga", "meteorologo", "meteoroloog", "forecaster",
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors",
    "contributor", "contributors", "columnist", "journalist", "journalists", "author", "analyst", "critic",
    "producer", "photographer", "intern", "fellow", "blogger", "freelancer", "freelance", "researcher",
    "commentator", "anchor", "director", "founder", "cofounder", "ceo", "cto", "cfo", "president", "chief",
    "professor", "lecturer", "manager", "specialist", "strategist", "consultant", "publisher", "presenter", "host",
    "advisor", "officer", "vp", "svp", "evp", "co-founder",
    "gastautor", "gastautorin",
    "redakteur", "redakteurin", "redaktor", "redaktorin", "korrespondent", "korrespondentin", "autor",
    "autorin", "journalistin", "reporterin", "volontär", "volontärin", "chefredakteur", "chefredakteurin",
    "ressortleiter", "ressortleiterin", "leiter", "leiterin", "kolumnist", "kolumnistin", "kommentator",
    "mitarbeiter", "mitarbeiterin", "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante",
    "envoyé", "envoyée", "chroniqueur", "chroniqueuse", "auteur", "autrice", "pigiste", "corresponsal", "redactor",
    "redactora", "periodista", "enviado", "enviada", "colaborador", "colaboradora", "columnista", "editora",
    "jornalista", "repórter", "correspondente", "colunista", "redator", "redatora", "giornalista", "redattore",
    "redattrice", "inviato", "inviata", "corrispondente", "direttore", "redacteur", "verslaggever",
    "verslaggeefster", "reporteri", "toimittaja", "kirjeenvaihtaja", "redaktör", "korrespondenten",
    "utrikeskorrespondent", "redaktør", "dziennikarz", "dziennikarka", "korespondent", "korespondentka",
    "redaktorka", "redaktorzy", "novinář", "novinářka", "újságíró", "szerkesztő", "tudósító", "jurnalist",
    "muhabir", "muhabiri", "yazarı", "editörü", "wartawan", "журналист", "журналистка", "корреспондент",
    "корреспондентка", "обозреватель", "редактор", "спецкор", "спецкорреспондент", "кореспондент",
    "кореспондентка", "журналіст", "журналістка", "оглядач", "репортер", "репортёр", "δημοσιογράφος",
    "ανταποκριτής", "עיתונאי", "כתבת", "مراسل", "مراسلة", "صحفي", "صحفية", "محرر", "محررة", "كاتب", "كاتبة",
    "خبرنگار", "संवाददाता", "पत्रकार", "संपादक", "विशेष", "ผู้สื่อข่าว", *JOB_NOUNS,
})  # fmt: skip
#: Those of people who work for papers; the others are of people of whom papers tell.
PRESS: Final = ROLES - frozenset(
    """
    moderator webmaster coordinator author analyst critic producer photographer intern fellow researcher commentator
    director founder cofounder co-founder ceo cto cfo president chief professor lecturer manager specialist strategist
    consultant publisher presenter host advisor officer vp svp evp leiter leiterin mitarbeiter mitarbeiterin kommentator
    colaborador colaboradora direttore auteur autor autorin autrice enviado enviada envoyé envoyée विशेष
""".split()
)
MODIFIERS: Final = frozenset({
    "our", "unser", "unsere", "unserer", "unserem", "unseren", "notre", "nuestro", "nuestra", "nossa", "nosso",
    "nostro",
    "nostra", "onze", "nasz", "nasza",
    "sr", "jr", "snr", "lead", "principal", "global", "interim", "acting", "former", "founding", "harbour", "harbor",
    "court", "labor", "labour", "religion", "justice", "opinion", "editorial", "research", "web", "online", "photo",
    "staff", "senior", "deputy", "associate", "assistant", "managing", "executive", "contributing", "guest",
    "political", "politics", "foreign", "sports", "sport", "business", "science", "health", "medical", "economics",
    "economy", "technology", "tech", "diplomatic", "education", "environment", "climate", "culture", "arts",
    "crime", "legal", "home", "world", "national", "international", "investigative", "investigations", "media",
    "autos", "automotive", "cars",
    "royal", "social", "affairs", "security", "defence", "defense", "transport", "travel", "food", "fashion",
    "features", "feature", "news", "digital", "data", "video", "audience", "night", "weekend", "city", "local",
    "regional", "bureau", "special", "financial", "finance", "markets", "energy", "property", "personal",
    "consumer", "community", "and", "&", "europe", "european", "africa", "asia", "us", "uk", "washington",
    "moscow", "white", "house", "cybersecurity", "football", "cricket", "film", "music", "book", "tv",
    "entertainment", "lifestyle", "vice", "head", "content", "marketing", "sales", "communications", "operations",
    "product", "growth", "partnerships", "brand", "strategy",
    "freier", "freie", "leitender", "leitende", "politischer", "politische",
    "spécial", "spéciale", "especial", "собственный", "специальный", "политический", "старший", "главный",
})  # fmt: skip

CREDENTIALS: Final = frozenset({
    "md", "phd", "ma", "ba", "ms", "msc", "bsc", "rd", "rdn", "ldn", "rn", "np", "do", "mph", "mba", "jd", "llm",
    "llb", "esq", "cfa", "cfp", "cpa", "ea", "dds", "dmd", "dvm", "pharmd", "psyd", "edd", "mfa", "med", "obe",
    "cbe", "mbe", "kc", "qc", "mp", "frcp", "facp", "dipling", "bs", "lcsw", "lmft", "cscs", "cpt", "aprn", "pe",
    "drph", "dphil", "mbbs", "cissp", "ret", "sj", "ld", "lmhc", "lpc", "foma", "dabom", "faan", "facc",
    "facs", "faad", "faap", "fnp", "fnpc", "pac", "dnp", "bsn", "msn", "crnp", "cnm", "otd", "dpt", "od", "dc", "nd",
    "lac", "cnp", "cde", "cdces", "csowm", "fand", "rdh", "ccc", "slp", "mhs", "mha", "mpa", "mpp", "mdiv", "thd",
    "dsc", "dr", "drmed", "bed", "beng", "meng", "mtech", "btech", "frcs", "mrcp", "mbchb", "mb", "bch",
    "am", "ao", "dbe", "kbe", "frs", "pmp", "shrm", "phr", "sphr", "eit", "aia", "leed", "cma", "crpc", "chfc", "clu",
})  # fmt: skip

# Places of two and more words that follow a name after a comma; one word after a comma needs no table.
PLACES: Final = frozenset({
    "new york", "los angeles", "san francisco", "san diego", "las vegas", "washington dc", "washington d c",
    "hong kong", "tel aviv", "mexico city", "ciudad de mexico", "sao paulo", "buenos aires", "rio de janeiro",
    "cape town", "new delhi", "नई दिल्ली", "den haag", "the hague", "kuala lumpur", "abu dhabi", "st petersburg",
    "sankt petersburg", "frankfurt am main", "new orleans", "salt lake city", "san jose", "santa fe",
    "united states", "united kingdom", "south africa", "new zealand", "saudi arabia", "sri lanka", "north korea",
    "south korea", "ho chi minh city", "panama city", "kansas city", "addis ababa", "phnom penh", "port au prince",
    "san salvador", "santo domingo", "la paz", "costa rica", "el salvador", "puerto rico",
    "ha noi", "hai phong", "can tho", "sai gon", "da nang", "da lat", "nha trang", "quang ninh", "viet nam",
})  # fmt: skip
#: Where Arabic papers write from, before a colon and the name: a rubric stands there as well.
ARABIC_DATELINES: Final = frozenset(
    "بيروت القاهرة دمشق بغداد عمّان عمان الرياض جدة دبي أبوظبي الدوحة الكويت المنامة مسقط صنعاء عدن الخرطوم طرابلس "
    "تونس الجزائر الرباط نواكشوط القدس غزة لندن باريس واشنطن نيويورك موسكو أنقرة إسطنبول طهران برلين بروكسل جنيف "
    "أربيل".split()
)
