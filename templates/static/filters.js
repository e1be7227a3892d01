// The filters of the search page and the hits over time: loaded when a reader first opens them.
import { count, day, element } from "./hits.js";

const FEW = 8;
const place = (id) => document.getElementById(id);

/** People by what most of their documents call them. */
const namePeople = async ({ index, labels }, column) => {
  const [people, speakers] = await Promise.all([column(index, "person"), column(index, "speaker")]);
  const counts = new Map();
  people.forEach((person, document) => {
    if (!person || !speakers[document]) return;
    const own = counts.get(person) ?? counts.set(person, new Map()).get(person);
    own.set(speakers[document], (own.get(speakers[document]) ?? 0) + 1);
  });
  for (const [person, own] of counts) labels.person.set(person, [...own].sort((a, b) => b[1] - a[1])[0][0]);
};

/** Boxes keep their places while one ticks them, so that neither the focus nor the eye loses them. */
const fillField = ({ state, say, label, choose }, set, values, fresh) => {
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

let listed = null, named = null;

/**
 * Fills the panel with what the hits of a result are, each kind with how many.
 * @param {object} page what the search page knows and does
 * @param {object|null} result of the search, with `ranked`; null where nothing was asked
 * @param {() => boolean} current whether it is still what the reader wants
 */
export const fill = async (page, result, current) => {
  const { panel, say, index, state, typed } = page;
  const sets = [...panel.querySelectorAll("fieldset[data-field]")];
  const note = place("filter-meldung");
  if (!result) {
    for (const set of sets) set.hidden = true;
    place("verlauf").hidden = true;
    listed = null;
    note.textContent = say("filters_empty");
    return;
  }
  const more = await index.more();
  const names = sets.map(({ dataset }) => dataset.field).filter((name) => index.facets.includes(name));
  if (names.includes("person")) named ??= namePeople(page, more.column);
  // Without their names people are told by their addresses; the next search tries again.
  await named?.catch(() => { named = null; });
  const counts = await more.facets(index, state.q, names, page.filters, { typing: typed });
  const [found, by] = await periods(page, more, result.ranked);
  if (!current()) return;
  for (const set of sets) fillField(page, set, counts[set.dataset.field] ?? [], listed !== state.q);
  bars(page, found, by);
  listed = state.q;
  note.textContent = "";
};

/* Hits over time */

/** Years where there are several, else months, else days; years and months without hits are there too. */
const periods = async ({ index }, more, ranked) => {
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

const bars = ({ say, narrow }, found, by) => {
  const figure = place("verlauf");
  figure.hidden = found.length === 0;
  if (!found.length) return;
  const most = found.reduce((best, one) => (one[1] > best[1] ? one : best));
  const room = found.length;
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
  if (focused) (figure.querySelector(`[data-period="${focused}"]`) ?? place("von")).focus();
};
