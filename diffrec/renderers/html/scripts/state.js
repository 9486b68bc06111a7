// --- State and address: all of it stands behind the "#", so that a link shows the same to the next reader ---
const selects = all("select[name]", tools);
const field = (name) => tools.elements[name];
const chips = all(".chip input", tools);
const dimensions = [...new Set(chips.map((chip) => chip.name))];
const chosen = (name) => chips.filter((chip) => chip.name === name && chip.checked);
const usualView = () => (narrow.matches ? "inline" : "side");
const firstView = () => root.dataset.opens ?? usualView();

function stateOf(hash) {
  const bare = plain(hash.slice(1));
  if (bare && !bare.includes("=")) return null; // a plain link to a place on the page
  return new URLSearchParams(hash.slice(1));
}

function plain(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

// What a person does makes an entry of the history; strokes of one kind that follow each other share theirs.
const strokePause = 1500; // milliseconds after which a person has stopped typing or stepping
let lastStroke = { kind: "", at: 0 };

function enter(address, stroke) {
  const goesOn = stroke && stroke === lastStroke.kind && performance.now() - lastStroke.at < strokePause;
  lastStroke = { kind: stroke, at: performance.now() };
  if (address === (location.hash || "#")) return;
  if (goesOn) history.replaceState(history.state, "", address);
  else history.pushState(null, "", address);
}

// Each entry knows how far down it was left.
function keepPlace() {
  if (history.state?.y !== scrollY) history.replaceState({ y: scrollY }, "");
}

function addressOf(place) {
  const state = new URLSearchParams();
  if (field("q").value) state.set("q", field("q").value);
  for (const name of dimensions) {
    const values = chosen(name).map((chip) => chip.value);
    if (values.length) state.set(name, values.join(","));
  }
  if (field("view").value !== firstView()) state.set("view", field("view").value);
  if (field("order").value !== "final") state.set("order", "draft");
  for (const name of ["words", "keys"]) if (!field(name).checked) state.set(name, "off");
  if (field("pale")?.checked) state.set("pale", "on");
  for (const select of selects) if (select.selectedIndex > 0) state.set(select.name, select.value);
  if (place) state.set("at", place);
  return "#" + state;
}

function readState(state) {
  field("q").value = state.get("q") ?? "";
  for (const chip of chips) chip.checked = (state.get(chip.name) ?? "").split(",").includes(chip.value);
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

function showAll() {
  for (const chip of chips) chip.checked = false;
  field("q").value = "";
}

// What a count in the headline or a chip leads to: its filter instead of all others, in a view that shows it.
function ask(query) {
  const wanted = new URLSearchParams(query);
  showAll();
  for (const chip of chips) chip.checked = wanted.get(chip.name) === chip.value;
  const view = wanted.get("view");
  if (view) field("view").value = view;
  else if (field("view").value === "delegations") field("view").value = usualView();
}

const isAsked = (query) => {
  const wanted = new URLSearchParams(query);
  if (wanted.has("view") && wanted.get("view") !== field("view").value) return false;
  return !field("q").value && dimensions.every((name) => chosen(name).map((chip) => chip.value).join() === (wanted.get(name) ?? ""));
};

