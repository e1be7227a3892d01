// The search page: asks the engine while one types; its state is in the address, nothing leaves the browser.
import { fold, openIndex } from "./search/engine.js";
import { count, day, element, passageEntry, wordsOf } from "./hits.js";

const place = (id) => document.getElementById(id);
const form = place("suchformular");
const field = place("suchfeld");
const status = place("meldung");
const results = place("treffer");
const say = wordsOf(form);
const root = form.dataset.root;
const STEP = 10, EACH = 3, PAUSE = 120, OFFERED = 4;
/** Field of the index to its name in the address. */
const NAMES = { kind: "art", group: "fraktion", person: "person", office: "amt", term: "wahlperiode", item: "gegenstand", debate: "debatte" };
const CHOICES = { sort: "sortierung", by: "gruppe" };
const panel = place("filter");
const inputs = { sort: place("sortierung"), by: place("gruppe"), from: place("von"), to: place("bis") };
const labels = { person: new Map(), debate: new Map() };

/** Not there yet, or null: not to be had. */
let index;
let asked = 0, typed = false, timer = 0, limit = STEP;
let state = {};

/* The state and the address */

const read = () => {
  const search = new URLSearchParams(location.search);
  state = { q: search.get("q") ?? "", from: search.get("von") ?? "", to: search.get("bis") ?? "", filters: {} };
  for (const [name, parameter] of Object.entries(NAMES)) state.filters[name] = search.getAll(parameter);
  for (const [name, parameter] of Object.entries(CHOICES)) {
    const wanted = search.get(parameter) ?? "";
    state[name] = [...inputs[name].options].some(({ value }) => value === wanted) ? wanted : "";
  }
  field.value = state.q;
  for (const [name, input] of Object.entries(inputs)) input.value = state[name];
};

const write = (how) => {
  const search = new URLSearchParams();
  const add = (name, value) => value && search.append(name, value);
  add("q", state.q);
  for (const [name, parameter] of Object.entries(NAMES)) for (const value of state.filters[name]) add(parameter, value);
  add("von", state.from);
  add("bis", state.to);
  for (const [name, parameter] of Object.entries(CHOICES)) add(parameter, state[name]);
  const url = new URL(location.href);
  url.search = search;
  if (url.href !== location.href) history[how](null, "", url);
};

const filters = () => ({
  ...state.filters,
  date: state.from || state.to ? [`${state.from || "0"}..${state.to}`] : [],
});

/* Hits */

const plainName = { group: (value) => value, term: (value) => say("term", { term: value }), kind: (value) => say(`kind_${value}`) };
const label = (name, value) => (plainName[name] ?? labels[name]?.get.bind(labels[name]))?.(value) ?? value;

const show = async (result, document) => {
  try {
    const shown = await index.show({ document }, result);
    const { document: found, snippet, paragraph } = shown;
    if (found.person && found.speaker) labels.person.set(found.person, found.speaker);
    if (found.debate) labels.debate.set(found.debate, [found.title, day(found.date)].filter(Boolean).join(", "));
    const forms = [...new Set(snippet.ranges.map(([start, end]) => snippet.text.slice(start, end)))];
    return passageEntry(say, root, found, { ...snippet, paragraph }, forms, found.kind === "speech" ? "" : found.kind);
  } catch {
    return element("li", { className: "note", textContent: say("unreadable") });
  }
};

const section = (title, className, entries) => element("section", {},
  element("h2", { className: "hidden", textContent: title }), element("ul", { className }, ...entries));

const grouped = async (result) => {
  const name = { person: "person", debatte: "debate" }[state.by];
  const all = await (await index.more()).groups(index, result.ranked, name);
  const shown = await Promise.all(all.slice(0, limit).map(async ({ value, documents }) => {
    const entries = await Promise.all(documents.slice(0, EACH).map((document) => show(result, document)));
    const title = value ? label(name, value) : say("nobody");
    const made = element("section", { className: "bundle" },
      element("h2", { className: "session-head" }, title, " ", element("span", { className: "count", textContent: count(documents.length) })),
      element("ul", { className: "entries" }, ...entries));
    if (value && documents.length > EACH) {
      const whole = element("button", { type: "button", className: "plain", textContent: say("whole", { n: count(documents.length) }) });
      whole.addEventListener("click", () => { inputs.by.value = state.by = ""; choose(name, value, true); field.focus(); });
      made.append(element("p", {}, whole));
    }
    return made;
  }));
  return [shown, all.length];
};

