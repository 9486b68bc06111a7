// --- What changed in words, and a row to take along: as text, as Markdown ---
const toTell = new Map();
for (const one of entries.filter(({ entry }) => !entry.closest(".alone"))) {
  toTell.set(one.rows[0], [...(toTell.get(one.rows[0]) ?? []), one]);
}
const entriesOf = (row) => toTell.get(row) ?? [];

// The list of changes has the words; a row takes a copy of them when its fold is opened.
function foldToTell(row) {
  const fold = element("details", { className: "told" }, element("summary", { textContent: "What changed in words " }));
  if (!row.querySelector("footer")) row.querySelector(".row-tools").before(element("footer", inEnglish));
  row.querySelector("footer").prepend(fold);
  return fold;
}

// A row can be clicked into and gets its buttons and its fold; in a long page when it comes into sight.
const equipped = new Set();
function equip(row) {
  if (equipped.has(row)) return;
  equipped.add(row);
  row.tabIndex = -1;
  row.append($("row-tools").content.cloneNode(true));
  const own = entriesOf(row);
  if (!own.length) return;
  const fold = row.querySelector(".told") ?? foldToTell(row);
  const others = all("li", fold).length;
  if (!fold.querySelector(".count")) fold.querySelector("summary").append(element("span", { className: "count", textContent: own.length + others }));
}
if (!root.classList.contains("large")) rows.forEach(equip);

function tellInRow(fold) {
  const own = fold.dataset.told ? [] : entriesOf(fold.closest(".row"));
  fold.dataset.told = true;
  if (!own.length || fold.querySelector(".step, .light")) return;
  const told = own.map(({ entry }) => element("li", {}, ...all("p", entry).flatMap((part) => [...part.cloneNode(true).childNodes, " "])));
  fold.querySelector("summary").after(element("ol", {}, ...told));
}

function sideTexts(row) {
  const from = row.querySelector(".pair:not([hidden])") ?? row;
  const parts = all(".side", from);
  const sides = parts.length ? parts : all(".same", from);
  return sides.flatMap((side) => {
    const items = all(".text", side).map((text) => ({ text, caption: text.previousElementSibling.textContent }));
    const absent = side.querySelector(".absent");
    return absent ? [{ caption: side.querySelector(".caption").textContent, absent: absent.textContent }] : items;
  });
}

const headOf = (row) => `${titleOf(row)}: ${all(".facts > *", row).map((fact) => fact.textContent.trim()).join(", ")}`;
const isEditorial = (entry) => !!entry.querySelector("p > b.light") && !entry.querySelector("p > b:not(.light)");
// The changes of a row in words, for who gets a copy of it: those that are not only editorial.
const toldOf = (row) => {
  const own = entriesOf(row);
  const words = own.filter(({ entry }) => !isEditorial(entry)).map(({ entry }) => {
    const [deleted, inserted] = ["del", "ins"].map((tag) => entry.querySelector(`p > ${tag}`)?.textContent ?? "");
    const reason = entry.querySelector("p + p")?.textContent ?? "";
    const quoted = [deleted, inserted].filter(Boolean).map((phrase) => `“${phrase}”`);
    const phrases = quoted.every((phrase) => reason.includes(phrase)) ? "" : quoted.join(" → ");
    const kinds = all("p > b", entry).map((kind) => kind.textContent).join(", ");
    return [kinds, phrases, reason].filter(Boolean).join(": ");
  });
  const others = own.length ? [] : all(".told li", row).filter((one) => !one.closest(".light"));
  return [...words, ...others.map((one) => one.textContent.trim())];
};

// A copy stands alone: it says first of which report it is.
function asText(row) {
  const sides = sideTexts(row).map(({ caption, text, absent }) => `${caption}\n${absent ?? text.textContent}`);
  const told = toldOf(row).map((words) => `- ${words}`);
  return [document.title, headOf(row), ...sides, told.join("\n")].filter(Boolean).join("\n\n") + "\n";
}

