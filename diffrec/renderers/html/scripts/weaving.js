// --- The inline text, woven of both sides when it is first looked at: every text stands in the file once ---
const contextWords = 6; // around a change, "only changes" keeps half a line
const leastFolded = 8; // words that are worth the dots that stand for them
const isEdit = (node) => node.nodeType === 1 && node.matches("del, ins");
let isWoven = false;

function weaveAll() {
  if (isWoven) return;
  isWoven = true;
  for (const sides of all("#list .sides:not(.apart)")) weave(sides);
}

function weave(sides) {
  const [draft, final] = all(".side", sides).map((side) => all(".text", side));
  const text = (final[0] ?? draft[0]).cloneNode(false);
  const gone = deletions(draft);
  const nodes = [];
  final.forEach((one, at) => {
    if (at) nodes.push(document.createTextNode("\n"));
    for (const node of one.childNodes) {
      if (isEdit(node)) {
        for (const [change, parts] of gone) {
          if (change > Number(node.dataset.c)) break;
          nodes.push(...parts);
          gone.delete(change);
        }
      }
      if (!isEdit(node) || node.hasChildNodes()) nodes.push(node.cloneNode(true));
    }
  });
  for (const parts of gone.values()) nodes.push(...parts);
  text.append(...nodes);
  fold(text);
  const inline = element("div", { className: "inline" }, element("p", { ...inEnglish, className: "caption", textContent: whereOf(sides) }), text);
  sides.classList.add("woven");
  sides.after(inline);
}

const whereOf = (sides) =>
  all(".side", sides).map((side) => (side.querySelector(".absent") ?? side.querySelector(".caption")).textContent.replace(/\.$/, "")).join(" → ");

// What the draft alone has, change by change; a moved stretch brings the sign of where it went.
function deletions(texts) {
  const gone = new Map();
  texts.forEach((one, at) => {
    for (const node of all("del[data-c]", one)) {
      const change = Number(node.dataset.c);
      const before = node.previousSibling;
      const isSigned = node.matches(".moved") && before?.nodeType === 1 && before.matches(".origin");
      const parts = [...(isSigned ? [before] : []), node].map((part) => part.cloneNode(true));
      const last = gone.get(change);
      if (!last) gone.set(change, Object.assign(parts, { at }));
      else last.push(...(last.at === at ? [] : [document.createTextNode("\n")]), ...parts), (last.at = at);
    }
  });
  return gone;
}

// The middle of a long stretch without a change gets an element of its own, which "only changes" leaves out.
function fold(text) {
  const stretches = [[]];
  for (const node of text.childNodes) {
    if (isEdit(node)) stretches.push([]);
    else stretches.at(-1).push(node);
  }
  stretches.forEach((nodes, at) => {
    const words = nodes.flatMap((node) => wordsIn(node));
    const start = at === 0 ? 0 : contextWords;
    const end = words.length - (at === stretches.length - 1 ? 0 : contextWords);
    if (end - start < leastFolded || stretches.length === 1) return;
    const range = new Range();
    range.setStart(...words[start]);
    if (end < words.length) range.setEnd(...words[end]);
    else range.setEndAfter(nodes.at(-1));
    const middle = element("span", {}, range.extractContents());
    range.insertNode(element("span", { className: "rest" }, middle));
  });
}

function wordsIn(node) {
  const found = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let at = node.nodeType === 3 ? node : walker.nextNode(); at; at = walker.nextNode()) {
    for (const word of at.data.matchAll(/\S+/g)) found.push([at, word.index]);
  }
  return found;
}

