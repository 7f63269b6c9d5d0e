import "@hotwired/turbo";
const at = location.pathname.startsWith("/story/") ? `/api${location.pathname}.html` : "/api/list.html";
document.getElementById("root").src = at;
