// Sends the form token with what htmx posts, and closes menus; every page works without this file.
(function () {
  "use strict";
  function meta(name) {
    const element = document.querySelector('meta[name="' + name + '"]');
    return element ? element.content : null;
  }
  document.addEventListener("htmx:configRequest", function (event) {
    const header = meta("csrf-header");
    if (header && event.detail.verb !== "get") {
      event.detail.headers[header] = meta("csrf-token");
    }
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });
})();
// Copies a text, such as a citation, and says so.
(function () {
  "use strict";
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      const text = document.getElementById(button.dataset.copy).textContent.trim();
      navigator.clipboard.writeText(text).then(function () {
        button.parentElement.querySelector("[data-copy-said]").textContent = button.dataset.copied;
      });
    });
  });
})();

// Opens every facet where there is room for all of them.
(function () {
  "use strict";
  function open() {
    if (window.matchMedia("(min-width: 60rem)").matches) {
      document.querySelectorAll(".facets > details").forEach(function (facet) {
        facet.open = true;
      });
    }
  }
  open();
  document.addEventListener("htmx:afterSettle", open);
})();
