// Filters, switches and jumps; the page says the same without them. The parts stand in one function, one after another.
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const tools = $("tools");
const list = $("list");
const rows = all("#list .row");
const narrow = matchMedia("screen and (max-width: 47.5rem)");
const placeOf = (link) => link.getAttribute("href").slice(1); // `hash` would resolve the whole address each time
const rowOf = (line) => placeOf(line.querySelector("a"));
const ledgerLines = new Map(all(".ledger tbody tr").map((line) => [rowOf(line), line]));
const blocks = new Map(all(".bar a").map((block) => [placeOf(block), block]));
const isVisible = (element) => element.checkVisibility();
const inEnglish = root.lang === "en" ? {} : { lang: "en", dir: "ltr" }; // what the script says, in a page of another language
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
// What opens beneath the tools is seen to its end, or as far as the screen reaches.
function bringIntoSight(one) {
  const { top, bottom } = one.getBoundingClientRect();
  const beneath = bottom - (visualViewport?.height ?? innerHeight);
  if (beneath > 0 && top > 0) scrollBy(0, Math.min(beneath, top));
}

function measure() {
  const isTall = tools.offsetHeight > innerHeight / 3; // a phone on its side, large letters
  tools.classList.toggle("tall", isTall);
  const height = isTall ? "0px" : `${tools.offsetHeight}px`;
  // The variable stands where it is read: it is inherited, so that each new value restyles all beneath.
  root.style.scrollPaddingTop = `calc(${height} + 1rem)`;
  list.style.setProperty("--tools", height);
}
new ResizeObserver(measure).observe(tools);

