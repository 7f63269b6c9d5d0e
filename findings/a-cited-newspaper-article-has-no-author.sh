#!/usr/bin/env bash
# Guess written before: what turns citations from one format into another gives a newspaper article's author and day as
# it does those of a magazine's, into RIS, into BibTeX and back.
# Seen: citation-js 0.8.2 writes a newspaper article (NEWS in RIS) without its authors and with the year alone, and of a
# NEWS that names both it reads the year, and the author as one text under "reporter", which no style prints. Magazines,
# journals, blogs and pages keep both, and rispy 0.10.0 reads them of NEWS. In BibTeX "Анна Роу" and "Wang Fang" in
# Chinese are an author ",", and the title "Паром back" is "back": letters for which TeX has no command are left out,
# as asciiOnly, true by default, allows; only when it is off are they kept. No warning of either. Needs npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rispy==0.10.0
npm install --silent --no-audit --no-fund --no-package-lock @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 \
  @citation-js/plugin-bibtex@0.8.2
cat > cite.js << 'END'
const { Cite, plugins } = require("@citation-js/core");
require("@citation-js/plugin-ris");
require("@citation-js/plugin-bibtex");

const article = (type, family, given, title) =>
  new Cite([{ id: "ferry", type, title, author: [{ family, given }], issued: { "date-parts": [[2024, 3, 5]] } }]);
const line = text => text.trim().replace(/\s+/g, " ");
for (const type of ["article-magazine", "article-newspaper"]) {
  console.log(`${type}: ${line(article(type, "Roe", "Ana", "The ferry returns").format("ris"))}`);
}
for (const type of ["MGZN", "NEWS"]) {
  const [{ author, reporter, issued }] = new Cite(require("fs").readFileSync(`${type}.ris`, "utf8")).data;
  console.log(`${type}: author ${JSON.stringify(author)}, reporter ${reporter}, day ${issued["date-parts"]}`);
}
for (const asciiOnly of [true, false]) {
  plugins.config.get("@bibtex").format.asciiOnly = asciiOnly;
  for (const name of [["Роу", "Анна"], ["王", "芳"], ["Łoś", "Zoë"]]) {
    console.log(`asciiOnly ${asciiOnly}: ${line(article("article-newspaper", ...name, "Паром back").format("bibtex"))}`);
  }
}
END
for type in MGZN NEWS; do
  printf 'TY  - %s\nTI  - The ferry returns\nAU  - Roe, Ana\nDA  - 2024/03/05/\nPY  - 2024\nER  - \n' $type > $type.ris
done
{
  node cite.js
  venv/bin/python -c 'import rispy; print("rispy:", *rispy.load(open("NEWS.ris"))[0].values())'
} | tee seen
diff - seen << 'END'
article-magazine: TY - MGZN AU - Roe, Ana DA - 2024/3/5/ PY - 2024 ID - ferry TI - The ferry returns ER -
article-newspaper: TY - NEWS ID - ferry PY - 2024 TI - The ferry returns ER -
MGZN: author [{"family":"Roe","given":"Ana"}], reporter undefined, day 2024,3,5
NEWS: author undefined, reporter Roe, Ana, day 2024
asciiOnly true: @article{undefined2024back, author = {, }, year = {2024}, month = {mar 5}, title = { back}, }
asciiOnly true: @article{undefined2024back, author = {, }, year = {2024}, month = {mar 5}, title = { back}, }
asciiOnly true: @article{os2024back, author = {\L{}o{\' s}, Zo{\" e}}, year = {2024}, month = {mar 5}, title = { back}, }
asciiOnly false: @article{undefined2024back, author = {Роу, Анна}, year = {2024}, month = {mar 5}, title = {Паром back}, }
asciiOnly false: @article{undefined2024back, author = {王, 芳}, year = {2024}, month = {mar 5}, title = {Паром back}, }
asciiOnly false: @article{os2024back, author = {Łoś, Zoë}, year = {2024}, month = {mar 5}, title = {Паром back}, }
rispy: NEWS The ferry returns ['Roe, Ana'] 2024/03/05/ 2024
END
