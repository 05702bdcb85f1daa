// Draws a chart above each table of figures. The table is the source, so both always say the same.
(function () {
  "use strict";
  const charts = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function palette() {
    return [colour("--brand"), colour("--warn"), colour("--good"), colour("--bad")];
  }

  function read(table) {
    const series = Array.from(table.tHead.rows[0].cells).slice(1).map(function (cell) {
      return cell.textContent.trim();
    });
    const rows = Array.from(table.tBodies[0].rows);
    return {
      labels: rows.map(function (row) { return row.cells[0].textContent.trim(); }),
      series: series.map(function (name, at) {
        return {
          name: name,
          data: rows.map(function (row) { return Number(row.cells[at + 1].dataset.value); })
        };
      })
    };
  }

  function options(shape, figures) {
    const lying = shape === "lying";
    const ink = colour("--ink");
    const line = { lineStyle: { color: colour("--line") } };
    const names = {
      type: "category", data: figures.labels, inverse: lying,
      axisLabel: { color: ink, width: lying ? 130 : 90, overflow: "truncate", hideOverlap: true }, axisLine: line
    };
    const numbers = { type: "value", minInterval: 1, axisLabel: { color: ink, hideOverlap: true }, splitLine: line };
    return {
      animation: false,
      color: palette(),
      aria: { enabled: false },
      grid: { left: 8, right: 24, top: figures.series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
      legend: { show: figures.series.length > 1, textStyle: { color: ink } },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true },
      xAxis: lying ? numbers : names,
      yAxis: lying ? names : numbers,
      series: figures.series.map(function (each) {
        return { name: each.name, data: each.data, type: shape === "line" ? "line" : "bar", barMaxWidth: 28 };
      })
    };
  }

  function draw() {
    document.querySelectorAll("[data-chart]").forEach(function (place, at) {
      const figures = read(document.getElementById(place.dataset.table));
      place.hidden = false;
      if (!charts[at]) {
        charts[at] = window.echarts.init(place, null, { renderer: "canvas" });
      }
      charts[at].setOption(options(place.dataset.chart, figures), true);
      const table = document.getElementById(place.dataset.table).closest("details");
      if (!place.dataset.drawn) {
        table.open = false;
        place.dataset.drawn = "true";
      }
    });
  }

  if (window.echarts) {
    draw();
    window.addEventListener("resize", function () {
      charts.forEach(function (chart) { chart.resize(); });
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  }
})();
