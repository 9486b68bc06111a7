// --- Showing what is asked for ---
const parts = [...list.children];
const finalOrder = parts.flatMap((part) => [...part.children]);
const homes = finalOrder.map((one) => one.parentElement); // by place, whatever stands there
let inOrder = finalOrder;
const runs = all(".run", list);
const outside = all("details.outside", list);
const outsideRows = new Set(outside.flatMap((fold) => all(".row", fold)));
const sames = all("details.same", list);
const ledgers = all("#ledger .ledger");
const ledgerFolds = all("#ledger .fold");
const delegations = all("#delegations .delegation").map((name) => [name, all("li", name).map((ask) => [ask, $(rowOf(ask))])]);
const totals = new Map(delegations.map(([name]) => [name, name.querySelector(".count").textContent]));
const entries = all(".entries li").map((entry) => ({
  entry,
  rows: (entry.dataset.row ?? rowOf(entry)).split(" ").map((id) => $(id)),
  kinds: entry.dataset.change.split(" "),
  asked: (entry.parentElement.dataset.asked ?? "change").split(" "),
}));
const entryFolds = all("#changes .fold").map((fold) => ({ fold, own: all("li", fold) }));
const lists = all(".entries");
const heights = new Map([[parts, 16], [lists, 4]]); // in rem, of a row with some 50 words a side, and of an entry
const isDimmed = !document.querySelector(".bar.many"); // thousands of blocks cost more than all that is filtered
const shows = all("[data-show]");
const values = new Map();
const texts = new Map();
let found = [];
let shownPair;
const unchanged = ".unchanged:not([data-fact~='moved'], .is-changed)"; // which "only changes" leaves out

// Who opens the page reads first and searches then: meanwhile the texts are made ready, some at a time.
function readAhead(at = 0) {
  for (const row of rows.slice(at, at + 100)) textOf(row), valuesOf(row);
  if (at < rows.length) whenIdle(() => readAhead(at + 100));
}
const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));

// What is looked for stands in the head of a row, in its texts and marks; the page's own words about them do not count.
const soughtIn = "h4, .facts, .where, :is(.side, .same) > .text, footer .mark";
const textOf = (row) => {
  if (!texts.has(row)) texts.set(row, all(soughtIn, row).map((part) => part.textContent).join(" ").toLowerCase());
  return texts.get(row);
};

function valuesOf(row) {
  if (!values.has(row)) {
    const has = (name) => (name === "fate" ? (row.dataset.fate ?? row.classList[1]) : (row.dataset[name] ?? ""));
    values.set(row, new Map(dimensions.map((name) => [name, has(name).split(" ")])));
  }
  return values.get(row);
}

// A number is looked for as a number: 24 is not in 2024.
function matcher(word) {
  if (!/^\d+$/.test(word)) return (text) => text.includes(word);
  const number = new RegExp(`(?<![\\d.,])${word}(?![\\d]|[.,]\\d)`);
  return (text) => number.test(text);
}

