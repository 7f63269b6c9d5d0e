// Halver Courier Live, the bundle of 2015: arrow functions, classes, template literals, destructuring and fetch().
class Reader {
  constructor(place) { this.place = place; }
  show({ main, side }) {
    document.getElementById(`live-${"side"}`).outerHTML = side;
    this.place.outerHTML = main;
  }
}
const reader = new Reader(document.getElementById("live-main"));
fetch(reader.place.getAttribute("data-page")).then(answer => answer.json()).then(page => reader.show(page));
