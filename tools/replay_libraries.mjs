// Reads an archive by warcio.js and by wabac.js, and compares with wanted.json: address -> [status, page].
import "fake-indexeddb/auto";
import fs from "node:fs";
import http from "node:http";
import zlib from "node:zlib";
import { WARCParser } from "warcio";

const path = process.argv[2];
const wanted = JSON.parse(fs.readFileSync("wanted.json"));
const faults = [];
const text = (bytes) => new TextDecoder().decode(bytes ?? new Uint8Array());
const plain = (bytes) => (bytes?.[0] === 0x1f ? zlib.gunzipSync(bytes) : bytes);

function check(library, url, status, page) {
  const [wantedStatus, wantedPage] = wanted[url] ?? [];
  if (status !== wantedStatus || page !== wantedPage) faults.push(`${library}: ${url} ${status} ${page.slice(0, 40)}`);
}

// warcio.js gives records as they stand: a revisit has no body of its own.
const kinds = {};
for await (const record of new WARCParser(fs.createReadStream(path))) {
  const body = text(await record.readFully(true));
  kinds[record.warcType] = (kinds[record.warcType] ?? 0) + 1;
  if (record.warcType === "response") check("warcio.js", record.warcTargetURI, record.httpHeaders.statusCode, body);
}
if (kinds.response !== 4 || kinds.revisit !== 3 || kinds.request !== 7) faults.push(`warcio.js: ${JSON.stringify(kinds)}`);

// wabac.js runs in a service worker, finds revisits' pages, and asks for the file by HTTP.
globalThis.self = globalThis;
Object.assign(self, { registration: { scope: "http://localhost/" }, location: { href: "http://localhost/" }, addEventListener() {} });
const data = fs.readFileSync(path);
const server = http.createServer((request, response) => {
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "");
  const from = range ? Number(range[1]) : 0;
  const to = range && range[2] ? Math.min(Number(range[2]), data.length - 1) : data.length - 1;
  response.writeHead(range ? 206 : 200, {
    "content-length": to - from + 1,
    "accept-ranges": "bytes",
    ...(range ? { "content-range": `bytes ${from}-${to}/${data.length}` } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : data.subarray(from, to + 1));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const { SWCollections } = await import("@webrecorder/wabac/swlib");
const collections = new SWCollections({ prefixes: { main: "http://localhost/" } });
await collections._init_db;
const file = { sourceUrl: `http://127.0.0.1:${server.address().port}/${path}`, name: path, size: data.length };
const said = (_, error) => error && faults.push(`wabac.js: ${error}`);
const { store } = await collections.addCollection({ name: "kept", file }, said);
const found = await store.db.getAll("resources");
for (const each of found) {
  const original = each.origURL ? await store.lookupUrl(each.origURL, each.origTS ?? each.ts) : each; // as its replay does
  check("wabac.js", each.url, original?.status, text(plain(original && (await store.loadPayload(original, {})))));
}
for (const url of Object.keys(wanted)) if (!found.some((each) => each.url === url)) faults.push(`wabac.js: ${url} is missing`);

console.log(`${path}: warcio.js ${JSON.stringify(kinds)}, wabac.js ${found.length} pages, ${faults.length} faults`);
faults.forEach((fault) => console.log(fault));
process.exit(faults.length ? 1 : 0);
