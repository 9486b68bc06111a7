// Filters, switches and jumps; the page says the same without it. All state is in the address, after the "#".
(() => {
  "use strict";
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const tools = $("tools");
  const list = $("list");
  const rows = all("#list .row");
  const finalOrder = [...list.children];
  const narrow = matchMedia("screen and (max-width: 47.5rem)");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const tableRows = new Map(all(".ledger [data-row]").map((line) => [line.dataset.row, line]));
  const entries = all(".entries [data-row]");
  const blocks = new Map(all(".bar a").map((block) => [block.hash.slice(1), block]));
  let current = -1;

  root.classList.add("js");
  // Of a chain, what lies folded step by step is shown one pair of versions at a time.
  for (const steps of all("#list .steps")) steps.replaceWith(...all(".pair", steps));
  const selects = all("select", tools);

  // --- State and address ---
  const field = (name) => tools.elements[name];
  const chips = () => all(".chip input", tools);
  const chosen = (name) => chips().filter((chip) => chip.name === name && chip.checked).map((chip) => chip.value);
  const dimensions = [...new Set(chips().map((chip) => chip.name))];
  const usualView = () => (narrow.matches ? "inline" : "side");
  const firstView = () => root.dataset.opens ?? usualView();

  function stateOf(hash) {
    const bare = decodeURIComponent(hash.slice(1));
    if (bare && !bare.includes("=")) return null; // a plain link to a place on the page
    return new URLSearchParams(hash.slice(1));
  }

  function writeState(place) {
    const state = new URLSearchParams();
    if (field("q").value) state.set("q", field("q").value);
    for (const name of dimensions) if (chosen(name).length) state.set(name, chosen(name).join(","));
    if (field("view").value !== firstView()) state.set("view", field("view").value);
    if (field("order").value !== "final") state.set("order", "draft");
    for (const name of ["words", "keys"]) if (!field(name).checked) state.set(name, "off");
    if (field("pale")?.checked) state.set("pale", "on");
    for (const select of selects) if (select.selectedIndex > 0) state.set(select.name, select.value);
    if (place) state.set("at", place);
    history.replaceState(null, "", "#" + state);
  }

  function readState(state) {
    field("q").value = state.get("q") ?? "";
    for (const chip of chips()) chip.checked = (state.get(chip.name) ?? "").split(",").includes(chip.value);
    field("view").value = state.get("view") ?? firstView();
    if (!field("view").value) field("view").value = usualView();
    field("order").value = state.get("order") === "draft" ? "draft" : "final";
    for (const name of ["words", "keys"]) field(name).checked = state.get(name) !== "off";
    if (field("pale")) field("pale").checked = state.get("pale") === "on";
    for (const select of selects) {
      const wanted = [...select.options].findIndex((option) => option.value === state.get(select.name));
      select.selectedIndex = Math.max(wanted, 0);
    }
  }

  // --- Showing ---
  function isShown(row, words) {
    const fits = (name) => {
      const wanted = chosen(name);
      const has = (row.dataset[name] ?? "").split(" ");
      return !wanted.length || wanted.some((value) => has.includes(value));
    };
    return dimensions.every(fits) && words.every((word) => texts.get(row).includes(word));
  }

  function show() {
    const words = field("q").value.toLowerCase().split(/\s+/).filter(Boolean);
    const filters = dimensions.reduce((count, name) => count + chosen(name).length, 0);
    const isFiltered = filters > 0 || words.length > 0;
    if (field("view").value === usualView()) delete root.dataset.view; // then the style sheet goes by the width
    else root.dataset.view = field("view").value;
    root.dataset.order = field("order").value;
    root.classList.toggle("words", field("words").checked);
    root.classList.toggle("pale", !!field("pale")?.checked);
    for (const pair of all(".pair", list)) pair.hidden = pair.dataset.pair !== field("pair").value;
    for (const row of rows) {
      row.hidden = !isShown(row, words);
      const line = tableRows.get(row.id);
      if (line) line.hidden = row.hidden;
      blocks.get(row.id)?.toggleAttribute("data-dim", row.hidden);
    }
    showEntries();
    for (const fold of all(".outside")) {
      fold.hidden = isFiltered && !all(".row:not([hidden])", fold).length;
      if (isFiltered && words.length && !fold.hidden) fold.open = true;
    }
    for (const fold of all(".ledger-band .fold")) fold.hidden = !all("[data-row]:not([hidden])", fold).length;
    for (const name of all(".delegation")) {
      const wanted = chosen("delegation");
      name.hidden = wanted.length > 0 && !wanted.includes(name.dataset.delegation);
    }
    for (const fold of all(".same")) if (words.length && !fold.closest("[hidden]")) fold.open = true;
    setOrder();
    hideEmptyHeadings();
    for (const table of all(".ledger")) table.classList.toggle("full", isFiltered || isSorted(table));
    $("filter-count").textContent = filters ? ` ${filters}` : "";
    $("status").textContent = isFiltered ? counted() : "";
    highlight(words);
    current = -1;
    tell();
  }

  function showEntries() {
    const wanted = chosen("change");
    for (const entry of entries) {
      const fits = !wanted.length || wanted.some((kind) => entry.dataset.change.split(" ").includes(kind));
      entry.hidden = !fits || entry.dataset.row.split(" ").every((row) => $(row).hidden);
    }
    for (const fold of all(".changes-band .fold")) fold.hidden = !all("li:not([hidden])", fold).length;
  }

  function counted() {
    const [outside, inside] = [true, false].map((is) => rows.filter((row) => is === !!row.closest(".outside")));
    const shown = (of) => of.filter((row) => !row.hidden).length;
    const others = shown(outside) ? `, and ${shown(outside)} of other chapters` : "";
    return `${shown(inside)} of ${inside.length} rows shown${others}.`;
  }

  function setOrder() {
    const order = field("order").value;
    if (order === (list.dataset.order ?? "final")) return;
    const byRank = (a, b) => (a.dataset.rank ?? Infinity) - (b.dataset.rank ?? Infinity) || 0;
    list.append(...(order === "draft" ? [...finalOrder].sort(byRank) : finalOrder));
    list.dataset.order = order;
  }

  function hideEmptyHeadings() {
    for (const heading of all(".heading", list)) {
      let next = heading.nextElementSibling;
      while (next && next.hidden) next = next.nextElementSibling;
      heading.hidden = !next || !next.matches(".row");
    }
  }

  function highlight(words) {
    if (!("highlights" in CSS)) return;
    const ranges = [];
    for (const row of words.length ? rows.filter((row) => !row.hidden) : []) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.data.toLowerCase();
        if (text.length !== walker.currentNode.data.length) continue;
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("search", new Highlight(...ranges));
  }

  // --- Jumping ---
  const isVisible = (element) => element.checkVisibility();
  function changes() {
    const groups = new Map();
    for (const part of all("del[data-c], ins[data-c]", list)) {
      if (!isVisible(part) || (root.classList.contains("pale") && part.matches(".light"))) continue;
      if (!groups.has(part.dataset.c)) groups.set(part.dataset.c, []);
      groups.get(part.dataset.c).push(part);
    }
    return [...groups.values()];
  }

  function tell(count = changes().length) {
    $("where").textContent = count ? `${current < 0 ? "–" : current + 1} / ${count}` : "";
  }

  function jump(step) {
    const groups = changes();
    if (!groups.length) return;
    if (current < 0) {
      const below = groups.findIndex((parts) => parts[0].getBoundingClientRect().top > 80);
      current = step > 0 ? Math.max(below, 0) : (below < 0 ? groups.length : below) - 1;
    } else {
      current += step;
    }
    current = (current + groups.length) % groups.length;
    for (const part of all(".current")) part.classList.remove("current");
    for (const part of groups[current]) part.classList.add("current");
    groups[current][0].scrollIntoView({ block: "center" });
    mark(groups[current][0].closest(".row"));
    tell(groups.length);
  }

  function mark(row) {
    for (const other of all(".here")) other.classList.remove("here");
    row.classList.add("here");
    blocks.get(row.id)?.classList.add("here");
    writeState(row.id);
  }

  function goTo(place) {
    const target = $(place);
    if (!target) return;
    if (field("view").value === "delegations" && target.closest(".rows-band, .changes-band")) {
      field("view").value = usualView();
      show();
    }
    if (target.closest("[hidden]") || !isVisible(target)) reveal(target);
    target.scrollIntoView();
    if (target.matches(".row")) {
      mark(target);
      target.focus({ preventScroll: true });
    }
  }

  function reveal(target) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.closest("[hidden]")) {
      for (const chip of chips()) chip.checked = false;
      field("q").value = "";
      show();
    }
    if (!isVisible(target)) {
      field("view").value = usualView();
      show();
    }
  }

  function jumpRow(step) {
    const shown = all(".row", list).filter(isVisible);
    const at = shown.findIndex((row) => row.classList.contains("here"));
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
    if (next) goTo(next.id);
  }

  // --- The ledger ---
  function sortable(table) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    all("th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const was = head.getAttribute("aria-sort");
        const now = was === "ascending" ? "descending" : was === "descending" ? null : "ascending";
        for (const other of all("th", table)) other.removeAttribute("aria-sort");
        if (now) head.setAttribute("aria-sort", now);
        const sign = now === "descending" ? -1 : 1;
        table.classList.toggle("full", !!now || $("status").textContent !== "");
        body.append(...(now ? [...original].sort((a, b) => sign * compare(keyOf(a, column), keyOf(b, column), head)) : original));
      });
    });
  }
  function isSorted(table) {
    return !!table.querySelector("[aria-sort]");
  }
  const keyOf = (line, column) => line.cells[column].dataset.key ?? line.cells[column].textContent.trim();
  function compare(a, b, head) {
    if (a === "" || b === "") return (a === "") - (b === "");
    return head.dataset.sort === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
  }

  // --- What a person does ---
  const keys = {
    n: () => jump(1),
    p: () => jump(-1),
    j: () => jumpRow(1),
    k: () => jumpRow(-1),
    "/": () => field("q").focus(),
    v: () => step("view"),
    o: () => step("order"),
    "?": () => $("help").showModal(),
  };
  function step(name) {
    const values = [...field(name)].map((option) => option.value);
    field(name).value = values[(values.indexOf(field(name).value) + 1) % values.length];
    changed();
  }
  function changed() {
    show();
    writeState();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const fold of all(".filters[open]")) fold.open = false;
      if (event.target === field("q")) event.target.blur();
    }
    const isTyping = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select") || $("help").open;
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !field("keys").checked || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      event.preventDefault();
      goTo(decodeURIComponent(link.hash.slice(1)));
    }
    if (!event.target.closest(".filters")) for (const fold of all(".filters[open]")) fold.open = false;
  });
  for (const control of tools.elements) control.addEventListener(control.type === "search" ? "input" : "change", changed);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const chip of chips()) chip.checked = false;
    field("q").value = "";
    changed();
  });
  $("next").addEventListener("click", () => jump(1));
  $("previous").addEventListener("click", () => jump(-1));
  $("print").addEventListener("click", () => print());
  $("help-open").addEventListener("click", keys["?"]);
  $("help-close").addEventListener("click", () => $("help").close());
  addEventListener("hashchange", arrive);
  narrow.addEventListener("change", () => {
    if (!root.dataset.view) field("view").value = usualView();
    show();
  });
  all(".ledger").forEach(sortable);

  function arrive() {
    const state = stateOf(location.hash);
    if (state) readState(state);
    show();
    const place = state ? state.get("at") : decodeURIComponent(location.hash.slice(1));
    if (place) goTo(place);
  }
  readState(new URLSearchParams());
  arrive();
})();