const single = async (result) => {
  const shown = await Promise.all(result.hits.map((hit) => show(result, hit.document)));
  return [shown.length ? [section(say("hits_title"), "entries", shown)] : [], result.total];
};

/** Which entry a reader asked for more at: the focus goes on from there. */
const entriesOf = () => [...results.querySelectorAll(state.by ? ".bundle" : ".entries > li")];

const moreButton = (left) => {
  const button = element("button", { type: "button", textContent: say("more") });
  button.addEventListener("click", async () => {
    const before = entriesOf().length;
    limit += STEP;
    await update();
    entriesOf()[before]?.querySelector("a")?.focus();
  });
  return left > 0 ? [element("p", {}, button)] : [];
};

const told = (result) => {
  const values = { q: state.q.trim(), n: count(result.total) };
  const narrowed = Object.values(filters()).some((own) => own.length);
  return [
    result.total === 1 ? say("hit", values) : result.total ? say("hits", values) : say("none", values),
    result.total ? "" : say(narrowed ? "advice_filters" : "advice"),
    result.problems.length ? say("missing") : "",
  ].filter(Boolean).join(" ");
};

const clear = () => {
  results.replaceChildren();
  place("angebot").replaceChildren();
  status.textContent = "";
  results.removeAttribute("aria-busy");
};

const update = async () => {
  if (!index) return undefined;
  const own = ++asked, typing = typed;
  suggest(own);
  chips();
  if (!state.q.trim()) {
    clear();
    return facets(own, null);
  }
  results.setAttribute("aria-busy", "true");
  const sort = state.sort === "datum" ? "date" : "relevance";
  let result, shown, total;
  try {
    const options = { filters: filters(), sort, limit, all: Boolean(state.by) || panel.open };
    result = await index.search(state.q, { ...options, typing });
    if (typing && !result.total && own === asked) {
      // What is the beginning of nothing is a whole word: it has other forms, or a slip to mend.
      typed = false;
      result = await index.search(state.q, options);
    }
    [shown, total] = await (state.by ? grouped(result) : single(result));
  } catch {
    if (own === asked) { clear(); status.textContent = say("failed_query"); }
    return undefined;
  }
  if (own !== asked) return undefined;
  results.replaceChildren(...shown, ...moreButton(total - limit));
  results.removeAttribute("aria-busy");
  status.textContent = told(result);
  chips();
  return Promise.all([offer(own, result), facets(own, result)]);
};

/* What is offered */

const offer = async (own, result) => {
  const words = result.total || !result.unknown.length ? []
    : await index.more().then(({ corrections }) => corrections(index, result)).catch(() => []);
  if (own !== asked) return;
  place("angebot").replaceChildren(...(words.length ? [say("offer"), " "] : []), ...words.flatMap((word, number) => {
    const button = element("button", { type: "button", className: "plain", textContent: word });
    button.addEventListener("click", () => { field.value = corrected(result, word); field.focus(); commit(); });
    return [number ? " " : "", button];
  }), words.length ? "?" : "");
};

/** The query with a word in place of one that no document has. */
const corrected = (result, word) => {
  const pieces = state.q.split(/(\s+)/);
  if (pieces.length === 1) return word;
  const wrong = pieces.findIndex((piece) => piece.trim() && result.unknown.includes(fold(piece.replace(/[^\p{L}\p{N}-]/gu, ""))));
  return wrong < 0 ? word : pieces.with(wrong, word).join("");
};

