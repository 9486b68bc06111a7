// Filters, switches and jumps; the page says the same without them. The parts stand in one function, one after another.
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const tools = $("tools");
const list = $("list");
const rows = all("#list .row");
const narrow = matchMedia("screen and (max-width: 47.5rem)");
const rowOf = (line) => line.querySelector("a").hash.slice(1);
const ledgerLines = new Map(all(".ledger tbody tr").map((line) => [rowOf(line), line]));
const blocks = new Map(all(".bar a").map((block) => [block.hash.slice(1), block]));
const isVisible = (element) => element.checkVisibility();
const titleOf = (row) => row.querySelector("h4").textContent;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function hide(one, isHidden) {
  if (one.hidden !== isHidden) one.hidden = isHidden;
}

root.classList.add("js");
for (const [id, line] of ledgerLines) line.dataset.row = id;
// Of a chain, what lies folded step by step is shown one pair of versions at a time.
for (const steps of all("#list .steps")) steps.replaceWith(...all(".pair", steps));
for (const row of rows) row.tabIndex = -1;
new ResizeObserver(() => {
  const isTall = tools.offsetHeight > innerHeight / 3; // open filters, a phone on its side, large letters
  tools.classList.toggle("tall", isTall);
  root.style.setProperty("--tools", isTall ? "0px" : `${tools.offsetHeight}px`);
}).observe(tools);

