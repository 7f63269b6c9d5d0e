"""What somebody did for an article or its site and wrote nothing: "Portrait by", "Powered by", "Musik von"."""

from __future__ import annotations

import re
from typing import Final

_DEEDS: Final = frozenset(
    "designed powered hosted liked shared recommended followed directed supported funded voiced narrated sponsored "
    "presented produced approved verified checked developed maintained owned photographed illustrated translated "
    "reviewed moderated managed operated protected provided licensed filmed recorded composed animated styled shot "
    "gestaltet unterstützt geteilt empfohlen präsentiert gesponsert betrieben fotografiert illustriert übersetzt "
    "bereitgestellt entwickelt produziert gefördert finanziert vertont gelesen gesprochen geprüft moderiert "
    "sponsorisé présenté propulsé réalisé recommandé partagé traduit illustré produit financé développé hébergé "
    "patrocinado desarrollado diseñado compartido producido dirigido traducido ilustrado recomendado presentado "
    "desenvolvido traduzido compartilhado realizzato offerto diretto condiviso tradotto prodotto presentato curato "
    "gesponsord aanbevolen vertaald gemaakt gedeeld sponsrat delad översatt producerad delt oversatt "
    "wspierane udostępnione polecane sponsorowane przetłumaczone "
    # what is not a text
    "portrait painting sketch artwork art cover map maps chart charts film music design layout theme template website "
    "site logo icons lettering animation collage montage courtesy styling makeup hair headshot sound score soundtrack "
    "data read sung costumes sculpture mural musik karte karten zeichnung gemälde umschlag titelbild gestaltung ton "
    "musique carte dessin dessins peinture couverture música mapa mapas dibujo dibujos portada musica mappa disegno "
    "disegni copertina muziek kaart tekening".split()
)
_BY: Final = re.compile(r"([^\W\d_]{2,18})\s(?:by|von|par|por|da|di|door|av|af|przez)\s(?=\S)", re.IGNORECASE)


def is_deed_of_another(text: str) -> bool:
    """Tell a line that begins with a deed, or a thing that is no text, and "by"."""
    match = _BY.match(text)
    return match is not None and match[1].lower() in _DEEDS
