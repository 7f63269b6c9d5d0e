#!/usr/bin/env bash
# Guess written before: what reads the IPTC data of a press photo gives the day and time at which it was taken, with the
# offset that stands there (55 and 60 of record 2), and all photographers, for 80, By-line, may be repeated.
# Seen: node-iptc 1.0.5, which makes one date of the two, takes the number of the month for JavaScript's, which counts
# from 0: 5 March is 5 April, 31 January is 2 March, December is January of the next year. The day's own text beside it
# is right. ts-node-iptc 1.0.11, its fork, has the month right; both leave the offset out: 23:30 in New York is 23:30 in
# UTC. IPTCInfo3 2.3.0 gives the last of two photographers, though it gives both of two contacts; exifr 7.1.3 reads as
# Latin-1 what the file says is UTF-8. ExifReader 4.46.0 and Pillow 13.0.0 give all as it stands. No warning. So: read
# the day from its eight digits, and count the By-lines. Needs npm. (newscrawl reads pages, and no data inside of photos.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check IPTCInfo3==2.3.0 pillow==13.0.0
npm install --silent --no-audit --no-fund --no-package-lock node-iptc@1.0.5 ts-node-iptc@1.0.11 exifr@7.1.3 \
  exifreader@4.46.0
cat > write.py << 'END'
import io
from struct import pack

from PIL import Image

DAYS = ("20240305", "20240131", "20241205")
picture = io.BytesIO()
Image.new("RGB", (8, 8)).save(picture, "JPEG")
jpeg = picture.getvalue()
for day in DAYS:
    fields = [(1, 90, b"\x1b%G"), (2, 5, b"Ferry"), (2, 55, day.encode()), (2, 60, b"233000-0500")]
    fields += [(2, 80, name.encode()) for name in ("Ana Roe", "Bo Łoś")]
    fields += [(2, 118, mail) for mail in (b"ana@paper.example", b"bo@paper.example")]
    data = b"".join(pack(">BBBH", 0x1C, record, number, len(text)) + text for record, number, text in fields)
    block = b"Photoshop 3.0\0" + b"8BIM" + pack(">HHI", 0x0404, 0, len(data)) + data + b"\0" * (len(data) % 2)
    open(f"{day}.jpg", "wb").write(jpeg[:2] + b"\xff\xed" + pack(">H", len(block) + 2) + block + jpeg[2:])
END
cat > read.py << 'END'
from iptcinfo3 import IPTCInfo
from PIL import Image, IptcImagePlugin

info = IPTCInfo("20240305.jpg")
print("IPTCInfo3: by", info["by-line"].decode(), "contacts", b" ".join(info["contact"]).decode())
told = IptcImagePlugin.getiptcinfo(Image.open("20240305.jpg"))
print("Pillow: by", b", ".join(told[2, 80]).decode(), told[2, 55].decode(), told[2, 60].decode())
END
cat > read.js << 'END'
const fs = require("fs");
const exifr = require("exifr"), ExifReader = require("exifreader"), iptc = require("node-iptc");
const { IptcParser } = require("ts-node-iptc");

(async () => {
  for (const day of ["20240305", "20240131", "20241205"]) {
    const file = fs.readFileSync(`${day}.jpg`);
    const one = iptc(file), other = IptcParser.parse(file);
    console.log(`node-iptc: ${one.date_created} is ${one.date_time.toISOString()}; ts-node-iptc ${other.date_time.toISOString()}`);
  }
  const file = fs.readFileSync("20240305.jpg");
  const told = ExifReader.load(file), { Byline } = await exifr.parse(file, { iptc: true });
  const names = told["By-line"].map((each) => each.description).join(", ");
  console.log(`ExifReader: by ${names} ${told["Date Created"].description} ${told["Time Created"].description}`);
  console.log(`exifr: by ${Byline.map(encodeURI)}`);
})();
END
venv/bin/python write.py
{ TZ=UTC node read.js; venv/bin/python read.py; } | tee seen
diff - seen << 'END'
node-iptc: 20240305 is 2024-04-05T23:30:00.000Z; ts-node-iptc 2024-03-05T23:30:00.000Z
node-iptc: 20240131 is 2024-03-02T23:30:00.000Z; ts-node-iptc 2024-01-31T23:30:00.000Z
node-iptc: 20241205 is 2025-01-05T23:30:00.000Z; ts-node-iptc 2024-12-05T23:30:00.000Z
ExifReader: by Ana Roe, Bo Łoś 2024-03-05 23:30:00-05:00
exifr: by Ana%20Roe,Bo%20%C3%85%C2%81o%C3%85%C2%9B
IPTCInfo3: by Bo Łoś contacts ana@paper.example bo@paper.example
Pillow: by Ana Roe, Bo Łoś 20240305 233000-0500
END
