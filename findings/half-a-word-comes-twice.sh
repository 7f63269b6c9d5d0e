#!/usr/bin/env bash
# Guess written before: a tool that takes the text out of ALTO, the form in which libraries keep scanned newspapers, joins
# a word that the end of a line parts: its halves say HypPart1 and HypPart2, and both hold the whole in SUBS_CONTENT.
# Seen: alto-tools 0.1.0 writes the first half once more where the second should stand, and no blank behind it: "The
# har-/bour opens" is "The har haropens". simple-alto-parser 0.0.22 writes the halves as two words. Neither writes the
# word, which stands in the file twice. Where the file marks no halves both write two words, so that with alto-tools the
# better file has the worse text. No warning, and it looks like a fault of the scan. So: who searches such text finds
# no word that was parted, and narrow columns part many; take SUBS_CONTENT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check alto-tools==0.1.0 simple-alto-parser==0.0.22
cat > write.py << 'END'
import re

HARBOUR, FERRIES = ('SUBS_TYPE="HypPart{}" SUBS_CONTENT="' + word + '"' for word in ("harbour", "ferries"))
LINES = (
    [("The", ""), ("har", HARBOUR.format(1))],
    [("bour", HARBOUR.format(2)), ("opens", ""), ("to", ""), ("fer", FERRIES.format(1))],
    [("ries", FERRIES.format(2)), ("today", "")],
)
text = ""
for top, words in enumerate(LINES):
    text += f'<TextLine ID="L{top}" HPOS="0" VPOS="{top * 20}" WIDTH="300" HEIGHT="20">'
    for left, (word, parted) in enumerate(words):
        place = f'HPOS="{left * 50}" VPOS="{top * 20}" WIDTH="40"'
        text += f"<SP {place}/>" * (left > 0) + f'<String ID="S{top}{left}" {place} HEIGHT="20" CONTENT="{word}" {parted}/>'
        text += f'<HYP {place} CONTENT="-"/>' * ("HypPart1" in parted)
    text += "</TextLine>"
page = f"""<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="900" HEIGHT="900">
<PrintSpace ID="A1" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="900">
<TextBlock ID="B1" HPOS="0" VPOS="0" WIDTH="300" HEIGHT="60">{text}</TextBlock>
</PrintSpace></Page></Layout></alto>"""
open("page.xml", "w").write(page)
open("unmarked.xml", "w").write(re.sub(r'SUBS_\w+="\w+"', "", page))
END
cat > read.py << 'END'
import logging
import sys

from simple_alto_parser import AltoFileParser

parser = AltoFileParser(parser_config={"line_type": "TextBlock", "logging": {"level": logging.ERROR}})
parser.add_file(sys.argv[1])
parser.parse()
print(*(element.get_text() for file in parser.get_alto_files() for element in file.file_elements))
END
venv/bin/python write.py
for page in page unmarked; do
  echo "$page, alto-tools: $(venv/bin/alto-tools -t "$page.xml" | xargs)"
  echo "$page, simple-alto-parser: $(venv/bin/python read.py "$page.xml" | xargs)"
done | tee seen
diff - seen << 'END'
page, alto-tools: The har haropens to fer fertoday
page, simple-alto-parser: The har bour opens to fer ries today
unmarked, alto-tools: The har bour opens to fer ries today
unmarked, simple-alto-parser: The har bour opens to fer ries today
END
