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
export const marked = (text, ranges) => {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), element("mark", { textContent: text.slice(start, end) }));
    at = end;
  }
  return [...parts, text.slice(at)].filter(Boolean);
};

/** The address of a passage: its paragraph, and the forms to mark there. */
export const address = (root, { url, paragraphs }, paragraph, forms) => {
  const [page, anchor] = url.split("#");
  const number = paragraphs?.[paragraph]?.[0];
  const place = number && !anchor.includes(".") ? `${anchor}.${number}` : anchor;
  const query = forms.length ? `?${new URLSearchParams(forms.map((form) => ["markiert", form]))}` : "";
  return `${root}${page}${query}#${place}`;
};

/** An entry of a list: title, a line of facts, what was said. */
export const entry = (href, title, facts, ...rest) => element("li", {},
  element("p", { className: "entry-title" }, element("a", { href, textContent: title })),
  element("p", { className: "facts" }, ...facts.filter(Boolean).map((fact) => (typeof fact === "string" ? element("span", { textContent: fact }) : fact))),
  ...rest);

/** A passage of a document as an entry: who, of which group, what kind, in which debate, when and where printed. */
export const passageEntry = (say, root, found, { paragraph, text, ranges, cutStart, cutEnd }, forms, kind = found.kind) => {
  const printed = found.paragraphs?.[paragraph]?.[2] ?? found.page;
  return entry(
    address(root, found, paragraph, forms),
    found.speaker ?? say("nobody"),
    [
      found.group && element("span", { className: "group", textContent: found.group }),
      kind !== "speech" && say(`kind_${kind}`),
      found.title,
      day(found.date),
      printed && say("page", { page: printed }),
    ],
    element("p", { className: "context" }, cutStart ? "… " : "", ...marked(text, ranges), cutEnd ? " …" : ""),
  );
};
