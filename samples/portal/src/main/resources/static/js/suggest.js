// Keys for the list of suggestions below a search field (WAI-ARIA combobox with a list box). htmx fetches the options.
(function () {
  "use strict";

  function list(input) {
    return document.getElementById(input.getAttribute("aria-controls"));
  }

  function options(input) {
    return Array.from(list(input).querySelectorAll('[role="option"]'));
  }

  function close(input) {
    list(input).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    options(input).forEach(function (option) {
      option.setAttribute("aria-selected", "false");
    });
  }

  function open(input) {
    const all = options(input);
    all.forEach(function (option, at) {
      option.id = input.id + "-option-" + at;
    });
    list(input).hidden = all.length === 0;
    input.setAttribute("aria-expanded", String(all.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  function select(input, step) {
    const all = options(input);
    const now = all.findIndex(function (option) {
      return option.getAttribute("aria-selected") === "true";
    });
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length;
    all.forEach(function (option, at) {
      option.setAttribute("aria-selected", String(at === next));
    });
    input.setAttribute("aria-activedescendant", all[next].id);
    all[next].scrollIntoView({ block: "nearest" });
  }

  function go(option) {
    if (option.dataset.href) {
      window.location.assign(option.dataset.href);
    }
  }

  function keys(event) {
    const input = event.target;
    const shown = !list(input).hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (options(input).length > 0) {
        event.preventDefault();
        if (!shown) {
          open(input);
        }
        select(input, event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close(input);
    } else if (event.key === "Enter" && shown) {
      const chosen = list(input).querySelector('[aria-selected="true"]');
      if (chosen) {
        event.preventDefault();
        go(chosen);
      }
    }
  }

  document.querySelectorAll('input[role="combobox"]').forEach(function (input) {
    input.addEventListener("keydown", keys);
    input.addEventListener("blur", function () {
      close(input);
    });
    input.addEventListener("htmx:beforeRequest", function (event) {
      if (input.value.trim() === "") {
        event.preventDefault();
        list(input).replaceChildren();
        close(input);
      }
    });
    list(input).addEventListener("htmx:afterSwap", function () {
      if (document.activeElement === input) {
        open(input);
      }
    });
    list(input).addEventListener("mousedown", function (event) {
      const option = event.target.closest('[role="option"]');
      if (option) {
        event.preventDefault();
        go(option);
      }
    });
  });
})();
