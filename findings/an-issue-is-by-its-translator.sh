#!/usr/bin/env bash
# Guess written before: of an EPUB, as which magazines give out their issues, a reader names as authors those whose
# role is author, and the day on which it came out; a writer that is told two people with a role each keeps both
# roles.
# Seen: where a translator is named first, epub2 3.0.2 (lib/epub.js), @gxl/epub-parser 2.0.4 and epub-metadata 1.0.7
# give the translator as the author and nobody else, and epub-meta 0.0.7 gives all as authors; roles are not asked.
# epub2 puts a role beside, which is of whoever has the last one. Of two dates of EPUB 2, opf:event="modification" and
# then "publication", epub2, epub-metadata and epub-meta take the first, the last as "publication_date": an issue of
# March is one of June. ebookmeta 1.2.11 and @lingo-reader/epub-parser 0.4.6 read roles and dates. EbookLib 0.20
# writes both people with the id "creator" (uid of add_author(), epub.py), which is no valid XML, and says of both
# both roles: of Ana Roe, author, and Bo Lee, editor, ebookmeta makes two authors, and @lingo-reader makes Bo Lee the
# author and leaves Ana Roe without a role. With a uid of its own for each they are right. No warning. So: read
# creators by their roles and dates by their events, and give uid. Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check epub-metadata==1.0.7 epub-meta==0.0.7 ebookmeta==1.2.11 \
  EbookLib==0.20 lxml==6.1.3
npm install --silent --no-audit --no-fund --no-package-lock epub2@3.0.2 @gxl/epub-parser@2.0.4 \
  @lingo-reader/epub-parser@0.4.6
cat > write.py << 'END'
import warnings
from zipfile import ZipFile

from ebooklib import epub

warnings.simplefilter("ignore")
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body>{}</body></html>'
CONTENTS = """<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li><a href="a.xhtml">Ferry</a></li></ol>
</nav>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>Paper</text></docTitle>
<navMap><navPoint id="n" playOrder="1"><navLabel><text>Ferry</text></navLabel><content src="a.xhtml"/></navPoint></navMap>
</ncx>"""
CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="{}.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:identifier id="id">urn:uuid:11111111-2222-4333-8444-555555555555</dc:identifier><dc:title>Paper</dc:title>
<dc:language>en</dc:language>{}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml"{}/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="a"/></spine></package>"""
PEOPLE = {"Cy Ode": "trl", "Ana Roe": "aut", "Bo Lee": "aut"}
METADATA = {
    2: "".join(f'<dc:creator opf:role="{role}">{name}</dc:creator>' for name, role in PEOPLE.items())
    + '<dc:date opf:event="modification">2024-06-01</dc:date><dc:date opf:event="publication">2024-03-05</dc:date>',
    3: "".join(
        f'<dc:creator id="p{at}">{name}</dc:creator>'
        f'<meta refines="#p{at}" property="role" scheme="marc:relators">{role}</meta>'
        for at, (name, role) in enumerate(PEOPLE.items())
    ) + '<dc:date>2024-03-05</dc:date><meta property="dcterms:modified">2024-06-01T00:00:00Z</meta>',
}
for version, metadata in METADATA.items():
    with ZipFile(f"epub{version}.epub", "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr("META-INF/container.xml", CONTAINER)
        file.writestr("OEBPS/content.opf", PACKAGE.format(version, metadata, ' properties="nav"' if version == 3 else ""))
        file.writestr("OEBPS/nav.xhtml", PAGE.format(CONTENTS))
        file.writestr("OEBPS/toc.ncx", NCX)
        file.writestr("OEBPS/a.xhtml", PAGE.format("<h1>Ferry</h1>"))
for name, ids in {"ebooklib": [{}, {}], "ebooklib-uid": [{"uid": "first"}, {"uid": "second"}]}.items():
    book = epub.EpubBook()
    book.set_identifier("urn:uuid:11111111-2222-4333-8444-555555555555")
    book.set_title("Paper")
    book.set_language("en")
    book.add_author("Ana Roe", role="aut", **ids[0])
    book.add_author("Bo Lee", role="edt", **ids[1])
    page = epub.EpubHtml(title="Ferry", file_name="a.xhtml", content="<h1>Ferry</h1>")
    for part in (page, epub.EpubNcx(), epub.EpubNav()):
        book.add_item(part)
    book.toc, book.spine = (page,), [page]
    epub.write_epub(f"{name}.epub", book)
END
venv/bin/python write.py
cat > read.py << 'END'
import ebookmeta
import epub_meta
from epub_metadata import epub

for name in ("epub2", "epub3"):
    first, second = epub(f"{name}.epub").metadata, epub_meta.get_epub_metadata(f"{name}.epub")
    print(f"epub-metadata, {name}: {first.creator}, {first.date}")
    print(f"epub-meta, {name}: {second.authors}, {second.publication_date}")
for name in ("epub2", "epub3", "ebooklib", "ebooklib-uid"):
    print(f"ebookmeta, {name}: {ebookmeta.get_metadata(f'{name}.epub').author_list}")
END
cat > read.mjs << 'END'
import gxl from "@gxl/epub-parser";
import { initEpubFile } from "@lingo-reader/epub-parser";
import epub2 from "epub2";

for (const name of ["epub2", "epub3"]) {
  const { creator, role, date } = (await epub2.EPub.createAsync(`${name}.epub`)).metadata;
  console.log(`epub2, ${name}: ${creator}, role ${role}, ${date}`);
  console.log(`@gxl/epub-parser, ${name}: ${(await gxl.parseEpub(`${name}.epub`)).info.author}`);
}
for (const name of ["epub2", "epub3", "ebooklib", "ebooklib-uid"]) {
  const { creator, date } = (await initEpubFile(`${name}.epub`)).getMetadata();
  const people = creator.map(({ contributor, role }) => `${contributor} ${role}`).join(", ");
  console.log(`@lingo-reader/epub-parser, ${name}: ${people}, ${date?.publication}`);
}
END
{
  venv/bin/python read.py
  node read.mjs
} | tee seen
diff - seen << 'END'
epub-metadata, epub2: Cy Ode, 2024-06-01
epub-meta, epub2: ['Cy Ode', 'Ana Roe', 'Bo Lee'], 2024-06-01
epub-metadata, epub3: Cy Ode, 2024-03-05
epub-meta, epub3: ['Cy Ode', 'Ana Roe', 'Bo Lee'], 2024-03-05
ebookmeta, epub2: ['Ana Roe', 'Bo Lee']
ebookmeta, epub3: ['Ana Roe', 'Bo Lee']
ebookmeta, ebooklib: ['Ana Roe', 'Bo Lee']
ebookmeta, ebooklib-uid: ['Ana Roe']
epub2, epub2: Cy Ode, role undefined, 2024-06-01
@gxl/epub-parser, epub2: Cy Ode
epub2, epub3: Cy Ode, role aut, 2024-03-05
@gxl/epub-parser, epub3: Cy Ode
@lingo-reader/epub-parser, epub2: Cy Ode trl, Ana Roe aut, Bo Lee aut, 2024-03-05
@lingo-reader/epub-parser, epub3: Cy Ode trl, Ana Roe aut, Bo Lee aut, 2024-03-05
@lingo-reader/epub-parser, ebooklib: Ana Roe , Bo Lee aut, undefined
@lingo-reader/epub-parser, ebooklib-uid: Ana Roe aut, Bo Lee edt, undefined
END