function show() {
  found = field("q").value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = dimensions.map((name) => [name, chosen(name).map((chip) => chip.dataset.code)]).filter(([, codes]) => codes.length);
  const matches = found.map(matcher);
  const isFiltered = wanted.length > 0 || found.length > 0;
  showView();
  root.classList.toggle("filtered", isFiltered);
  for (const row of rows) {
    const fits = wanted.every(([name, codes]) => codes.some((code) => valuesOf(row).get(name).includes(code)));
    const isHidden = !(fits && matches.every((matches) => matches(textOf(row))));
    if (row.hidden === isHidden) continue;
    row.hidden = isHidden;
    const line = ledgerLines.get(row.id);
    if (line) line.hidden = isHidden;
    if (isDimmed) blocks.get(row.id)?.toggleAttribute("data-dim", isHidden);
  }
  showFolds(isFiltered);
  showEntries();
  setOrder();
  hideEmptyHeadings();
  showParts(isFiltered);
  for (const table of ledgers) table.classList.toggle("full", isFiltered || isSorted(table));
  const filters = wanted.reduce((count, [, codes]) => count + codes.length, 0);
  $("filter-count").textContent = filters ? ` ${filters}` : "";
  hide($("shown"), !isFiltered);
  const isEmpty = isFiltered && rows.every((row) => row.hidden);
  root.classList.toggle("empty", isEmpty && field("view").value !== "delegations");
  $("status").textContent = isFiltered ? counted() : "";
  $("asked").textContent = askedWords();
  for (const link of shows) {
    if (isAsked(link.dataset.show)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  highlight();
  current = -1;
  tell();
}

function showView() {
  const view = ($("view-short").value = field("view").value);
  if (view === usualView()) delete root.dataset.view; // then the style sheet goes by the width
  else root.dataset.view = view;
  if (view === "inline" || view === "changes") weaveAll();
  root.dataset.order = field("order").value;
  root.classList.toggle("words", field("words").checked);
  root.classList.toggle("pale", !!field("pale")?.checked);
  showPair(field("pair")?.value);
}

function showPair(shown) {
  if (shown === shownPair) return;
  shownPair = shown;
  counts.clear();
  for (const pair of all(".pair", list)) hide(pair, pair.dataset.pair !== shown);
}

function showFolds(isFiltered) {
  const isThere = (row) => !row.hidden;
  const filled = new Set(rows.filter(isThere).map((row) => row.parentElement));
  for (const fold of outside) {
    hide(fold, isFiltered && !filled.has(fold));
    openFor(fold, found.length > 0 && !fold.hidden);
  }
  for (const run of runs) {
    const isEmpty = isFiltered && !filled.has(run);
    hide(run, isEmpty);
    openFor(run, isFiltered && !isEmpty);
  }
  for (const fold of ledgerFolds) hide(fold, !all("tbody tr", fold).some(isThere));
  const wanted = chosen("delegation").map((chip) => chip.value);
  for (const [name, asks] of delegations) {
    for (const [ask, row] of asks) hide(ask, !!row?.hidden);
    hide(name, (wanted.length > 0 && !wanted.includes(name.dataset.delegation)) || asks.every(([ask]) => ask.hidden));
    const left = asks.filter(([ask]) => !ask.hidden).length;
    name.querySelector(".count").textContent = left === asks.length ? totals.get(name) : `${left} / ${asks.length}`;
  }
  if ($("no-asks")) hide($("no-asks"), delegations.some(([name]) => !name.hidden));
  for (const fold of sames) openFor(fold, found.length > 0 && !fold.closest("[hidden]"));
}

// What is opened for a search or a filter is closed with it; what a person opened stays open.
function openFor(fold, isWanted) {
  if (isWanted && !fold.open) fold.dataset.opened = fold.open = true;
  if (isWanted || !fold.dataset.opened) return;
  fold.open = false;
  delete fold.dataset.opened;
}

function showEntries() {
  const wanted = dimensions.filter((name) => name.startsWith("change") && chosen(name).length);
  const codes = wanted.map((name) => [name, chosen(name).map((chip) => chip.dataset.code)]);
  for (const { entry, rows, kinds, asked } of entries) {
    const fits = codes.every(([name, some]) => asked.includes(name) && some.some((code) => kinds.includes(code)));
    hide(entry, !fits || rows.every((row) => row.hidden));
  }
  for (const { fold, own } of entryFolds) {
    hide(fold, !own.some((entry) => !entry.hidden));
    openFor(fold, wanted.length > 0 && !fold.hidden);
  }
}

function counted() {
  if (field("view").value === "delegations" && delegations.length) return countedAsks();
  const shown = rows.filter((row) => !row.hidden);
  const others = shown.filter((row) => outsideRows.has(row)).length;
  const told = others ? `, and ${others} of other chapters` : "";
  if (!shown.length) return "no row fits.";
  const bare = field("view").value === "changes" ? shown.filter((row) => row.matches(unchanged)).length : 0;
  const left = bare ? `; this view leaves out ${bare} without a change` : "";
  return `${shown.length - others} of ${rows.length - outsideRows.size} rows${told}${left}.`;
}

function countedAsks() {
  const shown = delegations.filter(([name]) => !name.hidden).flatMap(([, asks]) => asks.filter(([ask]) => !ask.hidden));
  if (!shown.length) return "no ask fits.";
  return `${shown.length} of ${delegations.flatMap(([, asks]) => asks).length} asks.`;
}

function askedWords() {
  const asked = dimensions.flatMap(chosen).map((chip) => chip.parentElement.querySelector(".name").textContent);
  if (found.length) asked.push(`“${field("q").value.trim()}”`);
  return asked.join(", ");
}

function setOrder() {
  const order = field("order").value;
  if (order === (list.dataset.order ?? "final")) return;
  const byRank = (a, b) => (a.dataset.rank ?? Infinity) - (b.dataset.rank ?? Infinity) || 0;
  inOrder = order === "draft" ? [...finalOrder].sort(byRank) : finalOrder;
  inOrder.forEach((one, place) => homes[place].append(one));
  list.dataset.order = order;
}

function hideEmptyHeadings() {
  let heading = null;
  for (const one of inOrder) {
    if (one.matches(".heading")) {
      if (heading) hide(heading, true);
      heading = one;
    } else if (heading && !one.hidden && !one.matches(".outside")) {
      hide(heading, false);
      heading = null;
    } else if (heading && one.matches(".outside")) {
      hide(heading, true);
      heading = null;
    }
  }
  if (heading) hide(heading, true);
}

// A part that is far away takes the room of the rows or entries that it shows, until it is laid out.
function showParts(isFiltered) {
  for (const [some, height] of heights) {
    for (const part of some) {
      const shown = [...part.children].filter((one) => !one.hidden && !one.matches("h3")).length;
      hide(part, !shown);
      // "auto" is the room that it took when it was last laid out, which a filter makes untrue.
      part.style.containIntrinsicBlockSize = `${isFiltered ? "" : "auto "}${shown * height}rem`;
    }
  }
}

// --- Words that were looked for are marked in the rows that come into sight ---
const inSight = new Set();
const sight = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    inSight[isIntersecting ? "add" : "delete"](target);
    if (isIntersecting) equip(target);
  }
  if (found.length) highlight();
}, { rootMargin: "50%" });
rows.forEach((row) => sight.observe(row));

function highlight() {
  if (!("highlights" in CSS)) return;
  const ranges = found.length ? [...inSight].filter((row) => !row.hidden).flatMap(rangesIn) : [];
  CSS.highlights.set("search", new Highlight(...ranges));
}

function rangesIn(row) {
  const ranges = [];
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.toLowerCase();
    if (text.length !== walker.currentNode.data.length) continue;
    for (const word of found) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

