// Halver Courier Live, the bundle of today: a module that waits at its top level.
const place = document.getElementById("live-main");
const { main, side } = await (await fetch(place.dataset.page)).json();
document.getElementById("live-side").outerHTML = side;
place.outerHTML = main;
