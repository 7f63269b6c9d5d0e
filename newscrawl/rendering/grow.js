// JavaScript of 2009 for both engines: lets a list grow once, as a reader does who scrolls to its end or clicks "load more".
// labels: what such buttons say, in lower case. Returns "clicked" or "scrolled".
(function (labels) {
  "use strict";
  var SAYS = /(?:^|[\s_-])(?:load|show|view|see)[_-]?(?:more|older|next)|loadmore|infinite|(?:^|[\s_-])more(?:$|[\s_-])/i;
  var FOREIGN = /comment|carousel|slider|related|share|menu|nav-/i;
  function names(element) {
    return [element.id, element.getAttribute("class"), element.getAttribute("data-action"),
      element.getAttribute("data-testid")].join(" ");
  }
  function isMore(element) {
    var href = element.getAttribute("href"), text = (element.textContent || element.value || "").replace(/\s+/g, " ");
    text = text.replace(/^ | $/g, "").toLowerCase();
    if (element.disabled || element.getAttribute("aria-disabled") === "true" || !element.offsetParent) { return false; }
    if ((href && !/^(?:#|javascript:)/i.test(href)) || FOREIGN.test(names(element))) { return false; }
    return text.length <= 40 && (labels.indexOf(text.replace(/[ .…»›>↓]+$/, "")) >= 0 || SAYS.test(names(element)));
  }
  var scrolled = new Event("scroll", { bubbles: true });
  var buttons = document.querySelectorAll("button, [role=button], input[type=button], a"), boxes, i;
  for (i = buttons.length - 1; i >= 0 && i > buttons.length - 2000; i--) {
    if (isMore(buttons[i])) { buttons[i].click(); return "clicked"; }
  }
  window.scrollTo(0, document.documentElement.scrollHeight);
  boxes = document.querySelectorAll("main, section, div, ul, ol");
  for (i = 0; i < boxes.length && i < 500; i++) {
    if (boxes[i].scrollHeight > boxes[i].clientHeight + 50 && boxes[i].clientHeight > 200) {
      boxes[i].scrollTop = boxes[i].scrollHeight;
    }
  }
  document.dispatchEvent(scrolled);
  document.dispatchEvent(new Event("newscrawl-scrolled"));
  return "scrolled";
})
