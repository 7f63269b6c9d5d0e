// The page as it stands, with the open shadow roots written as templates, as HTML does it itself (declarative roots).
(function () {
  "use strict";
  var MOST = 20000, found = [], seen = 0;
  function look(root) {
    var all = root.querySelectorAll("*"), i;
    for (i = 0; i < all.length && seen < MOST; i++) {
      seen++;
      if (all[i].shadowRoot) { found.push(all[i].shadowRoot); look(all[i].shadowRoot); }
    }
  }
  look(document);
  if (!found.length || !document.documentElement.getHTML) { return null; }
  var shell = document.documentElement.cloneNode(false).outerHTML.replace(/<\/html>$/, "");
  return "<!DOCTYPE html>" + shell + document.documentElement.getHTML({ shadowRoots: found }) + "</html>";
})()
