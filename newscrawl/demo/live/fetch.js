// Halver Courier Live, the bundle of the listing: ECMAScript 5 and fetch().
(function () {
  var place = document.getElementById("live-main");
  fetch(place.getAttribute("data-page"))
    .then(function (answer) { return answer.json(); })
    .then(function (page) {
      document.getElementById("live-side").outerHTML = page.side;
      place.outerHTML = page.main;
    });
})();
