// --- Settling pairings: a person's word, kept in this page until it is downloaded as a file of pairs ---
const sideNames = ["draft", "final"];
const settled = new Map();
let isSaved = true;
let settledRow = null;
let items = null;

function itemsOf(row, side) {
  const texts = sideNames.map((name) => all(".text", all(".side", row)[sideNames.indexOf(name)] ?? row.querySelector(".same") ?? row));
  const own = texts[sideNames.indexOf(side)];
  return (row.dataset[side] ?? "").split("\n").filter(Boolean).map((line, at) => {
    const [key, name] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
    return { side, key, name, text: own[at] };
  });
}

function itemOf(side, name) {
  if (!items) {
    items = { draft: new Map(), final: new Map() };
    for (const row of rows) for (const one of sideNames) for (const item of itemsOf(row, one)) items[one].set(item.name.toLowerCase(), item);
  }
  const asked = name.trim().toLowerCase();
  return items[side].get(asked) ?? items[side].get(asked.replace(/\s+/g, ":"));
}

const called = (some) => `${some[0].side} ${some.map((item) => item.name.replaceAll(":", " ")).join(", ")}`; // "final recommendation 4"
const large = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function verdictWords({ kind, draft, final }) {
  const both = [draft, final].filter((some) => some.length).map(called).join(" and ");
  if (kind === "alone") return `${large(both)}: no counterpart`;
  return `${large(both)}: ${kind === "pin" ? "the same provision" : "not the same provision"}`;
}

function openSettle(row) {
  if (!row || !$("settle")) return;
  settledRow = row;
  const [draft, final] = sideNames.map((side) => itemsOf(row, side));
  const isPaired = draft.length > 0 && final.length > 0;
  const own = draft.length ? draft : final;
  const other = draft.length ? "final" : "draft";
  const form = $("settling");
  const words = {
    pin: "right: they are the same provision",
    forbid: "wrong: they are not the same provision, however alike",
    alone: isPaired ? "wrong: neither has a counterpart" : "right: it has no counterpart",
    other: `wrong: ${called(own)} is the same provision as ${other}`,
  };
  $("settle-what").textContent = isPaired ? "This pairing is" : "That it stands alone is";
  const was = settled.get(row.id);
  for (const input of all("[name=verdict]", form)) {
    input.parentElement.querySelector("span").textContent = words[input.value];
    hide(input.parentElement, !isPaired && ["pin", "forbid"].includes(input.value));
    input.checked = was?.verdict === input.value; // who comes to object confirms nothing by a careless click
  }
  form.elements.other.value = was?.verdict === "other" ? was[other].map((item) => item.name).join(", ") : "";
  form.elements.note.value = was?.note ?? "";
  offerSecond(row, other);
  itemOf(other, "");
  $("numbers").replaceChildren(...[...items[other].values()].map((item) => element("option", { value: item.name, label: wordsOf(item).slice(0, 60) })));
  $("settles").textContent = [draft, final].flat().map((item) => `${large(called([item]))}: ${wordsOf(item)} …`).join("\n");
  $("settle-wrong").textContent = "";
  hide($("take-back"), !was);
  $("settle").showModal();
}

// The second choice of the comparison is one click away.
function offerSecond(row, other) {
  const second = $(row.id).dataset.second;
  hide($("second"), !second);
  if (!second) return;
  $("second").textContent = `${large(other)} ${second.replaceAll(":", " ")}`;
  $("second").value = second;
}

function claimOf(form, row) {
  const verdict = form.elements.verdict.value;
  if (!verdict) throw new Error("Say first whether it is right or wrong.");
  const [draft, final] = sideNames.map((side) => itemsOf(row, side));
  const claim = { verdict, kind: verdict === "other" ? "pin" : verdict, draft, final, note: form.elements.note.value.trim() };
  if (verdict !== "other") return claim;
  const side = draft.length ? "final" : "draft";
  const names = form.elements.other.value.split(",").map((name) => name.trim()).filter(Boolean);
  if (!names.length) throw new Error(`Which number of the ${side}?`);
  const found = names.map((name) => itemOf(side, name));
  const unknown = names.find((_, at) => !found[at]);
  if (unknown) throw new Error(`The ${side} has no ${unknown} among the items that are compared.`);
  return { ...claim, [side]: found };
}

// A file that says two things of one item is refused; so it is told here which pairing to take back first.
function clashOf(claim, row) {
  const ids = (one) => [...one.draft, ...one.final].map((item) => called([item]));
  for (const [id, other] of settled) {
    if (id === row.id || (claim.kind === "forbid" && other.kind === "forbid")) continue;
    const shared = ids(claim).filter((name) => ids(other).includes(name));
    const isOfPairs = claim.kind === "forbid" || other.kind === "forbid";
    if (isOfPairs ? other.kind !== "alone" && claim.kind !== "alone" && new Set(shared.map((name) => name.split(" ")[0])).size > 1 : shared.length) {
      return `${verdictWords(other)} is settled already; take that back first.`;
    }
  }
  return "";
}

