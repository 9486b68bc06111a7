// --- The ledger, sorted by its heads ---
function sortable(table) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const places = new Map(original.map((line, at) => [line, at]));
  all("th", table).forEach((head, column) => {
    const button = element("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const was = head.getAttribute("aria-sort");
      const now = was === "ascending" ? "descending" : was === "descending" ? null : "ascending";
      for (const other of all("th", table)) other.removeAttribute("aria-sort");
      if (now) head.setAttribute("aria-sort", now);
      const sign = now === "descending" ? -1 : 1;
      const keys = new Map(original.map((line) => [line, keyOf(line, column, head.dataset.sort, places)]));
      table.classList.toggle("full", !!now || root.classList.contains("filtered"));
      body.append(...(now ? [...original].sort((a, b) => sign * compare(keys.get(a), keys.get(b))) : original));
    });
  });
}

function isSorted(table) {
  return !!table.querySelector("[aria-sort]");
}

function keyOf(line, column, sort, places) {
  const cell = line.cells[column];
  if (sort === "amount") return all("i, b", cell).reduce((sum, one) => sum + Number(one.textContent.slice(1)), 0);
  if (sort === "text") return cell.textContent.trim();
  if (cell.querySelector(".none")) return "";
  if (sort === "number") return Number(cell.dataset.key);
  return column === 0 ? Number($(rowOf(line)).dataset.rank) : places.get(line);
}

function compare(a, b) {
  if (a === "" || b === "") return (a === "") - (b === "");
  return typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
}

