// --- Jumping from change to change, from row to row, to a place ---
const counts = new Map();
let current = -1;

// The changes of a row, counted once: all of them, and those that are not only editorial. What is folded has none.
function countOf(row) {
  if (!counts.has(row)) {
    const parts = all(":is(del, ins)[data-c]:not(:empty)", row.querySelector(".pair:not([hidden])") ?? row);
    const names = (some) => new Set(some.filter((part) => !part.closest(".inline")).map((part) => part.dataset.c)).size;
    counts.set(row, [names(parts), names(parts.filter((part) => !part.matches(".light")))]);
  }
  return counts.get(row)[root.classList.contains("pale") ? 1 : 0];
}

const isFolded = (row) => row.parentElement.matches("details:not([open])");
const listed = () => all(".row", list).filter((row) => !row.hidden);

function total() {
  if (root.dataset.view === "delegations") return 0;
  return rows.reduce((sum, row) => sum + (row.hidden ? 0 : countOf(row)), 0);
}

function tell(count = total()) {
  $("where").textContent = count ? `${current < 0 ? "–" : current + 1} / ${count}` : "";
}

function changesIn(row) {
  const groups = new Map();
  for (const part of all(":is(del, ins)[data-c]:not(:empty)", row)) {
    if (!isVisible(part) || (root.classList.contains("pale") && part.matches(".light"))) continue;
    if (!groups.has(part.dataset.c)) groups.set(part.dataset.c, []);
    groups.get(part.dataset.c).push(part);
  }
  return [...groups.values()];
}

// The place among all changes from which a person who has not jumped yet goes on: what is beneath the tools.
function startOf(some, step) {
  const edge = tools.offsetHeight;
  let before = 0;
  for (const row of some) {
    if (row.getBoundingClientRect().bottom > edge) {
      const below = changesIn(row).findIndex((parts) => parts[0].getBoundingClientRect().top > edge);
      if (below >= 0) return before + below - (step > 0 ? 0 : 1);
    }
    before += countOf(row);
  }
  return step > 0 ? 0 : -1;
}

// Only the row that is jumped to is looked into: to ask thousands of words where they are would lay them all out.
function jump(step) {
  const some = listed().filter(countOf);
  const count = total();
  if (!count) return;
  current = current < 0 ? startOf(some, step) : current + step;
  current = (current + count) % count;
  let at = current;
  const row = some.find((one) => at < countOf(one) || ((at -= countOf(one)), false));
  enter(addressOf(row.id), "jump");
  row.scrollIntoView();
  const parts = changesIn(row)[at] ?? [row];
  for (const part of all(".current")) part.classList.remove("current");
  for (const part of parts) part.classList.add("current");
  parts[0].scrollIntoView({ block: "center" });
  mark(row);
  tell(count);
}

function mark(row) {
  for (const other of all(".here")) other.classList.remove("here");
  row.classList.add("here");
  blocks.get(row.id)?.classList.add("here");
}

// Shows a place, also one that is filtered or folded away; what that takes is in the address from then on.
function goTo(place) {
  const target = $(place);
  if (!target) return;
  if (field("view").value === "delegations" && target.closest(".rows-band, .changes-band, .ledger-band")) {
    field("view").value = usualView();
    show();
  }
  if (target.closest("[hidden]") || !isVisible(target)) reveal(target);
  measure();
  target.scrollIntoView();
  if (target.matches(".row")) {
    mark(target);
    equip(target);
    target.focus({ preventScroll: true });
  }
}

function reveal(target) {
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (target.closest("[hidden]")) {
    showAll();
    show();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  if (!isVisible(target)) {
    field("view").value = target.closest(".delegations-band") ? "delegations" : usualView();
    show();
  }
}

function jumpRow(step) {
  const shown = listed().filter((row) => !isFolded(row) && isVisible(row));
  const at = shown.findIndex((row) => row.classList.contains("here"));
  const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step];
  if (!next) return;
  goTo(next.id);
  enter(addressOf(next.id), "row");
}

const rowHere = () => document.activeElement.closest?.(".row") ?? document.querySelector(".row.here");