function settle(event) {
  event.preventDefault();
  try {
    const claim = claimOf($("settling"), settledRow);
    const clash = clashOf(claim, settledRow);
    if (clash) throw new Error(clash);
    settled.set(settledRow.id, claim);
  } catch (error) {
    $("settle-wrong").textContent = error.message;
    return;
  }
  $("settle").close();
  settledChanged(settledRow);
}

function takeBack(id) {
  settled.delete(id);
  settledChanged($(id));
}

function settledChanged(row) {
  const before = headRoom(row);
  root.style.overflowAnchor = "none"; // the browser holds what is seen in its place, beneath the head that grew
  isSaved = settled.size === 0;
  row.querySelector(".to-settle")?.remove();
  const claim = settled.get(row.id);
  if (claim) row.querySelector("header").append(element("p", { ...inEnglish, className: "to-settle", textContent: `To be settled: ${verdictWords(claim)}${claim.note ? ` (${claim.note})` : ""}` }));
  hide($("tray"), settled.size === 0);
  $("tray-told").textContent = settled.size ? `${settled.size} pairing${settled.size === 1 ? "" : "s"} settled${isSaved ? "" : ", not yet downloaded"}.` : "";
  listSettled();
  measure();
  scrollBy(0, headRoom(row) - before);
  requestAnimationFrame(() => requestAnimationFrame(() => (root.style.overflowAnchor = "")));
}

// How far a row's end is beneath its head: what grows in the head or in the tools must not cover its text.
const headRoom = (row) =>
  row.getBoundingClientRect().bottom - row.querySelector(narrow.matches ? "h4" : "header").getBoundingClientRect().bottom;

function listSettled() {
  $("settled-list").replaceChildren(
    ...[...settled].map(([id, claim]) => {
      const button = element("button", { type: "button", textContent: "Take back" });
      button.setAttribute("aria-label", `Take back: ${verdictWords(claim)}`);
      button.addEventListener("click", () => {
        takeBack(id);
        if (settled.size === 0) $("settled").close();
      });
      return element("li", {}, element("span", { textContent: `${verdictWords(claim)}${claim.note ? `. ${claim.note}` : ""}` }), button);
    }),
  );
  hide($("settled-before"), !document.querySelector(".kept-apart"));
}

// --- The file ---
const string = (text) => {
  const safe = text.toWellFormed?.() ?? text;
  const code = (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `"${safe.replace(/["\\]/g, "\\$&").replace(/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, code)}"`;
};

// The first words of an item, without its delegation marks: no file of pairs keeps these.
function wordsOf({ text }) {
  const bare = text.cloneNode(true);
  for (const mark of all(".mark", bare)) mark.remove();
  const words = bare.textContent.replace(/\s+/g, " ").trim();
  const length = Number($("settling").dataset.opening);
  return words.length <= length ? words : words.slice(0, length + 1).replace(/\s\S*$/, "");
}

function written(some) {
  const each = some.map((item) => `{ number = ${string(item.name)}, key = ${string(item.key)}, words = ${string(wordsOf(item))} }`);
  return each.length === 1 ? each[0] : `[\n    ${each.join(",\n    ")},\n]`;
}

function* claims() {
  yield* settled.values();
  const taken = new Set([...settled.values()].flatMap((claim) => [...claim.draft, ...claim.final]).map((item) => called([item])));
  for (const row of all(".row:has(.settled:not(.kept-apart))", list)) {
    const [draft, final] = sideNames.map((side) => itemsOf(row, side));
    if (settled.has(row.id) || [...draft, ...final].some((item) => taken.has(called([item])))) continue;
    yield { kind: draft.length && final.length ? "pin" : "alone", draft, final, note: "" };
  }
}

function pairsFile() {
  const parts = [...claims()].map(({ kind, draft, final, note }) => {
    const sides = [draft, final].filter((some) => some.length).map((some) => `${some[0].side} = ${written(some)}`);
    return [`[[${kind}]]`, ...sides, ...(note ? [`note = ${string(note)}`] : [])].join("\n");
  });
  const head = "# Pairings settled in a report of diffrec; compare with: --pairs pairs.toml\n# The first words of each item are in it: it is as confidential as the draft.\nversion = 1\n";
  return [head, ...parts].join("\n") + "\n";
}

function download() {
  const address = URL.createObjectURL(new Blob([pairsFile()], { type: "application/toml" }));
  element("a", { href: address, download: "pairs.toml" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  isSaved = true;
  $("tray-told").textContent = `${settled.size} pairing${settled.size === 1 ? "" : "s"} settled and downloaded.`;
}

if ($("settle")) {
  $("settling").addEventListener("submit", settle);
  $("settling").elements.other.addEventListener("input", () => ($("settling").elements.verdict.value = "other"));
  $("second").addEventListener("click", () => {
    $("settling").elements.verdict.value = "other";
    $("settling").elements.other.value = $("second").value;
  });
  $("take-back").addEventListener("click", () => {
    takeBack(settledRow.id);
    $("settle").close();
  });
  $("settled-open").addEventListener("click", () => $("settled").showModal());
  $("download").addEventListener("click", download);
  addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });
}

