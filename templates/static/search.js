// The search page: asks the engine while one types; its state is in the address, nothing leaves the browser.
import { fold, openIndex } from "./search/engine.js";
import { count, day, element, entry, passageEntry, wordsOf } from "./hits.js";

const place = (id) => document.getElementById(id);
const form = place("suchformular");
const field = place("suchfeld");
const status = place("meldung");
const results = place("treffer");
const say = wordsOf(form);
const root = form.dataset.root;
const STEP = 10, EACH = 3, FEW = 8, PAUSE = 120, OFFERED = 4;
/** Field of the index to its name in the address. */
const NAMES = { kind: "art", group: "fraktion", person: "person", office: "amt", term: "wahlperiode", item: "gegenstand", debate: "debatte" };
const CHOICES = { sort: "sortierung", by: "gruppe" };
const panel = place("filter");
const inputs = { sort: place("sortierung"), by: place("gruppe"), from: place("von"), to: place("bis") };
const labels = { person: new Map(), debate: new Map() };

let index, asked = 0, typed = false, timer = 0, limit = STEP;
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
    return passageEntry(say, root, found, { ...snippet, paragraph }, forms);
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
    result = await index.search(state.q, { filters: filters(), sort, limit, typing, all: Boolean(state.by) || panel.open });
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

/** People by what most of their documents call them. */
const namePeople = async (column) => {
  const [people, speakers] = await Promise.all([column(index, "person"), column(index, "speaker")]);
  const counts = new Map();
  people.forEach((person, document) => {
    if (!person || !speakers[document]) return;
    const own = counts.get(person) ?? counts.set(person, new Map()).get(person);
    own.set(speakers[document], (own.get(speakers[document]) ?? 0) + 1);
  });
  for (const [person, own] of counts) labels.person.set(person, [...own].sort((a, b) => b[1] - a[1])[0][0]);
};

const shownFields = () => [...panel.querySelectorAll("fieldset[data-field]")];

/** Boxes keep their places while one ticks them, so that neither the focus nor the eye loses them. */
const fillField = (set, values, fresh) => {
  const name = set.dataset.field, list = set.querySelector("ul"), chosen = state.filters[name];
  const known = new Map(values);
  for (const value of chosen) if (!known.has(value)) known.set(value, 0);
  if (fresh) { list.replaceChildren(); delete set.dataset.all; }
  const rows = new Map([...list.children].map((row) => [row.dataset.value, row]));
  for (const value of known.keys()) {
    if (rows.has(value)) continue;
    const box = element("input", { type: "checkbox" });
    box.addEventListener("change", () => choose(name, value, box.checked));
    const row = element("li", {}, element("label", {}, box, element("span", { textContent: label(name, value) }), element("span", { className: "count" })));
    row.dataset.value = value;
    list.append(row);
    rows.set(value, row);
  }
  let shown = 0;
  for (const [value, row] of rows) {
    const box = row.querySelector("input"), number = known.get(value) ?? 0;
    box.checked = chosen.includes(value);
    row.querySelector(".count").textContent = count(number);
    row.hidden = !box.checked && (number === 0 || (!set.dataset.all && shown >= FEW)) && !row.contains(document.activeElement);
    if (!row.hidden) shown += 1;
  }
  const more = set.querySelector("button");
  more.hidden = known.size <= shown;
  more.textContent = say("all", { n: count(known.size) });
  set.hidden = known.size === 0;
};

let listed = null;
const facets = async (own, result) => {
  if (!panel.open) return;
  const note = place("filter-meldung");
  if (!result) {
    for (const set of shownFields()) set.hidden = true;
    place("verlauf").hidden = true;
    listed = null;
    note.textContent = say("filters_empty");
    return;
  }
  try {
    const more = await index.more();
    const names = shownFields().map(({ dataset }) => dataset.field).filter((name) => index.facets.includes(name));
    if (!labels.people && names.includes("person")) labels.people = namePeople(more.column);
    await labels.people?.catch(() => { labels.people = null; });
    const counts = await more.facets(index, state.q, names, filters(), { typing: typed });
    const years = await periods(more, result.ranked);
    if (own !== asked) return;
    for (const set of shownFields()) fillField(set, counts[set.dataset.field] ?? [], listed !== state.q);
    bars(...years);
    listed = state.q;
    note.textContent = "";
  } catch {
    if (own === asked) note.textContent = say("filters_failed");
  }
};

