// JavaScript of 2009 for both engines: lets a list grow once, as a reader does who scrolls to its end or clicks "load more".
// labels: what such buttons say, in lower case. Returns "clicked" or "scrolled".
// inText: it is an article that grows. Only buttons in it count, the first first, and it is scrolled in any case.
// Some lists take away at their beginning what they add at their end: without labels, the links that are gone are put
// back at the end of the page, and "restored" is returned.
(function (labels, inText) {
  "use strict";
  var SAYS = /(?:^|[\s_-])(?:load|show|view|see)[_-]?(?:more|older|next)|loadmore|infinite|(?:^|[\s_-])more(?:$|[\s_-])/i;
  var FOREIGN = /comment|carousel|slider|related|share|menu|nav-/i;
  var OTHERS = /comment|kommentar|coment|коммент|repl(?:y|ies)|antwort|option|detail|filter|about/;
  var SPAN = "[class*=load], [class*=more], [class*=Load], [class*=More], [data-more], [data-load-more], [onclick]";
  var MOST = 2000, roots = [document], at, i, all, boxes, buttons;
  var kept = window.newscrawlKept = window.newscrawlKept || [];
  function names(element) {
    return [element.id, element.getAttribute("class"), element.getAttribute("data-action"),
      element.getAttribute("data-testid")].join(" ");
  }
  function says(text) { // "Show more stories (12)" begins with a label
    if (OTHERS.test(text)) { return false; }
    var words = text.replace(/[ .…»›>↓+]+$/, "").replace(/\s*[(\[]\d+[)\]]$/, "").split(" "), n;
    for (n = words.length; n > 1 || n === words.length; n--) {
      if (labels.indexOf(words.slice(0, n).join(" ")) >= 0) { return true; }
    }
    return false;
  }
  function isShown(element) {
    return element.getClientRects().length > 0;
  }
  function isMore(element) {
    var href = element.getAttribute("href"), text = (element.textContent || element.value || "").replace(/\s+/g, " ");
    text = text.replace(/^ | $/g, "").toLowerCase();
    if (element.disabled || element.getAttribute("aria-disabled") === "true" || !isShown(element)) { return false; }
    if ((href && !/^(?:#|javascript:)/i.test(href)) || FOREIGN.test(names(element))) { return false; }
    if (/^(?:div|span|p|li)$/i.test(element.tagName) && element.getAttribute("role") !== "button") {
      return text.length <= 40 && says(text) && !element.querySelector("a[href], button, p");
    }
    return text.length <= 40 && (says(text) || SAYS.test(names(element)));
  }
  function isInText(element) {
    var places = "article, main, [role=main], [itemprop=articleBody]";
    if (!element.closest || !document.querySelector(places)) { return true; }
    return !!element.closest(places) && !element.closest("aside, nav, footer, form, [id*=comment], [class*=comment]");
  }
  function clicked(buttons) {
    var count = Math.min(buttons.length, MOST), n, button;
    for (n = 0; n < count; n++) {
      button = buttons[inText ? n : buttons.length - 1 - n];
      if (isMore(button) && (!inText || isInText(button))) { button.click(); return true; }
    }
    return false;
  }
  function keep() {
    var n, r, link, text;
    for (r = 0; r < roots.length; r++) {
      all = roots[r].querySelectorAll("a[href]");
      for (n = 0; n < all.length && n < MOST; n++) {
        link = all[n];
        text = (link.textContent || "").replace(/\s+/g, " ").replace(/^ | $/g, "");
        if (text.length < 15 || kept.length >= MOST || kept[" " + link.href]) { continue; }
        if (link.closest && link.closest("nav, header, footer, aside")) { continue; }
        kept[" " + link.href] = true;
        kept.push({ href: link.href, text: text });
      }
    }
  }
  function restore() {
    var there = {}, n, r, article, heading, link;
    for (r = 0; r < roots.length; r++) {
      all = roots[r].querySelectorAll("a[href]");
      for (n = 0; n < all.length; n++) { there[all[n].href] = true; }
    }
    for (n = 0; n < kept.length; n++) {
      if (there[kept[n].href]) { continue; }
      article = document.createElement("article");
      heading = article.appendChild(document.createElement("h2"));
      link = heading.appendChild(document.createElement("a"));
      link.href = kept[n].href;
      link.textContent = kept[n].text;
      document.body.appendChild(article);
    }
  }
  for (at = 0; at < roots.length && roots.length < 200; at++) {
    all = roots[at].querySelectorAll("*");
    for (i = 0; i < all.length && i < 20000; i++) { if (all[i].shadowRoot) { roots.push(all[i].shadowRoot); } }
  }
  if (!labels) { restore(); return "restored"; }
  if (!inText) { keep(); }
  for (at = 0; at < roots.length; at++) {
    buttons = roots[at].querySelectorAll("button, [role=button], input[type=button], a, " + SPAN);
    if (clicked(buttons)) {
      if (!inText) { return "clicked"; }
      break;
    }
  }
  window.scrollTo(0, document.documentElement.scrollHeight);
  for (at = 0; at < roots.length; at++) {
    boxes = roots[at].querySelectorAll("main, section, div, ul, ol");
    for (i = 0; i < boxes.length && i < 500; i++) {
      if (boxes[i].scrollHeight > boxes[i].clientHeight + 50 && boxes[i].clientHeight > 200) {
        boxes[i].scrollTop = boxes[i].scrollHeight;
      }
    }
  }
  document.dispatchEvent(new Event("scroll", { bubbles: true }));
  document.dispatchEvent(new Event("newscrawl-scrolled"));
  return "scrolled";
})
