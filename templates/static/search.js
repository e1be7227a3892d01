// The search page: loads the index once and looks words up in it; nothing leaves the browser.
const form = document.getElementById("suchformular");
const field = document.getElementById("suchfeld");
const status = document.getElementById("meldung");
const results = document.getElementById("treffer");
const SHOWN = 50;

/** The same form for every spelling of a word: "Wähler" and "Waehler", "Maß" and "Mass". */
export const fold = (text) =>
  text.toLowerCase()
    .replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")
    .normalize("NFKD").replace(/\p{M}/gu, "");

const words = (text) => fold(text).split(/[^\p{L}\p{N}/]+/u).filter(Boolean);

/** Rows in which every word of the query begins a word; title matches first. */
export const find = (index, query) => {
  const wanted = words(query);
  if (wanted.length === 0) return [];
  const hits = [];
  for (const row of index) {
    let score = 0;
    const all = wanted.every((word) => {
      if (row.title.some((own) => own === word)) score += 3;
      else if (row.title.some((own) => own.startsWith(word))) score += 2;
      else if (!row.details.some((own) => own.startsWith(word))) return false;
      return true;
    });
    if (all) hits.push({ row, score });
  }
  return hits.sort((a, b) => b.score - a.score).map((hit) => hit.row);
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const show = (index, kinds, query) => {
  results.replaceChildren();
  if (!query.trim()) {
    status.textContent = "";
    return;
  }
  const hits = find(index, query);
  status.textContent = hits.length === 0
    ? `Nichts gefunden für „${query}“. Weniger oder kürzere Wörter finden mehr.`
    : `${hits.length} ${hits.length === 1 ? "Treffer" : "Treffer"} für „${query}“`;
  kinds.forEach((kind, number) => {
    const own = hits.filter((row) => row.kind === number);
    if (own.length === 0) return;
    const list = element("ul", { className: "entries" }, ...own.slice(0, SHOWN).map((row) =>
      element("li", {},
        element("p", { className: "entry-title" }, element("a", { href: form.dataset.root + row.address, textContent: row.shown })),
        element("p", { className: "facts", textContent: row.note }))));
    results.append(element("section", {}, element("h2", { textContent: `${kind} (${own.length})` }), list));
  });
};

const load = async () => {
  const answer = await fetch(form.dataset.index);
  if (!answer.ok) throw new Error(String(answer.status));
  const data = await answer.json();
  const rows = data.rows.map(([kind, shown, note, address]) =>
    ({ kind, shown, note, address, title: words(shown), details: words(note) }));
  return { rows, kinds: data.kinds };
};

const start = async () => {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  let data;
  try {
    data = await load();
  } catch {
    status.textContent = "Das Suchverzeichnis konnte nicht geladen werden. Bitte laden Sie die Seite neu oder nutzen Sie das Menü.";
    return;
  }
  const update = () => show(data.rows, data.kinds, field.value);
  const remember = () => {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
  };
  field.addEventListener("input", () => { update(); remember(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); update(); remember(); });
  window.addEventListener("popstate", () => {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    update();
  });
  update();
};

if (form) await start();