// Signs of Markdown and of HTML stand for themselves; what a forge reads as a person or an issue is cut.
const bare = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const escaped = (text) =>
  bare(text.replace(/[\\`*_[\]~#!$|]/g, "\\$&")).replace(/@(?=\w)|:(?=\/\/)|\bwww(?=\.)/gi, "$&<!-- -->");
const signs = { DEL: "~~", INS: "**" };

// The stretches of a text, each with the sign that it stands in; blanks at its ends stand outside of the sign.
function stretchesOf(node) {
  if (node.nodeType === 3) return [{ sign: "", text: node.data }];
  const sign = signs[node.nodeName];
  if (!sign) return [...node.childNodes].flatMap(stretchesOf);
  const [, before, core, after] = /^(\s*)([^]*?)(\s*)$/.exec(node.textContent);
  return [{ sign: "", text: before }, { sign, text: core }, { sign: "", text: after }];
}

// Signs with a letter outside and a punctuation mark inside neither open nor close; an empty comment lets them.
const isWordy = (letter) => /[\p{L}\p{N}]/u.test(letter);
const isPunctuation = (letter) => /[!-/:-@[-`{-~]/.test(letter);
function runsTogether(left, right) {
  const [before, after] = [[...left.text].at(-1), [...right.text][0]];
  if (!before.trim() || !after.trim()) return false;
  const closes = !left.sign || isWordy(before) || isPunctuation(right.sign || after);
  const opens = !right.sign || isWordy(after) || isPunctuation(left.sign || before);
  return !(closes && opens);
}

function marked(node) {
  const stretches = [];
  for (const one of stretchesOf(node).filter(({ text }) => text)) {
    const last = stretches.at(-1);
    if (last?.sign === one.sign) last.text += one.text;
    else stretches.push(one);
  }
  const words = ({ sign, text }) => `${sign}${escaped(text).replace(/\n/g, "<br>")}${sign}`;
  return stretches.map((one, at) => `${at && runsTogether(stretches[at - 1], one) ? "<!-- -->" : ""}${words(one)}`).join("");
}

function asMarkdown(row) {
  const line = (text) => escaped(text.replace(/\s+/g, " ").trim());
  const sides = sideTexts(row).map(({ caption, text, absent }) => `*${line(caption)}*\n\n> ${absent ? line(absent) : marked(text).trim()}`);
  const told = toldOf(row).map((words) => `- ${line(words)}`);
  return [line(document.title), `**${line(headOf(row))}**`, ...sides, told.join("\n")].filter(Boolean).join("\n\n") + "\n";
}

// As an e-mail shows it. No style sheet reaches there, and attributes of style this page's policy refuses to read.
const elements = { DEL: ["s", "#8c1d18"], INS: ["u", "#14532d"] };

function styled(node) {
  if (node.nodeType === 3) return bare(node.data).replace(/\n/g, "<br>");
  const inner = [...node.childNodes].map(styled).join("");
  const [tag, colour] = elements[node.nodeName] ?? [];
  return tag && inner ? `<${tag}><font color="${colour}">${inner}</font></${tag}>` : inner;
}

function asHtml(row) {
  const sides = sideTexts(row).map(({ caption, text, absent }) => `<p><i>${bare(caption)}</i><br>${absent ? bare(absent) : styled(text)}</p>`);
  const told = toldOf(row).map((words) => `<li>${bare(words)}</li>`).join("");
  return [`<p>${bare(document.title)}</p>`, `<p><b>${bare(headOf(row))}</b></p>`, ...sides, told && `<ul>${told}</ul>`].join("");
}

async function copy(row, form) {
  if (!row) return;
  const text = form === "markdown" ? asMarkdown(row) : asText(row);
  const forms = { "text/plain": text, ...(form === "text" && { "text/html": asHtml(row) }) };
  const done = (await byClipboard(forms)) || byCommand(forms);
  if (done) say(`Copied ${titleOf(row)}${form === "markdown" ? " as Markdown" : ""}.`);
  else byHand(text);
}

async function byClipboard(forms) {
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })])))]);
    return true;
  } catch {
    return false; // no clipboard in this page, or not allowed
  }
}

function byCommand(forms) {
  const area = element("textarea", { value: forms["text/plain"], className: "hidden" });
  area.addEventListener("copy", (event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
  });
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}

function byHand(text) {
  $("by-hand-text").value = text;
  $("by-hand").showModal();
  $("by-hand-text").select();
}

let saying = 0;
function say(words) {
  $("done").textContent = words;
  $("done").classList.remove("hidden");
  clearTimeout(saying);
  saying = setTimeout(() => $("done").classList.add("hidden"), 4000);
}

