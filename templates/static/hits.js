// What the search and the quote check show of a document; all words come with the page.

export const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** A wording of the page with its values in place. */
export const wordsOf = (form) => {
  const words = JSON.parse(form.dataset.words);
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
};

const language = document.documentElement.lang;
export const count = (number) => number.toLocaleString(language);

/** "2026", "2026-01" or "2026-01-28" as people write it. */
export const day = (date, month = "long") => {
  const [year, ...rest] = (date ?? "").split("-");
  const style = { year: "numeric", ...(rest.length > 0 && { month }), ...(rest.length > 1 && { day: "numeric" }) };
  return date ? new Date(year, (rest[0] ?? 1) - 1, rest[1] ?? 1).toLocaleDateString(language, style) : "";
};

/** A text whose ranges are marked. */
const marked = (text, ranges) => {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), element("mark", { textContent: text.slice(start, end) }));
    at = end;
  }
  return [...parts, text.slice(at)].filter(Boolean);
};

/** The address of a passage: its paragraph, and the forms to mark there. */
const address = (root, { url, paragraphs }, paragraph, forms) => {
  const [page, anchor] = url.split("#");
  const number = paragraphs?.[paragraph]?.[0];
  const place = number && !anchor.includes(".") ? `${anchor}.${number}` : anchor;
  const query = forms.length ? `?${new URLSearchParams(forms.map((form) => ["markiert", form]))}` : "";
  return `${root}${page}${query}#${place}`;
};

/** An entry of a list: title, a line of facts, what was said. */
const entry = (href, title, facts, ...rest) => element("li", {},
  element("p", { className: "entry-title" }, element("a", { href, textContent: title })),
  element("p", { className: "facts" }, ...facts.filter(Boolean).map((textContent) => element("span", { textContent }))),
  ...rest);

/** A passage of a document as an entry: who, of which group, what kind, when, where printed, in which debate. */
export const passageEntry = (say, root, found, { paragraph, text, ranges, cutStart, cutEnd }, forms, kind) => {
  const printed = found.paragraphs?.[paragraph]?.[2] ?? found.page;
  const made = entry(
    address(root, found, paragraph, forms),
    found.speaker ?? say("nobody"),
    [kind && say(`kind_${kind}`), day(found.date), printed && say("page", { page: printed }), found.title],
    element("p", { className: "context" }, cutStart ? "… " : "", ...marked(text, ranges), cutEnd ? " …" : ""),
  );
  if (found.group) made.firstChild.append(" ", element("span", { className: "group", textContent: found.group }));
  return made;
};