const suggest = async (own) => {
  const query = state.q.trim();
  const found = query.length > 1 ? await index.more().then(({ names }) => names(index, query, OFFERED)).catch(() => []) : [];
  if (own !== asked) return;
  place("vorschlaege").replaceChildren(...found.map(({ name, about, url }) => element("li", {},
    element("a", { href: root + url, textContent: name }), about ? element("span", { textContent: about }) : "")));
};

/* Filters */

const choose = (name, value, on) => {
  const others = state.filters[name].filter((one) => one !== value);
  state.filters[name] = on ? [...others, value] : others;
  commit();
};

const chip = (name, text, remove) => {
  const button = element("button", { type: "button", className: "plain", textContent: `${text} ` });
  button.append(element("span", { ariaHidden: "true", textContent: "×" }), element("span", { className: "hidden", textContent: say("remove") }));
  button.dataset.key = `${name} ${text}`;
  button.addEventListener("click", () => {
    const all = [...place("gewaehlt").querySelectorAll("button")], at = all.indexOf(button);
    remove();
    (place("gewaehlt").querySelectorAll("button")[Math.min(at, all.length - 2)] ?? field).focus();
  });
  return element("li", {}, button);
};

const chips = () => {
  const list = place("gewaehlt"), focused = list.contains(document.activeElement) && document.activeElement.dataset.key;
  const own = Object.entries(state.filters).flatMap(([name, values]) =>
    values.map((value) => chip(name, label(name, value), () => choose(name, value, false))));
  const range = (name, key) => (state[name]
    ? [chip(name, say(key, { day: day(state[name]) }), () => { inputs[name].value = state[name] = ""; commit(); })] : []);
  list.replaceChildren(...own, ...range("from", "since"), ...range("to", "until"));
  if (focused) [...list.querySelectorAll("button")].find(({ dataset }) => dataset.key === focused)?.focus();
};

const facets = async (own, result) => {
  if (!panel.open) return;
  try {
    const { fill } = await import("./filters.js");
    await fill({ panel, say, label, labels, index, state, filters: filters(), typed, choose, narrow }, result, () => own === asked);
  } catch {
    if (own === asked) place("filter-meldung").textContent = say("filters_failed");
  }
};

const narrow = (period, by) => {
  const [year, month] = period.split("-");
  state.from = { year: `${year}-01-01`, month: `${period}-01`, day: period }[by];
  state.to = { year: `${year}-12-31`, month: `${period}-${new Date(year, month, 0).getDate()}`, day: period }[by];
  inputs.from.value = state.from;
  inputs.to.value = state.to;
  commit();
};

/* What a reader does */

/** A deliberate change: a step that "back" takes back. */
const commit = () => {
  clearTimeout(timer);
  typed = false;
  limit = STEP;
  state.q = field.value;
  for (const name of ["sort", "by", "from", "to"]) state[name] = inputs[name].value;
  write("pushState");
  return update();
};

const type = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    typed = true;
    limit = STEP;
    state.q = field.value;
    write("replaceState");
    update();
  }, PAUSE);
};

const listen = () => {
  field.addEventListener("input", type);
  form.addEventListener("submit", (event) => {
    if (index === null) return; // The page is loaded again, and with it the index asked for again.
    event.preventDefault();
    commit();
  });
  for (const input of Object.values(inputs)) input.addEventListener("change", commit);
  panel.addEventListener("toggle", () => { if (panel.open) update(); });
  for (const set of panel.querySelectorAll("fieldset[data-field]")) {
    set.querySelector("button").addEventListener("click", async () => {
      const before = set.querySelectorAll("li:not([hidden])").length;
      set.dataset.all = "yes";
      await update();
      set.querySelectorAll("li:not([hidden])")[before]?.querySelector("input").focus();
    });
  }
  window.addEventListener("popstate", () => { clearTimeout(timer); typed = false; limit = STEP; read(); update(); });
};

const start = async () => {
  // On a slow line one types before this script is there, and before the index is.
  const begun = field.value;
  read();
  if (begun && begun !== state.q) {
    field.value = begun;
    type();
  }
  listen();
  try {
    index = await openIndex(form.dataset.index);
  } catch {
    index = null;
    status.textContent = say("failed");
    return;
  }
  await update();
};

start();
