// --- While a person types: the rows of that number, the name, the kind of change, each one key away ---
const mostOffers = 8;
const leastLetters = 2;

function offersFor(asked) {
  const query = asked.trim().toLowerCase();
  if (!query) return [];
  const byNumber = [...byNumberOf(query)];
  const named = query.length < leastLetters ? [] : chips.filter((chip) => nameOf(chip).some((name) => name.startsWith(query)));
  return [...byNumber, ...named.filter((chip) => chip.name !== "section").map(byChip)].slice(0, mostOffers);
}

// "24", or with the kind before it, whole or begun: "rec 24", "recommendations 24".
function* byNumberOf(asked) {
  if (!/\d/.test(asked)) return;
  const [, kind, query] = /^(?:(\p{L}+)\.?\s+)?(.+)$/u.exec(asked);
  const isOfKind = (title) => title.startsWith(kind) || kind.startsWith(/^\p{L}*/u.exec(title)[0]);
  const heads = all("#ledger thead")[0].rows[0].cells;
  for (let column = 0; heads[column].matches(":not([data-sort=text])"); column += 1) {
    const version = heads[column].textContent;
    for (const [id, line] of ledgerLines) {
      const numbers = all(":scope > a, :scope > bdi", line.cells[column]).concat(line.cells[column]).at(0).firstChild.textContent.trim().toLowerCase().split(/[,;]\s*/);
      if (!numbers.some((number) => number === query || number.split(" ").at(-1) === query)) continue;
      if (kind && !isOfKind(titleOf($(id)).toLowerCase())) continue;
      yield { kind: `${version} ${query}`, words: `${titleOf($(id))}: ${line.querySelector(".became").textContent.trim()}`, place: id };
    }
  }
}

const nameOf = (chip) => {
  const name = chip.parentElement.querySelector(".name").textContent.toLowerCase();
  return [name, ...name.split(/[\s-]+/), chip.value.toLowerCase()];
};

function byChip(chip) {
  const [name, count] = [".name", ".count"].map((part) => chip.parentElement.querySelector(part).textContent);
  const isName = chip.name === "delegation" && !!$("delegations");
  const told = (number, word) => `${number} ${word}${Number(number) === 1 ? "" : "s"}`;
  return {
    kind: chip.closest("fieldset").querySelector("legend").textContent,
    words: isName ? `${name}: all that was asked for, ${told(all("li", $(`by-${chip.value}`)).length, "ask")}` : `${name}: ${told(count, "row")}`,
    place: isName ? `by-${chip.value}` : "changes",
    show: `${isName ? "view=delegations&" : ""}${chip.name}=${encodeURIComponent(chip.value)}`,
  };
}

function offer() {
  const offers = offersFor(field("q").value);
  $("offers").replaceChildren(
    ...offers.map(({ kind, words, place, show }) => {
      const link = element("a", { href: `#${place}` }, element("span", { className: "kindly", textContent: kind }), words);
      if (show) link.dataset.show = show;
      return element("li", {}, link);
    }),
  );
  hide($("offers"), !offers.length);
  bringIntoSight($("offers"));
  $("offers-told").textContent = offers.length ? `${offers.length} offered; arrow down to choose` : "";
}

// Who has found goes on from the first row that is shown; where none is, the words are mended.
function leaveSearch(go = () => {}) {
  const first = listed().find((row) => !isFolded(row) && isVisible(row));
  if (!first) return field("view").value === "delegations" && field("q").blur();
  go(first.id);
  mark(first);
  first.focus({ preventScroll: true });
  enter(addressOf(first.id), "");
  return true;
}

function closeOffers() {
  hide($("offers"), true);
}

function stepOffers(event) {
  const links = all("a", $("offers"));
  if ($("offers").hidden || !links.length) return event.key === "Enter" && event.target === field("q") && leaveSearch(goTo);
  const at = links.indexOf(document.activeElement);
  if (event.key === "Enter" && at < 0) {
    links[0].click();
    if (document.activeElement === field("q")) leaveSearch();
  }
  else if (event.key === "ArrowDown") (links[at + 1] ?? links[0]).focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field("q")).focus();
  else return false;
  event.preventDefault();
  return true;
}

