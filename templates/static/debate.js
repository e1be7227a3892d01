// A debate: citing a passage, and the list of who speaks. Reading needs none of it.
import "./onwards.js";

const speechOf = (element) => element.closest("article.speech");
const place = (id) => document.getElementById(id);

// The text of a paragraph or of all paragraphs of a speech, as printed.
const paragraphs = (speech) => [...speech.querySelectorAll(":scope > [id]")].filter((one) => one.matches("p, blockquote"));
const wording = (one) => one.textContent.trim();

// The printed page a paragraph begins on: the last one named before it, else the speech's own first.
const pageOf = (speech, paragraph) => {
  let page = speech.dataset.pages.split("–")[0];
  for (const one of paragraphs(speech)) {
    page = one.dataset.page ?? page;
    if (one === paragraph) break;
  }
  return page;
};

const dialog = place("zitat");
const choice = place("zitat-stelle");
const line = place("zitat-zeile");
const link = place("zitat-link");
const preview = place("zitat-text");
const status = dialog.querySelector("[role=status]");
let cited = null;

const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const show = () => {
  const paragraph = choice.value ? place(choice.value) : null;
  const { who, pages, source } = { ...dialog.dataset, ...cited.dataset };
  const during = paragraph?.matches(".interjection-text");
  line.value = [during ? fill(dialog.dataset.during, { who }) : who, source, paragraph ? pageOf(cited, paragraph) : pages]
    .filter(Boolean).join(", ");
  const address = new URL(location.href);
  address.search = "";
  address.hash = paragraph?.id ?? cited.id;
  link.value = address.href;
  preview.textContent = paragraph ? wording(paragraph) : paragraphs(cited).map(wording).join(" ");
  const report = dialog.querySelector("a.report");
  const own = cited.querySelector(".report a");
  if (report && own) report.href = own.href;
  status.textContent = "";
};

const open = (speech, anchor) => {
  cited = speech;
  const options = paragraphs(speech).map((one, index) => {
    const text = wording(one);
    const short = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")} …` : text;
    return new Option(fill(dialog.dataset.paragraph, { n: index + 1, text: short }), one.id);
  });
  choice.replaceChildren(choice.options[0], ...options);
  choice.value = options.some((option) => option.value === anchor) ? anchor : "";
  show();
  dialog.showModal();
};

const copyByHand = (text) => {
  const field = document.createElement("textarea");
  field.value = text;
  dialog.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
};

const copy = async (text, field) => {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = copyByHand(text);
  }
  if (!copied) field.select();
  status.textContent = copied ? dialog.dataset.copied : dialog.dataset.notCopied;
};

// A quotation inside a quotation has single marks.
const nested = (text) => text.replaceAll("„", "‚").replaceAll("“", "‘");

// Markup that shows a speech in a frame; quotation marks of its title must not end it.
const frameOf = (speech) => {
  const address = new URL(dialog.dataset.embed + speech.id, location.href);
  const title = `${speech.dataset.who}, ${dialog.dataset.source}`.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address.href}" title="${title}" width="100%" height="420" loading="lazy"></iframe>`;
};

const COPIES = {
  line: () => copy(line.value, line),
  link: () => copy(link.value, link),
  embed: () => copy(frameOf(cited), line),
  text: () => copy(fill(dialog.dataset.quoted, {
    text: nested(choice.value ? wording(place(choice.value)) : paragraphs(cited).map(wording).join("\n\n")),
    line: line.value,
    url: link.value,
  }), line),
};

choice.addEventListener("change", show);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
  const wish = event.target.closest("button")?.value;
  if (wish === "close") dialog.close();
  else COPIES[wish]?.();
});

for (const opener of document.querySelectorAll("a.cite")) {
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      opener.click();
    }
  });
}
document.addEventListener("click", (event) => {
  const opener = event.target.closest("a.cite, a.pin");
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const speech = speechOf(opener);
  const target = decodeURIComponent((opener.matches(".pin") ? opener.hash : location.hash).slice(1));
  open(speech, speech.contains(place(target)) ? target : "");
});

// What the search found is marked where its link leads.
const sought = new URLSearchParams(location.search).getAll("markiert").filter(Boolean);
const passage = place(decodeURIComponent(location.hash.slice(1)));
if (sought.length && passage) import("./marked.js").then(({ mark }) => mark(passage, sought));

// Who speaks: open where there is room for it, and the one being read is marked.
const rail = document.querySelector(".rail");
if (rail) {
  const details = rail.querySelector("details");
  const room = matchMedia("(min-width: 66rem)");
  const fit = () => { details.open = room.matches; };
  room.addEventListener("change", fit);
  if (room.matches) fit();
  details.addEventListener("click", (event) => {
    if (event.target.closest("a") && !room.matches) details.open = false;
    if (event.target.closest("summary") && room.matches) event.preventDefault();
  });

  const entries = new Map([...rail.querySelectorAll("a")].map((entry) => [entry.hash.slice(1), entry]));
  const read = new Set();
  const mark = () => {
    const at = [...entries.keys()].findLast((id) => read.has(id));
    for (const [id, entry] of entries) {
      if (id === at) entry.setAttribute("aria-current", "true");
      else entry.removeAttribute("aria-current");
    }
    const entry = entries.get(at);
    if (entry && room.matches) rail.scrollTop = entry.offsetTop - rail.clientHeight / 2;
  };
  const watcher = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) read[isIntersecting ? "add" : "delete"](target.id);
    if (read.size) mark();
  }, { rootMargin: "-10% 0px -75% 0px" });
  for (const id of entries.keys()) if (place(id)) watcher.observe(place(id));
}
