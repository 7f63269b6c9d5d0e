// Halver Courier Live, the bundle of 2017: async functions, object spread and optional chaining are newer than QtWebKit.
(async () => {
  const place = document.getElementById("live-main");
  const answer = await fetch(place?.dataset.page);
  const { main, side } = { side: "", ...(await answer.json()) };
  document.getElementById("live-side").outerHTML = side;
  place.outerHTML = main;
})();
