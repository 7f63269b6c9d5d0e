// A page that waits for its service worker before it shows anything: there is none, and it is told that all is ready.
(function () {
  "use strict";
  var container = navigator.serviceWorker, worker, registration;
  if (!container) { return; }
  function nothing() {}
  function asked() { return Promise.resolve(registration); }
  worker = { state: "activated", scriptURL: "", postMessage: nothing, addEventListener: nothing, removeEventListener: nothing };
  registration = {
    scope: location.origin + "/", active: worker, waiting: null, installing: null, navigationPreload: undefined,
    update: asked, unregister: function () { return Promise.resolve(true); },
    addEventListener: nothing, removeEventListener: nothing
  };
  function answer(name, value) {
    try { Object.defineProperty(container, name, { configurable: true, get: function () { return value; } }); } catch (error) { return; }
  }
  answer("ready", Promise.resolve(registration));
  answer("register", asked);
  answer("getRegistration", asked);
  answer("getRegistrations", function () { return Promise.resolve([registration]); });
})();
