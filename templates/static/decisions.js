// The filter over all votes of a term, which lie in a file a year, the latest first.
// Without it the same votes stand on the pages of the years.
const STEP = 50;
const SIDES = ["yes", "no", "abstain"];

/** The votes that fit every chosen field; a group and a side belong together. */
export const chosen = (votes, wanted) =>
  votes.filter((vote) => {
    for (const field of ["art", "mehrheit"]) {
      if (wanted[field] && vote[field] !== wanted[field]) return false;
    }
    if (wanted.ergebnis && vote.outcome[1] !== wanted.ergebnis) return false;
    const sides = wanted.stimme ? [wanted.stimme] : SIDES;
    if (wanted.fraktion) return sides.some((side) => vote[side].includes(wanted.fraktion));
    return !wanted.stimme || vote[wanted.stimme].length > 0;
  });

const link = (root, [text, target]) => {
  if (!target) return document.createTextNode(text);
  const made = document.createElement("a");
  made.textContent = text;
  made.href = root + target;
  return made;
};

const fill = (template, section, groups, vote) => {
  const root = section.dataset.root;
  const row = template.content.firstElementChild.cloneNode(true);
  row.querySelector(".day").textContent = vote.day;
  row.querySelector(".entry-title").replaceChildren(link(root, vote.title));
  const outcome = row.querySelector(".outcome");
  outcome.textContent = vote.outcome[0];
  outcome.classList.add(vote.outcome[1]);
  for (const fact of vote.facts) {
    const place = document.createElement("span");
    place.append(link(root, fact));
    outcome.parentElement.append(place);
  }
  const meaning = row.querySelector(".meaning");
  if (vote.meaning) meaning.textContent = vote.meaning; else meaning.remove();
  const list = row.querySelector(".sides");
  [...list.children].forEach((place, number) => {
    const names = vote[SIDES[number]];
    if (names.length === 0) { place.remove(); return; }
    place.classList.add(SIDES[number]);
    for (const name of names) {
      const chip = Object.assign(document.createElement("span"), { className: "group" });
      chip.append(link(root, [name, groups[name]]));
      place.append(chip, " ");
    }
  });
  if (list.children.length === 0) {
    list.replaceWith(Object.assign(document.createElement("p"), { className: "note", textContent: section.dataset.nobody }));
  }
  return row;
};

const start = (section) => {
  const form = section.querySelector("form");
  const list = document.getElementById("auswahl-liste");
  const status = document.getElementById("gefunden");
  const more = document.getElementById("weitere");
  const template = document.getElementById("abstimmung");
  const latest = document.getElementById("unausgewaehlt");
  const files = new Map();
  let rest = [];
  let groups = {};
  let turn = 0;

  /** The votes of a year; a file that could not be had is asked for again next time. */
  const load = (source) => {
    if (!files.has(source)) {
      files.set(source, fetch(source).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }).catch((error) => { files.delete(source); throw error; }));
    }
    return files.get(source);
  };

  const showMore = () => {
    list.append(...rest.splice(0, STEP).map((vote) => fill(template, section, groups, vote)));
    more.hidden = rest.length === 0;
    more.textContent = section.dataset.more.replace("{n}", rest.length);
  };

  const update = async () => {
    const mine = turn += 1;
    const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    const any = Object.keys(wanted).length > 0;
    const address = new URL(location.href);
    address.search = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", address);
    if (latest) latest.hidden = any;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    if (!any) return;
    const sources = section.dataset.source.split(" ").filter((source) => !wanted.jahr || source.endsWith(`${wanted.jahr}.json`));
    const found = [];
    try {
      for (const source of sources) {
        const data = await load(source);
        groups = data.groups;
        found.push(...chosen(data.votes, wanted));
      }
    } catch {
      if (mine === turn) status.textContent = section.dataset.failed;
      return;
    }
    // Another choice was made while this one was loading.
    if (mine !== turn) return;
    status.textContent = (found.length === 1 ? section.dataset.one : section.dataset.many).replace("{n}", found.length);
    rest = found;
    showMore();
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  more.addEventListener("click", () => {
    const first = list.children.length;
    showMore();
    list.children[first]?.querySelector("a")?.focus();
  });
  section.hidden = false;
  if (location.search) update();
};

const section = document.getElementById("filter");
if (section) start(section);
