// Narrows a list that stands whole on the page; without this it stays whole.
const folded = (text) =>
  text.toLowerCase()
    .replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")
    .normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Whether an item is meant: a choice by the whole value, typed words by the beginnings of words. */
const meant = (item, fields) => fields.every(({ dataset, value }) => {
  const wanted = value.trim();
  if (!wanted) return true;
  const own = item.dataset[dataset.field] ?? "";
  if (dataset.field !== "search") return own === wanted;
  return folded(wanted).split(" ").every((word) => ` ${own}`.includes(` ${word}`));
});

for (const form of document.querySelectorAll("form[data-filters]")) {
  const list = document.getElementById(form.dataset.filters);
  const items = [...list.querySelectorAll("[data-item]")];
  const groups = [...list.querySelectorAll("[data-group]")];
  const fields = [...form.querySelectorAll("[data-field]")];
  const told = form.querySelector("output");
  const narrow = () => {
    for (const item of items) item.hidden = !meant(item, fields);
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const shown = items.filter((item) => !item.hidden).length;
    const narrowed = fields.some((field) => field.value.trim());
    told.textContent = narrowed ? (shown === 1 ? told.dataset.one : told.dataset.many).replace("{n}", shown) : "";
  };
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  narrow();
}
