// Draws the calendars of instruments; what is drawn here stands on the pages as lists and forms too.
(function () {
  "use strict";
  const LOCALES = { zh: "zh-cn", en: "en-gb", de: "de", ru: "ru" };

  function local(text) {
    return text.slice(0, 16);
  }

  function go(url, start, end) {
    const target = new URL(url, window.location.href);
    target.searchParams.set("start", local(start));
    target.searchParams.set("end", local(end));
    window.location.assign(target.toString());
  }

  // The form beside the calendar takes over what was drawn; without one, the booking page does.
  function take(calendar, element, start, end) {
    const form = document.querySelector("form[data-booking]");
    if (!form || element.dataset.selectable !== "true") {
      go(element.dataset.book, start, end);
      return;
    }
    form.elements.start.value = local(start);
    form.elements.end.value = local(end);
    form.elements.end.dispatchEvent(new Event("change", { bubbles: true }));
    if (form.getBoundingClientRect().top > window.innerHeight || form.getBoundingClientRect().top < 0) {
      form.scrollIntoView({ behavior: "smooth", block: "start" });
    }
  }

  function now(zone) {
    const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(new Date());
    return parts.replace(" ", "T");
  }

  function moved(info) {
    go(info.event.url, info.event.startStr, info.event.endStr);
    info.revert();
  }

  function draw(element) {
    const data = element.dataset;
    const narrow = window.matchMedia("(max-width: 48rem)").matches;
    const step = "00:" + String(Math.min(Number(data.step), 30)).padStart(2, "0") + ":00";
    const open = JSON.parse(data.open);
    const form = document.querySelector("form[data-booking]");
    const start = form ? form.elements.start.value : "";
    element.hidden = false;
    const calendar = new FullCalendar.Calendar(element, {
      initialDate: start ? start.slice(0, 10) : now(data.zone),
      locale: data.lang === "en" ? "en" : LOCALES[data.lang],
      firstDay: 1,
      timeZone: data.zone,
      now: function () { return now(data.zone); },
      initialView: narrow ? "timeGridDay" : "timeGridWeek",
      headerToolbar: narrow
        ? { start: "prev,next", center: "", end: "today,timeGridDay,listWeek" }
        : { start: "prev,next today", center: "title", end: "timeGridDay,timeGridWeek,dayGridMonth,listWeek" },
      buttonText: { today: data.today, day: data.day, week: data.week, month: data.month, list: data.list },
      height: "auto",
      allDaySlot: false,
      nowIndicator: true,
      slotDuration: "00:30:00",
      snapDuration: step,
      slotMinTime: data.from,
      slotMaxTime: data.to,
      slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
      eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
      dayHeaderFormat: { weekday: "short", day: "numeric", month: "numeric" },
      businessHours: open.length ? open : false,
      events: data.events,
      selectable: true,
      selectMirror: true,
      longPressDelay: 400,
      unselectAuto: false,
      eventOverlap: true,
      select: function (info) { take(calendar, element, info.startStr, info.endStr); },
      eventDrop: moved,
      eventResize: moved,
      eventDidMount: function (info) { info.el.setAttribute("title", info.event.title); },
    });
    calendar.render();
    // The buttons have names of their own; their icons are no pictures to be told of.
    element.querySelectorAll(".fc-icon[role]").forEach(function (icon) {
      icon.removeAttribute("role");
      icon.setAttribute("aria-hidden", "true");
    });
    element.dataset.drawn = "true";
  }

  // Another time that is offered goes into the form, so that nothing else that was typed is lost.
  document.addEventListener("click", function (event) {
    const other = event.target.closest("a[data-start]");
    const form = other && other.closest("form[data-booking]");
    if (!form) {
      return;
    }
    event.preventDefault();
    form.elements.start.value = other.dataset.start;
    form.elements.end.value = other.dataset.end;
    form.elements.end.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.querySelectorAll(".calendar").forEach(draw);
  document.querySelectorAll("[data-with-calendar]").forEach(function (said) {
    said.hidden = false;
  });
})();