/* Hits over time */

/** Years where there are several, else months, else days; years and months without hits are there too. */
const periods = async (more, ranked) => {
  for (const by of ["year", "month", "day"]) {
    const found = await more.bars(index, ranked, by);
    if (found.length < 2 && by !== "day") continue;
    return [by === "day" ? found : whole(found, by), by];
  }
  return [[], "day"];
};

const whole = (found, by) => {
  const counts = new Map(found), made = [];
  const [first, last] = [found[0][0], found.at(-1)[0]].map((one) => one.split("-").map(Number));
  const at = ([year, month]) => (by === "year" ? year : year * 12 + month - 1);
  for (let now = at(first); now <= at(last); now++) {
    const key = by === "year" ? String(now).padStart(4, "0") : `${Math.floor(now / 12)}-${String(now % 12 + 1).padStart(2, "0")}`;
    made.push([key, counts.get(key) ?? 0]);
  }
  return made;
};

const SVG = "http://www.w3.org/2000/svg";
const drawn = (name, attributes, ...children) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const bars = (found, by) => {
  const figure = place("verlauf");
  figure.hidden = found.length === 0;
  if (!found.length) return;
  const most = found.reduce((best, one) => (one[1] > best[1] ? one : best));
  const room = Math.max(found.length, 8);
  const picture = drawn("svg", {
    viewBox: `0 0 ${room * 10} 100`, preserveAspectRatio: "none", role: "img", class: "bars",
    "aria-label": say("over_time", { first: day(found[0][0]), last: day(found.at(-1)[0]), most: day(most[0]), n: count(most[1]) }),
  }, ...found.map(([, number], at) => {
    const height = number ? Math.max(100 * number / most[1], 2) : 0;
    return drawn("rect", { x: at * 10 + 1, y: 100 - height, width: 8, height });
  }));
  figure.querySelector("svg").replaceWith(picture);
  figure.querySelector(".first").textContent = day(found[0][0], "short");
  figure.querySelector(".last").textContent = found.length > 1 ? day(found.at(-1)[0], "short") : "";
  const focused = figure.querySelector("tbody").contains(document.activeElement) && document.activeElement.dataset.period;
  figure.querySelector("tbody").replaceChildren(...found.filter(([, number]) => number).map(([period, number]) => {
    const button = element("button", { type: "button", className: "plain", textContent: day(period) });
    button.dataset.period = period;
    button.addEventListener("click", () => { narrow(period, by); });
    return element("tr", {}, element("th", { scope: "row" }, button), element("td", { textContent: count(number) }));
  }));
  if (focused) (figure.querySelector(`[data-period="${focused}"]`) ?? inputs.from).focus();
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

const start = async () => {
  read();
  try {
    index = await openIndex(form.dataset.index);
  } catch {
    status.textContent = say("failed");
    return;
  }
  field.addEventListener("input", type);
  form.addEventListener("submit", (event) => { event.preventDefault(); commit(); });
  for (const input of Object.values(inputs)) input.addEventListener("change", commit);
  panel.addEventListener("toggle", () => { if (panel.open) update(); });
  for (const set of shownFields()) {
    set.querySelector("button").addEventListener("click", async () => {
      const rows = [...set.querySelectorAll("li")], before = rows.filter((row) => !row.hidden).length;
      set.dataset.all = "yes";
      await update();
      [...set.querySelectorAll("li:not([hidden])")][before]?.querySelector("input").focus();
    });
  }
  window.addEventListener("popstate", () => { clearTimeout(timer); typed = false; limit = STEP; read(); update(); });
  await update();
};

await start();
