"use strict";
(() => {
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const printing = window.matchMedia("print");

  for (const table of document.querySelectorAll("table[data-browse]")) {
    const body = table.tBodies[0];
    const size = Number(table.dataset.browse);
    const panel = document.getElementById(table.id + "-tools");
    const search = panel.querySelector("input[type=search]");
    const choice = panel.querySelector("select");
    const [previous, next] = panel.querySelectorAll("button");
    const status = panel.querySelector("[role=status]");
    let rows = [...body.rows];
    const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
    let page = 0;

    const matching = () => {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const kind = choice ? choice.value : "";
      return rows.filter((row) =>
        (!kind || row.dataset.kind === kind) && words.every((word) => texts.get(row).includes(word)));
    };

    const show = (everything = false) => {
      const found = matching();
      const pages = Math.max(1, Math.ceil(found.length / size));
      page = Math.min(page, pages - 1);
      const visible = new Set(everything ? found : found.slice(page * size, (page + 1) * size));
      for (const row of rows) row.hidden = !visible.has(row);
      status.textContent = status.dataset.text
        .replace("{found}", found.length).replace("{page}", page + 1).replace("{pages}", pages);
      previous.disabled = page === 0;
      next.disabled = page >= pages - 1;
    };

    const value = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? fold(cell.textContent) : Number(cell.dataset.value);
    };
    const compare = (first, second) =>
      typeof first === "number" && typeof second === "number"
        ? first - second
        : String(first).localeCompare(String(second), document.documentElement.lang, { numeric: true });

    table.tHead.querySelectorAll("th").forEach((heading, column) => {
      const button = heading.querySelector("button");
      if (!button) return;
      button.addEventListener("click", () => {
        const descending = heading.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
        const keyed = rows.map((row, index) => ({ row, index, key: value(row, column) }));
        keyed.sort((first, second) =>
          (descending ? compare(second.key, first.key) : compare(first.key, second.key)) || first.index - second.index);
        rows = keyed.map((entry) => entry.row);
        body.append(...rows);
        page = 0;
        show();
      });
    });
    search.addEventListener("input", () => { page = 0; show(); });
    if (choice) choice.addEventListener("change", () => { page = 0; show(); });
    previous.addEventListener("click", () => { page -= 1; show(); });
    next.addEventListener("click", () => { page += 1; show(); });
    printing.addEventListener("change", (event) => show(event.matches));
    window.addEventListener("beforeprint", () => show(true));
    window.addEventListener("afterprint", () => show());

    for (const link of document.querySelectorAll(`[data-filter="${table.id}"]`)) {
      link.addEventListener("click", () => {
        search.value = link.dataset.words;
        page = 0;
        show();
      });
    }
    panel.hidden = false;
    show();
  }
})();
