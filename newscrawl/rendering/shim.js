// What QtWebKit (an engine of 2015 to 2016) lacks and a page expects. Missing syntax cannot be mended, missing objects can.
(function (window) {
  "use strict";
  function define(object, name, value) {
    if (object && !object[name]) {
      Object.defineProperty(object, name, { value: value, configurable: true, writable: true });
    }
  }
  function pairs(take) {
    return function (object) {
      return Object.keys(object).map(function (key) { return take(key, object[key]); });
    };
  }
  define(Object, "entries", pairs(function (key, value) { return [key, value]; }));
  define(Object, "values", pairs(function (key, value) { return value; }));
  define(window.NodeList && NodeList.prototype, "forEach", Array.prototype.forEach);
  define(Array.prototype, "includes", function (value) { return this.indexOf(value) >= 0; });
  define(String.prototype, "padStart", function (length, fill) {
    var text = String(this);
    while (text.length < length) { text = (fill || " ") + text; }
    return text;
  });

  function Answer(request) {
    this.ok = request.status >= 200 && request.status < 300;
    this.status = request.status;
    this.statusText = request.statusText;
    this.url = request.responseURL || "";
    this.headers = { get: function (name) { return request.getResponseHeader(name); } };
    this.text = function () { return Promise.resolve(request.responseText); };
    this.json = function () { return this.text().then(JSON.parse); };
    this.clone = function () { return this; };
  }
  define(window, "fetch", function (address, options) {
    options = options || {};
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.open(options.method || "GET", String(address.url || address));
      request.withCredentials = options.credentials === "include";
      Object.keys(options.headers || {}).forEach(function (name) {
        request.setRequestHeader(name, options.headers[name]);
      });
      request.onload = function () { resolve(new Answer(request)); };
      request.onerror = request.ontimeout = function () { reject(new TypeError("Failed to fetch")); };
      request.send(options.body || null);
    });
  });

  // Whatever waits until a reader scrolls to it is told at once that it is in sight, and again whenever we scroll.
  function Observer(callback) {
    var self = this;
    self.seen = [];
    self.tell = function () {
      var entries = self.seen.map(function (element) {
        return { target: element, isIntersecting: true, intersectionRatio: 1 };
      });
      if (entries.length) { callback(entries, self); }
    };
    document.addEventListener("newscrawl-scrolled", self.tell);
  }
  Observer.prototype.observe = function (element) {
    this.seen.push(element);
    setTimeout(this.tell, 0);
  };
  Observer.prototype.unobserve = function (element) {
    this.seen = this.seen.filter(function (other) { return other !== element; });
  };
  Observer.prototype.disconnect = function () { this.seen = []; };
  define(window, "IntersectionObserver", Observer);
})(window);
