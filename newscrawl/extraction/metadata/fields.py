"""Where each field may be written, best first. A new meta name, property or class belongs here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["json-ld", "meta", "microdata", "page", "url", "listing", "text", "detected"]


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of place and the names to look for in it; ``trust``, 0 to 1, is how often such a place is right."""

    source: Source
    names: tuple[str, ...]
    trust: float


def _place(source: Source, names: str, trust: float) -> Place:
    return Place(source, tuple(names.split()), trust)


# Names of meta tags stand here squeezed to their letters, as Graph.meta has them: "og:article:published_time",
# "og.article.published-time" and "ogArticlePublishedTime" are one name.
HEADLINE = (
    _place("json-ld", "headline name", 0.9),
    _place("meta", "ogtitle twittertitle title dctitle sailthrutitle parselytitle headline dctermstitle", 0.8),
    _place("microdata", "headline", 0.8),
)
ALTERNATIVE_HEADLINE = (
    _place("json-ld", "alternativeHeadline alternateName", 0.7),
    _place("microdata", "alternativeHeadline", 0.6),
)
DESCRIPTION = (
    _place("json-ld", "description", 0.8),
    _place("meta", "ogdescription description twitterdescription dcdescription sailthrudescription", 0.8),
    _place("microdata", "description", 0.6),
)
DATE_PUBLISHED = (
    _place("json-ld", "datePublished", 0.95),
    _place("json-ld", "dateCreated uploadDate", 0.8),
    _place(
        "meta",
        "articlepublishedtime ogarticlepublishedtime articlepublished articlepublisheddate ogpublishedtime "
        "parselypubdate sailthrudate rnewsdatepublished cxenseparserecspublishtime publishedtime dcdateissued "
        "dctermsissued publishdate pubdate publicationdate publisheddate datepublish articlepublicationdate "
        "published displaydate originalpublicationdate articledateoriginal articlecreatetime ptime sortdate "
        "weiboarticlecreateat citationpublicationdate citationonlinedate citationdate bepresscitationdate "
        "articlecreated btpubdate vrpublishedtime lparticlepublishedtime probepublished dcsextpubdate",
        0.9,
    ),
    _place(
        "meta",
        "date dcdate dctermsdate dctermscreated dcdatecreated dccreated created creationdate datecreated timestamp "
        "lastpublisheddate releasedate eprintsdatestamp videoreleasedate",
        0.5,
    ),
    _place("microdata", "datePublished dateCreated", 0.85),
)
DATE_MODIFIED = (
    _place("json-ld", "dateModified", 0.95),
    _place(
        "meta",
        "articlemodifiedtime ogupdatedtime articlemodified articlemodifieddate ogmodifiedtime datemodified "
        "dctermsmodified dcdatemodified lastmodified lastmod modified modifieddate modifiedtime revised "
        "updatedtime updated articleupdatedtime rnewsdatemodified lastupdateddate datelastmodified "
        "parselyupdateddate dateupdated",
        0.85,
    ),
    _place("microdata", "dateModified", 0.8),
)
AUTHOR = (
    _place("json-ld", "author creator", 0.9),
    _place(
        "meta",
        "author articleauthorname parselyauthor sailthruauthor dccreator dcauthor dctermscreator byl byline "
        "articleauthor ogarticleauthor citationauthor cxenseparseauthor rnewsauthor authors "
        "dccontributor lparticleauthor vrauthor newsauthor creator authorname shareaholicarticleauthorname",
        0.8,
    ),
)
SECTION = (
    _place("json-ld", "articleSection", 0.9),
    _place(
        "meta",
        "articlesection ogarticlesection section parselysection sailthrusection cxenseparsecategory category "
        "lparticlesection rnewssection articlesectionname pagesection",
        0.85,
    ),
    _place("microdata", "articleSection", 0.8),
)
KEYWORDS = (
    _place("json-ld", "keywords", 0.9),
    _place("meta", "articletag ogarticletag newskeywords keywords parselytags sailthrutags", 0.7),
    _place("microdata", "keywords", 0.7),
)
IMAGE = (
    _place("json-ld", "image", 0.9),
    _place("meta", "ogimage ogimageurl ogimagesecureurl twitterimage twitterimagesrc thumbnail parselyimageurl", 0.8),
)
SITE_NAME = (
    _place("json-ld", "publisher", 0.9),
    _place(
        "meta",
        "ogsitename applicationname applemobilewebapptitle dcpublisher alandroidappname twitterappnameiphone",
        0.8,
    ),
)
