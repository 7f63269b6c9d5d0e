from selectolax.lexbor import LexborHTMLParser

from newscrawl.html.opened_parts import Shown
from newscrawl.html.outline import Outline

BUILT_FOR: str

def read_outline(tree: LexborHTMLParser, shown: Shown | None = None) -> Outline: ...
