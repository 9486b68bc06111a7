// --- What a person does ---
const keys = {
  n: () => jump(1),
  p: () => jump(-1),
  j: () => jumpRow(1),
  k: () => jumpRow(-1),
  "/": () => field("q").focus(),
  v: () => step("view"),
  o: () => step("order"),
  c: () => copy(rowHere(), "text"),
  m: () => copy(rowHere(), "markdown"),
  s: () => openSettle(rowHere()),
  a: () => tools.reset(),
  "?": () => $("help").showModal(),
};

function step(name) {
  const options = [...field(name)].map((option) => option.value);
  field(name).value = options[(options.indexOf(field(name).value) + 1) % options.length];
  changed();
}

function changed(stroke = "") {
  show();
  enter(addressOf(), stroke);
}

function closeFilters() {
  for (const fold of all(".filters[open]", tools)) fold.open = false;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (event.target.closest(".filters")) $("tools").querySelector(".filters > summary").focus();
    closeFilters();
    closeOffers();
    if (event.target.closest(".offers")) field("q").focus();
    else if (event.target === field("q")) event.target.blur();
  }
  if (event.target.closest(".searching") && stepOffers(event)) return;
  const isTyping = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
  if (isTyping || document.querySelector("dialog[open]")) return;
  if (event.ctrlKey || event.altKey || event.metaKey || !field("keys").checked || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

function follow(link) {
  const query = link.dataset.show;
  const place = plain(link.hash.slice(1));
  if (link.closest(".offers") && !query) field("q").value = "";
  if (query === undefined) {
    if (link.closest(".offers")) show();
    goTo(place);
    enter(addressOf(place), "");
    return;
  }
  if (isAsked(query) && link.closest(".counts, h1, .sentence, .legend")) showAll();
  else ask(query);
  changed();
  measure(); // what is asked for takes a line of the tools
  listOf(query).scrollIntoView();
}

// The first list that has what is asked for.
function listOf(query) {
  if (root.classList.contains("empty")) return tools;
  if (field("view").value === "delegations") return $("delegations");
  const isOfRows = /^(fate=(?!dropped|added|merged|split|regrouped)|fact=(?!moved))/.test(query);
  return (!isOfRows && $("changes")) || $("ledger");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const button = event.target.closest("[data-do]");
  if (link) {
    event.preventDefault();
    closeOffers();
    follow(link);
  } else if (button) {
    const row = button.closest(".row");
    if (button.dataset.do === "settle") openSettle(row);
    else copy(row, button.dataset.do);
  } else if (event.target.closest("[data-close]")) {
    event.target.closest("dialog").close();
  }
  if (!event.target.closest(".filters")) closeFilters();
  if (!event.target.closest(".searching")) closeOffers();
});

document.addEventListener("toggle", (event) => {
  if (event.target.matches(".told") && event.target.open) tellInRow(event.target);
  if (event.target.matches(".filters[open]")) bringIntoSight(event.target.querySelector(".panel"));
}, true);

$("view-short").addEventListener("change", (event) => { // where the views in a row are too wide
  field("view").value = event.target.value;
});
for (const control of tools.elements) {
  if (control.type === "search") continue;
  control.addEventListener("change", () => changed());
}
field("q").addEventListener("input", () => {
  offer();
  changed("typing");
});
tools.addEventListener("submit", (event) => event.preventDefault());
tools.addEventListener("reset", (event) => {
  event.preventDefault();
  showAll();
  closeOffers();
  changed();
});
$("next").addEventListener("click", () => jump(1));
$("previous").addEventListener("click", () => jump(-1));
$("print").addEventListener("click", () => print());
$("help-open").addEventListener("click", keys["?"]);
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, keepPlace, true);
let scrolled = 0;
addEventListener("scroll", () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(keepPlace, 200);
}, { passive: true });
history.scrollRestoration = "manual"; // what is shown has to be restored before
addEventListener("popstate", arrive);
narrow.addEventListener("change", () => {
  if (!root.dataset.view) field("view").value = usualView();
  if (narrow.matches) weaveAll();
  show();
});
all(".ledger").forEach(sortable);

function arrive() {
  const state = stateOf(location.hash);
  const y = history.state?.y;
  lastStroke = { kind: "", at: 0 };
  clearTimeout(scrolled);
  if (state) readState(state);
  show();
  const place = state ? state.get("at") : plain(location.hash.slice(1));
  if (place) goTo(place);
  if ($(place)?.matches(".row")) history.replaceState(history.state, "", addressOf(place));
  if (y !== undefined) scrollTo(0, y);
  else if (!place && !$("shown").hidden) {
    measure();
    listOf(location.hash.slice(1)).scrollIntoView();
  }
}
readState(new URLSearchParams());
arrive();
whenIdle(() => readAhead());
