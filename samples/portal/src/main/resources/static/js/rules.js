// Who changes the value of a rule wants a rule of the instrument's own; without this file it is chosen by hand.
(function () {
  "use strict";
  document.querySelectorAll("form[data-rules] fieldset").forEach(function (rule) {
    const choice = rule.querySelector("select[name$='.choice']");
    rule.addEventListener("input", function (event) {
      if (event.target !== choice) {
        choice.value = "OWN";
      }
    });
  });
})();
