// Halver Courier Live, the bundle for the oldest readers' browsers: ECMAScript 5 and XMLHttpRequest.
(function () {
  var place = document.getElementById("live-main");
  var request = new XMLHttpRequest();
  request.open("GET", place.getAttribute("data-page"));
  request.onload = function () {
    var page = JSON.parse(request.responseText);
    document.getElementById("live-side").outerHTML = page.side;
    place.outerHTML = page.main;
  };
  request.send();
})();
