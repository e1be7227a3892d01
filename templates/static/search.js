// The search page: asks the engine while one types; nothing leaves the browser.
import { openIndex } from "./search/engine.js";
import { corrections, names } from "./search/more.js";

const form = document.getElementById("suchformular");
const field = document.getElementById("suchfeld");
const status = document.getElementById("meldung");
const results = document.getElementById("treffer");
const STEP = 10;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const entry = (href, title, facts, ...rest) => element("li", {},
  element("p", { className: "entry-title" }, element("a", { href: form.dataset.root + href, textContent: title })),
  element("p", { className: "facts" }, ...facts.filter(Boolean).map((textContent) => element("span", { textContent }))), ...rest);

const section = (title, entries) => element("section", {},
  element("h2", { textContent: title }), element("ul", { className: "entries" }, ...entries));

/** A passage with its marked words. */
const passage = ({ text, ranges, cutStart, cutEnd }) => {
  const made = element("p", {}, cutStart ? "… " : "");
  let at = 0;
  for (const [start, end] of ranges) {
    made.append(text.slice(at, start), element("mark", { textContent: text.slice(start, end) }));
    at = end;
  }
  made.append(text.slice(at), cutEnd ? " …" : "");
  return made;
};

const day = (date) => date?.split("-").reverse().join(".");

/** A hit leads to the paragraph of its passage. */
const address = ({ document: found, paragraph }) => {
  const number = found.paragraphs?.[paragraph]?.[0];
  return number && !/\.\d+$/.test(found.url) ? `${found.url}.${number}` : found.url;
};

const hit = (shown) => {
  const { document: found, snippet } = shown;
  const who = found.speaker ? `${found.speaker}${found.group ? ` (${found.group})` : ""}` : "Ohne Namen";
  return entry(address(shown), who, [found.title, day(found.date), found.page && `Seite ${found.page}`], passage(snippet));
};

let asked = 0;
const update = async (index, limit = STEP) => {
  const own = ++asked, query = field.value;
  if (!query.trim()) {
    results.replaceChildren();
    status.textContent = "";
    return;
  }
  const [result, people] = await Promise.all([index.search(query, { typing: true, limit }), names(index, query)]);
  const shown = (await Promise.all(result.hits.map((one) => index.show(one, result).catch(() => null)))).filter(Boolean);
  const offered = result.total ? [] : await corrections(index, result);
  if (own !== asked) return;
  const named = ["person", "paper"].map((kind) => people.filter((one) => one.kind === kind));
  results.replaceChildren(
    ...named.flatMap((some, kind) => (some.length
      ? [section(["Personen", "Drucksachen"][kind], some.map((one) => entry(one.url, one.name, [one.about])))] : [])),
    ...(shown.length ? [section("Reden und Zwischenrufe", shown.map(hit))] : []),
    ...offered.map((word) => {
      const button = element("button", { type: "button", textContent: word });
      button.addEventListener("click", () => { field.value = word; remember(); update(index); });
      return element("p", {}, "Meinten Sie ", button, "?");
    }),
  );
  if (result.total > result.hits.length) {
    const more = element("button", { type: "button", textContent: "Mehr zeigen" });
    more.addEventListener("click", () => update(index, limit + STEP));
    results.append(element("p", {}, more));
  }
  const count = result.total + people.length;
  status.textContent = [
    count ? `${count} Treffer für „${query}“.` : `Nichts gefunden für „${query}“. Weniger oder andere Wörter finden mehr.`,
    ...new Set(result.problems.map(({ message }) => `${message} Es fehlen vielleicht Treffer.`)),
  ].join(" ");
};

const remember = () => {
  const url = new URL(location.href);
  url.searchParams.set("q", field.value);
  history.replaceState(null, "", url);
};

const start = async () => {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  let index;
  try {
    index = await openIndex(form.dataset.index);
  } catch {
    status.textContent = "Das Suchverzeichnis konnte nicht geladen werden. Bitte laden Sie die Seite neu oder nutzen Sie das Menü.";
    return;
  }
  field.addEventListener("input", () => { update(index); remember(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); update(index); remember(); });
  window.addEventListener("popstate", () => {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    update(index);
  });
  await update(index);
};

if (form) await start();
