#!/usr/bin/env bash
# Guess written before: the text of a scanned newspaper page (PAGE XML) comes in the page's own reading order, and all
# of it: the head, an article whose two parts are a group inside this order, the next article.
# Seen: pagexml-tools 0.9.0 reads the outermost group alone: get_text_regions_in_reading_order() gives the head and the
# last article, and what stands in a group inside it is left out without a word, though scan.stats counts four regions.
# Of a flat order it gives all. And where a line has a second reading, as the format allows (the one with the lowest
# index is meant), the line's text is None. pypxml 5.1.0 gives all four parts and the right reading. So: hold the
# regions of the order against those of the page before you take its text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check pagexml-tools==0.9.0
python3 -m venv other
other/bin/pip install --quiet --disable-pip-version-check pypxml==5.1.0
cat > write.py << 'END'
PARTS = {
    "last": ("The mayor resigns.", 500, 200, 950), "second": ("did not leave.", 50, 400, 450),
    "head": ("THE PAPER", 50, 50, 950), "first": ("The ferry", 50, 200, 450),
}


def place(index, name):
    return f'<RegionRefIndexed index="{index}" regionRef="{name}"/>'


def region(name, more):
    text, left, top, right = PARTS[name]
    box = f'<Coords points="{left},{top} {right},{top} {right},{top + 60} {left},{top + 60}"/>'
    texts = f'<TextEquiv index="0"><Unicode>{text}</Unicode></TextEquiv>{more}'
    base = f'<Baseline points="{left},{top + 50} {right},{top + 50}"/>'
    return f'<TextRegion id="{name}">{box}<TextLine id="{name}-1">{box}{base}{texts}</TextLine></TextRegion>'


def write(name, order, more=""):
    with open(f"{name}.xml", "w") as file:
        file.write(f"""<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata>
<Creator>scanner</Creator><Created>2024-03-05T08:05:00</Created><LastChange>2024-03-05T08:05:00</LastChange></Metadata>
<Page imageFilename="page.jpg" imageWidth="1000" imageHeight="1000"><ReadingOrder><OrderedGroup id="page">{order}
</OrderedGroup></ReadingOrder>{"".join(region(part, more) for part in PARTS)}</Page></PcGts>""")


group = f'<OrderedGroupIndexed id="ferry" index="1">{place(0, "first")}{place(1, "second")}</OrderedGroupIndexed>'
flat = place(0, "head") + place(1, "first") + place(2, "second") + place(3, "last")
write("flat", flat)
write("group", place(0, "head") + group + place(2, "last"))
write("readings", flat, '<TextEquiv index="1"><Unicode>Tne</Unicode></TextEquiv>')
END
cat > tools.py << 'END'
from pagexml.parser import parse_pagexml_file

for name in ("flat", "group", "readings"):
    scan = parse_pagexml_file(f"{name}.xml")
    lines = [line.text for part in scan.get_text_regions_in_reading_order() for line in part.get_lines()]
    print(f"pagexml-tools, {name}: {scan.stats['text_regions']} regions,", *lines)
END
cat > other.py << 'END'
from pypxml import PageXML
from pypxml.pageutil import PageUtil

for name in ("flat", "group", "readings"):
    page = PageXML.open(f"{name}.xml")
    lines = [PageUtil.find_text(page.find(id=part).find("TextLine")) for part in page.reading_order]
    print(f"pypxml, {name}: {len(page.regions)} regions,", *lines)
END
python3 write.py
{ tools/bin/python tools.py; other/bin/python other.py 2> log; } | tee seen
diff - seen << 'END'
pagexml-tools, flat: 4 regions, THE PAPER The ferry did not leave. The mayor resigns.
pagexml-tools, group: 4 regions, THE PAPER The mayor resigns.
pagexml-tools, readings: 4 regions, None None None None
pypxml, flat: 4 regions, THE PAPER The ferry did not leave. The mayor resigns.
pypxml, group: 4 regions, THE PAPER The ferry did not leave. The mayor resigns.
pypxml, readings: 4 regions, THE PAPER The ferry did not leave. The mayor resigns.
END
