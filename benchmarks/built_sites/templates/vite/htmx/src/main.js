import htmx from "htmx.org";
const at = location.pathname.startsWith("/story/") ? `/api${location.pathname}.html` : "/api/list.html";
const root = document.getElementById("root");
root.setAttribute("hx-get", at);
root.setAttribute("hx-trigger", "load");
htmx.process(root);
